//! Records into humans.

use std::collections::BTreeMap;

use domain::{
    contact::{EmailKey, NameKey},
    ids::PmsResidentId,
    pms::PmsRef,
    roster::Resident,
};

/// Which records are one human: two are when their full names are equal, and their emails too, or their ids (across
/// PMS properties, where the PMS does not count anew in each). An equal id alone joins nobody, and neither does an
/// email or a phone: households share them.
pub(crate) struct Groups<'a> {
    group: BTreeMap<&'a PmsRef, usize>,
    members: Vec<Vec<&'a Resident>>,
}

impl<'a> Groups<'a> {
    /// Joins the records; in whatever order they are given, the groups are the same.
    pub(crate) fn new(records: &'a [Resident]) -> Self {
        let mut sets = Sets::new(records.len());
        let mut by_name_and_email: BTreeMap<(NameKey, EmailKey), usize> = BTreeMap::new();
        let mut by_name_and_id: BTreeMap<(NameKey, &PmsResidentId), usize> = BTreeMap::new();
        for (at, record) in records.iter().enumerate() {
            if let Some(email) = record.email.valid() {
                let first = *by_name_and_email.entry((record.name.key(), email.key())).or_insert(at);
                sets.join(first, at);
            }
            if record.pms_ref.pms.counts_residents_by_property() {
                continue;
            }
            let id = &record.pms_ref.pms_resident_id;
            let first = *by_name_and_id.entry((record.name.key(), id)).or_insert(at);
            sets.join(first, at);
        }
        let mut groups = Self { group: BTreeMap::new(), members: vec![Vec::new(); records.len()] };
        for (at, record) in records.iter().enumerate() {
            let group = sets.find(at);
            groups.group.insert(&record.pms_ref, group);
            groups.members[group].push(record);
        }
        groups
    }

    /// The records that are the same human as this one, itself among them.
    pub(crate) fn of(&self, record: &Resident) -> &[&'a Resident] {
        self.group.get(&record.pms_ref).map_or(&[], |group| &self.members[*group])
    }

    pub(crate) fn are_one(&self, one: &Resident, other: &Resident) -> bool {
        self.group.get(&one.pms_ref) == self.group.get(&other.pms_ref)
    }

    /// The groups, each once.
    pub(crate) fn all(&self) -> impl Iterator<Item = &[&'a Resident]> {
        self.members.iter().filter(|members| !members.is_empty()).map(Vec::as_slice)
    }
}

/// Disjoint sets; the representative is the first member, so that it does not depend on the order of joining.
struct Sets(Vec<usize>);

impl Sets {
    fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    fn find(&mut self, at: usize) -> usize {
        let parent = self.0[at];
        if parent == at {
            return at;
        }
        let root = self.find(parent);
        self.0[at] = root;
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }
}
