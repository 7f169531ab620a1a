//! How the telling went.

use axum::{Json, extract::State};
use engine::Receivers;

use crate::{
    gate::WholePortfolio,
    notices::view::DeliveryView,
    problem::Problem,
    query::{Limit, List, query},
};

query! {
    /// Which page.
    WhichDeliveries {
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The portfolio's deliveries of the last 90 days, the newest first.
#[utoipa::path(
    get, path = "/v1/notices/deliveries", operation_id = "list_deliveries", tag = "notices",
    params(WhichDeliveries),
    responses((status = 200, body = List<DeliveryView>)),
)]
pub(crate) async fn list(
    State(state): State<Receivers>,
    portfolio: WholePortfolio,
    which: WhichDeliveries,
) -> Result<Json<List<DeliveryView>>, Problem> {
    let page = which.limit.unwrap_or_default().page(which.cursor);
    let found = state.desk.read().list_deliveries(&portfolio.org_id, &page).await?;
    Ok(Json(List::of(found, DeliveryView::from)))
}
