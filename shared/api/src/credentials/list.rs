//! The portfolio's credentials.

use axum::{Json, extract::State};
use domain::pms::Pms;
use engine::Engine;

use crate::{
    credentials::{calls::Made, view::CredentialView},
    gate::Portfolio,
    problem::Problem,
    query::{Limit, List, query},
    words::PmsWord,
};

query! {
    /// Which credentials.
    WhichCredentials {
        /// Those of one PMS only.
        #[param(value_type = Option<PmsWord>)]
        pms: Pms,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The portfolio's credentials.
#[utoipa::path(
    get, path = "/v1/credentials", operation_id = "list_credentials", tag = "wizard", params(WhichCredentials),
    responses((status = 200, body = List<CredentialView>)),
)]
pub(crate) async fn list(
    State(engine): State<Engine>,
    portfolio: Portfolio,
    which: WhichCredentials,
) -> Result<Json<List<CredentialView>>, Problem> {
    let page = which.limit.unwrap_or_default().page(which.cursor);
    let found = engine.desk.read().list_credentials(&portfolio.org_id, which.pms, &page).await?;
    let made = Made::by(&engine.desk, &found.items).await?;
    let now = engine.desk.now();
    Ok(Json(List::of(found, |used| CredentialView::new(&portfolio.caller, used, &made, now))))
}
