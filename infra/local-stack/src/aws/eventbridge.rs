//! `EventBridge`: `PutEvents` as AWS validates it, and rules that really deliver.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Write},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Query, State},
    http::HeaderMap,
    routing::{get, post},
};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use super::{AwsError, answer, operation, pattern};
use crate::ids;

/// What `PutEvents` takes at once, in bytes.
const MOST_BYTES: usize = 262_144;

/// A rule with its target.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) pattern: Value,
    pub(crate) function: String,
}

/// An event for a function.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub(crate) function: String,
    pub(crate) event: Value,
}

/// A bus. Cheap to clone.
#[derive(Clone)]
pub(crate) struct EventBus {
    name: String,
    rules: Arc<[Rule]>,
    deliveries: UnboundedSender<Delivery>,
    log: Arc<Mutex<Log>>,
}

struct Log {
    events: Vec<Value>,
    file: File,
}

impl EventBus {
    /// A bus with its rules; what was put on it before is read from `log`.
    pub(crate) fn open(
        name: &str,
        rules: Vec<Rule>,
        deliveries: UnboundedSender<Delivery>,
        log: &Path,
    ) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).read(true).open(log)?;
        // A line cut off by a crash is no event.
        let lines = BufReader::new(file.try_clone()?).lines().map_while(Result::ok);
        let events = lines.filter_map(|line| serde_json::from_str(&line).ok()).collect();
        let log = Arc::new(Mutex::new(Log { events, file }));
        Ok(Self { name: name.to_owned(), rules: rules.into(), deliveries, log })
    }

    /// The service.
    pub(crate) fn router(&self) -> Router {
        Router::new().route("/", post(call)).with_state(self.clone())
    }

    /// What was put on the bus, to look at.
    pub(crate) fn log_router(&self) -> Router {
        Router::new().route("/_local/events", get(log)).with_state(self.clone())
    }

    pub(crate) fn call(&self, operation: &str, input: &Value) -> Result<Value, AwsError> {
        if operation != "PutEvents" {
            return Err(AwsError::new(
                "UnknownOperationException",
                format!("`{operation}` is not offered here"),
            ));
        }
        let entries = input["Entries"].as_array().map(Vec::as_slice).unwrap_or_default();
        if entries.is_empty() || entries.len() > 10 {
            return Err(AwsError::new("ValidationException", "Entries must have 1 to 10 members."));
        }
        if entries.iter().map(size).sum::<usize>() > MOST_BYTES {
            return Err(AwsError::new(
                "ValidationException",
                "Total size of the entries in the request is over the limit.",
            ));
        }
        let results: Vec<Value> = entries.iter().map(|entry| self.put(entry)).collect();
        let failed = results.iter().filter(|result| result.get("ErrorCode").is_some()).count();
        Ok(json!({"FailedEntryCount": failed, "Entries": results}))
    }

    fn put(&self, entry: &Value) -> Value {
        let refused = |code: &str, message: &str| json!({"ErrorCode": code, "ErrorMessage": message});
        let (source, detail_type) = (entry["Source"].as_str(), entry["DetailType"].as_str());
        let (Some(source), Some(detail_type)) = (source, detail_type) else {
            return refused("InvalidArgument", "Parameter Source or DetailType is not valid.");
        };
        let detail = entry["Detail"].as_str().and_then(|text| serde_json::from_str::<Value>(text).ok());
        let Some(detail) = detail.filter(Value::is_object) else {
            return refused("MalformedDetail", "Detail is malformed.");
        };
        let id = ids::request_id();
        let bus = entry["EventBusName"].as_str().unwrap_or("default");
        // As AWS: a detail type that is too long, or a bus that is not there, is taken and dropped.
        if detail_type.len() <= 128 && bus.rsplit('/').next() == Some(&self.name) {
            let seconds = ids::now().as_second();
            let time = jiff::Timestamp::from_second(seconds).map(|at| at.to_string()).unwrap_or_default();
            self.accept(json!({
                "version": "0", "id": id, "detail-type": detail_type, "source": source, "account": "000000000000",
                "time": time, "region": "us-east-1", "resources": entry.get("Resources").cloned().unwrap_or(json!([])),
                "detail": detail,
            }));
        }
        json!({"EventId": id})
    }

    fn accept(&self, event: Value) {
        for rule in self.rules.iter().filter(|rule| pattern::matches(&rule.pattern, &event)) {
            let delivery = Delivery { function: rule.function.clone(), event: event.clone() };
            // Nobody listens any more only when the stack is stopping.
            let _ = self.deliveries.send(delivery);
        }
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(log.file, "{event}");
        log.events.push(event);
    }
}

fn size(entry: &Value) -> usize {
    ["Source", "DetailType", "Detail"]
        .iter()
        .filter_map(|field| entry[field].as_str())
        .map(str::len)
        .sum::<usize>()
        + 14
}

async fn call(State(bus): State<EventBus>, headers: HeaderMap, body: Bytes) -> axum::response::Response {
    let input: Value = serde_json::from_slice(&body).unwrap_or_default();
    answer(bus.call(&operation(&headers), &input))
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    after: usize,
    property_id: Option<String>,
}

async fn log(State(bus): State<EventBus>, Query(wanted): Query<Wanted>) -> Json<Value> {
    let log = bus.log.lock().unwrap_or_else(PoisonError::into_inner);
    let of_property =
        |event: &&Value| wanted.property_id.as_ref().is_none_or(|id| event["detail"]["property_id"] == **id);
    let items: Vec<_> = log.events.iter().skip(wanted.after).filter(of_property).cloned().collect();
    Json(json!({"items": items, "last": log.events.len()}))
}
