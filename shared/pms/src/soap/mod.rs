//! SOAP, as far as PMS speak it: an envelope out, and an answer read as it arrives.
//!
//! Names are compared without their namespaces: the vendor's are placeholders, and come and go. No
//! document type, no entities but characters', no deeper than 64. An answer that stops before its
//! envelope is closed is no answer.

mod decode;
mod fault;
mod judge;
mod reader;
#[cfg(test)]
mod tests;

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use bytes::Bytes;
use encoding_rs::Encoding;
use futures::{Stream, StreamExt, stream};
use quick_xml::{Reader, escape::escape, events::Event};
use tokio_util::io::StreamReader;

use self::{
    decode::{Decoder, Prolog},
    reader::State,
};
pub(crate) use self::{
    fault::Fault,
    judge::{Vendor, judge},
};
use crate::{PmsError, element::Element, text};

/// What one element that is wanted may hold, and one piece of text: far more than a household.
const LARGEST: usize = 8 << 20;

/// The envelope of a call, around the elements of its operation.
pub(crate) fn envelope(namespace: &str, operation: &str, inside: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><{operation} xmlns="{namespace}">{inside}</{operation}></soap:Body></soap:Envelope>"#
    )
}

/// Parameters in order, each as an element with text.
pub(crate) fn parameters(all: &[(&str, &str)]) -> String {
    all.iter().map(|(name, value)| format!("<{name}>{}</{name}>", escape(*value))).collect()
}

/// What is looked for in an answer.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Query<'a> {
    /// The element that the answer's list is in; an answer without it is none, however much else it has.
    pub(crate) list: &'a str,
    /// Elements of these names are given out, whole.
    pub(crate) wanted: &'a [&'a str],
    /// Without elements of these names in them.
    pub(crate) skipped: &'a [&'a str],
}

/// Where reading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Root {
    /// At a SOAP envelope.
    Envelope,
    /// At what a result holds.
    Result,
}

/// What an answer was, beside the elements that were wanted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// What the body holds, such as `PingResponse`, or `Fault`.
    pub(crate) response: String,
    /// Whether the response holds a result, be it empty.
    pub(crate) has_result: bool,
    /// Whether the result holds an element.
    pub(crate) filled: bool,
    /// How often the list was there.
    pub(crate) lists: usize,
    /// The beginning of what the result says in words, where it holds no list.
    pub(crate) said: String,
    /// The fault, in place of a response.
    pub(crate) fault: Option<Fault>,
    /// The result, where it is text.
    text: String,
}

/// What is wrong with an answer.
#[derive(Debug)]
pub(crate) enum Broken {
    /// It did not arrive.
    Lost(PmsError),
    /// It is a web page.
    Html,
    /// It is no XML, or not all of it, or no envelope.
    Xml(&'static str),
}

/// Reads an answer as it arrives. Elements that are wanted are given to `take` one by one; nothing else is
/// kept. A result is declared as anything at all: XML that was sent in it as text is read as XML.
///
/// # Errors
/// When the answer does not arrive, is no XML, or stops before its end.
pub(crate) async fn read(
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    declared: Option<&'static Encoding>,
    query: Query<'_>,
    mut take: impl FnMut(Element),
) -> Result<Outline, Broken> {
    let body = decode::to_utf8(body, Decoder::new(declared));
    let mut outline = read_from(body, query, Root::Envelope, &mut take).await?;
    let sent = std::mem::take(&mut outline.text);
    let Some(inside) = xml_in(&sent) else {
        outline.say(&sent);
        return Ok(outline);
    };
    let inside = Bytes::from(inside);
    let inner = read_from(stream::iter([Ok(inside)]), query, Root::Result, &mut take).await?;
    let Outline { lists, said, .. } = inner;
    Ok(Outline { filled: true, lists: outline.lists + lists, said: outline.said + &said, ..outline })
}

/// The XML that a result's text is: after a byte order mark, or with its brackets as entities.
fn xml_in(text: &str) -> Option<String> {
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let inside = text.trim_start_matches(blank);
    if inside.starts_with('<') {
        Some(inside.to_owned())
    } else if inside.starts_with("&lt;") {
        text::without_entities(inside)
    } else {
        None
    }
}

async fn read_from(
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    query: Query<'_>,
    root: Root,
    mut take: impl FnMut(Element),
) -> Result<Outline, Broken> {
    // Bytes since the last event: a single one must not fill the memory, however small it was packed.
    let pending = Arc::new(AtomicUsize::new(0));
    let arrived = Arc::clone(&pending);
    let mut prolog = Prolog::default();
    let body = body.map(move |chunk| {
        let chunk = chunk.map_err(io::Error::other)?;
        if prolog.declares_a_type(&chunk) {
            return Err(io::Error::from(io::ErrorKind::Unsupported));
        }
        let before = arrived.fetch_add(chunk.len(), Ordering::Relaxed);
        if before > LARGEST { Err(io::Error::from(io::ErrorKind::FileTooLarge)) } else { Ok(chunk) }
    });
    let mut reader = Reader::from_reader(StreamReader::new(Box::pin(body)));
    // `late fee & NSF`: a clerk's ampersand stands for itself, and fails no list.
    reader.config_mut().allow_dangling_amp = true;
    let mut buffer = Vec::new();
    let mut state = State::new(query, root);
    loop {
        buffer.clear();
        let event = reader.read_event_into_async(&mut buffer).await.map_err(broken)?;
        pending.store(0, Ordering::Relaxed);
        let done = match event {
            Event::Start(start) => {
                state.start(&start)?;
                None
            }
            Event::Empty(start) => {
                state.start(&start)?;
                state.end()?
            }
            Event::End(_) => state.end()?,
            Event::Text(text) => {
                state.text(&text)?;
                None
            }
            Event::CData(text) => {
                state.text(&text)?;
                None
            }
            Event::GeneralRef(reference) => {
                state.reference(&reference)?;
                None
            }
            // XML of the vendor never has one.
            Event::DocType(_) => return Err(Broken::Html),
            Event::Eof => return state.finish(),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => None,
        };
        if let Some(done) = done {
            take(done);
        }
    }
}

fn broken(error: quick_xml::Error) -> Broken {
    if let quick_xml::Error::Io(error) = &error {
        if let Some(lost) = error.get_ref().and_then(|inner| inner.downcast_ref::<PmsError>()) {
            return Broken::Lost(lost.clone());
        }
        if error.kind() == io::ErrorKind::Unsupported {
            return Broken::Html;
        }
        if error.kind() == io::ErrorKind::FileTooLarge {
            return Broken::Xml("a piece of its text is too large");
        }
    }
    Broken::Xml("it is cut off, or no XML")
}
