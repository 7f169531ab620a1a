//! Something to try the service on: a portfolio with properties and units, made through the API as
//! Door's own services make them.

use std::collections::BTreeSet;

use pms_simulator::{Pms, Simulator};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    gateway::{Tokens, token::Wanted},
    problem::Problem,
};

/// The portfolio to try.
pub(crate) const ORG: &str = "org_harbor";

/// Its properties; another portfolio has one, which nobody of this one can see.
pub(crate) const PROPERTIES: [(&str, &str, &str); 6] = [
    ("harbor-row", "Harbor Row", "America/Denver"),
    ("lakeside-lofts", "Lakeside Lofts", "America/Chicago"),
    ("mill-street-flats", "Mill Street Flats", "America/Chicago"),
    ("quarry-house", "Quarry House", "America/New_York"),
    ("elm-court", "Elm Court", "America/Los_Angeles"),
    ("union-station", "Union Station", "America/Phoenix"),
];
const OTHER: (&str, &str, &str) = ("hidden-gardens", "Hidden Gardens", "America/New_York");
const OTHER_ORG: &str = "org_elm";

/// How many of them the sample property manager has.
const LIMITED: usize = 2;

/// Somebody who can sign in here.
pub(crate) struct User {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) org: &'static str,
    pub(crate) role: &'static str,
}

/// Everybody who can sign in here.
pub(crate) const USERS: [User; 4] = [
    User {
        id: "maya",
        name: "Maya Ortiz",
        about: "Portfolio manager of Harbor Residential: all its properties",
        org: ORG,
        role: "portfolio_manager",
    },
    User {
        id: "theo",
        name: "Theo Lindqvist",
        about: "Property manager at Harbor Residential: Harbor Row and Lakeside Lofts",
        org: ORG,
        role: "property_manager",
    },
    User {
        id: "sam",
        name: "Sam Abara",
        about: "Support at Door: reads every portfolio, runs syncs, changes no set-up",
        org: ORG,
        role: "support",
    },
    User {
        id: "ines",
        name: "Ines Keller",
        about: "Portfolio manager of Elm Living, another portfolio: Hidden Gardens",
        org: OTHER_ORG,
        role: "portfolio_manager",
    },
];

impl User {
    /// Whom a token for them is for.
    pub(crate) fn wanted(&self) -> Wanted {
        Wanted {
            sub: Some(self.id.to_owned()),
            name: Some(self.name.to_owned()),
            ..of(self.org, self.role, limited())
        }
    }
}

fn limited() -> Vec<String> {
    PROPERTIES.iter().take(LIMITED).map(|(id, ..)| (*id).to_owned()).collect()
}

/// A token for somebody of the portfolio to try.
pub(crate) fn token(tokens: &Tokens, role: &str) -> Result<String, Problem> {
    sign(tokens, &of(ORG, role, limited()))
}

fn of(org: &str, role: &str, property_ids: Vec<String>) -> Wanted {
    Wanted { org_id: org.into(), role: role.into(), property_ids, sub: None, name: None, minutes: None }
}

fn sign(tokens: &Tokens, wanted: &Wanted) -> Result<String, Problem> {
    tokens.make(wanted).ok_or_else(|| Problem::new("a token could not be signed"))
}

/// The keys that Door suggests to make for what residents share.
const COMMON_KEYS: [(&str, &str); 2] =
    [("residents-entrance", "Residents Entrance"), ("residents-amenities", "Residents Amenities")];

/// Registers the properties, their units and keys; what is there already stays as it is.
pub(crate) async fn seed(api: &str, tokens: &Tokens, simulator: &Simulator) -> Result<(), Problem> {
    let client = reqwest::Client::new();
    for (org, properties) in [(ORG, PROPERTIES.as_slice()), (OTHER_ORG, std::slice::from_ref(&OTHER))] {
        let token = sign(tokens, &of(org, "platform", Vec::new()))?;
        for (index, (id, name, time_zone)) in properties.iter().enumerate() {
            let property = json!({"org_id": org, "name": name, "time_zone": time_zone});
            let own = format!("{api}/properties/{id}");
            put(&client, &token, &own, &property).await?;
            let labels = labels(simulator, whose_labels(index), None);
            units_and_keys(&client, &token, &own, labels).await?;
        }
    }
    Ok(())
}

/// Registers units of these names, and keys.
pub(crate) async fn units_and_keys(
    client: &reqwest::Client,
    token: &str,
    property: &str,
    labels: Vec<String>,
) -> Result<(), Problem> {
    let unit = |(n, label)| json!({"unit_id": format!("unit-{n:03}"), "name": label});
    let units: Vec<_> = labels.into_iter().enumerate().map(unit).collect();
    put(client, token, &format!("{property}/units"), &json!({"units": units})).await?;
    let keys = json!({"keys": COMMON_KEYS.map(|(key_id, name)| {
        json!({"key_id": key_id, "name": name, "kind": "common"})
    })});
    put(client, token, &format!("{property}/keys"), &keys).await.map(|_| ())
}

/// The sample properties, each with the PMS whose units its own are named as.
pub(crate) fn described() -> Value {
    let all = PROPERTIES.iter().enumerate();
    all.map(|(index, (id, name, _))| {
        json!({"property_id": id, "name": name, "units_of": whose_labels(index).name()})
    })
    .collect()
}

/// Labels of one PMS after the other, so that a property can be found for each.
fn whose_labels(index: usize) -> Pms {
    Pms::ALL[index % Pms::ALL.len()]
}

/// Labels of units as a PMS has them, so that most can be mapped by name: those of a property, or of the one that
/// is listed first where managers choose.
pub(crate) fn labels(simulator: &Simulator, pms: Pms, property: Option<&str>) -> Vec<String> {
    let control = simulator.control(pms);
    let open = control.state().properties.into_iter().filter(|property| !property.disabled);
    let first = open.min_by(|one, other| one.name.cmp(&other.name)).map(|property| property.id);
    let id = property.map(str::to_owned).or(first).unwrap_or_default();
    let residents = control.residents(&id, 0, usize::MAX).unwrap_or_default();
    let labels: BTreeSet<_> = residents.into_iter().map(|resident| resident.unit).collect();
    labels.into_iter().collect()
}

/// Calls the API to make something of the sample; gives what it answers.
pub(crate) async fn call(
    client: &reqwest::Client,
    token: &str,
    method: Method,
    url: &str,
    body: &Value,
) -> Result<Value, Problem> {
    let failed =
        |what: String| Problem::new(format!("the sample data could not be made: {method} {url}: {what}"));
    let request = client.request(method.clone(), url).bearer_auth(token);
    let request = if body.is_null() { request } else { request.json(body) };
    let answer = request.send().await.map_err(|error| failed(error.to_string()))?;
    let status = answer.status();
    let text = answer.text().await.unwrap_or_default();
    if status.is_success() {
        Ok(serde_json::from_str(&text).unwrap_or_default())
    } else {
        Err(failed(format!("{status}: {text}")))
    }
}

async fn put(client: &reqwest::Client, token: &str, url: &str, body: &Value) -> Result<Value, Problem> {
    call(client, token, Method::PUT, url, body).await
}
