//! A Lambda on this machine: the Runtime API for the real binary.
//! <https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html>

use std::collections::HashMap;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path as UrlPath, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use bytes::Bytes;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::process::{Child, Command};
use tokio::sync::{mpsc, oneshot};

/// A Runtime API with one process behind it.
#[derive(Clone)]
pub struct Runtime(Arc<Inner>);

struct Inner {
    address: String,
    queue: mpsc::UnboundedSender<(u64, String)>,
    waiting: tokio::sync::Mutex<mpsc::UnboundedReceiver<(u64, String)>>,
    answers: Mutex<HashMap<u64, oneshot::Sender<Option<Value>>>>,
    next: AtomicU64,
}

impl Runtime {
    /// Starts the API.
    pub async fn start() -> anyhow::Result<Runtime> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (queue, waiting) = mpsc::unbounded_channel();
        let runtime = Runtime(Arc::new(Inner {
            address: listener.local_addr()?.to_string(),
            queue,
            waiting: tokio::sync::Mutex::new(waiting),
            answers: Mutex::default(),
            next: AtomicU64::new(1),
        }));
        let router = Router::new()
            .route("/2018-06-01/runtime/invocation/next", get(next))
            .route(
                "/2018-06-01/runtime/invocation/{id}/response",
                post(response),
            )
            .route("/2018-06-01/runtime/invocation/{id}/error", post(error))
            .route(
                "/2018-06-01/runtime/init/error",
                post(|| async { StatusCode::ACCEPTED }),
            )
            .with_state(runtime.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(runtime)
    }

    /// Starts the binary under this API.
    pub fn spawn(
        &self,
        binary: &Path,
        variables: &[(&str, String)],
        output: Stdio,
        errors: Stdio,
    ) -> anyhow::Result<Child> {
        let mut command = Command::new(binary);
        command
            .env_clear()
            // On another day than this one, the process is there as well.
            .envs(
                ["LD_PRELOAD", "CLOCK_AHEAD"]
                    .into_iter()
                    .filter_map(|name| Some((name, std::env::var_os(name)?))),
            )
            .env("AWS_LAMBDA_RUNTIME_API", &self.0.address)
            .env("AWS_LAMBDA_FUNCTION_NAME", "intake")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
            .env("AWS_REGION", "eu-central-1")
            .env("AWS_ACCESS_KEY_ID", "local")
            .env("AWS_SECRET_ACCESS_KEY", "local")
            .envs(
                variables
                    .iter()
                    .map(|(name, value)| (*name, value.as_str())),
            )
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .kill_on_drop(true);
        Ok(command.spawn()?)
    }

    /// Invokes the function; `None`: it failed, died or did not answer in time.
    pub async fn invoke(&self, event: &Value, limit: Duration) -> Option<Value> {
        let id = self.0.next.fetch_add(1, Ordering::Relaxed);
        let (sender, receiver) = oneshot::channel();
        self.0
            .answers
            .lock()
            .expect("nobody panics with it")
            .insert(id, sender);
        self.0.queue.send((id, event.to_string())).ok()?;
        let answer = tokio::time::timeout(limit, receiver).await.ok()?.ok()?;
        self.0
            .answers
            .lock()
            .expect("nobody panics with it")
            .remove(&id);
        answer
    }

    fn answer(&self, id: u64, value: Option<Value>) {
        if let Some(sender) = self
            .0
            .answers
            .lock()
            .expect("nobody panics with it")
            .remove(&id)
        {
            let _ = sender.send(value);
        }
    }
}

async fn next(State(runtime): State<Runtime>) -> Response {
    let mut waiting = runtime.0.waiting.lock().await;
    loop {
        let Some((id, event)) = waiting.recv().await else {
            std::future::pending::<()>().await;
            continue;
        };
        // Nobody waits for an event whose caller gave up.
        if !runtime
            .0
            .answers
            .lock()
            .expect("nobody panics with it")
            .contains_key(&id)
        {
            continue;
        }
        return Response::builder()
            .header("lambda-runtime-aws-request-id", id.to_string())
            .header("lambda-runtime-deadline-ms", "99999999999999")
            .header(
                "lambda-runtime-invoked-function-arn",
                "arn:aws:lambda:eu-central-1:1:function:intake",
            )
            .header("content-type", "application/json")
            .body(Body::from(event))
            .expect("these headers are well-formed");
    }
}

async fn response(
    State(runtime): State<Runtime>,
    UrlPath(id): UrlPath<u64>,
    body: Bytes,
) -> StatusCode {
    runtime.answer(id, serde_json::from_slice(&body).ok());
    StatusCode::ACCEPTED
}

async fn error(State(runtime): State<Runtime>, UrlPath(id): UrlPath<u64>) -> StatusCode {
    runtime.answer(id, None);
    StatusCode::ACCEPTED
}

/// A function URL's event for a form.
pub fn form_event(path: &str, body: &str) -> Value {
    serde_json::json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": "",
        "headers": {
            "content-type": "application/x-www-form-urlencoded",
            "origin": crate::sample::ORIGIN,
            "host": "www.example.org",
        },
        "requestContext": { "http": { "method": "POST", "path": path, "sourceIp": "198.51.100.7" } },
        "body": body,
        "isBase64Encoded": false,
    })
}
