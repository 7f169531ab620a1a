//! RealPage.

use serde_json::json;

use super::{
    Case,
    Right::{self, Comes, Stops},
    come_out_right,
};
use crate::{
    building::Plot,
    vendor::{Reply, Script},
};

macro_rules! sent {
    ($name:literal) => {
        include_str!(concat!("../../../../pms/tests/soap/realpage/", $name, ".xml"))
    };
}

fn plot() -> Plot {
    let form = json!({"pmc_id": "1040555"});
    Plot { pms: "realpage", attached: vec!["4123001"], form, units: Vec::new() }
}

/// The lists of those who live there and of those who are to.
fn site(current: &'static str, pending: &'static str) -> Script {
    Script::new(move |asked| match asked.operation.as_str() {
        "getsitelist" => Some(sent!("sites-with-a-dead-one").into()),
        "getresidentlistinfo" if asked.says("status", "C") => Some(current.into()),
        "getresidentlistinfo" if asked.says("status", "P") => Some(pending.into()),
        "getresidentlistinfo" => Some(sent!("empty-list").into()),
        _ => None,
    })
}

fn case(name: &'static str, current: &'static str, pending: &'static str, right: Right) -> Case {
    Case { name, plot: plot(), script: site(current, pending), right }
}

const NORA: &str = "90-9 Nora Neighbour nora.r@example.com current 2-308 granted";
const NOBODY: &str = sent!("empty-list");

#[tokio::test]
async fn lists_and_words_come_out_as_realpage_means_them() {
    come_out_right([
        case("nobody is pending", sent!("neighbour"), sent!("empty-result"), Comes(&[&[NORA]])),
        case(
            "a letter is a status",
            sent!("letter-status"),
            NOBODY,
            Comes(&[&["1-1 Ana Letter al@example.com current 2-305 granted", NORA]]),
        ),
        case(
            "future is a word for who is to come",
            sent!("neighbour"),
            sent!("future-word"),
            Comes(&[&["1-1 Ana Future af@example.com future 2-305 unmanaged", NORA]]),
        ),
        case(
            "who is on both lists counts once",
            sent!("in-both-lists.C"),
            sent!("in-both-lists.P"),
            Comes(&[&["1-1 Ana Both bo@example.com current 2-305 granted", NORA]]),
        ),
        case(
            "a new roommate on the next lease is to come",
            sent!("new-roommate.C"),
            sent!("new-roommate.P"),
            Comes(&[&[
                "1-1 Ana Stays an@example.com current 2-305 granted",
                "1-2 Ben Joins be@example.com future 2-305 unmanaged",
                NORA,
            ]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn who_leaves_under_another_spelling_leaves() {
    let script = Script::new(|asked| {
        let sent = match (asked.operation.as_str(), asked.sync) {
            ("getsitelist", _) => sent!("sites-with-a-dead-one"),
            ("getresidentlistinfo", 0) if asked.says("status", "C") => sent!("old-name.C"),
            ("getresidentlistinfo", _) if asked.says("status", "C") => sent!("neighbour"),
            ("getresidentlistinfo", _) if asked.says("status", "P") => NOBODY,
            ("getresidentlistinfo", 1..) => sent!("old-name-left"),
            _ => return None,
        };
        Some(sent.into())
    });
    let gone: &[&str] = &["1-1 Ana Silva os@example.com past 2-305 ended", NORA];
    let here: &[&str] = &["1-1 Ana Silva os@example.com current 2-305 granted", NORA];
    let right = Comes(Box::leak(Box::new([here, gone, gone])));
    come_out_right([Case { name: "by the last lease", plot: plot(), script, right }]).await;
}

#[tokio::test]
async fn a_dead_site_and_a_missing_right_are_told_apart() {
    let dead = site(NOBODY, NOBODY).but(|asked| {
        let is_dead = asked.operation != "getsitelist" && !asked.says("siteid", "4123001");
        is_dead.then(|| Reply::from(sent!("dead-site")))
    });
    let no_right = site(NOBODY, NOBODY)
        .but(|asked| (asked.operation != "getsitelist").then(|| Reply::from(sent!("fault12"))));
    come_out_right([
        Case { name: "one site is dead", plot: plot(), script: dead, right: Comes(&[&[]]) },
        Case {
            name: "an operation is not in the licence",
            plot: plot(),
            script: no_right,
            right: Stops("credential", "pms_permission_missing"),
        },
    ])
    .await;
}
