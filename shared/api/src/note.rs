//! What is recorded of a change that a caller makes, and what the bus is told of it.

use bus::{About, Event};
use domain::{
    change::PersonChange,
    credential::{Credential, CredentialFailure},
    ids::{ChangeId, OrgId, PropertyId},
};
use engine::Engine;
use store::{EventText, Note, Property};

use crate::caller::Caller;

/// Of a person whom a caller changed.
pub(crate) fn person(engine: &Engine, caller: &Caller, property: &Property, change: &PersonChange) -> Note {
    let event = Event::Person { kind: change.kind, person: &change.after, fields: &change.fields };
    note(engine, caller, &property.org_id, Some(&property.property_id), event)
}

/// Of a credential that the PMS refused when a caller tried it.
pub(crate) fn credential_failing(
    engine: &Engine,
    caller: &Caller,
    credential: &Credential,
    failure: &CredentialFailure,
) -> Note {
    note(engine, caller, &credential.org_id, None, Event::CredentialFailing { credential, failure })
}

fn note(
    engine: &Engine,
    caller: &Caller,
    org_id: &OrgId,
    property_id: Option<&PropertyId>,
    event: Event<'_>,
) -> Note {
    let at = (engine.now)();
    let change_id = ChangeId::new(at, (engine.random)());
    let about = About {
        event_id: change_id,
        org_id: org_id.clone(),
        property_id: property_id.cloned(),
        sync_id: None,
        at,
    };
    let event = event.text(&about);
    let event = event.map(|(name, detail)| EventText { detail_type: name.as_str().into(), detail });
    Note { change_id, at, actor: caller.subject().into(), event }
}
