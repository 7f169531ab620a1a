//! Deleting a credential that no property uses.

use axum::extract::State;
use engine::{Engine, EngineError};
use http::StatusCode;
use store::{AuditAction, Conflict, StoreError, UsedCredential};

use crate::{
    credentials::trial,
    gate::{ChangingCredential, Users},
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
    ChangingCredential(own): ChangingCredential,
) -> Result<StatusCode, Problem> {
    let credential = &own.found.credential;
    let by = own.decision(&engine.desk, AuditAction::CredentialDeleted);
    let by = by.changing(trial::told(credential), ());
    match engine.delete_credential(credential, &by).await {
        Err(EngineError::Store(StoreError::Conflict(Conflict::InUse(properties)))) => {
            // As it is used now, which may be more than when it was read.
            let now = UsedCredential {
                credential: credential.clone(),
                used_by: properties.iter().cloned().collect(),
            };
            let seen = Users::of(&own.caller, &now).seen;
            Err(Problem::from(Conflict::InUse(properties)).used_by(seen))
        }
        deleted => {
            deleted?;
            Ok(StatusCode::NO_CONTENT)
        }
    }
}
