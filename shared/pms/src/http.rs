//! The one way out: no redirects, bounded time and size, and never to an address that is not public.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use bytes::Bytes;
use domain::pms::Pms;
use futures::{Stream, TryStreamExt};
use reqwest::{
    Client, StatusCode,
    dns::{Addrs, Name, Resolve, Resolving},
    header::{HeaderMap, RETRY_AFTER},
};
use url::{Host, Url};

use crate::{HostPort, Limits, PmsError, PmsErrorKind, address::is_public};

/// What a buffered body may hold, decompressed.
const MOST_BUFFERED: usize = 32 << 20;
/// What a streamed body may hold, decompressed: a Yardi property comes whole, ledgers and all.
const MOST_STREAMED: usize = 512 << 20;

/// Reaches PMS.
#[derive(Debug, Clone)]
pub(crate) struct Http {
    /// For public hosts: names that lead elsewhere do not resolve.
    guarded: Client,
    /// For the hosts that were allowed one by one.
    trusted: Client,
    allowed: Vec<HostPort>,
}

/// A call to be made, once or again.
pub(crate) struct Call<'a> {
    pub(crate) pms: Pms,
    /// The vendor's name for it.
    pub(crate) name: &'static str,
    pub(crate) url: &'a Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// An answer whose body is still to come.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) retry_after: Option<Duration>,
    response: reqwest::Response,
}

impl Http {
    pub(crate) fn new(allowed: Vec<HostPort>) -> Self {
        Self { guarded: client(Some(Arc::new(PublicOnly))), trusted: client(None), allowed }
    }

    /// Whether a URL may be called at all; the address that its name leads to is checked when it is
    /// connected to.
    pub(crate) fn check(&self, url: &Url) -> Result<(), &'static str> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err("must not contain a user name or password");
        }
        if self.is_allowed(url) {
            return Ok(());
        }
        if url.scheme() != "https" {
            return Err("must begin with https://");
        }
        if url.port_or_known_default() != Some(443) {
            return Err("must use the standard https port");
        }
        let public = match url.host() {
            Some(Host::Domain(name)) => {
                name.contains('.') && !name.ends_with(".internal") && !name.ends_with(".local")
            }
            Some(Host::Ipv4(address)) => is_public(address.into()),
            Some(Host::Ipv6(address)) => is_public(address.into()),
            None => false,
        };
        if public { Ok(()) } else { Err("must be a public address") }
    }

    fn is_allowed(&self, url: &Url) -> bool {
        let (host, port) = (url.host_str().unwrap_or_default(), url.port_or_known_default());
        matches!(url.scheme(), "http" | "https")
            && self.allowed.iter().any(|allowed| allowed.host == host && Some(allowed.port) == port)
    }

    /// Makes a call once, up to the head of its answer.
    pub(crate) async fn send(&self, call: &Call<'_>, limits: &Limits) -> Result<Answer, PmsError> {
        if let Err(problem) = self.check(call.url) {
            return Err(call.error(PmsErrorKind::AddressRefused, format!("the address {problem}")));
        }
        let client = if self.is_allowed(call.url) { &self.trusted } else { &self.guarded };
        let request = client
            .post(call.url.clone())
            .headers(call.headers.clone())
            .timeout(limits.attempt)
            .body(call.body.clone());
        let response = request.send().await.map_err(|error| call.failed(&error))?;
        let retry_after =
            response.headers().get(RETRY_AFTER).and_then(|value| read_retry_after(value.to_str().ok()?));
        Ok(Answer { status: response.status(), retry_after, response })
    }
}

impl Call<'_> {
    pub(crate) fn error(&self, kind: PmsErrorKind, detail: impl Into<String>) -> PmsError {
        PmsError::new(self.pms, self.name, kind, detail)
    }

    /// What went wrong on the way. The client's own words are not used: they hold the URL.
    fn failed(&self, error: &reqwest::Error) -> PmsError {
        if error.is_timeout() {
            return self.error(PmsErrorKind::TimedOut, "there was no answer in time");
        }
        if refused_by_resolver(error) {
            return self.error(PmsErrorKind::AddressRefused, "the address leads to a private network");
        }
        if error.is_connect() {
            return self.error(PmsErrorKind::Unavailable, "the PMS could not be reached");
        }
        self.error(PmsErrorKind::Unavailable, "the connection broke before the answer was complete")
    }
}

impl Answer {
    /// The whole body.
    pub(crate) async fn bytes(self, call: &Call<'_>) -> Result<Vec<u8>, PmsError> {
        let mut body = Vec::new();
        let mut stream = std::pin::pin!(self.stream(call, MOST_BUFFERED));
        while let Some(chunk) = stream.try_next().await? {
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }

    /// The body as it comes.
    pub(crate) fn streamed<'a>(self, call: &'a Call<'_>) -> impl Stream<Item = Result<Bytes, PmsError>> + 'a {
        self.stream(call, MOST_STREAMED)
    }

    fn stream<'a>(self, call: &'a Call<'_>, most: usize) -> impl Stream<Item = Result<Bytes, PmsError>> + 'a {
        let mut received = 0;
        self.response.bytes_stream().map_err(|error| call.failed(&error)).and_then(move |chunk| {
            received += chunk.len();
            let fits = received <= most;
            std::future::ready(if fits {
                Ok(chunk)
            } else {
                Err(call.error(
                    PmsErrorKind::NotUnderstood,
                    format!("the answer is larger than {} MB", most >> 20),
                ))
            })
        })
    }
}

#[expect(
    clippy::expect_used,
    reason = "fails only where TLS cannot be set up at all, when the process starts"
)]
fn client(resolver: Option<Arc<PublicOnly>>) -> Client {
    let mut builder = Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .connect_timeout(Duration::from_secs(10))
        // Shorter than what servers commonly keep an idle connection for.
        .pool_idle_timeout(Duration::from_secs(30))
        .gzip(true)
        .user_agent("door-pms-sync");
    if let Some(resolver) = resolver {
        builder = builder.dns_resolver(resolver);
    }
    builder.build().expect("TLS can be set up")
}

/// Resolves names to their public addresses only, so that the address which was checked is the one
/// that is connected to.
#[derive(Debug)]
struct PublicOnly;

/// A name leads to no public address.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to no public address")]
struct NotPublic;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            let public: Vec<_> = found.into_iter().filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

fn refused_by_resolver(error: &reqwest::Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        if error.is::<NotPublic>() {
            return true;
        }
        cause = error.source();
    }
    false
}

/// `Retry-After`, in seconds or as a date.
fn read_retry_after(value: &str) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = jiff::fmt::rfc2822::parse(value.trim()).ok()?.timestamp();
    #[expect(clippy::disallowed_methods, reason = "a date in an answer is compared with the clock")]
    let left = at.duration_since(jiff::Timestamp::now());
    Some(Duration::try_from(left).unwrap_or(Duration::ZERO))
}
