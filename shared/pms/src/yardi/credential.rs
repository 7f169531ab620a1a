//! Yardi's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::credential::{CredentialField, FieldKind};
use url::Url;

use crate::{Environment, FieldProblem};

/// Sources: Door's own page on required credentials; integrators' guides for the menu paths.
pub(super) const PREPARATION: &[&str] = &[
    "Make sure that the properties are on Voyager 7.",
    "Have Door enabled as a Billing and Payments interface vendor, with permission for the buildings, and the \
     Common Data interface enabled.",
    "In Voyager, open Interfaces, then Billing & Payments, select Door and set the export options.",
    "For every property or property list: Setup, Property, Functions, Interface Configuration, and add Door.",
    "Server, database and address are under Administration, About. Make a Voyager user for Door alone, with a \
     password that does not expire.",
];

const fn text(name: &'static str, label: &'static str, help: &'static str) -> CredentialField {
    CredentialField {
        name,
        label,
        kind: FieldKind::Text,
        required: true,
        help,
        pattern: None,
        max_length: 200,
    }
}

pub(super) const FIELDS: &[CredentialField] = &[
    CredentialField {
        name: "service_url",
        label: "Service URL",
        kind: FieldKind::Url,
        required: true,
        help: "The address of the web services, such as https://www.yardiasp14.com/12345acme/webservices/",
        pattern: None,
        max_length: 500,
    },
    text("server_name", "Server name", "Under Administration, About."),
    text("database", "Database", "Under Administration, About; often the same as the server name."),
    text("username", "Username", "The Voyager user made for Door."),
    CredentialField {
        name: "password",
        label: "Password",
        kind: FieldKind::Secret,
        required: true,
        help: "Its password. Set it not to expire, or the sync stops on that day.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "platform",
        label: "Platform",
        kind: FieldKind::Text,
        required: false,
        help: "Leave it empty for `SQL Server`, which hosted customers have.",
        pattern: None,
        max_length: 50,
    },
];

/// Takes the address in every spelling that people paste: with the interface's file, a query, with or
/// without the last slash.
pub(crate) fn normalise(
    values: &mut BTreeMap<String, String>,
    environment: &Environment,
) -> Result<(), FieldProblem> {
    let Some(typed) = values.get_mut("service_url") else { return Ok(()) };
    let problem = |detail: &str| FieldProblem::new("service_url", detail);
    let mut url = Url::parse(typed).map_err(|_| problem("must be an address that begins with https://"))?;
    url.set_query(None);
    url.set_fragment(None);
    environment.http.check(&url).map_err(problem)?;
    let mut path = url.path().to_owned();
    if path.to_ascii_lowercase().ends_with(".asmx") {
        path.truncate(path.rfind('/').map_or(0, |slash| slash + 1));
    }
    if !path.ends_with('/') {
        path.push('/');
    }
    if !path.to_ascii_lowercase().contains("/webservices") {
        return Err(problem("must contain `/webservices/`, as Voyager's addresses do"));
    }
    url.set_path(&path);
    *typed = url.to_string();
    Ok(())
}
