//! Words: enums whose values travel as one word each, in bodies, events, stored items and texts for people.
//!
//! A word is written once, beside its variant. Everything that reads, writes or lists it is made from that
//! line, so a word can be neither forgotten in a list nor spelt in two ways.

/// An enum made by [`words!`](crate::words!).
pub trait Words: Copy + 'static {
    /// All of them, in the order in which they are listed.
    const ALL: &'static [Self];

    /// The word as it travels and is stored.
    fn as_str(self) -> &'static str;
}

/// Makes an enum of words: `pub enum Colour: "a colour" { Red = "red", }`. The text after the name says in an
/// error what the word was meant to be.
///
/// The enum has `ALL`, `as_str`, [`Words`], `FromStr`, and serde through the same door; and the traits of a
/// plain value, so it can be copied, compared, ordered as listed, and hashed.
///
/// ```
/// domain::words! {
///     /// A colour.
///     pub enum Colour: "a colour" {
///         /// As a rose is.
///         Red = "red",
///         /// As the sea is.
///         Blue = "blue",
///     }
/// }
/// assert_eq!("blue".parse(), Ok(Colour::Blue));
/// assert_eq!(Colour::ALL.map(Colour::as_str), ["red", "blue"]);
/// assert_eq!("teal".parse::<Colour>().unwrap_err().to_string(), "a colour must be one of `red`, `blue`");
/// ```
#[macro_export]
macro_rules! words {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident: $what:literal {
            $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            /// All of them, in the order in which they are listed.
            $vis const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            /// The word as it travels and is stored.
            $vis const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::words::Words for $name {
            const ALL: &'static [Self] = &Self::ALL;

            fn as_str(self) -> &'static str {
                self.as_str()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::text::InvalidText;

            fn from_str(word: &str) -> ::std::result::Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::text::InvalidText { what: $what, problem: $crate::one_of!($($word)*) }),
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let word = <::std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                word.parse().map_err(::serde::de::Error::custom)
            }
        }
    };
}

/// Makes an enum that serde writes as an object, of which one field is the word and the others are what this
/// word has beside it: `pub enum Shape tagged "kind" { Dot = "dot", Circle = "circle" { radius: u32 }, }`.
///
/// The enum has serde and `WORDS`.
///
/// ```
/// domain::tagged_words! {
///     /// A shape.
///     #[derive(Debug, PartialEq)]
///     pub enum Shape tagged "kind" {
///         /// No more than a place.
///         Dot = "dot",
///         /// Round.
///         Circle = "circle" {
///             /// From the middle to the edge.
///             radius: u32,
///         },
///     }
/// }
/// let circle = serde_json::json!({ "kind": "circle", "radius": 2 });
/// assert_eq!(serde_json::to_value(Shape::Circle { radius: 2 }).unwrap(), circle);
/// assert_eq!(Shape::WORDS, ["dot", "circle"]);
/// assert_eq!(Shape::Dot.as_str(), "dot");
/// ```
#[macro_export]
macro_rules! tagged_words {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident tagged $tag:literal {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident = $word:literal $({ $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(::serde::Serialize, ::serde::Deserialize)]
        #[serde(tag = $tag)]
        $vis enum $name {
            $(
                $(#[$variant_meta])*
                #[serde(rename = $word)]
                $variant $({ $($(#[$field_meta])* $field: $type,)* })?,
            )*
        }

        impl $name {
            /// The words of all variants, in the order in which they are listed.
            $vis const WORDS: [&'static str; [$($word),*].len()] = [$($word),*];

            /// The word of its variant.
            $vis const fn as_str(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $word,)* }
            }
        }
    };
}

/// Which words there are, as the end of a sentence.
#[doc(hidden)]
#[macro_export]
macro_rules! one_of {
    ($first:literal $($other:literal)*) => {
        concat!("must be one of `", $first, "`" $(, ", `", $other, "`")*)
    };
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::json;

    use super::Words;
    use crate::{
        access::AutomatedAccess,
        alert::{AlertAction, AlertKind},
        change::{ChangeKind, Field},
        credential::FieldKind,
        lease::Lifecycle,
        link::LinkReason,
        person::Source,
        pms::Pms,
        setup::Step,
        sync::{HoldReason, SkipReason, SyncStatus, SyncTrigger},
    };

    fn every<T: Words + std::fmt::Debug>() -> (&'static str, Vec<&'static str>) {
        (std::any::type_name::<T>(), T::ALL.iter().map(|word| word.as_str()).collect())
    }

    #[test]
    fn every_word_is_snake_case_and_its_own() {
        for (name, words) in [
            every::<AlertAction>(),
            every::<AlertKind>(),
            every::<AutomatedAccess>(),
            every::<ChangeKind>(),
            every::<Field>(),
            every::<FieldKind>(),
            every::<Lifecycle>(),
            every::<LinkReason>(),
            every::<Pms>(),
            every::<SkipReason>(),
            every::<Source>(),
            every::<Step>(),
            every::<SyncStatus>(),
            every::<SyncTrigger>(),
        ] {
            let own: BTreeSet<_> = words.iter().collect();
            assert_eq!(own.len(), words.len(), "{name}");
            for word in words {
                assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{name}: {word}");
            }
        }
    }

    #[test]
    fn a_word_goes_out_and_comes_in_as_it_is_listed_as_a_key_too() {
        for kind in AlertKind::ALL {
            assert_eq!(json!(kind), kind.as_str());
            assert_eq!(serde_json::from_value::<AlertKind>(json!(kind.as_str())).unwrap(), kind);
        }
        let counts: BTreeMap<_, _> = SkipReason::ALL.map(|reason| (reason, 2)).into();
        assert_eq!(serde_json::from_value::<BTreeMap<SkipReason, u64>>(json!(counts)).unwrap(), counts);
    }

    #[test]
    fn a_word_that_is_not_known_is_refused_with_those_that_are() {
        let error = serde_json::from_value::<Lifecycle>(json!("Current")).unwrap_err().to_string();
        assert_eq!(error, "a lifecycle must be one of `future`, `current`, `past`, `cancelled`, `other`");
    }

    #[test]
    fn what_has_values_beside_its_word_is_written_under_that_word() {
        let reason = json!(HoldReason::RosterShrank { before: 212, now: 12, pms_property_id: None });
        assert_eq!(reason, json!({ "reason": "roster_shrank", "before": 212, "now": 12 }));
        assert!(HoldReason::WORDS.contains(&"roster_shrank"));
    }
}
