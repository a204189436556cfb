//! A mail server for tests: takes mails and remembers their Message-IDs, or
//! fails the way mail servers fail.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

use crate::Random;

/// How a server fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFault {
    /// 451 to the recipient.
    Transient,
    /// 550 to the recipient.
    Permanent,
    /// 452 to the whole message.
    RefusesMessage,
    /// Says nothing any more.
    Hangs,
    /// Closes the connection at the greeting.
    DropsEarly,
    /// Takes the message and closes the connection before its answer.
    DropsAfterMessage,
    /// Closes the connection in the middle of the message; nothing is taken.
    DropsInMessage,
}

impl MailFault {
    /// All of them.
    pub const ALL: [MailFault; 7] = [
        MailFault::Transient,
        MailFault::Permanent,
        MailFault::RefusesMessage,
        MailFault::Hangs,
        MailFault::DropsEarly,
        MailFault::DropsAfterMessage,
        MailFault::DropsInMessage,
    ];
}

/// A running server.
#[derive(Clone)]
pub struct Server(Arc<Inner>);

struct Inner {
    mails: Mutex<Vec<String>>,
    random: Mutex<Random>,
    /// Faults in a thousand connections.
    rate: AtomicU64,
    only: Mutex<Option<MailFault>>,
    counts: [AtomicU64; MailFault::ALL.len()],
    poison: Mutex<Option<Poison>>,
}

/// Words of a mail that nobody survives sending: the door at which it comes is
/// told, and the connection never answered.
struct Poison {
    words: &'static str,
    told: mpsc::UnboundedSender<usize>,
}

impl Server {
    /// Starts a server and gives its `smtp://` URL; it does not fail yet.
    pub async fn start(seed: u64) -> anyhow::Result<(Server, String)> {
        let server = Server(Arc::new(Inner {
            mails: Mutex::default(),
            random: Mutex::new(Random::new(seed)),
            rate: AtomicU64::new(0),
            only: Mutex::new(None),
            counts: Default::default(),
            poison: Mutex::new(None),
        }));
        let url = server.open_door(None).await?;
        Ok((server, url))
    }

    /// Another address of the same server, by which it knows who is calling.
    pub async fn door(&self, number: usize) -> anyhow::Result<String> {
        self.open_door(Some(number)).await
    }

    async fn open_door(&self, number: Option<usize>) -> anyhow::Result<String> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("smtp://{}", listener.local_addr()?);
        let accepting = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = accepting.clone();
                tokio::spawn(async move {
                    let fault = server.draw();
                    let _ = server.converse(stream, fault, number).await;
                });
            }
        });
        Ok(url)
    }

    /// From now on nobody survives sending a mail with these words: gives the
    /// door of each who tries.
    pub fn poison(&self, words: &'static str) -> mpsc::UnboundedReceiver<usize> {
        let (told, deaths) = mpsc::unbounded_channel();
        *self.0.poison.lock().expect("nobody panics with it") = Some(Poison { words, told });
        deaths
    }

    fn is_deadly(&self, mail: &str, door: Option<usize>) -> bool {
        let poison = self.0.poison.lock().expect("nobody panics with it");
        let (Some(poison), Some(door)) = (&*poison, door) else {
            return false;
        };
        readable(mail).contains(poison.words) && poison.told.send(door).is_ok()
    }

    /// Sets how many of a thousand connections fail, and how: `None` is any way.
    pub fn fail(&self, rate: u64, only: Option<MailFault>) {
        self.0.rate.store(rate, Ordering::Relaxed);
        *self.0.only.lock().expect("nobody panics with it") = only;
    }

    /// Every mail that was taken, as it came.
    pub fn mails(&self) -> Vec<String> {
        self.0.mails.lock().expect("nobody panics with it").clone()
    }

    /// How often each Message-ID was taken.
    pub fn message_ids(&self) -> HashMap<String, u32> {
        let mut ids = HashMap::new();
        for mail in self.mails() {
            let id = mail
                .lines()
                .find_map(|line| line.strip_prefix("Message-ID: "))
                .unwrap_or("none")
                .trim_matches(['<', '>'])
                .to_owned();
            *ids.entry(id).or_default() += 1;
        }
        ids
    }

    /// How often each fault was made.
    pub fn counts(&self) -> Vec<(MailFault, u64)> {
        MailFault::ALL
            .into_iter()
            .zip(&self.0.counts)
            .map(|(fault, count)| (fault, count.load(Ordering::Relaxed)))
            .collect()
    }

    fn draw(&self) -> Option<MailFault> {
        let mut random = self.0.random.lock().expect("nobody panics with it");
        if random.below(1000) >= self.0.rate.load(Ordering::Relaxed) {
            return None;
        }
        let only = *self.0.only.lock().expect("nobody panics with it");
        let index =
            usize::try_from(random.below(MailFault::ALL.len() as u64)).expect("a small number");
        let fault = only.unwrap_or(MailFault::ALL[index]);
        let at = MailFault::ALL
            .iter()
            .position(|known| *known == fault)
            .expect("all are there");
        self.0.counts[at].fetch_add(1, Ordering::Relaxed);
        Some(fault)
    }

    async fn converse(
        &self,
        stream: TcpStream,
        fault: Option<MailFault>,
        door: Option<usize>,
    ) -> std::io::Result<()> {
        if fault == Some(MailFault::DropsEarly) {
            return Ok(());
        }
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 test\r\n").await?;
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let command = line
                .split_whitespace()
                .next()
                .unwrap_or_default()
                .to_ascii_uppercase();
            let answer: &[u8] = match (command.as_str(), fault) {
                ("RCPT", Some(MailFault::Transient)) => b"451 later\r\n",
                ("RCPT", Some(MailFault::Permanent)) => b"550 never\r\n",
                ("RCPT", Some(MailFault::Hangs)) => {
                    tokio::time::sleep(Duration::from_secs(60)).await;
                    return Ok(());
                }
                ("DATA", _) => {
                    if !self.take(&mut stream, fault, door).await? {
                        return Ok(());
                    }
                    continue;
                }
                ("QUIT", _) => {
                    stream.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
                _ => b"250 ok\r\n",
            };
            stream.write_all(answer).await?;
        }
    }

    /// Takes a message; `false` ends the connection.
    async fn take(
        &self,
        stream: &mut BufReader<TcpStream>,
        fault: Option<MailFault>,
        door: Option<usize>,
    ) -> std::io::Result<bool> {
        stream.write_all(b"354 go\r\n").await?;
        let mut mail = String::new();
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 || fault == Some(MailFault::DropsInMessage) {
                return Ok(false);
            }
            if line.trim_end() == "." {
                break;
            }
            mail.push_str(&line);
        }
        if self.is_deadly(&mail, door) {
            tokio::time::sleep(Duration::from_secs(60)).await;
            return Ok(false);
        }
        if fault == Some(MailFault::RefusesMessage) {
            stream.write_all(b"452 full\r\n").await?;
            return Ok(true);
        }
        self.0
            .mails
            .lock()
            .expect("nobody panics with it")
            .push(mail);
        if fault == Some(MailFault::DropsAfterMessage) {
            return Ok(false);
        }
        stream.write_all(b"250 taken\r\n").await?;
        Ok(true)
    }
}

/// A mail's parts decoded far enough to read German in them.
pub fn readable(mail: &str) -> String {
    let joined = mail.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = (*first == b'=').then(|| tail.get(..2)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
