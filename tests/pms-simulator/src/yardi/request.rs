//! Whether a call is one that Voyager lets in.

use super::Interface;
use super::message::Message;
use crate::office::Scene;
use crate::soap::Request;

/// Whether this interface has the operation, and header and body agree on it; else the text of the fault.
pub(super) fn check(request: &Request, interface: &Interface, action: &str) -> Result<&'static str, String> {
    let known = interface.operations.iter().find(|name| **name == request.operation);
    let expected = format!("{}/{}", interface.namespace, request.operation);
    match known {
        Some(operation)
            if action.trim_matches('"') == expected && request.namespace == interface.namespace =>
        {
            Ok(operation)
        }
        _ => Err(format!("Server did not recognize the value of HTTP Header SOAPAction: {action}.")),
    }
}

/// Whether the credential, the database, the entity and the licence are the accepted ones.
pub(super) fn authenticate(request: &Request, scene: &Scene) -> Result<(), Message> {
    let accepts = |field, parameter| scene.accepts(field, request.text(parameter));
    if scene.effects.reject_credential || !accepts("username", "UserName") || !accepts("password", "Password")
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
        Some(expected) => request.text(parameter) == expected,
        None => !request.text(parameter).trim().is_empty(),
    };
    if !fits(&scene.quirks.interface_entity, "InterfaceEntity") {
        return Err(Message::invalid_entity());
    }
    if !fits(&scene.quirks.interface_license, "InterfaceLicense") {
        return Err(Message::invalid_license());
    }
    Ok(())
}
