//! The one way out: to hosts of the PMS alone, never to an address that is not public, no redirects,
//! bounded time and size.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use domain::pms::Pms;
use encoding_rs::Encoding;
use futures::{Stream, StreamExt, TryStreamExt, future, stream};
use http::{
    Method, Response, StatusCode,
    header::{DATE, HeaderMap, HeaderName, RETRY_AFTER},
};
use http_body_util::BodyDataStream;
use outbound::{Body, Client, Names};
use tokio::time::{Instant, timeout_at};
use tower::BoxError;
use url::Url;

use crate::{
    CountedNetwork, ExtraHost, HostPort, HostSuffix, Limits, PmsError, PmsErrorKind, charset, descriptor,
    error::quoted,
    pace::{Pace, Permit, admitted},
    retry::retrying,
};

/// What a buffered body may hold, decompressed.
pub(crate) const MOST_BUFFERED: usize = 32 << 20;
/// What a streamed body may hold, decompressed: a Yardi property comes whole, ledgers and all.
const MOST_STREAMED: usize = 256 << 20;

/// Header names in the spelling of their documents, where that is not the usual one. AppFolio's gateway has
/// answered "Required header missing" to another one (a public client's notes); SOAP 1.1 has its own.
const SPELLINGS: [&str; 2] = ["X-AppFolio-Developer-ID", "SOAPAction"];

/// Reaches PMS.
#[derive(Debug, Clone)]
pub(crate) struct Http {
    /// For hosts of a PMS: names that lead to no public address do not resolve.
    guarded: Client,
    /// For the hosts that were allowed one by one.
    trusted: Client,
    extra: Vec<ExtraHost>,
    allowed: Vec<HostPort>,
    /// How fast calls may follow each other; as fast as they come, if nobody says.
    pace: Option<Arc<dyn Pace>>,
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
    /// The encoding that it says its body is in.
    pub(crate) charset: Option<&'static Encoding>,
}

/// An answer whose body is still to come.
pub(crate) struct Answer {
    pub(crate) head: Head,
    body: Body,
    /// By when its body has to be there.
    until: Instant,
    /// The call is under way until its body is read.
    permit: Permit,
}

impl Http {
    pub(crate) fn new(
        extra: Vec<ExtraHost>,
        allowed: Vec<HostPort>,
        network: Option<&CountedNetwork>,
    ) -> Self {
        let public = Names { public_only: true, network: network.cloned() };
        let guarded = Client::new(public, network, &SPELLINGS);
        let trusted = Client::new(Names { public_only: false, network: None }, network, &SPELLINGS);
        Self { guarded, trusted, extra, allowed, pace: None }
    }

    /// The same at this pace.
    pub(crate) fn paced(&self, pace: Arc<dyn Pace>) -> Self {
        Self { pace: Some(pace), ..self.clone() }
    }

