//! New values for a credential, tried first, then used everywhere at once.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::credential::{Credential, CredentialFields, CredentialName};
use engine::Engine;
use secrecy::SecretString;
use store::{AuditAction, Conflict, StoreError, UsedCredential};

use crate::{
    body::{Body, body},
    credentials::{
        reread,
        trial::{self, Tried},
        view::CredentialView,
    },
    gate::OwnCredential,
    problem::{Code, FieldError, Problem},
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

/// How often a write that others were in the way of is tried again.
const TRIES: usize = 8;

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
    own: OwnCredential,
    Body(ChangedCredential { name, fields }): Body<ChangedCredential>,
) -> Result<Json<CredentialView>, Problem> {
    let OwnCredential { caller, found } = &own;
    let (org_id, credential_id) = (&found.credential.org_id, found.credential.credential_id);
    let tried = match fields {
        None => None,
        Some(fields) => {
            let earlier = trial::stored(&engine, &found.credential).await?;
            let tried =
                trial::of(&engine, found.credential.pms, over(&earlier, fields), Some(credential_id)).await?;
            keep_the_account(found, &tried)?;
            engine.secrets.put(org_id, credential_id, &tried.fields).await?;
            Some(tried)
        }
    };
    for _ in 0..TRIES {
        let before = reread(&engine, &found.credential).await?.credential;
        let mut after = Credential { version: before.version + 1, ..before.clone() };
        after.name = name.clone().unwrap_or(after.name);
        if let Some(tried) = &tried {
            after.shown_fields = tried.shown.clone();
            after.last_verified_at = (engine.now)();
            after.failing = None;
        }
        let mut told = trial::told(&after);
        told["new_values"] = tried.is_some().into();
        let by = own.decision(&engine, AuditAction::CredentialChanged).changing(trial::told(&before), told);
        match engine.store.put_credential(&after, &by).await {
            Err(StoreError::Conflict(Conflict::VersionChanged { .. })) => {}
            saved => {
                saved?;
                let saved = reread(&engine, &found.credential).await?;
                return Ok(Json(CredentialView::of(&engine, caller, saved).await?));
            }
        }
    }
    Err(Problem::new(Code::Busy, "Others kept changing the credential in the same moment. Try again."))
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
fn keep_the_account(used: &UsedCredential, tried: &Tried) -> Result<(), Problem> {
    let pms = used.credential.pms;
    if used.used_by.is_empty()
        || pms::account(pms, &used.credential.shown_fields) == pms::account(pms, &tried.shown)
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
