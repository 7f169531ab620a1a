//! Who is who: identity, from evidence, for the whole roster at once and before any rule.
//!
//! A record's id is the PMS's bookkeeping and not a person. `records` joins records into humans, `people` finds
//! out which person of the directory each is: whose record still speaks of them, whose ids were exchanged or
//! reused (`exchange`), and of whom that is unclear. `speaks` is whether a record speaks of somebody, `evidence` what
//! all of them compare by, and `outcome` what comes of it.

pub(crate) mod evidence;
mod exchange;
mod outcome;
mod people;
mod records;
mod speaks;

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::PersonId,
    lease::{Lease, Lifecycle, MoveOut, effective_lease},
    link::LinkReason,
    person::Person,
    pms::PmsRef,
    roster::{Resident, Standing},
};

use crate::{facts::Facts, scope::Scope};

/// Who everybody in the roster is.
pub(crate) struct Identity<'a> {
    /// The humans, ordered by their first record.
    pub(crate) humans: Vec<Human<'a>>,
    /// Records of which it is unclear whether they are still of the person who is linked.
    pub(crate) unclear: Vec<Unclear<'a>>,
    /// Records that became somebody's, and why.
    pub(crate) gained: BTreeMap<PersonId, Vec<(&'a Resident, LinkReason)>>,
    /// Links whose record speaks of somebody else now.
    pub(crate) lost: BTreeMap<PersonId, BTreeSet<&'a PmsRef>>,
}

/// A record, with those that are the same human, of which it is unclear whether it is this person's.
pub(crate) struct Unclear<'a> {
    pub(crate) person: &'a Person,
    pub(crate) records: Vec<&'a Resident>,
}

/// One human of the roster: one record or more.
pub(crate) struct Human<'a> {
    /// Their records, the leading one first: that with the lease that counts.
    pub(crate) records: Vec<&'a Resident>,
    /// The person who is linked to one of them.
    pub(crate) person: Option<&'a Person>,
    /// The lease that counts, over all records.
    pub(crate) lease: Option<&'a Lease>,
    /// Where they are in their tenancy.
    pub(crate) lifecycle: Lifecycle,
}

impl<'a> Human<'a> {
    pub(crate) fn new(scope: Scope<'_>, records: Vec<&'a Resident>, person: Option<&'a Person>) -> Self {
        let mut records = records;
        records.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
        let lease = effective_lease(records.iter().flat_map(|record| &record.leases), scope.today);
        let has_it = |record: &&Resident| {
            record.leases.iter().any(|own| lease.is_some_and(|lease| std::ptr::eq(own, lease)))
        };
        if let Some(leading) = records.iter().position(has_it) {
            records[..=leading].rotate_right(1);
        }
        let lifecycle = lease.map_or(Lifecycle::Other, |lease| lease.lifecycle_on(scope.today));
        Self { records, person, lease, lifecycle }
    }

    /// The record with the lease that counts.
    pub(crate) fn leading(&self) -> Option<&'a Resident> {
        self.records.first().copied()
    }

    pub(crate) fn is_excluded(&self, scope: Scope<'_>) -> bool {
        self.lease.is_some_and(|lease| scope.is_excluded(lease))
    }

    /// Whether they are to be pulled in, as far as status goes.
    pub(crate) fn in_scope(&self, scope: Scope<'_>) -> bool {
        matches!(self.lifecycle, Lifecycle::Future | Lifecycle::Current) && !self.is_excluded(scope)
    }

    /// Whether the PMS calls every record of theirs a minor's or a dependent's.
    pub(crate) fn is_dependent(&self) -> bool {
        self.records.iter().all(|record| record.standing != Standing::Adult)
    }

    /// Whether they are a child, who is never let in on their own.
    pub(crate) fn is_minor(&self) -> bool {
        self.records.iter().all(|record| record.standing == Standing::Minor)
    }

    /// Whether they live here, or are to, by any record.
    pub(crate) fn is_in_force(&self) -> bool {
        matches!(self.lifecycle, Lifecycle::Future | Lifecycle::Current)
    }

    /// When they leave. It is firm only if it is so for every lease in force: who moves out of one unit and into
    /// another leaves neither the building nor the way to it.
    pub(crate) fn move_out(&self, scope: Scope<'_>) -> Option<MoveOut> {
        let leaves = self.lease?.move_out?;
        if self.lifecycle.has_ended() {
            return Some(leaves);
        }
        let leases = self.records.iter().flat_map(|record| &record.leases);
        let in_force = leases.filter(|lease| {
            matches!(lease.lifecycle_on(scope.today), Lifecycle::Future | Lifecycle::Current)
        });
        let firm: Option<Vec<_>> = in_force.map(|lease| lease.move_out.and_then(MoveOut::firm)).collect();
        match firm.and_then(|dates| dates.into_iter().max()) {
            Some(last) => Some(MoveOut::Firm(last)),
            None => Some(MoveOut::Expected(leaves.date())),
        }
    }
}

impl<'a> Identity<'a> {
    /// Decides who everybody is.
    pub(crate) fn new(facts: &Facts<'a>) -> Self {
        people::identify(facts)
    }

    pub(crate) fn is_unclear(&self, person: PersonId) -> bool {
        self.unclear.iter().any(|unclear| unclear.person.person_id == person)
    }
}
