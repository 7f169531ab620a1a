//! API Gateway: an HTTP API with a JWT authorizer, in front of the functions.

mod event;
mod route;
pub(crate) mod token;

use std::{sync::Arc, time::Duration};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header::AUTHORIZATION, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{
    lambda::{Functions, MOST_BYTES, Outcome},
    template::Function,
};

pub(crate) use token::Tokens;

/// What AWS takes as a request's line and headers.
const MOST_HEAD_BYTES: usize = 10_240;
/// How long AWS waits for a function.
const PATIENCE: Duration = Duration::from_secs(30);

/// The front. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Gateway {
    routes: Arc<route::Routes>,
    tokens: Arc<Tokens>,
    functions: Functions,
}

impl Gateway {
    pub(crate) fn new(functions: &[Function], tokens: Arc<Tokens>, lambda: Functions) -> Self {
        Self { routes: Arc::new(route::Routes::new(functions)), tokens, functions: lambda }
    }
}

/// Answers a request as the deployed API does.
pub(crate) async fn answer(State(gateway): State<Gateway>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if head_bytes(&parts) > MOST_HEAD_BYTES {
        return message(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "Request Header Fields Too Large");
    }
    let Some(found) = gateway.routes.find(parts.method.as_str(), parts.uri.path()) else {
        return message(StatusCode::NOT_FOUND, "Not Found");
    };
    let claims = if found.needs_token {
        let header =
            parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let token = header.strip_prefix("Bearer ").unwrap_or(header);
        match gateway.tokens.verify(token) {
            Some(claims) => Some(claims),
            None => return message(StatusCode::UNAUTHORIZED, "Unauthorized"),
        }
    } else {
        None
    };
    let too_large = || message(StatusCode::PAYLOAD_TOO_LARGE, "Request Entity Too Large");
    let Ok(body) = to_bytes(body, MOST_BYTES).await else { return too_large() };
    let payload = event::payload(&parts, &body, &found, claims.as_ref()).to_string().into_bytes();
    // The event with the body in it is what Lambda takes.
    if payload.len() > MOST_BYTES {
        return too_large();
    }
    if !gateway.functions.takes_another(&found.function) {
        return message(StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable");
    }
    let invoked = tokio::time::timeout(PATIENCE, gateway.functions.invoke(&found.function, payload));
    match invoked.await {
        Ok(Some(Outcome::Answered(answer))) => event::response(&answer)
            .unwrap_or_else(|| message(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error")),
        Ok(_) => message(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error"),
        Err(_) => message(StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable"),
    }
}

fn head_bytes(parts: &Parts) -> usize {
    let line = parts.method.as_str().len() + parts.uri.to_string().len() + " HTTP/1.1".len();
    line + parts.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>()
}

fn message(status: StatusCode, text: &str) -> Response {
    let body = Body::from(json!({"message": text}).to_string());
    (status, [("content-type", "application/json")], body).into_response()
}
