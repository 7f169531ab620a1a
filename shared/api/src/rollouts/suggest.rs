//! What there is to roll out to: Door properties that are not on, PMS properties, and which is probably which.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::{
    ids::{OrgId, PmsPropertyId, PropertyId},
    pms::Pms,
    setup::{Setup, Step},
    text::natural_key,
};
use engine::{Connected, Desk, Engine};
use plan::{PropertySuggestion, Sureness, suggest_properties};
use serde::Serialize;
use store::{PageRequest, Property};
use utoipa::ToSchema;

use crate::{
    gate::WholePortfolio,
    problem::{FieldError, Problem},
    query::query,
    words::{StepWord, SurenessWord},
};

query! {
    /// Which property the others are to be set up like.
    LikeWhich {
        /// A property whose set-up is finished.
        #[param(value_type = String)]
        model: PropertyId,
    }
}

/// What there is to roll out to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RolloutSuggestions {
    /// The Door properties with User Sync off that are set up with no other PMS, by their names.
    properties: Vec<Candidate>,
    /// The PMS properties that the model's credential sees, by their names.
    pms_properties: Vec<Offered>,
}

/// A Door property that can be rolled out to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RolloutCandidate)]
pub(crate) struct Candidate {
    #[schema(value_type = String)]
    property_id: PropertyId,
    name: Box<str>,
    /// The step of its set-up that comes next.
    #[schema(value_type = StepWord)]
    next_step: Step,
    /// What is attached to it already.
    #[schema(value_type = Vec<String>)]
    attached: Vec<PmsPropertyId>,
    /// The PMS property that it probably is; none where that is not clear.
    #[schema(value_type = Option<String>)]
    suggested: Option<PmsPropertyId>,
    #[schema(value_type = Option<SurenessWord>)]
    sureness: Option<Sureness>,
}

/// A PMS property that can be chosen.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RolloutPmsProperty)]
pub(crate) struct Offered {
    #[schema(value_type = String)]
    pms_property_id: PmsPropertyId,
    name: String,
    address: Option<String>,
    /// The Door property that it syncs into already.
    #[schema(value_type = Option<String>)]
    attached_to: Option<PropertyId>,
}

/// What there is to roll out to, and which PMS property each Door property probably is by its name.
#[utoipa::path(
    get, path = "/v1/rollouts/suggestions", operation_id = "suggest_rollout", tag = "wizard", params(LikeWhich),
    responses((status = 200, body = RolloutSuggestions)),
)]
pub(crate) async fn suggest(
    State(engine): State<Engine>,
    portfolio: WholePortfolio,
    like: LikeWhich,
) -> Result<Json<RolloutSuggestions>, Problem> {
    let desk = &engine.desk;
    let missing = || Problem::invalid(vec![FieldError::new("?model", "is required")]);
    let connected = model(desk, &portfolio, &like.model.ok_or_else(missing)?, "?model").await?;
    let offered = offered(&engine, &portfolio.org_id, &connected).await?;
    let candidates = candidates(desk, &portfolio.org_id, connected.credential.pms).await?;
    let free: Vec<_> = offered
        .iter()
        .filter(|offered| offered.attached_to.is_none())
        .map(|offered| (offered.pms_property_id.clone(), offered.name.as_str()))
        .collect();
    let unattached = candidates.iter().filter(|(_, setup)| setup.attached().is_empty());
    let unattached: Vec<_> =
        unattached.map(|(property, _)| (property.property_id.clone(), &*property.name)).collect();
    let mut suggested = suggest_properties(&unattached, &free);
    let properties = candidates.into_iter().map(|(property, setup)| {
        let suggestion = suggested.remove(&property.property_id);
        Candidate::new(property, &setup, suggestion)
    });
    Ok(Json(RolloutSuggestions { properties: properties.collect(), pms_properties: offered }))
}

impl Candidate {
    fn new(property: Property, setup: &Setup, suggestion: Option<PropertySuggestion>) -> Self {
        Self {
            property_id: property.property_id,
            name: property.name,
            next_step: setup.next_step().unwrap_or(Step::Activate),
            attached: setup.attached().iter().map(|attached| attached.pms_property_id.clone()).collect(),
            sureness: suggestion.as_ref().map(|suggestion| suggestion.sureness),
            suggested: suggestion.map(|suggestion| suggestion.pms_property_id),
        }
    }
}

