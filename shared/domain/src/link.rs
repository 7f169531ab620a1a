//! That a record of the PMS is a person's, since when and why, and what it said when it was last taken over.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    contact::{Email, PersonName, Phone},
    ids::PmsLeaseId,
    pms::PmsRef,
    unit::PmsUnit,
    words,
};

/// That a record of the PMS is a person's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredLink", into = "StoredLink")]
pub struct Link {
    /// The record.
    pub pms_ref: PmsRef,
    /// The email last taken over from the PMS; another one there is an Email Mismatch.
    pub email: Email,
    /// The unit last seen in the PMS, mapped or not.
    pub unit: Option<PmsUnit>,
    /// What else the record said when it was last taken over; none in a link from before this was kept.
    pub said: Option<RecordSaid>,
    /// Whether the roster has the record.
    pub presence: Presence,
    /// Whether the record's lease status is excluded now (rule R13).
    pub out_of_scope: bool,
    /// Whether the PMS has somebody else under this id now. Such a link stays only where the person has no
    /// other, so that they count as missing from the PMS.
    pub reused: bool,
    /// Whether another record of theirs has the lease that counts.
    pub is_beside: bool,
    /// When and why the record became this person's; none in a link from before this was kept.
    pub added: Option<LinkAdded>,
}

/// What a record said of somebody: what it is known by again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSaid {
    /// Their name.
    pub name: PersonName,
    /// Their phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// The lease that counted: whoever else has it is of the same household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_id: Option<PmsLeaseId>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease_starts_on: Option<Date>,
}

/// Whether the last whole roster had a linked record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence {
    /// It had.
    There,
    /// It had not.
    Missing {
        /// Since which roster.
        since: Timestamp,
    },
    /// It had not, and a manager keeps the person.
    Kept {
        /// Since which roster.
        since: Timestamp,
        /// Whose decision it was: a caller's `sub`; none where that was not recorded.
        by: Option<Box<str>>,
    },
}

impl Presence {
    /// Since which roster the record is missing.
    pub fn missing_since(&self) -> Option<Timestamp> {
        match self {
            Self::There => None,
            Self::Missing { since } | Self::Kept { since, .. } => Some(*since),
        }
    }
}

/// When and why a record became somebody's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkAdded {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: LinkReason,
}

words! {
    /// Why a record became somebody's.
    pub enum LinkReason: "a reason of a link" {
        /// The person was made from it (R11).
        Created = "created",
        /// It has the person's name and email (R7).
        Matched = "matched",
        /// It is a further record of somebody who is linked already: a transfer, a renewal, another property.
        FurtherRecord = "further_record",
        /// It has the person's name, and had somebody else's of the same household: ids were exchanged.
        Exchanged = "exchanged",
        /// A manager decided an alert so.
        Resolution = "resolution",
    }
}

/// A link as it is written: flat, and readable as it ever was.
#[derive(Serialize, Deserialize)]
struct StoredLink {
    pms_ref: PmsRef,
    email: Email,
    unit: Option<PmsUnit>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    said: Option<RecordSaid>,
    missing_since: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    kept: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kept_by: Option<Box<str>>,
    out_of_scope: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    reused: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_beside: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    added: Option<LinkAdded>,
}

impl From<StoredLink> for Link {
    fn from(stored: StoredLink) -> Self {
        let StoredLink {
            pms_ref,
            email,
            unit,
            said,
            missing_since,
            kept,
            kept_by,
            out_of_scope,
            reused,
            is_beside,
            added,
        } = stored;
        let presence = match missing_since {
            None => Presence::There,
            Some(since) if kept => Presence::Kept { since, by: kept_by },
            Some(since) => Presence::Missing { since },
        };
        Self { pms_ref, email, unit, said, presence, out_of_scope, reused, is_beside, added }
    }
}

impl From<Link> for StoredLink {
    fn from(link: Link) -> Self {
        let Link { pms_ref, email, unit, said, presence, out_of_scope, reused, is_beside, added } = link;
        let missing_since = presence.missing_since();
        let (kept, kept_by) = match presence {
            Presence::Kept { by, .. } => (true, by),
            Presence::There | Presence::Missing { .. } => (false, None),
        };
        Self {
            pms_ref,
            email,
            unit,
            said,
            missing_since,
            kept,
            kept_by,
            out_of_scope,
            reused,
            is_beside,
            added,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_from_before_reads_back() {
        let text = r#"{"pms_ref":{"pms":"yardi","pms_property_id":"p","pms_resident_id":"t1"},
            "email":"ann@example.com","unit":null,"missing_since":"2026-11-20T00:00:00Z","kept":true,
            "out_of_scope":false}"#;
        let link: Link = serde_json::from_str(text).unwrap();
        assert!(matches!(&link.presence, Presence::Kept { by: None, .. }), "{link:?}");
        assert_eq!((link.said.as_ref(), link.added.as_ref(), link.reused), (None, None, false));
        let again = serde_json::to_value(&link).unwrap();
        assert_eq!(again, serde_json::from_str::<serde_json::Value>(text).unwrap());
    }
}
