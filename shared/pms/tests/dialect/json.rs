//! What JSON writers differ in, whichever the vendor.

use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};
use serde_json::{Map, Value, json};

use crate::Draw;

/// Which fields of a vendor's records hold what.
pub(crate) struct Fields {
    /// Names of people and things.
    pub(crate) texts: &'static [&'static str],
    pub(crate) emails: &'static [&'static str],
    pub(crate) days: &'static [&'static str],
    /// Words of the vendor's vocabulary.
    pub(crate) words: &'static [&'static str],
    pub(crate) marks: &'static [&'static str],
    /// Ids and numbers.
    pub(crate) numbers: &'static [&'static str],
}

/// Writes a record and all within it in another way.
pub(crate) fn vary(draw: &mut Draw, value: &mut Value, fields: &Fields) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| vary(draw, item, fields)),
        Value::Object(record) => {
            for (name, field) in record.iter_mut() {
                vary(draw, field, fields);
                vary_field(draw, name, field, fields);
            }
            let names: Vec<_> = record.keys().cloned().collect();
            for name in names {
                if draw.chance(10) && is_absent(&record[&name]) {
                    record.remove(&name);
                } else if draw.chance(10) {
                    let field = record.remove(&name).unwrap();
                    let respelt = draw.one_of(&[name.to_lowercase(), name.to_uppercase()]).clone();
                    record.insert(respelt, field);
                }
            }
        }
        _ => {}
    }
}

fn vary_field(draw: &mut Draw, name: &str, field: &mut Value, fields: &Fields) {
    let is = |names: &[&str]| names.contains(&name);
    if is_absent(field) {
        *field = if is(fields.days) && draw.chance(40) {
            let none = [
                json!("0000-00-00"),
                json!("1900-01-01T00:00:00"),
                json!("0001-01-01"),
                json!("00/00/0000"),
                json!("00/00/00"),
                json!("1/1/1900"),
                json!("12/31/1969"),
                json!("01/01/1970"),
                json!("-0001-11-30"),
                json!("  /  /    "),
                json!("0"),
                json!(0),
                json!({"date": "-0001-11-30 00:00:00.000000", "timezone_type": 3, "timezone": "UTC"}),
            ];
            draw.one_of(&none).clone()
        } else {
            absent(draw)
        };
    } else if let Value::String(text) = field {
        *field = if is(fields.texts) {
            let text = entities(draw, text);
            json!(padded(draw, &text))
        } else if is(fields.emails) {
            json!(email(draw, text))
        } else if is(fields.days) {
            if draw.chance(5) { php_day(draw, text) } else { json!(day(draw, text)) }
        } else if is(fields.words) {
            json!(word(draw, text))
        } else if is(fields.marks) {
            mark(draw, text)
        } else if is(fields.numbers) {
            number(draw, text)
        } else {
            return;
        };
    } else if let Value::Number(number) = field
        && is(fields.numbers)
        && draw.chance(30)
    {
        *field = json!(number.to_string());
    } else if let Value::Bool(set) = field
        && is(fields.marks)
    {
        *field = mark(draw, if *set { "true" } else { "false" });
    }
}

pub(crate) fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// That there is nothing.
fn absent(draw: &mut Draw) -> Value {
    let forms = [
        json!(null),
        json!(""),
        json!(" "),
        json!([]),
        json!({}),
        json!(false),
        json!([null]),
        json!([""]),
        json!({"@nil": "true"}),
    ];
    draw.one_of(&forms).clone()
}

/// A day as PHP writes its own objects for one.
fn php_day(draw: &mut Draw, text: &str) -> Value {
    match read_day(text) {
        Some(day) => {
            json!({"date": format!("{day} 00:00:00.000000"), "timezone_type": 3, "timezone": "America/Denver"})
        }
        None => json!(day(draw, text)),
    }
}

fn read_day(text: &str) -> Option<Date> {
    let read = |format: &str| Date::strptime(format, text.get(..10).unwrap_or_default()).ok();
    read("%Y-%m-%d").or_else(|| read("%m/%d/%Y"))
}

