//! The report of the working group on a small network: what hangs on whom, and
//! what breaks when a partner leaves.

use diagnostic::Report;
use jiff::civil::date;
use model::kind::Kind;
use serde_json::Value;
use site_gen::{report, resolve_content};

use crate::sites::Site;

const PARTNER: &str =
    "+++\ntitle = \"Dienst\"\ntelephone = \"069 90009 110\"\nchecked_on = 2025-11-01\n+++\n";
const SUBSTITUTE: &str =
    "+++\ntitle = \"Ersatz\"\ntelephone = \"069 90009 111\"\nchecked_on = 2026-11-01\n+++\n";

/// A concern in which only the partner answers, and one in which Anna does, too.
fn network() -> Site {
    let site = Site::base();
    site.put("content/netzwerk/dienst.md", PARTNER);
    site.put("content/netzwerk/ersatz.md", SUBSTITUTE);
    site.put(
        "content/personen/carla.md",
        "+++\ntitle = \"Carla\"\nemail = \"carla@nachbarhaus.example\"\n+++\n",
    );
    site.put(
        "content/anliegen/allein.md",
        "+++\ntitle = \"Nur der Dienst\"\nurgency = \"calm\"\ntopics = [\"musik\"]\ncontact = \"carla\"\ndanger = [\"dienst\"]\n\n[[way]]\nlane = \"partner\"\ntext = \"Der Dienst hilft.\"\norganisation = \"dienst\"\n+++\n",
    );
    site.put(
        "content/anliegen/zu-zweit.md",
        "+++\ntitle = \"Dienst und Ersatz\"\nurgency = \"calm\"\ntopics = [\"musik\"]\ncontact = \"anna\"\n\n[[way]]\nlane = \"partner\"\ntext = \"Der Dienst hilft.\"\norganisation = \"dienst\"\n\n[[way]]\nlane = \"partner\"\ntext = \"Oder der Ersatz.\"\norganisation = \"ersatz\"\n+++\n",
    );
    site
}

fn json(site: &Site, without: Option<&str>) -> Value {
    let mut found = Report::default();
    let resolved = resolve_content(&site.options, &mut found)
        .expect("the machine can read the site")
        .expect("its settings are whole");
    assert!(!found.has_errors(), "{}", site.told(&found));
    let partner = without.map(|name| {
        resolved
            .index
            .find(Kind::Organisation, name)
            .expect("a partner")
    });
    let made = report::make(&resolved, partner, 2026);
    serde_json::to_value(&made).expect("a report is JSON")
}

fn titles(list: &Value) -> Vec<&str> {
    let items = list.as_array().expect("a list").iter();
    items
        .map(|item| item.get("concern").unwrap_or(item))
        .map(|item| item["title"].as_str().expect("a title"))
        .collect()
}

#[test]
fn weak_points_are_named() {
    let report = json(&network(), None);
    assert_eq!(titles(&report["unchecked"]), ["Dienst"]);
    assert_eq!(titles(&report["network"]["single"]), ["Nur der Dienst"]);
    assert_eq!(report["network"]["single"][0]["partner"]["title"], "Dienst");
    let points = report["network"]["points_of_failure"].as_array();
    let who: Vec<&str> = points
        .expect("a list")
        .iter()
        .filter_map(|point| point["who"]["title"].as_str())
        .collect();
    assert!(
        who.contains(&"Dienst") && !who.contains(&"Ersatz"),
        "{who:?}"
    );
    assert!(report["without"].is_null());
}

#[test]
fn without_a_partner_broken_ways_and_the_nearest_substitute_are_named() {
    let report = json(&network(), Some("dienst"));
    let without = &report["without"];
    assert_eq!(
        titles(&without["lost"]),
        ["Nur der Dienst", "Dienst und Ersatz"]
    );
    assert_eq!(without["lost"][0]["substitute"]["title"], "Ersatz");
    let broken = without["broken"].as_array().expect("a list");
    assert_eq!(broken.len(), 5, "each visitor of the one concern");
    assert!(
        broken
            .iter()
            .all(|way| way["concern"]["title"] == "Nur der Dienst")
    );
    assert!(broken.iter().all(|way| way["days"] == 366));
}

#[test]
fn without_a_partner_whom_nobody_needs_no_way_breaks() {
    let report = json(&network(), Some("ersatz"));
    assert_eq!(report["without"]["broken"], Value::Array(Vec::new()));
    assert_eq!(titles(&report["without"]["lost"]), ["Dienst und Ersatz"]);
}

#[test]
fn the_year_counts_what_was_held_cancelled_and_is_to_come() {
    let mut site = Site::base();
    site.options.today = date(2026, 6, 10);
    site.put(
        "content/termine/singen-im-hof.md",
        "+++\ntitle = \"Singen im Hof\"\noffer = \"singen\"\ntopics = [\"musik\"]\nstart = 2026-06-01 10:00:00\nrepeat = \"weekly\"\nuntil = 2026-06-29\non_holiday = \"held\"\n\n[[change]]\ndate = 2026-06-08\ncancelled = \"Regen\"\n+++\n",
    );
    let before = json_of_year(&Site::base());
    let after = json_of_year(&site);
    assert_eq!(after["by_approach"]["preventive"]["cancelled"], 1);
    assert!(before["by_approach"]["preventive"].is_null());
    assert_eq!(after["by_approach"]["preventive"]["held"], 1);
    assert_eq!(after["by_approach"]["preventive"]["coming"], 3);
}

fn json_of_year(site: &Site) -> Value {
    json(site, None)["activities"].clone()
}
