//! What holds for every connector, whichever the PMS: each test runs over [`Pms::ALL`], against a
//! simulator that shares no code with the connectors. A PMS without a simulator fails to compile here;
//! none is left out.
//!
//! [`Pms::ALL`]: domain::pms::Pms::ALL

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

mod broken;
mod pages;
mod refused;
mod verify;
mod whole;
mod world;
