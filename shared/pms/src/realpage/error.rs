//! Whether an answer of RealPage is one, or which error it is.
//!
//! Errors are SOAP faults, whatever the HTTP status; of their texts a single one is known, that of an
//! operation which the licence does not have. Others are told by the words that they are likely to use,
//! and one that is not understood is no refusal of the credential.

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
    texts: Vec<String>,
}

/// Names of the elements that [`Told::note`] understands.
pub(super) const TELLING: [&str; 4] = ["faultcode", "faultstring", "CustomMessage", "ExceptionMessage"];

/// More texts than an error has; each is compared with all others.
const MOST_TEXTS: usize = 16;

impl Told {
    pub(super) fn note(&mut self, element: Element) {
        let text = element.text.trim().to_owned();
        if self.texts.len() < MOST_TEXTS && !text.is_empty() && !self.texts.contains(&text) {
            self.texts.push(text);
        }
    }

    /// Whether the answer may be used: it has the list that was asked for, with or without rows.
    ///
    /// # Errors
    /// Why it may not.
    pub(super) fn judge(
        self,
        call: &Call<'_>,
        head: Head,
        list: &str,
        read: Result<Outline, Broken>,
    ) -> Result<(), PmsError> {
        let limited =
            || call.error(PmsErrorKind::RateLimited { retry_after: head.retry_after }, "too many calls");
        if head.status == StatusCode::TOO_MANY_REQUESTS {
            return Err(limited());
        }
        if !self.texts.is_empty() {
            return Err(fault(call, head, &self.texts));
        }
        let plain = format!("it answered with HTTP {}", head.status.as_u16());
        match head.status {
            status if status.is_success() => {}
            status if status.is_server_error() => {
                return Err(call.error(PmsErrorKind::Unavailable, plain).retry_in(head.retry_after));
            }
            StatusCode::UNAUTHORIZED => return Err(call.error(PmsErrorKind::CredentialRejected, plain)),
            StatusCode::FORBIDDEN => {
                let kind = PmsErrorKind::PermissionMissing { service: call.name.to_owned() };
                return Err(call.error(kind, plain));
            }
            _ => return Err(call.error(PmsErrorKind::NotUnderstood, plain)),
        }
        let outline = match read {
            Ok(outline) => outline,
            Err(Broken::Lost(error)) => return Err(error),
            Err(Broken::Html) => return Err(call.garbled("it answered with an HTML page instead of XML")),
            Err(Broken::Xml(problem)) => {
                return Err(call.garbled(format!("the answer is not the XML that was expected: {problem}")));
            }
        };
        let answered = outline.response.to_ascii_lowercase();
        if answered.strip_suffix("response") != Some(call.name) {
            return Err(call.garbled("the answer is that of another operation"));
        }
        // A list of nobody is there, and empty; an answer without one says nothing about anybody.
        if outline.filled { Ok(()) } else { Err(call.garbled(format!("the answer has no `{list}`"))) }
    }
}

fn fault(call: &Call<'_>, head: Head, texts: &[String]) -> PmsError {
    let said = call.quoted(texts.iter().find(|text| text.contains(' ')).unwrap_or(&texts[0]));
    let lower = texts.join(" ").to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if has(&["not authorized to call the method", "actionnotsupported"]) {
        let kind = PmsErrorKind::PermissionMissing { service: call.name.to_owned() };
        call.error(kind, format!("the licence does not have this operation: {said}"))
    } else if has(&["rate limit", "too many", "throttl"]) {
        call.error(
            PmsErrorKind::RateLimited { retry_after: head.retry_after },
            format!("too many calls: {said}"),
        )
    } else if has(&["timeout", "timed out", "unable to process", "try again", "unavailable"]) {
        call.error(PmsErrorKind::Unavailable, format!("it failed: {said}")).retry_in(head.retry_after)
    } else if has(&["site", "property"]) {
        let service = "Door for this site, in the RealPage marketplace".to_owned();
        call.error(PmsErrorKind::PermissionMissing { service }, format!("no access to the site: {said}"))
    } else if has(&["license", "licence", "pmc", "company", "password", "login"]) {
        call.error(PmsErrorKind::CredentialRejected, format!("it does not accept this credential: {said}"))
    } else {
        call.error(PmsErrorKind::Unavailable, format!("it failed: {said}")).retry_in(head.retry_after)
    }
}
