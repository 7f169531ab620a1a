//! What JSON from the field needs: lists of one without their brackets, ids as text or number, fields in any
//! case, the many ways of writing that there is nothing.

use std::borrow::Cow;

use jiff::civil::Date;
use serde_json::{Map, Number, Value};

use crate::{
    charset,
    date::{self, NotADate},
    http::Head,
    place::Places,
    residency,
    text::clean,
};

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
    /// It is not in the encoding that it says it is in.
    #[error("it is not in the encoding that it is said to be in")]
    Encoding,
    /// It is none. The parser's words hold a position and nothing of the body.
    #[error(transparent)]
    Syntax(#[from] serde_json::Error),
}

/// Reads a body, once it is certain that its values fit. A byte order mark before it is no part of it,
/// control characters that stand in its texts as they are are blanks, and escapes that JSON does not have are
/// mended: none of them may cost a whole list.
///
/// # Errors
/// [`NotJson`]; at the first byte that is too much, whatever follows it.
pub(crate) fn read(head: Head, body: &[u8]) -> Result<Value, NotJson> {
    let body = charset::utf8(head.charset, body).ok_or(NotJson::Encoding)?;
    let body = if measure(&body)? { without_controls(&body).into() } else { body };
    let error = match serde_json::from_slice(&body) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let mended = with_sound_escapes(&body).ok_or(error)?;
    Ok(serde_json::from_slice(&mended)?)
}

/// The same without halves of characters that have no other half, and without backslashes before marks that
/// need none (`O\'Brien`); none where there are no such. Letters keep theirs: what they mean is not known.
fn with_sound_escapes(body: &[u8]) -> Option<Vec<u8>> {
    let mut mended = Vec::with_capacity(body.len());
    let (mut rest, mut any) = (body, false);
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        let (before, escape) = rest.split_at(at);
        mended.extend_from_slice(before);
        let (keep, length) = match (half(escape), half(escape.get(6..).unwrap_or_default())) {
            (Some(Half::High), Some(Half::Low)) => (12, 12),
            (Some(_), _) => (0, 6),
            _ => match escape.get(1) {
                Some(mark) if mark.is_ascii_punctuation() && !br#""\/"#.contains(mark) => {
                    mended.push(*mark);
                    (0, 2)
                }
                _ => (2, 2),
            },
        };
        any |= keep == 0;
        mended.extend_from_slice(escape.get(..keep).unwrap_or(escape));
        rest = escape.get(length..).unwrap_or_default();
    }
    mended.extend_from_slice(rest);
    any.then_some(mended)
}

/// Half a character, as UTF-16 has them.
enum Half {
    High,
    Low,
}

/// The half that an escape is, if it is one.
fn half(escape: &[u8]) -> Option<Half> {
    let digits = std::str::from_utf8(escape.strip_prefix(b"\\u")?.get(..4)?).ok()?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xD800..0xDC00 => Some(Half::High),
        0xDC00..0xE000 => Some(Half::Low),
        _ => None,
    }
}

/// Looks at the brackets and commas that are in no string; tells whether a string holds control characters.
fn measure(body: &[u8]) -> Result<bool, NotJson> {
    let (mut depth, mut held, mut controls) = (0_usize, 0_usize, false);
    let mut bytes = body.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => {
                // To the string's end; what is escaped does not end it.
                while let Some(inner) = bytes.next() {
                    match inner {
                        b'"' => break,
                        b'\\' => _ = bytes.next(),
                        0..0x20 => controls = true,
                        _ => {}
                    }
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
    Ok(controls)
}

/// The same with blanks for control characters: between values they are blanks as well.
fn without_controls(body: &[u8]) -> Vec<u8> {
    body.iter().map(|byte| if *byte < 0x20 { b' ' } else { *byte }).collect()
}

/// Whether a value says that there is nothing: null, blank, `false` of PHP, which also writes an empty object
/// as an empty list, and the reverse.
pub(crate) fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// Whether a value, however it is wrapped, holds nothing: a list of null, an empty text in a list, what was
/// `xsi:nil` in XML.
pub(crate) fn is_hollow(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(is_hollow),
        Value::Object(fields) => fields.iter().all(|(name, field)| is_hollow(field) || says_nil(name, field)),
        one => is_absent(one),
    }
}

/// Whether a field is an attribute that says that there is nothing.
fn says_nil(name: &str, field: &Value) -> bool {
    let local = name.trim_start_matches(['@', '$', '#']).rsplit(':').next().unwrap_or_default();
    match (local, field) {
        ("attributes", Value::Object(attributes)) => {
            attributes.iter().all(|(name, field)| says_nil(name, field))
        }
        ("nil" | "null", mark) => mark.as_bool() == Some(true) || mark.as_str() == Some("true"),
        _ => false,
    }
}

/// Whether what stands where an error would says that there is none: nothing, zero, or a code and a message
/// that are so.
pub(crate) fn is_no_error(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(is_no_error),
        Value::Object(fields) => {
            fields.iter().all(|(name, field)| is_no_error(field) || says_nil(name, field))
        }
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => {
            matches!(text.trim().to_ascii_lowercase().as_str(), "" | "0" | "false" | "null" | "none")
        }
        one => is_absent(one),
    }
}

