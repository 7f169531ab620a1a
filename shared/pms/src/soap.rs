//! SOAP, as far as PMS speak it: an envelope out, and an answer read as it arrives.
//!
//! Names are compared without their namespaces: the vendor's are placeholders, and come and go. No
//! document type, no entities beyond XML's five, no deeper than 64. An answer that stops before its
//! envelope is closed is no answer.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use bytes::Bytes;
use futures::{Stream, StreamExt};
use quick_xml::{
    Reader, XmlVersion,
    escape::{escape, resolve_predefined_entity},
    events::{BytesRef, BytesStart, Event},
};
use tokio_util::io::StreamReader;

use crate::{PmsError, element::Element};

/// How deep elements may lie within one another.
const DEEPEST: usize = 64;
/// What one element that is wanted may hold, and one piece of text: far more than a household.
const LARGEST: usize = 8 << 20;
/// What all elements that are wanted may hold together.
const MOST_HELD: usize = 128 << 20;
/// Attributes of an element; each is compared with all others.
const MOST_ATTRIBUTES: usize = 64;
/// How deep the result lies: envelope, body, response, result.
const RESULT: usize = 4;

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

/// What is asked of an answer.
#[derive(Debug, Clone, Copy)]
struct Query<'a> {
    /// Elements of these names are given out, whole.
    wanted: &'a [&'a str],
    /// Without elements of these names in them.
    skipped: &'a [&'a str],
    /// Where reading begins.
    root: Root,
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
    /// Whether the result holds an element.
    pub(crate) filled: bool,
    /// The result, where it is text.
    pub(crate) text: String,
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

/// Reads an answer as it arrives. Elements of the names that are wanted are given to `take` one by one,
/// without those of the names that are skipped in them; nothing else is kept. A result is declared as
/// anything at all: XML that was sent in it as text is read as XML.
///
/// # Errors
/// When the answer does not arrive, is no XML, or stops before its end.
pub(crate) async fn read(
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    wanted: &[&str],
    skipped: &[&str],
    mut take: impl FnMut(Element),
) -> Result<Outline, Broken> {
    let query = Query { wanted, skipped, root: Root::Envelope };
    let mut outline = read_from(body, query, &mut take).await?;
    if outline.text.trim_start().starts_with('<') {
        let text = Bytes::from(std::mem::take(&mut outline.text));
        read_from(futures::stream::iter([Ok(text)]), Query { root: Root::Result, ..query }, &mut take)
            .await?;
        outline.filled = true;
    }
    Ok(outline)
}

