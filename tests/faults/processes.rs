//! The processes of the intake: killed at random moments while the storm lasts,
//! and until nothing is left to do by each mail that nobody survives sending.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use end_to_end::lambda::Runtime;
use end_to_end::{Random, sample};
use tokio::process::Child;
use tokio::sync::mpsc;

use crate::{Run, waiting};

/// Processes that answer at the same time.
const PROCESSES: usize = 24;
/// Waits in milliseconds, short so that a run is short.
const TIMING: &str = "send=150 send-in-sweep=250 sweep=1500 lease=2000 step=200 store-attempt=150 \
                      store-operation=700 backoff=50,100,200,300";

/// All of them, each with a door of its own to the mail server.
pub struct Processes {
    run: Arc<Run>,
    runtime: Runtime,
    binary: PathBuf,
    log: std::fs::File,
    doors: Vec<String>,
    running: Vec<Child>,
    deaths: mpsc::UnboundedReceiver<usize>,
}

impl Processes {
    /// Starts them.
    pub async fn start(
        run: &Arc<Run>,
        runtime: &Runtime,
        binary: &Path,
    ) -> anyhow::Result<Processes> {
        let mut doors = Vec::new();
        for number in 0..PROCESSES {
            doors.push(run.mails.door(number).await?);
        }
        let mut processes = Processes {
            run: run.clone(),
            runtime: runtime.clone(),
            binary: binary.to_owned(),
            log: std::fs::File::create(run.bundle.join("log"))?,
            doors,
            running: Vec::new(),
            deaths: run.mails.poison(waiting::POISON),
        };
        for number in 0..PROCESSES {
            let process = processes.spawn(number)?;
            processes.running.push(process);
        }
        Ok(processes)
    }

    /// Keeps them running and kills one of them now and then until the storm is
    /// `over`; at once whichever sends a deadly mail, until nothing is left.
    pub async fn keep_killing(
        mut self,
        mut random: Random,
        over: Arc<AtomicBool>,
        nothing_is_left: Arc<AtomicBool>,
    ) -> anyhow::Result<()> {
        while !nothing_is_left.load(Ordering::Relaxed) {
            let pause = Duration::from_millis(20 + random.below(150));
            tokio::select! {
                Some(door) = self.deaths.recv() => {
                    self.kill(door).await?;
                    self.run.deaths.fetch_add(1, Ordering::Relaxed);
                }
                () = tokio::time::sleep(pause) => {
                    if !over.load(Ordering::Relaxed) {
                        let victim = usize::try_from(random.below(PROCESSES as u64))?;
                        self.kill(victim).await?;
                        self.run.kills.fetch_add(1, Ordering::Relaxed);
                    }
                }
            }
        }
        for process in &mut self.running {
            process.kill().await?;
        }
        Ok(())
    }

    /// SIGKILL: nothing runs any more, not even a destructor.
    async fn kill(&mut self, number: usize) -> anyhow::Result<()> {
        self.running[number].kill().await?;
        self.running[number] = self.spawn(number)?;
        Ok(())
    }

    fn spawn(&self, number: usize) -> anyhow::Result<Child> {
        let variables = [
            ("AWS_ENDPOINT_URL_DYNAMODB", self.run.proxy_url.as_str()),
            ("INTAKE_TABLE", "intake"),
            ("INTAKE_BUNDLE", &self.run.bundle.display().to_string()),
            ("INTAKE_SMTP_URL", &self.doors[number]),
            ("INTAKE_MAIL_FROM", "Kurze Wege <formular@example.org>"),
            ("INTAKE_ORIGIN", sample::ORIGIN),
            ("INTAKE_SECRET", sample::SECRET),
            ("INTAKE_RATE_LIMIT", "1000000"),
            ("INTAKE_TIMING", TIMING),
        ]
        .map(|(name, value)| (name, value.to_owned()));
        self.runtime.spawn(
            &self.binary,
            &variables,
            self.log.try_clone()?.into(),
            self.log.try_clone()?.into(),
        )
    }
}
