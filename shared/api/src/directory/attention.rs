//! What of a property waits for somebody, counted: what the console shows around every page.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::{
    alert::{AlertAction, AlertKind},
    directory::Directory,
    lease::Lifecycle,
    person::Person,
};
use engine::Desk;
use serde::Serialize;
use store::MappedUnit;
use utoipa::ToSchema;

use crate::{
    directory::{people::is_past_with_access, person_view::waiting},
    gate::{Read, Scoped},
    problem::Problem,
    words::{AlertActionWord, AlertKindWord},
};

/// What waits for somebody.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Attention {
    /// The open alerts by their kind, in the order in which they are to be resolved.
    alerts: Vec<AlertsOfKind>,
    /// How many changes of access wait for a manager's approval.
    suggestions: usize,
    people: PeopleCounts,
    units: UnitCounts,
    /// The sync that waits for a decision.
    held_sync_id: Option<String>,
}

/// Open alerts of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AlertsOfKind {
    #[schema(value_type = AlertKindWord)]
    kind: AlertKind,
    /// What managers see above them.
    title: &'static str,
    /// Why they are asked.
    why: &'static str,
    /// What a manager can do about them outside Door.
    remedy: &'static str,
    count: usize,
    /// What can be decided about some of them here, and about how many.
    actions: Vec<ActionCount>,
}

/// A decision, and how many alerts of a kind it can be taken about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActionCount {
    #[schema(value_type = AlertActionWord)]
    action: AlertAction,
    count: usize,
}

/// How many people there are.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PeopleCounts {
    all: usize,
    current: usize,
    future: usize,
    past: usize,
    /// Those who moved out and whose access has not ended.
    past_with_access: usize,
}

/// How many units the PMS has.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UnitCounts {
    all: usize,
    /// Those that are mapped to no Door unit.
    unmapped: usize,
    /// Those of them for which one is suggested.
    suggested: usize,
}

/// What of a property waits for somebody.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/attention", operation_id = "read_attention", tag = "people",
    params(("property_id" = String, Path)),
    responses((status = 200, body = Attention)),
)]
pub(crate) async fn read(State(desk): State<Desk>, scoped: Scoped<Read>) -> Result<Json<Attention>, Problem> {
    let property_id = &scoped.property.property_id;
    let read = desk.read();
    let (integration, directory, mapped, units) = futures::try_join!(
        read.integration(property_id),
        read.directory_to_show(property_id),
        read.mapped_units(property_id),
        read.units(property_id),
    )?;
    let credential = match integration.choices.setup.credential() {
        Ok((_, id)) => read.credential(&scoped.property.org_id, id).await?,
        Err(_) => None,
    };
    let failing = credential.is_some_and(|credential| credential.failing.is_some());
    let labels: Vec<_> = mapped.iter().map(|mapped| mapped.unit.clone()).collect();
    let suggested = mapped.iter().zip(plan::suggest_units(&labels, &units));
    let suggested =
        suggested.filter(|(mapped, suggestion)| mapped.unit_id.is_none() && suggestion.suggested.is_some());
    Ok(Json(Attention {
        alerts: kinds(&directory, failing),
        suggestions: directory.people.iter().filter(|person| waiting(person).is_some()).count(),
        people: PeopleCounts::of(&directory.people),
        units: UnitCounts { suggested: suggested.count(), ..UnitCounts::of(&mapped) },
        held_sync_id: desk.undecided_sync(&integration).await?.map(|id| id.to_string()),
    }))
}

fn kinds(directory: &Directory, failing: bool) -> Vec<AlertsOfKind> {
    let mut kinds: BTreeMap<AlertKind, (usize, BTreeMap<AlertAction, usize>)> = BTreeMap::new();
    if failing {
        kinds.insert(AlertKind::CredentialFailing, (1, BTreeMap::new()));
    }
    for alert in &directory.open_alerts {
        let (count, actions) = kinds.entry(alert.cause.kind()).or_default();
        *count += 1;
        for action in alert.cause.actions() {
            *actions.entry(*action).or_default() += 1;
        }
    }
    let view = |(kind, (count, actions)): (AlertKind, (usize, BTreeMap<_, _>))| AlertsOfKind {
        kind,
        title: kind.title(),
        why: kind.why(),
        remedy: kind.remedy(),
        count,
        actions: actions.into_iter().map(|(action, count)| ActionCount { action, count }).collect(),
    };
    kinds.into_iter().map(view).collect()
}

impl PeopleCounts {
    fn of(people: &[Person]) -> Self {
        let count = |lifecycle| people.iter().filter(|person| person.lifecycle == lifecycle).count();
        Self {
            all: people.len(),
            current: count(Lifecycle::Current),
            future: count(Lifecycle::Future),
            past: count(Lifecycle::Past),
            past_with_access: people.iter().filter(|person| is_past_with_access(person)).count(),
        }
    }
}

impl UnitCounts {
    fn of(mapped: &[MappedUnit]) -> Self {
        let unmapped = mapped.iter().filter(|mapped| mapped.unit_id.is_none()).count();
        Self { all: mapped.len(), unmapped, suggested: 0 }
    }
}
