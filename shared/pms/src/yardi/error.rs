//! Whether an answer of Yardi is one, or which error it is.
//!
//! In this order: the HTTP status, a web page, broken XML, a fault, a message, an empty result. Business
//! errors come as messages under HTTP 200, in texts that are decorated; parts of them are looked for.

use http::StatusCode;

use crate::{
    PmsError, PmsErrorKind,
    element::Element,
    http::{Call, Head},
    soap::{Broken, Outline},
};

/// What an answer told beside its records.
#[derive(Debug, Default)]
pub(super) struct Told {
    fault: Option<String>,
    /// The first message that is no mere information.
    message: Option<String>,
    /// Whether it told that there is nobody: no error, though it comes as one.
    nobody: bool,
}

/// Names of the elements that [`Told::note`] understands.
pub(super) const TELLING: [&str; 2] = ["Message", "faultstring"];

impl Told {
    pub(super) fn note(&mut self, element: Element) {
        if element.name == "faultstring" {
            self.fault = Some(element.text);
        } else if element.text.to_lowercase().contains("no tenants exist") {
            self.nobody = true;
        } else if !element.attribute("messageType").unwrap_or("Error").eq_ignore_ascii_case("fyi") {
            self.message.get_or_insert(element.text);
        }
    }

    /// Whether the answer may be used; gives its outline back.
    ///
    /// # Errors
    /// The first of the reasons above why not.
    pub(super) fn judge(
        self,
        call: &Call<'_>,
        head: Head,
        read: Result<Outline, Broken>,
    ) -> Result<Outline, PmsError> {
        if let Some(fault) = &self.fault {
            let detail = format!("it failed: {}", call.quoted(fault));
            return Err(by_status(call, head, &detail).unwrap_or_else(|| unavailable(call, head, &detail)));
        }
        let plain = format!("it answered with HTTP {}", head.status.as_u16());
        if let Some(error) = by_status(call, head, &plain) {
            return Err(error);
        }
        let outline = match read {
            Ok(outline) => outline,
            Err(Broken::Lost(error)) => return Err(error),
            Err(Broken::Html) => {
                return Err(call.garbled("it answered with an HTML page instead of XML"));
            }
            Err(Broken::Xml(problem)) => {
                return Err(call.garbled(format!("the answer is not the XML that was expected: {problem}")));
            }
        };
        if outline.response.strip_suffix("Response") != Some(call.name) {
            return Err(call.garbled("the answer is that of another operation"));
        }
        match &self.message {
            Some(text) => Err(refusal(call, text)),
            None if outline.filled || self.nobody || !outline.text.trim().is_empty() => Ok(outline),
            // How Voyager answers for a server or database that it does not have; never what it means
            // by nobody.
            None => Err(call.error(
                PmsErrorKind::CredentialRejected,
                "the answer is empty, which is how Yardi answers for an unknown server or database",
            )),
        }
    }
}

/// What the status alone means; none for success.
fn by_status(call: &Call<'_>, head: Head, detail: &str) -> Option<PmsError> {
    Some(match head.status {
        status if status.is_success() => return None,
        StatusCode::TOO_MANY_REQUESTS => {
            call.error(PmsErrorKind::RateLimited { retry_after: head.retry_after }, "too many calls")
        }
        StatusCode::NOT_FOUND => {
            let detail = "there are no Yardi web services at this address";
            call.error(PmsErrorKind::CredentialRejected, detail)
        }
        StatusCode::UNAUTHORIZED => call.error(PmsErrorKind::CredentialRejected, detail),
        StatusCode::FORBIDDEN => {
            call.error(PmsErrorKind::PermissionMissing { service: call.name.to_owned() }, detail)
        }
        status if status.is_server_error() => unavailable(call, head, detail),
        _ => call.error(PmsErrorKind::NotUnderstood, detail),
    })
}

fn unavailable(call: &Call<'_>, head: Head, detail: &str) -> PmsError {
    call.error(PmsErrorKind::Unavailable, detail).retry_in(head.retry_after)
}

