//! Step 4: the portfolio's credentials.

mod calls;
mod create;
mod delete;
mod list;
mod rotate;
mod trial;
mod verify;
mod view;

use axum::Router;
use engine::Engine;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{audit, edge};

/// The function's router.
pub fn router(engine: Engine) -> Router {
    edge::around(routes(), engine)
}

pub(crate) fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::default()
        .routes(routes!(list::list, create::create))
        .routes(routes!(rotate::rotate, delete::delete))
        .routes(routes!(verify::verify))
        .routes(routes!(audit::list::of_portfolio))
}
