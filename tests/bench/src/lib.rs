//! What a sync costs: requests to the table and their units, calls of the PMS, and the process's own time
//! and memory, of the very binaries that ship; the same of a peer in Python; and what that comes to in dollars.
//!
//! The product is a black box here: it is set up through its API's functions, and asked for syncs by events.

mod clock;
mod cost;
mod day;
mod door;
mod figures;
mod goals;
mod meter;
mod peer;
mod process;
mod report;
mod spent;
mod start;
mod world;

pub use cost::{Prices, Question};
pub use day::{Life, live};
pub use figures::{Figures, Sync};
pub use meter::Meter;
pub use peer::{READS, compare, install};
pub use report::{Report, Row};
pub use spent::Spent;
pub use start::starts;
pub use world::{Binaries, Building, World};

/// What stops a measurement, in words.
pub type Failure = Box<dyn std::error::Error + Send + std::marker::Sync>;
