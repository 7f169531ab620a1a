//! Publishing, against recorded answers of `EventBridge`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Write;

use aws_clients::SdkConfig;
use aws_sdk_eventbridge::config::{
    BehaviorVersion, Credentials, Region, SharedCredentialsProvider, SharedHttpClient, http::HttpRequest,
};
use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_types::body::SdkBody;
use bus::{BusError, Entry, Publisher, StreamAnswer, SyncRequest};
use domain::{
    ids::{OrgId, PropertyId, SyncId},
    sync::SyncTrigger,
};
use flate2::{Compression, write::GzEncoder};
use jiff::Timestamp;
use serde_json::{Value, json};

fn answer(status: u16, body: &Value) -> ReplayEvent {
    let request = http::Request::builder().uri("https://events.test/").body(SdkBody::empty()).unwrap();
    let response = http::Response::builder().status(status).body(SdkBody::from(body.to_string())).unwrap();
    ReplayEvent::new(request, response)
}

/// An answer of 200 in which these entries were not taken; "" for one that was.
fn taken_but(codes: &[&str]) -> ReplayEvent {
    let entries: Vec<_> = codes
        .iter()
        .map(|code| match *code {
            "" => json!({"EventId": "e"}),
            code => json!({"ErrorCode": code, "ErrorMessage": "no"}),
        })
        .collect();
    let failed = codes.iter().filter(|code| !code.is_empty()).count();
    answer(200, &json!({"FailedEntryCount": failed, "Entries": entries}))
}

fn publisher(answers: Vec<ReplayEvent>) -> (Publisher, StaticReplayClient) {
    let replay = StaticReplayClient::new(answers);
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .http_client(SharedHttpClient::new(replay.clone()))
        .build();
    (Publisher::new(&config, "door-pms"), replay)
}

fn entries(count: usize) -> Vec<Entry> {
    let entry =
        |n| Entry { detail_type: "Person Created".into(), detail: format!("{{\"n\":{n}}}"), at: None };
    (0..count).map(entry).collect()
}

fn details(request: &HttpRequest) -> Vec<String> {
    let body: Value = serde_json::from_slice(request.body().bytes().unwrap()).unwrap();
    let entries = body["Entries"].as_array().unwrap();
    entries.iter().map(|entry| entry["Detail"].as_str().unwrap().to_owned()).collect()
}

fn sent(replay: &StaticReplayClient) -> Vec<Vec<String>> {
    replay.actual_requests().map(details).collect()
}

