//! Sync Now, the history, and what is decided about a held sync.

use std::time::Duration;

use bus::SyncRequest;
use domain::{
    change::{ChangeKind, PersonChange},
    ids::{ChangeId, PropertyId, SyncId},
    person::Person,
    sync::{Outcome, SyncStatus},
};
use engine::Deadline;
use jiff::SignedDuration;
use pms_simulator::{Fault, FaultKind};
use serde_json::{Value, json};
use store::{Lock, Note, Write, batches};

use crate::world::{World, manager, pass, support};

const SYNCS: &str = "/properties/harbor-row/syncs";

#[tokio::test]
async fn sync_now_is_queued_once_and_joins_the_one_that_is_asked_for() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let one = world.post(&manager(), SYNCS, json!({})).await.expect(202);
    let two = world.post(&support(), SYNCS, json!({"dry_run": false})).await.expect(202);
    assert_eq!((&one["sync_id"], &one["status"]), (&two["sync_id"], &json!("queued")));
    assert_eq!(world.run_sync().await, "succeeded");
    let three = world.send(&support(), crate::caller::Call::new("POST", SYNCS)).await.expect(202);
    assert_ne!(one["sync_id"], three["sync_id"]);
    let listed = world.all(&manager(), SYNCS, 2).await;
    let triggers: Vec<_> = listed.iter().map(|sync| sync["trigger"].as_str().unwrap()).collect();
    assert_eq!(triggers, ["support", "manual", "activation"], "the newest first");
    assert_eq!(listed[1]["requested_by"], "user_portfolio_manager");
}

#[tokio::test]
async fn a_dry_run_answers_as_the_preview_does_and_writes_nothing() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "yardi").await;
    let dry = world.post(&support(), SYNCS, json!({"dry_run": true})).await.expect(200);
    let preview = world.get(&manager(), "/properties/harbor-row/integration/preview").await.expect(200);
    assert_eq!(dry, preview);
    assert_eq!(world.all(&manager(), SYNCS, 50).await, Vec::<Value>::new());
    assert_eq!(world.aws.events(), Vec::<Value>::new());
    let one = json!({"resident_id": "r1"});
    let problem = world.post(&manager(), SYNCS, one).await.problem(422, "invalid_request");
    assert_eq!(problem["errors"][0]["pointer"], "/resident_id");
}

#[tokio::test]
async fn a_sync_shows_what_it_changed_page_by_page() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let id = world.all(&manager(), SYNCS, 50).await[0]["sync_id"].as_str().unwrap().to_owned();
    let path = format!("{SYNCS}/{id}");
    let whole = world.get(&manager(), &format!("{path}?limit=200")).await.expect(200);
    let created = whole["counts"]["created"].as_u64().unwrap();
    let changes = whole["changes"]["items"].as_array().unwrap();
    let made = changes.iter().filter(|change| change["kind"] == "created");
    assert_eq!(made.count() as u64, created);
    assert!(changes.iter().all(|change| change["sync_id"] == json!(id)));
    for change in changes {
        let about = (change["person_name"].is_string(), change["alert_kind"].is_string());
        assert_eq!(about, (change["person_id"].is_string(), change["alert_id"].is_string()), "{change:#}");
    }
    let first = world.get(&manager(), &format!("{path}?limit=3")).await.expect(200);
    assert_eq!(first["changes"]["items"].as_array().unwrap()[..], changes[..3]);
    let cursor = first["changes"]["next_cursor"].as_str().unwrap();
    let second = world.get(&manager(), &format!("{path}?limit=3&cursor={cursor}")).await.expect(200);
    assert_eq!(second["changes"]["items"].as_array().unwrap()[..], changes[3..6]);
    assert_eq!(whole["held_rows"], Value::Null);
}

