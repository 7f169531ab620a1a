//! The digest of what a plan does: the same rows, the same changes, the same digest, whenever and
//! in whatever order they were found. Ids and moments that a plan makes are left out of it.

use domain::{
    alert::Alert,
    change::{AlertChange, Field, PersonChange},
    directory::Directory,
    sync::PlanDigest,
};
use sha2::{Digest, Sha256};

use crate::planner::PlanRow;

pub(crate) fn of(
    rows: &[PlanRow],
    people: &[PersonChange],
    alerts: &[AlertChange],
    directory: &Directory,
) -> PlanDigest {
    let mut hash = Hash(Sha256::new());
    for row in rows {
        hash.part("row");
        if let Some(at) = &row.pms_ref {
            hash.part(at.pms.as_str());
            hash.part(at.pms_property_id.as_str());
            hash.part(at.pms_resident_id.as_str());
        }
        hash.part(&row.rule.map(|rule| rule.to_string()).unwrap_or_default());
        hash.part(&row.outcome.to_string());
        for change in row.fields.iter().filter(|change| change.field != Field::MissingFromPmsSince) {
            hash.part(&format!("{:?}", change.field));
            hash.part(change.from.as_deref().unwrap_or("-"));
            hash.part(change.to.as_deref().unwrap_or("-"));
        }
    }
    // Who is missing has no row; who it is, is known from the directory.
    let mut noted: Vec<_> = people
        .iter()
        .filter(|change| change.before.is_some())
        .map(|change| change.after.person_id.to_string())
        .collect();
    noted.sort_unstable();
    noted.iter().for_each(|id| hash.part(id));
    let key = |alert: &Alert| alert.cause.key();
    let mut lines: Vec<String> = alerts
        .iter()
        .filter_map(|change| match change {
            AlertChange::Open(alert) => Some(format!("open {}", key(alert))),
            // The same alert with other particulars asks for nothing else.
            AlertChange::Refresh(_) => None,
            AlertChange::Close(id) => {
                let closed = directory.open_alerts.iter().find(|alert| alert.alert_id == *id);
                Some(format!("close {}", closed.map(key).unwrap_or_default()))
            }
        })
        .collect();
    lines.sort_unstable();
    lines.iter().for_each(|line| hash.part(line));
    PlanDigest(hash.hex().into())
}

/// Length-prefixed, so that no two lists of texts run together alike.
struct Hash(Sha256);

impl Hash {
    fn part(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
    }

    fn hex(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
