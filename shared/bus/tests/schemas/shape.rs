//! The fields of events beside those that their schemas have.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::schemas::{Place, Schemas};

/// The fields of an event that no schema describes, as pointers.
pub(crate) fn undescribed(schemas: &Schemas, place: Place<'_>, event: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(schemas, &schemas.applying(place, event), event, "", &mut |at, places, value| {
        let Value::Object(fields) = value else { return };
        for (name, field) in fields {
            let described = |place: &Place<'_>| {
                place.schema["description"].as_str().is_some_and(|text| !text.trim().is_empty())
            };
            if !schemas.field(places, name, field).iter().any(described) {
                found.push(format!("{at}/{name}"));
            }
        }
    });
    found
}

/// Calls `see` with every value in an event, its pointer, and the schemas that apply to it.
pub(crate) fn walk<'a>(
    schemas: &'a Schemas,
    places: &[Place<'a>],
    value: &Value,
    at: &str,
    see: &mut impl FnMut(&str, &[Place<'a>], &Value),
) {
    see(at, places, value);
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let inner = schemas.field(places, name, field);
                walk(schemas, &inner, field, &format!("{at}/{name}"), see);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(schemas, &schemas.item(places, item), item, &format!("{at}/{index}"), see);
            }
        }
        _ => {}
    }
}

/// What the events of one type have, object by object; those of an array are one.
#[derive(Default)]
pub(crate) struct Shape(BTreeMap<String, Fields>);

/// The fields of one object.
#[derive(Default)]
struct Fields {
    objects: usize,
    sent: BTreeMap<String, usize>,
    described: BTreeSet<String>,
    required: BTreeSet<String>,
    /// Those that the receiver fills in.
    with_default: BTreeSet<String>,
}

impl Shape {
    pub(crate) fn of(schemas: &Schemas, place: Place<'_>, events: &[Value]) -> Self {
        let mut shape = Self::default();
        for event in events {
            walk(schemas, &schemas.applying(place, event), event, "", &mut |at, places, value| {
                let Value::Object(sent) = value else { return };
                let at: Vec<_> =
                    at.split('/').map(|part| part.parse::<usize>().map_or(part, |_| "*")).collect();
                let fields = shape.0.entry(at.join("/")).or_default();
                fields.objects += 1;
                for name in sent.keys() {
                    *fields.sent.entry(name.clone()).or_default() += 1;
                }
                for Place { schema, .. } in places {
                    let described = schema["properties"].as_object().into_iter().flatten();
                    for (name, field) in described {
                        fields.described.insert(name.clone());
                        if field.get("default").is_some() {
                            fields.with_default.insert(name.clone());
                        }
                    }
                    let required = schema["required"].as_array().into_iter().flatten();
                    fields.required.extend(required.filter_map(Value::as_str).map(str::to_owned));
                }
            });
        }
        shape
    }

    pub(crate) fn never_sent(&self) -> BTreeSet<String> {
        self.which(|fields| fields.described.iter().filter(|name| !fields.sent.contains_key(*name)).collect())
    }

    pub(crate) fn always_sent_and_not_required(&self) -> BTreeSet<String> {
        self.which(|fields| {
            let always = fields.sent.iter().filter(|(_, times)| **times == fields.objects);
            let may_lack =
                |name: &&String| !fields.required.contains(*name) && !fields.with_default.contains(*name);
            always.map(|(name, _)| name).filter(may_lack).collect()
        })
    }

    fn which<'a>(&'a self, of: impl Fn(&'a Fields) -> Vec<&'a String>) -> BTreeSet<String> {
        let named = |(at, fields): (&String, &'a Fields)| {
            of(fields).into_iter().map(|name| format!("{at}/{name}")).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(named).collect()
    }
}
