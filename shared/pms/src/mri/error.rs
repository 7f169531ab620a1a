//! Whether an answer of MRI is one, or which error it is.
//!
//! Public evidence: 401 without a cause for anything that is wrong with the login or not granted, 400
//! with a text that begins with the parameter's name, errors as rows under 200, HTML of proxies.

use http::StatusCode;
use serde_json::Value;

use crate::{
    FaultCause, FaultRule, PmsError, PmsErrorKind, fault,
    http::{Call, Head, is_html},
    json::{self, get, is_no_error, said},
};

/// As little as the status does a text tell a login from an API that is not granted.
const REFUSED: &str = "it refuses the login or the API";

/// What MRI's words for a refusal mean; they are those of integrators' reports.
pub(super) const FAULTS: &[FaultRule] = &[
    FaultRule {
        words: &["too many", "rate limit", "throttl"],
        cause: FaultCause::TooMany,
        meaning: "too many calls",
    },
    FaultRule {
        words: &[
            "rmpropid",
            "propertyid",
            "property id",
            "no such property",
            "property not found",
            "property…not found",
            "property…does not exist",
            "invalid property",
            "unknown property",
        ],
        cause: FaultCause::Missing("the property"),
        meaning: "no access to the property",
    },
    FaultRule {
        words: &["locked", "disabled", "inactive", "suspended", "deactivated"],
        cause: FaultCause::Rejected,
        meaning: "the web service user is locked or disabled",
    },
    FaultRule { words: &["expired"], cause: FaultCause::Rejected, meaning: "the password has expired" },
    FaultRule {
        words: &[
            "invalid database",
            "database not found",
            "unknown database",
            "database does not exist",
            "database…does not exist",
            "database…not found",
            "database name",
        ],
        cause: FaultCause::Rejected,
        meaning: "there is no such database",
    },
    FaultRule {
        words: &["not granted", "not licensed", "manifest", "api is not", "not authorized for"],
        cause: FaultCause::MissingOperation,
        meaning: "this API is not granted to the user's web service class",
    },
    FaultRule {
        words: &[
            "partner key",
            "developer key",
            "api key",
            "invalid key",
            "client id",
            "client_id",
            "clientid",
            "invalid client",
            "unknown client",
        ],
        cause: FaultCause::Rejected,
        meaning: "it does not accept the client id or the partner's key",
    },
    FaultRule {
        words: &["timeout", "timed out", "deadlock", "unavailable", "maintenance", "try again", "busy"],
        cause: FaultCause::Unavailable,
        meaning: "it failed with an error of its own",
    },
    FaultRule {
        words: &[
            "authoriz",
            "authenticat",
            "login",
            "log in",
            "password",
            "credential",
            "permission",
            "access",
        ],
        cause: FaultCause::Rejected,
        meaning: REFUSED,
    },
];

/// The JSON of an answer.
///
/// # Errors
/// When the answer is an error, is cut off, or is not MRI's at all.
pub(super) fn answer(call: &Call<'_>, head: Head, body: &[u8]) -> Result<Value, PmsError> {
    let read = json::read(head, body);
    // Looked for only in what is no list of rows.
    let words = match &read {
        Ok(value) if !head.status.is_success() => said(value).map(Into::<String>::into).unwrap_or_default(),
        _ => String::new(),
    };
    match head.status {
        StatusCode::UNAUTHORIZED => Err(rejected(call, head, &words)),
        StatusCode::FORBIDDEN => {
            let kind = PmsErrorKind::PermissionMissing { service: call.name.to_owned() };
            Err(call.error(kind, with("the user may not call this API", call, &words)))
        }
        StatusCode::NOT_FOUND => {
            let detail = "there are no MRI web services at this address";
            Err(call.error(PmsErrorKind::CredentialRejected, detail))
        }
        StatusCode::TOO_MANY_REQUESTS => {
            Err(call.error(PmsErrorKind::RateLimited { retry_after: head.retry_after }, "too many calls"))
        }
        status if status.is_server_error() => {
            let detail = with(&format!("it failed with HTTP {}", status.as_u16()), call, &words);
            Err(call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after))
        }
        _ if is_html(body) => Err(call.garbled("it answered with an HTML page instead of JSON")),
        status if status.is_success() => match read {
            Ok(value) => match get(&value, "error") {
                none if is_no_error(none) => Ok(value),
                refused => Err(refusal(call, head, &said(refused).unwrap_or_default())),
            },
            Err(error) => Err(call.garbled("the answer is cut off, or not MRI's JSON").because(error)),
        },
        status if words.is_empty() => {
            let detail = format!("it answered with HTTP {}", status.as_u16());
            Err(call.error(PmsErrorKind::NotUnderstood, detail))
        }
        _ => Err(refusal(call, head, &words)),
    }
}

/// A 401: the words may tell what is wrong with the login, never what is granted.
fn rejected(call: &Call<'_>, head: Head, words: &str) -> PmsError {
    let told = fault::told(call, head, FAULTS, &[words.to_owned()]);
    let told = told.filter(|error| *error.kind() == PmsErrorKind::CredentialRejected);
    let detail =
        "it does not accept the client id, database, user, password or key, or the API is not granted";
    told.unwrap_or_else(|| call.error(PmsErrorKind::CredentialRejected, with(detail, call, words)))
}

fn with(detail: &str, call: &Call<'_>, words: &str) -> String {
    if words.is_empty() { detail.to_owned() } else { format!("{detail}: {}", call.quoted(words)) }
}

/// What an error in words means.
pub(super) fn refusal(call: &Call<'_>, head: Head, words: &str) -> PmsError {
    fault::told(call, head, FAULTS, &[words.to_owned()])
        .unwrap_or_else(|| call.error(PmsErrorKind::NotUnderstood, with("it refused the call", call, words)))
}
