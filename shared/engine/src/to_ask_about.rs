//! Whom the PMS is asked about by name, because the roster does not hold them.

use std::collections::BTreeSet;

use domain::{directory::Directory, lease::Lifecycle, pms::PmsRef, roster::Roster, settings::SyncSettings};

/// The linked residents of attached PMS properties who are not in the roster and whose absence
/// says nothing yet. Those already past have nothing left to end.
///
/// So many missing that the plan will be held anyway are not asked for: that is a lost permission or
/// a wiped property, and hundreds of calls would not make it better.
pub(crate) fn to_ask_about(roster: &Roster, directory: &Directory, settings: &SyncSettings) -> Vec<PmsRef> {
    let will_be_held = match settings.previous_residents {
        Some(before) => roster.size().saturating_mul(2) < before,
        None => roster.size() == 0,
    };
    if will_be_held {
        return Vec::new();
    }
    let present: BTreeSet<&PmsRef> = roster.residents().iter().map(|resident| &resident.pms_ref).collect();
    let unreadable: BTreeSet<_> = roster
        .unreadable()
        .iter()
        .map(|record| (&record.pms_property_id, record.pms_resident_id.as_ref()))
        .collect();
    directory
        .people
        .iter()
        .filter(|person| person.lifecycle != Lifecycle::Past)
        .flat_map(|person| person.links_in(settings.pms))
        .map(|link| &link.pms_ref)
        .filter(|link| settings.attached.contains(&link.pms_property_id) && !present.contains(link))
        .filter(|link| !unreadable.contains(&(&link.pms_property_id, Some(&link.pms_resident_id))))
        .cloned()
        .collect()
}
