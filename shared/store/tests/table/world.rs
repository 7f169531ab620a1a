//! A table of its own for each test, and builders for what goes into it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::Read,
    sync::atomic::{AtomicU64, Ordering},
};

use aws_clients::SdkConfig;
use aws_sdk_dynamodb::{
    Client,
    config::{BehaviorVersion, Credentials, Region, SharedCredentialsProvider, SharedHttpClient},
    types::{
        AttributeDefinition, AttributeValue, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType,
        Projection, ProjectionType, ScalarAttributeType,
    },
};
use domain::{
    access::AccessState,
    alert::{Alert, AlertResident},
    alert_cause::AlertCause,
    change::{ChangeKind, Field, FieldChange, PersonChange},
    contact::{Email, PersonName},
    credential::{Credential, CredentialName},
    ids::{
        AlertId, AuditId, ChangeId, CredentialId, OrgId, PersonId, PmsPropertyId, PmsResidentId, PropertyId,
        SyncId,
    },
    lease::Lifecycle,
    person::{Person, Source},
    pms::{Pms, PmsRef},
    settings::Choices,
    setup::{AttachedProperty, CompleteSetup, Setup},
    sync::{Outcome, Sync, SyncFailure, SyncState, SyncTrigger},
};
use dynoxide::Database;
use flate2::read::GzDecoder;
use jiff::{SignedDuration, Timestamp};
use store::{
    Acquired, AuditAction, AuditEntry, AuditScope, Decision, EventText, Integration, Lock, Note, PageRequest,
    Property, Store, Write,
};

pub(crate) const TABLE: &str = "door-pms";

/// A store, and the table behind it.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) client: Client,
    /// How the table is reached when nothing is in the way.
    direct: SdkConfig,
}

fn config(endpoint: &str) -> SdkConfig {
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .endpoint_url(endpoint)
        .build()
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::reached_through(None).await
    }

    /// A table of its own; the store reaches it through this HTTP client.
    pub(crate) async fn reached_through(http: Option<SharedHttpClient>) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(dynoxide::server::serve_on(listener, Database::memory().unwrap()));
        let config = config(&format!("http://{address}"));
        let client = Client::new(&config);
        create_table(&client).await;
        let reached = config.clone().into_builder();
        let reached = if let Some(http) = http { reached.http_client(http) } else { reached };
        Self { store: Store::new(&reached.build(), TABLE), client, direct: config }
    }

    /// The same table, with nothing in the way.
    pub(crate) fn beside(&self) -> Self {
        Self {
            store: Store::new(&self.direct, TABLE),
            client: self.client.clone(),
            direct: self.direct.clone(),
        }
    }

    /// Every item of the table.
    pub(crate) async fn items(&self) -> Vec<HashMap<String, AttributeValue>> {
        let pages = self.client.scan().table_name(TABLE).into_paginator().items().send();
        pages.collect::<Result<Vec<_>, _>>().await.unwrap()
    }

    /// Puts items into the table as they are.
    pub(crate) async fn put(&self, items: Vec<HashMap<String, AttributeValue>>) {
        for item in items {
            self.client.put_item().table_name(TABLE).set_item(Some(item)).send().await.unwrap();
        }
    }

    /// The keys of everything of a property whose sort key begins so.
    pub(crate) async fn keys(&self, sk: &str) -> Vec<String> {
        let mut keys: Vec<_> =
            self.items().await.iter().map(|item| item["sk"].as_s().unwrap().clone()).collect();
        keys.retain(|key| key.starts_with(sk));
        keys.sort();
        keys
    }

    /// A property, registered and on.
    pub(crate) async fn enabled(&self, property: &str, pms_property: &str) -> Integration {
        self.store.put_property(&a_property(property)).await.unwrap();
        if self.store.credential(&org(), credential_id()).await.unwrap().is_none() {
            self.store.put_credential(&a_credential(), &decided()).await.unwrap();
        }
        let before = self.store.integration(&id(property)).await.unwrap();
        let choices = choices(pms_property, true);
        self.store.save_integration(&org(), &before, &choices, &decided()).await.unwrap()
    }

    pub(crate) async fn acquired(&self, property: &str, sync: u128, now: Timestamp) -> Acquired {
        match self.store.acquire_lock(&id(property), sync_id(sync), now).await.unwrap() {
            Lock::Acquired(acquired) => acquired,
            Lock::Busy(by) => panic!("{by} holds the lock"),
        }
    }
}

