//! AppFolio's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::credential::{CredentialField, FieldKind};

use crate::{FieldProblem, HostSuffix};

/// Source: Door's own page on required credentials.
pub(super) const PREPARATION: &[&str] = &[
    "You need AppFolio Stack Premium, and a user with the Presidential role.",
    "In AppFolio, open Add Functionality, then Integrations, choose AppFolio Stack Premium, enter your name as \
     Authorized Signer and activate it.",
    "In the menu under your name, open General Settings, then Manage AppFolio Stack Integrations, then DOOR, \
     then Manage Connection, then Setup Connection.",
    "Choose all properties, or the Property Groups that are to be synced, and save. Tick the agreement boxes and \
     choose Enable Connection.",
    "AppFolio now issues a client ID and a client secret for the connection. If they went to Door, ask \
     support@door.com to enter them.",
];

/// One host for all customers, and one to try on.
pub(super) const HOSTS: &[HostSuffix] = &[HostSuffix::vendor("appfolio.com")];

/// The fields that say which account it is: a client id is of one connection of one customer.
pub(super) const ACCOUNT: &[&str] = &["client_id"];

pub(super) const FIELDS: &[CredentialField] = &[
    CredentialField {
        name: "client_id",
        label: "Client ID",
        kind: FieldKind::Text,
        required: true,
        help: "Issued by AppFolio when the connection was enabled.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "client_secret",
        label: "Client Secret",
        kind: FieldKind::Secret,
        required: true,
        help: "Issued with the client ID.",
        pattern: None,
        max_length: 400,
    },
];

/// Basic authentication ends the name at the first colon.
pub(super) fn normalise(values: &mut BTreeMap<String, String>) -> Result<(), FieldProblem> {
    match values.get("client_id") {
        Some(id) if id.contains(':') => Err(FieldProblem::new("client_id", "must not contain a colon")),
        _ => Ok(()),
    }
}
