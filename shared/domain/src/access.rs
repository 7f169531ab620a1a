//! What somebody may open as far as this service decides it, and who turns lifecycle into it.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
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

/// A manager's choices about access.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccessSettings {
    /// Who turns lifecycle into access.
    pub mode: AutomatedAccess,
    /// What every current resident may open beside their unit.
    pub common_areas: BTreeSet<CommonArea>,
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

    /// The access after what is wanted was done, `now`, about what was detected at `since`. A grant
    /// begins [`GRANT_DELAY`] after that, at the earliest now; what goes on in the same unit goes on.
    #[must_use]
    pub fn then(&self, wanted: &WantedAccess, since: Timestamp, now: Timestamp) -> Self {
        match wanted {
            WantedAccess::Ended => Self::Ended { at: now },
            WantedAccess::Granted(access) => {
                let starts_at = match self {
                    Self::Granted { access: before, starts_at } if before.unit_id == access.unit_id => {
                        *starts_at
                    }
                    _ => (since + GRANT_DELAY).max(now),
                };
                Self::Granted { access: access.clone(), starts_at }
            }
        }
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
        let begins = |now: &str| match AccessState::Unmanaged.then(&wanted, detected, at(now)) {
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
        let before = AccessState::Granted { access: access("u1"), starts_at };
        let more = Access { common_areas: [CommonArea::new("Pool").unwrap()].into(), ..access("u1") };
        let now = at("2026-02-01T00:00:00Z");
        let after = before.then(&WantedAccess::Granted(more.clone()), now, now);
        assert_eq!(after, AccessState::Granted { access: more, starts_at });
        assert_eq!(before.change_to(&after), Some(AccessChange::Changed));
    }
}