/// A list: an array, a single item without its brackets, or nothing. Null in a list is no item of it.
pub(crate) fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().filter(|item| !item.is_null()).collect(),
        // PHP writes a list that lost an item as an object, with the numbers of its items as names.
        Value::Object(fields) if is_numbered(fields) => fields.values().collect(),
        absent if is_absent(absent) => Vec::new(),
        one => vec![one],
    }
}

/// A list within its container, such as `customers/customer`; where the container is the list itself, as it
/// is in other versions, that one.
pub(crate) fn items<'a>(value: &'a Value, container: &str, item: &str) -> Vec<&'a Value> {
    let within = |outer: &'a Value| match get(outer, item) {
        Value::Null if outer.get(item).is_some() => Vec::new(),
        Value::Null => vec![outer],
        inner => list(inner),
    };
    list(get(value, container)).into_iter().flat_map(within).collect()
}

/// The same, taken apart rather than looked at.
pub(crate) fn into_list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        Value::Object(fields) if is_numbered(&fields) => fields.into_iter().map(|(_, item)| item).collect(),
        absent if is_absent(&absent) => Vec::new(),
        one => vec![one],
    }
}

fn is_numbered(fields: &Map<String, Value>) -> bool {
    !fields.is_empty() && fields.keys().all(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A field by its name in any case; null where there is none. What was an attribute in XML may be one still.
pub(crate) fn get<'a>(value: &'a Value, name: &str) -> &'a Value {
    let Value::Object(fields) = value else { return &Value::Null };
    let any_case = || fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value);
    let attribute = || fields.get("@attributes").map(|attributes| get(attributes, name));
    fields.get(name).or_else(any_case).or_else(attribute).unwrap_or(&Value::Null)
}

/// The same, taken out.
pub(crate) fn take(value: Value, name: &str) -> Option<Value> {
    let Value::Object(mut fields) = value else { return None };
    let exact = fields.remove(name);
    exact.or_else(|| {
        fields.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    })
}

/// Text, or a number as text; clean; none for what is absent, or anything else.
pub(crate) fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(clean(text)).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(Cow::Owned(whole(number).unwrap_or_else(|| number.to_string()))),
        Value::Bool(true) => Some(Cow::Borrowed("true")),
        // A list of the one value.
        Value::Array(items) => match items.as_slice() {
            [only] => text(only),
            _ => None,
        },
        _ => None,
    }
}

/// Every word at the places of a field that tells what somebody is, in each form: a text, a list of them, an
/// object that has a name beside its number. What is there and holds no word is `?`, for a field that cannot
/// be read is not an absent one; numbers count only where there is nothing else.
pub(crate) fn words<'a>(value: &'a Value, places: &Places) -> Vec<Cow<'a, str>> {
    let mut words = Vec::new();
    for place in places.all {
        words.extend(words_of(get(value, place.path)));
    }
    let is_word = |word: &Cow<'_, str>| word.chars().any(char::is_alphabetic);
    if words.iter().any(is_word) {
        words.retain(is_word);
    }
    words
}

/// The words at these places, each once, for whoever is told of them.
pub(crate) fn said_words(value: &Value, all: &[&Places]) -> String {
    let mut said: Vec<Cow<'_, str>> = Vec::new();
    for word in all.iter().flat_map(|places| words(value, places)) {
        if !said.contains(&word) {
            said.push(word);
        }
    }
    said.join(", ")
}

