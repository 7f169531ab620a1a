//! Whether what was read is an answer at all, before anybody looks at what it says: the same for every
//! vendor that speaks SOAP.

use http::StatusCode;

use super::{Broken, Outline};
use crate::{
    PmsError, PmsErrorKind,
    fault::{self, FaultRule},
    http::{Call, Head},
};

/// What vendors differ in.
pub(crate) struct Vendor {
    /// What its words for a failure mean.
    pub(crate) faults: &'static [FaultRule],
    /// What it means that there is nothing at the address, where a manager typed it.
    pub(crate) not_found: Option<&'static str>,
}

/// The outline of an answer to the call that was made.
///
/// In this order: too many calls, a fault, the HTTP status, a web page, broken XML, another operation. A
/// fault comes before the status, for it explains it, and some come under 200.
///
/// # Errors
/// The first of these.
pub(crate) fn judge(
    call: &Call<'_>,
    head: Head,
    vendor: &Vendor,
    read: Result<Outline, Broken>,
) -> Result<Outline, PmsError> {
    if head.status == StatusCode::TOO_MANY_REQUESTS {
        let kind = PmsErrorKind::RateLimited { retry_after: head.retry_after };
        return Err(call.error(kind, "too many calls"));
    }
    if let Ok(Outline { fault: Some(fault), .. }) = &read {
        let known = fault::told(call, head, vendor.faults, &fault.texts);
        return Err(known.unwrap_or_else(|| {
            let detail = format!("it failed: {}", fault::said(call, &fault.texts));
            by_status(call, head, vendor, &detail).unwrap_or_else(|| unavailable(call, head, &detail))
        }));
    }
    let plain = format!("it answered with HTTP {}", head.status.as_u16());
    if let Some(error) = by_status(call, head, vendor, &plain) {
        return Err(error);
    }
    let outline = read.map_err(|broken| match broken {
        Broken::Lost(error) => error,
        Broken::Html => call.garbled("it answered with an HTML page instead of XML"),
        Broken::Xml(problem) => {
            call.garbled(format!("the answer is not the XML that was expected: {problem}"))
        }
    })?;
    let answered = outline.response.to_ascii_lowercase();
    if answered.strip_suffix("response") != Some(&call.name.to_ascii_lowercase()) {
        return Err(call.garbled("the answer is that of another operation"));
    }
    Ok(outline)
}

/// What the status alone means; none for success.
fn by_status(call: &Call<'_>, head: Head, vendor: &Vendor, detail: &str) -> Option<PmsError> {
    Some(match head.status {
        status if status.is_success() => return None,
        StatusCode::NOT_FOUND if vendor.not_found.is_some() => {
            call.error(PmsErrorKind::CredentialRejected, vendor.not_found.unwrap_or(detail))
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
