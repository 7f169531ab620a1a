//! What a change of a property's settings does to access: shown before it is saved, and applied as that plan.

use domain::{access::AutomatedAccess, directory::Directory, settings::SyncSettings};
use jiff::Timestamp;

use crate::{access::Settling, draft::Drafts, output::Plan, planner::of_people};

/// Decides what these settings (another mode, other common areas, another time to decide in) make of everybody's
/// access, by the same pass as a sync. [`Plan::access_effects`] says who gains, moves, loses.
///
/// A manager confirms it by its digest, so it is never held, and there is nothing left of it for the next sync.
pub fn settings_change(directory: &Directory, to: &SyncSettings, now: Timestamp) -> Plan {
    let mut drafts = Drafts::new(directory);
    // Whoever was asked about under another mode is not any more where nobody is to be asked.
    let ends_asks = to.access.mode == AutomatedAccess::Automatic;
    let settling = Settling { ends_asks, ..Settling::now(to, now) };
    for id in drafts.everybody() {
        drafts.settle(id, |draft| settling.settle(draft));
    }
    of_people(drafts.finish(None), directory, to, now, None)
}
