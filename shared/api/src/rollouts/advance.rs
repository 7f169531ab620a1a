//! What a manager decides about a roll-out that was begun.

use axum::{Json, extract::State};
use domain::rollout::WhichLines;
use engine::Engine;
use http::StatusCode;

use crate::{
    body::{Body, body},
    gate::OwnRollout,
    problem::Problem,
    rollouts::view::RolloutView,
    words::WhichLinesWord,
};

body! {
    /// Which properties are turned on.
    TurnOn {
        #[schema(value_type = WhichLinesWord)]
        which: WhichLines,
    }
}

/// Has a roll-out go on where it stopped.
///
/// What was refused is tried anew, what waits is asked for again; what is done already stays. Asked twice, nothing
/// is done twice.
#[utoipa::path(
    post, path = "/v1/rollouts/{rollout_id}/continuation", operation_id = "continue_rollout", tag = "wizard",
    params(("rollout_id" = String, Path)),
    responses((status = 202, body = RolloutView)),
)]
pub(crate) async fn go_on(
    State(engine): State<Engine>,
    OwnRollout { rollout, .. }: OwnRollout,
) -> Result<(StatusCode, Json<RolloutView>), Problem> {
    let lines = engine.desk.go_on(&rollout).await?;
    Ok((StatusCode::ACCEPTED, Json(RolloutView::new(rollout, lines))))
}

/// Turns User Sync on for the properties that are ready.
///
/// Of one that would be held, what was seen is let through; where its plan has changed since, it is held all the
/// same. Those that are not ready stay as they are.
#[utoipa::path(
    post, path = "/v1/rollouts/{rollout_id}/activation", operation_id = "turn_rollout_on", tag = "wizard",
    params(("rollout_id" = String, Path)), request_body = TurnOn,
    responses((status = 202, body = RolloutView)),
)]
pub(crate) async fn turn_on(
    State(engine): State<Engine>,
    own: OwnRollout,
    Body(TurnOn { which }): Body<TurnOn>,
) -> Result<(StatusCode, Json<RolloutView>), Problem> {
    let by = own.caller.decider();
    let lines = engine.desk.turn_lines_on(&own.rollout, which, &by).await?;
    Ok((StatusCode::ACCEPTED, Json(RolloutView::new(own.rollout, lines))))
}
