//! What a scenario starts from: a portfolio of its own, and freshly seeded simulators.

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};

pub(crate) use crate::wait::wait_for;
use crate::{client::Client, stack::Stack};

/// A portfolio, its callers and the stack around it.
pub(crate) struct Scenario<'a> {
    pub(crate) stack: &'a Stack,
    pub(crate) org: String,
    pub(crate) manager: Client,
    pub(crate) platform: Client,
    local: Value,
    api: String,
}

/// Every PMS, and the field of its form that is the secret.
pub(crate) const SECRETS: [(&str, &str); 5] = [
    ("yardi", "password"),
    ("realpage", "license_key"),
    ("entrata", "api_key"),
    ("mri", "password"),
    ("appfolio", "client_secret"),
];

/// Every PMS.
pub(crate) const ALL: [&str; 5] = ["yardi", "realpage", "entrata", "mri", "appfolio"];

/// A form as it is accepted. RealPage's licence may be left out of it, and is Door's own then.
fn sample_fields(local: &Value, pms: &str) -> Value {
    let mut fields = local["sample_credentials"][pms].clone();
    if pms == "realpage" {
        fields["license_key"] = json!("11111111-2222-3333-4444-555555555555");
    }
    fields
}

impl<'a> Scenario<'a> {
    pub(crate) fn begin(stack: &'a Stack) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let local = stack.local();
        let api = local["api"].as_str().unwrap().to_owned();
        let org = format!("org_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let nobody = Client::new(&api, "");
        for (pms, secret) in SECRETS {
            let control = local["simulators"][pms]["control"].as_str().unwrap();
            nobody.delete(&format!("{control}/faults")).expect(204);
            nobody.post(&format!("{control}/seed"), json!({"seed": 7, "residents": 40})).expect(204);
            let accepted = json!({secret: sample_fields(&local, pms)[secret]});
            nobody.put(&format!("{control}/credential"), accepted).expect(204);
        }
        let token = |role: &str| token(&nobody, &local, &org, role, &[]);
        Self {
            stack,
            manager: Client::new(&api, &token("portfolio_manager")),
            platform: Client::new(&api, &token("platform")),
            org,
            local,
            api,
        }
    }

    /// A caller of this portfolio in another role.
    pub(crate) fn caller(&self, role: &str, property_ids: &[&str]) -> Client {
        let nobody = Client::new(&self.api, "");
        Client::new(&self.api, &token(&nobody, &self.local, &self.org, role, property_ids))
    }

    /// A manager of another portfolio.
    pub(crate) fn stranger(&self) -> Client {
        let nobody = Client::new(&self.api, "");
        Client::new(&self.api, &token(&nobody, &self.local, "org_elsewhere", "portfolio_manager", &[]))
    }

    /// Calls a simulator's control endpoint.
    pub(crate) fn control(&self, pms: &str) -> Client {
        Client::new(self.local["simulators"][pms]["control"].as_str().unwrap(), "")
    }

    /// Makes a simulator misbehave.
    #[track_caller]
    pub(crate) fn fault(&self, pms: &str, faults: Value) {
        self.control(pms).put("/faults", faults).expect(204);
    }

    /// The local stack's own endpoint of that name.
    pub(crate) fn local_url(&self, name: &str) -> &str {
        self.local[name].as_str().unwrap()
    }

    /// Registers a Door property with units named as the simulators name some of theirs.
    pub(crate) fn property(&self, name: &str) -> String {
        let id = format!("{}_{name}", self.org);
        let body = json!({"org_id": self.org, "name": name, "time_zone": "America/Denver"});
        self.platform.put(&format!("/properties/{id}"), body).expect(200);
        id
    }

    /// The form fields that a simulator accepts.
    pub(crate) fn sample_fields(&self, pms: &str) -> Value {
        sample_fields(&self.local, pms)
    }

    /// Steps 3 to 6 of the wizard, with the first PMS property that is free.
    #[track_caller]
    pub(crate) fn set_up(&self, property: &str, pms: &str, excluded: &[&str]) -> String {
        let at = format!("/properties/{property}/integration");
        self.manager.put(&format!("{at}/pms"), json!({"pms": pms})).expect(200);
        let credential = self.credential(pms);
        self.manager.put(&format!("{at}/credential"), json!({"credential_id": credential})).expect(200);
        let offered = self.manager.get(&format!("{at}/pms-properties")).expect(200);
        let free = offered["items"]
            .as_array()
            .unwrap()
            .iter()
            .find(|item| item["attached"] == json!(false))
            .unwrap();
        let pms_property = free["pms_property_id"].as_str().unwrap().to_owned();
        let body = json!({"pms_property_ids": [pms_property]});
        self.manager.put(&format!("{at}/pms-properties"), body).expect(200);
        self.manager.put(&format!("{at}/lease-statuses"), json!({"excluded": excluded})).expect(200);
        pms_property
    }

    /// A credential that the simulator accepts.
    #[track_caller]
    pub(crate) fn credential(&self, pms: &str) -> String {
        let body =
            json!({"pms": pms, "name": format!("{pms} of {}", self.org), "fields": self.sample_fields(pms)});
        let made = self.manager.post("/credentials", body).expect(201);
        made["credential_id"].as_str().unwrap().to_owned()
    }

    /// Step 7: turns User Sync on, and waits for the first sync to end.
    #[track_caller]
    pub(crate) fn turn_on(&self, property: &str) -> Value {
        let at = format!("/properties/{property}/integration/activation");
        let answer = self.manager.put(&at, json!({"enabled": true})).expect(200);
        self.finished(property, answer["sync_id"].as_str().unwrap())
    }

    /// Sync Now, and waits for it to end.
    #[track_caller]
    pub(crate) fn sync_now(&self, property: &str) -> Value {
        let answer = self.manager.post(&format!("/properties/{property}/syncs"), json!({})).expect(202);
        self.finished(property, answer["sync_id"].as_str().unwrap())
    }

    /// The record of a sync once it has ended.
    #[track_caller]
    pub(crate) fn finished(&self, property: &str, sync_id: &str) -> Value {
        wait_for(&format!("sync `{sync_id}` to end"), || {
            let record = self.manager.get(&format!("/properties/{property}/syncs/{sync_id}")).expect(200);
            let status = record["status"].as_str().unwrap().to_owned();
            matches!(status.as_str(), "succeeded" | "failed" | "held").then_some(record)
        })
    }

    /// Makes the hour pass now.
    #[track_caller]
    pub(crate) fn hour_passes(&self) {
        Client::new("", "").post(self.local_url("hour"), json!({})).expect(200);
    }

    #[track_caller]
    pub(crate) fn people(&self, property: &str) -> Vec<Value> {
        self.manager.list(&format!("/properties/{property}/people"))
    }

    #[track_caller]
    pub(crate) fn alerts(&self, property: &str) -> Vec<Value> {
        self.manager.list(&format!("/properties/{property}/alerts?status=open"))
    }

    #[track_caller]
    pub(crate) fn syncs(&self, property: &str) -> Vec<Value> {
        self.manager.list(&format!("/properties/{property}/syncs"))
    }

    /// The events on the bus about one property, oldest first.
    pub(crate) fn events(&self, property: &str) -> Vec<Value> {
        let url = format!("{}?property_id={property}", self.local_url("events"));
        Client::new("", "").get(&url).expect(200)["items"].as_array().unwrap().clone()
    }
}

fn token(nobody: &Client, local: &Value, org: &str, role: &str, property_ids: &[&str]) -> String {
    let body = json!({"org_id": org, "role": role, "property_ids": property_ids});
    let answer = nobody.post(local["token"].as_str().unwrap(), body).expect(200);
    answer["token"].as_str().unwrap().to_owned()
}
