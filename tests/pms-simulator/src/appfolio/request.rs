//! What a client sends: the credential in headers, everything else in the query.

use axum::http::HeaderMap;
use jiff::Timestamp;

use super::answer::Failure;
use crate::fault::Effects;
use crate::office::Scene;
use crate::web::{self, percent_encoded as encoded};

/// Rows of a page, unless fewer are asked for. Clients believe that the vendor's own cap may be lower.
const PER_PAGE: u32 = 1_000;
const PAGE_NUMBER: &str = "page[number]";
const PAGE_SIZE: &str = "page[size]";

/// A call for one page of a list.
pub(super) struct Request {
    pub(super) list: String,
    pairs: Vec<(String, String)>,
}

impl Request {
    pub(super) fn new(list: &str, pairs: Vec<(String, String)>) -> Self {
        Self { list: list.to_owned(), pairs }
    }

    fn text(&self, name: &str) -> Option<&str> {
        let found = self.pairs.iter().find(|(key, value)| key == name && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    }

    pub(super) fn filter(&self, name: &str) -> Option<&str> {
        self.text(&format!("filters[{name}]"))
    }

    /// A filter that holds several values with commas between them.
    pub(super) fn values(&self, name: &str) -> Option<Vec<&str>> {
        Some(self.filter(name)?.split(',').map(str::trim).collect())
    }

    /// Whether a filter that lists values has this one, or is not set.
    pub(super) fn wants(&self, name: &str, value: &str) -> bool {
        self.values(name).is_none_or(|values| values.iter().any(|one| one.eq_ignore_ascii_case(value)))
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.filter(name).is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }

    /// No list is given away whole by accident. The time itself filters nothing: the simulator keeps no
    /// history, so every row counts as changed since.
    pub(super) fn check(&self) -> Result<(), Failure> {
        match (self.filter("LastUpdatedAtFrom"), self.filter("Id")) {
            (None, None) => Err(Failure::NO_FILTER),
            (Some(time), _) if time.parse::<Timestamp>().is_err() => Err(Failure::NO_TIME),
            _ => Ok(()),
        }
    }

    /// The page asked for; nonsense counts as not given.
    pub(super) fn page(&self) -> Page {
        let number = |name| self.text(name)?.parse().ok().filter(|number| *number > 0);
        Page {
            number: number(PAGE_NUMBER).unwrap_or(1),
            size: number(PAGE_SIZE).unwrap_or(PER_PAGE).min(PER_PAGE),
        }
    }

    /// The path of the next page as the vendor writes it: from its own root, whatever stands before that.
    pub(super) fn next_path(&self) -> String {
        let page = self.page();
        let kept = self.pairs.iter().filter(|(name, _)| name != PAGE_NUMBER && name != PAGE_SIZE);
        let kept = kept.map(|(name, value)| (name.as_str(), value.clone()));
        let paging = [(PAGE_NUMBER, (page.number + 1).to_string()), (PAGE_SIZE, page.size.to_string())];
        let query = kept.chain(paging).map(|(name, value)| format!("{}={}", encoded(name), encoded(&value)));
        format!("/api/v0/{}?{}", self.list, query.collect::<Vec<_>>().join("&"))
    }
}

/// The part of a list that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// From 1.
    pub(super) number: u32,
    size: u32,
}

impl Page {
    /// Leaves the rows of this page, as far as faults let them through; tells whether more follow.
    pub(super) fn cut<T>(self, rows: &mut Vec<T>, effects: &Effects) -> bool {
        rows.truncate(rows.len().saturating_sub(effects.missing_rows as usize));
        let size = self.size as usize;
        let more = (self.number as usize).saturating_mul(size) < rows.len();
        if effects.missing_page {
            rows.clear();
        }
        let number = if effects.repeat_page { self.number - 1 } else { self.number };
        let start = (number.max(1) as usize - 1).saturating_mul(size);
        rows.drain(..start.min(rows.len()));
        rows.truncate(size);
        more
    }
}

/// What a call presents.
pub(super) struct Access {
    developer: Option<String>,
    user: Option<(String, String)>,
}

impl Access {
    pub(super) fn read(headers: &HeaderMap) -> Self {
        let developer = headers.get("x-appfolio-developer-id").and_then(|value| value.to_str().ok());
        Self { developer: developer.map(str::to_owned), user: web::basic_user(headers) }
    }

    /// Whether the credential is the accepted one. The developer's header is missed first.
    pub(super) fn check(&self, scene: &Scene) -> Result<(), Failure> {
        let developer = self.developer.as_ref().ok_or(Failure::NO_DEVELOPER)?;
        let right = self.user.as_ref().is_some_and(|(user, password)| {
            scene.accepts("client_id", user) && scene.accepts("client_secret", password)
        });
        if right && scene.accepts("developer_id", developer) { Ok(()) } else { Err(Failure::UNAUTHORIZED) }
    }
}
