//! What JSON from the field needs: lists of one without their brackets, ids as text or number.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::Value;

/// A list: an array, a single item without its brackets, or nothing.
pub(crate) fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        Value::Null => &[],
        // PHP writes an empty object as an empty list, and the reverse.
        Value::Object(fields) if fields.is_empty() => &[],
        one => std::slice::from_ref(one),
    }
}

/// The same, taken apart rather than looked at.
pub(crate) fn into_list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        one => list(&one).to_vec(),
    }
}

/// A field by its name in any case, taken out.
pub(crate) fn take(value: Value, name: &str) -> Option<Value> {
    let Value::Object(fields) = value else { return None };
    fields.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// Text, or a number as text; trimmed; none for null, blank, or anything else.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// For serde: text or number as text, none for null or blank; anything else is an error that names
/// the type and not the value.
pub(crate) fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    match &value {
        Value::Null | Value::String(_) | Value::Number(_) => Ok(text(&value)),
        _ => Err(D::Error::custom("expected text or a number")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_list_of_one_may_lack_its_brackets() {
        assert_eq!(list(&json!([1, 2])).len(), 2);
        assert_eq!(list(&json!({"id": 1})), [json!({"id": 1})]);
        assert_eq!(into_list(json!([1, 2])), [json!(1), json!(2)]);
        assert_eq!(into_list(json!({"id": 1})), [json!({"id": 1})]);
        assert_eq!(into_list(json!({})), Vec::<Value>::new());
        assert_eq!(list(&json!(null)).len() + list(&json!({})).len() + list(&json!([])).len(), 0);
    }

    #[test]
    fn containers_are_found_in_any_case() {
        assert_eq!(take(json!({"Leases": 1}), "leases"), Some(json!(1)));
        assert_eq!((take(json!({"a": 1}), "leases"), take(json!([]), "leases")), (None, None));
    }

    #[test]
    fn ids_are_text_or_numbers_and_blank_ones_are_none() {
        assert_eq!((text(&json!(" 12 ")), text(&json!(12))), (Some("12".into()), Some("12".into())));
        assert_eq!((text(&json!("")), text(&json!(null)), text(&json!({}))), (None, None, None));
    }
}
