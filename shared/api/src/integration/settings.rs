//! Manage Settings: what is beside the steps.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::{
    access::{AutomatedAccess, CommonArea, RevokeAfter},
    ids::PersonId,
    settings::{Choices, HeldThreshold},
    sync::PlanDigest,
};
use plan::{AccessEffectKind, Plan};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    problem::{Code, FieldError, Problem},
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
        /// After so many hours access that waits for an approved end ends by itself; 0 is at once.
        #[schema(value_type = Option<u8>, maximum = 168)]
        revoke_after_hours: Option<RevokeAfter>,
        /// That of the preview which the manager saw; what would be done is something else, and nothing is
        /// saved.
        #[schema(value_type = Option<String>)]
        digest: Option<PlanDigest>,
    }
}

/// More common areas than a building has keys for.
const MOST_AREAS: usize = 20;

/// Changes the settings beside the steps, and the access that follows from them, at once.
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
    refuse_too_many(&settings)?;
    let property_id = &scoped.property.property_id;
    if let Some(seen) = &settings.digest {
        let planned = engine.plan_settings(property_id, |before| over(before, &settings)).await?;
        if planned.is_none_or(|(plan, _)| plan.digest != *seen) {
            let detail = "What these settings would do has changed since it was looked at. Nothing is saved; look \
                          at it again.";
            return Err(Problem::new(Code::OtherPlan, detail));
        }
    }
    change::integration(&engine, &scoped, AuditAction::SettingsChanged, &if_match, |before| {
        Ok(over(before.choices.clone(), &settings))
    })
    .await?;
    let by = scoped.decision(&engine, AuditAction::SettingsChanged);
    engine.follow_settings(property_id, &by).await?;
    Card::answer(&engine, &scoped.property).await
}

/// Whose access these settings would change, without changing it.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/integration/settings/preview", operation_id = "preview_settings",
    tag = "wizard", params(("property_id" = String, Path)),
    request_body = Settings,
    responses((status = 200, body = SettingsPreview)),
)]
pub(crate) async fn preview_settings(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    Body(settings): Body<Settings>,
) -> Result<Json<SettingsPreview>, Problem> {
    refuse_too_many(&settings)?;
    let property_id = &scoped.property.property_id;
    let planned = engine.plan_settings(property_id, |before| over(before, &settings)).await?;
    Ok(Json(planned.map(|(plan, names)| SettingsPreview::new(&plan, &names)).unwrap_or_default()))
}

/// Whose access settings would change.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct SettingsPreview {
    /// How many have none, and will have some.
    gain: usize,
    /// How many will have another unit's.
    moves: usize,
    /// How many keep their unit, with other common areas.
    change: usize,
    /// How many have some, and will have none.
    lose: usize,
    /// How many moved out, and will be asked about.
    asked: usize,
    /// The digest of all of it: the same digest, the same effect. None before the set-up is finished, when it
    /// has none.
    digest: Option<Box<str>>,
    /// The first two hundred.
    items: Vec<AccessEffectView>,
}

/// What becomes of somebody's access.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AccessEffect)]
pub(crate) struct AccessEffectView {
    person_id: String,
    name: String,
    /// `gains`, `moves`, `changes`, `loses` or `asked`.
    effect: &'static str,
}

/// So many are shown by name.
const SHOWN: usize = 200;

impl SettingsPreview {
    fn new(plan: &Plan, names: &BTreeMap<PersonId, String>) -> Self {
        let effects = plan.access_effects();
        let count = |kind| effects.iter().filter(|effect| effect.kind == kind).count();
        let items = effects.iter().take(SHOWN).map(|effect| AccessEffectView {
            person_id: effect.person_id.to_string(),
            name: names.get(&effect.person_id).cloned().unwrap_or_default(),
            effect: match effect.kind {
                AccessEffectKind::Gains => "gains",
                AccessEffectKind::Moves => "moves",
                AccessEffectKind::Changes => "changes",
                AccessEffectKind::Loses => "loses",
                AccessEffectKind::Asked => "asked",
            },
        });
        Self {
            gain: count(AccessEffectKind::Gains),
            moves: count(AccessEffectKind::Moves),
            change: count(AccessEffectKind::Changes),
            lose: count(AccessEffectKind::Loses),
            asked: count(AccessEffectKind::Asked),
            digest: Some(plan.digest.0.clone()),
            items: items.collect(),
        }
    }
}

fn refuse_too_many(settings: &Settings) -> Result<(), Problem> {
    if settings.common_area_keys.as_ref().is_some_and(|keys| keys.len() > MOST_AREAS) {
        let detail = format!("must be at most {MOST_AREAS} keys");
        return Err(Problem::invalid(vec![FieldError::new("/common_area_keys", detail)]));
    }
    Ok(())
}

/// The choices with these settings; what is not named stays.
fn over(before: Choices, settings: &Settings) -> Choices {
    let Settings {
        automated_access,
        common_area_keys,
        held_changes_threshold,
        revoke_after_hours,
        digest: _,
    } = settings;
    let keys = common_area_keys.as_ref().map(|keys| keys.iter().cloned().collect());
    Choices {
        automated_access: automated_access.unwrap_or(before.automated_access),
        common_area_keys: keys.unwrap_or(before.common_area_keys),
        held_changes_threshold: held_changes_threshold.unwrap_or(before.held_changes_threshold),
        revoke_after_hours: revoke_after_hours.unwrap_or(before.revoke_after_hours),
        ..before
    }
}
