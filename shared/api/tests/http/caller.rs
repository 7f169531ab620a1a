//! Requests as API Gateway hands them to a function: payload format 2.0, with a JWT's claims.

use http_body_util::BodyExt;
use lambda_http::RequestExt;
use serde_json::{Value, json};

/// Somebody who calls.
#[derive(Debug, Clone)]
pub(crate) struct Caller(pub(crate) Value);

impl Caller {
    /// A caller of a portfolio, in a role, with the properties that the token lists.
    pub(crate) fn new(role: &str, org: &str, properties: &[&str]) -> Self {
        let properties = format!("[{}]", properties.join(" "));
        Self(json!({"sub": format!("user_{role}"), "org_id": org, "role": role, "property_ids": properties}))
    }

    /// Somebody without a token.
    pub(crate) fn nobody() -> Self {
        Self(Value::Null)
    }
}

/// A request, to be sent to a router.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: Option<String>,
    pub(crate) if_match: Option<String>,
}

impl Call {
    pub(crate) fn new(method: &str, path: &str) -> Self {
        Self { method: method.to_owned(), path: path.to_owned(), body: None, if_match: None }
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        Self { body: Some(body.to_string()), ..self }
    }

    pub(crate) fn raw(self, body: &str) -> Self {
        Self { body: Some(body.to_owned()), ..self }
    }

    pub(crate) fn if_match(self, etag: &str) -> Self {
        Self { if_match: Some(etag.to_owned()), ..self }
    }

    /// The event, as recorded from an HTTP API with a JWT authorizer.
    fn event(&self, caller: &Caller) -> Value {
        let (path, query) = self.path.split_once('?').unwrap_or((&self.path, ""));
        let path = format!("/v1{path}");
        let mut event = json!({
            "version": "2.0",
            "routeKey": "$default",
            "rawPath": path,
            "rawQueryString": query,
            "headers": {"host": "api.example.com", "content-type": "application/json"},
            "requestContext": {
                "accountId": "123456789012",
                "apiId": "api",
                "domainName": "api.example.com",
                "http": {
                    "method": self.method, "path": path, "protocol": "HTTP/1.1",
                    "sourceIp": "192.0.2.1", "userAgent": "test",
                },
                "requestId": "request-1",
                "routeKey": "$default",
                "stage": "$default",
                "time": "23/Nov/2026:19:00:00 +0000",
                "timeEpoch": 1_795_460_400_000_u64,
            },
            "isBase64Encoded": false,
        });
        if !caller.0.is_null() {
            event["requestContext"]["authorizer"] = json!({"jwt": {"claims": caller.0, "scopes": null}});
        }
        if let Some(body) = &self.body {
            event["body"] = json!(body);
        }
        if let Some(etag) = &self.if_match {
            event["headers"]["if-match"] = json!(etag);
        }
        event
    }

    /// The request that the Lambda runtime makes of the event.
    pub(crate) fn request(&self, caller: &Caller) -> http::Request<axum::body::Body> {
        let request = lambda_http::request::from_str(&self.event(caller).to_string()).unwrap();
        assert!(request.request_context_ref().is_some());
        request.map(axum::body::Body::new)
    }
}

/// An answer, with its body as JSON: null where there is none, text where it is a file.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) async fn of(response: http::Response<axum::body::Body>) -> Self {
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let is_csv =
            head.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/csv"));
        let body = match bytes.is_empty() {
            true => Value::Null,
            false if is_csv => Value::String(String::from_utf8(bytes.to_vec()).unwrap()),
            false => serde_json::from_slice(&bytes).unwrap(),
        };
        Self { status: head.status.as_u16(), headers: head.headers, body }
    }

    /// The body of an answer with this status; anything else fails the test with what was said.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{:#}", self.body);
        self.body
    }

    /// The body of a problem with this status and code.
    #[track_caller]
    pub(crate) fn problem(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{:#}", self.body);
        assert_eq!(self.headers["content-type"], "application/problem+json");
        assert_eq!(self.body["status"], status);
        assert_eq!(self.body["request_id"], "request-1");
        for field in ["type", "title", "detail"] {
            assert!(
                self.body[field].as_str().is_some_and(|text| !text.is_empty()),
                "{field}: {:#}",
                self.body
            );
        }
        self.body
    }

    #[track_caller]
    pub(crate) fn etag(&self) -> String {
        self.headers["etag"].to_str().unwrap().to_owned()
    }
}
