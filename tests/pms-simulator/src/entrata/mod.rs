//! Entrata: one URL for each family of services, the method's name in a JSON body.
//!
//! Facts are from the vendor's published API description and from answers seen in the field. What no
//! source tells (the texts of refusals, the headers' numbers) is marked where it is made up.

mod answer;
mod json;
mod leases;
mod page;
mod pick_list;
mod properties;
mod request;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::post;

use crate::building::{Blueprint, Household, Member, PEOPLE_PER_HOUSEHOLD, Property, Role};
use crate::config::Refusal;
use crate::fault::{Call, Trouble};
use crate::office::{Office, Scene};
use crate::vendors::{Field, ResidentKey, Vendor};
use crate::web;
use answer::{Answer, Failure};
use request::{Access, Request};

/// Entrata as the simulator plays it.
pub(crate) struct Entrata;

const CREDENTIAL: [Field; 4] = [
    Field { name: "domain", value: "larkspur", on_form: true },
    Field { name: "api_key", value: "3f6b0a94-0000-4000-8000-000000000001", on_form: true },
    Field { name: "username", value: "larkspur_api", on_form: false },
    Field { name: "password", value: "legacy-Passw0rd", on_form: false },
];

/// Customer ids have room for so many people in each property.
const PEOPLE_PER_PROPERTY: u32 = 1_000_000;
const FIRST_CUSTOMER: u32 = 30_000_000;
/// Lease, unit and space ids have room for so many in each property.
const PER_PROPERTY: u32 = 200_000;

/// Method, family of services, versions that are played.
const METHODS: [(&str, &str, &[&str]); 6] = [
    ("getStatus", "status", &["r1"]),
    ("getAccessibleServices", "appinfo", &["r1"]),
    ("getProperties", "properties", &["r1"]),
    ("getPropertyUnits", "propertyunits", &["r1"]),
    ("getLeases", "leases", &["r2"]),
    ("getLeasePickList", "leases", &["r1"]),
];

impl Vendor for Entrata {
    fn blueprints(&self) -> &'static [Blueprint] {
        &properties::BLUEPRINTS
    }

    fn credential(&self) -> &'static [Field] {
        &CREDENTIAL
    }

    fn addresses(&self, _base_url: &str) -> BTreeMap<&'static str, String> {
        // The gateway's host is the connector's setting, not the manager's.
        BTreeMap::new()
    }

    fn router(&self, office: Arc<Office>) -> Router {
        Router::new()
            .route("/ext/orgs/{org}/v1/{endpoint}", post(gateway))
            .route("/api/v1/{endpoint}", post(older_host))
            .route("/api/{endpoint}", post(older_host))
            .with_state(office)
    }

    fn resident_id(&self, property: &Property, _: &Household, member: &Member) -> String {
        customer_id(property, member).to_string()
    }

    fn find(&self, id: &str) -> Option<ResidentKey> {
        let id: u32 = id.parse().ok()?;
        let person = id.checked_sub(FIRST_CUSTOMER)?;
        let within = person % PEOPLE_PER_PROPERTY;
        Some(ResidentKey {
            property: person / PEOPLE_PER_PROPERTY,
            household: within / PEOPLE_PER_HOUSEHOLD,
            seat: within % PEOPLE_PER_HOUSEHOLD,
        })
    }

    fn lists(&self, _: Role) -> bool {
        true
    }

    fn trouble(&self, trouble: Trouble, scene: &Scene) -> Response {
        let limited = matches!(trouble, Trouble::RateLimited { .. });
        let failure = if limited { Failure::RATE_LIMITED } else { Failure::INTERNAL };
        let mut response = web::troubled(trouble, || failure.into_response(None, scene));
        // Seen both ways: as a status, and as code 310 in an answer that looks fine.
        if limited && scene.quirks.refusal == Refusal::Body {
            *response.status_mut() = StatusCode::OK;
        }
        response
    }
}

fn customer_id(property: &Property, member: &Member) -> u32 {
    FIRST_CUSTOMER + property.ordinal() * PEOPLE_PER_PROPERTY + member.person
}

/// Query string: the only place where paging is listened to.
type Pages = Query<BTreeMap<String, String>>;

async fn gateway(
    State(office): State<Arc<Office>>,
    Path((org, endpoint)): Path<(String, String)>,
    Query(pages): Pages,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    serve(&office, Access::gateway(org, &headers), &endpoint, &pages, &body).await
}

async fn older_host(
    State(office): State<Arc<Office>>,
    Path(endpoint): Path<String>,
    Query(pages): Pages,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    // Newer than that host.
    if endpoint == "appinfo" {
        return web::not_found();
    }
    serve(&office, Access::older_host(&headers), &endpoint, &pages, &body).await
}

async fn serve(
    office: &Office,
    access: Access,
    endpoint: &str,
    pages: &BTreeMap<String, String>,
    body: &[u8],
) -> Response {
    let request = Request::read(body);
    let page = page::Page::read(pages);
    let name = request.as_ref().map_or(endpoint, |request| &request.method.name);
    let roster = name.eq_ignore_ascii_case("getLeases");
    let call = Call {
        name: name.to_owned(),
        property: request.as_ref().and_then(|request| request.text("propertyId")),
        page: roster.then_some(page.number),
        credentialed: true,
        roster,
    };
    office
        .serve(call, |scene| {
            let id = request.as_ref().and_then(|request| request.id.clone());
            match answer(scene, &access, endpoint, request.as_ref(), page) {
                Ok(answer) => answer.into_response(id, scene),
                Err(failure) => failure.into_response(id, scene),
            }
        })
        .await
}

fn answer(
    scene: &Scene,
    access: &Access,
    endpoint: &str,
    request: Option<&Request>,
    page: page::Page,
) -> Result<Answer, Failure> {
    access.check(scene)?;
    let request = request.ok_or(Failure::MALFORMED)?;
    access.check_type(request)?;
    let known = METHODS.iter().find(|(method, family, _)| {
        // Some clients ask `properties` for units, and are answered.
        let family_fits = *family == endpoint || (*method == "getPropertyUnits" && endpoint == "properties");
        method.eq_ignore_ascii_case(&request.method.name) && family_fits
    });
    let (method, _, versions) = known.ok_or(Failure::UNKNOWN_METHOD)?;
    let version = request.method.version.as_deref();
    // Left out, the vendor takes a default; for getLeases that is not what is played here.
    if !version.map_or(*method != "getLeases", |version| versions.contains(&version)) {
        return Err(Failure::UNKNOWN_VERSION);
    }
    if scene.effects.lost_service(method) {
        return Err(Failure::NO_SERVICE);
    }
    match *method {
        "getStatus" => Ok(Answer::status()),
        "getAccessibleServices" => Ok(services(scene, access)),
        "getProperties" => Ok(properties::answer(scene, request)),
        "getPropertyUnits" => units::answer(scene, request),
        "getLeases" => leases::answer(scene, request, page),
        _ => Ok(pick_list::answer()),
    }
}

/// The services that the key may call.
fn services(scene: &Scene, access: &Access) -> Answer {
    let services = METHODS.iter().filter(|(method, ..)| !scene.effects.lost_service(method));
    let services = services.map(|(method, family, _)| answer::Service {
        uri: access.uri(family),
        service: (*method).to_owned(),
    });
    Answer::of(&answer::Services { services: services.collect() })
}
