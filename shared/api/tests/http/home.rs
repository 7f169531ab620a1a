//! A building with so many households of one, whose units are all mapped: what tests about access start from.

use std::{ops::Deref, rc::Rc, time::Duration};

use bus::SyncRequest;
use domain::sync::Sync;
use engine::{Deadline, EngineError};
use jiff::{SignedDuration, Timestamp};
use pms_simulator::{Fault, FaultKind, NewResident, Reseed, ResidentPatch};
use serde_json::{Value, json};

use crate::{
    caller::{Answer, Caller},
    world::{World, manager_of, pass, platform},
};

/// The property of most of these tests.
pub(crate) const HOME: &str = "/properties/harbor-row";

/// Where they live.
#[derive(Clone)]
pub(crate) struct Home {
    world: Rc<World>,
    pub(crate) manager: Caller,
    /// The path of the Door property.
    pub(crate) at: String,
    pms: &'static str,
    /// The attached PMS property.
    pub(crate) property: String,
}

impl Deref for Home {
    type Target = World;
    fn deref(&self) -> &World {
        &self.world
    }
}

/// A name that nobody else in the building has.
pub(crate) fn called(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    format!("Ada{}{}{}", letter(n / 676), letter(n / 26), letter(n))
}

impl Home {
    /// Set up and not on, with so many who live there.
    pub(crate) async fn set_up(residents: usize) -> Self {
        Self::beside(&Rc::new(World::new().await), "org_harbor", "harbor-row", "entrata", residents).await
    }

    /// Another one in the same world.
    pub(crate) async fn beside(
        world: &Rc<World>,
        org: &str,
        property: &str,
        pms: &'static str,
        residents: usize,
    ) -> Self {
        let manager = manager_of(org);
        world.property(org, property).await;
        world.set_up(&manager, property, pms).await;
        let at = format!("/properties/{property}");
        let card = world.get(&manager, &format!("{at}/integration")).await.expect(200);
        let attached = card["pms_properties"][0]["pms_property_id"].as_str().unwrap().to_owned();
        let nobody = Reseed {
            residents: Some(0),
            oddities: Some(0.0),
            property: Some(attached.clone()),
            ..Reseed::default()
        };
        world.control(pms).reseed(&nobody).unwrap();
        let home = Self { world: world.clone(), manager, at, pms, property: attached };
        (0..residents).for_each(|n| home.moves_in(n));
        home
    }

    /// On and synced, every unit mapped, with access in a mode.
    pub(crate) async fn of(residents: usize, mode: &str) -> Self {
        let home = Self::set_up(residents).await;
        home.begin(mode).await;
        home
    }

    /// Turns it on, maps every unit, and has access follow in a mode.
    pub(crate) async fn begin(&self, mode: &str) {
        self.turn_on(&self.manager, self.at.rsplit('/').next().unwrap()).await;
        assert_eq!(self.run_sync().await, "succeeded");
        self.map_all().await;
        let settings = json!({"automated_access": mode, "common_area_keys": ["Residents Entrance"]});
        self.choose(settings).await.expect(200);
    }

    /// A Door unit named as each PMS unit, and mapped to it.
    pub(crate) async fn map_all(&self) {
        let items = self.mapping().await;
        let named = |item: &Value| json!({"unit_id": unit_id(item), "name": item["pms_unit"]});
        let units: Vec<_> = items.iter().map(named).collect();
        self.put(&platform(), &format!("{}/units", self.at), json!({"units": units})).await.expect(200);
        let path = format!("{}/unit-mapping/suggestions", self.at);
        self.post(&self.manager, &path, Value::Null).await.expect(200);
    }

    pub(crate) async fn mapping(&self) -> Vec<Value> {
        let known = self.get(&self.manager, &format!("{}/unit-mapping", self.at)).await.expect(200);
        known["items"].as_array().unwrap().clone()
    }

    /// Somebody moves into a unit of their own.
    pub(crate) fn moves_in(&self, n: usize) {
        self.moves_into(n, &format!("N-{n}"));
    }

    pub(crate) fn moves_into(&self, n: usize, unit: &str) {
        let name = called(n);
        let new = json!({"first_name": name, "last_name": "Newcomer", "email": email(&name), "unit": unit});
        let new: NewResident = serde_json::from_value(new).unwrap();
        self.control(self.pms).add_resident(&self.property, &new).unwrap();
    }

    /// Changes somebody in the PMS.
    pub(crate) fn patch(&self, person: &Value, patch: Value) {
        let id = person["pms_ref"]["pms_resident_id"].as_str().unwrap();
        let patch: ResidentPatch = serde_json::from_value(patch).unwrap();
        self.control(self.pms).patch_resident(id, &patch).unwrap();
    }

