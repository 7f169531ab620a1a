//! Entrata's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::{
    credential::{CredentialField, FieldKind},
    pms::Pms,
};
use secrecy::SecretString;
use serde::Deserialize;

use crate::{Environment, FieldProblem, HostSuffix, PmsError, date};

/// Sources: Door's own page on required credentials for the services; two integrators' guides for the menu path,
/// for enabling a vendor, whose key is its own, and for the day on which a key that one makes oneself expires.
pub(super) const PREPARATION: &[&str] = &[
    "In Entrata, open Apps, then API Access, choose Add API User and look for Door.",
    "If Door is in the list, choose Enable Access: Door signs in with its own key, and all that you enter here is the \
     domain. If it is not, add an API user for Door by yourself.",
    "On the Properties tab, tick every property that is to be synced, and save.",
    "On the Data Permissions tab, enable the web services GetLeases, GetProperties and GetPropertyUnits.",
    "Accept the terms and submit. For an API user of your own, the Credentials tab now shows the API key, and the \
     day on which it expires if you chose one; or, on older accounts, a user name and a password.",
    "If Entrata asks for the addresses that will call it, ask support@door.com for them.",
];

/// Who Door is to Entrata: a vendor with a key of its own.
#[derive(Deserialize)]
struct Registration {
    api_key: SecretString,
}

/// The field for the day on which the customer's own key stops being accepted.
pub(crate) const EXPIRES_ON: &str = "api_key_expires_on";

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
        help: "Only if you added an API user of your own: from its Credentials tab. Leave it empty if you enabled \
               Door as a vendor.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: EXPIRES_ON,
        label: "API Key Expires On",
        kind: FieldKind::Text,
        required: false,
        help: "Only if a day was chosen when the key was made: from the Credentials tab, such as 2027-01-31. Door \
               warns before it.",
        pattern: None,
        max_length: 40,
    },
    CredentialField {
        name: "username",
        label: "Username",
        kind: FieldKind::Text,
        required: false,
        help: "Only with credentials that were made before there were API keys: the API user's name.",
        pattern: None,
        max_length: 200,
    },
    CredentialField {
        name: "password",
        label: "Password",
        kind: FieldKind::Secret,
        required: false,
        help: "Only with credentials that were made before there were API keys: the API user's password.",
        pattern: None,
        max_length: 200,
    },
];

/// Takes the domain in every spelling that people paste, and asks for one of the three kinds of credentials;
/// where Door has no key of its own, for one of the other two.
pub(super) fn normalise(
    values: &mut BTreeMap<String, String>,
    environment: &Environment,
) -> Result<(), FieldProblem> {
    if let Some(domain) = values.get_mut("domain") {
        *domain = slug(domain)?;
    }
    if let Some(day) = values.get_mut(EXPIRES_ON) {
        let read = date::read(day).ok().flatten();
        *day = read
            .ok_or_else(|| FieldProblem::new(EXPIRES_ON, "must be a day such as 2027-01-31"))?
            .to_string();
    }
    let has = |name: &str| values.contains_key(name);
    if has(EXPIRES_ON) && !has("api_key") {
        return Err(FieldProblem::new(EXPIRES_ON, "is of an API key; leave it empty without one"));
    }
    match (has("api_key"), has("username"), has("password")) {
        (true, false, false) | (false, true, true) => Ok(()),
        (true, _, _) => Err(FieldProblem::new("api_key", "is enough; leave user name and password empty")),
        (false, true, false) => Err(FieldProblem::new("password", "is required with a user name")),
        (false, false, true) => Err(FieldProblem::new("username", "is required with a password")),
        (false, false, false) if vendor_key(environment).is_ok() => Ok(()),
        (false, false, false) => {
            Err(FieldProblem::new("api_key", "is required, or else user name and password"))
        }
    }
}

/// The name of the account in its address.
fn slug(typed: &str) -> Result<String, FieldProblem> {
    let lower = typed.to_ascii_lowercase();
    let bare = lower.trim_start_matches("https://").trim_start_matches("http://");
    let host = bare.split('/').next().unwrap_or_default();
    let slug = host.strip_suffix(".entrata.com").unwrap_or(host);
    let sound = !slug.is_empty()
        && !slug.starts_with('-')
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if sound {
        Ok(slug.to_owned())
    } else {
        Err(FieldProblem::new("domain", "must look like `acme` of acme.entrata.com"))
    }
}

/// The key that Door has as a vendor: good for every customer who enabled it.
pub(super) fn vendor_key(environment: &Environment) -> Result<SecretString, PmsError> {
    Ok(environment.registrations.of::<Registration>(Pms::Entrata)?.api_key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EnvironmentConfig;

    fn values(given: &[(&str, &str)]) -> BTreeMap<String, String> {
        given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    /// What becomes of a form, where Door is a vendor and where it is not.
    fn normalised(given: &[(&str, &str)], vendor: bool) -> Result<BTreeMap<String, String>, String> {
        let registrations = if vendor { r#"{"entrata": {"api_key": "v3nd0r"}}"# } else { "{}" };
        let registrations = serde_json::from_str(registrations).unwrap();
        let environment =
            Environment::new(EnvironmentConfig { registrations, ..EnvironmentConfig::default() });
        let mut form = values(given);
        normalise(&mut form, &environment).map(|()| form).map_err(|problem| problem.field)
    }

    #[test]
    fn a_domain_is_taken_in_every_spelling_that_people_paste() {
        for typed in
            ["acme", "ACME.entrata.com", "https://acme.entrata.com/", "https://Acme.entrata.com/login?x=1"]
        {
            let form = normalised(&[("domain", typed), ("api_key", "k")], false).unwrap();
            assert_eq!(form["domain"], "acme", "{typed}");
        }
        for typed in ["acme.example.com", "-acme", "a b", "acme@evil"] {
            assert_eq!(
                normalised(&[("domain", typed), ("api_key", "k")], false),
                Err("domain".into()),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_key_or_a_user_with_a_password_and_not_both() {
        let field = |given: &[(&str, &str)]| normalised(given, false).err();
        assert_eq!(field(&[("domain", "a"), ("username", "u"), ("password", "p")]), None);
        assert_eq!(field(&[("domain", "a")]), Some("api_key".into()));
        assert_eq!(field(&[("domain", "a"), ("username", "u")]), Some("password".into()));
        assert_eq!(field(&[("domain", "a"), ("api_key", "k"), ("password", "p")]), Some("api_key".into()));
    }

    #[test]
    fn where_door_is_enabled_as_a_vendor_the_domain_is_enough() {
        assert!(normalised(&[("domain", "a")], true).is_ok());
        assert_eq!(normalised(&[("domain", "a"), ("username", "u")], true), Err("password".into()));
    }

    #[test]
    fn the_day_on_which_a_key_expires_is_taken_in_each_form_and_only_with_a_key() {
        for typed in ["2027-01-31", "1/31/2027", "Jan 31, 2027"] {
            let form = normalised(&[("domain", "a"), ("api_key", "k"), (EXPIRES_ON, typed)], false).unwrap();
            assert_eq!(form[EXPIRES_ON], "2027-01-31", "{typed}");
        }
        let refused = |given| normalised(given, true).err();
        assert_eq!(
            refused(&[("domain", "a"), ("api_key", "k"), (EXPIRES_ON, "soon")]),
            Some(EXPIRES_ON.into())
        );
        assert_eq!(refused(&[("domain", "a"), (EXPIRES_ON, "2027-01-31")]), Some(EXPIRES_ON.into()));
    }
}
