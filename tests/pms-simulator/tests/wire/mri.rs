//! MRI's wire.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::{Engine, engine::general_purpose::STANDARD};
use pms_simulator::{Collapse, Fault, FaultKind, Pms, Quirks, Refusal, Reseed, Simulator, Status};
use serde_json::{Value, json};

use crate::support::{Answer, BASE, form, golden, send, simulator};

const PROPERTIES: &str = "PropertyIDByNameOrAddress";
const LEASES: &str = "ResidentLeaseDetailsByPropertyID";
const MOVES: &str = "PendingMoveIns";
const UNITS: &str = "ResidentialUnitAvailability";
const PERSON: &str = "Residents";
const KEY: &str = "0123456789abcdef0123456789abcdef";
const INSIDE: &str = "http://mri-app01.internal/mriapiservices/api.asp?";

/// A call with the accepted credential.
async fn call(simulator: &Simulator, api: &str, rest: &str) -> Answer {
    follow(simulator, &format!("%24api=MRI_S-PMRM_{api}&%24format=json{rest}")).await
}

async fn follow(simulator: &Simulator, query: &str) -> Answer {
    let field = |name| form(simulator, Pms::Mri, name);
    let user = format!("{}/{}/{}/{KEY}", field("client_id"), field("database"), field("username"));
    ask(simulator, query, &format!("{user}:{}", field("password"))).await
}

async fn ask(simulator: &Simulator, query: &str, user: &str) -> Answer {
    let url = form(simulator, Pms::Mri, "api_url");
    let path = url.strip_prefix(BASE).unwrap();
    let request = Request::get(format!("{path}?{query}"));
    let request = request.header("authorization", format!("Basic {}", STANDARD.encode(user)));
    send(simulator, request.body(Body::empty()).unwrap()).await
}

fn value(answer: &Answer) -> Vec<Value> {
    answer.json()["value"].as_array().unwrap().clone()
}

async fn leases(simulator: &Simulator, property: &str) -> Vec<Value> {
    value(&call(simulator, LEASES, &format!("&RMPROPID={property}")).await)
}

fn with(kind: FaultKind) -> Simulator {
    let simulator = simulator();
    simulator.control(Pms::Mri).set_faults(vec![Fault::new(kind)]);
    simulator
}

#[tokio::test]
async fn each_api_answers_as_recorded() {
    let simulator = simulator();
    let answer = async |api, rest| call(&simulator, api, rest).await.body;
    golden("mri_properties.json", &answer(PROPERTIES, "").await);
    golden("mri_leases.json", &answer(LEASES, "&RMPROPID=TMK01&%24top=18").await);
    golden("mri_moves.json", &answer(MOVES, "&PropertyID=TMK01").await);
    golden("mri_units.json", &answer(UNITS, "&RMPROPID=TMK01&%24top=5").await);
    golden("mri_person.json", &answer(PERSON, "&NameID=0001000032").await);
    golden("mri_refused.json", &answer(LEASES, "&RMPROPID=NOWHERE").await);
}

