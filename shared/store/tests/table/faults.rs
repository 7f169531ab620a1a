//! What `DynamoDB` answers when it is busy, from recorded answers.

use aws_clients::SdkConfig;
use aws_sdk_dynamodb::config::{
    BehaviorVersion, Credentials, Region, SharedCredentialsProvider, SharedHttpClient, http::HttpRequest,
};
use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_types::body::SdkBody;
use store::{Store, StoreError, Write, batches};

use crate::world::{TABLE, a_note, an_alert, decided, id};

fn answer(status: u16, body: &str) -> ReplayEvent {
    let request = http::Request::builder().uri("https://dynamodb.test/").body(SdkBody::empty()).unwrap();
    let response = http::Response::builder().status(status).header("x-amzn-requestid", "REQUEST7");
    ReplayEvent::new(request, response.body(SdkBody::from(body)).unwrap())
}

fn cancelled(codes: &[&str]) -> ReplayEvent {
    let reasons: Vec<_> = codes.iter().map(|code| format!(r#"{{"Code":"{code}"}}"#)).collect();
    answer(
        400,
        &format!(
            r#"{{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","message":"cancelled","CancellationReasons":[{}]}}"#,
            reasons.join(",")
        ),
    )
}

fn error(code: &str) -> ReplayEvent {
    answer(400, &format!(r#"{{"__type":"com.amazonaws.dynamodb.v20120810#{code}","message":"no"}}"#))
}

fn store(answers: Vec<ReplayEvent>) -> (Store, StaticReplayClient) {
    let replay = StaticReplayClient::new(answers);
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .http_client(SharedHttpClient::new(replay.clone()))
        .build();
    (Store::new(&config, TABLE), replay)
}

fn opened() -> Write {
    Write::OpenAlert { alert: an_alert(1), note: a_note(1) }
}

fn body(request: &HttpRequest) -> serde_json::Value {
    serde_json::from_slice(request.body().bytes().unwrap()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_transaction_that_others_were_in_the_way_of_is_sent_again_as_it_was() {
    let (store, replay) = store(vec![
        cancelled(&["None", "TransactionConflict", "None", "None"]),
        cancelled(&["ThrottlingError", "None", "None", "None"]),
        error("TransactionInProgressException"),
        answer(200, "{}"),
    ]);
    store.write_from_outside(&id("p1"), vec![opened()], &decided()).await.unwrap();
    let sent: Vec<_> = replay.actual_requests().map(body).collect();
    assert_eq!(sent.len(), 4);
    assert!(sent[0]["ClientRequestToken"].as_str().is_some_and(|token| token.len() == 32));
    assert!(sent.iter().all(|request| *request == sent[0]), "the same token with the same content");
}

#[tokio::test(start_paused = true)]
async fn a_transaction_that_never_gets_through_says_that_it_may_later() {
    let (store, _) = store((0..20).map(|_| cancelled(&["TransactionConflict"])).collect());
    match store.write_from_outside(&id("p1"), vec![opened()], &decided()).await {
        Err(StoreError::Unavailable(fault)) => {
            assert!(fault.retryable && &*fault.code == "contended", "{fault}")
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_refused_condition_beside_a_conflict_is_not_tried_again() {
    let (store, replay) = store(vec![cancelled(&["TransactionConflict", "ConditionalCheckFailed"])]);
    let refused = store.write_from_outside(&id("p1"), vec![opened()], &decided()).await;
    assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
    assert_eq!(replay.actual_requests().count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_by_aws_is_told_with_its_code_and_request() {
    let (store, _) = store(vec![error("AccessDeniedException")]);
    match store.property(&id("p1")).await {
        Err(error @ StoreError::Refused(_)) => {
            assert_eq!((error.code(), error.may_pass()), ("table_refused", false));
            let cause = std::error::Error::source(&error).unwrap().to_string();
            assert!(cause.contains("AccessDeniedException") && cause.contains("REQUEST7"), "{cause}");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_throttled_call_is_made_again_and_what_was_left_of_a_batch_too() {
    let key = |n: u32| format!(r#"{{"pk":{{"S":"PROPERTY#p{n}"}},"sk":{{"S":"PROPERTY"}}}}"#);
    let item = |n: u32| {
        format!(
            r#"{{"property_id":{{"S":"p{n}"}},"org_id":{{"S":"o"}},"name":{{"S":"n"}},"time_zone":{{"S":"UTC"}},"registered_at":{{"S":"2026-11-23T10:00:00Z"}}}}"#
        )
    };
    let (store, replay) = store(vec![
        error("ProvisionedThroughputExceededException"),
        answer(
            200,
            &format!(
                r#"{{"Responses":{{"{TABLE}":[{}]}},"UnprocessedKeys":{{"{TABLE}":{{"Keys":[{}]}}}}}}"#,
                item(1),
                key(2)
            ),
        ),
        answer(200, &format!(r#"{{"Responses":{{"{TABLE}":[{}]}},"UnprocessedKeys":{{}}}}"#, item(2))),
    ]);
    let found = store.properties(&[id("p1"), id("p2")]).await.unwrap();
    assert_eq!(found.iter().map(|p| p.property_id.to_string()).collect::<Vec<_>>(), ["p1", "p2"]);
    let sent: Vec<_> = replay.actual_requests().map(body).collect();
    assert_eq!(sent[2]["RequestItems"][TABLE]["Keys"].as_array().unwrap().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_item_that_cannot_be_read_is_named_without_its_content() {
    let (store, _) =
        store(vec![answer(200, r#"{"Item":{"property_id":{"S":"p1"},"org_id":{"S":"not an id!"}}}"#)]);
    match store.property(&id("p1")).await {
        Err(error @ StoreError::Corrupt { .. }) => {
            assert_eq!(error.code(), "stored_item_corrupt");
            assert!(!error.to_string().contains("not an id"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn nothing_to_write_is_no_batch() {
    assert_eq!(batches([]).count(), 0);
}
