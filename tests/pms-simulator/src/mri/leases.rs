//! `ResidentLeaseDetailsByPropertyID`: a row for each person on each lease. The parameters that ask for
//! what changed since a day are not played.

mod lease;

use axum::response::Response;

use super::answer::{self, Failure};
use super::record;
use super::request::Request;
use crate::building::{Property, Status};
use crate::office::Scene;
use lease::Lease;

/// A household, and the place of a person in it.
type Row = (u32, usize);

pub(super) fn answer(scene: &Scene, request: &Request) -> Result<Response, Failure> {
    let property = request.property(scene, "RMPROPID")?;
    let rows = if scene.effects.empty_roster { Vec::new() } else { rows(property) };
    Ok(answer::page(scene, request, rows, |rows| {
        let leases = rows.into_iter().filter_map(|row| lease(property, row)).collect();
        record::spoilt(leases, &scene.effects)
    }))
}

/// Everybody on a lease that is signed, without drawing them.
fn rows(property: &Property) -> Vec<Row> {
    let signed = |status| !matches!(status, Status::Applicant | Status::Cancelled);
    let households = property.people_where(signed, true);
    households.flat_map(|(index, people)| (0..usize::from(people)).map(move |nth| (index, nth))).collect()
}

fn lease(property: &Property, (index, nth): Row) -> Option<Lease> {
    let household = property.household(index)?;
    Lease::new(property, &household, household.members.get(nth)?)
}
