//! Text as PMS send it: padded, wrapped over lines, with control characters, with entities that were
//! written once too often.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use quick_xml::escape::resolve_html5_entity;

/// How often an entity is looked for in what came of one: `&amp;amp;#39;` was written by three.
const MOST_ROUNDS: usize = 3;
/// The longest name of an entity, and more.
const LONGEST_NAME: usize = 32;

/// A text without what surrounds it: outer white space is cut, inner white space is one blank, control
/// characters and byte order marks are gone, and entities are the characters that they stand for.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_ROUNDS {
        match without_entities(&text) {
            Some(decoded) => text = Cow::Owned(decoded),
            None => break,
        }
    }
    let mut cleaned = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let mut word = word.chars().map(of_windows).filter(|c| !is_invisible(*c)).peekable();
        if word.peek().is_some() && !cleaned.is_empty() {
            cleaned.push(' ');
        }
        cleaned.extend(word);
    }
    Cow::Owned(cleaned)
}

/// What a control character between 128 and 159 stands for, which nobody writes: it is Windows' character of that
/// number, as browsers read it too.
fn of_windows(c: char) -> char {
    let byte = u8::try_from(u32::from(c)).ok().filter(|byte| matches!(byte, 0x80..=0x9f));
    let read = byte.map(|byte| WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned());
    read.and_then(|text| text.chars().next()).unwrap_or(c)
}

/// Control characters, byte order marks, blanks without a width, and halves of characters.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{fffe}' | '\u{ffff}' | '\u{f0000}'..='\u{f03ff}'
        )
}

/// Whether nothing of it has to change, which is so of nearly all.
fn is_clean(text: &str) -> bool {
    let mut blank_before = true;
    for byte in text.bytes() {
        let blank = byte == b' ';
        if byte < b' ' || byte == 0x7f || byte == b'&' || byte >= 0x80 || (blank && blank_before) {
            // What is beyond ASCII is looked at as characters.
            return byte >= 0x80 && is_clean_beyond_ascii(text);
        }
        blank_before = blank;
    }
    !blank_before || text.is_empty()
}

fn is_clean_beyond_ascii(text: &str) -> bool {
    let mut blank_before = true;
    for c in text.chars() {
        let blank = c == ' ';
        if c == '&' || is_invisible(c) || (c.is_whitespace() && !blank) || (blank && blank_before) {
            return false;
        }
        blank_before = blank;
    }
    !blank_before
}

/// The text with its entities resolved; none where it has none. What only looks like one stays.
pub(crate) fn without_entities(text: &str) -> Option<String> {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    let mut any = false;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        match after.split_once(';').filter(|(name, _)| name.len() <= LONGEST_NAME) {
            Some((name, beyond)) if push_entity(&mut decoded, name) => {
                any = true;
                rest = beyond;
            }
            _ => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    any.then_some(decoded)
}

/// Adds what an entity stands for, if it is one.
pub(crate) fn push_entity(to: &mut String, name: &str) -> bool {
    match name.strip_prefix('#') {
        Some(number) => push_code_point(to, number),
        None => resolve_html5_entity(name).map(|text| to.push_str(text)).is_some(),
    }
}

/// The first half of a character that was written as two references is kept as a private character, which
/// no text has, until the other one comes; see [`is_invisible`].
const HALF: u32 = 0xF_0000;

/// Adds the character of a number, decimal or after an `x`; what is no character adds nothing.
fn push_code_point(to: &mut String, number: &str) -> bool {
    let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |hex| (hex, 16));
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return false;
    }
    // One that is too large for a number is too large for a character.
    match u32::from_str_radix(digits, radix).unwrap_or(u32::MAX) {
        // UTF-16 in halves, as servers write an emoji that do not know better.
        code @ 0xD800..=0xDBFF => to.extend(char::from_u32(HALF + code - 0xD800)),
        code @ 0xDC00..=0xDFFF => {
            let high = to.chars().next_back().map(u32::from).and_then(|half| half.checked_sub(HALF));
            if let Some(high) = high.filter(|high| *high < 0x400) {
                to.pop();
                to.extend(char::from_u32(0x1_0000 + (high << 10) + code - 0xDC00));
            }
        }
        code => to.extend(char::from_u32(code)),
    }
    true
}

/// What words of a vendor's vocabulary are compared by: letters and digits alone, in one case, with one
/// blank between words, however they are joined (`Applicant – Lease_Signed`).
pub(crate) fn word_key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for part in word.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(part.chars().flat_map(char::to_lowercase));
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_wrapped_lines_and_control_characters_are_gone() {
        for (text, cleaned) in [
            ("on\n            notice", "on notice"),
            ("  0101\r\n ", "0101"),
            ("Ana\u{a0}\u{a0}Lee\u{feff}", "Ana Lee"),
            ("late fee\0", "late fee"),
            ("A\u{1}na", "Ana"),
            ("Ana\tLee", "Ana Lee"),
            ("\u{feff}", ""),
            ("", ""),
            ("Zo\u{eb}  O'Brien", "Zo\u{eb} O'Brien"),
        ] {
            assert_eq!(clean(text), cleaned, "{text:?}");
        }
        for text in ["Ana Lee", "Zo\u{eb}", "a-1, b.2"] {
            assert!(matches!(clean(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn entities_that_were_written_once_too_often_are_what_they_stand_for() {
        for (text, cleaned) in [
            ("O&#039;Brien", "O'Brien"),
            ("O&amp;#39;Brien", "O'Brien"),
            ("O&amp;apos;Brien", "O'Brien"),
            ("Se&#225;n", "Seán"),
            ("Se&aacute;n", "Seán"),
            ("Se&#xE1;n", "Seán"),
            ("Smith &amp; Sons", "Smith & Sons"),
            ("Smith &amp;amp; Sons", "Smith & Sons"),
            ("Ana&nbsp;Lee", "Ana Lee"),
            ("O&#146;Brien", "O\u{2019}Brien"),
            ("O&#x92;Brien", "O\u{2019}Brien"),
            ("O\u{92}Brien", "O\u{2019}Brien"),
            ("1&#150;2", "1\u{2013}2"),
            ("a&#129;b", "ab"),
            ("AT&T; R&D; and &more", "AT&T; R&D; and &more"),
            ("Tom & Jerry", "Tom & Jerry"),
        ] {
            assert_eq!(clean(text), cleaned, "{text}");
        }
    }

    #[test]
    fn halves_of_a_character_become_one_and_what_is_none_is_left_out() {
        assert_eq!(clean("thanks &#xD83D;&#xDE00;"), "thanks \u{1f600}");
        assert_eq!(clean("thanks &#55357;&#56832;!"), "thanks \u{1f600}!");
        for text in ["a&#xD83D;b", "a&#xDE00;b", "a&#0;b", "a&#xFFFF;b", "a&#xFFFFFFFF;b", "a&#x110000;b"] {
            let cleaned = clean(text);
            assert!(cleaned == "ab" || cleaned == text, "{text}: {cleaned}");
        }
    }

    #[test]
    fn words_are_compared_without_case_spacing_and_marks() {
        for word in ["Applicant - Lease Signed", " APPLICANT – lease  signed", "applicant_lease_signed"] {
            assert_eq!(word_key(word), "applicant lease signed", "{word}");
        }
    }
}
