//! Yardi's form, and what to prepare before it.

use std::collections::BTreeMap;

use domain::{
    credential::{CredentialField, FieldKind},
    pms::Pms,
};

use crate::{Environment, FieldProblem, HostSuffix, form::typed_url};

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

/// The fields that say which account it is.
pub(super) const ACCOUNT: &[&str] = &["service_url", "server_name", "database"];

/// Where Yardi hosts Voyager. There is no list of the vendor's: these are the hosts in public clients'
/// settings and an integrator's list of where it sends calls. A name with one doubtful source is not
/// here, for whoever registers it would be sent passwords.
pub(super) const HOSTS: &[HostSuffix] = &[
    HostSuffix::vendor("yardi.com"),
    HostSuffix::vendor("yardiasp.com"),
    HostSuffix::vendor("iyardiasp.com"),
    HostSuffix::vendor("yardiasp13.com"),
    HostSuffix::vendor("yardiasp14.com"),
    HostSuffix::vendor("yardiaspla2.com"),
    HostSuffix::vendor("yardiaspla5.com"),
    HostSuffix::vendor("yardiaspnc7.com"),
    HostSuffix::vendor("yardiaspnc8.com"),
    HostSuffix::vendor("yardiasptx10.com"),
    HostSuffix::vendor("yardiasptx11.com"),
    HostSuffix::vendor("yardipca.com"),
    HostSuffix::vendor("yardipcf.com"),
    HostSuffix::vendor("yardipco.com"),
    HostSuffix::vendor("yardipcu.com"),
    HostSuffix::vendor("yardipcv.com"),
];

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
pub(super) fn normalise(
    values: &mut BTreeMap<String, String>,
    environment: &Environment,
) -> Result<(), FieldProblem> {
    let Some(typed) = values.get_mut("service_url") else { return Ok(()) };
    let mut url = typed_url(Pms::Yardi, "service_url", typed, environment)?;
    let mut path = url.path().to_owned();
    // The interface's file, and what may come after it.
    if let Some(end) = path.to_ascii_lowercase().find(".asmx") {
        path.truncate(end);
        path.truncate(path.rfind('/').map_or(0, |slash| slash + 1));
    }
    if !path.ends_with('/') {
        path.push('/');
    }
    url.set_path(&path);
    *typed = url.to_string();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EnvironmentConfig;

    fn normalised(typed: &str) -> Result<String, String> {
        let environment = Environment::new(EnvironmentConfig {
            extra_hosts: vec!["yardi=voyager.example.com".parse().unwrap()],
            allowed_hosts: vec!["127.0.0.1:8701".parse().unwrap()],
            ..EnvironmentConfig::default()
        });
        let mut form = BTreeMap::from([("service_url".to_owned(), typed.to_owned())]);
        normalise(&mut form, &environment).map_err(|problem| problem.detail)?;
        Ok(form.remove("service_url").unwrap())
    }

    #[test]
    fn an_address_is_taken_in_every_spelling_that_people_paste() {
        for end in ["", "/", "/itfresidenttransactions20.asmx", "/ItfResidentTransactions20.asmx?wsdl", "/#x"]
        {
            let typed = format!("https://www.yardiasp14.com/12345acme/Webservices{end}");
            assert_eq!(
                normalised(&typed),
                Ok("https://www.yardiasp14.com/12345acme/Webservices/".into()),
                "{typed}"
            );
        }
        let dotted = "https://www.YARDIASP14.com./12345acme/Webservices/";
        assert_eq!(normalised(dotted), Ok("https://www.yardiasp14.com/12345acme/Webservices/".into()));
        let local = "http://127.0.0.1:8701/yardi/lakeside/webservices/";
        assert_eq!(normalised(local), Ok(local.into()));
    }

    #[test]
    fn an_address_that_is_not_of_the_vendor_by_https_is_refused_with_the_reason() {
        for (typed, reason) in [
            ("www.yardiasp14.com/webservices", "must be an address that begins with https://"),
            ("http://www.yardiasp14.com/webservices", "must begin with https://"),
            ("https://www.yardiasp14.com:8443/webservices", "must use the standard https port"),
            ("https://a:b@www.yardiasp14.com/", "must not contain a user name or password"),
        ] {
            assert_eq!(normalised(typed), Err(reason.into()), "{typed}");
        }
        for typed in ["https://169.254.169.254/webservices/", "https://8.8.8.8/", "https://evilyardi.com/"] {
            let reason = normalised(typed).unwrap_err();
            assert!(reason.contains("(yardi.com, ") && reason.contains("support"), "{reason}");
            assert!(reason.contains("yardipcv.com, voyager.example.com)"), "{reason}");
        }
    }

    #[test]
    fn a_customers_own_host_is_taken_once_support_has_added_it() {
        let typed = "https://voyager.example.com/webservices/";
        assert_eq!(normalised(typed), Ok(typed.into()));
        assert!(normalised("https://www.example.com/webservices/").is_err());
    }
}
