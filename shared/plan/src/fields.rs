//! Which fields of a person differ, as history and events show them.

use domain::{
    access::{Access, AccessAfterMoveOut, AccessState, AccessSuggestion, CommonArea, WantedAccess},
    change::{Field, FieldChange},
    lease::MoveOut,
    link::{Link, Presence},
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

/// Every field as a text. The person is taken apart, so that a new field that nobody shows does not compile.
pub(crate) fn values(person: &Person) -> [(Field, Value); 18] {
    let Person {
        person_id: _,
        version: _,
        name,
        email,
        phone,
        unit_id,
        lifecycle,
        lease,
        moved_in_on,
        moved_out_on,
        // Who made them never changes.
        source: _,
        links,
        access,
        suggestion,
        after_move_out,
        // What it does is seen in the lifecycle.
        by_hand: _,
        created_at: _,
        synced_at: _,
        recorded_in: _,
    } = person;
    let lease = lease.as_ref();
    [
        (Field::FirstName, text(name.first())),
        (Field::LastName, text(name.last())),
        (Field::Email, text(email.as_str())),
        (Field::Phone, phone.as_ref().and_then(|phone| text(phone.as_str()))),
        (Field::Unit, unit_id.as_ref().and_then(|unit| text(unit.as_str()))),
        (Field::Lifecycle, text(lifecycle.as_str())),
        (Field::LeaseStatus, lease.and_then(|lease| text(lease.status.as_str()))),
        (Field::LeaseStartsOn, lease.and_then(|lease| lease.starts_on).map(written)),
        (Field::LeaseEndsOn, lease.and_then(|lease| lease.ends_on).map(written)),
        (Field::MovedInOn, moved_in_on.map(written)),
        (Field::MovedOutOn, moved_out_on.map(move_out)),
        (Field::PmsRef, joined(links.iter().filter(|link| !link.reused).map(record))),
        (Field::PmsUnit, joined(links.iter().filter_map(|link| Some(link.unit.as_ref()?.label.to_string())))),
        (Field::MissingFromPmsSince, joined(links.iter().filter_map(missing))),
        (Field::OutOfScope, links.iter().any(|link| link.out_of_scope).then(|| "true".into())),
        (Field::Access, opened(access)),
        (Field::AccessSuggestion, suggestion.as_ref().and_then(suggested)),
        (Field::AccessAfterMoveOut, after_move_out.as_ref().map(asked)),
    ]
}

fn text(text: &str) -> Value {
    Some(text).filter(|text| !text.is_empty()).map(Into::into)
}

fn joined(parts: impl Iterator<Item = String>) -> Value {
    text(&parts.collect::<Vec<_>>().join(", "))
}

fn written(value: impl std::fmt::Display) -> Box<str> {
    value.to_string().into()
}

fn move_out(out: MoveOut) -> Box<str> {
    match out {
        MoveOut::Firm(on) => written(on),
        MoveOut::Expected(on) => format!("{on}, expected").into(),
    }
}

fn record(link: &Link) -> String {
    link.pms_ref.parts().join(" ")
}

fn missing(link: &Link) -> Option<String> {
    match &link.presence {
        Presence::There => None,
        Presence::Missing { since } => Some(since.to_string()),
        Presence::Kept { since, .. } => Some(format!("{since} (kept)")),
    }
}

/// What they may open, without the moment from which on: what a plan does is the same whenever it is made.
fn opened(access: &AccessState) -> Value {
    match access {
        AccessState::Unmanaged => None,
        AccessState::Granted { access, ends_at: None, .. } => text(&opens(access)),
        AccessState::Granted { access, ends_at: Some(end), .. } => {
            text(&format!("{}, until {end}", opens(access)))
        }
        AccessState::Ended { .. } => text("ended"),
    }
}

/// The unit, and the common areas.
fn opens(access: &Access) -> String {
    let areas = access.common_areas.iter().map(CommonArea::as_str);
    std::iter::once(access.unit_id.as_str()).chain(areas).collect::<Vec<_>>().join(", ")
}

fn suggested(suggestion: &AccessSuggestion) -> Value {
    match &suggestion.wanted {
        _ if suggestion.discarded => None,
        WantedAccess::Granted(access) => text(&opens(access)),
        WantedAccess::Ended => text("ended"),
    }
}

fn asked(still: &AccessAfterMoveOut) -> Box<str> {
    match &still.kept {
        None => "a manager is asked".into(),
        Some(kept) => format!("kept until {}: {}", kept.until, kept.reason).into(),
    }
}
