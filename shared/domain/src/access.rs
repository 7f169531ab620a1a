//! What somebody may open as far as this service decides it, and who turns lifecycle into it.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{SuggestionId, UnitId},
    tagged_words,
    text::{InvalidText, text_type},
    words,
};

/// A grant begins so long after what asks for it was detected.
pub const GRANT_DELAY: SignedDuration = SignedDuration::from_mins(15);

/// So many suggestions at most are decided at once.
pub const MOST_DECIDED: usize = 50;

words! {
    /// Who turns lifecycle and unit into access, per property.
    #[derive(Default)]
    pub enum AutomatedAccess: "automated access" {
        /// Managers grant and revoke by hand; a move-out ends access all the same.
        #[default]
        Off = "off",
        /// The service suggests, a manager approves; nothing changes before that.
        ApprovalRequired = "approval_required",
        /// The service grants and revokes.
        Automatic = "automatic",
    }
}

/// A key that every current resident has beside that of the unit, by its name in Door; 1 to 100 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommonArea(Box<str>);
text_type!(CommonArea);

impl CommonArea {
    fn check(text: &str) -> Result<&str, InvalidText> {
        let text = text.trim();
        if text.is_empty() || text.len() > 100 || text.chars().any(char::is_control) {
            return Err(InvalidText {
                what: "a common-area key",
                problem: "must be 1 to 100 bytes without control characters",
            });
        }
        Ok(text)
    }
}

/// How long a manager has to decide about the access of somebody who moved out before it ends by itself: whole
/// hours, from 0 (at once) to 168.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct RevokeAfter(u8);

impl RevokeAfter {
    /// The longest: a week.
    pub const MOST: u8 = 168;

    /// In hours.
    pub fn hours(self) -> u8 {
        self.0
    }

    /// As a span of time.
    pub fn span(self) -> SignedDuration {
        SignedDuration::from_hours(self.0.into())
    }
}

impl Default for RevokeAfter {
    fn default() -> Self {
        Self(24)
    }
}

impl TryFrom<u8> for RevokeAfter {
    type Error = InvalidText;
    fn try_from(hours: u8) -> Result<Self, InvalidText> {
        if hours > Self::MOST {
            return Err(InvalidText {
                what: "the time until access ends by itself",
                problem: "must be 0 to 168 hours",
            });
        }
        Ok(Self(hours))
    }
}

impl From<RevokeAfter> for u8 {
    fn from(after: RevokeAfter) -> Self {
        after.0
    }
}

/// A manager's choices about access.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccessSettings {
    /// Who turns lifecycle into access.
    pub mode: AutomatedAccess,
    /// What every current resident may open beside their unit.
    pub common_areas: BTreeSet<CommonArea>,
    /// When access that waits for an approved end ends by itself.
    pub revoke_after: RevokeAfter,
}

/// What somebody may open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Access {
    /// Their Door unit.
    pub unit_id: UnitId,
    /// The property's common areas.
    pub common_areas: BTreeSet<CommonArea>,
}

tagged_words! {
    /// What is known of a person's access.
    #[derive(Debug, Clone, PartialEq, Eq, Default)]
    pub enum AccessState tagged "state" {
        /// Nothing was granted by this service; keys are given by hand.
        #[default]
        Unmanaged = "unmanaged",
        /// This service granted it.
        Granted = "granted" {
            /// What they may open.
            access: Access,
            /// From when on.
            starts_at: Timestamp,
            /// Until when, where that is certain: a firm move-out date, and nobody asks about it first.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            ends_at: Option<Timestamp>,
        },
        /// All access ended: the person moved out, or is not to be here yet.
        Ended = "ended" {
            /// When that was decided.
            at: Timestamp,
        },
    }
}

/// What lifecycle and unit make of somebody's access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WantedAccess {
    /// They are to have this.
    Granted(Access),
    /// They are to have none.
    Ended,
}

/// What became of somebody's access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessChange {
    /// They have some.
    Granted,
    /// They have another.
    Changed,
    /// They have none any more.
    Revoked,
}

impl AccessState {
    /// Whether this service granted it.
    pub fn granted(&self) -> Option<&Access> {
        match self {
            Self::Granted { access, .. } => Some(access),
            Self::Unmanaged | Self::Ended { .. } => None,
        }
    }

    /// Whether it has an end that comes sooner than that of the access before.
    pub fn ends_sooner_than(&self, before: &Self) -> bool {
        let end = |access: &Self| match access {
            Self::Granted { ends_at, .. } => *ends_at,
            Self::Unmanaged | Self::Ended { .. } => None,
        };
        let sooner = |sooner| end(before).is_none_or(|end| sooner < end);
        before.granted().is_some() && end(self).is_some_and(sooner)
    }

    /// Whether all access ended.
    pub fn has_ended(&self) -> bool {
        matches!(self, Self::Ended { .. })
    }

    /// Whether it is what is wanted.
    pub fn is(&self, wanted: &WantedAccess) -> bool {
        match wanted {
            WantedAccess::Granted(access) => self.granted() == Some(access),
            WantedAccess::Ended => self.has_ended(),
        }
    }

    /// What it opens at a moment.
    pub fn opens_at(&self, now: Timestamp) -> Option<&Access> {
        match self {
            Self::Granted { access, starts_at, ends_at }
                if *starts_at <= now && ends_at.is_none_or(|end| now < end) =>
            {
                Some(access)
            }
            Self::Granted { .. } | Self::Unmanaged | Self::Ended { .. } => None,
        }
    }

