//! Yardi Voyager 7: SOAP 1.1, credentials in the body of every call, whole properties in one answer.
//!
//! Facts are from the vendor's WSDL and samples, and from clients seen in the field. What no source
//! tells is marked where it is made up.

mod common_data;
mod message;
mod properties;
mod request;
mod residents;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::building::{Blueprint, Household, Member, Property, Role};
use crate::fault::{Call, Trouble};
use crate::office::{Office, Scene};
use crate::soap::{Answer, Request};
use crate::vendors::{Field, ResidentKey, Vendor};
use crate::web;
use message::Message;

/// Voyager as the simulator plays it.
pub(crate) struct Yardi;

const CREDENTIAL: [Field; 4] = [
    Field { name: "server_name", value: "lakeside_live", on_form: true },
    Field { name: "database", value: "lakeside_live", on_form: true },
    Field { name: "username", value: "doorws", on_form: true },
    Field { name: "password", value: "S3cret&Word<1>", on_form: true },
];

/// Codes have seven digits; the households of one property have room for so many.
const HOUSEHOLDS_PER_PROPERTY: u32 = 100_000;
/// Roommates of one property; a household has at most three beside the primary.
const ROOMMATES_PER_PROPERTY: u32 = 400_000;
const SEATS: u32 = 4;
/// A list code that stands for every property. How real ones are written is not known.
const LIST_CODE: &str = ".lakeside";

/// One interface, in its own file with its own namespace.
pub(crate) struct Interface {
    file: &'static str,
    namespace: &'static str,
    operations: &'static [&'static str],
}

const INTERFACES: [Interface; 2] = [
    Interface {
        file: "itfresidenttransactions20.asmx",
        namespace: "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentTransactions20",
        operations: &[
            "Ping",
            "GetVersionNumber",
            "GetPropertyConfigurations",
            "GetResidentTransactions_Login",
            "GetResidentTransaction_Login",
            "GetUnitInformation_Login",
        ],
    },
    Interface {
        file: "itfresidentdata.asmx",
        namespace: "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentData",
        operations: &["Ping", "GetVersionNumber", "GetResidentsByStatus"],
    },
];

impl Vendor for Yardi {
    fn blueprints(&self) -> &'static [Blueprint] {
        &properties::BLUEPRINTS
    }

    fn credential(&self) -> &'static [Field] {
        &CREDENTIAL
    }

    fn addresses(&self, base_url: &str) -> BTreeMap<&'static str, String> {
        let base_url = base_url.trim_end_matches('/');
        BTreeMap::from([("service_url", format!("{base_url}/yardi/lakeside/webservices/"))])
    }

    fn router(&self, office: Arc<Office>) -> Router {
        Router::new().route("/{company}/{folder}/{file}", get(help).post(soap)).with_state(office)
    }

    fn resident_id(&self, property: &Property, household: &Household, member: &Member) -> String {
        match member.seat() {
            0 => resident_code(property, household.index),
            seat => {
                let within = household.index * SEATS + seat;
                format!("r{:07}", property.ordinal() * ROOMMATES_PER_PROPERTY + within)
            }
        }
    }

    fn find(&self, id: &str) -> Option<ResidentKey> {
        let number = |digits: &str| digits.parse::<u32>().ok();
        if let Some(digits) = id.strip_prefix('t') {
            let (property, household) = split(number(digits)?, HOUSEHOLDS_PER_PROPERTY);
            return Some(ResidentKey { property, household, seat: 0 });
        }
        let (property, within) = split(number(id.strip_prefix('r')?)?, ROOMMATES_PER_PROPERTY);
        Some(ResidentKey { property, household: within / SEATS, seat: within % SEATS })
    }

    fn lists(&self, role: Role) -> bool {
        role != Role::Guarantor
    }

    fn trouble(&self, trouble: Trouble, _: &Scene) -> Response {
        web::troubled(trouble, || {
            message::fault("soap:Server", "Server was unable to process request. ---> Timeout expired.")
        })
    }
}

