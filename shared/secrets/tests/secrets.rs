//! Secrets, against recorded answers of Secrets Manager.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::Duration;

use aws_clients::SdkConfig;
use aws_sdk_secretsmanager::config::{
    BehaviorVersion, Credentials, Region, SharedCredentialsProvider, SharedHttpClient, http::HttpRequest,
};
use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_types::body::SdkBody;
use domain::{
    credential::CredentialFields,
    ids::{CredentialId, OrgId},
};
use jiff::Timestamp;
use secrecy::SecretString;
use secrets::{Secrets, SecretsError};
use serde_json::{Value, json};

const PASSWORD: &str = "hunter2-the-password";

fn answer(status: u16, body: &Value) -> ReplayEvent {
    let request = http::Request::builder().uri("https://secrets.test/").body(SdkBody::empty()).unwrap();
    let response = http::Response::builder().status(status).header("x-amzn-requestid", "REQUEST7");
    ReplayEvent::new(request, response.body(SdkBody::from(body.to_string())).unwrap())
}

fn value(secret: &str) -> ReplayEvent {
    answer(200, &json!({"Name": "n", "SecretString": secret}))
}

fn password() -> ReplayEvent {
    value(&json!({"password": PASSWORD}).to_string())
}

fn done() -> ReplayEvent {
    answer(200, &json!({"Name": "n"}))
}

fn error(code: &str) -> ReplayEvent {
    answer(400, &json!({"__type": code, "message": "no"}))
}

fn secrets(answers: Vec<ReplayEvent>) -> (Secrets, StaticReplayClient) {
    let replay = StaticReplayClient::new(answers);
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .http_client(SharedHttpClient::new(replay.clone()))
        .build();
    (Secrets::new(&config, "door-pms"), replay)
}

fn org() -> OrgId {
    OrgId::new("org_harbor").unwrap()
}

fn id() -> CredentialId {
    CredentialId::new(Timestamp::UNIX_EPOCH, 1)
}

fn fields() -> CredentialFields {
    CredentialFields::new([("password".to_owned(), SecretString::from(PASSWORD))])
}

fn calls(replay: &StaticReplayClient) -> Vec<String> {
    let target = |request: &HttpRequest| {
        request.headers().get("x-amz-target").unwrap().trim_start_matches("secretsmanager.").to_owned()
    };
    replay.actual_requests().map(target).collect()
}

