//! Which PMS property a Door property probably is: a suggestion by name, which a manager takes or not.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::{PmsPropertyId, PropertyId},
    text::search_key,
    words,
};

words! {
    /// How sure a suggestion is.
    pub enum Sureness: "how sure a suggestion is" {
        /// Both have the same name, and no other has it.
        SameName = "same_name",
        /// Their names are much alike, and no other's nearly as much.
        Alike = "alike",
    }
}

/// A PMS property that a Door property probably is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertySuggestion {
    /// The PMS property.
    pub pms_property_id: PmsPropertyId,
    /// How sure.
    pub sureness: Sureness,
}

/// Suggests PMS properties for Door properties, each at most once; none where it is not clear. `pms` has to hold
/// every PMS property that may be meant: whether a name is another's too is told by them.
pub fn suggest_properties(
    door: &[(PropertyId, &str)],
    pms: &[(PmsPropertyId, &str)],
) -> BTreeMap<PropertyId, PropertySuggestion> {
    let door: Vec<_> = door.iter().map(|(id, name)| (id, Name::of(name))).collect();
    let pms: Vec<_> = pms.iter().map(|(id, name)| (id, Name::of(name))).collect();
    let mut suggested = BTreeMap::new();
    let suggest =
        |pms: &PmsPropertyId, sureness| PropertySuggestion { pms_property_id: pms.clone(), sureness };
    let (of_door, of_pms) = (by_name(&door), by_name(&pms));
    let mut taken = BTreeSet::new();
    for (name, ids) in &of_door {
        if let ([door], Some([pms])) = (ids.as_slice(), of_pms.get(name).map(Vec::as_slice)) {
            suggested.insert((*door).clone(), suggest(pms, Sureness::SameName));
            taken.insert(*pms);
        }
    }
    let door: Vec<_> = door.into_iter().filter(|(id, _)| !suggested.contains_key(*id)).collect();
    let pms: Vec<_> = pms.into_iter().filter(|(id, _)| !taken.contains(*id)).collect();
    let scores: Vec<Vec<u32>> =
        door.iter().map(|(_, one)| pms.iter().map(|(_, other)| one.likeness(other)).collect()).collect();
    for ((id, _), row) in door.iter().zip(&scores) {
        let Some(best) = clear_best(row.iter().copied()) else { continue };
        let column = scores.iter().map(|row| row.get(best).copied().unwrap_or_default());
        let own = row.get(best).copied().unwrap_or_default();
        let is_clear = clear_best(column.clone()).is_some() && column.max() == Some(own);
        if let (true, Some((pms, _))) = (is_clear, pms.get(best)) {
            suggested.insert((*id).clone(), suggest(pms, Sureness::Alike));
        }
    }
    suggested
}

/// Of all that have the same name, their ids.
fn by_name<I: Copy>(named: &[(I, Name)]) -> BTreeMap<&str, Vec<I>> {
    let mut by_name: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, name) in named.iter().filter(|(_, name)| !name.whole.is_empty()) {
        by_name.entry(name.whole.as_str()).or_default().push(*id);
    }
    by_name
}

/// Names are alike from this many per cent of their words on.
const ALIKE: u32 = 66;
/// By so many the next best has to be behind.
const AHEAD: u32 = 15;

/// The place of the best, if it is alike and the next is well behind.
fn clear_best(scores: impl Iterator<Item = u32>) -> Option<usize> {
    let mut scores: Vec<(u32, usize)> = scores.enumerate().map(|(at, score)| (score, at)).collect();
    scores.sort_unstable_by(|one, other| other.cmp(one));
    match scores.as_slice() {
        [(best, at), rest @ ..] if *best >= ALIKE => {
            let next = rest.first().map_or(0, |(next, _)| *next);
            (next + AHEAD <= *best).then_some(*at)
        }
        _ => None,
    }
}

