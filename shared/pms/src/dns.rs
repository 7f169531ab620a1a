//! Names resolve to public addresses only, so that the address which was checked is the one that is
//! connected to.

use std::{error::Error, net::SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::address::is_public;

/// A resolver that knows no private network.
#[derive(Debug)]
pub(crate) struct PublicOnly;

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

/// Whether it was this resolver that stopped a call.
pub(crate) fn refused(error: &reqwest::Error) -> bool {
    std::iter::successors(error.source(), |error| (*error).source()).any(|error| error.is::<NotPublic>())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_is_refused_before_it_is_connected_to() {
        let client = reqwest::Client::builder().no_proxy().dns_resolver(Arc::new(PublicOnly)).build();
        let error = client.unwrap().get("http://localhost:9/").send().await.unwrap_err();
        assert!(refused(&error), "{error:?}");
    }
}
