//! Counts what is asked of the table, and has it refuse what a test says.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use aws_smithy_runtime_api::client::{
    http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector},
    orchestrator::{HttpRequest, HttpResponse},
};
use aws_smithy_types::body::SdkBody;

use crate::way::OnTheWay;

/// How often the table was read, what was asked of it, and what it refuses.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reads(Arc<AtomicUsize>, Arc<Mutex<Option<&'static str>>>, Arc<Mutex<Vec<String>>>);

impl Reads {
    /// How often since this was asked last.
    pub(crate) fn take(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }

    /// The operations since this was asked last, in their order.
    pub(crate) fn operations(&self) -> Vec<String> {
        std::mem::take(&mut *self.2.lock().unwrap())
    }

    /// Refuses each request that has this in it, as one that does not validate; none any more without.
    pub(crate) fn refuse(&self, what: Option<&'static str>) {
        *self.1.lock().unwrap() = what;
    }

    fn refuses(&self, request: &HttpRequest) -> bool {
        let body = request.body().bytes().map(String::from_utf8_lossy).unwrap_or_default();
        self.1.lock().unwrap().is_some_and(|what| body.contains(what))
    }
}

impl OnTheWay for Reads {
    fn pass(&self, request: HttpRequest, on: &SharedHttpConnector) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let operation = target.rsplit('.').next().unwrap_or_default();
        self.2.lock().unwrap().push(operation.to_owned());
        if ["GetItem", "BatchGetItem", "Query"].contains(&operation) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
        if self.refuses(&request) {
            let body = r#"{"__type":"com.amazon.coral.validate#ValidationException","message":"no"}"#;
            let refusal = HttpResponse::new(400.try_into().unwrap(), SdkBody::from(body));
            return HttpConnectorFuture::ready(Ok(refusal));
        }
        on.call(request)
    }
}
