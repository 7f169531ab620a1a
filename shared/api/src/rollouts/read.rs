//! Roll-outs, to look at.

use axum::{Json, extract::State};
use engine::Engine;

use crate::{
    gate::{OwnRollout, WholePortfolio},
    problem::Problem,
    query::{Limit, List, query},
    rollouts::view::{RolloutView, SummaryView},
};

query! {
    /// Which page.
    WhichRollouts {
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The portfolio's roll-outs, the newest first.
#[utoipa::path(
    get, path = "/v1/rollouts", operation_id = "list_rollouts", tag = "wizard", params(WhichRollouts),
    responses((status = 200, body = List<SummaryView>)),
)]
pub(crate) async fn list(
    State(engine): State<Engine>,
    portfolio: WholePortfolio,
    which: WhichRollouts,
) -> Result<Json<List<SummaryView>>, Problem> {
    let request = which.limit.unwrap_or_default().page(which.cursor);
    let page = engine.desk.read().list_rollouts(&portfolio.org_id, &request).await?;
    Ok(Json(List::of(page, SummaryView::from)))
}

/// A roll-out, with how far each of its properties is.
#[utoipa::path(
    get, path = "/v1/rollouts/{rollout_id}", operation_id = "read_rollout", tag = "wizard",
    params(("rollout_id" = String, Path)),
    responses((status = 200, body = RolloutView)),
)]
pub(crate) async fn read(
    State(engine): State<Engine>,
    OwnRollout { rollout, .. }: OwnRollout,
) -> Result<Json<RolloutView>, Problem> {
    let lines = engine.desk.read().rollout_lines(rollout.rollout_id).await?;
    Ok(Json(RolloutView::new(rollout, lines)))
}
