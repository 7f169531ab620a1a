//! What a manager decides about a held sync: let its changes through, or discard them.

use axum::{Json, extract::State};
use domain::{
    ids::SyncId,
    sync::{Decision, Sync, SyncTrigger},
};
use engine::{Engine, Wanted};
use http::StatusCode;
use store::AuditAction;

use crate::{
    audit::Deed,
    gate::{Manage, PathId, Scoped},
    problem::Problem,
    syncs::request::Requested,
};

/// Lets a held sync's changes through.
///
/// A sync is queued that applies exactly the plan that was held; if the PMS says something else by
/// then, that one is held again. A plan can be approved for 24 hours.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/syncs/{sync_id}/approval", operation_id = "approve_held_sync", tag = "syncs",
    params(("property_id" = String, Path), ("sync_id" = String, Path)),
    responses((status = 202, body = Requested)),
)]
pub(crate) async fn approve(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    PathId(sync_id): PathId<SyncId>,
) -> Result<(StatusCode, Json<Requested>), Problem> {
    let held = decide(&engine, &scoped, sync_id, true).await?;
    let (property, by) = (&held.property_id, scoped.caller.subject());
    let wanted = Wanted { approves: held.plan_digest, only: held.only };
    let queued = engine.request_sync(property, SyncTrigger::Manual, by, wanted).await?;
    Ok((StatusCode::ACCEPTED, Json(Requested::from(queued))))
}

/// Discards a held sync's changes.
///
/// Nothing of them is applied. The next sync plans anew, and is held again if the PMS still says
/// the same.
#[utoipa::path(
    delete, path = "/v1/properties/{property_id}/syncs/{sync_id}/approval", operation_id = "discard_held_sync", tag = "syncs",
    params(("property_id" = String, Path), ("sync_id" = String, Path)),
    responses((status = 204)),
)]
pub(crate) async fn discard(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    PathId(sync_id): PathId<SyncId>,
) -> Result<StatusCode, Problem> {
    decide(&engine, &scoped, sync_id, false).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn decide(
    engine: &Engine,
    scoped: &Scoped<Manage>,
    sync_id: SyncId,
    approved: bool,
) -> Result<Sync, Problem> {
    let action = if approved { AuditAction::HeldSyncApproved } else { AuditAction::HeldSyncDiscarded };
    let engine = scoped.on_record(engine, Deed::new(action).to(sync_id));
    let decision = Decision { approved, by: scoped.caller.subject().into(), at: (engine.now)() };
    Ok(engine.store.decide(&scoped.property.property_id, sync_id, &decision).await?)
}
