//! What a credential can see, asked live.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use domain::ids::PropertyId;
use engine::Engine;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    gate::{Read, Scoped},
    problem::Problem,
    query::List,
};

/// A property of the PMS.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PmsProperty)]
pub(crate) struct PmsPropertyView {
    pms_property_id: String,
    name: String,
    address: Option<String>,
    /// Whether it syncs into a Door property.
    attached: bool,
    /// Into which; none where the caller may not see that one.
    #[schema(value_type = Option<String>)]
    attached_to: Option<PropertyId>,
}

/// The PMS properties that the credential can see, asked of the PMS now.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/integration/pms-properties", operation_id = "list_pms_properties", tag = "wizard",
    params(("property_id" = String, Path)),
    responses((status = 200, body = List<PmsPropertyView>)),
)]
pub(crate) async fn list(
    State(engine): State<Engine>,
    scoped: Scoped<Read>,
) -> Result<Json<List<PmsPropertyView>>, Problem> {
    let org = &scoped.property.org_id;
    let reader = engine.desk.read();
    let integration = reader.integration(&scoped.property.property_id).await?;
    let connected = engine.desk.connected(&scoped.property, integration).await?;
    let found = engine.pms_properties(&connected.credential).await?;
    let ids: Vec<_> = found.iter().map(|property| property.pms_property_id.clone()).collect();
    let attachments = reader.attachments(org, connected.credential.pms, &connected.account(), &ids).await?;
    let attachments: BTreeMap<_, _> = attachments
        .into_iter()
        .map(|attachment| (attachment.pms_property_id, attachment.property_id))
        .collect();
    let items = found.into_iter().map(|property| {
        let attached_to = attachments.get(&property.pms_property_id);
        PmsPropertyView {
            pms_property_id: property.pms_property_id.to_string(),
            name: property.name,
            address: property.address,
            attached: attached_to.is_some(),
            attached_to: attached_to.filter(|id| scoped.caller.can_see(org, id)).cloned(),
        }
    });
    Ok(Json(List { items: items.collect(), next_cursor: None }))
}
