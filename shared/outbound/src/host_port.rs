//! Hosts that may be called although they are not public.

use std::{fmt, str::FromStr};

use url::Url;

/// A host with its port, such as `127.0.0.1:8701`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPort {
    host: String,
    port: u16,
}

impl FromStr for HostPort {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (host, port) = text.rsplit_once(':').ok_or("it must look like HOST:PORT")?;
        let port = port.parse().map_err(|_| "the port must be a number")?;
        if host.is_empty() {
            return Err("it must look like HOST:PORT");
        }
        Ok(Self { host: host.to_ascii_lowercase(), port })
    }
}

impl fmt::Display for HostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl HostPort {
    /// Whether a URL leads there.
    pub fn is_of(&self, url: &Url) -> bool {
        let (host, port) = (url.host_str().unwrap_or_default(), url.port_or_known_default());
        matches!(url.scheme(), "http" | "https") && self.host == host && Some(self.port) == port
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_named_with_its_port() {
        let host: HostPort = "LocalHost:8701".parse().unwrap();
        assert_eq!((host.host.as_str(), host.port), ("localhost", 8701));
        for bad in ["localhost", ":1", "localhost:", "localhost:http", "localhost:70000"] {
            assert!(bad.parse::<HostPort>().is_err(), "{bad}");
        }
    }
}
