//! Who is who, with what PMS really send, from the vendor's bytes to people and their access: the ids change, the
//! humans and their keys stay.

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router, body::Bytes, http::HeaderMap, http::StatusCode, http::header::CONTENT_TYPE,
    response::IntoResponse,
};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, platform};

const AT: &str = "/properties/harbor-row";

/// What a vendor sends for an operation with this body, at the n-th sync; nothing is a 404.
type Sends = fn(operation: &str, body: &str, sync: usize) -> Option<&'static str>;

/// A vendor that sends one roster after the other.
struct Vendor {
    host: String,
    sync: Arc<AtomicUsize>,
}

impl Vendor {
    async fn start(sends: Sends) -> Self {
        let sync = Arc::new(AtomicUsize::new(0));
        let at = Arc::clone(&sync);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let answer = async move |headers: HeaderMap, body: Bytes| {
            let action = headers.get("soapaction").map(|action| String::from_utf8_lossy(action.as_bytes()));
            let action = action.unwrap_or_default();
            let operation = action.trim_matches('"').rsplit('/').next().unwrap_or_default();
            match sends(operation, &String::from_utf8_lossy(&body), at.load(Ordering::Relaxed)) {
                Some(answer) => ([(CONTENT_TYPE, "text/xml; charset=utf-8")], answer).into_response(),
                None => StatusCode::NOT_FOUND.into_response(),
            }
        };
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        Self { host, sync }
    }
}

/// A property that syncs with this vendor, access automatic, after its first sync and a quarter of an hour.
struct Building {
    world: World,
    vendor: Vendor,
}

impl Building {
    async fn begin(pms: &str, pms_property: &str, form: &Value, sends: Sends) -> Self {
        let vendor = Vendor::start(sends).await;
        let world = World::with_vendor(pms, &vendor.host).await;
        world.property("org_harbor", "harbor-row").await;
        let integration = format!("{AT}/integration");
        world.put(&manager(), &format!("{integration}/pms"), json!({"pms": pms})).await.expect(200);
        let form: Value = serde_json::from_str(&form.to_string().replace("HOST", &vendor.host)).unwrap();
        let new = json!({"pms": pms, "name": "Ours", "fields": form});
        let credential = world.post(&manager(), "/credentials", new).await.expect(201);
        let chosen = json!({"credential_id": credential["credential_id"]});
        world.put(&manager(), &format!("{integration}/credential"), chosen).await.expect(200);
        let attached = json!({"pms_property_ids": [pms_property]});
        world.put(&manager(), &format!("{integration}/pms-properties"), attached).await.expect(200);
        let excluded = json!({"excluded": []});
        world.put(&manager(), &format!("{integration}/lease-statuses"), excluded).await.expect(200);
        world.turn_on(&manager(), "harbor-row").await;
        assert_eq!(world.run_sync().await, "succeeded");
        let mapping = world.get(&manager(), &format!("{AT}/unit-mapping")).await.expect(200);
        let labels = mapping["items"].as_array().unwrap().iter().map(|item| item["pms_unit"].clone());
        let units: BTreeSet<_> = labels.map(|label| label.as_str().unwrap().to_owned()).collect();
        let units: Vec<_> = units.iter().map(|name| json!({"unit_id": name, "name": name})).collect();
        world.put(&platform(), &format!("{AT}/units"), json!({"units": units})).await.expect(200);
        world.post(&manager(), &format!("{AT}/unit-mapping/suggestions"), Value::Null).await.expect(200);
        let settings = json!({"automated_access": "automatic"});
        world.put(&manager(), &format!("{integration}/settings"), settings).await.expect(200);
        pass(SignedDuration::from_mins(20));
        Self { world, vendor }
    }

    /// The next roster; a plan that is held is let through, as a manager would who sees what it does.
    async fn next(&self) -> Value {
        pass(SignedDuration::from_hours(1));
        self.vendor.sync.fetch_add(1, Ordering::Relaxed);
        let sync = self.world.sync_now("harbor-row").await;
        assert_eq!(sync["status"], "succeeded", "{sync:#}");
        sync
    }

    async fn person(&self, email: &str) -> Value {
        let people = self.world.all(&manager(), &format!("{AT}/people"), 200).await;
        let mut found = people.into_iter().filter(|person| person["email"] == email);
        let person = found.next().unwrap_or_else(|| panic!("nobody has {email}"));
        assert_eq!(found.next(), None, "one human is one person");
        person
    }

    async fn open_alerts(&self) -> Vec<Value> {
        let open = self.world.all(&manager(), &format!("{AT}/alerts"), 200).await;
        open.into_iter().filter(|alert| alert["kind"] != "unmapped_unit").collect()
    }
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

fn of_yardi(operation: &str, rosters: &[&'static str], sync: usize) -> Option<&'static str> {
    match operation {
        "GetPropertyConfigurations" => Some(sent!("yardi/properties.xml")),
        "GetUnitInformation_Login" => Some(sent!("yardi/vacant-unit-later.xml")),
        "GetResidentTransactions_Login" => rosters.get(sync).copied(),
        _ => None,
    }
}

#[tokio::test]
async fn when_roommates_exchange_codes_the_one_who_stays_keeps_the_door_and_the_other_loses_it() {
    let sends: Sends = |operation, _, sync| {
        of_yardi(operation, &[sent!("yardi/swap-1.xml"), sent!("yardi/swap-2.xml")], sync)
    };
    let building = Building::begin("yardi", "lake01", &yardi(), sends).await;
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
    let sends: Sends = |operation, _, sync| {
        let rosters =
            [sent!("yardi/transfer-1.xml"), sent!("yardi/transfer-2.xml"), sent!("yardi/transfer-3.xml")];
        of_yardi(operation, &rosters, sync)
    };
    let building = Building::begin("yardi", "lake01", &yardi(), sends).await;
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
    let sends: Sends = |operation, body, sync| {
        let asks_for = |status: &str| body.contains(&format!("status>{status}</"));
        match operation {
            "getsitelist" => Some(sent!("realpage/sites-with-a-dead-one.xml")),
            "getresidentlistinfo" if asks_for("C") && sync == 0 => Some(sent!("realpage/old-name.C.xml")),
            "getresidentlistinfo" if asks_for("C") => Some(sent!("realpage/neighbour.xml")),
            "getresidentlistinfo" if asks_for("P") => Some(sent!("realpage/empty-list.xml")),
            "getresidentlistinfo" if sync > 0 => Some(sent!("realpage/old-name-left.xml")),
            _ => None,
        }
    };
    let form = json!({"pmc_id": "1040555"});
    let building = Building::begin("realpage", "4123001", &form, sends).await;
    let people = building.world.all(&manager(), &format!("{AT}/people?lifecycle=current"), 200).await;
    let id = |person: &Value| person["pms_ref"]["pms_resident_id"].as_str().unwrap().to_owned();
    let leaves = people.iter().find(|person| id(person) == "1-1").unwrap();
    for _ in 0..2 {
        building.next().await;
        let left = building.person(leaves["email"].as_str().unwrap()).await;
        assert_eq!((&left["lifecycle"], opens(&left).0), (&json!("past"), "ended"), "{left:#}");
    }
}
