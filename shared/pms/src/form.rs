//! The credential forms: what was typed, checked against what the PMS needs, all problems at once.

use std::collections::BTreeMap;

use domain::{
    credential::{CredentialField, CredentialFields, FieldKind},
    pms::Pms,
};
use regex_lite::Regex;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::{Environment, descriptor};

/// What is wrong with a field of the form; never with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name.
    pub field: String,
    /// What is wrong, as the end of a sentence that begins with the field's label.
    pub detail: String,
}

impl FieldProblem {
    pub(crate) fn new(field: &str, detail: impl Into<String>) -> Self {
        Self { field: field.to_owned(), detail: detail.into() }
    }
}

/// Reads a form: trims, checks, and normalises what the PMS would take in more than one spelling.
///
/// # Errors
/// Every problem of every field.
pub fn read_fields(
    pms: Pms,
    typed: BTreeMap<String, SecretString>,
    environment: &Environment,
) -> Result<CredentialFields, Vec<FieldProblem>> {
    let form = descriptor(pms).credential_fields;
    let mut problems: Vec<_> = typed
        .keys()
        .filter(|name| !form.iter().any(|field| field.name == name.as_str()))
        .map(|name| FieldProblem::new(name, format!("is no field of {pms}")))
        .collect();
    let mut values = BTreeMap::new();
    for field in form {
        let value = typed.get(field.name).map(ExposeSecret::expose_secret).unwrap_or_default();
        // A password may begin or end with a blank; nothing else does.
        let value = if field.kind == FieldKind::Secret { value } else { value.trim() };
        match check(field, value) {
            Ok(()) if value.is_empty() => {}
            Ok(()) => {
                values.insert(field.name.to_owned(), value.to_owned());
            }
            Err(detail) => problems.push(FieldProblem::new(field.name, detail)),
        }
    }
    let normalised = (descriptor(pms).normalise)(&mut values, environment);
    problems.extend(
        normalised.err().filter(|problem| !problems.iter().any(|known| known.field == problem.field)),
    );
    if problems.is_empty() {
        Ok(CredentialFields::new(values.into_iter().map(|(name, value)| (name, SecretString::from(value)))))
    } else {
        Err(problems)
    }
}

/// An address that was typed: one that may be called, without query and fragment.
pub(crate) fn typed_url(
    pms: Pms,
    field: &str,
    typed: &str,
    environment: &Environment,
) -> Result<Url, FieldProblem> {
    let problem = |detail: String| FieldProblem::new(field, detail);
    let no_url = || problem("must be an address that begins with https://".to_owned());
    let mut url = Url::parse(typed).map_err(|_| no_url())?;
    url.set_query(None);
    url.set_fragment(None);
    environment.http.check(pms, &url).map_err(problem)?;
    // The same host, and so the same account, with a last dot and without.
    if let Some(host) = url.domain().and_then(|host| host.strip_suffix('.')).map(str::to_owned) {
        url.set_host(Some(&host)).map_err(|_| no_url())?;
    }
    Ok(url)
}

fn check(field: &CredentialField, value: &str) -> Result<(), String> {
    if value.is_empty() {
        return if field.required { Err("is required".to_owned()) } else { Ok(()) };
    }
    if value.chars().count() > field.max_length {
        return Err(format!("must be at most {} characters", field.max_length));
    }
    if value.chars().any(char::is_control) {
        return Err("must be on one line".to_owned());
    }
    let fits = |pattern| Regex::new(&format!("^(?:{pattern})$")).is_ok_and(|pattern| pattern.is_match(value));
    if field.pattern.is_some_and(|pattern| !fits(pattern)) {
        return Err(format!("does not look right: {}", field.help));
    }
    Ok(())
}

/// The values that may be shown again.
pub fn shown_fields(pms: Pms, fields: &CredentialFields) -> BTreeMap<String, String> {
    let shown = descriptor(pms).credential_fields.iter().filter(|field| field.kind != FieldKind::Secret);
    shown.filter_map(|field| Some((field.name.to_owned(), fields.get(field.name)?.to_owned()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EnvironmentConfig;

    fn environment() -> Environment {
        Environment::new(EnvironmentConfig::default())
    }

    fn read(pms: Pms, typed: &[(&str, &str)]) -> Result<CredentialFields, Vec<(String, String)>> {
        let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), SecretString::from(*value)));
        let problems = |all: Vec<FieldProblem>| all.into_iter().map(|one| (one.field, one.detail)).collect();
        read_fields(pms, typed.collect(), &environment()).map_err(problems)
    }

    const YARDI: [(&str, &str); 5] = [
        ("service_url", " https://www.yardiasp14.com/12345acme/webservices "),
        ("server_name", " acme_live "),
        ("database", "acme_live"),
        ("username", "accessws"),
        ("password", " S3cret&Word "),
    ];

    #[test]
    fn values_are_trimmed_and_a_password_is_not() {
        let fields = read(Pms::Yardi, &YARDI).unwrap();
        assert_eq!(fields.get("server_name"), Some("acme_live"));
        assert_eq!(fields.get("password"), Some(" S3cret&Word "));
        assert_eq!(fields.get("platform"), None);
    }

    #[test]
    fn every_problem_is_told_at_once_and_no_value_with_it() {
        let long = "x".repeat(300);
        let problems = read(
            Pms::Yardi,
            &[
                ("service_url", "ftp://secret-host"),
                ("database", &long),
                ("username", "a\nb"),
                ("colour", "red"),
            ],
        )
        .unwrap_err();
        let mut fields: Vec<_> = problems.iter().map(|(field, _)| field.as_str()).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["colour", "database", "password", "server_name", "service_url", "username"]);
        assert!(!format!("{problems:?}").contains("secret-host"), "{problems:?}");
    }

    #[test]
    fn secrets_are_not_shown_again() {
        for (pms, typed) in [
            (Pms::Yardi, &YARDI[..]),
            (Pms::Entrata, &[("domain", "acme"), ("username", "u"), ("password", "p4ss")][..]),
        ] {
            let shown = shown_fields(pms, &read(pms, typed).unwrap());
            assert!(shown.contains_key("username") && !shown.contains_key("password"), "{shown:?}");
        }
    }

    #[test]
    fn each_form_can_be_filled_in_as_its_descriptor_says() {
        for pms in Pms::ALL {
            let descriptor = descriptor(pms);
            assert_eq!(descriptor.pms, pms);
            assert!(!descriptor.preparation.is_empty() && !descriptor.lease_statuses.is_empty());
            for field in descriptor.credential_fields {
                let pattern = field.pattern.map(|pattern| Regex::new(&format!("^(?:{pattern})$")).is_ok());
                assert!(pattern.unwrap_or(true) && !field.help.is_empty(), "{}", field.name);
            }
        }
    }
}
