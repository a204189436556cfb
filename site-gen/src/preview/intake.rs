//! Forms in the preview: the intake's own core, with the bundle of the last
//! good build, an embedded store that survives restarts, and an outbox that
//! shows each mail as staff would get it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, anyhow};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use intake_fn::bundle::Bundle;
use intake_fn::preview::{Options, Preview};
use intake_form::Refusal;

use export::output::{Bytes, OutputFile};
use resolve::form_pages::INTAKE;

/// The intake itself refuses far less. All of it is read first: a browser that
/// is still sending looks at no answer.
const MOST_BYTES: usize = 64 << 20;

/// The intake beside the preview. It starts with the first request that needs
/// it, so that nobody waits for a store who only writes texts.
pub struct Intake {
    options: Options,
    latest: Mutex<Latest>,
    running: tokio::sync::Mutex<Option<Running>>,
}

/// The bundle of the last good build, and how many there were.
#[derive(Default)]
struct Latest {
    generation: u64,
    files: HashMap<String, Bytes>,
}

struct Running {
    preview: Arc<Preview>,
    generation: u64,
}

impl Intake {
    /// An intake that keeps requests in `folder`; pages come from `origin`.
    /// Mails go to the outbox, or to the mail server `smtp`.
    pub fn new(folder: PathBuf, origin: String, smtp: Option<String>) -> Arc<Intake> {
        Arc::new(Intake {
            options: Options {
                folder,
                origin,
                smtp,
                log: false,
            },
            latest: Mutex::default(),
            running: tokio::sync::Mutex::default(),
        })
    }

    /// Goes on with the bundle of a new build.
    pub fn update(&self, files: &[OutputFile]) {
        let bundle = files.iter().filter_map(|file| {
            let path = file.path.strip_prefix("intake/")?;
            Some((path.to_owned(), file.bytes.clone()))
        });
        let mut latest = self.latest();
        latest.files = bundle.collect();
        latest.generation += 1;
    }

    /// Routes for what forms are sent to, and for the outbox.
    pub fn router(self: &Arc<Intake>) -> Router {
        Router::new()
            .route(&format!("{INTAKE}{{*path}}"), any(take_in))
            .route("/_outbox/", get(outbox))
            .route("/_outbox/{*path}", get(outbox))
            .with_state(Arc::clone(self))
    }

    async fn preview(&self) -> anyhow::Result<Arc<Preview>> {
        let mut running = self.running.lock().await;
        let (generation, bundle) = self.bundle()?;
        match &mut *running {
            Some(running) => {
                if running.generation != generation {
                    running.preview.reload(bundle)?;
                    running.generation = generation;
                }
                Ok(Arc::clone(&running.preview))
            }
            None => {
                let preview = Preview::start(self.options.clone(), bundle).await?;
                *running = Some(Running {
                    preview: Arc::clone(&preview),
                    generation,
                });
                Ok(preview)
            }
        }
    }

    fn bundle(&self) -> anyhow::Result<(u64, Bundle)> {
        let latest = self.latest();
        let bundle = Bundle::read(&|path: &str| {
            let bytes = latest
                .files
                .get(path)
                .with_context(|| format!("the bundle lacks `{path}`"))?;
            String::from_utf8(bytes.to_vec()).map_err(|_| anyhow!("`{path}` is not text"))
        })?;
        Ok((latest.generation, bundle))
    }

    fn latest(&self) -> MutexGuard<'_, Latest> {
        // The bundle is replaced in one assignment: whole at any time.
        self.latest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn take_in(State(intake): State<Arc<Intake>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let preview = match intake.preview().await {
        Ok(preview) => preview,
        Err(error) => return failed(&error),
    };
    let answer = match to_bytes(body, MOST_BYTES).await {
        Ok(body) => preview.handle(Request::from_parts(parts, body)).await,
        Err(_) => preview.refuse(parts.uri.path(), Refusal::TooLarge),
    };
    answer.map(Body::from)
}

async fn outbox(State(intake): State<Arc<Intake>>, request: Request) -> Response {
    match intake.preview().await {
        Ok(preview) => preview.outbox(request.uri().path()).map(Body::from),
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> Response {
    eprintln!("site-gen: {error:#}");
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        "Die Vorschau kann gerade keine Formulare annehmen; der Grund steht im Terminal.\n",
    )
        .into_response()
}
