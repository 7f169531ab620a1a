//! The words of `leasestatus`.

use domain::{
    lease::{LeaseStatus, Lifecycle, StatusMeaning},
    pms::Pms,
};
use jiff::civil::Date;

use super::{calls::Who, map};
use crate::{element::Element, text::word_key};

pub(super) const NOTICE: &str = "Notice";
pub(super) const EVICTION: &str = "Eviction";
pub(super) const CURRENT: &str = "Current";
pub(super) const FUTURE_LEASE: &str = "Future Lease";
const PENDING: &str = "Pending";
const FORMER: &str = "Former";
const LEASE_SIGNED: &str = "Applicant - Lease Signed";
const APPLICANT: &str = "Applicant";
/// Denied, cancelled or withdrawn: the gateway has one word for all of them.
const FORMER_APPLICANT: &str = "Former Applicant";

/// The words, from audits of the live gateway. Notice and Eviction are no words of its: the first is told
/// by its dates, the second by its flag, on leases that are current.
pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new(APPLICANT, Lifecycle::Other),
    StatusMeaning::new(FORMER_APPLICANT, Lifecycle::Cancelled),
    StatusMeaning::new(LEASE_SIGNED, Lifecycle::Future),
    StatusMeaning::new(PENDING, Lifecycle::Future),
    StatusMeaning::new(FUTURE_LEASE, Lifecycle::Future),
    StatusMeaning::new(CURRENT, Lifecycle::Current),
    StatusMeaning::new(NOTICE, Lifecycle::Current),
    StatusMeaning::new(EVICTION, Lifecycle::Current),
    StatusMeaning::new(FORMER, Lifecycle::Past),
];

/// Their other spellings: letters (a public client), the words of another operation, those of a mapping
/// document, and what is near to them.
const SYNONYMS: &[(&str, &str)] = &[
    ("c", CURRENT),
    ("current resident", CURRENT),
    ("p", PENDING),
    ("pending resident", PENDING),
    ("future", PENDING),
    ("future resident", PENDING),
    ("lease signed", LEASE_SIGNED),
    ("f", FORMER),
    ("former resident", FORMER),
    ("past", FORMER),
    ("past resident", FORMER),
    ("a", APPLICANT),
    ("cancelled", FORMER_APPLICANT),
    ("canceled", FORMER_APPLICANT),
    ("denied", FORMER_APPLICANT),
    ("withdrawn", FORMER_APPLICANT),
    ("on notice", NOTICE),
    ("current on notice", NOTICE),
    ("current notice", NOTICE),
    ("current resident on notice", NOTICE),
    ("notice to vacate", NOTICE),
    ("notice given", NOTICE),
    ("ntv", NOTICE),
    ("evict", EVICTION),
    ("current eviction", EVICTION),
    ("under eviction", EVICTION),
];

/// A row's status as it is written, in one spelling; one that is not known in its own. Blank in the list
/// of those who live there is that they do.
fn written(list: Who, row: &Element) -> Option<String> {
    let Some(word) = row.value("leasestatus") else {
        return (list == Who::Current).then(|| CURRENT.to_owned());
    };
    let key = word_key(word);
    let synonym = SYNONYMS.iter().find(|(known, _)| *known == key).map(|(_, word)| *word);
    Some(synonym.or_else(|| crate::spelling(Pms::RealPage, word)).unwrap_or(word).to_owned())
}

/// Whether a row's word is one for those who live there.
pub(super) fn says_current(list: Who, row: &Element) -> bool {
    written(list, row).is_some_and(|word| [CURRENT, NOTICE, EVICTION].contains(&word.as_str()))
}

/// What a row says of somebody, before the others of the household are looked at.
///
/// # Errors
/// Why it says nothing.
pub(super) fn of(list: Who, row: &Element, today: Date) -> Result<LeaseStatus, &'static str> {
    let word = written(list, row).ok_or("`leasestatus` is missing")?;
    let has_left = || {
        // Either alone is not certain to be about who lives there no more.
        map::flag(row, "activebit") == Some(false)
            && map::day(row, "moveoutdate").is_some_and(|on| on < today)
    };
    let word = match word.as_str() {
        CURRENT | NOTICE if has_left() => FORMER,
        CURRENT => map::of_current(row, CURRENT),
        NOTICE => map::of_current(row, NOTICE),
        other => other,
    };
    LeaseStatus::new(word).map_err(|_| "`leasestatus` is unreadable")
}

/// The status of who is to move in.
#[expect(clippy::expect_used, reason = "a constant of ours")]
pub(super) fn to_come() -> LeaseStatus {
    LeaseStatus::new(PENDING).expect("`Pending` is a status")
}
