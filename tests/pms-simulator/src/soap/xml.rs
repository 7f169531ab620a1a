//! Writes XML into memory, piece by piece.

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use crate::config::Quirks;

/// A piece of an answer being written.
pub(crate) struct Xml {
    writer: Writer<Vec<u8>>,
    padded: bool,
}

impl Xml {
    pub(crate) fn new(quirks: &Quirks) -> Self {
        Self { writer: Writer::new(Vec::new()), padded: quirks.padded_values }
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).expect("memory takes whatever is written");
    }

    pub(crate) fn open(&mut self, name: &str) {
        self.event(Event::Start(BytesStart::new(name)));
    }

    pub(crate) fn open_with(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    pub(crate) fn empty_with(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    pub(crate) fn empty(&mut self, name: &str) {
        self.empty_with(name, &[]);
    }

    pub(crate) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with text in it; an empty element when there is no text.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return self.empty(name);
        }
        self.open(name);
        let value = if self.padded { format!("\n  {value} ") } else { value.to_owned() };
        self.event(Event::Text(BytesText::from_escaped(partial_escape(value))));
        self.close(name);
    }

    /// An element with text in it; nothing when there is no value.
    pub(crate) fn maybe(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    /// A date as `2026-09-01`; nothing when there is none.
    pub(crate) fn date(&mut self, name: &str, date: Option<Date>) {
        self.maybe(name, date.map(|date| date.to_string()).as_deref());
    }
}

/// An amount with two digits after the point.
pub(crate) fn money(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
