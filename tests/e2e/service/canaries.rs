//! Words that nobody else has go through everything, and then are looked for where nobody may find them.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{
    Test,
    client::{Answer, Client},
    scenario::{Scenario, wait_for},
};

pub(crate) const TESTS: &[(&str, Test)] =
    &[("canaries::no_name_email_phone_or_secret_is_in_a_log_and_no_secret_anywhere_else", canaries)];

const PERSON: [&str; 4] = ["Canaryfirst", "Canarylast", "canary.person@nest.example", "3035550147"];
const MANAGER: &str = "Canary Manager";
const INBOX: &str = "canary.inbox@nest.example";
const PASSWORD: &str = "canary-pass-5512";
const WRONG: &str = "canary-wrong-7733";

/// A manager whose token has a name.
fn manager(s: &Scenario) -> Client {
    let wanted = json!({"org_id": s.org, "role": "portfolio_manager", "name": MANAGER});
    let token = Client::new("", "").post(s.local_url("token"), wanted).expect(200);
    Client::new(s.local_url("api"), token["token"].as_str().unwrap())
}

/// What a problem says.
fn refused(problems: &mut Vec<Value>, answer: Answer) {
    assert!(answer.status >= 400, "{answer:?}");
    problems.push(answer.body);
}

fn canaries(s: &Scenario) {
    let manager = manager(s);
    let mut problems = Vec::new();
    let property = s.property("nest");
    let at = |what: &str| format!("/properties/{property}/{what}");

    // Secrets: typed wrong, typed right, tested, rotated.
    s.control("yardi").put("/credential", json!({"password": PASSWORD})).expect(204);
    let form = |password: &str| {
        let mut fields = s.sample_fields("yardi");
        fields["password"] = password.into();
        json!({"pms": "yardi", "name": "nest", "fields": fields})
    };
    manager.put(&at("integration/pms"), json!({"pms": "yardi"})).expect(200);
    refused(&mut problems, manager.post("/credentials", form(WRONG)));
    let mut half = form(PASSWORD);
    half["fields"]["server"] = Value::Null;
    refused(&mut problems, manager.post("/credentials", half));
    let credential = manager.post("/credentials", form(PASSWORD)).expect(201);
    let id = credential["credential_id"].as_str().unwrap();
    manager.post(&format!("/credentials/{id}/verification"), json!({})).expect(200);
    refused(
        &mut problems,
        manager.put(&format!("/credentials/{id}"), json!({"fields": {"password": WRONG}})),
    );

    // A person: in the PMS, in Door, looked for, decided about.
    manager.put(&at("integration/credential"), json!({"credential_id": id})).expect(200);
    let offered = manager.get(&at("integration/pms-properties")).expect(200);
    let free = offered["items"].as_array().unwrap().iter().find(|item| item["attached"] == false).unwrap();
    let there = free["pms_property_id"].as_str().unwrap().to_owned();
    manager.put(&at("integration/pms-properties"), json!({"pms_property_ids": [there]})).expect(200);
    manager.put(&at("integration/lease-statuses"), json!({"excluded": []})).expect(200);
    let resident =
        json!({"first_name": PERSON[0], "last_name": PERSON[1], "email": PERSON[2], "phone": PERSON[3]});
    s.control("yardi").post(&format!("/properties/{there}/residents"), resident).expect(201);
    manager.get(&at("integration/preview")).expect(200);
    let inbox = json!({"channel": "email", "address": INBOX, "quiet": []});
    manager.post("/notices/receivers", inbox).expect(201);
    let webhook = json!({"channel": "webhook", "url": s.local_url("webhooks"), "quiet": []});
    let signing = manager.post("/notices/receivers", webhook).expect(201)["signing_secret"].clone();
    let signing = signing.as_str().unwrap();
    s.turn_on(&property);
    // Of the same address, so that somebody is asked.
    let other = json!({"first_name": "Somebody", "last_name": "Else", "email": PERSON[2]});
    s.control("yardi").post(&format!("/properties/{there}/residents"), other).expect(201);
    s.sync_now(&property);
    let found = manager.list(&at(&format!("people?q={}", PERSON[1])));
    let person = found.first().unwrap_or_else(|| panic!("the canary is not in Door"));
    let person_id = person["person_id"].as_str().unwrap();
    refused(&mut problems, manager.get(&at(&format!("people?q={}&limit={}", PERSON[2], PERSON[1]))));
    manager.get(&at(&format!("explanations?q={}", PERSON[2]))).expect(200);
    for alert in manager.list(&at("alerts")) {
        let decided = json!({"action": "canary.person@nest.example"});
        let alert = alert["alert_id"].as_str().unwrap().to_owned();
        refused(&mut problems, manager.post(&at(&format!("alerts/{alert}/resolution")), decided));
    }
    refused(
        &mut problems,
        manager.put(&at(&format!("people/{person_id}/lifecycle")), json!({"lifecycle": PERSON[0]})),
    );
    refused(&mut problems, manager.put(&at("units"), json!({"units": PERSON[2]})));
    manager.put(&at(&format!("people/{person_id}/lifecycle")), json!({"lifecycle": "past"})).expect(200);
    // Errors of the PMS on the way, and a roster that cannot be read in part.
    for fault in [
        json!([{"kind": "unreadable_record"}]),
        json!([{"kind": "html_page"}]),
        json!([{"kind": "unknown_status"}]),
    ] {
        s.fault("yardi", fault);
        s.sync_now(&property);
    }
    s.control("yardi").delete("/faults").expect(204);
    s.control("yardi").put("/credential", json!({"password": "rotated"})).expect(204);
    s.sync_now(&property);
    let invoke = format!("{}/2015-03-31/functions/sync/invocations", s.local_url("lambda"));
    for wrong in [json!({"property_id": property, "who": PERSON[2]}), json!({"property_id": PERSON[2]})] {
        Client::new("", "").post(&invoke, wrong);
    }
    s.hour_passes();
    let audit = manager.get(&at("audit.csv")).expect(200);

    // They did go through.
    let events = s.events(&property);
    wait_for("the events", || {
        s.events(&property).iter().any(|e| e.to_string().contains(PERSON[2])).then_some(())
    });
    assert!(audit.to_string().contains(person_id), "{audit}");
    assert!(problems.len() >= 7, "{problems:#?}");

    let secrets = [PASSWORD, WRONG, signing];
    let kept_secret = |what: &str, text: &str| {
        for secret in secrets {
            assert!(!text.contains(secret), "`{secret}` is in {what}");
        }
    };
    let nobody_named = |what: &str, text: &str| {
        kept_secret(what, text);
        for word in PERSON.iter().chain(&[MANAGER, INBOX]) {
            let at = text.to_lowercase().find(&word.to_lowercase());
            let around = at.map(|at| text.chars().skip(at.saturating_sub(200)).take(400).collect::<String>());
            assert_eq!(around, None, "`{word}` is in {what}");
        }
    };
    for problem in &problems {
        kept_secret("a problem", &problem.to_string());
    }
    // Who decided is what the trail is for; of everybody else it has ids.
    let audit = audit.as_str().unwrap();
    assert!(audit.contains(MANAGER), "{audit}");
    nobody_named("the audit trail", &audit.replace(MANAGER, ""));
    for mut event in events {
        kept_secret("an event", &event.to_string());
        event["detail"].take();
        nobody_named("an event's envelope", &event.to_string());
    }
    // Metrics are lines of the logs.
    let logs = fs::read_dir(s.stack.data.join("logs")).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = logs.chain(["calls.jsonl"].map(|name| s.stack.data.join(name))).collect();
    assert!(files.len() > 10, "{files:?}");
    for file in files {
        nobody_named(&name(&file), &fs::read_to_string(&file).unwrap());
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}
