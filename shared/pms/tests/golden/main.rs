//! One invented building, written by hand in each vendor's format: the same residents come out.
//!
//! The bodies are from what is known of each wire, and not from what the connectors read. Each resident
//! is compared field by field; `building::differs` has what a PMS tells otherwise, and why.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod building;
mod person;
mod server;

use std::time::Duration;

use domain::{ids::PmsPropertyId, pms::Pms};
use pms::{Environment, EnvironmentConfig, Limits};
use secrecy::SecretString;
use serde_json::json;

use crate::{
    building::{TODAY, expected},
    person::{Person, disagreements},
};

/// The credential's form, and the property.
fn access(pms: Pms, base: &str) -> (Vec<(&'static str, String)>, &'static str) {
    let text = |text: &str| text.to_owned();
    match pms {
        Pms::Yardi => (
            vec![
                ("service_url", format!("{base}/voyager/Webservices/ItfResidentTransactions20.asmx")),
                ("server_name", text("harborserver")),
                ("database", text("harbordb")),
                ("username", text("door")),
                ("password", text("secret")),
            ],
            "harbor",
        ),
        Pms::RealPage => (vec![("pmc_id", text("1234567"))], "3381204"),
        Pms::Entrata => (vec![("domain", text("harbor")), ("api_key", text("secret"))], "550592"),
        Pms::Mri => (
            vec![
                ("api_url", format!("{base}/mriapiservices/api.asp")),
                ("client_id", text("C271804")),
                ("database", text("HARBOR")),
                ("username", text("DOOR")),
                ("password", text("secret")),
            ],
            "HBR01",
        ),
        Pms::AppFolio => (
            vec![("client_id", text("harbor")), ("client_secret", text("secret"))],
            "5b0c3a54-9a11-4c0e-8d4e-2d0a6f10a001",
        ),
    }
}

async fn check(pms: Pms) {
    let address = server::serve(pms).await;
    let base = format!("http://{address}");
    let environment = Environment::new(EnvironmentConfig {
        endpoints: vec![format!("{pms}={base}", pms = pms.id()).parse().unwrap()],
        extra_hosts: Vec::new(),
        allowed_hosts: vec![address.parse().unwrap()],
        registrations: serde_json::from_value(json!({
            "yardi": {"interface_entity": "Door", "interface_license": "licence"},
            "realpage": {"partner": "DoorAccess", "license_key": "11111111-2222-3333-4444-555555555555"},
            "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
            "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
        }))
        .unwrap(),
    });
    let (fields, property) = access(pms, &base);
    let typed = fields.into_iter().map(|(name, value)| (name.to_owned(), SecretString::from(value)));
    let fields = pms::read_fields(pms, typed.collect(), &environment).unwrap();
    let limits = Limits::within(Duration::from_secs(30)).attempts(1);
    let connector = pms::connect(pms, &fields, &environment, limits).unwrap();
    let noon = TODAY.at(12, 0, 0, 0).in_tz("UTC").unwrap();
    let roster = connector.roster(&[PmsPropertyId::new(property).unwrap()], &noon).await.unwrap();
    assert_eq!(roster.unreadable(), []);
    let found: Vec<_> = roster.residents().iter().map(Person::from).collect();
    let lines: Vec<_> =
        disagreements(&expected(pms), &found).iter().map(|line| format!("{}: {line}", pms.id())).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[tokio::test]
async fn yardi_gives_the_people_of_the_building() {
    check(Pms::Yardi).await;
}

#[tokio::test]
async fn realpage_gives_the_people_of_the_building() {
    check(Pms::RealPage).await;
}

#[tokio::test]
async fn entrata_gives_the_people_of_the_building() {
    check(Pms::Entrata).await;
}

#[tokio::test]
async fn mri_gives_the_people_of_the_building() {
    check(Pms::Mri).await;
}

#[tokio::test]
async fn appfolio_gives_the_people_of_the_building() {
    check(Pms::AppFolio).await;
}
