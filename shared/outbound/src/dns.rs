//! Names resolve to public addresses only, so that the address which was checked is the one that
//! is connected to.

use std::{
    error::Error,
    io,
    net::{IpAddr, SocketAddr},
    task::{Context, Poll},
    vec,
};

use futures::future::BoxFuture;
use hyper_util::client::legacy::connect::dns::Name;
use tower::{BoxError, Service};

use crate::{CountedNetwork, address::is_public};

/// Finds the addresses of names.
#[derive(Debug, Clone)]
pub struct Names {
    /// Whether those are left out that are not of the public internet.
    pub public_only: bool,
    /// The network of a test, in place of the real one.
    pub network: Option<CountedNetwork>,
}

/// A name leads to no public address.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to no public address")]
struct NotPublic;

impl Names {
    async fn addresses(self, name: Name) -> Result<vec::IntoIter<SocketAddr>, BoxError> {
        let found: Vec<IpAddr> = match &self.network {
            Some(network) => network.look_up(),
            None => tokio::net::lookup_host((name.as_str(), 0)).await?.map(|found| found.ip()).collect(),
        };
        let some = !found.is_empty();
        let allowed = found.into_iter().filter(|address| !self.public_only || is_public(*address));
        // The port is that of the URL.
        let allowed: Vec<_> = allowed.map(|address| SocketAddr::new(address, 0)).collect();
        match allowed.is_empty() {
            true if some => Err(NotPublic.into()),
            true => Err(io::Error::from(io::ErrorKind::NotFound).into()),
            false => Ok(allowed.into_iter()),
        }
    }
}

impl Service<Name> for Names {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<Self::Response, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        Box::pin(self.clone().addresses(name))
    }
}

/// Whether it was this resolver that stopped a call.
pub fn refused(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| (*error).source()).any(|error| error.is::<NotPublic>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_is_refused_unless_it_is_trusted() {
        let names = |public_only| Names { public_only, network: None };
        let found = |names: Names| names.addresses("localhost".parse().unwrap());
        let error = found(names(true)).await.unwrap_err();
        assert!(refused(error.as_ref()), "{error:?}");
        assert!(found(names(false)).await.unwrap().all(|address| address.ip().is_loopback()));
    }
}
