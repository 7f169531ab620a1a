//! What the code publishes, held against the schemas that other services read (`events/out/`).

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod people;
mod published;
mod refused;
mod schemas;
mod shape;
mod syncs;
mod words;

use std::collections::BTreeSet;

use bus::{DetailType, SCHEMA_VERSION};
use domain::{
    access::AccessState,
    alert::AlertKind,
    change::Field,
    lease::Lifecycle,
    person::Source,
    pms::Pms,
    sync::{HoldReason, SkipReason, SyncStatus, SyncTrigger},
};
use serde_json::{Value, json};

use crate::{
    published::Published,
    schemas::{Schemas, file},
    shape::Shape,
};

#[test]
fn every_detail_type_has_a_schema_and_every_schema_a_detail_type() {
    let schemas = Schemas::read();
    let found: BTreeSet<_> =
        schemas.files().map(|(name, _)| name).filter(|name| !name.starts_with("shared-")).collect();
    let expected: Vec<_> = DetailType::ALL.into_iter().map(file).collect();
    assert_eq!(found, expected.iter().map(String::as_str).collect());
    for detail_type in DetailType::ALL {
        assert_eq!(schemas.of(detail_type).schema["title"], detail_type.as_str());
    }
    let made: BTreeSet<_> = published::all().iter().map(|event| event.detail_type).collect();
    assert_eq!(made, DetailType::ALL.into(), "these tests make an event of each type");
}

#[test]
fn every_file_is_a_schema_of_one_draft_and_has_its_name_as_its_id() {
    for (name, schema) in Schemas::read().files() {
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert_eq!(schema["$id"], name);
        assert!(jsonschema::meta::is_valid(schema), "{name}");
    }
}

#[test]
fn what_is_published_is_what_the_schemas_say() {
    let schemas = Schemas::read();
    for detail_type in DetailType::ALL {
        let validator = schemas.validator(detail_type);
        for event in of(detail_type) {
            let problems: Vec<_> = validator
                .iter_errors(&event)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(problems.is_empty(), "{detail_type:?}: {problems:#?}\n{event:#}");
        }
    }
}

#[test]
fn every_field_that_is_sent_is_described() {
    let schemas = Schemas::read();
    for Published { detail_type, detail } in published::all() {
        let found = shape::undescribed(&schemas, schemas.of(detail_type), &detail);
        assert!(found.is_empty(), "{detail_type:?} does not describe {found:?}");
    }
}

#[test]
fn a_field_that_no_schema_describes_is_found() {
    let schemas = Schemas::read();
    for (at, new) in [("/person", "/person/pet"), ("/person/pms_refs/0", "/person/pms_refs/0/pet")] {
        let mut detail = of(DetailType::PersonUpdated).pop().unwrap();
        detail.pointer_mut(at).unwrap()["pet"] = json!("cat");
        let found = shape::undescribed(&schemas, schemas.of(DetailType::PersonUpdated), &detail);
        assert_eq!(found, [new]);
    }
}

#[test]
fn every_field_that_is_described_is_sent_and_what_is_always_sent_is_required() {
    let schemas = Schemas::read();
    for detail_type in DetailType::ALL {
        let shape = Shape::of(&schemas, schemas.of(detail_type), &of(detail_type));
        assert_eq!(shape.never_sent(), BTreeSet::new(), "{detail_type:?}");
        assert_eq!(shape.always_sent_and_not_required(), BTreeSet::new(), "{detail_type:?}");
    }
}

#[test]
fn each_schema_has_an_example_that_is_one() {
    let schemas = Schemas::read();
    for detail_type in DetailType::ALL {
        let place = schemas.of(detail_type);
        let examples = place.schema["examples"].as_array().unwrap();
        assert!(!examples.is_empty(), "{detail_type:?}");
        for example in examples {
            let outcome = schemas.validator(detail_type).validate(example);
            assert!(outcome.is_ok(), "{detail_type:?}: {outcome:?}");
            assert_eq!(shape::undescribed(&schemas, place, example), [""; 0], "{detail_type:?}");
        }
    }
}

