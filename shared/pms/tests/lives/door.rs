//! Door: it reads, plans and applies in memory, and a manager decides once a day what is asked.

use std::collections::BTreeMap;

use domain::{
    access::{AccessSettings, AutomatedAccess},
    alert::{Alert, AlertAction, AlertKind},
    change::{AlertChange, PersonChange},
    directory::Directory,
    ids::{PersonId, PmsPropertyId, PropertyId, SyncId, UnitId},
    person::Person,
    pms::Pms,
    roster::Roster,
    settings::{HeldThreshold, SyncSettings},
    sync::Taken,
};
use jiff::SignedDuration;
use plan::{AlertDecision, Plan, Verdict};

use crate::{
    clerk::Clerk,
    clock::{Clock, zone},
    office::Office,
};

pub(crate) struct Door {
    pub(crate) directory: Directory,
    pub(crate) settings: SyncSettings,
    /// Which human each person is.
    pub(crate) people: BTreeMap<PersonId, usize>,
    /// The syncs that were applied.
    pub(crate) applied: Vec<Clock>,
    /// What they took, each.
    taken: Vec<(Clock, Taken)>,
    is_held: bool,
    is_approved: bool,
}

impl Door {
    pub(crate) fn new(pms: Pms, mode: AutomatedAccess, property: PmsPropertyId) -> Self {
        Self {
            directory: Directory::default(),
            settings: SyncSettings {
                property_id: PropertyId::new("door").unwrap(),
                time_zone: zone(),
                pms,
                attached: [property].into(),
                excluded: Default::default(),
                units: Default::default(),
                access: AccessSettings { mode, ..AccessSettings::default() },
                threshold: HeldThreshold::default(),
                previous_roster: None,
                last_succeeded_at: None,
                taken_lately: Taken::default(),
            },
            people: BTreeMap::new(),
            applied: Vec::new(),
            taken: Vec::new(),
            is_held: false,
            is_approved: false,
        }
    }

    pub(crate) fn people_of(&self, human: usize) -> impl Iterator<Item = &Person> {
        self.directory.people.iter().filter(move |person| self.people[&person.person_id] == human)
    }

    /// The hourly pass: what time brings, and a sync where there may be something new.
    pub(crate) async fn passes_the_hour(&mut self, at: Clock, clerk: &Clerk, office: &Office) {
        self.settings.taken_lately = self.taken_lately(at);
        if at.hour() == 0 || self.directory.people.iter().any(|person| person.after_move_out.is_some()) {
            let due = plan::due(&self.directory, &self.settings, at.now(), None);
            self.apply(at, &due);
        }
        if at.hour() == 11 {
            self.manager_decides(at, clerk);
        }
        // Two rosters after a change, and one every morning: where nothing changed a further one says nothing new.
        let since =
            clerk.changed_at.map(|changed| self.applied.iter().filter(|sync| **sync >= changed).count());
        let has_news = since.is_some_and(|syncs| syncs < 2);
        if !clerk.is_down
            && (has_news || at.hour() == 3)
            && (!self.is_held || self.is_approved || at.hour() == 10)
        {
            self.syncs(at, clerk, office).await;
        }
    }

    fn taken_lately(&self, at: Clock) -> Taken {
        let since = at.now() - SignedDuration::from_hours(24);
        let mut sum = Taken::default();
        for (_, taken) in self.taken.iter().filter(|(when, _)| when.now() > since) {
            sum.move_outs += taken.move_outs;
            sum.ends_of_access += taken.ends_of_access;
        }
        sum
    }

    async fn syncs(&mut self, at: Clock, clerk: &Clerk, office: &Office) {
        let roster = office.roster(at).await;
        self.map_units(&roster);
        let missing = plan::to_ask_about(&roster, &self.directory, &self.settings, at.now());
        let roster = office.ask(roster, &missing, at).await;
        let plan = plan::plan(&roster, &self.directory, &self.settings, at.now(), SyncId::new(at.now(), 1));
        let defects = plan::check(&plan, &roster, &self.directory, &self.settings, at.now());
        assert!(defects.is_empty(), "{at:?}: {defects:?}");
        self.is_held = matches!(plan.verdict, Verdict::Hold(_)) && !self.is_approved;
        if self.is_held {
            return;
        }
        if !self.is_approved {
            let Plan { counts, .. } = &plan;
            self.taken.push((at, Taken { move_outs: counts.moved_out, ends_of_access: counts.access_ended }));
        }
        self.is_approved = false;
        self.apply(at, &plan);
        self.learn_who_is_who(clerk);
        self.applied.push(at);
        self.settings.last_succeeded_at = Some(at.now());
        self.settings.previous_roster = Some(roster.sizes());
    }

    fn map_units(&mut self, roster: &Roster) {
        for unit in roster.residents().iter().flat_map(|r| &r.leases).filter_map(|lease| lease.unit.as_ref())
        {
            // A PMS may write the building before the unit.
            let label = unit.label.rsplit('-').next().unwrap();
            self.settings.units.insert(unit.key(), UnitId::new(label).unwrap());
        }
    }

