//! What clients go through when a test counts what they do.

use std::{
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
};

use futures::{FutureExt, future::BoxFuture};
use tower::{BoxError, Service};

use crate::dns;

/// A network where every name leads to the same addresses, and that counts connections.
#[doc(hidden)]
#[derive(Debug, Clone)]
pub struct CountedNetwork {
    leads_to: Arc<[IpAddr]>,
    lookups: Arc<AtomicUsize>,
    opened: Arc<AtomicUsize>,
}

impl CountedNetwork {
    /// A network where every name leads to these addresses.
    pub fn leading_to(addresses: &[IpAddr]) -> Self {
        Self { leads_to: addresses.into(), lookups: Arc::default(), opened: Arc::default() }
    }

    /// How many names were looked up for a connection.
    pub fn lookups(&self) -> usize {
        self.lookups.load(Ordering::SeqCst)
    }

    /// How many connections got as far as to a socket: all that were begun, less those whose name was
    /// refused when it was looked up, which is before there is a socket.
    pub fn opened(&self) -> usize {
        self.opened.load(Ordering::SeqCst)
    }

    pub(crate) fn look_up(&self) -> Vec<IpAddr> {
        self.lookups.fetch_add(1, Ordering::SeqCst);
        self.leads_to.to_vec()
    }
}

/// What makes connections, counted where there is a network to count for.
#[derive(Debug, Clone)]
pub(crate) struct Counted<S> {
    inner: S,
    opened: Option<Arc<AtomicUsize>>,
}

impl<S> Counted<S> {
    pub(crate) fn new(inner: S, network: Option<&CountedNetwork>) -> Self {
        Self { inner, opened: network.map(|network| Arc::clone(&network.opened)) }
    }
}

impl<S, R> Service<R> for Counted<S>
where
    S: Service<R, Error = BoxError, Future: Send + 'static>,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<S::Response, BoxError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, to: R) -> Self::Future {
        let connected = self.inner.call(to);
        let Some(opened) = self.opened.clone() else { return connected.boxed() };
        // Counted before the outcome is known: one that is given up half way has had its socket.
        opened.fetch_add(1, Ordering::SeqCst);
        connected
            .inspect(move |outcome| {
                if outcome.as_ref().is_err_and(|error| dns::refused(error.as_ref())) {
                    opened.fetch_sub(1, Ordering::SeqCst);
                }
            })
            .boxed()
    }
}
