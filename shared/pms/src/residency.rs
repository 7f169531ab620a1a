//! Who is a resident: the one table of the words by which PMS tell tenants, occupants and children from
//! those who answer for the rent, or are only to be called, and live elsewhere.

use domain::roster::Standing;

use crate::text::word_key;

/// What a word, or a mark, says of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Residency {
    /// They live there, or are related to somebody who does.
    Lives,
    /// They belong to somebody who lives there: a child, or an occupant.
    Dependent,
    /// They are a child.
    Minor,
    /// They answer for the rent, or are to be called, and do not live there.
    Elsewhere,
    /// The word is not known.
    Unknown,
}

/// The words, without case, white space, hyphens and other marks between them. Those of the vendors are
/// from clients and captured answers; their neighbours are ours.
pub const RESIDENCY_WORDS: &[(Residency, &[&str])] = &[
    (
        Residency::Elsewhere,
        &[
            "guarantor",
            "lease guarantor",
            "guarantee",
            "guaranty",
            "cosigner",
            "cosignor",
            "cosign",
            "non leasing",
            "non lessee",
            "non resident",
            "non occupant",
            "non occupying",
            "not residing",
            "emergency",
            "emergency contact",
            "next of kin",
            "contact",
            "contact person",
            "primary contact",
            "billing contact",
            "payer",
            "payor",
            "rent payer",
            "third party payer",
            "power of attorney",
            "attorney",
            "case worker",
            "case manager",
            "social worker",
            "employer",
            "landlord",
            "reference",
            "housing authority",
            "agency",
            "vendor",
        ],
    ),
    (
        Residency::Minor,
        &[
            "minor",
            "minor child",
            "minor occupant",
            "minor dependent",
            "infant",
            "under 18",
            "underage",
            "youth",
        ],
    ),
    (
        Residency::Dependent,
        &[
            "dependent",
            "dependant",
            "child",
            "children",
            "other child",
            "step child",
            "grand child",
            "foster child",
            "dependent child",
            "kid",
        ],
    ),
    (
        Residency::Lives,
        &[
            "primary",
            "primary resident",
            "primary tenant",
            "head",
            "head of household",
            "hoh",
            "h",
            "responsible",
            "financially responsible",
            "non financially responsible",
            "resident",
            "other resident",
            "co resident",
            "tenant",
            "co tenant",
            "other tenant",
            "leaseholder",
            "co leaseholder",
            "lessee",
            "co lessee",
            "lease signer",
            "signer",
            "renter",
            "roommate",
            "co head",
            "occupant",
            "other occupant",
            "additional occupant",
            "adult occupant",
            "authorized occupant",
            "adult",
            "other adult",
            "co applicant",
            "applicant",
            "customer",
            "live in aide",
            "spouse",
            "husband",
            "wife",
            "partner",
            "domestic partner",
            "life partner",
            "significant other",
            "fiance",
            "fiancee",
            "boyfriend",
            "girlfriend",
            "parent",
            "mother",
            "father",
            "sibling",
            "brother",
            "sister",
            "son",
            "daughter",
            "grandparent",
            "grandmother",
            "grandfather",
            "aunt",
            "uncle",
            "cousin",
            "niece",
            "nephew",
            "relative",
            "family",
            "family member",
            "in law",
            "friend",
            "other",
            "none",
            "self",
        ],
    ),
];

/// Parts of words that say it, whatever else the word says.
const ELSEWHERE_PARTS: [&str; 6] = ["guarant", "cosign", "nonleasing", "nonresid", "nonoccup", "emergency"];
/// Words that say that somebody lives there, where others tell only how people are related.
const LIVES_PARTS: [&str; 6] = ["tenant", "resident", "occupant", "roommate", "lessee", "leaseholder"];

impl Residency {
    /// What a word of a vendor says, in any case, spacing and hyphenation, and compound ones too.
    pub fn of(word: &str) -> Self {
        let parts = word.split(['/', ',', ';', '&', '+', '(', ')', '|']).flat_map(|part| part.split(" and "));
        let compact = parts.map(|part| word_key(part).replace(' ', "")).filter(|part| !part.is_empty());
        let mut said = Self::Unknown;
        let mut lives = false;
        for part in compact {
            let meant = of_part(&part);
            lives |= meant == Self::Lives && LIVES_PARTS.iter().any(|word| part.contains(word));
            said = said.with(meant);
        }
        // Who is both, in one word, may be either.
        if said == Self::Elsewhere && lives { Self::Unknown } else { said }
    }

