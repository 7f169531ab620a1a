//! The envelope of every answer, good or bad, and the headers around it.

use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use futures::stream;
use serde::Serialize;
use serde_json::Value;

use super::json;
use crate::config::Refusal;
use crate::office::Scene;

/// How a method treats the id of the request; they differ in the field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Echo {
    AsItCame,
    AsNumber,
    Never,
}

/// The `result` of a call, as pieces of JSON in order.
pub(super) struct Answer {
    pieces: Box<dyn Iterator<Item = Vec<u8>> + Send>,
    echo: Echo,
}

#[derive(Serialize)]
struct Status {
    status: &'static str,
    message: &'static str,
}

#[derive(Serialize)]
pub(super) struct Services {
    pub(super) services: Vec<Service>,
}

#[derive(Serialize)]
pub(super) struct Service {
    pub(super) uri: String,
    pub(super) service: String,
}

impl Answer {
    pub(super) fn of(result: &impl Serialize) -> Self {
        Self::streamed(std::iter::once(json::bytes(result)))
    }

    /// An answer too long to be held at once.
    pub(super) fn streamed(pieces: impl Iterator<Item = Vec<u8>> + Send + 'static) -> Self {
        Self { pieces: Box::new(pieces), echo: Echo::AsItCame }
    }

    pub(super) fn echoing(mut self, echo: Echo) -> Self {
        self.echo = echo;
        self
    }

    pub(super) fn status() -> Self {
        Self::of(&Status { status: "Success", message: "Api is available and running." })
    }

    /// What stands in place of an empty list.
    pub(super) fn no_records() -> Self {
        Self::of(&"No records found with mentioned preferences.")
    }

    pub(super) fn into_response(self, id: Option<Value>, scene: &Scene) -> Response {
        let id = match self.echo {
            Echo::AsItCame => id,
            Echo::AsNumber => {
                id.map(|id| id.as_str().and_then(|id| id.parse::<i64>().ok()).map_or(id, Value::from))
            }
            Echo::Never => None,
        };
        let id = id.map_or(String::new(), |id| format!("\"requestId\":{},", text(&id)));
        let head = format!("{{\"response\":{{{id}\"code\":200,\"result\":").into_bytes();
        let pieces = std::iter::once(head).chain(self.pieces).chain(std::iter::once(b"}}".to_vec()));
        let body = Body::from_stream(stream::iter(
            pieces.map(|piece| Ok::<_, std::convert::Infallible>(Bytes::from(piece))),
        ));
        dressed(StatusCode::OK, body, scene)
    }
}

fn text(value: &Value) -> String {
    String::from_utf8(json::bytes(value)).unwrap_or_default()
}

/// A refusal. The codes 401, 403 and 310 have been seen or documented; the texts are made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    status: StatusCode,
    code: u16,
    message: &'static str,
}

impl Failure {
    pub(super) const UNAUTHORIZED: Self = Self::new(StatusCode::UNAUTHORIZED, 401, "Unauthorized.");
    pub(super) const NO_SERVICE: Self =
        Self::new(StatusCode::FORBIDDEN, 403, "You do not have permission to access this web service.");
    pub(super) const NO_PROPERTY: Self =
        Self::new(StatusCode::FORBIDDEN, 403, "You do not have access to this property.");
    pub(super) const RATE_LIMITED: Self =
        Self::new(StatusCode::TOO_MANY_REQUESTS, 310, "Rate limit exceeded.");
    pub(super) const INTERNAL: Self =
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, 500, "The request could not be processed.");
    pub(super) const MALFORMED: Self =
        Self::new(StatusCode::BAD_REQUEST, 400, "The request body is not valid JSON.");
    pub(super) const UNKNOWN_METHOD: Self =
        Self::new(StatusCode::BAD_REQUEST, 400, "The method is not available for this web service.");
    pub(super) const UNKNOWN_VERSION: Self =
        Self::new(StatusCode::BAD_REQUEST, 400, "The version is not available for this method.");
    pub(super) const PROPERTY_REQUIRED: Self =
        Self::new(StatusCode::BAD_REQUEST, 400, "A property id is required.");

    const fn new(status: StatusCode, code: u16, message: &'static str) -> Self {
        Self { status, code, message }
    }

    pub(super) fn into_response(self, id: Option<Value>, scene: &Scene) -> Response {
        #[derive(Serialize)]
        struct Envelope {
            response: Refused,
        }
        #[derive(Serialize)]
        struct Refused {
            #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
            id: Option<Value>,
            error: Error,
        }
        #[derive(Serialize)]
        struct Error {
            code: u16,
            message: &'static str,
        }
        let status = match scene.quirks.refusal {
            Refusal::Status => self.status,
            Refusal::Body => StatusCode::OK,
        };
        let error = Error { code: self.code, message: self.message };
        let body = json::bytes(&Envelope { response: Refused { id, error } });
        dressed(status, Body::from(body), scene)
    }
}

const DAY: u64 = 10_000;
const HOUR: u64 = 5_000;
const MINUTE: u64 = 1_000;

/// Adds the headers that every answer has. The quota's numbers are an example of a customer's; it counts
/// down by the calls served and starts again, since the simulator has no clock.
fn dressed(status: StatusCode, body: Body, scene: &Scene) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    if scene.quirks.rate_limit_headers {
        let left = |limit: u64| limit - 1 - scene.served % limit;
        let remaining = format!("{}/day;{}/hour;{}/minute", left(DAY), left(HOUR), left(MINUTE));
        let limit = format!("{DAY}/day;{HOUR}/hour;{MINUTE}/minute");
        let values = [("limit", limit), ("remaining", remaining), ("reset", "43200;1800;30".to_owned())];
        for (name, value) in values {
            let name = HeaderName::try_from(format!("x-ratelimit-{name}"));
            if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value)) {
                headers.insert(name, value);
            }
        }
    }
    response
}
