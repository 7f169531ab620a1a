//! Whom the PMS is asked about one by one, because the roster does not tell of them.

use domain::{directory::Directory, lease::Lifecycle, pms::PmsRef, roster::Roster, settings::SyncSettings};
use jiff::Timestamp;

use crate::{facts::Facts, guard, links};

/// The linked records that are not in a whole roster and whose absence says nothing yet: only what the PMS says
/// is past is a move-out. None where so many are missing that the plan is held anyway: that is a lost permission
/// or a wiped property, and hundreds of calls would not make it better.
pub fn to_ask_about(
    roster: &Roster,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
) -> Vec<PmsRef> {
    let facts = Facts::new(roster, directory, settings, now);
    if guard::has_shrunk(&facts) {
        return Vec::new();
    }
    let people = directory.people.iter().filter(|person| person.lifecycle != Lifecycle::Past);
    let mut missing: Vec<PmsRef> = people
        .flat_map(|person| links::absent(&facts, person).map(|link| &link.pms_ref))
        .filter(|pms_ref| facts.record(pms_ref).is_none())
        .cloned()
        .collect();
    missing.sort();
    missing.dedup();
    missing
}
