//! What is recorded of a change that a caller makes, and what the bus is told of it.

use bus::Event;
use domain::{
    change::PersonChange,
    credential::{Credential, CredentialFailure},
};
use engine::Engine;
use store::{Note, Property};

use crate::caller::Caller;

/// Of a person whom a caller changed.
pub(crate) fn person(engine: &Engine, caller: &Caller, property: &Property, change: &PersonChange) -> Note {
    let event = Event::Person { kind: change.kind, person: &change.after, fields: &change.fields };
    engine.note_from_outside(&property.org_id, Some(&property.property_id), caller.subject(), &event)
}

/// Of a credential that the PMS refused when a caller tried it.
pub(crate) fn credential_failing(
    engine: &Engine,
    caller: &Caller,
    credential: &Credential,
    failure: &CredentialFailure,
) -> Note {
    let event = Event::CredentialFailing { credential, failure };
    engine.note_from_outside(&credential.org_id, None, caller.subject(), &event)
}
