//! Holds a sync, or a decision about many, up between two of its writes, so that something can happen there.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use aws_smithy_runtime_api::client::{
    http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector},
    orchestrator::HttpRequest,
};
use bus::SyncRequest;
use domain::sync::Sync;
use engine::{Deadline, EngineError};
use tokio::sync::Notify;

use crate::{way::OnTheWay, world::World};

/// A gate on the way back from the table, behind a batch of people that is committed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gate(Arc<Held>);

#[derive(Debug, Default)]
struct Held {
    /// Batches until it closes; open while none.
    left: AtomicUsize,
    reached: Notify,
    open: Notify,
}

impl Gate {
    /// Closes behind the batch of this number, counted from now.
    pub(crate) fn close_after(&self, batches: usize) {
        self.0.left.store(batches, Ordering::SeqCst);
    }

    /// Waits until somebody stands before it.
    pub(crate) async fn reached(&self) {
        self.0.reached.notified().await;
    }

    pub(crate) fn open(&self) {
        self.0.open.notify_one();
    }

    fn closes_behind(&self, request: &HttpRequest) -> bool {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let body = request.body().bytes().map(String::from_utf8_lossy).unwrap_or_default();
        // Only what changes people counts the directory's version.
        let is_batch = target.ends_with(".TransactWriteItems") && body.contains("directory_version");
        let left = self.0.left.load(Ordering::SeqCst);
        if !is_batch || left == 0 {
            return false;
        }
        self.0.left.store(left - 1, Ordering::SeqCst);
        left == 1
    }
}

impl OnTheWay for Gate {
    fn pass(&self, request: HttpRequest, on: &SharedHttpConnector) -> HttpConnectorFuture {
        let closes = self.closes_behind(&request);
        let answer = on.call(request);
        if !closes {
            return answer;
        }
        let gate = self.clone();
        HttpConnectorFuture::new(async move {
            let answer = answer.await;
            gate.0.reached.notify_one();
            gate.0.open.notified().await;
            answer
        })
    }
}

/// Lets so much time pass on the clock by which deadlines and heartbeats go, and on that alone.
pub(crate) async fn let_pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

impl World {
    /// Runs a sync whose invocation is killed once so many batches are committed.
    pub(crate) async fn crash_after(&self, batches: usize, request: &SyncRequest) {
        self.gate.close_after(batches);
        tokio::select! {
            done = self.engine.run(request, Deadline::after(Duration::from_secs(120))) => {
                panic!("it came to its end: {done:?}");
            }
            () = self.gate.reached() => {}
        }
    }

    /// Runs a sync; its invocation's deadline comes once so many batches are committed.
    pub(crate) async fn run_leg(&self, batches: usize, request: &SyncRequest) -> Result<Sync, EngineError> {
        self.gate.close_after(batches);
        let leg = self.engine.run(request, Deadline::after(Duration::from_secs(120)));
        let deadline = async {
            self.gate.reached().await;
            let_pass(Duration::from_secs(115)).await;
            self.gate.open();
        };
        tokio::pin!(leg);
        tokio::select! {
            done = &mut leg => panic!("it came to its end before: {done:?}"),
            () = deadline => {}
        }
        leg.await
    }
}
