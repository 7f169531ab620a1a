//! What a test starts from: a table, secrets, a bus and PMS of its own, and the API over them.

use std::{
    cell::Cell,
    io::Read,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection,
    ProjectionType, ScalarAttributeType,
};
use axum::Router;
use engine::{Deadline, Desk, Engine, Receivers};
use flate2::read::GzDecoder;
use jiff::{SignedDuration, Timestamp};
use pms::{Environment, EnvironmentConfig};
use pms_simulator::{Config, Control, Fault, FaultKind, Pms, Running, Simulator};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{
    aws::Aws,
    caller::{Answer, Call, Caller},
    conformity,
    counted::Reads,
    gate::Gate,
    way::OnTheWay,
};

const TABLE: &str = "door-pms";

thread_local! {
    /// How much later than the beginning it is; a test runs on one thread.
    static LATER: Cell<SignedDuration> = const { Cell::new(SignedDuration::ZERO) };
}

fn now() -> Timestamp {
    let beginning: Timestamp = "2026-11-23T19:20:00Z".parse().unwrap();
    beginning + LATER.get()
}

fn random() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    u128::from(NEXT.fetch_add(1, Ordering::Relaxed))
}

/// Lets time pass.
pub(crate) fn pass(time: SignedDuration) {
    LATER.set(LATER.get() + time);
}

