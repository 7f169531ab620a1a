//! A month of hourly syncs in a building of three hundred: moves, transfers, typos, a lost permission, a
//! wiped PMS property. In the end everybody's access is what a careful human would have given them.
//!
//! Each hour is planned. Those whose plan would change nothing are not carried out, save a few: what a
//! sync reads is then as it was, and only the time is another. The long run carries out all.

use std::{collections::BTreeSet, fmt::Write, time::Duration};

use domain::{
    directory::Directory,
    ids::{PropertyId, SyncId},
    roster::Roster,
    settings::SyncSettings,
};
use engine::Deadline;
use jiff::{SignedDuration, Timestamp};
use plan::Verdict;
use pms::Limits;
use pms_simulator::{Fault, FaultKind, NewResident, Reseed, Resident, ResidentPatch, Status};
use serde_json::{Value, json};

use crate::world::{World, manager, pass, platform};

const AT: &str = "/properties/harbor-row";
const HOURS: u32 = 720;
/// Every so often an hour is carried out although nothing happens in it.
const QUIET_HOURS_BETWEEN: u32 = 48;

/// What each of them may open in the end.
const AS_A_HUMAN: &str = "\
Ada   signs a lease, moves in a week later                            unit N_1
Bruno moves out                                                       nothing
Carla transfers to another unit                                       unit N_2
Dario has a typo in the name for a day                                unit A_204
Edda  has a new email, a manager separates the accounts               unit A_207
Farid has a typo in the email, corrected two days later               unit A_214
Gitte moves out while the permission is lost                          nothing
Hugo  is deleted in the PMS by mistake; a manager keeps him           unit A_404
Iris  is deleted in the PMS; she left, a manager moves her out        nothing
Jonas gives notice, and stays until the day                           nothing
Kaya  stays on after the lease ran out                                unit B_102
Luan  is locked out by a manager                                      nothing
Mira  shares a typo of an email with Nils for a day                   unit B_106
Nils  shares a typo of an email with Mira for a day                   unit B_113
Olga  signs a lease and never moves in this month                     nothing yet
";

/// What the people are called whom something happens to, and what it comes to.
struct Story {
    name: &'static str,
    id: String,
    what: &'static str,
}

struct Month {
    world: World,
    property: String,
    stories: Vec<Story>,
    /// Those who live alone and have had no story yet.
    spare: Vec<Resident>,
}

impl Month {
    async fn begin() -> Self {
        let world = World::new().await;
        world.property("org_harbor", "harbor-row").await;
        world.set_up(&manager(), "harbor-row", "entrata").await;
        let card = world.get(&manager(), &format!("{AT}/integration")).await.expect(200);
        let property = card["pms_properties"][0]["pms_property_id"].as_str().unwrap().to_owned();
        let of_300 = Reseed {
            residents: Some(300),
            oddities: Some(0.0),
            property: Some(property.clone()),
            ..Reseed::default()
        };
        world.control("entrata").reseed(&of_300).unwrap();
        world.turn_on(&manager(), "harbor-row").await;
        assert_eq!(world.run_sync().await, "succeeded");
        // The afternoon after turning on: every unit mapped, access automatic.
        let known = world.get(&manager(), &format!("{AT}/unit-mapping")).await.expect(200);
        let named = |item: &Value| json!({"unit_id": unit_id(&item["pms_unit"]), "name": item["pms_unit"]});
        let mut units: Vec<_> = known["items"].as_array().unwrap().iter().map(named).collect();
        units.extend(["N-1", "N-2"].map(|name| json!({"unit_id": unit_id(&json!(name)), "name": name})));
        world.put(&platform(), &format!("{AT}/units"), json!({"units": units})).await.expect(200);
        world.post(&manager(), &format!("{AT}/unit-mapping/suggestions"), Value::Null).await.expect(200);
        let settings = json!({"automated_access": "automatic", "common_area_keys": ["Residents Entrance"]});
        world.put(&manager(), &format!("{AT}/integration/settings"), settings).await.expect(200);
        let all = world.control("entrata").residents(&property, 0, usize::MAX).unwrap();
        let alone = |one: &&Resident| {
            one.status == Status::Current && all.iter().filter(|other| other.unit == one.unit).count() == 1
        };
        let spare = all.iter().filter(alone).cloned().collect();
        Self { world, property, stories: Vec::new(), spare }
    }

    /// Begins a story with somebody who lives alone.
    fn somebody(&mut self, name: &'static str, what: &'static str) -> String {
        let id = self.spare.remove(0).id;
        self.stories.push(Story { name, id: id.clone(), what });
        id
    }

