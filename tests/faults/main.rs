//! The fault runner: the real binary under a Runtime API, a proxy in front of
//! the store and a mail server that fail, `kill -9` at random moments, the same
//! form sent twice and in parallel, buttons of cases pressed by several people
//! at once, new links asked for, requests that escalate because nobody takes
//! them over or that come to their deletion, the monthly report, and mails that
//! kill each process that sends them. Nothing that was acknowledged may be lost,
//! half stored or sent under two Message-IDs; every mail is sent or alarmed;
//! nobody is reminded twice for one step.
//!
//! `intake-faults BINARY [FAULTS] [SEED]`; exit code 1 if a promise was broken.

mod cases;
mod naive;
mod processes;
mod staff;
mod stored;
mod verify;
mod visitors;
mod waiting;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::Context;
use aws_sdk_dynamodb::Client;
use end_to_end::lambda::Runtime;
use end_to_end::{Random, dynamo, sample, smtp};
use intake_fn::case::{CaseOutcome, CaseState};
use intake_fn::clock;
use intake_fn::store::table;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use processes::Processes;

/// Visitors who write at the same time.
const VISITORS: u64 = 40;
/// People of the staff who press buttons at the same time.
const STAFF: u64 = 12;
/// Longest that a caller waits for the function.
const INVOCATION: Duration = Duration::from_secs(6);
/// Longest that a sweep is waited for: one whose process was killed never ends.
const SWEEP: Duration = Duration::from_millis(2_500);

/// Longest that a run lasts.
const LASTS: SignedDuration = SignedDuration::from_mins(30);

/// What a run works with.
pub struct Run {
    /// The store's own address, past the proxy.
    pub store_url: String,
    /// The proxy.
    pub proxy: dynamo::Proxy,
    /// The proxy's address.
    pub proxy_url: String,
    /// The mail server.
    pub mails: smtp::Server,
    /// Its address.
    pub mail_url: String,
    /// The bundle's folder.
    pub bundle: PathBuf,
    /// Forms that were sent, with the receipts they were acknowledged with.
    pub forms: Mutex<Vec<Sent>>,
    /// Buttons that were pressed.
    pub presses: Mutex<Vec<Press>>,
    /// Receipts for which somebody was told that a new link is on its way.
    pub links: Mutex<BTreeSet<String>>,
    kills: AtomicU64,
    deaths: AtomicU64,
}

/// One form and what its sender was told.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The words that tell it from all others.
    pub message: String,
    /// A receipt for each time it was acknowledged.
    pub receipts: Vec<String>,
}

/// A button of a case that somebody pressed.
#[derive(Debug, Clone)]
pub struct Press {
    /// The case's number.
    pub receipt: String,
    /// The state it asks for.
    pub state: CaseState,
    /// How the case ended, for the last button.
    pub outcome: Option<CaseOutcome>,
    /// The page came back.
    pub acknowledged: bool,
}

impl Run {
    /// Processes that a mail killed so far.
    pub fn deaths(&self) -> u64 {
        self.deaths.load(Ordering::Relaxed)
    }

