//! Removing a receiver.

use axum::extract::State;
use engine::Receivers;
use http::StatusCode;
use store::AuditAction;

use crate::{
    notices::{OwnReceiver, told},
    problem::Problem,
};

/// Removes a receiver: what is on its way to it is given up, and its signing secret is deleted.
#[utoipa::path(
    delete, path = "/v1/notices/receivers/{receiver_id}", operation_id = "remove_receiver", tag = "notices",
    params(("receiver_id" = String, Path)),
    responses((status = 204)),
)]
pub(crate) async fn remove(State(state): State<Receivers>, own: OwnReceiver) -> Result<StatusCode, Problem> {
    let by = own.decision(&state.desk, AuditAction::ReceiverRemoved);
    state.remove(&own.found, &by.changing(told(&own.found), ())).await?;
    Ok(StatusCode::NO_CONTENT)
}
