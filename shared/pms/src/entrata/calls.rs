//! One function per call, named as Entrata names it.
//!
//! Sources: the vendor's gateway description as a public generated client (URLs, parameters, the
//! error envelope), captured answers and clients in public repositories (paging by query string,
//! a text as `result` when there are no rows).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{credential::CredentialFields, ids::PmsPropertyId, pms::Pms};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use url::Url;

use super::{
    credential::vendor_key,
    error,
    places::{ID, PROPERTY_ID},
};
use crate::{
    Environment, Limits, PmsError, PmsErrorKind,
    http::Call,
    json::{first, get, into_list, is_absent, said, take},
    nobody,
};

/// Leases on a page: the most that the vendor sends, and its default.
pub(super) const PER_PAGE: usize = 500;

/// Where the leases of an answer are.
pub(super) const LEASES: [&str; 2] = ["leases", "lease"];

/// Where the vendor has its gateway; any other base is somebody's stand-in.
const GATEWAY: &str = "https://apis.entrata.com";

enum Login {
    /// The customer's, or Door's own as a vendor.
    Key(SecretString),
    /// The header's value, `Basic …`, and the password in it.
    Basic { header: SecretString, password: SecretString },
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
        let older = |user: &str, password: &str| Login::Basic {
            header: format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}"))).into(),
            password: password.into(),
        };
        let login = match (fields.get("api_key"), fields.get("username"), fields.get("password")) {
            (Some(key), ..) => Login::Key(key.into()),
            (None, Some(user), Some(password)) => older(user, password),
            (None, None, None) => Login::Key(vendor_key(environment)?),
            _ => return Err(unusable()),
        };
        let base = match &login {
            Login::Key(_) => format!("{gateway}/ext/orgs/{domain}/v1/"),
            // The older host is the customer's own.
            Login::Basic { .. } if gateway == GATEWAY => format!("https://{domain}.entrata.com/api/v1/"),
            Login::Basic { .. } => format!("{gateway}/api/v1/"),
        };
        let base = base.parse().map_err(|_| unusable())?;
        Ok(Self { environment: environment.clone(), base, login, limits })
    }

    /// `getProperties` r1: not paged; only those granted to the key.
    pub(super) async fn get_properties(&self) -> Result<Vec<Value>, PmsError> {
        let params = json!({"showAllStatus": "0"});
        self.call("properties", "getProperties", "r1", params, &[], ["PhysicalProperty", "Property"]).await
    }

    /// `getPropertyUnits` r1: not paged.
    pub(super) async fn get_property_units(&self, property: &PmsPropertyId) -> Result<Vec<Value>, PmsError> {
        let params = json!({
            "propertyIds": property, "availableUnitsOnly": "0", "usePropertyPreferences": "0", "skipPricing": "1",
            "includeDisabledUnits": "0", "includeDisabledFloorplans": "0", "showUnitSpaces": "1",
            "useSpaceConfiguration": "0",
        });
        self.call("propertyunits", "getPropertyUnits", "r1", params, &[], ["properties", "property"]).await
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
        self.call("leases", "getLeases", "r2", params, &query, LEASES).await
    }

    async fn call(
        &self,
        endpoint: &str,
        method: &'static str,
        version: &str,
        params: Value,
        query: &[(&str, String)],
        path: [&str; 2],
    ) -> Result<Vec<Value>, PmsError> {
        let no_url =
            |_| PmsError::new(Pms::Entrata, method, PmsErrorKind::NotUnderstood, "the address is no URL");
        let mut url = self.base.join(endpoint).map_err(no_url)?;
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
        let read = |call: &Call<'_>, head, body: &[u8]| rows(call, error::result(call, head, body)?, path);
        self.environment.http.ask(&call, &self.limits, read).await
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

/// The rows of a result: in a container, whose names are capitalised in some methods and clients. Without
/// rows the result is a sentence that says so, or empty; anything else is no list.
///
/// # Errors
/// With the vendor's own words, where it has any.
pub(super) fn rows(call: &Call<'_>, result: Value, path: [&str; 2]) -> Result<Vec<Value>, PmsError> {
    let [container, item] = path;
    match &result {
        Value::String(sentence) if nobody::is_told(sentence) => return Ok(Vec::new()),
        // Of the list of properties, and of no other, that is its nobody.
        Value::String(sentence)
            if item == "Property" && sentence.to_lowercase().starts_with("no propert") =>
        {
            return Ok(Vec::new());
        }
        // PHP writes an empty object as an empty list.
        Value::Array(none) if none.is_empty() => return Ok(Vec::new()),
        Value::Object(none) if none.is_empty() => return Ok(Vec::new()),
        _ => {}
    }
    let words = said(&result).map(|words| format!("; it says: {}", call.quoted(&words))).unwrap_or_default();
    let no_list = || call.garbled(format!("the answer has no `{container}`{words}"));
    let held = take(result, container).ok_or_else(no_list)?;
    match &held {
        none if is_absent(none) => Ok(Vec::new()),
        Value::String(sentence) if nobody::is_told(sentence) => Ok(Vec::new()),
        Value::Object(named) if named.keys().any(|name| name.eq_ignore_ascii_case(item)) => {
            let listed = take(held, item).unwrap_or_default();
            let is_list = is_absent(&listed) || listed.is_array() || listed.is_object();
            if is_list { Ok(into_list(listed)) } else { Err(no_list()) }
        }
        Value::Array(_) | Value::Object(_) => {
            let parts = into_list(held).into_iter().flat_map(|part| within(part, item)).collect::<Vec<_>>();
            // A row has an id; a message has none.
            let are_rows =
                parts.iter().all(|row| first(row, &ID).or_else(|| first(row, &PROPERTY_ID)).is_some());
            if are_rows { Ok(parts) } else { Err(no_list()) }
        }
        _ => Err(no_list()),
    }
}

/// What stands in one part of a container: rows under their name, or a row itself.
fn within(part: Value, item: &str) -> Vec<Value> {
    match get(&part, item) {
        Value::Null => vec![part],
        _ => take(part, item).map(into_list).unwrap_or_default(),
    }
}
