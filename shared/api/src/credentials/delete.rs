//! Deleting a credential that no property uses.

use axum::extract::State;
use engine::{Engine, EngineError};
use http::StatusCode;
use store::{AuditAction, Conflict, StoreError};

use crate::{
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
pub(crate) async fn delete(State(engine): State<Engine>, own: OwnCredential) -> Result<StatusCode, Problem> {
    let credential = &own.found.credential;
    let by = own.decision(&engine.desk, AuditAction::CredentialDeleted);
    let by = by.changing(trial::told(credential), ());
    match engine.delete_credential(credential, &by).await {
        Err(EngineError::Store(StoreError::Conflict(Conflict::InUse(properties)))) => {
            let visible = view::visible(&own.caller, &credential.org_id, properties.clone());
            Err(Problem::from(Conflict::InUse(properties)).used_by(visible))
        }
        deleted => {
            deleted?;
            Ok(StatusCode::NO_CONTENT)
        }
    }
}