fn words_of(value: &Value) -> Vec<Cow<'_, str>> {
    /// Under which an object has its word.
    const NAMES: [&str; 6] = ["name", "description", "label", "value", "text", "type"];
    let words: Vec<_> = match value {
        hollow if is_hollow(hollow) => return Vec::new(),
        Value::Array(items) => items.iter().flat_map(words_of).collect(),
        Value::Object(fields) => {
            let is_named = |name: &str| NAMES.iter().any(|known| name.to_ascii_lowercase().ends_with(known));
            let named: Vec<_> = fields
                .iter()
                .filter(|(name, _)| is_named(name))
                .flat_map(|(_, field)| words_of(field))
                .collect();
            if named.is_empty() { fields.values().flat_map(words_of).collect() } else { named }
        }
        one => match text(one) {
            Some(word) if residency::is_none(&word) => return Vec::new(),
            word => word.into_iter().collect(),
        },
    };
    if words.is_empty() { vec![Cow::Borrowed("?")] } else { words }
}

/// A number that is written with a point and has nothing behind it.
fn whole(number: &Number) -> Option<String> {
    let float =
        number.as_f64().filter(|float| number.is_f64() && float.fract() == 0.0 && float.abs() < 9e15)?;
    Some(format!("{float:.0}"))
}

/// The first text at the places of a field.
pub(crate) fn first<'a>(value: &'a Value, places: &Places) -> Option<Cow<'a, str>> {
    places.all.iter().find_map(|place| first_at(value, place.path))
}

fn first_at<'a>(value: &'a Value, path: &str) -> Option<Cow<'a, str>> {
    match path.split_once('/') {
        Some((name, rest)) => list(get(value, name)).into_iter().find_map(|inner| first_at(inner, rest)),
        None => text(get(value, path)),
    }
}

/// Every text at the places of a field, in the order in which they count.
pub(crate) fn found<'a>(value: &'a Value, places: &'static Places) -> impl Iterator<Item = Cow<'a, str>> {
    places.all.iter().flat_map(|place| texts(value, place.path))
}

fn texts<'a>(value: &'a Value, path: &'static str) -> Vec<Cow<'a, str>> {
    match path.split_once('/') {
        Some((name, rest)) => {
            list(get(value, name)).into_iter().flat_map(|inner| texts(inner, rest)).collect()
        }
        None => list(get(value, path)).into_iter().filter_map(text).collect(),
    }
}

/// A mark, in each way of writing one; none where it is absent, or is no mark.
pub(crate) fn mark(value: &Value) -> Option<bool> {
    value.as_bool().or_else(|| residency::mark(&text(value)?))
}

/// Whether a mark at one of the places of a field is set.
pub(crate) fn is_marked(value: &Value, places: &Places) -> bool {
    places.all.iter().any(|place| mark(get(value, place.path)) == Some(true))
}

/// The first date at the places of a field.
///
/// # Errors
/// Where what stands there is no date.
pub(crate) fn day(value: &Value, places: &Places) -> Result<Option<Date>, NotADate> {
    for place in places.all {
        let field = get(value, place.path);
        // PHP writes a whole object for a day.
        let within = get(field, "date");
        let read = match text(field).or_else(|| text(within)) {
            Some(text) => date::read(&text)?,
            None if is_hollow(field) => None,
            None => return Err(NotADate),
        };
        if read.is_some() {
            return Ok(read);
        }
    }
    Ok(None)
}

