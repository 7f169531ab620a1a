//! Deleting a credential that no property uses.

use axum::extract::State;
use engine::Engine;
use http::StatusCode;
use store::{AuditAction, AuditScope, Conflict, StoreError, UsedCredential};

use crate::{
    audit::Deed,
    credentials::{trial, view},
    gate::OwnCredential,
    problem::Problem,
};

/// Deletes a credential, and its secret with it, unless a property uses it.
#[utoipa::path(
    delete, path = "/v1/credentials/{credential_id}", operation_id = "delete_credential", tag = "wizard",
    params(("credential_id" = String, Path)),
    responses((status = 204)),
)]
pub(crate) async fn delete(
    State(engine): State<Engine>,
    OwnCredential { caller, found: UsedCredential { credential, .. } }: OwnCredential,
) -> Result<StatusCode, Problem> {
    let deed = Deed::new(AuditAction::CredentialDeleted).to(credential.credential_id);
    let deed = deed.changing(trial::told(&credential), ());
    let engine = deed.on_record(&engine, &caller, AuditScope::Portfolio(credential.org_id.clone()));
    match engine.store.delete_credential(&credential.org_id, credential.credential_id).await {
        Err(StoreError::Conflict(Conflict::InUse(properties))) => {
            let visible = view::visible(&caller, &credential.org_id, properties.clone());
            return Err(Problem::from(Conflict::InUse(properties)).used_by(visible));
        }
        deleted => deleted?,
    }
    trial::remove_secret(&engine, &credential).await;
    Ok(StatusCode::NO_CONTENT)
}
