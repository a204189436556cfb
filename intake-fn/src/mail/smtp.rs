//! Sending by SMTP: one connection a mail, TLS unless the server is on this
//! machine, and an answer to "may it have arrived?" for each way to fail.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;

use super::message::SendError;

/// A mail server and how to reach it.
pub struct Server {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
}

enum Security {
    /// TLS from the first byte (`smtps://`).
    Tls(TlsParameters),
    /// STARTTLS, refused if the server does not offer it.
    StartTls(TlsParameters),
    /// None: only to this machine.
    Plain,
}

impl Server {
    /// Reads `smtps://user:password@host:465` (TLS), `smtp://host:587`
    /// (STARTTLS, required) or `smtp://127.0.0.1:2525` (plain, to loopback
    /// alone; `?tls=required` asks for STARTTLS there, too). `authority` is the
    /// PEM text of a certificate to trust besides the usual ones.
    pub fn parse(url: &str, authority: Option<&str>) -> anyhow::Result<Server> {
        let (scheme, rest) = url
            .split_once("://")
            .context("it has no `smtps://` or `smtp://`")?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let rest = rest.trim_end_matches('/');
        let (login, address) = rest
            .rsplit_once('@')
            .map_or((None, rest), |(login, address)| (Some(login), address));
        let (host, port) = address.rsplit_once(':').unwrap_or((address, ""));
        let host = host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned();
        ensure!(!host.is_empty(), "it names no host");
        let default_port = if scheme == "smtps" { "465" } else { "587" };
        let port = if port.is_empty() { default_port } else { port };
        let loopback = host == "localhost"
            || host
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback());
        let security = match (scheme, query) {
            ("smtps", "") => Security::Tls(tls(&host, authority)?),
            ("smtp", "") if loopback => Security::Plain,
            ("smtp", "" | "tls=required") => Security::StartTls(tls(&host, authority)?),
            _ => bail!("it is neither `smtps://…` nor `smtp://…`"),
        };
        let credentials = match login.map(|login| {
            login
                .split_once(':')
                .context("its login lacks the password")
        }) {
            Some(login) => {
                let (user, password) = login?;
                Some(Credentials::new(
                    percent_decoded(user)?,
                    percent_decoded(password)?,
                ))
            }
            None => None,
        };
        Ok(Server {
            port: port.parse().context("its port is no number")?,
            host,
            security,
            credentials,
        })
    }

    /// Sends one mail within `limit`.
    pub(super) async fn send(
        &self,
        envelope: &Envelope,
        message: &[u8],
        limit: Duration,
    ) -> Result<(), SendError> {
        // Whether the message is on its way and its answer is not there yet;
        // outside the future, so that it is known when time runs out.
        let under_way = AtomicBool::new(false);
        let message = to_the_end(message);
        match tokio::time::timeout(limit, self.converse(envelope, &message, &under_way)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                let code = error.status();
                Err(SendError {
                    // An answer with a code is an answer: the server did not take it.
                    ambiguous: under_way.load(Ordering::Relaxed) && code.is_none(),
                    kind: match code {
                        Some(code) => format!("code {code}"),
                        None if error.is_tls() => "tls".to_owned(),
                        None if error.is_client() => "client".to_owned(),
                        None => "connection".to_owned(),
                    },
                })
            }
            Err(_) => Err(SendError {
                ambiguous: under_way.load(Ordering::Relaxed),
                kind: "timeout".to_owned(),
            }),
        }
    }

    async fn converse(
        &self,
        envelope: &Envelope,
        message: &str,
        under_way: &AtomicBool,
    ) -> Result<(), lettre::transport::smtp::Error> {
        let hello = ClientId::default();
        let tls = match &self.security {
            Security::Tls(parameters) => Some(parameters.clone()),
            _ => None,
        };
        let address = (self.host.as_str(), self.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(address, None, &hello, tls, None).await?;
        if let Security::StartTls(parameters) = &self.security {
            connection.starttls(parameters.clone(), &hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], credentials)
                .await?;
        }
        connection
            .command(Mail::new(envelope.from().cloned(), Vec::new()))
            .await?;
        for recipient in envelope.to() {
            connection
                .command(Rcpt::new(recipient.clone(), Vec::new()))
                .await?;
        }
        connection.command(Data).await?;
        under_way.store(true, Ordering::Relaxed);
        // Not `connection.message`, which writes the end of the message by
        // itself: Nagle's algorithm would hold it back for some 40 ms.
        connection.command(message).await?;
        // Taken: whatever becomes of the farewell changes nothing, so it is said
        // and its answer not waited for. The first poll writes it.
        let _ = tokio::time::timeout(Duration::ZERO, connection.quit()).await;
        Ok(())
    }
}

/// A message as it follows `DATA`: dots at the start of lines doubled, and the
/// dot that ends it (RFC 5321, 4.5.2). Mails are ASCII: lettre encodes the rest.
fn to_the_end(message: &[u8]) -> String {
    let text = String::from_utf8_lossy(message).replace("\r\n.", "\r\n..");
    let first = if text.starts_with('.') { "." } else { "" };
    let end = if text.ends_with("\r\n") { "." } else { "\r\n." };
    format!("{first}{text}{end}\r\n")
}

fn tls(host: &str, authority: Option<&str>) -> anyhow::Result<TlsParameters> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(pem) = authority {
        let certificate = Certificate::from_pem(pem.as_bytes())
            .context("the certificate to trust cannot be read")?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().context("TLS cannot be set up")
}

fn percent_decoded(text: &str) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
        let (high, low) = (digit(), digit());
        let (Some(high), Some(low)) = (high, low) else {
            bail!(
                "a `%` in its login is not followed by two hexadecimal digits (write `%25` for `%`)"
            );
        };
        bytes.push((high * 16 + low) as u8);
    }
    String::from_utf8(bytes).context("its login is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_within_a_message_does_not_end_it() {
        assert_eq!(to_the_end(b"a\r\n"), "a\r\n.\r\n");
        assert_eq!(
            to_the_end(b".a\r\n.\r\n.b.\r\nc"),
            "..a\r\n..\r\n..b.\r\nc\r\n.\r\n"
        );
    }

    #[test]
    fn a_server_is_plain_only_on_this_machine() {
        let security = |url| match Server::parse(url, None).expect(url).security {
            Security::Tls(_) => "tls",
            Security::StartTls(_) => "starttls",
            Security::Plain => "plain",
        };
        assert_eq!(security("smtps://user:p%40ss@mail.example.org:465"), "tls");
        assert_eq!(security("smtp://mail.example.org"), "starttls");
        assert_eq!(security("smtp://127.0.0.1:2525"), "plain");
        assert_eq!(security("smtp://[::1]:2525"), "plain");
        assert_eq!(security("smtp://localhost:2525?tls=required"), "starttls");
        for wrong in [
            "mail.example.org",
            "http://x",
            "smtp://",
            "smtp://user@x",
            "smtps://x:y",
            "smtps://u:%zz@x",
            "smtp://mail.example.org?tls=none",
        ] {
            assert!(Server::parse(wrong, None).is_err(), "{wrong}");
        }
    }
}
