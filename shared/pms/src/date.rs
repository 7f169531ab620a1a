//! The dates that PMS write.

use jiff::{Timestamp, civil::Date, tz::Offset};

/// Reads a civil date, as it is written, with or without a time and a zone after it.
///
/// `2026-01-02`, `2026/1/2`, `1/2/2026`, `01-02-2026`, `1/2/26` (month first, as all these vendors are American),
/// `20260102`, `Jan 2, 2026`, `2-Jan-2026`, `Friday, January 2, 2026`, Java's `Fri Jan 02 00:00:00 CST 2026`,
/// .NET's `/Date(1767312000000)/` and its milliseconds alone. Days that stand for none (1900-01-01, 0000-00-00,
/// 12/31/9999, the first of Unix), zero and an empty text are no date. A zone changes nothing: a day of a
/// tenancy is a day at the property, and servers add the zone that they are in.
///
/// # Errors
/// For anything else; the text is not quoted.
pub(crate) fn read(text: &str) -> Result<Option<Date>, NotADate> {
    let text = text.trim();
    if is_blank(text) || is_word_for_none(text) {
        return Ok(None);
    }
    if text.len() == MILLISECONDS && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return dotnet(text).map(|date| Some(date).filter(|date| !stands_for_none(*date)));
    }
    // PHP's zero day comes of 0000-00-00, and is before its first year.
    let Some(inside) = text.strip_prefix('-') else { return read_civil(text) };
    match inside.get(..4) {
        Some("0001") => Ok(None),
        _ => Err(NotADate),
    }
}

/// So many digits alone are milliseconds since 1970, from 2001 to 2286.
const MILLISECONDS: usize = 13;

fn read_civil(text: &str) -> Result<Option<Date>, NotADate> {
    if let Some(inside) = text.strip_prefix("/Date(").and_then(|rest| rest.strip_suffix(")/")) {
        return dotnet(inside).map(|date| Some(date).filter(|date| !stands_for_none(*date)));
    }
    let Parts { year, month, day, rest } =
        Parts::numbers(text).or_else(|| Parts::named(text)).ok_or(NotADate)?;
    if !is_time(rest) {
        return Err(NotADate);
    }
    if (year, month, day) == (0, 0, 0) {
        return Ok(None);
    }
    let date = Date::new(year, month, day).map_err(|_| NotADate)?;
    Ok(Some(date).filter(|date| !stands_for_none(*date)))
}

/// Reads a field that decides nothing: where it is no date, it alone is left out.
pub(crate) fn or_none(text: Option<&str>, field: &'static str) -> Option<Date> {
    read(text.unwrap_or_default()).unwrap_or_else(|NotADate| {
        tracing::warn!(field, "a field that decides nothing is no date, and is left out");
        None
    })
}

/// A text that is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotADate;

/// A form that nobody filled in: `  /  /    `, and zeros.
fn is_blank(text: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | '_');
    text.chars().all(|c| is_mark(c) || c == '0')
}

fn is_word_for_none(text: &str) -> bool {
    ["null", "nil", "none", "n/a", "-", "--"].iter().any(|none| text.eq_ignore_ascii_case(none))
}

/// The days that servers write for none: nothing before 1902 (.NET's first day is in the year 1, SQL Server's are in
/// 1753 and 1900, Excel's is in 1899), the zero of Unix in UTC and in America, the last ones of SQL Server, .NET
/// and whoever chose a round year.
fn stands_for_none(date: Date) -> bool {
    const NONE: [(i16, i8, i8); 5] =
        [(1969, 12, 31), (1970, 1, 1), (2078, 12, 31), (2079, 6, 6), (2099, 12, 31)];
    date.year() < 1902 || date.year() >= 2200 || NONE.contains(&(date.year(), date.month(), date.day()))
}

