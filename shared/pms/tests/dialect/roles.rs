//! The words by which vendors tell who lives there, in every form of a field that says so.

use serde_json::{Value, json};

use crate::{Draw, json::word};

/// Those who answer for the rent, or are to be called, and live elsewhere.
pub(crate) const ELSEWHERE: &[&str] = &[
    "Guarantor",
    "Co-Signer",
    "CO SIGNER",
    "Lease Guarantor",
    "Parent/Guarantor",
    "Guarantor - Corporate",
    "Non-Leasing Cosigner",
    "Emergency Contact",
    "Third-Party Payer",
];
/// Those who live there and are not the primary.
pub(crate) const LIVES: &[&str] = &[
    "Responsible",
    "Financially Responsible",
    "Not Responsible",
    "Non-Financially Responsible",
    "Roommate",
    "Roomate",
    "Co-resident",
    "Co-occupant",
    "Other Occupant",
    "Household Member",
    "Adult Resident",
];
/// Those who are related to somebody who lives there, and live there too.
pub(crate) const RELATED: &[&str] = &[
    "Spouse",
    "Spouse/Partner",
    "Companion",
    "Grandson",
    "Mother-in-law",
    "Live-in Aid",
    "Significant Other",
];
/// Children of no certain age.
pub(crate) const CHILDREN: &[&str] = &["Child", "Dependents", "Step-child", "Adult Child", "Other Child"];
/// Children.
pub(crate) const MINORS: &[&str] =
    &["Minor", "MINORS", "Minor 17", "Minor Son", "Under 18 years", "Teenager", "Toddler", "Dependent Minor"];

/// A word in one of its spellings.
pub(crate) fn spelt(draw: &mut Draw, words: &[&str]) -> String {
    let chosen = *draw.one_of(words);
    word(draw, chosen)
}

/// A word as JSON has it: by itself, in a list, or as an object with its number; `beside` is what a list may have
/// before it.
pub(crate) fn field(draw: &mut Draw, words: &[&str], beside: &[&str]) -> Value {
    let said = spelt(draw, words);
    match draw.below(6) {
        0 => json!([said]),
        1 => json!({"id": draw.below(9), "name": said}),
        2 if !beside.is_empty() => json!([draw.one_of(beside), said]),
        3 => json!([null, {"Id": draw.below(9).to_string(), "Description": said}]),
        _ => json!(said),
    }
}
