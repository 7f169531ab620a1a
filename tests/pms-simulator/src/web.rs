//! What looks alike behind several PMSs: who calls, a login page, a missing page, when to come back.

use std::time::{Duration, SystemTime};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::Timestamp;

use crate::fault::{RetryAfter, Trouble};

/// User and password as a client sends them in the header.
pub(crate) fn basic_user(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let bytes = STANDARD.decode(value.strip_prefix("Basic ")?.trim()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (user, password) = text.split_once(':')?;
    Some((user.to_owned(), password.to_owned()))
}

/// Percent-encodes what is no letter, digit or mark that needs no escape.
pub(crate) fn percent_encoded(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(escape).collect()
}

/// What a proxy or a maintenance window puts in place of the answer.
pub(crate) fn login_page() -> Response {
    Html(include_str!("login.html")).into_response()
}

/// What a web server says where nothing is.
pub(crate) fn not_found() -> Response {
    let page =
        "<!DOCTYPE html>\n<html><head><title>404 - File or directory not found.</title></head></html>\n";
    (StatusCode::NOT_FOUND, Html(page)).into_response()
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
