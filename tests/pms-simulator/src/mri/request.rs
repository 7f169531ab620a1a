//! What a client sends: the credential in one header, everything else in the query.

use std::sync::Arc;

use axum::http::HeaderMap;

use super::answer::Failure;
use crate::building::Property;
use crate::fault::Effects;
use crate::office::Scene;
use crate::web;

/// The server's own address as it knows it, behind whatever stands before it: links lead there.
pub(super) const INSIDE: &str = "http://mri-app01.internal/mriapiservices/api.asp";

/// Rows of a page, unless it is told how many; both numbers have been seen.
const PER_PAGE: u32 = 300;
const MOST_PER_PAGE: u32 = 1_000;
const TOP: &str = "$top";
const SKIP: &str = "$skip";

/// The query of a call; the names in it mind no case.
pub(super) struct Request {
    pairs: Vec<(String, String)>,
}

impl Request {
    pub(super) fn new(pairs: Vec<(String, String)>) -> Self {
        Self { pairs }
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let found =
            self.pairs.iter().find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    }

    /// The property that a parameter names; the parameter's name is in capitals, as refusals have it.
    pub(super) fn property<'a>(
        &self,
        scene: &'a Scene,
        parameter: &'static str,
    ) -> Result<&'a Arc<Property>, Failure> {
        let id = self.text(parameter).ok_or(Failure::missing(parameter))?;
        scene.property(id).ok_or(Failure::no_property(parameter))
    }

    /// The page asked for; nonsense counts as not given.
    pub(super) fn page(&self) -> Page {
        let number = |name| self.text(name)?.parse().ok().filter(|number| *number > 0);
        Page { from: number(SKIP).unwrap_or(1), size: number(TOP).unwrap_or(PER_PAGE).min(MOST_PER_PAGE) }
    }

    /// The address of the next page, as the server sees itself.
    pub(super) fn next_link(&self) -> String {
        let page = self.page();
        let paging = [(TOP, page.size.to_string()), (SKIP, page.from.saturating_add(page.size).to_string())];
        let is_paging = |name: &String| paging.iter().any(|(paging, _)| name.eq_ignore_ascii_case(paging));
        let kept = self.pairs.iter().filter(|(name, _)| !is_paging(name));
        let kept = kept.map(|(name, value)| (name.as_str(), value.clone()));
        let query = kept
            .chain(paging.clone())
            .map(|(name, value)| format!("{}={}", web::percent_encoded(name), web::percent_encoded(&value)));
        format!("{INSIDE}?{}", query.collect::<Vec<_>>().join("&"))
    }
}

/// The part of the rows that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// The first row, counted from 1.
    from: u32,
    size: u32,
}

impl Page {
    /// The number of the page, from 1, as far as all pages have one size.
    pub(super) fn number(self) -> u32 {
        (self.from - 1) / self.size + 1
    }

    /// Leaves the rows of this page, as far as faults let them through; tells whether more follow.
    pub(super) fn cut<T>(self, rows: &mut Vec<T>, effects: &Effects) -> bool {
        rows.truncate(rows.len().saturating_sub(effects.missing_rows as usize));
        let (size, mut start) = (self.size as usize, self.from as usize - 1);
        let more = start.saturating_add(size) < rows.len();
        if effects.missing_page {
            rows.clear();
        }
        if effects.repeat_page {
            start = start.saturating_sub(size);
        }
        rows.drain(..start.min(rows.len()));
        rows.truncate(size);
        more
    }
}

/// What a call presents: user and password, the user being several values in one.
pub(super) struct Access {
    user: Option<(String, String)>,
}

impl Access {
    pub(super) fn read(headers: &HeaderMap) -> Self {
        Self { user: web::basic_user(headers) }
    }

    /// Whether the credential is the accepted one.
    pub(super) fn check(&self, scene: &Scene) -> Result<(), Failure> {
        let right = self.user.as_ref().is_some_and(|(user, password)| {
            let names = ["client_id", "database", "username", "partner_key"];
            let parts: Vec<_> = user.split('/').collect();
            parts.len() == names.len()
                && names.iter().zip(parts).all(|(name, part)| scene.accepts(name, part))
                && scene.accepts("password", password)
        });
        if right { Ok(()) } else { Err(Failure::UNAUTHORIZED) }
    }
}
