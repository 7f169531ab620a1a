//! The list of people.

use axum::{Json, extract::State};
use domain::lease::Lifecycle;
use engine::Desk;
use store::PeopleFilter;

use crate::{
    directory::person_view::{PersonView, Surroundings},
    gate::{Read, Scoped},
    problem::Problem,
    query::{Limit, List, query},
    words::LifecycleWord,
};

query! {
    /// Which people.
    WhichPeople {
        /// Those of one lifecycle only.
        #[param(value_type = Option<LifecycleWord>)]
        lifecycle: Lifecycle,
        /// Those whose name, email or unit contains this.
        q: String,
        /// 1 to 200; 50 unless told. With a filter a page may have fewer, and still lead on.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The people of a property.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/people", operation_id = "list_people", tag = "people",
    params(("property_id" = String, Path), WhichPeople),
    responses((status = 200, body = List<PersonView>)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    which: WhichPeople,
) -> Result<Json<List<PersonView>>, Problem> {
    let property_id = &scoped.property.property_id;
    let page = which.limit.unwrap_or_default().page(which.cursor);
    let filter = PeopleFilter { lifecycle: which.lifecycle, q: which.q };
    let surroundings = Surroundings::load(&desk, property_id).await?;
    let people = desk.read().list_people(property_id, &filter, &page).await?;
    Ok(Json(List::of(people, |person| surroundings.show(person))))
}
