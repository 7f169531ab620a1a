//! Sync Now.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    ids::PmsResidentId,
    sync::{Sync, SyncStatus, SyncTrigger},
};
use engine::{Engine, Wanted, Whom};
use http::StatusCode;
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    activation::{
        explain::{self, Explanations},
        preview::{self, Preview},
    },
    body::{Body, body},
    caller::Role,
    gate::{RunSync, Scoped},
    problem::{FieldError, Problem},
    words::SyncStatusWord,
};

body! {
    /// What to sync.
    SyncNow {
        /// Whether to answer with what a sync would do, and to do nothing.
        dry_run: Option<bool>,
        /// One resident only, by their id in the PMS: an eviction cannot wait for the hour.
        #[schema(value_type = Option<String>)]
        pms_resident_id: Option<PmsResidentId>,
    }
}

/// A sync that was asked for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RequestedSync)]
pub(crate) struct Requested {
    sync_id: String,
    #[schema(value_type = SyncStatusWord)]
    status: SyncStatus,
    /// With `pms_resident_id`: why this resident is, or is not, in Door, and what the sync does.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Explanations>,
}

impl From<Sync> for Requested {
    fn from(sync: Sync) -> Self {
        Self { sync_id: sync.sync_id.to_string(), status: sync.status(), explanation: None }
    }
}

/// Asks for a sync now; while one runs, answers with that one.
///
/// With `dry_run` nothing is asked for: the answer is what a sync would do, as the preview gives it. With
/// `pms_resident_id` the sync is of that resident alone, decided with all the others in view, and the
/// answer explains it.
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
    let (desk, property) = (&engine.desk, &scoped.property);
    let (dry_run, only) = body.map_or((None, None), |Body(body)| (body.dry_run, body.pms_resident_id));
    if dry_run == Some(true) {
        if only.is_some() {
            let detail =
                "cannot be with `dry_run`; `GET …/explanations` tells what a sync of one resident would do";
            return Err(Problem::invalid(vec![FieldError::new("/pms_resident_id", detail)]));
        }
        let preview = preview::preview(&engine, property, &preview::Shown::default()).await?;
        return Ok(Json(preview).into_response());
    }
    let trigger =
        if scoped.caller.role() == Role::Support { SyncTrigger::Support } else { SyncTrigger::Manual };
    let explanation = match &only {
        Some(id) => Some(explain::about(&engine, property, &Whom::Resident(id.clone())).await?),
        None => None,
    };
    let by = scoped.decision(desk, AuditAction::SyncRequested);
    let by = only.iter().fold(by, |by, id| by.about(id));
    let wanted = Wanted { only, ..Wanted::default() };
    let integration = desk.read().integration(&property.property_id).await?;
    let sync = desk.request_sync(property, &integration, trigger, &by, wanted).await?;
    let requested = Requested { explanation, ..Requested::from(sync) };
    Ok((StatusCode::ACCEPTED, Json(requested)).into_response())
}
