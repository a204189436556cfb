//! `serve`: the site at 127.0.0.1, built again after each save.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use diagnostic::{Diagnostic, Language, Report};
use jiff::civil::Date;
use tokio::sync::watch::Receiver;

use crate::pictures::Pictures;
use crate::preview::{self, PreviewWords, Rebuild, Shown, Watch};
use crate::{Options, compile, messages};

/// Builds, serves and builds again, until Ctrl-C.
pub fn run(
    options: &Options,
    fixed_day: bool,
    port: u16,
    open: bool,
    smtp: Option<String>,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let pictures = Pictures::default();
    let intake = intake(options, port, smtp)?;
    let build_options = Options {
        preview: true,
        ..options.clone()
    };
    let others = intake.router();
    let build = move || {
        let today = match fixed_day {
            true => build_options.today,
            false => super::today_in_germany(),
        };
        let options = Options {
            today,
            ..build_options.clone()
        };
        let compiled = compile(&options, &pictures)?;
        if let (Some(rendered), _) = &compiled {
            intake.update(&rendered.files);
        }
        Ok(compiled)
    };
    let settings = Serve {
        root: options.root.clone(),
        port,
        open,
        rebuild: Rebuild {
            build: Box::new(build),
            today: (!fixed_day)
                .then(|| -> Box<dyn Fn() -> Date + Send> { Box::new(super::today_in_germany) }),
            words: PreviewWords {
                catalog: messages::catalog(language),
                language,
            },
            style: super::style(),
        },
        others,
    };
    match serve(settings) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => match error.diagnostic() {
            Some(refusal) => {
                let mut report = Report::default();
                report.push(refusal);
                super::print_report(&report, &messages::catalog(language));
                Ok(ExitCode::from(2))
            }
            None => Err(error.into()),
        },
    }
}

#[cfg(feature = "intake")]
fn intake(
    options: &Options,
    port: u16,
    smtp: Option<String>,
) -> anyhow::Result<Arc<preview::Intake>> {
    let folder = options.root.join("target/intake");
    let origin = format!("http://127.0.0.1:{port}");
    Ok(preview::Intake::new(folder, origin, smtp))
}

/// Stands in for the intake where the program was built without it.
#[cfg(not(feature = "intake"))]
struct NoIntake;

#[cfg(not(feature = "intake"))]
impl NoIntake {
    fn router(&self) -> Router {
        Router::new()
    }

    fn update(&self, _: &[export::output::OutputFile]) {}
}

#[cfg(not(feature = "intake"))]
fn intake(_: &Options, _: u16, smtp: Option<String>) -> anyhow::Result<NoIntake> {
    anyhow::ensure!(smtp.is_none(), "this program was built without the intake");
    Ok(NoIntake)
}

/// What `serve` was asked for.
pub struct Serve {
    /// The site's folder.
    pub root: PathBuf,
    /// Port at 127.0.0.1; 0 for any that is free.
    pub port: u16,
    /// Whether the browser is opened.
    pub open: bool,
    /// Builds, and says how it went.
    pub rebuild: Rebuild,
    /// Routes beside the site's, such as those that take in a form;
    /// `Router::new()` for none.
    pub others: Router,
}

/// Why the preview does not run.
#[derive(Debug)]
pub enum ServeError {
    /// Another program listens there.
    PortTaken {
        /// The port that was asked for.
        port: u16,
        /// The next one that is free, if there is any.
        free: Option<u16>,
    },
    /// The machine could not do it.
    Machine(anyhow::Error),
}

/// Serves the site until Ctrl-C.
pub fn serve(settings: Serve) -> Result<(), ServeError> {
    let listener = listen(settings.port)?;
    let address = listener.local_addr().context("cannot read the port")?;
    let url = format!("http://{address}/");
    // The listener keeps a browser waiting until the first build is done.
    let watch = Watch::start(&settings.root)?;
    let running = settings
        .rebuild
        .words
        .catalog
        .text("preview-running", &[("url", url.as_str().into())]);
    let no_browser = settings
        .rebuild
        .words
        .catalog
        .text("preview-no-browser", &[("url", url.as_str().into())]);
    let shown = settings.rebuild.start(watch)?;
    eprintln!("{}", running.unwrap_or_else(|| url.clone()));
    if settings.open && open::that_detached(&url).is_err() {
        eprintln!("{}", no_browser.unwrap_or_default());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("cannot start the server")?;
    let served = runtime.block_on(async {
        tokio::select! {
            served = answer(listener, shown, settings.others) => served,
            // Where it cannot be listened to, Ctrl-C ends the process itself.
            Ok(()) = tokio::signal::ctrl_c() => Ok(()),
        }
    });
    // Pages hold their event streams open for ever.
    runtime.shutdown_background();
    Ok(served?)
}

async fn answer(
    listener: TcpListener,
    shown: Receiver<Arc<Shown>>,
    others: Router,
) -> anyhow::Result<()> {
    listener
        .set_nonblocking(true)
        .context("cannot start the server")?;
    let listener =
        tokio::net::TcpListener::from_std(listener).context("cannot start the server")?;
    axum::serve(listener, preview::router(shown, others))
        .await
        .context("the server ended")
}

/// Listens on the loopback address alone: drafts are nobody else's business.
fn listen(port: u16) -> Result<TcpListener, ServeError> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match bind(port) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => Err(ServeError::PortTaken {
            port,
            free: (port.saturating_add(1)..=u16::MAX)
                .take(200)
                .find(|&port| bind(port).is_ok()),
        }),
        Err(error) => {
            let context = format!("cannot listen at 127.0.0.1:{port}");
            Err(ServeError::Machine(
                anyhow::Error::new(error).context(context),
            ))
        }
    }
}

impl ServeError {
    /// The fault as a diagnostic without a place, so that it can be told in
    /// the user's language; `None` for a failure of the machine.
    pub fn diagnostic(&self) -> Option<Diagnostic> {
        let ServeError::PortTaken { port, free } = self else {
            return None;
        };
        let diagnostic = Diagnostic::error("preview-port-taken").with("port", port.to_string());
        Some(match free {
            Some(free) => diagnostic.with("nearest", free.to_string()),
            None => diagnostic,
        })
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ServeError::PortTaken {
                port,
                free: Some(free),
            } => {
                write!(
                    f,
                    "port {port} is taken; port {free} is free: `serve --port {free}`"
                )
            }
            ServeError::PortTaken { port, free: None } => write!(f, "port {port} is taken"),
            ServeError::Machine(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for ServeError {}

impl From<anyhow::Error> for ServeError {
    fn from(error: anyhow::Error) -> ServeError {
        ServeError::Machine(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_a_free_one() {
        let taken = listen(0).expect("some port is free");
        let port = taken.local_addr().expect("bound").port();
        match listen(port) {
            Err(error @ ServeError::PortTaken { .. }) => {
                let ServeError::PortTaken { free, .. } = error else {
                    unreachable!("matched above")
                };
                assert!(free.is_none_or(|free| free > port && listen(free).is_ok()));
                let diagnostic = error.diagnostic().expect("not the machine's fault");
                assert_eq!(diagnostic.arguments[0], ("port", port.to_string()));
            }
            other => panic!("{other:?}"),
        }
    }
}
