//! Publishing, against recorded answers of `EventBridge`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use aws_clients::SdkConfig;
use aws_sdk_eventbridge::config::{
    BehaviorVersion, Credentials, Region, SharedCredentialsProvider, SharedHttpClient, http::HttpRequest,
};
use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_types::body::SdkBody;
use bus::{BusError, Entry, Publisher, SyncRequest};
use domain::{
    ids::{OrgId, PropertyId, SyncId},
    sync::SyncTrigger,
};
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
async fn the_sample_of_a_committed_change_is_told() {
    let (publisher, replay) = publisher(vec![taken_but(&[""])]);
    let sample = include_str!("../../../events/publisher/committed-change.json");
    let answer = publisher.publish_committed(&serde_json::from_str(sample).unwrap()).await;
    assert_eq!(answer, Default::default());
    let [told] = sent(&replay).concat().try_into().unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["person"]["email"], "ana.marsh@example.com");
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

#[tokio::test(start_paused = true)]
async fn a_stream_without_records_is_nothing_to_do() {
    let (publisher, replay) = publisher(Vec::new());
    assert_eq!(publisher.publish_committed(&json!({})).await, Default::default());
    assert_eq!(replay.actual_requests().count(), 0);
}
