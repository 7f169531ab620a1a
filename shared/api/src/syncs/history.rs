//! What syncs there were, and what one of them did.

use std::collections::{BTreeMap, BTreeSet};

use axum::{Json, extract::State};
use domain::{
    alert::AlertKind,
    ids::{AlertId, PersonId, PropertyId, SyncId},
    sync::{Sync, SyncStatus},
};
use engine::{Desk, Engine};
use serde::Serialize;
use store::Change;
use utoipa::ToSchema;

use crate::{
    activation::row_view::RowView,
    change_view::ChangeView,
    gate::{PathId, Read, Scoped},
    problem::Problem,
    query::{Limit, List, query},
    syncs::view::SyncView,
};

query! {
    /// Which page.
    WhichSyncs {
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

query! {
    /// Which page of the sync's changes.
    WhichChanges {
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// A sync with what it did.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SyncWithChanges {
    #[serde(flatten)]
    sync: SyncView,
    /// What it changed, in the order in which it was planned.
    changes: List<ChangeView>,
    /// While it is held: the rows of its plan that would change something or ask for somebody.
    #[schema(value_type = Option<Vec<RowView>>)]
    held_rows: Option<Vec<serde_json::Value>>,
}

/// The syncs of a property, the newest first.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/syncs", operation_id = "list_syncs", tag = "syncs",
    params(("property_id" = String, Path), WhichSyncs),
    responses((status = 200, body = List<SyncView>)),
)]
pub(crate) async fn list(
    State(engine): State<Engine>,
    scoped: Scoped<Read>,
    which: WhichSyncs,
) -> Result<Json<List<SyncView>>, Problem> {
    let (desk, property_id) = (&engine.desk, &scoped.property.property_id);
    let page = which.limit.unwrap_or_default().page(which.cursor);
    let found = desk.read().list_syncs(property_id, &page).await?;
    let next_cursor = found.next.map(|cursor| cursor.as_str().to_owned());
    let mut items = Vec::with_capacity(found.items.len());
    for sync in found.items {
        let joined = joined(desk, property_id, &sync).await?;
        items.push(SyncView::new(sync, joined));
    }
    Ok(Json(List { items, next_cursor }))
}

/// One sync, with what it changed.
///
/// One that joined a running sync shows that one's course and changes. While it runs, its counts are
/// what it has written so far.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/syncs/{sync_id}", operation_id = "read_sync", tag = "syncs",
    params(("property_id" = String, Path), ("sync_id" = String, Path), WhichChanges),
    responses((status = 200, body = SyncWithChanges)),
)]
pub(crate) async fn one(
    State(engine): State<Engine>,
    scoped: Scoped<Read>,
    PathId(sync_id): PathId<SyncId>,
    which: WhichChanges,
) -> Result<Json<SyncWithChanges>, Problem> {
    let (desk, property_id) = (&engine.desk, &scoped.property.property_id);
    let mut sync = desk.read().sync(property_id, sync_id).await?.ok_or_else(Problem::not_found)?;
    let mut joined = joined(desk, property_id, &sync).await?;
    let course = joined.as_mut().unwrap_or(&mut sync);
    if course.status() == SyncStatus::Running {
        course.counts.take_over(desk.read().progress(property_id, course.sync_id).await?);
    }
    let page = which.limit.unwrap_or_default().page(which.cursor);
    let changes = desk.read().changes_of_sync(property_id, course.sync_id, &page).await?;
    let held_rows = held_rows(desk, course).await?;
    let (names, kinds) = futures::try_join!(
        names(desk, property_id, &changes.items),
        alert_kinds(desk, property_id, &changes.items),
    )?;
    let changes = List::of(changes, |change| {
        let name = change.person_id.and_then(|id| names.get(&id).cloned());
        let kind = change.alert_id.and_then(|id| kinds.get(&id).copied());
        ChangeView::from(change).about(name, kind)
    });
    Ok(Json(SyncWithChanges { sync: SyncView::new(sync, joined), changes, held_rows }))
}

/// What those are called now whom a page of changes is about.
async fn names(
    desk: &Desk,
    property_id: &PropertyId,
    changes: &[Change],
) -> Result<BTreeMap<PersonId, String>, Problem> {
    let ids: BTreeSet<_> = changes.iter().filter_map(|change| change.person_id).collect();
    let people = ids.into_iter().map(|id| desk.read().person(property_id, id));
    let people = futures::future::try_join_all(people).await?;
    Ok(people.into_iter().flatten().map(|person| (person.person_id, person.name.to_string())).collect())
}

/// What the alerts of a page of changes are about.
async fn alert_kinds(
    desk: &Desk,
    property_id: &PropertyId,
    changes: &[Change],
) -> Result<BTreeMap<AlertId, AlertKind>, Problem> {
    let ids: BTreeSet<_> = changes.iter().filter_map(|change| change.alert_id).collect();
    let alerts = ids.into_iter().map(|id| desk.read().alert(property_id, id));
    let alerts = futures::future::try_join_all(alerts).await?;
    Ok(alerts.into_iter().flatten().map(|alert| (alert.alert_id, alert.cause.kind())).collect())
}

/// The sync that this one joined, if it joined one.
async fn joined(desk: &Desk, property_id: &PropertyId, sync: &Sync) -> Result<Option<Sync>, Problem> {
    match sync.joined() {
        Some(running) => Ok(desk.read().sync(property_id, running).await?),
        None => Ok(None),
    }
}

/// How many rows of a held plan are shown.
const HELD_ROWS: usize = 1000;

/// The rows that a manager decides about: what stays as it is says nothing.
async fn held_rows(desk: &Desk, sync: &Sync) -> Result<Option<Vec<serde_json::Value>>, Problem> {
    if sync.status() != SyncStatus::Held {
        return Ok(None);
    }
    let kept = desk.read().held_plan(&sync.property_id, sync.sync_id).await?.unwrap_or_default();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&kept).unwrap_or_default();
    let quiet = |row: &serde_json::Value| {
        let outcome = row["outcome"].as_str().unwrap_or_default();
        outcome == "unchanged" || outcome.starts_with("skipped")
    };
    Ok(Some(rows.into_iter().filter(|row| !quiet(row)).take(HELD_ROWS).collect()))
}