    fn id(&self, name: &str) -> String {
        self.stories.iter().find(|story| story.name == name).unwrap().id.clone()
    }

    fn patch(&self, id: &str, patch: Value) {
        let patch: ResidentPatch = serde_json::from_value(patch).unwrap();
        self.world.control("entrata").patch_resident(id, &patch).unwrap();
    }

    /// Somebody new, as the primary of a household of their own.
    fn moves_in(&mut self, name: &'static str, what: &'static str, unit: &str, status: &str) {
        let new: NewResident = serde_json::from_value(json!({
            "first_name": name, "last_name": "Newcomer", "email": format!("{name}@example.com").to_lowercase(),
            "unit": unit, "status": status,
        }))
        .unwrap();
        let added = self.world.control("entrata").add_resident(&self.property, &new).unwrap();
        self.stories.push(Story { name, id: added.id, what });
    }

    fn fault(&self, kind: FaultKind) {
        self.world.control("entrata").set_faults(vec![Fault::new(kind)]);
    }

    /// What happens in the PMS, and what managers do, before the sync of an hour; whether anything does.
    async fn before(&mut self, hour: u32) -> bool {
        match hour {
            10 => self.moves_in("Ada", "signs a lease, moves in a week later", "N-1", "future"),
            20 => {
                let id = self.somebody("Bruno", "moves out");
                self.patch(&id, json!({"status": "past", "move_out": "2026-11-24"}));
            }
            30 => {
                let id = self.somebody("Carla", "transfers to another unit");
                self.patch(&id, json!({"unit": "N-2"}));
            }
            40 => {
                let id = self.somebody("Dario", "has a typo in the name for a day");
                self.patch(&id, json!({"first_name": "Darrrio"}));
            }
            64 => self.patch(&self.id("Dario"), json!({"first_name": "Dario"})),
            50 => {
                let id = self.somebody("Edda", "has a new email, a manager separates the accounts");
                self.patch(&id, json!({"email": "edda.new@example.com"}));
            }
            75 => self.decide("Edda", "email_mismatch", "create_separate").await,
            60 => {
                let id = self.somebody("Farid", "has a typo in the email, corrected two days later");
                self.patch(&id, json!({"email": "farid.typo@example.com"}));
            }
            108 => {
                let id = self.id("Farid");
                let person = self.person("Farid").await;
                self.patch(&id, json!({"email": person["email"]}));
            }
            // Units that are new in the PMS: a manager accepts what is suggested.
            45 => {
                let path = format!("{AT}/unit-mapping/suggestions");
                self.world.post(&manager(), &path, Value::Null).await.expect(200);
            }
            // The permission is lost; while nobody can look, somebody leaves.
            150 => self.fault(FaultKind::LoseProperty { id: self.property.clone() }),
            160 => {
                let id = self.somebody("Gitte", "moves out while the permission is lost");
                self.patch(&id, json!({"status": "past", "move_out": "2026-11-30"}));
            }
            190 => self.world.control("entrata").clear_faults(),
            // The password expires, and is mended a day later.
            210 => self.fault(FaultKind::RejectCredential),
            234 => self.world.control("entrata").clear_faults(),
            178 => self.patch(&self.id("Ada"), json!({"status": "current"})),
            // The PMS property is wiped by mistake, and restored the next day.
            250 => self.fault(FaultKind::EmptyRoster),
            270 => self.world.control("entrata").clear_faults(),
            300 => {
                let id = self.somebody("Hugo", "is deleted in the PMS by mistake; a manager keeps him");
                self.world.control("entrata").remove_resident(&id).unwrap();
            }
            310 => self.decide("Hugo", "missing_from_pms", "keep").await,
            320 => {
                let id = self.somebody("Iris", "is deleted in the PMS; she left, a manager moves her out");
                self.world.control("entrata").remove_resident(&id).unwrap();
            }
            330 => self.decide("Iris", "missing_from_pms", "move_out").await,
            340 => {
                let id = self.somebody("Jonas", "gives notice, and stays until the day");
                self.patch(&id, json!({"status": "notice", "move_out": "2026-12-20"}));
            }
            360 => {
                let id = self.somebody("Kaya", "stays on after the lease ran out");
                self.patch(&id, json!({"lease_start": "2024-12-01", "lease_end": "2025-11-30"}));
            }
            380 => {
                self.somebody("Luan", "is locked out by a manager");
                let path = format!("{AT}/people/{}/lifecycle", self.person_id("Luan").await);
                self.world.put(&manager(), &path, json!({"lifecycle": "past"})).await.expect(200);
            }
            400 => {
                // For an hour every status is a word that nobody knows.
                self.fault(FaultKind::UnknownStatus);
            }
            401 => self.world.control("entrata").clear_faults(),
            450 => self.fault(FaultKind::ServerError { status: 503 }),
            455 => self.world.control("entrata").clear_faults(),
            500 => {
                let id = self.somebody("Mira", "shares a typo of an email with Nils for a day");
                self.patch(&id, json!({"email": "typo@example.com"}));
                let id = self.somebody("Nils", "shares a typo of an email with Mira for a day");
                self.patch(&id, json!({"email": "typo@example.com"}));
            }
            524 => {
                for name in ["Mira", "Nils"] {
                    let person = self.person(name).await;
                    self.patch(&self.id(name), json!({"email": person["email"]}));
                }
            }
            600 => self.moves_in("Olga", "signs a lease and never moves in this month", "N-1", "future"),
            _ => return false,
        }
        true
    }

