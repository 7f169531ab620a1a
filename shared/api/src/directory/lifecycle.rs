//! A manager's own change of somebody's lifecycle.

use axum::{Json, extract::State};
use domain::{ids::PersonId, lease::Lifecycle};
use engine::Desk;
use store::AuditAction;

use crate::{
    body::{Body, FromJson, body, refuse},
    directory::person_view::{PersonView, Surroundings},
    gate::{Manage, PathId, Scoped},
    problem::{Errors, Problem},
    words::LifecycleWord,
};

body! {
    /// Where somebody is in their tenancy, whatever the PMS says.
    SetLifecycle {
        /// `future`, `current` or `past`.
        #[schema(value_type = LifecycleWord)]
        lifecycle: SetTo,
    }
}

/// A lifecycle that a manager can set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SetTo(Lifecycle);

impl FromJson for SetTo {
    fn from_json(value: serde_json::Value, at: &str, errors: &mut Errors) -> Option<Self> {
        match String::from_json(value, at, errors)?.as_str() {
            "future" => Some(Self(Lifecycle::Future)),
            "current" => Some(Self(Lifecycle::Current)),
            "past" => Some(Self(Lifecycle::Past)),
            _ => refuse(at, errors, "must be `future`, `current` or `past`"),
        }
    }
}

/// Sets somebody's lifecycle by hand.
///
/// Obeyed at once: who is current has the unit's keys where access is automated; who is past or future
/// loses all of theirs, however they were given. It outlives syncs until the PMS says something else than
/// it says now.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/people/{person_id}/lifecycle", operation_id = "set_lifecycle", tag = "access",
    params(("property_id" = String, Path), ("person_id" = String, Path)),
    request_body = SetLifecycle,
    responses((status = 200, body = PersonView)),
)]
pub(crate) async fn set(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    PathId(person_id): PathId<PersonId>,
    Body(SetLifecycle { lifecycle: SetTo(to) }): Body<SetLifecycle>,
) -> Result<Json<PersonView>, Problem> {
    let property_id = &scoped.property.property_id;
    let before = desk.read().person(property_id, person_id).await?.ok_or_else(Problem::not_found)?;
    let by = scoped.decision(&desk, AuditAction::LifecycleSet).about(person_id);
    let by = by.changing(before.lifecycle, to);
    let person = desk.set_lifecycle(&scoped.property, person_id, to, &by).await?;
    let person = person.ok_or_else(Problem::not_found)?;
    Ok(Json(Surroundings::load(&desk, property_id).await?.show(person)))
}
