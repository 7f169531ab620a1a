//! JSON lines on standard output, one span per invocation.

use std::sync::Once;

use tracing_subscriber::EnvFilter;

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
        tracing_subscriber::fmt()
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false)
            .with_target(true)
            // The log service stamps each line on arrival.
            .without_time()
            .with_env_filter(filter)
            .init();
    });
}
