//! Manage Settings: what is beside the steps.

use axum::extract::State;
use domain::{
    access::{AutomatedAccess, CommonArea, RevokeAfter},
    settings::{Choices, HeldThreshold},
};

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    problem::{FieldError, Problem},
    words::AutomatedAccessWord,
};
use engine::Engine;
use store::AuditAction;

body! {
    /// What is beside the steps; what is not named stays.
    Settings {
        #[schema(value_type = Option<AutomatedAccessWord>)]
        automated_access: Option<AutomatedAccess>,
        /// Keys by their names in Door, which every current resident gets beside that of the unit; at
        /// most twenty.
        #[schema(value_type = Option<Vec<String>>, max_items = 20)]
        common_area_keys: Option<Vec<CommonArea>>,
        /// Which share of the linked people a sync may move out before a manager is asked, in per
        /// cent; never fewer than five people.
        #[schema(value_type = Option<u8>, minimum = 1, maximum = 99)]
        held_changes_threshold: Option<HeldThreshold>,
        /// How many hours after a move-out access ends by itself where a manager is asked; 0 is at once.
        #[schema(value_type = Option<u8>, minimum = 0, maximum = 168)]
        revoke_after_hours: Option<RevokeAfter>,
    }
}

/// More common areas than a building has keys for.
const MOST_AREAS: usize = 20;

/// Changes the settings beside the steps.
///
/// Access follows with the next sync.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/integration/settings", operation_id = "change_settings", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = Settings,
    responses((status = 200, body = Card, headers(("ETag" = String)))),
)]
pub(crate) async fn change_settings(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(settings): Body<Settings>,
) -> CardAnswer {
    if settings.common_area_keys.as_ref().is_some_and(|keys| keys.len() > MOST_AREAS) {
        let detail = format!("must be at most {MOST_AREAS} keys");
        return Err(Problem::invalid(vec![FieldError::new("/common_area_keys", detail)]));
    }
    change::integration(&engine, &scoped, AuditAction::SettingsChanged, &if_match, |before| {
        Ok(over(before.choices.clone(), &settings))
    })
    .await?;
    Card::answer(&engine, &scoped.property).await
}

/// The choices with these settings; what is not named stays.
fn over(before: Choices, settings: &Settings) -> Choices {
    let Settings { automated_access, common_area_keys, held_changes_threshold, revoke_after_hours } = settings;
    let keys = common_area_keys.as_ref().map(|keys| keys.iter().cloned().collect());
    Choices {
        automated_access: automated_access.unwrap_or(before.automated_access),
        common_area_keys: keys.unwrap_or(before.common_area_keys),
        held_changes_threshold: held_changes_threshold.unwrap_or(before.held_changes_threshold),
        revoke_after_hours: revoke_after_hours.unwrap_or(before.revoke_after_hours),
        ..before
    }
}