/// The property that the others are to be set up like, with its credential. One that the caller may not see, one
/// that is not there and one that is not set up are refused at `at`.
pub(crate) async fn model(
    desk: &Desk,
    portfolio: &WholePortfolio,
    id: &PropertyId,
    at: &str,
) -> Result<Connected, Problem> {
    let refuse = |detail: &str| Problem::invalid(vec![FieldError::new(at, detail)]);
    let property = desk.read().property(id).await?;
    let property = property
        .filter(|property| portfolio.caller.can_see(&property.org_id, id))
        .ok_or_else(|| refuse("must be a property of this portfolio"))?;
    let integration = desk.read().integration(id).await?;
    if integration.choices.setup.complete().is_err() {
        return Err(refuse("must be a property whose set-up is finished; finish it first"));
    }
    Ok(desk.connected(&property, integration).await?)
}

/// What the model's credential sees, asked of the PMS now.
pub(crate) async fn offered(
    engine: &Engine,
    org: &OrgId,
    connected: &Connected,
) -> Result<Vec<Offered>, Problem> {
    let credential = &connected.credential;
    let found = engine.pms_properties(credential).await?;
    let ids: Vec<_> = found.iter().map(|property| property.pms_property_id.clone()).collect();
    let attachments = engine.desk.read().attachments(org, credential.pms, &connected.account(), &ids).await?;
    let mut attachments: BTreeMap<_, _> = attachments
        .into_iter()
        .map(|attachment| (attachment.pms_property_id, attachment.property_id))
        .collect();
    let mut offered: Vec<_> = found
        .into_iter()
        .map(|property| Offered {
            attached_to: attachments.remove(&property.pms_property_id),
            pms_property_id: property.pms_property_id,
            name: property.name,
            address: property.address,
        })
        .collect();
    offered.sort_by_cached_key(|offered| (natural_key(&offered.name), offered.pms_property_id.clone()));
    Ok(offered)
}

impl Offered {
    pub(crate) fn into_parts(self) -> (PmsPropertyId, (String, Option<PropertyId>)) {
        (self.pms_property_id, (self.name, self.attached_to))
    }
}

/// A page of a portfolio's properties.
const PAGE: u16 = 200;

/// The properties of a portfolio that can be rolled out to, with how far their set-ups are.
async fn candidates(desk: &Desk, org: &OrgId, pms: Pms) -> Result<Vec<(Property, Setup)>, Problem> {
    let mut candidates = Vec::new();
    let mut request = PageRequest::first(PAGE);
    loop {
        let page = desk.read().list_properties(store::Portfolio::Of(org), &request).await?;
        let ids: Vec<_> = page.items.iter().map(|property| property.property_id.clone()).collect();
        let integrations = desk.read().integrations(&ids).await?.into_iter();
        let mut setups: BTreeMap<_, _> =
            integrations.map(|found| (found.property_id, found.choices.setup)).collect();
        let with_setup = page.items.into_iter().map(|property| {
            let setup = setups.remove(&property.property_id).unwrap_or_default();
            (property, setup)
        });
        candidates.extend(with_setup.filter(|(_, setup)| can_be_rolled_out_to(setup, pms).is_ok()));
        match page.next {
            Some(cursor) => request.cursor = Some(cursor),
            None => break,
        }
    }
    candidates
        .sort_by_cached_key(|(property, _)| (natural_key(&property.name), property.property_id.clone()));
    Ok(candidates)
}

/// Whether a property may be set up like a model; or why not.
pub(crate) fn can_be_rolled_out_to(setup: &Setup, pms: Pms) -> Result<(), String> {
    match setup.pms() {
        _ if setup.is_on() => Err("has User Sync on; leave it out, or turn it off first".to_owned()),
        Some(other) if other != pms => {
            Err(format!("is set up with {}; leave it out, or remove that integration first", other.name()))
        }
        _ => Ok(()),
    }
}
