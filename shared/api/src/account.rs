//! Which account of a PMS a credential is for: a PMS property id means something only within one.

use std::collections::BTreeMap;

use domain::pms::Pms;

/// The fields of the form that say which account it is; who signs in to it is no part of it.
pub(crate) fn fields(pms: Pms) -> &'static [&'static str] {
    match pms {
        Pms::Yardi => &["service_url", "server_name", "database"],
        Pms::Entrata => &["domain"],
    }
}

/// The account, as text that is the same for the same account.
pub(crate) fn of(pms: Pms, shown: &BTreeMap<String, String>) -> Box<str> {
    let values = fields(pms).iter().map(|name| shown.get(*name).map_or("", String::as_str).to_lowercase());
    values.collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use domain::credential::FieldKind;

    use super::*;

    #[test]
    fn every_field_of_an_account_is_on_its_form_and_may_be_shown() {
        for pms in Pms::ALL {
            let form = pms::descriptor(pms).credential_fields;
            for name in fields(pms) {
                let field = form.iter().find(|field| field.name == *name).unwrap();
                assert_ne!(field.kind, FieldKind::Secret, "{pms}: {name}");
            }
        }
    }

    #[test]
    fn another_user_of_the_same_account_makes_no_other_account() {
        let shown =
            |user: &str| BTreeMap::from([("domain".into(), "Acme".into()), ("username".into(), user.into())]);
        assert_eq!(of(Pms::Entrata, &shown("a")), of(Pms::Entrata, &shown("b")));
    }
}