#[tokio::test]
async fn a_running_sync_shows_what_it_has_written_so_far() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let asked = world.post(&manager(), SYNCS, json!({})).await.expect(202);
    let path = format!("{SYNCS}/{}", asked["sync_id"].as_str().unwrap());
    let (store, now) = (&world.store, world.engine.desk.now());
    let property = PropertyId::new("harbor-row").unwrap();
    let id: SyncId = asked["sync_id"].as_str().unwrap().parse().unwrap();
    let lock = store.acquire_lock(&property, id, now).await.unwrap();
    let Lock::Acquired(running) = lock else { panic!("nothing else runs") };
    let mut sync = store.sync(&property, id).await.unwrap().unwrap();
    sync.begin(now);
    store.put_record(&running.guard, &sync).await.unwrap();
    let begun = world.get(&manager(), &path).await.expect(200);
    assert_eq!((&begun["status"], &begun["counts"]["updated"]), (&json!("running"), &json!(0)));

    let directory = store.directory(&property).await.unwrap();
    let before = directory.people[0].clone();
    let change = PersonChange {
        kind: ChangeKind::Updated,
        after: Person { version: before.version + 1, ..before.clone() },
        before: Some(Box::new(before)),
        fields: Vec::new(),
    };
    let note = Note { change_id: ChangeId::new(now, 1), at: now, actor: "manual".into(), event: None };
    let write = Write::Person { change, outcome: Outcome::Updated, note, access: None };
    let batch = batches([write]).next().unwrap();
    store.apply_batch(&running.guard, directory.version, &batch, now).await.unwrap();
    let later = world.get(&manager(), &path).await.expect(200);
    assert_eq!((&later["status"], &later["counts"]["updated"]), (&json!("running"), &json!(1)));
}

/// A sync that is held because the PMS has lost everybody.
async fn held(world: &World) -> String {
    world.synced("harbor-row", "yardi").await;
    world.control("yardi").set_faults(vec![Fault::new(FaultKind::EmptyRoster)]);
    pass(SignedDuration::from_hours(1));
    let sync = world.sync_now("harbor-row").await;
    assert_eq!(sync["status"], "held", "{sync:#}");
    assert!(!sync["hold_reasons"].as_array().unwrap().is_empty());
    assert!(sync["held_rows"].is_array());
    let card = world.get(&manager(), "/properties/harbor-row/integration").await.expect(200);
    assert_eq!(card["state"], "needs_attention");
    format!("{SYNCS}/{}/approval", sync["sync_id"].as_str().unwrap())
}

#[tokio::test]
async fn a_held_sync_is_approved_once_and_its_plan_goes_with_the_sync_that_is_asked_for() {
    let world = World::new().await;
    let approval = held(&world).await;
    let queued = world.post(&manager(), &approval, json!({})).await.expect(202);
    let events = world.aws.events();
    let detail: Value = serde_json::from_str(events.last().unwrap()["Detail"].as_str().unwrap()).unwrap();
    assert_eq!(detail["sync_id"], queued["sync_id"]);
    let shown = world.get(&manager(), approval.trim_end_matches("/approval")).await.expect(200);
    assert_eq!(detail["approves"], shown["plan_digest"]);
    assert_eq!(
        (&shown["decision"]["approved"], &shown["decision"]["by"]),
        (&json!(true), &json!("user_portfolio_manager"))
    );
    world.post(&manager(), &approval, json!({})).await.problem(409, "not_held");
    world.delete(&manager(), &approval).await.problem(409, "not_held");
    assert_eq!(world.run_sync().await, "succeeded");
}

#[tokio::test]
async fn exactly_the_plan_that_is_held_is_approved_and_no_other() {
    let world = World::new().await;
    let approval = held(&world).await;
    let other = json!({"plan_digest": "0000"});
    let problem = world.post(&manager(), &approval, other).await.problem(409, "other_plan");
    let shown = world.get(&manager(), approval.trim_end_matches("/approval")).await.expect(200);
    let digest = shown["plan_digest"].as_str().unwrap();
    assert!(problem["detail"].as_str().unwrap().contains(digest), "{problem:#}");
    world.post(&manager(), &approval, json!({"plan_digest": digest})).await.expect(202);
    assert_eq!(world.run_sync().await, "succeeded");
}

