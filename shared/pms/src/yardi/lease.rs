//! What a household's row says of its lease, and of each of its people on it.

use domain::{
    ids::{PmsLeaseId, PmsPropertyId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::Pms,
    unit::PmsUnit,
};
use jiff::civil::Date;

use super::map::{code, customers, unit};
use crate::{
    date::{self, NotADate},
    element::Element,
    residency::Residency,
    text::word_key,
};

/// The words that Voyager's users know, from the interface's resident types (the schema's whole
/// list); Notice is derived, for the interface calls residents on notice current. Evictions are
/// current there too. Eviction, Canceled and Denied are words of the Common Data interface.
pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new("Prospect", Lifecycle::Other),
    StatusMeaning::new("Guest", Lifecycle::Other),
    StatusMeaning::new("Applicant", Lifecycle::Other),
    StatusMeaning::new(FUTURE, Lifecycle::Future),
    StatusMeaning::new(CURRENT, Lifecycle::Current),
    StatusMeaning::new(NOTICE, Lifecycle::Current),
    StatusMeaning::new(EVICTION, Lifecycle::Current),
    StatusMeaning::new(PAST, Lifecycle::Past),
    StatusMeaning::new(CANCELED, Lifecycle::Cancelled),
    StatusMeaning::new(DENIED, Lifecycle::Cancelled),
    StatusMeaning::new("Other", Lifecycle::Other),
];
const FUTURE: &str = "Future";
const CURRENT: &str = "Current";
const NOTICE: &str = "Notice";
const EVICTION: &str = "Eviction";
const PAST: &str = "Past";
const CANCELED: &str = "Canceled";
const DENIED: &str = "Denied";

/// Our words for the types, by the schema; the short ones are those of the Common Data interface.
const TYPES: &[(&str, &str)] = &[
    ("current resident", CURRENT),
    ("current", CURRENT),
    ("notice", NOTICE),
    ("on notice", NOTICE),
    ("notice to vacate", NOTICE),
    ("eviction", EVICTION),
    ("evict", EVICTION),
    ("under eviction", EVICTION),
    ("future resident", FUTURE),
    ("future", FUTURE),
    ("former resident", PAST),
    ("former", PAST),
    ("past resident", PAST),
    ("past", PAST),
    ("canceled", CANCELED),
    ("cancelled", CANCELED),
    ("denied", DENIED),
    ("applicant", "Applicant"),
    ("wait list", "Applicant"),
    ("waitlist", "Applicant"),
    ("prospect", "Prospect"),
    ("guest", "Guest"),
    ("other", "Other"),
    ("", "Other"),
];

/// A household, and what all its people have of it.
pub(super) struct Household<'a> {
    property: &'a PmsPropertyId,
    lease_id: PmsLeaseId,
    primary: &'a Element,
    /// The primary's word, without notice.
    word: LeaseStatus,
    /// Whether the household gave notice, which no type tells.
    leaving: bool,
    unit: Option<PmsUnit>,
    today: Date,
}

/// What Voyager calls one of the people.
pub(super) fn kind(customer: &Element) -> &str {
    customer.attribute("Type").unwrap_or_default()
}

/// Whether somebody has no status of their own: a `customer`, or what else a roommate may be called.
fn is_roommate(customer: &Element) -> bool {
    let key = word_key(kind(customer));
    let is_status = TYPES.iter().any(|(known, _)| *known == key);
    !is_status && Residency::of(kind(customer)) != Residency::Unknown
}

