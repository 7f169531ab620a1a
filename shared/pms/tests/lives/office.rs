//! A simulated PMS of one vendor, and what a clerk writes into it.

use std::time::Duration;

use domain::{ids::PmsPropertyId, pms::Pms, roster::Roster};
use jiff::civil::Date;
use pms::{Connector, Limits};
use pms_simulator::{Control, NewResident, Reseed, ResidentPatch, Status};

use crate::{clerk::Person, clock::Clock, contract::World};

pub(crate) struct Office {
    world: World,
    control: Control,
    connector: Box<dyn Connector>,
}

impl Office {
    /// An office whose property nobody lives in yet.
    pub(crate) async fn open(pms: Pms) -> Self {
        let world = World::new(pms).await;
        let control = world.control();
        let property = Some(world.terms.property.to_owned());
        let empty = Reseed {
            residents: Some(0),
            oddities: Some(0.0),
            today: Some(Clock::last_day()),
            property,
            ..Reseed::default()
        };
        control.reseed(&empty).unwrap();
        // A year of syncs through one connector.
        let connector = world.connect(&[], Limits::within(Duration::from_secs(86_400)));
        Self { world, control, connector }
    }

    pub(crate) fn pms(&self) -> Pms {
        self.world.pms
    }

    pub(crate) fn property(&self) -> PmsPropertyId {
        self.world.property()
    }

    /// Adds a record, and gives the id that the PMS made for it.
    pub(crate) fn add(&self, who: &Person, unit: &str, status: Status, from: Date) -> String {
        let new = NewResident {
            first_name: who.first.clone(),
            last_name: who.last.clone(),
            email: Some(who.email.clone()),
            phone: Some(who.phone.clone()),
            status: Some(status),
            lease_start: Some(from),
            lease_end: None,
            move_in: Some(from),
            move_out: None,
            unit: Some(unit.to_owned()),
        };
        self.control.add_resident(self.world.terms.property, &new).unwrap().id
    }

    pub(crate) fn write(&self, id: &str, patch: &ResidentPatch) {
        self.control.patch_resident(id, patch).unwrap();
    }

    pub(crate) fn remove(&self, id: &str) {
        self.control.remove_resident(id).unwrap();
    }

    /// The roster, whole, with what the PMS says of those whom it leaves out.
    pub(crate) async fn roster(&self, at: Clock) -> Roster {
        self.connector.roster(&[self.property()], &at.zoned()).await.unwrap()
    }

    pub(crate) async fn ask(&self, roster: Roster, missing: &[domain::pms::PmsRef], at: Clock) -> Roster {
        if missing.is_empty() {
            return roster;
        }
        roster.with_answers(self.connector.residents(missing, &at.zoned()).await.unwrap())
    }
}
