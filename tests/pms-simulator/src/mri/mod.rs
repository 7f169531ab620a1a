//! MRI Residential Management: one address for everything, the API's name in the query.
//!
//! Facts are from answers and clients seen in the field; there is no public description. What no source
//! tells is made up: the texts of refusals, the rows of units, how a notice is told, and whether people
//! who have yet to move in are among the leases. They are here, besides having an API of their own.

mod answer;
mod leases;
mod moves;
mod person;
mod properties;
mod record;
mod request;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;

use crate::building::{Blueprint, Household, Member, PEOPLE_PER_HOUSEHOLD, Property, Role};
use crate::fault::{Call, Trouble};
use crate::office::{Office, Scene};
use crate::vendors::{Field, ResidentKey, Vendor};
use crate::web;
use answer::Failure;
use request::{Access, Request};

/// MRI as the simulator plays it.
pub(crate) struct Mri;

const CREDENTIAL: [Field; 5] = [
    Field { name: "client_id", value: "C271804", on_form: true },
    Field { name: "database", value: "TAMARACKPROD", on_form: true },
    Field { name: "username", value: "TMKACCESS", on_form: true },
    Field { name: "password", value: "tamarack:W3b/Pass", on_form: true },
    // The partner's, the same for all its customers.
    Field { name: "partner_key", value: "0123456789abcdef0123456789abcdef", on_form: false },
];

/// Numbers of names have room for so many people in each property.
const PEOPLE_PER_PROPERTY: u32 = 1_000_000;

/// What answers a call.
type Api = fn(&Scene, &Request) -> Result<Response, Failure>;

/// The APIs that are granted, and whether they tell of residents.
const APIS: [(&str, bool, Api); 5] = [
    ("MRI_S-PMRM_PropertyIDByNameOrAddress", false, properties::answer),
    ("MRI_S-PMRM_ResidentLeaseDetailsByPropertyID", true, leases::answer),
    ("MRI_S-PMRM_PendingMoveIns", true, moves::answer),
    ("MRI_S-PMRM_ResidentialUnitAvailability", false, units::answer),
    ("MRI_S-PMRM_Residents", true, person::answer),
];

impl Vendor for Mri {
    fn blueprints(&self) -> &'static [Blueprint] {
        &properties::BLUEPRINTS
    }

    fn credential(&self) -> &'static [Field] {
        &CREDENTIAL
    }

    fn addresses(&self, base_url: &str) -> BTreeMap<&'static str, String> {
        let base_url = base_url.trim_end_matches('/');
        BTreeMap::from([("api_url", format!("{base_url}/mri/mriapiservices/api.asp"))])
    }

    fn router(&self, office: Arc<Office>) -> Router {
        Router::new().route("/mriapiservices/api.asp", get(serve)).with_state(office)
    }

    fn resident_id(&self, property: &Property, _: &Household, member: &Member) -> String {
        format!("{:010}", property.ordinal() * PEOPLE_PER_PROPERTY + member.person)
    }

    fn find(&self, id: &str) -> Option<ResidentKey> {
        let number: u32 = id.parse().ok().filter(|_| id.len() == 10)?;
        let person = number % PEOPLE_PER_PROPERTY;
        Some(ResidentKey {
            property: number / PEOPLE_PER_PROPERTY,
            household: person / PEOPLE_PER_HOUSEHOLD,
            seat: person % PEOPLE_PER_HOUSEHOLD,
        })
    }

    fn lists(&self, _: Role) -> bool {
        true
    }

    fn trouble(&self, trouble: Trouble, _: &Scene) -> Response {
        web::troubled(trouble, || Failure::BUSY.by_status())
    }
}

async fn serve(
    State(office): State<Arc<Office>>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let request = Request::new(pairs);
    let access = Access::read(&headers);
    let name = request.text("$api").unwrap_or("unnamed");
    let known = APIS.iter().find(|(api, ..)| *api == name);
    let call = Call {
        name: name.to_owned(),
        property: request.text("RMPROPID").or(request.text("PropertyID")).map(str::to_owned),
        page: Some(request.page().number()),
        credentialed: true,
        roster: known.is_some_and(|(_, roster, _)| *roster),
    };
    office
        .serve(call, |scene| {
            answer(scene, &access, &request).unwrap_or_else(|failure| failure.into_response(scene))
        })
        .await
}

/// A wrong credential, a key that is not registered and an API that is not granted all look the same.
fn answer(scene: &Scene, access: &Access, request: &Request) -> Result<Response, Failure> {
    access.check(scene)?;
    let name = request.text("$api").ok_or(Failure::NO_API)?;
    let known = APIS.iter().find(|(api, ..)| *api == name).ok_or(Failure::UNAUTHORIZED)?;
    if scene.effects.lost_service(name) {
        return Err(Failure::UNAUTHORIZED);
    }
    if request.text("$format") != Some("json") {
        return Err(Failure::NO_FORMAT);
    }
    let (.., api) = known;
    api(scene, request)
}
