//! The running state of one PMS: rosters, credential, faults and the count of calls.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::response::Response;

use crate::building::{Blueprint, Property, Recipe, SITES_PER_PMS};
use crate::config::{Config, MAX_PROPERTIES, MAX_RESIDENTS, Quirks};
use crate::fault::{Call, Effects, FaultPlan, Faults};
use crate::vendors::Pms;

/// One PMS at work.
pub(crate) struct Office {
    pub(crate) pms: Pms,
    state: Mutex<State>,
}

/// What control may change while calls are served.
pub(crate) struct State {
    pub(crate) properties: Vec<Arc<Property>>,
    pub(crate) credential: BTreeMap<&'static str, String>,
    pub(crate) quirks: Quirks,
    pub(crate) faults: Faults,
    /// Calls served, by the vendor's name of the call.
    pub(crate) served: BTreeMap<String, u64>,
}

/// The state as one answer sees it: what is changed meanwhile does not tear a streamed body.
pub(crate) struct Scene {
    pub(crate) properties: Vec<Arc<Property>>,
    pub(crate) credential: BTreeMap<&'static str, String>,
    pub(crate) quirks: Quirks,
    pub(crate) effects: Effects,
    /// Calls served before this one under the same name.
    pub(crate) served: u64,
}

impl Scene {
    /// The properties that the credential is granted, in the order of the PMS.
    pub(crate) fn granted(&self) -> impl Iterator<Item = &Arc<Property>> {
        self.properties.iter().filter(|property| !self.effects.lost_property(property.blueprint.id))
    }

    /// A granted property by its id, in any case.
    pub(crate) fn property(&self, id: &str) -> Option<&Arc<Property>> {
        self.granted().find(|property| property.blueprint.id.eq_ignore_ascii_case(id))
    }

    /// Whether a value is the accepted one.
    pub(crate) fn accepts(&self, field: &str, value: &str) -> bool {
        !self.effects.reject_credential && self.credential.get(field).is_some_and(|known| known == value)
    }
}

impl Office {
    pub(crate) fn new(pms: Pms, config: &Config) -> Self {
        let vendor = pms.vendor();
        let first_site = pms as u32 * SITES_PER_PMS + 1;
        let properties = (first_site..)
            .zip(blueprints(pms, config.properties.min(MAX_PROPERTIES)))
            .map(|(site, blueprint)| {
                let recipe = Recipe {
                    seed: config.seed,
                    site,
                    today: config.today,
                    oddities: config.oddities.clamp(0.0, 1.0),
                    residents: config.residents.min(MAX_RESIDENTS),
                };
                Arc::new(Property::new(blueprint, recipe))
            })
            .collect();
        let credential =
            vendor.credential().iter().map(|field| (field.name, field.value.to_owned())).collect();
        let state = State {
            properties,
            credential,
            quirks: config.quirks.clone(),
            faults: Faults::default(),
            served: BTreeMap::new(),
        };
        Self { pms, state: Mutex::new(state) }
    }

    /// The state, to look at or to change; never held while waiting.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Serves one call: counts it, lets the faults happen that are set for it, else answers.
    pub(crate) async fn serve(&self, call: Call, answer: impl FnOnce(&Scene) -> Response + Send) -> Response {
        let (FaultPlan { latency, trouble, body, effects }, mut scene) = self.open(&call);
        scene.effects = effects;
        if !latency.is_zero() {
            tokio::time::sleep(latency).await;
        }
        let response = match trouble {
            Some(trouble) => self.pms.vendor().trouble(trouble, &scene),
            None => answer(&scene),
        };
        body.into_iter().fold(response, |response, fault| fault.apply(response))
    }

    fn open(&self, call: &Call) -> (FaultPlan, Scene) {
        let mut state = self.state();
        let plan = state.faults.take(call);
        let served = state.served.entry(call.name.clone()).or_default();
        *served += 1;
        let served = *served - 1;
        let scene = Scene {
            properties: state.properties.clone(),
            credential: state.credential.clone(),
            quirks: state.quirks.clone(),
            effects: Effects::default(),
            served,
        };
        (plan, scene)
    }
}

/// Those that are written down, and plain ones until so many are open.
fn blueprints(pms: Pms, open: u32) -> Vec<&'static Blueprint> {
    let mut all: Vec<_> = pms.vendor().blueprints().iter().collect();
    let last = all.last().copied();
    let is_open = |blueprint: &&&Blueprint| !blueprint.disabled;
    for number in 1.. {
        match last {
            Some(last) if all.iter().filter(is_open).count() < open as usize => {
                all.push(last.plain(pms as usize, number));
            }
            _ => break,
        }
    }
    all
}