#[tokio::test]
async fn one_breach_is_told_once_however_many_hours_find_it() {
    let world = World::new().await;
    let first = held(&world).await;
    let told = async || world.told("Property Sync Held").await;
    assert_eq!(told().await, 1);
    for _ in 0..3 {
        pass(SignedDuration::from_hours(1));
        assert_eq!(world.sync_now("harbor-row").await["status"], "held");
    }
    assert_eq!(told().await, 1);
    // Decided about, it is another breach.
    let newest = world.all(&manager(), SYNCS, 50).await[0]["sync_id"].as_str().unwrap().to_owned();
    assert!(!first.contains(&newest));
    world.delete(&manager(), &format!("{SYNCS}/{newest}/approval")).await.expect(204);
    pass(SignedDuration::from_hours(1));
    world.sync_now("harbor-row").await;
    assert_eq!(told().await, 2);
}

#[tokio::test]
async fn what_was_approved_waits_for_the_sync_that_is_running_and_is_not_lost_in_it() {
    let world = World::new().await;
    let approval = held(&world).await;
    let hourly = SyncId::new(world.engine.desk.now(), 1);
    let property = PropertyId::new("harbor-row").unwrap();
    let lock = world.store.acquire_lock(&property, hourly, world.engine.desk.now()).await.unwrap();
    let Lock::Acquired(running) = lock else { panic!("nothing else runs") };
    world.post(&manager(), &approval, json!({})).await.expect(202);
    let deadline = || Deadline::after(Duration::from_secs(120));
    let approved = world.asked();
    let early = world.engine.run(&approved, deadline()).await.unwrap();
    assert_eq!((early.sync_id, early.status()), (approved.sync_id, SyncStatus::Queued), "it waits");
    // It comes again once the other has ended, by an event of its own.
    world.store.release_lock(&running.guard).await.unwrap();
    let hour = SyncRequest { sync_id: hourly, approves: None, ..approved.clone() };
    let asked = world.aws.events().len();
    assert_eq!(world.engine.run(&hour, deadline()).await.unwrap().status(), SyncStatus::Held);
    assert!(world.aws.events().len() > asked, "asked for again");
    assert_eq!(world.asked().sync_id, approved.sync_id);
    assert_eq!(world.run_sync().await, "succeeded");
    // And once only.
    world.sync_now("harbor-row").await;
    assert_ne!(world.asked().sync_id, approved.sync_id);
}

#[tokio::test]
async fn a_sync_that_has_not_begun_is_asked_for_once_more_by_whoever_asks_minutes_later() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let ask = async || world.post(&manager(), SYNCS, json!({})).await.expect(202)["sync_id"].clone();
    let (first, asked) = (ask().await, world.aws.events().len());
    assert_eq!((ask().await, world.aws.events().len()), (first.clone(), asked), "its event is on the way");
    pass(SignedDuration::from_mins(3));
    assert_eq!((ask().await, world.aws.events().len()), (first.clone(), asked + 1), "and may be lost");
    assert_eq!(world.run_sync().await, "succeeded");
    assert_ne!(ask().await, first);
}

#[tokio::test]
async fn a_held_sync_is_discarded_and_nothing_of_it_is_applied() {
    let world = World::new().await;
    let approval = held(&world).await;
    let before = world.all(&manager(), "/properties/harbor-row/people", 200).await;
    let events = world.aws.events().len();
    assert_eq!(world.delete(&manager(), &approval).await.expect(204), Value::Null);
    world.post(&manager(), &approval, json!({})).await.problem(409, "not_held");
    assert_eq!(world.aws.events().len(), events);
    assert_eq!(world.all(&manager(), "/properties/harbor-row/people", 200).await, before);
    let card = world.get(&manager(), "/properties/harbor-row/integration").await.expect(200);
    assert_eq!(card["state"], "on", "somebody has decided");
}

