//! Change control: the version of what is saved as `ETag`, and `If-Match` against it.

use axum::{
    Json,
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header, request::Parts};
use serde::Serialize;

use crate::problem::{Code, Problem};

/// The versions that a caller is content to change; without the header, and with `*`, any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum IfMatch {
    /// The last write wins.
    Any,
    /// Only one of these; what is no tag of ours matches nothing.
    Only(Vec<u64>),
}

impl IfMatch {
    fn read<'a>(headers: impl Iterator<Item = &'a HeaderValue>) -> Self {
        let lines: Vec<&str> = headers.map(|value| value.to_str().unwrap_or_default()).collect();
        let mut tags = lines.iter().flat_map(|line| line.split(',')).map(str::trim).peekable();
        if tags.peek().is_none() || tags.clone().any(|tag| tag == "*") {
            return Self::Any;
        }
        Self::Only(tags.filter_map(version).collect())
    }

    /// Refuses a version that the caller did not name.
    pub(crate) fn check(&self, version: u64) -> Result<(), Problem> {
        match self {
            Self::Only(versions) if !versions.contains(&version) => Err(Problem::new(
                Code::VersionMismatch,
                format!(
                    "It was changed in between; it is at version {version} now. \
                     Read it again, then decide."
                ),
            )),
            Self::Any | Self::Only(_) => Ok(()),
        }
    }
}

/// The version in an entity tag, `"7"` or `W/"7"`: a gateway may have weakened it on the way.
fn version(tag: &str) -> Option<u64> {
    let tag = tag.strip_prefix("W/").unwrap_or(tag);
    tag.strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::read(parts.headers.get_all(header::IF_MATCH).iter()))
    }
}

/// A JSON answer with the version as its `ETag`.
#[derive(Debug)]
pub(crate) struct Versioned<T> {
    pub(crate) version: u64,
    pub(crate) body: T,
}

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.body).into_response();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", self.version)) {
            response.headers_mut().insert(header::ETAG, tag);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(lines: &[&'static str], version: u64) -> bool {
        let lines: Vec<_> = lines.iter().map(|line| HeaderValue::from_static(line)).collect();
        IfMatch::read(lines.iter()).check(version).is_ok()
    }

    #[test]
    fn a_tag_matches_its_version_weak_or_strong_and_in_a_list() {
        assert!(accepts(&["\"7\""], 7) && accepts(&["W/\"7\""], 7));
        assert!(accepts(&["\"6\", \"7\""], 7) && accepts(&["\"6\"", "\"7\""], 7));
        assert!(!accepts(&["\"6\""], 7));
    }

    #[test]
    fn no_header_and_a_star_match_anything_and_what_is_no_tag_matches_nothing() {
        assert!(accepts(&[], 7) && accepts(&["*"], 7));
        assert!(!accepts(&["7"], 7) && !accepts(&["\"seven\""], 7) && !accepts(&[""], 7));
    }
}