/// What a message means.
fn refusal(call: &Call<'_>, text: &str) -> PmsError {
    let lower = text.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    let said = call.quoted(text);
    let permission = |service: &str| PmsErrorKind::PermissionMissing { service: service.to_owned() };
    if has(&["login failed", "check login", "password"]) {
        let detail = format!("it does not accept this login: {said}");
        call.error(PmsErrorKind::CredentialRejected, detail)
    } else if has(&["interface entity", "license", "licence"]) {
        let kind = permission("the Billing and Payments interface for Door");
        call.error(kind, format!("Door is not enabled: {said}"))
    } else if has(&["no access to yardi property", "invalid yardi property", "not configured for property"]) {
        let kind = permission("the property's Interface Configuration for Door");
        call.error(kind, format!("no access to the property: {said}"))
    } else if has(&["rate limit", "too many"]) {
        call.error(PmsErrorKind::RateLimited { retry_after: None }, format!("too many calls: {said}"))
    } else if has(&["timeout", "try again later"]) {
        call.error(PmsErrorKind::Unavailable, format!("it is busy: {said}"))
    } else if has(&["permission", "access", "not authorized"]) {
        call.error(permission(call.name), format!("it may not be called: {said}"))
    } else {
        call.error(PmsErrorKind::NotUnderstood, format!("it refused the call: {said}"))
    }
}

#[cfg(test)]
mod tests {
    use domain::pms::Pms;
    use http::header::HeaderMap;

    use super::*;

    fn message(kind: &str, text: &str) -> Element {
        let attributes = vec![("messageType".to_owned(), kind.to_owned())];
        Element { name: "Message".to_owned(), attributes, text: text.to_owned(), children: Vec::new() }
    }

    fn judged(status: u16, told: &[Element], read: Result<Outline, Broken>) -> &'static str {
        let url = "https://www.example.com/".parse().unwrap();
        let call = Call {
            pms: Pms::Yardi,
            name: "Ping",
            url: &url,
            headers: HeaderMap::new(),
            body: Default::default(),
            secrets: vec![],
        };
        let mut all = Told::default();
        told.iter().cloned().for_each(|element| all.note(element));
        let head = Head { status: StatusCode::from_u16(status).unwrap(), retry_after: None, charset: None };
        all.judge(&call, head, read).map_or_else(|error| error.code(), |_| "fine")
    }

    fn outline(filled: bool) -> Outline {
        Outline { response: "PingResponse".to_owned(), filled, text: String::new() }
    }

    #[test]
    fn messages_are_understood_by_parts_of_them() {
        for (text, code) in [
            ("Login failed. Please check login credentials and try again.", "credential_rejected"),
            ("Message Type=Error. Item Number=0. Invalid Interface Entity", "permission_missing"),
            ("Invalid or no access to Yardi Property: zzz99", "permission_missing"),
            ("Door is not Configured for property lake01", "permission_missing"),
            ("Timeout expired.", "pms_unavailable"),
            ("Something else", "pms_answer_not_understood"),
            ("No tenants exist with the given search criteria", "fine"),
        ] {
            assert_eq!(judged(200, &[message("Error", text)], Ok(outline(true))), code, "{text}");
        }
        assert_eq!(judged(200, &[message("FYI", "Hello")], Ok(outline(true))), "fine");
    }

    #[test]
    fn an_empty_result_is_a_wrong_database_unless_it_is_said_that_there_is_nobody() {
        assert_eq!(judged(200, &[], Ok(outline(false))), "credential_rejected");
        assert_eq!(judged(200, &[message("FYI", "No tenants exist.")], Ok(outline(true))), "fine");
    }

    #[test]
    fn the_status_comes_before_the_body_and_a_fault_explains_it() {
        let fault = Element { name: "faultstring".to_owned(), text: "Oops".to_owned(), ..Element::default() };
        assert_eq!(judged(500, std::slice::from_ref(&fault), Ok(outline(true))), "pms_unavailable");
        assert_eq!(judged(429, std::slice::from_ref(&fault), Ok(outline(true))), "pms_rate_limited");
        assert_eq!(judged(200, &[fault], Ok(outline(true))), "pms_unavailable");
        assert_eq!(judged(503, &[], Err(Broken::Html)), "pms_unavailable");
        assert_eq!(judged(404, &[], Err(Broken::Html)), "credential_rejected");
        assert_eq!(judged(403, &[], Err(Broken::Html)), "permission_missing");
        assert_eq!(judged(200, &[], Err(Broken::Html)), "pms_answer_not_understood");
    }

    #[test]
    fn the_answer_of_another_operation_is_none() {
        let other = Outline { response: "GetUnitsResponse".to_owned(), ..outline(true) };
        assert_eq!(judged(200, &[], Ok(other)), "pms_answer_not_understood");
    }
}
