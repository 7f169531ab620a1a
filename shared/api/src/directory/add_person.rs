//! A person known to Door before, or beside, the PMS.

use axum::{Json, extract::State};
use domain::{
    contact::{Email, PersonName, Phone},
    ids::{PersonId, UnitId},
};
use engine::Desk;
use http::StatusCode;
use store::AuditAction;

use crate::{
    body::{Body, body},
    directory::person_view::{PersonView, Surroundings},
    gate::{AddPeople, Scoped},
    problem::{FieldError, Problem},
};

body! {
    /// A person.
    NewPerson {
        first_name: String,
        last_name: String,
        #[schema(value_type = String, format = Email)]
        email: Email,
        #[schema(value_type = Option<String>, max_length = 64)]
        phone: Option<Phone>,
        /// A Door unit of the property.
        #[schema(value_type = Option<String>)]
        unit_id: Option<UnitId>,
    }
}

/// Adds a person who is known to Door before, or beside, the PMS.
///
/// A sync links them to the resident of the same name and email.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/people", operation_id = "add_person", tag = "people",
    params(("property_id" = String, Path)),
    request_body = NewPerson,
    responses((status = 201, body = PersonView)),
)]
pub(crate) async fn add(
    State(desk): State<Desk>,
    scoped: Scoped<AddPeople>,
    Body(new): Body<NewPerson>,
) -> Result<(StatusCode, Json<PersonView>), Problem> {
    let property_id = &scoped.property.property_id;
    let surroundings = Surroundings::load(&desk, property_id).await?;
    let new = checked(&desk, &surroundings, new)?;
    let change = plan::add_person(new, desk.now());
    let by = scoped.decision(&desk, AuditAction::PersonAdded).about(change.after.person_id);
    desk.add_person(&scoped.property, &change, &by).await?;
    Ok((StatusCode::CREATED, Json(surroundings.show(change.after))))
}

fn checked(desk: &Desk, surroundings: &Surroundings, new: NewPerson) -> Result<plan::NewPerson, Problem> {
    let mut errors = Vec::new();
    let name = PersonName::new(&new.first_name, &new.last_name)
        .map_err(|error| errors.push(FieldError::new("/first_name", format!("{error}"))));
    if new.unit_id.as_ref().is_some_and(|unit| !surroundings.units.contains_key(unit)) {
        errors.push(FieldError::new("/unit_id", "must be a unit of this property"));
    }
    let Ok(name) = name else { return Err(Problem::invalid(errors)) };
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    let NewPerson { first_name: _, last_name: _, email, phone, unit_id } = new;
    let person_id = PersonId::new(desk.now(), desk.random());
    Ok(plan::NewPerson { person_id, name, email, phone, unit_id })
}
