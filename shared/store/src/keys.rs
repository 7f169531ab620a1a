//! Every key of the table, and what each is read for.
//!
//! One table: `pk`, `sk`; one index `gsi1` over `gsi1pk`, `gsi1sk` with all attributes; `expires_at`
//! is the time to live; the stream carries new images. Every item says in `entity` what it is.
//!
//! | entity | pk | sk | gsi1pk / gsi1sk | read by |
//! | --- | --- | --- | --- | --- |
//! | `property` | `PROPERTY#{property}` | `PROPERTY` | `PROPERTIES` / `{property}` | id; all, for support |
//! | `portfolio_property` | `ORG#{org}` | `PROPERTY#{property}` | | a portfolio's properties |
//! | `unit` | `PROPERTY#{property}` | `UNIT#{unit}` | | a property's Door units |
//! | `key` | `PROPERTY#{property}` | `KEY#{key}` | | a property's keys |
//! | `integration` | `PROPERTY#{property}` | `INTEGRATION` | `ENABLED` / `{due}#{property}`, while on | id; those that are on, for the dispatcher, the longest due first |
//! | `attached` | `ORG#{org}` | `ATTACHED#{pms}#{account}#{pms property}` | | who holds a PMS property, in bulk |
//! | `credential` | `ORG#{org}` | `CREDENTIAL#{credential}` | | id; a portfolio's credentials |
//! | `person` | `PROPERTY#{property}` | `PERSON#{person}` | | id; a property's people |
//! | `email` | `PROPERTY#{property}` | `EMAIL#{hash of the email's key}` | | nobody: earlier code kept emails unique by it |
//! | `lock` | `PROPERTY#{property}` | `LOCK` | | the sync lock, the directory's version, what is asked for, what the last sync rested on; written with all people |
//! | `sync` | `PROPERTY#{property}` | `SYNC#{sync}` | | id; a property's syncs, newest first |
//! | `held_plan` | `PROPERTY#{property}` | `HELDPLAN#{sync}#{n}` | | the plan of a held sync |
//! | `changes` | `PROPERTY#{property}` | `CHANGE#{sync or -}#{first change}` | | a sync's changes; a person's history, from their item; the stream |
//! | | `ORG#{org}` | `CHANGE#-#{change}` | | the stream, for a change of no property in particular |
//! | `change` | as `changes` | as `changes` | `PROPERTY#{property}#PERSON#{person}` / `{change}` | the same lists, what earlier code wrote |
//! | `alert` | `PROPERTY#{property}` | `ALERT#OPEN#{alert}`, `ALERT#RESOLVED#{alert}` | | a property's alerts, open or resolved |
//! | `audit` | `PROPERTY#{property}`, `ORG#{org}` | `AUDIT#{audit}` | | who decided what, of a property or a portfolio |
//! | `calls` | `CREDENTIAL#{credential}` | `CALLS` | | how many calls a credential has made |
//! | `slots` | `CREDENTIAL#{credential}` | `SLOTS` | | how many calls of it are under way |
//! | `rollout` | `ORG#{org}` | `ROLLOUT#{rollout}` | | id; a portfolio's roll-outs, newest first |
//! | `rollout_line` | `ROLLOUT#{rollout}` | `LINE#{property}` | | id; a roll-out's properties |
//! | `mapped_unit` | `PROPERTY#{property}` | `UNITMAP#{pms property}#{pms unit}` | | a property's unit mapping |
//! | `receiver` | `ORG#{org}` | `RECEIVER#{receiver}` | | id; a portfolio's receivers of notices |
//! | `told` | `ORG#{org}` | `TOLD#PROPERTY#{property}`, `TOLD#CREDENTIAL#{credential}` | | what was told of one |
//! | `delivery` | `ORG#{org}` | `DELIVERY#{delivery}` | `DELIVERIES` / `{due}#{delivery}`, while it waits | id; a portfolio's deliveries, newest first; those that are due; the stream |
//!
//! Who uses a credential is a set on the credential's own item (`used_by`), kept in the transaction
//! that changes an integration: deleting a credential can then be conditional on nobody using it,
//! which no query could promise.
//!
//! Our own ids sort by time, so their lists do. What a PMS calls its things may hold any character;
//! such parts are escaped. Keys show up in logs, so no personal data is in one.

