//! Roll-outs: one property is set up, and many others like it.

mod advance;
mod begin;
mod read;
mod suggest;
mod view;

use engine::Engine;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::default()
        .routes(routes!(read::list, begin::begin))
        .routes(routes!(suggest::suggest))
        .routes(routes!(read::read))
        .routes(routes!(advance::go_on))
        .routes(routes!(advance::turn_on))
}
