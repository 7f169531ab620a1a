//! The dates that PMS write.

use jiff::civil::Date;

/// Reads `YYYY-MM-DD` or `M/D/YYYY`, with or without a time after it. The day 0001-01-01 and an
/// empty text are no date.
///
/// # Errors
/// For anything else; the text is not quoted.
pub(crate) fn read(text: &str) -> Result<Option<Date>, NotADate> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let between = if day.contains('/') { '/' } else { '-' };
    let parts: Vec<&str> = day.split(between).collect();
    let [a, b, c] = parts.as_slice() else { return Err(NotADate) };
    let (year, month, day) = if between == '/' { (c, a, b) } else { (a, b, c) };
    // A number may have a sign for Rust, and may not for a calendar.
    if ![a, b, c].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(NotADate);
    }
    let number = |text: &str| text.parse::<i16>().map_err(|_| NotADate);
    let small = |text: &str| text.parse::<i8>().map_err(|_| NotADate);
    if year.len() != 4 {
        return Err(NotADate);
    }
    let date = Date::new(number(year)?, small(month)?, small(day)?).map_err(|_| NotADate)?;
    Ok(Some(date).filter(|date| date.year() > 1))
}

/// A text that is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotADate;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_ways_of_writing_a_date_are_read_with_or_without_a_time() {
        for text in
            ["2025-08-14", "08/14/2025", "8/14/2025", " 2025-08-14T00:00:00 ", "08/14/2025 00:00:00 MDT"]
        {
            assert_eq!(read(text), Ok(Some(date(2025, 8, 14))), "{text}");
        }
        for text in ["", "  ", "0001-01-01", "0001-01-01T00:00:00"] {
            assert_eq!(read(text), Ok(None), "{text}");
        }
        for text in [
            "soon",
            "2025-13-01",
            "02/30/2025",
            "14/08/2025",
            "2025-08",
            "08/14/25",
            "TBD",
            "Tomorrow",
            "+202-08-14",
            "8/+1/2025",
            "08-14/2025",
        ] {
            assert_eq!(read(text), Err(NotADate), "{text}");
        }
    }
}
