//! Managers are told without looking: by mail and by a signed webhook, when something begins and when it is over.

use serde_json::{Value, json};

use crate::{
    Test,
    client::Client,
    scenario::{Scenario, wait_for},
};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("notices::a_held_sync_is_told_of_once_and_so_is_its_end", held),
    ("notices::a_refused_credential_is_told_of_once_and_again_when_it_is_accepted", refused),
    ("notices::what_does_not_arrive_is_kept_to_be_tried_again_and_a_private_address_is_refused", unheard),
];

/// Adds a mail and a webhook of the scenario's portfolio.
fn receivers(s: &Scenario) -> (String, String) {
    let address = format!("maya@{}.example.com", s.org.replace('_', "-"));
    let body = json!({"channel": "email", "address": address, "quiet": ["past_with_access"]});
    s.manager.post("/notices/receivers", body).expect(201);
    let url = s.local_url("webhooks");
    let body = json!({"channel": "webhook", "url": url, "quiet": ["past_with_access"]});
    let added = s.manager.post("/notices/receivers", body).expect(201);
    assert!(added["signing_secret"].as_str().unwrap().starts_with("whsec_"), "{added:#}");
    (address, added["receiver"]["receiver_id"].as_str().unwrap().to_owned())
}

/// The subjects of the mails to an address, the oldest first.
fn mails(s: &Scenario, address: &str) -> Vec<String> {
    let url = s.local_url("inbox").replace("/inbox", "/mails");
    let all = Client::new("", "").get(&url).expect(200)["items"].as_array().unwrap().clone();
    let to_us = all.into_iter().filter(|mail| mail["to"] == json!([address]));
    to_us.map(|mail| mail["subject"].as_str().unwrap().to_owned()).collect()
}

/// The webhooks that came of this portfolio, the oldest first.
fn webhooks(s: &Scenario) -> Vec<Value> {
    let all = Client::new("", "").get(&format!("{}.json", s.local_url("webhooks"))).expect(200);
    let all = all["items"].as_array().unwrap().clone();
    all.into_iter().filter(|came| came["body"]["data"]["org_id"] == s.org.as_str()).collect()
}

fn types(came: &[Value]) -> Vec<&str> {
    came.iter().map(|came| came["body"]["type"].as_str().unwrap()).collect()
}

#[track_caller]
fn wait_for_mails(s: &Scenario, address: &str, expected: &[&str]) {
    wait_for("the mails", || (mails(s, address).len() >= expected.len()).then_some(()));
    assert_eq!(mails(s, address), expected);
}

fn held(s: &Scenario) {
    let (address, _) = receivers(s);
    let property = s.property("harbor");
    s.set_up(&property, "yardi", &[]);
    s.turn_on(&property);
    let first = "harbor: the first sync is done";
    wait_for_mails(s, &address, &[first]);
    s.fault("yardi", json!([{"kind": "empty_roster"}]));
    assert_eq!(s.sync_now(&property)["status"], "held");
    let told = [first, "harbor: a sync is held"];
    wait_for_mails(s, &address, &told);
    // Hours later it is held as before, and nobody is told.
    for hours in 1..=2 {
        s.hour_passes();
        wait_for("the hour's sync", || {
            let is_held = |sync: &&Value| sync["trigger"] == "schedule" && sync["status"] == "held";
            (s.syncs(&property).iter().filter(is_held).count() >= hours).then_some(())
        });
    }
    assert_eq!(mails(s, &address), told);
    s.control("yardi").delete("/faults").expect(204);
    assert_eq!(s.sync_now(&property)["status"], "succeeded");
    wait_for_mails(s, &address, &[first, told[1], "harbor: no sync is held any more"]);
    wait_for("the webhooks", || (webhooks(s).len() >= 3).then_some(()));
    let came = webhooks(s);
    assert_eq!(types(&came), ["first_sync_done.told", "sync_held.raised", "sync_held.recovered"]);
    assert!(came.iter().all(|came| came["is_signed"] == true), "{came:#?}");
    assert_eq!(came[1]["body"]["data"]["property_id"], property.as_str());
    let deliveries = s.manager.list("/notices/deliveries");
    assert_eq!(deliveries.len(), 6, "{deliveries:#?}");
    assert!(deliveries.iter().all(|one| one["status"] == "delivered" && one["attempts"] == 1));
    assert_eq!(s.stranger().list("/notices/deliveries"), Vec::<Value>::new());
}

fn refused(s: &Scenario) {
    let (address, _) = receivers(s);
    let one = s.property("one");
    s.set_up(&one, "entrata", &[]);
    s.turn_on(&one);
    wait_for_mails(s, &address, &["one: the first sync is done"]);
    s.control("entrata").put("/credential", json!({"api_key": "another"})).expect(204);
    assert_eq!(s.sync_now(&one)["status"], "failed");
    assert_eq!(s.sync_now(&one)["status"], "failed");
    let name = format!("entrata of {}", s.org);
    let failing = format!("Credential {name}: the PMS refuses it");
    wait_for_mails(s, &address, &["one: the first sync is done", &failing]);
    let accepted = json!({"api_key": s.sample_fields("entrata")["api_key"]});
    s.control("entrata").put("/credential", accepted).expect(204);
    assert_eq!(s.sync_now(&one)["status"], "succeeded");
    let accepted = format!("Credential {name}: accepted again");
    wait_for_mails(s, &address, &["one: the first sync is done", &failing, &accepted]);
}

fn unheard(s: &Scenario) {
    let (_, webhook) = receivers(s);
    let private = json!({"channel": "webhook", "url": "https://169.254.169.254/latest"});
    s.manager.post("/notices/receivers", private).expect_problem(422, "invalid_request");
    let of = Client::new("", "");
    let answers = format!("{}.json", s.local_url("webhooks"));
    let test = |status: u16| {
        of.put(&answers, json!({"answers": status})).expect(204);
        let asked = s.manager.post(&format!("/notices/receivers/{webhook}/test"), json!({})).expect(202);
        wait_for("the test to be tried", || {
            let mut all = s.manager.list("/notices/deliveries").into_iter();
            all.find(|one| one["delivery_id"] == asked["delivery_id"] && !one["outcome"].is_null())
        })
    };
    let busy = test(503);
    assert_eq!((&busy["status"], &busy["outcome"]), (&json!("waiting"), &json!("503")), "{busy:#}");
    assert!(busy["next_try_at"].is_string() && busy["attempts"] == 1, "{busy:#}");
    let gone = test(410);
    assert_eq!((&gone["status"], &gone["next_try_at"]), (&json!("given_up"), &Value::Null), "{gone:#}");
    let fine = test(204);
    assert_eq!(fine["status"], "delivered", "{fine:#}");
    s.property("listed");
    let body = json!({"quiet": [], "properties": [format!("{}_listed", s.org)]});
    s.manager.put(&format!("/notices/receivers/{webhook}"), body).expect(200);
    s.manager.delete(&format!("/notices/receivers/{webhook}")).expect(204);
}
