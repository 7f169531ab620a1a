//! SOAP, as far as Yardi speaks it: an envelope out, and an answer read as it arrives.
//!
//! Names are compared without their namespaces: the vendor's are placeholders, and come and go. No
//! document type, no entities beyond XML's five, no deeper than 64. An answer that stops before its
//! envelope is closed is no answer.

use bytes::Bytes;
use futures::Stream;
use quick_xml::{
    Reader, XmlVersion,
    escape::{escape, resolve_predefined_entity},
    events::{BytesStart, Event},
};
use tokio::io::BufReader;
use tokio_util::io::StreamReader;

use crate::PmsError;

/// How deep elements may lie within one another.
const DEEPEST: usize = 64;

/// An element with what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The first child of that name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The children of that name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of a child, trimmed; none where it is blank.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim()).filter(|text| !text.is_empty())
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Every element of that name below this one.
    pub(super) fn below<'a>(&'a self, name: &'a str) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(self.children.iter().flat_map(move |child| {
            let itself = (child.name == name).then_some(child);
            itself.into_iter().chain(child.below(name))
        }))
    }
}

/// The envelope of a call: its parameters in order, as elements of the operation.
pub(super) fn envelope(namespace: &str, operation: &str, parameters: &[(&str, &str)]) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>"#,
    );
    xml.push_str(&format!("<{operation} xmlns=\"{namespace}\">"));
    for (name, value) in parameters {
        xml.push_str(&format!("<{name}>{}</{name}>", escape(*value)));
    }
    xml.push_str(&format!("</{operation}></soap:Body></soap:Envelope>"));
    xml
}

