//! The digest of what a plan does: the same changes, the same digest, whenever and in whatever order they were
//! found. Ids and moments that a plan makes are left out of it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    alert::Alert,
    change::{AlertChange, ChangeKind, Field, PersonChange},
    directory::Directory,
    ids::{AlertId, PersonId},
    sync::PlanDigest,
};
use sha2::{Digest, Sha256};

use crate::output::Plan;

/// The digest of these changes.
pub(crate) fn digest(people: &[PersonChange], alerts: &[AlertChange], directory: &Directory) -> PlanDigest {
    Left::of(people, alerts, directory).digest()
}

/// What of a plan is still to be written. The plan made again from there has the digest of what is left, unless
/// something else has changed: so an approval covers a plan to its end, however often it is cut off, and nothing
/// else.
#[derive(Debug, Clone)]
pub struct Left {
    people: BTreeMap<PersonId, Line>,
    alerts: BTreeMap<AlertId, Line>,
}

/// What is done to one person or alert.
type Line = [u8; 32];

impl Left {
    fn of(people: &[PersonChange], alerts: &[AlertChange], directory: &Directory) -> Self {
        let line = |parts: Vec<String>| {
            let mut hash = Hash::default();
            parts.iter().for_each(|part| hash.part(part));
            hash.0.finalize().into()
        };
        let people = people.iter().map(|change| (change.after.person_id, line(person(change))));
        let alerts = alerts.iter().filter_map(|change| alert(change, directory));
        Self { people: people.collect(), alerts: alerts.map(|(id, parts)| (id, line(parts))).collect() }
    }

    /// A person is written.
    pub fn without_person(&mut self, person: PersonId) {
        self.people.remove(&person);
    }

    /// An alert is opened or closed.
    pub fn without_alert(&mut self, alert: AlertId) {
        self.alerts.remove(&alert);
    }

    /// The digest of what is left.
    pub fn digest(&self) -> PlanDigest {
        let mut lines: Vec<&Line> = self.people.values().chain(self.alerts.values()).collect();
        lines.sort_unstable();
        let mut hash = Hash::default();
        lines.into_iter().for_each(|line| hash.0.update(line));
        PlanDigest(hash.hex().into())
    }
}

impl Plan {
    /// All that is to be written, before any of it is.
    pub fn left(&self, directory: &Directory) -> Left {
        Left::of(&self.people, &self.alerts, directory)
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

fn alert(change: &AlertChange, directory: &Directory) -> Option<(AlertId, Vec<String>)> {
    let key = |alert: &Alert| alert.cause.key();
    match change {
        AlertChange::Open(alert) => Some((alert.alert_id, vec!["open".into(), key(alert)])),
        // The same alert with other particulars asks for nothing else.
        AlertChange::Refresh(_) => None,
        AlertChange::Close(id) => {
            let closed = directory.open_alerts.iter().find(|alert| alert.alert_id == *id);
            Some((*id, vec!["close".into(), closed.map(key).unwrap_or_default()]))
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
