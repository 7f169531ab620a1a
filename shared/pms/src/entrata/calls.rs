//! One function per call, named as Entrata names it.
//!
//! Sources: the vendor's gateway description as a public generated client (URLs, parameters, the
//! error envelope), captured answers and clients in public repositories (paging by query string,
//! a text as `result` when there are no rows).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{credential::CredentialFields, ids::PmsPropertyId, pms::Pms};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use url::Url;

use super::error;
use crate::{
    Environment, Limits, PmsError, PmsErrorKind,
    error::quoted,
    http::Call,
    json::{into_list, list, take, text},
};

/// Leases on a page: the most that the vendor sends, and its default.
pub(super) const PER_PAGE: usize = 500;

/// Where the vendor has its gateway; any other base is somebody's stand-in.
const GATEWAY: &str = "https://apis.entrata.com";

enum Login {
    Key(SecretString),
    /// The header's value, `Basic …`, and the password in it.
    Basic {
        header: SecretString,
        password: SecretString,
    },
}

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    base: Url,
    login: Login,
    limits: Limits,
}

/// Which leases of a property.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wanted<'a> {
    /// Ids of statuses with commas between them; all of them when left out.
    pub(super) statuses: Option<&'a str>,
    /// Only those that this customer is on.
    pub(super) customer: Option<&'a str>,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let unusable = || PmsError::unusable(Pms::Entrata);
        let domain = fields.get("domain").ok_or_else(unusable)?;
        let gateway = environment.base(Pms::Entrata, GATEWAY);
        let (base, login) = match (fields.get("api_key"), fields.get("username"), fields.get("password")) {
            (Some(key), _, _) => (format!("{gateway}/ext/orgs/{domain}/v1/"), Login::Key(key.into())),
            (None, Some(user), Some(password)) => {
                let header = format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}")));
                // The older host is the customer's own.
                let host = match gateway.as_str() {
                    GATEWAY => format!("https://{domain}.entrata.com"),
                    _ => gateway,
                };
                let login = Login::Basic { header: header.into(), password: password.into() };
                (format!("{host}/api/v1/"), login)
            }
            _ => return Err(unusable()),
        };
        let base = base.parse().map_err(|_| unusable())?;
        Ok(Self { environment: environment.clone(), base, login, limits })
    }

    /// `getAccessibleServices` r1: names of the web services that the key may call.
    pub(super) async fn get_accessible_services(&self) -> Result<Vec<String>, PmsError> {
        let result = self.call("appinfo", "getAccessibleServices", "r1", json!({}), &[]).await?;
        Ok(list(&result["services"]).iter().filter_map(|service| text(&service["service"])).collect())
    }

    /// `getProperties` r1: not paged; only those granted to the key.
    pub(super) async fn get_properties(&self) -> Result<Vec<Value>, PmsError> {
        let params = json!({"showAllStatus": "0"});
        let result = self.call("properties", "getProperties", "r1", params, &[]).await?;
        rows("getProperties", result, ["PhysicalProperty", "Property"])
    }

    /// `getPropertyUnits` r1: not paged.
    pub(super) async fn get_property_units(&self, property: &PmsPropertyId) -> Result<Vec<Value>, PmsError> {
        let params = json!({
            "propertyIds": property, "availableUnitsOnly": "0", "usePropertyPreferences": "0", "skipPricing": "1",
            "includeDisabledUnits": "0", "includeDisabledFloorplans": "0", "showUnitSpaces": "1",
            "useSpaceConfiguration": "0",
        });
        let result = self.call("propertyunits", "getPropertyUnits", "r1", params, &[]).await?;
        rows("getPropertyUnits", result, ["properties", "property"])
    }

    /// `getLeases` r2: a page of leases, from 1. Paging goes into the query string; in the body it does
    /// nothing.
    pub(super) async fn get_leases(
        &self,
        property: &PmsPropertyId,
        wanted: Wanted<'_>,
        page: u32,
        per_page: usize,
    ) -> Result<Vec<Value>, PmsError> {
        let id = property.as_str().parse::<u64>().map_or_else(|_| json!(property), |number| json!(number));
        let mut params = json!({
            "propertyId": id, "includeOtherIncomeLeases": "0", "includeLeaseHistory": "0", "includeArTransactions": "0",
        });
        if let Some(statuses) = wanted.statuses {
            params["leaseStatusTypeIds"] = statuses.into();
        }
        if let Some(customer) = wanted.customer {
            params["customerId"] = customer.into();
        }
        let query = [("page_no", page.to_string()), ("per_page", per_page.to_string())];
        let result = self.call("leases", "getLeases", "r2", params, &query).await?;
        rows("getLeases", result, ["leases", "lease"])
    }

    async fn call(
        &self,
        endpoint: &str,
        method: &'static str,
        version: &str,
        params: Value,
        query: &[(&str, String)],
    ) -> Result<Value, PmsError> {
        let mut url =
            self.base.join(endpoint).map_err(|_| not_understood(method, "the address is no URL"))?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let auth = match self.login {
            Login::Key(_) => "apikey",
            Login::Basic { .. } => "basic",
        };
        let envelope = json!({
            "auth": {"type": auth}, "requestId": "15",
            "method": {"name": method, "version": version, "params": params},
        });
        let call = Call {
            pms: Pms::Entrata,
            name: method,
            url: &url,
            headers: self.headers(),
            body: envelope.to_string().into(),
            secrets: match &self.login {
                Login::Key(key) => vec![key.expose_secret()],
                Login::Basic { header, password } => vec![header.expose_secret(), password.expose_secret()],
            },
        };
        self.environment.http.ask(&call, &self.limits, error::result).await
    }

    fn headers(&self) -> HeaderMap {
        let (name, value) = match &self.login {
            Login::Key(key) => (HeaderName::from_static("x-api-key"), key),
            Login::Basic { header, .. } => (AUTHORIZATION, header),
        };
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        // Labels are translated to what a client asks for; statuses are compared in English.
        headers.insert("accept-language", HeaderValue::from_static("en-US"));
        // A key that no header can carry is one that Entrata never gave: it is sent without, and refused.
        if let Ok(mut value) = HeaderValue::from_str(value.expose_secret()) {
            value.set_sensitive(true);
            headers.insert(name, value);
        }
        headers
    }
}

/// The rows of a result: in a container, whose names are capitalised in some methods and clients.
/// Without rows the result is a sentence that says so.
pub(super) fn rows(method: &'static str, result: Value, path: [&str; 2]) -> Result<Vec<Value>, PmsError> {
    if let Value::String(sentence) = result {
        return if sentence.to_lowercase().contains("no record") {
            Ok(Vec::new())
        } else {
            let detail = format!("it answered with a sentence: {}", quoted(&sentence, []));
            Err(not_understood(method, detail))
        };
    }
    let container = take(result, path[0])
        .ok_or_else(|| not_understood(method, format!("the answer has no `{}`", path[0])))?;
    Ok(take(container, path[1]).map(into_list).unwrap_or_default())
}

fn not_understood(method: &'static str, detail: impl Into<String>) -> PmsError {
    PmsError::new(Pms::Entrata, method, PmsErrorKind::NotUnderstood, detail)
}
