//! A building that syncs with a vendor that speaks by a script: set up step by step as a manager does, with access
//! automatic.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::{
    caller::Answer,
    vendor::Vendor,
    world::{World, manager, pass, platform},
};

const AT: &str = "/properties/harbor-row";

/// What a manager has at hand.
pub(crate) struct Plot {
    pub(crate) pms: &'static str,
    /// What is attached.
    pub(crate) attached: Vec<&'static str>,
    /// The values of the form; `HOST` is where the vendor listens.
    pub(crate) form: Value,
    /// Door's units; where there are none, those that the PMS has.
    pub(crate) units: Vec<&'static str>,
}

/// A step of the set-up that was refused, with the code and the words that it was refused with.
#[derive(Debug)]
pub(crate) struct Stopped {
    pub(crate) at: &'static str,
    pub(crate) code: String,
    #[expect(dead_code, reason = "shown where it should not have stopped")]
    words: String,
}

pub(crate) struct Building {
    pub(crate) world: World,
    vendor: Vendor,
}

fn done(step: &'static str, answer: Answer) -> Result<Value, Stopped> {
    match answer.status {
        200..300 => Ok(answer.body),
        _ => {
            let [code, words] = ["code", "detail"].map(|name| answer.body[name].as_str().unwrap().to_owned());
            Err(Stopped { at: step, code, words })
        }
    }
}

impl Building {
    /// After its first sync and a quarter of an hour, every unit mapped.
    pub(crate) async fn begin(vendor: Vendor, plot: &Plot) -> Self {
        let building = Self::of(vendor, plot).await;
        if let Err(stopped) = building.set_up(plot).await {
            panic!("it stops at {stopped:?}");
        }
        building.opens_doors(plot).await;
        building
    }

    pub(crate) async fn of(vendor: Vendor, plot: &Plot) -> Self {
        let world = World::with_vendor(plot.pms, &vendor.host).await;
        // So far behind UTC that it is yesterday there.
        let yesterday: Timestamp = "2026-11-26T11:00:00Z".parse().unwrap();
        pass(yesterday.duration_since(world.engine.desk.now()));
        world.property("org_harbor", "harbor-row").await;
        let zone = json!({"org_id": "org_harbor", "name": "Harbor Row", "time_zone": "Etc/GMT+12"});
        world.put(&platform(), AT, zone).await.expect(200);
        Self { world, vendor }
    }

    /// The steps up to the first sync, whose end it gives.
    pub(crate) async fn set_up(&self, plot: &Plot) -> Result<String, Stopped> {
        let (world, manager) = (&self.world, manager());
        let integration = format!("{AT}/integration");
        let put = async |step: &'static str, body: Value| {
            done(step, world.put(&manager, &format!("{integration}/{step}"), body).await)
        };
        put("pms", json!({"pms": plot.pms})).await?;
        let form = plot.form.to_string().replace("HOST", &self.vendor.host);
        let form: Value = serde_json::from_str(&form).unwrap();
        let new = json!({"pms": plot.pms, "name": "Ours", "fields": form});
        let credential = done("credential", world.post(&manager, "/credentials", new).await)?;
        put("credential", json!({"credential_id": credential["credential_id"]})).await?;
        put("pms-properties", json!({"pms_property_ids": plot.attached})).await?;
        done("statuses", world.get(&manager, &format!("{integration}/lease-statuses")).await)?;
        put("lease-statuses", json!({"excluded": []})).await?;
        world.turn_on(&manager, "harbor-row").await;
        Ok(world.run_sync().await)
    }

    /// Every unit is mapped where a mapping is suggested, and access follows.
    pub(crate) async fn opens_doors(&self, plot: &Plot) {
        let (world, manager) = (&self.world, manager());
        let mapping = world.get(&manager, &format!("{AT}/unit-mapping")).await.expect(200);
        let labels =
            mapping["items"].as_array().unwrap().iter().map(|item| item["pms_unit"].as_str().unwrap());
        let units: BTreeSet<&str> = match plot.units.is_empty() {
            true => labels.collect(),
            false => plot.units.iter().copied().collect(),
        };
        let units: Vec<_> =
            units.iter().map(|name| json!({"unit_id": name.replace(' ', "_"), "name": name})).collect();
        world.put(&platform(), &format!("{AT}/units"), json!({"units": units})).await.expect(200);
        world.post(&manager, &format!("{AT}/unit-mapping/suggestions"), Value::Null).await.expect(200);
        let settings = json!({"automated_access": "automatic"});
        world.put(&manager, &format!("{AT}/integration/settings"), settings).await.expect(200);
        pass(SignedDuration::from_mins(20));
    }

    /// The next roster; gives the record of its sync.
    pub(crate) async fn goes_on(&self) -> Value {
        pass(SignedDuration::from_hours(1));
        self.vendor.goes_on();
        self.world.sync_now("harbor-row").await
    }

    /// The next roster, taken in.
    pub(crate) async fn next(&self) -> Value {
        let sync = self.goes_on().await;
        assert_eq!(sync["status"], "succeeded", "{sync:#}");
        sync
    }

    pub(crate) async fn people(&self) -> Vec<Value> {
        self.world.all(&manager(), &format!("{AT}/people"), 200).await
    }

    pub(crate) async fn person(&self, email: &str) -> Value {
        let mut found = self.people().await.into_iter().filter(|person| person["email"] == email);
        let person = found.next().unwrap_or_else(|| panic!("nobody has {email}"));
        assert_eq!(found.next(), None, "one human is one person");
        person
    }

    pub(crate) async fn open_alerts(&self) -> Vec<Value> {
        self.world.all(&manager(), &format!("{AT}/alerts"), 200).await
    }
}
