//! Who calls what of AWS: each kind of call once, in a file. The tests hold it against the template's roles.

use std::{
    collections::BTreeSet,
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};

use super::operation;

/// The kinds of calls that were made. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Calls(Arc<Mutex<Seen>>);

struct Seen {
    kinds: BTreeSet<String>,
    file: File,
}

#[derive(Clone)]
struct Watched {
    calls: Calls,
    service: &'static str,
    endpoint: String,
    http: reqwest::Client,
}

impl Calls {
    /// Keeps them in this file.
    pub(crate) fn open(file: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(file)?;
        Ok(Self(Arc::new(Mutex::new(Seen { kinds: BTreeSet::new(), file }))))
    }

    /// Notes each call to a service, and passes it on.
    pub(crate) fn before(&self, service: &'static str, endpoint: String) -> Router {
        let watched = Watched { calls: self.clone(), service, endpoint, http: reqwest::Client::new() };
        Router::new().fallback_service(post(pass).with_state(watched)).layer(DefaultBodyLimit::max(32 << 20))
    }

    fn note(&self, kind: &Value) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let line = kind.to_string();
        if seen.kinds.insert(line.clone())
            && let Err(error) = writeln!(seen.file, "{line}")
        {
            crate::say(&format!("a call is not noted: {error}"));
        }
    }
}

async fn pass(State(watched): State<Watched>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let input: Value = serde_json::from_slice(&body).unwrap_or_default();
    let function = caller(&headers);
    // Of a service without a header for it, the path says what is asked for.
    let operation = match uri.path() {
        "/v2/email/outbound-emails" => "SendEmail".to_owned(),
        _ => operation(&headers),
    };
    for (action, on, key) in kinds(&operation, &input) {
        let action = format!("{}:{action}", watched.service);
        watched.calls.note(&json!({"function": function, "action": action, "on": on, "key": key}));
    }
    let mut headers = headers;
    headers.remove(header::HOST);
    let endpoint = format!("{}{}", watched.endpoint.trim_end_matches('/'), uri.path());
    let answer = watched.http.post(endpoint).headers(headers).body(body).send().await;
    let Ok(answer) = answer else { return StatusCode::BAD_GATEWAY.into_response() };
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove(header::TRANSFER_ENCODING);
    match answer.bytes().await {
        Ok(body) => (status, headers, body).into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

/// Each function signs with a key that is called as it is.
fn caller(headers: &HeaderMap) -> &str {
    let signed = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    signed.split_once("Credential=").and_then(|(_, rest)| rest.split('/').next()).unwrap_or_default()
}

/// What of an operation is permitted by itself: the action, on what, and with which key, up to its first `#`.
fn kinds(operation: &str, input: &Value) -> Vec<(String, &'static str, String)> {
    let table = |action: &str, item: &Value| (action.to_owned(), "table", kind(item["pk"]["S"].as_str()));
    let items = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let requested = || input["RequestItems"].as_object().and_then(|tables| tables.values().next()).cloned();
    match operation {
        "GetItem" | "UpdateItem" | "DeleteItem" => vec![table(operation, &input["Key"])],
        "PutItem" => vec![table(operation, &input["Item"])],
        "Query" => {
            let on = if input["IndexName"].is_string() { "index" } else { "table" };
            vec![(operation.to_owned(), on, kind(queried(input)))]
        }
        "BatchGetItem" => {
            let keys = requested().map(|of| items(&of["Keys"])).unwrap_or_default();
            keys.iter().map(|key| table(operation, key)).collect()
        }
        "BatchWriteItem" => {
            let writes = requested().map(|of| items(&of)).unwrap_or_default();
            let written = |write: &Value| match write["PutRequest"]["Item"].is_object() {
                true => table(operation, &write["PutRequest"]["Item"]),
                false => table(operation, &write["DeleteRequest"]["Key"]),
            };
            writes.iter().map(written).collect()
        }
        "TransactWriteItems" => {
            let writes = items(&input["TransactItems"]);
            writes
                .iter()
                .flat_map(Value::as_object)
                .flatten()
                .map(|(action, of)| match action.as_str() {
                    "Put" => table("PutItem", &of["Item"]),
                    "ConditionCheck" => table("ConditionCheckItem", &of["Key"]),
                    other => table(&format!("{other}Item"), &of["Key"]),
                })
                .collect()
        }
        "PutEvents" => {
            let told = |entry: &Value| {
                (operation.to_owned(), "bus", entry["DetailType"].as_str().unwrap_or_default().to_owned())
            };
            items(&input["Entries"]).iter().map(told).collect()
        }
        "SendEmail" => vec![(operation.to_owned(), "mail", String::new())],
        other => vec![(other.to_owned(), "secret", String::new())],
    }
}

/// The partition that a query asks for.
fn queried(input: &Value) -> Option<&str> {
    let condition = input["KeyConditionExpression"].as_str()?;
    let placeholder = condition.split_once('=')?.1.split_whitespace().next()?;
    input["ExpressionAttributeValues"][placeholder]["S"].as_str()
}

/// Of a key no more than says what kind of thing it is.
fn kind(key: Option<&str>) -> String {
    let key = key.unwrap_or_default();
    key.find('#').map_or(key, |end| key.get(..=end).unwrap_or(key)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(operation: &str, input: &Value) -> Vec<String> {
        kinds(operation, input).into_iter().map(|(action, on, key)| format!("{action} {on} {key}")).collect()
    }

    #[test]
    fn a_transaction_is_what_it_does_to_each_item() {
        let key = |pk: &str| json!({"TableName": "t", "Key": {"pk": {"S": pk}, "sk": {"S": "x"}}});
        let put = json!({"TableName": "t", "Item": {"pk": {"S": "ORG#a"}, "sk": {"S": "x"}}});
        let input = json!({"TransactItems": [
            {"Put": put}, {"Update": key("PROPERTY#1")}, {"Delete": key("PROPERTY#2")}, {"ConditionCheck": key("CREDENTIAL#c")},
        ]});
        let expected = [
            "PutItem table ORG#",
            "UpdateItem table PROPERTY#",
            "DeleteItem table PROPERTY#",
            "ConditionCheckItem table CREDENTIAL#",
        ];
        assert_eq!(told("TransactWriteItems", &input), expected);
    }

    #[test]
    fn a_query_is_told_with_its_partition_and_whether_it_is_of_the_index() {
        let query = |index: Value| {
            json!({
                "TableName": "t", "IndexName": index, "KeyConditionExpression": "gsi1pk = :p AND begins_with(gsi1sk, :s)",
                "ExpressionAttributeValues": {":p": {"S": "ENABLED"}, ":s": {"S": "PROPERTY#1"}},
            })
        };
        assert_eq!(told("Query", &query("gsi1".into())), ["Query index ENABLED"]);
        assert_eq!(told("Query", &query(Value::Null)), ["Query table ENABLED"]);
    }

    #[test]
    fn a_caller_is_known_by_the_key_that_it_signs_with() {
        let signed = "AWS4-HMAC-SHA256 Credential=lease-statuses/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host";
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, signed.parse().unwrap())]);
        assert_eq!(caller(&headers), "lease-statuses");
    }
}
