//! Credentials that stop being accepted on a day that is known.

use std::collections::BTreeMap;

use domain::pms::Pms;
use jiff::{ToSpan, civil::Date};

use crate::entrata;

/// So many days before it a manager is warned: a new key has to be made, and entered.
const WARNED_DAYS: i64 = 30;

/// When a credential stops being accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiry {
    /// The day, as it was entered.
    pub on: Date,
}

impl Expiry {
    /// Of a credential's shown fields, where its PMS has such a day and it was entered.
    pub fn read(pms: Pms, shown: &BTreeMap<String, String>) -> Option<Self> {
        let field = match pms {
            Pms::Entrata => entrata::EXPIRES_ON,
            Pms::Yardi | Pms::RealPage | Pms::Mri | Pms::AppFolio => return None,
        };
        shown.get(field)?.parse().ok().map(|on| Self { on })
    }

    /// Whether it is time to warn of it.
    pub fn is_near(self, today: Date) -> bool {
        self.on.saturating_sub(WARNED_DAYS.days()) <= today
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_day_of_a_key_is_warned_of_for_a_month_and_after_it() {
        let shown = BTreeMap::from([(entrata::EXPIRES_ON.to_owned(), "2027-01-31".to_owned())]);
        let expiry = Expiry::read(Pms::Entrata, &shown).unwrap();
        assert_eq!(expiry.on, date(2027, 1, 31));
        let near = |today| expiry.is_near(today);
        assert!(!near(date(2026, 12, 31)) && near(date(2027, 1, 1)) && near(date(2027, 2, 1)));
        assert_eq!(Expiry::read(Pms::Mri, &shown), None);
        assert_eq!(Expiry::read(Pms::Entrata, &BTreeMap::new()), None);
    }
}
