//! A person known to Door before, or beside, the PMS.

use axum::{Json, extract::State};
use domain::{
    access::AccessState,
    change::{ChangeKind, Field, FieldChange, PersonChange},
    contact::{Email, PersonName, Phone},
    ids::{PersonId, UnitId},
    lease::Lifecycle,
    person::{Person, Source},
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
    let person = person(&desk, &surroundings, new)?;
    let change = PersonChange {
        kind: ChangeKind::Created,
        fields: fields(&person),
        after: person.clone(),
        before: None,
    };
    let by = scoped.decision(&desk, AuditAction::PersonAdded).about(person.person_id);
    desk.add_person(&scoped.property, &change, &by).await?;
    Ok((StatusCode::CREATED, Json(surroundings.show(person))))
}

fn person(desk: &Desk, surroundings: &Surroundings, new: NewPerson) -> Result<Person, Problem> {
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
    let created_at = desk.now();
    Ok(Person {
        person_id: PersonId::new(created_at, desk.random()),
        version: 1,
        name,
        email: new.email,
        phone: new.phone,
        unit_id: new.unit_id,
        lifecycle: Lifecycle::Current,
        lease: None,
        moved_in_on: None,
        moved_out_on: None,
        source: Source::Door,
        links: Vec::new(),
        access: AccessState::Unmanaged,
        suggestion: None,
        by_hand: None,
        created_at,
        synced_at: None,
    })
}

/// What a new person has, as changes from nothing.
fn fields(person: &Person) -> Vec<FieldChange> {
    let given = [
        (Field::FirstName, Some(person.name.first())),
        (Field::LastName, Some(person.name.last())),
        (Field::Email, Some(person.email.as_str())),
        (Field::Phone, person.phone.as_ref().map(Phone::as_str)),
        (Field::Unit, person.unit_id.as_ref().map(UnitId::as_str)),
        (Field::Lifecycle, Some(person.lifecycle.as_str())),
    ];
    let given = given.into_iter().filter_map(|(field, to)| Some((field, to.filter(|to| !to.is_empty())?)));
    given.map(|(field, to)| FieldChange { field, from: None, to: Some(to.into()) }).collect()
}
