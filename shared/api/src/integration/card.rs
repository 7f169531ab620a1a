//! The integration as a whole: read it, remove it.

use axum::extract::State;
use http::StatusCode;

use crate::{
    card::{Card, CardAnswer},
    etag::IfMatch,
    gate::{Manage, Read, Scoped},
    problem::Problem,
};
use engine::Desk;
use store::{AuditAction, Integration};

/// The integration of a property: how far its set-up is, and how it goes.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/integration", operation_id = "read_integration", tag = "wizard",
    params(("property_id" = String, Path)),
    responses((status = 200, body = Card, headers(("ETag" = String)))),
)]
pub(crate) async fn read(State(desk): State<Desk>, scoped: Scoped<Read>) -> CardAnswer {
    let integration = desk.read().integration(&scoped.property.property_id).await?;
    Card::answer(&desk, &scoped.property, integration, None).await
}

/// Removes the integration.
///
/// Only while User Sync is off. People, their history and the credential stay.
#[utoipa::path(
    delete, path = "/v1/properties/{property_id}/integration", operation_id = "remove_integration", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 204)),
)]
pub(crate) async fn remove(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
) -> Result<StatusCode, Problem> {
    let by = scoped.decision(&desk, AuditAction::IntegrationRemoved);
    let check = |before: &Integration| if_match.check(before.version);
    desk.remove_integration(&scoped.property, &by, check).await?;
    Ok(StatusCode::NO_CONTENT)
}
