//! The card, steps 3 and 4's choice, the settings; and what belongs to no step.

mod card;
mod catalogue;
mod choose_credential;
mod choose_pms;
mod properties;
mod settings;

use axum::Router;
use engine::Desk;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::edge;

/// The function's router.
pub fn router(desk: Desk) -> Router {
    edge::around(routes(), desk)
}

pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::default()
        .routes(routes!(catalogue::list))
        .routes(routes!(properties::list))
        .routes(routes!(card::read, card::remove))
        .routes(routes!(choose_pms::choose_pms))
        .routes(routes!(choose_credential::choose_credential))
        .routes(routes!(settings::change_settings))
        .routes(routes!(settings::preview_settings))
}
