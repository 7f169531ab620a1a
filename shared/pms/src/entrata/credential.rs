//! Entrata's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::credential::{CredentialField, FieldKind};

use crate::{FieldProblem, HostSuffix};

/// Sources: Door's own page on required credentials for the services; an integrator's guide for the
/// menu path.
pub(super) const PREPARATION: &[&str] = &[
    "In Entrata, open Apps, then API Access, and add an API user for Door.",
    "On the Properties tab, tick every property that is to be synced, and save.",
    "On the Data Permissions tab, enable the web services GetLeases, GetProperties and GetPropertyUnits.",
    "Accept the terms and submit. The Credentials tab now shows the API key, or the user name and password.",
    "If Entrata asks for the addresses that will call it, ask support@door.com for them.",
];

/// The fields that say which account it is.
pub(super) const ACCOUNT: &[&str] = &["domain"];

/// The gateway, and every customer's own older host.
pub(super) const HOSTS: &[HostSuffix] = &[HostSuffix::vendor("entrata.com")];

pub(super) const FIELDS: &[CredentialField] = &[
    CredentialField {
        name: "domain",
        label: "Entrata Domain",
        kind: FieldKind::Text,
        required: true,
        help: "The first part of your Entrata address: `acme` of acme.entrata.com.",
        pattern: None,
        max_length: 100,
    },
    CredentialField {
        name: "api_key",
        label: "API Key",
        kind: FieldKind::Secret,
        required: false,
        help: "From the Credentials tab of the API user. Leave it empty if you were given a user name instead.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "username",
        label: "Username",
        kind: FieldKind::Text,
        required: false,
        help: "Only with older credentials: the API user's name.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "password",
        label: "Password",
        kind: FieldKind::Secret,
        required: false,
        help: "Only with older credentials: the API user's password.",
        pattern: None,
        max_length: 200,
    },
];

/// Takes the domain in every spelling that people paste, and asks for one of the two kinds of
/// credentials.
pub(super) fn normalise(values: &mut BTreeMap<String, String>) -> Result<(), FieldProblem> {
    if let Some(domain) = values.get_mut("domain") {
        let lower = domain.to_ascii_lowercase();
        let bare = lower.trim_start_matches("https://").trim_start_matches("http://");
        let host = bare.split('/').next().unwrap_or_default();
        let slug = host.strip_suffix(".entrata.com").unwrap_or(host);
        let sound = !slug.is_empty()
            && !slug.starts_with('-')
            && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !sound {
            return Err(FieldProblem::new("domain", "must look like `acme` of acme.entrata.com"));
        }
        *domain = slug.to_owned();
    }
    let has = |name: &str| values.contains_key(name);
    match (has("api_key"), has("username"), has("password")) {
        (true, false, false) | (false, true, true) => Ok(()),
        (true, _, _) => Err(FieldProblem::new("api_key", "is enough; leave user name and password empty")),
        (false, true, false) => Err(FieldProblem::new("password", "is required with a user name")),
        (false, false, true) => Err(FieldProblem::new("username", "is required with a password")),
        (false, false, false) => {
            Err(FieldProblem::new("api_key", "is required, or else user name and password"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(given: &[(&str, &str)]) -> BTreeMap<String, String> {
        given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_domain_is_taken_in_every_spelling_that_people_paste() {
        for typed in
            ["acme", "ACME.entrata.com", "https://acme.entrata.com/", "https://Acme.entrata.com/login?x=1"]
        {
            let mut form = values(&[("domain", typed), ("api_key", "k")]);
            assert_eq!(normalise(&mut form), Ok(()), "{typed}");
            assert_eq!(form["domain"], "acme", "{typed}");
        }
        for typed in ["acme.example.com", "-acme", "a b", "acme@evil"] {
            let mut form = values(&[("domain", typed), ("api_key", "k")]);
            assert_eq!(normalise(&mut form).unwrap_err().field, "domain", "{typed}");
        }
    }

    #[test]
    fn a_key_or_a_user_with_a_password_and_not_both() {
        let field = |given: &[(&str, &str)]| normalise(&mut values(given)).err().map(|problem| problem.field);
        assert_eq!(field(&[("domain", "a"), ("username", "u"), ("password", "p")]), None);
        assert_eq!(field(&[("domain", "a")]), Some("api_key".into()));
        assert_eq!(field(&[("domain", "a"), ("username", "u")]), Some("password".into()));
        assert_eq!(field(&[("domain", "a"), ("api_key", "k"), ("password", "p")]), Some("api_key".into()));
    }
}
