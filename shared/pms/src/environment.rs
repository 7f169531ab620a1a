//! What connectors are given from outside: where vendors are, who we are to them, how long to try.

use std::{collections::BTreeMap, str::FromStr, sync::Arc, time::Duration};

use domain::pms::Pms;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::time::Instant;
use url::Url;

use crate::{CountedNetwork, ExtraHost, HostPort, Pace, PmsError, PmsErrorKind, http::Http};

/// Where a vendor's gateway is, if not where the vendor has it, such as `entrata=https://qa.example.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub(crate) pms: Pms,
    pub(crate) base: Url,
}

impl FromStr for Endpoint {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (id, base) = text.split_once('=').ok_or("it must look like PMS=URL")?;
        let pms = id.parse().map_err(|_| "there is no such PMS")?;
        Ok(Self { pms, base: base.parse().map_err(|_| "what follows `=` must be a URL")? })
    }
}

/// Who Door is to the vendors: what each of them gave it, by the PMS's id. What one has to hold is
/// told in the folder of the PMS that reads it.
#[derive(Debug, Clone, Default)]
pub struct Registrations(BTreeMap<Box<str>, SecretString>);

impl<'de> Deserialize<'de> for Registrations {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let all = BTreeMap::<Box<str>, serde_json::Value>::deserialize(deserializer)?;
        Ok(Self(all.into_iter().map(|(pms, value)| (pms, value.to_string().into())).collect()))
    }
}

impl Registrations {
    /// What a vendor gave, in the shape that its connector needs.
    pub(crate) fn of<T: serde::de::DeserializeOwned>(&self, pms: Pms) -> Result<T, PmsError> {
        let missing = |detail: &str| {
            let detail = format!("Door's own registration with {pms} {detail}");
            PmsError::new(pms, "connect", PmsErrorKind::VendorSettingsMissing, detail)
        };
        let held = self.0.get(pms.as_str()).ok_or_else(|| missing("is not configured"))?;
        // The parser's words may quote a value: they are not kept.
        serde_json::from_str(held.expose_secret()).map_err(|_| missing("is not what its connector needs"))
    }
}

/// What an environment is made from.
#[derive(Debug, Clone, Default)]
pub struct EnvironmentConfig {
    /// Where vendors are, if not where they commonly are.
    pub endpoints: Vec<Endpoint>,
    /// Hosts of customers who run a PMS on their own, beside those of the vendors.
    pub extra_hosts: Vec<ExtraHost>,
    /// Hosts that may be called although they are not public https hosts of a vendor.
    pub allowed_hosts: Vec<HostPort>,
    /// Who Door is to the vendors; one that demands a registration cannot be used without.
    pub registrations: Registrations,
}

/// What connectors are given from outside; made once per process, so that connections are
/// reused. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Environment {
    endpoints: Vec<Endpoint>,
    pub(crate) registrations: Registrations,
    pub(crate) http: Http,
}

impl Environment {
    /// An environment.
    pub fn new(config: EnvironmentConfig) -> Self {
        Self::with(config, None)
    }

    /// An environment in a network that a test watches.
    #[doc(hidden)]
    pub fn in_network(config: EnvironmentConfig, network: &CountedNetwork) -> Self {
        Self::with(config, Some(network))
    }

    fn with(config: EnvironmentConfig, network: Option<&CountedNetwork>) -> Self {
        Self {
            endpoints: config.endpoints,
            registrations: config.registrations,
            http: Http::new(config.extra_hosts, config.allowed_hosts, network),
        }
    }

    /// Where a vendor's gateway is, without a slash at the end: where it was said to be, else where the
    /// vendor has it.
    pub(crate) fn base(&self, pms: Pms, vendors: &str) -> String {
        let said = self.endpoints.iter().find(|endpoint| endpoint.pms == pms);
        said.map_or(vendors, |endpoint| endpoint.base.as_str()).trim_end_matches('/').to_owned()
    }

