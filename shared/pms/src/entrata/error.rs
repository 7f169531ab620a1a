//! Whether an answer of Entrata is a result, or which error it is.
//!
//! The envelope counts whatever the HTTP status is, for errors come under 200 too; where there is no
//! envelope, the status does. Public evidence on codes is thin: they follow HTTP's, and 310 is transient in
//! real clients. Beyond them the vendor's words count, by one table.

use std::borrow::Cow;

use http::StatusCode;
use serde_json::Value;

use crate::{
    FaultCause, FaultRule, PmsError, PmsErrorKind, fault,
    http::{Call, Head, is_html},
    json::{self, get, is_absent, is_no_error, said, take, text},
    nobody,
};

const REJECTED: &str = "it does not accept this credential";
const UNKNOWN_DOMAIN: &str = "Entrata knows no such domain";
const NOT_GRANTED: &str = "the credential may not call this service";
const TOO_MANY: &str = "too many calls";
const FAILED: &str = "it failed with an error of its own";

/// What Entrata's words for a refusal mean. No public source lists them: they are from clients' tests and from
/// the words of its forms.
pub(super) const FAULTS: &[FaultRule] = &[
    FaultRule {
        words: &["rate limit", "limit exceeded", "limit reached", "too many", "throttl", "quota"],
        cause: FaultCause::TooMany,
        meaning: TOO_MANY,
    },
    FaultRule {
        words: &["service is not", "service not", "service is disabled", "service disabled", "method is not"],
        cause: FaultCause::MissingOperation,
        meaning: NOT_GRANTED,
    },
    FaultRule {
        words: &[
            "this property",
            "the property",
            "these properties",
            "the properties",
            "propertyid",
            "property id",
            "property(s)",
            "property not found",
            "property does not exist",
            "no such property",
            "invalid property",
            "unknown property",
            "property is",
            "property was not",
            "properties are",
        ],
        cause: FaultCause::Missing("the property"),
        meaning: "the property is not there, or not granted to the credential",
    },
    FaultRule {
        words: &["locked", "disabled", "inactive", "suspended", "deactivated"],
        cause: FaultCause::Rejected,
        meaning: "the API user is locked or disabled",
    },
    FaultRule {
        words: &["expired", "revoked"],
        cause: FaultCause::Rejected,
        meaning: "the key or the password has expired",
    },
    FaultRule {
        words: &["permission", "access to", "not authorized to", "not enabled", "not allowed"],
        cause: FaultCause::MissingOperation,
        meaning: NOT_GRANTED,
    },
    FaultRule {
        words: &[
            "api key",
            "api-key",
            "apikey",
            "token",
            "username",
            "user name",
            "password",
            "credential",
            "authenticat",
            "login",
            "unauthorized",
        ],
        cause: FaultCause::Rejected,
        meaning: REJECTED,
    },
    FaultRule {
        words: &[
            "subdomain",
            "no such company",
            "company not found",
            "company does not exist",
            "unknown company",
            "invalid company",
            "unknown client",
            "no such domain",
        ],
        cause: FaultCause::Rejected,
        meaning: UNKNOWN_DOMAIN,
    },
    FaultRule {
        words: &["access", "not authorized"],
        cause: FaultCause::MissingOperation,
        meaning: NOT_GRANTED,
    },
    FaultRule {
        words: &["maintenance", "unavailable", "try again", "timed out", "timeout"],
        cause: FaultCause::Unavailable,
        meaning: FAILED,
    },
];