/// What is wrong with an answer.
#[derive(Debug)]
pub(super) enum Broken {
    /// It did not arrive.
    Lost(PmsError),
    /// It is no XML, or not all of it.
    Xml(&'static str),
}

/// Reads an answer as it arrives. Elements named in `wanted` are given to `take` one by one, whole,
/// without the `skipped` ones in them; nothing else is kept.
///
/// # Errors
/// When the answer does not arrive, is no XML, or stops before its end.
pub(super) async fn read(
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    wanted: &[&str],
    skipped: &[&str],
    mut take: impl FnMut(Element),
) -> Result<(), Broken> {
    use futures::StreamExt;
    let body = Box::pin(body.map(|chunk| chunk.map_err(std::io::Error::other)));
    let mut reader = Reader::from_reader(BufReader::new(StreamReader::new(body)));
    let mut buffer = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    let mut depth = 0usize;
    let mut skipping: Option<usize> = None;
    let mut begun = false;
    loop {
        buffer.clear();
        let event = reader.read_event_into_async(&mut buffer).await.map_err(broken)?;
        match event {
            Event::Start(start) => {
                begun = true;
                depth += 1;
                if depth > DEEPEST {
                    return Err(Broken::Xml("its elements lie too deep within one another"));
                }
                if skipping.is_some() {
                    continue;
                }
                let name = local_name(&start);
                if skipped.contains(&name.as_str()) {
                    skipping = Some(depth);
                } else if !open.is_empty() || wanted.contains(&name.as_str()) {
                    open.push(element(name, &start)?);
                }
            }
            Event::Empty(start) => {
                begun = true;
                let name = local_name(&start);
                if skipping.is_some() || skipped.contains(&name.as_str()) {
                    continue;
                }
                if !open.is_empty() || wanted.contains(&name.as_str()) {
                    let done = element(name, &start)?;
                    close(&mut open, done, &mut take);
                }
            }
            Event::End(_) => {
                if skipping == Some(depth) {
                    skipping = None;
                } else if skipping.is_none()
                    && let Some(done) = open.pop()
                {
                    close(&mut open, done, &mut take);
                }
                depth = depth.checked_sub(1).ok_or(Broken::Xml("it closes more elements than it opened"))?;
            }
            Event::Text(text) => {
                if depth == 0 && !text.trim().trim_start_matches('\u{feff}').is_empty() {
                    return Err(Broken::Xml("it is no XML"));
                }
                if let (None, Some(top)) = (skipping, open.last_mut()) {
                    top.text.push_str(&text);
                }
            }
            Event::CData(text) => {
                if let (None, Some(top)) = (skipping, open.last_mut()) {
                    top.text.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let unknown = || Broken::Xml("it uses an entity that XML does not have");
                let character = reference.resolve_char_ref().map_err(|_| unknown())?;
                if let (None, Some(top)) = (skipping, open.last_mut()) {
                    match character {
                        Some(character) => top.text.push(character),
                        None => top.text.push_str(resolve_predefined_entity(&reference).ok_or_else(unknown)?),
                    }
                }
            }
            Event::DocType(_) => return Err(Broken::Xml("it has a document type, as an HTML page does")),
            Event::Eof if depth == 0 && begun => return Ok(()),
            Event::Eof => return Err(Broken::Xml("it stops before its end")),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
}

fn close(open: &mut [Element], done: Element, take: &mut impl FnMut(Element)) {
    match open.last_mut() {
        Some(parent) => parent.children.push(done),
        None => take(done),
    }
}

fn local_name(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_owned()
}

fn element(name: String, start: &BytesStart<'_>) -> Result<Element, Broken> {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(true) {
        let attribute = attribute.map_err(|_| Broken::Xml("an element's attributes cannot be read"))?;
        let key = attribute.key.local_name().as_ref().to_owned();
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|_| Broken::Xml("an element's attributes cannot be read"))?;
        attributes.push((key, value.into_owned()));
    }
    Ok(Element { name, attributes, ..Element::default() })
}

fn broken(error: quick_xml::Error) -> Broken {
    if let quick_xml::Error::Io(error) = &error
        && let Some(lost) = error.get_ref().and_then(|inner| inner.downcast_ref::<PmsError>())
    {
        return Broken::Lost(lost.clone());
    }
    Broken::Xml("it is cut off, or no XML")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(xml: &str) -> Result<Vec<Element>, String> {
        let chunks: Vec<Result<Bytes, PmsError>> =
            xml.as_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
        let mut found = Vec::new();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let read = read(futures::stream::iter(chunks), &["Row"], &["Ledger"], |element| found.push(element));
        runtime.block_on(read).map_err(|broken| format!("{broken:?}"))?;
        Ok(found)
    }

    #[test]
    fn elements_are_found_by_local_name_without_the_skipped_ones_and_with_entities_resolved() {
        let found = run(
            r#"<a:E xmlns:a="u"><x:Row x:Type=" t "><Name>O&apos;Kell &amp; <![CDATA[<Co>]]> &#233;</Name><Ledger><Row/></Ledger><B/></x:Row><Row/></a:E>"#,
        )
        .unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].value("Name"), Some("O'Kell & <Co> é"));
        assert_eq!(
            (found[0].attribute("Type"), found[0].child("Ledger"), found[0].value("B")),
            (Some("t"), None, None)
        );
    }

    #[test]
    fn an_answer_cut_off_at_any_byte_is_no_answer() {
        let whole = "<E><Row><Name>Ana</Name></Row></E>";
        assert!(run(whole).is_ok());
        for end in 0..whole.len() {
            let cut = whole.get(..end).unwrap();
            assert!(run(cut).is_err(), "{cut}");
        }
    }

    #[test]
    fn document_types_own_entities_and_deep_nesting_are_refused() {
        assert!(run("<!DOCTYPE html><html></html>").is_err());
        assert!(run(r#"<!DOCTYPE x [<!ENTITY a "b">]><Row>&a;</Row>"#).is_err());
        assert!(run("<Row>&lol;</Row>").is_err());
        assert!(run(&format!("{}{}", "<a>".repeat(65), "</a>".repeat(65))).is_err());
        assert!(run("Service Unavailable").is_err());
    }

    #[test]
    fn parameters_are_escaped() {
        let xml = envelope("urn:x", "Ping", &[("Password", "S3cret&<Word>")]);
        assert!(xml.contains("<Password>S3cret&amp;&lt;Word&gt;</Password>"), "{xml}");
    }
}
