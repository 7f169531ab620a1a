//! A roll-out as callers see it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    access::{AutomatedAccess, CommonArea},
    ids::PropertyId,
    pms::Pms,
    rollout::{LineState, Model, Rollout, RolloutLine},
    setup::AttachedProperty,
    sync::SyncCounts,
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    card::AttachedView,
    syncs::view::{CountsView, FailureView, HoldReasonView},
    words::{AutomatedAccessWord, LineStateWord, PmsWord},
};

/// A roll-out, as it was asked for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RolloutSummary)]
pub(crate) struct SummaryView {
    rollout_id: String,
    model: ModelView,
    /// What they are called, or a caller's `sub`.
    begun_by: Box<str>,
    begun_at: Timestamp,
    /// How many properties it is about.
    properties: u64,
}

/// What the properties of a roll-out have in common.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RolloutModel)]
pub(crate) struct ModelView {
    /// The property that it was taken from.
    #[schema(value_type = String)]
    property_id: PropertyId,
    #[schema(value_type = PmsWord)]
    pms: Pms,
    credential_id: String,
    excluded_lease_statuses: Vec<String>,
    #[schema(value_type = AutomatedAccessWord)]
    automated_access: AutomatedAccess,
    #[schema(value_type = Vec<String>)]
    common_area_keys: BTreeSet<CommonArea>,
    /// In per cent.
    held_changes_threshold: u8,
    /// In hours.
    revoke_after_hours: u8,
}

impl From<Model> for ModelView {
    fn from(model: Model) -> Self {
        let Model {
            property_id,
            pms,
            credential_id,
            excluded,
            automated_access,
            common_area_keys,
            held_changes_threshold,
            revoke_after_hours,
        } = model;
        Self {
            property_id,
            pms,
            credential_id: credential_id.to_string(),
            excluded_lease_statuses: excluded.iter().map(ToString::to_string).collect(),
            automated_access,
            common_area_keys,
            held_changes_threshold: held_changes_threshold.percent(),
            revoke_after_hours: revoke_after_hours.hours(),
        }
    }
}

impl From<Rollout> for SummaryView {
    fn from(rollout: Rollout) -> Self {
        let Rollout { rollout_id, org_id: _, model, begun_by, begun_at, properties } = rollout;
        Self {
            rollout_id: rollout_id.to_string(),
            model: model.into(),
            begun_by: begun_by.actor_name.unwrap_or(begun_by.actor),
            begun_at,
            properties,
        }
    }
}

/// A roll-out, and how far it is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Rollout)]
pub(crate) struct RolloutView {
    #[serde(flatten)]
    summary: SummaryView,
    /// How many lines are in which state; of those that are ready, `held` of them would be held.
    lines_by_state: BTreeMap<&'static str, usize>,
    held: usize,
    /// What turning on would do to all lines that can be told of, together.
    counts: CountsView,
    /// Each property, by its id.
    lines: Vec<LineView>,
}

/// A property of a roll-out.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RolloutLine)]
pub(crate) struct LineView {
    #[schema(value_type = String)]
    property_id: PropertyId,
    /// What it was called when the roll-out was asked for.
    name: Box<str>,
    pms_properties: Vec<AttachedView>,
    #[schema(value_type = LineStateWord)]
    state: &'static str,
    /// What turning it on would do, as it was seen at `seen_at`.
    counts: Option<CountsView>,
    plan_digest: Option<Box<str>>,
    /// Why its first sync would wait for a manager; empty if it would not.
    hold_reasons: Vec<HoldReasonView>,
    /// Common area keys of the model that the property does not have in Door; the others are chosen.
    #[schema(value_type = Vec<String>)]
    missing_common_area_keys: BTreeSet<CommonArea>,
    seen_at: Option<Timestamp>,
    /// The first sync, once it is on.
    sync_id: Option<String>,
    /// Why it went no further, and what to do.
    error: Option<FailureView>,
}

impl LineView {
    fn new(line: RolloutLine) -> Self {
        let RolloutLine { property_id, name, attached, standing, version: _ } = line;
        let state = standing.as_str();
        let sync_id = match &standing {
            LineState::On { sync_id, .. } => sync_id.map(|id| id.to_string()),
            _ => None,
        };
        let error = standing.failure().cloned().map(FailureView::from);
        let preview = standing.preview().cloned();
        let pms_properties = attached
            .into_iter()
            .map(|AttachedProperty { pms_property_id, name }| AttachedView::new(&pms_property_id, name));
        Self {
            property_id,
            name,
            pms_properties: pms_properties.collect(),
            state,
            plan_digest: preview.as_ref().map(|preview| preview.digest.0.clone()),
            hold_reasons: preview
                .iter()
                .flat_map(|preview| preview.hold_reasons.iter().cloned().map(HoldReasonView::from))
                .collect(),
            missing_common_area_keys: preview
                .as_ref()
                .map(|preview| preview.missing_keys.clone())
                .unwrap_or_default(),
            seen_at: preview.as_ref().map(|preview| preview.seen_at),
            counts: preview.map(|preview| preview.counts.into()),
            sync_id,
            error,
        }
    }
}

impl RolloutView {
    pub(crate) fn new(rollout: Rollout, lines: Vec<RolloutLine>) -> Self {
        let mut lines_by_state = BTreeMap::from(LineState::WORDS.map(|word| (word, 0)));
        let mut counts = SyncCounts::default();
        let mut held = 0;
        for line in &lines {
            *lines_by_state.entry(line.standing.as_str()).or_default() += 1;
            if let Some(preview) = line.standing.preview() {
                counts.add(&preview.counts);
            }
            if let LineState::Ready { preview } = &line.standing {
                held += usize::from(!preview.hold_reasons.is_empty());
            }
        }
        Self {
            summary: rollout.into(),
            lines_by_state,
            held,
            counts: counts.into(),
            lines: lines.into_iter().map(LineView::new).collect(),
        }
    }
}
