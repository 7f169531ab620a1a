//! A server that answers by a script.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode, Uri, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// A call, taken apart.
pub(crate) struct Asked {
    pub(crate) path: String,
    query: HashMap<String, String>,
    pub(crate) body: Value,
}

impl Asked {
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.parameter(name)?.parse().ok()
    }

    /// The last part of the path.
    pub(crate) fn operation(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// What is answered: an HTTP status and a body of JSON.
pub(crate) struct Reply(pub(crate) u16, pub(crate) Vec<u8>);

impl Reply {
    pub(crate) fn json(body: Value) -> Self {
        Self(200, body.to_string().into_bytes())
    }
}

type Answer = dyn Fn(&Asked) -> Reply + Send + Sync;

/// What a vendor answers.
#[derive(Clone)]
pub(crate) struct Script(Arc<Answer>);

impl Script {
    pub(crate) fn new(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        Self(Arc::new(answer))
    }

    /// The same, where these answers come before it.
    pub(crate) fn but(self, first: impl Fn(&Asked) -> Option<Reply> + Send + Sync + 'static) -> Self {
        Self::new(move |asked| first(asked).unwrap_or_else(|| self.0(asked)))
    }

    /// Answers from now on; gives `host:port`.
    pub(crate) async fn serve(self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let router =
            Router::new().fallback(async move |uri: Uri, _: HeaderMap, body: Bytes| self.answer(&uri, &body));
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    fn answer(&self, uri: &Uri, body: &[u8]) -> Response {
        let query = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        let asked = Asked {
            path: uri.path().to_owned(),
            query: query.into_owned().collect(),
            body: serde_json::from_slice(body).unwrap_or_default(),
        };
        let Reply(status, body) = self.0(&asked);
        (StatusCode::from_u16(status).unwrap(), [(CONTENT_TYPE, "application/json")], body).into_response()
    }

    /// The same over HTTP/1.1 for callers who spell a header in this way alone.
    pub(crate) async fn serve_those_who_spell(self, header: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let mut heard = [0; 8192];
                let length = stream.read(&mut heard).await.unwrap();
                let heard = String::from_utf8_lossy(&heard[..length]).into_owned();
                let path = heard.split(' ').nth(1).unwrap_or("/");
                let (status, body) = if heard.contains(&format!("\r\n{header}: ")) {
                    let query =
                        url::form_urlencoded::parse(path.split_once('?').unwrap_or_default().1.as_bytes());
                    let query = query.into_owned().collect();
                    let path = path.split('?').next().unwrap_or_default().to_owned();
                    let Reply(status, body) = self.0(&Asked { path, query, body: Value::Null });
                    (status, body)
                } else {
                    (400, b"Required header missing".to_vec())
                };
                let head = format!(
                    "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                    body.len()
                );
                stream.write_all(&[head.as_bytes(), &body].concat()).await.unwrap();
            }
        });
        address
    }
}