pub(crate) fn padded(draw: &mut Draw, text: &str) -> String {
    match draw.below(8) {
        0 => format!("  {text} "),
        1 => format!("{text}\n"),
        2 => format!("\t{text}"),
        3 => text.replace(' ', "  "),
        4 => format!("\u{feff}{text}"),
        _ => text.to_owned(),
    }
}

/// HTML in JSON.
pub(crate) fn entities(draw: &mut Draw, text: &str) -> String {
    if !draw.chance(25) {
        return text.to_owned();
    }
    let escape = |c: char| match c {
        '\'' => "&#039;".to_owned(),
        '&' => "&amp;".to_owned(),
        'ë' => "&euml;".to_owned(),
        c if !c.is_ascii() => format!("&#{};", u32::from(c)),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}

pub(crate) fn email(draw: &mut Draw, email: &str) -> String {
    let is_filler = ["no", "n/a"].iter().any(|filler| email.starts_with(filler));
    match draw.below(10) {
        _ if is_filler => email.to_owned(),
        0 => format!("mailto:{email}"),
        1 => format!("{email}."),
        2 => format!(" {email} "),
        3 => format!("Somebody <{email}>"),
        4 => format!("{email}; second.address@example.com"),
        5 => format!("none@none.com, {email}"),
        _ => email.to_owned(),
    }
}

pub(crate) fn word(draw: &mut Draw, word: &str) -> String {
    match draw.below(6) {
        0 => word.to_uppercase(),
        1 => word.to_lowercase(),
        2 => format!(" {word} "),
        3 => word.replace(' ', "  "),
        _ => word.to_owned(),
    }
}

fn mark(draw: &mut Draw, mark: &str) -> Value {
    let set = ["y", "true", "1"].contains(&mark.to_lowercase().as_str());
    let forms = if set {
        [json!(true), json!("Y"), json!("true"), json!("TRUE"), json!(1), json!("1"), json!("Yes")]
    } else {
        [json!(false), json!("N"), json!("false"), json!("False"), json!(0), json!("0"), json!("No")]
    };
    draw.one_of(&forms).clone()
}

/// Without its quotes, where nothing is lost by that.
fn number(draw: &mut Draw, text: &str) -> Value {
    match text.parse::<u64>() {
        Ok(number) if draw.chance(30) && number.to_string() == text => json!(number),
        _ => json!(text),
    }
}

/// A day in another form.
pub(crate) fn day(draw: &mut Draw, text: &str) -> String {
    let Some(day) = read_day(text) else { return text.to_owned() };
    let midnight = TimeZone::UTC.to_timestamp(day.to_datetime(Time::midnight())).unwrap();
    let milliseconds = midnight.as_millisecond();
    let forms = [
        "%Y-%m-%d",
        "%m/%d/%Y",
        "%Y/%m/%d",
        "%Y%m%d",
        "%Y-%m-%dT00:00:00",
        "%Y-%m-%dT00:00:00.0000000",
        "%Y-%m-%d 00:00:00",
        "%Y-%m-%dT00:00:00Z",
        "%m/%d/%Y 12:00:00 AM",
        "%b %d, %Y",
        "%a %b %d 00:00:00 CST %Y",
        "%m/%d/%y",
        "milliseconds",
        "dotnet",
    ];
    match *draw.one_of(&forms) {
        // A century is lost with it.
        "%m/%d/%y" if !(1950..2050).contains(&day.year()) => day.strftime("%m/%d/%Y").to_string(),
        // Of days since 2001, which have as many digits.
        "milliseconds" if day.year() > 2001 => milliseconds.to_string(),
        "milliseconds" | "dotnet" => format!("/Date({milliseconds})/"),
        form => day.strftime(form).to_string(),
    }
}

/// A list of one without its brackets, with null in it, or numbered as PHP does it; of rows null is none, and is
/// never drawn.
pub(crate) fn listed_with_null(draw: &mut Draw, list: &mut Value) {
    match list {
        Value::Array(items) if draw.chance(15) => {
            let at = usize::try_from(draw.below(items.len() as u64 + 1)).unwrap();
            items.insert(at, Value::Null);
        }
        list => listed(draw, list),
    }
}

/// A list of one without its brackets, or numbered as PHP does it.
pub(crate) fn listed(draw: &mut Draw, list: &mut Value) {
    let Value::Array(items) = list else { return };
    if items.len() == 1 && draw.chance(50) {
        *list = items.remove(0);
    } else if !items.is_empty() && draw.chance(15) {
        let numbered: Map<String, Value> =
            items.drain(..).enumerate().map(|(at, item)| (at.to_string(), item)).collect();
        *list = Value::Object(numbered);
    }
}

/// Moves a field to another place of the same record.
pub(crate) fn renamed(record: &mut Value, from: &str, to: &str) {
    let Value::Object(fields) = record else { return };
    if let Some(field) = fields.remove(from) {
        fields.insert(to.to_owned(), field);
    }
}

/// The body as bytes: with escapes or without, in some encoding that is declared by its mark.
pub(crate) fn written(draw: &mut Draw, value: &Value) -> Vec<u8> {
    let mut text = String::new();
    write(draw, value, &mut text);
    match draw.below(6) {
        0 => [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(),
        1 => [b"\xff\xfe".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
        2 => [b"\xfe\xff".to_vec(), text.encode_utf16().flat_map(u16::to_be_bytes).collect()].concat(),
        3 => half_windows(draw, &text),
        _ => text.into_bytes(),
    }
}

/// In UTF-8, with characters of Windows' encoding among them, as they were pasted.
fn half_windows(draw: &mut Draw, text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut after_pasted = false;
    for c in text.chars() {
        let pasted = c != '\u{feff}' && !c.is_ascii() && !after_pasted && draw.chance(50);
        match pasted {
            true => bytes.extend_from_slice(&encoding_rs::WINDOWS_1252.encode(&c.to_string()).0),
            false => bytes.extend_from_slice(c.to_string().as_bytes()),
        }
        after_pasted = pasted;
    }
    bytes
}

fn write(draw: &mut Draw, value: &Value, to: &mut String) {
    let blank = |draw: &mut Draw| if draw.chance(10) { "\r\n " } else { "" };
    match value {
        Value::Array(items) => {
            to.push('[');
            for (at, item) in items.iter().enumerate() {
                to.push_str(if at > 0 { "," } else { "" });
                to.push_str(blank(draw));
                write(draw, item, to);
            }
            to.push(']');
        }
        Value::Object(fields) => {
            to.push('{');
            for (at, (name, field)) in fields.iter().enumerate() {
                to.push_str(if at > 0 { "," } else { "" });
                to.push_str(blank(draw));
                write_text(draw, name, to);
                to.push(':');
                write(draw, field, to);
            }
            to.push('}');
        }
        Value::String(text) => write_text(draw, text, to),
        other => to.push_str(&other.to_string()),
    }
}

fn write_text(draw: &mut Draw, text: &str, to: &mut String) {
    let (escaped, slashes, raw) = (draw.chance(40), draw.chance(50), draw.chance(50));
    to.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => to.extend(['\\', c]),
            '/' if slashes => to.push_str("\\/"),
            '\'' if raw && escaped => to.push_str("\\'"),
            // As they are, which JSON forbids, and vendors do.
            '\n' | '\t' if raw => to.push(c),
            c if c.is_control() || (escaped && !c.is_ascii()) => {
                for half in c.encode_utf16(&mut [0; 2]) {
                    to.push_str(&format!("\\u{half:04x}"));
                }
            }
            c => to.push(c),
        }
    }
    if draw.chance(2) {
        // Half a character, of an emoji that was cut.
        to.push_str("\\ud83d");
    }
    to.push('"');
}
