//! One PMS at work, with a connector to it.

use std::time::Duration;

use domain::{
    credential::CredentialFields,
    ids::{PmsPropertyId, PmsResidentId},
    pms::{Pms, PmsRef},
    roster::Roster,
};
use jiff::{
    ZonedDateTime,
    civil::{Date, date},
};
use pms::{Connector, Environment, EnvironmentConfig, Limits, PmsError, Registrations};
use pms_simulator::{Config, Control, Fault, FaultKind, Reseed, Running, Simulator};
use secrecy::SecretString;
use serde_json::json;

pub(crate) const TODAY: Date = date(2026, 9, 1);

/// What a simulator calls a PMS, its calls and its properties.
pub(crate) struct Terms {
    pub(crate) simulated: pms_simulator::Pms,
    /// The call that answers with a roster.
    pub(crate) roster: &'static str,
    /// The call that lists properties.
    pub(crate) properties: &'static str,
    /// The call that a credential is tried with first.
    pub(crate) first: &'static str,
    /// A property, and another one.
    pub(crate) property: &'static str,
    pub(crate) another: &'static str,
}

/// A new PMS has to be added here before anything compiles.
pub(crate) fn terms(pms: Pms) -> Terms {
    match pms {
        Pms::Yardi => Terms {
            simulated: pms_simulator::Pms::Yardi,
            roster: "GetResidentTransactions_Login",
            properties: "GetPropertyConfigurations",
            first: "GetPropertyConfigurations",
            property: "Mill02",
            another: "lake01",
        },
        Pms::RealPage => Terms {
            simulated: pms_simulator::Pms::RealPage,
            roster: "getresidentlistinfo",
            properties: "getsitelist",
            first: "getsitelist",
            property: "3381204",
            another: "3381217",
        },
        Pms::Mri => Terms {
            simulated: pms_simulator::Pms::Mri,
            roster: "MRI_S-PMRM_ResidentLeaseDetailsByPropertyID",
            properties: "MRI_S-PMRM_PropertyIDByNameOrAddress",
            first: "MRI_S-PMRM_PropertyIDByNameOrAddress",
            property: "TMK01",
            another: "TMK03",
        },
        Pms::AppFolio => Terms {
            simulated: pms_simulator::Pms::AppFolio,
            roster: "tenants",
            properties: "properties",
            first: "properties",
            property: "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a001",
            another: "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a002",
        },
        Pms::Entrata => Terms {
            simulated: pms_simulator::Pms::Entrata,
            roster: "getLeases",
            properties: "getProperties",
            first: "getProperties",
            property: "718201",
            another: "718203",
        },
    }
}

/// A simulated PMS.
pub(crate) struct World {
    pub(crate) pms: Pms,
    pub(crate) terms: Terms,
    pub(crate) running: Running,
}

impl World {
    pub(crate) async fn new(pms: Pms) -> Self {
        let simulator = Simulator::new(&Config::new(TODAY));
        let running = simulator.serve(([127, 0, 0, 1], 0).into()).await.unwrap();
        Self { pms, terms: terms(pms), running }
    }

    pub(crate) fn control(&self) -> Control {
        self.running.control(self.terms.simulated)
    }

    pub(crate) fn fault(&self, kind: FaultKind) -> Fault {
        Fault::new(kind).on(self.terms.roster)
    }

    pub(crate) fn set(&self, fault: Fault) {
        self.control().set_faults(vec![fault]);
    }

    /// How often the roster's call was made.
    pub(crate) fn roster_calls(&self) -> u64 {
        self.control().served(self.terms.roster)
    }

    /// So many residents without oddities in the property.
    pub(crate) fn seed(&self, residents: u32) {
        let property = Some(self.terms.property.to_owned());
        let reseed =
            Reseed { residents: Some(residents), oddities: Some(0.0), property, ..Reseed::default() };
        self.control().reseed(&reseed).unwrap();
    }