    /// They are gone, says the PMS.
    pub(crate) fn moves_out(&self, person: &Value) {
        self.patch(person, json!({"status": "past", "move_out": "2026-11-23"}));
    }

    pub(crate) fn breaks(&self, kind: FaultKind) {
        self.control(self.pms).set_faults(vec![Fault::new(kind)]);
    }

    pub(crate) fn mended(&self) {
        self.control(self.pms).clear_faults();
    }

    /// Everybody, by their first names.
    pub(crate) async fn people(&self) -> Vec<Value> {
        let mut people = self.all(&self.manager, &format!("{}/people", self.at), 200).await;
        people.sort_by_key(|person| person["first_name"].as_str().unwrap().to_owned());
        people
    }

    /// Somebody as they are now.
    pub(crate) async fn now(&self, person: &Value) -> Value {
        let path = format!("{}/people/{}", self.at, person["person_id"].as_str().unwrap());
        self.get(&self.manager, &path).await.expect(200)
    }

    /// What somebody may open.
    pub(crate) async fn opens(&self, person: &Value) -> String {
        let access = &self.now(person).await["access"];
        let unit = access["unit_id"].as_str().unwrap_or_default();
        format!("{} {unit}", access["state"].as_str().unwrap()).trim_end().to_owned()
    }

    /// The open alerts of a kind.
    pub(crate) async fn asks(&self, kind: &str) -> Vec<Value> {
        let open = self.all(&self.manager, &format!("{}/alerts", self.at), 200).await;
        open.into_iter().filter(|alert| alert["kind"] == kind).collect()
    }

    pub(crate) async fn resolve(&self, alert: &Value, decision: Value) -> Answer {
        let path = format!("{}/alerts/{}/resolution", self.at, alert["alert_id"].as_str().unwrap());
        self.post(&self.manager, &path, decision).await
    }

    /// What waits for an approval.
    pub(crate) async fn suggested(&self) -> Vec<Value> {
        let list = self.get(&self.manager, &format!("{}/access-suggestions", self.at)).await.expect(200);
        let items = list["items"].as_array().unwrap().iter();
        items.filter(|item| item["kind"] != "no_changes").cloned().collect()
    }

    pub(crate) async fn choose(&self, settings: Value) -> Answer {
        self.put(&self.manager, &format!("{}/integration/settings", self.at), settings).await
    }

    pub(crate) async fn would(&self, settings: Value) -> Value {
        let path = format!("{}/integration/settings/preview", self.at);
        self.post(&self.manager, &path, settings).await.expect(200)
    }

    /// Asks for a sync, and gives what the sync function is invoked with.
    pub(crate) async fn ask(&self) -> SyncRequest {
        self.post(&self.manager, &format!("{}/syncs", self.at), json!({})).await.expect(202);
        self.asked()
    }

    /// Sync Now, and the sync; gives its record.
    pub(crate) async fn sync(&self) -> Value {
        let request = self.ask().await;
        self.run(&request).await.unwrap();
        self.record(&request).await.unwrap()
    }

    /// An hour passes, and the schedule does what it does; gives the record, where there is one.
    pub(crate) async fn hour(&self) -> Option<Value> {
        pass(SignedDuration::from_hours(1));
        let request = self.dispatched().await;
        self.run(&request).await.unwrap();
        self.record(&request).await
    }

    /// What the dispatcher asks for in this hour.
    pub(crate) async fn dispatched(&self) -> SyncRequest {
        let now = self.engine.desk.now().as_second();
        let hour = Timestamp::from_second(now - now.rem_euclid(3600)).unwrap();
        self.engine.desk.dispatch(hour).await.unwrap();
        self.asked()
    }

    pub(crate) async fn run(&self, request: &SyncRequest) -> Result<Sync, EngineError> {
        // Boxed, for two of them at once are more than a test's stack holds.
        Box::pin(self.engine.run(request, Deadline::after(Duration::from_secs(120)))).await
    }

    /// The record of a sync, with its first changes, where it has one.
    pub(crate) async fn record(&self, request: &SyncRequest) -> Option<Value> {
        let path = format!("{}/syncs/{}?limit=200", self.at, request.sync_id);
        let answer = self.get(&self.manager, &path).await;
        (answer.status != 404).then(|| answer.expect(200))
    }
}

/// The Door unit that a PMS unit is mapped to.
pub(crate) fn unit_id(item: &Value) -> String {
    item["pms_unit"].as_str().unwrap().replace('-', "_")
}

pub(crate) fn email(name: &str) -> String {
    format!("{name}@example.com").to_lowercase()
}
