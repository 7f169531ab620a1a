//! Step 5: attach PMS properties to a Door property.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use domain::{
    ids::PmsPropertyId,
    settings::Choices,
    setup::{AttachedProperty, StepRefused},
};
use engine::Engine;
use store::{AuditAction, MAX_ATTACHED};

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    live::Live,
    problem::{FieldError, Problem},
};

body! {
    /// Step 5.
    AttachProperties {
        /// At least one, each visible to the credential.
        #[schema(value_type = Vec<String>, min_items = 1)]
        pms_property_ids: Vec<PmsPropertyId>,
    }
}

/// Attaches PMS properties: these, and no others.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/integration/pms-properties", operation_id = "attach_pms_properties", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = AttachProperties,
    responses((status = 200, body = Card, headers(("ETag" = String)))),
)]
pub(crate) async fn attach(
    State(engine): State<Engine>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(AttachProperties { pms_property_ids }): Body<AttachProperties>,
) -> CardAnswer {
    let live = Live::of(&engine, &scoped.property).await?;
    if_match.check(live.integration.version)?;
    if pms_property_ids.is_empty() {
        return Err(StepRefused::NoProperty.into());
    }
    let visible = live.properties(&engine).await?;
    let names: BTreeMap<_, _> =
        visible.into_iter().map(|property| (property.pms_property_id, property.name)).collect();
    let attached = chosen(pms_property_ids, &names)?;
    change::integration(&engine, &scoped, AuditAction::PropertiesAttached, &if_match, |before| {
        // What was seen with one credential says nothing about another.
        if before.choices.setup.credential() != live.integration.choices.setup.credential() {
            return Err(change::busy());
        }
        let setup = before.choices.setup.clone().attach(attached.clone())?;
        Ok(Choices { setup, account: Some(live.account()), ..before.choices.clone() })
    })
    .await?;
    Card::answer(&engine, &scoped.property).await
}

/// The chosen properties with their names, each once.
fn chosen(
    ids: Vec<PmsPropertyId>,
    names: &BTreeMap<PmsPropertyId, String>,
) -> Result<Vec<AttachedProperty>, Problem> {
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    let mut attached = Vec::new();
    for (index, pms_property_id) in ids.into_iter().enumerate() {
        let refuse = |detail: String| FieldError::new(format!("/pms_property_ids/{index}"), detail);
        match names.get(&pms_property_id) {
            None => errors.push(refuse(format!("`{pms_property_id}` is not visible to the credential"))),
            Some(_) if !seen.insert(pms_property_id.clone()) => {
                errors.push(refuse(format!("`{pms_property_id}` is in the list twice")));
            }
            Some(name) => attached.push(AttachedProperty { pms_property_id, name: name.as_str().into() }),
        }
    }
    if seen.len() > MAX_ATTACHED {
        errors.push(FieldError::new("/pms_property_ids", format!("must be at most {MAX_ATTACHED}")));
    }
    if errors.is_empty() { Ok(attached) } else { Err(Problem::invalid(errors)) }
}
