//! Whom a customer may have called at any host of theirs.

use std::time::Duration;

use bytes::Bytes;
use futures::FutureExt;
use http::{HeaderMap, Method, StatusCode};
use tokio::time::timeout;
use tower::{BoxError, Service};
use url::{Host, Url};

use crate::{Client, CountedNetwork, HostPort, NO_SPELLINGS, Names, is_connect, refused};

/// How long a name's look-up may take.
const LOOKED_UP_WITHIN: Duration = Duration::from_secs(5);

/// Calls hosts that customers name, none of them on a private network. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Guard {
    names: Names,
    guarded: Client,
    /// For the hosts that were allowed one by one.
    trusted: Client,
    allowed: Vec<HostPort>,
}

/// Why there is no answer. Its words say what is wrong with the address or its host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It begins with another word.
    #[error("must begin with https://")]
    NotHttps,
    /// A user name or a password is in it.
    #[error("must not contain a user name or password")]
    UserInfo,
    /// It is at a port of its own.
    #[error("must use the standard https port")]
    Port,
    /// The host is an address.
    #[error("must have a host's name, and no address")]
    Address,
    /// The name is not of the public internet.
    #[error("leads to a private network")]
    Private,
    /// The name is not known.
    #[error("is at a host that cannot be found")]
    Unknown,
    /// No connection could be made.
    #[error("could not be reached")]
    Unreachable,
    /// The connection ended before the answer came.
    #[error("broke off before it answered")]
    Broken,
    /// The answer did not come in time.
    #[error("did not answer in time")]
    TooLate,
}

impl Guard {
    /// A guard that lets these through, wherever they are.
    pub fn new(allowed: Vec<HostPort>) -> Self {
        Self::with(allowed, None)
    }

    /// A guard in a network that a test watches.
    #[doc(hidden)]
    pub fn in_network(allowed: Vec<HostPort>, network: &CountedNetwork) -> Self {
        Self::with(allowed, Some(network))
    }

    fn with(allowed: Vec<HostPort>, network: Option<&CountedNetwork>) -> Self {
        let names = Names { public_only: true, network: network.cloned() };
        let guarded = Client::new(names.clone(), network, NO_SPELLINGS);
        let trusted = Client::new(Names { public_only: false, network: None }, network, NO_SPELLINGS);
        Self { names, guarded, trusted, allowed }
    }

    fn is_allowed(&self, url: &Url) -> bool {
        self.allowed.iter().any(|allowed| allowed.is_of(url))
    }

    /// Whether a URL may be called, as far as it says itself.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, url: &Url) -> Result<(), Refused> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::UserInfo);
        }
        if self.is_allowed(url) {
            return Ok(());
        }
        if url.scheme() != "https" {
            return Err(Refused::NotHttps);
        }
        if url.port_or_known_default() != Some(443) {
            return Err(Refused::Port);
        }
        // Nobody looks an address up, so nothing would refuse it later.
        match url.host() {
            Some(Host::Domain(_)) => Ok(()),
            Some(Host::Ipv4(_) | Host::Ipv6(_)) | None => Err(Refused::Address),
        }
    }

    /// Whether a URL may be called, and its host is somewhere that may be: what a customer typed is refused while
    /// they are there. Where it leads is looked at again whenever it is called.
    ///
    /// # Errors
    /// What is wrong with it.
    pub async fn look_up(&self, url: &Url) -> Result<(), Refused> {
        self.check(url)?;
        if self.is_allowed(url) {
            return Ok(());
        }
        let name = url.domain().and_then(|name| name.parse().ok()).ok_or(Refused::Unknown)?;
        match timeout(LOOKED_UP_WITHIN, self.names.clone().call(name)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if refused(error.as_ref()) => Err(Refused::Private),
            Ok(Err(_)) | Err(_) => Err(Refused::Unknown),
        }
    }

    /// Posts to a URL; gives the status that it answered. What it said besides is not read, and where it sends
    /// callers on is not followed.
    ///
    /// # Errors
    /// Why it did not answer.
    pub async fn post(
        &self,
        url: &Url,
        headers: HeaderMap,
        body: Bytes,
        within: Duration,
    ) -> Result<StatusCode, Refused> {
        self.check(url)?;
        let client = if self.is_allowed(url) { &self.trusted } else { &self.guarded };
        let asked = client.request(Method::POST, url, headers, body);
        match timeout(within, asked.boxed()).await {
            Ok(Ok(answer)) => Ok(answer.status()),
            Ok(Err(error)) => Err(why(&error)),
            Err(_) => Err(Refused::TooLate),
        }
    }
}

