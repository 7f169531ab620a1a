//! All PMSs together, as a router or as a server of its own.

use std::collections::BTreeMap;
use std::{io, net::SocketAddr, sync::Arc};

use axum::Router;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

use crate::config::Config;
use crate::control::{self, Control};
use crate::office::Office;
use crate::vendors::Pms;

/// Every PMS that is spoken, with its rosters. Cheap to clone; all clones share one state.
#[derive(Clone)]
pub struct Simulator {
    offices: Arc<BTreeMap<Pms, Arc<Office>>>,
}

impl Simulator {
    /// Draws the rosters.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let offices = Pms::ALL.iter().map(|pms| (*pms, Arc::new(Office::new(*pms, config)))).collect();
        Self { offices: Arc::new(offices) }
    }

    /// Control over one PMS.
    #[must_use]
    pub fn control(&self, pms: Pms) -> Control {
        Control::new(Arc::clone(&self.offices[&pms]))
    }

    /// Serves every PMS under its name, and control under `/control`.
    pub fn router(&self) -> Router {
        let controls = self.offices.iter().map(|(pms, office)| (*pms, Control::new(Arc::clone(office))));
        let router = Router::new().nest("/control", control::http::router(controls.collect()));
        self.offices.iter().fold(router, |router, (pms, office)| {
            router.nest(&format!("/{pms}"), pms.vendor().router(Arc::clone(office)))
        })
    }

    /// Listens on an address; port 0 chooses a free one.
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub async fn serve(self, address: SocketAddr) -> io::Result<Running> {
        let listener = TcpListener::bind(address).await?;
        let addr = listener.local_addr()?;
        let (shutdown, stop) = oneshot::channel::<()>();
        let router = self.router();
        let task = tokio::spawn(async move {
            let stopped = async {
                // An error means that the sender is gone, which is a wish to stop as well.
                let _ = stop.await;
            };
            axum::serve(listener, router).with_graceful_shutdown(stopped).await
        });
        Ok(Running { addr, simulator: self, shutdown, task })
    }
}

/// A simulator that listens. Dropping it stops it.
pub struct Running {
    /// Where it listens.
    pub addr: SocketAddr,
    simulator: Simulator,
    shutdown: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

impl Running {
    /// The address as the start of every URL, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// Control over one PMS.
    #[must_use]
    pub fn control(&self, pms: Pms) -> Control {
        self.simulator.control(pms)
    }

    /// The credential that is accepted now, as a manager types it into the form.
    #[must_use]
    pub fn sample_credentials(&self, pms: Pms) -> BTreeMap<&'static str, String> {
        self.control(pms).sample_credentials(&self.base_url())
    }

    /// The same simulator, to be asked without a connection.
    pub fn router(&self) -> Router {
        self.simulator.router()
    }

    /// Stops listening and waits until the answers under way are sent.
    ///
    /// # Errors
    /// When the server failed while it ran.
    pub async fn shutdown(self) -> io::Result<()> {
        let _ = self.shutdown.send(());
        self.task.await.map_err(io::Error::other)?
    }
}
