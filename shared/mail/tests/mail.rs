//! Mail, against recorded answers of SES.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use aws_clients::SdkConfig;
use aws_sdk_sesv2::config::{
    BehaviorVersion, Credentials, Region, SharedCredentialsProvider, SharedHttpClient, retry::RetryConfig,
};
use aws_smithy_http_client::test_util::{ReplayEvent, StaticReplayClient};
use aws_smithy_types::body::SdkBody;
use mail::{Mail, MailError, Mailer};
use serde_json::{Value, json};

fn answer(status: u16, code: Option<&str>, body: &Value) -> ReplayEvent {
    let request = http::Request::builder().uri("https://ses.test/").body(SdkBody::empty()).unwrap();
    let mut response = http::Response::builder().status(status);
    if let Some(code) = code {
        response = response.header("x-amzn-errortype", code);
    }
    ReplayEvent::new(request, response.body(SdkBody::from(body.to_string())).unwrap())
}

fn mailer(answers: Vec<ReplayEvent>) -> (Mailer, StaticReplayClient) {
    let replay = StaticReplayClient::new(answers);
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .retry_config(RetryConfig::disabled())
        .http_client(SharedHttpClient::new(replay.clone()))
        .build();
    (Mailer::new(&config, "notices@door.example"), replay)
}

fn a_mail() -> Mail {
    let (subject, text) = ("Harbor Row: a sync is held".to_owned(), "It waits – for you.".to_owned());
    Mail { subject, text, html: "<p>It waits.</p>".to_owned() }
}

#[tokio::test]
async fn a_mail_goes_from_our_address_to_one_other_as_text_and_as_html() {
    let (mailer, replay) = mailer(vec![answer(200, None, &json!({"MessageId": "m1"}))]);
    mailer.send("maya@example.com", &a_mail()).await.unwrap();
    let request = replay.actual_requests().next().unwrap();
    assert!(request.uri().ends_with("/v2/email/outbound-emails"), "{}", request.uri());
    let body: Value = serde_json::from_slice(request.body().bytes().unwrap()).unwrap();
    assert_eq!(body["FromEmailAddress"], "notices@door.example");
    assert_eq!(body["Destination"], json!({"ToAddresses": ["maya@example.com"]}));
    let simple = &body["Content"]["Simple"];
    assert_eq!(simple["Subject"]["Data"], "Harbor Row: a sync is held");
    assert_eq!(simple["Body"]["Text"], json!({"Data": "It waits – for you.", "Charset": "UTF-8"}));
    assert_eq!(simple["Body"]["Html"]["Data"], "<p>It waits.</p>");
}

#[tokio::test]
async fn what_ses_refuses_for_good_is_told_from_what_may_pass() {
    for (status, code, may_pass, unavailable) in [
        (400, "MessageRejected", false, false),
        (400, "MailFromDomainNotVerifiedException", true, false),
        (400, "AccountSuspendedException", true, false),
        (429, "TooManyRequestsException", true, true),
        (500, "InternalServiceErrorException", true, true),
    ] {
        let (mailer, _) = mailer(vec![answer(status, Some(code), &json!({"message": "no"}))]);
        let error = mailer.send("maya@example.com", &a_mail()).await.unwrap_err();
        assert_eq!((error.code(), error.may_pass()), (code, may_pass));
        assert_eq!(matches!(error, MailError::Unavailable(_)), unavailable, "{code}");
    }
}
