//! PMS credentials: a named record of the portfolio, and the values a manager typed for it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{CredentialId, OrgId, SyncId},
    pms::Pms,
    text::{InvalidText, text_type},
    words,
};

/// What a manager calls a credential; 1 to 100 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialName(Box<str>);
text_type!(CredentialName);

impl CredentialName {
    fn check(text: &str) -> Result<&str, InvalidText> {
        let text = text.trim();
        if text.is_empty() || text.chars().count() > 100 || text.chars().any(char::is_control) {
            return Err(InvalidText { what: "a credential's name", problem: "must be 1 to 100 characters" });
        }
        Ok(text)
    }
}

words! {
    /// What a field of a credential holds.
    pub enum FieldKind: "a kind of field" {
        /// Text that may be shown again.
        Text = "text",
        /// Text that is never shown again.
        Secret = "secret",
        /// The address of the customer's PMS.
        Url = "url",
    }
}

/// One field of a PMS's credential form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CredentialField {
    /// Its name in bodies.
    pub name: &'static str,
    /// Its label in the form.
    pub label: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it must be there.
    pub required: bool,
    /// What to enter, and where to find it.
    pub help: &'static str,
    /// A regular expression (as browsers take it) for the whole value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<&'static str>,
    /// In characters.
    pub max_length: usize,
}

/// The values of a credential, all of them treated as secret: kept in Secrets Manager as one
/// JSON object, wiped when dropped, never printed.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub struct CredentialFields(BTreeMap<String, SecretString>);

impl CredentialFields {
    /// Takes values by field name.
    pub fn new(values: impl IntoIterator<Item = (String, SecretString)>) -> Self {
        Self(values.into_iter().collect())
    }

    /// A field's value, for the one call that needs it.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(ExposeSecret::expose_secret)
    }

    /// The names of the fields that have a value.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// These values over those of `earlier`: what a manager did not enter again stays.
    #[must_use]
    pub fn over(self, earlier: &Self) -> Self {
        let mut values = earlier.0.clone();
        values.extend(self.0);
        Self(values)
    }

    /// The JSON object for Secrets Manager; the only way out.
    pub fn to_secret_json(&self) -> SecretString {
        let exposed: BTreeMap<&str, &str> =
            self.0.iter().map(|(name, value)| (name.as_str(), value.expose_secret())).collect();
        SecretString::from(serde_json::to_string(&exposed).expect("a map of strings has a JSON form"))
    }
}

/// What the PMS said when it refused a credential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialFailure {
    /// Since when.
    pub since: Timestamp,
    /// What happened and what to do, without any value of the credential.
    pub detail: Box<str>,
    /// The sync that met it first; none when it was a verification.
    pub sync_id: Option<SyncId>,
    /// When the PMS last refused it.
    pub checked_at: Timestamp,
    /// How often in a row it was refused.
    pub attempts: u32,
}

impl CredentialFailure {
    /// That the PMS refused a credential once more, or first. `sync_id` is the sync that met it; none when
    /// somebody tried the credential.
    pub fn again(
        earlier: Option<&Self>,
        detail: impl Into<Box<str>>,
        sync_id: Option<SyncId>,
        at: Timestamp,
    ) -> Self {
        Self {
            since: earlier.map_or(at, |earlier| earlier.since),
            detail: detail.into(),
            sync_id: earlier.map_or(sync_id, |earlier| earlier.sync_id),
            checked_at: at,
            attempts: earlier.map_or(0, |earlier| earlier.attempts) + 1,
        }
    }

    /// The same, where another try had noted its refusal by the time that this one was to be noted.
    /// Fifty properties that try at the same time are one try.
    #[must_use]
    pub fn beside(self, noted: &Self) -> Self {
        Self {
            since: noted.since,
            detail: self.detail,
            sync_id: noted.sync_id,
            checked_at: self.checked_at.max(noted.checked_at),
            attempts: self.attempts.max(noted.attempts),
        }
    }

    /// When the schedule tries it again: 1, 2, 4, … at most 24 hours after the last refusal, so
    /// that fifty properties that share it do not lock it in the PMS. A manager may try any time.
    pub fn retry_at(&self) -> Timestamp {
        self.checked_at + backoff(self.attempts)
    }
}

/// How long the schedule waits after so many failures in a row: nothing after none, then 1, 2, 4,
/// … at most 24 hours, each ten minutes short, so that an hourly rule that fires a little early or
/// late still meets it.
pub fn backoff(failures: u32) -> SignedDuration {
    match failures {
        0 => SignedDuration::ZERO,
        n => SignedDuration::from_mins(60 * (1i64 << (n - 1).min(5)).min(24) - 10),
    }
}

/// A named PMS credential of a portfolio. Its values are in Secrets Manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// Our id.
    pub credential_id: CredentialId,
    /// Whose it is.
    pub org_id: OrgId,
    /// For which PMS.
    pub pms: Pms,
    /// What managers call it.
    pub name: CredentialName,
    /// The values that may be shown again, by field name.
    pub shown_fields: BTreeMap<String, String>,
    /// When the PMS last accepted it.
    pub last_verified_at: Timestamp,
    /// That the PMS refuses it now.
    pub failing: Option<CredentialFailure>,
    /// Counts its writes, from 1.
    pub version: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> CredentialFields {
        CredentialFields::new([("password".to_owned(), SecretString::from("hunter2"))])
    }

    #[test]
    fn printing_the_values_shows_none_of_them() {
        assert!(!format!("{:?}", fields()).contains("hunter2"));
    }

    #[test]
    fn the_schedule_waits_longer_after_each_refusal_and_never_more_than_a_day() {
        let minutes: Vec<_> = (0..8).map(|failures| backoff(failures).as_mins()).collect();
        assert_eq!(minutes, [0, 50, 110, 230, 470, 950, 1430, 1430]);
    }

    #[test]
    fn a_refusal_again_keeps_since_when_and_which_sync_met_it_first() {
        let at = |minute| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute);
        let sync = |n| Some(SyncId::new(at(n), 1));
        let first = CredentialFailure::again(None, "No.", sync(0), at(0));
        assert_eq!((first.since, first.sync_id, first.attempts), (at(0), sync(0), 1));
        let again = CredentialFailure::again(Some(&first), "Still no.", sync(60), at(60));
        assert_eq!((again.since, again.sync_id, again.attempts), (at(0), sync(0), 2));
        assert_eq!((&*again.detail, again.checked_at), ("Still no.", at(60)));
        let late = CredentialFailure::again(None, "No, too.", None, at(59)).beside(&again);
        assert_eq!((late.since, late.sync_id, late.attempts), (at(0), sync(0), 2));
        assert_eq!((&*late.detail, late.checked_at), ("No, too.", at(60)));
    }

    #[test]
    fn the_values_survive_the_way_through_secrets_manager() {
        let json = fields().to_secret_json();
        let back: CredentialFields = serde_json::from_str(json.expose_secret()).unwrap();
        assert_eq!(back.get("password"), Some("hunter2"));
    }

    #[test]
    fn what_is_not_entered_again_stays() {
        let earlier = CredentialFields::new([
            ("user".to_owned(), SecretString::from("u")),
            ("password".to_owned(), SecretString::from("old")),
        ]);
        let rotated = fields().over(&earlier);
        assert_eq!((rotated.get("user"), rotated.get("password")), (Some("u"), Some("hunter2")));
    }
}
