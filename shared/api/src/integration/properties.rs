//! The Door properties that a caller may see, each with how its integration stands.

use std::collections::{BTreeMap, BTreeSet};

use axum::{Json, extract::State};
use domain::{
    alert::AlertKind,
    ids::{OrgId, PropertyId},
    pms::Pms,
};
use engine::Desk;
use futures::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use serde::Serialize;
use store::{Integration, Page, PageRequest, Portfolio, Property};
use utoipa::ToSchema;

use crate::{
    caller::Caller,
    card::{Standing, State as IntegrationState},
    gate::{Allowed, Read},
    problem::Problem,
    query::{Limit, List, query},
    words::PmsWord,
};

query! {
    /// Which properties.
    WhichProperties {
        /// This one only, if there is such.
        #[param(value_type = Option<String>)]
        property_id: PropertyId,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// A Door property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Property)]
pub(crate) struct PropertyView {
    #[schema(value_type = String)]
    property_id: PropertyId,
    /// The portfolio that it is of.
    #[schema(value_type = String)]
    org_id: OrgId,
    name: Box<str>,
    /// Of the IANA data base.
    time_zone: Box<str>,
    integration: Summary,
}

/// How a property's integration stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IntegrationSummary)]
pub(crate) struct Summary {
    #[schema(inline)]
    state: IntegrationState,
    #[schema(value_type = Option<PmsWord>)]
    pms: Option<Pms>,
    /// When a sync last ended.
    last_sync_at: Option<Timestamp>,
    /// When a sync last succeeded.
    last_succeeded_at: Option<Timestamp>,
    /// Whether it is on, no sync has succeeded for three hours, and none is held.
    is_late: bool,
    /// The last sync, while it waits for a decision.
    held_sync_id: Option<String>,
    credential: Option<CredentialInList>,
    open_alerts: u64,
    /// The open alerts by their kind.
    #[schema(value_type = BTreeMap<String, u64>)]
    alerts: BTreeMap<AlertKind, u64>,
}

/// The credential in use, and whether the PMS refuses it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CredentialInList {
    credential_id: String,
    name: String,
    failing_since: Option<Timestamp>,
}

/// The Door properties that the caller may see.
#[utoipa::path(
    get, path = "/v1/properties", operation_id = "list_properties", tag = "catalogue", params(WhichProperties),
    responses((status = 200, body = List<PropertyView>)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    Allowed { caller, .. }: Allowed<Read>,
    which: WhichProperties,
) -> Result<Json<List<PropertyView>>, Problem> {
    let request = which.limit.unwrap_or_default().page(which.cursor);
    let page = match which.property_id {
        Some(id) => only(&desk, &caller, id).await?,
        None => visible(&desk, &caller, &request).await?,
    };
    let next_cursor = page.next.map(|cursor| cursor.as_str().to_owned());
    let items = lines(&desk, page.items).await?;
    Ok(Json(List { items, next_cursor }))
}

/// How many properties' standings are read at once.
const AT_ONCE: usize = 16;

/// Beside the page: integrations and credentials a hundred at a time, and of each property its open alerts and,
/// where one is held, the last sync.
async fn lines(desk: &Desk, properties: Vec<Property>) -> Result<Vec<PropertyView>, Problem> {
    let ids: Vec<_> = properties.iter().map(|property| property.property_id.clone()).collect();
    let integrations = desk.read().integrations(&ids).await?;
    let integrations: BTreeMap<_, _> =
        integrations.into_iter().map(|integration| (integration.property_id.clone(), integration)).collect();
    let used: BTreeSet<_> = properties
        .iter()
        .filter_map(|property| {
            let choices = &integrations.get(&property.property_id)?.choices;
            Some((property.org_id.clone(), choices.setup.credential().ok()?.1))
        })
        .collect();
    let credentials = desk.read().used_credentials(used).await?.into_iter();
    let credentials: BTreeMap<_, _> =
        credentials.map(|used| (used.credential.credential_id, used.credential)).collect();
    let line = async |property: Property| {
        let id = &property.property_id;
        let integration = integrations.get(id).cloned().unwrap_or_else(|| Integration::none(id.clone()));
        let used = integration.choices.setup.credential().ok().map(|(_, id)| id);
        let credential = used.and_then(|id| credentials.get(&id).cloned());
        let standing = Standing::of_line(desk, integration, credential).await?;
        Ok(PropertyView::new(property, &standing, desk.now()))
    };
    stream::iter(properties).map(line).buffered(AT_ONCE).try_collect().await
}

impl PropertyView {
    fn new(property: Property, standing: &Standing, now: Timestamp) -> Self {
        let Integration { choices, course, .. } = &standing.integration;
        Self {
            property_id: property.property_id,
            org_id: property.org_id,
            name: property.name,
            time_zone: property.time_zone,
            integration: Summary {
                state: standing.state(),
                pms: choices.setup.pms(),
                last_sync_at: course.last_sync.as_ref().map(|last| last.finished_at),
                last_succeeded_at: course.last_succeeded_at,
                is_late: choices.setup.is_on() && course.is_late(now),
                held_sync_id: standing.held().map(|id| id.to_string()),
                credential: standing.credential.as_ref().map(|credential| CredentialInList {
                    credential_id: credential.credential_id.to_string(),
                    name: credential.name.to_string(),
                    failing_since: credential.failing.as_ref().map(|failing| failing.since),
                }),
                open_alerts: standing.open_alerts(),
                alerts: standing.alerts.clone(),
            },
        }
    }
}

/// One property, if it is in the caller's scope.
async fn only(desk: &Desk, caller: &Caller, id: PropertyId) -> Result<Page<Property>, Problem> {
    let mut items = desk.read().properties(&[id]).await?;
    items.retain(|property| caller.can_see(&property.org_id, &property.property_id));
    Ok(Page { items, next: None })
}

/// A page of the properties in the caller's scope. A list of some is short enough to be read whole.
async fn visible(desk: &Desk, caller: &Caller, page: &PageRequest) -> Result<Page<Property>, Problem> {
    let Some(listed) = caller.listed_properties() else {
        let portfolio = caller.org().map_or(Portfolio::All, Portfolio::Of);
        return Ok(desk.read().list_properties(portfolio, page).await?);
    };
    let after = page.cursor.as_ref().map(|cursor| cursor.as_str().to_owned()).unwrap_or_default();
    let ids: Vec<_> = listed.iter().filter(|id| id.as_str() > after.as_str()).cloned().collect();
    let mut items = desk.read().properties(&ids).await?;
    items.retain(|property| caller.can_see(&property.org_id, &property.property_id));
    items.sort_by(|a, b| a.property_id.cmp(&b.property_id));
    let more = items.len() > usize::from(page.limit);
    items.truncate(usize::from(page.limit));
    let next = items.last().filter(|_| more).map(|last| store::Cursor::new(last.property_id.as_str()));
    Ok(Page { items, next })
}