    async fn person_id(&self, name: &str) -> String {
        self.person(name).await["person_id"].as_str().unwrap().to_owned()
    }

    /// The linked person of a story.
    async fn person(&self, name: &str) -> Value {
        let id = self.id(name);
        let people = self.world.all(&manager(), &format!("{AT}/people"), 200).await;
        people.into_iter().find(|person| person["pms_ref"]["pms_resident_id"] == id.as_str()).unwrap()
    }

    /// A manager looks at the alerts and decides about the one that names somebody.
    async fn decide(&self, name: &str, kind: &str, action: &str) {
        let id = self.id(name);
        let open = self.world.all(&manager(), &format!("{AT}/alerts"), 200).await;
        let names = |alert: &&Value| {
            alert["kind"] == kind && alert["residents"][0]["pms_ref"]["pms_resident_id"] == id.as_str()
        };
        let alert = open.iter().find(names).unwrap_or_else(|| panic!("{name} has no {kind}"));
        let path = format!("{AT}/alerts/{}/resolution", alert["alert_id"].as_str().unwrap());
        self.world.post(&manager(), &path, json!({"action": action})).await.expect(200);
    }

    /// The hour's event, delivered twice now and then, and how the sync that it asks for ended; none where the
    /// schedule left the PMS alone.
    async fn sync(&self, hour: u32) -> Option<Value> {
        let engine = &self.world.engine;
        let now = engine.desk.now();
        let on_the_hour =
            jiff::Timestamp::from_second(now.as_second() - now.as_second().rem_euclid(3600)).unwrap();
        engine.desk.dispatch(on_the_hour).await.unwrap();
        let request = self.world.asked();
        let sync = engine.run(&request, deadline()).await.unwrap();
        if hour.is_multiple_of(50) {
            assert_eq!(engine.run(&request, deadline()).await.unwrap(), sync, "delivered again");
        }
        let is_not_asked = sync.error().is_some_and(|error| &*error.code == "pms_not_asked");
        (!is_not_asked).then(|| json!(sync.status()))
    }
}

/// What the next sync decides from, as long as nothing happens.
struct Still {
    roster: Roster,
    directory: Directory,
    settings: SyncSettings,
}

impl Still {
    /// Reads it as a sync does.
    async fn read(engine: &engine::Engine) -> Self {
        let property = PropertyId::new("harbor-row").unwrap();
        let desk = &engine.desk;
        let property = desk.property(&property).await.unwrap();
        let context = desk.context(&property).await.unwrap();
        let roster =
            engine.roster(&property, &context.credential, &context.setup.attached, deadline()).await.unwrap();
        let directory = desk.read().directory(&property.property_id).await.unwrap();
        let settings = desk.settings(&property, &context.integration).await.unwrap();
        let present: BTreeSet<_> = roster.residents().iter().map(|resident| &resident.pms_ref).collect();
        let linked = directory.people.iter().flat_map(|person| person.links_in(settings.pms));
        let missing: Vec<_> =
            linked.map(|link| &link.pms_ref).filter(|at| !present.contains(at)).cloned().collect();
        let connector =
            engine.connect(&context.credential, Limits::within(Duration::from_secs(60))).await.unwrap();
        let now = property.local_time(desk.now());
        let answers = connector.residents(&missing, &now).await.unwrap();
        Self { roster: roster.with_answers(answers), directory, settings }
    }