#[tokio::test]
async fn an_approval_lapses_after_a_day_and_support_decides_nothing() {
    let world = World::new().await;
    let approval = held(&world).await;
    world.post(&support(), &approval, json!({})).await.problem(403, "forbidden");
    pass(SignedDuration::from_hours(25));
    world.post(&manager(), &approval, json!({})).await.problem(409, "approval_lapsed");
    world.delete(&manager(), &approval).await.problem(409, "approval_lapsed");
}

#[tokio::test]
async fn a_sync_that_did_not_happen_has_nothing_to_approve() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let id = world.all(&manager(), SYNCS, 50).await[0]["sync_id"].as_str().unwrap().to_owned();
    world.post(&manager(), &format!("{SYNCS}/{id}/approval"), json!({})).await.problem(409, "not_held");
}

/// Two people who live here, each alone and on one lease, as Door has them, and their ids in the PMS.
async fn two(world: &World, pms: &str) -> [(Value, String); 2] {
    let people = world.all(&manager(), "/properties/harbor-row/people?lifecycle=current", 200).await;
    let property = people[0]["pms_ref"]["pms_property_id"].as_str().unwrap();
    let residents = world.control(pms).residents(property, 0, usize::MAX).unwrap();
    let id = |person: &Value| person["pms_ref"]["pms_resident_id"].as_str().unwrap().to_owned();
    let alone = |id: &str| {
        let units: Vec<_> = residents.iter().filter(|one| one.id == id).map(|one| &one.unit).collect();
        units.len() == 1 && residents.iter().filter(|one| one.unit == *units[0]).count() == 1
    };
    let mut found =
        people.into_iter().map(|person| (person.clone(), id(&person))).filter(|(_, id)| alone(id));
    [found.next().unwrap(), found.next().unwrap()]
}

async fn lifecycle(world: &World, person: &Value) -> Value {
    let path = format!("/properties/harbor-row/people/{}", person["person_id"].as_str().unwrap());
    world.get(&manager(), &path).await.expect(200)["lifecycle"].clone()
}

#[tokio::test]
async fn an_eviction_does_not_wait_for_the_hour_and_nobody_else_is_touched() {
    for pms in ["yardi", "entrata"] {
        let world = World::new().await;
        world.synced("harbor-row", pms).await;
        let [(one, id), (other, other_id)] = two(&world, pms).await;
        let left: pms_simulator::ResidentPatch =
            serde_json::from_value(json!({"status": "past", "move_out": "2026-11-20"})).unwrap();
        for id in [&id, &other_id] {
            world.control(pms).patch_resident(id, &left).unwrap();
        }
        let asked = world.post(&support(), SYNCS, json!({"pms_resident_id": id})).await.expect(202);
        assert_eq!(asked["explanation"]["residents"][0]["rule"], "R12", "{pms}: {asked:#}");
        assert_eq!(world.run_sync().await, "succeeded");
        assert_eq!(lifecycle(&world, &one).await, "past", "{pms}");
        assert_eq!(lifecycle(&world, &other).await, "current", "{pms}: not asked for");
        let path = format!("{SYNCS}/{}", asked["sync_id"].as_str().unwrap());
        let sync = world.get(&manager(), &path).await.expect(200);
        assert_eq!((&sync["pms_resident_id"], &sync["counts"]["updated"]), (&json!(id), &json!(1)));
        let audit = world.all(&manager(), "/properties/harbor-row/audit", 200).await;
        assert!(
            audit.iter().any(|entry| entry["action"] == "sync_requested" && entry["subject"] == json!(id))
        );
        // The next one of everybody is measured by what there was before, and not by one resident.
        pass(SignedDuration::from_hours(1));
        assert_eq!(world.sync_now("harbor-row").await["status"], "succeeded");
        assert_eq!(lifecycle(&world, &other).await, "past", "{pms}");
    }
}