/// What any property may be called beside its name.
const SAYS_NOTHING: [&str; 22] = [
    "the",
    "a",
    "at",
    "of",
    "on",
    "by",
    "and",
    "llc",
    "lp",
    "llp",
    "inc",
    "ltd",
    "co",
    "apartment",
    "apartments",
    "apts",
    "homes",
    "residences",
    "community",
    "communities",
    "property",
    "properties",
];

/// Words that are written in more than one way.
const WRITTEN: [(&str, &str); 20] = [
    ("street", "st"),
    ("saint", "st"),
    ("avenue", "ave"),
    ("boulevard", "blvd"),
    ("drive", "dr"),
    ("road", "rd"),
    ("square", "sq"),
    ("place", "pl"),
    ("court", "ct"),
    ("heights", "hts"),
    ("mount", "mt"),
    ("building", "bldg"),
    ("phase", "ph"),
    ("i", "1"),
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("north", "n"),
    ("south", "s"),
    ("center", "centre"),
];

/// Words by which neighbours are told apart: with others of these it is another property, however alike the rest.
const TELLS_APART: [&str; 10] = ["n", "s", "e", "w", "east", "west", "upper", "lower", "old", "new"];

/// A name as it is compared.
struct Name {
    words: Vec<String>,
    /// All words in one, so that `Lake Side` is `Lakeside`.
    whole: String,
    /// Numbers, and what else tells neighbours apart.
    apart: BTreeSet<String>,
}

impl Name {
    fn of(name: &str) -> Self {
        let key = search_key(name).replace(['\'', '’'], "").replace('&', " and ");
        let all = key.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let all: Vec<String> = all.map(written).collect();
        let says = |word: &&String| !SAYS_NOTHING.contains(&word.as_str());
        let words: Vec<String> = all.iter().filter(says).cloned().collect();
        let words = if words.is_empty() { all } else { words };
        let tells = |word: &&String| {
            word.bytes().all(|byte| byte.is_ascii_digit()) || TELLS_APART.contains(&word.as_str())
        };
        let apart = words.iter().filter(tells).map(|word| direction(word)).collect();
        Self { whole: words.concat(), apart, words }
    }

    /// Which share of the words of both are the same, in per cent.
    fn likeness(&self, other: &Self) -> u32 {
        if self.apart != other.apart {
            return 0;
        }
        let mut left: Vec<&String> = other.words.iter().collect();
        let mut same: u32 = 0;
        for word in &self.words {
            if let Some(at) = left.iter().position(|other| is_same(word, other)) {
                left.swap_remove(at);
                same += 1;
            }
        }
        let all = u32::try_from(self.words.len() + other.words.len()).unwrap_or(u32::MAX);
        (200 * same).checked_div(all).unwrap_or_default()
    }
}

fn written(word: &str) -> String {
    let number = word.trim_start_matches('0');
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    WRITTEN.iter().find(|(long, _)| *long == word).map_or(word, |(_, short)| short).to_owned()
}

fn direction(word: &str) -> String {
    match word {
        "east" => "e",
        "west" => "w",
        other => other,
    }
    .to_owned()
}

