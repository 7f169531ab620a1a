//! A new credential: tried against the PMS before anything is stored.

use std::collections::{BTreeMap, BTreeSet};

use axum::{Json, extract::State};
use domain::{
    credential::{Credential, CredentialName},
    ids::CredentialId,
    pms::Pms,
};
use engine::Engine;
use http::StatusCode;
use secrecy::SecretString;
use store::{AuditAction, UsedCredential};

use crate::{
    body::{Body, body},
    credentials::{trial, view::CredentialView},
    gate::Portfolio,
    problem::Problem,
    words::PmsWord,
};

body! {
    /// A credential to be tried and stored.
    NewCredential {
        #[schema(value_type = PmsWord)]
        pms: Pms,
        /// What managers call it.
        #[schema(value_type = String, min_length = 1, max_length = 100)]
        name: CredentialName,
        /// By field name, as `GET /v1/pms` lists them.
        #[schema(value_type = BTreeMap<String, String>)]
        fields: BTreeMap<String, SecretString>,
    }
}

/// Tries a credential against the PMS, and stores it if the PMS accepts it.
#[utoipa::path(
    post, path = "/v1/credentials", operation_id = "create_credential", tag = "wizard",
    request_body = NewCredential,
    responses((status = 201, body = CredentialView)),
)]
pub(crate) async fn create(
    State(engine): State<Engine>,
    portfolio: Portfolio,
    Body(NewCredential { pms, name, fields }): Body<NewCredential>,
) -> Result<(StatusCode, Json<CredentialView>), Problem> {
    let tried = trial::of(&engine, pms, fields, None).await?;
    let now = (engine.now)();
    let credential = Credential {
        credential_id: CredentialId::new(now, (engine.random)()),
        org_id: portfolio.org_id.clone(),
        pms,
        name,
        shown_fields: tried.shown,
        last_verified_at: now,
        failing: None,
        version: 1,
    };
    engine.secrets.put(&credential.org_id, credential.credential_id, &tried.fields).await?;
    let by = portfolio.decision(&engine, AuditAction::CredentialCreated);
    let by = by.about(credential.credential_id).changing((), trial::told(&credential));
    if let Err(error) = engine.store.put_credential(&credential, &by).await {
        // Without its record nothing would ever find the secret again.
        trial::remove_secret(&engine, &credential).await;
        return Err(error.into());
    }
    let made = UsedCredential { credential, used_by: BTreeSet::new() };
    let view = CredentialView::of(&engine, &portfolio.caller, made).await?;
    Ok((StatusCode::CREATED, Json(view)))
}
