//! JSON lines on standard output, one span per invocation.

use std::sync::Once;

use tracing::Metadata;
use tracing_subscriber::{EnvFilter, filter::filter_fn, layer::SubscriberExt, util::SubscriberInitExt};

/// Starts logging; once per process, however often it is called.
///
/// The incoming event is never logged: it may hold a password. `RUST_LOG` filters, `info` where
/// it is not set. Span fields are written with each line, so that a line can be found by its
/// request, property or sync.
pub(crate) fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        let filter = crate::config::optional(crate::config::RUST_LOG)
            .and_then(|directives| EnvFilter::try_new(directives).ok())
            .unwrap_or_else(|| EnvFilter::new("info"));
        let lines = tracing_subscriber::fmt::layer()
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .with_target(true)
            // The log service stamps each line on arrival.
            .without_time();
        let once = filter_fn(|metadata| !repeats_a_failure(metadata));
        tracing_subscriber::registry().with(filter).with(once).with(lines).init();
    });
}

/// Whether it is the runtime's own line about a failed invocation. [`crate::on_event`] logs each failure, with
/// its code as a field. Of a panic the runtime alone tells, in the same module, and with an `error`.
fn repeats_a_failure(metadata: &Metadata<'_>) -> bool {
    metadata.target() == "lambda_runtime::layers::panic" && metadata.fields().field("error").is_none()
}
