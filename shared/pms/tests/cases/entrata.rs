//! Entrata.

use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    pms::{Pms, PmsRef},
};
use serde_json::{Value, json};

use crate::{
    Lifecycle, connect, now, people, rows,
    server::{Asked, Reply, Script},
    set_up,
};

const HARBOR: &str = "550592";
const KEY: &[(&str, &str)] = &[("domain", "harbor"), ("api_key", "k3y")];
const OLDER: &[(&str, &str)] = &[("domain", "harbor"), ("username", "u"), ("password", "p")];

fn result(result: Value) -> Reply {
    Reply::json(json!({"response": {"requestId": "15", "code": 200, "result": result}}))
}

fn none() -> Reply {
    result(json!("No records found with mentioned preferences."))
}

/// One building of three units, and these leases.
fn harbor(leases: Vec<Value>) -> Script {
    Script::new(move |asked| match asked.operation() {
        "properties" => result(json!({"PhysicalProperty": {"Property": [
            {"PropertyID": 550592, "MarketingName": "Harbor Row", "IsDisabled": 0},
        ]}})),
        "propertyunits" => {
            let unit = |n: u32| {
                json!({"id": 4000 + n, "unitNumber": (100 + n).to_string(), "buildingName": "1",
                "unitSpaces": {"unitSpace": [{"unitSpaceId": 5000 + n, "unitNumber": (100 + n).to_string()}]}})
            };
            let units: Vec<_> = (1..=3).map(unit).collect();
            result(json!({"properties": {"property": [{"propertyId": 550592, "units": {"unit": units}}]}}))
        }
        "leases" => page(&leases, asked, usize::MAX),
        _ => Reply(404, b"<html>Not found</html>".to_vec()),
    })
}

/// The page that is asked for, of so many leases at most.
fn page(leases: &[Value], asked: &Asked, most: usize) -> Reply {
    let size = asked.number("per_page").unwrap().min(most);
    let start = (asked.number("page_no").unwrap() - 1) * size;
    let page: Vec<_> = leases.iter().skip(start).take(size).cloned().collect();
    if page.is_empty() { none() } else { result(json!({"leases": {"lease": page}})) }
}

fn neighbour() -> Value {
    rows(include_str!("entrata/neighbour.json")).remove(0)
}

/// With the neighbour, who comes out whatever the case is about.
async fn read(fixture: &str) -> std::collections::BTreeMap<String, crate::Person> {
    let mut leases = rows(fixture);
    leases.push(neighbour());
    let people = set_up(&*connect(Pms::Entrata, harbor(leases), KEY).await, HARBOR).await;
    let nora = &people["9009"];
    assert_eq!((nora.lifecycle, nora.email.as_deref()), (Lifecycle::Current, Some("nora@example.com")));
    assert_eq!((nora.unit.as_deref(), nora.building.as_deref()), (Some("103"), Some("1")));
    people
}

#[tokio::test]
async fn what_is_absent_as_an_empty_list_or_object_sets_nobody_aside() {
    let ana = &read(include_str!("entrata/empty-as-list.json")).await["1"];
    assert_eq!((ana.email.as_deref(), ana.move_out), (None, false));
    let ana = &read(include_str!("entrata/empty-as-list-email.json")).await["1"];
    assert_eq!((ana.email.as_deref(), ana.move_out), (Some("ana@example.com"), false));
    assert_eq!((ana.lifecycle, ana.unit.as_deref()), (Lifecycle::Current, Some("101")));
}

#[tokio::test]
async fn who_was_denied_or_cancelled_will_not_live_there() {
    for (id, own, status) in [
        ("2", json!([]), "Cancelled"),
        ("3", json!("Cancelled"), "Cancelled"),
        ("3", json!("canceled"), "Cancelled"),
        ("1", json!("Denied"), "Denied"),
    ] {
        let mut leases = rows(include_str!("entrata/empty-as-list-email.json"));
        leases[0]["leaseStatusTypeId"] = json!(id);
        leases[0]["customers"]["customer"][0]["leaseCustomerStatus"] = own;
        let ana = PmsRef {
            pms: Pms::Entrata,
            pms_property_id: PmsPropertyId::new(HARBOR).unwrap(),
            pms_resident_id: PmsResidentId::new("1").unwrap(),
        };
        let connector = connect(Pms::Entrata, harbor(leases), KEY).await;
        let asked = connector.residents(std::slice::from_ref(&ana), &now()).await.unwrap();
        let lease = &asked[0].leases[0];
        assert_eq!((lease.status.as_str(), lease.lifecycle), (status, Lifecycle::Cancelled));
    }
}

#[tokio::test]
async fn the_email_may_stand_in_an_address() {
    let ana = &read(include_str!("entrata/email-in-address.json")).await["1"];
    assert_eq!((ana.lifecycle, ana.email.as_deref()), (Lifecycle::Current, Some("ana@example.com")));
}