/// Everything that a test works with.
pub(crate) struct World {
    pub(crate) engine: Engine,
    pub(crate) store: store::Store,
    pub(crate) aws: Aws,
    pub(crate) simulator: Running,
    router: Router,
    dynamodb: SdkConfig,
    pub(crate) receivers: Receivers,
    pub(crate) reads: Reads,
    pub(crate) gate: Gate,
    pub(crate) publisher: bus::Publisher,
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::reaching(&[], &[], 0).await
    }

    /// A world in which each PMS has so many properties.
    pub(crate) async fn with_properties(many: u32) -> Self {
        Self::reaching(&[], &[], many).await
    }

    /// A world in which a vendor is another server than the simulator.
    pub(crate) async fn with_vendor(pms: &str, host: &str) -> Self {
        Self::reaching(&[format!("{pms}=http://{host}")], &[host], 0).await
    }

    async fn reaching(endpoints: &[String], hosts: &[&str], properties: u32) -> Self {
        let aws = Aws::start().await;
        let table = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let dynamodb = sdk_config(&format!("http://{}", table.local_addr().unwrap())).await;
        let database = dynoxide::Database::memory().unwrap();
        tokio::spawn(dynoxide::server::serve_on(table, database));
        create_table(&aws_sdk_dynamodb::Client::new(&dynamodb)).await;
        let simulator =
            Simulator::new(&Config { properties, ..Config::new(jiff::civil::date(2026, 11, 23)) });
        let simulator = simulator.serve(([127, 0, 0, 1], 0).into()).await.unwrap();
        let others = sdk_config(&aws.url).await;
        let reads = Reads::default();
        let pms = Environment::new(EnvironmentConfig {
            endpoints: endpoints
                .iter()
                .chain([&format!("entrata={}/entrata", simulator.base_url())])
                .map(|endpoint| endpoint.parse().unwrap())
                .collect(),
            extra_hosts: Vec::new(),
            allowed_hosts: [simulator.addr.to_string().as_str()]
                .iter()
                .chain(hosts)
                .map(|host| host.parse().unwrap())
                .collect(),
            registrations: serde_json::from_value(json!({
                "yardi": {"interface_entity": "Door", "interface_license": "licence"},
                "realpage": {"partner": "Door", "license_key": "11111111-2222-3333-4444-555555555555"},
                "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
                "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
            }))
            .unwrap(),
        });
        let gate = Gate::default();
        let store = store::Store::new(&reads.before(gate.before(dynamodb.clone())), TABLE);
        let publisher = bus::Publisher::new(&others, "door-pms");
        let secrets = secrets::Secrets::new(&others, "door-pms");
        let desk = Desk::new(store.clone(), publisher.clone(), now, random);
        let engine = Engine::new(desk.clone(), secrets.clone(), pms);
        // Every name leads to the public internet.
        let network = outbound::CountedNetwork::leading_to(&["8.8.8.8".parse().unwrap()]);
        let guard = outbound::Guard::in_network(Vec::new(), &network);
        let receivers = Receivers::new(desk, secrets, guard, true);
        let router = api::router(engine.clone(), receivers.clone());
        Self { engine, receivers, store, aws, simulator, router, dynamodb, reads, gate, publisher }
    }

    /// Takes the table away.
    pub(crate) async fn without_table(&mut self) {
        let client = aws_sdk_dynamodb::Client::new(&self.dynamodb);
        client.delete_table().table_name(TABLE).send().await.unwrap();
    }

    /// Sends a request as API Gateway does.
    pub(crate) async fn send(&self, caller: &Caller, call: Call) -> Answer {
        let answer = Answer::of(self.router.clone().oneshot(call.request(caller)).await.unwrap()).await;
        conformity::check(&call, &answer);
        answer
    }

    pub(crate) async fn get(&self, caller: &Caller, path: &str) -> Answer {
        self.send(caller, Call::new("GET", path)).await
    }

    pub(crate) async fn put(&self, caller: &Caller, path: &str, body: Value) -> Answer {
        self.send(caller, Call::new("PUT", path).json(&body)).await
    }

    pub(crate) async fn post(&self, caller: &Caller, path: &str, body: Value) -> Answer {
        self.send(caller, Call::new("POST", path).json(&body)).await
    }

    pub(crate) async fn delete(&self, caller: &Caller, path: &str) -> Answer {
        self.send(caller, Call::new("DELETE", path)).await
    }

    /// All items of a list, page after page of this size.
    pub(crate) async fn all(&self, caller: &Caller, path: &str, limit: u16) -> Vec<Value> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let (mut items, mut next) = (Vec::new(), String::new());
        loop {
            let page = self.get(caller, &format!("{path}{joint}limit={limit}{next}")).await.expect(200);
            let found = page["items"].as_array().unwrap();
            assert!(found.len() <= usize::from(limit), "{page:#}");
            items.extend(found.iter().cloned());
            match page["next_cursor"].as_str() {
                Some(cursor) => next = format!("&cursor={cursor}"),
                None => return items,
            }
        }
    }

    /// Registers a property of a portfolio, with two keys for what residents share.
    pub(crate) async fn property(&self, org: &str, property: &str) {
        let body = json!({"org_id": org, "name": property, "time_zone": "America/Denver"});
        self.put(&platform(), &format!("/properties/{property}"), body).await.expect(200);
        let keys = ["Pool", "Residents Entrance"].map(
            |name| json!({"key_id": name.to_lowercase().replace(' ', "-"), "name": name, "kind": "common"}),
        );
        let keys = json!({"keys": keys});
        self.put(&platform(), &format!("/properties/{property}/keys"), keys).await.expect(200);
    }

    pub(crate) fn control(&self, pms: &str) -> Control {
        self.simulator.control(vendor(pms))
    }

    /// Makes a PMS misbehave.
    pub(crate) fn fault(&self, pms: &str, kind: FaultKind) {
        self.control(pms).set_faults(vec![Fault::new(kind)]);
    }

    /// The form fields that a PMS accepts.
    pub(crate) fn fields(&self, pms: &str) -> Value {
        json!(self.simulator.sample_credentials(vendor(pms)))
    }

    /// A credential that the PMS accepts.
    pub(crate) async fn credential(&self, manager: &Caller, pms: &str) -> String {
        let body = json!({"pms": pms, "name": format!("Our {pms}"), "fields": self.fields(pms)});
        let made = self.post(manager, "/credentials", body).await.expect(201);
        made["credential_id"].as_str().unwrap().to_owned()
    }

    /// The PMS properties that are offered and not attached.
    pub(crate) async fn offered(&self, manager: &Caller, property: &str) -> Vec<String> {
        let path = format!("/properties/{property}/integration/pms-properties");
        let offered = self.get(manager, &path).await.expect(200);
        let items =
            offered["items"].as_array().unwrap().iter().filter(|item| item["attached"] == json!(false));
        items.map(|item| item["pms_property_id"].as_str().unwrap().to_owned()).collect()
    }

    /// Steps 3 to 6; gives the credential.
    pub(crate) async fn set_up(&self, manager: &Caller, property: &str, pms: &str) -> String {
        let at = format!("/properties/{property}/integration");
        self.put(manager, &format!("{at}/pms"), json!({"pms": pms})).await.expect(200);
        let credential = self.credential(manager, pms).await;
        let body = json!({"credential_id": credential});
        self.put(manager, &format!("{at}/credential"), body).await.expect(200);
        let first = self.offered(manager, property).await.remove(0);
        let body = json!({"pms_property_ids": [first]});
        self.put(manager, &format!("{at}/pms-properties"), body).await.expect(200);
        self.put(manager, &format!("{at}/lease-statuses"), json!({"excluded": []})).await.expect(200);
        credential
    }

    /// The last request on the bus.
    pub(crate) fn asked(&self) -> bus::SyncRequest {
        let events = self.aws.events();
        let event = events.last().unwrap();
        let request = json!({
            "detail-type": event["DetailType"],
            "detail": serde_json::from_str::<Value>(event["Detail"].as_str().unwrap()).unwrap(),
        });
        bus::SyncRequest::from_event(&request).unwrap()
    }

    /// Does what the sync function does with the last request on the bus; gives the sync's status.
    pub(crate) async fn run_sync(&self) -> String {
        let deadline = Deadline::after(Duration::from_secs(120));
        let sync = self.engine.run(&self.asked(), deadline).await.unwrap();
        json!(sync.status()).as_str().unwrap().to_owned()
    }

    /// A property that is set up and on, and whose first sync has been.
    pub(crate) async fn synced(&self, property: &str, pms: &str) {
        self.property("org_harbor", property).await;
        self.set_up(&manager(), property, pms).await;
        self.turn_on(&manager(), property).await;
        assert_eq!(self.run_sync().await, "succeeded");
    }

    /// Sync Now, and the sync; gives its record.
    pub(crate) async fn sync_now(&self, property: &str) -> Value {
        let path = format!("/properties/{property}/syncs");
        let asked = self.post(&manager(), &path, json!({})).await.expect(202);
        self.run_sync().await;
        let id = asked["sync_id"].as_str().unwrap();
        self.get(&manager(), &format!("{path}/{id}")).await.expect(200)
    }

    /// What the table's stream brings the publisher, packed: the changes of each transaction that tells of something.
    pub(crate) async fn committed_changes(&self) -> Vec<Vec<u8>> {
        let client = aws_sdk_dynamodb::Client::new(&self.dynamodb);
        let pages = client.scan().table_name(TABLE).into_paginator().items().send();
        let items: Vec<_> = pages.collect::<Result<_, _>>().await.unwrap();
        let told = items.into_iter().filter(|item| item.contains_key("tells"));
        told.map(|mut item| item.remove("changes").unwrap().as_b().unwrap().as_ref().to_vec()).collect()
    }

    /// Of each event that is committed, type and detail.
    pub(crate) async fn committed(&self) -> Vec<(String, String)> {
        let mut told = Vec::new();
        for packed in self.committed_changes().await {
            let mut text = String::new();
            GzDecoder::new(packed.as_slice()).read_to_string(&mut text).unwrap();
            let mut lines = text.lines();
            while let Some(line) = lines.next() {
                let line: Value = serde_json::from_str(line).unwrap();
                if let Some(detail_type) = line["detail_type"].as_str() {
                    told.push((detail_type.to_owned(), lines.next().unwrap().to_owned()));
                }
            }
        }
        told
    }

    /// How many events of a type the table holds for the publisher.
    pub(crate) async fn told(&self, detail_type: &str) -> usize {
        self.committed().await.iter().filter(|(kind, _)| kind == detail_type).count()
    }

    /// Step 7; gives the first sync.
    pub(crate) async fn turn_on(&self, manager: &Caller, property: &str) -> String {
        let path = format!("/properties/{property}/integration/activation");
        let answer = self.put(manager, &path, json!({"enabled": true})).await.expect(200);
        answer["sync_id"].as_str().unwrap().to_owned()
    }
}

fn vendor(pms: &str) -> Pms {
    pms.parse().unwrap()
}

/// A manager of every property of a portfolio.
pub(crate) fn manager_of(org: &str) -> Caller {
    Caller::new("portfolio_manager", org, &[])
}

/// The manager of the portfolio that most tests are about.
pub(crate) fn manager() -> Caller {
    manager_of("org_harbor")
}

pub(crate) fn support() -> Caller {
    Caller::new("support", "org_door", &[])
}

pub(crate) fn platform() -> Caller {
    Caller::new("platform", "org_door", &[])
}

async fn sdk_config(endpoint: &str) -> SdkConfig {
    let loader = aws_config::defaults(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(SharedCredentialsProvider::new(Credentials::for_tests()))
        .endpoint_url(endpoint);
    loader.load().await
}

async fn create_table(client: &aws_sdk_dynamodb::Client) {
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
    let call = call.key_schema(key("pk", KeyType::Hash)).key_schema(key("sk", KeyType::Range));
    call.global_secondary_indexes(index.build().unwrap()).send().await.unwrap();
}
