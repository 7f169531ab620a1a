//! A server that answers as a script says.

use std::sync::Arc;

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};

/// A call, by what tells calls apart.
pub(crate) struct Asked {
    /// The operation of its action.
    pub(crate) operation: String,
    body: String,
}

impl Asked {
    /// The text of the first element of that name, whatever its prefix.
    pub(crate) fn says(&self, element: &str, text: &str) -> bool {
        self.body.contains(&format!("{element}>{text}</"))
    }
}

/// What is answered: an HTTP status, a content type and a body.
pub(crate) struct Reply {
    status: StatusCode,
    kind: &'static str,
    body: Vec<u8>,
}

impl From<&str> for Reply {
    /// A fault comes as vendors send one, with the status 500.
    fn from(body: &str) -> Self {
        let failed = body.contains("Fault>");
        let status = if failed { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::OK };
        Self { status, kind: "text/xml; charset=utf-8", body: body.as_bytes().to_vec() }
    }
}

impl Reply {
    /// Any bytes, of any type.
    pub(crate) fn bytes(kind: &'static str, body: Vec<u8>) -> Self {
        Self { status: StatusCode::OK, kind, body }
    }
}

/// What a vendor answers to a call; nothing is a 404.
pub(crate) type Script = Arc<dyn Fn(&Asked) -> Option<Reply> + Send + Sync>;

/// Serves a script; gives `host:port`.
pub(crate) async fn serve(script: Script) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let router = Router::new().fallback(async move |headers: HeaderMap, body: Bytes| -> Response {
        let action = headers.get("soapaction").and_then(|action| action.to_str().ok()).unwrap_or_default();
        let operation = action.trim_matches('"').rsplit('/').next().unwrap_or_default().to_owned();
        let asked = Asked { operation, body: String::from_utf8_lossy(&body).into_owned() };
        match script(&asked) {
            Some(reply) => (reply.status, [(CONTENT_TYPE, reply.kind)], reply.body).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}
