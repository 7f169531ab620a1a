//! What is true of every sound plan, whatever it decides. Run before a plan is applied, and by
//! every test. It looks at records and people by itself, and trusts nothing that the plan found.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    change::{ChangeKind, PersonChange},
    contact::EmailKey,
    directory::Directory,
    ids::PersonId,
    lease::Lifecycle,
    link::Link,
    person::Person,
    pms::PmsRef,
    roster::{Resident, Roster},
    settings::SyncSettings,
};
use jiff::{Timestamp, civil::Date};

use crate::{output::Plan, who::evidence::Known};

/// A plan breaks a rule of its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanDefect {
    /// Two people carry the same link.
    #[error("`{0}` and `{1}` would be linked to the same resident")]
    SharedLink(PersonId, PersonId),
    /// Two people would have the same email, and did not before.
    #[error("`{0}` and `{1}` would have the same email")]
    SharedEmail(PersonId, PersonId),
    /// A change that names another version than the one read, or nobody who was read.
    #[error("the change of `{0}` does not follow the version that was read")]
    Version(PersonId),
    /// Somebody would be moved out of whom not every record of their own has ended.
    #[error("`{0}` would be moved out although the PMS does not say so")]
    MovedOut(PersonId),
    /// Access would end of somebody who lives here, or of whom that is not known (S1).
    #[error("access of `{0}` would end although they live here")]
    AccessEnded(PersonId),
    /// Somebody moved out, of one home if they are to come to another, still has access, and is neither asked about
    /// nor kept (S2).
    #[error("`{0}` moved out and would keep access that nobody is asked about")]
    StillHasAccess(PersonId),
    /// Somebody would be linked to a record that speaks of somebody else (S3).
    #[error("`{0}` would be linked to a record that speaks of somebody else")]
    ForeignRecord(PersonId),
    /// A resident without a row, or with more than one.
    #[error("a resident has {0} rows instead of one")]
    Rows(usize),
}

/// The defects of a plan, all of them; none for a sound one.
pub fn check(
    plan: &Plan,
    roster: &Roster,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
) -> Vec<PlanDefect> {
    let changed: BTreeSet<PersonId> = plan.people.iter().map(|change| change.after.person_id).collect();
    let untouched = directory.people.iter().filter(|person| !changed.contains(&person.person_id));
    let after = untouched.chain(plan.people.iter().map(|change| &change.after));
    let checker = Checker {
        settings,
        today: settings.today(now),
        records: roster.residents().iter().map(|record| (&record.pms_ref, record)).collect(),
        before: directory.people.iter().map(|person| (person.person_id, person)).collect(),
        linked: after
            .flat_map(|after| own_links(after, settings).map(|link| (&link.pms_ref, after.person_id)))
            .collect(),
    };
    let mut defects: Vec<_> = plan.people.iter().flat_map(|change| checker.change(change)).collect();
    defects.extend(checker.after(plan));
    let rows = plan.rows.iter().filter(|row| row.rule.is_some());
    let with_row: BTreeSet<_> = rows.clone().map(|row| &row.pms_ref).collect();
    if with_row.len() != roster.residents().len() || rows.count() != roster.residents().len() {
        defects.push(PlanDefect::Rows(plan.rows.iter().filter(|row| row.rule.is_some()).count()));
    }
    defects
}

struct Checker<'a> {
    settings: &'a SyncSettings,
    today: Date,
    records: BTreeMap<&'a PmsRef, &'a Resident>,
    before: BTreeMap<PersonId, &'a Person>,
    /// Who will be linked to which record.
    linked: BTreeMap<&'a PmsRef, PersonId>,
}

impl<'a> Checker<'a> {
    /// What is wrong with one change.
    fn change(&self, change: &PersonChange) -> Vec<PlanDefect> {
        let after = &change.after;
        let id = after.person_id;
        let read = self.before.get(&id).copied();
        let follows = change.replaces() == read.map(|person| person.version)
            && after.version == change.replaces().unwrap_or(0) + 1
            && (change.kind == ChangeKind::Created) == read.is_none();
        let is_past = after.lifecycle == Lifecycle::Past;
        let moves_out = change.kind == ChangeKind::MovedOut;
        let ends = after.access.has_ended() && !read.is_some_and(|person| person.access.has_ended());
        let is_out = is_past || after.lifecycle == Lifecycle::Future;
        let keeps = is_out && after.access.granted().is_some() && after.after_move_out.is_none();
        [
            (!follows, PlanDefect::Version(id)),
            (moves_out && !(is_past && self.has_left(after)), PlanDefect::MovedOut(id)),
            (ends && self.lives_here(after), PlanDefect::AccessEnded(id)),
            (keeps, PlanDefect::StillHasAccess(id)),
            (self.has_foreign_record(after, read), PlanDefect::ForeignRecord(id)),
        ]
        .into_iter()
        .filter(|(is_wrong, _)| *is_wrong)
        .map(|(_, defect)| defect)
        .collect()
    }

