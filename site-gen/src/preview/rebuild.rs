//! The thread that builds: after each change, and when a new day begins.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::anyhow;
use diagnostic::{Report, human};
use jiff::civil::Date;
use tokio::sync::watch::{Receiver, Sender};

use super::errors::PreviewWords;
use super::outcome::BuildOutcome;
use super::shown::Shown;
use super::watch::Watch;

/// Builds the site in preview mode, short of writing it.
pub type Build = Box<dyn Fn() -> BuildOutcome + Send>;

/// How often the day is looked at. A machine that slept over midnight notices
/// it this long after it wakes.
const DAY_CHECK: Duration = Duration::from_secs(20);

/// Builds again and again, and tells the terminal about it.
pub struct Rebuild {
    /// Builds the site.
    pub build: Build,
    /// The day that it is now; `None` if the day is fixed.
    pub today: Option<Box<dyn Fn() -> Date + Send>>,
    /// The program's words.
    pub words: PreviewWords,
    /// Whether the terminal shows colours.
    pub style: human::Style,
}

impl Rebuild {
    /// Builds once and starts a thread that builds after each change that
    /// `watch` sees. What is shown comes out of the receiver.
    pub fn start(self, watch: Watch) -> anyhow::Result<Receiver<Arc<Shown>>> {
        self.start_checking(watch, DAY_CHECK)
    }

    /// Like [`Rebuild::start`]; looks at the day that often.
    pub(super) fn start_checking(
        self,
        mut watch: Watch,
        day_check: Duration,
    ) -> anyhow::Result<Receiver<Arc<Shown>>> {
        // Before the first build: a day that ends during it is noticed.
        let day = self.today.as_ref().map(|today| today());
        let (outcome, took) = self.run();
        self.tell(&outcome, took, None);
        let (sender, receiver) =
            tokio::sync::watch::channel(Arc::new(Shown::first(&outcome, &self.words)));
        let told = outcome.ok().map(|(_, report)| report);
        std::thread::Builder::new()
            .name("rebuild".to_owned())
            .spawn(move || self.keep_up(|| watch.wait(day_check), &sender, day, told))?;
        Ok(receiver)
    }

    fn keep_up(
        &self,
        mut wait: impl FnMut() -> bool,
        sender: &Sender<Arc<Shown>>,
        mut day: Option<Date>,
        mut told: Option<Report>,
    ) {
        while !sender.is_closed() {
            let changed = wait();
            let now = self.today.as_ref().map(|today| today());
            if !changed && now == day {
                continue;
            }
            day = now;
            let (outcome, took) = self.run();
            let next = sender.borrow().next(&outcome, &self.words);
            // The browser first: it is what the author looks at.
            if let Some(next) = next {
                sender.send_replace(Arc::new(next));
                self.tell(&outcome, took, told.as_ref());
            }
            told = outcome.ok().map(|(_, report)| report);
        }
    }

    fn run(&self) -> (BuildOutcome, Duration) {
        let started = Instant::now();
        // A fault of the program must not end the preview without a word; it
        // has been printed by then.
        let outcome = catch_unwind(AssertUnwindSafe(&self.build)).unwrap_or_else(|panic| {
            let message = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("no message");
            Err(anyhow!(
                "the build broke off, which is a fault of the program: {message}"
            ))
        });
        (outcome, started.elapsed())
    }

    /// Prints findings that were not printed after the build before, and how
    /// the build went.
    fn tell(&self, outcome: &BuildOutcome, took: Duration, told: Option<&Report>) {
        match outcome {
            Ok((_, report)) if told.is_none_or(|told| told != report) => {
                eprint!("{}", human::print(report, &self.words.catalog, self.style));
            }
            Ok(_) => {}
            Err(error) => eprintln!("{error:#}"),
        }
        eprintln!("{}", self.summary(outcome, took));
    }

    fn summary(&self, outcome: &BuildOutcome, took: Duration) -> String {
        let errors = match outcome {
            Ok((Some(rendered), _)) => {
                let milliseconds = took.as_secs_f64() * 1000.0;
                let values = [
                    ("pages", rendered.pages.into()),
                    ("milliseconds", milliseconds.ceil().into()),
                ];
                return self
                    .words
                    .catalog
                    .text("preview-built", &values)
                    .unwrap_or_else(|| "preview-built".to_owned());
            }
            Ok((None, report)) => report.errors(),
            Err(_) => 0,
        };
        self.words.counted("preview-not-built", "errors", errors)
    }
}
