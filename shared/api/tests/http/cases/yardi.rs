//! Yardi Voyager 7.

use serde_json::json;

use super::{
    Case,
    Right::{self, Comes, Stops},
    come_out_right,
};
use crate::{
    building::{Building, Plot},
    vendor::{Reply, Script, Vendor},
    world::manager,
};

macro_rules! sent {
    ($name:literal) => {
        include_str!(concat!("../../../../pms/tests/soap/yardi/", $name, ".xml"))
    };
}

fn plot(attached: &[&'static str]) -> Plot {
    let form = json!({
        "service_url": "http://HOST/voyager/Webservices/", "server_name": "acme_live", "database": "acme_live",
        "username": "yardiws", "password": "s3cret",
    });
    Plot { pms: "yardi", attached: attached.to_vec(), form, units: Vec::new() }
}

/// One property whose residents are these, sync after sync; and three units.
fn lake(rosters: &[&'static str]) -> Script {
    let rosters = rosters.to_vec();
    Script::new(move |asked| match asked.operation.as_str() {
        "GetPropertyConfigurations" => Some(sent!("properties").into()),
        "GetUnitInformation_Login" => Some(sent!("vacant-unit-later").into()),
        "GetResidentTransactions_Login" => {
            rosters.get(asked.sync).or(rosters.last()).copied().map(Reply::from)
        }
        _ => None,
    })
}

fn case(name: &'static str, rosters: &[&'static str], right: Right) -> Case {
    Case { name, plot: plot(&["lake01"]), script: lake(rosters), right }
}

/// Two properties, of which the second one answers so from its second sync on.
fn mill_later(name: &'static str, later: &'static str, right: Right) -> Case {
    let of_mill = |answer: &str| {
        let answer =
            answer.replace("lake01", "mill02").replace("t0000001", "t0000900").replace("\"010", "\"020");
        answer.replace(">010", ">020").replace("Ana", "Mia").replace("ana.m", "mia")
    };
    let script = lake(&[sent!("transfer-1")]).but(move |asked| {
        let roster = asked.operation == "GetResidentTransactions_Login";
        asked.says("YardiPropertyId", "mill02").then(|| match asked.sync {
            0 if roster => of_mill(sent!("transfer-1")).as_str().into(),
            _ if roster => later.into(),
            _ => of_mill(sent!("vacant-unit-later")).as_str().into(),
        })
    });
    Case { name, plot: plot(&["lake01", "mill02"]), script, right }
}

/// Of a roster the first household alone.
fn first_household(roster: &str) -> &'static str {
    let end = "</RT_Customer>";
    let (first, tail) = (roster.split_once(end).unwrap().0, roster.rsplit_once(end).unwrap().1);
    format!("{first}{end}{tail}").leak()
}

/// What a credential is refused with.
fn refused(name: &'static str, answer: &'static str) -> Case {
    let script = Script::new(move |_| Some(answer.into()));
    Case { name, plot: plot(&["lake01"]), script, right: Stops("credential", "credential_rejected") }
}

const NORA: &str = "t0000009 Nora Neighbour nora@example.com current 0103 granted";

