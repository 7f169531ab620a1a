//! Secrets Manager and `EventBridge` on loopback: the few operations that the service uses, over
//! the real protocol (AWS JSON 1.1).

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{Router, extract::State, response::IntoResponse, routing::post};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

/// What the doubles hold, and what they are told to refuse.
#[derive(Debug, Default)]
pub(crate) struct Held {
    /// Secrets by name.
    pub(crate) secrets: BTreeMap<String, String>,
    /// How many secrets were ever made.
    pub(crate) made: usize,
    /// Entries put on the bus, in order.
    pub(crate) events: Vec<Value>,
}

/// The two services, behind one address.
#[derive(Debug, Clone)]
pub(crate) struct Aws {
    pub(crate) url: String,
    held: Arc<Mutex<Held>>,
}

impl Aws {
    pub(crate) async fn start() -> Self {
        let held = Arc::new(Mutex::new(Held::default()));
        let router = Router::new().route("/", post(answer)).with_state(held.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, held }
    }

    pub(crate) fn secrets(&self) -> BTreeMap<String, String> {
        self.held.lock().unwrap().secrets.clone()
    }

    pub(crate) fn secrets_ever(&self) -> usize {
        self.held.lock().unwrap().made
    }

    pub(crate) fn events(&self) -> Vec<Value> {
        self.held.lock().unwrap().events.clone()
    }
}

async fn answer(
    State(held): State<Arc<Mutex<Held>>>,
    headers: HeaderMap,
    body: String,
) -> axum::response::Response {
    let target = headers["x-amz-target"].to_str().unwrap();
    let body: Value = serde_json::from_str(&body).unwrap();
    let mut held = held.lock().unwrap();
    let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
    let known = |held: &Held, id: &str| held.secrets.contains_key(id);
    let answer = match target {
        "AWSEvents.PutEvents" => {
            let entries = body["Entries"].as_array().unwrap();
            held.events.extend(entries.iter().cloned());
            let ids: Vec<_> = entries.iter().map(|_| json!({"EventId": "e"})).collect();
            Ok(json!({"FailedEntryCount": 0, "Entries": ids}))
        }
        "secretsmanager.CreateSecret" if known(&held, &text("Name")) => Err("ResourceExistsException"),
        "secretsmanager.CreateSecret" => {
            held.made += 1;
            held.secrets.insert(text("Name"), text("SecretString"));
            Ok(json!({"Name": text("Name"), "ARN": text("Name")}))
        }
        _ if !known(&held, &text("SecretId")) => Err("ResourceNotFoundException"),
        "secretsmanager.GetSecretValue" => {
            Ok(json!({"Name": text("SecretId"), "SecretString": held.secrets[&text("SecretId")]}))
        }
        "secretsmanager.PutSecretValue" | "secretsmanager.UpdateSecret" => {
            held.secrets.insert(text("SecretId"), text("SecretString"));
            Ok(json!({"Name": text("SecretId")}))
        }
        "secretsmanager.DeleteSecret" => {
            held.secrets.remove(&text("SecretId"));
            Ok(json!({"Name": text("SecretId")}))
        }
        other => panic!("the double does not know `{other}`"),
    };
    let json_1_1 = [("content-type", "application/x-amz-json-1.1")];
    match answer {
        Ok(answer) => (json_1_1, answer.to_string()).into_response(),
        Err(kind) => {
            (StatusCode::BAD_REQUEST, json_1_1, json!({"__type": kind, "message": kind}).to_string())
                .into_response()
        }
    }
}
