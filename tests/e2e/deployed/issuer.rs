//! An issuer of tokens: RSA, as API Gateway takes them, with a discovery document and keys.

use axum::{Json, Router, routing::get};
use base64::{Engine, prelude::BASE64_STANDARD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use tokio::{net::TcpListener, runtime::Runtime};

use crate::emulator::{file, python, tool};

/// An issuer that answers while the runtime runs.
pub(crate) struct Issuer {
    pub(crate) url: String,
    key: EncodingKey,
}

impl Issuer {
    pub(crate) fn start(tokio: &Runtime) -> Self {
        let made = python(&mut tool(&["--python", "ministack", &file("key.py")]), &Value::Null);
        let private = BASE64_STANDARD.decode(made["private"].as_str().unwrap()).unwrap();
        let keys = json!({"keys": [{"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "test", "n": made["modulus"], "e": "AQAB"}]});
        let listener = tokio.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}/issuer", listener.local_addr().unwrap());
        let discovery = json!({"issuer": url, "jwks_uri": format!("{url}/keys")});
        let router = Router::new()
            .route("/issuer/.well-known/openid-configuration", get(async move || Json(discovery)))
            .route("/issuer/keys", get(async move || Json(keys)));
        tokio.spawn(async move { axum::serve(listener, router).await });
        Self { url, key: EncodingKey::from_rsa_der(&private) }
    }

    /// A token of a portfolio, for a role.
    pub(crate) fn token(&self, org: &str, role: &str) -> String {
        let now = runtime::clock::now().as_second();
        let claims = json!({
            "iss": self.url, "aud": "door-pms", "sub": format!("{role}@{org}"), "org_id": org, "role": role,
            "iat": now - 60, "nbf": now - 60, "exp": now + 3600,
        });
        let header = Header { kid: Some("test".to_owned()), ..Header::new(Algorithm::RS256) };
        jsonwebtoken::encode(&header, &claims, &self.key).unwrap()
    }
}
