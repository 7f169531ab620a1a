//! How two pieces of text are compared: by a key, never by similarity.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The comparison key of a text: trimmed, inner white space collapsed, NFKC, case-folded.
///
/// Folding can undo normalisation, so the text is normalised again after it.
///
/// ```
/// assert_eq!(domain::text::comparison_key("  Zoë\u{a0}  STRASSE "), domain::text::comparison_key("zoe\u{308} straße"));
/// ```
pub fn comparison_key(text: &str) -> String {
    let folded = folded(text);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// What a text is found by: its comparison key without accents, in letters that every keyboard has.
///
/// ```
/// assert_eq!(domain::text::search_key(" José  NÚÑEZ "), "jose nunez");
/// assert_eq!(domain::text::search_key("Łukasz Sørensen-Groß"), "lukasz sorensen-gross");
/// assert_eq!(domain::text::search_key("O’Neill"), "o'neill");
/// ```
pub fn search_key(text: &str) -> String {
    let key = comparison_key(text);
    if key.is_ascii() {
        return key;
    }
    let mut plain = String::with_capacity(key.len());
    for letter in key.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match undecomposed(letter) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(letter),
        }
    }
    plain
}

/// What is written for a letter whose stroke or shape is no mark of its own, and for a printed apostrophe.
fn undecomposed(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        '’' | '‘' | 'ʼ' => "'",
        _ => return None,
    })
}

/// What somebody looks for: words, each of which is to be in one of the texts, in any order.
///
/// ```
/// # use domain::text::Sought;
/// let texts = ["Łukasz", "Smith", "A-204", "512-555-0142"];
/// assert!(Sought::new("Smith, Lukasz").is_in(texts));
/// assert!(Sought::new("(512) 555-0142").is_in(texts));
/// assert!(Sought::new("5125550142 smith").is_in(texts));
/// assert!(!Sought::new("Smith, Bo").is_in(texts));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    words: Vec<Word>,
    /// All of it, where it is one phone number.
    phone: Option<String>,
}

/// A word, and its digits where it may be a phone number or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    text: String,
    digits: Option<String>,
}

impl Sought {
    /// Fewer digits are a unit's number sooner than a phone's.
    const DIGITS: usize = 4;
    /// So many with nothing else beside them may be one number, however it is written.
    const WHOLE: usize = 7;

    /// Reads what was typed.
    pub fn new(text: &str) -> Self {
        let key = search_key(text);
        let is_between = |letter: char| letter.is_whitespace() || ",;()\"".contains(letter);
        let words = key.split(is_between).filter(|word| !word.is_empty()).map(|word| Word {
            text: word.to_owned(),
            digits: digits(word).filter(|digits| digits.len() >= Self::DIGITS),
        });
        Self { words: words.collect(), phone: digits(&key).filter(|digits| digits.len() >= Self::WHOLE) }
    }

    /// Whether every word is in one of the texts, without case and accents; a phone number by its digits.
    pub fn is_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.into_iter().map(search_key).collect();
        let any = |has: &dyn Fn(&str) -> bool| texts.iter().any(|text| has(text));
        self.phone.as_ref().is_some_and(|phone| any(&|text| has_digits(text, phone)))
            || self.words.iter().all(|word| any(&|text| word.is_in(text)))
    }
}

impl Word {
    fn is_in(&self, text: &str) -> bool {
        text.contains(&self.text) || self.digits.as_ref().is_some_and(|digits| has_digits(text, digits))
    }
}

fn has_digits(text: &str, wanted: &str) -> bool {
    digits(text).is_some_and(|digits| digits.contains(wanted))
}

/// The digits of what holds nothing but a number as phones are written; without a country's 1 before ten others.
fn digits(text: &str) -> Option<String> {
    if !text.chars().all(|letter| letter.is_ascii_digit() || " +-.()/".contains(letter)) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix('1').filter(|rest| rest.len() == 10).map(ToOwned::to_owned);
    Some(national.unwrap_or(digits))
}

/// What a text is ordered by, as people count: its search key with every number as wide as the widest.
///
/// ```
/// assert!(domain::text::natural_key("B-9") < domain::text::natural_key("b-10"));
/// ```
pub fn natural_key(text: &str) -> String {
    /// Digits of the widest number that is told from others.
    const WIDTH: usize = 12;
    let text = search_key(text);
    let mut key = String::with_capacity(text.len() + WIDTH);
    let mut rest = text.as_str();
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, number) = rest.split_at(at);
        let end = number.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(number.len());
        let (number, after) = number.split_at(end);
        key.push_str(before);
        key.push_str(&format!("{:0>WIDTH$}", number.trim_start_matches('0')));
        rest = after;
    }
    key.push_str(rest);
    key
}

/// Normalised and case-folded. Most texts are ASCII, where both come to lower case.
fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let normalised: String = text.nfkc().collect();
    caseless::default_case_fold_str(&normalised).nfkc().collect()
}

/// A text that the type it was meant for does not accept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what} {problem}")]
pub struct InvalidText {
    /// What the text was meant to be, such as `a property id`.
    pub what: &'static str,
    /// What is wrong with it, as the end of a sentence.
    pub problem: &'static str,
}

/// Gives a validated string type its one way in, and serde, `Display` and `as_str` through it.
///
/// The type is a tuple struct over `Box<str>` with a `fn check(&str) -> Result<&str, InvalidText>`
/// that returns the text as it is kept (usually trimmed).
macro_rules! text_type {
    ($name:ident) => {
        impl $name {
            /// Accepts the text, or says why not.
            ///
            /// # Errors
            /// [`crate::text::InvalidText`] names what is wrong.
            pub fn new(text: impl AsRef<str>) -> Result<Self, $crate::text::InvalidText> {
                Self::check(text.as_ref()).map(|kept| Self(kept.into()))
            }

            /// The text as it is kept.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::InvalidText;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::new(text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use text_type;
