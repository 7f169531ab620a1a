//! Step 7: User Sync on, or off.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{setup::Setup, sync::PlanDigest};
use engine::{Engine, Wanted};
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    body::{Body, body},
    card::Card,
    change::{self, Changed},
    deadline::deadline,
    etag::{IfMatch, Versioned},
    gate::{Manage, Scoped},
    problem::{Code, Problem},
};

body! {
    /// Step 7.
    Activation {
        /// Whether User Sync is to be on.
        enabled: bool,
        /// The digest of the preview that the manager saw. Another plan by now answers 409 and turns
        /// nothing on; that one is let through where it would be held.
        #[schema(value_type = Option<String>)]
        plan_digest: Option<PlanDigest>,
    }
}

/// The integration, and the sync that turning it on has asked for.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Activated {
    #[serde(flatten)]
    card: Card,
    /// None when nothing was turned on.
    sync_id: Option<String>,
}

/// Turns User Sync on or off.
///
/// Turning it on asks for the first sync. Turning it off stops syncs; people, links and settings
/// stay. Asking for what is already so changes nothing.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/integration/activation", operation_id = "turn_user_sync", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = Activation,
    responses((status = 200, body = Activated, headers(("ETag" = String)))),
)]
pub(crate) async fn turn(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(Activation { enabled, plan_digest }): Body<Activation>,
) -> Result<Response, Problem> {
    let (desk, property) = (&engine.desk, &scoped.property);
    if let (true, Some(seen)) = (enabled, &plan_digest) {
        still_the_same(&engine, &scoped, seen).await?;
    }
    let action = if enabled { AuditAction::SyncTurnedOn } else { AuditAction::SyncTurnedOff };
    let read = desk.read().integration(&property.property_id).await?;
    let turn = |setup: Setup| setup.turn(enabled);
    let Changed { before, after, by } = change::setup(desk, &scoped, action, &if_match, read, turn).await?;
    let wanted = Wanted { approves: plan_digest, ..Wanted::default() };
    let sync = match enabled {
        true => desk.first_sync(property, &before, &after, &by, wanted).await?,
        false => None,
    };
    let sync_id = sync.map(|sync| sync.sync_id);
    let Versioned { version, body: card } = Card::answer(desk, property, after, None).await?;
    Ok(Versioned { version, body: Activated { card, sync_id: sync_id.map(|id| id.to_string()) } }
        .into_response())
}

/// Whether turning on would do what the manager saw.
async fn still_the_same(engine: &Engine, scoped: &Scoped<Manage>, seen: &PlanDigest) -> Result<(), Problem> {
    let plan = engine.preview(&scoped.property, None, deadline()).await?;
    if plan.digest == *seen {
        return Ok(());
    }
    let counts = plan.counts;
    let detail = format!(
        "What turning on would do has changed since you looked: now {} people would be created, {} linked, {} \
         updated, and {} residents ask for a decision. Look at the preview again, then turn it on.",
        counts.created, counts.linked, counts.updated, counts.alerted
    );
    Err(Problem::new(Code::OtherPlan, detail))
}
