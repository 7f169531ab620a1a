//! What people write into an email field: an address, one in angle brackets after a name, two of them, or
//! a filler that stands for none.

use crate::contact::Email;

/// Local parts that stand for no address, without their dots, dashes, underscores, apostrophes and slashes. From
/// the lists of three public clients of these PMS, which leave such addresses out, and what is spelt like them;
/// no word that may be a name, or a refusal to give one that somebody registered. The same counts where the
/// domain has the other half: `not@given.com`.
const FILLERS: &[&str] = &[
    "none",
    "nobody",
    "noone",
    "nowhere",
    "no",
    "na",
    "nil",
    "null",
    "unknown",
    "notavailable",
    "notapplicable",
    "notgiven",
    "nonegiven",
    "noneprovided",
    "noneavailable",
    "noneonfile",
    "notonfile",
    "donothave",
    "donothaveone",
    "donthave",
    "donthaveone",
    "doesnothave",
    "doesnothaveone",
    "doesnthave",
    "doesnthaveone",
    "didnotgive",
    "didnotprovide",
    "donotemail",
    "noaddress",
];
/// Fillers that clerks number, as the address of the one before is taken.
const NUMBERED: &[&str] = &["none", "no", "unknown", "nowhere", "null"];
/// The same, with anything before or after them: clerks number them, or write the unit beside them.
const WITHIN: &[&str] = &[
    "noemail",
    "nomail",
    "notprovided",
    "noreply",
    "donotreply",
    "nothaveemail",
    "nothaveanemail",
    "nthaveemail",
    "nthaveanemail",
];
/// Words that are a filler where the domain repeats them: `tenant@tenant.com`.
const REPEATED: &[&str] =
    &["test", "email", "mail", "abc", "123", "tenant", "resident", "nope", "name", "user", "example"];
/// Domains where nobody has a mailbox.
const DOMAINS: &[&str] =
    &["no.com", "na.com", "none.com", "none.net", "none.org", "nobody.com", "unknown.com", "invalid.com"];
/// The same under every ending.
const DOMAIN_NAMES: &[&str] = &["no-email", "noemail", "no-mail", "nomail", "nowhere", "notprovided"];

/// The first address in a text that somebody can be written to at.
pub(crate) fn first_usable(text: &str) -> Option<Email> {
    // What is an address as it stands is not taken apart: `n/a@example.com` is not two.
    if let Ok(email) = Email::new(bare(text)) {
        return Some(email).filter(|email| !is_filler(email));
    }
    let in_brackets = text.split('<').skip(1).filter_map(|after| Some(after.split_once('>')?.0));
    in_brackets.chain(pieces(text)).flat_map(addresses).find(|email| !is_filler(email))
}

/// What stands between separators.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ';' | ',' | '|' | '<' | '>'))
}

/// The address that a piece is; else those between its slashes.
fn addresses(piece: &str) -> Vec<Email> {
    match Email::new(bare(piece)) {
        Ok(email) => vec![email],
        Err(_) => piece.split('/').filter_map(|part| Email::new(bare(part)).ok()).collect(),
    }
}

/// Without what is written around an address.
fn bare(piece: &str) -> &str {
    let around = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '"' | '\''
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '<'
                    | '>'
                    | ','
                    | ';'
                    | ':'
                    | '.'
                    | '\u{feff}'
                    | '\u{200b}'
            )
    };
    let piece = piece.trim_matches(around);
    let address = match piece.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => piece.get(7..).unwrap_or_default(),
        _ => piece,
    };
    address.split('?').next().unwrap_or_default().trim_matches(around)
}

fn is_filler(email: &Email) -> bool {
    let lower = email.as_str().to_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else { return false };
    // What follows a plus sign is a note of the mailbox's owner.
    let local = local.split('+').next().unwrap_or_default();
    let word: String = local.chars().filter(|c| !matches!(c, '.' | '-' | '_' | '/' | '\'')).collect();
    let name = domain.split('.').next().unwrap_or_default();
    let unnumbered = word.trim_end_matches(|c: char| c.is_ascii_digit());
    // Of two short halves one may be somebody's initials: `n@a.com`.
    let halves = word.len() >= 3 && FILLERS.contains(&format!("{word}{name}").as_str());
    FILLERS.contains(&word.as_str())
        || NUMBERED.contains(&unnumbered)
        || WITHIN.iter().any(|filler| word.contains(filler))
        || halves
        || DOMAINS.contains(&domain)
        || DOMAIN_NAMES.contains(&name)
        || domain.ends_with(".invalid")
        || is_one_letter(&word, 'x')
        || (name == word && (REPEATED.contains(&name) || is_one_letter_again(name)))
}

