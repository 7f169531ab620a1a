//! What a manager decides about an alert.

use axum::{Json, extract::State};
use domain::{
    alert::{Alert, AlertAction},
    ids::AlertId,
};
use engine::{Desk, NotResolved};
use jiff::civil::Date;
use plan::{AlertDecision, CannotResolve};
use serde_json::{Value, json};
use store::AuditAction;

use crate::{
    body::{Body, Name, body},
    directory::alert_view::AlertView,
    gate::{Manage, PathId, Scoped},
    problem::{Code, FieldError, Problem},
    words::AlertActionWord,
};

body! {
    /// What a manager decides about an alert.
    ResolveAlert {
        /// One of the alert's `actions`.
        #[schema(value_type = AlertActionWord)]
        action: AlertAction,
        /// Why; needed to keep somebody's access after they moved out.
        #[schema(value_type = Option<String>, max_length = 200)]
        reason: Option<Name>,
        /// The last day on which it holds; needed to keep somebody's access after they moved out.
        #[schema(value_type = Option<String>, format = Date)]
        until: Option<Date>,
    }
}

/// Resolves an alert by a manager's decision, at once.
///
/// The people are changed as a sync would change them that agreed with the decision, and the next sync
/// does. An alert that was closed meanwhile answers 409 with the alert as it is now.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/alerts/{alert_id}/resolution", operation_id = "resolve_alert", tag = "people",
    params(("property_id" = String, Path), ("alert_id" = String, Path)),
    request_body = ResolveAlert,
    responses((status = 200, body = AlertView)),
)]
pub(crate) async fn resolve(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    PathId(alert_id): PathId<AlertId>,
    Body(ResolveAlert { action, reason, until }): Body<ResolveAlert>,
) -> Result<Json<AlertView>, Problem> {
    let decided = decided(action, reason.as_ref(), until);
    let by = scoped.decision(&desk, AuditAction::AlertResolved).about(alert_id).changing((), decided);
    let by_whom = by.actor().into();
    let decision = AlertDecision { action, by: by_whom, reason: reason.map(|reason| reason.0), until };
    match desk.resolve_alert(&scoped.property, alert_id, &decision, &by).await {
        Ok(alert) => Ok(Json(AlertView::from(alert))),
        Err(NotResolved::Unknown) => Err(Problem::not_found()),
        Err(NotResolved::Closed(alert)) => Err(closed(*alert)),
        Err(NotResolved::Cannot(CannotResolve::NotOffered(_))) => {
            let detail = "is not among the alert's `actions`; read the alert again, and what it says to do";
            Err(Problem::invalid(vec![FieldError::new("/action", detail)]))
        }
        Err(NotResolved::Cannot(error @ CannotResolve::Outdated)) => {
            let detail = "The person or the resident has changed since this alert was written. Press Sync \
                          Now, then decide about what it finds.";
            Err(Problem::new(Code::Busy, detail).because(error))
        }
        Err(NotResolved::Cannot(CannotResolve::NoReasonOrDay)) => Err(Problem::invalid(vec![
            FieldError::new("/reason", "must say why this person keeps access"),
            FieldError::new("/until", "must be the last day on which they do, today or later"),
        ])),
        Err(NotResolved::Engine(error)) => Err(error.into()),
    }
}

/// What is on record of a decision: the action, and until when and why where it says so.
pub(crate) fn decided(action: AlertAction, reason: Option<&Name>, until: Option<Date>) -> Value {
    match (reason, until) {
        (None, None) => json!(action),
        _ => json!({"action": action, "until": until, "reason": reason.map(|reason| &*reason.0)}),
    }
}

fn closed(alert: Alert) -> Problem {
    let detail = match &alert.resolution {
        Some(resolution) => {
            format!(
                "This alert was resolved before, by `{}`: `{}`.",
                resolution.by,
                resolution.action.as_str()
            )
        }
        None => "This alert closed by itself: its cause is gone.".to_owned(),
    };
    Problem::new(Code::AlertClosed, format!("{detail} There is nothing left to decide."))
        .showing(&AlertView::from(alert))
}