/// A date in its three numbers, and what follows it.
struct Parts<'a> {
    year: i16,
    month: i8,
    day: i8,
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn new(year: &str, month: &str, day: &str, rest: &'a str) -> Option<Self> {
        let small = |text: &str| if text.len() <= 2 { text.parse().ok() } else { None };
        let year = if year.len() == 4 { year.parse().ok()? } else { return None };
        Some(Self { year, month: small(month)?, day: small(day)?, rest })
    }

    /// Three numbers with the same mark between them, or eight digits.
    fn numbers(text: &'a str) -> Option<Self> {
        let (first, rest) = digits(text)?;
        if first.len() == 8 {
            return Self::new(first.get(..4)?, first.get(4..6)?, first.get(6..)?, rest);
        }
        let between = rest.chars().next().filter(|between| matches!(between, '-' | '/' | '.'))?;
        let (second, rest) = digits(rest.strip_prefix(between)?)?;
        let (third, rest) = digits(rest.strip_prefix(between)?)?;
        match (first.len(), between) {
            (4, _) => Self::new(first, second, third, rest),
            (_, '/') if third.len() == 2 => Self::short(first, second, third, rest),
            // Two numbers with dots are a day and a month elsewhere, which of them is not to be told.
            (_, '-' | '/') => Self::new(third, first, second, rest),
            _ => None,
        }
    }

    /// With a year in two digits, as SQL Server and .NET read it: up to 2049. The days that servers write for none
    /// have lost their century with it, and are none.
    fn short(month: &str, day: &str, year: &str, rest: &'a str) -> Option<Self> {
        const NONE: [(i16, i8, i8); 7] = [
            (2000, 1, 1),
            (2001, 1, 1),
            (1953, 1, 1),
            (1969, 12, 31),
            (1970, 1, 1),
            (1999, 12, 30),
            (1999, 12, 31),
        ];
        let century = if year.parse::<u8>().ok()? < 50 { "20" } else { "19" };
        let read = Self::new(&format!("{century}{year}"), month, day, rest)?;
        let is_none = NONE.contains(&(read.year, read.month, read.day));
        Some(if is_none { Self { year: 0, month: 0, day: 0, rest } } else { read })
    }

    /// A month by its name, after or before the day; a weekday before it says nothing.
    fn named(text: &'a str) -> Option<Self> {
        let (word, rest) = letters(text).unwrap_or(("", text));
        let (word, rest) = match weekday(word) {
            true => {
                let rest = after_marks(rest);
                letters(rest).unwrap_or(("", rest))
            }
            false => (word, rest),
        };
        let (number, after) = digits(after_marks(rest))?;
        if word.is_empty() {
            let (name, after) = letters(after_marks(after))?;
            let (year, after) = digits(after_marks(after))?;
            return Self::new(year, &month(name)?.to_string(), number, after);
        }
        let after = letters(after).filter(|(ending, _)| is_ordinal(ending)).map_or(after, |(_, after)| after);
        if let Some(year) = java_year(after) {
            return Self::new(year, &month(word)?.to_string(), number, "");
        }
        let (year, after) = digits(after_marks(after))?;
        Self::new(year, &month(word)?.to_string(), number, after)
    }
}

/// The year that Java writes behind the time and the zone: ` 00:00:00 CST 2026`.
fn java_year(after: &str) -> Option<&str> {
    let (time, rest) = after.trim_start().split_once(' ')?;
    let (zone, year) = rest.rsplit_once(' ').unwrap_or(("", rest));
    let is_zone = zone.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | ':'));
    let is_time = time.contains(':') && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_time && is_zone && is_year).then_some(year)
}

fn digits(text: &str) -> Option<(&str, &str)> {
    split_while(text, |c| c.is_ascii_digit())
}

fn letters(text: &str) -> Option<(&str, &str)> {
    split_while(text, |c| c.is_ascii_alphabetic())
}

fn split_while(text: &str, holds: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let end = text.find(|c| !holds(c)).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(taken, _)| !taken.is_empty())
}

fn after_marks(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '.' | '/'))
}

fn month(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| {
        name.len() >= 3 && (month.starts_with(&name) || name == "sept" && *month == "september")
    })?;
    i8::try_from(at + 1).ok()
}

fn weekday(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() >= 3 && days.iter().any(|day| day.starts_with(&word))
}

fn is_ordinal(ending: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ordinal| ending.eq_ignore_ascii_case(ordinal))
}

/// Whether what follows a date is a time, a zone, or nothing.
fn is_time(rest: &str) -> bool {
    let zone = |rest: &str| {
        rest.len() <= 6
            && rest.get(1..).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b':'))
    };
    match rest.bytes().next() {
        None => true,
        Some(b' ' | b'T' | b't' | b',' | b'\t' | 0x0d | b'\n') => true,
        Some(b'Z' | b'z') => rest.len() == 1,
        Some(b'+' | b'-') => rest.len() > 2 && zone(rest),
        // `2026-01-02:00:00:00`, as one of SQL Server's styles has it.
        Some(b':') => true,
        Some(_) => false,
    }
}