/// The same word, or a longer one with one letter wrong.
fn is_same(one: &str, other: &str) -> bool {
    one == other || (one.len().min(other.len()) >= 5 && strsim::damerau_levenshtein(one, other) <= 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For each Door property what is suggested, by names.
    fn suggested(door: &[&str], pms: &[&str]) -> Vec<Option<(String, Sureness)>> {
        let door_id = |at: usize| PropertyId::new(format!("d{at}")).unwrap();
        let pms_id = |at: usize| PmsPropertyId::new(format!("p{at}")).unwrap();
        let doors: Vec<_> = door.iter().enumerate().map(|(at, name)| (door_id(at), *name)).collect();
        let all: Vec<_> = pms.iter().enumerate().map(|(at, name)| (pms_id(at), *name)).collect();
        let found = suggest_properties(&doors, &all);
        let named = |suggestion: &PropertySuggestion| {
            let at = (0..pms.len()).find(|at| pms_id(*at) == suggestion.pms_property_id).unwrap();
            (pms[at].to_owned(), suggestion.sureness)
        };
        (0..door.len()).map(|at| found.get(&door_id(at)).map(named)).collect()
    }

    fn one(door: &str, pms: &[&str]) -> Option<(String, Sureness)> {
        suggested(&[door], pms).remove(0)
    }

    #[test]
    fn the_same_name_is_found_however_it_is_written() {
        for (door, pms) in [
            ("Harbor Row", "HARBOR ROW"),
            ("Harbor Row", "The Harbor Row Apartments, LLC"),
            ("The Residences at Lake Side", "Lakeside Residences LP"),
            ("Saint Mary's Square", "St. Marys Sq"),
            ("Résidence Élan", "Residence Elan"),
            ("Quarry House II", "Quarry House Phase 2"),
            ("Mill Street Flats 02", "Mill St. Flats 2"),
            ("Elm & Oak", "Elm and Oak"),
        ] {
            let found = one(door, &["Union Station", pms, "Cedar Court"]);
            let (name, sureness) = found.unwrap_or_else(|| panic!("{door} is {pms}"));
            assert_eq!(name, pms);
            if door != "Quarry House II" {
                assert_eq!(sureness, Sureness::SameName, "{door} is {pms}");
            }
        }
    }

    #[test]
    fn a_name_that_is_much_alike_is_suggested_as_such() {
        for (door, pms) in [
            ("Harbor Row", "Harbour Row"),
            ("Lakeside Lofts", "Lakeside Lofts Denver"),
            ("Mill Street Flats", "Mill Flats"),
        ] {
            assert_eq!(one(door, &[pms, "Union Station"]), Some((pms.to_owned(), Sureness::Alike)), "{door}");
        }
    }

    #[test]
    fn neighbours_are_never_taken_for_one_another() {
        for (door, pms) in [
            ("Harbor Row", "Harbor Row 2"),
            ("Harbor Row I", "Harbor Row II"),
            ("Harbor Row East", "Harbor Row West"),
            ("North Harbor Row", "South Harbor Row"),
            ("Harbor Row", "Harbor Row West"),
            ("Harbor Row 12", "Harbor Row 21"),
            ("Old Mill Street Flats", "New Mill Street Flats"),
            ("Harbor Row", "Union Station"),
            ("Harbor Row", "Harbor Court"),
        ] {
            assert_eq!(one(door, &[pms]), None, "{door} is not {pms}");
        }
        assert_eq!(
            one("W Harbor Row", &["West Harbor Row", "East Harbor Row"]).map(|(name, _)| name).as_deref(),
            Some("West Harbor Row")
        );
    }

    #[test]
    fn what_might_be_two_is_neither() {
        assert_eq!(one("Harbor Row", &["Harbor Row", "The Harbor Row"]), None);
        assert_eq!(suggested(&["Harbor Row", "Harbor Row LLC"], &["Harbor Row"]), [None, None]);
        assert_eq!(one("Harbor Row Lofts", &["Harbor Row Flats", "Harbor Row Court"]), None);
        assert_eq!(
            suggested(&["Harbor Row Lofts", "Harbor Row Flats"], &["Harbor Row"]),
            [None, None],
            "one PMS property, and two that may be meant"
        );
    }

    #[test]
    fn the_same_name_goes_before_one_that_is_alike() {
        let found = suggested(&["Harbor Row", "Harbor Row Lofts"], &["Harbor Row Lofts", "Harbor Row"]);
        assert_eq!(
            found,
            [("Harbor Row", Sureness::SameName), ("Harbor Row Lofts", Sureness::SameName)]
                .map(|(name, sureness)| Some((name.to_owned(), sureness)))
        );
    }

    #[test]
    fn a_name_of_nothing_but_common_words_is_a_name() {
        assert_eq!(
            one("The Apartments", &["The Apartments", "Harbor Row"]),
            Some(("The Apartments".to_owned(), Sureness::SameName))
        );
        assert_eq!(one("", &["Harbor Row", ""]), None, "no name is nobody's");
    }
}