use domain::{
    ids::{
        AlertId, AuditId, ChangeId, CredentialId, DeliveryId, KeyId, OrgId, PersonId, PropertyId, ReceiverId,
        RolloutId, SyncId, UnitId,
    },
    notice::ToldOf,
    pms::Pms,
    recorded::RecordedIn,
    unit::PmsUnitKey,
    words,
};
use jiff::Timestamp;

words! {
    /// What an item is: the word in its `entity`. A transaction's parts are named by it.
    pub(crate) enum Entity: "an entity" {
        Property = "property",
        PortfolioProperty = "portfolio_property",
        Unit = "unit",
        DoorKey = "key",
        Integration = "integration",
        Attached = "attached",
        Credential = "credential",
        Person = "person",
        Lock = "lock",
        Sync = "sync",
        HeldPlan = "held_plan",
        Change = "change",
        Changes = "changes",
        Alert = "alert",
        Audit = "audit",
        Calls = "calls",
        Slots = "slots",
        MappedUnit = "mapped_unit",
        Rollout = "rollout",
        RolloutLine = "rollout_line",
        Receiver = "receiver",
        Told = "told",
        Delivery = "delivery",
    }
}

/// A primary key, and what is there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) entity: Entity,
    pub(crate) pk: String,
    pub(crate) sk: String,
}

/// All items of one partition whose sort keys begin alike.
#[derive(Debug, Clone)]
pub(crate) struct Prefix {
    pub(crate) entity: Entity,
    pub(crate) pk: String,
    pub(crate) sk: String,
}

pub(crate) const PROPERTIES: &str = "PROPERTIES";
pub(crate) const ENABLED: &str = "ENABLED";
pub(crate) const DELIVERIES: &str = "DELIVERIES";

pub(crate) fn partition(id: &PropertyId) -> String {
    format!("PROPERTY#{id}")
}

fn of_property(entity: Entity, id: &PropertyId, sk: impl Into<String>) -> Key {
    Key { entity, pk: partition(id), sk: sk.into() }
}

fn all_of_property(entity: Entity, id: &PropertyId, sk: impl Into<String>) -> Prefix {
    Prefix { entity, pk: partition(id), sk: sk.into() }
}

fn of_org(entity: Entity, id: &OrgId, sk: impl Into<String>) -> Key {
    Key { entity, pk: format!("ORG#{id}"), sk: sk.into() }
}

fn all_of_org(entity: Entity, id: &OrgId, sk: impl Into<String>) -> Prefix {
    Prefix { entity, pk: format!("ORG#{id}"), sk: sk.into() }
}

pub(crate) fn property(id: &PropertyId) -> Key {
    of_property(Entity::Property, id, "PROPERTY")
}

pub(crate) fn portfolio_property(org: &OrgId, id: &PropertyId) -> Key {
    of_org(Entity::PortfolioProperty, org, format!("PROPERTY#{id}"))
}

pub(crate) fn portfolio_properties(org: &OrgId) -> Prefix {
    all_of_org(Entity::PortfolioProperty, org, "PROPERTY#")
}

pub(crate) fn unit(property: &PropertyId, unit: &UnitId) -> Key {
    of_property(Entity::Unit, property, format!("UNIT#{unit}"))
}

pub(crate) fn units(property: &PropertyId) -> Prefix {
    all_of_property(Entity::Unit, property, "UNIT#")
}

pub(crate) fn door_key(property: &PropertyId, key: &KeyId) -> Key {
    of_property(Entity::DoorKey, property, format!("KEY#{key}"))
}

pub(crate) fn door_keys(property: &PropertyId) -> Prefix {
    all_of_property(Entity::DoorKey, property, "KEY#")
}

pub(crate) fn integration(property: &PropertyId) -> Key {
    of_property(Entity::Integration, property, "INTEGRATION")
}

/// Sorts by the moment at which a property is due.
pub(crate) fn due(at: Timestamp, property: &PropertyId) -> String {
    format!("{}#{property}", moment(at))
}

/// A moment as text of one width, so that it sorts as text.
fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

