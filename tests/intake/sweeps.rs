//! Sweeps over four weeks with a weekend on which clocks are put back: steps of
//! cases, mails that wait, a recall and the monthly report come due together,
//! and now and then no sweep comes for days.

use super::*;
use intake_fn::secret::Secret;
use intake_fn::sweep;
use intake_fn::ticket::Ticket;
use intake_form::Receipt;
use smtp::MailFault;

/// A moment in UTC.
fn at(text: &str) -> Timestamp {
    format!("2027-{text}:00Z").parse().expect("a timestamp")
}

/// What was mailed: when, about whom, and which mail it was.
type Mailed = (String, &'static str, String);

/// A request that nobody takes over, one that was taken over half a year ago,
/// and one whose mail the server did not take; then a sweep every four hours,
/// but for the time in which there is none.
async fn four_weeks(without: Option<(&str, &str)>) -> Vec<Mailed> {
    let house = house().await;
    let old = accept(&house, "Bert Zweiter", at("05-19T09:00")).await;
    take_over(&house, &old, at("05-19T10:00")).await;
    let left_alone = accept(&house, "Anna Erste", at("10-28T08:00")).await;
    house.mails.fail(1000, Some(MailFault::Transient));
    let waiting = accept(&house, "Cora Dritte", at("10-29T11:50")).await;
    house.mails.fail(0, None);
    let names = [
        (old, "recalled"),
        (left_alone, "alone"),
        (waiting, "waiting"),
    ];

    let mut mailed = Vec::new();
    let mut seen = house.mails.mails().len();
    let mut now = at("10-29T12:00");
    while now < at("11-20T00:00") {
        let is_away = without.is_some_and(|(from, until)| at(from) <= now && now < at(until));
        if !is_away {
            sweep(&house.app, now).await.expect("the store answers");
        }
        for mail in house.mails.mails().into_iter().skip(seen) {
            seen += 1;
            mailed.push((now.to_string(), who(&mail, &names), kind(&mail)));
        }
        now += SignedDuration::from_hours(4);
    }
    mailed
}

async fn accept(house: &House, name: &str, now: Timestamp) -> String {
    let body = contact(&[("name", name)]);
    let response = house.post("/anfrage/kontakt/", body, now).await;
    last_part(location(&response)).to_owned()
}

async fn take_over(house: &House, receipt: &str, now: Timestamp) {
    let secret = Secret::new(sample::SECRET).expect("it is long enough");
    let number = Receipt::parse(receipt).expect("a receipt");
    let ticket = Ticket::sign(&secret, number, now);
    let path = format!("/anfrage/fall/{receipt}/{ticket}/");
    location(&house.post(&path, "action=take-over", now).await);
}

fn id(mail: &str) -> &str {
    let id = mail
        .lines()
        .find_map(|line| line.strip_prefix("Message-ID: <"));
    id.expect("an id").split('@').next().unwrap_or_default()
}

fn who(mail: &str, names: &[(String, &'static str)]) -> &'static str {
    let found = names
        .iter()
        .find(|(receipt, _)| id(mail).starts_with(receipt.as_str()));
    found.map_or("nobody", |(_, name)| name)
}

/// Kind and number: `overdue.2`.
fn kind(mail: &str) -> String {
    let parts: Vec<&str> = id(mail).rsplitn(3, '.').collect();
    format!("{}.{}", parts[1], parts[0])
}

/// The mails about somebody, in order.
fn about<'a>(mailed: &'a [Mailed], name: &str) -> Vec<&'a str> {
    let of = mailed.iter().filter(|(_, who, _)| *who == name);
    of.map(|(.., kind)| kind.as_str()).collect()
}

fn when<'a>(mailed: &'a [Mailed], name: &str, kind: &str) -> &'a str {
    let found = mailed
        .iter()
        .find(|(_, who, it)| *who == name && it == kind);
    &found.expect("it was mailed").0
}

#[tokio::test]
async fn each_step_comes_on_its_day_by_the_clock_on_the_wall() {
    let mailed = four_weeks(None).await;
    let mut told: Vec<String> = mailed
        .iter()
        .map(|(at, who, kind)| format!("{} {who} {kind}", &at[5..13]))
        .collect();
    // Of cases whose hour is the same, their random numbers decide.
    told[4..].sort();
    assert_eq!(
        told,
        [
            // Friday. 14:00 is 12:00 in UTC; what waits goes before what reminds.
            "10-29T12 waiting staff.1",
            "10-29T12 alone reminder.1",
            // Monday, the first of a month. 14:00 is 13:00 in UTC.
            "11-01T00 nobody report.1",
            "11-01T12 recalled deletion.1",
            "11-01T16 alone deputy.1",
            "11-01T16 waiting reminder.1",
            "11-02T16 alone overdue.1",
            "11-02T16 waiting deputy.1",
            "11-03T16 waiting overdue.1",
            "11-09T16 alone overdue.2",
            "11-10T16 waiting overdue.2",
            "11-16T16 alone overdue.3",
            "11-17T16 waiting overdue.3",
        ]
    );
}

#[tokio::test]
async fn nothing_is_skipped_or_repeated_after_days_without_a_sweep() {
    let whole = four_weeks(None).await;
    for (from, until) in [
        ("10-29T12:00", "10-30T12:00"),
        ("10-29T12:00", "11-01T14:30"),
        ("10-30T00:00", "11-13T06:00"),
    ] {
        let mailed = four_weeks(Some((from, until))).await;
        for who in ["alone", "waiting", "recalled", "nobody"] {
            assert_eq!(about(&mailed, who), about(&whole, who), "{who}, {from}");
            for kind in about(&whole, who) {
                let (on_time, late) = (when(&whole, who, kind), when(&mailed, who, kind));
                assert!(on_time <= late, "{who} {kind} came before its day: {late}");
                let on_time: Timestamp = on_time.parse().expect("a timestamp");
                // Steps of one case never come in the same hour.
                let late: Timestamp = late.parse().expect("a timestamp");
                let most = at(until).max(on_time) + SignedDuration::from_hours(5 * 4);
                assert!(late < most, "{who} {kind} came at {late}, {from}");
            }
        }
    }
}
