//! What a client sends: an operation, and its parameters as elements.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{NsReader, name::ResolveResult};

/// Elements around an operation, from the outside.
const AROUND: [&str; 2] = ["Envelope", "Body"];

/// A call.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) operation: String,
    pub(crate) namespace: String,
    /// Elements without children, in order, by their path inside the operation, such as `auth/siteid`.
    pub(crate) values: Vec<(String, String)>,
}

impl Request {
    /// Reads a SOAP envelope; `None` when it is not one.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let mut reader = NsReader::from_str(std::str::from_utf8(body).ok()?);
        reader.config_mut().expand_empty_elements = true;
        let mut path: Vec<String> = Vec::new();
        let mut request: Option<Self> = None;
        // The text since the last tag, as long as that one opened an element.
        let mut value: Option<String> = None;
        loop {
            let (namespace, event) = reader.read_resolved_event().ok()?;
            match event {
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    match AROUND.get(path.len()) {
                        Some(expected) if *expected != name => return None,
                        None if path.len() == AROUND.len() => {
                            request = Some(Self::begin(&namespace, &start)?)
                        }
                        _ => {}
                    }
                    path.push(name);
                    value = Some(String::new());
                }
                Event::Text(text) => append(&mut value, &text),
                Event::CData(text) => append(&mut value, &text),
                Event::GeneralRef(reference) => append(&mut value, &resolve(&reference)?),
                Event::End(_) => {
                    if let (Some(request), Some(value), Some(inside)) =
                        (&mut request, value.take(), path.get(AROUND.len() + 1..))
                        && !inside.is_empty()
                    {
                        request.values.push((inside.join("/"), value));
                    }
                    path.pop();
                }
                Event::Eof if path.is_empty() => return request,
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn begin(namespace: &ResolveResult<'_>, start: &BytesStart<'_>) -> Option<Self> {
        let ResolveResult::Bound(namespace) = namespace else { return None };
        let operation = start.local_name().as_ref().to_owned();
        Some(Self { operation, namespace: namespace.as_ref().to_owned(), values: Vec::new() })
    }

    /// A parameter by its path; empty when it is missing, which is the same to every PMS here.
    pub(crate) fn text(&self, path: &str) -> &str {
        self.values.iter().find(|(known, _)| known == path).map_or("", |(_, value)| value)
    }
}

fn append(value: &mut Option<String>, text: &str) {
    if let Some(value) = value {
        value.push_str(text);
    }
}

/// The text that a reference such as `&amp;` or `&#43;` stands for.
fn resolve(reference: &BytesRef<'_>) -> Option<String> {
    if let Some(letter) = reference.resolve_char_ref().ok()? {
        return Some(letter.to_string());
    }
    resolve_predefined_entity(reference).map(str::to_owned)
}
