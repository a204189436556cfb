//! How fast the real binary is: `intake-speed BINARY [REQUESTS]` runs it under
//! a Runtime API with dynoxide and a mail server on this machine.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::Context;
use end_to_end::lambda::{Runtime, form_event};
use end_to_end::{dynamo, form_body, sample, smtp};
use intake_fn::store::table;
use intake_fn::{settings, timing::Timing};

const LIMIT: Duration = Duration::from_secs(10);
/// Starts that are measured.
const STARTS: u32 = 15;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let binary: PathBuf = arguments
        .next()
        .context("usage: intake-speed BINARY [REQUESTS]")?
        .into();
    let requests: u32 = arguments.next().map_or(Ok(2_000), |text| text.parse())?;
    let folder = tempfile::tempdir()?;
    sample::write_bundle(folder.path())?;
    let store = dynamo::start().await?;
    let (mails, mail_url) = smtp::Server::start(1).await?;
    create_table(&store).await?;
    let variables = [
        ("AWS_ENDPOINT_URL_DYNAMODB", store),
        ("INTAKE_TABLE", "intake".to_owned()),
        ("INTAKE_BUNDLE", folder.path().display().to_string()),
        ("INTAKE_SMTP_URL", mail_url),
        (
            "INTAKE_MAIL_FROM",
            "Kurze Wege <formular@example.org>".to_owned(),
        ),
        ("INTAKE_ORIGIN", sample::ORIGIN.to_owned()),
        ("INTAKE_SECRET", sample::SECRET.to_owned()),
        ("INTAKE_RATE_LIMIT", "1000000".to_owned()),
    ];
    println!(
        "binary: {:.1} MB",
        std::fs::metadata(&binary)?.len() as f64 / 1e6
    );
    starts(&binary, &variables).await?;
    warm(&binary, &variables, requests).await?;
    mails.fail(1000, Some(smtp::MailFault::Hangs));
    hanging(&binary, &variables).await
}

async fn create_table(url: &str) -> anyhow::Result<()> {
    let variables = |name: &str| {
        Some(match name {
            "AWS_ENDPOINT_URL_DYNAMODB" => url.to_owned(),
            name if name.starts_with("AWS_") && name != "AWS_SESSION_TOKEN" => "local".to_owned(),
            _ => return None,
        })
    };
    table::create(&settings::client(&variables, &Timing::default())?, "intake").await
}

/// From the start of the process to its first answer: a page with errors, the
/// most that needs no other machine.
async fn starts(binary: &Path, variables: &[(&str, String)]) -> anyhow::Result<()> {
    let (mut wall, mut processor) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let runtime = Runtime::start().await?;
        let started = Instant::now();
        let process = runtime.spawn(binary, variables, Stdio::null(), Stdio::inherit())?;
        let event = form_event("/anfrage/kontakt/", "name=Erna");
        let answer = runtime
            .invoke(&event, LIMIT)
            .await
            .context("the function answers")?;
        anyhow::ensure!(
            answer["statusCode"] == 422,
            "the first answer is a page with errors"
        );
        wall.push(started.elapsed());
        processor.push(processor_time(process.id().context("it runs")?)?);
    }
    println!(
        "start to first answer: median {:.1} ms, best {:.1} ms",
        median(&mut wall),
        best(&wall)
    );
    println!(
        "  processor time: median {:.1} ms, best {:.1} ms",
        median(&mut processor),
        best(&processor)
    );
    Ok(())
}

/// Forms that are accepted, stored and mailed, one after another.
async fn warm(binary: &Path, variables: &[(&str, String)], requests: u32) -> anyhow::Result<()> {
    let runtime = Runtime::start().await?;
    let process = runtime.spawn(binary, variables, Stdio::null(), Stdio::inherit())?;
    let id = process.id().context("it runs")?;
    let mut times = Vec::new();
    for number in 0..200 + requests {
        if number == 200 {
            times.clear();
        }
        let started = Instant::now();
        send(&runtime, number).await?;
        times.push(started.elapsed());
    }
    let before = processor_time(id)?;
    for number in 0..requests {
        send(&runtime, 1_000_000 + number).await?;
    }
    let each = (processor_time(id)? - before) / requests;
    times.sort();
    let p99 = times[times.len() * 99 / 100];
    println!(
        "warm, stored and mailed, {requests} requests: median {:.2} ms, p99 {:.2} ms, processor time {:.2} ms a request",
        median(&mut times),
        milliseconds(p99),
        milliseconds(each)
    );
    println!("resident: {:.1} MB", resident(id)?);
    Ok(())
}

async fn hanging(binary: &Path, variables: &[(&str, String)]) -> anyhow::Result<()> {
    let runtime = Runtime::start().await?;
    let _process = runtime.spawn(binary, variables, Stdio::null(), Stdio::inherit())?;
    let started = Instant::now();
    send(&runtime, 5_000_000).await?;
    println!(
        "with a hanging mail server: {:.2} s",
        started.elapsed().as_secs_f64()
    );
    Ok(())
}

async fn send(runtime: &Runtime, number: u32) -> anyhow::Result<()> {
    let body = form_body(&[
        ("name", "Erna Muster"),
        ("reach", "call"),
        ("telephone", "030 23125 499"),
        (
            "message",
            &format!("Die Schwelle im Bad ist zu hoch. {number}"),
        ),
        ("whom", "self"),
    ]);
    let answer = runtime
        .invoke(&form_event("/anfrage/kontakt/beratung/", &body), LIMIT)
        .await;
    anyhow::ensure!(
        answer.context("the function answers")?["statusCode"] == 303,
        "the request is accepted"
    );
    Ok(())
}

/// Time on a processor of all threads, in nanoseconds precise (Linux).
fn processor_time(id: u32) -> anyhow::Result<Duration> {
    let mut nanoseconds = 0;
    for task in std::fs::read_dir(format!("/proc/{id}/task"))? {
        let text = std::fs::read_to_string(task?.path().join("schedstat"))?;
        nanoseconds += text
            .split_whitespace()
            .next()
            .context("schedstat has fields")?
            .parse::<u64>()?;
    }
    Ok(Duration::from_nanos(nanoseconds))
}

/// Resident memory in MB.
fn resident(id: u32) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .context("status has VmRSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes / 1000.0)
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort();
    milliseconds(times[times.len() / 2])
}

fn best(times: &[Duration]) -> f64 {
    milliseconds(times.iter().min().copied().unwrap_or_default())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
