//! One function per call, named as Entrata names it.
//!
//! Sources: the vendor's gateway description as a public generated client (URLs, parameters, the
//! error envelope), captured answers and clients in public repositories (paging by query string,
//! a text as `result` when there are no rows, errors under HTTP 200, code 310 as a transient one).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{credential::CredentialFields, ids::PmsPropertyId, pms::Pms};
use reqwest::{
    StatusCode,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use url::Url;

use crate::{
    Environment, Limits, PmsError, PmsErrorKind,
    error::quoted,
    http::Call,
    json::{list, text},
    retry::retrying,
};

/// What the vendor's gateway is reached under; any other base is somebody's stand-in.
const VENDOR_HOST: &str = "apis.entrata.com";

enum Login {
    Key(SecretString),
    /// The header's value, `Basic …`.
    Basic(SecretString),
}

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    base: Url,
    login: Login,
    limits: Limits,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let unusable = || {
            let detail = "the stored values are incomplete; enter the credential again";
            PmsError::new(Pms::Entrata, "connect", PmsErrorKind::CredentialRejected, detail)
        };
        let domain = fields.get("domain").ok_or_else(unusable)?;
        let gateway = environment.entrata_base.as_str().trim_end_matches('/').to_owned();
        let (base, login) = match (fields.get("api_key"), fields.get("username"), fields.get("password")) {
            (Some(key), _, _) => (format!("{gateway}/ext/orgs/{domain}/v1/"), Login::Key(key.into())),
            (None, Some(user), Some(password)) => {
                let basic = format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}")));
                // The older host is the customer's own.
                let host = match environment.entrata_base.host_str() {
                    Some(VENDOR_HOST) => format!("https://{domain}.entrata.com"),
                    _ => gateway,
                };
                (format!("{host}/api/v1/"), Login::Basic(basic.into()))
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
        self.rows("getProperties", &result, &["PhysicalProperty", "Property"])
    }

    /// `getPropertyUnits` r1: not paged.
    pub(super) async fn get_property_units(&self, property: &PmsPropertyId) -> Result<Vec<Value>, PmsError> {
        let params = json!({
            "propertyIds": property, "availableUnitsOnly": "0", "usePropertyPreferences": "0", "skipPricing": "1",
            "includeDisabledUnits": "0", "includeDisabledFloorplans": "0", "showUnitSpaces": "1",
            "useSpaceConfiguration": "0",
        });
        let result = self.call("propertyunits", "getPropertyUnits", "r1", params, &[]).await?;
        self.rows("getPropertyUnits", &result, &["properties", "property"])
    }

    /// `getLeases` r2: a page of leases. Paging goes into the query string; in the body it does
    /// nothing.
    pub(super) async fn get_leases(
        &self,
        property: &PmsPropertyId,
        statuses: Option<&str>,
        customer: Option<&str>,
        page: u32,
        per_page: usize,
    ) -> Result<Vec<Value>, PmsError> {
        let id = property.as_str().parse::<u64>().map_or_else(|_| json!(property), |number| json!(number));
        let mut params = json!({
            "propertyId": id, "includeOtherIncomeLeases": "0", "includeLeaseHistory": "0", "includeArTransactions": "0",
        });
        if let Some(statuses) = statuses {
            params["leaseStatusTypeIds"] = statuses.into();
        }
        if let Some(customer) = customer {
            params["customerId"] = customer.into();
        }
        let query = [("page_no", page.to_string()), ("per_page", per_page.to_string())];
        let result = self.call("leases", "getLeases", "r2", params, &query).await?;
        self.rows("getLeases", &result, &["leases", "lease"])
    }

    pub(super) fn not_understood(&self, method: &'static str, detail: impl Into<String>) -> PmsError {
        PmsError::new(Pms::Entrata, method, PmsErrorKind::NotUnderstood, detail)
    }

    /// The rows of a result. Without rows the result is a sentence that says so.
    fn rows(&self, method: &'static str, result: &Value, path: &[&str; 2]) -> Result<Vec<Value>, PmsError> {
        if let Value::String(sentence) = result {
            return if sentence.to_lowercase().contains("no record") {
                Ok(Vec::new())
            } else {
                Err(self.not_understood(method, format!("it answered with a sentence: {}", quoted(sentence))))
            };
        }
        let field = |value: &Value, name: &str| {
            // Containers are capitalised in some methods and clients.
            let fields = value.as_object();
            fields
                .and_then(|fields| fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)))
                .map(|(_, v)| v.clone())
        };
        let container = field(result, path[0])
            .ok_or_else(|| self.not_understood(method, format!("the answer has no `{}`", path[0])))?;
        Ok(list(&field(&container, path[1]).unwrap_or(Value::Null)).to_vec())
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
            self.base.join(endpoint).map_err(|_| self.not_understood(method, "the address is no URL"))?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let auth = match self.login {
            Login::Key(_) => "apikey",
            Login::Basic(_) => "basic",
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
        };
        retrying(&self.limits, || self.once(&call)).await
    }

    async fn once(&self, call: &Call<'_>) -> Result<Value, PmsError> {
        let answer = self.environment.http.send(call, &self.limits).await?;
        let (status, retry_after) = (answer.status, answer.retry_after);
        let body = answer.bytes(call).await?;
        let refused = |kind, detail: &str| Err(call.error(kind, detail));
        // The envelope counts whatever the HTTP status is; where there is none, the status does.
        let parsed = serde_json::from_slice::<Value>(&body);
        let response = match &parsed {
            Ok(envelope) if envelope.get("response").is_some() => &envelope["response"],
            Ok(bare) if bare.get("result").is_some() || bare.get("error").is_some() => bare,
            _ => {
                return match status {
                    StatusCode::UNAUTHORIZED => refused(PmsErrorKind::CredentialRejected, REJECTED),
                    StatusCode::FORBIDDEN => refused(permission(call.name), NOT_GRANTED),
                    StatusCode::NOT_FOUND => {
                        refused(PmsErrorKind::CredentialRejected, "Entrata knows no such domain")
                    }
                    StatusCode::TOO_MANY_REQUESTS => {
                        refused(PmsErrorKind::RateLimited { retry_after }, "too many calls")
                    }
                    status if status.is_server_error() => refused(
                        PmsErrorKind::Unavailable,
                        &format!("it answered with HTTP {}", status.as_u16()),
                    ),
                    _ if is_html(&body) => {
                        refused(PmsErrorKind::NotUnderstood, "it answered with an HTML page instead of JSON")
                    }
                    _ => refused(PmsErrorKind::NotUnderstood, "the answer is cut off, or no JSON"),
                };
            }
        };
        if let Some(error) = response.get("error") {
            return Err(fault(call, status, retry_after, error));
        }
        match response.get("result") {
            Some(result) if status.is_success() => Ok(result.clone()),
            _ => refused(PmsErrorKind::NotUnderstood, &format!("HTTP {} without a result", status.as_u16())),
        }
    }

    fn headers(&self) -> HeaderMap {
        let (name, value) = match &self.login {
            Login::Key(key) => (HeaderName::from_static("x-api-key"), key),
            Login::Basic(basic) => (AUTHORIZATION, basic),
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

const REJECTED: &str = "it does not accept this credential";
const NOT_GRANTED: &str = "the credential may not call this service, or not for this property";

fn permission(service: &str) -> PmsErrorKind {
    PmsErrorKind::PermissionMissing { service: service.to_owned() }
}

/// What an error in the envelope means. Public evidence on codes is thin: they follow HTTP's, 310 is
/// transient, and a message that speaks of access is about a permission.
fn fault(
    call: &Call<'_>,
    status: StatusCode,
    retry_after: Option<std::time::Duration>,
    error: &Value,
) -> PmsError {
    let code = text(&error["code"]).and_then(|code| code.parse::<u16>().ok()).unwrap_or(status.as_u16());
    let message = text(&error["message"]).unwrap_or_default();
    let lower = message.to_lowercase();
    let about_access =
        ["permission", "access", "not authorized", "not enabled"].iter().any(|word| lower.contains(word));
    let said = |what: &str| format!("{what} ({code}: {})", quoted(&message));
    match code {
        401 => call.error(PmsErrorKind::CredentialRejected, said(REJECTED)),
        403 => call.error(permission(call.name), said(NOT_GRANTED)),
        310 | 429 => call.error(PmsErrorKind::RateLimited { retry_after }, said("too many calls")),
        500..=599 => call.error(PmsErrorKind::Unavailable, said("it failed")),
        _ if status == StatusCode::TOO_MANY_REQUESTS => {
            call.error(PmsErrorKind::RateLimited { retry_after }, said("too many calls"))
        }
        _ if status.is_server_error() => call.error(PmsErrorKind::Unavailable, said("it failed")),
        _ if about_access => call.error(permission(call.name), said(NOT_GRANTED)),
        _ => call.error(PmsErrorKind::NotUnderstood, said("it refused the call")),
    }
}

fn is_html(body: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&body[..body.len().min(200)]).trim_start().to_ascii_lowercase();
    start.starts_with("<!doctype") || start.starts_with("<html")
}
