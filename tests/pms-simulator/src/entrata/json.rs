//! JSON as the vendor's PHP writes it: slashes and every letter beyond ASCII escaped.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::config::Collapse;

struct Php;

impl Formatter for Php {
    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        for letter in text.chars() {
            match letter {
                '/' => out.write_all(b"\\/")?,
                ' '..='~' => write!(out, "{letter}")?,
                other => {
                    for unit in other.encode_utf16(&mut [0; 2]) {
                        write!(out, "\\u{unit:04x}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Writes a value; the types of this folder have no key that JSON cannot hold.
pub(super) fn bytes(value: &impl Serialize) -> Vec<u8> {
    let mut out = Vec::new();
    let written = value.serialize(&mut Serializer::with_formatter(&mut out, Php));
    written.expect("every value of this folder has a form in JSON");
    out
}

/// A list, or its only element in place of the list.
#[derive(Clone, Serialize)]
#[serde(untagged)]
pub(super) enum Listed<T> {
    One(T),
    Many(Vec<T>),
}

/// Where a list stands; outer ones collapse more readily.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Outer,
    Inner,
}

impl<T> Listed<T> {
    pub(super) fn new(mut list: Vec<T>, collapse: Collapse, depth: Depth) -> Self {
        let collapses = match collapse {
            Collapse::Never => false,
            Collapse::Natural => depth == Depth::Outer,
            Collapse::Always => true,
        };
        if collapses
            && list.len() == 1
            && let Some(only) = list.pop()
        {
            return Self::One(only);
        }
        Self::Many(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_accents_and_letters_beyond_sixteen_bits_are_escaped() {
        let written = bytes(&"08/14 Søren 😀 \"x\"");
        assert_eq!(String::from_utf8(written).unwrap(), r#""08\/14 S\u00f8ren \ud83d\ude00 \"x\"""#);
    }
}
