//! A vendor that answers as a script says, one roster after the other.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    body::Bytes,
    extract::Query,
    http::{HeaderMap, StatusCode, Uri, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use jiff::SignedDuration;
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use crate::world::pass;

/// A call, by what tells calls apart.
pub(crate) struct Asked {
    /// How many rosters were sent before.
    pub(crate) sync: usize,
    /// The operation of a SOAP action; else the last part of the path.
    pub(crate) operation: String,
    query: HashMap<String, String>,
    body: String,
}

impl Asked {
    fn new(sync: usize, action: &str, uri: &Uri, body: &[u8]) -> Self {
        let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let operation = match action {
            "" => last(uri.path()),
            action => last(action.trim_matches('"')),
        };
        let query = Query::try_from_uri(uri).map_or_else(|_| HashMap::new(), |Query(query)| query);
        Self { sync, operation, query, body: String::from_utf8_lossy(body).into_owned() }
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.parameter(name)?.parse().ok()
    }

    /// Whether an element of XML says this, whatever its prefix.
    pub(crate) fn says(&self, element: &str, text: &str) -> bool {
        self.body.contains(&format!("{element}>{text}</"))
    }
}

/// What is answered: an HTTP status, and a body of XML or JSON.
pub(crate) struct Reply(pub(crate) u16, pub(crate) Vec<u8>);

impl From<Value> for Reply {
    fn from(body: Value) -> Self {
        Self(200, body.to_string().into_bytes())
    }
}

impl From<&str> for Reply {
    /// A fault comes as vendors send one, with the status 500.
    fn from(body: &str) -> Self {
        Self(if body.contains("Fault>") { 500 } else { 200 }, body.as_bytes().to_vec())
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let Self(status, body) = self;
        let kind = if body.starts_with(b"<") { "text/xml; charset=utf-8" } else { "application/json" };
        (StatusCode::from_u16(status).unwrap(), [(CONTENT_TYPE, kind)], body).into_response()
    }
}

type Answer = dyn Fn(&Asked) -> Option<Reply> + Send + Sync;

/// What a vendor answers to a call; nothing is a 404.
#[derive(Clone)]
pub(crate) struct Script(Arc<Answer>);

impl Script {
    pub(crate) fn new(answer: impl Fn(&Asked) -> Option<Reply> + Send + Sync + 'static) -> Self {
        Self(Arc::new(answer))
    }

    /// The same, where these answers come before it.
    pub(crate) fn but(self, first: impl Fn(&Asked) -> Option<Reply> + Send + Sync + 'static) -> Self {
        Self::new(move |asked| first(asked).or_else(|| self.0(asked)))
    }

    fn answer(&self, asked: &Asked) -> Reply {
        // An answer takes its time, or all calls would be in one second, which some vendors do not allow.
        pass(SignedDuration::from_millis(300));
        self.0(asked).unwrap_or_else(|| Reply(404, b"<html>Not found</html>".to_vec()))
    }
}

/// A vendor that listens.
pub(crate) struct Vendor {
    pub(crate) host: String,
    sync: Arc<AtomicUsize>,
}

impl Vendor {
    pub(crate) async fn start(script: Script) -> Self {
        let (vendor, listener) = Self::listening().await;
        let sync = Arc::clone(&vendor.sync);
        let router = Router::new().fallback(async move |uri: Uri, headers: HeaderMap, body: Bytes| {
            let action = headers.get("soapaction").and_then(|action| action.to_str().ok());
            let asked = Asked::new(sync.load(Ordering::Relaxed), action.unwrap_or_default(), &uri, &body);
            script.answer(&asked)
        });
        tokio::spawn(async move { axum::serve(listener, router).await });
        vendor
    }

    /// One who hears callers alone that spell a header in this way, over HTTP/1.1.
    pub(crate) async fn who_wants(header: &'static str, script: Script) -> Self {
        let (vendor, listener) = Self::listening().await;
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut heard = [0; 8192];
                let length = stream.read(&mut heard).await.unwrap();
                let heard = String::from_utf8_lossy(&heard[..length]).into_owned();
                let uri: Uri = heard.split(' ').nth(1).unwrap_or("/").parse().unwrap();
                let Reply(status, body) = match heard.contains(&format!("\r\n{header}: ")) {
                    true => script.answer(&Asked::new(0, "", &uri, b"")),
                    false => Reply(400, b"Required header missing".to_vec()),
                };
                let length = body.len();
                let head =
                    format!("HTTP/1.1 {status} X\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
                stream.write_all(&[head.as_bytes(), &body].concat()).await.unwrap();
            }
        });
        vendor
    }

    async fn listening() -> (Self, TcpListener) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        (Self { host, sync: Arc::default() }, listener)
    }

    /// From now on the next roster is sent.
    pub(crate) fn goes_on(&self) {
        self.sync.fetch_add(1, Ordering::Relaxed);
    }
}
