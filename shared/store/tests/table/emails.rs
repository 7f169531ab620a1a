//! Emails are unique, whoever else writes at the very moment.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use aws_sdk_dynamodb::config::{RuntimeComponents, SharedHttpClient, http::HttpRequest};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use domain::{contact::Email, person::Person};
use futures::future::BoxFuture;
use store::{Conflict, StoreError, Write, batches};

use crate::world::{World, a_person, created, decided, id, now, person_id, renamed};

type Meanwhile = Box<dyn FnOnce() -> BoxFuture<'static, ()> + Send>;

/// Before the first transaction goes out, does what others do meanwhile.
#[derive(Clone)]
struct Overtaken {
    inner: SharedHttpClient,
    is_armed: Arc<AtomicBool>,
    meanwhile: Arc<Mutex<Option<Meanwhile>>>,
    transactions: Arc<AtomicUsize>,
}

impl std::fmt::Debug for Overtaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Overtaken")
    }
}

#[derive(Debug)]
struct Connector {
    inner: SharedHttpConnector,
    overtaken: Overtaken,
}

impl HttpClient for Overtaken {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let inner = self.inner.http_connector(settings, components);
        SharedHttpConnector::new(Connector { inner, overtaken: self.clone() })
    }
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let counts = target.ends_with("TransactWriteItems") && self.overtaken.is_armed.load(Ordering::SeqCst);
        let (inner, overtaken) = (self.inner.clone(), self.overtaken.clone());
        HttpConnectorFuture::new(async move {
            if counts {
                overtaken.transactions.fetch_add(1, Ordering::SeqCst);
                let meanwhile = overtaken.meanwhile.lock().unwrap().take();
                if let Some(meanwhile) = meanwhile {
                    meanwhile().await;
                }
            }
            inner.call(request).await
        })
    }
}

/// A table of its own, with a store that others are faster than.
async fn overtaken() -> (World, World, Overtaken) {
    let overtaken = Overtaken {
        inner: aws_smithy_http_client::Builder::new().build_http(),
        is_armed: Arc::default(),
        meanwhile: Arc::default(),
        transactions: Arc::default(),
    };
    let slow = World::reached_through(Some(SharedHttpClient::new(overtaken.clone()))).await;
    let fast = slow.beside();
    (slow, fast, overtaken)
}

impl Overtaken {
    /// From now on the first transaction is overtaken by this.
    fn by(&self, meanwhile: impl FnOnce() -> BoxFuture<'static, ()> + Send + 'static) {
        *self.meanwhile.lock().unwrap() = Some(Box::new(meanwhile));
        self.is_armed.store(true, Ordering::SeqCst);
    }
}

fn with_email(n: u128, email: &str) -> Write {
    let Write::Person { mut change, outcome, note, access } = created(n) else { panic!("a person") };
    change.after.email = Email::new(email).unwrap();
    Write::Person { change, outcome, note, access }
}

async fn holders(world: &World, email: &str) -> usize {
    let key = Email::new(email).unwrap();
    let people = world.store.directory(&id("p1")).await.unwrap().people;
    people.iter().filter(|person| person.email.key() == key.key()).count()
}

#[tokio::test]
async fn of_two_outside_a_sync_who_give_an_email_at_once_the_second_is_told_who_has_it() {
    let (slow, fast, overtaken) = overtaken().await;
    overtaken.by(move || {
        Box::pin(async move {
            let write = with_email(2, "ONE@example.com");
            fast.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
        })
    });
    let by = decided();
    let write = with_email(1, "one@example.com");
    let refused = slow.store.write_from_outside(&id("p1"), vec![write], &by).await;
    let second = Some(person_id(2));
    assert!(
        matches!(&refused, Err(StoreError::Conflict(Conflict::EmailTaken { by })) if *by == second),
        "{refused:?}"
    );
    assert_eq!(holders(&slow, "one@example.com").await, 1);
    assert_eq!(slow.keys("AUDIT#").await.len(), 1, "what was refused is not on record");
}

#[tokio::test]
async fn an_email_that_a_sync_gives_while_somebody_outside_gives_it_is_given_once() {
    let (slow, fast, overtaken) = overtaken().await;
    let guard = fast.acquired("p1", 1, now()).await.guard;
    overtaken.by(move || {
        Box::pin(async move {
            let batch = batches([with_email(2, "one@example.com")]).next().unwrap();
            let version = fast.store.directory_version(&id("p1")).await.unwrap();
            fast.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
        })
    });
    let write = with_email(1, "one@example.com");
    let refused = slow.store.write_from_outside(&id("p1"), vec![write], &decided()).await;
    assert!(
        matches!(refused, Err(StoreError::Conflict(Conflict::EmailTaken { by: Some(_) }))),
        "{refused:?}"
    );
    assert_eq!(holders(&slow, "one@example.com").await, 1);
}