/// What a vendor says in an answer that is not the one asked for: the first text under a name that such texts
/// have, however deep.
pub(crate) fn said(value: &Value) -> Option<Cow<'_, str>> {
    const NAMES: [&str; 10] = [
        "message",
        "error_description",
        "description",
        "detail",
        "faultstring",
        "text",
        "title",
        "reason",
        "error",
        "errors",
    ];
    match value {
        Value::Object(_) => {
            let names = NAMES.iter().chain(["fault", "result", "status", "value"].iter());
            names.map(|name| get(value, name)).filter(|field| !is_absent(field)).find_map(said)
        }
        Value::Array(items) => items.iter().find_map(said),
        one => text(one).filter(|_| one.is_string()),
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;
    use jiff::civil::date;
    use serde_json::json;

    use super::*;
    use crate::place::Place;

    const HEAD: Head = Head { status: StatusCode::OK, retry_after: None, charset: None };
    const FIELD: Places = Places {
        field: "field",
        all: &[Place::new("own", "a test"), Place::new("outer/inner/name", "a test")],
    };

    fn read(body: &[u8]) -> Result<Value, NotJson> {
        super::read(HEAD, body)
    }

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
        for bad in [
            "",
            "secret",
            r#"{"secret": "#,
            r#""\q""#,
            r#""\ud80""#,
            "[1e999]",
            "{}\u{feff}",
            r#""\"#,
            r#"[""#,
        ] {
            let error = read(bad.as_bytes()).unwrap_err();
            assert!(matches!(error, NotJson::Syntax(_)) && !error.to_string().contains("secret"), "{error}");
        }
        assert!(matches!(read(b"\xff\xfe{\0}"), Err(NotJson::Encoding)), "half a character");
    }

    #[test]
    fn escapes_that_json_does_not_have_are_mended() {
        for (body, text) in [
            (r#"["a\ud83d"]"#, "a"),
            (r#"["a\ude00b"]"#, "ab"),
            (r#"["\ud83d\ud83d\ude00"]"#, "\u{1f600}"),
            (r#"["\ud83d\u0041"]"#, "A"),
            (r#"["O\'Brien \\\'"]"#, r"O'Brien \'"),
            (r#"["O\'Brien", "\ud83d\ude00", "\\ud83d", "\""]"#, "O'Brien"),
        ] {
            assert_eq!(read(body.as_bytes()).unwrap()[0], text, "{body}");
        }
        let all = read(br#"["O\'Brien", "\ud83d\ude00", "\\ud83d", "\""]"#).unwrap();
        assert_eq!(all, json!(["O'Brien", "\u{1f600}", r"\ud83d", "\""]));
    }

    #[test]
    fn a_byte_order_mark_and_control_characters_in_texts_fail_nothing() {
        for body in ["\u{feff}{\"a\":\"b c\"}", "{\"a\":\"b\nc\"}", "{\"a\":\r\n\"\0b\tc\u{1}\"}"] {
            assert_eq!(first_at(&read(body.as_bytes()).unwrap(), "a").as_deref(), Some("b c"), "{body:?}");
        }
    }

    #[test]
    fn a_list_of_one_may_lack_its_brackets_and_one_of_php_may_be_numbered() {
        assert_eq!(list(&json!([1, 2])).len(), 2);
        for one in [json!([{"id": 1}]), json!({"id": 1}), json!({"0": {"id": 1}})] {
            assert_eq!(
                (list(&one), into_list(one.clone())),
                (vec![&json!({"id": 1})], vec![json!({"id": 1})])
            );
        }
        assert_eq!(into_list(json!({"0": 1, "2": 2})), [json!(1), json!(2)]);
        for none in [json!(null), json!({}), json!([]), json!(""), json!(false)] {
            assert_eq!((list(&none).len(), into_list(none.clone()).len()), (0, 0), "{none}");
        }
    }

    #[test]
    fn a_list_is_found_in_its_container_or_in_its_place() {
        for listed in [
            json!({"customers": {"customer": [{"id": 1}, {"id": 2}]}}),
            json!({"Customers": {"Customer": [{"id": 1}, {"id": 2}]}}),
            json!({"customers": [{"customer": {"id": 1}}, {"customer": [{"id": 2}]}]}),
            json!({"customers": [{"id": 1}, {"id": 2}]}),
        ] {
            let ids: Vec<_> =
                items(&listed, "customers", "customer").into_iter().map(|one| &one["id"]).collect();
            assert_eq!(ids, [1, 2], "{listed}");
        }
        for none in [json!({}), json!({"customers": []}), json!({"customers": {"customer": null}})] {
            assert!(items(&none, "customers", "customer").is_empty(), "{none}");
        }
    }

    #[test]
    fn fields_are_found_in_any_case_and_among_attributes() {
        assert_eq!(take(json!({"Leases": 1}), "leases"), Some(json!(1)));
        assert_eq!((take(json!({"a": 1}), "leases"), take(json!([]), "leases")), (None, None));
        let attributes = json!({"@attributes": {"Id": 1}, "NAME": "a"});
        assert_eq!((get(&attributes, "id"), get(&attributes, "Name")), (&json!(1), &json!("a")));
        assert_eq!(get(&attributes, "other"), &Value::Null);
    }

    #[test]
    fn a_text_is_text_or_a_number_and_what_is_absent_in_any_form_is_none() {
        for (value, expected) in [
            (json!(" 12 "), "12"),
            (json!(12), "12"),
            (json!(12.0), "12"),
            (json!(1.5), "1.5"),
            (json!(["a"]), "a"),
            (json!("Se&#225;n  O&#039;Brien"), "Seán O'Brien"),
        ] {
            assert_eq!(text(&value).as_deref(), Some(expected), "{value}");
        }
        for absent in [json!(""), json!(" "), json!(null), json!({}), json!([]), json!(false), json!([""])] {
            assert_eq!(text(&absent), None, "{absent}");
        }
    }

    #[test]
    fn the_first_usable_place_of_a_field_counts() {
        let inner = json!({"own": [], "outer": {"inner": [{"name": ""}, {"name": "a"}, {"name": "b"}]}});
        assert_eq!(first(&inner, &FIELD).as_deref(), Some("a"));
        assert_eq!(found(&inner, &FIELD).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(
            first(&json!({"own": 1, "outer": {"inner": {"name": "a"}}}), &FIELD).as_deref(),
            Some("1")
        );
    }

    #[test]
    fn marks_and_days_are_read_in_each_form() {
        for (value, expected) in
            [(json!(true), true), (json!("Y"), true), (json!(1), true), (json!("0"), false)]
        {
            assert_eq!(is_marked(&json!({"own": value}), &FIELD), expected, "{value}");
        }
        let read = |value: Value| day(&json!({"own": value}), &FIELD);
        assert_eq!(read(json!("08/14/2025")), Ok(Some(date(2025, 8, 14))));
        for none in [
            json!([]),
            json!("0000-00-00"),
            json!(0),
            json!("0"),
            json!([null]),
            json!([""]),
            json!({"@nil": "true"}),
            json!({"@attributes": {"xsi:nil": "true"}}),
            json!({"date": "-0001-11-30 00:00:00.000000", "timezone_type": 3, "timezone": "UTC"}),
        ] {
            assert_eq!(read(none.clone()), Ok(None), "{none}");
        }
        let php =
            json!({"date": "2026-01-02 00:00:00.000000", "timezone_type": 3, "timezone": "America/Denver"});
        assert_eq!(read(php), Ok(Some(date(2026, 1, 2))));
        assert_eq!(read(json!(1767312000000_i64)), Ok(Some(date(2026, 1, 2))));
        assert_eq!((read(json!("soon")), read(json!({"on": 1}))), (Err(NotADate), Err(NotADate)));
    }

    #[test]
    fn words_are_found_in_each_form_and_what_cannot_be_read_is_no_absent_one() {
        let said = |value: Value| words(&json!({"own": value}), &FIELD).join("+");
        for (value, expected) in [
            (json!("Guarantor"), "Guarantor"),
            (json!(["Responsible", "Guarantor"]), "Responsible+Guarantor"),
            (json!({"id": 3, "name": "Guarantor"}), "Guarantor"),
            (json!({"Id": "3", "TypeName": "Guarantor"}), "Guarantor"),
            (json!([{"code": "G"}, null]), "G"),
            (json!({"id": 3}), "3"),
            (json!({"id": true}), "true"),
            (json!([[{"a": {"b": []}}, 0.5]]), "0.5"),
            (json!(null), ""),
            (json!([null]), ""),
            (json!([""]), ""),
            (json!("N/A"), ""),
            (json!({"@nil": "true"}), ""),
        ] {
            assert_eq!(said(value.clone()), expected, "{value}");
        }
    }

    #[test]
    fn what_a_vendor_says_is_found_in_each_form() {
        for words in [
            json!("Quux"),
            json!({"Message": "Quux"}),
            json!([{"code": 1, "message": "Quux"}]),
            json!({"errors": [{"detail": "Quux"}]}),
            json!({"fault": {"faultstring": "Quux", "detail": {"errorcode": "x"}}}),
            json!({"error": {"error": null, "description": "Quux"}}),
        ] {
            assert_eq!(said(&words).as_deref(), Some("Quux"), "{words}");
        }
        assert_eq!((said(&json!({"a": "b"})), said(&json!(12))), (None, None));
    }
}
