//! Step 7: what turning User Sync on would do, and the switch; the same of many at once, and why somebody is, or is
//! not, in Door.

pub(crate) mod explain;
pub(crate) mod preview;
pub(crate) mod row_view;
mod turn;

use axum::Router;
use engine::Engine;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{edge, rollouts};

/// The function's router.
pub fn router(engine: Engine) -> Router {
    edge::around(routes(), engine)
}

pub(crate) fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::default()
        .routes(routes!(preview::read))
        .routes(routes!(turn::turn))
        .routes(routes!(explain::explain))
        .merge(rollouts::routes())
}