#[test]
fn the_samples_of_events_are_what_the_schemas_say() {
    let schemas = Schemas::read();
    let committed: Value =
        serde_json::from_str(include_str!("../../../../events/publisher/committed-change.json")).unwrap();
    let image = &committed["Records"][0]["dynamodb"]["NewImage"];
    assert_eq!(image["detail_type"]["S"], "Person Moved Out");
    let detail: Value = serde_json::from_str(image["detail"]["S"].as_str().unwrap()).unwrap();
    assert!(schemas.validator(DetailType::PersonMovedOut).validate(&detail).is_ok());
    for sample in [
        include_str!("../../../../events/sync/requested-by-sync-now.json"),
        include_str!("../../../../events/sync/requested-by-the-schedule.json"),
    ] {
        let event: Value = serde_json::from_str(sample).unwrap();
        let outcome = schemas.validator(DetailType::PropertySyncRequested).validate(&event["detail"]);
        assert!(outcome.is_ok(), "{outcome:?}");
    }
    let line: Value =
        serde_json::from_str(include_str!("../../../../events/sync/a-line-of-a-rollout.json")).unwrap();
    let outcome = schemas.validator(DetailType::PropertyRolloutRequested).validate(&line["detail"]);
    assert!(outcome.is_ok(), "{outcome:?}");
}

#[test]
fn the_schemas_have_the_words_that_the_code_has() {
    let schemas = Schemas::read();
    let words = |file: &str, pointer: &str| -> BTreeSet<String> {
        serde_json::from_value(schemas.at(file, pointer).clone()).unwrap()
    };
    let values = |name: &str| words("shared-values.json", &format!("/$defs/{name}/enum"));
    let person = |pointer: &str| words("shared-person.json", &format!("/$defs/{pointer}/enum"));
    assert_eq!(values("pms"), words::names::<Pms>());
    assert_eq!(values("trigger"), words::names::<SyncTrigger>());
    let told = Field::ALL.into_iter().filter(|field| !field.is_bookkeeping());
    assert_eq!(person("field"), words::own(told.map(Field::as_str)));
    // No person is cancelled, only a lease.
    let lived = Lifecycle::ALL.into_iter().filter(|lifecycle| *lifecycle != Lifecycle::Cancelled);
    assert_eq!(person("person/properties/lifecycle"), words::own(lived.map(Lifecycle::as_str)));
    assert_eq!(person("person/properties/source"), words::names::<Source>());
    let states = words("shared-access.json", "/$defs/state/properties/state/enum");
    assert_eq!(states, words::own(AccessState::WORDS));
    assert_eq!(words("shared-alert.json", "/properties/kind/enum"), words::names::<AlertKind>());
    let reasons = words("shared-sync.json", "/$defs/hold_reason/properties/reason/enum");
    assert_eq!(reasons, words::own(HoldReason::WORDS));
    let skipped = schemas.at("shared-sync.json", "/$defs/counts/properties/skipped/properties");
    let skipped: BTreeSet<_> = skipped.as_object().unwrap().keys().cloned().collect();
    assert_eq!(skipped, words::names::<SkipReason>());
    let ends = SyncStatus::ALL.into_iter().filter(|status| status.is_final());
    assert_eq!(
        words("shared-sync.json", "/properties/status/enum"),
        words::own(ends.map(SyncStatus::as_str))
    );
    assert_eq!(schemas.at("shared-values.json", "/$defs/schema_version/const"), SCHEMA_VERSION);
}

/// Everything of a type that these tests publish.
fn of(detail_type: DetailType) -> Vec<Value> {
    let events = published::all().into_iter().filter(|event| event.detail_type == detail_type);
    events.map(|event| event.detail).collect()
}