async fn read_from(
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    query: Query<'_>,
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
    let mut buffer = Vec::new();
    let mut state = State::new(query);
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
                state.text(&resolved(&reference)?)?;
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

/// What came before the first element, so far: a document type is refused as it begins, and not read to
/// its end, which may be far or never come.
#[derive(Default)]
struct Prolog {
    read: Vec<u8>,
    over: bool,
}

impl Prolog {
    /// A longer one is left to the reader, which refuses a document type too.
    const LONGEST: usize = 4096;

    fn declares_a_type(&mut self, chunk: &[u8]) -> bool {
        if self.over {
            return false;
        }
        self.read.extend(chunk.iter().take(Self::LONGEST - self.read.len()));
        let text = String::from_utf8_lossy(&self.read);
        let mut rest = text.trim_start_matches('\u{feff}').trim_start();
        // Past the declaration, comments and instructions.
        loop {
            let end = if rest.starts_with("<?") {
                "?>"
            } else if rest.starts_with("<!--") {
                "-->"
            } else {
                break;
            };
            let Some((_, after)) = rest.split_once(end) else {
                rest = "";
                break;
            };
            rest = after.trim_start();
        }
        let declared = rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
        self.over = rest.len() >= 9 || self.read.len() >= Self::LONGEST;
        declared
    }
}

/// Whether a name is among others, in any case.
fn has(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Where in an answer reading is.
struct State<'a> {
    query: Query<'a>,
    depth: usize,
    /// The wanted element that is open, with those open in it.
    open: Vec<Element>,
    /// How much of it is held.
    held: usize,
    /// How much was given out before it.
    given: usize,
    /// The depth of the skipped element that is open.
    skipping: Option<usize>,
    begun: bool,
    outline: Outline,
}

impl<'a> State<'a> {
    fn new(query: Query<'a>) -> Self {
        let outline = Outline::default();
        Self { query, depth: 0, open: Vec::new(), held: 0, given: 0, skipping: None, begun: false, outline }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Broken> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Broken::Xml("its elements lie too deep within one another"));
        }
        let name = start.local_name().as_ref().to_owned();
        self.place(&name)?;
        if self.skipping.is_some() {
            return Ok(());
        }
        if has(self.query.skipped, &name) {
            self.skipping = Some(self.depth);
        } else if !self.open.is_empty() || has(self.query.wanted, &name) {
            let element = element(name, start)?;
            let attributes: usize =
                element.attributes.iter().map(|(key, value)| key.len() + value.len()).sum();
            self.hold(size_of::<Element>() + element.name.len() + attributes)?;
            self.open.push(element);
        }
        Ok(())
    }

    /// Checks the frame of an answer as it is entered.
    fn place(&mut self, name: &str) -> Result<(), Broken> {
        if self.depth == 1 && self.begun {
            return Err(Broken::Xml("something follows its end"));
        }
        self.begun = true;
        if self.query.root == Root::Result {
            return Ok(());
        }
        match (self.depth, name) {
            (1, "Envelope") | (2, "Body" | "Header") => {}
            (1, html) if html.eq_ignore_ascii_case("html") => return Err(Broken::Html),
            (1 | 2, _) => return Err(Broken::Xml("it is no SOAP envelope")),
            (3, name) => name.clone_into(&mut self.outline.response),
            (depth, _) => self.outline.filled |= depth > RESULT,
        }
        Ok(())
    }

    /// Closes an element; one that was wanted is done.
    fn end(&mut self) -> Result<Option<Element>, Broken> {
        let at = self.depth;
        self.depth = at.checked_sub(1).ok_or(Broken::Xml("it closes more elements than it opened"))?;
        if self.skipping.is_some() {
            self.skipping = self.skipping.filter(|skipping| *skipping != at);
            return Ok(None);
        }
        let Some(done) = self.open.pop() else { return Ok(None) };
        match self.open.last_mut() {
            Some(parent) => {
                parent.children.push(done);
                Ok(None)
            }
            None => {
                self.given += std::mem::take(&mut self.held);
                Ok(Some(done))
            }
        }
    }

    fn text(&mut self, text: &str) -> Result<(), Broken> {
        if self.depth == 0 && !text.trim().trim_start_matches('\u{feff}').is_empty() {
            return Err(Broken::Xml("it is no XML"));
        }
        if self.skipping.is_some() {
            return Ok(());
        }
        if self.open.is_empty() && self.depth == RESULT && self.query.root == Root::Envelope {
            if self.outline.text.len() + text.len() > crate::http::MOST_BUFFERED {
                return Err(Broken::Xml("its text is too large"));
            }
            self.outline.text.push_str(text);
        }
        if let Some(top) = self.open.last_mut() {
            top.text.push_str(text);
            self.hold(text.len())?;
        }
        Ok(())
    }

    fn hold(&mut self, size: usize) -> Result<(), Broken> {
        self.held += size;
        if self.held > LARGEST {
            Err(Broken::Xml("one of its records is too large"))
        } else if self.given + self.held > MOST_HELD {
            Err(Broken::Xml("its records are too large together"))
        } else {
            Ok(())
        }
    }

    fn finish(self) -> Result<Outline, Broken> {
        if self.begun && self.depth == 0 {
            Ok(self.outline)
        } else {
            Err(Broken::Xml("it stops before its end"))
        }
    }
}

