//! What the schemas refuse and what they take: damage to what is there, and fields that are new.

use std::collections::BTreeSet;

use bus::DetailType;
use serde_json::{Value, json};

use crate::{of, schemas::Schemas, shape::walk};

/// The event with the most in it.
fn fullest(detail_type: DetailType) -> Value {
    of(detail_type).into_iter().max_by_key(|event| event.to_string().len()).unwrap()
}

/// For each value in an event, with the fields that are required of it, `which` names what to damage;
/// `damage` does that to a copy each, which is to be taken, or not.
fn each(
    taken: bool,
    which: impl Fn(&BTreeSet<&str>, &Value) -> Vec<String>,
    damage: impl Fn(&mut Value, &str),
) {
    let schemas = Schemas::read();
    for detail_type in DetailType::ALL {
        let event = fullest(detail_type);
        let validator = schemas.validator(detail_type);
        let place = schemas.of(detail_type);
        let mut tried = 0;
        walk(&schemas, &schemas.applying(place, &event), &event, "", &mut |at, places, value| {
            let required =
                places.iter().flat_map(|place| place.schema["required"].as_array().into_iter().flatten());
            for name in which(&required.filter_map(Value::as_str).collect(), value) {
                let mut damaged = event.clone();
                damage(damaged.pointer_mut(at).unwrap(), &name);
                assert_eq!(validator.is_valid(&damaged), taken, "{detail_type:?}: {at}/{name}\n{damaged:#}");
                tried += 1;
            }
        });
        assert!(tried > 0, "{detail_type:?}");
    }
}

fn required(required: &BTreeSet<&str>, value: &Value) -> Vec<String> {
    let names = required.iter().filter(|_| value.is_object());
    names.map(ToString::to_string).collect()
}

#[test]
fn an_event_without_a_required_field_is_refused() {
    each(false, required, |object, name| {
        assert!(object.as_object_mut().unwrap().remove(name).is_some(), "{name}");
    });
}

#[test]
fn an_event_with_a_required_field_by_another_name_is_refused() {
    each(false, required, |object, name| {
        let value = object.as_object_mut().unwrap().remove(name).unwrap();
        object[format!("{name}_")] = value;
    });
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let single = |_: &BTreeSet<&str>, value: &Value| match value {
        Value::Object(_) | Value::Array(_) => Vec::new(),
        _ => vec![String::new()],
    };
    each(false, single, |value, _| *value = json!([[]]));
}

#[test]
fn an_event_with_more_fields_than_described_is_taken() {
    let object = |_: &BTreeSet<&str>, value: &Value| {
        if value.is_object() { vec!["brand_new".to_owned()] } else { Vec::new() }
    };
    each(true, object, |object, name| object[name] = json!(1));
}
