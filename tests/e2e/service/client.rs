//! A caller of the API, and of the local stack's own endpoints.

use serde_json::Value;

/// An answer, with its body as JSON (null where there is none).
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
    pub(crate) etag: Option<String>,
    pub(crate) content_type: Option<String>,
}

impl Answer {
    /// The body of an answer with this status; anything else fails the test with what was said.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{:#}", self.body);
        self.body
    }

    /// The body of a problem with this status and code.
    #[track_caller]
    pub(crate) fn expect_problem(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{:#}", self.body);
        assert_eq!(self.content_type.as_deref(), Some("application/problem+json"));
        for field in ["type", "title", "status", "detail", "request_id"] {
            assert!(!self.body[field].is_null(), "a problem has `{field}`: {:#}", self.body);
        }
        self.body
    }
}

/// Somebody who calls with a token.
#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::blocking::Client,
    base: String,
    token: String,
}

impl Client {
    pub(crate) fn new(base: &str, token: &str) -> Self {
        let http =
            reqwest::blocking::Client::builder().timeout(std::time::Duration::from_secs(60)).build().unwrap();
        Self { http, base: base.to_owned(), token: token.to_owned() }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None, None)
    }

    pub(crate) fn put(&self, path: &str, body: Value) -> Answer {
        self.send("PUT", path, Some(body), None)
    }

    pub(crate) fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, Some(body), None)
    }

    pub(crate) fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, None, None)
    }

    pub(crate) fn put_if(&self, path: &str, body: Value, etag: &str) -> Answer {
        self.send("PUT", path, Some(body), Some(etag))
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        body: Option<Value>,
        if_match: Option<&str>,
    ) -> Answer {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        let mut request = self.http.request(method.parse().unwrap(), url);
        if !self.token.is_empty() {
            request = request.bearer_auth(&self.token);
        }
        if let Some(etag) = if_match {
            request = request.header("if-match", etag);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().unwrap();
        let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (etag, content_type, status) = (header("etag"), header("content-type"), answer.status().as_u16());
        let text = answer.text().unwrap();
        let body = serde_json::from_str(&text).unwrap_or_else(|_| match text.as_str() {
            "" => Value::Null,
            text => Value::String(text.to_owned()),
        });
        Answer { status, body, etag, content_type }
    }

    /// All items of a list, page after page.
    pub(crate) fn list(&self, path: &str) -> Vec<Value> {
        let mut items = Vec::new();
        let mut cursor: Option<String> = None;
        let joint = if path.contains('?') { '&' } else { '?' };
        loop {
            let next = cursor.as_ref().map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
            let page = self.get(&format!("{path}{joint}limit=200{next}")).expect(200);
            items.extend(page["items"].as_array().unwrap().iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = Some(next.to_owned()),
                None => return items,
            }
        }
    }
}
