//! People, alerts and the unit mapping, as managers and the platform see them.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::world::{World, manager, pass, platform};

const PEOPLE: &str = "/properties/harbor-row/people";

async fn world() -> World {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world
}

fn somebody(first: &str, email: &str) -> Value {
    json!({"first_name": first, "last_name": "Ferrante", "email": email})
}

#[tokio::test]
async fn a_person_added_by_hand_is_shown_with_their_history_and_told_to_nobody_else() {
    let world = world().await;
    let units = json!({"units": [{"unit_id": "u1", "name": "A-101"}, {"unit_id": "u2", "name": "A-102"}]});
    let kept = world.put(&platform(), "/properties/harbor-row/units", units.clone()).await.expect(200);
    assert_eq!(kept, units);
    assert_eq!(world.get(&manager(), "/properties/harbor-row/units").await.expect(200), units);
    let mut body = somebody("Marisol", "Marisol@Example.com");
    body["phone"] = json!("(608) 555-0101");
    body["unit_id"] = json!("u2");
    let made = world.post(&manager(), PEOPLE, body).await.expect(201);
    assert_eq!(
        (&made["unit"], &made["source"]),
        (&json!({"unit_id": "u2", "name": "A-102"}), &json!("door"))
    );
    assert_eq!((&made["pms_ref"], &made["lease"]), (&Value::Null, &Value::Null));
    assert_eq!(
        (&made["email"], &made["access"]["state"]),
        (&json!("Marisol@Example.com"), &json!("unmanaged"))
    );
    let id = made["person_id"].as_str().unwrap();
    let one = world.get(&manager(), &format!("{PEOPLE}/{id}")).await.expect(200);
    let history = one["history"].as_array().unwrap();
    assert_eq!(history.len(), 1);
    assert_eq!((&history[0]["kind"], &history[0]["sync_id"]), (&json!("created"), &Value::Null));
    assert_eq!(history[0]["actor"], "user_portfolio_manager");
    let mut without = one.clone();
    without.as_object_mut().unwrap().remove("history");
    assert_eq!(without, made);
}

#[tokio::test]
async fn two_people_of_a_property_cannot_share_an_email_in_any_spelling() {
    let world = world().await;
    world.property("org_harbor", "harbor-east").await;
    world.post(&manager(), PEOPLE, somebody("Marisol", "marisol@example.com")).await.expect(201);
    let again = world.post(&platform(), PEOPLE, somebody("Other", "MARISOL@example.com ")).await;
    let problem = again.problem(409, "email_taken");
    assert!(!problem.to_string().to_lowercase().contains("marisol"), "{problem:#}");
    let elsewhere = "/properties/harbor-east/people";
    world.post(&manager(), elsewhere, somebody("Marisol", "marisol@example.com")).await.expect(201);
}

