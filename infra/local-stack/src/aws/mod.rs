//! The stand-ins for AWS, each behind the service's own protocol.

pub(crate) mod calls;
pub(crate) mod dynamodb;
pub(crate) mod eventbridge;
pub(crate) mod pattern;
pub(crate) mod secretsmanager;
pub(crate) mod ses;
#[cfg(test)]
mod tests;

use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// An error as AWS JSON 1.1 has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AwsError {
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl AwsError {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

/// The operation that a call names, after its service.
pub(crate) fn operation(headers: &HeaderMap) -> String {
    let target = headers.get("x-amz-target").and_then(|value| value.to_str().ok()).unwrap_or_default();
    target.rsplit('.').next().unwrap_or_default().to_owned()
}

/// An answer as AWS JSON 1.1 has it.
pub(crate) fn answer(result: Result<Value, AwsError>) -> Response {
    let (status, body, code) = match result {
        Ok(body) => (StatusCode::OK, body, None),
        Err(error) => {
            let body = json!({"__type": error.code, "message": error.message, "Message": error.message});
            (StatusCode::BAD_REQUEST, body, Some(error.code))
        }
    };
    let id = crate::ids::request_id();
    let mut response = (
        status,
        [("content-type", "application/x-amz-json-1.1"), ("x-amzn-requestid", &id)],
        body.to_string(),
    )
        .into_response();
    if let Some(code) = code.and_then(|code| code.parse().ok()) {
        response.headers_mut().insert("x-amzn-errortype", code);
    }
    response
}
