//! Control over HTTP, as JSON: `/control/{pms}/…` with the same words as [`Control`]. The routes are
//! listed where the crate is described.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::{Control, ControlError, Reseed, Resident};
use crate::building::{NewResident, ResidentPatch};
use crate::config::Quirks;
use crate::fault::Fault;
use crate::vendors::{Pms, UnknownPms};

/// Residents listed at once unless told.
const LISTED: usize = 100;

type Controls = State<Arc<BTreeMap<Pms, Control>>>;

pub(crate) fn router(controls: BTreeMap<Pms, Control>) -> Router {
    Router::new()
        .route("/", get(async || Json(Pms::ALL.iter().map(|pms| pms.name()).collect::<Vec<_>>())))
        .route("/{pms}", get(state))
        .route("/{pms}/faults", put(set_faults).delete(clear_faults))
        .route("/{pms}/quirks", put(set_quirks))
        .route("/{pms}/credential", put(rotate_credential))
        .route("/{pms}/seed", post(reseed))
        .route("/{pms}/change", post(change))
        .route("/{pms}/properties/{id}/residents", get(list_residents).post(add_resident))
        .route("/{pms}/residents/{id}", get(show_resident).patch(patch_resident).delete(remove_resident))
        .with_state(Arc::new(controls))
}

/// A refusal of a control call.
enum Refused {
    UnknownPms(UnknownPms),
    Control(ControlError),
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (status, message) = match self {
            Self::UnknownPms(error) => (StatusCode::NOT_FOUND, error.to_string()),
            Self::Control(error) => {
                let status = match error {
                    ControlError::NoProperty(_) | ControlError::NoResident(_) => StatusCode::NOT_FOUND,
                    ControlError::DisabledProperty(_)
                    | ControlError::NoField(_)
                    | ControlError::TooManyResidents(_) => StatusCode::UNPROCESSABLE_ENTITY,
                };
                (status, error.to_string())
            }
        };
        (status, Json(json!({ "error": message }))).into_response()
    }
}

impl From<ControlError> for Refused {
    fn from(error: ControlError) -> Self {
        Self::Control(error)
    }
}

fn control<'a>(controls: &'a BTreeMap<Pms, Control>, pms: &str) -> Result<&'a Control, Refused> {
    let unknown = || Refused::UnknownPms(UnknownPms(pms.to_owned()));
    let pms: Pms = pms.parse().map_err(Refused::UnknownPms)?;
    controls.get(&pms).ok_or_else(unknown)
}

async fn state(State(controls): Controls, Path(pms): Path<String>) -> Result<Json<super::State>, Refused> {
    Ok(Json(control(&controls, &pms)?.state()))
}

async fn set_faults(
    State(controls): Controls,
    Path(pms): Path<String>,
    Json(faults): Json<Vec<Fault>>,
) -> Result<StatusCode, Refused> {
    control(&controls, &pms)?.set_faults(faults);
    Ok(StatusCode::NO_CONTENT)
}

async fn clear_faults(State(controls): Controls, Path(pms): Path<String>) -> Result<StatusCode, Refused> {
    control(&controls, &pms)?.clear_faults();
    Ok(StatusCode::NO_CONTENT)
}

async fn set_quirks(
    State(controls): Controls,
    Path(pms): Path<String>,
    Json(quirks): Json<Quirks>,
) -> Result<StatusCode, Refused> {
    control(&controls, &pms)?.set_quirks(quirks);
    Ok(StatusCode::NO_CONTENT)
}

async fn rotate_credential(
    State(controls): Controls,
    Path(pms): Path<String>,
    Json(values): Json<BTreeMap<String, String>>,
) -> Result<StatusCode, Refused> {
    control(&controls, &pms)?.rotate_credential(&values)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn reseed(
    State(controls): Controls,
    Path(pms): Path<String>,
    Json(wanted): Json<Reseed>,
) -> Result<StatusCode, Refused> {
    control(&controls, &pms)?.reseed(&wanted)?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    percent: f64,
}

async fn change(
    State(controls): Controls,
    Path(pms): Path<String>,
    Json(Change { percent }): Json<Change>,
) -> Result<Response, Refused> {
    let changed = control(&controls, &pms)?.change(percent);
    Ok(Json(json!({ "changed": changed })).into_response())
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    offset: usize,
    #[serde(default = "listed")]
    limit: usize,
}

fn listed() -> usize {
    LISTED
}

async fn list_residents(
    State(controls): Controls,
    Path((pms, property)): Path<(String, String)>,
    Query(Part { offset, limit }): Query<Part>,
) -> Result<Json<Vec<Resident>>, Refused> {
    Ok(Json(control(&controls, &pms)?.residents(&property, offset, limit)?))
}

async fn add_resident(
    State(controls): Controls,
    Path((pms, property)): Path<(String, String)>,
    Json(new): Json<NewResident>,
) -> Result<(StatusCode, Json<Resident>), Refused> {
    let resident = control(&controls, &pms)?.add_resident(&property, &new)?;
    Ok((StatusCode::CREATED, Json(resident)))
}

async fn show_resident(
    State(controls): Controls,
    Path((pms, id)): Path<(String, String)>,
) -> Result<Json<Resident>, Refused> {
    Ok(Json(control(&controls, &pms)?.resident(&id)?))
}

async fn patch_resident(
    State(controls): Controls,
    Path((pms, id)): Path<(String, String)>,
    Json(patch): Json<ResidentPatch>,
) -> Result<Json<Resident>, Refused> {
    Ok(Json(control(&controls, &pms)?.patch_resident(&id, &patch)?))
}

async fn remove_resident(
    State(controls): Controls,
    Path((pms, id)): Path<(String, String)>,
) -> Result<StatusCode, Refused> {
    control(&controls, &pms)?.remove_resident(&id)?;
    Ok(StatusCode::NO_CONTENT)
}
