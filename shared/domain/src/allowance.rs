//! How many calls a vendor allows, and how many of them we make.

/// How many calls a vendor allows to one credential; none where it publishes no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Allowance {
    /// In a second.
    pub per_second: Option<u32>,
    /// In a minute.
    pub per_minute: Option<u32>,
    /// In an hour.
    pub per_hour: Option<u32>,
    /// In a day.
    pub per_day: Option<u32>,
    /// At the same time.
    pub at_once: Option<u32>,
}

impl Allowance {
    /// No limit at all.
    pub const UNLIMITED: Self =
        Self { per_second: None, per_minute: None, per_hour: None, per_day: None, at_once: None };

    /// What we keep to: 80 % of it, rounded down, for the customer's other software shares it; one
    /// at the least.
    #[must_use]
    pub fn ours(self) -> Self {
        let share = |limit: Option<u32>| limit.map(|limit| (limit / 5 * 4 + limit % 5 * 4 / 5).max(1));
        Self {
            per_second: share(self.per_second),
            per_minute: share(self.per_minute),
            per_hour: share(self.per_hour),
            per_day: share(self.per_day),
            // What we found to be taken well, and no limit of theirs that others share.
            at_once: self.at_once,
        }
    }

    /// The limits by time: how many seconds, and how many calls in them.
    pub fn windows(self) -> impl Iterator<Item = (u32, u32)> {
        let windows =
            [(1, self.per_second), (60, self.per_minute), (3_600, self.per_hour), (86_400, self.per_day)];
        windows.into_iter().filter_map(|(seconds, limit)| Some((seconds, limit?)))
    }

    /// How many calls can be made in an hour, hour after hour: each limit has its say, that of the
    /// day too.
    pub fn every_hour(self) -> Option<u32> {
        let hourly = self.windows().map(|(seconds, limit)| u64::from(limit) * 3_600 / u64::from(seconds));
        hourly.min().map(|calls| u32::try_from(calls).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn we_keep_to_80_percent_rounded_down_and_to_one_at_the_least() {
        let theirs = Allowance {
            per_second: Some(8),
            per_minute: Some(256),
            per_hour: Some(u32::MAX),
            per_day: None,
            at_once: Some(1),
        };
        let ours = Allowance {
            per_second: Some(6),
            per_minute: Some(204),
            per_hour: Some(3_435_973_836),
            per_day: None,
            at_once: Some(1),
        };
        assert_eq!(theirs.ours(), ours);
        assert_eq!(Allowance::UNLIMITED.ours(), Allowance::UNLIMITED);
    }

    #[test]
    fn what_can_be_made_every_hour_is_bounded_by_the_tightest_limit() {
        let day = Allowance { per_minute: Some(1_000), per_day: Some(2_400), ..Allowance::UNLIMITED };
        assert_eq!(day.every_hour(), Some(100));
        let second = Allowance { per_second: Some(1), per_hour: Some(4_096), ..Allowance::UNLIMITED };
        assert_eq!(second.every_hour(), Some(3_600));
        assert_eq!(Allowance { at_once: Some(1), ..Allowance::UNLIMITED }.every_hour(), None);
    }
}
