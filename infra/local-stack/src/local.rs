//! What the stack offers beside the service: make the hour pass, make a token, invoke a function,
//! look at what was given up.

use std::{path::PathBuf, sync::Arc};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Value, json};

use crate::{
    gateway::{Tokens, token::Wanted},
    lambda::{Functions, Outcome},
    schedule::Schedule,
};

#[derive(Clone)]
pub(crate) struct Local {
    pub(crate) functions: Functions,
    pub(crate) schedule: Schedule,
    pub(crate) tokens: Arc<Tokens>,
    pub(crate) dead_letters: PathBuf,
}

pub(crate) fn router(local: Local) -> Router {
    Router::new()
        .route("/_local/hour", post(hour))
        .route("/_local/token", post(token))
        .route("/_local/dlq", get(dead_letters))
        .route("/2015-03-31/functions/{name}/invocations", post(invoke))
        .with_state(local)
}

async fn hour(State(local): State<Local>) -> Json<Value> {
    Json(local.schedule.fire().await)
}

async fn token(State(local): State<Local>, body: Bytes) -> Response {
    let wanted: Wanted = match serde_json::from_slice(&body) {
        Ok(wanted) => wanted,
        Err(error) => {
            return (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"error": error.to_string()})))
                .into_response();
        }
    };
    match local.tokens.make(&wanted) {
        Some(token) => Json(json!({"token": token})).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn dead_letters(State(local): State<Local>) -> Json<Value> {
    let text = tokio::fs::read_to_string(&local.dead_letters).await.unwrap_or_default();
    let items: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    Json(json!({"items": items}))
}

/// Lambda's Invoke API.
async fn invoke(
    State(local): State<Local>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let name = name.rsplit(':').next().unwrap_or(&name).to_owned();
    let kind = headers.get("x-amz-invocation-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind == "Event" {
        let event = serde_json::from_slice(&body).unwrap_or(Value::Null);
        tokio::spawn(async move { local.functions.deliver(&name, &event).await });
        return StatusCode::ACCEPTED.into_response();
    }
    let payload = if body.is_empty() { b"{}".to_vec() } else { body.to_vec() };
    match local.functions.invoke(&name, payload).await {
        Some(Outcome::Answered(answer)) => ([("content-type", "application/json")], answer).into_response(),
        Some(Outcome::Failed(error)) => {
            ([("x-amz-function-error", "Unhandled")], Json(error)).into_response()
        }
        None => {
            let message = format!("Function not found: {name}");
            (StatusCode::NOT_FOUND, Json(json!({"Type": "User", "Message": message}))).into_response()
        }
    }
}
