//! Trying a credential against its PMS before anything rests on it.

use std::collections::BTreeMap;

use domain::{
    credential::{Credential, FieldKind},
    ids::CredentialId,
    pms::Pms,
};
use engine::{AcceptedValues, Engine, EngineError};
use pms::PmsErrorKind;
use secrecy::SecretString;

use crate::problem::{Code, FieldError, Problem};

/// Reads the form and tries it: nothing is stored. `of` is the credential whose values they will be,
/// if it exists.
pub(crate) async fn accepted(
    engine: &Engine,
    pms: Pms,
    typed: BTreeMap<String, SecretString>,
    of: Option<CredentialId>,
) -> Result<AcceptedValues, Problem> {
    let fields = engine.read_fields(pms, typed).await?.map_err(|problems| {
        let errors = problems.into_iter().map(|problem| field_error(&problem.field, problem.detail));
        Problem::invalid(errors.collect())
    })?;
    engine.try_values(pms, fields, of).await.map_err(|error| refused(pms, error))
}

/// Why a PMS does not accept values that were just typed or tested.
pub(crate) fn refused(pms: Pms, error: EngineError) -> Problem {
    let EngineError::Pms(error) = error else { return error.into() };
    match error.kind() {
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
        _ => error.into(),
    }
}

fn field_error(name: &str, detail: String) -> FieldError {
    FieldError::new(crate::body::pointer("/fields", name), detail)
}

/// A credential as the audit trail tells of it: without a secret.
pub(crate) fn told(credential: &Credential) -> serde_json::Value {
    serde_json::json!({"pms": credential.pms, "name": credential.name, "fields": credential.shown_fields})
}