async fn create_table(client: &Client) {
    let attribute = |name: &str| {
        let attribute = AttributeDefinition::builder().attribute_name(name);
        attribute.attribute_type(ScalarAttributeType::S).build().unwrap()
    };
    let key =
        |name: &str, kind| KeySchemaElement::builder().attribute_name(name).key_type(kind).build().unwrap();
    let index = GlobalSecondaryIndex::builder()
        .index_name("gsi1")
        .key_schema(key("gsi1pk", KeyType::Hash))
        .key_schema(key("gsi1sk", KeyType::Range))
        .projection(Projection::builder().projection_type(ProjectionType::All).build());
    let call = client.create_table().table_name(TABLE).billing_mode(BillingMode::PayPerRequest);
    let call = ["pk", "sk", "gsi1pk", "gsi1sk"]
        .into_iter()
        .fold(call, |call, name| call.attribute_definitions(attribute(name)));
    call.key_schema(key("pk", KeyType::Hash))
        .key_schema(key("sk", KeyType::Range))
        .global_secondary_indexes(index.build().unwrap())
        .send()
        .await
        .unwrap();
}

/// The lines of recorded changes.
pub(crate) fn unpacked(changes: &HashMap<String, AttributeValue>) -> String {
    let mut text = String::new();
    let packed = changes["changes"].as_b().unwrap().as_ref();
    GzDecoder::new(packed).read_to_string(&mut text).unwrap();
    text
}

