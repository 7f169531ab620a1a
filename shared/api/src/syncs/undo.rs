//! The reverse of a sync.

use axum::{Json, extract::State};
use domain::{change::Field, ids::SyncId};
use engine::Engine;
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    gate::{Manage, PathId, Scoped},
    problem::Problem,
    words::FieldWord,
};

/// What came of undoing a sync.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UndoneSync)]
pub(crate) struct UndoneView {
    /// People who are as they were before, in some fields at least.
    reversed: Vec<String>,
    /// What stays, because something newer touched it.
    not_reversed: Vec<NotReversed>,
}

/// Fields of a person that something newer touched.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotReversed {
    person_id: String,
    #[schema(value_type = Vec<FieldWord>)]
    fields: Vec<Field>,
}

/// Undoes a sync.
///
/// Each of its changes of people is reversed where nothing newer touched the same field; what stays is
/// listed. Somebody whom it made is unlinked and loses all access, and is kept. Only while User Sync is
/// off: the next sync would do the same again.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/syncs/{sync_id}/undo", operation_id = "undo_sync", tag = "syncs",
    params(("property_id" = String, Path), ("sync_id" = String, Path)),
    responses((status = 200, body = UndoneView)),
)]
pub(crate) async fn undo(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    PathId(sync_id): PathId<SyncId>,
) -> Result<Json<UndoneView>, Problem> {
    let property = &scoped.property;
    engine.desk.read().sync(&property.property_id, sync_id).await?.ok_or_else(Problem::not_found)?;
    let by = scoped.decision(&engine.desk, AuditAction::SyncUndone).about(sync_id);
    let undone = engine.desk.undo_sync(property, sync_id, &by).await?;
    Ok(Json(UndoneView {
        reversed: undone.people.iter().map(ToString::to_string).collect(),
        not_reversed: undone
            .left
            .into_iter()
            .map(|(person_id, fields)| NotReversed { person_id: person_id.to_string(), fields })
            .collect(),
    }))
}
