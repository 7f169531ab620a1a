//! Trying a credential against its PMS before anything rests on it.

use std::collections::BTreeMap;

use bus::Event;
use domain::{
    credential::{Credential, CredentialFailure, CredentialFields, FieldKind},
    ids::CredentialId,
    pms::Pms,
};
use engine::Engine;
use pms::{Limits, PmsErrorKind};
use secrecy::SecretString;

use crate::{
    caller::Caller,
    problem::{Code, FieldError, Problem},
};

/// Values that the PMS has accepted.
#[derive(Debug)]
pub(crate) struct Tried {
    pub(crate) fields: CredentialFields,
    /// Those that may be shown.
    pub(crate) shown: BTreeMap<String, String>,
}

/// Reads the form and tries it: nothing is stored. `of` is the credential whose values they will be,
/// if it exists.
pub(crate) async fn of(
    engine: &Engine,
    pms: Pms,
    typed: BTreeMap<String, SecretString>,
    of: Option<CredentialId>,
) -> Result<Tried, Problem> {
    let fields = pms::read_fields(pms, typed, &engine.pms).map_err(|problems| {
        let errors = problems.into_iter().map(|problem| field_error(&problem.field, problem.detail));
        Problem::invalid(errors.collect())
    })?;
    verify(engine, pms, &fields, of).await?;
    let shown = pms::shown_fields(pms, &fields);
    Ok(Tried { fields, shown })
}

/// Does with the PMS what a sync does, and nothing else.
pub(crate) async fn verify(
    engine: &Engine,
    pms: Pms,
    fields: &CredentialFields,
    of: Option<CredentialId>,
) -> Result<(), Problem> {
    let connector = engine.connect_with(pms, fields, of, Limits::while_somebody_waits())?;
    connector.verify().await.map_err(|error| match error.kind() {
        PmsErrorKind::CredentialRejected => {
            // Locked, expired and wrong are one kind; the vendor's words tell them apart.
            let detail = format!("{pms} does not accept these values ({error}). {}", error.next());
            Problem::new(Code::CredentialRejected, detail).because(error)
        }
        PmsErrorKind::AddressRefused => {
            let form = pms::descriptor(pms).credential_fields.iter();
            let urls = form.filter(|field| field.kind == FieldKind::Url);
            let errors = urls.map(|field| field_error(field.name, error.next())).collect();
            Problem::invalid(errors).because(error)
        }
        _ => Problem::from(error),
    })
}

/// The stored values as they are now: another process may have rotated them since this one read
/// them.
pub(crate) async fn stored(engine: &Engine, credential: &Credential) -> Result<CredentialFields, Problem> {
    engine.secrets.forget(credential.credential_id);
    Ok(engine.secrets.get(&credential.org_id, credential.credential_id).await?)
}

fn field_error(name: &str, detail: String) -> FieldError {
    FieldError::new(crate::body::pointer("/fields", name), detail)
}

/// Notes that the PMS refuses a stored credential, and tells of it the first time.
pub(crate) async fn mark_failing(
    engine: &Engine,
    caller: &Caller,
    credential: &Credential,
    refused: &Problem,
) -> Result<(), Problem> {
    let now = (engine.now)();
    let earlier = credential.failing.as_ref();
    let failure = CredentialFailure {
        since: earlier.map_or(now, |failing| failing.since),
        detail: refused.detail().into(),
        sync_id: earlier.and_then(|failing| failing.sync_id),
        checked_at: now,
        attempts: earlier.map_or(0, |failing| failing.attempts) + 1,
    };
    let event = Event::CredentialFailing { credential, failure: &failure };
    let note = engine.note_from_outside(&credential.org_id, None, caller.subject(), &event);
    engine.store.mark_credential_failing(credential, None, &failure, note).await?;
    Ok(())
}

/// A credential as the audit trail tells of it: without a secret.
pub(crate) fn told(credential: &Credential) -> serde_json::Value {
    serde_json::json!({"pms": credential.pms, "name": credential.name, "fields": credential.shown_fields})
}

/// Removes a secret that no record leads to any more. One that stays behind opens nothing by
/// itself, so the caller's request goes on; the log says that it is there.
pub(crate) async fn remove_secret(engine: &Engine, credential: &Credential) {
    if let Err(error) = engine.secrets.delete(&credential.org_id, credential.credential_id).await {
        tracing::warn!(credential.id = %credential.credential_id, error.code = error.code(), "a secret was left behind");
    }
}