/// Milliseconds since 1970, with the offset of the server's zone after them, or in UTC.
fn dotnet(inside: &str) -> Result<Date, NotADate> {
    let sign = inside.get(1..).and_then(|rest| rest.find(['+', '-'])).map(|at| at + 1);
    let (milliseconds, offset) = inside.split_at_checked(sign.unwrap_or(inside.len())).ok_or(NotADate)?;
    let at = milliseconds.parse().ok().and_then(|ms| Timestamp::from_millisecond(ms).ok()).ok_or(NotADate)?;
    let minutes = match offset.get(1..5).map(str::parse::<i32>) {
        None => 0,
        Some(Ok(number)) => (number / 100 * 60 + number % 100) * if offset.starts_with('-') { -1 } else { 1 },
        Some(Err(_)) => return Err(NotADate),
    };
    let offset = Offset::from_seconds(minutes * 60).map_err(|_| NotADate)?;
    Ok(offset.to_datetime(at).date())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn every_way_of_writing_a_date_that_a_client_was_seen_to_handle_is_read() {
        for text in [
            "2026-01-02",
            "2026-1-2",
            "2026/01/02",
            "2026.01.02",
            "1/2/2026",
            "01/02/2026",
            "01-02-2026",
            "20260102",
            "2026-01-02T00:00:00",
            "2026-01-02T23:59:59.9999999",
            "2026-01-02T00:00:00-06:00",
            "2026-01-02T05:00:00Z",
            "2026-01-02Z",
            "2026-01-02-06:00",
            "2026-01-02+05:30",
            "2026-01-02 00:00:00.000",
            "2026-01-02 00:00:00 +0000",
            "1/2/2026 12:00:00 AM",
            "1/2/2026 0:00",
            "01/02/2026 00:00:00 MDT",
            "01/02/2026 09:10:11.000102 MST",
            "20260102T000000Z",
            "20260102 00:00",
            "Jan 2 2026",
            "Jan  2 2026 12:00AM",
            "Jan 2, 2026",
            "January 2, 2026",
            "JAN 02 2026",
            "jan. 2nd, 2026",
            "2-Jan-2026",
            "02-JAN-2026",
            "2 Jan 2026",
            "02 January 2026 00:00",
            "Fri, 02 Jan 2026 00:00:00 GMT",
            "Friday, January 2, 2026",
            " 2026-01-02 ",
            "2026/1/2 8:00 AM",
            "/Date(1767312000000)/",
            "/Date(1767333600000-0600)/",
            "1767312000000",
            "Fri Jan 02 00:00:00 CST 2026",
            "Fri Jan 02 00:00:00 GMT-06:00 2026",
            "Fri Jan  2 00:00:00 2026",
            "1/2/26",
            "01/02/26 12:00 AM",
        ] {
            assert_eq!(read(text), Ok(Some(date(2026, 1, 2))), "{text}");
        }
        assert_eq!(read("Sept 30 2026"), Ok(Some(date(2026, 9, 30))));
        assert_eq!(read("May 1 2026"), Ok(Some(date(2026, 5, 1))));
    }

    #[test]
    fn the_days_that_servers_write_for_none_are_no_date() {
        for text in [
            "",
            "  ",
            "0001-01-01",
            "0001-01-01T00:00:00",
            "1/1/0001 12:00:00 AM",
            "1753-01-01",
            "1899-12-30",
            "1900-01-01",
            "1900-01-01T00:00:00",
            "1/1/1900",
            "01/01/1900 12:00:00 AM",
            "Jan  1 1900 12:00AM",
            "19000101",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "00/00/0000",
            "00000000",
            "9999-12-31",
            "12/31/9999",
            "9999-12-31T23:59:59.9999999",
            "2079-06-06",
            "2078-12-31",
            "12/31/2099",
            "12/31/2999",
            "null",
            "N/A",
            "-",
            "/Date(-62135596800000)/",
            "12/31/1969",
            "01/01/1970",
            "1970-01-01T00:00:00Z",
            "12/31/1969 18:00:00 CST",
            "/Date(0)/",
            "0",
            "0000-00-00T00:00:00",
            "-0001-11-30",
            "-0001-11-30 00:00:00",
            "-0001-11-30T00:00:00+00:00",
            "  /  /    ",
            "__/__/____",
            "00/00/00",
            "0000000000000",
            "01/01/01",
            "1/1/00",
            "12/31/99",
            "12/31/69",
            "1/1/70 12:00 AM",
        ] {
            assert_eq!(read(text), Ok(None), "{text}");
        }
        for (text, day) in [
            ("1924-05-06", date(1924, 5, 6)),
            ("2098-12-31", date(2098, 12, 31)),
            ("08/14/99", date(1999, 8, 14)),
            ("1970-01-02", date(1970, 1, 2)),
        ] {
            assert_eq!(read(text), Ok(Some(day)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_told() {
        for text in [
            "soon",
            "2026-13-01",
            "02/30/2026",
            "14/08/2026",
            "2026-08",
            "08-14-26",
            "14/08/26",
            "-0002-11-30",
            "-2026-01-02",
            "Fri Jan 02 soon 2026",
            "Fri Jan 02 00:00:00 CST 26",
            "176731200000",
            "TBD",
            "Tomorrow",
            "+202-08-14",
            "8/+1/2026",
            "08-14/2026",
            "14.08.2026",
            "2026-01-02x",
            "2026-01-021",
            "202601021",
            "2026010",
            "Foo 2 2026",
            "2 2026",
            "Jan 2026",
            "/Date()/",
            "/Date(soon)/",
            "0000-00-01",
            "January",
            "\u{661}/2/2026",
        ] {
            assert_eq!(read(text), Err(NotADate), "{text}");
        }
    }
}
