//! What XML writers differ in, whichever the vendor.

use quick_xml::{Reader, events::Event};

use crate::{
    Draw,
    json::{day, email, entities, padded, word},
};

/// An element. Text stands only in those without children.
#[derive(Debug, Clone, Default)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Node>,
}

/// Which elements of a vendor's records hold what.
pub(crate) struct Fields {
    /// Names of people.
    pub(crate) texts: &'static [&'static str],
    pub(crate) emails: &'static [&'static str],
    pub(crate) days: &'static [&'static str],
    /// Words of the vendor's vocabulary.
    pub(crate) words: &'static [&'static str],
    pub(crate) marks: &'static [&'static str],
    /// Ids and codes.
    pub(crate) codes: &'static [&'static str],
}

/// A field that may stand in another place of its record.
pub(crate) struct Move {
    /// The names of the way to it.
    pub(crate) from: &'static str,
    /// And to where it may stand instead.
    pub(crate) to: &'static str,
}

impl Node {
    pub(crate) fn leaf(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned(), ..Self::default() }
    }

    /// The name without its prefix.
    pub(crate) fn local(&self) -> &str {
        self.name.rsplit(':').next().unwrap_or_default()
    }

    pub(crate) fn parse(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(Self::of(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::of(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().text.push_str(&text),
                Event::CData(text) => open.last_mut().unwrap().text.push_str(&text),
                Event::GeneralRef(reference) => {
                    let named = quick_xml::escape::resolve_predefined_entity(&reference).map(str::to_owned);
                    let numbered = reference.resolve_char_ref().unwrap().map(String::from);
                    open.last_mut().unwrap().text.push_str(&named.or(numbered).unwrap());
                }
                Event::Eof => return open.pop().unwrap().children.pop().unwrap(),
                _ => {}
            }
        }
    }

    fn of(start: &quick_xml::events::BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            (attribute.key.as_ref().to_owned(), attribute.value.to_string())
        });
        Self { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Self::default() }
    }

    /// Every element of that name in it, itself included.
    pub(crate) fn each(&mut self, local: &str, change: &mut impl FnMut(&mut Self)) {
        if self.local() == local {
            change(self);
        }
        self.children.iter_mut().for_each(|child| child.each(local, change));
    }

    fn child(&mut self, local: &str) -> Option<&mut Self> {
        self.children.iter_mut().find(|child| child.local() == local)
    }

    /// Takes a field from its place.
    fn take(&mut self, path: &str) -> Option<Self> {
        match path.split_once('/') {
            Some((name, rest)) => self.child(name)?.take(rest),
            None => {
                let at =
                    self.children.iter().position(|child| child.local() == path && !child.text.is_empty())?;
                Some(self.children.remove(at))
            }
        }
    }

    fn put(&mut self, path: &str, text: &str) {
        match path.split_once('/') {
            Some((name, rest)) => {
                if self.child(name).is_none() {
                    self.children.push(Self::leaf(name, ""));
                }
                self.child(name).unwrap().put(rest, text);
            }
            // Before what else stands there.
            None => self.children.insert(0, Self::leaf(path, text)),
        }
    }

    /// Moves fields to other places of a record, each as likely as not.
    pub(crate) fn move_fields(&mut self, draw: &mut Draw, moves: &[Move]) {
        for Move { from, to } in moves {
            if draw.chance(20)
                && let Some(field) = self.take(from)
            {
                self.put(to, &field.text);
            }
        }
    }

    /// Writes a record and all within it in another way.
    pub(crate) fn vary(&mut self, draw: &mut Draw, fields: &Fields) {
        self.children.iter_mut().for_each(|child| child.vary(draw, fields));
        let local = self.local().to_owned();
        let is = |names: &[&str]| names.contains(&local.as_str());
        if self.text.trim().is_empty() {
            if is(fields.days) && draw.chance(40) {
                let none = [
                    "0000-00-00",
                    "1900-01-01T00:00:00",
                    "0001-01-01",
                    "1/1/1900 12:00:00 AM",
                    "9999-12-31",
                    "12/31/1969",
                    "0",
                    "  /  /    ",
                ];
                (*draw.one_of(&none)).clone_into(&mut self.text);
            } else if self.children.is_empty() && draw.chance(20) {
                self.attributes.push(("xsi:nil".to_owned(), "true".to_owned()));
            }
        } else if is(fields.texts) {
            let text = entities(draw, &self.text);
            self.text = padded(draw, &text);
        } else if is(fields.emails) {
            self.text = email(draw, &self.text);
        } else if is(fields.days) {
            self.text = day(draw, &self.text);
        } else if is(fields.words) {
            self.text = wrapped(draw, &self.text);
        } else if is(fields.marks) {
            self.text = mark(draw, &self.text).to_owned();
        } else if is(fields.codes) && draw.chance(30) {
            self.text = format!("\n  {} ", self.text);
        }
    }

    fn write(&self, style: &mut Style<'_>, to: &mut String) {
        let name = style.name(&self.name);
        to.push_str(&format!("<{name}"));
        for (key, value) in &self.attributes {
            to.push_str(&format!(
                " {}=\"{value}\"",
                if key.starts_with("xmlns") { key } else { style.name(key) }
            ));
        }
        if self.text.is_empty() && self.children.is_empty() && style.draw.chance(50) {
            to.push_str("/>");
            return;
        }
        to.push('>');
        if self.children.is_empty() {
            style.text(&self.text, to);
        }
        for child in &self.children {
            to.push_str(style.draw.one_of::<&str>(&["", "\r\n  ", "", "<!-- RT_Customer -->", "\t"]));
            child.write(style, to);
        }
        to.push_str(&format!("</{name}>"));
    }
}