#[tokio::test]
async fn of_many_who_add_people_at_once_one_gets_the_email_and_the_others_get_theirs() {
    let world = world().await;
    let emails =
        ["one@example.com", "two@example.com", "ONE@example.com", "three@example.com", "one@Example.com"];
    let caller = manager();
    let added = emails.map(|email| world.post(&caller, PEOPLE, somebody("Marisol", email)));
    let added = futures::future::join_all(added).await;
    let status: Vec<_> = added.iter().map(|answer| answer.status).collect();
    assert_eq!((status[1], status[3]), (201, 201), "another's email is in nobody's way: {status:?}");
    let same: Vec<_> = [0, 2, 4].map(|at| status[at]).into();
    assert_eq!(same.iter().filter(|status| **status == 201).count(), 1, "{same:?}");
    assert_eq!(same.iter().filter(|status| **status == 409).count(), 2, "{same:?}");
    let people = world.get(&manager(), PEOPLE).await.expect(200);
    assert_eq!(people["items"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_unit_has_to_be_one_of_the_property() {
    let world = world().await;
    let mut body = somebody("Marisol", "marisol@example.com");
    body["unit_id"] = json!("u9");
    let problem = world.post(&manager(), PEOPLE, body).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/unit_id");
    let twice = json!({"units": [{"unit_id": "u1", "name": "A"}, {"unit_id": "u1", "name": "B"}]});
    let problem = world.put(&platform(), "/properties/harbor-row/units", twice).await;
    assert_eq!(problem.problem(422, "invalid_request")["errors"][0]["pointer"], "/units/1/unit_id");
}

#[tokio::test]
async fn people_are_listed_page_by_page_by_lifecycle_and_by_what_is_searched_for() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let whole = world.all(&manager(), PEOPLE, 200).await;
    assert!(whole.len() > 5);
    assert_eq!(world.all(&manager(), PEOPLE, 3).await, whole);
    for lifecycle in ["future", "current", "past"] {
        let some = world.all(&manager(), &format!("{PEOPLE}?lifecycle={lifecycle}"), 2).await;
        let expected: Vec<_> = whole.iter().filter(|person| person["lifecycle"] == lifecycle).collect();
        assert_eq!(some.iter().collect::<Vec<_>>(), expected, "{lifecycle}");
    }
    let email = whole[0]["email"].as_str().unwrap().to_uppercase();
    let found = world.all(&manager(), &format!("{PEOPLE}?q={email}"), 50).await;
    assert_eq!(found, [whole[0].clone()]);
}

#[tokio::test]
async fn people_are_ordered_as_people_count_found_by_words_in_any_order_without_accents_and_counted() {
    let world = world().await;
    let units = json!({"units": [{"unit_id": "u1", "name": "B-9"}, {"unit_id": "u2", "name": "B-10"}]});
    world.put(&platform(), "/properties/harbor-row/units", units).await.expect(200);
    for (first, last, email, unit) in [
        ("Zoë", "núñez", "zoe@example.com", json!("u2")),
        ("Bo", "Nunez", "bo@example.com", json!("u1")),
        ("Cleo", "Åkesson", "cleo@example.com", Value::Null),
    ] {
        let body = json!({"first_name": first, "last_name": last, "email": email, "unit_id": unit});
        world.post(&manager(), PEOPLE, body).await.expect(201);
    }
    let names = async |query: &str| -> Vec<String> {
        let found = world.all(&manager(), &format!("{PEOPLE}?{query}"), 2).await;
        found.iter().map(|person| person["first_name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("").await, ["Cleo", "Bo", "Zoë"]);
    assert_eq!(names("order=desc").await, ["Zoë", "Bo", "Cleo"]);
    assert_eq!(names("sort=unit").await, ["Bo", "Zoë", "Cleo"], "B-9 before B-10, and none last");
    assert_eq!(names("sort=unit&order=desc").await, ["Zoë", "Bo", "Cleo"], "none last all the same");
    assert_eq!(names("q=NUNEZ+zoe").await, ["Zoë"]);
    assert_eq!(names("q=b-10+nu").await, ["Zoë"]);
    assert_eq!(names("q=nunez+cleo").await, [] as [&str; 0]);
    assert_eq!(names("only=no_unit").await, ["Cleo"]);
    assert_eq!(names("only=added_by_hand").await.len(), 3);
    assert_eq!(names("only=past_with_access").await, [] as [&str; 0]);
    assert_eq!(names("access=unmanaged").await.len(), 3);
    assert_eq!(names("access=granted").await, [] as [&str; 0]);
    let page = world.get(&manager(), &format!("{PEOPLE}?q=nunez&limit=1")).await.expect(200);
    assert_eq!((page["items"].as_array().unwrap().len(), &page["total"]), (1, &json!(2)));

    world.post(&manager(), PEOPLE, somebody("Ada", "ada@example.com")).await.expect(201);
    assert_eq!(names("").await, ["Cleo", "Ada", "Bo", "Zoë"], "what was written is there at once");
}

#[tokio::test]
async fn people_are_found_as_they_are_shown_and_by_letters_and_digits_that_every_keyboard_has() {
    let world = world().await;
    for (first, last, email, phone) in [
        ("Łukasz", "Smith", "l@example.com", "512-555-0142"),
        ("Søren", "Groß", "s@example.com", "+1 (512) 555-0199"),
        ("Ærin", "O’Đoković", "a@example.com", "+44 20 7946 0018"),
    ] {
        let body = json!({"first_name": first, "last_name": last, "email": email, "phone": phone});
        world.post(&manager(), PEOPLE, body).await.expect(201);
    }
    for (q, found) in [
        ("Smith,+Lukasz", "Łukasz"),
        ("soren+gross", "Søren"),
        ("aerin+o'dokovic", "Ærin"),
        ("(512)+555-0142", "Łukasz"),
        ("5125550142", "Łukasz"),
        ("%2B1+512+555+0142", "Łukasz"),
        ("555-0199", "Søren"),
        ("512.555.0199", "Søren"),
        ("7946+0018", "Ærin"),
        ("smith+0142", "Łukasz"),
    ] {
        let people = world.all(&manager(), &format!("{PEOPLE}?q={q}"), 50).await;
        let names: Vec<_> = people.iter().map(|person| person["first_name"].as_str().unwrap()).collect();
        assert_eq!(names, [found], "{q}");
    }
}

#[tokio::test]
async fn until_their_unit_is_mapped_people_are_found_and_ordered_by_that_of_the_pms() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let people = world.all(&manager(), &format!("{PEOPLE}?sort=unit"), 200).await;
    let unit = |person: &Value| person["records"][0]["pms_unit"].as_str().map(ToOwned::to_owned);
    assert!(people.iter().all(|person| person["unit"].is_null()));
    let units: Vec<_> = people.iter().filter_map(unit).collect();
    assert!(units.len() > 5);
    let counted = |unit: &String| domain::text::natural_key(unit);
    assert!(units.is_sorted_by_key(counted), "{units:?}");
    let wanted = &units[3];
    let found = world.all(&manager(), &format!("{PEOPLE}?q={}", wanted.to_lowercase()), 50).await;
    for person in people.iter().filter(|person| unit(person).as_ref() == Some(wanted)) {
        assert!(found.contains(person), "{person:#}");
    }
}

#[tokio::test]
async fn who_moves_in_or_out_is_asked_for_by_days_and_only_in_an_order_by_days() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let whole = world.all(&manager(), PEOPLE, 200).await;
    for (sort, day) in
        [("move_in", "/moved_in_on"), ("move_out", "/moved_out_on"), ("lease_end", "/lease/ends_on")]
    {
        let mut days: Vec<_> =
            whole.iter().filter_map(|person| person.pointer(day)?.as_str()).map(ToOwned::to_owned).collect();
        days.sort();
        let (from, to) = (&days[days.len() / 4], &days[days.len() * 3 / 4]);
        let path = format!("{PEOPLE}?sort={sort}&from={from}&to={to}");
        let found = world.all(&manager(), &path, 3).await;
        let found: Vec<_> =
            found.iter().map(|person| person.pointer(day).unwrap().as_str().unwrap()).collect();
        let expected: Vec<_> = days.iter().filter(|day| *day >= from && *day <= to).collect();
        assert_eq!(found, expected, "{sort}");
    }
    let problem = world.get(&manager(), &format!("{PEOPLE}?from=2026-01-01&sort=unit")).await;
    assert_eq!(problem.problem(422, "invalid_request")["errors"][0]["pointer"], "?from");
}

#[tokio::test]
async fn who_lives_with_somebody_is_of_their_lease_or_in_their_unit_as_they_are() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let whole = world.all(&manager(), PEOPLE, 200).await;
    let unit = |person: &Value| person["records"][0]["pms_unit"].clone();
    let mut together = 0;
    for person in whole.iter().filter(|person| person["lifecycle"] != "past") {
        let path = format!("{PEOPLE}?lives_with={}", person["person_id"].as_str().unwrap());
        let found = world.all(&manager(), &path, 50).await;
        let beside = |other: &&Value| {
            other["person_id"] != person["person_id"]
                && other["lifecycle"] == person["lifecycle"]
                && unit(other) == unit(person)
        };
        for other in whole.iter().filter(beside) {
            assert!(found.contains(other), "{person:#} {other:#}");
        }
        for other in &found {
            assert!(other["lifecycle"] != "past" && other["person_id"] != person["person_id"]);
        }
        together += found.len();
    }
    assert!(together > 0, "some live together");
    let past = whole.iter().find(|person| person["lifecycle"] == "past");
    let nobody = past.map_or("person_01JZ000000000000000000000A", |past| past["person_id"].as_str().unwrap());
    assert_eq!(
        world.all(&manager(), &format!("{PEOPLE}?lives_with={nobody}"), 50).await,
        Vec::<Value>::new()
    );
}

#[tokio::test]
async fn what_waits_for_somebody_is_counted_by_kind_and_alerts_are_listed_by_it() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let at = "/properties/harbor-row";
    let waits = world.get(&manager(), &format!("{at}/attention")).await.expect(200);
    let all = world.all(&manager(), &format!("{at}/alerts"), 7).await;
    let mut counted = 0;
    for kind in waits["alerts"].as_array().unwrap() {
        let word = kind["kind"].as_str().unwrap();
        let some = world.all(&manager(), &format!("{at}/alerts?kind={word}"), 2).await;
        assert!(some.iter().all(|alert| alert["kind"] == word), "{word}");
        assert_eq!(kind["count"], some.len(), "{word}");
        counted += some.len();
    }
    assert_eq!(counted, all.len());
    let people = world.all(&manager(), PEOPLE, 200).await;
    assert_eq!(waits["people"]["all"], people.len());
    let mapping = world.get(&manager(), &format!("{at}/unit-mapping")).await.expect(200);
    assert_eq!(waits["units"]["unmapped"], mapping["items"].as_array().unwrap().len());
    let line = world.all(&manager(), "/properties", 50).await.remove(0);
    let in_line = line["integration"]["alerts"].as_object().unwrap().values();
    assert_eq!(in_line.map(|n| n.as_u64().unwrap()).sum::<u64>(), all.len() as u64);
    assert_eq!(line["integration"]["open_alerts"], all.len());
    assert_eq!(line["integration"]["credential"]["failing_since"], Value::Null);
}

#[tokio::test]
async fn a_property_is_late_once_three_hours_went_by_without_a_sync_and_not_before_its_first() {
    let world = World::new().await;
    let is_late =
        async || world.all(&manager(), "/properties", 50).await[0]["integration"]["is_late"].clone();
    world.property("org_harbor", "harbor-row").await;
    assert_eq!(is_late().await, false);
    world.synced("harbor-row", "yardi").await;
    assert_eq!(is_late().await, false);
    pass(SignedDuration::from_hours(4));
    assert_eq!(is_late().await, true);
    let off = json!({"enabled": false});
    world.put(&manager(), "/properties/harbor-row/integration/activation", off).await.expect(200);
    assert_eq!(is_late().await, false, "it is to sync no more");
}

#[tokio::test]
async fn a_synced_person_has_a_lease_and_says_when_the_pms_was_last_heard() {
    for pms in ["yardi", "entrata"] {
        let world = World::new().await;
        world.synced("harbor-row", pms).await;
        let people = world.all(&manager(), PEOPLE, 200).await;
        for person in &people {
            assert_eq!((&person["source"], &person["pms_ref"]["pms"]), (&json!("pms"), &json!(pms)));
            assert!(person["lease"]["status"].is_string(), "{person:#}");
        }
        let first = people[0]["last_synced_at"].clone();
        pass(SignedDuration::from_hours(1));
        world.sync_now("harbor-row").await;
        let again = world.all(&manager(), PEOPLE, 200).await;
        assert!(again[0]["last_synced_at"].as_str().unwrap() > first.as_str().unwrap(), "{pms}");
    }
}

#[tokio::test]
async fn pms_units_are_mapped_unmapped_and_suggested() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let path = "/properties/harbor-row/unit-mapping";
    let before = world.get(&manager(), path).await.expect(200);
    let items = before["items"].as_array().unwrap();
    assert!(items.len() > 2 && items.iter().all(|item| item["unit_id"].is_null()), "{before:#}");
    let name = items[0]["pms_unit"].as_str().unwrap();
    let units = json!({"units": [{"unit_id": "u1", "name": format!("Unit {name}")}]});
    world.put(&platform(), "/properties/harbor-row/units", units).await.expect(200);
    let suggested = world.get(&manager(), path).await.expect(200)["items"][0].clone();
    assert_eq!(suggested["suggested_unit_id"], "u1");
    let mut item = suggested.clone();
    item["unit_id"] = json!("u1");
    let saved = world.put(&manager(), path, json!({"items": [item]})).await.expect(200);
    assert_eq!(saved["items"][0]["unit_id"], "u1");
    assert_eq!(saved["items"].as_array().unwrap().len(), items.len(), "the others stay");
    let by_name = |unit: Value| {
        json!({"items": [{
            "pms_property_id": item["pms_property_id"], "pms_unit": item["pms_unit"], "unit_id": unit,
        }]})
    };
    let cleared = world.put(&manager(), path, by_name(Value::Null)).await.expect(200);
    assert_eq!(cleared["items"][0]["unit_id"], Value::Null);
    let problem = world.put(&manager(), path, by_name(json!("of-another-property"))).await;
    assert_eq!(problem.problem(422, "invalid_request")["errors"][0]["pointer"], "/items/0/unit_id");
    let unknown = json!({"items": [{"pms_property_id": "x", "pms_unit_id": "y", "unit_id": null}]});
    let problem = world.put(&manager(), path, unknown).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/items/0/pms_unit_id");
}

#[tokio::test]
async fn open_alerts_say_what_whom_and_what_to_do() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let path = "/properties/harbor-row/alerts";
    let open = world.all(&manager(), &format!("{path}?status=open"), 2).await;
    assert!(!open.is_empty(), "the simulator's building has its oddities");
    for alert in &open {
        for part in ["alert_id", "kind", "title", "remedy", "opened_at", "opened_by_sync"] {
            assert!(alert[part].as_str().is_some_and(|text| !text.is_empty()), "{part}: {alert:#}");
        }
        assert_eq!((&alert["status"], &alert["resolution"]), (&json!("open"), &Value::Null));
    }
    let card = world.get(&manager(), "/properties/harbor-row/integration").await.expect(200);
    assert_eq!(card["open_alerts"].as_u64().unwrap(), open.len() as u64);
    assert_eq!(world.all(&manager(), path, 200).await, open, "open is what is shown unless told");
    assert_eq!(world.all(&manager(), &format!("{path}?status=resolved"), 50).await, Vec::<Value>::new());
}
