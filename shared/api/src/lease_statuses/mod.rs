//! Step 6: lease statuses whose residents are not pulled in.

mod exclude;
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
    OpenApiRouter::default().routes(routes!(list::list, exclude::exclude))
}
