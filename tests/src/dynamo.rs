//! DynamoDB on this machine: dynoxide in process, and a proxy in front of it
//! that does to requests what networks and services do.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use tokio::net::TcpListener;

use crate::Random;

/// Starts a DynamoDB in memory and gives its URL.
pub async fn start() -> anyhow::Result<String> {
    let database = dynoxide::Database::memory().map_err(|error| anyhow::anyhow!("{error}"))?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(dynoxide::server::serve_on(listener, database));
    Ok(url)
}

/// What happens to a request on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreFault {
    /// 500 without doing anything.
    InternalError,
    /// 400 ProvisionedThroughputExceededException.
    Throttled,
    /// 400 TransactionCanceledException with TransactionConflict.
    Conflict,
    /// No answer for longer than anybody waits; nothing is done.
    Timeout,
    /// It is done, and the connection breaks before the answer.
    AnswerLost,
    /// The connection breaks before anything is done.
    Reset,
}

impl StoreFault {
    /// All of them.
    pub const ALL: [StoreFault; 6] = [
        StoreFault::InternalError,
        StoreFault::Throttled,
        StoreFault::Conflict,
        StoreFault::Timeout,
        StoreFault::AnswerLost,
        StoreFault::Reset,
    ];
}

/// A proxy in front of a DynamoDB.
#[derive(Clone)]
pub struct Proxy(Arc<Inner>);

struct Inner {
    upstream: String,
    client: Client<HttpConnector, Full<Bytes>>,
    random: Mutex<Random>,
    /// Faults in a thousand requests.
    rate: AtomicU64,
    counts: [AtomicU64; StoreFault::ALL.len()],
    operations: Mutex<Vec<String>>,
}

impl Proxy {
    /// Starts a proxy and gives its URL; it makes no faults yet.
    pub async fn start(upstream: String, seed: u64) -> anyhow::Result<(Proxy, String)> {
        let proxy = Proxy(Arc::new(Inner {
            upstream,
            client: Client::builder(TokioExecutor::new()).build_http(),
            random: Mutex::new(Random::new(seed)),
            rate: AtomicU64::new(0),
            counts: Default::default(),
            operations: Mutex::default(),
        }));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(pass).with_state(proxy.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok((proxy, url))
    }

    /// Sets how many of a thousand requests meet a fault.
    pub fn set_rate(&self, rate: u64) {
        self.0.rate.store(rate, Ordering::Relaxed);
    }

    /// How often each fault was made.
    pub fn counts(&self) -> Vec<(StoreFault, u64)> {
        StoreFault::ALL
            .into_iter()
            .zip(&self.0.counts)
            .map(|(fault, count)| (fault, count.load(Ordering::Relaxed)))
            .collect()
    }

    /// The operations that were asked for, in order.
    pub fn operations(&self) -> Vec<String> {
        let operations = self.0.operations.lock();
        operations.expect("nobody panics with it").clone()
    }

    fn draw(&self) -> Option<StoreFault> {
        let mut random = self.0.random.lock().expect("nobody panics with it");
        if random.below(1000) >= self.0.rate.load(Ordering::Relaxed) {
            return None;
        }
        let index =
            usize::try_from(random.below(StoreFault::ALL.len() as u64)).expect("a small number");
        Some(StoreFault::ALL[index])
    }

    fn note(&self, operation: String) {
        let operations = self.0.operations.lock();
        operations.expect("nobody panics with it").push(operation);
    }

    fn count(&self, fault: StoreFault) {
        let index = StoreFault::ALL
            .iter()
            .position(|known| *known == fault)
            .expect("all are there");
        self.0.counts[index].fetch_add(1, Ordering::Relaxed);
    }

    async fn forward(&self, request: Request) -> anyhow::Result<Response> {
        let (parts, body) = request.into_parts();
        let bytes = body.collect().await?.to_bytes();
        let mut forwarded = http::Request::builder().method(parts.method).uri(format!(
            "{}{}",
            self.0.upstream,
            parts.uri.path()
        ));
        for (name, value) in &parts.headers {
            if name != http::header::HOST {
                forwarded = forwarded.header(name, value);
            }
        }
        let response = self
            .0
            .client
            .request(forwarded.body(Full::new(bytes))?)
            .await?;
        let (parts, body) = response.into_parts();
        Ok(Response::from_parts(
            parts,
            Body::from(body.collect().await?.to_bytes()),
        ))
    }
}

async fn pass(State(proxy): State<Proxy>, request: Request) -> Response {
    // `DynamoDB_20120810.TransactWriteItems`
    let target = request.headers().get("x-amz-target");
    let target = target.and_then(|target| target.to_str().ok());
    let operation = target.and_then(|target| target.rsplit('.').next());
    let operation = operation.unwrap_or_default().to_owned();
    let is_transaction = operation == "TransactWriteItems";
    proxy.note(operation);
    let fault = proxy
        .draw()
        .filter(|fault| *fault != StoreFault::Conflict || is_transaction);
    if let Some(fault) = fault {
        proxy.count(fault);
    }
    match fault {
        None => match proxy.forward(request).await {
            Ok(response) => response,
            Err(_) => StatusCode::BAD_GATEWAY.into_response(),
        },
        Some(StoreFault::InternalError) => {
            service_error(StatusCode::INTERNAL_SERVER_ERROR, "InternalServerError", "")
        }
        Some(StoreFault::Throttled) => service_error(
            StatusCode::BAD_REQUEST,
            "ProvisionedThroughputExceededException",
            "",
        ),
        Some(StoreFault::Conflict) => service_error(
            StatusCode::BAD_REQUEST,
            "TransactionCanceledException",
            ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"},{\"Code\":\"None\"}]",
        ),
        Some(StoreFault::Timeout) => {
            tokio::time::sleep(Duration::from_secs(20)).await;
            broken()
        }
        Some(StoreFault::AnswerLost) => {
            let _ = proxy.forward(request).await;
            broken()
        }
        Some(StoreFault::Reset) => broken(),
    }
}

/// Bytes that end before they have begun: the client sees a broken connection.
fn broken() -> Response {
    let body = Body::from_stream(Broken);
    let mut response = Response::new(body);
    response.headers_mut().insert(
        http::header::CONTENT_LENGTH,
        http::HeaderValue::from_static("100"),
    );
    response
}

struct Broken;

impl futures_core::Stream for Broken {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(Some(Err(std::io::ErrorKind::ConnectionReset.into())))
    }
}

fn service_error(status: StatusCode, kind: &str, more: &str) -> Response {
    let body = format!(
        "{{\"__type\":\"com.amazonaws.dynamodb.v20120810#{kind}\",\"message\":\"made by the proxy\"{more}}}"
    );
    (
        status,
        [("content-type", "application/x-amz-json-1.0")],
        body,
    )
        .into_response()
}
