//! What a test puts on the way to the table.

use std::fmt::Debug;

use aws_config::SdkConfig;
use aws_smithy_runtime_api::client::{
    http::{
        HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
        SharedHttpConnector,
    },
    orchestrator::HttpRequest,
    runtime_components::RuntimeComponents,
};

/// Something that each call to the table passes.
pub(crate) trait OnTheWay: Debug + Clone + Send + Sync + 'static {
    /// Lets a call through, or answers it.
    fn pass(&self, request: HttpRequest, on: &SharedHttpConnector) -> HttpConnectorFuture;

    /// The same table, with this before what is on its way already.
    fn before(&self, config: SdkConfig) -> SdkConfig {
        let plain = || aws_smithy_http_client::Builder::new().build_http();
        let inner = config.http_client().unwrap_or_else(plain);
        let client = SharedHttpClient::new(Way { inner, what: self.clone() });
        config.into_builder().http_client(client).build()
    }
}

#[derive(Debug)]
struct Way<T, W> {
    inner: T,
    what: W,
}

impl<W: OnTheWay> HttpClient for Way<SharedHttpClient, W> {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let inner = self.inner.http_connector(settings, components);
        SharedHttpConnector::new(Way { inner, what: self.what.clone() })
    }
}

impl<W: OnTheWay> HttpConnector for Way<SharedHttpConnector, W> {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        self.what.pass(request, &self.inner)
    }
}
