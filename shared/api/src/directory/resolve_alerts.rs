//! What a manager decides about many alerts of one kind, in one decision.

use axum::{Json, extract::State};
use domain::{
    alert::{AlertAction, AlertKind},
    ids::AlertId,
    sync::PlanDigest,
};
use engine::{Desk, NotAllResolved, ResolvedAlerts, WhichAlerts};
use jiff::civil::Date;
use plan::{AccessEffectKind, AlertDecision};
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    body::{Body, Name, body},
    directory::resolve_alert::decided,
    gate::{Manage, Scoped},
    problem::{Code, Problem},
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
        /// That of the preview which the manager saw; what would be done is something else, and nothing is
        /// decided.
        #[schema(value_type = Option<String>)]
        digest: Option<PlanDigest>,
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
    /// With `dry_run`: the digest of all of it: the same digest, the same effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<Box<str>>,
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
            digest: (!done).then(|| resolved.plan.digest.0.clone()),
        }
    }
}

/// Resolves many alerts of one kind in one decision, or tells what that would do.
///
/// With the `digest` of what it would do, nothing else is done: what changed since answers 409.
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
    let ResolveAlerts { kind, action, alert_ids, reason, until, dry_run, digest } = body;
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
        desk.resolve_alerts(property, &which, &decision, digest.as_ref(), &by).await?
    };
    Ok(Json(ResolvedAlertsView::new(&resolved, !dry_run)))
}

impl From<NotAllResolved> for Problem {
    fn from(not: NotAllResolved) -> Self {
        match not {
            NotAllResolved::OtherPlan => Self::new(
                Code::OtherPlan,
                "What this decision would do has changed since it was looked at. Nothing else is done than what you \
                 saw; look at it again, then decide about what is left.",
            ),
            NotAllResolved::Engine(error) => error.into(),
        }
    }
}