    /// The same, in which Door is this to the vendors.
    #[must_use]
    pub fn registered(&self, registrations: Registrations) -> Self {
        Self { registrations, ..self.clone() }
    }

    /// The same, in which calls are made at this pace.
    #[must_use]
    pub fn paced(&self, pace: Arc<dyn Pace>) -> Self {
        Self { http: self.http.paced(pace), ..self.clone() }
    }
}

/// How long and how often a connector tries.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// When it has to be done.
    pub(crate) until: Instant,
    /// How long one attempt at one call may take, its body included.
    pub(crate) attempt: Duration,
    /// How often a call is made before its failure counts.
    pub(crate) attempts: u32,
    /// The longest first wait between attempts; it doubles.
    pub(crate) first_wait: Duration,
}

impl Limits {
    /// Limits for work that has to be done within so long.
    pub fn within(left: Duration) -> Self {
        Self {
            until: Instant::now() + left,
            // A whole Yardi property comes in one answer, slowly.
            attempt: Duration::from_secs(180),
            attempts: 4,
            first_wait: Duration::from_millis(500),
        }
    }

    /// Limits for a call that somebody waits for: few attempts, short waits.
    pub fn while_somebody_waits() -> Self {
        Self {
            attempt: Duration::from_secs(12),
            attempts: 2,
            first_wait: Duration::from_millis(200),
            ..Self::within(Duration::from_secs(22))
        }
    }

    /// The same with so many attempts, the first included.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The same with so long for one attempt, its body included.
    #[must_use]
    pub fn attempt_within(self, attempt: Duration) -> Self {
        Self { attempt, ..self }
    }

    /// The same with another bound of the first wait between attempts.
    #[must_use]
    pub fn first_wait(self, first_wait: Duration) -> Self {
        Self { first_wait, ..self }
    }

    /// How long an attempt that begins now may take.
    pub(crate) fn left_for_an_attempt(&self) -> Duration {
        self.attempt.min(self.until.saturating_duration_since(Instant::now()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registration_is_read_in_the_shape_that_is_needed_and_never_shown() {
        #[derive(Debug, Deserialize)]
        struct Needed {
            key: SecretString,
        }
        let all: Registrations =
            serde_json::from_str(r#"{"yardi": {"key": "k3y"}, "entrata": {"other": "k3y"}}"#).unwrap();
        assert_eq!(all.of::<Needed>(Pms::Yardi).unwrap().key.expose_secret(), "k3y");
        let wrong = all.of::<Needed>(Pms::Entrata).unwrap_err();
        let missing = Registrations::default().of::<Needed>(Pms::Yardi).unwrap_err();
        for error in [&wrong, &missing] {
            assert_eq!(error.code(), "vendor_settings_missing");
        }
        assert!(!format!("{all:?} {wrong:?}").contains("k3y"), "{all:?} {wrong:?}");
    }

    #[test]
    fn a_vendor_is_where_it_was_said_to_be_else_where_it_commonly_is() {
        let endpoints = vec!["entrata=http://127.0.0.1:8701/entrata/".parse().unwrap()];
        let environment = Environment::new(EnvironmentConfig { endpoints, ..EnvironmentConfig::default() });
        assert_eq!(environment.base(Pms::Entrata, "https://a.example"), "http://127.0.0.1:8701/entrata");
        assert_eq!(environment.base(Pms::Yardi, "https://a.example"), "https://a.example");
        for bad in ["entrata", "oracle=https://a.example", "entrata=nowhere"] {
            assert!(bad.parse::<Endpoint>().is_err(), "{bad}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_ends_with_the_work_at_the_latest() {
        let limits = Limits::within(Duration::from_secs(10)).attempt_within(Duration::from_secs(8));
        assert_eq!(limits.left_for_an_attempt(), Duration::from_secs(8));
        tokio::time::advance(Duration::from_secs(7)).await;
        assert_eq!(limits.left_for_an_attempt(), Duration::from_secs(3));
        tokio::time::advance(Duration::from_secs(7)).await;
        assert_eq!(limits.left_for_an_attempt(), Duration::ZERO);
    }
}
