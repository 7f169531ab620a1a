//! The reverse of what a sync did to a person, as far as nothing newer touched the same field.

use domain::{
    change::{Field, FieldChange, PersonChange},
    contact::PersonName,
    lease::Lifecycle,
    person::{Person, PersonLease},
    pms::Pms,
};
use jiff::Timestamp;

use crate::{access::end, draft::Draft, fields};

/// What of a change was reversed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undone {
    /// The person to be written; none where nothing could be reversed.
    pub change: Option<PersonChange>,
    /// Fields that something newer touched.
    pub left: Vec<Field>,
}

/// Reverses one change of a person: `before` as they were, or none where the change made them; `fields` what
/// it changed; `person` as they are now.
///
/// Somebody whom the change made is not deleted: they are unlinked from the PMS, and all access ends.
pub fn undo(
    person: &Person,
    before: Option<&Person>,
    fields: &[FieldChange],
    pms: Pms,
    now: Timestamp,
) -> Undone {
    let Some(before) = before else { return unmake(person, fields, pms, now) };
    let state = fields::values(person);
    let is_newer = |change: &&FieldChange| {
        state.iter().find(|(field, _)| *field == change.field).is_none_or(|(_, value)| *value != change.to)
    };
    let left: Vec<Field> = fields.iter().filter(is_newer).map(|change| change.field).collect();
    let reversed = fields.iter().filter(|change| !left.contains(&change.field));
    let after = reversed.fold(person.clone(), |after, change| restored(after, before, change.field));
    let mut draft = Draft::edit(person);
    draft.after = after;
    Undone { change: draft.finish(None), left }
}

/// Somebody whom the sync made, and whom nothing has touched since.
fn unmake(person: &Person, fields: &[FieldChange], pms: Pms, now: Timestamp) -> Undone {
    if person.version > 1 {
        return Undone { change: None, left: fields.iter().map(|change| change.field).collect() };
    }
    let mut draft = Draft::edit(person);
    draft.after.links.retain(|link| link.pms_ref.pms != pms);
    draft.after.lifecycle = Lifecycle::Past;
    end(&mut draft.after, now);
    Undone { change: draft.finish(None), left: Vec::new() }
}

/// The person with one field as it was.
fn restored(after: Person, before: &Person, field: Field) -> Person {
    let name = |first: &str, last: &str| PersonName::new(first, last).unwrap_or_else(|_| after.name.clone());
    match field {
        Field::FirstName => Person { name: name(before.name.first(), after.name.last()), ..after },
        Field::LastName => Person { name: name(after.name.first(), before.name.last()), ..after },
        Field::Email => Person { email: before.email.clone(), ..after },
        Field::Phone => Person { phone: before.phone.clone(), ..after },
        Field::Unit => Person { unit_id: before.unit_id.clone(), ..after },
        Field::Lifecycle => Person { lifecycle: before.lifecycle, by_hand: before.by_hand.clone(), ..after },
        Field::LeaseStatus | Field::LeaseStartsOn | Field::LeaseEndsOn => lease(after, before, field),
        Field::MovedInOn => Person { moved_in_on: before.moved_in_on, ..after },
        Field::MovedOutOn => Person { moved_out_on: before.moved_out_on, ..after },
        Field::PmsRef | Field::PmsUnit | Field::MissingFromPmsSince | Field::OutOfScope => {
            Person { links: before.links.clone(), ..after }
        }
        Field::Access => Person { access: before.access.clone(), ..after },
        Field::AccessAfterMoveOut => Person { after_move_out: before.after_move_out.clone(), ..after },
        Field::AccessSuggestion => Person { suggestion: before.suggestion.clone(), ..after },
    }
}

fn lease(after: Person, before: &Person, field: Field) -> Person {
    let lease = match (after.lease.clone(), &before.lease) {
        (Some(now), Some(then)) => Some(match field {
            Field::LeaseStatus => PersonLease { status: then.status.clone(), ..now },
            Field::LeaseStartsOn => PersonLease { starts_on: then.starts_on, ..now },
            _ => PersonLease { ends_on: then.ends_on, ..now },
        }),
        (_, then) => then.clone(),
    };
    Person { lease, ..after }
}