#[tokio::test]
async fn the_unit_may_stand_flat_in_the_lease() {
    let ana = &read(include_str!("entrata/unit-number-space.json")).await["1"];
    assert_eq!((ana.unit.as_deref(), ana.building.as_deref()), (Some("101"), Some("1")));
}

#[tokio::test]
async fn a_parent_who_is_guarantor_has_no_key() {
    let people = read(include_str!("entrata/guarantor-parent.json")).await;
    assert_eq!(people.keys().collect::<Vec<_>>(), ["1", "9009"]);
}

#[tokio::test]
async fn names_with_html_entities_are_what_they_stand_for() {
    let people = read(include_str!("entrata/html-entities.json")).await;
    assert_eq!(people["1"].name, "Seán O'Brien");
}

#[tokio::test]
async fn an_error_of_null_beside_a_whole_result_is_none() {
    let script = harbor(vec![neighbour()]).but(|asked| {
        let first = asked.operation() == "leases" && asked.number("page_no") == Some(1);
        let answer =
            json!({"response": {"code": 200, "error": null, "result": {"leases": {"lease": [neighbour()]}}}});
        first.then(|| Reply::json(answer))
    });
    let people = set_up(&*connect(Pms::Entrata, script, KEY).await, HARBOR).await;
    assert_eq!(people.keys().collect::<Vec<_>>(), ["9009"]);
}

#[tokio::test]
async fn nobody_in_each_of_entratas_ways_stops_no_set_up() {
    for nobody in [
        json!({"response": {"code": 200, "result": []}}),
        json!({"response": {"code": 200, "result": {}}}),
        json!({"response": {"code": 200, "result": {"leases": []}}}),
        json!({"response": {"code": 200, "result": "No records found with mentioned preferences."}}),
        json!({"response": {"error": {"code": 300, "message": "No records found."}}}),
    ] {
        let answer = nobody.clone();
        let script = harbor(vec![])
            .but(move |asked| (asked.operation() == "leases").then(|| Reply::json(answer.clone())));
        let people = set_up(&*connect(Pms::Entrata, script, KEY).await, HARBOR).await;
        assert!(people.is_empty(), "{nobody}");
    }
}

#[tokio::test]
async fn a_sentence_in_place_of_the_list_is_a_failure_with_its_words() {
    for trouble in ["The report is being prepared.", "No records could be read: the database is unavailable."]
    {
        let script =
            harbor(vec![]).but(move |asked| (asked.operation() == "leases").then(|| result(json!(trouble))));
        let connector = connect(Pms::Entrata, script, KEY).await;
        let error = connector.roster(&[PmsPropertyId::new(HARBOR).unwrap()], &now()).await.unwrap_err();
        assert_eq!(error.code(), "pms_answer_not_understood", "{error}");
        assert!(error.to_string().contains(trouble.trim_end_matches('.')), "{error}");
    }
}

