//! Manage Settings: what is beside the steps.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::{
    access::{AutomatedAccess, CommonArea, RevokeAfter},
    door_key::Opens,
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
    words::{AccessEffectWord, AutomatedAccessWord},
};
use engine::Desk;
use store::{AuditAction, Integration, Property};

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
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(settings): Body<Settings>,
) -> CardAnswer {
    let property = &scoped.property;
    refuse_unknown_keys(&desk, property, &settings).await?;
    let read = desk.read().integration(&property.property_id).await?;
    if let Some(seen) = &settings.digest {
        let plan = desk.plan_settings(property, &read, over(read.choices.clone(), &settings)).await?;
        if plan.is_none_or(|plan| plan.digest != *seen) {
            let detail = "What these settings would do has changed since it was looked at. Nothing is saved; look \
                          at it again.";
            return Err(Problem::new(Code::OtherPlan, detail));
        }
    }
    let change = |before: &Integration| Ok(over(before.choices.clone(), &settings));
    let action = AuditAction::SettingsChanged;
    let changed = change::integration(&desk, &scoped, action, &if_match, read, change).await?;
    desk.follow_settings(property, &changed.after, &changed.by).await?;
    Card::answer(&desk, property, changed.after, None).await
}

/// Whose access these settings would change, without changing it.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/integration/settings/preview", operation_id = "preview_settings",
    tag = "wizard", params(("property_id" = String, Path)),
    request_body = Settings,
    responses((status = 200, body = SettingsPreview)),
)]
pub(crate) async fn preview_settings(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    Body(settings): Body<Settings>,
) -> Result<Json<SettingsPreview>, Problem> {
    refuse_unknown_keys(&desk, &scoped.property, &settings).await?;
    let read = desk.read().integration(&scoped.property.property_id).await?;
    let choices = over(read.choices.clone(), &settings);
    let plan = desk.plan_settings(&scoped.property, &read, choices).await?;
    Ok(Json(plan.as_ref().map(SettingsPreview::new).unwrap_or_default()))
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
    #[schema(value_type = AccessEffectWord)]
    effect: AccessEffectKind,
}

/// So many are shown by name.
const SHOWN: usize = 200;

impl SettingsPreview {
    fn new(plan: &Plan) -> Self {
        let names: BTreeMap<_, _> =
            plan.people.iter().map(|change| (change.after.person_id, &change.after.name)).collect();
        let effects = plan.access_effects();
        let count = |kind| effects.iter().filter(|effect| effect.kind == kind).count();
        let items = effects.iter().take(SHOWN).map(|effect| AccessEffectView {
            person_id: effect.person_id.to_string(),
            name: names.get(&effect.person_id).map(ToString::to_string).unwrap_or_default(),
            effect: effect.kind,
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

/// Keys are chosen from those that Door has registered: a name that is no key would open nothing.
async fn refuse_unknown_keys(desk: &Desk, property: &Property, settings: &Settings) -> Result<(), Problem> {
    let chosen = settings.common_area_keys.as_deref().unwrap_or_default();
    if chosen.len() > MOST_AREAS {
        let detail = format!("must be at most {MOST_AREAS} keys");
        return Err(Problem::invalid(vec![FieldError::new("/common_area_keys", detail)]));
    }
    if chosen.is_empty() {
        return Ok(());
    }
    let registered = desk.read().door_keys(&property.property_id).await?;
    let is_key =
        |name: &CommonArea| registered.iter().any(|key| key.name == *name && key.opens == Opens::Common);
    let unknown = chosen.iter().enumerate().filter(|(_, name)| !is_key(name)).map(|(at, name)| {
        let detail = format!("`{name}` is no common key of this property; choose from those that Door has");
        FieldError::new(format!("/common_area_keys/{at}"), detail)
    });
    let unknown: Vec<_> = unknown.collect();
    if unknown.is_empty() { Ok(()) } else { Err(Problem::invalid(unknown)) }
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