    /// Whether it was granted and has not begun: such a grant can be taken back, and nobody notices.
    pub fn has_not_begun(&self, now: Timestamp) -> bool {
        matches!(self, Self::Granted { starts_at, .. } if *starts_at > now)
    }

    /// The access after what is wanted was done, `now`, about what was detected at `since`. A grant
    /// begins [`GRANT_DELAY`] after that, at the earliest now. Whoever has access already goes on without
    /// a gap, in the same unit or in another.
    #[must_use]
    pub fn changed_to(&self, wanted: &WantedAccess, since: Timestamp, now: Timestamp) -> Self {
        let WantedAccess::Granted(access) = wanted else { return Self::Ended { at: now } };
        let starts_at = match self {
            Self::Granted { access: before, starts_at, .. } if before.unit_id == access.unit_id => *starts_at,
            Self::Granted { starts_at, .. } => (*starts_at).max(now),
            Self::Unmanaged | Self::Ended { .. } => (since + GRANT_DELAY).max(now),
        };
        Self::Granted { access: access.clone(), starts_at, ends_at: None }
    }

    /// What became of it, if it became another.
    pub fn change_to(&self, after: &Self) -> Option<AccessChange> {
        match (self, after) {
            (before, after) if before == after => None,
            (Self::Granted { .. }, Self::Granted { .. }) => Some(AccessChange::Changed),
            (_, Self::Granted { .. }) => Some(AccessChange::Granted),
            (Self::Ended { .. }, Self::Ended { .. }) => None,
            (_, Self::Ended { .. }) => Some(AccessChange::Revoked),
            // Nothing that was granted ends by it.
            (_, Self::Unmanaged) => None,
        }
    }
}

/// A change of somebody's access that waits for a manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessSuggestion {
    /// Our id.
    pub suggestion_id: SuggestionId,
    /// What is suggested.
    pub wanted: WantedAccess,
    /// When what asks for it was detected.
    pub since: Timestamp,
    /// Whether a manager discarded it; it comes back when something else is wanted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub discarded: bool,
}

/// That somebody who moved out still has access. Whoever is in this state is asked about, or kept by a
/// named manager until a named day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessAfterMoveOut {
    /// Since when a manager is asked; access ends by itself [`RevokeAfter`] later.
    pub since: Timestamp,
    /// Who keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<KeptAccess>,
}

/// A manager's decision that somebody who moved out keeps access for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAccess {
    /// Why.
    pub reason: Box<str>,
    /// The last day of it, at the property.
    pub until: Date,
    /// Who decided: a caller's `sub`.
    pub by: Box<str>,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn access(unit: &str) -> Access {
        Access { unit_id: UnitId::new(unit).unwrap(), common_areas: BTreeSet::new() }
    }

    #[test]
    fn a_grant_begins_fifteen_minutes_after_it_was_detected_and_never_in_the_past() {
        let wanted = WantedAccess::Granted(access("u1"));
        let detected = at("2026-03-08T08:55:00Z");
        let begins = |now: &str| match AccessState::Unmanaged.changed_to(&wanted, detected, at(now)) {
            AccessState::Granted { starts_at, .. } => starts_at.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(begins("2026-03-08T08:55:00Z"), "2026-03-08T09:10:00Z", "the clocks change in between");
        assert_eq!(
            begins("2026-03-08T08:59:00Z"),
            "2026-03-08T09:10:00Z",
            "delivered again, the same moment"
        );
        assert_eq!(begins("2026-03-08T10:00:00Z"), "2026-03-08T10:00:00Z", "approved an hour later");
    }

    #[test]
    fn another_common_area_in_the_same_unit_goes_on_without_a_gap() {
        let starts_at = at("2026-01-01T00:00:00Z");
        let before = AccessState::Granted { access: access("u1"), starts_at, ends_at: None };
        let more = Access { common_areas: [CommonArea::new("Pool").unwrap()].into(), ..access("u1") };
        let now = at("2026-02-01T00:00:00Z");
        let after = before.changed_to(&WantedAccess::Granted(more.clone()), now, now);
        assert_eq!(after, AccessState::Granted { access: more, starts_at, ends_at: None });
        assert_eq!(before.change_to(&after), Some(AccessChange::Changed));
    }

    #[test]
    fn another_unit_opens_at_once_for_whoever_had_one_and_after_the_delay_for_whoever_had_not_yet() {
        let now = at("2026-02-01T00:00:00Z");
        let wanted = WantedAccess::Granted(access("u2"));
        let begins = |starts_at| {
            let before = AccessState::Granted { access: access("u1"), starts_at, ends_at: None };
            match before.changed_to(&wanted, now, now) {
                AccessState::Granted { starts_at, .. } => starts_at,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(begins(at("2026-01-01T00:00:00Z")), now);
        assert_eq!(begins(now + GRANT_DELAY), now + GRANT_DELAY);
    }

    #[test]
    fn a_grant_opens_from_its_beginning_to_its_end() {
        let (from, to) = (at("2026-01-01T00:00:00Z"), at("2026-02-01T00:00:00Z"));
        let grant = AccessState::Granted { access: access("u1"), starts_at: from, ends_at: Some(to) };
        let moment = SignedDuration::from_nanos(1);
        let opens = [from - moment, from, to - moment, to].map(|now| grant.opens_at(now).is_some());
        assert_eq!(opens, [false, true, true, false]);
    }
}
