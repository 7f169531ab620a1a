//! MRI's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::{
    credential::{CredentialField, FieldKind},
    pms::Pms,
};

use crate::{Environment, FieldProblem, HostSuffix, form::typed_url};

/// Sources: integrators' guides for the menu path and the APIs' names. Door's own pages name no fields.
pub(super) const PREPARATION: &[&str] = &[
    "Have the MIX APIs licensed: ask MRI Client Support or Partner Connect, naming Door as the partner.",
    "In MRI, open Security Console, then Classes, then the Web Services tab. Pick the database and add a class for \
     Door.",
    "Grant the class these APIs: MRI_S-PMRM_PropertyIDByNameOrAddress, MRI_S-PMRM_ResidentLeaseDetailsByPropertyID, \
     MRI_S-PMRM_PendingMoveIns, MRI_S-PMRM_Residents, and MRI_S-PMRM_ResidentialUnitAvailability.",
    "Let the class see personal data, or residents come without email and phone.",
    "Put a web service user made for Door alone into the class, with a password that does not expire.",
];

const fn text(name: &'static str, label: &'static str, help: &'static str) -> CredentialField {
    CredentialField {
        name,
        label,
        kind: FieldKind::Text,
        required: true,
        help,
        // A slash separates these values from one another on the way to MRI, a colon ends them.
        pattern: Some("[^/:]+"),
        max_length: 100,
    }
}

const fn secret(
    name: &'static str,
    label: &'static str,
    required: bool,
    help: &'static str,
) -> CredentialField {
    CredentialField { name, label, kind: FieldKind::Secret, required, help, pattern: None, max_length: 200 }
}

/// The vendor's hosting, whichever farm; a customer on an own host is added by support.
pub(super) const HOSTS: &[HostSuffix] = &[HostSuffix::vendor("mrisoftware.com")];

/// The fields that say which account it is.
pub(super) const ACCOUNT: &[&str] = &["api_url", "client_id", "database"];

pub(super) const FIELDS: &[CredentialField] = &[
    CredentialField {
        name: "api_url",
        label: "API URL",
        kind: FieldKind::Url,
        required: true,
        help: "Where your MRI answers, such as https://mrix5api.saas.mrisoftware.com/mriapiservices/api.asp",
        pattern: None,
        max_length: 500,
    },
    text("client_id", "Client ID", "Your MRI client number, such as C123456, without a slash."),
    text("database", "Database", "The name of your database, without a slash."),
    text("username", "Web Service Username", "The user made for Door, without a slash."),
    secret("password", "Web Service Password", true, "Its password. Set it not to expire."),
    secret(
        "partner_key",
        "Developer Key",
        false,
        "Only if MRI gave you a key of your own. Leave it empty otherwise.",
    ),
];

/// Takes the address in every spelling that people paste: the host alone, with a query, without the file.
pub(super) fn normalise(
    values: &mut BTreeMap<String, String>,
    environment: &Environment,
) -> Result<(), FieldProblem> {
    if values.get("partner_key").is_some_and(|key| key.contains(['/', ':'])) {
        return Err(FieldProblem::new("partner_key", "must not contain a slash or a colon"));
    }
    let Some(typed) = values.get_mut("api_url") else { return Ok(()) };
    let mut url = typed_url(Pms::Mri, "api_url", typed, environment)?;
    let path = url.path().trim_end_matches('/').to_owned();
    let lower = path.to_ascii_lowercase();
    if path.is_empty() {
        url.set_path("/mriapiservices/api.asp");
    } else if !lower.ends_with(".asp") {
        url.set_path(&format!("{path}/api.asp"));
    } else {
        url.set_path(&path);
    }
    *typed = url.to_string();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EnvironmentConfig;

    fn normalised(typed: &str) -> Result<String, String> {
        let environment = Environment::new(EnvironmentConfig::default());
        let mut form = BTreeMap::from([("api_url".to_owned(), typed.to_owned())]);
        normalise(&mut form, &environment).map_err(|problem| problem.detail)?;
        Ok(form.remove("api_url").unwrap())
    }

    #[test]
    fn an_address_is_taken_in_every_spelling_that_people_paste() {
        for end in ["", "/", "/mriapiservices", "/mriapiservices/", "/mriapiservices/api.asp?$api=X", "/#x"] {
            let typed = format!("https://mrix5api.saas.mrisoftware.com{end}");
            let whole = "https://mrix5api.saas.mrisoftware.com/mriapiservices/api.asp";
            assert_eq!(normalised(&typed), Ok(whole.to_owned()), "{typed}");
        }
        assert!(normalised("http://mrix5api.saas.mrisoftware.com").is_err());
        assert!(normalised("mrix5api").is_err());
    }
}
