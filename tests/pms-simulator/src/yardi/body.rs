//! The SOAP envelope around an answer, sent as it is written.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use futures::stream;

use super::Interface;
use super::message::Message;

const HEAD: &str = concat!(
    r#"<?xml version="1.0" encoding="utf-8"?>"#,
    r#"<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/""#,
    r#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#,
    r#" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>"#,
);
const TAIL: &str = "</soap:Body></soap:Envelope>";

/// What stands inside the result element, as pieces of XML in order.
pub(super) struct Answer(Box<dyn Iterator<Item = Vec<u8>> + Send>);

impl Answer {
    pub(super) fn of(piece: Vec<u8>) -> Self {
        Self::streamed(std::iter::once(piece))
    }

    /// Text that has nothing to escape.
    pub(super) fn text(text: &str) -> Self {
        Self::of(text.as_bytes().to_vec())
    }

    pub(super) fn streamed(pieces: impl Iterator<Item = Vec<u8>> + Send + 'static) -> Self {
        Self(Box::new(pieces))
    }
}

impl From<Message> for Answer {
    fn from(message: Message) -> Self {
        Self::of(message.xml())
    }
}

/// Wraps an answer into the response of its operation.
pub(super) fn respond(interface: &Interface, operation: &str, answer: Answer) -> Response {
    let namespace = interface.namespace;
    let head = format!("{HEAD}<{operation}Response xmlns=\"{namespace}\"><{operation}Result>");
    let tail = format!("</{operation}Result></{operation}Response>{TAIL}");
    let pieces = std::iter::once(head.into_bytes())
        .chain(answer.0)
        .chain(std::iter::once(tail.into_bytes()))
        .filter(|piece| !piece.is_empty());
    let body = stream::iter(pieces.map(|piece| Ok::<_, Infallible>(Bytes::from(piece))));
    xml(StatusCode::OK, Body::from_stream(body))
}

/// Wraps the inside of a SOAP body that is not the response of an operation.
pub(super) fn envelope(status: StatusCode, inside: &str) -> Response {
    xml(status, Body::from(format!("{HEAD}{inside}{TAIL}")))
}

fn xml(status: StatusCode, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let xml = HeaderValue::from_static("text/xml; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, xml);
    response
}
