//! The credential forms: what was typed, checked against what the PMS needs, all problems at once.

use std::collections::BTreeMap;

use domain::{
    credential::{CredentialField, CredentialFields, FieldKind},
    pms::Pms,
};
use regex_lite::Regex;
use secrecy::{ExposeSecret, SecretString};

use crate::{Environment, descriptor, entrata, yardi};

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
    let normalised = match pms {
        Pms::Yardi => yardi::normalise(&mut values, environment),
        Pms::Entrata => entrata::normalise(&mut values),
    };
    problems.extend(
        normalised.err().filter(|problem| !problems.iter().any(|known| known.field == problem.field)),
    );
    if problems.is_empty() {
        Ok(CredentialFields::new(values.into_iter().map(|(name, value)| (name, SecretString::from(value)))))
    } else {
        Err(problems)
    }
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
