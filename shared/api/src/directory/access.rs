//! What is suggested about access, and what a manager decides about it.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use domain::{
    access::{AutomatedAccess, CommonArea, MOST_DECIDED, WantedAccess},
    ids::SuggestionId,
    lease::Lifecycle,
    person::Person,
    pms::Pms,
    words,
};
use engine::Desk;
use jiff::Timestamp;
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    body::{Body, body},
    directory::person_view::{AccessStateView, because, waiting},
    gate::{Manage, PathId, Read, Scoped},
    problem::{Code, FieldError, Problem},
    words::AccessActionWord,
};

/// What is suggested about somebody's access.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AccessSuggestion)]
pub(crate) struct SuggestionView {
    /// None where there is nothing to decide.
    suggestion_id: Option<String>,
    #[schema(inline)]
    kind: SuggestionKind,
    person_id: String,
    name: String,
    /// What they have.
    access: AccessStateView,
    /// With `grant`: to what.
    unit_id: Option<String>,
    /// With `grant`: keys by their names in Door.
    #[schema(value_type = Vec<String>)]
    common_area_keys: BTreeSet<CommonArea>,
    /// When what asks for it was detected.
    since: Option<Timestamp>,
    /// Why, as a sentence for a manager.
    reason: &'static str,
}

/// What kind of suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SuggestionKind {
    /// Keys are to be granted; those of another unit go in the same step.
    Grant,
    /// All keys are to be revoked.
    Revoke,
    /// Nothing can be suggested: the unit is not mapped.
    NoChanges,
}

/// Everything that is suggested.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Suggestions {
    items: Vec<SuggestionView>,
}

/// What is suggested about access at a property, the longest waiting first.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/access-suggestions", operation_id = "list_access_suggestions", tag = "access",
    params(("property_id" = String, Path)),
    responses((status = 200, body = Suggestions)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
) -> Result<Json<Suggestions>, Problem> {
    let property_id = &scoped.property.property_id;
    let integration = desk.read().integration(property_id).await?;
    let (mode, pms) = (integration.choices.automated_access, integration.choices.setup.pms());
    let directory = desk.read().directory_to_show(property_id).await?;
    let mut people: Vec<_> = directory.people.iter().collect();
    people.sort_by_key(|person| (waiting(person).map(|waiting| waiting.since), person.person_id));
    let items = people.into_iter().filter_map(|person| view(person, mode, pms));
    Ok(Json(Suggestions { items: items.collect() }))
}

fn view(person: &Person, mode: AutomatedAccess, pms: Option<Pms>) -> Option<SuggestionView> {
    let reason = plan::reason(person, mode, pms);
    let suggestion = waiting(person).cloned();
    let (kind, granted) = match suggestion.as_ref().map(|suggestion| suggestion.wanted.clone()) {
        Some(WantedAccess::Granted(access)) => (SuggestionKind::Grant, Some(access)),
        Some(WantedAccess::Ended) => (SuggestionKind::Revoke, None),
        None if reason == plan::Reason::UnitNotMapped && person.lifecycle == Lifecycle::Current => {
            (SuggestionKind::NoChanges, None)
        }
        None => return None,
    };
    Some(SuggestionView {
        suggestion_id: suggestion.as_ref().map(|suggestion| suggestion.suggestion_id.to_string()),
        kind,
        person_id: person.person_id.to_string(),
        name: person.name.to_string(),
        access: person.access.clone().into(),
        unit_id: granted.as_ref().map(|access| access.unit_id.to_string()),
        common_area_keys: granted.map(|access| access.common_areas).unwrap_or_default(),
        since: suggestion.map(|suggestion| suggestion.since),
        reason: because(reason),
    })
}

words! {
    /// What a manager decides.
    pub(crate) enum AccessAction: "a decision" {
        /// It is done.
        Approve = "approve",
        /// It is discarded, until something else is suggested.
        Reject = "reject",
    }
}

body! {
    /// What a manager decides about one suggestion.
    DecideSuggestion {
        #[schema(value_type = AccessActionWord)]
        action: AccessAction,
    }
}

body! {
    /// What a manager decides about several suggestions.
    DecideSuggestions {
        #[schema(value_type = AccessActionWord)]
        action: AccessAction,
        /// At most fifty.
        #[schema(value_type = Vec<String>, min_items = 1, max_items = 50)]
        suggestion_ids: Vec<SuggestionId>,
    }
}

/// What came of a decision.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecidedSuggestions {
    /// Those that were decided.
    decided: Vec<String>,
    /// Those that were not there any more: decided before, or their cause is gone.
    gone: Vec<String>,
}

/// Approves or discards one suggestion.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/access-suggestions/{suggestion_id}/decision", operation_id = "decide_access_suggestion", tag = "access",
    params(("property_id" = String, Path), ("suggestion_id" = String, Path)),
    request_body = DecideSuggestion,
    responses((status = 200, body = DecidedSuggestions)),
)]
pub(crate) async fn decide_one(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    PathId(id): PathId<SuggestionId>,
    Body(DecideSuggestion { action }): Body<DecideSuggestion>,
) -> Result<Json<DecidedSuggestions>, Problem> {
    let decided = decide(&desk, &scoped, action, [id].into()).await?;
    if decided.decided.is_empty() {
        let detail = "This was decided before, or its cause is gone. Read the suggestions again.";
        return Err(Problem::new(Code::SuggestionGone, detail));
    }
    Ok(Json(decided))
}

/// Approves or discards up to fifty suggestions.
///
/// Those that are not there any more are named; the others are decided all the same.
#[utoipa::path(
    post, path = "/v1/properties/{property_id}/access-suggestions/decision", operation_id = "decide_access_suggestions", tag = "access",
    params(("property_id" = String, Path)),
    request_body = DecideSuggestions,
    responses((status = 200, body = DecidedSuggestions)),
)]
pub(crate) async fn decide_some(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    Body(DecideSuggestions { action, suggestion_ids }): Body<DecideSuggestions>,
) -> Result<Json<DecidedSuggestions>, Problem> {
    let ids: BTreeSet<_> = suggestion_ids.into_iter().collect();
    if ids.is_empty() || ids.len() > MOST_DECIDED {
        let detail = match ids.len() {
            0 => "must name at least one suggestion".to_owned(),
            _ => format!("must be at most {MOST_DECIDED} suggestions; decide about the others after these"),
        };
        return Err(Problem::invalid(vec![FieldError::new("/suggestion_ids", detail)]));
    }
    Ok(Json(decide(&desk, &scoped, action, ids).await?))
}

async fn decide(
    desk: &Desk,
    scoped: &Scoped<Manage>,
    action: AccessAction,
    ids: BTreeSet<SuggestionId>,
) -> Result<DecidedSuggestions, Problem> {
    let approve = action == AccessAction::Approve;
    let action = if approve { AuditAction::AccessApproved } else { AuditAction::AccessDiscarded };
    let by = scoped.decision(desk, action).changing((), &ids);
    let decided = desk.decide_access(&scoped.property, &ids, approve, &by).await?;
    let shown = |ids: Vec<SuggestionId>| ids.iter().map(ToString::to_string).collect();
    Ok(DecidedSuggestions { decided: shown(decided.decided), gone: shown(decided.gone) })
}
