//! The guards that keep the emails of a property's people apart.

use domain::{
    change::PersonChange,
    contact::Email,
    ids::{PersonId, PropertyId},
    person::Person,
};

use crate::{
    condition::{equals, item_absent},
    item::{Item, text},
    keys,
    op::Op,
};

/// How many guards a change touches.
pub(crate) fn count(change: &PersonChange) -> usize {
    match &change.before {
        None => 1,
        Some(before) if before.email.key() != change.after.email.key() => 2,
        Some(_) => 0,
    }
}

/// What a change does to guards: nothing, unless the person is new or the email changes. Two emails with
/// one key have one guard.
pub(crate) fn ops(property: &PropertyId, change: &PersonChange) -> Vec<Op> {
    let person = &change.after;
    match &change.before {
        None => vec![take(property, person)],
        Some(before) if before.email.key() != person.email.key() => {
            vec![take(property, person), let_go(property, person, &before.email)]
        }
        Some(_) => Vec::new(),
    }
}

fn take(property: &PropertyId, person: &Person) -> Op {
    let me = text(person.person_id.to_string());
    let guard = Item::from([("person_id".to_owned(), me)]);
    unless_somebody_elses(Op::put(keys::email(property, &person.email), guard), person)
}

fn let_go(property: &PropertyId, person: &Person, email: &Email) -> Op {
    unless_somebody_elses(Op::delete(keys::email(property, email)), person)
}

/// A guard that is this person's own already is no obstacle.
fn unless_somebody_elses(op: Op, person: &Person) -> Op {
    op.when(item_absent().or(equals("person_id", text(person.person_id.to_string()))))
}

/// Who has the email of a guard.
pub(crate) fn holder(guard: &Item) -> Option<PersonId> {
    guard.get("person_id")?.as_s().ok()?.parse().ok()
}
