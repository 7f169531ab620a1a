//! Registering a Door property, and renaming it.

use axum::{Json, extract::State};
use domain::ids::OrgId;
use engine::Desk;
use jiff::tz::TimeZone;
use serde::Serialize;
use store::Property;
use utoipa::ToSchema;

use crate::{
    body::{Body, Name, body},
    gate::Registering,
    problem::{FieldError, Problem},
};

body! {
    /// A Door property.
    RegisterProperty {
        /// Its portfolio, for good.
        #[schema(value_type = String)]
        org_id: OrgId,
        /// What managers call it.
        #[schema(value_type = String, min_length = 1, max_length = 200)]
        name: Name,
        /// Of the IANA data base, such as `America/Denver`.
        time_zone: String,
    }
}

/// A Door property as it is registered.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisteredProperty {
    property_id: String,
    org_id: String,
    name: Box<str>,
    time_zone: Box<str>,
}

/// Registers a Door property, or renames it.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}", operation_id = "register_property", tag = "people",
    params(("property_id" = String, Path)),
    request_body = RegisterProperty,
    responses((status = 200, body = RegisteredProperty)),
)]
pub(crate) async fn register(
    State(desk): State<Desk>,
    Registering { property_id }: Registering,
    Body(RegisterProperty { org_id, name, time_zone }): Body<RegisterProperty>,
) -> Result<Json<RegisteredProperty>, Problem> {
    if TimeZone::get(&time_zone).is_err() {
        let detail = "must be a time zone of the IANA data base, such as `America/Denver`";
        return Err(Problem::invalid(vec![FieldError::new("/time_zone", detail)]));
    }
    let registered_at = desk.now();
    let property = Property { property_id, org_id, name: name.0, time_zone: time_zone.into(), registered_at };
    desk.register_property(&property).await?;
    Ok(Json(RegisteredProperty {
        property_id: property.property_id.to_string(),
        org_id: property.org_id.to_string(),
        name: property.name,
        time_zone: property.time_zone,
    }))
}
