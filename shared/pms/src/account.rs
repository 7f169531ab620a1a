//! Which account of a PMS a credential is for: a PMS property id means something only within one.

use std::collections::BTreeMap;

use domain::pms::Pms;

use crate::descriptor;

/// The account, from a credential's shown fields, as text that is the same for the same account.
pub fn account(pms: Pms, shown: &BTreeMap<String, String>) -> Box<str> {
    let fields = descriptor(pms).account_fields.iter();
    let values = fields.map(|name| shown.get(*name).map_or("", String::as_str).to_lowercase());
    values.collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use domain::credential::FieldKind;

    use super::*;

    #[test]
    fn every_field_of_an_account_is_on_its_form_and_may_be_shown() {
        for pms in Pms::ALL {
            let form = descriptor(pms).credential_fields;
            for name in descriptor(pms).account_fields {
                let field = form.iter().find(|field| field.name == *name).unwrap();
                assert_ne!(field.kind, FieldKind::Secret, "{pms}: {name}");
            }
        }
    }

    #[test]
    fn another_user_of_the_same_account_makes_no_other_account() {
        let shown =
            |user: &str| BTreeMap::from([("domain".into(), "Acme".into()), ("username".into(), user.into())]);
        assert_eq!(account(Pms::Entrata, &shown("a")), account(Pms::Entrata, &shown("b")));
    }
}
