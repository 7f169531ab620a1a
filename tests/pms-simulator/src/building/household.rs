//! One household: a lease on one unit and the people named on it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Numbers that a household may give to its people, so that a person number names its household.
pub(crate) const PEOPLE_PER_HOUSEHOLD: u32 = 8;

/// Where a tenancy stands, in words that no PMS owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Applied, nothing decided.
    Applicant,
    /// Applied and withdrawn or refused.
    Cancelled,
    /// Signed, not moved in.
    Future,
    /// Lives there.
    Current,
    /// Lives there and has given notice.
    Notice,
    /// Moved out.
    Past,
}

impl Status {
    /// Whether the household occupies its unit today.
    pub(crate) fn occupies(self) -> bool {
        matches!(self, Self::Current | Self::Notice)
    }
}

/// What a person is on the lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// The first signer.
    Primary,
    /// Signed too, and married to the primary.
    Spouse,
    /// Signed too.
    Roommate,
    /// Lives there without signing, a child as a rule.
    Occupant,
    /// Pays if the others do not; never lives there.
    Guarantor,
}

/// What a phone number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhoneKind {
    Mobile,
    Home,
    Office,
}

/// A phone number of ten digits; each PMS writes it in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phone {
    pub(crate) kind: PhoneKind,
    pub(crate) number: String,
}

impl Phone {
    /// Area code, exchange and line, or `None` when somebody edited in anything but ten digits.
    pub(crate) fn parts(&self) -> Option<(&str, &str, &str)> {
        let ten = self.number.len() == 10 && self.number.bytes().all(|byte| byte.is_ascii_digit());
        if !ten {
            return None;
        }
        Some((self.number.get(0..3)?, self.number.get(3..6)?, self.number.get(6..10)?))
    }

    /// The number as one clerk or another typed it.
    pub(crate) fn as_typed_by(&self, clerk: u32) -> String {
        match (self.parts(), clerk % 3) {
            (Some((area, exchange, line)), 0) => format!("({area}) {exchange}-{line}"),
            (Some((area, exchange, line)), 1) => format!("{area}-{exchange}-{line}"),
            _ => self.number.clone(),
        }
    }
}

/// First and last day of a lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) start: Date,
    pub(crate) end: Date,
}

/// A person on a lease.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// Number of the human within the property: the same on both leases of a transfer.
    pub(crate) person: u32,
    pub(crate) role: Role,
    pub(crate) first_name: String,
    pub(crate) middle_name: Option<String>,
    pub(crate) last_name: String,
    pub(crate) email: Option<String>,
    pub(crate) phones: Vec<Phone>,
    /// Set when the person's status differs from the household's.
    pub(crate) status: Option<Status>,
    /// Set when the person moved in on another day than the household.
    pub(crate) move_in: Option<Date>,
    /// Set when the person moves out on another day than the household.
    pub(crate) move_out: Option<Date>,
}

impl Member {
    /// The person's number within the household; it stays when others leave, and 0 is the primary's.
    pub(crate) fn seat(&self) -> u32 {
        self.person % PEOPLE_PER_HOUSEHOLD
    }
}

/// A lease and its people, the primary first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Household {
    pub(crate) index: u32,
    pub(crate) status: Status,
    pub(crate) unit: u32,
    pub(crate) members: Vec<Member>,
    pub(crate) term: Term,
    /// A renewal already signed.
    pub(crate) next_term: Option<Term>,
    pub(crate) month_to_month: bool,
    pub(crate) eviction: bool,
    pub(crate) move_in: Date,
    pub(crate) move_out: Option<Date>,
    pub(crate) notice_on: Option<Date>,
    pub(crate) signed_on: Date,
    pub(crate) rent_cents: u32,
}

impl Household {
    /// Where the person with this seat stands in `members`.
    pub(crate) fn position(&self, seat: u32) -> Option<usize> {
        self.members.iter().position(|member| member.seat() == seat)
    }

    /// The status a person has: their own, else the household's.
    pub(crate) fn status_of(&self, member: &Member) -> Status {
        member.status.unwrap_or(self.status)
    }

    /// The day a person moves in: their own, else the household's.
    pub(crate) fn move_in_of(&self, member: &Member) -> Date {
        member.move_in.unwrap_or(self.move_in)
    }

    /// The day a person moves out: their own, else the household's.
    pub(crate) fn move_out_of(&self, member: &Member) -> Option<Date> {
        member.move_out.or(self.move_out)
    }
}