#[tokio::test]
async fn a_sync_of_one_resident_stands_in_for_no_other() {
    let world = World::new().await;
    world.synced("harbor-row", "yardi").await;
    let [(_, id), (_, other)] = two(&world, "yardi").await;
    let of = |id: &str| json!({"pms_resident_id": id});
    let one = world.post(&manager(), SYNCS, of(&id)).await.expect(202);
    let again = world.post(&manager(), SYNCS, of(&id)).await.expect(202);
    assert_eq!(one["sync_id"], again["sync_id"], "the same resident is asked for once");
    world.post(&manager(), SYNCS, of(&other)).await.problem(409, "busy");
    world.post(&manager(), SYNCS, json!({})).await.problem(409, "busy");
    assert_eq!(world.run_sync().await, "succeeded");
    let all = world.post(&manager(), SYNCS, json!({})).await.expect(202);
    let joined = world.post(&manager(), SYNCS, of(&id)).await.expect(202);
    assert_eq!(all["sync_id"], joined["sync_id"], "one of everybody is of this one too");
    let both = json!({"pms_resident_id": id, "dry_run": true});
    world.post(&manager(), SYNCS, both).await.problem(422, "invalid_request");
}

#[tokio::test]
async fn turning_on_does_what_the_manager_saw_or_says_what_changed() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    world.set_up(&manager(), "harbor-row", "yardi").await;
    let at = "/properties/harbor-row/integration";
    let preview = world.get(&manager(), &format!("{at}/preview?outcome=created")).await.expect(200);
    let seen = json!({"enabled": true, "plan_digest": preview["digest"]});
    let id = preview["items"][0]["pms_ref"]["pms_resident_id"].as_str().unwrap();
    let without: pms_simulator::ResidentPatch = serde_json::from_value(json!({"email": null})).unwrap();
    world.control("yardi").patch_resident(id, &without).unwrap();
    let on = format!("{at}/activation");
    let problem = world.put(&manager(), &on, seen).await.problem(409, "other_plan");
    let fewer = preview["counts"]["created"].as_u64().unwrap() - 1;
    assert!(problem["detail"].as_str().unwrap().contains(&format!("now {fewer} people would be created")));
    assert_eq!(world.get(&manager(), at).await.expect(200)["enabled"], false);
    let again = world.get(&manager(), &format!("{at}/preview")).await.expect(200);
    let seen = json!({"enabled": true, "plan_digest": again["digest"]});
    world.put(&manager(), &on, seen).await.expect(200);
    assert_eq!(world.run_sync().await, "succeeded");
    let people = world.all(&manager(), "/properties/harbor-row/people", 200).await;
    assert_eq!(people.len() as u64, fewer);
}

#[tokio::test]
async fn what_the_table_refuses_for_good_ends_the_sync_with_its_reason() {
    let world = World::new().await;
    world.synced("harbor-row", "entrata").await;
    let people = world.all(&manager(), "/properties/harbor-row/people", 200).await;
    let id = people[0]["pms_ref"]["pms_resident_id"].as_str().unwrap();
    let patch = serde_json::from_value(json!({"phone": "555-0142"})).unwrap();
    world.control("entrata").patch_resident(id, &patch).unwrap();
    world.reads.refuse(Some("555-0142"));
    let asked = world.post(&manager(), SYNCS, json!({})).await.expect(202);
    let deadline = engine::Deadline::after(std::time::Duration::from_secs(120));
    let refused = world.engine.run(&world.asked(), deadline).await.unwrap_err();
    assert_eq!(refused.code(), "table_refused", "the invocation fails, which an alarm tells");
    let path = format!("{SYNCS}/{}", asked["sync_id"].as_str().unwrap());
    let sync = world.get(&manager(), &path).await.expect(200);
    assert_eq!((&sync["status"], &sync["error"]["code"]), (&json!("failed"), &json!("table_refused")));
    let again = world.engine.run(&world.asked(), deadline).await.unwrap();
    assert_eq!(json!(again.status()), "failed", "delivered again, it is over");
    world.reads.refuse(None);
    assert_eq!(world.sync_now("harbor-row").await["status"], "succeeded");
}
