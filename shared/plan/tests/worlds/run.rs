//! A world from its first roster to its end: syncs, approvals, a change of mode, and time.

use std::collections::BTreeMap;

use domain::{
    access::{AccessState, AutomatedAccess},
    change::{AlertChange, PersonChange},
    directory::Directory,
    ids::{PersonId, SyncId},
    pms::PmsRef,
    roster::Roster,
    settings::SyncSettings,
};
use jiff::{SignedDuration, Timestamp};
use plan::Plan;

use crate::{
    building::{pms_ref, roster, settings},
    laws::{self, Breach},
    world::{FirstMode, Record, World},
};

/// The first roster, at noon in Denver.
fn beginning() -> Timestamp {
    "2026-11-23T19:00:00Z".parse().unwrap()
}

/// What a world has become, with what only the generator knows.
#[derive(Clone)]
pub(crate) struct Stage {
    pub(crate) directory: Directory,
    pub(crate) settings: SyncSettings,
    pub(crate) now: Timestamp,
    /// Which human each person is.
    pub(crate) people: BTreeMap<PersonId, usize>,
    /// Who of the humans had access before the second roster.
    pub(crate) had_access: [bool; 3],
}

impl Stage {
    fn apply(&mut self, plan: &Plan) {
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

    fn plan(&self, roster: &Roster) -> Plan {
        plan::plan(roster, &self.directory, &self.settings, self.now, SyncId::new(self.now, 1))
    }

    /// Plans, asks what is asked of every plan, and applies it.
    fn sync(&mut self, roster: &Roster, records: &[Record]) -> Result<(), Breach> {
        let plan = self.plan(roster);
        let defects = plan::check(&plan, roster, &self.directory, &self.settings, self.now);
        laws::the_check_is_clean(&defects)?;
        laws::the_guard_is_right(&plan, &self.settings, records)?;
        let mut turned = self.clone();
        turned.directory.people.reverse();
        turned.directory.open_alerts.reverse();
        laws::order_does_not_matter(&plan, &turned.plan(roster))?;
        // A held plan goes on as it does once a manager approved it.
        self.apply(&plan);
        self.settings.previous_roster = Some(roster.sizes());
        self.learn_who_is_who(records)?;
        laws::nothing_is_left_to_do(&self.plan(roster))?;
        let until = plan::quiet_until(&self.directory, &self.settings, self.now);
        let end_of_day = self.settings.end_of(self.settings.today(self.now)).unwrap();
        let last = until.min(end_of_day) - SignedDuration::from_millis(1);
        let at_the_end = Self { now: last, ..self.clone() };
        laws::time_alone_brings_nothing_before_its_moment(&at_the_end.plan(roster), until)
    }

    /// New people are whoever is behind the records that they were made from.
    fn learn_who_is_who(&mut self, records: &[Record]) -> Result<(), Breach> {
        let behind: BTreeMap<PmsRef, usize> =
            records.iter().map(|record| (pms_ref(record), record.human)).collect();
        for person in &self.directory.people {
            if self.people.contains_key(&person.person_id) {
                continue;
            }
            let mut humans: Vec<_> =
                person.links.iter().filter_map(|link| behind.get(&link.pms_ref)).copied().collect();
            humans.dedup();
            let [human] = humans[..] else {
                return Err(Breach::new(
                    "S3",
                    format!("{} was made from the records of {humans:?}", person.name),
                ));
            };
            self.people.insert(person.person_id, human);
        }
        Ok(())
    }
}

/// The world after its first roster; a day later, with what a manager approved.
pub(crate) fn first(world: &World) -> Result<Stage, Breach> {
    let mut stage = Stage {
        directory: Directory::default(),
        settings: settings(world, world.first_mode.mode()),
        now: beginning(),
        people: BTreeMap::new(),
        had_access: [false; 3],
    };
    let records = world.first();
    let roster = roster(world, &records, stage.now);
    stage.sync(&roster, &records)?;
    if world.first_mode == FirstMode::Approved {
        let decided: Vec<_> = stage
            .directory
            .people
            .iter()
            .filter_map(|person| {
                plan::decide(person, person.suggestion.as_ref()?.suggestion_id, true, stage.now)
            })
            .collect();
        stage.write(&decided);
    }
    stage.now += SignedDuration::from_hours(24);
    Ok(stage)
}

/// The second roster, twice, and what time brings; the laws hold after each step.
pub(crate) fn second(world: &World, before: &Stage) -> Result<(), Breach> {
    let mut stage = before.clone();
    let records = world.second();
    for (id, human) in &stage.people {
        let person = stage.directory.people.iter().find(|person| person.person_id == *id).unwrap();
        // With automated access off keys are given by hand, so whoever lives here has some.
        let by_hand = world.first_mode == FirstMode::Off && person.access == AccessState::Unmanaged;
        stage.had_access[*human] |= by_hand || person.access.opens_at(stage.now).is_some();
    }
    if world.mode != world.first_mode.mode() {
        stage.settings.access.mode = world.mode;
        let change = plan::settings_change(&stage.directory, &stage.settings, stage.now);
        stage.apply(&change);
        let again = plan::settings_change(&stage.directory, &stage.settings, stage.now);
        laws::nothing_is_left_to_do(&again)?;
    }
    let whole = roster(world, &records, stage.now);
    stage.sync(&whole, &records)?;
    laws::hold(world, &records, &stage)?;
    stage.now += SignedDuration::from_hours(1);
    let whole = roster(world, &records, stage.now);
    stage.sync(&whole, &records)?;
    laws::hold(world, &records, &stage)?;
    laws::whoever_does_not_live_here_is_seen(world, &records, &stage)?;
    // The asks of the second roster run out with this.
    stage.now += SignedDuration::from_hours(24);
    let due = plan::due(&stage.directory, &stage.settings, stage.now, None);
    stage.apply(&due);
    laws::nothing_is_left_to_do(&plan::due(&stage.directory, &stage.settings, stage.now, None))?;
    laws::hold(world, &records, &stage)?;
    laws::whoever_does_not_live_here_is_seen(world, &records, &stage)?;
    laws::nobody_is_asked_for_ever(&stage)?;
    let is_automatic = world.mode == AutomatedAccess::Automatic;
    if is_automatic { laws::whoever_lives_here_gets_in(world, &records, &stage) } else { Ok(()) }
}
