//! Step 6: exclude lease statuses.

use std::collections::BTreeSet;

use axum::extract::State;
use domain::{lease::LeaseStatus, setup::Setup};
use engine::{Connected, Engine};
use store::{AuditAction, Property};

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    lease_statuses::list::roster,
    problem::{FieldError, Problem},
};

body! {
    /// Step 6.
    ExcludeStatuses {
        /// The PMS's words; none is allowed.
        #[schema(value_type = Vec<String>)]
        excluded: Vec<LeaseStatus>,
    }
}

/// Excludes lease statuses: residents with one of these are not pulled in.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/integration/lease-statuses", operation_id = "exclude_lease_statuses", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = ExcludeStatuses,
    responses((status = 200, body = Card, headers(("ETag" = String)))),
)]
pub(crate) async fn exclude(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(ExcludeStatuses { excluded }): Body<ExcludeStatuses>,
) -> CardAnswer {
    let (desk, property) = (&engine.desk, &scoped.property);
    let mut read = desk.read().integration(&property.property_id).await?;
    if_match.check(read.version)?;
    // Refuses a step that is taken too early.
    let setup = read.choices.setup.clone().exclude(BTreeSet::new())?;
    let unknown = unknown(&setup, &excluded);
    let mut known = None;
    if !unknown.is_empty() {
        let connected = desk.connected(property, read).await?;
        refuse_unmet(&engine, property, &connected, &excluded, &unknown).await?;
        (read, known) = (connected.integration, Some(connected.credential));
    }
    let excluded: BTreeSet<_> = excluded.into_iter().collect();
    let exclude = |setup: Setup| setup.exclude(excluded.clone());
    let action = AuditAction::StatusesExcluded;
    let changed = change::setup(desk, &scoped, action, &if_match, read, exclude).await?;
    Card::answer(desk, property, changed.after, known).await
}

/// Those that are not in the PMS's vocabulary as we know it.
fn unknown(setup: &Setup, excluded: &[LeaseStatus]) -> BTreeSet<LeaseStatus> {
    let vocabulary = setup.pms().map(|pms| pms::descriptor(pms).lease_statuses).unwrap_or_default();
    let known: BTreeSet<_> =
        vocabulary.iter().filter_map(|meaning| LeaseStatus::new(meaning.status).ok()).collect();
    excluded.iter().filter(|status| !known.contains(status)).cloned().collect()
}

/// A status that we do not know may be one that residents have all the same: the PMS is asked.
async fn refuse_unmet(
    engine: &Engine,
    property: &Property,
    connected: &Connected,
    excluded: &[LeaseStatus],
    unknown: &BTreeSet<LeaseStatus>,
) -> Result<(), Problem> {
    let roster = roster(engine, property, connected).await?;
    let leases = roster.residents().iter().flat_map(|resident| &resident.leases);
    let met: BTreeSet<_> = leases.map(|lease| &lease.status).collect();
    let unmet =
        excluded.iter().enumerate().filter(|(_, status)| unknown.contains(status) && !met.contains(status));
    let errors: Vec<_> = unmet
        .map(|(index, status)| {
            let detail = format!("`{status}` is no lease status of the PMS; `GET` lists them");
            FieldError::new(format!("/excluded/{index}"), detail)
        })
        .collect();
    if errors.is_empty() { Ok(()) } else { Err(Problem::invalid(errors)) }
}
