//! A sample receiver of webhooks: it checks each call's signature as a customer's would, and shows what came.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Html,
    routing::get,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::{aws::secretsmanager::SecretsManager, html, ids};

/// Where calls go to, and where they are shown.
pub(crate) const PATH: &str = "/_local/webhooks";

/// A call may be so many seconds old.
const TOLERATED: i64 = 300;

const STYLE: &str = "
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
";

/// The receiver. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Webhooks {
    secrets: SecretsManager,
    came: Arc<Mutex<Vec<Value>>>,
    /// What it answers from now on; 204 unless told.
    answers: Arc<Mutex<StatusCode>>,
}

impl Webhooks {
    /// A receiver that knows the secrets of this stack, as if each had been copied when it was shown.
    pub(crate) fn new(secrets: SecretsManager) -> Self {
        Self { secrets, came: Arc::default(), answers: Arc::new(Mutex::new(StatusCode::NO_CONTENT)) }
    }

    pub(crate) fn router(&self) -> Router {
        Router::new()
            .route(PATH, get(page).post(receive))
            .route("/_local/webhooks.json", get(list).put(answer))
            .with_state(self.clone())
    }

    fn is_signed(&self, headers: &HeaderMap, body: &[u8]) -> bool {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (id, timestamp) = (text("webhook-id"), text("webhook-timestamp"));
        let is_recent =
            timestamp.parse::<i64>().is_ok_and(|at| (ids::now().as_second() - at).abs() <= TOLERATED);
        let signed = text("webhook-signature").split(' ').filter_map(|one| one.strip_prefix("v1,"));
        let signed: Vec<_> = signed.filter_map(|one| STANDARD.decode(one).ok()).collect();
        let content = [id.as_bytes(), b".", timestamp.as_bytes(), b".", body].concat();
        let secrets = self.secrets.signing_secrets();
        let keys = secrets.iter().filter_map(|secret| STANDARD.decode(secret.strip_prefix("whsec_")?).ok());
        let verifies = |key: Vec<u8>| {
            let Ok(mac) = Hmac::<Sha256>::new_from_slice(&key) else { return false };
            let mac = mac.chain_update(&content);
            signed.iter().any(|one| mac.clone().verify_slice(one).is_ok())
        };
        is_recent && keys.into_iter().any(verifies)
    }

    fn came(&self) -> Vec<Value> {
        self.came.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn receive(State(webhooks): State<Webhooks>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let is_signed = webhooks.is_signed(&headers, &body);
    let answers = *webhooks.answers.lock().unwrap_or_else(PoisonError::into_inner);
    let status = if is_signed { answers } else { StatusCode::UNAUTHORIZED };
    let id = headers.get("webhook-id").and_then(|id| id.to_str().ok());
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let came = json!({
        "at": ids::now(), "webhook_id": id, "is_signed": is_signed, "answered": status.as_u16(), "body": body,
    });
    webhooks.came.lock().unwrap_or_else(PoisonError::into_inner).push(came);
    status
}

async fn list(State(webhooks): State<Webhooks>) -> Json<Value> {
    Json(json!({"items": webhooks.came()}))
}

/// Has it answer with another status, to see what becomes of a delivery then.
async fn answer(State(webhooks): State<Webhooks>, Json(wanted): Json<Value>) -> StatusCode {
    let status = wanted["answers"].as_u64().and_then(|status| u16::try_from(status).ok());
    match status.and_then(|status| StatusCode::from_u16(status).ok()) {
        Some(status) => {
            *webhooks.answers.lock().unwrap_or_else(PoisonError::into_inner) = status;
            StatusCode::NO_CONTENT
        }
        None => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

async fn page(State(webhooks): State<Webhooks>) -> Html<String> {
    let came = webhooks.came();
    let one = |came: &Value| {
        let body = serde_json::to_string_pretty(&came["body"]).unwrap_or_default();
        let signature =
            if came["is_signed"] == true { "the signature is good" } else { "the signature is not ours" };
        format!(
            "<article><h2>{}</h2><p>{}, at {}; answered {}</p><pre>{}</pre></article>",
            html::escaped(came["body"]["type"].as_str().unwrap_or("something else")),
            signature,
            html::escaped(came["at"].as_str().unwrap_or_default()),
            came["answered"],
            html::escaped(&body),
        )
    };
    let shown: String = came.iter().rev().map(one).collect();
    let none = if came.is_empty() { "<p>None came yet.</p>" } else { "" };
    let main = format!(
        "<h1>Webhooks that came here</h1><p>A sample receiver: add this page’s address as a webhook under Notices. The \
         newest is first.</p>{none}{shown}"
    );
    Html(html::page("Webhooks", STYLE, &main))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn webhooks() -> Webhooks {
        let file = std::env::temp_dir().join(format!("door-webhooks-{}", ids::request_id()));
        let secrets = SecretsManager::open(&file).unwrap();
        let secret = json!({"signing_secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}).to_string();
        let secret = json!({"Name": "door-pms/org/receiver_1", "SecretString": secret});
        secrets.call("CreateSecret", &secret).unwrap();
        Webhooks::new(secrets)
    }

    fn headers(age: i64, body: &str) -> HeaderMap {
        let at = ids::now().as_second() - age;
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        let mac = mac.chain_update(format!("delivery_1.{at}.{body}").as_bytes()).finalize().into_bytes();
        let signature = format!("v1,{}", STANDARD.encode(mac));
        let mut headers = HeaderMap::new();
        headers.insert("webhook-id", "delivery_1".parse().unwrap());
        headers.insert("webhook-timestamp", at.into());
        headers.insert("webhook-signature", signature.parse().unwrap());
        headers
    }

    #[test]
    fn a_call_is_ours_if_it_is_signed_with_our_secret_unchanged_and_new() {
        let webhooks = webhooks();
        assert!(webhooks.is_signed(&headers(0, "{}"), b"{}"));
        assert!(!webhooks.is_signed(&headers(0, "{}"), b"{ }"));
        assert!(!webhooks.is_signed(&headers(TOLERATED + 5, "{}"), b"{}"));
        let mut another = headers(0, "{}");
        another.insert("webhook-id", "delivery_2".parse().unwrap());
        assert!(!webhooks.is_signed(&another, b"{}"));
        assert!(!webhooks.is_signed(&HeaderMap::new(), b"{}"));
    }
}
