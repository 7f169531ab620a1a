//! Query parameters and pages.

use std::collections::BTreeMap;

use axum::extract::{FromRequestParts, Query};
use http::request::Parts;
use serde::Serialize;
use serde_json::Value;
use store::{Cursor, Page, PageRequest};
use utoipa::ToSchema;

use crate::{
    body::{FromJson, refuse},
    problem::{Errors, Problem},
};

/// A query's struct: its parameters are read, and described in the `OpenAPI` document, from one
/// place. Parameters that are not known are refused before (`strict_query`).
macro_rules! query {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Default, utoipa::IntoParams)]
        #[into_params(parameter_in = Query)]
        pub(crate) struct $name { $($(#[$field_meta])* pub(crate) $field: Option<$type>,)* }

        impl<S: Send + ::std::marker::Sync> axum::extract::FromRequestParts<S> for $name {
            type Rejection = $crate::problem::Problem;

            async fn from_request_parts(
                parts: &mut http::request::Parts,
                state: &S,
            ) -> Result<Self, Self::Rejection> {
                let mut parameters = $crate::query::Parameters::of(parts, state).await;
                $(let $field = parameters.take(stringify!($field));)*
                parameters.finish()?;
                Ok(Self { $($field,)* })
            }
        }
    };
}
pub(crate) use query;

/// The parameters of a query, each taken by name.
pub(crate) struct Parameters {
    values: BTreeMap<String, String>,
    errors: Errors,
}

impl Parameters {
    pub(crate) async fn of<S: Send + Sync>(parts: &mut Parts, state: &S) -> Self {
        let query = Query::<Vec<(String, String)>>::from_request_parts(parts, state).await;
        let values = query.map(|Query(pairs)| pairs.into_iter().collect()).unwrap_or_default();
        Self { values, errors: Errors::default() }
    }

    pub(crate) fn take<T: FromJson>(&mut self, name: &str) -> Option<T> {
        let text = self.values.remove(name).filter(|text| !(T::BLANK_IS_NONE && text.trim().is_empty()))?;
        T::from_json(Value::String(text), &format!("?{name}"), &mut self.errors)
    }

    pub(crate) fn finish(self) -> Result<(), Problem> {
        if self.errors.is_empty() { Ok(()) } else { Err(Problem::not_accepted(self.errors)) }
    }
}

/// How many items a page may have: 1 to 200, 50 where the caller does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit(pub(crate) u16);

impl Default for Limit {
    fn default() -> Self {
        Self(50)
    }
}

impl Limit {
    /// The page of this size after a cursor, or the first.
    pub(crate) fn page(self, cursor: Option<String>) -> PageRequest {
        PageRequest { limit: self.0, cursor: cursor.map(Cursor::new) }
    }
}

impl FromJson for Limit {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        let limit = String::from_json(value, at, errors)?.trim().parse().ok();
        match limit.filter(|limit| (1..=200).contains(limit)) {
            Some(limit) => Some(Self(limit)),
            None => refuse(at, errors, "must be a number from 1 to 200"),
        }
    }
}

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct List<T> {
    /// The items.
    pub(crate) items: Vec<T>,
    /// What `?cursor=` continues with; none on the last page.
    pub(crate) next_cursor: Option<String>,
}

impl<T> List<T> {
    /// A page of the table, each item as callers see it.
    pub(crate) fn of<U>(page: Page<U>, view: impl FnMut(U) -> T) -> Self {
        let next_cursor = page.next.map(|cursor| cursor.as_str().to_owned());
        Self { items: page.items.into_iter().map(view).collect(), next_cursor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(text: &str) -> Option<Limit> {
        Limit::from_json(Value::String(text.to_owned()), "?limit", &mut Errors::default())
    }

    #[test]
    fn a_limit_is_1_to_200() {
        assert_eq!((limit("1"), limit("200")), (Some(Limit(1)), Some(Limit(200))));
        for bad in ["0", "201", "-1", "ten", "70000"] {
            assert_eq!(limit(bad), None, "{bad}");
        }
    }
}
