//! Why a PMS did not answer as it should; kinds by who must act.

use std::{error::Error, sync::Arc, time::Duration};

use domain::{pms::Pms, roster::RosterDefect};

/// What kind of failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PmsErrorKind {
    /// The PMS does not accept the credential.
    CredentialRejected,
    /// The credential may not do this.
    PermissionMissing {
        /// Which service, interface or property, in the PMS's own word.
        service: String,
    },
    /// Too many calls.
    RateLimited {
        /// When the PMS asks to come back.
        retry_after: Option<Duration>,
    },
    /// The PMS is down, or answers with an error of its own.
    Unavailable,
    /// No answer in time.
    TimedOut,
    /// The answer is not what the PMS's documentation promises: cut off, HTML, another format.
    NotUnderstood,
    /// Every page was read, and together they are not whole.
    Incomplete(RosterDefect),
    /// The address is one that this service does not call.
    AddressRefused,
    /// Door's own registration with the vendor is missing.
    VendorSettingsMissing,
}

/// A call that did not succeed.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{pms}, {call}: {detail}")]
pub struct PmsError {
    kind: PmsErrorKind,
    pms: Pms,
    call: &'static str,
    detail: String,
    /// Whether the very same call may succeed in a moment.
    again: bool,
    retry_after: Option<Duration>,
    source: Option<Arc<dyn Error + Send + Sync>>,
}

impl PmsError {
    pub(crate) fn new(pms: Pms, call: &'static str, kind: PmsErrorKind, detail: impl Into<String>) -> Self {
        use PmsErrorKind::{RateLimited, TimedOut, Unavailable};
        let again = matches!(kind, RateLimited { .. } | Unavailable | TimedOut);
        let retry_after = match kind {
            RateLimited { retry_after } => retry_after,
            _ => None,
        };
        Self { kind, pms, call, detail: detail.into(), again, retry_after, source: None }
    }

    /// That what a call brought is not whole.
    pub(crate) fn incomplete(pms: Pms, call: &'static str, defect: RosterDefect) -> Self {
        let detail = defect.to_string();
        Self::new(pms, call, PmsErrorKind::Incomplete(defect), detail)
    }

    /// That the values of a credential, as they are stored, were never enough.
    pub(crate) fn unusable(pms: Pms) -> Self {
        let detail = "the stored values are incomplete; enter the credential again";
        Self::new(pms, "connect", PmsErrorKind::CredentialRejected, detail)
    }

    /// A failure of the way rather than of the call: worth the same call once more.
    pub(crate) fn passing(mut self) -> Self {
        self.again = true;
        self
    }

    pub(crate) fn retry_in(mut self, retry_after: Option<Duration>) -> Self {
        self.retry_after = retry_after;
        self
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(Arc::from(source.into()));
        self
    }

    pub(crate) fn again(&self) -> bool {
        self.again
    }

    /// When the PMS asked to come back.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// What kind of failure.
    pub fn kind(&self) -> &PmsErrorKind {
        &self.kind
    }

    /// The PMS's name for the call that failed.
    pub fn call(&self) -> &'static str {
        self.call
    }

    pub(crate) fn is_missing_permission(&self) -> bool {
        matches!(self.kind, PmsErrorKind::PermissionMissing { .. })
    }

    /// Stable, `snake_case`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            PmsErrorKind::CredentialRejected => "credential_rejected",
            PmsErrorKind::PermissionMissing { .. } => "permission_missing",
            PmsErrorKind::RateLimited { .. } => "pms_rate_limited",
            PmsErrorKind::Unavailable => "pms_unavailable",
            PmsErrorKind::TimedOut => "pms_timed_out",
            PmsErrorKind::NotUnderstood => "pms_answer_not_understood",
            PmsErrorKind::Incomplete(_) => "roster_incomplete",
            PmsErrorKind::AddressRefused => "address_refused",
            PmsErrorKind::VendorSettingsMissing => "vendor_settings_missing",
        }
    }

    /// What to do about it, as a sentence.
    pub fn next(&self) -> String {
        match &self.kind {
            PmsErrorKind::CredentialRejected => {
                "Check each field against the PMS, and whether the password has expired.".into()
            }
            PmsErrorKind::PermissionMissing { service } => {
                format!("Grant `{service}` in {} and try again.", self.pms)
            }
            PmsErrorKind::RateLimited { .. } => {
                "The PMS allows no more calls just now; try again later.".into()
            }
            PmsErrorKind::Unavailable | PmsErrorKind::TimedOut => {
                format!("Try again in a few minutes; if it stays, check whether {} has an outage.", self.pms)
            }
            PmsErrorKind::NotUnderstood => {
                "Try again; if it stays, tell support, which can see what the PMS sent.".into()
            }
            PmsErrorKind::Incomplete(_) => {
                "Nothing was changed. The next sync reads the roster anew; if it stays, tell support.".into()
            }
            PmsErrorKind::AddressRefused => {
                "Enter the address at the vendor's own host; for a host of yours, ask support@door.com."
                    .into()
            }
            PmsErrorKind::VendorSettingsMissing => {
                format!("Tell support: Door is not registered with {} here.", self.pms)
            }
        }
    }

    /// Whether trying again later may help without anyone doing anything.
    pub fn retryable(&self) -> bool {
        match self.kind {
            PmsErrorKind::RateLimited { .. }
            | PmsErrorKind::Unavailable
            | PmsErrorKind::TimedOut
            | PmsErrorKind::NotUnderstood
            | PmsErrorKind::Incomplete(_) => true,
            PmsErrorKind::CredentialRejected
            | PmsErrorKind::PermissionMissing { .. }
            | PmsErrorKind::AddressRefused
            | PmsErrorKind::VendorSettingsMissing => false,
        }
    }
}

/// What a vendor says of itself, for an error's text: on one line, shortened, without what the
/// credential holds, for some vendors echo it, and without a full stop, for our sentence goes on.
pub(crate) fn quoted<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for secret in secrets.into_iter().filter(|secret| !secret.is_empty()) {
        line = line.replace(secret, "[…]");
    }
    let line = line.trim_end_matches('.');
    let mut short: String = line.chars().take(200).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_one_short_line_without_what_the_credential_holds() {
        let said = quoted("Login failed\r\n for  doorws with hunter2.", ["doorws", "hunter2", ""]);
        assert_eq!(said, "Login failed for […] with […]");
        assert_eq!(quoted(&"x".repeat(500), []).chars().count(), 201);
    }

    #[test]
    fn the_sentence_is_without_the_cause_and_the_cause_is_kept() {
        let error = PmsError::new(Pms::Yardi, "Ping", PmsErrorKind::Unavailable, "it is away");
        let error = error.because(std::io::Error::other("port closed"));
        assert_eq!(error.to_string(), "Yardi Voyager 7, Ping: it is away");
        assert_eq!(error.source().map(ToString::to_string), Some("port closed".to_owned()));
    }

    #[test]
    fn only_failures_of_the_way_are_worth_the_same_call_once_more() {
        let error = |kind| PmsError::new(Pms::Entrata, "getLeases", kind, "no");
        assert!(error(PmsErrorKind::RateLimited { retry_after: None }).again());
        assert!(!error(PmsErrorKind::CredentialRejected).again());
        assert!(!error(PmsErrorKind::NotUnderstood).again());
        assert!(error(PmsErrorKind::NotUnderstood).passing().again());
    }
}
