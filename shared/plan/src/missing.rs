//! Linked residents who are no longer in a whole roster: marked, then asked about, never removed.

use std::collections::BTreeSet;

use domain::{
    alert::{AlertAction, AlertCause, AlertKind, AlertPerson, AlertResident},
    change::{ChangeKind, PersonChange},
    lease::Lifecycle,
    person::Person,
    pms::PmsRef,
};

use crate::{diff, index::Index, rows::Decided};

/// Marks who is missing for the first time, and asks a manager from the second roster in a row.
pub(crate) fn note<'a>(index: &Index<'a>, decided: &mut Decided<'a>) {
    let present: BTreeSet<&PmsRef> =
        index.roster.residents().iter().map(|resident| &resident.pms_ref).collect();
    let unreadable: BTreeSet<_> = index
        .roster
        .unreadable()
        .iter()
        .filter_map(|record| Some((&record.pms_property_id, record.pms_resident_id.as_ref()?)))
        .collect();
    let complete = index.complete_properties();
    let is_missing = |at: &PmsRef| {
        complete.contains(&at.pms_property_id)
            && !present.contains(at)
            && !unreadable.contains(&(&at.pms_property_id, &at.pms_resident_id))
    };
    for person in &index.directory.people {
        if person.lifecycle == Lifecycle::Past
            || !person.links_in(index.settings.pms).any(|l| is_missing(&l.pms_ref))
        {
            continue;
        }
        // Somebody who is still there under another of their links is not missing.
        if person.links_in(index.settings.pms).any(|link| present.contains(&link.pms_ref)) {
            continue;
        }
        let mut after =
            decided.people.get(&person.person_id).map_or_else(|| person.clone(), |c| c.after.clone());
        for link in after
            .links
            .iter_mut()
            .filter(|link| link.pms_ref.pms == index.settings.pms && is_missing(&link.pms_ref))
        {
            match link.missing_since {
                None => link.missing_since = Some(index.roster.fetched_at()),
                Some(_) if link.kept => {}
                Some(since) if since < index.roster.fetched_at() => {
                    decided.causes.add(cause(person, &link.pms_ref))
                }
                Some(_) => {}
            }
        }
        if after.links != person.links {
            after.version = person.version + 1;
            let fields = diff::between(person, &after);
            let change = PersonChange {
                kind: ChangeKind::Noted,
                after,
                before: Some(Box::new(person.clone())),
                fields,
            };
            decided.people.insert(person.person_id, change);
        }
    }
}

fn cause(person: &Person, at: &PmsRef) -> AlertCause {
    let name = person.name.to_string().into();
    let resident = AlertResident { pms_ref: at.clone(), name, email: None };
    AlertCause {
        person: Some(AlertPerson::from(person)),
        actions: vec![AlertAction::MoveOut, AlertAction::Keep],
        ..AlertCause::new(AlertKind::MissingFromPms, vec![resident])
    }
}
