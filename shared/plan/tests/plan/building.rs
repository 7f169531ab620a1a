//! Small words for building rosters and directories, and the one way in which tests plan.

use std::collections::BTreeMap;

use domain::{
    access::{AccessSettings, AccessState},
    alert::{Alert, AlertKind},
    change::AlertChange,
    contact::{Email, PersonName, Phone},
    directory::Directory,
    ids::{PersonId, PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId, PropertyId, SyncId, UnitId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut},
    link::{Link, Presence, RecordSaid},
    person::{Person, PersonLease, Source},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, Roster, RosterBuilder, RosterSize, Standing, UnreadableRecord},
    settings::{HeldThreshold, SyncSettings},
    sync::{Outcome, Taken},
    unit::PmsUnit,
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use plan::{Plan, PlanRow, RuleId};

pub(crate) const PMS: Pms = Pms::Entrata;

/// A moment in the early evening of 2026-11-23 in Denver, when it is the 24th in UTC.
pub(crate) fn now() -> Timestamp {
    "2026-11-24T01:00:00Z".parse().unwrap()
}

pub(crate) const TODAY: Date = date(2026, 11, 23);

pub(crate) fn pms_property(id: &str) -> PmsPropertyId {
    PmsPropertyId::new(id).unwrap()
}

pub(crate) fn at(resident: &str) -> PmsRef {
    at_property("p1", resident)
}

pub(crate) fn at_property(property: &str, resident: &str) -> PmsRef {
    PmsRef {
        pms: PMS,
        pms_property_id: pms_property(property),
        pms_resident_id: PmsResidentId::new(resident).unwrap(),
    }
}

pub(crate) fn lifecycle_of(status: &str) -> Lifecycle {
    match status {
        "Future" => Lifecycle::Future,
        "Current" | "Notice" => Lifecycle::Current,
        "Past" => Lifecycle::Past,
        "Cancelled" | "Denied" => Lifecycle::Cancelled,
        _ => Lifecycle::Other,
    }
}

pub(crate) fn lease(id: &str, status: &str) -> Lease {
    Lease {
        lease_id: PmsLeaseId::new(id).unwrap(),
        status: LeaseStatus::new(status).unwrap(),
        lifecycle: lifecycle_of(status),
        on_notice: status == "Notice",
        starts_on: Some(date(2026, 1, 1)),
        ends_on: Some(date(2026, 12, 31)),
        move_in_on: Some(date(2026, 1, 1)),
        move_out: None,
        unit: None,
    }
}

/// A current resident with a name and an email of their own.
pub(crate) fn resident(id: &str) -> Resident {
    Resident {
        pms_ref: at(id),
        name: PersonName::new(&format!("First {id}"), "Last").unwrap(),
        email: ResidentEmail::read(Some(&format!("{id}@example.com"))),
        phone: Some(Phone::new("+1 8015550100").unwrap()),
        standing: Standing::Adult,
        leases: vec![lease(&format!("lease-{id}"), "Current")],
    }
}

pub(crate) trait ResidentWords: Sized {
    fn named(self, first: &str, last: &str) -> Self;
    fn with_email(self, email: Option<&str>) -> Self;
    fn with_status(self, status: &str) -> Self;
    fn in_unit(self, unit: &str) -> Self;
    fn left_on(self, on: Date) -> Self;
}

impl ResidentWords for Resident {
    fn named(mut self, first: &str, last: &str) -> Self {
        self.name = PersonName::new(first, last).unwrap();
        self
    }
    fn with_email(mut self, email: Option<&str>) -> Self {
        self.email = ResidentEmail::read(email);
        self
    }
    fn with_status(mut self, status: &str) -> Self {
        self.leases = vec![lease(self.leases[0].lease_id.as_str(), status)];
        self
    }
    fn in_unit(mut self, unit: &str) -> Self {
        self.leases[0].unit = Some(pms_unit(unit));
        self
    }
    fn left_on(mut self, on: Date) -> Self {
        self.leases[0].move_out = Some(MoveOut::Firm(on));
        self
    }
}

pub(crate) fn pms_unit(label: &str) -> PmsUnit {
    PmsUnit {
        pms_property_id: pms_property("p1"),
        pms_unit_id: PmsUnitId::new(label).unwrap(),
        label: label.into(),
        building: None,
    }
}

pub(crate) fn door_unit(id: &str) -> UnitId {
    UnitId::new(id).unwrap()
}

pub(crate) fn person_id(n: u128) -> PersonId {
    PersonId::new(Timestamp::UNIX_EPOCH, n)
}

/// A person invited by hand.
pub(crate) fn person(n: u128, first: &str, last: &str, email: &str) -> Person {
    Person {
        person_id: person_id(n),
        version: 1,
        name: PersonName::new(first, last).unwrap(),
        email: Email::new(email).unwrap(),
        phone: None,
        unit_id: None,
        lifecycle: Lifecycle::Current,
        lease: None,
        moved_in_on: None,
        moved_out_on: None,
        source: Source::Door,
        links: Vec::new(),
        access: AccessState::Unmanaged,
        suggestion: None,
        after_move_out: None,
        by_hand: None,
        created_at: Timestamp::UNIX_EPOCH,
        synced_at: None,
        recorded_in: None,
    }
}

