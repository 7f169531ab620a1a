//! `AppFolio`: the lists of its Stack API, each page by page, one row for each tenant.
//!
//! Facts are from the vendor's published lists of filters and fields, and from clients seen in the field.
//! No source shows an error's body or says when a field is `null`; both are made up here. That a property
//! which the customer no longer shares just drops out of every list is a guess as well.

mod answer;
mod id;
mod properties;
mod request;
mod tenants;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;

use crate::building::{Blueprint, Household, Member, Property, Role};
use crate::fault::{Call, Trouble};
use crate::office::{Office, Scene};
use crate::vendors::{Field, ResidentKey, Vendor};
use crate::web;
use answer::Failure;
use request::{Access, Request};

/// `AppFolio` as the simulator plays it.
pub(crate) struct AppFolio;

const CREDENTIAL: [Field; 3] = [
    Field { name: "client_id", value: "thistle-stack-client", on_form: true },
    Field { name: "client_secret", value: "4f1c-thistle:S3cret", on_form: true },
    // The partner's, the same for all its customers.
    Field { name: "developer_id", value: "0f4f7a10-0000-4000-8000-000000000001", on_form: false },
];

impl Vendor for AppFolio {
    fn blueprints(&self) -> &'static [Blueprint] {
        &properties::BLUEPRINTS
    }

    fn credential(&self) -> &'static [Field] {
        &CREDENTIAL
    }

    fn addresses(&self, _base_url: &str) -> BTreeMap<&'static str, String> {
        // One host for everybody: the connector's setting, not the manager's.
        BTreeMap::new()
    }

    fn router(&self, office: Arc<Office>) -> Router {
        Router::new().route("/api/v0/{list}", get(list)).with_state(office)
    }

    fn resident_id(&self, property: &Property, household: &Household, member: &Member) -> String {
        id::tenant(property, household.index, member.seat())
    }

    fn find(&self, id: &str) -> Option<ResidentKey> {
        id::read_tenant(id)
    }

    fn lists(&self, role: Role) -> bool {
        role != Role::Guarantor
    }

    fn trouble(&self, trouble: Trouble, _: &Scene) -> Response {
        let limited = matches!(trouble, Trouble::RateLimited { .. });
        let failure = if limited { Failure::RATE_LIMITED } else { Failure::INTERNAL };
        web::troubled(trouble, || failure.into_response())
    }
}

async fn list(
    State(office): State<Arc<Office>>,
    Path(list): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let request = Request::new(&list, pairs);
    let access = Access::read(&headers);
    let call = Call {
        name: list.clone(),
        property: request.filter("PropertyId").map(str::to_owned),
        page: Some(request.page().number),
        credentialed: true,
        roster: list == "tenants",
    };
    office.serve(call, |scene| answer(scene, &access, &request).unwrap_or_else(Failure::into_response)).await
}

fn answer(scene: &Scene, access: &Access, request: &Request) -> Result<Response, Failure> {
    access.check(scene)?;
    if scene.effects.lost_service(&request.list) {
        return Err(Failure::FORBIDDEN);
    }
    let list = match request.list.as_str() {
        "properties" => properties::answer,
        "tenants" => tenants::answer,
        "units" => units::answer,
        _ => return Err(Failure::NOT_FOUND),
    };
    request.check()?;
    Ok(list(scene, request))
}
