//! Whether an answer of MRI is one, or which error it is.
//!
//! Public evidence: 401 without a cause for anything that is wrong with the login or not granted, 400
//! with a text that begins with the parameter's name, errors as rows under 200, HTML of proxies.

use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    PmsError, PmsErrorKind,
    http::{Call, Head, is_html},
    json::{self, text},
};

/// The JSON of an answer.
///
/// # Errors
/// When the answer is an error, is cut off, or is not MRI's at all.
pub(super) fn answer(call: &Call<'_>, head: Head, body: &[u8]) -> Result<Value, PmsError> {
    let read = json::read(body);
    match head.status {
        StatusCode::UNAUTHORIZED => Err(rejected(call)),
        StatusCode::FORBIDDEN => Err(not_granted(call, "the user may not call this API")),
        StatusCode::NOT_FOUND => {
            let detail = "there are no MRI web services at this address";
            Err(call.error(PmsErrorKind::CredentialRejected, detail))
        }
        StatusCode::TOO_MANY_REQUESTS => {
            Err(call.error(PmsErrorKind::RateLimited { retry_after: head.retry_after }, "too many calls"))
        }
        status if status.is_server_error() => {
            let detail = format!("it failed with HTTP {}", status.as_u16());
            Err(call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after))
        }
        _ if is_html(body) => Err(call.garbled("it answered with an HTML page instead of JSON")),
        status if status.is_success() => match read {
            Ok(value) => match value.get("error") {
                Some(refused) => Err(refusal(call, refused)),
                None => Ok(value),
            },
            Err(error) => Err(call.garbled("the answer is cut off, or not MRI's JSON").because(error)),
        },
        status => {
            let said = read.ok().map(|value| match value.get("error") {
                Some(refused) => refusal(call, refused),
                None => refusal(call, &value),
            });
            Err(said.unwrap_or_else(|| {
                let detail = format!("it answered with HTTP {}", status.as_u16());
                call.error(PmsErrorKind::NotUnderstood, detail)
            }))
        }
    }
}

fn rejected(call: &Call<'_>) -> PmsError {
    let detail =
        "it does not accept the client id, database, user, password or key, or the API is not granted";
    call.error(PmsErrorKind::CredentialRejected, detail)
}

fn not_granted(call: &Call<'_>, detail: impl Into<String>) -> PmsError {
    call.error(PmsErrorKind::PermissionMissing { service: call.name.to_owned() }, detail)
}

/// What an error in words means; the words are those of integrators' reports, and looked for in parts.
pub(super) fn refusal(call: &Call<'_>, error: &Value) -> PmsError {
    let message = ["message", "Message"].iter().find_map(|name| text(&error[name])).unwrap_or_default();
    let said = call.quoted(&message);
    let lower = message.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if has(&["too many", "rate limit", "throttl"]) {
        call.error(PmsErrorKind::RateLimited { retry_after: None }, format!("too many calls: {said}"))
    } else if has(&["rmpropid", "propertyid"]) {
        let kind = PmsErrorKind::PermissionMissing { service: "the property".to_owned() };
        call.error(kind, format!("no access to the property: {said}"))
    } else if has(&["unauthorized", "authoriz", "login", "password", "credential", "permission", "access"]) {
        // As little as the status does it tell a login from an API that is not granted.
        call.error(PmsErrorKind::CredentialRejected, format!("it refuses the login or the API: {said}"))
    } else {
        call.error(PmsErrorKind::NotUnderstood, format!("it refused the call: {said}"))
    }
}
