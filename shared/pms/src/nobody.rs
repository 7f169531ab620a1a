//! Whether a sentence says that there is nobody, and nothing else.

/// What may be missing, in the vendors' words.
const NOUNS: [&str; 15] = [
    "record",
    "records",
    "row",
    "rows",
    "result",
    "results",
    "data",
    "lease",
    "leases",
    "resident",
    "residents",
    "customer",
    "customers",
    "unit",
    "units",
];
/// What may be said of it.
const VERBS: [&str; 10] =
    ["found", "were", "was", "exist", "exists", "available", "returned", "match", "matched", "matching"];
/// What an outage or a refusal says beside it.
const TROUBLE: [&str; 14] = [
    "error",
    "fail",
    "unavail",
    "denied",
    "timeout",
    "timed",
    "maintenance",
    "exception",
    "permission",
    "access",
    "authoriz",
    "invalid",
    "could",
    "unable",
];

/// Whether a sentence is one such as `No records found with mentioned preferences.`: that something is not
/// there, before anything else, and no trouble.
pub(crate) fn is_told(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace("(s)", "s");
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    if words.next_if_eq(&"there").is_some() {
        words.next();
    }
    if !words.next().is_some_and(|word| ["no", "0", "zero"].contains(&word)) {
        return false;
    }
    // One word may stand between: `no matching records`.
    let mut named = words.by_ref().take(2).skip_while(|word| !NOUNS.contains(word));
    if named.next().is_none() {
        return false;
    }
    let after = named.next().or_else(|| words.next());
    let told = after.is_none_or(|word| VERBS.contains(&word) || NOUNS.contains(&word));
    told && !TROUBLE.iter().any(|word| lower.contains(word))
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
        ] {
            assert!(!is_told(other), "{other}");
        }
    }
}
