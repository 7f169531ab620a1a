//! The encodings that vendors declare.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use http::header::{CONTENT_TYPE, HeaderMap};

/// The encoding that `Content-Type` declares, if it is one that exists.
pub(crate) fn declared(headers: &HeaderMap) -> Option<&'static Encoding> {
    let content_type = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, label) = parameters.into_iter().find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Encoding::for_label(label.trim().trim_matches(['"', '\'']).as_bytes())
}

/// A whole body as UTF-8, without a byte order mark, which comes before what is declared.
///
/// Servers declare the wrong encoding, so that what can be UTF-8 is read as that: text in an encoding of
/// single bytes hardly ever can. Only the very bytes that are none are read in the encoding that was declared, or
/// in Windows': one record that was pasted from elsewhere changes no other. `None` where a mark, or a blank byte beside the first, says UTF-16 and the body is not.
pub(crate) fn utf8<'a>(declared: Option<&'static Encoding>, body: &'a [u8]) -> Option<Cow<'a, [u8]>> {
    let (marked, body) = match Encoding::for_bom(body) {
        Some((marked, length)) => (Some(marked), body.get(length..).unwrap_or_default()),
        None => (wide(body), body),
    };
    let encoding = match marked {
        Some(marked) if marked != UTF_8 => marked,
        _ if std::str::from_utf8(body).is_ok() => return Some(Cow::Borrowed(body)),
        _ => {
            let other = declared.filter(|declared| declared.is_single_byte()).unwrap_or(WINDOWS_1252);
            let (mut text, begun) = mended(other, body);
            text.extend_from_slice(in_other(other, begun).as_bytes());
            return Some(Cow::Owned(text));
        }
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(body)?;
    Some(Cow::Owned(text.into_owned().into_bytes()))
}

/// Bytes of which most are UTF-8 and some of another encoding, in UTF-8; and what may be the beginning of one
/// more character.
pub(crate) fn mended<'a>(other: &'static Encoding, bytes: &'a [u8]) -> (Vec<u8>, &'a [u8]) {
    let (mut text, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Err(error) = std::str::from_utf8(rest) {
        let (valid, after) = rest.split_at(error.valid_up_to());
        text.extend_from_slice(valid);
        let Some(wrong) = error.error_len() else { return (text, after) };
        let (wrong, after) = after.split_at(wrong);
        text.extend_from_slice(in_other(other, wrong).as_bytes());
        rest = after;
    }
    text.extend_from_slice(rest);
    (text, &[])
}

/// Bytes of an encoding of single bytes.
pub(crate) fn in_other<'a>(other: &'static Encoding, bytes: &'a [u8]) -> Cow<'a, str> {
    other.decode_without_bom_handling(bytes).0
}

/// UTF-16 without a mark: JSON begins with a character of ASCII.
fn wide(body: &[u8]) -> Option<&'static Encoding> {
    match body {
        [0, first, ..] if *first != 0 => Some(UTF_16BE),
        [first, 0, ..] if *first != 0 => Some(UTF_16LE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use http::header::HeaderValue;

    use super::*;

    fn read(content_type: &str, body: &[u8]) -> Option<String> {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_str(content_type).unwrap())]);
        utf8(declared(&headers), body).map(|body| String::from_utf8_lossy(&body).into_owned())
    }

    #[test]
    fn a_declared_encoding_is_honoured() {
        let (latin, utf8) = (b"Se\xe1n \x92s".as_slice(), "Seán ’s".as_bytes());
        for declared in [
            "application/json; charset=windows-1252",
            "application/json;charset=ISO-8859-1",
            "text/xml; charset=\"latin1\"; v=2",
        ] {
            for body in [latin, utf8] {
                assert_eq!(read(declared, body).as_deref(), Some("Seán ’s"), "{declared}");
            }
        }
        let utf16: Vec<u8> = "Seán".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read("text/xml; charset=utf-16", &utf16).as_deref(), Some("Seán"));
        assert_eq!(read("text/xml; charset=utf-16", &utf16[..3]), None, "half a character");
        assert_eq!(read("text/xml; charset=utf-16", b"{}").as_deref(), Some("{}"), "it is not");
    }

    #[test]
    fn a_byte_order_mark_comes_before_what_is_declared_and_is_no_part_of_the_text() {
        assert_eq!(read("application/json; charset=utf-16", b"\xef\xbb\xbf{}").as_deref(), Some("{}"));
        assert_eq!(read("application/json", b"\xff\xfe{\0}\0").as_deref(), Some("{}"));
        assert_eq!(read("application/json", b"\xfe\xff\0{\0}").as_deref(), Some("{}"));
    }

    #[test]
    fn without_a_declaration_what_is_no_utf_8_is_windows() {
        for declared in
            ["application/json", "application/json; charset=klingon", "charset", "a/b; charset=utf-8"]
        {
            assert_eq!(read(declared, b"Se\xe1n \x92s").as_deref(), Some("Seán ’s"), "{declared}");
            assert_eq!(read(declared, "Seán".as_bytes()).as_deref(), Some("Seán"), "{declared}");
        }
        assert_eq!(read("application/json", b"{\0}\0").as_deref(), Some("{}"));
        assert_eq!(read("application/json", b"\0{\0}").as_deref(), Some("{}"));
        // One such byte changes no other.
        let both = b"Zo\xc3\xab, O\x92Brien, caf\xe9";
        assert_eq!(read("application/json", both).as_deref(), Some("Zo\u{eb}, O\u{2019}Brien, caf\u{e9}"));
    }
}
