//! Step 5: which PMS properties sync into a Door property.

mod attach;
mod list;

use axum::Router;
use engine::Engine;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::edge;

/// The function's router.
pub fn router(engine: Engine) -> Router {
    edge::around(routes(), engine)
}

pub(crate) fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::default().routes(routes!(list::list, attach::attach))
}
