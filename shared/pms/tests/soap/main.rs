//! What Yardi and RealPage really send, and what comes out of it: a test for each input that came out wrong
//! once, named after what it shows. The inputs are in the folders of the vendors; the people are invented.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

mod realpage;
mod server;
mod yardi;

use std::{sync::Arc, time::Duration};

use domain::{
    ids::PmsPropertyId,
    lease::Lifecycle,
    pms::Pms,
    roster::{Resident, Roster},
};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use pms::{Connector, Environment, EnvironmentConfig, Limits, PmsError};
use secrecy::SecretString;
use serde_json::json;

use crate::server::{Asked, Reply};

/// The moment of every reading: the 25th at the property, the 26th in UTC.
fn now() -> ZonedDateTime {
    let at: Timestamp = "2026-11-26T11:30:00Z".parse().unwrap();
    at.to_zoned_datetime(TimeZone::get("Etc/GMT+12").unwrap())
}

/// A connector to a vendor that answers by a script, with these values of the form.
async fn connect(
    pms: Pms,
    form: &[(&str, &str)],
    script: impl Fn(&Asked) -> Option<Reply> + Send + Sync + 'static,
) -> Box<dyn Connector> {
    let address = server::serve(Arc::new(script)).await;
    let environment = Environment::new(EnvironmentConfig {
        endpoints: vec![format!("{}=http://{address}", pms.as_str()).parse().unwrap()],
        extra_hosts: Vec::new(),
        allowed_hosts: vec![address.parse().unwrap()],
        registrations: serde_json::from_value(json!({
            "yardi": {"interface_entity": "Door", "interface_license": "licence"},
            "realpage": {"partner": "Door", "license_key": "11111111-2222-3333-4444-555555555555"},
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

async fn roster(connector: &dyn Connector, property: &str) -> Result<Roster, PmsError> {
    connector.roster(&[PmsPropertyId::new(property).unwrap()], &now()).await
}

/// Somebody of a roster, by id.
fn find<'a>(roster: &'a Roster, id: &str) -> &'a Resident {
    let found = roster.residents().iter().find(|one| one.pms_ref.pms_resident_id.as_str() == id);
    found.unwrap_or_else(|| panic!("no resident {id}"))
}

/// Where somebody is in their tenancy today.
fn lifecycle(roster: &Roster, id: &str) -> Lifecycle {
    let today = now().date();
    find(roster, id).effective_lease(today).unwrap().lifecycle_on(today)
}

/// The ids of a roster.
fn ids(roster: &Roster) -> Vec<&str> {
    roster.residents().iter().map(|one| one.pms_ref.pms_resident_id.as_str()).collect()
}
