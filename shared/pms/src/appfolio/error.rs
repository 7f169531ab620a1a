//! Whether an answer of AppFolio is one, or which error it is.
//!
//! By the HTTP status alone: no public source shows the body of an error. Beside the usual ones clients
//! have met 533, the customer's database being in maintenance, and 701, a connection that is refused.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    PmsError, PmsErrorKind,
    http::{Call, Head, is_html},
    json,
};

const IN_MAINTENANCE: u16 = 533;
const CONNECTION_REFUSED: u16 = 701;
/// What clients wait when a limit does not say how long.
const UNTOLD_WAIT: Duration = Duration::from_secs(5);

/// The JSON of an answer.
///
/// # Errors
/// When the answer is an error, is cut off, or is not AppFolio's at all.
pub(super) fn answer(call: &Call<'_>, head: Head, body: &[u8]) -> Result<Value, PmsError> {
    let said = || call.quoted(&String::from_utf8_lossy(body));
    match (head.status, head.status.as_u16()) {
        (status, _) if status.is_success() => json::read(body).map_err(|error| {
            let what = if is_html(body) {
                "it answered with an HTML page instead of JSON"
            } else {
                "the answer is cut off, or not AppFolio's JSON"
            };
            call.garbled(what).because(error)
        }),
        (StatusCode::UNAUTHORIZED, _) | (_, CONNECTION_REFUSED) => {
            Err(call.error(PmsErrorKind::CredentialRejected, "it does not accept this credential"))
        }
        (StatusCode::FORBIDDEN, _) => {
            let kind = PmsErrorKind::PermissionMissing { service: call.name.to_owned() };
            Err(call.error(kind, "the credential may not call this service"))
        }
        (StatusCode::TOO_MANY_REQUESTS, _) => {
            let retry_after = Some(head.retry_after.unwrap_or(UNTOLD_WAIT));
            Err(call.error(PmsErrorKind::RateLimited { retry_after }, "too many calls"))
        }
        (_, IN_MAINTENANCE) => {
            let detail = "the customer's database is in maintenance";
            Err(call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after))
        }
        (status, code) if status.is_server_error() => {
            let detail = format!("it failed with HTTP {code}");
            Err(call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after))
        }
        (_, code) => {
            let detail = format!("it refused the call (HTTP {code}: {})", said());
            Err(call.error(PmsErrorKind::NotUnderstood, detail))
        }
    }
}
