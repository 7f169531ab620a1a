//! Items as files: a list, each item as `DynamoDB` writes it in JSON, so that a number is not a text.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

use aws_sdk_dynamodb::{primitives::Blob, types::AttributeValue};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::world::World;

type Item = HashMap<String, AttributeValue>;

/// Where the files are.
pub(super) fn folder() -> PathBuf {
    PathBuf::from(std::env!("CARGO_MANIFEST_DIR")).join("tests/items")
}

/// A file's items as JSON.
pub(super) fn read(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| {
        panic!("{}: {error}; `docs/stored-items.md` says what to do", path.display())
    });
    serde_json::from_str(&text).unwrap()
}

/// A file's items.
pub(super) fn items(path: &Path) -> Vec<Item> {
    read(path).iter().map(|item| fields(item, from_json)).collect()
}

/// Makes a file of items.
pub(super) fn record(path: &Path, items: &[Value]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let items: Vec<_> = items.iter().map(|item| format!("  {}", laid_out(item, 2))).collect();
    fs::write(path, format!("[\n{}\n]\n", items.join(",\n"))).unwrap();
}

/// As JSON for people: on one line what fits there.
fn laid_out(value: &Value, indent: usize) -> String {
    let Value::Object(fields) = value else { return value.to_string() };
    let whole = value.to_string();
    if whole.len() + indent <= 100 {
        return whole;
    }
    let inner = " ".repeat(indent + 2);
    let lines = fields.iter().map(|(name, value)| match value {
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(|value| laid_out(value, indent + 2)).collect();
            format!("{inner}{}:[{}]", json!(name), values.join(","))
        }
        value => format!("{inner}{}:{}", json!(name), laid_out(value, indent + 2)),
    });
    let lines: Vec<_> = lines.collect();
    format!("{{\n{}\n{}}}", lines.join(",\n"), " ".repeat(indent))
}

/// The items of an entity that are in a table, by their keys.
pub(super) async fn of_entity(world: &World, entity: &str) -> Vec<Value> {
    let items = world.items().await;
    let ours = items.iter().filter(|item| item["entity"].as_s().is_ok_and(|name| name == entity));
    let mut found: Vec<Value> = ours.map(sorted).collect();
    found.sort_by_key(|item| (item["pk"].to_string(), item["sk"].to_string()));
    found
}

fn fields<T: FromIterator<(String, V)>, V>(object: &Value, of: impl Fn(&Value) -> V) -> T {
    object.as_object().unwrap().iter().map(|(name, value)| (name.clone(), of(value))).collect()
}

/// The attributes by name, so that a file is the same whoever makes it.
fn sorted(item: &Item) -> Value {
    let fields: BTreeMap<_, _> = item.iter().map(|(name, value)| (name, to_json(value))).collect();
    json!(fields)
}

fn to_json(value: &AttributeValue) -> Value {
    match value {
        AttributeValue::S(text) => json!({ "S": text }),
        AttributeValue::N(number) => json!({ "N": number }),
        AttributeValue::Bool(truth) => json!({ "BOOL": truth }),
        AttributeValue::L(values) => json!({ "L": values.iter().map(to_json).collect::<Vec<_>>() }),
        AttributeValue::M(fields) => json!({ "M": sorted(fields) }),
        AttributeValue::Ss(texts) => {
            let mut sorted = texts.clone();
            sorted.sort();
            json!({ "SS": sorted })
        }
        AttributeValue::B(bytes) => json!({ "B": STANDARD.encode(bytes) }),
        AttributeValue::Null(_) => json!({ "NULL": true }),
        other => panic!("nothing of ours is {other:?}"),
    }
}

fn from_json(value: &Value) -> AttributeValue {
    let (kind, value) = value.as_object().unwrap().iter().next().unwrap();
    let text = || value.as_str().unwrap().to_owned();
    let list = || value.as_array().unwrap();
    match kind.as_str() {
        "S" => AttributeValue::S(text()),
        "N" => AttributeValue::N(text()),
        "BOOL" => AttributeValue::Bool(value.as_bool().unwrap()),
        "L" => AttributeValue::L(list().iter().map(from_json).collect()),
        "M" => AttributeValue::M(fields(value, from_json)),
        "SS" => AttributeValue::Ss(list().iter().map(|text| text.as_str().unwrap().to_owned()).collect()),
        "B" => AttributeValue::B(Blob::new(STANDARD.decode(text()).unwrap())),
        "NULL" => AttributeValue::Null(true),
        other => panic!("nothing of ours is {other}"),
    }
}
