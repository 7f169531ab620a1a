//! Step 3: the PMS.

use axum::extract::State;
use domain::{pms::Pms, setup::Setup};

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    words::PmsWord,
};
use engine::Desk;
use store::AuditAction;

body! {
    /// Step 3.
    ChoosePms {
        #[schema(value_type = PmsWord)]
        pms: Pms,
    }
}

/// Chooses the PMS.
///
/// Choosing another one clears the later steps, and is possible only while User Sync is off.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/integration/pms", operation_id = "choose_pms", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = ChoosePms,
    responses((status = 200, body = Card, headers(("ETag" = String)))),
)]
pub(crate) async fn choose_pms(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(ChoosePms { pms }): Body<ChoosePms>,
) -> CardAnswer {
    let choose = |setup: Setup| setup.choose_pms(pms);
    let read = desk.read().integration(&scoped.property.property_id).await?;
    let changed = change::setup(&desk, &scoped, AuditAction::PmsSelected, &if_match, read, choose).await?;
    Card::answer(&desk, &scoped.property, changed.after, None).await
}
