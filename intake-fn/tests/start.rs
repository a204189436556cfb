//! The program as it is started, by Lambda and by a person at a terminal: what
//! is missing is said in one sentence, and nothing starts half.

use std::process::{Command, Output};

fn start(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_intake-fn"))
        .args(arguments)
        .env_clear()
        .envs(variables.iter().copied())
        .output()
        .expect("the program was built with this test")
}

fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr.clone()).expect("words")
}

#[test]
fn a_missing_setting_is_named() {
    for arguments in [&["--check"][..], &["admin", "deleted"]] {
        let said = complaint(&start(arguments, &[]));
        assert!(said.starts_with("intake-fn: "), "{said}");
        assert!(said.contains("INTAKE_"), "{said}");
    }
}

#[test]
fn a_wrong_command_of_a_person_touches_nothing_and_says_how_it_goes() {
    let variables = [
        ("INTAKE_TABLE", "requests"),
        ("AWS_REGION", "eu-central-1"),
        ("AWS_ACCESS_KEY_ID", "nobody"),
        ("AWS_SECRET_ACCESS_KEY", "nothing"),
        // Nobody listens there: a command that asked the table would fail otherwise.
        ("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"),
    ];
    for (arguments, expected) in [
        (&["admin"][..], "usage: intake-fn admin"),
        (&["admin", "remove", "x"], "usage: intake-fn admin"),
        (
            &["admin", "delete", "no-receipt"],
            "`no-receipt` is no receipt",
        ),
    ] {
        let said = complaint(&start(arguments, &variables));
        assert!(said.contains(expected), "{said}");
    }
}
