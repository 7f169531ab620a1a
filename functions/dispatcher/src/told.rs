//! The one line that each hour writes.

use engine::{Dispatched, Named};
use runtime::metrics::Line;

/// The line of the hour: how many were asked for, and which want a look.
pub(crate) fn line(dispatched: &Dispatched, function_request_id: &str) -> Line {
    let Dispatched { hour, requested, standing } = dispatched;
    let named = |named: &Named| named.first.iter().map(ToString::to_string).collect::<Vec<_>>();
    Line::new("asked for the hour's syncs")
        .word("hour", hour.to_string())
        .word("function_request_id", function_request_id)
        .word("not_synced", named(&standing.not_synced))
        .word("held_for_a_day", named(&standing.held_for_a_day))
        .count("PropertiesOn", *requested)
        .count("PropertiesNotSynced", standing.not_synced.count)
        .count("PropertiesHeldForADay", standing.held_for_a_day.count)
}