#[tokio::test]
async fn a_key_that_the_gateway_forbids_is_rejected_and_a_service_that_it_forbids_is_not_granted() {
    let forbidden = || Reply(403, br#"{"message":"Forbidden"}"#.to_vec());
    let connector = connect(Pms::Entrata, Script::new(move |_| forbidden()), KEY).await;
    assert_eq!(connector.verify().await.unwrap_err().code(), "credential_rejected");
    let script = harbor(vec![]).but(move |asked| (asked.operation() == "leases").then(forbidden));
    let error = connect(Pms::Entrata, script, KEY).await.verify().await.unwrap_err();
    assert_eq!(error.code(), "permission_missing", "{error}");
    assert!(error.next().contains("getLeases"), "{}", error.next());
}

#[tokio::test]
async fn a_server_that_caps_pages_below_what_was_asked_for_loses_nobody() {
    let many = || {
        (10..240).map(|n| {
            let mut lease = neighbour();
            lease["id"] = json!(n.to_string());
            lease["customers"]["customer"][0]["id"] = json!(n);
            lease
        })
    };
    let script = harbor(vec![]).but(move |asked| {
        (asked.operation() == "leases").then(|| page(&many().collect::<Vec<_>>(), asked, 100))
    });
    let people = set_up(&*connect(Pms::Entrata, script, KEY).await, HARBOR).await;
    assert_eq!(people.len(), 230);
    assert!(people.contains_key("10") && people.contains_key("239"));
}

#[tokio::test]
async fn what_the_list_of_services_says_or_whether_there_is_one_decides_nothing() {
    let by_endpoint = harbor(vec![neighbour()]).but(|asked| {
        let services = json!({"services": [{"service": "v1/leases", "uri": "/v1/leases"}]});
        (asked.operation() == "appinfo").then(|| result(services))
    });
    assert_eq!(set_up(&*connect(Pms::Entrata, by_endpoint, KEY).await, HARBOR).await.len(), 1);
    // The older host has none at all.
    assert_eq!(
        set_up(&*connect(Pms::Entrata, harbor(vec![neighbour()]), OLDER).await, HARBOR).await.len(),
        1
    );
}

#[tokio::test]
async fn a_lease_is_in_the_building_that_the_list_of_units_tells() {
    let script = harbor(vec![neighbour()]).but(|asked| {
        let unit = json!({"id": 4003, "unitNumber": "113", "buildingName": "2",
            "unitSpaces": {"unitSpace": {"unitSpaceId": 5003, "unitNumber": "113"}}});
        let units = json!({"properties": {"property": {"propertyId": HARBOR, "units": {"unit": unit}}}});
        (asked.operation() == "propertyunits").then(|| result(units))
    });
    let connector = connect(Pms::Entrata, script, KEY).await;
    let harbor = PmsPropertyId::new(HARBOR).unwrap();
    let units = connector.units(&harbor).await.unwrap();
    assert_eq!((&*units[0].label, units[0].building.as_deref()), ("113", Some("2")));
    let people = people(&connector.roster(&[harbor], &now()).await.unwrap());
    assert_eq!(people["9009"].building.as_deref(), Some("2"));
}

#[tokio::test]
async fn without_a_right_to_the_list_of_units_nobody_is_kept_out() {
    let script = harbor(vec![neighbour()]).but(|asked| {
        let refused = json!({"response": {"error": {"code": 403, "message": "Not for you."}}});
        (asked.operation() == "propertyunits").then(|| Reply::json(refused))
    });
    let connector = connect(Pms::Entrata, script, KEY).await;
    let roster = connector.roster(&[PmsPropertyId::new(HARBOR).unwrap()], &now()).await.unwrap();
    assert_eq!(people(&roster).len(), 1);
}

/// As `docs/decisions/27-units-are-part-of-the-roster.md` has it.
#[tokio::test]
async fn without_the_list_of_units_a_lease_may_be_in_another_one_so_an_outage_of_it_fails_the_roster() {
    let mut lease = neighbour();
    lease["unitSpaces"] = Value::Null;
    lease["unitNumberSpace"] = json!("103");
    let harbor = |answer: Option<fn() -> Reply>| {
        super::entrata::harbor(vec![lease.clone()])
            .but(move |asked| answer.filter(|_| asked.operation() == "propertyunits").map(|answer| answer()))
    };
    let unit = async |script| {
        let connector = connect(Pms::Entrata, script, KEY).await;
        let roster = connector.roster(&[PmsPropertyId::new(HARBOR).unwrap()], &now()).await?;
        Ok::<_, pms::PmsError>(roster.residents()[0].leases[0].unit.as_ref().unwrap().pms_unit_id.to_string())
    };
    assert_eq!(unit(harbor(None)).await.unwrap(), "5003", "the space");
    let refused = || Reply::json(json!({"response": {"error": {"code": 403, "message": "Not for you."}}}));
    assert_eq!(unit(harbor(Some(refused))).await.unwrap(), "4003", "the unit that the lease names");
    let down = || Reply(503, b"Down for maintenance".to_vec());
    assert_eq!(unit(harbor(Some(down))).await.unwrap_err().code(), "pms_unavailable");
}

/// The body of a call says which property is meant.
#[tokio::test]
async fn one_dead_property_does_not_refuse_a_whole_company() {
    let script = harbor(vec![neighbour()]).but(|asked| {
        let dead = asked.body["method"]["params"]["propertyId"] == json!(1)
            || asked.body["method"]["params"]["propertyIds"] == json!("1");
        let property = |id: u32, name: &str| json!({"PropertyID": id, "MarketingName": name});
        match asked.operation() {
            "properties" => Some(result(json!({"PhysicalProperty": {"Property": [
                property(1, "A sold one"), property(550592, "Harbor Row"),
            ]}}))),
            _ if dead => Some(Reply(500, b"Oops".to_vec())),
            _ => None,
        }
    });
    connect(Pms::Entrata, script, KEY).await.verify().await.unwrap();
}

#[tokio::test]
async fn an_older_host_without_the_list_of_units_is_no_missing_permission() {
    let script = harbor(vec![neighbour()]).but(|asked| {
        (asked.operation() == "propertyunits").then(|| Reply(404, b"<html>Not Found</html>".to_vec()))
    });
    let connector = connect(Pms::Entrata, script, OLDER).await;
    assert_eq!(set_up(&*connector, HARBOR).await.len(), 1);
    let units = connector.units(&PmsPropertyId::new(HARBOR).unwrap()).await.unwrap();
    assert_eq!(units.iter().map(|unit| &*unit.label).collect::<Vec<_>>(), ["103"]);
}
