//! A change of a person or an alert as callers see it.

use domain::{
    alert::AlertKind,
    change::{Field, FieldChange},
};
use jiff::Timestamp;
use serde::Serialize;
use store::{Change, RecordedKind};
use utoipa::ToSchema;

use crate::words::{AlertKindWord, FieldWord, RecordedKindWord};

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Change)]
pub(crate) struct ChangeView {
    change_id: String,
    #[schema(value_type = RecordedKindWord)]
    kind: RecordedKind,
    at: Timestamp,
    /// By which sync; none when somebody did it by hand.
    sync_id: Option<String>,
    /// Who did it: a caller's `sub`, or what asked for the sync.
    actor: Box<str>,
    person_id: Option<String>,
    /// What the person is called now; with the changes of a sync.
    person_name: Option<String>,
    alert_id: Option<String>,
    /// What the alert is about; with the changes of a sync.
    #[schema(value_type = Option<AlertKindWord>)]
    alert_kind: Option<AlertKind>,
    /// What became of which field.
    fields: Vec<FieldChangeView>,
}

/// What became of one field.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FieldChange)]
pub(crate) struct FieldChangeView {
    #[schema(value_type = FieldWord)]
    field: Field,
    from: Option<Box<str>>,
    to: Option<Box<str>>,
}

impl From<FieldChange> for FieldChangeView {
    fn from(FieldChange { field, from, to }: FieldChange) -> Self {
        Self { field, from, to }
    }
}

impl From<Change> for ChangeView {
    fn from(change: Change) -> Self {
        let Change { change_id, sync_id, kind, person_id, alert_id, fields, before: _, actor, at } = change;
        Self {
            change_id: change_id.to_string(),
            kind,
            at,
            sync_id: sync_id.map(|id| id.to_string()),
            actor,
            person_id: person_id.map(|id| id.to_string()),
            person_name: None,
            alert_id: alert_id.map(|id| id.to_string()),
            alert_kind: None,
            fields: fields.into_iter().map(FieldChangeView::from).collect(),
        }
    }
}

impl ChangeView {
    /// The same with what the person is called now, or what the alert is about.
    #[must_use]
    pub(crate) fn about(self, person_name: Option<String>, alert_kind: Option<AlertKind>) -> Self {
        Self { person_name, alert_kind, ..self }
    }
}
