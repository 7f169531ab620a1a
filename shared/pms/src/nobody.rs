//! Whether a sentence says that there is nobody, and nothing else.
//!
//! Outages are told in sentences that begin in the same way (`No data available. The service is down.`), so that
//! every word of it must be one of a list that came out empty.

/// What may be missing, in the vendors' words.
const NOUNS: [&str; 25] = [
    "record",
    "records",
    "row",
    "rows",
    "result",
    "results",
    "entry",
    "entries",
    "item",
    "items",
    "data",
    "information",
    "details",
    "lease",
    "leases",
    "resident",
    "residents",
    "tenant",
    "tenants",
    "customer",
    "customers",
    "unit",
    "units",
    "space",
    "spaces",
];
/// What may be said of it.
const VERBS: [&str; 16] = [
    "found",
    "were",
    "was",
    "are",
    "is",
    "have",
    "has",
    "been",
    "exist",
    "exists",
    "available",
    "returned",
    "listed",
    "match",
    "matched",
    "matching",
];
/// What else may stand around it: of which list, and by which filter.
const AROUND: [&str; 41] = [
    "with",
    "for",
    "of",
    "in",
    "at",
    "on",
    "by",
    "to",
    "from",
    "and",
    "or",
    "the",
    "this",
    "that",
    "these",
    "those",
    "any",
    "your",
    "given",
    "mentioned",
    "specified",
    "selected",
    "provided",
    "requested",
    "supplied",
    "active",
    "current",
    "search",
    "criteria",
    "criterion",
    "preferences",
    "parameters",
    "filter",
    "filters",
    "property",
    "properties",
    "site",
    "status",
    "statuses",
    "date",
    "dates",
];

/// Whether a sentence is one such as `No records found with mentioned preferences.`: that something is not
/// there, before anything else, and no more.
pub(crate) fn is_told(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace("(s)", "s");
    let mut words = words(&lower).peekable();
    if words.next_if_eq(&"there").is_some() {
        words.next();
    }
    if !words.next().is_some_and(|word| ["no", "0", "zero"].contains(&word)) {
        return false;
    }
    let rest: Vec<_> = words.collect();
    // One word may stand between: `no matching records`.
    rest.iter().take(2).any(|word| NOUNS.contains(word)) && rest.into_iter().all(is_harmless)
}

/// Whether all words of a text are such as stand around a list that came out empty.
pub(crate) fn is_only_around(text: &str) -> bool {
    words(&text.to_lowercase()).all(is_harmless)
}

fn words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A word of ours, or a number: an id, or a day.
fn is_harmless(word: &str) -> bool {
    [&NOUNS[..], &VERBS, &AROUND].iter().any(|known| known.contains(&word))
        || word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_in_many_words() {
        for nobody in [
            "No records found with mentioned preferences.",
            "no record found",
            "No Record(s) Found.",
            "No records were found.",
            "No matching records found",
            "There are no records.",
            "0 records found",
            "No lease records found.",
            "No data available",
            "No leases exist for this property.",
            "No rows returned",
            "No units found.",
            "No records have been found.",
            "There are no leases for this property.",
            "No unit spaces found",
            "No lease information found",
            "No leases found for property 550592",
        ] {
            assert!(is_told(nobody), "{nobody}");
        }
    }

    #[test]
    fn trouble_is_not_nobody() {
        for other in [
            "",
            "No",
            "No.",
            "Come back later.",
            "No records could be retrieved.",
            "No records found: the database is unavailable.",
            "No access to records.",
            "No property found.",
            "No service",
            "The records were not found.",
            "Invalid request: no records found.",
            "Not found",
            "Nobody knows.",
            "No data available at this time. Please try again later.",
            "No data available. The service is down.",
            "No results returned: connection lost",
            "No records were returned because the request was aborted",
            "No records found for this API key.",
            "No leases returned; request limit reached",
            "No records available offline.",
            "No data: quota exhausted",
            "No data returned by the server",
        ] {
            assert!(!is_told(other), "{other}");
        }
    }
}