    /// Whether a sync at this moment would change nothing; then it has succeeded.
    fn stays(&mut self, now: Timestamp, random: u128) -> bool {
        let sync_id = SyncId::new(now, random);
        let plan = plan::plan(&self.roster, &self.directory, &self.settings, now, sync_id);
        assert_eq!(plan::check(&plan, &self.roster, &self.directory, &self.settings, now), []);
        let nothing =
            plan.people.is_empty() && plan.alerts.is_empty() && matches!(plan.verdict, Verdict::Apply);
        if nothing {
            self.settings.last_succeeded_at = Some(now);
        }
        nothing
    }
}

fn deadline() -> Deadline {
    Deadline::after(Duration::from_secs(120))
}

fn unit_id(name: &Value) -> String {
    name.as_str().unwrap().replace(|c: char| !c.is_ascii_alphanumeric(), "_")
}

/// What somebody may open, in few words.
fn opens(person: &Value) -> String {
    match person["access"]["state"].as_str().unwrap() {
        "granted" => format!("unit {}", person["access"]["unit_id"].as_str().unwrap()),
        "ended" => "nothing".to_owned(),
        _ => "nothing yet".to_owned(),
    }
}

#[tokio::test]
async fn after_a_month_everybodys_access_is_what_a_careful_human_would_have_given_them() {
    let only_planned = a_month(false).await;
    assert!(only_planned > HOURS / 2, "{only_planned}");
}

#[tokio::test]
#[ignore = "three minutes: of the long run"]
async fn after_a_month_of_720_syncs_access_is_the_same() {
    assert_eq!(a_month(true).await, 0);
}

/// Tells how many hours were not carried out.
async fn a_month(carry_out_all: bool) -> u32 {
    let mut month = Month::begin().await;
    let (mut succeeded, mut failed, mut held, mut backed_off, mut only_planned) = (0, 0, 0, 0, 0);
    let (mut settled, mut still) = (false, None);
    for hour in 1..=HOURS {
        pass(SignedDuration::from_hours(1));
        let quiet = !month.before(hour).await && !hour.is_multiple_of(QUIET_HOURS_BETWEEN);
        if quiet && settled && !carry_out_all {
            let engine = &month.world.engine;
            let read = match still.take() {
                None => Still::read(engine).await,
                Some(read) => read,
            };
            if still.insert(read).stays(engine.desk.now(), engine.desk.random()) {
                succeeded += 1;
                only_planned += 1;
                continue;
            }
        }
        still = None;
        let status = month.sync(hour).await;
        settled = status.as_ref().is_some_and(|status| status == "succeeded");
        match status {
            None => backed_off += 1,
            Some(_) if settled => succeeded += 1,
            Some(status) if status == "held" => held += 1,
            Some(_) => failed += 1,
        }
    }
    let people = month.world.all(&manager(), &format!("{AT}/people"), 200).await;
    let mut table = String::new();
    for story in &month.stories {
        let mut of: Vec<_> = people
            .iter()
            .filter(|person| person["pms_ref"]["pms_resident_id"] == story.id.as_str())
            .map(opens)
            .collect();
        of.sort();
        writeln!(table, "{:<5} {:<63} {}", story.name, story.what, of.join(", ")).unwrap();
    }
    assert_eq!(table, AS_A_HUMAN, "\n{table}");
    let unlinked: Vec<_> = people.iter().filter(|person| person["pms_ref"].is_null()).map(opens).collect();
    assert_eq!(unlinked, ["nothing"], "the account with Edda's old email");
    // No hour is lost but those in which the PMS gave no roster, or one that nobody should believe.
    assert_eq!(succeeded + failed + held + backed_off, HOURS);
    assert!(held == 20 && (1..30).contains(&failed) && backed_off < 120, "{failed} {held} {backed_off}");
    // Everybody else lives where they lived, and has the keys of their unit and nothing more.
    let residents = month.world.control("entrata").residents(&month.property, 0, usize::MAX).unwrap();
    let in_a_story = |id: &str| month.stories.iter().any(|story| story.id == id);
    for resident in residents.iter().filter(|resident| !in_a_story(&resident.id)) {
        let person =
            people.iter().find(|person| person["pms_ref"]["pms_resident_id"] == resident.id.as_str());
        let left = resident.move_out.is_some_and(|on| on < jiff::civil::date(2026, 12, 23));
        let expected = match resident.status {
            Status::Current | Status::Notice if left => "nothing".to_owned(),
            Status::Current | Status::Notice => format!("unit {}", unit_id(&json!(resident.unit))),
            Status::Future => "nothing yet".to_owned(),
            Status::Past | Status::Applicant | Status::Cancelled => continue,
        };
        if resident.role != "guarantor" {
            assert_eq!(person.map(opens), Some(expected), "{resident:?}");
        }
    }
    only_planned
}
