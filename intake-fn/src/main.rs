//! The Lambda: settings from the environment, then one event after another.
//! `intake-fn --check` reads the settings and the bundle and stops; `intake-fn
//! admin …` works on the store.

use std::process::ExitCode;
use std::sync::Arc;

use intake_fn::decode::{self, Event};
use intake_fn::log::Level;
use intake_fn::{App, admin, handle, refuse, settings, sweep};
use intake_form::Refusal;
use jiff::Timestamp;
use lambda_http::lambda_runtime::Runtime;
use lambda_http::{Error, LambdaEvent, service_fn};
use serde_json::value::RawValue;
use serde_json::{Value, json};

fn main() -> ExitCode {
    // A panic's words may hold what a visitor wrote: its place is enough.
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map(|place| format!("{}:{}", place.file(), place.line()));
        eprintln!(
            "{}",
            json!({ "level": "alarm", "event": "panic", "place": place })
        );
    }));
    let variables = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == "admin") {
        return match administer(&variables, &arguments[1..]) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("intake-fn: {error:#}");
                ExitCode::from(2)
            }
        };
    }
    let app = settings::app(&variables);
    let app = match app {
        Ok(app) => Arc::new(app),
        Err(error) => {
            eprintln!("intake-fn: {error:#}");
            return ExitCode::from(2);
        }
    };
    if arguments.first().is_some_and(|first| first == "--check") {
        println!("settings and bundle are in order");
        return ExitCode::SUCCESS;
    }
    match serve(app) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("intake-fn: {error}");
            ExitCode::from(2)
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn administer(
    variables: settings::Variables<'_>,
    arguments: &[String],
) -> anyhow::Result<()> {
    let store = settings::store(variables)?;
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    admin::run(
        &store,
        &arguments,
        &mut std::io::stdin(),
        &mut std::io::stdout(),
        Timestamp::now(),
    )
    .await
}

#[tokio::main(flavor = "current_thread")]
async fn serve(app: Arc<App>) -> Result<(), Error> {
    let service = service_fn(move |event: LambdaEvent<Box<RawValue>>| {
        let app = app.clone();
        async move { respond(app, event.payload.get().to_owned()).await }
    });
    Runtime::new(service).run().await
}

async fn respond(app: Arc<App>, raw: String) -> Result<Value, Error> {
    match decode::event(&raw) {
        Event::Http(request) => {
            let path = request.uri().path().to_owned();
            // A task of its own, so that a panic is a page and not a dead Lambda.
            let task = tokio::spawn({
                let app = app.clone();
                async move { handle(&app, *request, Timestamp::now()).await }
            });
            let response = task
                .await
                .unwrap_or_else(|_| refuse(&app, &path, Refusal::Broken));
            Ok(json!(decode::answer(response)))
        }
        Event::Malformed { path } => {
            app.log.line(
                Level::Warning,
                "request",
                json!({ "outcome": "malformed event", "code": 400 }),
            );
            let refusal = refuse(&app, &path, Refusal::BadRequest);
            Ok(json!(decode::answer(refusal)))
        }
        Event::Sweep => {
            let statistics = sweep(&app, Timestamp::now()).await?;
            Ok(
                json!({ "steps": statistics.steps, "sent": statistics.sent, "again": statistics.again, "dead": statistics.dead }),
            )
        }
        Event::Unknown => Err("this event is neither a request nor a schedule".into()),
    }
}
