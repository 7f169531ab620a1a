//! The building behind every PMS: properties, units, households and the people in them.
//!
//! Nothing here knows a wire format. A household is derived from the seed when it is asked for, so a
//! property of fifty thousand residents costs a few bytes for each household, and whatever was edited
//! is kept beside it.

mod blueprint;
mod cases;
mod change;
mod edit;
mod generate;
mod household;
mod names;
mod property;
mod random;

pub(crate) use blueprint::{Blueprint, UnitStyle};
pub(crate) use household::{Household, Member, PEOPLE_PER_HOUSEHOLD, PhoneKind, Role, Term};
pub(crate) use property::{Property, Recipe, SITES_PER_PMS};

pub use edit::{NewResident, ResidentPatch};
pub use household::Status;
