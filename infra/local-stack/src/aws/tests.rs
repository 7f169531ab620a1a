//! The stand-ins as the service meets them: through the SDK's clients, over a socket.

use std::path::PathBuf;

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_sdk_eventbridge::types::PutEventsRequestEntry;
use axum::Router;
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::mpsc::{UnboundedReceiver, unbounded_channel},
};

use super::{
    eventbridge::{Delivery, EventBus, Rule},
    secretsmanager::SecretsManager,
};

/// A folder of the test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let dir = std::env::temp_dir().join(format!("local-stack-{}", crate::ids::request_id()));
        std::fs::create_dir(&dir).unwrap();
        Self(dir)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How the SDK reaches a stand-in that has just been started.
async fn served(router: Router) -> SdkConfig {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, router).into_future());
    let credentials = Credentials::new("local", "local", None, None, "local");
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .endpoint_url(endpoint)
        .build()
}

async fn secrets(folder: &Folder) -> aws_sdk_secretsmanager::Client {
    let service = SecretsManager::open(&folder.file("secrets.json")).unwrap();
    aws_sdk_secretsmanager::Client::new(&served(service.router()).await)
}

async fn bus(folder: &Folder) -> (aws_sdk_eventbridge::Client, UnboundedReceiver<Delivery>, EventBus) {
    let (deliveries, delivered) = unbounded_channel();
    let rule = Rule { pattern: json!({"detail-type": ["Wanted"]}), function: "sync".into() };
    let bus = EventBus::open("door-pms", vec![rule], deliveries, &folder.file("events.jsonl")).unwrap();
    (aws_sdk_eventbridge::Client::new(&served(bus.router()).await), delivered, bus)
}

fn entry(detail_type: &str, detail: &Value) -> PutEventsRequestEntry {
    PutEventsRequestEntry::builder()
        .event_bus_name("door-pms")
        .source("test")
        .detail_type(detail_type)
        .detail(detail.to_string())
        .build()
}

#[tokio::test]
async fn a_secret_is_made_once_changed_and_still_there_after_a_restart() {
    let folder = Folder::new();
    let client = secrets(&folder).await;
    let make = || client.create_secret().name("door-pms/one").secret_string("first");
    make().client_request_token("0123456789abcdef0123456789abcdef").send().await.unwrap();
    // The same request again is no error; another one of that name is.
    make().client_request_token("0123456789abcdef0123456789abcdef").send().await.unwrap();
    let twice = make().send().await.unwrap_err().into_service_error();
    assert!(twice.is_resource_exists_exception(), "{twice:?}");

    client.put_secret_value().secret_id("door-pms/one").secret_string("second").send().await.unwrap();
    let client = secrets(&folder).await;
    let found = client.get_secret_value().secret_id("door-pms/one").send().await.unwrap();
    assert_eq!(found.secret_string(), Some("second"));
    let before =
        client.get_secret_value().secret_id("door-pms/one").version_stage("AWSPREVIOUS").send().await;
    assert_eq!(before.unwrap().secret_string(), Some("first"));
}

#[tokio::test]
async fn a_deleted_secret_is_not_read_and_can_be_restored() {
    let folder = Folder::new();
    let client = secrets(&folder).await;
    let missing = client.get_secret_value().secret_id("door-pms/one").send().await.unwrap_err();
    assert!(missing.into_service_error().is_resource_not_found_exception());

    client.create_secret().name("door-pms/one").secret_string("text").send().await.unwrap();
    client.delete_secret().secret_id("door-pms/one").recovery_window_in_days(7).send().await.unwrap();
    let deleted = client.get_secret_value().secret_id("door-pms/one").send().await.unwrap_err();
    assert!(deleted.into_service_error().is_invalid_request_exception());

    client.restore_secret().secret_id("door-pms/one").send().await.unwrap();
    let found = client.get_secret_value().secret_id("door-pms/one").send().await.unwrap();
    assert_eq!(found.secret_string(), Some("text"));
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_of_secrets_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    secrets(&folder).await.create_secret().name("one").secret_string("text").send().await.unwrap();
    let mode = std::fs::metadata(folder.file("secrets.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn an_event_reaches_the_function_of_each_rule_that_it_matches() {
    let folder = Folder::new();
    let (client, mut delivered, _bus) = bus(&folder).await;
    let put = client
        .put_events()
        .entries(entry("Wanted", &json!({"n": 1})))
        .entries(entry("Other", &json!({"n": 2})))
        .send()
        .await
        .unwrap();
    assert_eq!(put.failed_entry_count(), 0);
    let delivery = delivered.try_recv().unwrap();
    assert_eq!((delivery.function.as_str(), &delivery.event["detail"]), ("sync", &json!({"n": 1})));
    assert!(delivered.try_recv().is_err());
}

#[tokio::test]
async fn a_malformed_entry_fails_alone_and_eleven_are_too_many() {
    let folder = Folder::new();
    let (client, _delivered, _bus) = bus(&folder).await;
    let mixed = client
        .put_events()
        .entries(entry("Wanted", &json!({})))
        .entries(entry("Wanted", &json!("no object")))
        .send()
        .await
        .unwrap();
    assert_eq!(mixed.failed_entry_count(), 1);
    assert_eq!(mixed.entries()[0].error_code(), None);
    assert_eq!(mixed.entries()[1].error_code(), Some("MalformedDetail"));

    let eleven = vec![entry("Wanted", &json!({})); 11];
    let refused = client.put_events().set_entries(Some(eleven)).send().await.unwrap_err();
    assert_eq!(refused.into_service_error().meta().code(), Some("ValidationException"));
}
