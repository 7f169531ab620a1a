//! What emails, phones and names become, whatever was typed: taken once or refused, and never changed by
//! being taken again.

use domain::{
    contact::{Email, PersonName, Phone},
    text::comparison_key,
};
use proptest::prelude::*;

/// Anything, and what is near to an address, a number or a name.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,40}",
        "[ \t]?[a-zA-Z0-9.!+'ßİſﬁ_-]{1,24}@[a-zA-Z0-9éß.-]{1,24}(\\.[a-zA-Z]{1,6})?[ \n]?",
        "[-+() .0-9x#]{0,24}",
        "[A-Za-zÀ-ỹΑ-ωﬀ-ﬆ'\u{300}-\u{36f}\u{1100}-\u{11ff} .-]{0,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_comparison_key_is_its_own_key(text in typed()) {
        let key = comparison_key(&text);
        prop_assert_eq!(comparison_key(&key), key);
    }

    #[test]
    fn case_and_outer_space_make_no_other_email(text in typed()) {
        if let Ok(email) = Email::new(&text) {
            prop_assert_eq!(email.as_str(), text.trim());
            prop_assert_eq!(&Email::new(email.as_str()).unwrap(), &email);
            if let Ok(shouted) = Email::new(format!(" {} ", text.to_ascii_uppercase())) {
                prop_assert_eq!(shouted.key(), email.key());
            }
        }
    }

    #[test]
    fn an_email_has_a_name_and_a_host_with_a_dot(text in typed()) {
        if let Ok(email) = Email::new(&text) {
            let (name, host) = email.as_str().rsplit_once('@').unwrap();
            prop_assert!(!name.is_empty() && host.contains('.'), "{}", email);
            prop_assert!(!email.as_str().chars().any(char::is_control), "{:?}", email);
        }
    }

    #[test]
    fn a_phone_is_kept_as_typed_without_outer_space(text in typed()) {
        if let Ok(phone) = Phone::new(&text) {
            prop_assert_eq!(phone.as_str(), text.trim());
            prop_assert!(!phone.as_str().is_empty() && phone.as_str().len() <= 64);
        }
    }

    #[test]
    fn a_name_is_the_same_name_when_taken_again(first in typed(), last in typed()) {
        if let Ok(name) = PersonName::new(&first, &last) {
            let again = PersonName::new(name.first(), name.last()).unwrap();
            prop_assert_eq!(again.key(), name.key());
            prop_assert!(!name.to_string().trim().is_empty());
            prop_assert_eq!(again, name);
        }
    }
}
