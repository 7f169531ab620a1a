//! The glue to the Lambda runtime: HTTP functions, event functions, deadlines and failures.

use std::{future::Future, time::Duration};

use axum::Router;
use jiff::Timestamp;
use lambda_http::{Adapter, Service};
use lambda_runtime::{Context, Diagnostic, LambdaEvent, service_fn};
use serde::Serialize;
use serde_json::Value;
use tracing::Instrument;

use crate::request::Readable;

/// A failed invocation, as it goes over the wire: `errorType` is the stable code that alarms and
/// retries can match, `errorMessage` the sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// Stable, `snake_case`.
    pub code: String,
    /// What happened, to what, what to do next.
    pub message: String,
}

impl From<Failure> for Diagnostic {
    fn from(failure: Failure) -> Self {
        Self { error_type: failure.code, error_message: failure.message }
    }
}

/// Runs an HTTP function: API Gateway's events (payload format 2.0) through a router.
///
/// # Errors
/// When the Lambda runtime cannot be reached.
pub async fn http(router: Router) -> Result<(), lambda_http::Error> {
    crate::telemetry::start();
    let adapter = Adapter::from(router);
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Readable>| {
        let LambdaEvent { payload: Readable(request), context } = event;
        adapter.clone().call(LambdaEvent::new(request, context))
    }))
    .await
}

/// Runs an event function: one JSON value in, one out, in a span of its own.
///
/// # Errors
/// When the Lambda runtime cannot be reached.
pub async fn on_event<F, Fut, T>(handle: F) -> Result<(), lambda_runtime::Error>
where
    F: Fn(Value, Context) -> Fut,
    Fut: Future<Output = Result<T, Failure>>,
    T: Serialize,
{
    crate::telemetry::start();
    let handle = &handle;
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let span = tracing::info_span!("invocation", function_request_id = %event.context.request_id);
        async move {
            let answer = handle(event.payload, event.context).await;
            if let Err(failure) = &answer {
                tracing::error!(error.code = failure.code, "{}", failure.message);
            }
            answer
        }
        .instrument(span)
    }))
    .await
}

/// How long this invocation may still run.
pub fn deadline(context: &Context, now: Timestamp) -> Duration {
    let left = i64::try_from(context.deadline).unwrap_or(i64::MAX).saturating_sub(now.as_millisecond());
    Duration::from_millis(u64::try_from(left).unwrap_or(0))
}
