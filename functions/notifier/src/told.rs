//! The one line that each invocation writes.

use engine::Told;
use runtime::metrics::Line;

/// What was told, and how it arrived.
pub(crate) fn line(told: Told, function_request_id: &str) -> Line {
    let Told { looked_at: _, told, delivered, failed } = told;
    Line::new("told what is new")
        .word("function_request_id", function_request_id)
        .count("NoticesTold", told)
        .count("NoticesDelivered", delivered)
        .count("NoticesFailed", failed)
}
