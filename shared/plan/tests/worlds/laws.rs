//! What `design/sync.md` promises, asked of a world by somebody who knows which human is behind each record.

use std::collections::BTreeSet;

use domain::{
    access::{AccessState, AutomatedAccess},
    alert::{Alert, AlertKind},
    person::Person,
    settings::SyncSettings,
};
use jiff::Timestamp;
use plan::{Plan, PlanDefect, Verdict};

use crate::{
    building::{door_unit, pms_ref},
    run::Stage,
    world::{Before, Contacts, Names, Record, Status, World},
};

/// A law that a world breaks.
#[derive(Debug, Clone)]
pub(crate) struct Breach {
    pub(crate) law: &'static str,
    pub(crate) seen: String,
}

impl Breach {
    pub(crate) fn new(law: &'static str, seen: String) -> Self {
        Self { law, seen }
    }
}

type Law = Result<(), Breach>;

fn holds(is_so: bool, law: &'static str, seen: impl FnOnce() -> String) -> Law {
    if is_so { Ok(()) } else { Err(Breach::new(law, seen())) }
}

pub(crate) fn the_check_is_clean(defects: &[PlanDefect]) -> Law {
    holds(defects.is_empty(), "check", || format!("{defects:?}"))
}

pub(crate) fn order_does_not_matter(plan: &Plan, turned: &Plan) -> Law {
    holds(plan == turned, "order", || format!("{plan:#?}\n{turned:#?}"))
}

/// plan after apply is nothing.
pub(crate) fn nothing_is_left_to_do(again: &Plan) -> Law {
    let is_nothing = again.people.is_empty() && again.alerts.is_empty();
    holds(is_nothing, "plan∘apply", || format!("{:#?}\n{:#?}", again.people, again.alerts))
}

/// Until the moment that it says, time alone brings nothing on the same day.
pub(crate) fn time_alone_brings_nothing_before_its_moment(at_the_end: &Plan, until: Timestamp) -> Law {
    holds(at_the_end.is_empty(), "quiet", || {
        format!("before {until}: {:#?}\n{:#?}", at_the_end.people, at_the_end.alerts)
    })
}

/// So few people are never too many: a plan of a small world is held exactly where a PMS property, or all of
/// them, holds less than half of what it held.
pub(crate) fn the_guard_is_right(plan: &Plan, settings: &SyncSettings, records: &[Record]) -> Law {
    let before = settings.previous_roster.as_ref().unwrap();
    let now = |property: &str| records.iter().filter(|record| record.property == property).count() as u64;
    let shrank = before.by_property.iter().any(|(property, had)| now(property.as_str()) * 2 < *had);
    let is_held = matches!(plan.verdict, Verdict::Hold(_));
    holds(is_held == shrank, "guard", || format!("{:?} after {before:?}", plan.verdict))
}

/// S1, S2 and S3.
pub(crate) fn hold(world: &World, records: &[Record], stage: &Stage) -> Law {
    for human in 0..world.humans.len() {
        let oracle = Oracle { world, records, stage, human };
        oracle.keeps_the_access_they_had()?;
        oracle.loses_access_with_every_record()?;
        oracle.has_no_key_before_they_come()?;
        for person in oracle.people() {
            oracle.has_no_record_of_somebody_else(person)?;
            oracle.has_only_what_is_theirs(person)?;
        }
    }
    Ok(())
}

/// From the second roster in a row whoever has no record in force is in no system without access having ended, or
/// a manager being asked.
pub(crate) fn whoever_does_not_live_here_is_seen(world: &World, records: &[Record], stage: &Stage) -> Law {
    for human in 0..world.humans.len() {
        let oracle = Oracle { world, records, stage, human };
        if oracle.records().any(|record| !record.status.has_ended()) || oracle.is_another_by_the_book() {
            continue;
        }
        for person in oracle.people() {
            let is_seen = person.access.has_ended() || oracle.is_asked_about(person);
            holds(is_seen, "S2", || format!("{} does not live here, and nobody is asked", person.name))?;
        }
    }
    Ok(())
}

pub(crate) fn nobody_is_asked_for_ever(stage: &Stage) -> Law {
    let asked = |alert: &&Alert| alert.cause.kind() == AlertKind::StillHasAccess;
    let open: Vec<_> = stage.directory.open_alerts.iter().filter(asked).collect();
    holds(open.is_empty(), "S2", || format!("the ask did not run out: {open:#?}"))
}

/// S1, its second half: nobody is kept out because of their own records. Where two share an email or a name, or
/// where somebody new is by the specification somebody known under a changed name, a manager may be asked first.
pub(crate) fn whoever_lives_here_gets_in(world: &World, records: &[Record], stage: &Stage) -> Law {
    for human in 0..world.humans.len() {
        let oracle = Oracle { world, records, stage, human };
        let may_be_asked = oracle.has_something_in_common() || oracle.is_taken_for_another_by_the_book();
        if oracle.lives_here() && !may_be_asked {
            let gets_in = oracle.people().any(|person| person.access.opens_at(stage.now).is_some());
            holds(gets_in, "S1", || format!("{:?} lives here and is kept out", world.name(human)))?;
        }
    }
    Ok(())
}

/// What is true of one human.
struct Oracle<'a> {
    world: &'a World,
    records: &'a [Record],
    stage: &'a Stage,
    human: usize,
}

