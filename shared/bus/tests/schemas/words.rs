//! The words that the code has for something.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Every word that serde takes for a type: it lists them when it is given another. `tag` is the field
/// that holds the word, where it is not the whole value.
pub(crate) fn names<T: DeserializeOwned>(tag: Option<&str>) -> BTreeSet<String> {
    let other = tag.map_or(json!("?"), |tag| json!({tag: "?"}));
    let Err(error) = serde_json::from_value::<T>(other) else { panic!("it takes any word") };
    // unknown variant `?`, expected one of `a`, `b`
    let text = error.to_string();
    let words: BTreeSet<_> = text.split('`').skip(1).step_by(2).skip(1).map(str::to_owned).collect();
    assert!(words.len() > 1, "{text}");
    words
}

/// Every value of a type that has nothing but words.
pub(crate) fn of<T: DeserializeOwned>() -> Vec<T> {
    names::<T>(None).into_iter().map(|name| serde_json::from_value(Value::from(name)).unwrap()).collect()
}
