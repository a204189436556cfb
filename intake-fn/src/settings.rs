//! Settings from the environment; a missing or wrong one stops the start with a
//! sentence that names it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Config, Credentials, Region};
use aws_smithy_http_client::tls;
use intake_form::WebAddress;
use jiff::SignedDuration;
use lettre::message::Mailbox;

use crate::app::{App, Limits};
use crate::bundle;
use crate::log::Log;
use crate::mail::Mailer;
use crate::mail::smtp::Server;
use crate::secret::Secret;
use crate::store::Store;
use crate::timing::Timing;

/// Upper bound of the wait before the store is tried a second time.
const FIRST_BACKOFF: Duration = Duration::from_millis(150);

/// Reads a variable; `None` if it is not set or empty.
pub type Variables<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Everything from the environment, or what is wrong with it.
pub fn app(variables: Variables<'_>) -> anyhow::Result<App> {
    let required =
        |name: &str| variables(name).with_context(|| format!("the setting {name} is missing"));
    let secret = Secret::new(&required("INTAKE_SECRET")?)
        .context("the setting INTAKE_SECRET is shorter than 16 characters")?;
    let bundle_folder = match variables("INTAKE_BUNDLE") {
        Some(folder) => PathBuf::from(folder),
        None => beside_the_program("intake")?,
    };
    let authority = match variables("INTAKE_SMTP_CA") {
        Some(path) => Some(std::fs::read_to_string(&path).with_context(|| {
            format!("the setting INTAKE_SMTP_CA names `{path}`, which cannot be read")
        })?),
        None => None,
    };
    let server = Server::parse(&required("INTAKE_SMTP_URL")?, authority.as_deref())
        .context("the setting INTAKE_SMTP_URL is wrong (`smtps://user:password@host:465`)")?;
    let origin = required("INTAKE_ORIGIN")?;
    if !WebAddress::parse(&origin).is_some_and(|address| address.is_origin()) {
        bail!(
            "the setting INTAKE_ORIGIN is wrong (`https://www.example.org`, in small letters, without a path)"
        );
    }
    let timing = match variables("INTAKE_TIMING") {
        Some(text) => timing(&text).context(
            "the setting INTAKE_TIMING is wrong (`send=2000 sweep=40000 lease=60000 backoff=60000,300000`, milliseconds)",
        )?,
        None => Timing::default(),
    };
    let client = client(variables, &timing).context("the settings of AWS are wrong")?;
    Ok(App {
        bundle: bundle::open(&bundle_folder)
            .context("the setting INTAKE_BUNDLE names no usable bundle")?,
        store: Store::new(client, required("INTAKE_TABLE")?),
        mailer: Mailer::Smtp(server),
        mail_from: mailbox(&required("INTAKE_MAIL_FROM")?)?,
        secret,
        edge_secret: variables("INTAKE_EDGE_SECRET"),
        origin,
        limits: limits(variables)?,
        timing,
        log: Log::standard(),
        preview: false,
    })
}

/// The store alone, for an administrator.
pub fn store(variables: Variables<'_>) -> anyhow::Result<Store> {
    let table = variables("INTAKE_TABLE").context("the setting INTAKE_TABLE is missing")?;
    let client = client(variables, &Timing::default()).context("the settings of AWS are wrong")?;
    Ok(Store::new(client, table))
}

/// The sender of all mails: `Kurze Wege <formular@example.org>`.
pub fn mailbox(text: &str) -> anyhow::Result<Mailbox> {
    let mailbox: Mailbox = text
        .parse()
        .context("the setting INTAKE_MAIL_FROM is wrong (`Kurze Wege <formular@example.org>`)")?;
    if !mailbox.email.to_string().is_ascii() {
        bail!(
            "the setting INTAKE_MAIL_FROM holds an address outside ASCII, which many mail servers refuse"
        );
    }
    Ok(mailbox)
}

/// A client for a region's DynamoDB, or for `AWS_ENDPOINT_URL_DYNAMODB`.
pub fn client(variables: Variables<'_>, timing: &Timing) -> anyhow::Result<Client> {
    let required =
        |name: &str| variables(name).with_context(|| format!("the setting {name} is missing"));
    let credentials = Credentials::new(
        required("AWS_ACCESS_KEY_ID")?,
        required("AWS_SECRET_ACCESS_KEY")?,
        variables("AWS_SESSION_TOKEN"),
        None,
        "environment",
    );
    let http = aws_smithy_http_client::Builder::new()
        .tls_provider(tls::Provider::Rustls(
            tls::rustls_provider::CryptoMode::Ring,
        ))
        .build_https();
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(timing.store_attempt)
        .operation_attempt_timeout(timing.store_attempt)
        .operation_timeout(timing.store_operation)
        .build();
    let mut config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(required("AWS_REGION")?))
        .credentials_provider(credentials)
        .http_client(http)
        // The usual first wait of up to a second is long while a visitor waits.
        .retry_config(
            RetryConfig::standard()
                .with_max_attempts(3)
                .with_initial_backoff(FIRST_BACKOFF),
        )
        .timeout_config(timeouts);
    if let Some(url) = variables("AWS_ENDPOINT_URL_DYNAMODB") {
        config = config.endpoint_url(url);
    }
    Ok(Client::from_conf(config.build()))
}