#[tokio::test]
async fn text_dates_and_emails_come_out_as_clerks_meant_them() {
    come_out_right([
        case(
            "characters that are none in a ledger",
            &[sent!("nul-in-ledger")],
            Comes(&[&["t0000001 Ana Ledger ana.l@example.com current 0101 granted", NORA]]),
        ),
        case(
            "half a character each in two references",
            &[sent!("surrogates")],
            Comes(&[&["t0000001 Ana Su su@example.com current 0101 granted"]]),
        ),
        case(
            "words wrapped over lines",
            &[sent!("wrapped-words")],
            Comes(&[&["t0000001 Ana Wrap ana.w@example.com current 0101 granted", NORA]]),
        ),
        case(
            "what clerks type for no email",
            &[sent!("junk-emails")],
            Comes(&[&[
                "t0000007 Gus Junk refused@example.com current 0107 granted",
                "? missing_email t0000001",
                "? missing_email t0000002",
                "? missing_email t0000003",
                "? missing_email t0000004",
                "? missing_email t0000005",
                "? missing_email t0000006",
            ]]),
        ),
        case(
            "dates with zones, fractions, in SQL's words",
            &[sent!("dates")],
            Comes(&[&[
                "t0000001 Ana D d1@example.com current 0101 granted",
                "t0000002 Bo D d2@example.com current 0102 granted",
            ]]),
        ),
        case(
            "a whole result as text after a byte order mark",
            &[sent!("big-roster-cdata")],
            Comes(&[&["t0000001 Ana Cd cd@example.com current 0101 granted"]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn households_come_out_as_they_live() {
    come_out_right([
        case(
            "children are asked for no email",
            &[sent!("dependents")],
            Comes(&[&["t0000001 Ana K k1@example.com current 0101 granted"]]),
        ),
        case(
            "a child shares the email of a parent",
            &[sent!("child-shares-email")],
            Comes(&[&["t0000001 Ana Par ana.par@example.com current 0101 granted"]]),
        ),
        case(
            "a code in another case is the same one",
            &[sent!("case-code-1"), sent!("case-code-2")],
            Comes(&[
                &["t0000001 Ana C c1@example.com current 0101 granted", NORA],
                &["t0000001 Ana C c1@example.com current 0101 granted", NORA],
            ]),
        ),
        case(
            "roommates exchange codes, and one leaves",
            &[sent!("swap-1"), sent!("swap-2")],
            Comes(&[
                &[
                    "r0000001 Bo Stays bo.stays@example.com current 0101 granted",
                    "t0000001 Ana Left ana.left@example.com current 0101 granted",
                ],
                &[
                    "r0000001 Ana Left ana.left@example.com past 0101 ended",
                    "t0000001 Bo Stays bo.stays@example.com current 0101 granted",
                ],
            ]),
        ),
        case(
            "a transfer is a new code",
            &[sent!("transfer-1"), sent!("transfer-2"), sent!("transfer-3")],
            Comes(&[
                &["t0000001 Ana Moves ana.m@example.com current 0101 granted"],
                &["t0000001 Ana Moves ana.m@example.com current 0101 granted"],
                &["t0000002 Ana Moves ana.m@example.com current 0102 granted"],
            ]),
        ),
        case(
            "the last day of a roommate ends at the property",
            &[sent!("roommate-last-day")],
            Comes(&[
                &[
                    "r0000001 Bo Tz tz2@example.com current 0101 granted",
                    "t0000001 Ana Tz tz1@example.com current 0101 granted",
                    "t0000002 Cy Tz tz3@example.com current 0102 granted",
                ],
                &[
                    "r0000001 Bo Tz tz2@example.com past 0101 ended",
                    "t0000001 Ana Tz tz1@example.com current 0101 granted",
                    "t0000002 Cy Tz tz3@example.com past 0102 ended",
                ],
            ]),
        ),
        case(
            "a vacant unit is mapped, and moved into later",
            &[first_household(sent!("dates")), sent!("dates")],
            Comes(&[
                &["t0000001 Ana D d1@example.com current 0101 granted"],
                &[
                    "t0000001 Ana D d1@example.com current 0101 granted",
                    "t0000002 Bo D d2@example.com current 0102 granted",
                ],
            ]),
        ),
    ])
    .await;
}

const ANA: &str = "t0000001 Ana Moves ana.m@example.com current 0101 granted";
const MIA: &str = "t0000900 Mia Moves mia@example.com current 0201 granted";

#[tokio::test]
async fn what_is_no_roster_changes_nothing_and_who_may_not_sign_in_is_told_so() {
    come_out_right([
        refused("a database that is not there", sent!("db-fault")),
        refused("a user who is locked", sent!("locked")),
        case(
            "a sentence in place of the roster",
            &[sent!("text-result")],
            Stops("statuses", "pms_unavailable"),
        ),
        mill_later(
            "a sentence in place of one of two rosters",
            sent!("text-result-later"),
            Comes(&[
                &[ANA, MIA],
                &["failed: pms_unavailable", ANA, MIA],
                &["failed: pms_unavailable", ANA, MIA],
            ]),
        ),
        mill_later(
            "messages without a message",
            sent!("empty-messages"),
            Comes(&[&[ANA, MIA], &["failed: pms_answer_not_understood", ANA, MIA]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_property_that_is_listed_twice_is_offered_once() {
    let plot = plot(&["lake01"]);
    let building = Building::begin(Vendor::start(lake(&[sent!("nul-in-ledger")])).await, &plot).await;
    let offered = building.world.get(&manager(), "/properties/harbor-row/integration/pms-properties").await;
    let offered = offered.expect(200);
    let listed: Vec<_> = offered["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["pms_property_id"].as_str().unwrap(), one["name"].as_str().unwrap()))
        .collect();
    assert_eq!(listed, [("lake01", "Lakeside & Lofts"), ("mill02", "MILL02")]);
    assert_eq!(building.people().await.len(), 2);
}
