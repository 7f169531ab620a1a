//! The schemas in `events/out/`, and what they say about an event.

use std::{collections::BTreeMap, fs, path::PathBuf};

use bus::DetailType;
use domain::contact::Email;
use jsonschema::{Registry, Validator};
use serde_json::Value;

/// What references between the files are resolved against; nothing is there to be fetched.
const BASE: &str = "https://schemas.test/";

/// Every file of the folder, by its name.
pub(crate) struct Schemas(BTreeMap<String, Value>);

/// A schema, and the file that it is in.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    file: &'a str,
    pub(crate) schema: &'a Value,
}

/// The file of a detail type.
pub(crate) fn file(detail_type: DetailType) -> String {
    format!("{}.schema.json", detail_type.as_str().to_lowercase().replace(' ', "-"))
}

impl Schemas {
    pub(crate) fn read() -> Self {
        let folder = PathBuf::from(std::env!("CARGO_MANIFEST_DIR")).join("../../events/out");
        let files = fs::read_dir(folder).unwrap().map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            (name, serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        });
        Self(files.collect())
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, schema)| (name.as_str(), schema))
    }

    /// The whole file of an event.
    pub(crate) fn of(&self, detail_type: DetailType) -> Place<'_> {
        self.file(&file(detail_type))
    }

    fn file(&self, name: &str) -> Place<'_> {
        let (file, schema) = self.0.get_key_value(name).unwrap_or_else(|| panic!("there is no {name}"));
        Place { file, schema }
    }

    /// What is at `pointer` in a file.
    pub(crate) fn at(&self, name: &str, pointer: &str) -> &Value {
        self.file(name).schema.pointer(pointer).unwrap_or_else(|| panic!("{name} has no {pointer}"))
    }

    /// What tells whether events are of this type, formats too.
    pub(crate) fn validator(&self, detail_type: DetailType) -> Validator {
        let registry = self.0.iter().fold(Registry::new(), |registry, (name, schema)| {
            registry.add(format!("{BASE}{name}"), schema).unwrap()
        });
        jsonschema::options()
            .with_base_uri(format!("{BASE}{}", file(detail_type)))
            .with_registry(&registry.prepare().unwrap())
            // The crate's own check of it would need its tables of international host names.
            .with_format("idn-email", |text| Email::new(text).is_ok())
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false)
            .offline()
            .build(self.of(detail_type).schema)
            .unwrap()
    }

    /// Every schema that applies to a value beside this one: what it refers to, all of its parts, and
    /// the alternatives that the value may be.
    pub(crate) fn applying<'a>(&'a self, place: Place<'a>, value: &Value) -> Vec<Place<'a>> {
        let inner = |schema: &'a Value| Place { schema, ..place };
        let parts = |keyword: &str| place.schema[keyword].as_array().into_iter().flatten();
        let referred = place.schema["$ref"].as_str().map(|reference| self.follow(place, reference));
        let alternatives = parts("anyOf").filter(|schema| may_be(value, schema));
        let more = referred.into_iter().chain(parts("allOf").chain(alternatives).map(inner));
        std::iter::once(place).chain(more.flat_map(|place| self.applying(place, value))).collect()
    }

    /// The schemas of a field.
    pub(crate) fn field<'a>(&'a self, of: &[Place<'a>], name: &str, value: &Value) -> Vec<Place<'a>> {
        let named = of.iter().filter_map(|place| {
            let schema = place.schema["properties"].get(name)?;
            Some(Place { schema, ..*place })
        });
        named.flat_map(|place| self.applying(place, value)).collect()
    }

    /// The schemas of an array's items.
    pub(crate) fn item<'a>(&'a self, of: &[Place<'a>], value: &Value) -> Vec<Place<'a>> {
        let items = of.iter().filter_map(|place| {
            let schema = place.schema.get("items")?;
            Some(Place { schema, ..*place })
        });
        items.flat_map(|place| self.applying(place, value)).collect()
    }

    fn follow<'a>(&'a self, from: Place<'a>, reference: &str) -> Place<'a> {
        let (name, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let file = if name.is_empty() { from } else { self.file(name) };
        Place { file: file.file, schema: self.at(file.file, pointer) }
    }
}

/// Whether an alternative is not of another type, and fixes no field to another word than the value has.
fn may_be(value: &Value, alternative: &Value) -> bool {
    let words = alternative["properties"].as_object().into_iter().flatten();
    let other_word = |(name, schema): (&String, &Value)| {
        schema.get("const").is_some_and(|word| value.get(name) != Some(word))
    };
    (alternative["type"] == "null") == value.is_null() && !words.into_iter().any(other_word)
}
