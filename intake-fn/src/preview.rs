//! The whole intake on one machine: the same core on an embedded DynamoDB in a
//! file, with an outbox to look at in place of a mail server.

mod outbox_page;

use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use anyhow::Context;
use bytes::Bytes;
use dynoxide::Database;
use http::{Request, Response};
use intake_form::Refusal;
use jiff::Timestamp;
use tokio::net::TcpListener;

use crate::app::{App, Limits};
use crate::bundle::Bundle;
use crate::log::Log;
use crate::mail::Mailer;
use crate::mail::folder::Outbox;
use crate::mail::smtp::Server;
use crate::secret::Secret;
use crate::store::{Store, table};
use crate::timing::Timing;
use crate::{handle, settings, sweep};

/// Where a preview keeps things and who gets its mails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Folder for the database and the outbox, such as `target/intake`; what
    /// stands there survives restarts.
    pub folder: PathBuf,
    /// The preview's origin: `http://127.0.0.1:8080`.
    pub origin: String,
    /// A mail server to use in place of the outbox: `smtp://127.0.0.1:2525`.
    pub smtp: Option<String>,
    /// Writes the log's lines to standard error instead of nowhere.
    pub log: bool,
}

/// A running preview.
pub struct Preview {
    app: RwLock<Arc<App>>,
    options: Options,
    store_url: String,
    outbox: Outbox,
}

/// How often what is due is sent, and what has expired is removed.
const SWEEP_EVERY: Duration = Duration::from_secs(5);
/// The number goes up when the table's indexes change: an embedded table keeps
/// those that it was created with.
const TABLE: &str = "intake-preview-2";

impl Preview {
    /// Starts the store and the sweep on the current Tokio runtime.
    pub async fn start(options: Options, bundle: Bundle) -> anyhow::Result<Arc<Preview>> {
        std::fs::create_dir_all(&options.folder)
            .with_context(|| format!("cannot create `{}`", options.folder.display()))?;
        let file = options.folder.join("requests.db");
        let database = open_database(&file)?;
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .context("no port for the store")?;
        let store_url = format!("http://{}", listener.local_addr()?);
        tokio::spawn(dynoxide::server::serve_on(listener, database.clone()));
        let outbox =
            Outbox::open(&options.folder.join("outbox")).context("cannot create the outbox")?;
        let app = app(&options, &store_url, &outbox, bundle)?;
        table::create(app.store.client(), TABLE).await?;
        let preview = Arc::new(Preview {
            app: RwLock::new(Arc::new(app)),
            options,
            store_url,
            outbox,
        });
        tokio::spawn(sweep_for_ever(Arc::downgrade(&preview), database));
        Ok(preview)
    }

    /// Goes on with the bundle of a new build.
    pub fn reload(&self, bundle: Bundle) -> anyhow::Result<()> {
        let app = app(&self.options, &self.store_url, &self.outbox, bundle)?;
        *self
            .app
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(app);
        Ok(())
    }

    /// The part of the site that this answers: `/anfrage/`.
    pub fn prefix(&self) -> String {
        self.app().bundle.manifest.prefix.clone()
    }

    /// Answers a request below the prefix.
    pub async fn handle(&self, request: Request<Bytes>) -> Response<Bytes> {
        handle(&self.app(), request, Timestamp::now()).await
    }

    /// The page for a request that was not even read.
    pub fn refuse(&self, path: &str, refusal: Refusal) -> Response<Bytes> {
        crate::refuse(&self.app(), path, refusal)
    }

    /// Answers a GET below `/_outbox/`.
    pub fn outbox(&self, path: &str) -> Response<Bytes> {
        outbox_page::answer(&self.outbox, path, self.options.smtp.as_deref())
    }

    fn app(&self) -> Arc<App> {
        self.app
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }
}

fn open_database(file: &Path) -> anyhow::Result<Database> {
    let path = file
        .to_str()
        .with_context(|| format!("`{}` is no UTF-8", file.display()))?;
    Database::new(path).map_err(|error| anyhow::anyhow!("cannot open `{path}`: {error}"))
}

fn app(options: &Options, store_url: &str, outbox: &Outbox, bundle: Bundle) -> anyhow::Result<App> {
    let timing = Timing {
        backoff: [5, 10, 30, 60, 60]
            .map(jiff::SignedDuration::from_secs)
            .to_vec(),
        ..Timing::default()
    };
    let variables = |name: &str| {
        Some(match name {
            "AWS_REGION" => "eu-central-1".to_owned(),
            "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" => "preview".to_owned(),
            "AWS_ENDPOINT_URL_DYNAMODB" => store_url.to_owned(),
            _ => return None,
        })
    };
    Ok(App {
        store: Store::new(settings::client(&variables, &timing)?, TABLE),
        mailer: match &options.smtp {
            Some(url) => Mailer::Smtp(
                Server::parse(url, None).context("the mail server's address is wrong")?,
            ),
            None => Mailer::Folder(outbox.clone()),
        },
        mail_from: settings::mailbox("Vorschau <vorschau@example.org>")?,
        // Nothing here leaves the machine.
        secret: Secret::new("the preview has no secrets").context("the secret is long enough")?,
        edge_secret: None,
        origin: options.origin.clone(),
        limits: Limits::default(),
        timing,
        log: if options.log {
            Log::new(std::io::stderr())
        } else {
            Log::new(std::io::sink())
        },
        preview: true,
        bundle,
    })
}

async fn sweep_for_ever(preview: std::sync::Weak<Preview>, database: Database) {
    loop {
        tokio::time::sleep(SWEEP_EVERY).await;
        let Some(preview) = preview.upgrade() else {
            return;
        };
        // Whatever fails is written to the log and due again.
        let _ = sweep(&preview.app(), Timestamp::now()).await;
        // dynoxide checks the time to live and never removes by itself.
        let _ = database.sweep_ttl();
    }
}