pub(crate) fn attached(org: &OrgId, pms: Pms, account: &str, pms_property: &str) -> Key {
    of_org(
        Entity::Attached,
        org,
        format!("ATTACHED#{}#{}#{}", pms.as_str(), escaped(account), escaped(pms_property)),
    )
}

pub(crate) fn credential(org: &OrgId, id: CredentialId) -> Key {
    of_org(Entity::Credential, org, format!("CREDENTIAL#{id}"))
}

pub(crate) fn credentials(org: &OrgId) -> Prefix {
    all_of_org(Entity::Credential, org, "CREDENTIAL#")
}

/// Beside the portfolio, not in it: every call writes here.
pub(crate) fn calls(id: CredentialId) -> Key {
    Key { entity: Entity::Calls, pk: format!("CREDENTIAL#{id}"), sk: "CALLS".into() }
}

pub(crate) fn slots(id: CredentialId) -> Key {
    Key { entity: Entity::Slots, pk: format!("CREDENTIAL#{id}"), sk: "SLOTS".into() }
}

pub(crate) fn person(property: &PropertyId, id: PersonId) -> Key {
    of_property(Entity::Person, property, format!("PERSON#{id}"))
}

pub(crate) fn people(property: &PropertyId) -> Prefix {
    all_of_property(Entity::Person, property, "PERSON#")
}

pub(crate) fn lock(property: &PropertyId) -> Key {
    of_property(Entity::Lock, property, "LOCK")
}

pub(crate) fn sync(property: &PropertyId, id: SyncId) -> Key {
    of_property(Entity::Sync, property, format!("SYNC#{id}"))
}

pub(crate) fn syncs(property: &PropertyId) -> Prefix {
    all_of_property(Entity::Sync, property, "SYNC#")
}

pub(crate) fn held_plan(property: &PropertyId, id: SyncId, chunk: usize) -> Key {
    of_property(Entity::HeldPlan, property, format!("HELDPLAN#{id}#{chunk:04}"))
}

pub(crate) fn held_plan_chunks(property: &PropertyId, id: SyncId) -> Prefix {
    all_of_property(Entity::HeldPlan, property, format!("HELDPLAN#{id}#"))
}

pub(crate) fn changes(property: &PropertyId, recorded_in: RecordedIn) -> Key {
    of_property(Entity::Changes, property, format!("CHANGE#{recorded_in}"))
}

/// A change that is about no property of the portfolio in particular.
pub(crate) fn change_of_org(org: &OrgId, id: ChangeId) -> Key {
    of_org(Entity::Changes, org, format!("CHANGE#-#{id}"))
}

pub(crate) fn changes_of_sync(property: &PropertyId, sync: SyncId) -> Prefix {
    all_of_property(Entity::Changes, property, format!("CHANGE#{sync}#"))
}

/// The index partition of what earlier code wrote of a person.
pub(crate) fn history(property: &PropertyId, person: PersonId) -> String {
    format!("PROPERTY#{property}#PERSON#{person}")
}

pub(crate) fn open_alert(property: &PropertyId, id: AlertId) -> Key {
    of_property(Entity::Alert, property, format!("ALERT#OPEN#{id}"))
}

pub(crate) fn open_alerts(property: &PropertyId) -> Prefix {
    all_of_property(Entity::Alert, property, "ALERT#OPEN#")
}

pub(crate) fn resolved_alert(property: &PropertyId, id: AlertId) -> Key {
    of_property(Entity::Alert, property, format!("ALERT#RESOLVED#{id}"))
}

pub(crate) fn resolved_alerts(property: &PropertyId) -> Prefix {
    all_of_property(Entity::Alert, property, "ALERT#RESOLVED#")
}

pub(crate) fn audit_of_property(property: &PropertyId, id: AuditId) -> Key {
    of_property(Entity::Audit, property, format!("AUDIT#{id}"))
}

pub(crate) fn audit_of_org(org: &OrgId, id: AuditId) -> Key {
    of_org(Entity::Audit, org, format!("AUDIT#{id}"))
}

pub(crate) fn property_audit(property: &PropertyId) -> Prefix {
    all_of_property(Entity::Audit, property, "AUDIT#")
}