    /// What is true of somebody of whom two things are said: who lives elsewhere does so whatever else is
    /// said of them, and a word that is not known adds nothing.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let strength = |said| match said {
            Self::Elsewhere => 4,
            Self::Minor => 3,
            Self::Dependent => 2,
            Self::Lives => 1,
            Self::Unknown => 0,
        };
        if strength(other) > strength(self) { other } else { self }
    }

    /// What a resident is; none for those who are no resident, and for whom it is not known.
    pub fn standing(self) -> Option<Standing> {
        match self {
            Self::Lives => Some(Standing::Adult),
            Self::Dependent => Some(Standing::Dependent),
            Self::Minor => Some(Standing::Minor),
            Self::Elsewhere | Self::Unknown => None,
        }
    }
}

fn of_part(compact: &str) -> Residency {
    let listed =
        RESIDENCY_WORDS.iter().find(|(_, words)| words.iter().any(|word| same_letters(word, compact)));
    match listed {
        Some((said, _)) => *said,
        None if ELSEWHERE_PARTS.iter().any(|part| compact.contains(part)) => Residency::Elsewhere,
        None => Residency::Unknown,
    }
}

/// Whether a word of the table is another one, without its blanks.
fn same_letters(listed: &str, compact: &str) -> bool {
    listed.bytes().filter(|byte| *byte != b' ').eq(compact.bytes())
}

/// A mark that something is so, or is not, in each vendor's way of writing one: `TRUE`, `Y`, `T`, `1`.
pub(crate) fn mark(text: &str) -> Option<bool> {
    match word_key(text).as_str() {
        "true" | "t" | "yes" | "y" | "1" | "x" | "on" => Some(true),
        "false" | "f" | "no" | "n" | "0" | "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_answers_for_the_rent_or_is_only_to_be_called_lives_elsewhere_however_it_is_written() {
        for word in [
            "Guarantor",
            "guarantor ",
            "GUARANTOR",
            "Lease Guarantor",
            "Parent/Guarantor",
            "Parent / Guarantor",
            "Guarantor (parent)",
            "Spouse & Guarantor",
            "Guarantor - Corporate",
            "Co-signer",
            "cosigner",
            "CO SIGNER",
            "Co\u{2013}Signer",
            "Non-Leasing",
            "Non Leasing Cosigner",
            "non-occupant co-signer",
            "Emergency Contact",
            "emergency-contact",
            "Primary Emergency Contact",
            "Next of Kin",
            "Third-Party Payer",
        ] {
            assert_eq!(Residency::of(word), Residency::Elsewhere, "{word}");
        }
    }

    #[test]
    fn tenants_occupants_and_relatives_live_there_and_children_are_told() {
        for word in [
            "Primary",
            "Responsible",
            "Financially Responsible",
            "Non-Financially Responsible",
            "Occupant",
            "other occupant",
            "Co-Resident",
            "Roommate",
            "Spouse",
            "Parent",
            "Live-in Aide",
            "Head of Household",
            "Spouse/Partner",
        ] {
            assert_eq!(Residency::of(word), Residency::Lives, "{word}");
        }
        for (word, said) in [
            ("Minor", Residency::Minor),
            ("Child/Minor", Residency::Minor),
            ("minor occupant", Residency::Minor),
            ("Child", Residency::Dependent),
            ("Dependent", Residency::Dependent),
            ("Step-child", Residency::Dependent),
        ] {
            assert_eq!(Residency::of(word), said, "{word}");
        }
    }

    #[test]
    fn a_new_word_and_one_that_says_both_are_not_known() {
        for word in ["Ward", "", "-", "Roommate/Guarantor", "Occupant & Co-signer"] {
            assert_eq!(Residency::of(word), Residency::Unknown, "{word}");
        }
        // Another word decides, where there is one.
        assert_eq!(Residency::of("Ward").with(Residency::of("Responsible")), Residency::Lives);
        assert_eq!(Residency::of("Responsible").with(Residency::of("Guarantor")), Residency::Elsewhere);
    }

    #[test]
    fn marks_are_read_in_each_way_of_writing_one() {
        for yes in ["TRUE", "true", "Y", "Yes", "T", "1", " y "] {
            assert_eq!(mark(yes), Some(true), "{yes}");
        }
        for no in ["FALSE", "N", "F", "0", "no"] {
            assert_eq!(mark(no), Some(false), "{no}");
        }
        assert_eq!((mark(""), mark("maybe")), (None, None));
    }
}
