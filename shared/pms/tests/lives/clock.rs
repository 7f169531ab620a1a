//! The hours of a year at the property.

use jiff::{SignedDuration, Timestamp, ToSpan, ZonedDateTime, civil::Date, civil::date, tz::TimeZone};

/// An hour at the property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Clock(Timestamp);

pub(crate) fn zone() -> TimeZone {
    TimeZone::get("America/Denver").unwrap()
}

impl Clock {
    pub(crate) const FIRST_DAY: Date = date(2026, 1, 1);

    /// Every hour of so many days, half past each.
    pub(crate) fn hours_of(days: u32) -> impl Iterator<Item = Self> {
        let first = Self::FIRST_DAY.at(0, 30, 0, 0).to_zoned_datetime(zone()).unwrap().timestamp();
        (0..i64::from(days) * 24).map(move |hour| Self(first + SignedDuration::from_hours(hour)))
    }

    /// A day after which nothing happens: simulated PMS take it for today, so that any day may be written.
    pub(crate) fn last_day() -> Date {
        Self::FIRST_DAY + 3.years()
    }

    pub(crate) fn now(self) -> Timestamp {
        self.0
    }

    pub(crate) fn zoned(self) -> ZonedDateTime {
        self.0.to_zoned_datetime(zone())
    }

    pub(crate) fn hour(self) -> i8 {
        self.zoned().hour()
    }

    pub(crate) fn today(self) -> Date {
        self.zoned().date()
    }
}
