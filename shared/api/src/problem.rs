//! What a caller is told when something cannot be done: `application/problem+json` (RFC 9457).

use std::{borrow::Cow, error::Error};

use axum::response::{IntoResponse, Response};
use domain::{ids::PropertyId, setup::Step};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

pub(crate) use crate::problem_code::Code;
use crate::words::CodeWord;

/// A part of the body, path or query that is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct FieldError {
    /// Where: a JSON pointer into the body, or `?name` for a query parameter.
    pub pointer: String,
    /// What is wrong with it.
    pub detail: String,
}

impl FieldError {
    /// How long a place is at most: the caller's own names are in it.
    const LONGEST: usize = 500;

    /// An error at a place.
    pub(crate) fn new(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        let mut pointer = pointer.into();
        if let Some((end, _)) = pointer.char_indices().nth(Self::LONGEST) {
            pointer.truncate(end);
            pointer.push('…');
        }
        Self { pointer, detail: detail.into() }
    }
}

/// What is not accepted: the first of it by place, all of it by number. A long list may have more errors than
/// an answer can hold.
#[derive(Debug, Clone, Default)]
pub(crate) struct Errors {
    named: Vec<FieldError>,
    total: usize,
}

impl Errors {
    /// How many are named.
    const NAMED: usize = 100;

    pub(crate) fn push(&mut self, error: FieldError) {
        self.total += 1;
        if self.named.len() < Self::NAMED {
            self.named.push(error);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The first of them.
    #[cfg(test)]
    pub(crate) fn named(&self) -> &[FieldError] {
        &self.named
    }
}

impl FromIterator<FieldError> for Errors {
    fn from_iter<I: IntoIterator<Item = FieldError>>(all: I) -> Self {
        let mut errors = Self::default();
        all.into_iter().for_each(|error| errors.push(error));
        errors
    }
}

/// A refusal: what the caller may read, and apart from it the cause, which only the log gets.
#[derive(Debug, Clone)]
pub(crate) struct Problem(std::sync::Arc<Parts>);

#[derive(Debug, Clone)]
struct Parts {
    code: Code,
    detail: Cow<'static, str>,
    errors: Vec<FieldError>,
    next_step: Option<Step>,
    used_by: Option<Vec<PropertyId>>,
    now: Option<serde_json::Value>,
    cause: Option<std::sync::Arc<dyn Error + Send + Sync>>,
}

/// The body of a problem.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody<'a> {
    /// Names the kind of problem; the same for the same `code`.
    #[serde(rename = "type")]
    kind: String,
    /// The kind in words; the same for the same `code`.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What happened, to what, and what to do next.
    detail: &'a str,
    /// Stable, `snake_case`: what a program should look at.
    #[schema(value_type = CodeWord)]
    code: &'static str,
    /// To be named when asking for help.
    request_id: &'a str,
    /// Each part of the request that is not accepted: at most 100 of them, while `detail` has their number.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [FieldError],
    /// With `step_required`: the step to take first.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_step: Option<&'static str>,
    /// With `in_use`: the properties that use it, of those that the caller may see.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Vec<String>>)]
    used_by: Option<&'a [PropertyId]>,
    /// With `alert_closed`: the alert as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    now: Option<&'a serde_json::Value>,
}

impl Problem {
    /// A problem of a kind, with what happened, to what, and what to do next.
    pub(crate) fn new(code: Code, detail: impl Into<Cow<'static, str>>) -> Self {
        Self(std::sync::Arc::new(Parts {
            code,
            detail: detail.into(),
            errors: Vec::new(),
            next_step: None,
            used_by: None,
            now: None,
            cause: None,
        }))
    }

    /// Something that the caller may not know of, or that is not there: the two look the same.
    pub(crate) fn not_found() -> Self {
        Self::new(Code::NotFound, "There is nothing here that you may see. Check the ids in the path.")
    }

    /// A request whose parts are not accepted.
    pub(crate) fn invalid(errors: Vec<FieldError>) -> Self {
        Self::not_accepted(errors.into_iter().collect())
    }

    /// The same, where they were counted on the way.
    pub(crate) fn not_accepted(Errors { named, total }: Errors) -> Self {
        let detail = match named.as_slice() {
            [only] => format!("One field is not accepted: `{}` {}", only.pointer, only.detail),
            all if all.len() == total => format!("{total} fields are not accepted; `errors` names each"),
            some => format!("{total} fields are not accepted; `errors` names the first {}", some.len()),
        };
        Self::new(Code::InvalidRequest, detail).edit(|parts| parts.errors = named)
    }

    /// A step that another one has to come before.
    pub(crate) fn step_required(step: Step) -> Self {
        let detail =
            format!("Another step of the set-up comes first: `{}`. Take it, then try again.", step.as_str());
        Self::new(Code::StepRequired, detail).edit(|parts| parts.next_step = Some(step))
    }

    /// The same with the properties that use the thing.
    #[must_use]
    pub(crate) fn used_by(self, properties: Vec<PropertyId>) -> Self {
        self.edit(|parts| parts.used_by = Some(properties))
    }

    /// The same with the thing as it is now.
    #[must_use]
    pub(crate) fn showing(self, now: &impl Serialize) -> Self {
        self.edit(|parts| parts.now = serde_json::to_value(now).ok())
    }

    /// The same with its cause, for the log.
    #[must_use]
    pub(crate) fn because(self, cause: impl Error + Send + Sync + 'static) -> Self {
        self.edit(|parts| parts.cause = Some(std::sync::Arc::new(cause)))
    }

    /// What kind it is.
    pub(crate) fn code(&self) -> Code {
        self.0.code
    }

    fn edit(mut self, change: impl FnOnce(&mut Parts)) -> Self {
        change(std::sync::Arc::make_mut(&mut self.0));
        self
    }

    /// Writes one log line: a refusal is everyday, a failure of ours is an error.
    pub(crate) fn log(&self) {
        let mut chain = String::new();
        let mut cause = self.0.cause.as_deref().map(|cause| cause as &dyn Error);
        while let Some(error) = cause {
            chain.push_str(if chain.is_empty() { "" } else { ": " });
            chain.push_str(&error.to_string());
            cause = error.source();
        }
        let code = self.0.code;
        if code.status().is_server_error() {
            tracing::error!(error.code = code.as_str(), error.cause = chain, "a request failed");
        } else {
            tracing::info!(error.code = code.as_str(), error.cause = chain, "a request was refused");
        }
    }

    /// The response, once the request's id is known.
    pub(crate) fn render(&self, request_id: &str) -> Response {
        let Parts { code, detail, errors, next_step, used_by, now, cause: _ } = &*self.0;
        let body = ProblemBody {
            kind: format!("urn:door-pms:problem:{}", code.as_str()),
            title: code.title(),
            status: code.status().as_u16(),
            detail,
            code: code.as_str(),
            request_id,
            errors,
            next_step: next_step.map(Step::as_str),
            used_by: used_by.as_deref(),
            now: now.as_ref(),
        };
        let mut response = (code.status(), axum::Json(body)).into_response();
        let problem_json = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, problem_json);
        if *code == Code::Unauthenticated {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl IntoResponse for Problem {
    /// Leaves the problem with the response: [`crate::edge`] renders it, as only there the
    /// request's id is known.
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        *response.status_mut() = self.code().status();
        response.extensions_mut().insert(self);
        response
    }
}
