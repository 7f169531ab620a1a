//! What was done and whose answer was lost on the way is not done twice.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use aws_sdk_dynamodb::config::{RuntimeComponents, SharedHttpClient, http::HttpRequest};
use aws_smithy_runtime_api::client::{
    http::{HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector},
    result::ConnectorError,
};
use domain::allowance::Allowance;
use store::{Admission, batches};

use crate::world::{World, all, created, credential_id, decided, id, now, person_id};

/// Loses the answer to the first call of a kind, after it was done.
#[derive(Debug, Clone)]
struct Lossy {
    inner: SharedHttpClient,
    lost: &'static str,
    calls: Arc<AtomicUsize>,
}

#[derive(Debug)]
struct LossyConnector {
    inner: SharedHttpConnector,
    lost: &'static str,
    calls: Arc<AtomicUsize>,
}

impl HttpClient for Lossy {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let inner = self.inner.http_connector(settings, components);
        SharedHttpConnector::new(LossyConnector { inner, lost: self.lost, calls: Arc::clone(&self.calls) })
    }
}

impl HttpConnector for LossyConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let counted = target.ends_with(self.lost);
        let (answer, calls) = (self.inner.call(request), Arc::clone(&self.calls));
        HttpConnectorFuture::new(async move {
            let answer = answer.await?;
            if counted && calls.fetch_add(1, Ordering::SeqCst) == 0 {
                return Err(ConnectorError::io("the answer was lost".into()));
            }
            Ok(answer)
        })
    }
}

fn lossy(lost: &'static str) -> Lossy {
    let inner = aws_smithy_http_client::Builder::new().build_http();
    Lossy { inner, lost, calls: Arc::default() }
}

#[tokio::test]
async fn a_batch_whose_answer_was_lost_is_written_and_counted_once() {
    let http = lossy("TransactWriteItems");
    let world = World::reached_through(Some(SharedHttpClient::new(http.clone()))).await;
    let guard = world.acquired("p1", 1, now()).await.guard;
    let version = world.store.directory(&id("p1")).await.unwrap().version;
    let batch = batches([created(1), created(2)]).next().unwrap();
    world.store.apply_batch(&guard, version, &batch, now()).await.unwrap();
    assert_eq!(http.calls.load(Ordering::SeqCst), 2, "it was sent again");
    assert_eq!(world.store.progress(guard.property_id(), guard.sync_id()).await.unwrap().created, 2);
    let changes = world.store.changes_of_sync(&id("p1"), guard.sync_id(), &all()).await.unwrap();
    assert_eq!(changes.items.len(), 2);
}

#[tokio::test]
async fn a_change_from_outside_whose_answer_was_lost_is_no_conflict_with_itself() {
    let http = lossy("TransactWriteItems");
    let world = World::reached_through(Some(SharedHttpClient::new(http.clone()))).await;
    world.store.write_from_outside(&id("p1"), vec![created(1)], &decided()).await.unwrap();
    assert_eq!(http.calls.load(Ordering::SeqCst), 2, "it was sent again");
    assert!(world.store.person(&id("p1"), person_id(1)).await.unwrap().is_some());
    assert_eq!(world.store.directory_version(&id("p1")).await.unwrap().0, 1);
}

#[tokio::test]
async fn a_slot_whose_answer_was_lost_is_not_waited_for_by_the_one_who_has_it() {
    let http = lossy("UpdateItem");
    let world = World::reached_through(Some(SharedHttpClient::new(http.clone()))).await;
    let one = Allowance { at_once: Some(1), ..Allowance::UNLIMITED };
    let takes = std::time::Duration::from_secs(60);
    let admitted = world.store.admit_calls(credential_id(), one, 1, takes, now()).await.unwrap();
    assert_eq!(http.calls.load(Ordering::SeqCst), 2, "it was sent again");
    let Admission::Admitted(Some(slot)) = admitted else { panic!("it waits for itself") };
    world.store.free_slot(&slot).await.unwrap();
    let again = world.store.admit_calls(credential_id(), one, 1, takes, now()).await.unwrap();
    assert!(matches!(again, Admission::Admitted(Some(_))), "{again:?}");
}
