//! Door's side, set up as managers do it: through the functions behind the API, with events as API Gateway
//! makes them.

use local_stack::Running;
use serde_json::{Value, json};

use crate::Failure;

const ORG: &str = "org_bench";
/// The Door property that is synced.
pub(crate) const PROPERTY: &str = "bench-house";

/// The API's functions, and who calls them.
pub(crate) struct Door {
    functions: Running,
}

/// A call: which function answers it, and what it asks.
struct Call<'a> {
    function: &'a str,
    method: &'a str,
    path: String,
    query: &'a str,
    body: Option<Value>,
}

impl Door {
    pub(crate) fn new(functions: Running) -> Self {
        Self { functions }
    }

    /// Registers the property.
    pub(crate) async fn register(&self) -> Result<(), Failure> {
        let property = json!({"org_id": ORG, "name": "Bench House", "time_zone": "UTC"});
        self.put("directory", "", property).await.map(|_| ())
    }

    /// Steps 3 to 7, with a credential that the PMS takes and one PMS property; residents of these lease
    /// statuses are not pulled in.
    pub(crate) async fn connect(
        &self,
        pms: &str,
        fields: &Value,
        pms_property: &str,
        excluded: &[String],
    ) -> Result<(), Failure> {
        self.put("integration", "/integration/pms", json!({"pms": pms})).await?;
        let credential = json!({"pms": pms, "name": "Bench", "fields": fields});
        let path = "/v1/credentials".to_owned();
        let made = self.call(Call {
            function: "credentials",
            method: "POST",
            path,
            query: "",
            body: Some(credential),
        });
        let made = made.await?;
        let chosen = json!({"credential_id": made["credential_id"]});
        self.put("integration", "/integration/credential", chosen).await?;
        let attached = json!({"pms_property_ids": [pms_property]});
        self.put("pms-properties", "/integration/pms-properties", attached).await?;
        self.exclude(excluded).await?;
        self.put("activation", "/integration/activation", json!({"enabled": true})).await.map(|_| ())
    }

    /// Every lease status that the PMS has.
    pub(crate) async fn lease_statuses(&self) -> Result<Vec<String>, Failure> {
        let known = self.get("lease-statuses", "/integration/lease-statuses", "").await?;
        let words =
            known["items"].as_array().into_iter().flatten().filter_map(|item| item["status"].as_str());
        Ok(words.map(str::to_owned).collect())
    }

    /// Whose residents are not pulled in.
    pub(crate) async fn exclude(&self, statuses: &[String]) -> Result<(), Failure> {
        let excluded = json!({"excluded": statuses});
        self.put("lease-statuses", "/integration/lease-statuses", excluded).await.map(|_| ())
    }

    /// Registers a Door unit for each unit of the PMS, and maps them.
    pub(crate) async fn map_units(&self) -> Result<usize, Failure> {
        let known = self.get("directory", "/unit-mapping", "").await?;
        let known = known["items"].as_array().cloned().unwrap_or_default();
        let id = |item: &Value| format!("unit-{}", item["pms_unit_id"].as_str().unwrap_or_default());
        let door = |item: &Value| json!({"unit_id": id(item), "name": item["pms_unit"]});
        let units: Vec<_> = known.iter().map(door).collect();
        self.put("directory", "/units", json!({"units": units})).await?;
        let mapped = |item: &Value| {
            json!({
                "pms_property_id": item["pms_property_id"], "pms_unit_id": item["pms_unit_id"], "unit_id": id(item),
            })
        };
        let items: Vec<_> = known.iter().map(mapped).collect();
        self.put("directory", "/unit-mapping", json!({"items": items})).await?;
        Ok(known.len())
    }

    /// All people of the property.
    pub(crate) async fn people(&self) -> Result<Vec<Value>, Failure> {
        let (mut people, mut query) = (Vec::new(), "limit=200".to_owned());
        loop {
            let page = self.get("directory", "/people", &query).await?;
            people.extend(page["items"].as_array().into_iter().flatten().cloned());
            match page["next_cursor"].as_str() {
                Some(cursor) => query = format!("limit=200&cursor={cursor}"),
                None => return Ok(people),
            }
        }
    }

    async fn get(&self, function: &str, path: &str, query: &str) -> Result<Value, Failure> {
        let path = format!("/v1/properties/{PROPERTY}{path}");
        self.call(Call { function, method: "GET", path, query, body: None }).await
    }

    async fn put(&self, function: &str, path: &str, body: Value) -> Result<Value, Failure> {
        let path = format!("/v1/properties/{PROPERTY}{path}");
        self.call(Call { function, method: "PUT", path, query: "", body: Some(body) }).await
    }

    async fn call(&self, call: Call<'_>) -> Result<Value, Failure> {
        let what = format!("{} {}", call.method, call.path);
        let answer = self.functions.invoke(call.function, &call.event()).await?;
        let body = answer["body"].as_str().unwrap_or_default();
        match answer["statusCode"].as_u64() {
            Some(200..=299) => Ok(serde_json::from_str(body).unwrap_or_default()),
            status => Err(format!("{what}: {}: {body}", status.unwrap_or_default()).into()),
        }
    }
}

impl Call<'_> {
    /// The call in payload format 2.0. Registering is Door's own services', the rest a manager's.
    fn event(&self) -> Value {
        let registers =
            self.function == "directory" && self.method == "PUT" && !self.path.ends_with("mapping");
        let role = if registers { "platform" } else { "portfolio_manager" };
        let body = self.body.as_ref().map(Value::to_string);
        json!({
            "version": "2.0", "routeKey": "$default", "rawPath": self.path, "rawQueryString": self.query,
            "headers": {"host": "api.example.com", "content-type": "application/json"},
            "requestContext": {
                "accountId": "123456789012", "apiId": "api", "domainName": "api.example.com",
                "http": {
                    "method": self.method, "path": self.path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1",
                    "userAgent": "bench",
                },
                "requestId": "bench", "routeKey": "$default", "stage": "$default",
                "time": "01/Jan/2026:00:00:00 +0000", "timeEpoch": 1_767_225_600_000_u64,
                "authorizer": {"jwt": {"claims": {
                    "sub": "bench", "org_id": ORG, "role": role, "property_ids": "[]",
                }, "scopes": null}},
            },
            "body": body, "isBase64Encoded": false,
        })
    }
}

/// The event that asks for a sync, as the dispatcher makes it for an hour.
pub(crate) fn requested(at: jiff::Timestamp) -> Value {
    let id = ulid::Ulid::from_parts(u64::try_from(at.as_millisecond()).unwrap_or_default(), 0xBE7C);
    json!({
        "version": "0", "id": id.to_string(), "detail-type": "Property Sync Requested", "source": "door.pms",
        "account": "123456789012", "time": at, "region": "us-east-1", "resources": [],
        "detail": {
            "schema_version": 1, "org_id": ORG, "property_id": PROPERTY, "trigger": "schedule",
            "requested_by": "schedule", "sync_id": format!("sync_{id}"),
        },
    })
}
