//! What RealPage says in place of a list, and when an answer without one says that there is nobody.
//!
//! Errors are SOAP faults, whatever the HTTP status; of their texts only those on permissions are known.
//! Others are told by the words that they are likely to use, and one that is not understood is no refusal
//! of the credential.

use crate::{
    FaultCause, FaultRule, PmsError, PmsErrorKind, fault,
    http::{Call, Head},
    soap::Outline,
};

/// What its texts mean. The first line and the site that is not active are from a written audit of the
/// live gateway; the rest are our inference. What .NET says around a text (`Server was unable to process request`)
/// comes last.
pub(super) const FAULTS: &[FaultRule] = &[
    FaultRule {
        words: &[
            "not authorized to call the method",
            "actionnotsupported",
            "operation…not authorized",
            "operation…not licensed",
            "operation…not enabled",
            "method…not licensed",
            "method…not enabled",
        ],
        cause: FaultCause::MissingOperation,
        meaning: "the licence does not have this operation",
    },
    FaultRule {
        words: &["rate limit", "too many", "throttl", "quota"],
        cause: FaultCause::TooMany,
        meaning: "too many calls",
    },
    FaultRule {
        words: &[
            "timeout",
            "timed out",
            "unavailable",
            "deadlock",
            "maintenance",
            "being aborted",
            "too busy",
        ],
        cause: FaultCause::Unavailable,
        meaning: "it failed",
    },
    FaultRule {
        words: &[
            "user…locked",
            "account…locked",
            "user…inactive",
            "account…inactive",
            "user…disabled",
            "account…disabled",
            "user…suspended",
            "account…suspended",
            "password…expired",
            "account…expired",
        ],
        cause: FaultCause::Rejected,
        meaning: "the user is locked, inactive or expired",
    },
    FaultRule {
        words: &[
            "invalid credential",
            "invalid password",
            "incorrect password",
            "login failed",
            "logon failed",
        ],
        cause: FaultCause::Rejected,
        meaning: "it does not accept this user name and password",
    },
    FaultRule {
        words: &[" site", " property"],
        cause: FaultCause::Missing("Door for this site, in the RealPage marketplace"),
        meaning: "no access to the site",
    },
    FaultRule {
        words: &["license", "licence"],
        cause: FaultCause::Rejected,
        meaning: "it does not accept this licence key",
    },
    FaultRule {
        words: &["pmc", "company"],
        cause: FaultCause::Rejected,
        meaning: "it does not know this PMC ID, or Door is not enabled for it",
    },
    FaultRule {
        words: &[
            "password",
            "login",
            "logon",
            "user name",
            "username",
            "credential",
            "authenticat",
            "invalid user",
        ],
        cause: FaultCause::Rejected,
        meaning: "it does not accept this user name and password",
    },
    FaultRule {
        words: &["access is denied", "access denied", "permission"],
        cause: FaultCause::MissingOperation,
        meaning: "it may not be called",
    },
    FaultRule {
        words: &["unable to process", "try again"],
        cause: FaultCause::Unavailable,
        meaning: "it failed",
    },
];

/// Whether an answer has the list that was asked for, or rows of it. A result with nothing in it is how
/// the gateway answers where there is nobody; one that says something else says nothing about anybody.
///
/// # Errors
/// What it says in place of the list.
pub(super) fn judge_list(
    call: &Call<'_>,
    head: Head,
    list: &str,
    rows: usize,
    outline: &Outline,
) -> Result<(), PmsError> {
    let nobody = outline.has_result && !outline.filled && outline.said.is_empty();
    match outline.lists {
        1 => Ok(()),
        0 if rows > 0 || nobody => Ok(()),
        0 if outline.said.is_empty() => Err(call.garbled(format!("the answer has no `{list}`"))),
        0 => {
            let texts = [outline.said.clone()];
            Err(fault::told(call, head, FAULTS, &texts).unwrap_or_else(|| {
                let said = fault::said(call, &texts);
                call.error(PmsErrorKind::NotUnderstood, format!("it answered in words: {said}"))
            }))
        }
        _ => Err(call.garbled(format!("the answer has `{list}` more than once"))),
    }
}