fn body(replay: &StaticReplayClient, index: usize) -> Value {
    serde_json::from_slice(replay.actual_requests().nth(index).unwrap().body().bytes().unwrap()).unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_new_credential_is_a_secret_under_its_portfolio() {
    let (secrets, replay) = secrets(vec![done()]);
    secrets.put(&org(), id(), &fields()).await.unwrap();
    assert_eq!(calls(&replay), ["CreateSecret"]);
    assert_eq!(body(&replay, 0)["Name"], format!("door-pms/org_harbor/{}", id()));
    assert_eq!(body(&replay, 0)["SecretString"], json!({"password": PASSWORD}).to_string());
}

#[tokio::test(start_paused = true)]
async fn a_known_credential_gets_a_new_version_and_is_read_again() {
    let (secrets, replay) =
        secrets(vec![password(), error("ResourceExistsException"), done(), value(r#"{"password":"new"}"#)]);
    assert_eq!(secrets.get(&org(), id()).await.unwrap().get("password"), Some(PASSWORD));
    secrets.put(&org(), id(), &fields()).await.unwrap();
    assert_eq!(secrets.get(&org(), id()).await.unwrap().get("password"), Some("new"));
    assert_eq!(calls(&replay), ["GetSecretValue", "CreateSecret", "PutSecretValue", "GetSecretValue"]);
}

#[tokio::test(start_paused = true)]
async fn a_call_whose_answer_was_lost_is_made_again_with_the_same_token() {
    let (secrets, replay) = secrets(vec![answer(500, &json!({"__type": "InternalServiceError"})), done()]);
    secrets.put(&org(), id(), &fields()).await.unwrap();
    let token = body(&replay, 0)["ClientRequestToken"].clone();
    assert!(token.as_str().is_some_and(|token| token.len() >= 32));
    assert_eq!(body(&replay, 1)["ClientRequestToken"], token);
}

#[tokio::test(start_paused = true)]
async fn what_was_read_is_kept_for_five_minutes_and_no_longer() {
    let (secrets, replay) = secrets(vec![password(), password()]);
    secrets.get(&org(), id()).await.unwrap();
    tokio::time::advance(Duration::from_secs(299)).await;
    secrets.clone().get(&org(), id()).await.unwrap();
    assert_eq!(calls(&replay).len(), 1);
    tokio::time::advance(Duration::from_secs(1)).await;
    secrets.get(&org(), id()).await.unwrap();
    assert_eq!(calls(&replay).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_credential_that_the_pms_refused_is_read_again() {
    let (secrets, replay) = secrets(vec![password(), value(r#"{"password":"rotated"}"#)]);
    secrets.get(&org(), id()).await.unwrap();
    secrets.forget(id());
    assert_eq!(secrets.get(&org(), id()).await.unwrap().get("password"), Some("rotated"));
    assert_eq!(calls(&replay).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn throttling_is_waited_out() {
    let (secrets, replay) = secrets(vec![error("ThrottlingException"), password()]);
    secrets.get(&org(), id()).await.unwrap();
    assert_eq!(calls(&replay).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_credential_without_values_is_told_apart_from_secrets_out_of_reach() {
    let (missing, _) = secrets(vec![error("ResourceNotFoundException")]);
    assert!(matches!(missing.get(&org(), id()).await, Err(SecretsError::Missing)));
    let (denied, _) = secrets(vec![error("AccessDeniedException")]);
    match denied.get(&org(), id()).await {
        Err(SecretsError::Unavailable(fault)) => {
            assert_eq!((&*fault.code, fault.retryable), ("AccessDeniedException", false));
            assert_eq!(fault.request_id.as_deref(), Some("REQUEST7"));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_deleted_credential_can_be_restored_for_a_week_and_one_that_is_gone_is_no_error() {
    let (secrets, replay) = secrets(vec![password(), done(), error("ResourceNotFoundException"), password()]);
    secrets.get(&org(), id()).await.unwrap();
    secrets.delete(&org(), id()).await.unwrap();
    assert_eq!(body(&replay, 1)["RecoveryWindowInDays"], 7);
    secrets.delete(&org(), id()).await.unwrap();
    secrets.get(&org(), id()).await.unwrap();
    assert_eq!(calls(&replay).len(), 4, "what was deleted is not used from memory");
}

#[tokio::test(start_paused = true)]
async fn what_is_ours_with_a_vendor_is_read_by_its_full_name_where_it_is_there() {
    let (secrets, replay) =
        secrets(vec![value(r#"{"interface_entity":"door"}"#), error("ResourceNotFoundException")]);
    let vendor: CredentialFields = secrets.vendor("door-pms/yardi").await.unwrap().unwrap();
    assert_eq!(vendor.get("interface_entity"), Some("door"));
    assert_eq!(body(&replay, 0)["SecretId"], "door-pms/yardi");
    assert!(secrets.vendor::<CredentialFields>("door-pms/yardi").await.unwrap().is_none());
}

#[tokio::test(start_paused = true)]
async fn no_value_is_ever_printed() {
    let (secrets, _) = secrets(vec![
        password(),
        value(&format!(r#"["{PASSWORD}"]"#)),
        value(&format!(r#"{{"password": "{PASSWORD}"#)),
        value(&format!(r#"{{"password": 5, "{PASSWORD}": 1}}"#)),
    ]);
    let fields = secrets.get(&org(), id()).await.unwrap();
    assert!(!format!("{fields:?} {secrets:?}").contains(PASSWORD));
    for _ in 0..3 {
        secrets.forget(id());
        let error = secrets.get(&org(), id()).await.unwrap_err();
        assert!(matches!(error, SecretsError::Malformed { .. }));
        let source = std::error::Error::source(&error).map(ToString::to_string);
        assert!(!format!("{error} {error:?} {source:?}").contains(PASSWORD));
    }
}
