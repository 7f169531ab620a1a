//! Sync Now.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::sync::{Sync, SyncStatus, SyncTrigger};
use engine::Engine;
use http::StatusCode;
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    activation::preview::{self, Preview},
    audit::Deed,
    body::{Body, body},
    caller::Role,
    gate::{RunSync, Scoped},
    problem::Problem,
    words::SyncStatusWord,
};

body! {
    /// What to sync.
    SyncNow {
        /// Whether to answer with what a sync would do, and to do nothing.
        dry_run: Option<bool>,
    }
}

/// A sync that was asked for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RequestedSync)]
pub(crate) struct Requested {
    sync_id: String,
    #[schema(value_type = SyncStatusWord)]
    status: SyncStatus,
}

impl From<Sync> for Requested {
    fn from(sync: Sync) -> Self {
        Self { sync_id: sync.sync_id.to_string(), status: sync.status }
    }
}

/// Asks for a sync now; while one runs, answers with that one.
///
/// With `dry_run` nothing is asked for: the answer is what a sync would do, as the preview gives it.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/syncs", operation_id = "sync_now", tag = "syncs",
    params(("property_id" = String, Path)),
    request_body = SyncNow,
    responses((status = 202, body = Requested), (status = 200, body = Preview, description = "With `dry_run`.")),
)]
pub(crate) async fn sync_now(
    State(engine): State<Engine>,
    scoped: Scoped<RunSync>,
    body: Option<Body<SyncNow>>,
) -> Result<Response, Problem> {
    let property_id = &scoped.property.property_id;
    let dry_run = body.and_then(|Body(SyncNow { dry_run })| dry_run);
    if dry_run == Some(true) {
        let preview = preview::of(&engine, property_id, &preview::Shown::default()).await?;
        return Ok(Json(preview).into_response());
    }
    let trigger =
        if scoped.caller.role() == Role::Support { SyncTrigger::Support } else { SyncTrigger::Manual };
    let engine = scoped.on_record(&engine, Deed::new(AuditAction::SyncRequested));
    let sync = engine.request_sync(property_id, trigger, scoped.caller.subject(), None).await?;
    Ok((StatusCode::ACCEPTED, Json(Requested::from(sync))).into_response())
}
