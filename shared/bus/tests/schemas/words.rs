//! The words that the code has for something.

use std::collections::BTreeSet;

use domain::words::Words;

/// Every word of an enum.
pub(crate) fn names<T: Words>() -> BTreeSet<String> {
    own(T::ALL.iter().map(|word| word.as_str()))
}

/// These words.
pub(crate) fn own(words: impl IntoIterator<Item = &'static str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}