/// The `result` of an answer.
///
/// # Errors
/// When the answer is an error, is cut off, or is not Entrata's at all.
pub(super) fn result(call: &Call<'_>, head: Head, body: &[u8]) -> Result<Value, PmsError> {
    let envelope = match json::read(head, body) {
        Ok(envelope) => envelope,
        Err(error) => return Err(without_envelope(call, head, body, None).because(error)),
    };
    // Some methods are documented without the wrapper; gateways never have it.
    let wrapped = !is_absent(get(&envelope, "response"));
    let response = if wrapped { take(envelope, "response").unwrap_or_default() } else { envelope };
    let origin = if wrapped { Origin::Entrata } else { Origin::Either };
    let code = |of: &Value| code_of(of).and_then(|code| code.parse::<u16>().ok());
    let result = get(&response, "result");
    // PHP sends what is not there as null, false, zero or an empty list.
    let errors = [get(&response, "error"), get(&response, "errors"), get(result, "error")];
    if let Some(error) = errors.into_iter().find(|error| !is_no_error(error)) {
        let words = said(error).or_else(|| code_of(error)).unwrap_or_default();
        return fault(call, head, origin, code(error), &words);
    }
    let refused = code(&response).filter(|code| *code >= 300);
    if refused.is_some() {
        return fault(call, head, origin, refused, &said(&response).unwrap_or_default());
    }
    if result.is_null() || !head.status.is_success() {
        return Err(without_envelope(call, head, body, said(&response).as_deref()));
    }
    Ok(take(response, "result").unwrap_or_default())
}

/// Whether what was called is not there; where another call is answered, that is the service and not the domain.
pub(super) fn is_not_there(error: &PmsError) -> bool {
    error.to_string().contains(UNKNOWN_DOMAIN)
}

/// What an answer means that Entrata's own code did not write: its gateway's, or a server's before it.
fn without_envelope(call: &Call<'_>, head: Head, body: &[u8], words: Option<&str>) -> PmsError {
    let said = |what: &str| match words {
        Some(words) => format!("{what}: {}", call.quoted(words)),
        None => what.to_owned(),
    };
    let rejected = |what: &str| call.error(PmsErrorKind::CredentialRejected, said(what));
    match head.status {
        StatusCode::UNAUTHORIZED => rejected(REJECTED),
        // Gateways answer a key that they do not know in this way.
        StatusCode::FORBIDDEN => rejected(REJECTED),
        StatusCode::NOT_FOUND => rejected(UNKNOWN_DOMAIN),
        StatusCode::TOO_MANY_REQUESTS => limited(call, head, &said(TOO_MANY)),
        status if status.is_server_error() => {
            unavailable(call, head, &said(&format!("it failed with HTTP {}", status.as_str())))
        }
        _ if is_html(body) => call.garbled("it answered with an HTML page instead of JSON"),
        status if status.is_success() && words.is_none() => {
            call.garbled("the answer is cut off, or not Entrata's JSON")
        }
        status => match words.map(|words| told(call, head, Origin::Either, status.as_u16(), words)) {
            Some(error) if status.is_success() => error.passing(),
            Some(error) => error,
            None => {
                call.error(PmsErrorKind::NotUnderstood, format!("it answered with HTTP {}", status.as_str()))
            }
        },
    }
}

/// Whose error it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Entrata's own.
    Entrata,
    /// Perhaps that of the gateway before it.
    Either,
}

/// The code of an error: its number, or a word.
fn code_of(error: &Value) -> Option<Cow<'_, str>> {
    match error {
        Value::Array(errors) => errors.iter().find_map(code_of),
        error => text(get(error, "code")),
    }
}

/// What an error in the envelope means: that there is nobody, or why not. Of a code or a status that says that
/// the call failed or was refused, no sentence is believed that nobody is there.
fn fault(
    call: &Call<'_>,
    head: Head,
    origin: Origin,
    code: Option<u16>,
    message: &str,
) -> Result<Value, PmsError> {
    let failed = |code: u16| matches!(code, 401 | 403 | 429 | 500..);
    let code = code.unwrap_or(head.status.as_u16());
    if !failed(code) && !failed(head.status.as_u16()) && nobody::is_told(message) {
        return Ok(Value::String(message.to_owned()));
    }
    Err(told(call, head, origin, code, message))
}