/// The person that a sync made of a resident before.
pub(crate) fn synced(n: u128, resident: &Resident) -> Person {
    let lease = &resident.leases[0];
    let email = resident.email.valid().unwrap();
    Person {
        phone: resident.phone.clone(),
        lifecycle: lease.lifecycle,
        lease: Some(PersonLease {
            status: lease.status.clone(),
            starts_on: lease.starts_on,
            ends_on: lease.ends_on,
        }),
        moved_in_on: lease.move_in_on,
        moved_out_on: lease.move_out,
        source: Source::Pms,
        links: vec![Link {
            pms_ref: resident.pms_ref.clone(),
            email: email.clone(),
            unit: lease.unit.clone(),
            said: Some(RecordSaid {
                name: resident.name.clone(),
                phone: resident.phone.clone(),
                lease_id: Some(lease.lease_id.clone()),
                lease_starts_on: lease.starts_on,
            }),
            presence: Presence::There,
            out_of_scope: false,
            reused: false,
            is_beside: false,
            added: None,
        }],
        ..person(n, resident.name.first(), resident.name.last(), email.as_str())
    }
}

/// Everything that a plan is made from, to be changed and planned again.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) residents: Vec<Resident>,
    pub(crate) unreadable: Vec<UnreadableRecord>,
    pub(crate) directory: Directory,
    pub(crate) settings: SyncSettings,
    pub(crate) fetched_at: Timestamp,
}

impl World {
    pub(crate) fn new(residents: Vec<Resident>, people: Vec<Person>) -> Self {
        Self {
            residents,
            unreadable: Vec::new(),
            directory: Directory { people, ..Directory::default() },
            settings: SyncSettings {
                property_id: PropertyId::new("door").unwrap(),
                time_zone: TimeZone::get("America/Denver").unwrap(),
                pms: PMS,
                attached: [pms_property("p1"), pms_property("p2")].into(),
                excluded: [LeaseStatus::new("Excluded").unwrap()].into(),
                units: BTreeMap::new(),
                access: AccessSettings::default(),
                threshold: HeldThreshold::default(),
                previous_roster: Some(RosterSize::default()),
                last_succeeded_at: Some(now() - SignedDuration::from_hours(1)),
                taken_lately: Taken::default(),
            },
            fetched_at: now(),
        }
    }

    pub(crate) fn excluding(mut self, status: &str) -> Self {
        self.settings.excluded.insert(LeaseStatus::new(status).unwrap());
        self
    }

    pub(crate) fn mapping(mut self, pms: &str, door: &str) -> Self {
        self.settings.units.insert(pms_unit(pms).key(), door_unit(door));
        self
    }

    pub(crate) fn roster(&self) -> Roster {
        let attached: Vec<_> = self.settings.attached.iter().cloned().collect();
        let mut builder = RosterBuilder::new(PMS, attached.clone());
        for property in &attached {
            builder.begin_page(property).unwrap();
            builder.end(property);
        }
        self.residents.iter().cloned().for_each(|resident| builder.resident(resident));
        self.unreadable.iter().cloned().for_each(|record| builder.unreadable(record));
        builder.finish(self.fetched_at).unwrap()
    }

    /// Plans, and fails the test if the plan is not sound. The only way in which tests plan.
    #[track_caller]
    pub(crate) fn plan(&self) -> Plan {
        let roster = self.roster();
        let sync_id = SyncId::new(now(), 1);
        let plan = plan::plan(&roster, &self.directory, &self.settings, now(), sync_id);
        assert_eq!(plan::check(&plan, &roster, &self.directory, &self.settings, now()), []);
        plan
    }

    /// Applies a plan as the store does.
    pub(crate) fn apply(&mut self, plan: &Plan) {
        for change in &plan.people {
            let after = change.after.clone();
            match self.directory.people.iter_mut().find(|person| person.person_id == after.person_id) {
                Some(person) => *person = after,
                None => self.directory.people.push(after),
            }
        }
        let open = &mut self.directory.open_alerts;
        for change in &plan.alerts {
            match change {
                AlertChange::Open(alert) => open.push(alert.clone()),
                AlertChange::Refresh(alert) => {
                    open.iter_mut()
                        .filter(|known| known.alert_id == alert.alert_id)
                        .for_each(|k| *k = alert.clone());
                }
                AlertChange::Close(id) => open.retain(|alert| alert.alert_id != *id),
            }
        }
        self.settings.previous_roster = Some(self.roster().sizes());
    }

    /// Plans and applies, as one sync does, an hour after the last.
    #[track_caller]
    pub(crate) fn sync(&mut self) -> Plan {
        let plan = self.plan();
        self.apply(&plan);
        self.fetched_at += jiff::SignedDuration::from_hours(1);
        plan
    }

    pub(crate) fn open(&self, kind: AlertKind) -> Vec<&Alert> {
        self.directory.open_alerts.iter().filter(|alert| alert.cause.kind() == kind).collect()
    }
}

pub(crate) trait PlanWords {
    fn row(&self, resident: &str) -> &PlanRow;
    #[track_caller]
    fn expect(&self, resident: &str, rule: RuleId, outcome: Outcome) -> &PlanRow {
        let row = self.row(resident);
        assert_eq!((row.rule, row.outcome), (Some(rule), outcome), "{row:#?}");
        row
    }
    fn opened(&self) -> Vec<AlertKind>;
}

impl PlanWords for Plan {
    #[track_caller]
    fn row(&self, resident: &str) -> &PlanRow {
        let of = |row: &&PlanRow| row.pms_ref.as_ref() == Some(&at(resident));
        self.rows.iter().find(of).unwrap_or_else(|| panic!("no row for `{resident}`"))
    }

    fn opened(&self) -> Vec<AlertKind> {
        let kind = |change: &AlertChange| match change {
            AlertChange::Open(alert) => Some(alert.cause.kind()),
            AlertChange::Refresh(_) | AlertChange::Close(_) => None,
        };
        self.alerts.iter().filter_map(kind).collect()
    }
}