/// A word with its blanks as white space of another kind, as pretty-printers make it.
pub(crate) fn wrapped(draw: &mut Draw, text: &str) -> String {
    match draw.below(4) {
        0 => text.replace(' ', "\n      "),
        1 => format!("\u{a0}{text}\u{feff}"),
        _ => word(draw, text),
    }
}

fn mark(draw: &mut Draw, mark: &str) -> &'static str {
    match mark.to_lowercase().as_str() {
        "true" | "y" => draw.one_of::<&str>(&["true", "TRUE", "Y", "1", "T", " yes "]),
        _ => draw.one_of::<&str>(&["false", "FALSE", "N", "0", "F", " no "]),
    }
}

/// How an answer is written, from its first to its last element.
struct Style<'a> {
    draw: &'a mut Draw,
    /// Whether prefixes are written.
    prefixes: bool,
    /// Whether text may be CDATA, which cannot be in CDATA.
    cdata: bool,
}

impl Style<'_> {
    fn name<'a>(&self, name: &'a str) -> &'a str {
        let frame = name.starts_with("soap:") || name.starts_with("s:") || name.starts_with("xsi:");
        if self.prefixes || frame { name } else { name.rsplit(':').next().unwrap_or_default() }
    }

    fn text(&mut self, text: &str, to: &mut String) {
        if self.cdata && self.draw.chance(10) && !text.contains("]]>") {
            to.push_str(&format!("<![CDATA[{text}]]>"));
            return;
        }
        let numbers = self.draw.chance(20);
        for c in text.chars() {
            match c {
                '<' => to.push_str("&lt;"),
                '>' => to.push_str("&gt;"),
                '&' => to.push_str("&amp;"),
                '\'' if numbers => to.push_str("&#x27;"),
                c if numbers && !c.is_ascii() => to.push_str(&format!("&#{};", u32::from(c))),
                c => to.push(c),
            }
        }
        if self.draw.chance(5) {
            // No characters of XML, and ASMX writes them.
            to.push_str(self.draw.one_of::<&str>(&["&#x0;", "&#1;", "\u{b}", "&#xDE00;"]));
        }
    }
}

/// The answer as bytes: its result as XML, as text or as CDATA, in some encoding that is told rightly,
/// wrongly or not at all.
pub(crate) fn written(draw: &mut Draw, envelope: &mut Node) -> Vec<u8> {
    let result = &mut envelope.children[0].children[0].children[0];
    let form = draw.below(6);
    let prefixes = draw.chance(70);
    if form < 3 && result.children.len() == 1 {
        let mut inside = String::new();
        if form == 0 {
            inside.push_str("\u{feff}<?xml version=\"1.0\" encoding=\"utf-16\"?>");
        }
        let mut style = Style { draw, prefixes, cdata: false };
        std::mem::take(&mut result.children).iter().for_each(|child| child.write(&mut style, &mut inside));
        result.text = inside;
    }
    let mut text = String::new();
    let encoding = draw.below(6);
    let names = ["utf-8", "windows-1252", "utf-16", "utf-16", "utf-8", ""];
    let name = names[usize::try_from(encoding).unwrap()];
    if !name.is_empty() {
        text.push_str(&format!("<?xml version=\"1.0\" encoding=\"{name}\"?>"));
    }
    envelope.write(&mut Style { draw, prefixes, cdata: true }, &mut text);
    let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    match encoding {
        1 => latin(&text.replace(['\u{feff}', '\u{a0}'], " ")),
        2 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        // Said to be UTF-16, as .NET says of what it makes in memory.
        3 => text.into_bytes(),
        4 => format!("\u{feff}{text}").into_bytes(),
        // Nothing is said, or that it is UTF-8.
        _ if draw.chance(20) => latin(&text.replace(['\u{feff}', '\u{a0}'], " ")),
        _ => text.into_bytes(),
    }
}