impl<'a> Oracle<'a> {
    fn records(&self) -> impl Iterator<Item = &'a Record> {
        let human = self.human;
        self.records.iter().filter(move |record| record.human == human)
    }

    fn people(&self) -> impl Iterator<Item = &'a Person> {
        let (human, stage) = (self.human, self.stage);
        stage.directory.people.iter().filter(move |person| stage.people[&person.person_id] == human)
    }

    fn lives_here(&self) -> bool {
        self.records().any(|record| record.status.lives())
    }

    fn has_something_in_common(&self) -> bool {
        self.human < 2 && (self.world.contacts != Contacts::Own || self.world.names == Names::Same)
    }

    /// Whether a manager is asked about a person, or about a record of this human.
    fn is_asked_about(&self, person: &Person) -> bool {
        let is_about = |alert: &Alert| {
            alert.cause.person().is_some_and(|about| about.person_id == person.person_id)
                || person.links.iter().any(|link| alert.cause.is_about(&link.pms_ref))
        };
        self.stage.directory.open_alerts.iter().any(is_about)
    }

    /// S1: whoever has a record of their own that is current has the access that they had.
    fn keeps_the_access_they_had(&self) -> Law {
        if !self.stage.had_access[self.human] || !self.lives_here() {
            return Ok(());
        }
        let has = |access: &AccessState| match access {
            AccessState::Ended { .. } => false,
            // Given by hand.
            AccessState::Unmanaged => true,
            AccessState::Granted { .. } => {
                access.opens_at(self.stage.now).is_some() || self.was_given_by_hand()
            }
        };
        let keeps = self.people().any(|person| has(&person.access));
        holds(keeps, "S1", || format!("{:?} lives here and lost access", self.world.name(self.human)))
    }

    /// Keys given by hand still open while the first grant is to begin.
    fn was_given_by_hand(&self) -> bool {
        self.world.first_mode == crate::world::FirstMode::Off && self.world.mode != AutomatedAccess::Off
    }

    /// S2: every own record has ended, and each that a person was linked to is among them.
    fn loses_access_with_every_record(&self) -> Law {
        let refs: BTreeSet<_> = self.records().map(pms_ref).collect();
        let all_ended = self.records().all(|record| record.status.has_ended());
        if refs.is_empty() || !all_ended || self.is_another_by_the_book() {
            return Ok(());
        }
        for person in self.people() {
            let waits = person.links.iter().any(|link| !refs.contains(&link.pms_ref));
            let is_right = person.access.has_ended() || waits || self.is_asked_about(person);
            holds(is_right, "S2", || format!("{} left, has access, and nobody is asked", person.name))?;
        }
        Ok(())
    }

    /// S2, of who is to come: no record lives, and what they have of an earlier one is asked about.
    fn has_no_key_before_they_come(&self) -> Law {
        let refs: BTreeSet<_> = self.records().map(pms_ref).collect();
        let is_to_come = self.records().any(|record| record.status == Status::Future);
        if !is_to_come || self.lives_here() || self.is_another_by_the_book() {
            return Ok(());
        }
        for person in self.people() {
            let waits = person.links.iter().any(|link| !refs.contains(&link.pms_ref));
            let is_right = person.access.granted().is_none() || waits || self.is_asked_about(person);
            holds(is_right, "S2", || format!("{} is to come, has access, and nobody is asked", person.name))?;
        }
        Ok(())
    }

    /// S3: nobody is linked to a record that speaks of somebody else, unless a manager is asked.
    fn has_no_record_of_somebody_else(&self, person: &Person) -> Law {
        let foreign = |link: &&domain::link::Link| {
            !link.reused
                && self.records.iter().any(|record| {
                    pms_ref(record) == link.pms_ref
                        && record.human != self.human
                        && !is_the_same_by_the_book(self.world, self.records, self.human, record.human)
                })
        };
        let is_right = person.links.iter().find(foreign).is_none() || self.is_asked_about(person);
        holds(is_right, "S3", || format!("{} goes on with a record of somebody else", person.name))
    }

    /// S3: nobody's name, nor the unit that they can open, is another human's.
    fn has_only_what_is_theirs(&self, person: &Person) -> Law {
        if self.is_another_by_the_book() {
            return Ok(());
        }
        let names = [self.world.name(self.human), self.world.married_name(self.human)];
        let is_named = names.contains(&(person.name.first(), person.name.last()));
        holds(is_named, "S3", || format!("{names:?} is called {} now", person.name))?;
        let Some(access) = person.access.granted() else { return Ok(()) };
        let first = self.world.first();
        let own = first.iter().filter(|record| record.human == self.human).chain(self.records());
        let is_own = own.into_iter().any(|record| door_unit(record.place) == access.unit_id);
        holds(is_own, "S3", || format!("{} opens {}, where they never lived", person.name, access.unit_id))
    }

    /// Whether somebody whom Door does not know has this human's id with a part of their name and their email,
    /// phone or lease start: by the specification a changed name, and nobody could know better.
    fn is_another_by_the_book(&self) -> bool {
        (0..self.world.humans.len())
            .any(|other| is_the_same_by_the_book(self.world, self.records, self.human, other))
    }

    /// Whether it is the other way about.
    fn is_taken_for_another_by_the_book(&self) -> bool {
        (0..self.world.humans.len())
            .any(|other| is_the_same_by_the_book(self.world, self.records, other, self.human))
    }
}

/// Whether by the specification another human is this one under a changed name: Door does not know them (the PMS
/// had nothing of them, or only that they had left), and one of their records has this one's id and last name.
fn is_the_same_by_the_book(world: &World, records: &[Record], human: usize, other: usize) -> bool {
    let is_unknown = matches!(world.humans[other].before, Before::Unknown | Before::Left);
    let has_part = world.names == Names::SameLast && human < 2 && other < 2;
    let first = world.first();
    let was = |record: &Record| {
        first.iter().any(|first| {
            first.human == human && (first.property, first.code) == (record.property, record.code)
        })
    };
    human != other
        && is_unknown
        && has_part
        && records.iter().any(|record| record.human == other && was(record))
}
