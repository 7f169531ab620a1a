//! What a client sends: the credential in headers, the method in the body.

use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::Value;

use super::answer::Failure;
use crate::office::Scene;
use crate::web;

/// The body of every call.
#[derive(Debug, Deserialize)]
pub(super) struct Request {
    #[serde(default)]
    auth: Option<Auth>,
    /// Echoed as it came.
    #[serde(default, rename = "requestId")]
    pub(super) id: Option<Value>,
    pub(super) method: Method,
}

#[derive(Debug, Deserialize)]
struct Auth {
    #[serde(rename = "type")]
    kind: String,
}

/// The method and its parameters.
#[derive(Debug, Deserialize)]
pub(super) struct Method {
    pub(super) name: String,
    #[serde(default)]
    pub(super) version: Option<String>,
    /// An object, or an empty array where there are none.
    #[serde(default)]
    params: Value,
}

impl Request {
    /// Reads a body; `None` when it is not such a request.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }

    /// A parameter as text, whether it came as text or as a number; `None` when missing or empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self.method.params.get(name)? {
            Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// A parameter that lists ids with commas between them.
    pub(super) fn list(&self, name: &str) -> Option<Vec<String>> {
        Some(self.text(name)?.split(',').map(|id| id.trim().to_owned()).collect())
    }
}

/// How a call came in and what it presents.
pub(super) enum Access {
    Gateway { org: String, key: Option<String> },
    OlderHost { user: Option<(String, String)> },
}

impl Access {
    pub(super) fn gateway(org: String, headers: &HeaderMap) -> Self {
        let key = headers.get("x-api-key").and_then(|key| key.to_str().ok());
        Self::Gateway { org, key: key.map(str::to_owned) }
    }

    pub(super) fn older_host(headers: &HeaderMap) -> Self {
        Self::OlderHost { user: web::basic_user(headers) }
    }

    /// Whether the credential is the accepted one.
    pub(super) fn check(&self, scene: &Scene) -> Result<(), Failure> {
        let right = match self {
            Self::Gateway { org, key } => {
                let key_fits = key.as_ref().is_some_and(|key| scene.accepts("api_key", key));
                scene.accepts("domain", &org.to_lowercase()) && key_fits
            }
            Self::OlderHost { user } => user.as_ref().is_some_and(|(user, password)| {
                scene.accepts("username", user) && scene.accepts("password", password)
            }),
        };
        if right { Ok(()) } else { Err(Failure::UNAUTHORIZED) }
    }

    /// Whether the body names the kind of credential that came with it.
    pub(super) fn check_type(&self, request: &Request) -> Result<(), Failure> {
        let expected = match self {
            Self::Gateway { .. } => "apikey",
            Self::OlderHost { .. } => "basic",
        };
        match &request.auth {
            Some(auth) if auth.kind == expected => Ok(()),
            _ => Err(Failure::UNAUTHORIZED),
        }
    }

    /// The path of a family of services, as the vendor tells it.
    pub(super) fn uri(&self, family: &str) -> String {
        match self {
            Self::Gateway { org, .. } => format!("/ext/orgs/{org}/v1/{family}"),
            Self::OlderHost { .. } => format!("/api/v1/{family}"),
        }
    }
}
