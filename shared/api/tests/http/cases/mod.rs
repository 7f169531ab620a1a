//! What PMS really send, from the vendor's bytes to who is in Door with which key and what a manager is asked: a line
//! for each person and alert, after each sync. The inputs are those of the connectors' own tests; names say what each
//! shows.

mod appfolio;
mod entrata;
mod mri;
mod realpage;
mod yardi;

use serde_json::Value;

use crate::{
    building::{Building, Plot},
    vendor::{Script, Vendor},
};

/// An input, and what is right.
pub(crate) struct Case {
    name: &'static str,
    plot: Plot,
    script: Script,
    right: Right,
}

pub(crate) enum Right {
    /// The lines after each sync.
    Comes(&'static [&'static [&'static str]]),
    /// A step of the set-up is refused, with a code.
    Stops(&'static str, &'static str),
}

use Right::{Comes, Stops};

/// So many are told one by one.
const TOLD: usize = 20;

/// Goes through the cases, and tells all that came out wrong at once.
async fn come_out_right(cases: impl IntoIterator<Item = Case>) {
    let mut wrong = Vec::new();
    for Case { name, plot, script, right } in cases {
        let vendor = Vendor::start(script).await;
        if let Err(told) = comes_out(vendor, &plot, &right).await {
            wrong.push(format!("{name}: {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn comes_out(vendor: Vendor, plot: &Plot, right: &Right) -> Result<(), String> {
    let building = Building::of(vendor, plot).await;
    let begun = building.set_up(plot).await;
    let syncs = match (right, begun) {
        (Stops(step, code), Err(stopped)) if (*step, *code) == (stopped.at, &*stopped.code) => return Ok(()),
        (Stops(..), ended) => return Err(format!("{ended:?}")),
        (Comes(_), Err(stopped)) => return Err(format!("stopped at {stopped:?}")),
        (Comes(_), Ok(status)) if status != "succeeded" => return Err(status),
        (Comes(syncs), Ok(_)) => syncs,
    };
    building.opens_doors(plot).await;
    for (n, right) in syncs.iter().enumerate() {
        let mut found = if n == 0 { Vec::new() } else { ending(&building.goes_on().await) };
        found.extend(lines(&building).await);
        if found != *right {
            return Err(format!("after sync {}: {found:#?}", n + 1));
        }
    }
    Ok(())
}

/// What is said of a sync that did not succeed.
fn ending(sync: &Value) -> Vec<String> {
    match sync["status"].as_str().unwrap() {
        "succeeded" => Vec::new(),
        status => vec![format!("{status}: {}", sync["error"]["code"].as_str().unwrap_or("-"))],
    }
}

/// Who is in Door, and what a manager is asked.
async fn lines(building: &Building) -> Vec<String> {
    let mut people: Vec<_> = building.people().await.iter().map(person).collect();
    people.sort();
    if people.len() > TOLD {
        people = vec![format!("{} people", people.len()), people.swap_remove(0)];
    }
    let mut alerts: Vec<_> = building.open_alerts().await.iter().map(alert).collect();
    alerts.sort();
    people.into_iter().chain(alerts).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("-")
}

fn person(person: &Value) -> String {
    let access = &person["access"];
    [
        text(&person["pms_ref"]["pms_resident_id"]),
        text(&person["first_name"]),
        text(&person["last_name"]),
        text(&person["email"]),
        text(&person["lifecycle"]),
        text(&person["unit"]["unit_id"]),
        text(&access["state"]),
    ]
    .join(" ")
}

fn alert(alert: &Value) -> String {
    let residents = alert["residents"].as_array().unwrap().iter();
    let ids = residents.map(|resident| text(&resident["pms_ref"]["pms_resident_id"]));
    let about = ids.chain(alert["unit"]["label"].as_str()).chain(alert["detail"].as_str());
    format!("? {} {}", text(&alert["kind"]), about.collect::<Vec<_>>().join(" "))
}

/// The rows of a fixture.
fn rows(fixture: &str) -> Vec<Value> {
    serde_json::from_str(fixture).unwrap()
}

/// A row with these differences.
fn with(mut row: Value, differences: &Value) -> Value {
    for (name, value) in differences.as_object().unwrap() {
        row[name] = value.clone();
    }
    row
}
