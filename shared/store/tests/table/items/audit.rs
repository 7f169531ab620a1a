//! The audit trail, of a property and of a portfolio.

use domain::ids::AuditId;
use serde_json::{Value, json};
use store::{AuditAction, AuditEntry, AuditFilter, AuditScope, Decision, MappedUnit};

use super::{Entity, people::unit, pinned};
use crate::world::{World, a_credential, all, id, now, org};

struct OwnItem;

impl Entity for OwnItem {
    const NAME: &'static str = "audit";
    type Value = AuditEntry;

    fn today() -> Vec<(String, AuditEntry)> {
        let of_property = AuditEntry {
            audit_id: AuditId::new(now(), 1),
            at: now(),
            actor: "marisol".into(),
            actor_name: None,
            role: "property_manager".into(),
            action: AuditAction::UnitsMapped,
            subject: Some("sync_1".into()),
            before: json!({ "enabled": false, "threshold": 20, "excluded": ["Denied"], "account": null }),
            after: json!([{ "unit_id": "a-201" }]),
            scope: AuditScope::Property(id("p1")),
        };
        let of_portfolio = AuditEntry {
            action: AuditAction::CredentialCreated,
            subject: None,
            before: Value::Null,
            after: Value::Null,
            scope: AuditScope::Portfolio(org()),
            ..of_property.clone()
        };
        let named = AuditEntry { actor_name: Some("Marisol Ferrante".into()), ..of_property.clone() };
        vec![
            ("v1-property".into(), of_property),
            ("v1-portfolio".into(), of_portfolio),
            ("v2-named".into(), named),
        ]
    }

    async fn write(world: &World, entry: &AuditEntry) {
        let (store, by) = (&world.store, Decision::new(entry.clone()));
        let mapped = MappedUnit { unit: unit(), unit_id: None };
        match &entry.scope {
            AuditScope::Property(property) => store.map_units(property, &[mapped], &by).await.unwrap(),
            AuditScope::Portfolio(_) => store.put_credential(&a_credential(), &by).await.unwrap(),
        }
    }

    async fn read(world: &World, entry: &AuditEntry) -> Option<AuditEntry> {
        world.store.audit(&entry.scope, &AuditFilter::default(), &all()).await.unwrap().items.pop()
    }
}

#[tokio::test]
async fn the_audit_trail_is_stored_as_ever() {
    pinned::<OwnItem>().await;
}