    /// Where the simulator listens, and who Door is.
    fn settings(&self) -> EnvironmentConfig {
        EnvironmentConfig {
            endpoints: pms_simulator::Pms::ALL
                .iter()
                .map(|pms| format!("{pms}={}", self.url(&format!("/{pms}"))).parse().unwrap())
                .collect(),
            extra_hosts: Vec::new(),
            allowed_hosts: vec![self.running.addr.to_string().parse().unwrap()],
            registrations: serde_json::from_value(json!({
                "yardi": {"interface_entity": "Door Access Billing", "interface_license": "MIIB+/=licence"},
                "realpage": {"partner": "DoorAccess", "license_key": "11111111-2222-3333-4444-555555555555"},
                "entrata": {"api_key": "3f6b0a94-0000-4000-8000-000000000001"},
                "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
                "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
            }))
            .unwrap(),
        }
    }

    /// A path of the simulator as a URL.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.running.base_url())
    }

    /// The right fields with some others in their place.
    fn fields(&self, others: &[(&str, &str)]) -> CredentialFields {
        let right = self.running.sample_credentials(self.terms.simulated);
        let right = right.iter().map(|(name, value)| (*name, value.as_str()));
        let typed = right.chain(others.iter().copied());
        let typed = typed.map(|(name, value)| (name.to_owned(), SecretString::from(value))).collect();
        pms::read_fields(self.pms, typed, &Environment::new(self.settings())).unwrap()
    }

    /// A connector with some fields in place of the right ones, within limits.
    pub(crate) fn connect(&self, others: &[(&str, &str)], limits: Limits) -> Box<dyn Connector> {
        let environment = Environment::new(self.settings());
        pms::connect(self.pms, &self.fields(others), &environment, limits).unwrap()
    }

    /// A connector where the simulator's address is not one of those allowed.
    pub(crate) fn connect_unallowed(&self) -> Box<dyn Connector> {
        let settings = EnvironmentConfig { allowed_hosts: Vec::new(), ..self.settings() };
        pms::connect(self.pms, &self.fields(&[]), &Environment::new(settings), limits()).unwrap()
    }

    /// A connector where Door is not registered with the vendor.
    pub(crate) fn connect_unregistered(&self) -> Result<Box<dyn Connector>, PmsError> {
        let settings = EnvironmentConfig { registrations: Registrations::default(), ..self.settings() };
        pms::connect(self.pms, &self.fields(&[]), &Environment::new(settings), limits())
    }

    pub(crate) fn connector(&self) -> Box<dyn Connector> {
        self.connect(&[], limits())
    }

    pub(crate) fn property(&self) -> PmsPropertyId {
        PmsPropertyId::new(self.terms.property).unwrap()
    }

    pub(crate) fn at(&self, resident: &str) -> PmsRef {
        PmsRef {
            pms: self.pms,
            pms_property_id: self.property(),
            pms_resident_id: PmsResidentId::new(resident).unwrap(),
        }
    }

    /// The roster of the property, within limits.
    pub(crate) async fn roster_within(&self, limits: Limits) -> Result<Roster, PmsError> {
        self.connect(&[], limits).roster(&[self.property()], &now()).await
    }

    pub(crate) async fn roster(&self) -> Result<Roster, PmsError> {
        self.roster_within(limits()).await
    }

    /// The code of the failure that a roster ends with.
    pub(crate) async fn failure(&self) -> &'static str {
        match self.roster().await {
            Ok(roster) => panic!("{}: a roster of {}", self.pms, roster.residents().len()),
            Err(error) => error.code(),
        }
    }
}

/// Enough attempts for any test, and hardly a wait between them.
pub(crate) fn limits() -> Limits {
    Limits::within(Duration::from_secs(60)).attempts(3).first_wait(Duration::from_millis(1))
}

/// Noon of the simulator's day.
pub(crate) fn now() -> ZonedDateTime {
    TODAY.at(12, 0, 0, 0).in_tz("UTC").unwrap()
}
