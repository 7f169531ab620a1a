//! Where in an answer reading is, and what is kept of it.

use quick_xml::events::{BytesRef, BytesStart};

use super::{Broken, Fault, LARGEST, Outline, Query, Root};
use crate::{element::Element, text};

/// How deep elements may lie within one another.
const DEEPEST: usize = 64;
/// What all elements that are wanted may hold together.
pub(super) const MOST_HELD: usize = 128 << 20;
/// Attributes of an element; each is compared with all others.
pub(super) const MOST_ATTRIBUTES: usize = 64;
/// How deep the response lies, or the fault in its place: envelope, body, response.
const RESPONSE: usize = 3;
/// How deep the result lies.
const RESULT: usize = 4;
/// So many bytes of what an answer says in words are kept.
const MOST_SAID: usize = 400;

/// Where in an answer reading is.
pub(super) struct State<'a> {
    query: Query<'a>,
    root: Root,
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
    pub(super) fn new(query: Query<'a>, root: Root) -> Self {
        let outline = Outline::default();
        Self {
            query,
            root,
            depth: 0,
            open: Vec::new(),
            held: 0,
            given: 0,
            skipping: None,
            begun: false,
            outline,
        }
    }

    pub(super) fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Broken> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Broken::Xml("its elements lie too deep within one another"));
        }
        let name = start.local_name().as_ref().to_owned();
        self.place(&name)?;
        if self.skipping.is_some() {
            return Ok(());
        }
        if self.open.is_empty() && self.is_in_result() && name.eq_ignore_ascii_case(self.query.list) {
            self.outline.lists += 1;
        }
        if has(self.query.skipped, &name) {
            self.skipping = Some(self.depth);
        } else if !self.open.is_empty() || has(self.query.wanted, &name) || self.is_fault(&name) {
            let element = element(name, start)?;
            let attributes: usize =
                element.attributes.iter().map(|(key, value)| key.len() + value.len()).sum();
            self.hold(size_of::<Element>() + element.name.len() + attributes)?;
            self.open.push(element);
        }
        Ok(())
    }

    fn is_in_result(&self) -> bool {
        self.root == Root::Result || self.depth > RESULT
    }

    fn is_fault(&self, name: &str) -> bool {
        self.root == Root::Envelope && self.depth == RESPONSE && name.eq_ignore_ascii_case("fault")
    }

    /// Checks the frame of an answer as it is entered.
    fn place(&mut self, name: &str) -> Result<(), Broken> {
        if self.depth == 1 && self.begun {
            return Err(Broken::Xml("something follows its end"));
        }
        self.begun = true;
        if self.root == Root::Result {
            return Ok(());
        }
        match (self.depth, name) {
            (1, "Envelope") | (2, "Body" | "Header") => {}
            (1, html) if html.eq_ignore_ascii_case("html") => return Err(Broken::Html),
            (1 | 2, _) => return Err(Broken::Xml("it is no SOAP envelope")),
            (RESPONSE, name) => name.clone_into(&mut self.outline.response),
            (RESULT, _) => self.outline.has_result = true,
            _ => self.outline.filled = true,
        }
        Ok(())
    }

    /// Closes an element; one that was wanted is done.
    pub(super) fn end(&mut self) -> Result<Option<Element>, Broken> {
        let at = self.depth;
        self.depth = at.checked_sub(1).ok_or(Broken::Xml("it closes more elements than it opened"))?;
        if self.skipping.is_some() {
            self.skipping = self.skipping.filter(|skipping| *skipping != at);
            return Ok(None);
        }
        let Some(mut done) = self.open.pop() else { return Ok(None) };
        done.clean();
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(done);
            return Ok(None);
        }
        self.given += std::mem::take(&mut self.held);
        if at == RESPONSE && self.root == Root::Envelope {
            self.outline.fault = Some(Fault::read(&done));
            return Ok(None);
        }
        Ok(Some(done))
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), Broken> {
        if self.depth == 0 && !text::clean(text).is_empty() {
            return Err(Broken::Xml("it is no XML"));
        }
        if self.skipping.is_some() {
            return Ok(());
        }
        if let Some(top) = self.open.last_mut() {
            top.text.push_str(text);
            return self.hold(text.len());
        }
        if self.depth == RESULT && self.root == Root::Envelope {
            if self.outline.text.len() + text.len() > crate::http::MOST_BUFFERED {
                return Err(Broken::Xml("its text is too large"));
            }
            self.outline.text.push_str(text);
        } else if self.is_in_result() && self.outline.lists == 0 {
            self.outline.say(text);
        }
        Ok(())
    }

    /// Takes in a character that is written as a reference. What is no character, as ASMX writes those of
    /// clerks who pasted them, is left out; an entity that nobody knows is an error where it is read.
    pub(super) fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Broken> {
        if self.skipping.is_some() {
            return Ok(());
        }
        let to = match self.open.last_mut() {
            Some(top) => &mut top.text,
            None if self.depth == RESULT && self.root == Root::Envelope => &mut self.outline.text,
            None => return Ok(()),
        };
        let before = to.len();
        if !text::push_entity(to, reference) {
            return Err(Broken::Xml("it uses an entity that XML does not have"));
        }
        let added = to.len().saturating_sub(before);
        if self.open.is_empty() { Ok(()) } else { self.hold(added) }
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

    pub(super) fn finish(self) -> Result<Outline, Broken> {
        if self.begun && self.depth == 0 {
            Ok(self.outline)
        } else {
            Err(Broken::Xml("it stops before its end"))
        }
    }
}

impl Outline {
    /// Keeps the beginning of what an answer says in words.
    pub(super) fn say(&mut self, text: &str) {
        for word in text.split_whitespace() {
            if self.said.len() + word.len() >= MOST_SAID {
                break;
            }
            if !self.said.is_empty() {
                self.said.push(' ');
            }
            self.said.push_str(word);
        }
    }
}

/// Whether a name is among others, in any case.
fn has(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
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
        let value = text::without_entities(&attribute.value);
        attributes.push((key, value.unwrap_or_else(|| attribute.value.to_string())));
    }
    Ok(Element { name, attributes, ..Element::default() })
}
