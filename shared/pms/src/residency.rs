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
    /// One word says both that they live there and that they do not.
    Either,
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
            "baby",
            "newborn",
            "toddler",
            "teen",
            "teenager",
            "juvenile",
            "under 18",
            "underage",
            "youth",
        ],
    ),
    (
        Residency::Dependent,
        &[
            "dependent",
            "dependents",
            "dependant",
            "dependants",
            "child",
            "children",
            "other child",
            "step child",
            "grand child",
            "foster child",
            "dependent child",
            "kid",
            "kids",
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
            "not financially responsible",
            "non responsible",
            "not responsible",
            "non responsible occupant",
            "resident",
            "adult resident",
            "additional resident",
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
            "roomate",
            "housemate",
            "flatmate",
            "co head",
            "occupant",
            "co occupant",
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
            "live in aid",
            "live in attendant",
            "live in caregiver",
            "household member",
            "member of household",
            "spouse",
            "husband",
            "wife",
            "partner",
            "companion",
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
            "step parent",
            "step mother",
            "step father",
            "step brother",
            "step sister",
            "son",
            "daughter",
            "step son",
            "step daughter",
            "grandparent",
            "grandmother",
            "grandfather",
            "grandson",
            "granddaughter",
            "aunt",
            "uncle",
            "cousin",
            "niece",
            "nephew",
            "relative",
            "family",
            "family member",
            "in law",
            "mother in law",
            "father in law",
            "son in law",
            "daughter in law",
            "brother in law",
            "sister in law",
            "friend",
            "other",
            "none",
            "self",
        ],
    ),
];

/// Parts of words that say it, whatever else the word says.
const ELSEWHERE_PARTS: [&str; 6] = ["guarant", "cosign", "nonleasing", "nonresid", "nonoccup", "emergency"];
/// Parts of words that say it of a child.
const MINOR_PARTS: [&str; 5] = ["minor", "under18", "underage", "teenage", "toddler"];
/// How the words of children begin.
const CHILD_STEMS: [&str; 12] = [
    "minor", "child", "depend", "kid", "teen", "under", "infant", "toddler", "youth", "baby", "newborn",
    "juvenile",
];
/// Words before such a part after which somebody else is the child: `Parent of Minor`, `Non-Minor`.
const OF_ANOTHER: [&str; 5] = ["of", "for", "to", "non", "not"];
/// Words that say that somebody lives there, where others tell only how people are related.
const LIVES_PARTS: [&str; 6] = ["tenant", "resident", "occupant", "roommate", "lessee", "leaseholder"];

impl Residency {
    /// What a word of a vendor says, in any case, spacing and hyphenation, and compound ones too.
    pub fn of(word: &str) -> Self {
        let parts = word.split(['/', ',', ';', '&', '+', '(', ')', '|']).flat_map(|part| part.split(" and "));
        let keys = parts.map(word_key).filter(|key| !key.is_empty());
        let mut said = Self::Unknown;
        let mut lives = false;
        for key in keys {
            let meant = of_part(&key);
            lives |= meant == Self::Lives && LIVES_PARTS.iter().any(|word| key.contains(word));
            said = said.with(meant);
        }
        if said == Self::Elsewhere && lives { Self::Either } else { said }
    }

    /// What the words of one field say together; none without any. One that is not known leaves open what
    /// the others say, unless they say that somebody lives elsewhere.
    pub(crate) fn of_all<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        words.into_iter().map(Self::of).reduce(|said, other| match (said, other) {
            (Self::Elsewhere, _) | (_, Self::Elsewhere) => Self::Elsewhere,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (said, other) => said.with(other),
        })
    }

    /// What the type and the relationship of somebody say together. The type decides: one that is not known
    /// is none of a resident, however they are related to one. Without either they are one, as those on a
    /// lease are.
    pub(crate) fn decided(by_type: Option<Self>, by_relationship: Option<Self>) -> Self {
        match (by_type, by_relationship) {
            (_, Some(Self::Elsewhere)) => Self::Elsewhere,
            (Some(Self::Unknown), _) => Self::Unknown,
            (Some(said), Some(other)) => said.with(other),
            (Some(said), None) | (None, Some(said)) => said,
            (None, None) => Self::Lives,
        }
    }

    /// What is true of somebody of whom two things are said: who lives elsewhere does so whatever else is
    /// said of them, and a word that is not known adds nothing.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let strength = |said| match said {
            Self::Elsewhere => 5,
            Self::Either => 4,
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
            Self::Elsewhere | Self::Either | Self::Unknown => None,
        }
    }
}

fn of_part(key: &str) -> Residency {
    let compact = key.replace(' ', "");
    let listed =
        RESIDENCY_WORDS.iter().find(|(_, words)| words.iter().any(|word| same_letters(word, &compact)));
    match listed {
        Some((said, _)) => *said,
        None if ELSEWHERE_PARTS.iter().any(|part| compact.contains(part)) => Residency::Elsewhere,
        None => of_child(key, &compact).unwrap_or(Residency::Unknown),
    }
}

