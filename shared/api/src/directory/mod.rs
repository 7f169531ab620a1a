//! Properties and units as Door's platform registers them; people, alerts and the unit mapping.

pub(crate) mod access;
mod add_person;
pub(crate) mod alert_view;
mod alerts;
mod attention;
mod household;
pub(crate) mod keys;
mod lifecycle;
pub(crate) mod people;
mod person;
pub(crate) mod person_view;
mod register;
mod resolve_alert;
mod resolve_alerts;
mod unit_mapping;
mod units;

use axum::Router;
use engine::Desk;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{audit, edge};

/// The function's router.
pub fn router(desk: Desk) -> Router {
    edge::around(routes(), desk)
}

pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::default()
        .routes(routes!(register::register))
        .routes(routes!(units::list, units::replace))
        .routes(routes!(keys::list, keys::replace))
        .routes(routes!(people::list, add_person::add))
        .routes(routes!(person::one))
        .routes(routes!(lifecycle::set))
        .routes(routes!(access::list))
        .routes(routes!(access::decide_one))
        .routes(routes!(access::decide_some))
        .routes(routes!(alerts::list))
        .routes(routes!(attention::read))
        .routes(routes!(resolve_alert::resolve))
        .routes(routes!(resolve_alerts::resolve))
        .routes(routes!(audit::list::of_property))
        .routes(routes!(audit::list::export))
        .routes(routes!(unit_mapping::read, unit_mapping::save))
        .routes(routes!(unit_mapping::accept))
}
