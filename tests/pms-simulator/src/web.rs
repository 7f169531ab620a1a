//! Answers that look alike behind every PMS: a login page, and when to come back.

use std::time::{Duration, SystemTime};

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use jiff::Timestamp;

use crate::fault::{RetryAfter, Trouble};

/// What a proxy or a maintenance window puts in place of the answer.
pub(crate) fn login_page() -> Response {
    Html(include_str!("login.html")).into_response()
}

/// Wraps a vendor's body into the status and headers of its trouble.
pub(crate) fn troubled(trouble: Trouble, body: impl FnOnce() -> Response) -> Response {
    let (status, retry) = match trouble {
        Trouble::HtmlPage => return login_page(),
        Trouble::RateLimited { retry_after, seconds } => {
            (StatusCode::TOO_MANY_REQUESTS, retry_after.and_then(|form| come_back(form, seconds)))
        }
        Trouble::ServerError { status } => (error_status(status), None),
    };
    let mut response = body();
    *response.status_mut() = status;
    if let Some(value) = retry {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

fn error_status(status: u16) -> StatusCode {
    let known = StatusCode::from_u16(status).ok();
    let error = known.filter(|status| status.is_client_error() || status.is_server_error());
    error.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn come_back(form: RetryAfter, seconds: u32) -> Option<HeaderValue> {
    match form {
        RetryAfter::Seconds => Some(seconds.into()),
        RetryAfter::Date => {
            // The one place with a clock: the header names an instant of the real world.
            let then = SystemTime::now() + Duration::from_secs(seconds.into());
            let then = Timestamp::try_from(then).ok()?;
            then.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string().parse().ok()
        }
    }
}
