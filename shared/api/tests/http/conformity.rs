//! Every answer in these tests is one that the document declares: its status, its code, its body.

use std::{
    collections::BTreeMap,
    sync::{LazyLock, Mutex},
};

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::caller::{Answer, Call};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::to_value(api::document()).unwrap());

/// Schemas that were read before, by method, path and status.
static READ: Mutex<BTreeMap<String, &'static Validator>> = Mutex::new(BTreeMap::new());

/// Fails where the document does not tell of an answer to a call of an operation that it has.
#[track_caller]
pub(crate) fn check(call: &Call, answer: &Answer) {
    let path = call.path.split('?').next().unwrap();
    let Some((template, operation)) = operation(&call.method, path) else { return };
    let what = format!("{} {template}: {}", call.method, answer.status);
    let response = &operation["responses"][answer.status.to_string()];
    let response = response["$ref"]
        .as_str()
        .map_or(response, |at| DOCUMENT.pointer(at.trim_start_matches('#')).unwrap());
    assert!(!response.is_null(), "not in the document: {what} {:#}", answer.body);
    let Some(kind) = answer.headers.get("content-type") else {
        assert!(response["content"].is_null() && answer.body.is_null(), "no body: {what}");
        return;
    };
    let kind = kind.to_str().unwrap().split(';').next().unwrap();
    let schema = &response["content"][kind]["schema"];
    assert!(!schema.is_null(), "`{kind}` is not in the document: {what}");
    let mut read = READ.lock().unwrap();
    let validator = read.entry(format!("{what} {kind}")).or_insert_with(|| {
        let whole = json!({"allOf": [schema], "components": DOCUMENT["components"]});
        Box::leak(Box::new(jsonschema::validator_for(&whole).unwrap()))
    });
    if let Err(error) = validator.validate(&answer.body) {
        panic!("not as in the document: {what} at {}: {error}", error.instance_path());
    }
    for (name, _) in response["headers"].as_object().into_iter().flatten().filter(|(name, _)| *name == "ETag")
    {
        assert!(answer.headers.contains_key(name.as_str()), "without `{name}`: {what}");
    }
}

/// The operation of a path, with the path as the document has it. A path without ids comes before one with.
fn operation(method: &str, path: &str) -> Option<(&'static str, &'static Value)> {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let fits = |template: &str| {
        let (mut ours, mut theirs) = (template.split('/'), path.split('/'));
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some(our), Some(their)) if our == their || our.starts_with('{') => {}
                _ => return false,
            }
        }
    };
    let of = |template: &&String| template.strip_prefix("/v1").is_some_and(fits);
    let template = paths.keys().filter(of).min_by_key(|template| template.matches('{').count())?;
    let operation = &paths[template][method.to_lowercase()];
    (!operation.is_null()).then_some((template, operation))
}
