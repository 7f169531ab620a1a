//! Leases: the tenancy, its status in the PMS's own word, and our reading of it.

use std::cmp::Reverse;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ids::PmsLeaseId,
    text::{InvalidText, comparison_key, text_type},
    unit::PmsUnit,
    words,
};

words! {
    /// Our reading of a lease status; the order is that in which a tenancy passes through.
    pub enum Lifecycle: "a lifecycle" {
        /// Approved, not moved in.
        Future = "future",
        /// Moved in; on notice and in eviction too, until moved out.
        Current = "current",
        /// Moved out.
        Past = "past",
        /// Denied or cancelled, by a status that the connector knows: they will not live here.
        Cancelled = "cancelled",
        /// Anything else: applicant, model, admin, and every status never seen before.
        Other = "other",
    }
}

impl Lifecycle {
    /// Whether nobody lives here by it, for certain. A status never seen before says no such thing.
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Past | Self::Cancelled)
    }
}

/// A lease status in the PMS's own word, trimmed; compared without case.
#[derive(Debug, Clone)]
pub struct LeaseStatus(Box<str>);
text_type!(LeaseStatus);

impl LeaseStatus {
    fn check(text: &str) -> Result<&str, InvalidText> {
        let text = text.trim();
        if text.is_empty() || text.len() > 100 || text.chars().any(char::is_control) {
            return Err(InvalidText {
                what: "a lease status",
                problem: "must be 1 to 100 bytes without control characters",
            });
        }
        Ok(text)
    }

    fn key(&self) -> String {
        comparison_key(&self.0)
    }
}

impl PartialEq for LeaseStatus {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.key() == other.key()
    }
}

impl Eq for LeaseStatus {}

impl PartialOrd for LeaseStatus {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for LeaseStatus {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

/// One status of a PMS's vocabulary with our reading of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusMeaning {
    /// The PMS's word, in the PMS's spelling.
    pub status: &'static str,
    /// Our reading.
    pub lifecycle: Lifecycle,
}

impl StatusMeaning {
    /// A status and what it means.
    #[must_use]
    pub const fn new(status: &'static str, lifecycle: Lifecycle) -> Self {
        Self { status, lifecycle }
    }
}

/// When a resident leaves, as far as the PMS says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "on", rename_all = "snake_case")]
pub enum MoveOut {
    /// A plan only, as from a notice: a resident who stays beyond it has not moved out.
    Expected(Date),
    /// The PMS's move-out date itself; once it has passed the resident has moved out. Its word is what items
    /// have had from the first.
    #[serde(rename = "dated")]
    Firm(Date),
}

impl MoveOut {
    /// The date, planned or not.
    pub fn date(self) -> Date {
        match self {
            Self::Expected(date) | Self::Firm(date) => date,
        }
    }

    /// The date, where it is certain.
    pub fn firm(self) -> Option<Date> {
        match self {
            Self::Expected(_) => None,
            Self::Firm(date) => Some(date),
        }
    }

    /// Whether somebody who was to leave then has left, on a day. The day itself is still theirs.
    pub fn has_passed(self, today: Date) -> bool {
        self.firm().is_some_and(|date| date < today)
    }
}

/// One tenancy of one resident. Dates are civil dates in the property's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    /// Its id in the PMS.
    pub lease_id: PmsLeaseId,
    /// The person's status on it (not the lease's, where the PMS gives both).
    pub status: LeaseStatus,
    /// Our reading of the status.
    pub lifecycle: Lifecycle,
    /// Whether notice was given: still current, but after other current leases.
    pub on_notice: bool,
    /// First day of the active term.
    pub starts_on: Option<Date>,
    /// Last day of the active term; in the past for month-to-month residents.
    pub ends_on: Option<Date>,
    /// When the resident moved in, or is to.
    pub move_in_on: Option<Date>,
    /// When the resident moved out, or is to.
    pub move_out: Option<MoveOut>,
    /// The unit, where one is assigned.
    pub unit: Option<PmsUnit>,
}

impl Lease {
    /// The lifecycle on a day: a current lease whose firm move-out date has passed is past. A lease
    /// end that has passed says nothing: month-to-month residents have one.
    pub fn lifecycle_on(&self, today: Date) -> Lifecycle {
        match self.lifecycle {
            Lifecycle::Current if self.move_out.is_some_and(|out| out.has_passed(today)) => Lifecycle::Past,
            lifecycle => lifecycle,
        }
    }