    /// Faults made so far.
    pub fn faults(&self) -> u64 {
        let store: u64 = self.proxy.counts().iter().map(|(_, count)| count).sum();
        let mail: u64 = self.mails.counts().iter().map(|(_, count)| count).sum();
        store + mail + self.kills.load(Ordering::Relaxed) + self.deaths.load(Ordering::Relaxed)
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let binary: PathBuf = arguments
        .next()
        .context("usage: intake-faults BINARY [FAULTS] [SEED]")?
        .into();
    let wanted: u64 = arguments.next().map_or(Ok(2_000), |text| text.parse())?;
    let seed: u64 = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let today = clock::day(a_moment_with_time_left().await?, &zone()?);
    let folder = tempfile::tempdir()?;
    sample::write_bundle_of(today, folder.path())?;
    let store_url = dynamo::start().await?;
    let (proxy, proxy_url) = dynamo::Proxy::start(store_url.clone(), seed).await?;
    let (mails, mail_url) = smtp::Server::start(seed + 1).await?;
    let run = Arc::new(Run {
        store_url,
        proxy,
        proxy_url,
        mails,
        mail_url,
        bundle: folder.path().to_owned(),
        forms: Mutex::default(),
        presses: Mutex::default(),
        links: Mutex::default(),
        kills: AtomicU64::new(0),
        deaths: AtomicU64::new(0),
    });
    let direct = verify::client(&run.store_url)?;
    table::create(&direct, "intake").await?;

    waiting::receive_all(&run).await?;
    let started = Instant::now();
    let runtime = Runtime::start().await?;
    storm(&run, &runtime, &direct, &binary, wanted, seed).await?;
    println!(
        "{} faults in {:.0} s",
        run.faults(),
        started.elapsed().as_secs_f64()
    );
    for (fault, count) in run.proxy.counts() {
        println!("  store {fault:?}: {count}");
    }
    for (fault, count) in run.mails.counts() {
        println!("  mail {fault:?}: {count}");
    }
    println!("  kill -9: {}", run.kills.load(Ordering::Relaxed));
    println!("  killed by a mail: {}", run.deaths.load(Ordering::Relaxed));
    let broken = verify::check(&run, &direct).await?;
    for what in &broken {
        println!("BROKEN: {what}");
    }
    println!("{} broken promises", broken.len());
    naive::control(&run, seed).await?;
    Ok(if broken.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

/// This moment; in the last minutes of a month, the next one's first, once it has
/// come: a run that sees two months would see a report on each.
async fn a_moment_with_time_left() -> anyhow::Result<Timestamp> {
    let now = Timestamp::now().to_zoned(zone()?);
    let month_ends = now.last_of_month()?.tomorrow()?.start_of_day()?;
    let left = now.duration_until(&month_ends);
    if left < LASTS {
        tokio::time::sleep(left.try_into()?).await;
    }
    Ok(Timestamp::now())
}

fn zone() -> anyhow::Result<TimeZone> {
    Ok(TimeZone::get("Europe/Berlin")?)
}

/// Faults, kills, visitors and staff until there were enough faults; then quiet,
/// until nothing is due any more.
async fn storm(
    run: &Arc<Run>,
    runtime: &Runtime,
    direct: &Client,
    binary: &std::path::Path,
    wanted: u64,
    seed: u64,
) -> anyhow::Result<()> {
    let over = Arc::new(AtomicBool::new(false));
    let nothing_is_left = Arc::new(AtomicBool::new(false));
    run.proxy.set_rate(120);
    // More than half of all sends fail, so that some mails die and raise alarms.
    run.mails.fail(600, None);
    let processes = Processes::start(run, runtime, binary).await?;
    let killing = tokio::spawn(processes.keep_killing(
        Random::new(seed + 2),
        over.clone(),
        nothing_is_left.clone(),
    ));
    let mut tasks = Vec::new();
    for visitor in 0..VISITORS {
        tasks.push(tokio::spawn(visitors::visit(
            run.clone(),
            runtime.clone(),
            seed * 1000 + visitor,
            over.clone(),
        )));
    }
    for person in 0..STAFF {
        tasks.push(tokio::spawn(staff::work(
            run.clone(),
            runtime.clone(),
            seed * 2000 + person,
            over.clone(),
        )));
    }
    let sweeping = tokio::spawn(keep_sweeping(runtime.clone(), over.clone()));
    let mut told = Instant::now();
    while run.faults() < wanted {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if told.elapsed() > Duration::from_secs(15) {
            told = Instant::now();
            eprintln!("{} of {wanted} faults", run.faults());
        }
    }
    over.store(true, Ordering::Relaxed);
    run.proxy.set_rate(0);
    run.mails.fail(0, None);
    for task in tasks {
        task.await?;
    }
    sweeping.await?;
    let mut progress = Instant::now();
    let mut deaths = run.deaths();
    while !verify::due(direct).await?.is_empty() {
        let swept = runtime.invoke(&json!({ "sweep": true }), SWEEP).await;
        let did = |what: &str| swept.as_ref().is_some_and(|it| it[what] != 0);
        // A sweep that a mail killed says nothing, and is a try less.
        if ["steps", "sent", "again", "dead"].into_iter().any(did) || run.deaths() > deaths {
            deaths = run.deaths();
            progress = Instant::now();
        }
        // A busy machine takes its time; a mail that nobody sends takes for ever.
        if progress.elapsed() > Duration::from_secs(60) {
            let due = verify::due(direct).await?;
            anyhow::bail!("for a minute no sweep has done anything, and these are due: {due:?}");
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    nothing_is_left.store(true, Ordering::Relaxed);
    killing.await?
}

async fn keep_sweeping(runtime: Runtime, over: Arc<AtomicBool>) {
    while !over.load(Ordering::Relaxed) {
        tokio::time::sleep(Duration::from_millis(150)).await;
        runtime.invoke(&json!({ "sweep": true }), SWEEP).await;
    }
}
