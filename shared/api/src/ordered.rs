//! Lists in an order of their own: read whole, ordered here, and given page by page with how many there are.

use domain::text::InvalidText;
use serde::Serialize;
use store::StoreError;
use utoipa::ToSchema;

use crate::{problem::Problem, query::Limit};

/// One page of a list that is counted.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Counted<T> {
    /// The items.
    pub(crate) items: Vec<T>,
    /// What `?cursor=` continues with; none on the last page.
    pub(crate) next_cursor: Option<String>,
    /// How many there are on all pages; none of a list that is read only as far as it is shown.
    pub(crate) total: Option<usize>,
}

/// Where a page begins: after so many items. What is written in between may move an item to another page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct After(usize);

impl std::str::FromStr for After {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let number = text.strip_prefix("after-").and_then(|number| number.parse().ok());
        number.map(Self).ok_or(InvalidText { what: "a cursor", problem: "belongs to another list" })
    }
}

impl<T> Counted<T> {
    /// The page of these items, in the order that they are in.
    pub(crate) fn page<U>(
        all: Vec<U>,
        limit: Option<Limit>,
        cursor: Option<&str>,
        view: impl FnMut(U) -> T,
    ) -> Result<Self, Problem> {
        let After(before) = cursor
            .map(str::parse)
            .transpose()
            .map_err(|_: InvalidText| StoreError::BadCursor)?
            .unwrap_or_default();
        let total = all.len();
        let end = before.saturating_add(usize::from(limit.unwrap_or_default().0));
        let items = all.into_iter().skip(before).take(end - before).map(view).collect();
        Ok(Self { items, next_cursor: (end < total).then(|| format!("after-{end}")), total: Some(total) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(limit: u16, cursor: Option<&str>) -> Option<(Vec<u8>, Option<String>, Option<usize>)> {
        let all = vec![1, 2, 3, 4, 5];
        let page = Counted::page(all, Some(Limit(limit)), cursor, |item| item).ok()?;
        Some((page.items, page.next_cursor, page.total))
    }

    #[test]
    fn each_item_is_on_one_page_and_every_page_says_how_many_there_are() {
        let after = |number: u8| Some(format!("after-{number}"));
        assert_eq!(page(2, None), Some((vec![1, 2], after(2), Some(5))));
        assert_eq!(page(2, Some("after-2")), Some((vec![3, 4], after(4), Some(5))));
        assert_eq!(page(2, Some("after-4")), Some((vec![5], None, Some(5))));
        assert_eq!(page(5, None), Some((vec![1, 2, 3, 4, 5], None, Some(5))));
        assert_eq!(page(2, Some("after-99")), Some((vec![], None, Some(5))));
    }

    #[test]
    fn a_cursor_of_another_list_is_refused() {
        for cursor in ["eyJs", "after-", "after-x", "2"] {
            assert_eq!(page(2, Some(cursor)), None, "{cursor}");
        }
    }
}
