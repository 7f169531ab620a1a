//! What real PMS send, and what comes out of it: a test for each input that came out wrong once.
//!
//! The inputs are in the folders of the vendors, as a scripted server sends them; names of tests say what
//! each one shows.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod appfolio;
mod entrata;
mod mri;
mod server;

use std::{collections::BTreeMap, time::Duration};

use domain::{ids::PmsPropertyId, lease::Lifecycle, pms::Pms, roster::Roster};
use jiff::{ZonedDateTime, civil::date};
use pms::{Connector, Environment, EnvironmentConfig, Limits};
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::server::Script;

/// Noon of the day on which all of it is read, at the property.
fn now() -> ZonedDateTime {
    date(2026, 11, 26).at(12, 0, 0, 0).in_tz("America/New_York").unwrap()
}

/// A connector to a vendor that answers by a script, with these values of the form.
async fn connect(pms: Pms, script: Script, form: &[(&str, &str)]) -> Box<dyn Connector> {
    let address = script.serve().await;
    let environment = Environment::new(EnvironmentConfig {
        endpoints: vec![format!("{}=http://{address}", pms.as_str()).parse().unwrap()],
        extra_hosts: Vec::new(),
        allowed_hosts: vec![address.parse().unwrap()],
        registrations: serde_json::from_value(json!({
            "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
            "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
        }))
        .unwrap(),
    });
    let typed = form.iter().map(|(name, value)| {
        let value = value.replace("HOST", &format!("http://{address}"));
        ((*name).to_owned(), SecretString::from(value))
    });
    let fields = pms::read_fields(pms, typed.collect(), &environment).unwrap();
    let limits = Limits::within(Duration::from_secs(30)).attempts(2).first_wait(Duration::from_millis(1));
    pms::connect(pms, &fields, &environment, limits).unwrap()
}

/// Somebody who came out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Person {
    name: String,
    email: Option<String>,
    lifecycle: Lifecycle,
    unit: Option<String>,
    building: Option<String>,
    move_out: bool,
}

/// Who came out, by id; nothing may be set aside.
fn people(roster: &Roster) -> BTreeMap<String, Person> {
    assert_eq!(roster.unreadable(), []);
    let person = |resident: &domain::roster::Resident| {
        let lease = resident.effective_lease(now().date()).unwrap();
        let unit = lease.unit.as_ref();
        Person {
            name: resident.name.to_string(),
            email: resident.email.valid().map(ToString::to_string),
            lifecycle: lease.lifecycle_on(now().date()),
            unit: unit.map(|unit| unit.label.to_string()),
            building: unit.and_then(|unit| unit.building.as_deref().map(str::to_owned)),
            move_out: lease.move_out.is_some(),
        }
    };
    let residents = roster.residents().iter();
    residents.map(|resident| (resident.pms_ref.pms_resident_id.to_string(), person(resident))).collect()
}

/// What a manager does first with a credential, and the roster of a property after it.
async fn set_up(connector: &dyn Connector, property: &str) -> BTreeMap<String, Person> {
    connector.verify().await.unwrap();
    let property = PmsPropertyId::new(property).unwrap();
    let properties = connector.properties().await.unwrap();
    assert!(properties.iter().any(|one| one.pms_property_id == property), "{properties:?}");
    connector.units(&property).await.unwrap();
    people(&connector.roster(&[property], &now()).await.unwrap())
}

/// The rows of a fixture.
fn rows(fixture: &str) -> Vec<Value> {
    serde_json::from_str(fixture).unwrap()
}