/// What a refusal means: by its code where that is one of HTTP's that say it, else by its words.
fn told(call: &Call<'_>, head: Head, origin: Origin, code: u16, message: &str) -> PmsError {
    let by_words = fault::told(call, head, FAULTS, &[message.to_owned()]);
    let by_words = |kinds: fn(&PmsErrorKind) -> bool| by_words.clone().filter(|error| kinds(error.kind()));
    let rejected = |kind: &PmsErrorKind| *kind == PmsErrorKind::CredentialRejected;
    let refused = |kind: &PmsErrorKind| {
        matches!(kind, PmsErrorKind::CredentialRejected | PmsErrorKind::PermissionMissing { .. })
    };
    let said = |what: &str| format!("{what} ({code}: {})", call.quoted(message));
    let not_granted = || {
        let kind = PmsErrorKind::PermissionMissing { service: call.name.to_owned() };
        call.error(kind, said(NOT_GRANTED))
    };
    let not_accepted = || call.error(PmsErrorKind::CredentialRejected, said(REJECTED));
    match code {
        401 => by_words(rejected).unwrap_or_else(not_accepted),
        403 => by_words(refused).unwrap_or_else(|| match origin {
            Origin::Entrata => not_granted(),
            // Gateways answer a key that they do not know in this way.
            Origin::Either => not_accepted(),
        }),
        310 | 429 => limited(call, head, &said(TOO_MANY)),
        500..=599 => unavailable(call, head, &said(FAILED)),
        _ if head.status == StatusCode::TOO_MANY_REQUESTS => limited(call, head, &said(TOO_MANY)),
        _ if head.status.is_server_error() => unavailable(call, head, &said(FAILED)),
        _ => by_words(|_| true).unwrap_or_else(|| match message.to_lowercase().contains("forbidden") {
            true if origin == Origin::Entrata => not_granted(),
            true => not_accepted(),
            false => call.error(PmsErrorKind::NotUnderstood, said("it refused the call")),
        }),
    }
}

fn limited(call: &Call<'_>, head: Head, detail: &str) -> PmsError {
    call.error(PmsErrorKind::RateLimited { retry_after: head.retry_after }, detail)
}

fn unavailable(call: &Call<'_>, head: Head, detail: &str) -> PmsError {
    call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after)
}

#[cfg(test)]
mod tests {
    use domain::pms::Pms;
    use http::HeaderMap;

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

