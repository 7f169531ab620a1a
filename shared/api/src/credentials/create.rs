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
    let accepted = trial::accepted(&engine, pms, fields, None).await?;
    let desk = &engine.desk;
    let now = desk.now();
    let credential = Credential {
        credential_id: CredentialId::new(now, desk.random()),
        org_id: portfolio.org_id.clone(),
        pms,
        name,
        shown_fields: accepted.shown,
        last_verified_at: now,
        failing: None,
        version: 1,
    };
    let by = portfolio.decision(desk, AuditAction::CredentialCreated);
    let by = by.about(credential.credential_id).changing((), trial::told(&credential));
    engine.create_credential(&credential, &accepted.fields, &by).await?;
    let made = UsedCredential { credential, used_by: BTreeSet::new() };
    let view = CredentialView::of(desk, &portfolio.caller, made).await?;
    Ok((StatusCode::CREATED, Json(view)))
}
