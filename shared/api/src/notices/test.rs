//! A test of a receiver.

use axum::{Json, extract::State};
use engine::Receivers;
use http::StatusCode;
use store::AuditAction;

use crate::{
    notices::{OwnReceiver, view::DeliveryView},
    problem::Problem,
};

/// Puts a test on its way to a receiver; how it went is among the deliveries a moment later.
#[utoipa::path(
    post, path = "/v1/notices/receivers/{receiver_id}/test", operation_id = "test_receiver", tag = "notices",
    params(("receiver_id" = String, Path)),
    responses((status = 202, body = DeliveryView)),
)]
pub(crate) async fn test(
    State(state): State<Receivers>,
    own: OwnReceiver,
) -> Result<(StatusCode, Json<DeliveryView>), Problem> {
    let by = own.decision(&state.desk, AuditAction::ReceiverTested);
    let delivery = state.test(&own.found, &by).await?;
    Ok((StatusCode::ACCEPTED, Json(delivery.into())))
}
