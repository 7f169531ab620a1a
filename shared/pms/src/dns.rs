//! Names resolve to public addresses only, so that the address which was checked is the one that is
//! connected to.

use std::{
    error::Error,
    net::{IpAddr, SocketAddr},
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::{CountedNetwork, address::is_public};

/// A resolver that knows no private network.
#[derive(Debug)]
pub(crate) struct PublicOnly {
    /// The network of a test, in place of the real one.
    pub(crate) network: Option<CountedNetwork>,
}

/// A name leads to no public address.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to no public address")]
struct NotPublic;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let network = self.network.clone();
        Box::pin(async move {
            let found: Vec<IpAddr> = match network {
                Some(network) => network.look_up(),
                None => tokio::net::lookup_host((name.as_str(), 0)).await?.map(|found| found.ip()).collect(),
            };
            let public = found.into_iter().filter(|address| is_public(*address));
            // The port is that of the URL.
            let public: Vec<_> = public.map(|address| SocketAddr::new(address, 0)).collect();
            if public.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Whether it was this resolver that stopped a call.
pub(crate) fn refused(error: &(dyn Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| (*error).source()).any(|error| error.is::<NotPublic>())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_is_refused_before_it_is_connected_to() {
        let client = reqwest::Client::builder()
            .no_proxy()
            .dns_resolver(Arc::new(PublicOnly { network: None }))
            .build();
        let error = client.unwrap().get("http://localhost:9/").send().await.unwrap_err();
        assert!(refused(&error), "{error:?}");
    }
}
