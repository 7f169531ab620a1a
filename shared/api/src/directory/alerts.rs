//! The alerts of a property.

use axum::{Json, extract::State};
use domain::{
    alert::{Alert, AlertKind},
    alert_cause::AlertCause,
    text::natural_key,
};
use engine::Desk;
use store::AlertState;

use crate::{
    directory::alert_view::{AlertStatus, AlertView},
    gate::{Read, Scoped},
    ordered::Counted,
    problem::Problem,
    query::{Limit, List, query},
    words::{AlertKindWord, AlertStatusWord},
};

query! {
    /// Which alerts.
    WhichAlerts {
        /// `open` unless told.
        #[param(value_type = Option<AlertStatusWord>)]
        status: AlertStatus,
        /// Open ones of one kind only: ordered by whom they are about, and by when they run out.
        #[param(value_type = Option<AlertKindWord>)]
        kind: AlertKind,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The alerts of a property.
///
/// A credential that the PMS refuses is one alert, with one id, on every property that uses it.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/alerts", operation_id = "list_alerts", tag = "people",
    params(("property_id" = String, Path), WhichAlerts),
    responses((status = 200, body = Counted<AlertView>)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    which: WhichAlerts,
) -> Result<Json<Counted<AlertView>>, Problem> {
    let property_id = &scoped.property.property_id;
    if which.status == Some(AlertStatus::Resolved) {
        let page = which.limit.unwrap_or_default().page(which.cursor);
        let found = desk.read().list_alerts(property_id, AlertState::Resolved, &page).await?;
        let List { items, next_cursor } = List::of(found, AlertView::from);
        return Ok(Json(Counted { items, next_cursor, total: None }));
    }
    let directory = async { Ok(desk.read().directory_to_show(property_id).await?) };
    let (failing, directory) = futures::try_join!(failing_credential(&desk, &scoped), directory)?;
    let wanted = |kind| which.kind.is_none_or(|wanted| wanted == kind);
    let mut alerts: Vec<_> =
        directory.open_alerts.iter().filter(|alert| wanted(alert.cause.kind())).collect();
    if which.kind.is_some() {
        alerts.sort_by_cached_key(|alert| (alert.cause.ends_at(), subject(&alert.cause), alert.alert_id));
    }
    let failing =
        failing.filter(|_| wanted(AlertKind::CredentialFailing)).map(|view| Shown::Failing(Box::new(view)));
    let all = failing.into_iter().chain(alerts.into_iter().map(Shown::Open)).collect();
    Counted::page(all, which.limit, which.cursor.as_deref(), AlertView::from).map(Json)
}

/// An open alert: of the directory, or that of the credential, which comes first.
enum Shown<'a> {
    Failing(Box<AlertView>),
    Open(&'a Alert),
}

impl From<Shown<'_>> for AlertView {
    fn from(shown: Shown<'_>) -> Self {
        match shown {
            Shown::Failing(view) => *view,
            Shown::Open(alert) => alert.clone().into(),
        }
    }
}

/// What an alert of a kind is found by among the others.
fn subject(cause: &AlertCause) -> String {
    let unit = cause.unit().map(|unit| {
        let building = unit.building.as_deref().unwrap_or_default();
        format!("{building} {}", unit.label)
    });
    let person = || cause.person().map(|person| person.name.to_string());
    let resident = || cause.residents().first().map(|resident| resident.name.to_string());
    natural_key(&unit.or_else(person).or_else(resident).unwrap_or_default())
}

/// The alert for the credential in use, if the PMS refuses it.
async fn failing_credential(desk: &Desk, scoped: &Scoped<Read>) -> Result<Option<AlertView>, Problem> {
    let integration = desk.read().integration(&scoped.property.property_id).await?;
    let Ok((_, credential_id)) = integration.choices.setup.credential() else { return Ok(None) };
    let credential = desk.read().credential(&scoped.property.org_id, credential_id).await?;
    Ok(credential.as_ref().and_then(AlertView::credential_failing))
}
