//! One person, with everything that happened to them.

use axum::{Json, extract::State};
use domain::ids::PersonId;
use engine::Desk;
use serde::Serialize;
use store::PageRequest;
use utoipa::ToSchema;

use crate::{
    change_view::ChangeView,
    directory::person_view::{PersonView, Surroundings},
    gate::{PathId, Read, Scoped},
    problem::Problem,
};

/// A person and their history.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonWithHistory {
    #[serde(flatten)]
    person: PersonView,
    /// Every change, the newest first; the last two hundred.
    history: Vec<ChangeView>,
}

/// How many changes are shown: a year of a person's changes is a handful.
const HISTORY: u16 = 200;

/// One person, with every change: when, by which sync, from what to what.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/people/{person_id}", operation_id = "read_person", tag = "people",
    params(("property_id" = String, Path), ("person_id" = String, Path)),
    responses((status = 200, body = PersonWithHistory)),
)]
pub(crate) async fn one(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    PathId(person_id): PathId<PersonId>,
) -> Result<Json<PersonWithHistory>, Problem> {
    let property_id = &scoped.property.property_id;
    let person = desk.read().person(property_id, person_id).await?.ok_or_else(Problem::not_found)?;
    let surroundings = Surroundings::load(&desk, property_id).await?;
    let history = desk.read().history(property_id, person_id, &PageRequest::first(HISTORY)).await?;
    Ok(Json(PersonWithHistory {
        person: surroundings.show(person),
        history: history.items.into_iter().map(ChangeView::from).collect(),
    }))
}