fn limits(variables: Variables<'_>) -> anyhow::Result<Limits> {
    let mut limits = Limits::default();
    if let Some(text) = variables("INTAKE_RATE_LIMIT") {
        limits.requests_an_hour = text.parse().context(
            "the setting INTAKE_RATE_LIMIT is no number (requests of one address in an hour)",
        )?;
    }
    Ok(limits)
}

fn beside_the_program(name: &str) -> anyhow::Result<PathBuf> {
    let program =
        std::env::current_exe().context("the program's own place is unknown: set INTAKE_BUNDLE")?;
    Ok(program.parent().unwrap_or(Path::new(".")).join(name))
}

/// Reads `send=2000 backoff=60000,300000 …`, each in milliseconds; what is not
/// named stays as it is.
fn timing(text: &str) -> anyhow::Result<Timing> {
    let mut timing = Timing::default();
    for part in text.split_whitespace() {
        let (name, value) = part
            .split_once('=')
            .with_context(|| format!("`{part}` has no `=`"))?;
        let milliseconds = value
            .split(',')
            .map(|number| {
                number
                    .parse::<u32>()
                    .with_context(|| format!("`{number}` is no number"))
            })
            .collect::<anyhow::Result<Vec<u32>>>()?;
        let one = Duration::from_millis(milliseconds[0].into());
        match name {
            "send" => timing.send_at_once = one,
            "send-in-sweep" => timing.send_in_sweep = one,
            "sweep" => timing.sweep = one,
            "lease" => timing.lease = SignedDuration::from_millis(milliseconds[0].into()),
            "step" => timing.step = SignedDuration::from_millis(milliseconds[0].into()),
            "store-attempt" => timing.store_attempt = one,
            "store-operation" => timing.store_operation = one,
            "backoff" => {
                timing.backoff = milliseconds
                    .iter()
                    .map(|wait| SignedDuration::from_millis((*wait).into()))
                    .collect();
            }
            _ => bail!("`{name}` is unknown"),
        }
    }
    Ok(timing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(changes: &[(&str, &str)]) -> String {
        let good = [
            ("INTAKE_SECRET", "0123456789abcdef"),
            ("INTAKE_SMTP_URL", "smtp://127.0.0.1:2525"),
            ("INTAKE_ORIGIN", "https://www.example.org"),
            ("INTAKE_TABLE", "intake"),
            ("INTAKE_MAIL_FROM", "Kurze Wege <formular@example.org>"),
            ("INTAKE_BUNDLE", "/nowhere"),
            ("AWS_REGION", "eu-central-1"),
            ("AWS_ACCESS_KEY_ID", "x"),
            ("AWS_SECRET_ACCESS_KEY", "x"),
        ];
        let variables = |name: &str| {
            changes
                .iter()
                .chain(&good)
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
                .filter(|value| !value.is_empty())
        };
        format!(
            "{:#}",
            app(&variables).err().expect("there is no bundle at least")
        )
    }

    #[test]
    fn each_setting_that_is_missing_or_wrong_is_named() {
        assert!(
            complaint(&[])
                .starts_with("the setting INTAKE_BUNDLE names no usable bundle: cannot read")
        );
        for (name, wrong) in [
            ("INTAKE_SECRET", "short"),
            ("INTAKE_SMTP_URL", "http://x"),
            ("INTAKE_ORIGIN", "www.example.org"),
            ("INTAKE_ORIGIN", "https://www.example.org/seite"),
            ("INTAKE_ORIGIN", "https://WWW.example.org"),
            ("INTAKE_TIMING", "lease=soon"),
            ("INTAKE_SMTP_CA", "/nowhere"),
        ] {
            let complaint = complaint(&[(name, wrong)]);
            assert!(complaint.contains(name), "{name}: {complaint}");
        }
        for name in [
            "INTAKE_SECRET",
            "INTAKE_SMTP_URL",
            "INTAKE_ORIGIN",
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
        ] {
            assert!(
                complaint(&[(name, "")]).contains(&format!("{name} is missing")),
                "{name}"
            );
        }
    }

    #[test]
    fn a_sender_outside_ascii_is_refused() {
        assert!(mailbox("Kurze Wege <formular@example.org>").is_ok());
        assert!(mailbox("formulär@example.org").is_err());
        assert!(mailbox("nobody").is_err());
    }

    #[test]
    fn timing_is_read_in_milliseconds() {
        let timing = timing("send=300 backoff=100,200").expect("well-formed");
        assert_eq!(timing.send_at_once, Duration::from_millis(300));
        assert_eq!(timing.backoff, [100, 200].map(SignedDuration::from_millis));
        assert_eq!(timing.lease, Timing::default().lease);
    }
}
