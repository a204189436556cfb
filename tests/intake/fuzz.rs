//! The fuzz bodies on stable: mutations of good input, the same in each run.

use end_to_end::{Random, fuzz};
use intake_fn::bundle;

use super::*;

/// Inputs per body.
const INPUTS: u32 = 4_000;

fn mutated(random: &mut Random, seeds: &[String]) -> Vec<u8> {
    let pick = |random: &mut Random, bound: usize| {
        usize::try_from(random.below(bound as u64)).expect("small")
    };
    let mut bytes = seeds[pick(random, seeds.len())].clone().into_bytes();
    for _ in 0..=random.below(6) {
        let at = pick(random, bytes.len() + 1);
        match random.below(5) {
            0 => bytes.insert(at, (random.number() & 0xff) as u8),
            1 if at < bytes.len() => bytes[at] = (random.number() & 0xff) as u8,
            2 => bytes.truncate(at),
            3 => {
                let from = pick(random, at + 1);
                let piece = bytes[from..at].to_vec();
                bytes.splice(from..from, piece);
            }
            _ => {
                let token = [
                    "%", "%0", "%C3%28", "&", "=", "+", "{{", "\u{202e}", "\"", "\\u0000", "%00",
                    "\r\n",
                ];
                let token = token[pick(random, token.len())];
                bytes.splice(at..at, token.bytes());
            }
        }
    }
    bytes
}

#[test]
fn no_input_panics() {
    let folder = tempfile::tempdir().expect("a folder");
    sample::write_bundle(folder.path()).expect("the bundle is written");
    let bundle = bundle::open(folder.path()).expect("a sound bundle");
    let forms = [
        contact(&[]),
        contact(&[("email", "a@example.org")]),
        "persons=2&start=1.3.2027&tasks=open".to_owned(),
    ];
    let events = [
        end_to_end::lambda::form_event("/anfrage/kontakt/", &contact(&[])).to_string(),
        r#"{"detail-type":"Scheduled Event"}"#.to_owned(),
    ];
    let answers = [
        "030 / 23125-401",
        "+49 (0)30 23125401",
        "erna@example.org",
        "K7M-4PX-9RT",
    ]
    .map(str::to_owned);
    let paths = [
        "/anfrage/kontakt/",
        "/anfrage/angekommen/222-222-222/",
        "/anfrage/en/x",
    ]
    .map(str::to_owned);
    let mut random = Random::new(7);
    for _ in 0..INPUTS {
        fuzz::event(&mutated(&mut random, &events));
        fuzz::form(&bundle, &mutated(&mut random, &forms));
        fuzz::answer(&mutated(&mut random, &answers));
        fuzz::path(&bundle, &mutated(&mut random, &paths));
    }
}
