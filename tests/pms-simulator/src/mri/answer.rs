//! The frame of every answer, good or bad.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::request::{INSIDE, Request};
use crate::config::{Collapse, Refusal};
use crate::office::Scene;

#[derive(Serialize)]
struct Frame<T> {
    #[serde(rename = "odata.metadata")]
    metadata: String,
    #[serde(rename = "nextLink", skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    value: Value<T>,
}

/// The rows, or the only one in place of the list.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<T> {
    One(T),
    Many(Vec<T>),
}

/// One page of rows.
pub(super) fn page<R, T: Serialize>(
    scene: &Scene,
    request: &Request,
    mut rows: Vec<R>,
    write: impl Fn(Vec<R>) -> Vec<T>,
) -> Response {
    let page = request.page();
    let more = page.cut(&mut rows, &scene.effects);
    let name = request.text("$api").unwrap_or_default();
    let lower = name.to_lowercase();
    Json(Frame {
        metadata: format!("{INSIDE}?$api={name}&$metadata#MRI.{lower}-container/{lower}"),
        next: more.then(|| request.next_link()),
        value: Value::new(write(rows), scene.quirks.collapse),
    })
    .into_response()
}

/// A refusal. That a parameter's name begins the text is seen in the field; the texts are made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    status: StatusCode,
    message: &'static str,
    /// The parameter that is to blame.
    parameter: Option<&'static str>,
}

impl Failure {
    pub(super) const UNAUTHORIZED: Self = Self::new(StatusCode::UNAUTHORIZED, "Access denied.");
    pub(super) const NO_API: Self = Self::about("$API", "A value is required.");
    pub(super) const NO_FORMAT: Self = Self::about("$FORMAT", "The value has to be json here.");
    pub(super) const BUSY: Self =
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "The request could not be processed.");

    const fn new(status: StatusCode, message: &'static str) -> Self {
        Self { status, message, parameter: None }
    }

    const fn about(parameter: &'static str, message: &'static str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, message, parameter: Some(parameter) }
    }

    pub(super) const fn missing(parameter: &'static str) -> Self {
        Self::about(parameter, "A value is required.")
    }

    pub(super) const fn no_property(parameter: &'static str) -> Self {
        Self::about(parameter, "There is no such property.")
    }

    fn text(self) -> String {
        self.parameter.map_or(self.message.to_owned(), |name| format!("{name}: {}", self.message))
    }

    /// The refusal as the quirk wants it told.
    pub(super) fn into_response(self, scene: &Scene) -> Response {
        match scene.quirks.refusal {
            Refusal::Status => self.by_status(),
            Refusal::Body => self.by_row(),
        }
    }

    pub(super) fn by_status(self) -> Response {
        #[derive(Serialize)]
        struct Refused {
            error: Error,
        }
        #[derive(Serialize)]
        struct Error {
            code: &'static str,
            message: String,
        }
        (self.status, Json(Refused { error: Error { code: "", message: self.text() } })).into_response()
    }

    /// A row that is an error, in an answer that looks fine.
    fn by_row(self) -> Response {
        #[derive(Serialize)]
        struct Refused {
            value: [Row; 1],
        }
        #[derive(Serialize)]
        #[serde(rename_all = "PascalCase")]
        struct Row {
            error: Error,
        }
        #[derive(Serialize)]
        #[serde(rename_all = "PascalCase")]
        struct Error {
            message: String,
        }
        Json(Refused { value: [Row { error: Error { message: self.text() } }] }).into_response()
    }
}

impl<T> Value<T> {
    fn new(mut rows: Vec<T>, collapse: Collapse) -> Self {
        if collapse == Collapse::Always
            && rows.len() == 1
            && let Some(only) = rows.pop()
        {
            return Self::One(only);
        }
        Self::Many(rows)
    }
}
