//! What JSON from the field needs: lists of one without their brackets, ids as text or number.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::Value;

/// How deep lists and objects may lie within one another.
const DEEPEST: usize = 64;
/// What the values of a body may take in memory, by a rough count: a few bytes of a body can become
/// hundreds.
const MOST_HELD: usize = 256 << 20;
/// About what an object takes, however little is in it; a list; and one more entry of either.
const OBJECT: usize = 640;
const LIST: usize = 64;
const ENTRY: usize = 96;

/// A body that is no JSON, or none that anybody honest sends.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotJson {
    /// Lists and objects lie too deep within one another.
    #[error("its lists and objects lie more than {DEEPEST} deep within one another")]
    TooDeep,
    /// Its values would fill the memory.
    #[error("its values would take more than {} MB", MOST_HELD >> 20)]
    TooMany,
    /// It is none. The parser's words hold a position and nothing of the body.
    #[error(transparent)]
    Syntax(#[from] serde_json::Error),
}

/// Reads a body, once it is certain that its values fit.
///
/// # Errors
/// [`NotJson`]; at the first byte that is too much, whatever follows it.
pub(crate) fn read(body: &[u8]) -> Result<Value, NotJson> {
    measure(body)?;
    Ok(serde_json::from_slice(body)?)
}

/// Looks at the brackets and commas that are in no string.
fn measure(body: &[u8]) -> Result<(), NotJson> {
    let (mut depth, mut held) = (0_usize, 0_usize);
    let mut bytes = body.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => {
                // To the string's end; what is escaped does not end it.
                while let Some(inner) = bytes.next() {
                    match inner {
                        b'"' => break,
                        b'\\' => bytes.next(),
                        _ => None,
                    };
                }
            }
            b'{' | b'[' => {
                depth += 1;
                held += if *byte == b'{' { OBJECT } else { LIST };
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => held += ENTRY,
            _ => {}
        }
        if depth > DEEPEST {
            return Err(NotJson::TooDeep);
        }
        if held > MOST_HELD {
            return Err(NotJson::TooMany);
        }
    }
    Ok(())
}

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
    fn nesting_ends_at_64_whatever_strings_hold() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(nested(64).as_bytes()).is_ok());
        assert!(matches!(read(nested(65).as_bytes()), Err(NotJson::TooDeep)));
        assert!(matches!(read(r#"{"a":"#.repeat(65).as_bytes()), Err(NotJson::TooDeep)));
        let text = format!(r#"["{}\\", "\"{}", "\\\"{}"]"#, "[".repeat(99), "{".repeat(99), "[".repeat(99));
        assert_eq!(read(text.as_bytes()).unwrap()[2], format!("\\\"{}", "[".repeat(99)));
        // Side by side is not within.
        assert!(read(format!("[{}[]]", "[[]],".repeat(1000)).as_bytes()).is_ok());
    }

    #[test]
    fn a_body_of_small_values_does_not_fill_the_memory() {
        for many in [r#"{"":0},"#.repeat(MOST_HELD / OBJECT), "0,".repeat(MOST_HELD / ENTRY + 1)] {
            assert!(many.len() < crate::http::MOST_BUFFERED);
            assert!(matches!(read(format!("[{many}0]").as_bytes()), Err(NotJson::TooMany)));
        }
    }

    #[test]
    fn what_is_no_json_is_an_error_without_its_words() {
        for bad in ["", "secret", r#"{"secret": "#, r#""\ud800""#, "[1e999]", "\u{feff}{}", r#""\"#, r#"[""#]
        {
            let error = read(bad.as_bytes()).unwrap_err();
            assert!(matches!(error, NotJson::Syntax(_)) && !error.to_string().contains("secret"), "{error}");
        }
    }

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
