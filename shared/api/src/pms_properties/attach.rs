//! Step 5: attach PMS properties to a Door property.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use domain::{
    ids::PmsPropertyId,
    settings::Choices,
    setup::{AttachedProperty, StepRefused},
};
use engine::{Connected, Engine};
use store::{AuditAction, Integration, MAX_ATTACHED};

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    problem::{Code, FieldError, Problem},
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
    let desk = &engine.desk;
    let read = desk.read().integration(&scoped.property.property_id).await?;
    if_match.check(read.version)?;
    let connected = desk.connected(&scoped.property, read).await?;
    if pms_property_ids.is_empty() {
        return Err(StepRefused::NoProperty.into());
    }
    let visible = engine.pms_properties(&connected.credential).await?;
    let names: BTreeMap<_, _> =
        visible.into_iter().map(|property| (property.pms_property_id, property.name)).collect();
    let attached = chosen(pms_property_ids, &names)?;
    let account = Some(connected.account());
    let Connected { integration: read, credential } = connected;
    let chosen_credential = read.choices.setup.credential();
    let attach = |before: &Integration| {
        // What was seen with one credential says nothing about another.
        if before.choices.setup.credential() != chosen_credential {
            let detail = "Somebody chose another credential in the same moment. Read the integration again, then \
                          decide.";
            return Err(Problem::new(Code::Busy, detail));
        }
        let choices = before.choices.clone();
        let setup = choices.setup.attach(attached.clone())?;
        Ok(Choices { setup, account: account.clone(), ..choices })
    };
    let action = AuditAction::PropertiesAttached;
    let changed = change::integration(desk, &scoped, action, &if_match, read, attach).await?;
    Card::answer(desk, &scoped.property, changed.after, Some(credential)).await
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