pub(crate) fn org_audit(org: &OrgId) -> Prefix {
    all_of_org(Entity::Audit, org, "AUDIT#")
}

pub(crate) fn mapped_unit(property: &PropertyId, unit: &PmsUnitKey) -> Key {
    let (pms_property, pms_unit) = (unit.pms_property_id.as_str(), unit.pms_unit_id.as_str());
    of_property(
        Entity::MappedUnit,
        property,
        format!("UNITMAP#{}#{}", escaped(pms_property), escaped(pms_unit)),
    )
}

pub(crate) fn mapped_units(property: &PropertyId) -> Prefix {
    all_of_property(Entity::MappedUnit, property, "UNITMAP#")
}

pub(crate) fn rollout(org: &OrgId, id: RolloutId) -> Key {
    of_org(Entity::Rollout, org, format!("ROLLOUT#{id}"))
}

pub(crate) fn rollouts(org: &OrgId) -> Prefix {
    all_of_org(Entity::Rollout, org, "ROLLOUT#")
}

/// Beside the portfolio, not in it: there are many, and each is written by itself.
pub(crate) fn rollout_line(rollout: RolloutId, property: &PropertyId) -> Key {
    Key { entity: Entity::RolloutLine, pk: format!("ROLLOUT#{rollout}"), sk: format!("LINE#{property}") }
}

pub(crate) fn rollout_lines(rollout: RolloutId) -> Prefix {
    Prefix { entity: Entity::RolloutLine, pk: format!("ROLLOUT#{rollout}"), sk: "LINE#".into() }
}

pub(crate) fn receiver(org: &OrgId, id: ReceiverId) -> Key {
    of_org(Entity::Receiver, org, format!("RECEIVER#{id}"))
}

pub(crate) fn receivers(org: &OrgId) -> Prefix {
    all_of_org(Entity::Receiver, org, "RECEIVER#")
}

pub(crate) fn told(org: &OrgId, of: &ToldOf) -> Key {
    let of = match of {
        ToldOf::Property(id) => format!("PROPERTY#{id}"),
        ToldOf::Credential(id) => format!("CREDENTIAL#{id}"),
    };
    of_org(Entity::Told, org, format!("TOLD#{of}"))
}

pub(crate) fn delivery(org: &OrgId, id: DeliveryId) -> Key {
    of_org(Entity::Delivery, org, format!("DELIVERY#{id}"))
}

pub(crate) fn deliveries(org: &OrgId) -> Prefix {
    all_of_org(Entity::Delivery, org, "DELIVERY#")
}

/// Sorts by the moment at which a delivery is to be tried.
pub(crate) fn delivery_due(at: Timestamp, id: DeliveryId) -> String {
    format!("{}#{id}", moment(at))
}

/// Keeps the parts of a key apart whatever they hold.
fn escaped(part: &str) -> String {
    part.replace('%', "%25").replace('#', "%23")
}

#[cfg(test)]
mod tests {
    use domain::ids::{PmsPropertyId, PmsUnitId};

    use super::*;

    fn property_id() -> PropertyId {
        PropertyId::new("p1").unwrap()
    }

    #[test]
    fn units_whose_ids_run_together_alike_have_keys_of_their_own() {
        let unit = |property: &str, unit: &str| PmsUnitKey {
            pms_property_id: PmsPropertyId::new(property).unwrap(),
            pms_unit_id: PmsUnitId::new(unit).unwrap(),
        };
        let keys = [("a#b", "c"), ("a", "b#c"), ("a%23b", "c")]
            .map(|(property, id)| mapped_unit(&property_id(), &unit(property, id)));
        assert!(keys[0] != keys[1] && keys[0] != keys[2] && keys[1] != keys[2], "{keys:?}");
    }

    #[test]
    fn moments_sort_as_text() {
        let at = |text: &str| moment(text.parse().unwrap());
        assert_eq!(at("2026-11-23T10:00:00Z"), "2026-11-23T10:00:00.000Z");
        assert!(at("2026-11-23T10:00:00Z") < at("2026-11-23T10:00:00.5Z"));
        assert!(at("2026-11-23T10:00:00.999Z") < at("2026-11-23T10:00:01Z"));
    }
}
