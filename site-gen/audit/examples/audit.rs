//! `audit PATH… [--format human|json] [--lang de|en]`: the rules over any HTML files
//! or folders, without a site generator.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use diagnostic::human::Style;
use diagnostic::{Catalog, Report, SourceFile, human, json};
use page_audit::{MESSAGES_DE, MESSAGES_EN, Page, check};

/// What the arguments ask for.
struct Request {
    paths: Vec<PathBuf>,
    json: bool,
    english: bool,
}

fn main() -> ExitCode {
    let request = parse(env::args().skip(1));
    let (tag, messages) = match request.english {
        true => ("en", MESSAGES_EN),
        false => ("de", MESSAGES_DE),
    };
    let catalog = Catalog::new(tag, &[messages]).unwrap_or_else(|errors| {
        panic!("the messages are tested to be well-formed: {errors:?}");
    });
    let mut report = Report::default();
    for path in &request.paths {
        if let Err(error) = audit(path, &mut report) {
            eprintln!("{}: {error}", path.display());
            return ExitCode::from(2);
        }
    }
    match request.json {
        true => print!("{}", json::print(&report, &catalog)),
        false => print!("{}", human::print(&report, &catalog, Style::Plain)),
    }
    ExitCode::from(u8::from(report.has_errors()))
}

fn parse(arguments: impl Iterator<Item = String>) -> Request {
    let mut request = Request {
        paths: Vec::new(),
        json: false,
        english: false,
    };
    let mut option = None;
    for argument in arguments {
        match (option.take(), argument.as_str()) {
            (None, "--format" | "--lang") => option = Some(argument),
            (None, _) => request.paths.push(PathBuf::from(argument)),
            (Some(_), "json") => request.json = true,
            (Some(_), "en") => request.english = true,
            (Some(_), _) => {}
        }
    }
    request
}

fn audit(path: &Path, report: &mut Report) -> io::Result<()> {
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<_>>()?;
        entries.sort();
        for entry in entries {
            let is_page = entry
                .extension()
                .is_some_and(|end| end == "html" || end == "htm");
            if entry.is_dir() || is_page {
                audit(&entry, report)?;
            }
        }
        return Ok(());
    }
    let html = String::from_utf8_lossy(&fs::read(path)?).into_owned();
    let source = SourceFile::new(path.to_string_lossy(), html);
    let findings = check(&Page::parse(&source.text));
    report.extend(
        findings
            .into_iter()
            .map(|finding| finding.into_diagnostic(&source)),
    );
    Ok(())
}