fn split(number: u32, size: u32) -> (u32, u32) {
    (number / size, number % size)
}

/// The t-code of a household's primary resident, which is the lease's only name.
fn resident_code(property: &Property, household: u32) -> String {
    format!("t{:07}", property.ordinal() * HOUSEHOLDS_PER_PROPERTY + household)
}

type Place = Path<(String, String, String)>;

/// The interface at a path; Voyager minds no case.
fn interface(folder: &str, file: &str) -> Option<&'static Interface> {
    let found = INTERFACES.iter().find(|interface| interface.file.eq_ignore_ascii_case(file));
    found.filter(|_| folder.eq_ignore_ascii_case("webservices"))
}

/// What a browser sees at the address of an interface.
async fn help(Path((_, folder, file)): Place) -> Response {
    let Some(interface) = interface(&folder, &file) else { return web::not_found() };
    let names: Vec<_> = interface.operations.iter().map(|name| format!("<li>{name}</li>\n")).collect();
    let page = format!(
        "<!DOCTYPE html>\n<html><head><title>Web Service</title></head><body><ul>\n{}</ul></body></html>\n",
        names.concat()
    );
    Html(page).into_response()
}

async fn soap(
    State(office): State<Arc<Office>>,
    Path((_, folder, file)): Place,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(interface) = interface(&folder, &file) else { return web::not_found() };
    let request = Request::read(&body);
    let name = request.as_ref().map_or("unreadable", |request| &request.operation);
    let call = Call {
        name: name.to_owned(),
        property: request.as_ref().map(|request| request.text("YardiPropertyId").to_owned()),
        page: None,
        credentialed: !matches!(name, "Ping" | "GetVersionNumber" | "unreadable"),
        roster: matches!(
            name,
            "GetResidentTransactions_Login" | "GetResidentTransaction_Login" | "GetResidentsByStatus"
        ),
    };
    let action = headers.get("soapaction").and_then(|value| value.to_str().ok()).unwrap_or_default();
    office
        .serve(call, |scene| match &request {
            Some(request) => match request::check(request, interface, action) {
                Ok(operation) => {
                    let answer = answer(scene, interface, operation, request);
                    let answer = answer.unwrap_or_else(Answer::from);
                    message::ENVELOPE.respond(interface.namespace, operation, answer)
                }
                Err(text) => message::fault("soap:Client", &text),
            },
            None => message::fault(
                "soap:Client",
                "Server was unable to read request. ---> There is an error in XML document.",
            ),
        })
        .await
}

fn answer(
    scene: &Scene,
    interface: &Interface,
    operation: &'static str,
    request: &Request,
) -> Result<Answer, Message> {
    match operation {
        "Ping" => return Ok(Answer::text(&format!("Service available: {}", interface.file))),
        "GetVersionNumber" => return Ok(Answer::text("7.8.1")),
        _ => request::authenticate(request, scene)?,
    }
    if operation == "GetPropertyConfigurations" {
        if scene.effects.lost_service(operation) {
            return Err(Message::invalid_entity());
        }
        return Ok(properties::answer(scene));
    }
    let code = request.text("YardiPropertyId");
    let properties: Vec<Arc<Property>> = if code.eq_ignore_ascii_case(LIST_CODE) {
        scene.granted().cloned().collect()
    } else {
        scene.property(code).cloned().into_iter().collect()
    };
    let Some(first) = properties.first() else { return Err(Message::no_property(code)) };
    if scene.effects.lost_service(operation) {
        return Err(Message::not_configured(request.text("InterfaceEntity"), first.blueprint.id));
    }
    match operation {
        "GetUnitInformation_Login" => Ok(units::answer(scene, properties)),
        "GetResidentsByStatus" => common_data::answer(scene, properties, request.text("Status")),
        "GetResidentTransaction_Login" => residents::one(scene, properties, request.text("TenantId")),
        _ => residents::all(scene, properties),
    }
}
