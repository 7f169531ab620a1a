//! Puts what a caller decides on record.

use domain::ids::AuditId;
use engine::Desk;
use serde_json::Value;
use store::{AuditAction, AuditEntry, AuditScope, Decision};

use crate::caller::Caller;

/// What a caller decides now, about something in this scope.
pub(crate) fn decision(desk: &Desk, caller: &Caller, scope: AuditScope, action: AuditAction) -> Decision {
    let at = desk.now();
    Decision::new(AuditEntry {
        audit_id: AuditId::new(at, desk.random()),
        at,
        actor: caller.subject().into(),
        actor_name: caller.name().map(Into::into),
        role: caller.role().as_str().into(),
        action,
        subject: None,
        before: Value::Null,
        after: Value::Null,
        scope,
    })
}
