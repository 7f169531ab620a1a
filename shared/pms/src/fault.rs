//! What a vendor's words for a failure mean: one table for each vendor, read from the top.

use crate::{
    PmsError, PmsErrorKind,
    http::{Call, Head},
};

/// Who must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultCause {
    /// The credential's values have to be corrected.
    Rejected,
    /// This service, interface or property has to be granted in the PMS.
    Missing(&'static str),
    /// The operation that was called has to be granted in the PMS.
    MissingOperation,
    /// There were too many calls.
    TooMany,
    /// The PMS is out of order, or busy.
    Unavailable,
}

/// A line of a vendor's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FaultRule {
    /// Parts of the vendor's texts, in lower case, any of which tells it; where a part has an ellipsis, its
    /// halves follow each other in the text. A blank before a part is the beginning of a word.
    pub words: &'static [&'static str],
    /// Who must act.
    pub cause: FaultCause,
    /// What it means, as a sentence that the vendor's words follow.
    pub meaning: &'static str,
}

impl FaultRule {
    fn tells(&self, lower: &str) -> bool {
        self.words.iter().any(|words| {
            let mut rest = Some(lower);
            for half in words.split('…') {
                rest = rest.and_then(|rest| Some(rest.split_once(half)?.1));
            }
            rest.is_some()
        })
    }
}

/// What the vendor's texts mean, with the most telling of them quoted; none for texts that no line of the
/// table tells.
pub(crate) fn told(call: &Call<'_>, head: Head, table: &[FaultRule], texts: &[String]) -> Option<PmsError> {
    let joined = texts.join(" ").to_lowercase();
    let lower = format!(" {}", joined.split_whitespace().collect::<Vec<_>>().join(" "));
    let rule = table.iter().find(|rule| rule.tells(&lower))?;
    let kind = match rule.cause {
        FaultCause::Rejected => PmsErrorKind::CredentialRejected,
        FaultCause::Missing(service) => PmsErrorKind::PermissionMissing { service: service.to_owned() },
        FaultCause::MissingOperation => PmsErrorKind::PermissionMissing { service: call.name.to_owned() },
        FaultCause::TooMany => PmsErrorKind::RateLimited { retry_after: head.retry_after },
        FaultCause::Unavailable => PmsErrorKind::Unavailable,
    };
    let detail = format!("{}: {}", rule.meaning, said(call, texts));
    Some(call.error(kind, detail).retry_in(head.retry_after))
}

/// The most telling of the vendor's texts, for an error's text: the first that is a sentence.
pub(crate) fn said(call: &Call<'_>, texts: &[String]) -> String {
    let telling = texts.iter().find(|text| text.trim().contains(' ')).or(texts.first());
    call.quoted(telling.map_or("", String::as_str))
}
