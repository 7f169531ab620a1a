//! How a person is named and reached: email, name, phone.

use email_address::{EmailAddress, Options};
use serde::{Deserialize, Serialize};

use crate::text::{InvalidText, comparison_key, text_type};

/// A valid email address, kept as it was written (trimmed) and compared by [`Email::key`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(Box<str>);
text_type!(Email);

impl Email {
    fn check(text: &str) -> Result<&str, InvalidText> {
        let text = text.trim();
        let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
        if text.len() > 254 || EmailAddress::parse_with_options(text, options).is_err() {
            return Err(InvalidText {
                what: "an email",
                problem: "must be an address such as `name@example.com`",
            });
        }
        Ok(text)
    }

    /// What two emails are compared by: trimmed, NFKC, case-folded.
    pub fn key(&self) -> EmailKey {
        EmailKey(comparison_key(&self.0))
    }
}

/// What two emails are compared by; made only by [`Email::key`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailKey(String);

impl EmailKey {
    /// The key as text, for whoever has to keep or hash it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person's first and last name, trimmed; at least one of them is there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawName")]
pub struct PersonName {
    first: Box<str>,
    last: Box<str>,
}

#[derive(Deserialize)]
struct RawName {
    first: String,
    last: String,
}

impl TryFrom<RawName> for PersonName {
    type Error = InvalidText;
    fn try_from(raw: RawName) -> Result<Self, InvalidText> {
        Self::new(&raw.first, &raw.last)
    }
}

impl PersonName {
    /// Accepts a name of which at least one part is not blank, each at most 200 bytes.
    ///
    /// # Errors
    /// When both parts are blank, or one is too long or holds control characters.
    pub fn new(first: &str, last: &str) -> Result<Self, InvalidText> {
        let (first, last) = (first.trim(), last.trim());
        if first.is_empty() && last.is_empty() {
            return Err(InvalidText { what: "a person's name", problem: "must not be blank" });
        }
        for part in [first, last] {
            if part.len() > 200 || part.chars().any(char::is_control) {
                return Err(InvalidText {
                    what: "a person's name",
                    problem: "must be at most 200 bytes without control characters",
                });
            }
        }
        Ok(Self { first: first.into(), last: last.into() })
    }

    /// The first name; empty where the PMS has none.
    pub fn first(&self) -> &str {
        &self.first
    }

    /// The last name; empty where the PMS has none.
    pub fn last(&self) -> &str {
        &self.last
    }

    /// What two first names are compared by; none where there is none.
    pub fn first_key(&self) -> Option<String> {
        Some(comparison_key(&self.first)).filter(|key| !key.is_empty())
    }

    /// What two last names are compared by; none where there is none.
    pub fn last_key(&self) -> Option<String> {
        Some(comparison_key(&self.last)).filter(|key| !key.is_empty())
    }

    /// What two names are compared by: each part trimmed, collapsed, NFKC, case-folded.
    pub fn key(&self) -> NameKey {
        NameKey(comparison_key(&self.first), comparison_key(&self.last))
    }
}

impl std::fmt::Display for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&*self.first, &*self.last) {
            ("", only) | (only, "") => f.write_str(only),
            (first, last) => write!(f, "{first} {last}"),
        }
    }
}

/// What two names are compared by; made only by [`PersonName::key`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameKey(String, String);

/// A phone number as it was written, trimmed; 1 to 64 bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(Box<str>);
text_type!(Phone);

impl Phone {
    /// What two phone numbers are compared by: their digits. None for one without any.
    pub fn digits(&self) -> Option<String> {
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        Some(digits).filter(|digits| !digits.is_empty())
    }

    /// The first of these numbers at which somebody may be called: what clerks write for none (`n/a`,
    /// `0000000000`) is none, and hides no other.
    pub fn first_callable<T: AsRef<str>>(numbers: impl IntoIterator<Item = T>) -> Option<Self> {
        numbers.into_iter().filter_map(|number| Self::new(number.as_ref()).ok()).find(Self::may_be_called)
    }

    /// Whether it has the digits of a number: at least seven of them, and not all of one kind.
    fn may_be_called(&self) -> bool {
        let Some(digits) = self.digits().filter(|digits| digits.len() >= 7) else { return false };
        let local = digits.get(digits.len().saturating_sub(10)..).unwrap_or_default();
        !local.chars().all(|digit| local.starts_with(digit)) && local != "1234567890"
    }

    fn check(text: &str) -> Result<&str, InvalidText> {
        let text = text.trim();
        if text.is_empty() || text.len() > 64 || text.chars().any(char::is_control) {
            return Err(InvalidText {
                what: "a phone number",
                problem: "must be 1 to 64 bytes without control characters",
            });
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emails_compare_without_case_or_outer_space_and_keep_what_was_written() {
        let email = Email::new(" Marisol.Ferrante@Example.COM ").unwrap();
        assert_eq!(email.as_str(), "Marisol.Ferrante@Example.COM");
        assert_eq!(email.key(), Email::new("marisol.ferrante@example.com").unwrap().key());
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in
            ["", "none", "a@b", "a b@example.com", "Ann <ann@example.com>", "a@[127.0.0.1]", "@example.com"]
        {
            assert!(Email::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_clerks_write_for_no_phone_hides_no_other() {
        let first = |numbers: &[&str]| Phone::first_callable(numbers).map(|phone| phone.to_string());
        for none in
            ["", "n/a", "none", "0000000000", "(000) 000-0000", "+1 999-999-9999", "123", "x", "1234567890"]
        {
            assert_eq!(first(&[none, "608-555-0142"]).as_deref(), Some("608-555-0142"), "{none}");
            assert_eq!(first(&[none]), None, "{none}");
        }
        for number in ["+1 8015550141", "555-0142", "(608) 555-0142 ext. 7", "+44 20 7946 0000"] {
            assert_eq!(first(&[number, "608-555-0100"]).as_deref(), Some(number));
        }
    }

    #[test]
    fn names_compare_by_folded_parts_and_a_blank_first_name_is_allowed() {
        let name = PersonName::new(" SØREN ", "O'Kell  Vale").unwrap();
        assert_eq!(name.key(), PersonName::new("søren", "o'kell vale").unwrap().key());
        assert_eq!(PersonName::new("", "Marsh").unwrap().to_string(), "Marsh");
        assert!(PersonName::new(" ", "\t").is_err());
    }
}
