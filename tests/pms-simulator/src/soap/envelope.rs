//! The SOAP envelope around an answer, sent as it is written.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use futures::stream;

/// What stands inside the result element, as pieces of XML in order.
pub(crate) struct Answer(Box<dyn Iterator<Item = Vec<u8>> + Send>);

impl Answer {
    pub(crate) fn of(piece: Vec<u8>) -> Self {
        Self::streamed(std::iter::once(piece))
    }

    /// Text that has nothing to escape.
    pub(crate) fn text(text: &str) -> Self {
        Self::of(text.as_bytes().to_vec())
    }

    pub(crate) fn streamed(pieces: impl Iterator<Item = Vec<u8>> + Send + 'static) -> Self {
        Self(Box::new(pieces))
    }
}

/// An envelope as one PMS writes it: all up to the inside of the body, and all behind it.
pub(crate) struct Envelope {
    pub(crate) head: &'static str,
    pub(crate) tail: &'static str,
}

impl Envelope {
    /// Wraps an answer into the response of its operation.
    pub(crate) fn respond(&self, namespace: &str, operation: &str, answer: Answer) -> Response {
        let Self { head, tail } = self;
        let head = format!("{head}<{operation}Response xmlns=\"{namespace}\"><{operation}Result>");
        let tail = format!("</{operation}Result></{operation}Response>{tail}");
        let pieces = std::iter::once(head.into_bytes())
            .chain(answer.0)
            .chain(std::iter::once(tail.into_bytes()))
            .filter(|piece| !piece.is_empty());
        let body = stream::iter(pieces.map(|piece| Ok::<_, Infallible>(Bytes::from(piece))));
        xml(StatusCode::OK, Body::from_stream(body))
    }

    /// Wraps the inside of a fault, which comes with HTTP 500.
    pub(crate) fn fault(&self, inside: &str) -> Response {
        let Self { head, tail } = self;
        xml(StatusCode::INTERNAL_SERVER_ERROR, Body::from(format!("{head}{inside}{tail}")))
    }
}

fn xml(status: StatusCode, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let xml = HeaderValue::from_static("text/xml; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, xml);
    response
}
