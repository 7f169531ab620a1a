//! Which fields of a person differ, as history and events show them.

use domain::{
    access::{Access, AccessState, CommonArea, WantedAccess},
    change::{Field, FieldChange},
    person::Person,
};

type Value = Option<Box<str>>;

/// The fields that differ, in the order of [`Field`].
pub(crate) fn between(before: &Person, after: &Person) -> Vec<FieldChange> {
    let changed = values(before).into_iter().zip(values(after)).filter(|((_, from), (_, to))| from != to);
    changed.map(|((field, from), (_, to))| FieldChange { field, from, to }).collect()
}

/// The fields of somebody new.
pub(crate) fn created(after: &Person) -> Vec<FieldChange> {
    let filled = values(after).into_iter().filter(|(_, to)| to.is_some());
    filled.map(|(field, to)| FieldChange { field, from: None, to }).collect()
}

/// The unit, and the common areas.
fn opens(access: &Access) -> String {
    let areas = access.common_areas.iter().map(CommonArea::as_str);
    std::iter::once(access.unit_id.as_str()).chain(areas).collect::<Vec<_>>().join(", ")
}

pub(crate) fn values(person: &Person) -> [(Field, Value); 17] {
    let text = |text: &str| Some(text).filter(|text| !text.is_empty()).map(Into::into);
    let lease = person.lease.as_ref();
    let joined = |parts: Vec<String>| text(&parts.join(", "));
    let links = person.links.iter();
    [
        (Field::FirstName, text(person.name.first())),
        (Field::LastName, text(person.name.last())),
        (Field::Email, text(person.email.as_str())),
        (Field::Phone, person.phone.as_ref().and_then(|phone| text(phone.as_str()))),
        (Field::Unit, person.unit_id.as_ref().and_then(|unit| text(unit.as_str()))),
        (Field::Lifecycle, text(person.lifecycle.as_str())),
        (Field::LeaseStatus, lease.and_then(|lease| text(lease.status.as_str()))),
        (
            Field::LeaseStartsOn,
            lease.and_then(|lease| lease.starts_on).and_then(|date| text(&date.to_string())),
        ),
        (Field::LeaseEndsOn, lease.and_then(|lease| lease.ends_on).and_then(|date| text(&date.to_string()))),
        (Field::MovedInOn, person.moved_in_on.and_then(|date| text(&date.to_string()))),
        (Field::MovedOutOn, person.moved_out_on.and_then(|date| text(&date.to_string()))),
        (
            Field::PmsRef,
            joined(
                links
                    .clone()
                    .map(|link| {
                        let at = &link.pms_ref;
                        format!("{} {} {}", at.pms.as_str(), at.pms_property_id, at.pms_resident_id)
                    })
                    .collect(),
            ),
        ),
        (
            Field::PmsUnit,
            joined(
                links
                    .clone()
                    .filter_map(|link| link.unit.as_ref())
                    .map(|unit| unit.label.to_string())
                    .collect(),
            ),
        ),
        (
            Field::MissingFromPmsSince,
            joined(
                links
                    .clone()
                    .filter_map(|link| {
                        let kept = if link.kept { " (kept)" } else { "" };
                        link.missing_since.map(|at| format!("{at}{kept}"))
                    })
                    .collect(),
            ),
        ),
        (Field::OutOfScope, links.clone().any(|link| link.out_of_scope).then(|| "true".into())),
        // Without moments: what a plan does is the same whenever it is made.
        (
            Field::Access,
            match &person.access {
                AccessState::Unmanaged => None,
                AccessState::Granted { access, .. } => text(&opens(access)),
                AccessState::Ended { .. } => text("ended"),
            },
        ),
        (
            Field::AccessSuggestion,
            person.suggestion.as_ref().filter(|suggestion| !suggestion.discarded).and_then(|suggestion| {
                match &suggestion.wanted {
                    WantedAccess::Granted(access) => text(&opens(access)),
                    WantedAccess::Ended => text("ended"),
                }
            }),
        ),
    ]
}
