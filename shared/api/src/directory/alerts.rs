//! The alerts of a property.

use axum::{Json, extract::State};
use engine::Desk;
use store::{AlertState, PageRequest};

use crate::{
    directory::alert_view::{AlertStatus, AlertView},
    gate::{Read, Scoped},
    problem::Problem,
    query::{Limit, List, query},
    words::AlertStatusWord,
};

query! {
    /// Which alerts.
    WhichAlerts {
        /// `open` unless told.
        #[param(value_type = Option<AlertStatusWord>)]
        status: AlertStatus,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The cursor after the alert of a failing credential, which stands before those of the table.
const AFTER_CREDENTIAL: &str = "after-credential";

/// The alerts of a property.
///
/// A credential that the PMS refuses is one alert, with one id, on every property that uses it.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/alerts", operation_id = "list_alerts", tag = "people",
    params(("property_id" = String, Path), WhichAlerts),
    responses((status = 200, body = List<AlertView>)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    which: WhichAlerts,
) -> Result<Json<List<AlertView>>, Problem> {
    let property_id = &scoped.property.property_id;
    let state = match which.status.unwrap_or(AlertStatus::Open) {
        AlertStatus::Open => AlertState::Open,
        AlertStatus::Resolved => AlertState::Resolved,
    };
    let first = which.cursor.is_none() && state == AlertState::Open;
    let mut page = which.limit.unwrap_or_default().page(which.cursor.filter(|text| text != AFTER_CREDENTIAL));
    let failing = match first {
        true => failing_credential(&desk, &scoped).await?,
        false => None,
    };
    if let Some(alert) = failing {
        if page.limit == 1 {
            return Ok(Json(List { items: vec![alert], next_cursor: Some(AFTER_CREDENTIAL.to_owned()) }));
        }
        page = PageRequest { limit: page.limit - 1, ..page };
        let found = desk.read().list_alerts(property_id, state, &page).await?;
        let mut list = List::of(found, AlertView::from);
        list.items.insert(0, alert);
        return Ok(Json(list));
    }
    let found = desk.read().list_alerts(property_id, state, &page).await?;
    Ok(Json(List::of(found, AlertView::from)))
}

/// The alert for the credential in use, if the PMS refuses it.
async fn failing_credential(desk: &Desk, scoped: &Scoped<Read>) -> Result<Option<AlertView>, Problem> {
    let integration = desk.read().integration(&scoped.property.property_id).await?;
    let Ok((_, credential_id)) = integration.choices.setup.credential() else { return Ok(None) };
    let credential = desk.read().credential(&scoped.property.org_id, credential_id).await?;
    Ok(credential.as_ref().and_then(AlertView::credential_failing))
}
