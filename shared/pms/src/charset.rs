//! The encodings that vendors declare.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use http::header::{CONTENT_TYPE, HeaderMap};

/// The encoding that `Content-Type` declares, if it is one that exists.
pub(crate) fn declared(headers: &HeaderMap) -> Option<&'static Encoding> {
    let content_type = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, label) = parameters.into_iter().find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Encoding::for_label(label.trim().trim_matches(['"', '\'']).as_bytes())
}

/// A body as UTF-8, without a byte order mark. The mark comes before what is declared; and what is UTF-8
/// although another encoding is declared is read as that: bytes of another are hardly ever valid in it.
///
/// What is in no encoding but UTF-8 is left as it is. `None` where the body is not in its encoding.
pub(crate) fn utf8<'a>(declared: Option<&'static Encoding>, body: &'a [u8]) -> Option<Cow<'a, [u8]>> {
    let (encoding, body) = match Encoding::for_bom(body) {
        Some((marked, length)) => (marked, body.get(length..).unwrap_or_default()),
        None => (declared.unwrap_or(UTF_8), body),
    };
    if encoding == UTF_8 || (encoding.is_single_byte() && std::str::from_utf8(body).is_ok()) {
        return Some(Cow::Borrowed(body));
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(body)?;
    Some(Cow::Owned(text.into_owned().into_bytes()))
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
    }

    #[test]
    fn a_byte_order_mark_comes_before_what_is_declared_and_is_no_part_of_the_text() {
        assert_eq!(read("application/json; charset=utf-16", b"\xef\xbb\xbf{}").as_deref(), Some("{}"));
        assert_eq!(read("application/json", b"\xff\xfe{\0}\0").as_deref(), Some("{}"));
        assert_eq!(read("application/json", b"\xfe\xff\0{\0}").as_deref(), Some("{}"));
    }

    #[test]
    fn what_declares_nothing_that_exists_is_left_as_it_is() {
        for declared in ["application/json", "application/json; charset=klingon", "charset"] {
            let body = utf8(None, b"\xe1").unwrap();
            assert_eq!((&*body, read(declared, b"a").as_deref()), (&b"\xe1"[..], Some("a")));
        }
    }
}
