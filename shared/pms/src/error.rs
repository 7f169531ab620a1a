//! Why a PMS did not answer as it should; kinds by who must act.

use std::time::Duration;

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
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pms}, {call}: {detail}")]
pub struct PmsError {
    kind: PmsErrorKind,
    pms: Pms,
    call: &'static str,
    detail: String,
}

impl PmsError {
    pub(crate) fn new(pms: Pms, call: &'static str, kind: PmsErrorKind, detail: impl Into<String>) -> Self {
        Self { kind, pms, call, detail: detail.into() }
    }

    /// What kind of failure.
    pub fn kind(&self) -> &PmsErrorKind {
        &self.kind
    }

    /// The PMS's name for the call that failed.
    pub fn call(&self) -> &'static str {
        self.call
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
                "Enter the https address under which the PMS is reached publicly.".into()
            }
            PmsErrorKind::VendorSettingsMissing => {
                format!("Tell support: Door is not registered with {} here.", self.pms)
            }
        }
    }

    /// Whether trying again may help without anyone doing anything.
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

/// What a vendor says of itself, shortened, on one line: for an error's text.
pub(crate) fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(200).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short
}
