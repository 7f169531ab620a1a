//! New values for a credential, tried first, then used everywhere at once.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::credential::{Credential, CredentialFields, CredentialName};
use engine::{AcceptedValues, Engine};
use secrecy::SecretString;
use store::{AuditAction, UsedCredential};

use crate::{
    body::{Body, body},
    credentials::{trial, view::CredentialView},
    gate::{ChangingCredential, OwnCredential},
    problem::{FieldError, Problem},
};

body! {
    /// What changes; what is not named stays.
    ChangedCredential {
        /// What managers call it.
        #[schema(value_type = Option<String>, min_length = 1, max_length = 100)]
        name: Option<CredentialName>,
        /// New values by field name; those not named stay.
        #[schema(value_type = Option<BTreeMap<String, String>>)]
        fields: Option<BTreeMap<String, SecretString>>,
    }
}

/// Renames a credential, or replaces values of it.
///
/// New values are tried against the PMS first, together with those that stay. Once accepted they
/// are used by every property of the credential at once.
#[utoipa::path(
    put, path = "/v1/credentials/{credential_id}", operation_id = "change_credential", tag = "wizard",
    params(("credential_id" = String, Path)),
    request_body = ChangedCredential,
    responses((status = 200, body = CredentialView)),
)]
pub(crate) async fn rotate(
    State(engine): State<Engine>,
    ChangingCredential(own): ChangingCredential,
    Body(ChangedCredential { name, fields }): Body<ChangedCredential>,
) -> Result<Json<CredentialView>, Problem> {
    let OwnCredential { caller, found } = &own;
    let credential = &found.credential;
    let values = match fields {
        None => None,
        Some(fields) => {
            let earlier = engine.stored_values(credential).await?;
            let id = Some(credential.credential_id);
            let accepted = trial::accepted(&engine, credential.pms, over(&earlier, fields), id).await?;
            keep_the_account(found, &accepted)?;
            Some(accepted)
        }
    };
    let decision = |before: &Credential, after: &Credential| {
        let mut told = trial::told(after);
        told["new_values"] = values.is_some().into();
        own.decision(&engine.desk, AuditAction::CredentialChanged).changing(trial::told(before), told)
    };
    let changed = engine.change_credential(credential, name.as_ref(), values.as_ref(), decision).await?;
    Ok(Json(CredentialView::of(&engine.desk, caller, changed).await?))
}

/// What was typed, over the values that stay.
fn over(earlier: &CredentialFields, typed: BTreeMap<String, SecretString>) -> BTreeMap<String, SecretString> {
    let kept = earlier.names().filter_map(|name| Some((name.to_owned(), earlier.get(name)?.into())));
    let mut values: BTreeMap<String, SecretString> = kept.collect();
    values.extend(typed);
    values
}

/// The attached PMS properties are those of one account of the PMS. A credential in use cannot
/// become one for another account: the properties would silently be other ones.
fn keep_the_account(used: &UsedCredential, accepted: &AcceptedValues) -> Result<(), Problem> {
    let pms = used.credential.pms;
    if used.used_by.is_empty()
        || pms::account(pms, &used.credential.shown_fields) == pms::account(pms, &accepted.shown)
    {
        return Ok(());
    }
    let errors = pms::descriptor(pms).account_fields.iter().map(|name| {
        let detail =
            "must stay while properties use the credential; add another credential for another account";
        FieldError::new(format!("/fields/{name}"), detail)
    });
    Err(Problem::invalid(errors.collect()))
}