#[tokio::test]
async fn an_email_that_is_given_outside_while_a_sync_gives_it_makes_the_plan_void() {
    let (slow, fast, overtaken) = overtaken().await;
    let guard = slow.acquired("p1", 1, now()).await.guard;
    let version = slow.store.directory(&id("p1")).await.unwrap().version;
    overtaken.by(move || {
        Box::pin(async move {
            let write = with_email(1, "one@example.com");
            fast.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
        })
    });
    let batch = batches([with_email(2, "one@example.com")]).next().unwrap();
    let refused = slow.store.apply_batch(&guard, version, &batch, now()).await;
    assert!(matches!(refused, Err(StoreError::DirectoryChanged)), "{refused:?}");
    assert_eq!(holders(&slow, "one@example.com").await, 1);
}

#[tokio::test]
async fn whoever_gives_an_email_while_others_give_others_looks_again_and_writes_once() {
    let (slow, fast, overtaken) = overtaken().await;
    overtaken.by(move || {
        Box::pin(async move {
            let write = with_email(2, "two@example.com");
            fast.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
        })
    });
    let write = with_email(1, "one@example.com");
    slow.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    assert_eq!(overtaken.transactions.load(Ordering::SeqCst), 2);
    assert_eq!((slow.keys("PERSON#").await.len(), slow.keys("CHANGE#").await.len()), (2, 2));
    assert_eq!(slow.store.directory_version(&id("p1")).await.unwrap().0, 2);
}

#[tokio::test]
async fn whoever_gives_nobody_an_email_is_in_no_sync_s_way_and_none_is_in_theirs() {
    let (slow, fast, overtaken) = overtaken().await;
    slow.store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    let guard = fast.acquired("p1", 1, now()).await.guard;
    overtaken.by(move || {
        Box::pin(async move {
            let version = fast.store.directory_version(&id("p1")).await.unwrap();
            let batch = batches([created(2)]).next().unwrap();
            fast.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
        })
    });
    // In another case it is the same email.
    let person = slow.store.person(&id("p1"), person_id(1)).await.unwrap().unwrap();
    let write = renamed(&person, "ANA.1@example.com", 9);
    slow.store.write_from_outside(&id("p1"), vec![write], &decided()).await.unwrap();
    assert_eq!(overtaken.transactions.load(Ordering::SeqCst), 1, "it was written at the first try");
}

#[tokio::test]
async fn two_people_may_exchange_their_emails_at_once_and_may_not_both_take_one() {
    let world = World::new().await;
    world.store.write_from_outside(&id("p1"), vec![created(1), created(2)], &decided()).await.unwrap();
    let both = |one: &str, two: &str| {
        let person = |n| Person { email: a_person(n).email, ..a_person(n) };
        vec![renamed(&person(1), one, 10), renamed(&person(2), two, 11)]
    };
    let same =
        world.store.write_from_outside(&id("p1"), both("x@example.com", "X@example.com"), &decided()).await;
    assert!(matches!(same, Err(StoreError::Conflict(Conflict::EmailTaken { by: Some(_) }))), "{same:?}");
    let exchanged = both("ana.2@example.com", "ana.1@example.com");
    world.store.write_from_outside(&id("p1"), exchanged, &decided()).await.unwrap();
    assert_eq!(holders(&world, "ana.1@example.com").await, 1);
}

#[tokio::test]
async fn a_guard_that_earlier_code_left_is_in_nobodys_way() {
    let world = World::new().await;
    let guards: serde_json::Value = serde_json::from_str(include_str!("../items/email/v1.json")).unwrap();
    let text = |guard: &serde_json::Value, name: &str| {
        aws_sdk_dynamodb::types::AttributeValue::S(guard[name]["S"].as_str().unwrap().to_owned())
    };
    let guards = guards.as_array().unwrap().iter();
    let names = ["pk", "sk", "entity", "person_id"];
    world
        .put(guards.map(|guard| names.map(|name| (name.to_owned(), text(guard, name))).into()).collect())
        .await;
    let email = "zoë.o'hara@example.com";
    world.store.write_from_outside(&id("p1"), vec![with_email(7, email)], &decided()).await.unwrap();
    assert_eq!(holders(&world, email).await, 1);
}
