//! Who is who, with what PMS really send, from the vendor's bytes to people and their access: the ids change, the
//! humans and their keys stay.

use serde_json::{Value, json};

use crate::{
    building::{Building, Plot},
    vendor::{Asked, Reply, Script, Vendor},
};

async fn begin(pms: &'static str, property: &'static str, form: Value, script: Script) -> Building {
    let plot = Plot { pms, attached: vec![property], form, units: Vec::new() };
    Building::begin(Vendor::start(script).await, &plot).await
}

fn opens(person: &Value) -> (&str, &str) {
    (person["access"]["state"].as_str().unwrap(), person["access"]["unit_id"].as_str().unwrap_or_default())
}

fn yardi() -> Value {
    json!({
        "service_url": "http://HOST/voyager/Webservices/", "server_name": "acme_live", "database": "acme_live",
        "username": "yardiws", "password": "s3cret",
    })
}

macro_rules! sent {
    ($file:literal) => {
        include_str!(concat!("../../../pms/tests/soap/", $file))
    };
}

fn of_yardi<const N: usize>(rosters: [&'static str; N]) -> Script {
    Script::new(move |asked| match asked.operation.as_str() {
        "GetPropertyConfigurations" => Some(sent!("yardi/properties.xml").into()),
        "GetUnitInformation_Login" => Some(sent!("yardi/vacant-unit-later.xml").into()),
        "GetResidentTransactions_Login" => rosters.get(asked.sync).copied().map(Reply::from),
        _ => None,
    })
}

#[tokio::test]
async fn when_roommates_exchange_codes_the_one_who_stays_keeps_the_door_and_the_other_loses_it() {
    let script = of_yardi([sent!("yardi/swap-1.xml"), sent!("yardi/swap-2.xml")]);
    let building = begin("yardi", "lake01", yardi(), script).await;
    let stays = building.person("bo.stays@example.com").await;
    assert_eq!(opens(&stays), ("granted", "0101"));
    building.next().await;
    let after = building.person("bo.stays@example.com").await;
    assert_eq!((opens(&after), &after["lifecycle"]), (("granted", "0101"), &json!("current")));
    assert_eq!(after["access"]["starts_at"], stays["access"]["starts_at"], "without a gap");
    assert_eq!(after["pms_ref"]["pms_resident_id"], "t0000001", "the code that was the other's");
    let left = building.person("ana.left@example.com").await;
    assert_eq!((opens(&left).0, &left["lifecycle"]), ("ended", &json!("past")));
    assert_eq!(building.open_alerts().await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_transfer_under_a_new_code_moves_the_key_with_the_human() {
    let script = of_yardi([
        sent!("yardi/transfer-1.xml"),
        sent!("yardi/transfer-2.xml"),
        sent!("yardi/transfer-3.xml"),
    ]);
    let building = begin("yardi", "lake01", yardi(), script).await;
    let before = building.person("ana.m@example.com").await;
    assert_eq!(opens(&before), ("granted", "0101"));
    building.next().await;
    let during = building.person("ana.m@example.com").await;
    assert_eq!((opens(&during), during["records"].as_array().unwrap().len()), (("granted", "0101"), 2));
    assert_eq!(building.open_alerts().await, Vec::<Value>::new(), "one human is asked for no second email");
    building.next().await;
    let after = building.person("ana.m@example.com").await;
    assert_eq!((&after["person_id"], &after["lifecycle"]), (&before["person_id"], &json!("current")));
    assert_eq!(opens(&after), ("granted", "0102"));
    let starts: jiff::Timestamp = after["access"]["starts_at"].as_str().unwrap().parse().unwrap();
    assert!(starts <= building.world.engine.desk.now(), "who had access has it at once: {after:#}");
    assert_eq!(after["pms_ref"]["pms_resident_id"], "t0000002", "the record whose lease counts leads");
    assert_eq!(building.open_alerts().await, Vec::<Value>::new());
}

#[tokio::test]
async fn who_leaves_under_a_name_that_was_spelt_otherwise_loses_the_door_all_the_same() {
    let script = Script::new(|asked| {
        let sent = match (asked.operation.as_str(), asked.sync) {
            ("getsitelist", _) => sent!("realpage/sites-with-a-dead-one.xml"),
            ("getresidentlistinfo", 0) if asked.says("status", "C") => sent!("realpage/old-name.C.xml"),
            ("getresidentlistinfo", _) if asked.says("status", "C") => sent!("realpage/neighbour.xml"),
            ("getresidentlistinfo", _) if asked.says("status", "P") => sent!("realpage/empty-list.xml"),
            ("getresidentlistinfo", 1..) => sent!("realpage/old-name-left.xml"),
            _ => return None,
        };
        Some(sent.into())
    });
    let building = begin("realpage", "4123001", json!({"pmc_id": "1040555"}), script).await;
    let people = building.people().await;
    let id = |person: &Value| person["pms_ref"]["pms_resident_id"].as_str().unwrap().to_owned();
    let leaves = people.iter().find(|person| id(person) == "1-1").unwrap();
    for _ in 0..2 {
        building.next().await;
        let left = building.person(leaves["email"].as_str().unwrap()).await;
        assert_eq!((&left["lifecycle"], opens(&left).0), (&json!("past"), "ended"), "{left:#}");
    }
}

const ALDER: &str = "5b0c3a54-9a11-4c0e-8d4e-2d0a6f10a001";

/// A tenant of AppFolio's sample, with these differences.
fn tenant(n: u32, differences: &Value) -> Value {
    let sample = include_str!("../../../pms/tests/cases/appfolio/resident.json");
    let mut row = serde_json::from_str::<Value>(sample).unwrap()[0].take();
    row["Id"] = json!(format!("c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d{n:04}"));
    for (name, value) in differences.as_object().unwrap() {
        row[name] = value.clone();
    }
    row
}

/// Ana has 101 and signs for 102; then she has left the one and lives in the other.
fn transfer(asked: &Asked) -> Vec<Value> {
    let unit = |n: u32| format!("9f6d2c10-77aa-4f5e-b1d0-{n:012}");
    let (first, second) = match asked.sync {
        0 => (json!({}), None),
        1 => (json!({"Status": "Notice", "MoveOutOn": "2026-12-01"}), Some(("Future", "2026-12-01"))),
        _ => (json!({"Status": "Past", "MoveOutOn": "2026-11-25"}), Some(("Current", "2026-11-25"))),
    };
    let second = second.map(|(status, in_on)| {
        tenant(2, &json!({"Status": status, "MoveInOn": in_on, "LeaseStartDate": in_on, "UnitId": unit(2)}))
    });
    [tenant(1, &first)].into_iter().chain(second).collect()
}

#[tokio::test]
async fn a_transfer_of_two_tenants_with_one_email_is_one_person_all_along_and_moves_the_key_at_once() {
    let script = Script::new(|asked| {
        let unit = |n: u32| {
            let id = format!("9f6d2c10-77aa-4f5e-b1d0-{n:012}");
            json!({"Id": id, "PropertyId": ALDER, "Name": (100 + n).to_string(), "Address1": "410 Alder Ct"})
        };
        let rows = match asked.operation.as_str() {
            "properties" => vec![json!({"Id": ALDER, "Name": "Alder Court", "Address1": "410 Alder Ct"})],
            "units" => vec![unit(1), unit(2)],
            "tenants" => transfer(asked),
            _ => return None,
        };
        let rows = if asked.number("page[number]") == Some(1) { rows } else { Vec::new() };
        Some(json!({"data": rows, "next_page_path": null}).into())
    });
    let form = json!({"client_id": "door", "client_secret": "s3cret"});
    let building = begin("appfolio", ALDER, form, script).await;
    let before = building.person("ana@example.com").await;
    assert_eq!((opens(&before), &before["lifecycle"]), (("granted", "101"), &json!("current")));
    building.next().await;
    let during = building.person("ana@example.com").await;
    assert_eq!((opens(&during), during["records"].as_array().unwrap().len()), (("granted", "101"), 2));
    assert_eq!(during["access"]["starts_at"], before["access"]["starts_at"], "without a gap");
    assert_eq!(building.open_alerts().await, Vec::<Value>::new(), "one human is asked for no second email");
    building.next().await;
    let after = building.person("ana@example.com").await;
    assert_eq!((&after["person_id"], &after["lifecycle"]), (&before["person_id"], &json!("current")));
    assert_eq!(opens(&after), ("granted", "102"));
    let starts: jiff::Timestamp = after["access"]["starts_at"].as_str().unwrap().parse().unwrap();
    assert!(starts <= building.world.engine.desk.now(), "who had access has it at once: {after:#}");
    let id = after["pms_ref"]["pms_resident_id"].as_str().unwrap();
    assert!(id.ends_with("0002"), "the record whose lease counts leads: {id}");
    assert_eq!(building.open_alerts().await, Vec::<Value>::new());
    assert_eq!(building.people().await.len(), 1);
}