#[tokio::test]
async fn every_part_of_the_credential_counts_and_none_is_named() {
    let simulator = simulator();
    let right = format!("C271804/TAMARACKPROD/TMKACCESS/{KEY}:tamarack:W3b/Pass");
    let query = "$api=MRI_S-PMRM_PropertyIDByNameOrAddress&$format=json";
    assert_eq!(ask(&simulator, query, &right).await.status, StatusCode::OK);
    let refused = ask(&simulator, query, "").await;
    for part in ["C271804", "TAMARACKPROD", "TMKACCESS", KEY, "W3b"] {
        let answer = ask(&simulator, query, &right.replace(part, "other")).await;
        assert_eq!((answer.status, &answer.body), (StatusCode::UNAUTHORIZED, &refused.body), "{part}");
    }
    let without_key = right.replace(&format!("/{KEY}"), "");
    assert_eq!(ask(&simulator, query, &without_key).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(call(&simulator, "RentRoll", "").await.body, refused.body, "an API that is not granted");

    let lost = with(FaultKind::LoseService { name: format!("MRI_S-PMRM_{LEASES}") });
    let answer = call(&lost, LEASES, "&RMPROPID=TMK01").await;
    assert_eq!((answer.status, answer.body), (StatusCode::UNAUTHORIZED, refused.body));
    assert_eq!(call(&lost, PROPERTIES, "").await.status, StatusCode::OK);

    let expiring = with(FaultKind::ExpireCredentialAfter { calls: 1 });
    assert_eq!(call(&expiring, PROPERTIES, "").await.status, StatusCode::OK);
    assert_eq!(call(&expiring, PROPERTIES, "").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_property_has_to_be_named_in_any_case() {
    let simulator = simulator();
    let message = async |api, rest| {
        let answer = call(&simulator, api, rest).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        answer.json()["error"]["message"].as_str().unwrap().to_owned()
    };
    for rest in ["", "&RMPROPID=", "&RMPROPID=NOWHERE"] {
        assert!(message(LEASES, rest).await.starts_with("RMPROPID: "));
        assert!(message(UNITS, rest).await.starts_with("RMPROPID: "));
    }
    assert!(message(MOVES, "&RMPROPID=TMK01").await.starts_with("PROPERTYID: "));
    assert!(message(PERSON, "").await.starts_with("NAMEID: "));
    assert_eq!(follow(&simulator, "$format=json").await.status, StatusCode::BAD_REQUEST);
    let lower = follow(&simulator, &format!("$API=MRI_S-PMRM_{LEASES}&$Format=json&rmpropid=tmk01")).await;
    assert_eq!(value(&lower), leases(&simulator, "TMK01").await);
    assert_eq!(leases(&simulator, "0042").await[0]["PropertyID"], "0042");
}

#[tokio::test]
async fn links_lead_inside_and_through_every_row_once() {
    let simulator = simulator();
    for (api, rows) in [(LEASES, 20), (UNITS, 10)] {
        let all = value(&call(&simulator, api, "&RMPROPID=TMK01").await);
        assert!(all.len() > rows);
        let (mut paged, mut answer) = (Vec::new(), call(&simulator, api, "&RMPROPID=TMK01&%24top=4").await);
        loop {
            assert!(value(&answer).len() <= 4);
            paged.extend(value(&answer));
            let frame = answer.json();
            let Some(next) = frame.get("nextLink") else { break };
            answer = follow(&simulator, next.as_str().unwrap().strip_prefix(INSIDE).unwrap()).await;
        }
        assert_eq!(paged, all, "{api}");
    }
    let many = Reseed { residents: Some(1_000), ..Reseed::default() };
    simulator.control(Pms::Mri).reseed(&many).unwrap();
    let first = call(&simulator, LEASES, "&RMPROPID=TMK01").await;
    assert_eq!(value(&first).len(), 300);
    let query = format!("%24api=MRI_S-PMRM_{LEASES}&%24format=json&RMPROPID=TMK01&%24top=300&%24skip=301");
    assert_eq!(first.json()["nextLink"], format!("{INSIDE}{query}"));
}

#[tokio::test]
async fn the_people_of_the_building_are_there_and_nobody_else() {
    let simulator = simulator();
    let people = simulator.control(Pms::Mri).residents("TMK01", 0, usize::MAX).unwrap();
    let signed = people.iter().filter(|one| !matches!(one.status, Status::Applicant | Status::Cancelled));
    let signed: Vec<_> = signed
        .map(|one| {
            let current = matches!(one.status, Status::Current | Status::Notice);
            let flag = if current { "Y" } else { "N" };
            let place = one.unit.split_once('-').unwrap();
            (one.id.as_str(), one.household.as_str(), one.first_name.as_str(), flag, place)
        })
        .collect();
    let rows = leases(&simulator, "TMK01").await;
    let seen: Vec<_> = rows
        .iter()
        .map(|row| {
            let text = |name: &str| row[name].as_str().unwrap();
            let place = (text("BuildingID"), text("UnitID"));
            (text("ResidentNameID"), text("Namegroup"), text("FirstName"), text("IsCurrent"), place)
        })
        .collect();
    assert_eq!(seen, signed);

    let statuses: BTreeSet<_> = rows.iter().map(|row| row["ResidentStatus"].as_str().unwrap()).collect();
    assert_eq!(statuses, BTreeSet::from(["Current", "New", "Old", "Other Resident"]));
    let has = |name: &str, value: &str| rows.iter().any(|row| row[name] == value);
    assert!(has("Guarantor", "Y") && has("Minor", "True") && has("LeaseMonthToMonth", "Y"));
    assert!(rows.iter().any(|row| row["ResidentStatus"] == "Current"
        && row["DateNotified"].is_string()
        && row["LeaseMoveOut"].as_str().unwrap() > "2026-09-01"));
    assert!(rows.iter().any(|row| row["ResidentStatus"] == "Other Resident"
        && row["IsCurrent"] == "N"
        && row["ResidentVacateDate"].is_string()
        && row["LeaseMoveOut"].is_null()));
    assert!(rows.iter().any(|row| row["LeaseEnd"].as_str().unwrap().ends_with("T00:00:00")));
    assert!(rows.iter().any(|row| row["LeaseEnd"].as_str().unwrap().ends_with("T00:00:00.0000000")));
}

#[tokio::test]
async fn a_unit_needs_its_building_and_a_lease_its_unit() {
    let simulator = simulator();
    let units = value(&call(&simulator, UNITS, "&RMPROPID=TMK01").await);
    let numbers: BTreeSet<_> = units.iter().map(|unit| unit["UnitID"].as_str().unwrap()).collect();
    let text = |row: &Value, names: &[&str]| {
        names.iter().map(|name| row[*name].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let triple = ["PropertyID", "BuildingID", "UnitID"];
    let places: BTreeSet<_> = units.iter().map(|unit| text(unit, &triple)).collect();
    assert_eq!(places.len(), units.len());
    assert!(numbers.len() < units.len());

    let rows = leases(&simulator, "TMK01").await;
    let keys: BTreeSet<_> = rows.iter().map(|row| text(row, &["BuildingID", "UnitID", "LeaseID"])).collect();
    let groups: BTreeSet<_> =
        rows.iter().map(|row| text(row, &["Namegroup", "BuildingID", "UnitID"])).collect();
    assert_eq!(keys.len(), groups.len());
    assert!(rows.iter().all(|row| places.contains(&text(row, &triple))));
}

#[tokio::test]
async fn who_moves_in_is_told_twice_and_who_transfers_has_one_number() {
    let simulator = simulator();
    let rows = leases(&simulator, "TMK01").await;
    let moves = value(&call(&simulator, MOVES, "&PropertyID=TMK01").await);
    let ids = |rows: &[Value], name: &str, status: &str| {
        let wanted = rows.iter().filter(|row| row["ResidentStatus"] == status);
        wanted.map(|row| row[name].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>()
    };
    let new = ids(&rows, "ResidentNameID", "New");
    assert!(!new.is_empty() && new.is_subset(&ids(&moves, "ResidentID", "New")));

    let both: Vec<_> = rows.iter().filter(|row| row["ResidentNameID"] == "0001000032").collect();
    assert_eq!((&both[0]["ResidentStatus"], &both[1]["ResidentStatus"]), (&json!("Current"), &json!("New")));
    let person = value(&call(&simulator, PERSON, "&NameID=0001000032").await);
    assert_eq!((&person[0]["NameStatus"], &person[1]["NameStatus"]), (&json!("C"), &json!("N")));
    assert!(value(&call(&simulator, PERSON, "&NameID=0009000032").await).is_empty());
}

#[tokio::test]
async fn rows_go_missing_come_twice_or_come_spoilt() {
    let whole = leases(&simulator(), "TMK01").await;
    let broken = async |kind| leases(&with(kind), "TMK01").await;
    assert_eq!(broken(FaultKind::MissingRows { rows: 3 }).await, whole[..whole.len() - 3]);
    assert!(broken(FaultKind::MissingPage).await.is_empty());
    assert!(broken(FaultKind::EmptyRoster).await.is_empty());
    let moves = call(&with(FaultKind::EmptyRoster), MOVES, "&PropertyID=TMK01").await;
    assert!(value(&moves).is_empty());
    let twice = broken(FaultKind::DuplicateRecord).await;
    assert_eq!((twice.len(), twice.first()), (whole.len() + 1, twice.last()));
    let unknown = broken(FaultKind::UnknownStatus).await;
    assert_eq!((&unknown[0]["ResidentStatus"], &unknown[1]), (&json!("Relocating"), &whole[1]));
    let unreadable = broken(FaultKind::UnreadableRecord).await;
    assert_eq!((&unreadable[0]["ResidentNameID"], &unreadable[1]), (&Value::Null, &whole[1]));

    let repeating = with(FaultKind::RepeatPage);
    let second = call(&repeating, LEASES, "&RMPROPID=TMK01&%24top=4&%24skip=5").await;
    assert_eq!(value(&second), whole[..4]);
}

#[tokio::test]
async fn a_lost_property_is_neither_listed_nor_answered() {
    let lost = with(FaultKind::LoseProperty { id: "TMK01".into() });
    let listed = value(&call(&lost, PROPERTIES, "").await);
    assert_eq!(listed.iter().map(|row| &row["PropertyID"]).collect::<Vec<_>>(), ["0042", "TMK03"]);
    let refused = call(&lost, LEASES, "&RMPROPID=TMK01").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body.starts_with(r#"{"error":{"code":"","message":"RMPROPID: "#));
}

#[tokio::test]
async fn quirks_hide_a_refusal_and_the_list_around_one_row() {
    let simulator = simulator();
    let control = simulator.control(Pms::Mri);
    assert!(call(&simulator, PROPERTIES, "&%24top=1").await.json()["value"].is_array());
    control.set_quirks(Quirks { collapse: Collapse::Always, ..Quirks::default() });
    let one = call(&simulator, PROPERTIES, "&%24top=1").await.json();
    assert_eq!(one["value"]["PropertyID"], "TMK01");
    assert!(call(&simulator, PROPERTIES, "").await.json()["value"].is_array());

    control.set_quirks(Quirks { refusal: Refusal::Body, ..Quirks::default() });
    let refused = call(&simulator, LEASES, "").await;
    assert_eq!(refused.status, StatusCode::OK);
    let message = refused.json()["value"][0]["Error"]["Message"].as_str().unwrap().to_owned();
    assert!(message.starts_with("RMPROPID: "));

    let limited = FaultKind::RateLimited { retry_after: None, seconds: 1 };
    control.set_faults(vec![Fault::new(limited)]);
    let limited = call(&simulator, PROPERTIES, "").await;
    assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(limited.json()["error"]["message"].is_string());
}
