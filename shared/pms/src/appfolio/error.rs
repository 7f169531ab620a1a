//! Whether an answer of AppFolio is one, or which error it is.
//!
//! By the HTTP status: no public source shows the body of an error, so that its words count only where the
//! status says nothing. Beside the usual ones clients have met 533, the customer's database being in
//! maintenance, and 701, a connection that is refused.

use std::time::Duration;

use http::StatusCode;
use serde_json::Value;

use crate::{
    FaultCause, FaultRule, PmsError, PmsErrorKind, fault,
    http::{Call, Head, is_html},
    json::{self, get, is_no_error, said},
};

const IN_MAINTENANCE: u16 = 533;
const CONNECTION_REFUSED: u16 = 701;
/// What clients wait when a limit does not say how long.
const UNTOLD_WAIT: Duration = Duration::from_secs(5);

const REJECTED: &str = "it does not accept this credential";
const NOT_GRANTED: &str = "the credential may not call this service";

/// What AppFolio's words for a refusal mean; they are our guess.
pub(super) const FAULTS: &[FaultRule] = &[
    FaultRule {
        words: &["too many", "rate limit", "throttl"],
        cause: FaultCause::TooMany,
        meaning: "too many calls",
    },
    FaultRule {
        words: &["expired", "revoked", "disabled", "locked"],
        cause: FaultCause::Rejected,
        meaning: "the connection is not in force any more",
    },
    FaultRule {
        words: &["client id", "client_id", "client secret", "credential", "unauthorized", "authenticat"],
        cause: FaultCause::Rejected,
        meaning: REJECTED,
    },
    FaultRule {
        words: &["maintenance", "unavailable", "try again", "timed out", "timeout"],
        cause: FaultCause::Unavailable,
        meaning: "it failed with an error of its own",
    },
    FaultRule {
        words: &["permission", "not authorized", "forbidden", "not enabled", "access", "scope"],
        cause: FaultCause::MissingOperation,
        meaning: NOT_GRANTED,
    },
];

/// The JSON of an answer.
///
/// # Errors
/// When the answer is an error, is cut off, or is not AppFolio's at all.
pub(super) fn answer(call: &Call<'_>, head: Head, body: &[u8]) -> Result<Value, PmsError> {
    let read = json::read(head, body);
    let words = read.as_ref().ok().and_then(said).map(Into::<String>::into);
    let with = |what: &str| match &words {
        Some(words) => format!("{what}: {}", call.quoted(words)),
        None => what.to_owned(),
    };
    match (head.status, head.status.as_u16()) {
        (status, _) if status.is_success() => {
            let value = read.map_err(|error| {
                let what = if is_html(body) {
                    "it answered with an HTML page instead of JSON"
                } else {
                    "the answer is cut off, or not AppFolio's JSON"
                };
                call.garbled(what).because(error)
            })?;
            let refused = ["error", "errors"].iter().any(|name| !is_no_error(get(&value, name)));
            if refused { Err(refusal(call, head, &words.unwrap_or_default())) } else { Ok(value) }
        }
        (StatusCode::UNAUTHORIZED, _) | (_, CONNECTION_REFUSED) => {
            Err(call.error(PmsErrorKind::CredentialRejected, with(REJECTED)))
        }
        (StatusCode::FORBIDDEN, _) => {
            let kind = PmsErrorKind::PermissionMissing { service: call.name.to_owned() };
            Err(call.error(kind, with(NOT_GRANTED)))
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
            let detail = with(&format!("it failed with HTTP {code}"));
            Err(call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after))
        }
        _ => Err(refusal(call, head, &words.unwrap_or_else(|| String::from_utf8_lossy(body).into_owned()))),
    }
}

/// What a refusal in words means.
pub(super) fn refusal(call: &Call<'_>, head: Head, words: &str) -> PmsError {
    fault::told(call, head, FAULTS, &[words.to_owned()]).unwrap_or_else(|| {
        let said = call.quoted(words);
        let detail = format!("it refused the call (HTTP {}: {said})", head.status.as_u16());
        call.error(PmsErrorKind::NotUnderstood, detail)
    })
}
