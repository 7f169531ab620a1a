//! Whether an answer of Entrata is a result, or which error it is.
//!
//! The envelope counts whatever the HTTP status is, for errors come under 200 too; where there is no
//! envelope, the status does. Public evidence on codes is thin: they follow HTTP's, 310 is transient in
//! real clients, and a message that speaks of access is about a permission.

use reqwest::StatusCode;
use serde_json::Value;

use crate::{
    PmsError, PmsErrorKind,
    http::{Call, Head, is_html},
    json::{self, take, text},
};

const REJECTED: &str = "it does not accept this credential";
const NOT_GRANTED: &str = "the credential may not call this service, or not for this property";
const TOO_MANY: &str = "too many calls";

/// The `result` of an answer.
///
/// # Errors
/// When the answer is an error, is cut off, or is not Entrata's at all.
pub(super) fn result(call: &Call<'_>, head: Head, body: &[u8]) -> Result<Value, PmsError> {
    let envelope = match json::read(body) {
        Ok(envelope) => envelope,
        Err(error) => return Err(without_envelope(call, head, body).because(error)),
    };
    let response = match envelope.get("response") {
        Some(_) => take(envelope, "response").unwrap_or_default(),
        // Some methods are documented without the wrapper.
        None => envelope,
    };
    if let Some(error) = response.get("error") {
        return Err(fault(call, head, error));
    }
    match take(response, "result") {
        Some(result) if head.status.is_success() => Ok(result),
        _ => Err(without_envelope(call, head, body)),
    }
}

/// What an answer means that Entrata's own code did not write.
fn without_envelope(call: &Call<'_>, head: Head, body: &[u8]) -> PmsError {
    match head.status {
        StatusCode::UNAUTHORIZED => call.error(PmsErrorKind::CredentialRejected, REJECTED),
        StatusCode::FORBIDDEN => call.error(permission(call.name), NOT_GRANTED),
        StatusCode::NOT_FOUND => call.error(PmsErrorKind::CredentialRejected, "Entrata knows no such domain"),
        StatusCode::TOO_MANY_REQUESTS => limited(call, head, TOO_MANY),
        status if status.is_server_error() => unavailable(call, head, status.as_str()),
        _ if is_html(body) => call.garbled("it answered with an HTML page instead of JSON"),
        status if status.is_success() => call.garbled("the answer is cut off, or not Entrata's JSON"),
        status => {
            call.error(PmsErrorKind::NotUnderstood, format!("it answered with HTTP {}", status.as_str()))
        }
    }
}

fn fault(call: &Call<'_>, head: Head, error: &Value) -> PmsError {
    let status = head.status;
    let code = text(&error["code"]).and_then(|code| code.parse::<u16>().ok()).unwrap_or(status.as_u16());
    let message = text(&error["message"]).unwrap_or_default();
    let said = |what: &str| format!("{what} ({code}: {})", call.quoted(&message));
    let lower = message.to_lowercase();
    let about_access =
        ["permission", "access", "not authorized", "not enabled"].iter().any(|word| lower.contains(word));
    match code {
        401 => call.error(PmsErrorKind::CredentialRejected, said(REJECTED)),
        403 => call.error(permission(call.name), said(NOT_GRANTED)),
        310 | 429 => limited(call, head, &said(TOO_MANY)),
        _ if status == StatusCode::TOO_MANY_REQUESTS => limited(call, head, &said(TOO_MANY)),
        500..=599 => unavailable(call, head, &said("an error of its own")),
        _ if status.is_server_error() => unavailable(call, head, &said("an error of its own")),
        _ if about_access => call.error(permission(call.name), said(NOT_GRANTED)),
        _ => call.error(PmsErrorKind::NotUnderstood, said("it refused the call")),
    }
}

fn permission(service: &str) -> PmsErrorKind {
    PmsErrorKind::PermissionMissing { service: service.to_owned() }
}

fn limited(call: &Call<'_>, head: Head, detail: &str) -> PmsError {
    call.error(PmsErrorKind::RateLimited { retry_after: head.retry_after }, detail)
}

fn unavailable(call: &Call<'_>, head: Head, with: &str) -> PmsError {
    call.error(PmsErrorKind::Unavailable, format!("it failed with {with}")).retry_in(head.retry_after)
}

#[cfg(test)]
mod tests {
    use domain::pms::Pms;
    use reqwest::header::HeaderMap;

    use super::*;

    fn read(status: u16, body: &str) -> Result<Value, PmsError> {
        let url = "https://apis.entrata.com/".parse().unwrap();
        let call = Call {
            pms: Pms::Entrata,
            name: "getLeases",
            url: &url,
            headers: HeaderMap::new(),
            body: Default::default(),
            secrets: vec!["k3y"],
        };
        let head = Head { status: StatusCode::from_u16(status).unwrap(), retry_after: None, charset: None };
        result(&call, head, body.as_bytes())
    }

    fn code(status: u16, body: &str) -> &'static str {
        read(status, body).unwrap_err().code()
    }

    #[test]
    fn a_result_is_taken_with_or_without_the_wrapper() {
        assert_eq!(read(200, r#"{"response":{"code":200,"result":{"a":1}}}"#).unwrap()["a"], 1);
        assert_eq!(read(200, r#"{"result":{"a":1}}"#).unwrap()["a"], 1);
    }

    #[test]
    fn an_error_in_the_envelope_counts_whatever_the_status_is() {
        let error = |number: u16, message: &str| {
            format!(r#"{{"response":{{"error":{{"code":{number},"message":"{message}"}}}}}}"#)
        };
        assert_eq!(code(200, &error(401, "Unauthorized.")), "credential_rejected");
        assert_eq!(code(403, &error(403, "No.")), "permission_missing");
        assert_eq!(code(200, &error(310, "Slow down.")), "pms_rate_limited");
        assert_eq!(code(200, &error(500, "Oops.")), "pms_unavailable");
        assert_eq!(code(503, &error(100, "Oops.")), "pms_unavailable");
        assert_eq!(code(400, &error(301, "You have no access to it.")), "permission_missing");
        assert_eq!(code(400, &error(301, "Bad date.")), "pms_answer_not_understood");
        let told = read(400, &error(301, "Key k3y is odd.")).unwrap_err().to_string();
        assert!(told.contains("Key […] is odd"), "{told}");
    }

    #[test]
    fn without_an_envelope_the_status_counts() {
        assert_eq!(code(401, ""), "credential_rejected");
        assert_eq!(code(403, r#"{"message":"Forbidden"}"#), "permission_missing");
        assert_eq!(code(404, "<html></html>"), "credential_rejected");
        assert_eq!(code(429, ""), "pms_rate_limited");
        assert_eq!(code(502, "Bad gateway"), "pms_unavailable");
        assert_eq!(code(200, r#"{"response":{}}"#), "pms_answer_not_understood");
    }

    #[test]
    fn an_html_page_is_named_as_such_and_worth_another_try() {
        let error = read(200, "\n<!DOCTYPE html><html>Sign in</html>").unwrap_err();
        assert!(error.to_string().contains("HTML page") && error.again(), "{error}");
    }
}