impl<'a> Household<'a> {
    /// Reads what an `RT_Customer` says of all its people.
    ///
    /// # Errors
    /// Why the household cannot be read.
    pub(super) fn read(
        property: &'a PmsPropertyId,
        row: &'a Element,
        today: Date,
    ) -> Result<Self, &'static str> {
        let id = row.value("CustomerID").ok_or("`CustomerID` of the household is missing")?;
        let lease_id =
            PmsLeaseId::new(code(id)).map_err(|_| "`CustomerID` of the household is unreadable")?;
        // By type, not by position: a roommate may come first, and somebody whose type says nothing.
        let rank = |customer: &Element| {
            let types = match crate::lifecycle(Pms::Yardi, &in_our_words(kind(customer))) {
                Lifecycle::Current => 0,
                Lifecycle::Future => 1,
                Lifecycle::Past => 2,
                _ => 3,
            };
            let heads = customer.value("CustomerID").is_some_and(|own| code(own) == code(id));
            (types, !heads)
        };
        let mut candidates = customers(row).filter(|customer| !is_roommate(customer));
        let first = candidates.next().ok_or("it has no primary resident")?;
        let primary =
            candidates.fold(first, |best, other| if rank(other) < rank(best) { other } else { best });
        let leaving = is_ahead(primary, today) == Some(true) || unit_is_on_notice(row);
        let word = in_our_words(kind(primary));
        Ok(Self { property, lease_id, primary, word, leaving, unit: unit(property, row), today })
    }

    pub(super) fn property(&self) -> &PmsPropertyId {
        self.property
    }

    pub(super) fn is_headed_by(&self, customer: &Element) -> bool {
        std::ptr::eq(self.primary, customer)
    }

    /// One person's lease: their own dates count before the household's.
    ///
    /// # Errors
    /// Which date that decides about them cannot be read.
    pub(super) fn lease_of(&self, customer: &Element) -> Result<Lease, &'static str> {
        let status = self.status_of(customer)?;
        let lifecycle = crate::lifecycle(Pms::Yardi, &status);
        let move_out = self.move_out_of(customer, lifecycle);
        let move_in = |field| [customer, self.primary].into_iter().find_map(|who| or_none(who, field));
        Ok(Lease {
            lease_id: self.lease_id.clone(),
            on_notice: status.as_str() == NOTICE,
            status,
            lifecycle,
            starts_on: or_none(self.primary, "LeaseFromDate"),
            ends_on: or_none(self.primary, "LeaseToDate"),
            move_in_on: move_in("ActualMoveIn").or_else(|| move_in("ExpectedMoveInDate")),
            move_out,
            unit: self.unit.clone(),
        })
    }

    /// The status by the type. A roommate has none, and comes and leaves without the household, of which
    /// only the dates tell.
    fn status_of(&self, customer: &Element) -> Result<LeaseStatus, &'static str> {
        if !is_roommate(customer) {
            let word = in_our_words(kind(customer));
            // A past resident's is only when they left, and no longer whether.
            if word.as_str() != PAST {
                day(customer, "ActualMoveOut").map_err(|_| "`ActualMoveOut` is no date")?;
            }
            let is_current = crate::lifecycle(Pms::Yardi, &word) == Lifecycle::Current;
            if is_current && moves_in(customer).is_some_and(|on| on > self.today) {
                return Ok(in_our_words("future resident"));
            }
            return Ok(self.with_notice(customer, word));
        }
        let moved_out = day(customer, "ActualMoveOut").map_err(|_| "`ActualMoveOut` is no date")?;
        let moved_in = day(customer, "ActualMoveIn").map_err(|_| "`ActualMoveIn` is no date")?;
        let expected = day(customer, "ExpectedMoveInDate").map_err(|_| "`ExpectedMoveInDate` is no date")?;
        if moved_out.is_some_and(|on| on < self.today) {
            return Ok(in_our_words("former resident"));
        }
        let is_current = crate::lifecycle(Pms::Yardi, &self.word) == Lifecycle::Current;
        // Without days of their own they come with the primary.
        let comes = moved_in.or(expected).or_else(|| moves_in(self.primary));
        if is_current && comes.is_some_and(|on| on > self.today) {
            return Ok(in_our_words("future resident"));
        }
        Ok(self.with_notice(customer, self.word.clone()))
    }

    /// Notice, of those who live there: in a unit on notice the row of a future resident says so of the
    /// unit too.
    fn with_notice(&self, customer: &Element, word: LeaseStatus) -> LeaseStatus {
        let leaving = is_ahead(customer, self.today) == Some(true) || self.leaving;
        if word.as_str() == CURRENT && leaving { in_our_words("notice") } else { word }
    }

    /// The person's own day of leaving. The primary's is not the roommates', unless all have left.
    fn move_out_of(&self, customer: &Element, lifecycle: Lifecycle) -> Option<MoveOut> {
        let all_have_left =
            lifecycle == Lifecycle::Past && crate::lifecycle(Pms::Yardi, &self.word) == Lifecycle::Past;
        let leavers = [Some(customer), all_have_left.then_some(self.primary)];
        let actual = leavers.into_iter().flatten().find_map(|who| or_none(who, "ActualMoveOut"));
        let expected = || {
            let mut planners = [customer, self.primary].into_iter();
            planners.find_map(|who| or_none(who, "ExpectedMoveOutDate"))
        };
        actual.map(MoveOut::Firm).or_else(|| expected().map(MoveOut::Expected))
    }
}

fn day(customer: &Element, field: &str) -> Result<Option<Date>, NotADate> {
    date::read(customer.child("Lease").and_then(|lease| lease.value(field)).unwrap_or_default())
}

fn or_none(customer: &Element, field: &'static str) -> Option<Date> {
    date::or_none(customer.child("Lease").and_then(|lease| lease.value(field)), field)
}

/// The day of moving in: the actual one, or else the one that is expected.
fn moves_in(customer: &Element) -> Option<Date> {
    ["ActualMoveIn", "ExpectedMoveInDate"].into_iter().find_map(|field| or_none(customer, field))
}

/// Whether a day of leaving is today or later; none without one.
fn is_ahead(customer: &Element, today: Date) -> Option<bool> {
    let days = ["ExpectedMoveOutDate", "ActualMoveOut"].map(|field| day(customer, field).ok().flatten());
    days.into_iter().flatten().map(|out| out >= today).max()
}

/// The interface calls residents on notice current; the unit tells them apart.
fn unit_is_on_notice(row: &Element) -> bool {
    let said = row.below("UnitLeasedStatus").map(|status| word_key(&status.text));
    said.take(1).any(|said| said == "on notice" || said == "leased on notice")
}

/// A type in the words that managers know; one that is none of them in its own.
fn in_our_words(kind: &str) -> LeaseStatus {
    let key = word_key(kind);
    let known = TYPES.iter().find(|(known, _)| *known == key).map(|(_, word)| *word);
    LeaseStatus::new(known.unwrap_or(&kind.to_lowercase())).unwrap_or_else(|_| other())
}

#[expect(clippy::expect_used, reason = "a constant of ours")]
fn other() -> LeaseStatus {
    LeaseStatus::new("Other").expect("`Other` is a status")
}