    /// The records that are a person's own: linked, and those of the same name and email that nobody is linked to.
    fn own(&self, person: &Person) -> Vec<&'a Resident> {
        let (name, email) = (person.name.key(), person.email.key());
        let is_same = |record: &Resident| {
            record.name.key() == name && record.email.valid().is_some_and(|own| own.key() == email)
        };
        let is_own = |record: &&Resident| match self.linked.get(&record.pms_ref) {
            Some(linked) => *linked == person.person_id,
            None => is_same(record),
        };
        self.records.values().copied().filter(is_own).collect()
    }

    fn lifecycle(&self, record: &Resident) -> Lifecycle {
        record.effective_lease(self.today).map_or(Lifecycle::Other, |lease| lease.lifecycle_on(self.today))
    }

    /// Whether the PMS says so: at least one own record has ended, and none lives on.
    fn has_left(&self, person: &Person) -> bool {
        let lifecycles: Vec<_> = self.own(person).into_iter().map(|record| self.lifecycle(record)).collect();
        let lives_on = |at: &Lifecycle| matches!(at, Lifecycle::Current | Lifecycle::Future);
        lifecycles.iter().any(|at| at.has_ended()) && !lifecycles.iter().any(lives_on)
    }

    /// Whether somebody is current, in Door or by a record that has their name.
    fn lives_here(&self, person: &Person) -> bool {
        let by_record = |record: &Resident| {
            record.name.key() == person.name.key() && self.lifecycle(record) == Lifecycle::Current
        };
        let in_door = matches!(person.lifecycle, Lifecycle::Current | Lifecycle::Other);
        in_door || (person.by_hand.is_none() && self.own(person).into_iter().any(by_record))
    }

    /// Whether a record that somebody gains speaks of somebody else.
    fn has_foreign_record(&self, after: &Person, before: Option<&Person>) -> bool {
        let had =
            |at: &PmsRef| before.is_some_and(|person| person.links.iter().any(|link| link.pms_ref == *at));
        // By what they were known, and what they will be known by beside the records gained.
        let mut without = after.clone();
        without.links.retain(|link| had(&link.pms_ref));
        let known = [before.unwrap_or(after), &without].map(|person| Known::of(person, self.settings));
        let own = without.links.iter().filter_map(|link| self.records.get(&link.pms_ref));
        let names: BTreeSet<_> = own.map(|record| record.name.key()).collect();
        own_links(after, self.settings)
            .filter(|link| !had(&link.pms_ref))
            .filter_map(|link| self.records.get(&link.pms_ref))
            .any(|record| {
                !names.contains(&record.name.key())
                    && !known.iter().any(|known| known.has_name_of(record) || known.is_partly(record))
            })
    }

    /// What is wrong with everybody as they will be: links and emails that two have.
    fn after(&self, plan: &Plan) -> Vec<PlanDefect> {
        let mut after = self.before.clone();
        after.extend(plan.people.iter().map(|change| (change.after.person_id, &change.after)));
        let changed: BTreeSet<PersonId> = plan.people.iter().map(|change| change.after.person_id).collect();
        let mut defects = Vec::new();
        let mut links: BTreeMap<&PmsRef, PersonId> = BTreeMap::new();
        let mut emails: BTreeMap<EmailKey, PersonId> = BTreeMap::new();
        for (id, person) in &after {
            for link in person.links.iter().filter(|link| !link.reused) {
                match links.insert(&link.pms_ref, *id) {
                    Some(other) if changed.contains(id) || changed.contains(&other) => {
                        defects.push(PlanDefect::SharedLink(other, *id));
                    }
                    _ => {}
                }
            }
            match emails.insert(person.email.key(), *id) {
                Some(other) if !self.before.contains_key(id) || !self.before.contains_key(&other) => {
                    defects.push(PlanDefect::SharedEmail(other, *id));
                }
                _ => {}
            }
        }
        defects
    }
}

fn own_links<'p>(person: &'p Person, settings: &SyncSettings) -> impl Iterator<Item = &'p Link> {
    person.links_in(settings.pms).filter(|link| !link.reused)
}
