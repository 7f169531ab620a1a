//! The envelope of a list, and refusals.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::request::Request;
use crate::office::Scene;

#[derive(Serialize)]
struct Envelope<T> {
    data: Vec<T>,
    next_page_path: Option<String>,
}

/// One page of a list: the rows that belong to it, and the way to the next page.
pub(super) fn page<R, T: Serialize>(
    scene: &Scene,
    request: &Request,
    mut rows: Vec<R>,
    write: impl Fn(Vec<R>) -> Vec<T>,
) -> Response {
    let more = request.page().cut(&mut rows, &scene.effects);
    let next_page_path = more.then(|| request.next_path());
    Json(Envelope { data: write(rows), next_page_path }).into_response()
}

/// A refusal. The statuses are those that clients tell of; the texts are made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    status: StatusCode,
    message: &'static str,
}

impl Failure {
    pub(super) const NO_DEVELOPER: Self =
        Self::new(StatusCode::BAD_REQUEST, "The header X-AppFolio-Developer-ID is required.");
    pub(super) const NO_FILTER: Self =
        Self::new(StatusCode::BAD_REQUEST, "One of filters[LastUpdatedAtFrom] and filters[Id] is required.");
    pub(super) const NO_TIME: Self =
        Self::new(StatusCode::BAD_REQUEST, "filters[LastUpdatedAtFrom] is not a time.");
    pub(super) const UNAUTHORIZED: Self = Self::new(StatusCode::UNAUTHORIZED, "The credential is not valid.");
    pub(super) const FORBIDDEN: Self =
        Self::new(StatusCode::FORBIDDEN, "The connection has no access to this list.");
    pub(super) const NOT_FOUND: Self = Self::new(StatusCode::NOT_FOUND, "Nothing is found at this path.");
    pub(super) const RATE_LIMITED: Self = Self::new(StatusCode::TOO_MANY_REQUESTS, "Too many requests.");
    pub(super) const INTERNAL: Self =
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "The request could not be processed.");

    const fn new(status: StatusCode, message: &'static str) -> Self {
        Self { status, message }
    }

    pub(super) fn into_response(self) -> Response {
        #[derive(Serialize)]
        struct Refused {
            errors: [Error; 1],
        }
        #[derive(Serialize)]
        struct Error {
            message: &'static str,
        }
        (self.status, Json(Refused { errors: [Error { message: self.message }] })).into_response()
    }
}