    fn learn_who_is_who(&mut self, clerk: &Clerk) {
        for person in &self.directory.people {
            let behind =
                person.links.iter().find_map(|link| clerk.behind(link.pms_ref.pms_resident_id.as_str()));
            let human = behind.unwrap_or_else(|| panic!("{} is nobody: {:?}", person.name, person.links));
            self.people.entry(person.person_id).or_insert(human);
        }
    }

    fn apply(&mut self, _at: Clock, plan: &Plan) {
        self.write(&plan.people);
        let open = &mut self.directory.open_alerts;
        for change in &plan.alerts {
            match change {
                AlertChange::Open(alert) => open.push(alert.clone()),
                AlertChange::Refresh(alert) => {
                    let known = open.iter_mut().filter(|known| known.alert_id == alert.alert_id);
                    known.for_each(|known| *known = alert.clone());
                }
                AlertChange::Close(id) => open.retain(|alert| alert.alert_id != *id),
            }
        }
    }

    fn write(&mut self, changes: &[PersonChange]) {
        for change in changes {
            let after = change.after.clone();
            match self.directory.people.iter_mut().find(|person| person.person_id == after.person_id) {
                Some(person) => *person = after,
                None => self.directory.people.push(after),
            }
        }
    }

    /// The manager approves what is suggested and held, and answers alerts, knowing everybody by sight.
    fn manager_decides(&mut self, at: Clock, clerk: &Clerk) {
        self.is_approved = self.is_held;
        let decided: Vec<_> = self
            .directory
            .people
            .iter()
            .filter_map(|person| {
                plan::decide(person, person.suggestion.as_ref()?.suggestion_id, true, at.now())
            })
            .collect();
        self.write(&decided);
        for alert in self.directory.open_alerts.clone() {
            let Some(action) = self.answer(&alert, clerk) else { continue };
            let decision = AlertDecision { action, by: "manager".into(), reason: None, until: None };
            let resolved = plan::resolve(&[alert], &decision, &self.directory, &self.settings, at.now());
            self.apply(at, &resolved.plan);
            self.learn_who_is_who(clerk);
        }
    }

    fn answer(&self, alert: &Alert, clerk: &Clerk) -> Option<AlertAction> {
        let human = self.people.get(&alert.cause.person()?.person_id).copied()?;
        let lives = clerk
            .records_of(human)
            .any(|record| record.lives() || record.status == pms_simulator::Status::Future);
        let is_same = alert.cause.comparison().is_some_and(|compared| {
            clerk.behind(compared.record.pms_ref.pms_resident_id.as_str()) == Some(human)
        });
        let wanted = match alert.cause.kind() {
            AlertKind::MissingFromPms if lives => AlertAction::Keep,
            AlertKind::MissingFromPms => AlertAction::MoveOut,
            AlertKind::NameMismatch
                if is_same && alert.cause.actions().contains(&AlertAction::SamePerson) =>
            {
                AlertAction::SamePerson
            }
            AlertKind::NameMismatch if !is_same => AlertAction::AnotherPerson,
            AlertKind::NameMismatch | AlertKind::DuplicateAccount if is_same => AlertAction::Merge,
            _ => return None,
        };
        alert.cause.actions().contains(&wanted).then_some(wanted)
    }

    /// Whether a manager is asked about a human, their person or their records.
    pub(crate) fn is_asked_about(&self, human: usize, clerk: &Clerk) -> bool {
        self.directory.open_alerts.iter().any(|alert| {
            alert.cause.kind() != AlertKind::UnmappedUnit
                && (alert
                    .cause
                    .person()
                    .is_some_and(|person| self.people.get(&person.person_id) == Some(&human))
                    || alert.cause.residents().iter().any(|resident| {
                        clerk.behind(resident.pms_ref.pms_resident_id.as_str()) == Some(human)
                    }))
        })
    }

    /// The units that each of so many humans can open now.
    pub(crate) fn doors(&self, at: Clock, humans: usize) -> Vec<Vec<&str>> {
        let mut doors = vec![Vec::new(); humans];
        for person in &self.directory.people {
            let access = person.access.opens_at(at.now());
            doors[self.people[&person.person_id]].extend(access.map(|access| access.unit_id.as_str()));
        }
        doors
    }

    pub(crate) fn state(&self, human: usize) -> String {
        let mut lines: Vec<String> = self.people_of(human).map(|person| format!("{person:?}")).collect();
        lines.extend(
            self.directory
                .open_alerts
                .iter()
                .filter(|alert| {
                    alert
                        .cause
                        .person()
                        .is_some_and(|person| self.people.get(&person.person_id) == Some(&human))
                })
                .map(|alert| format!("{:?}", alert.cause)),
        );
        lines.join("\n")
    }
}