    fn error(number: u16, message: &str) -> String {
        format!(r#"{{"response":{{"error":{{"code":{number},"message":"{message}"}}}}}}"#)
    }

    #[test]
    fn a_result_is_taken_with_or_without_the_wrapper() {
        assert_eq!(read(200, r#"{"response":{"code":200,"result":{"a":1}}}"#).unwrap()["a"], 1);
        assert_eq!(read(200, r#"{"result":{"a":1}}"#).unwrap()["a"], 1);
    }

    #[test]
    fn an_error_that_is_not_there_hides_no_result() {
        for absent in
            ["null", "[]", "{}", "false", r#""""#, "0", r#""0""#, "[null]", r#"{"code":0,"message":""}"#]
        {
            let body = format!(r#"{{"response":{{"code":"200","error":{absent},"result":{{"a":1}}}}}}"#);
            assert_eq!(read(200, &body).unwrap()["a"], 1, "{absent}");
        }
    }

    #[test]
    fn an_error_in_the_envelope_counts_whatever_the_status_is() {
        assert_eq!(code(200, &error(401, "Unauthorized.")), "credential_rejected");
        assert_eq!(code(403, &error(403, "No.")), "permission_missing");
        assert_eq!(code(200, &error(310, "Slow down.")), "pms_rate_limited");
        assert_eq!(code(200, &error(500, "Oops.")), "pms_unavailable");
        assert_eq!(code(503, &error(100, "Oops.")), "pms_unavailable");
        assert_eq!(code(400, &error(301, "Bad date.")), "pms_answer_not_understood");
        let told = read(400, &error(301, "Key k3y is odd.")).unwrap_err().to_string();
        assert!(told.contains("Key […] is odd"), "{told}");
    }

    #[test]
    fn an_error_is_read_in_each_form() {
        for form in [
            r#"{"response":{"error":"Invalid API key"}}"#,
            r#"{"response":{"error":[{"code":"100","message":"Invalid API key"}]}}"#,
            r#"{"response":{"code":100,"message":"Invalid API key"}}"#,
            r#"{"response":{"code":401,"result":"Nothing"}}"#,
            r#"{"response":{"result":{"error":{"code":100,"message":"Invalid API key"}}}}"#,
            r#"{"error":{"code":401,"message":"?"}}"#,
            r#"{"fault":{"faultstring":"Invalid ApiKey","detail":{"errorcode":"oauth.v2.InvalidApiKey"}}}"#,
        ] {
            assert_eq!(code(200, form), "credential_rejected", "{form}");
        }
    }

    #[test]
    fn a_refusal_without_a_code_that_says_it_is_told_by_its_words() {
        for (words, meant, part) in [
            ("Invalid username or password.", "credential_rejected", "does not accept"),
            ("The user account is locked.", "credential_rejected", "locked"),
            ("API user is disabled.", "credential_rejected", "disabled"),
            ("Your API key has expired.", "credential_rejected", "expired"),
            ("The web service getLeases is not enabled.", "permission_missing", "this service"),
            ("You have no access to it.", "permission_missing", "this service"),
            ("You do not have access to this property.", "permission_missing", "the property"),
            ("Property not found.", "permission_missing", "the property"),
            ("Property is disabled", "permission_missing", "the property"),
            ("Property(s) not associated to the API user", "permission_missing", "the property"),
            ("Invalid token", "credential_rejected", "does not accept"),
            ("Unknown company", "credential_rejected", "no such domain"),
            ("API limit exceeded.", "pms_rate_limited", "too many"),
            ("Down for maintenance.", "pms_unavailable", "failed"),
            ("Quux.", "pms_answer_not_understood", "301: Quux"),
        ] {
            let refused = read(400, &error(301, words)).unwrap_err();
            assert_eq!(refused.code(), meant, "{words}");
            assert!(refused.to_string().contains(part), "{words}: {refused}");
        }
    }

    #[test]
    fn no_records_found_as_an_error_is_nobody() {
        for body in
            [error(404, "No records found."), error(310, "No Records Found with mentioned preferences")]
        {
            assert!(read(400, &body).unwrap().is_string(), "{body}");
        }
        for (status, number, refused) in [
            (200, 401, "credential_rejected"),
            (200, 403, "permission_missing"),
            (200, 500, "pms_unavailable"),
            (503, 404, "pms_unavailable"),
        ] {
            assert_eq!(code(status, &error(number, "No records found.")), refused, "{number}, HTTP {status}");
        }
    }

    #[test]
    fn a_gateways_refusal_of_a_key_is_one_in_each_form() {
        for body in [
            r#"{"message":"Forbidden"}"#,
            r#"{"error":"Forbidden"}"#,
            r#"{"message":"Forbidden","code":403}"#,
            r#"{"errors":[{"code":"forbidden"}]}"#,
            r#"{"response":{"error":{"code":403,"message":"Invalid API Key"}}}"#,
            r#"{"error":{"code":403,"message":"Invalid API Key"}}"#,
        ] {
            assert_eq!(code(403, body), "credential_rejected", "{body}");
        }
        assert_eq!(code(200, r#"{"errors":[{"code":"forbidden"}]}"#), "credential_rejected");
        assert_eq!(code(200, &error(403, "You do not have access to this property.")), "permission_missing");
        assert_eq!(code(403, &error(403, "The API key has no access to getLeases")), "permission_missing");
    }

    #[test]
    fn without_an_envelope_the_status_counts() {
        assert_eq!(code(401, ""), "credential_rejected");
        assert_eq!(code(403, r#"{"message":"Forbidden"}"#), "credential_rejected");
        assert_eq!(code(404, "<html></html>"), "credential_rejected");
        assert_eq!(code(429, ""), "pms_rate_limited");
        assert_eq!(code(502, "Bad gateway"), "pms_unavailable");
        assert_eq!(code(400, r#"{"message":"Invalid API key"}"#), "credential_rejected");
        for none in [
            r#"{"response":{}}"#,
            r#"{"response":[]}"#,
            "{}",
            "[]",
            "null",
            "",
            r#"{"response":{"result":null}}"#,
        ] {
            assert_eq!(code(200, none), "pms_answer_not_understood", "{none}");
        }
        let words = read(200, r#"{"response":{"code":200,"message":"Quux"}}"#).unwrap_err();
        assert!(words.to_string().contains("Quux") && words.again(), "{words}");
    }

    #[test]
    fn an_html_page_is_named_as_such_and_worth_another_try() {
        let error = read(200, "\n<!DOCTYPE html><html>Sign in</html>").unwrap_err();
        assert!(error.to_string().contains("HTML page") && error.again(), "{error}");
    }
}