#[tokio::test(start_paused = true)]
async fn ten_entries_go_out_at_a_time() {
    let (publisher, replay) =
        publisher(vec![taken_but(&[""; 10]), taken_but(&[""; 10]), taken_but(&[""; 3])]);
    assert_eq!(publisher.publish(&entries(23)).await, []);
    assert_eq!(sent(&replay).iter().map(Vec::len).collect::<Vec<_>>(), [10, 10, 3]);
    assert_eq!(sent(&replay)[2][0], r#"{"n":20}"#);
}

#[tokio::test(start_paused = true)]
async fn large_entries_go_out_by_their_size_and_one_that_is_too_large_not_at_all() {
    let (publisher, replay) = publisher(vec![taken_but(&["", ""]), taken_but(&[""])]);
    let sized = |bytes: usize| Entry {
        detail_type: "Alert Opened".into(),
        detail: format!("{{\"x\":\"{}\"}}", "x".repeat(bytes)),
        at: None,
    };
    let refused = publisher.publish(&[sized(100_000), sized(270_000), sized(100_000), sized(100_000)]).await;
    assert_eq!(refused.iter().map(|r| (r.index, &*r.code)).collect::<Vec<_>>(), [(1, "too_large")]);
    assert_eq!(sent(&replay).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
}

#[tokio::test(start_paused = true)]
async fn entries_that_were_not_taken_in_an_answer_of_200_are_sent_again_and_only_they() {
    let (publisher, replay) = publisher(vec![
        taken_but(&["", "ThrottlingException", "", "InternalFailure"]),
        taken_but(&["", "ThrottlingException"]),
        taken_but(&[""]),
    ]);
    assert_eq!(publisher.publish(&entries(4)).await, []);
    assert_eq!(sent(&replay)[1], [r#"{"n":1}"#, r#"{"n":3}"#]);
    assert_eq!(sent(&replay)[2], [r#"{"n":3}"#]);
}

#[tokio::test(start_paused = true)]
async fn what_never_gets_through_is_reported_and_what_cannot_is_not_sent_again() {
    let throttled = || taken_but(&["ThrottlingException"]);
    let (publisher, replay) = publisher(vec![
        taken_but(&["MalformedDetail", "", "ThrottlingException"]),
        throttled(),
        throttled(),
        throttled(),
        throttled(),
    ]);
    let refused = publisher.publish(&entries(3)).await;
    let refused: Vec<_> = refused.iter().map(|r| (r.index, &*r.code)).collect();
    assert_eq!(refused, [(0, "MalformedDetail"), (2, "ThrottlingException")]);
    assert_eq!(replay.actual_requests().count(), 5);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_refused_as_a_whole_takes_none_of_its_entries() {
    let denied = json!({"__type": "AccessDeniedException", "message": "no"});
    let (publisher, _) = publisher(vec![answer(400, &denied)]);
    let refused = publisher.publish(&entries(2)).await;
    assert_eq!(refused.len(), 2);
    assert!(refused.iter().all(|refused| &*refused.code == "AccessDeniedException"));
}

#[tokio::test(start_paused = true)]
async fn requests_for_syncs_name_the_bus_the_source_and_the_type() {
    let (publisher, replay) = publisher(vec![taken_but(&[""]), taken_but(&["NotAuthorizedForDetailType"])]);
    let request = SyncRequest {
        org_id: OrgId::new("org_harbor").unwrap(),
        property_id: PropertyId::new("harbor-row").unwrap(),
        trigger: SyncTrigger::Schedule,
        requested_by: "schedule".into(),
        sync_id: SyncId::new(Timestamp::UNIX_EPOCH, 7),
        continuation: 0,
        approves: None,
        only: None,
    };
    publisher.request(std::slice::from_ref(&request)).await.unwrap();
    let body: Value =
        serde_json::from_slice(replay.actual_requests().next().unwrap().body().bytes().unwrap()).unwrap();
    let entry = &body["Entries"][0];
    assert_eq!(entry["EventBusName"], "door-pms");
    assert_eq!(
        (&entry["Source"], &entry["DetailType"]),
        (&json!("door.pms"), &json!("Property Sync Requested"))
    );
    let event = json!({
        "detail-type": entry["DetailType"],
        "detail": serde_json::from_str::<Value>(entry["Detail"].as_str().unwrap()).unwrap(),
    });
    assert_eq!(SyncRequest::from_event(&event).unwrap(), request);

    let refused = publisher.request(&[request]).await.unwrap_err();
    let BusError::NotTaken { sent, refused: ref which } = refused;
    assert_eq!((sent, which.len(), refused.code()), (1, 1, "bus_unavailable"));
    assert!(refused.to_string().contains("NotAuthorizedForDetailType"));
}

fn record(number: u32, name: &str, image: &Value) -> Value {
    json!({"eventName": name, "dynamodb": {"SequenceNumber": number.to_string(), "NewImage": image}})
}

fn change(n: u32) -> Value {
    json!({
        "entity": {"S": "change"}, "change_id": {"S": "change_01ARZ3NDEKTSV4RRFFQ69G5FAV"},
        "at": {"S": "2026-11-23T10:00:00Z"},
        "detail_type": {"S": "Person Created"}, "detail": {"S": format!("{{\"n\":{n}}}")},
    })
}

#[tokio::test(start_paused = true)]
async fn only_new_changes_that_are_to_be_told_of_reach_the_bus() {
    let (publisher, replay) = publisher(vec![taken_but(&["", ""])]);
    let mut noted = change(9);
    noted.as_object_mut().unwrap().remove("detail_type");
    let stream = json!({"Records": [
        record(1, "INSERT", &change(1)),
        record(2, "MODIFY", &change(2)),
        record(3, "INSERT", &noted),
        record(4, "INSERT", &json!({"entity": {"S": "person"}, "detail_type": {"S": "x"}})),
        json!({"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "5"}}),
        record(6, "INSERT", &change(6)),
    ]});
    let answer = publisher.publish_committed(&stream).await;
    assert_eq!(serde_json::to_value(answer).unwrap(), json!({"batchItemFailures": []}));
    assert_eq!(sent(&replay), [[r#"{"n":1}"#, r#"{"n":6}"#]]);
    let body: Value =
        serde_json::from_slice(replay.actual_requests().next().unwrap().body().bytes().unwrap()).unwrap();
    assert_eq!(body["Entries"][0]["Time"], json!(1_795_428_000), "when it happened, not when it was sent");
}

#[tokio::test(start_paused = true)]
async fn the_samples_of_committed_changes_are_told() {
    for sample in [
        include_str!("../../../events/publisher/committed-changes.json"),
        include_str!("../../../events/publisher/committed-change.json"),
    ] {
        let (publisher, replay) = publisher(vec![taken_but(&[""])]);
        let answer = publisher.publish_committed(&serde_json::from_str(sample).unwrap()).await;
        assert_eq!(answer, Default::default());
        let [told] = sent(&replay).concat().try_into().unwrap();
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["person"]["email"], "ana.marsh@example.com");
    }
}

#[tokio::test(start_paused = true)]
async fn records_whose_event_is_not_on_the_bus_come_again() {
    let (publisher, _) = publisher(vec![taken_but(&["", "MalformedDetail"])]);
    let mut torn = change(3);
    torn.as_object_mut().unwrap().remove("detail");
    let stream = json!({"Records": [
        record(1, "INSERT", &change(1)),
        record(2, "INSERT", &change(2)),
        record(3, "INSERT", &torn),
    ]});
    let answer = publisher.publish_committed(&stream).await;
    let failed: Vec<_> =
        answer.batch_item_failures.into_iter().map(|failure| failure.item_identifier).collect();
    assert_eq!(failed.iter().collect::<std::collections::BTreeSet<_>>().len(), 2);
    assert!(failed.contains(&"2".to_owned()) && failed.contains(&"3".to_owned()), "{failed:?}");
}

/// The changes of one transaction as they are stored: lines, packed.
fn packed(lines: &str) -> Value {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(lines.as_bytes()).unwrap();
    let packed = aws_smithy_types::base64::encode(encoder.finish().unwrap());
    json!({"entity": {"S": "changes"}, "tells": {"N": "1"}, "changes": {"B": packed}})
}

/// A line of a change, and one of what is told of it.
fn told(n: u32) -> String {
    format!(
        "{{\"change_id\":\"change_{n}\",\"kind\":\"created\",\"at\":\"2026-11-23T10:00:00Z\",\
         \"detail_type\":\"Person Created\"}}\n{{\"n\":{n}}}\n"
    )
}

const UNTOLD: &str = "{\"change_id\":\"change_0\",\"kind\":\"noted\",\"at\":\"2026-11-23T10:00:00Z\"}\n";

fn failed(answer: StreamAnswer) -> Vec<String> {
    answer.batch_item_failures.into_iter().map(|failure| failure.item_identifier).collect()
}

fn bodies(replay: &StaticReplayClient) -> Vec<Value> {
    replay
        .actual_requests()
        .map(|request| serde_json::from_slice(request.body().bytes().unwrap()).unwrap())
        .collect()
}

#[tokio::test(start_paused = true)]
async fn changes_that_were_packed_are_told_as_each_alone_would_be() {
    let answers = || [10, 10, 3].map(|taken| taken_but(&vec![""; taken])).into();
    let (publisher, alone) = self::publisher(answers());
    let records: Vec<_> = (1..=23).map(|n| record(n, "INSERT", &change(n))).collect();
    assert_eq!(publisher.publish_committed(&json!({"Records": records})).await, StreamAnswer::default());

    let (publisher, together) = self::publisher(answers());
    let lines = |range: std::ops::RangeInclusive<u32>| range.map(told).collect::<String>();
    let records = [
        record(1, "INSERT", &packed(&(lines(1..=2) + UNTOLD + &lines(3..=14)))),
        // As earlier code wrote it.
        record(2, "INSERT", &change(15)),
        record(3, "INSERT", &packed(&(UNTOLD.to_owned() + &lines(16..=23) + UNTOLD))),
    ];
    assert_eq!(publisher.publish_committed(&json!({"Records": records})).await, StreamAnswer::default());
    assert_eq!(bodies(&together), bodies(&alone));
}

#[tokio::test(start_paused = true)]
async fn packed_changes_that_are_not_new_or_told_to_nobody_are_passed_over() {
    let (publisher, replay) = publisher(Vec::new());
    let mut untold = packed(UNTOLD);
    untold.as_object_mut().unwrap().remove("tells");
    let records = [
        record(1, "MODIFY", &packed(&told(1))),
        record(2, "INSERT", &untold),
        json!({"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "3", "OldImage": packed(&told(3))}}),
    ];
    assert_eq!(publisher.publish_committed(&json!({"Records": records})).await, StreamAnswer::default());
    assert_eq!(replay.actual_requests().count(), 0);
}

#[tokio::test(start_paused = true)]
async fn one_that_cannot_be_told_loses_none_of_the_others_and_its_record_comes_again() {
    let large = told(2).replace("{\"n\":2}", &format!("{{\"n\":\"{}\"}}", "x".repeat(300_000)));
    let torn = "{\"change_id\": torn\n";
    let cut = told(5).lines().next().unwrap().to_owned();
    for poison in [large.as_str(), torn, cut.as_str()] {
        let (publisher, replay) = publisher(vec![taken_but(&["", "", "", ""])]);
        let between =
            if poison == cut { [told(1) + &told(3), cut.clone()] } else { [told(1) + poison, told(3)] };
        let records = [
            record(7, "INSERT", &packed(&told(6))),
            record(8, "INSERT", &packed(&between.concat())),
            record(9, "INSERT", &packed(&told(4))),
        ];
        let answer = publisher.publish_committed(&json!({"Records": records})).await;
        assert_eq!(failed(answer), ["8"]);
        assert_eq!(sent(&replay).concat(), [r#"{"n":6}"#, r#"{"n":1}"#, r#"{"n":3}"#, r#"{"n":4}"#]);
    }
}

#[tokio::test(start_paused = true)]
async fn a_record_whose_bytes_are_damaged_comes_again_and_the_others_are_told() {
    let (publisher, replay) = publisher(vec![taken_but(&[""])]);
    let damaged = |bytes: Value| json!({"entity": {"S": "changes"}, "tells": {"N": "1"}, "changes": bytes});
    let cut_off: String = packed(&told(2))["changes"]["B"].as_str().unwrap().chars().take(40).collect();
    let records = [
        record(1, "INSERT", &damaged(json!({"B": "!"}))),
        record(2, "INSERT", &damaged(json!({"B": cut_off}))),
        record(3, "INSERT", &damaged(json!({"S": "text"}))),
        record(4, "INSERT", &packed(&told(4))),
    ];
    assert_eq!(failed(publisher.publish_committed(&json!({"Records": records})).await), ["1", "2", "3"]);
    assert_eq!(sent(&replay), [[r#"{"n":4}"#]]);
}

#[tokio::test(start_paused = true)]
async fn what_was_told_half_way_is_told_again_with_the_same_ids() {
    let all: Vec<_> = (1..=15).map(told).collect();
    let stream = json!({"Records": [record(1, "INSERT", &packed(&all.concat()))]});
    let refused = answer(400, &json!({"__type": "AccessDeniedException"}));
    let (publisher, replay) =
        publisher(vec![taken_but(&[""; 10]), refused, taken_but(&[""; 10]), taken_but(&[""; 5])]);
    assert_eq!(failed(publisher.publish_committed(&stream).await), ["1"]);
    assert_eq!(publisher.publish_committed(&stream).await, StreamAnswer::default());
    let bodies = bodies(&replay);
    assert_eq!((&bodies[0], &bodies[1]), (&bodies[2], &bodies[3]));
}

#[tokio::test(start_paused = true)]
async fn what_the_store_writes_is_told() {
    let (publisher, replay) = publisher(vec![taken_but(&["", "", ""])]);
    let by_hand = include_str!("../../store/tests/items/changes/v1-by-hand.json");
    let items: Vec<Value> = serde_json::from_str(by_hand).unwrap();
    let records: Vec<_> = (1..).zip(&items).map(|(n, item)| record(n, "INSERT", item)).collect();
    assert_eq!(publisher.publish_committed(&json!({"Records": records})).await, StreamAnswer::default());
    assert_eq!(sent(&replay), [[r#"{"n":1}"#, r#"{"n":2}"#, r#"{"n":3}"#]]);
    let body = &bodies(&replay)[0];
    for entry in body["Entries"].as_array().unwrap() {
        assert_eq!((&entry["DetailType"], &entry["Time"]), (&json!("Person Created"), &json!(1_795_428_000)));
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_without_records_is_nothing_to_do() {
    let (publisher, replay) = publisher(Vec::new());
    assert_eq!(publisher.publish_committed(&json!({})).await, Default::default());
    assert_eq!(replay.actual_requests().count(), 0);
}
