//! Event patterns, as rules on the bus and filters of the stream write them.

use serde_json::Value;

/// Whether an event has what a pattern asks for.
///
/// A pattern names fields; each has a list of what may be there: a value, or a test such as
/// `{"prefix": "x"}`, `{"anything-but": [...]}`, `{"exists": true}`. A test that is not known here
/// matches nothing.
pub(crate) fn matches(pattern: &Value, event: &Value) -> bool {
    let Some(fields) = pattern.as_object() else { return false };
    fields.iter().all(|(name, wanted)| {
        let found = event.get(name);
        match wanted {
            Value::Array(any) => any.iter().any(|test| passes(test, found)),
            Value::Object(_) => matches(wanted, found.unwrap_or(&Value::Null)),
            _ => false,
        }
    })
}

fn passes(test: &Value, found: Option<&Value>) -> bool {
    let text = found.and_then(Value::as_str);
    let Some((name, argument)) = test.as_object().and_then(|test| test.iter().next()) else {
        return match found {
            // Of a list, one is enough.
            Some(Value::Array(items)) => items.contains(test),
            found => found == Some(test),
        };
    };
    match (name.as_str(), argument) {
        ("exists", Value::Bool(wanted)) => found.is_some() == *wanted,
        ("prefix", Value::String(prefix)) => text.is_some_and(|text| text.starts_with(prefix)),
        ("suffix", Value::String(suffix)) => text.is_some_and(|text| text.ends_with(suffix)),
        ("anything-but", Value::Array(values)) => found.is_some_and(|found| !values.contains(found)),
        ("anything-but", value) if !value.is_object() => found.is_some_and(|found| found != value),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_event_matches_when_each_field_passes_one_of_its_tests() {
        let event = json!({"source": "door.pms", "detail-type": "Person Created", "detail": {"n": 1, "tags": ["a", "b"]}});
        for (pattern, expected) in [
            (json!({"source": ["door.pms"]}), true),
            (json!({"source": ["aws.events", "door.pms"]}), true),
            (json!({"source": ["aws.events"]}), false),
            (json!({"detail-type": [{"prefix": "Person"}]}), true),
            (json!({"detail-type": [{"suffix": "Created"}]}), true),
            (json!({"detail-type": [{"anything-but": ["Person Created"]}]}), false),
            (json!({"detail-type": [{"anything-but": "Person Linked"}]}), true),
            (json!({"detail": {"n": [1]}}), true),
            (json!({"detail": {"n": [2]}}), false),
            (json!({"detail": {"tags": ["b"]}}), true),
            (json!({"detail": {"gone": [{"exists": false}]}}), true),
            (json!({"detail": {"n": [{"exists": false}]}}), false),
            (json!({"detail": {"n": [{"numeric": [">", 0]}]}}), false),
        ] {
            assert_eq!(matches(&pattern, &event), expected, "{pattern}");
        }
    }
}
