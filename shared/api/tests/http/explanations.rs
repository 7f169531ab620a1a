//! Why somebody is, or is not, in Door.

use jiff::SignedDuration;
use pms_simulator::ResidentPatch;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, support};

const AT: &str = "/properties/harbor-row";

impl World {
    async fn why(&self, query: &str) -> Value {
        self.get(&support(), &format!("{AT}/explanations?{query}")).await.expect(200)
    }

    async fn anybody(&self) -> Value {
        let people = self.all(&manager(), &format!("{AT}/people?lifecycle=current"), 200).await;
        people.into_iter().find(|person| person["source"] == "pms").unwrap()
    }
}

fn resident(person: &Value) -> &str {
    person["pms_ref"]["pms_resident_id"].as_str().unwrap()
}

#[tokio::test]
async fn a_linked_resident_is_explained_by_id_and_by_email_with_the_fields_compared() {
    for pms in ["yardi", "entrata"] {
        let world = World::new().await;
        world.synced("harbor-row", pms).await;
        let person = world.anybody().await;
        let by_id = world.why(&format!("pms_resident_id={}", resident(&person))).await;
        let email = person["email"].as_str().unwrap().to_uppercase();
        let by_email = world.why(&format!("email={email}")).await;
        // By email all their records are explained, the first of them the same as by its id.
        assert_eq!(by_id["residents"][0], by_email["residents"][0], "{pms}");
        let row = &by_id["residents"][0];
        assert_eq!((&row["rule"], &row["outcome"]), (&json!("R1"), &json!("unchanged")));
        assert_eq!(row["person_id"], person["person_id"]);
        let compared = row["compared"].as_array().unwrap();
        assert!(compared.len() >= 4 && compared.iter().all(|field| field["same"] == true), "{row:#}");
    }
}

#[tokio::test]
async fn who_is_left_out_by_an_excluded_status_is_told_what_to_do() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "entrata").await;
    let excluded = json!({"excluded": ["Current"]});
    world.put(&manager(), &format!("{AT}/integration/lease-statuses"), excluded).await.expect(200);
    let preview = format!("{AT}/integration/preview?outcome=skipped:excluded_status");
    let row = world.get(&manager(), &preview).await.expect(200)["items"][0].clone();
    let why =
        world.why(&format!("pms_resident_id={}", row["pms_ref"]["pms_resident_id"].as_str().unwrap())).await;
    let row = &why["residents"][0];
    assert_eq!((&row["rule"], &row["compared"]), (&json!("R3"), &json!([])));
    assert!(row["to_do"].as_str().unwrap().contains("Manage Settings"), "{row:#}");
}

#[tokio::test]
async fn who_has_left_is_asked_for_by_name() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let person = world.anybody().await;
    let left: ResidentPatch =
        serde_json::from_value(json!({"status": "past", "move_out": "2026-11-01"})).unwrap();
    world.control("entrata").patch_resident(resident(&person), &left).unwrap();
    let why = world.why(&format!("pms_resident_id={}", resident(&person))).await;
    assert_eq!((&why["residents"][0]["rule"], &why["people"]), (&json!("R12"), &json!([])));
}

#[tokio::test]
async fn a_mismatch_shows_both_emails_and_its_alert() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let person = world.anybody().await;
    let patch: ResidentPatch = serde_json::from_value(json!({"email": "changed@example.com"})).unwrap();
    world.control("yardi").patch_resident(resident(&person), &patch).unwrap();
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    let why = world.why("email=changed@example.com").await;
    let row = &why["residents"][0];
    let email = row["compared"].as_array().unwrap().iter().find(|field| field["field"] == "email").unwrap();
    assert_eq!(
        *email,
        json!({"field": "email", "pms": "changed@example.com", "door": person["email"], "same": false})
    );
    assert_eq!((&row["rule"], &why["alerts"][0]["kind"]), (&json!("R2"), &json!("email_mismatch")));
}

#[tokio::test]
async fn a_person_who_is_no_resident_and_one_who_went_missing_are_explained_too() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let body = json!({"first_name": "Guest", "last_name": "Okell", "email": "guest@example.com"});
    world.post(&manager(), &format!("{AT}/people"), body).await.expect(201);
    let why = world.why("email=Guest@example.com").await;
    assert_eq!((&why["residents"], &why["people"][0]["missing_since"]), (&json!([]), &Value::Null));
    assert!(why["people"][0]["says"].as_str().unwrap().contains("linked to no resident"), "{why:#}");
    let person = world.anybody().await;
    world.control("entrata").remove_resident(resident(&person)).unwrap();
    world.sync_now("harbor-row").await;
    let why = world.why(&format!("pms_resident_id={}", resident(&person))).await;
    assert_eq!(why["people"][0]["person"]["person_id"], person["person_id"]);
    assert!(why["people"][0]["missing_since"].is_string(), "{why:#}");
}

#[tokio::test]
async fn somebody_is_found_by_words_of_their_name_by_unit_and_by_id_and_it_is_told_what_was_looked_through() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let person = world.anybody().await;
    let (first, last) = (person["first_name"].as_str().unwrap(), person["last_name"].as_str().unwrap());
    let found = async |q: &str| {
        let why = world.why(&format!("q={}", q.replace(' ', "+"))).await;
        let people: Vec<_> =
            why["residents"].as_array().unwrap().iter().map(|row| row["person_id"].clone()).collect();
        assert!(people.contains(&person["person_id"]), "{q}: {why:#}");
        why
    };
    found(&format!("{} {}", last.to_uppercase(), first.to_lowercase())).await;
    found(resident(&person)).await;
    let unit = person["records"][0]["pms_unit"].as_str().unwrap();
    let why = found(unit).await;
    let everybody = world.all(&manager(), &format!("{AT}/people"), 200).await.len();
    assert_eq!(why["searched"]["people"], everybody);
    assert!(why["searched"]["residents"].as_u64().unwrap() >= everybody as u64);
    assert_eq!(why["searched"]["pms_properties"].as_array().unwrap().len(), 1);
    let why = world.why("q=nobody+such").await;
    assert_eq!((&why["residents"], &why["people"], &why["more"]), (&json!([]), &json!([]), &json!(0)));
}

#[tokio::test]
async fn nobody_such_is_an_answer_too_and_neither_or_both_is_none() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let why = world.why("email=nobody@example.com").await;
    assert!(why["to_do"].as_str().unwrap().contains("attached"), "{why:#}");
    for query in ["", "?email=a@example.com&pms_resident_id=t1"] {
        let path = format!("{AT}/explanations{query}");
        world.get(&manager(), &path).await.problem(422, "invalid_request");
    }
}
