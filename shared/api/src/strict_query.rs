//! Query parameters that a route does not have are refused: one that was misspelt would be a filter that
//! does not filter. Which it has, the document says.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{MatchedPath, Query, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::Method;
use utoipa::openapi::{OpenApi, path::Operation, path::ParameterIn};

use crate::{
    body::quoted,
    openapi::parameters,
    problem::{Errors, FieldError, Problem},
};

/// The parameters of each route, by path and method.
pub(crate) type Known = Arc<BTreeMap<(String, Method), Vec<String>>>;

/// The parameters of these routes.
pub(crate) fn known(document: &OpenApi) -> Known {
    let mut known = BTreeMap::new();
    for (path, item) in &document.paths.paths {
        let of = [
            (Method::GET, &item.get),
            (Method::PUT, &item.put),
            (Method::POST, &item.post),
            (Method::DELETE, &item.delete),
        ];
        for (method, operation) in of {
            if let Some(operation) = operation {
                known.insert((path.clone(), method), in_query(operation));
            }
        }
    }
    Arc::new(known)
}

fn in_query(operation: &Operation) -> Vec<String> {
    let in_query = parameters(operation).filter(|parameter| parameter.parameter_in == ParameterIn::Query);
    in_query.map(|parameter| parameter.name.clone()).collect()
}

/// Answers a request with other parameters than its route has.
pub(crate) async fn refuse_unknown(State(known): State<Known>, request: Request, next: Next) -> Response {
    match unknown(&known, &request) {
        Some(errors) => Problem::not_accepted(errors).into_response(),
        None => next.run(request).await,
    }
}

fn unknown(known: &Known, request: &Request) -> Option<Errors> {
    let path = request.extensions().get::<MatchedPath>()?.as_str().to_owned();
    let method = if request.method() == Method::HEAD { Method::GET } else { request.method().clone() };
    let names = known.get(&(path, method))?;
    let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(request.uri()).ok()?;
    let others = pairs.into_iter().filter(|(name, _)| !names.contains(name));
    let errors: Errors = others.map(|(name, _)| FieldError::new(format!("?{name}"), but(names))).collect();
    (!errors.is_empty()).then_some(errors)
}

/// What is wrong with a parameter that is none of these.
fn but(names: &[String]) -> String {
    if names.is_empty() {
        return "is not a parameter of this call, which has none".to_owned();
    }
    format!("is not a parameter of this call, which has {}", quoted(names.iter().map(String::as_str)))
}
