//! Puts what a caller decides on record.

use domain::ids::AuditId;
use engine::Engine;
use serde_json::{Value, json};
use store::{AuditAction, AuditEntry, AuditScope, Decision, Integration};

use crate::caller::Caller;

/// What a caller decides now, about something in this scope.
pub(crate) fn decision(engine: &Engine, caller: &Caller, scope: AuditScope, action: AuditAction) -> Decision {
    let at = (engine.now)();
    Decision::new(AuditEntry {
        audit_id: AuditId::new(at, (engine.random)()),
        at,
        actor: caller.subject().into(),
        role: caller.role().as_str().into(),
        action,
        subject: None,
        before: Value::Null,
        after: Value::Null,
        scope,
    })
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