    /// Sorts the lease that counts first: current before notice before future (earliest start
    /// first) before past (latest end first) before cancelled before other; ties by lease id.
    fn precedence(&self, today: Date) -> impl Ord + '_ {
        let (class, start, end) = match self.lifecycle_on(today) {
            Lifecycle::Current => (u8::from(self.on_notice), None, None),
            Lifecycle::Future => (2, Some(self.starts_on.unwrap_or(Date::MAX)), None),
            Lifecycle::Past => (3, None, self.ends_on),
            Lifecycle::Cancelled => (4, None, None),
            Lifecycle::Other => (5, None, None),
        };
        (class, start, Reverse(end), &self.lease_id)
    }
}

/// The lease of several that counts, on a day; none only for none.
pub fn effective_lease<'a>(leases: impl IntoIterator<Item = &'a Lease>, today: Date) -> Option<&'a Lease> {
    leases.into_iter().min_by(|a, b| a.precedence(today).cmp(&b.precedence(today)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn lease(id: &str, lifecycle: Lifecycle) -> Lease {
        Lease {
            lease_id: PmsLeaseId::new(id).unwrap(),
            status: LeaseStatus::new("any").unwrap(),
            lifecycle,
            on_notice: false,
            starts_on: None,
            ends_on: None,
            move_in_on: None,
            move_out: None,
            unit: None,
        }
    }

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn current_comes_before_notice_before_future_before_past_before_other() {
        let notice = Lease { on_notice: true, ..lease("b", Lifecycle::Current) };
        let mut leases = vec![
            lease("e", Lifecycle::Other),
            lease("d", Lifecycle::Past),
            lease("c", Lifecycle::Future),
            notice,
            lease("a", Lifecycle::Current),
        ];
        for expected in ["a", "b", "c", "d", "e"] {
            let found = effective_lease(&leases, TODAY).unwrap().lease_id.clone();
            assert_eq!(found.as_str(), expected);
            leases.retain(|lease| lease.lease_id != found);
        }
    }

    #[test]
    fn a_move_out_is_written_as_ever() {
        let on = date(2026, 11, 20);
        for (out, written) in [
            (MoveOut::Firm(on), r#"{"kind":"dated","on":"2026-11-20"}"#),
            (MoveOut::Expected(on), r#"{"kind":"expected","on":"2026-11-20"}"#),
        ] {
            assert_eq!(serde_json::to_string(&out).unwrap(), written);
            assert_eq!(serde_json::from_str::<MoveOut>(written).unwrap(), out);
        }
    }

    #[test]
    fn the_earliest_future_and_the_latest_past_lease_count() {
        let future = |id, start| Lease { starts_on: Some(start), ..lease(id, Lifecycle::Future) };
        let past = |id, end| Lease { ends_on: Some(end), ..lease(id, Lifecycle::Past) };
        let leases = [future("a", date(2027, 3, 1)), future("b", date(2026, 12, 1))];
        assert_eq!(effective_lease(&leases, TODAY).unwrap().lease_id.as_str(), "b");
        let leases = [past("a", date(2024, 3, 1)), past("b", date(2025, 12, 1)), lease("c", Lifecycle::Past)];
        assert_eq!(effective_lease(&leases, TODAY).unwrap().lease_id.as_str(), "b");
    }

    #[test]
    fn only_a_firm_move_out_that_has_passed_ends_a_current_lease() {
        let with = |move_out| Lease { move_out: Some(move_out), ..lease("a", Lifecycle::Current) };
        assert_eq!(with(MoveOut::Firm(date(2026, 11, 22))).lifecycle_on(TODAY), Lifecycle::Past);
        assert_eq!(with(MoveOut::Firm(TODAY)).lifecycle_on(TODAY), Lifecycle::Current);
        assert_eq!(with(MoveOut::Expected(date(2025, 1, 1))).lifecycle_on(TODAY), Lifecycle::Current);
        let holdover = Lease { ends_on: Some(date(2020, 1, 1)), ..lease("a", Lifecycle::Current) };
        assert_eq!(holdover.lifecycle_on(TODAY), Lifecycle::Current);
    }
}
