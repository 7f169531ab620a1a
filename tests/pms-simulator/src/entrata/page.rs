//! Paging of getLeases: by query string, at most 500 leases.

use std::collections::BTreeMap;

use crate::fault::Effects;

/// Default and cap, both as seen in the field.
const PER_PAGE: u32 = 500;

/// The part of a list that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// From 1.
    pub(super) number: u32,
    pub(super) size: u32,
}

impl Page {
    /// Reads `page_no` and `per_page`; nonsense counts as not given.
    pub(super) fn read(query: &BTreeMap<String, String>) -> Self {
        let number = |name| query.get(name).and_then(|text| text.parse().ok()).filter(|number| *number > 0);
        Self {
            number: number("page_no").unwrap_or(1),
            size: number("per_page").unwrap_or(PER_PAGE).min(PER_PAGE),
        }
    }

    /// The rows of this page, as far as faults let them through.
    pub(super) fn cut(self, rows: &mut Vec<u32>, effects: &Effects) {
        rows.truncate(rows.len().saturating_sub(effects.missing_rows as usize));
        if effects.missing_page {
            rows.clear();
        }
        let number = if effects.repeat_page { self.number - 1 } else { self.number };
        let start = (number.max(1) - 1) as usize * self.size as usize;
        rows.drain(..start.min(rows.len()));
        rows.truncate(self.size as usize);
    }
}
