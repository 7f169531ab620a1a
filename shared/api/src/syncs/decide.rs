//! What a manager decides about a held sync: let its changes through, or discard them.

use axum::{Json, extract::State};
use domain::{
    ids::SyncId,
    sync::{PlanDigest, SyncTrigger},
};
use engine::{Engine, Wanted};
use http::StatusCode;
use store::AuditAction;

use crate::{
    body::{Body, body},
    gate::{Manage, PathId, Scoped},
    problem::{Code, Problem},
    syncs::request::Requested,
};

body! {
    /// Which plan is approved.
    ApproveHeldSync {
        /// The digest of the plan that the manager saw; the held one without.
        #[schema(value_type = Option<String>)]
        plan_digest: Option<PlanDigest>,
    }
}

/// Lets a held sync's changes through.
///
/// A sync is queued that applies exactly the plan that was held; if the PMS says something else by
/// then, that one is held again. A plan can be approved for 24 hours. Naming another plan than the held
/// one answers 409.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/syncs/{sync_id}/approval", operation_id = "approve_held_sync", tag = "syncs",
    params(("property_id" = String, Path), ("sync_id" = String, Path)),
    request_body = ApproveHeldSync,
    responses((status = 202, body = Requested)),
)]
pub(crate) async fn approve(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    PathId(sync_id): PathId<SyncId>,
    body: Option<Body<ApproveHeldSync>>,
) -> Result<(StatusCode, Json<Requested>), Problem> {
    let (desk, property) = (&engine.desk, &scoped.property);
    if let Some(seen) = body.and_then(|Body(ApproveHeldSync { plan_digest })| plan_digest) {
        let held = desk.read().sync(&property.property_id, sync_id).await?;
        let held = held.ok_or_else(Problem::not_found)?.plan_digest;
        if held.as_ref().is_some_and(|held| *held != seen) {
            return Err(other_plan(&seen, held.as_ref()));
        }
    }
    let by = scoped.decision(desk, AuditAction::HeldSyncApproved).about(sync_id);
    let held = desk.decide_held_sync(&property.property_id, sync_id, true, &by).await?;
    let integration = desk.read().integration(&property.property_id).await?;
    let wanted = Wanted { approves: held.plan_digest, only: held.only, id: None };
    let queued = desk.request_sync(property, &integration, SyncTrigger::Manual, &by, wanted).await?;
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
    let by = scoped.decision(&engine.desk, AuditAction::HeldSyncDiscarded).about(sync_id);
    engine.desk.decide_held_sync(&scoped.property.property_id, sync_id, false, &by).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn other_plan(seen: &PlanDigest, held: Option<&PlanDigest>) -> Problem {
    let held = held.map_or("none", |held| &*held.0);
    let detail = format!(
        "The plan that you looked at is another one: yours is `{}`, and `{held}` is held. Look at the held \
         sync again, then decide.",
        seen.0
    );
    Problem::new(Code::OtherPlan, detail)
}