    /// Whether a URL may be called at all for a PMS, or what is wrong with it. A host that is an address
    /// is under no vendor's name; where a name leads is checked when it is connected to.
    pub(crate) fn check(&self, pms: Pms, url: &Url) -> Result<(), String> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err("must not contain a user name or password".to_owned());
        }
        if self.is_allowed(url) {
            return Ok(());
        }
        if url.scheme() != "https" {
            return Err("must begin with https://".to_owned());
        }
        if url.port_or_known_default() != Some(443) {
            return Err("must use the standard https port".to_owned());
        }
        if self.suffixes(pms).any(|suffix| suffix.holds(url)) {
            return Ok(());
        }
        let known: Vec<_> = self.suffixes(pms).map(ToString::to_string).collect();
        let known = known.join(", ");
        Err(format!("must be at a host of {pms} ({known}); support@door.com can add a host of your own"))
    }

    /// What a host's name may end with.
    fn suffixes(&self, pms: Pms) -> impl Iterator<Item = &HostSuffix> {
        let extra = self.extra.iter().filter(move |extra| extra.pms == pms).map(|extra| &extra.suffix);
        descriptor(pms).host_suffixes.iter().chain(extra)
    }

    fn is_allowed(&self, url: &Url) -> bool {
        self.allowed.iter().any(|allowed| allowed.is_of(url))
    }

    /// Makes a call, again where that may help, and reads its whole answer.
    pub(crate) async fn ask<T>(
        &self,
        call: &Call<'_>,
        limits: &Limits,
        read: impl Fn(&Call<'_>, Head, &[u8]) -> Result<T, PmsError>,
    ) -> Result<T, PmsError> {
        let read = &read;
        let once = |attempt| async move {
            let answer = self.send(call, limits, attempt).await?;
            let head = answer.head;
            read(call, head, &answer.bytes(call).await?)
        };
        retrying(limits, once).await
    }

    /// Makes a call once, as soon as it may be made, up to the head of its answer.
    pub(crate) async fn send(
        &self,
        call: &Call<'_>,
        limits: &Limits,
        attempt: u32,
    ) -> Result<Answer, PmsError> {
        if let Err(problem) = self.check(call.pms, call.url) {
            return Err(call.error(PmsErrorKind::AddressRefused, format!("the address {problem}")));
        }
        let permit = admitted(self.pace.as_ref(), call, limits).await?;
        let client = if self.is_allowed(call.url) { &self.trusted } else { &self.guarded };
        let method = if call.body.is_empty() { Method::GET } else { Method::POST };
        let begun = Instant::now();
        let until = begun + limits.left_for_an_attempt();
        let request = client.request(method, call.url, call.headers.clone(), call.body.clone());
        let answered = match timeout_at(until, request).await {
            Ok(answered) => answered.map_err(|error| call.failed(error)),
            Err(_) => Err(call.too_late()),
        };
        let (parts, body) = match answered {
            Ok(response) => Response::into_parts(response),
            Err(error) => {
                permit.release().await;
                return Err(error);
            }
        };
        let head = Head {
            status: parts.status,
            retry_after: retry_after(&parts.headers),
            charset: charset::declared(&parts.headers),
        };
        tracing::info!(
            pms.id = call.pms.as_str(),
            call = call.name,
            attempt,
            status = head.status.as_u16(),
            duration_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
            "the PMS answered"
        );
        if head.status.is_redirection() {
            permit.release().await;
            let detail = "it sends callers to another address, which is not followed";
            return Err(call.error(PmsErrorKind::NotUnderstood, detail));
        }
        Ok(Answer { head, body, until, permit })
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

    /// What went wrong on the way.
    fn failed(&self, error: BoxError) -> PmsError {
        let (kind, detail) = if outbound::refused(error.as_ref()) {
            (PmsErrorKind::AddressRefused, "the address leads to a private network")
        } else if outbound::is_connect(&error) {
            (PmsErrorKind::Unavailable, "the PMS could not be reached")
        } else {
            (PmsErrorKind::Unavailable, "the connection broke before the answer was complete")
        };
        self.error(kind, detail).because(error)
    }

    fn too_late(&self) -> PmsError {
        self.error(PmsErrorKind::TimedOut, "there was no whole answer in time")
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
        let Self { body, until, permit, .. } = self;
        let frames = stream::unfold(BodyDataStream::new(body), move |mut frames| async move {
            match timeout_at(until, frames.next()).await {
                Ok(frame) => Some((frame?.map_err(|error| call.failed(error)), frames)),
                Err(_) => Some((Err(call.too_late()), frames)),
            }
        });
        let mut received = 0;
        let body = frames.and_then(move |chunk| {
            received += chunk.len();
            let fits = received <= most;
            let too_large = || {
                let detail = format!("the answer is larger than {} MB", most >> 20);
                call.error(PmsErrorKind::NotUnderstood, detail)
            };
            future::ready(if fits { Ok(chunk) } else { Err(too_large()) })
        });
        // Read to its end the call is over before the next one begins; given up, a moment later.
        let over = stream::once(permit.release()).filter_map(|()| future::ready(None));
        body.chain(over)
    }
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

/// Whether a body is a web page.
pub(crate) fn is_html(body: &[u8]) -> bool {
    let start = body.get(..body.len().min(200)).unwrap_or_default();
    let start = String::from_utf8_lossy(start).trim_start().to_ascii_lowercase();
    start.starts_with("<!doctype") || start.starts_with("<html")
}

#[cfg(test)]
mod tests;