fn element(name: String, start: &BytesStart<'_>) -> Result<Element, Broken> {
    let unreadable = || Broken::Xml("an element's attributes cannot be read");
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(true) {
        if attributes.len() == MOST_ATTRIBUTES {
            return Err(Broken::Xml("one of its elements has too many attributes"));
        }
        let attribute = attribute.map_err(|_| unreadable())?;
        let key = attribute.key.local_name().as_ref().to_owned();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| unreadable())?;
        attributes.push((key, value.into_owned()));
    }
    Ok(Element { name, attributes, ..Element::default() })
}

fn resolved(reference: &BytesRef<'_>) -> Result<String, Broken> {
    let unknown = || Broken::Xml("it uses an entity that XML does not have");
    match reference.resolve_char_ref().map_err(|_| unknown())? {
        Some(character) => Ok(character.to_string()),
        None => resolve_predefined_entity(reference).map(str::to_owned).ok_or_else(unknown),
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

#[cfg(test)]
mod tests {
    use super::*;

    async fn run(xml: &str, root: Root) -> Result<(Vec<Element>, Outline), Broken> {
        let chunks: Vec<Result<Bytes, PmsError>> =
            xml.as_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
        let mut found = Vec::new();
        let query = Query { wanted: &["Row"], skipped: &["Ledger"], root };
        let outline = read_from(futures::stream::iter(chunks), query, |element| found.push(element)).await?;
        Ok((found, outline))
    }

    fn answer(result: &str) -> String {
        format!("<s:Envelope xmlns:s='u'><s:Body><OpResponse>{result}</OpResponse></s:Body></s:Envelope>")
    }

    #[tokio::test]
    async fn elements_are_found_by_local_name_without_the_skipped_ones_and_with_entities_resolved() {
        let xml = r#"<a:E xmlns:a="u"><x:Row x:Type=" t "><Name>O&apos;Kell &amp; <![CDATA[<Co>]]> &#233;</Name><Ledger><Row/></Ledger><B/></x:Row><Row/></a:E>"#;
        let (found, _) = run(xml, Root::Result).await.unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].value("Name"), Some("O'Kell & <Co> é"));
        assert_eq!(
            (found[0].attribute("Type"), found[0].child("Ledger"), found[0].value("B")),
            (Some("t"), None, None)
        );
    }

    #[tokio::test]
    async fn an_answer_cut_off_at_any_byte_is_no_answer() {
        let whole = answer("<OpResult><Rows><Row><Name>Ana</Name></Row></Rows></OpResult>");
        assert_eq!(run(&whole, Root::Envelope).await.unwrap().0.len(), 1);
        for end in 0..whole.len() {
            let cut = whole.get(..end).unwrap();
            assert!(run(cut, Root::Envelope).await.is_err(), "{cut}");
        }
    }

    #[tokio::test]
    async fn an_outline_tells_an_empty_result_from_one_with_nobody_in_it_and_from_text() {
        for empty in ["", "<OpResult/>", "<OpResult> </OpResult>"] {
            let (_, outline) = run(&answer(empty), Root::Envelope).await.unwrap();
            assert_eq!((outline.response.as_str(), outline.filled), ("OpResponse", false), "{empty}");
            assert_eq!(outline.text.trim(), "", "{empty}");
        }
        let (_, outline) = run(&answer("<OpResult><Rows/></OpResult>"), Root::Envelope).await.unwrap();
        assert!(outline.filled);
        let (_, outline) = run(&answer("<OpResult>&lt;Rows/></OpResult>"), Root::Envelope).await.unwrap();
        assert_eq!((outline.filled, outline.text.as_str()), (false, "<Rows/>"));
    }

    #[tokio::test]
    async fn web_pages_are_told_from_broken_xml() {
        for page in ["<!DOCTYPE html><html></html>", "<html><body>Sign in</body></html>", "<HTML></HTML>"] {
            let read = run(page, Root::Envelope).await;
            assert!(matches!(read, Err(Broken::Html)), "{page}: {read:?}");
        }
        let other = ["<Rows/>", "Service Unavailable", "", "<Envelope><Rows/></Envelope>", "<a></b>"];
        for xml in other {
            let read = run(xml, Root::Envelope).await;
            assert!(matches!(read, Err(Broken::Xml(_))), "{xml}: {read:?}");
        }
    }

    #[tokio::test]
    async fn own_entities_deep_nesting_and_a_second_root_are_refused() {
        for xml in [
            r#"<!DOCTYPE x [<!ENTITY a "b">]><Row>&a;</Row>"#.to_owned(),
            "<Row>&lol;</Row>".to_owned(),
            format!("{}{}", "<a>".repeat(65), "</a>".repeat(65)),
            "<Rows/><Rows/>".to_owned(),
        ] {
            assert!(run(&xml, Root::Result).await.is_err(), "{xml}");
        }
    }

    #[tokio::test]
    async fn a_document_type_is_refused_as_it_begins() {
        for start in ["<!DOCTYPE ", " <!doctype ", "\u{feff}<?xml version='1.0'?> <!-- > --> <!DOCTYPE "] {
            // Nothing comes after it, ever.
            let chunks = start.as_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk)));
            let chunks: Vec<Result<Bytes, PmsError>> = chunks.collect();
            let body = futures::stream::iter(chunks).chain(futures::stream::pending());
            let query = Query { wanted: &[], skipped: &[], root: Root::Envelope };
            let read = futures::FutureExt::now_or_never(read_from(body, query, |_| {}));
            assert!(matches!(read, Some(Err(Broken::Html))), "{start}: {read:?}");
        }
        let fine = "<!-- <!DOCTYPE x> --><Row><![CDATA[<!DOCTYPE html>]]></Row>";
        assert_eq!(run(fine, Root::Result).await.unwrap().0[0].text, "<!DOCTYPE html>");
    }

    #[tokio::test]
    async fn an_element_with_ever_more_attributes_is_refused() {
        let element = |count: usize| {
            let attributes: String = (0..count).map(|number| format!(" a{number}=''")).collect();
            format!("<Row{attributes}/>")
        };
        assert!(run(&element(MOST_ATTRIBUTES), Root::Result).await.is_ok());
        // Comparing them all with each other would take hours.
        assert!(matches!(run(&element(500_000), Root::Result).await, Err(Broken::Xml(_))));
    }

    #[tokio::test]
    async fn small_records_do_not_fill_the_memory_together() {
        let rows = Bytes::from("<Row/>".repeat(10_000));
        let count = MOST_HELD / size_of::<Element>() / 10_000 + 1;
        let chunks = std::iter::once(Bytes::from_static(b"<Rows>")).chain(std::iter::repeat_n(rows, count));
        let query = Query { wanted: &["Row"], skipped: &[], root: Root::Result };
        let read = read_from(futures::stream::iter(chunks.map(Ok)), query, |_| {}).await;
        assert!(matches!(read, Err(Broken::Xml("its records are too large together"))), "{read:?}");
    }

    #[tokio::test]
    async fn neither_a_record_nor_a_text_may_fill_the_memory() {
        let record = format!("<Row>{}</Row>", "<a>b</a>".repeat(LARGEST / 16));
        assert!(matches!(run(&record, Root::Result).await, Err(Broken::Xml(_))));
        let text = format!("<a>{}</a>", "x".repeat(LARGEST + 100));
        assert!(matches!(run(&text, Root::Result).await, Err(Broken::Xml(_))));
    }

    #[test]
    fn parameters_are_escaped() {
        let xml = envelope("urn:x", "Ping", &parameters(&[("Password", "S3cret&<Word>")]));
        assert!(xml.contains("<Password>S3cret&amp;&lt;Word&gt;</Password>"), "{xml}");
    }
}
