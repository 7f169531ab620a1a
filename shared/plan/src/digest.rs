//! The digest of what a plan does: the same changes, the same digest, whenever and in whatever order they were
//! found. Ids and moments that a plan makes are left out of it.

use std::collections::BTreeSet;

use domain::{
    alert::Alert,
    change::{AlertChange, ChangeKind, Field, PersonChange},
    directory::Directory,
    ids::PersonId,
    sync::PlanDigest,
};
use sha2::{Digest, Sha256};

use crate::output::Plan;

/// The digest of these changes.
pub(crate) fn digest(people: &[PersonChange], alerts: &[AlertChange], directory: &Directory) -> PlanDigest {
    let mut lines: Vec<Vec<String>> = people.iter().map(person).collect();
    lines.extend(alerts.iter().filter_map(|change| alert(change, directory)));
    lines.sort_unstable();
    let mut hash = Hash::default();
    for line in lines {
        hash.part("change");
        line.iter().for_each(|part| hash.part(part));
    }
    PlanDigest(hash.hex().into())
}

impl Plan {
    /// The digest of what is left of this plan once these people are written. The plan made again from there has
    /// this digest, unless something else has changed: so an approval covers a plan that is applied in several
    /// legs, and nothing else.
    pub fn digest_without(&self, written: &BTreeSet<PersonId>, directory: &Directory) -> PlanDigest {
        let left = self.people.iter().filter(|change| !written.contains(&change.after.person_id));
        digest(&left.cloned().collect::<Vec<_>>(), &self.alerts, directory)
    }
}

impl Plan {
    /// Whether it does nothing that another plan does not do, too: what is left of that one, where a part of it is
    /// carried out already.
    pub fn is_part_of(&self, other: &Self) -> bool {
        let lines = |plan: &Self| {
            let alerts = plan.alerts.iter().filter_map(|change| match change {
                AlertChange::Open(alert) => Some(vec!["open".into(), alert.cause.key()]),
                AlertChange::Refresh(_) => None,
                AlertChange::Close(id) => Some(vec!["close".into(), id.to_string()]),
            });
            plan.people.iter().map(person).chain(alerts).collect::<BTreeSet<_>>()
        };
        lines(self).is_subset(&lines(other))
    }
}

/// Somebody new is known by their records, for their id is made from the moment.
fn person(change: &PersonChange) -> Vec<String> {
    let records = || change.after.links.iter().map(|link| link.pms_ref.parts().join(" "));
    let who = match change.kind {
        ChangeKind::Created => records().collect::<Vec<_>>().join(", "),
        _ => change.after.person_id.to_string(),
    };
    let fields = change.fields.iter().filter(|field| field.field != Field::MissingFromPmsSince);
    let fields = fields.flat_map(|field| {
        let value = |value: &Option<Box<str>>| value.as_deref().unwrap_or("-").to_owned();
        [format!("{:?}", field.field), value(&field.from), value(&field.to)]
    });
    [who, format!("{:?}", change.kind)].into_iter().chain(fields).collect()
}

fn alert(change: &AlertChange, directory: &Directory) -> Option<Vec<String>> {
    let key = |alert: &Alert| alert.cause.key();
    match change {
        AlertChange::Open(alert) => Some(vec!["open".into(), key(alert)]),
        // The same alert with other particulars asks for nothing else.
        AlertChange::Refresh(_) => None,
        AlertChange::Close(id) => {
            let closed = directory.open_alerts.iter().find(|alert| alert.alert_id == *id);
            Some(vec!["close".into(), closed.map(key).unwrap_or_default()])
        }
    }
}

/// Length-prefixed, so that no two lists of texts run together alike.
#[derive(Default)]
pub(crate) struct Hash(Sha256);

impl Hash {
    pub(crate) fn part(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
    }

    pub(crate) fn hex(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
