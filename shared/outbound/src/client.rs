//! The HTTP client: hyper's own, for no client above it lets the spelling of a header's name be chosen.
//!
//! HTTP/2 where the host prefers it, else HTTP/1.1; no proxies, no redirects, no cookies. What comes packed
//! is unpacked.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use bytes::Bytes;
use http::{Extensions, HeaderMap, Method, Request, Response, header};
use http_body_util::{Empty, Full};
use hyper::{body::Incoming, client::conn::http1};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{self, connect::HttpConnector},
    rt::{TokioExecutor, TokioIo, TokioTimer},
};
use rustls::crypto::aws_lc_rs;
use rustls_platform_verifier::BuilderVerifierExt;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    sync::OnceCell,
};
use tower::{BoxError, ServiceExt};
use tower_http::decompression::{Decompression, DecompressionBody};
use url::Url;

use crate::{CountedNetwork, dns::Names, network::Counted};

/// A connection that is idle for longer is closed: it is shorter than what servers commonly keep one for.
const IDLE: Duration = Duration::from_secs(30);
const CONNECTED_WITHIN: Duration = Duration::from_secs(10);

/// For a client that spells every header's name the usual way.
pub const NO_SPELLINGS: &[&str] = &[];

/// The body of an answer, as it comes.
pub type Body = DecompressionBody<Incoming>;

type Inner = Decompression<legacy::Client<Counted<HttpsConnector<HttpConnector<Names>>>, Full<Bytes>>>;

/// Makes requests, over connections that are kept. Nothing is set up before the first one: most functions
/// never call a PMS.
#[derive(Debug, Clone)]
pub struct Client {
    names: Names,
    network: Option<CountedNetwork>,
    /// Header names in another spelling than the usual one.
    spellings: &'static [&'static str],
    inner: Arc<OnceLock<Inner>>,
    read: Arc<OnceCell<Extensions>>,
}

impl Client {
    /// A client that finds hosts by these names, and spells these header names as they are written here.
    pub fn new(names: Names, network: Option<&CountedNetwork>, spellings: &'static [&'static str]) -> Self {
        let (inner, read) = (Arc::default(), Arc::default());
        Self { names, network: network.cloned(), spellings, inner, read }
    }

    fn inner(&self) -> Inner {
        let made = || {
            let mut tcp = HttpConnector::new_with_resolver(self.names.clone());
            tcp.enforce_http(false);
            tcp.set_nodelay(true);
            tcp.set_connect_timeout(Some(CONNECTED_WITHIN));
            let tls = HttpsConnectorBuilder::new().with_tls_config(tls()).https_or_http();
            let connector = tls.enable_http1().enable_http2().wrap_connector(tcp);
            let client = legacy::Client::builder(TokioExecutor::new())
                .timer(TokioTimer::new())
                .pool_timer(TokioTimer::new())
                .pool_idle_timeout(IDLE)
                .http1_title_case_headers(true)
                .build(Counted::new(connector, self.network.as_ref()));
            Decompression::new(client)
        };
        self.inner.get_or_init(made).clone()
    }

    /// Makes a request, up to the head of its answer.
    ///
    /// # Errors
    /// When there is none; [`crate::refused`] and [`is_connect`] say more.
    pub async fn request(
        &self,
        method: Method,
        url: &Url,
        mut headers: HeaderMap,
        body: Bytes,
    ) -> Result<Response<Body>, BoxError> {
        headers.insert(header::USER_AGENT, header::HeaderValue::from_static("door-pms-sync"));
        headers.entry(header::ACCEPT).or_insert(header::HeaderValue::from_static("*/*"));
        let mut request = Request::builder().method(method).uri(url.as_str()).body(Full::new(body))?;
        *request.headers_mut() = headers;
        *request.extensions_mut() = self.spellings().await.clone();
        Ok(self.inner().oneshot(request).await?)
    }

    /// The spellings as hyper takes them: it repeats the spelling of a message that it has read, as a proxy
    /// has to, and has no other way in (hyperium/hyper#2695). So it is given a message to read.
    async fn spellings(&self) -> &Extensions {
        let read = || async { read_spellings(self.spellings).await.unwrap_or_default() };
        self.read.get_or_init(read).await
    }
}

/// Whether a request failed before there was a connection.
pub fn is_connect(error: &BoxError) -> bool {
    error.downcast_ref().is_some_and(legacy::Error::is_connect)
}

/// How certificates are checked: as the system does.
#[expect(
    clippy::expect_used,
    reason = "fails only where TLS cannot be set up at all, when the process makes its first call"
)]
fn tls() -> rustls::ClientConfig {
    static TLS: OnceLock<rustls::ClientConfig> = OnceLock::new();
    let made = || {
        let versions = rustls::ClientConfig::builder_with_provider(aws_lc_rs::default_provider().into())
            .with_safe_default_protocol_versions();
        let verified = versions.and_then(|config| config.with_platform_verifier());
        verified.expect("TLS can be set up").with_no_client_auth()
    };
    TLS.get_or_init(made).clone()
}

async fn read_spellings(spellings: &[&str]) -> Result<Extensions, BoxError> {
    let (ours, mut theirs) = tokio::io::duplex(1024);
    let (mut sender, connection) =
        http1::Builder::new().preserve_header_case(true).handshake(TokioIo::new(ours)).await?;
    let asked = async {
        let request = Request::get("/").body(Empty::<Bytes>::new())?;
        Ok::<_, BoxError>(sender.send_request(request).await?.into_parts().0.extensions)
    };
    let answered = async {
        // What is answered before anything is asked is no answer.
        theirs.read_exact(&mut [0]).await?;
        let fields: String = spellings.iter().map(|name| format!("{name}: 1\r\n")).collect();
        theirs.write_all(format!("HTTP/1.1 204 No Content\r\n{fields}\r\n").as_bytes()).await?;
        Ok::<_, BoxError>(())
    };
    tokio::select! {
        biased;
        read = async { tokio::try_join!(asked, answered) } => Ok(read?.0),
        ended = connection => Err(ended.map_or_else(Into::into, |()| "the connection ended".into())),
    }
}
