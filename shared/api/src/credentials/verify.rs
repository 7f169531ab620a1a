//! Testing a stored credential now.

use axum::{Json, extract::State};
use engine::Engine;
use store::UsedCredential;

use crate::{
    credentials::{reread, trial, view::CredentialView},
    gate::OwnCredential,
    problem::{Code, Problem},
};

/// Tests a credential against the PMS now.
///
/// What comes of it is kept: a refused one shows as failing on every property that uses it, an
/// accepted one no longer does.
#[utoipa::path(
    post, path = "/v1/credentials/{credential_id}/verification", operation_id = "verify_credential", tag = "wizard",
    params(("credential_id" = String, Path)),
    responses((status = 200, body = CredentialView)),
)]
pub(crate) async fn verify(
    State(engine): State<Engine>,
    OwnCredential { caller, found: UsedCredential { credential, .. } }: OwnCredential,
) -> Result<Json<CredentialView>, Problem> {
    let fields = trial::stored(&engine, &credential).await?;
    if let Err(refused) =
        trial::verify(&engine, credential.pms, &fields, Some(credential.credential_id)).await
    {
        if matches!(refused.code(), Code::CredentialRejected | Code::PmsPermissionMissing) {
            trial::mark_failing(&engine, &caller, &credential, &refused).await?;
        }
        return Err(refused);
    }
    engine.store.mark_credential_ok(&credential, (engine.now)()).await?;
    let tested = reread(&engine, &credential).await?;
    Ok(Json(CredentialView::of(&engine, &caller, tested).await?))
}
