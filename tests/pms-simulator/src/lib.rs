//! HTTP servers that speak the wire formats of the property management systems.
//!
//! Written from what is known about each wire, and from no connector's code: a struct shared with a
//! connector would let one mistake cancel another. Everything is invented; the same [`Config`] always
//! makes the same residents.
//!
//! ```
//! use pms_simulator::{Config, Fault, FaultKind, Pms, Simulator};
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> std::io::Result<()> {
//! let simulator = Simulator::new(&Config::new(jiff::civil::date(2026, 9, 1)));
//! let running = simulator.serve(([127, 0, 0, 1], 0).into()).await?;
//!
//! let form = running.sample_credentials(Pms::Yardi);
//! assert!(form["service_url"].starts_with(&running.base_url()));
//!
//! let yardi = running.control(Pms::Yardi);
//! yardi.set_faults(vec![Fault::new(FaultKind::HtmlPage).on("Ping").times(1)]);
//! running.shutdown().await
//! # }
//! ```
//!
//! What is mounted by [`Simulator::router`]:
//! - `/entrata/ext/orgs/{org}/v1/{endpoint}`, the gateway, and `/entrata/api/v1/{endpoint}`, the older host;
//! - `/yardi/{company}/webservices/{interface}.asmx`, in any case;
//! - `/realpage/rpxgateway/partner/{partner}/{partner}.svc`, in any case;
//! - `/appfolio/api/v0/{list}`;
//! - `/mri/mriapiservices/api.asp`;
//! - `/control/{pms}/…`, which does over HTTP what [`Control`] does in process.
//!
//! Control over HTTP:
//!
//! | route | what |
//! | --- | --- |
//! | `GET /control` | names of the PMSs |
//! | `GET /control/{pms}` | [`State`]: counts, calls served, faults |
//! | `PUT`, `DELETE /control/{pms}/faults` | set the list of [`Fault`]s; clear it |
//! | `PUT /control/{pms}/quirks` | [`Quirks`]; what is left out takes its default |
//! | `PUT /control/{pms}/credential` | accept these values from now on |
//! | `POST /control/{pms}/seed` | [`Reseed`] |
//! | `POST /control/{pms}/change` | `{"percent": 3}`; answers `{"changed": n}` |
//! | `GET /control/{pms}/properties/{id}/residents?limit=&offset=` | [`Resident`]s |
//! | `POST /control/{pms}/properties/{id}/residents` | [`NewResident`] |
//! | `GET`, `PATCH`, `DELETE /control/{pms}/residents/{id}` | show; [`ResidentPatch`]; vanish |
//!
//! A further PMS is a folder beside `entrata` with a `Vendor` in it, and a line in `vendors.rs`.

mod appfolio;
mod building;
mod config;
mod control;
mod entrata;
mod fault;
mod mri;
mod office;
mod realpage;
mod simulator;
mod soap;
mod vendors;
mod web;
mod yardi;

pub use building::{NewResident, ResidentPatch, Status};
pub use config::{Collapse, Config, MAX_PROPERTIES, MAX_RESIDENTS, Quirks, Refusal};
pub use control::{Control, ControlError, PropertyState, Reseed, Resident, State};
pub use fault::{Fault, FaultKind, RetryAfter};
pub use simulator::{Running, Simulator};
pub use vendors::{Pms, UnknownPms};