pub(crate) fn now() -> Timestamp {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

pub(crate) fn later(seconds: i64) -> Timestamp {
    now() + SignedDuration::from_secs(seconds)
}

pub(crate) fn id(property: &str) -> PropertyId {
    PropertyId::new(property).unwrap()
}

pub(crate) fn org() -> OrgId {
    OrgId::new("org_harbor").unwrap()
}

pub(crate) fn all() -> PageRequest {
    PageRequest::first(200)
}

pub(crate) fn a_property(property: &str) -> Property {
    Property {
        property_id: id(property),
        org_id: org(),
        name: format!("The {property}").into(),
        time_zone: "America/New_York".into(),
        registered_at: now(),
    }
}

pub(crate) fn credential_id() -> CredentialId {
    CredentialId::new(now(), 1)
}

pub(crate) fn a_credential() -> Credential {
    Credential {
        credential_id: credential_id(),
        org_id: org(),
        pms: Pms::Entrata,
        name: CredentialName::new("Harbor, Entrata").unwrap(),
        shown_fields: BTreeMap::from([("domain".to_owned(), "harbor".to_owned())]),
        last_verified_at: now(),
        failing: None,
        version: 1,
    }
}

/// Something that somebody decided.
pub(crate) fn decided() -> Decision {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Decision::new(AuditEntry {
        audit_id: AuditId::new(now(), u128::from(NEXT.fetch_add(1, Ordering::Relaxed))),
        at: now(),
        actor: "marisol".into(),
        actor_name: None,
        role: "property_manager".into(),
        action: AuditAction::SettingsChanged,
        subject: None,
        before: serde_json::Value::Null,
        after: serde_json::Value::Null,
        scope: AuditScope::Property(id("p1")),
    })
}

/// Every step taken, in one account.
pub(crate) fn choices(pms_property: &str, enabled: bool) -> Choices {
    let setup = complete(pms_property, enabled);
    Choices { setup, account: Some("acme".into()), ..Choices::default() }
}

pub(crate) fn complete(pms_property: &str, enabled: bool) -> Setup {
    Setup::Complete(CompleteSetup {
        pms: Pms::Entrata,
        credential_id: credential_id(),
        attached: vec![AttachedProperty {
            pms_property_id: PmsPropertyId::new(pms_property).unwrap(),
            name: "Harbor".into(),
        }],
        excluded: BTreeSet::new(),
        enabled,
    })
}

pub(crate) fn sync_id(n: u128) -> SyncId {
    SyncId::new(later(i64::try_from(n).unwrap()), n)
}

pub(crate) fn a_sync(property: &str, n: u128) -> Sync {
    Sync::queued(sync_id(n), id(property), SyncTrigger::Manual, "marisol", now())
}

pub(crate) fn succeeded(n: u128) -> Sync {
    let state = SyncState::Succeeded { started_at: now(), finished_at: later(9) };
    Sync { state, ..a_sync("p1", n) }
}

pub(crate) fn failed(n: u128) -> Sync {
    let error =
        SyncFailure { code: "pms_timed_out".into(), detail: "Try again later.".into(), retryable: true };
    let state = SyncState::Failed { started_at: Some(now()), finished_at: later(9), error };
    Sync { state, ..a_sync("p1", n) }
}

pub(crate) fn person_id(n: u128) -> PersonId {
    PersonId::new(now(), n)
}

pub(crate) fn a_person(n: u128) -> Person {
    Person {
        person_id: person_id(n),
        version: 1,
        name: PersonName::new("Ana", &format!("Number {n}")).unwrap(),
        email: Email::new(format!("ana.{n}@example.com")).unwrap(),
        phone: None,
        unit_id: None,
        lifecycle: Lifecycle::Current,
        lease: None,
        moved_in_on: None,
        moved_out_on: None,
        source: Source::Pms,
        links: Vec::new(),
        access: AccessState::Unmanaged,
        suggestion: None,
        after_move_out: None,
        by_hand: None,
        created_at: now(),
        synced_at: Some(now()),
        recorded_in: None,
    }
}

pub(crate) fn a_note(n: u128) -> Note {
    Note {
        change_id: ChangeId::new(now(), n),
        at: now(),
        actor: "schedule".into(),
        event: Some(EventText { detail_type: "Person Created".into(), detail: format!("{{\"n\":{n}}}") }),
    }
}

/// A new person.
pub(crate) fn created(n: u128) -> Write {
    let change =
        PersonChange { kind: ChangeKind::Created, after: a_person(n), before: None, fields: Vec::new() };
    Write::Person { change, outcome: Outcome::Created, note: a_note(n), access: None }
}

/// The person as they were, with another email.
pub(crate) fn renamed(before: &Person, email: &str, note: u128) -> Write {
    let after = Person { version: before.version + 1, email: Email::new(email).unwrap(), ..before.clone() };
    let field =
        FieldChange { field: Field::Email, from: Some(before.email.as_str().into()), to: Some(email.into()) };
    let change = PersonChange {
        kind: ChangeKind::Updated,
        after,
        before: Some(Box::new(before.clone())),
        fields: vec![field],
    };
    Write::Person { change, outcome: Outcome::Updated, note: a_note(note), access: None }
}

/// A resident as alerts name them.
pub(crate) fn a_resident(id: impl AsRef<str>) -> AlertResident {
    let pms_ref = PmsRef {
        pms: Pms::Entrata,
        pms_property_id: PmsPropertyId::new("100").unwrap(),
        pms_resident_id: PmsResidentId::new(id).unwrap(),
    };
    AlertResident { pms_ref, name: "Ana Marsh".into(), email: None }
}

pub(crate) fn an_alert(n: u128) -> Alert {
    Alert {
        alert_id: AlertId::new(now(), n),
        cause: AlertCause::MissingEmail(a_resident("31000017")),
        opened_at: now(),
        opened_by_sync: Some(sync_id(1)),
        resolved_at: None,
        resolution: None,
    }
}
