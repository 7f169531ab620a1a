//! A portfolio at work, to try the console at the size of a real one: made through the API as a manager makes it,
//! and filled by the real sync.

use std::time::{Duration, Instant};

use pms_simulator::{Pms, Simulator};
use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::{
    forms::Credentials,
    gateway::Tokens,
    problem::Problem,
    seed::{self, ORG, call},
};

/// A property, and the building that it is connected with.
struct Building {
    id: String,
    name: String,
    time_zone: &'static str,
    pms: Pms,
    pms_property_id: String,
}

const ZONES: [&str; 5] =
    ["America/Denver", "America/Chicago", "America/New_York", "America/Los_Angeles", "America/Phoenix"];

/// For how long the first syncs are waited for.
const PATIENCE: Duration = Duration::from_mins(10);

/// Makes what of it is not there yet, and waits for the first syncs.
pub(crate) async fn seed(
    api: &str,
    tokens: &Tokens,
    simulator: &Simulator,
    credentials: &Credentials,
    many: usize,
) -> Result<(), Problem> {
    let office = Office {
        api,
        client: Client::new(),
        platform: seed::token(tokens, "platform")?,
        manager: seed::token(tokens, "portfolio_manager")?,
    };
    for building in buildings(simulator, many) {
        let labels = seed::labels(simulator, building.pms, Some(&building.pms_property_id));
        office.connect(&building, labels, credentials).await?;
    }
    office.first_syncs().await
}

/// One of each PMS after the other.
fn buildings(simulator: &Simulator, many: usize) -> Vec<Building> {
    let open = |pms: &Pms| {
        let properties = simulator.control(*pms).state().properties.into_iter();
        properties.filter(|property| !property.disabled).collect::<Vec<_>>()
    };
    let all: Vec<_> = Pms::ALL.iter().map(|pms| (*pms, open(pms))).collect();
    let building = |number: usize| {
        let (pms, properties) = &all[number % all.len()];
        let property = properties.get(number / all.len())?;
        Some(Building {
            id: format!("property-{number:03}"),
            name: property.name.clone(),
            time_zone: ZONES[number % ZONES.len()],
            pms: *pms,
            pms_property_id: property.id.clone(),
        })
    };
    (0..many).filter_map(building).collect()
}

struct Office<'a> {
    api: &'a str,
    client: Client,
    platform: String,
    manager: String,
}

impl Office<'_> {
    /// Registers a property and takes the steps of the set-up, unless that was done at an earlier start.
    async fn connect(
        &self,
        building: &Building,
        labels: Vec<String>,
        credentials: &Credentials,
    ) -> Result<(), Problem> {
        let Building { id, name, time_zone, pms, pms_property_id } = building;
        let own = format!("{}/properties/{id}", self.api);
        let registered = json!({"org_id": ORG, "name": name, "time_zone": time_zone});
        call(&self.client, &self.platform, Method::PUT, &own, &registered).await?;
        let at = format!("{own}/integration");
        if self.get(&at).await?["state"] != "not_set_up" {
            return Ok(());
        }
        seed::units_and_keys(&self.client, &self.platform, &own, labels).await?;
        let pms = pms.name();
        let credential = self.credential(pms, credentials).await?;
        self.take(&at, "pms", json!({"pms": pms})).await?;
        self.take(&at, "credential", json!({"credential_id": credential})).await?;
        let seen = self.get(&format!("{at}/pms-properties")).await?;
        // As the service writes the id, which need not be as the building has it.
        let ids = seen["items"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|item| item["pms_property_id"].as_str());
        let attached: Vec<_> = ids.filter(|id| id.eq_ignore_ascii_case(pms_property_id)).collect();
        self.take(&at, "pms-properties", json!({"pms_property_ids": attached})).await?;
        self.take(&at, "lease-statuses", json!({"excluded": []})).await?;
        self.take(&at, "activation", json!({"enabled": true})).await
    }

    async fn take(&self, at: &str, step: &str, body: Value) -> Result<(), Problem> {
        call(&self.client, &self.manager, Method::PUT, &format!("{at}/{step}"), &body).await.map(|_| ())
    }

    /// The portfolio's credential for a PMS, made for the first property that needs it.
    async fn credential(&self, pms: &str, credentials: &Credentials) -> Result<Value, Problem> {
        let url = format!("{}/credentials", self.api);
        let known = self.get(&format!("{url}?pms={pms}")).await?;
        if let Some(credential) = known["items"].get(0) {
            return Ok(credential["credential_id"].clone());
        }
        let body = json!({"pms": pms, "name": format!("Harbor, {pms}"), "fields": credentials.get(pms)});
        let made = call(&self.client, &self.manager, Method::POST, &url, &body).await?;
        Ok(made["credential_id"].clone())
    }

    /// Waits until every property was synced.
    async fn first_syncs(&self) -> Result<(), Problem> {
        let since = Instant::now();
        loop {
            let properties = self.get(&format!("{}/properties?limit=200", self.api)).await?;
            let left = properties["items"].as_array().map(|items| {
                items.iter().filter(|item| item["integration"]["last_sync_at"].is_null()).count()
            });
            match left {
                Some(0) => return Ok(()),
                _ if since.elapsed() > PATIENCE => {
                    return Err(Problem::new(format!("the first syncs do not end: {left:?} are left")));
                }
                _ => tokio::time::sleep(Duration::from_millis(500)).await,
            }
        }
    }

    async fn get(&self, url: &str) -> Result<Value, Problem> {
        call(&self.client, &self.manager, Method::GET, url, &Value::Null).await
    }
}
