//! The registry of id types: one line each, so that no two can be confused.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use ulid::Ulid;

use crate::text::{InvalidText, text_type};

/// An id that Door gives: 1 to 64 of `A-Z a-z 0-9 _ -`.
macro_rules! door_id {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);
        text_type!($name);
        impl $name {
            fn check(text: &str) -> Result<&str, InvalidText> {
                let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
                if text.is_empty() || text.len() > 64 || !text.bytes().all(allowed) {
                    return Err(InvalidText { what: $what, problem: "must be 1 to 64 letters, digits, `_` or `-`" });
                }
                Ok(text)
            }
        }
    };
}

door_id!(
    /// A portfolio: the organisation that a caller acts for.
    OrgId, "an organisation id");
door_id!(
    /// A Door property.
    PropertyId, "a property id");
door_id!(
    /// A unit of a Door property.
    UnitId, "a unit id");
door_id!(
    /// A key of a Door property.
    KeyId, "a key id");

/// An id that a PMS gives: opaque, trimmed, 1 to 128 bytes without control characters.
macro_rules! pms_id {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);
        text_type!($name);
        impl $name {
            fn check(text: &str) -> Result<&str, InvalidText> {
                let text = text.trim();
                if text.is_empty() || text.len() > 128 || text.chars().any(char::is_control) {
                    return Err(InvalidText { what: $what, problem: "must be 1 to 128 bytes without control characters" });
                }
                Ok(text)
            }
        }
    };
}

pms_id!(
    /// A property of the PMS, such as Yardi's property code.
    PmsPropertyId, "a PMS property id");
pms_id!(
    /// A unit of the PMS; a bedroom of its own where the PMS lets by the bed.
    PmsUnitId, "a PMS unit id");
pms_id!(
    /// A resident of the PMS, such as Entrata's customer id or Yardi's t-code.
    PmsResidentId, "a PMS resident id");
pms_id!(
    /// A lease of the PMS.
    PmsLeaseId, "a PMS lease id");

/// An id that we give: a readable prefix and a ULID, so that ids sort by time.
macro_rules! own_id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Ulid);

        impl $name {
            /// Made from a moment and 80 random bits, which the caller draws.
            pub fn new(at: Timestamp, random: u128) -> Self {
                Self(Ulid::from_parts(milliseconds(at), random))
            }

            /// Made from a moment and what the id is for: the same inputs give the same id, so
            /// that whoever does the same thing twice makes one thing.
            pub fn derived(at: Timestamp, seed: &[&str]) -> Self {
                Self(Ulid::from_parts(milliseconds(at), digest(seed)))
            }

            /// The moment that it was made from, to the millisecond.
            pub fn made_at(self) -> Timestamp {
                let at = i64::try_from(self.0.timestamp_ms()).map(Timestamp::from_millisecond);
                at.unwrap_or(Ok(Timestamp::UNIX_EPOCH)).unwrap_or(Timestamp::UNIX_EPOCH)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = InvalidText;
            fn from_str(text: &str) -> Result<Self, InvalidText> {
                text.strip_prefix(concat!($prefix, "_"))
                    .and_then(|ulid| Ulid::from_string(ulid).ok())
                    .map(Self)
                    .filter(|id| id.to_string() == text)
                    .ok_or(InvalidText { what: $what, problem: concat!("must look like `", $prefix, "_01ARZ3NDEKTSV4RRFFQ69G5FAV`") })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

own_id!(
    /// A named PMS credential of a portfolio.
    CredentialId, "cred", "a credential id");
own_id!(
    /// One run of a sync.
    SyncId, "sync", "a sync id");
own_id!(
    /// A person of a Door property.
    PersonId, "person", "a person id");
own_id!(
    /// An alert for a manager.
    AlertId, "alert", "an alert id");
own_id!(
    /// One committed change, and the event that tells of it.
    ChangeId, "change", "a change id");
own_id!(
    /// A change of access that waits for a manager.
    SuggestionId, "suggestion", "a suggestion id");
own_id!(
    /// One entry of the audit trail.
    AuditId, "audit", "an audit id");
own_id!(
    /// Many properties set up as one.
    RolloutId, "rollout", "a roll-out id");

own_id!(
    /// Somebody, or something, that is told of notices.
    ReceiverId, "receiver", "a receiver's id");
own_id!(
    /// A notice on its way to a receiver.
    DeliveryId, "delivery", "a delivery's id");

fn milliseconds(at: Timestamp) -> u64 {
    // Before 1970 there is nothing to identify; clamping keeps this total.
    u64::try_from(at.as_millisecond()).unwrap_or(0)
}

/// 80 bits of the seed's SHA-256; parts are length-prefixed so that no two seeds run together.
fn digest(seed: &[&str]) -> u128 {
    let mut hash = Sha256::new();
    for part in seed {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().take(10).fold(0, |bits, byte| (bits << 8) | u128::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_id_reads_back_as_it_is_written() {
        let id = PersonId::derived(Timestamp::UNIX_EPOCH, &["p", "r1"]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!(id.to_string().starts_with("person_"));
    }

    #[test]
    fn an_id_of_another_kind_or_in_another_case_is_refused() {
        let id = PersonId::derived(Timestamp::UNIX_EPOCH, &["p"]).to_string();
        assert!(id.replace("person", "sync").parse::<PersonId>().is_err());
        assert!(id.to_lowercase().parse::<PersonId>().is_err());
        assert!("person_".parse::<PersonId>().is_err());
    }

    #[test]
    fn derived_ids_differ_when_their_seeds_run_together_alike() {
        let at = Timestamp::UNIX_EPOCH;
        assert_ne!(PersonId::derived(at, &["ab", "c"]), PersonId::derived(at, &["a", "bc"]));
    }

    #[test]
    fn door_ids_take_64_safe_characters_and_nothing_else() {
        assert!(PropertyId::new("a".repeat(64)).is_ok());
        for bad in ["", "a b", "a/b", "ä", &"a".repeat(65)] {
            assert!(PropertyId::new(bad).is_err(), "{bad}");
        }
    }
}
