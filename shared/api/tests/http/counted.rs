//! Counts how often the table is read.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use aws_config::SdkConfig;
use aws_smithy_runtime_api::client::{
    http::{
        HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
        SharedHttpConnector,
    },
    orchestrator::HttpRequest,
    runtime_components::RuntimeComponents,
};

/// How often the table was read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reads(Arc<AtomicUsize>);

impl Reads {
    /// How often since this was asked last.
    pub(crate) fn take(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }

    /// The same table, whose reads are counted here.
    pub(crate) fn counting(&self, config: SdkConfig) -> SdkConfig {
        let inner = aws_smithy_http_client::Builder::new().build_http();
        let client = SharedHttpClient::new(Counting { inner, reads: self.clone() });
        config.into_builder().http_client(client).build()
    }
}

#[derive(Debug)]
struct Counting<T> {
    inner: T,
    reads: Reads,
}

impl HttpClient for Counting<SharedHttpClient> {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let inner = self.inner.http_connector(settings, components);
        SharedHttpConnector::new(Counting { inner, reads: self.reads.clone() })
    }
}

impl HttpConnector for Counting<SharedHttpConnector> {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        if ["GetItem", "BatchGetItem", "Query"].iter().any(|read| target.ends_with(&format!(".{read}"))) {
            self.reads.0.fetch_add(1, Ordering::SeqCst);
        }
        self.inner.call(request)
    }
}
