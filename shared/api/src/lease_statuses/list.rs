//! The PMS's lease statuses, with what the attached properties hold now.

use std::collections::{BTreeMap, BTreeSet};

use axum::{Json, extract::State};
use domain::{
    lease::{LeaseStatus, Lifecycle, StatusMeaning},
    roster::Roster,
    setup::{Step, StepRefused},
};
use engine::{Connected, Engine};
use jiff::civil::Date;
use serde::Serialize;
use store::Property;
use utoipa::ToSchema;

use crate::{
    deadline::deadline,
    gate::{Read, Scoped},
    problem::Problem,
    query::List,
    words::LifecycleWord,
};

/// A lease status of the PMS.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LeaseStatus)]
pub(crate) struct LeaseStatusView {
    /// The PMS's word.
    #[schema(value_type = String)]
    status: LeaseStatus,
    /// Our reading of it; `other` for one never seen before.
    #[schema(value_type = LifecycleWord)]
    lifecycle: Lifecycle,
    /// How many residents of the attached properties have it now.
    residents: u64,
    /// Whether residents with it are not pulled in.
    excluded: bool,
}

/// The lease statuses of the PMS, with what the attached properties hold now.
///
/// In the PMS's order; after them any status that is met there and never was before.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/integration/lease-statuses", operation_id = "list_lease_statuses", tag = "wizard",
    params(("property_id" = String, Path)),
    responses((status = 200, body = List<LeaseStatusView>)),
)]
pub(crate) async fn list(
    State(engine): State<Engine>,
    scoped: Scoped<Read>,
) -> Result<Json<List<LeaseStatusView>>, Problem> {
    let property = &scoped.property;
    let integration = engine.desk.read().integration(&property.property_id).await?;
    let connected = engine.desk.connected(property, integration).await?;
    let roster = roster(&engine, property, &connected).await?;
    let Connected { integration, credential } = connected;
    let setup = &integration.choices.setup;
    let excluded = setup.complete().map(|setup| setup.excluded.clone()).unwrap_or_default();
    let counts = counts(&roster, property.local_time(engine.desk.now()).date());
    let items = rows(pms::descriptor(credential.pms).lease_statuses, counts, &excluded);
    Ok(Json(List { items, next_cursor: None }))
}

/// The roster of the attached PMS properties, which a sync would start from.
pub(crate) async fn roster(
    engine: &Engine,
    property: &Property,
    Connected { integration, credential }: &Connected,
) -> Result<Roster, Problem> {
    let attached = integration.choices.setup.attached();
    if attached.is_empty() {
        return Err(StepRefused::Required(Step::AttachProperties).into());
    }
    Ok(engine.roster(property, credential, attached, deadline()).await?)
}

/// How many residents have which status, by the lease that counts.
fn counts(roster: &Roster, today: Date) -> BTreeMap<LeaseStatus, u64> {
    let mut counts = BTreeMap::new();
    for lease in roster.residents().iter().filter_map(|resident| resident.effective_lease(today)) {
        *counts.entry(lease.status.clone()).or_default() += 1;
    }
    counts
}

fn rows(
    vocabulary: &[StatusMeaning],
    mut counts: BTreeMap<LeaseStatus, u64>,
    excluded: &BTreeSet<LeaseStatus>,
) -> Vec<LeaseStatusView> {
    let mut row = |status: LeaseStatus, lifecycle: Lifecycle| LeaseStatusView {
        residents: counts.remove(&status).unwrap_or(0),
        excluded: excluded.contains(&status),
        status,
        lifecycle,
    };
    let known = vocabulary
        .iter()
        .filter_map(|meaning| Some((LeaseStatus::new(meaning.status).ok()?, meaning.lifecycle)));
    let mut rows: Vec<_> = known.map(|(status, lifecycle)| row(status, lifecycle)).collect();
    // What was excluded once may not be met any more, and still has to be shown.
    let met: BTreeSet<_> = counts.keys().cloned().chain(excluded.iter().cloned()).collect();
    let shown: BTreeSet<_> = rows.iter().map(|row| row.status.clone()).collect();
    rows.extend(met.difference(&shown).map(|status| LeaseStatusView {
        residents: counts.get(status).copied().unwrap_or(0),
        excluded: excluded.contains(status),
        status: status.clone(),
        lifecycle: Lifecycle::Other,
    }));
    rows
}
