//! Who is told.

use axum::{Json, extract::State};
use engine::Receivers;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{gate::WholePortfolio, notices::view::ReceiverView, problem::Problem};

/// Who is told of what happens in the portfolio.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Notices {
    /// Whether notices can be mailed here.
    sends_mail: bool,
    /// The oldest first.
    receivers: Vec<ReceiverView>,
}

/// Who is told of what happens in the portfolio.
#[utoipa::path(
    get, path = "/v1/notices", operation_id = "list_receivers", tag = "notices",
    responses((status = 200, body = Notices)),
)]
pub(crate) async fn list(
    State(state): State<Receivers>,
    portfolio: WholePortfolio,
) -> Result<Json<Notices>, Problem> {
    let found = state.desk.read().receivers(&portfolio.org_id).await?;
    let receivers = found.into_iter().map(ReceiverView::from).collect();
    Ok(Json(Notices { sends_mail: state.sends_mail, receivers }))
}
