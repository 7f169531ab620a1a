//! Testing a stored credential now.

use axum::{Json, extract::State};
use engine::Engine;
use store::UsedCredential;

use crate::{
    credentials::{trial, view::CredentialView},
    gate::OwnCredential,
    problem::Problem,
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
    let tested = engine.verify_credential(&credential, caller.subject()).await;
    tested.map_err(|error| trial::refused(credential.pms, error))?;
    let tested = engine.desk.read().used_credential(&credential.org_id, credential.credential_id).await?;
    let tested = tested.ok_or_else(Problem::not_found)?;
    Ok(Json(CredentialView::of(&engine.desk, &caller, tested).await?))
}
