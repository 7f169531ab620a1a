//! Names as they are in the field: accents, apostrophes, hyphens, two words, and plain ones.

use super::random::Chance;

const FIRST: [&str; 64] = [
    "Marisol", "Theo", "Ingrid", "Dashiell", "Saoirse", "Imani", "Søren", "Ana", "José", "Zoë", "Chloé",
    "Mary Ann", "Jean-Luc", "D'Angelo", "Anaïs", "Björn", "Łukasz", "Nuño", "Renée", "Siobhán", "Priya",
    "Wei", "Fatima", "Kwame", "Olu", "Yuki", "Hiroshi", "Mateo", "Camila", "Aaliyah", "Noah", "Emma", "Liam",
    "Olivia", "Ethan", "Ava", "Lucas", "Mia", "Mason", "Amelia", "Logan", "Harper", "James", "Evelyn",
    "Elijah", "Abigail", "Oliver", "Ella", "Jacob", "Scarlett", "Aiden", "Grace", "Samuel", "Lily", "Henry",
    "Nora", "Owen", "Hazel", "Wyatt", "Ruth", "Caleb", "Ivy", "Ravi", "Leila",
];

const LAST: [&str; 72] = [
    "Ferrante",
    "Okonkwo-Reyes",
    "Vandenberg",
    "O'Kell",
    "Marsh",
    "Vale",
    "Brandt",
    "Núñez",
    "Muñoz",
    "García López",
    "de la Cruz",
    "van der Meer",
    "O'Brien",
    "D'Souza",
    "St. James",
    "MacAllister",
    "Smith-Jones",
    "Šimunović",
    "Ó Súilleabháin",
    "Müller",
    "Åkesson",
    "Nguyễn",
    "Lefèvre",
    "Beaulieu",
    "Kowalski",
    "Patel",
    "Chen",
    "Okafor",
    "Haddad",
    "Tanaka",
    "Kim",
    "Singh",
    "Ivanov",
    "Rossi",
    "Silva",
    "Johansson",
    "Walker",
    "Hughes",
    "Price",
    "Bennett",
    "Wood",
    "Barnes",
    "Ross",
    "Foster",
    "Powell",
    "Long",
    "Hayes",
    "Myers",
    "Ford",
    "Hamilton",
    "Graham",
    "Sullivan",
    "Wallace",
    "Cole",
    "West",
    "Jordan",
    "Owens",
    "Reynolds",
    "Fisher",
    "Ellis",
    "Harrison",
    "Gibson",
    "McDonald",
    "Cruz",
    "Marshall",
    "Ortiz",
    "Gomez",
    "Murray",
    "Freeman",
    "Wells",
    "Webb",
    "Simpson",
];

const DOMAINS: [&str; 3] = ["example.com", "example.net", "example.org"];

pub(crate) fn first(chance: &mut Chance) -> &'static str {
    chance.one_of(&FIRST)
}

pub(crate) fn last(chance: &mut Chance) -> &'static str {
    chance.one_of(&LAST)
}

/// A middle initial for about one person in four.
pub(crate) fn middle(chance: &mut Chance) -> Option<String> {
    let letter = char::from(b'A' + u8::try_from(chance.between(0, 25)).unwrap_or(0));
    chance.happens(0.25).then(|| letter.to_string())
}

/// An address that nobody else in any property has: the site and the person number are in it.
pub(crate) fn email(first: &str, last: &str, site: u32, person: u32) -> String {
    let domain = DOMAINS[(person % 3) as usize];
    format!("{}.{}.{site}x{person}@{domain}", plain(first), plain(last))
}

/// The letters of a name as an e-mail address may hold them.
fn plain(name: &str) -> String {
    name.chars().filter_map(fold).collect()
}

fn fold(letter: char) -> Option<char> {
    let folded = match letter {
        'ø' | 'ó' | 'ö' | 'Ó' | 'Ø' => 'o',
        'é' | 'è' | 'ë' | 'ễ' => 'e',
        'á' | 'å' | 'Å' | 'à' => 'a',
        'ú' | 'ü' => 'u',
        'í' | 'ï' => 'i',
        'ñ' => 'n',
        'ć' => 'c',
        'Š' => 's',
        'Ł' => 'l',
        other => other.to_ascii_lowercase(),
    };
    folded.is_ascii_alphabetic().then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leaves_enough_letters_for_an_address() {
        for name in FIRST.iter().chain(&LAST) {
            let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
            assert_eq!(plain(name).len(), letters, "{name}");
        }
    }
}
