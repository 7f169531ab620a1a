//! Sync Now, the history of syncs, the decision about a held one, and the reverse of one.

mod decide;
mod history;
mod request;
mod undo;
pub(crate) mod view;

use axum::Router;
use engine::Engine;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::edge;

/// The function's router.
pub fn router(engine: Engine) -> Router {
    edge::around(routes(), engine)
}

pub(crate) fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::default()
        .routes(routes!(request::sync_now, history::list))
        .routes(routes!(history::one))
        .routes(routes!(decide::approve, decide::discard))
        .routes(routes!(undo::undo))
}