fn why(error: &BoxError) -> Refused {
    match error {
        error if refused(error.as_ref()) => Refused::Private,
        error if is_connect(error) => Refused::Unreachable,
        _ => Refused::Broken,
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    use super::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    fn leading_to(address: &str) -> CountedNetwork {
        CountedNetwork::leading_to(&[address.parse::<IpAddr>().unwrap()])
    }

    #[test]
    fn a_url_is_https_at_a_name_and_carries_no_password() {
        let guard = Guard::new(Vec::new());
        for (text, expected) in [
            ("https://hooks.example.com/door?x=1", Ok(())),
            ("https://hooks.example.com:443/", Ok(())),
            ("http://hooks.example.com/", Err(Refused::NotHttps)),
            ("ftp://hooks.example.com/", Err(Refused::NotHttps)),
            ("https://hooks.example.com:8443/", Err(Refused::Port)),
            ("https://me:pw@hooks.example.com/", Err(Refused::UserInfo)),
            ("https://me@hooks.example.com/", Err(Refused::UserInfo)),
            ("https://8.8.8.8/", Err(Refused::Address)),
            ("https://127.0.0.1/", Err(Refused::Address)),
            // Every spelling of an address is one.
            ("https://2130706433/", Err(Refused::Address)),
            ("https://0x7f.1/", Err(Refused::Address)),
            ("https://[::1]/", Err(Refused::Address)),
        ] {
            assert_eq!(guard.check(&url(text)), expected, "{text}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_to_a_private_network_is_refused_when_it_is_typed_and_when_it_is_called() {
        for private in ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "::ffff:10.0.0.1", "fd00:ec2::254"]
        {
            let network = leading_to(private);
            let guard = Guard::in_network(Vec::new(), &network);
            let to = url("https://hooks.example.com/");
            assert_eq!(guard.look_up(&to).await, Err(Refused::Private), "{private}");
            let post = guard.post(&to, HeaderMap::new(), Bytes::new(), Duration::from_secs(5)).await;
            assert_eq!((post, network.opened()), (Err(Refused::Private), 0), "{private}");
        }
        let public = Guard::in_network(Vec::new(), &leading_to("8.8.8.8"));
        assert_eq!(public.look_up(&url("https://hooks.example.com/")).await, Ok(()));
        let nowhere = Guard::in_network(Vec::new(), &CountedNetwork::leading_to(&[]));
        assert_eq!(nowhere.look_up(&url("https://hooks.example.com/")).await, Err(Refused::Unknown));
    }

    #[tokio::test]
    async fn a_host_that_was_allowed_is_called_where_it_is_and_its_redirect_is_not_followed() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 4096]).await.unwrap();
            let answer = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
            stream.write_all(answer.as_bytes()).await.unwrap();
        });
        let guard = Guard::new(vec![host.parse().unwrap()]);
        let to = url(&format!("http://{host}/hook"));
        assert_eq!(guard.look_up(&to).await, Ok(()));
        let answered = guard.post(&to, HeaderMap::new(), Bytes::from("{}"), Duration::from_secs(5)).await;
        assert_eq!(answered, Ok(StatusCode::FOUND));
    }

    #[tokio::test]
    async fn one_that_does_not_answer_is_told_from_one_that_is_not_there() {
        let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let gone = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let hosts = [&silent, &gone].map(|listener| listener.local_addr().unwrap().to_string());
        drop(gone);
        let guard = Guard::new(hosts.iter().map(|host| host.parse().unwrap()).collect());
        let mut answers = Vec::new();
        for host in &hosts {
            let to = url(&format!("http://{host}/"));
            answers.push(guard.post(&to, HeaderMap::new(), Bytes::new(), Duration::from_millis(300)).await);
        }
        assert_eq!(answers, [Err(Refused::TooLate), Err(Refused::Unreachable)]);
    }
}