/// What a word says that has a child's word in it (`Minor 17`, `Adult Child`), if it is of this child.
fn of_child(key: &str, compact: &str) -> Option<Residency> {
    // Nearly no word has one.
    if !CHILD_STEMS.iter().any(|stem| compact.contains(stem)) {
        return None;
    }
    let of_another = |word: &&str| OF_ANOTHER.contains(word);
    let own: Vec<_> = key.split(' ').take_while(|word| !of_another(word)).collect();
    if MINOR_PARTS.iter().any(|part| compact.contains(part)) {
        let of_them = own.concat();
        let is_one = MINOR_PARTS.iter().any(|part| of_them.contains(part)) && !compact.contains("nonminor");
        return is_one.then_some(Residency::Minor);
    }
    let said = own.iter().map(|word| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        let is_listed =
            |(_, words): &&(Residency, &[&str])| words.contains(word) || words.contains(&singular);
        RESIDENCY_WORDS.iter().find(is_listed).map_or(Residency::Unknown, |(said, _)| *said)
    });
    let child = |said: &Residency| matches!(said, Residency::Minor | Residency::Dependent);
    said.filter(child).reduce(Residency::with)
}

/// Whether a word is a way of writing that there is none.
pub(crate) fn is_none(word: &str) -> bool {
    let none = ["-", "--", "n/a", "null", "nil"];
    none.iter().any(|none| word.trim().eq_ignore_ascii_case(none))
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
            "Not Responsible",
            "Non-Responsible",
            "Not Financially Responsible",
            "Adult Resident",
            "Grandson",
            "Stepson",
            "Co-occupant",
            "Companion",
            "Household Member",
            "Roomate",
            "Live-in Aid",
            "Mother-in-law",
        ] {
            assert_eq!(Residency::of(word), Residency::Lives, "{word}");
        }
        for (word, said) in [
            ("Minor", Residency::Minor),
            ("Child/Minor", Residency::Minor),
            ("minor occupant", Residency::Minor),
            ("Minor 17", Residency::Minor),
            ("MINORS", Residency::Minor),
            ("Minor Son", Residency::Minor),
            ("Minor Resident", Residency::Minor),
            ("Under 18 years", Residency::Minor),
            ("Dependent Minor", Residency::Minor),
            ("Teenager", Residency::Minor),
            ("Toddler", Residency::Minor),
            ("Infant (6 months)", Residency::Minor),
            ("Dependents", Residency::Dependent),
            ("Adult Child", Residency::Dependent),
            ("Child of tenant", Residency::Dependent),
            ("Child", Residency::Dependent),
            ("Dependent", Residency::Dependent),
            ("Step-child", Residency::Dependent),
        ] {
            assert_eq!(Residency::of(word), said, "{word}");
        }
    }

    #[test]
    fn a_new_word_and_one_that_says_both_are_not_known() {
        for word in
            ["Ward", "", "-", "Sponsor", "Guar.", "Garantor", "Parent of Minor", "Non-Minor", "Independent"]
        {
            assert_eq!(Residency::of(word), Residency::Unknown, "{word}");
        }
        for word in ["Roommate/Guarantor", "Occupant & Co-signer", "Tenant/Guarantor"] {
            assert_eq!(Residency::of(word), Residency::Either, "{word}");
            assert_eq!(Residency::of("Responsible").with(Residency::of(word)).standing(), None, "{word}");
        }
        // Another word decides, where there is one.
        assert_eq!(Residency::of("Ward").with(Residency::of("Responsible")), Residency::Lives);
        assert_eq!(Residency::of("Responsible").with(Residency::of("Guarantor")), Residency::Elsewhere);
    }

    #[test]
    fn the_type_decides_and_no_relationship_makes_a_resident_of_one_that_is_not_known() {
        let decided = |types: &[&str], relationships: &[&str]| {
            let of = |words: &[&str]| Residency::of_all(words.iter().copied());
            Residency::decided(of(types), of(relationships))
        };
        for (types, relationships, said) in [
            (&["Guar."][..], &["Parent"][..], Residency::Unknown),
            (&["Sponsor"], &["Parent"], Residency::Unknown),
            (&["Garantor"], &[], Residency::Unknown),
            (&["Sponsor"], &["Guarantor"], Residency::Elsewhere),
            (&["Responsible", "Sponsor"], &["Parent"], Residency::Unknown),
            (&["Responsible", "Guarantor"], &["Parent"], Residency::Elsewhere),
            (&["Responsible"], &["Tenant/Guarantor"], Residency::Either),
            (&["Responsible"], &["Ward"], Residency::Lives),
            (&["Other"], &["Child"], Residency::Dependent),
            (&[], &["Ward"], Residency::Unknown),
            (&[], &["Parent"], Residency::Lives),
            (&[], &[], Residency::Lives),
        ] {
            assert_eq!(decided(types, relationships), said, "{types:?}, {relationships:?}");
        }
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
