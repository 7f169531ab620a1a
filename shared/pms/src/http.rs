//! The one way out: no redirects, bounded time and size, and never to an address that is not public.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use domain::pms::Pms;
use futures::{Stream, TryStreamExt};
use reqwest::{
    Client, Method, StatusCode,
    header::{DATE, HeaderMap, HeaderName, RETRY_AFTER},
};
use tokio::time::Instant;
use url::{Host, Url};

use crate::{
    HostPort, Limits, PmsError, PmsErrorKind,
    address::is_public,
    dns::{self, PublicOnly},
    error::quoted,
};

/// What a buffered body may hold, decompressed.
pub(crate) const MOST_BUFFERED: usize = 32 << 20;
/// What a streamed body may hold, decompressed: a Yardi property comes whole, ledgers and all.
const MOST_STREAMED: usize = 256 << 20;

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
    /// What is posted; a call without a body is a GET.
    pub(crate) body: Bytes,
    /// What must not come back in an error's text.
    pub(crate) secrets: Vec<&'a str>,
}

/// How the PMS answered, without what it said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    pub(crate) status: StatusCode,
    pub(crate) retry_after: Option<Duration>,
}

/// An answer whose body is still to come.
pub(crate) struct Answer {
    pub(crate) head: Head,
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
    pub(crate) async fn send(
        &self,
        call: &Call<'_>,
        limits: &Limits,
        attempt: u32,
    ) -> Result<Answer, PmsError> {
        if let Err(problem) = self.check(call.url) {
            return Err(call.error(PmsErrorKind::AddressRefused, format!("the address {problem}")));
        }
        let client = if self.is_allowed(call.url) { &self.trusted } else { &self.guarded };
        let method = if call.body.is_empty() { Method::GET } else { Method::POST };
        let request = client
            .request(method, call.url.clone())
            .headers(call.headers.clone())
            .timeout(limits.left_for_an_attempt())
            .body(call.body.clone());
        let begun = Instant::now();
        let response = request.send().await.map_err(|error| call.failed(error))?;
        let head = Head { status: response.status(), retry_after: retry_after(response.headers()) };
        tracing::info!(
            pms.id = call.pms.id(),
            call = call.name,
            attempt,
            status = head.status.as_u16(),
            duration_ms = begun.elapsed().as_millis(),
            "the PMS answered"
        );
        if head.status.is_redirection() {
            let detail = "it sends callers to another address, which is not followed";
            return Err(call.error(PmsErrorKind::NotUnderstood, detail));
        }
        Ok(Answer { head, response })
    }
}

impl Call<'_> {
    pub(crate) fn error(&self, kind: PmsErrorKind, detail: impl Into<String>) -> PmsError {
        PmsError::new(self.pms, self.name, kind, detail)
    }

    /// An answer that only a PMS out of order gives: worth another try.
    pub(crate) fn garbled(&self, detail: impl Into<String>) -> PmsError {
        self.error(PmsErrorKind::NotUnderstood, detail).passing()
    }

    /// Words of the vendor, for an error's text.
    pub(crate) fn quoted(&self, text: &str) -> String {
        quoted(text, self.secrets.iter().copied())
    }

    /// What went wrong on the way. The cause is kept without the URL, which names the customer.
    fn failed(&self, error: reqwest::Error) -> PmsError {
        let (kind, detail) = if error.is_timeout() {
            (PmsErrorKind::TimedOut, "there was no whole answer in time")
        } else if dns::refused(&error) {
            (PmsErrorKind::AddressRefused, "the address leads to a private network")
        } else if error.is_connect() {
            (PmsErrorKind::Unavailable, "the PMS could not be reached")
        } else {
            (PmsErrorKind::Unavailable, "the connection broke before the answer was complete")
        };
        self.error(kind, detail).because(error.without_url())
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
        self.response.bytes_stream().map_err(|error| call.failed(error)).and_then(move |chunk| {
            received += chunk.len();
            let fits = received <= most;
            let too_large = || {
                let detail = format!("the answer is larger than {} MB", most >> 20);
                call.error(PmsErrorKind::NotUnderstood, detail)
            };
            std::future::ready(if fits { Ok(chunk) } else { Err(too_large()) })
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

/// `Retry-After`, in seconds or as a date, which is read by the clock of whoever sent it.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: HeaderName| headers.get(name)?.to_str().ok().map(str::trim);
    let asked = text(RETRY_AFTER)?;
    if let Ok(seconds) = asked.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = |text| Some(jiff::fmt::rfc2822::parse(text).ok()?.timestamp());
    let left = date(asked)?.duration_since(date(text(DATE)?)?);
    Some(Duration::try_from(left).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests;
