//! What the sync function makes of an event, whatever it was invoked with.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use engine::Invocation;
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::{Map, Value, json};

/// Everything that an operator finds in `events/sync/`.
const SAMPLES: [&str; 5] = [
    include_str!("../../../events/sync/by-hand.json"),
    include_str!("../../../events/sync/by-hand-dry-run.json"),
    include_str!("../../../events/sync/requested-by-the-schedule.json"),
    include_str!("../../../events/sync/requested-by-sync-now.json"),
    include_str!("../../../events/sync/a-line-of-a-rollout.json"),
];

fn sample(at: Index) -> Value {
    serde_json::from_str(SAMPLES[at.index(SAMPLES.len())]).unwrap()
}

/// Any JSON, three levels deep.
fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,30}".prop_map(Value::from),
        "[a-z-]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec(("[a-z_-]{0,12}", inner), 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// The places of an event that hold a value, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    if let Value::Object(fields) = value {
        for (name, inner) in fields {
            let at = format!("{at}/{name}");
            places(inner, &at, found);
            found.push(at);
        }
    }
}

/// Whether it is one of the things that the function does.
fn is_whole(invocation: &Invocation) -> bool {
    let property = match invocation {
        Invocation::Requested(request) => &request.property_id,
        Invocation::RollOut(request) => &request.property_id,
        Invocation::ByHand(by_hand) => &by_hand.property_id,
    };
    !property.as_str().trim().is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_json_arrives_is_read_or_refused_in_words(event in json_value()) {
        match Invocation::read(&event) {
            Ok(invocation) => prop_assert!(is_whole(&invocation)),
            Err(refused) => prop_assert!(!refused.to_string().is_empty()),
        }
    }

    #[test]
    fn a_sample_with_any_value_in_any_place_is_read_or_refused_in_words(
        of in any::<Index>(),
        at in any::<Index>(),
        value in json_value(),
    ) {
        let mut event = sample(of);
        let mut found = Vec::new();
        places(&event, "", &mut found);
        let place = &found[at.index(found.len())];
        *event.pointer_mut(place).unwrap() = value;
        match Invocation::read(&event) {
            Ok(invocation) => prop_assert!(is_whole(&invocation), "{}", place),
            Err(refused) => prop_assert!(!refused.to_string().is_empty()),
        }
    }
}

#[test]
fn without_any_one_of_its_fields_a_request_is_refused_or_has_a_default() {
    let event: Value = serde_json::from_str(SAMPLES[3]).unwrap();
    let detail = event["detail"].as_object().unwrap();
    let refused: Vec<_> = detail
        .keys()
        .filter(|name| {
            let detail: Map<_, _> = detail.clone().into_iter().filter(|(key, _)| key != *name).collect();
            let mut event = event.clone();
            event["detail"] = json!(detail);
            Invocation::read(&event).is_err()
        })
        .collect();
    for name in ["org_id", "property_id", "trigger", "requested_by", "sync_id"] {
        assert!(refused.iter().any(|refused| *refused == name), "{name} is not missed: {refused:?}");
    }
}