/// `x`, `xx`, `xxx`.
fn is_one_letter(word: &str, letter: char) -> bool {
    !word.is_empty() && word.chars().all(|c| c == letter)
}

/// As in `a@a.com` and `aaa@aaa.com`.
fn is_one_letter_again(word: &str) -> bool {
    word.chars().next().is_some_and(|first| is_one_letter(word, first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        first_usable(text).map(|email| email.to_string())
    }

    #[test]
    fn what_clerks_write_for_none_is_no_address() {
        for filler in [
            "noemail@example.com",
            "NoEmail@gmail.com",
            "no-email@example.com",
            "no_email2@example.com",
            "noemail204@lakeside.example.com",
            "nomail@example.com",
            "none@none.com",
            "NONE@example.com",
            "nobody@example.com",
            "nowhere@example.com",
            "no@no.com",
            "no@email.com",
            "na@example.com",
            "n/a@example.com",
            "N.A@example.com",
            "x@x.com",
            "xxx@example.com",
            "test@test.com",
            "unknown@example.com",
            "ana@noemail.com",
            "ana@none.com",
            "a@a.com",
            "noreply@example.com",
            "not.provided@example.com",
            "ana@mail.invalid",
            "none1@example.com",
            "none123@yahoo.com",
            "nonegiven@example.com",
            "none.provided@example.com",
            "donothaveemail@example.com",
            "doesnthaveemail@example.com",
            "doesn'thaveemail@example.com",
            "dont.have.one@example.com",
            "no1@example.com",
            "unknown1@example.com",
            "nowhere2@example.com",
            "email@email.com",
            "abc@abc.com",
            "123@123.com",
            "not@given.com",
            "nope@nope.com",
            "tenant@tenant.com",
            "ana@noemail.biz",
            "ana@nomail.net",
            "ana@nowhere.org",
        ] {
            assert!(Email::new(filler).is_ok(), "{filler} is a case of another kind");
            assert_eq!(read(filler), None, "{filler}");
        }
    }

    #[test]
    fn people_whose_names_begin_like_a_filler_keep_their_address() {
        for address in [
            "noah@example.com",
            "nona@example.com",
            "nadia@example.com",
            "noel@example.com",
            "nonette@example.com",
            "nomalanga@example.com",
            "nathan@example.com",
            "xavier@example.com",
            "testa@example.com",
            "unkel@example.com",
            "m.none-smith@example.com",
            "bob@bob.com",
            "nobody1987@example.com",
            "refused@example.com",
            "test@example.com",
            "a@b.com",
            "ana@email.com",
            "n@a.com",
            "notley@given.com",
            "nonesuch@example.com",
            "na1@example.com",
            "tenant@example.com",
            "abc@example.com",
            "nope@example.com",
            "email@example.com",
            "nomadic1@example.com",
            "ana@nowhereelse.com",
        ] {
            assert_eq!(read(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn an_address_is_found_in_what_is_written_around_it() {
        for text in [
            "ana@example.com",
            " ana@example.com. ",
            "ana@example.com;",
            "ana@example.com,",
            "<ana@example.com>",
            "Ana <ana@example.com>",
            "\"Lee, Ana\" <ana@example.com>",
            "mailto:ana@example.com",
            "MAILTO:ana@example.com?subject=Hi",
            "Ana mailto:ana@example.com",
            "(ana@example.com)",
            "'ana@example.com'",
            "\u{feff}ana@example.com\u{a0}",
            "e-mail: ana@example.com",
        ] {
            assert_eq!(read(text).as_deref(), Some("ana@example.com"), "{text}");
        }
    }

    #[test]
    fn of_two_addresses_the_first_usable_one_counts() {
        for text in [
            "ana@example.com; bo@example.com",
            "ana@example.com, bo@example.com",
            "ana@example.com bo@example.com",
            "ana@example.com / bo@example.com",
            "ana@example.com/bo@example.com",
            "ana@example.com|bo@example.com",
            "ana@example.com\nbo@example.com",
            "none@none.com; ana@example.com",
            "n/a@example.com;ana@example.com",
            "n/a ana@example.com",
            "ana@example.com and bo@example.com",
        ] {
            assert_eq!(read(text).as_deref(), Some("ana@example.com"), "{text}");
        }
        for text in [
            "",
            "none",
            "n/a",
            "ana at example.com",
            "ana@example",
            "ana@@example.com",
            "none@none.com; no@no.com",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
