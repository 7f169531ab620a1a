//! `RealPage` `OneSite` through the RPX gateway: SOAP 1.1, credentials in a block at the head of every call, one
//! site with everybody who ever lived there in one answer.
//!
//! Facts are from clients seen in the field and from what others wrote down of live answers; the vendor's
//! manuals are not public. What no source tells is marked where it is made up.

mod fault;
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
use axum::routing::post;
use jiff::civil::Date;

use crate::building::{Blueprint, Household, Member, Property, Role};
use crate::fault::{Call, Trouble};
use crate::office::{Office, Scene};
use crate::soap::xml::Xml;
use crate::soap::{Answer, Request};
use crate::vendors::{Field, ResidentKey, Vendor};
use crate::web;
use fault::Fault;

/// The gateway as the simulator plays it.
pub(crate) struct RealPage;

const CREDENTIAL: [Field; 2] = [
    Field { name: "pmc_id", value: "1040555", on_form: true },
    Field { name: "license_key", value: "11111111-2222-3333-4444-555555555555", on_form: false },
];

const NAMESPACE: &str = "http://tempuri.org/";
const ACTIONS: &str = "http://tempuri.org/IRPXService/";
const OPERATIONS: [&str; 4] = ["getsitelist", "getresidentlist", "getresidentlistinfo", "unitlist"];

/// Numbers of households have room for so many in each property.
const HOUSEHOLDS_PER_PROPERTY: u32 = 100_000;
/// Leases that a household may have at a time: the one it lives by, and the next.
const LEASES_PER_HOUSEHOLD: u32 = 2;
/// The first number of every lease's people, who are counted from here anew on each lease.
const FIRST_MEMBER: u32 = 31;

impl Vendor for RealPage {
    fn blueprints(&self) -> &'static [Blueprint] {
        &properties::BLUEPRINTS
    }

    fn credential(&self) -> &'static [Field] {
        &CREDENTIAL
    }

    fn addresses(&self, _base_url: &str) -> BTreeMap<&'static str, String> {
        // The gateway's address is each partner's own, so it is the connector's setting.
        BTreeMap::new()
    }

    fn router(&self, office: Arc<Office>) -> Router {
        Router::new().route("/{gateway}/{word}/{partner}/{file}", post(soap)).with_state(office)
    }

    /// The wire has no such id: a member's number says nothing without the lease.
    fn resident_id(&self, property: &Property, household: &Household, member: &Member) -> String {
        format!("{}-{}", household_id(property, household), member_id(member))
    }

    fn find(&self, id: &str) -> Option<ResidentKey> {
        let (household, member) = id.split_once('-')?;
        let (household, member): (u32, u32) = (household.parse().ok()?, member.parse().ok()?);
        Some(ResidentKey {
            property: household / HOUSEHOLDS_PER_PROPERTY,
            household: household % HOUSEHOLDS_PER_PROPERTY,
            seat: member.checked_sub(FIRST_MEMBER)?,
        })
    }

    fn lists(&self, _: Role) -> bool {
        true
    }

    /// Trouble is the gateway's, which answers with a page; what stands in it is made up. That it limits
    /// calls at all is not known.
    fn trouble(&self, trouble: Trouble, _: &Scene) -> Response {
        let page = "<!DOCTYPE html>\n<html><head><title>Gateway error</title></head></html>\n";
        web::troubled(trouble, || Html(page).into_response())
    }
}

/// `residenthouseholdid`: stays over a renewal.
fn household_id(property: &Property, household: &Household) -> u32 {
    property.ordinal() * HOUSEHOLDS_PER_PROPERTY + household.index
}

/// `leaseid` of the lease a household lives by; the next one's follows it.
fn lease_id(property: &Property, household: &Household) -> u32 {
    household_id(property, household) * LEASES_PER_HOUSEHOLD
}

/// `residentmemberid`: found again on every other lease.
fn member_id(member: &Member) -> u32 {
    FIRST_MEMBER + member.seat()
}

/// `unitid`, a number within the site.
fn unit_id(space: u32) -> u32 {
    101 + space
}

/// A day at midnight; an empty element when there is none.
fn day(xml: &mut Xml, name: &str, date: Option<Date>) {
    xml.text(name, &date.map(|date| format!("{date}T00:00:00")).unwrap_or_default());
}

type Place = Path<(String, String, String, String)>;

/// Whether a partner's service is at a path. Which partner asks is not looked at.
fn is_service((gateway, word, partner, file): &(String, String, String, String)) -> bool {
    gateway.eq_ignore_ascii_case("rpxgateway")
        && word.eq_ignore_ascii_case("partner")
        && file.eq_ignore_ascii_case(&format!("{partner}.svc"))
}

async fn soap(
    State(office): State<Arc<Office>>,
    Path(place): Place,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !is_service(&place) {
        return web::not_found();
    }
    let request = Request::read(&body);
    let name = request.as_ref().map_or("unreadable", |request| &request.operation);
    let site = request.as_ref().filter(|_| name != "getsitelist");
    let call = Call {
        name: name.to_owned(),
        property: site.map(|request| request.text("auth/siteid").to_owned()),
        page: None,
        credentialed: request.is_some(),
        roster: matches!(name, "getresidentlist" | "getresidentlistinfo"),
    };
    let action = headers.get("soapaction").and_then(|value| value.to_str().ok()).unwrap_or_default();
    office
        .serve(call, |scene| {
            let request = request.as_ref().ok_or_else(Fault::unreadable);
            let answer = request.and_then(|request| {
                let operation = request::check(request, action)?;
                Ok((operation, answer(scene, operation, request)?))
            });
            match answer {
                Ok((operation, answer)) => fault::ENVELOPE.respond(NAMESPACE, operation, answer),
                Err(fault) => fault.response(),
            }
        })
        .await
}

fn answer(scene: &Scene, operation: &str, request: &Request) -> Result<Answer, Fault> {
    request::authenticate(request, scene)?;
    if scene.effects.lost_service(operation) {
        return Err(Fault::not_authorized(operation));
    }
    let site = request.text("auth/siteid");
    if operation == "getsitelist" && site.is_empty() {
        return Ok(properties::answer(scene));
    }
    let property = Arc::clone(scene.property(site).ok_or_else(|| Fault::no_site(site))?);
    match operation {
        "getsitelist" => Ok(properties::answer(scene)),
        "unitlist" => Ok(units::answer(scene, property)),
        "getresidentlistinfo" => Ok(residents::answer(scene, property, request::filter(request)?)),
        _ => Ok(residents::answer(scene, property, residents::Filter::default())),
    }
}
