//! Emails are unique among the people of a property.
//!
//! A sync's plan sees to it, and is void once somebody writes from outside. A write from outside that gives somebody
//! an email looks at everybody's first; the lock counts whoever was given one, so that nobody was in between.

use std::collections::BTreeMap;

use domain::{
    change::PersonChange,
    contact::{Email, EmailKey},
    ids::{PersonId, PropertyId},
};
use serde::Deserialize;

use crate::{
    error::StoreError,
    item::decode,
    keys::{self, Entity},
    table::Reader,
};

/// Of a person's item, what is looked at here.
#[derive(Deserialize)]
pub(crate) struct Holder {
    id: PersonId,
    e: Email,
}

impl Reader {
    /// Everybody's email, as they are now.
    pub(crate) async fn emails(&self, property: &PropertyId) -> Result<Vec<Holder>, StoreError> {
        let people = self.all_items(&keys::people(property)).await?;
        people.into_iter().map(|person| decode(Entity::Person, person)).collect()
    }
}

/// Whether a change gives somebody an email that was not theirs. Two emails with one key are one.
pub(crate) fn is_taken_by(change: &PersonChange) -> bool {
    change.before.as_ref().is_none_or(|before| before.email.key() != change.after.email.key())
}

/// Somebody else who has an email that one of these changes takes, with everybody as they will be then.
pub(crate) fn other_holder(people: &[Holder], changes: &[&PersonChange]) -> Option<PersonId> {
    let mut emails: BTreeMap<PersonId, EmailKey> =
        people.iter().map(|person| (person.id, person.e.key())).collect();
    emails.extend(changes.iter().map(|change| (change.after.person_id, change.after.email.key())));
    let mut holders: BTreeMap<EmailKey, Vec<PersonId>> = BTreeMap::new();
    for (person, email) in emails {
        holders.entry(email).or_default().push(person);
    }
    let taken = changes.iter().filter(|change| is_taken_by(change)).map(|change| &change.after);
    taken
        .flat_map(|after| {
            let holders = holders.get(&after.email.key()).into_iter().flatten();
            holders.filter(|holder| **holder != after.person_id)
        })
        .copied()
        .next()
}
