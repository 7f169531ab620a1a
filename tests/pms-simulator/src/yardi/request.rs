//! What a client sends: an operation, and its parameters as elements.

use std::collections::BTreeMap;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{NsReader, name::ResolveResult};

use super::Interface;
use super::message::Message;
use crate::office::Scene;

/// A call, with parameters by name: the server minds no order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) operation: String,
    namespace: String,
    parameters: BTreeMap<String, String>,
}

impl Request {
    /// Reads a SOAP envelope; `None` when it is not one.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let mut reader = NsReader::from_str(std::str::from_utf8(body).ok()?);
        let mut depth = 0;
        let mut request: Option<Self> = None;
        let mut parameter: Option<(String, String)> = None;
        loop {
            let (namespace, event) = reader.read_resolved_event().ok()?;
            match event {
                Event::Start(start) => {
                    depth += 1;
                    match depth {
                        1 | 2 => expect(&start, ["Envelope", "Body"][depth - 1])?,
                        3 => request = Some(Self::begin(&namespace, &start)?),
                        4 => parameter = Some((local(&start), String::new())),
                        _ => {}
                    }
                }
                Event::Text(text) => append(&mut parameter, &text),
                Event::CData(text) => append(&mut parameter, &text),
                Event::GeneralRef(reference) => append(&mut parameter, &resolve(&reference)?),
                Event::Empty(start) if depth == 2 => request = Some(Self::begin(&namespace, &start)?),
                Event::End(_) => {
                    if depth == 4
                        && let (Some(request), Some((name, value))) = (&mut request, parameter.take())
                    {
                        request.parameters.insert(name, value);
                    }
                    depth -= 1;
                }
                Event::Eof if depth == 0 => return request,
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn begin(namespace: &ResolveResult<'_>, start: &BytesStart<'_>) -> Option<Self> {
        let ResolveResult::Bound(namespace) = namespace else { return None };
        let namespace = namespace.as_ref().to_owned();
        Some(Self { operation: local(start), namespace, parameters: BTreeMap::new() })
    }

    /// A parameter; empty when it is missing, which is the same to Voyager.
    pub(super) fn text(&self, name: &str) -> &str {
        self.parameters.get(name).map_or("", String::as_str)
    }

    /// Whether this interface has the operation, and header and body agree on it; else the text of the
    /// fault.
    pub(super) fn check(&self, interface: &Interface, action: &str) -> Result<&'static str, String> {
        let known = interface.operations.iter().find(|name| **name == self.operation);
        let expected = format!("{}/{}", interface.namespace, self.operation);
        match known {
            Some(operation)
                if action.trim_matches('"') == expected && self.namespace == interface.namespace =>
            {
                Ok(operation)
            }
            _ => Err(format!("Server did not recognize the value of HTTP Header SOAPAction: {action}.")),
        }
    }

    /// Whether the credential, the database, the entity and the licence are the accepted ones.
    pub(super) fn authenticate(&self, scene: &Scene) -> Result<(), Message> {
        let accepts = |field, parameter| scene.accepts(field, self.text(parameter));
        if scene.effects.reject_credential
            || !accepts("username", "UserName")
            || !accepts("password", "Password")
        {
            return Err(Message::login_failed());
        }
        if !accepts("server_name", "ServerName") || !accepts("database", "Database") {
            return Err(match scene.quirks.empty_result_on_wrong_database {
                true => Message::Nothing,
                false => Message::login_failed(),
            });
        }
        let fits = |expected: &Option<String>, parameter| match expected {
            Some(expected) => self.text(parameter) == expected,
            None => !self.text(parameter).trim().is_empty(),
        };
        if !fits(&scene.quirks.interface_entity, "InterfaceEntity") {
            return Err(Message::invalid_entity());
        }
        if !fits(&scene.quirks.interface_license, "InterfaceLicense") {
            return Err(Message::invalid_license());
        }
        Ok(())
    }
}

fn local(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_owned()
}

fn expect(start: &BytesStart<'_>, name: &str) -> Option<()> {
    (local(start) == name).then_some(())
}

fn append(parameter: &mut Option<(String, String)>, text: &str) {
    if let Some((_, value)) = parameter {
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
