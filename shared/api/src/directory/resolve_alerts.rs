//! What a manager decides about many alerts of one kind, in one decision.

use axum::{Json, extract::State};
use domain::{
    alert::{AlertAction, AlertKind},
    ids::AlertId,
};
use engine::{Desk, ResolvedAlerts, WhichAlerts};
use jiff::civil::Date;
use plan::{AccessEffectKind, AlertDecision};
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    body::{Body, Name, body},
    directory::resolve_alert::decided,
    gate::{Manage, Scoped},
    problem::Problem,
    words::{AlertActionWord, AlertKindWord},
};

body! {
    /// What a manager decides about many alerts.
    ResolveAlerts {
        /// Of which kind.
        #[schema(value_type = AlertKindWord)]
        kind: AlertKind,
        /// What is decided about each.
        #[schema(value_type = AlertActionWord)]
        action: AlertAction,
        /// Which of them; all open ones of the kind without.
        #[schema(value_type = Option<Vec<String>>)]
        alert_ids: Option<Vec<AlertId>>,
        /// Why; needed to keep somebody's access after they moved out.
        #[schema(value_type = Option<String>, max_length = 200)]
        reason: Option<Name>,
        /// The last day on which it holds; needed to keep somebody's access after they moved out.
        #[schema(value_type = Option<String>, format = Date)]
        until: Option<Date>,
        /// Whether only to tell what it would do.
        dry_run: Option<bool>,
    }
}

/// What one decision about many alerts does, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ResolvedAlertsView {
    /// Whether it is done; only told otherwise.
    done: bool,
    /// The alerts that it decides.
    decided: Vec<String>,
    /// Those that are not decided by that, or are about people who changed since.
    refused: Vec<String>,
    /// How many people it changes.
    people: usize,
    /// How many of them have no access now, and will have some.
    gain: usize,
    /// How many of them have access now, and will have none.
    lose: usize,
}

impl ResolvedAlertsView {
    fn new(resolved: &ResolvedAlerts, done: bool) -> Self {
        let effects = resolved.plan.access_effects();
        let count = |kind| effects.iter().filter(|effect| effect.kind == kind).count();
        Self {
            done,
            decided: resolved.decided.iter().map(ToString::to_string).collect(),
            refused: resolved.refused.iter().map(|(id, _)| id.to_string()).collect(),
            people: resolved.plan.people.len(),
            gain: count(AccessEffectKind::Gains),
            lose: count(AccessEffectKind::Loses),
        }
    }
}

/// Resolves many alerts of one kind in one decision, or tells what that would do.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/alerts/resolutions", operation_id = "resolve_alerts", tag = "people",
    params(("property_id" = String, Path)),
    request_body = ResolveAlerts,
    responses((status = 200, body = ResolvedAlertsView)),
)]
pub(crate) async fn resolve(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    Body(body): Body<ResolveAlerts>,
) -> Result<Json<ResolvedAlertsView>, Problem> {
    let ResolveAlerts { kind, action, alert_ids, reason, until, dry_run } = body;
    let property = &scoped.property;
    let decided = decided(action, reason.as_ref(), until);
    let by = scoped.decision(&desk, AuditAction::AlertResolved).changing(kind, decided);
    let which = WhichAlerts { kind, only: alert_ids.map(|ids| ids.into_iter().collect()) };
    let reason = reason.map(|reason| reason.0);
    let decision = AlertDecision { action, by: by.actor().into(), reason, until };
    let dry_run = dry_run.unwrap_or_default();
    let resolved = if dry_run {
        desk.preview_resolutions(property, &which, &decision).await?
    } else {
        desk.resolve_alerts(property, &which, &decision, &by).await?
    };
    Ok(Json(ResolvedAlertsView::new(&resolved, !dry_run)))
}
