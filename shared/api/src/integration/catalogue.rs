//! The approved PMS, from which the console draws its forms.

use axum::Json;
use domain::{
    credential::{CredentialField, FieldKind},
    pms::Pms,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    caller::Caller,
    query::List,
    words::{FieldKindWord, PmsWord},
};

/// An approved PMS.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ApprovedPms {
    #[schema(value_type = PmsWord)]
    id: Pms,
    /// As managers know it.
    name: &'static str,
    /// What to prepare in the PMS, step by step, in its own menu words.
    preparation: &'static [&'static str],
    /// The form of its credential.
    credential_fields: Vec<FieldView>,
}

/// A field of a PMS's credential form.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CredentialField)]
pub(crate) struct FieldView {
    /// Its name in `fields` of a credential.
    name: &'static str,
    label: &'static str,
    #[schema(value_type = FieldKindWord)]
    kind: FieldKind,
    required: bool,
    /// What to enter, and where to find it.
    help: &'static str,
    /// A regular expression, as browsers take it, for the whole value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    /// In characters.
    max_length: usize,
}

impl From<&CredentialField> for FieldView {
    fn from(field: &CredentialField) -> Self {
        let CredentialField { name, label, kind, required, help, pattern, max_length } = *field;
        Self { name, label, kind, required, help, pattern, max_length }
    }
}

/// The approved PMS: how to prepare each, and which fields its credential has.
#[utoipa::path(
    get, path = "/v1/pms", operation_id = "list_pms", tag = "catalogue",
    responses((status = 200, body = List<ApprovedPms>)),
)]
pub(crate) async fn list(_caller: Caller) -> Json<List<ApprovedPms>> {
    let items = Pms::ALL.map(pms::descriptor).map(|descriptor| ApprovedPms {
        id: descriptor.pms,
        name: descriptor.pms.name(),
        preparation: descriptor.preparation,
        credential_fields: descriptor.credential_fields.iter().map(FieldView::from).collect(),
    });
    Json(List { items: items.into(), next_cursor: None })
}
