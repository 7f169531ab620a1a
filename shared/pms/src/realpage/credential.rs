//! RealPage's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::credential::{CredentialField, FieldKind};

use crate::{Environment, FieldProblem, HostSuffix};

/// Sources: Door's own page on required credentials; integrators' guides for the sites' subscriptions.
pub(super) const PREPARATION: &[&str] = &[
    "In the RealPage marketplace, look up DOOR and request the integration.",
    "Subscribe every site that is to be synced: sites that are not subscribed refuse every call.",
    "Write to support@door.com that you requested it. Door is then enabled for your company.",
    "Your PMC ID is the number of your management company at RealPage, which is on the confirmation.",
];

/// The gateway.
pub(super) const HOSTS: &[HostSuffix] = &[HostSuffix::vendor("realpage.com")];

/// The field that says which account it is.
pub(super) const ACCOUNT: &[&str] = &["pmc_id"];

pub(super) const FIELDS: &[CredentialField] = &[
    CredentialField {
        name: "pmc_id",
        label: "PMC ID",
        kind: FieldKind::Text,
        required: true,
        help: "The number of your management company at RealPage: digits, seven of them as a rule.",
        pattern: Some("[0-9]{4,10}"),
        max_length: 10,
    },
    CredentialField {
        name: "license_key",
        label: "License Key",
        kind: FieldKind::Secret,
        required: false,
        help: "Only if RealPage sent you a key of your own. Leave it empty otherwise.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "username",
        label: "Username",
        kind: FieldKind::Text,
        required: false,
        help: "Only with a key of the older kind: the service account that RealPage sent with it, such as door_service. \
               Keys of today have none.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "password",
        label: "Password",
        kind: FieldKind::Secret,
        required: false,
        help: "The password of that account. Leave it empty if you have no username.",
        pattern: None,
        max_length: 200,
    },
];

/// An account of the older kind is a name and a password, or none.
pub(super) fn normalise(
    values: &mut BTreeMap<String, String>,
    _environment: &Environment,
) -> Result<(), FieldProblem> {
    let given = |name: &str| values.get(name).is_some_and(|value| !value.trim().is_empty());
    let missing = match (given("username"), given("password")) {
        (true, false) => "password",
        (false, true) => "username",
        _ => return Ok(()),
    };
    Err(FieldProblem::new(missing, "must be given with the other one, or neither"))
}
