//! Puts what a caller does on record.

use domain::ids::AuditId;
use engine::Engine;
use serde::Serialize;
use serde_json::{Value, json};
use store::{AuditAction, AuditEntry, AuditScope, Integration};

use crate::caller::Caller;

/// What a caller does to something.
#[derive(Debug)]
pub(crate) struct Deed {
    pub(crate) action: AuditAction,
    /// The id of what it is done to, where that is not the property itself.
    pub(crate) subject: Option<String>,
    pub(crate) before: Value,
    pub(crate) after: Value,
}

impl Deed {
    /// What is done to a property itself.
    pub(crate) fn new(action: AuditAction) -> Self {
        Self { action, subject: None, before: Value::Null, after: Value::Null }
    }

    /// The same, done to something in it.
    #[must_use]
    pub(crate) fn to(self, subject: impl ToString) -> Self {
        Self { subject: Some(subject.to_string()), ..self }
    }

    /// The same, with what there was before and is after.
    #[must_use]
    pub(crate) fn changing(self, before: impl Serialize, after: impl Serialize) -> Self {
        // What has no JSON form says nothing.
        let value = |value: serde_json::Result<Value>| value.unwrap_or_default();
        Self {
            before: value(serde_json::to_value(before)),
            after: value(serde_json::to_value(after)),
            ..self
        }
    }

    /// An engine whose next decision goes on record as this.
    pub(crate) fn on_record(self, engine: &Engine, caller: &Caller, scope: AuditScope) -> Engine {
        let Self { action, subject, before, after } = self;
        let at = (engine.now)();
        engine.on_record(AuditEntry {
            audit_id: AuditId::new(at, (engine.random)()),
            at,
            actor: caller.subject().into(),
            role: caller.role().as_str().into(),
            action,
            subject: subject.map(Into::into),
            before,
            after,
            scope,
        })
    }
}

/// What of an integration a manager decides.
pub(crate) fn setup_of(integration: &Integration) -> Value {
    let setup = &integration.setup;
    let credential = setup.credential().ok().map(|(_, id)| id);
    let attached: Vec<_> = setup.attached().iter().map(|property| &property.pms_property_id).collect();
    json!({
        "pms": setup.pms(),
        "credential_id": credential,
        "pms_property_ids": attached,
        "excluded_lease_statuses": setup.complete().ok().map(|complete| &complete.excluded),
        "enabled": setup.is_on(),
        "automated_access": integration.automated_access,
        "common_area_keys": integration.common_areas,
        "held_changes_threshold": integration.threshold,
    })
}
