//! The integration of a Door property: the manager's set-up and how its syncs went.
//!
//! The two are written apart, each by an update of its own attributes: a manager's save counts the
//! version, a sync's end does not, and neither undoes the other.

use std::collections::BTreeSet;

use domain::{
    access::{AutomatedAccess, CommonArea},
    ids::{OrgId, PmsPropertyId, PropertyId, SyncId},
    pms::Pms,
    settings::HeldThreshold,
    setup::Setup,
    sync::SyncStatus,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    cursor::{Listing, Page, PageRequest, Source},
    error::{Attachment, Conflict, StoreError},
    keys,
    lock::changed_outside,
    op::Op,
    table::{Item, Store, decode, encode, number, text, value},
};

const ENTITY: &str = "integration";

/// The most PMS properties that one Door property takes in: each is a guard in the transaction
/// that saves the set-up, those let go beside those taken.
pub const MAX_ATTACHED: usize = 40;

/// How the schedule stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Schedule {
    /// Failures in a row.
    pub failures: u32,
    /// Before when the dispatcher leaves it alone.
    pub next_sync_at: Option<Timestamp>,
}

/// The sync that ended last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSync {
    /// Which.
    pub sync_id: SyncId,
    /// How it ended.
    pub status: SyncStatus,
    /// When.
    pub finished_at: Timestamp,
}

/// An integration. One that was never saved has version 0 and nothing set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Integration {
    /// The Door property.
    pub property_id: PropertyId,
    /// How far the wizard is.
    pub setup: Setup,
    /// The account of the PMS that the attached properties belong to: a PMS property id means
    /// something only within one. Opaque here; comes from the connector.
    #[serde(default)]
    pub account: Option<Box<str>>,
    /// Who turns lifecycle into access.
    pub automated_access: AutomatedAccess,
    /// What every current resident may open beside their unit.
    #[serde(default)]
    pub common_areas: BTreeSet<CommonArea>,
    /// When a plan is held.
    pub threshold: HeldThreshold,
    /// Counts the manager's saves, from 1.
    pub version: u64,
    /// How the schedule stands.
    #[serde(default)]
    pub schedule: Schedule,
    /// The sync that ended last.
    #[serde(default)]
    pub last_sync: Option<LastSync>,
    /// When one last succeeded.
    #[serde(default)]
    pub last_succeeded_at: Option<Timestamp>,
    /// How many residents the last roster that was taken in had.
    #[serde(default)]
    pub previous_residents: Option<u64>,
}

impl Integration {
    /// What there is before anything was set up.
    pub fn none(property_id: PropertyId) -> Self {
        Self {
            property_id,
            setup: Setup::Nothing,
            account: None,
            automated_access: AutomatedAccess::default(),
            common_areas: BTreeSet::new(),
            threshold: HeldThreshold::default(),
            version: 0,
            schedule: Schedule::default(),
            last_sync: None,
            last_succeeded_at: None,
            previous_residents: None,
        }
    }

    /// Whether the roster of these settings is another than that of `before`, so that its size
    /// says nothing about the next one.
    fn takes_in_another_roster_than(&self, before: &Self) -> bool {
        let attached = |of: &Self| -> BTreeSet<_> {
            of.setup.attached().iter().map(|p| p.pms_property_id.clone()).collect()
        };
        self.setup.pms() != before.setup.pms()
            || self.account != before.account
            || attached(self) != attached(before)
    }

    /// The guards that keep each attached PMS property in one Door property.
    fn guards(&self, org: &OrgId) -> Vec<(keys::Key, PmsPropertyId)> {
        let (Some(pms), Some(account)) = (self.setup.pms(), &self.account) else { return Vec::new() };
        let ids: BTreeSet<_> = self.setup.attached().iter().map(|p| &p.pms_property_id).collect();
        ids.into_iter().map(|id| (keys::attached(org, pms, account, id.as_str()), id.clone())).collect()
    }
}

/// A property that is due for its hourly sync.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DueProperty {
    /// The Door property.
    pub property_id: PropertyId,
    /// Its portfolio.
    pub org_id: OrgId,
}

#[derive(Serialize, Deserialize)]
struct Attached {
    property_id: PropertyId,
    pms_property_id: PmsPropertyId,
}

impl Store {
    /// A property's integration; version 0 where nothing was ever set up.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn integration(&self, property: &PropertyId) -> Result<Integration, StoreError> {
        let found = self.get(ENTITY, keys::integration(property)).await?;
        Ok(found.unwrap_or_else(|| Integration::none(property.clone())))
    }

    /// Those of these properties' integrations that were ever saved, in no order.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn integrations(&self, properties: &[PropertyId]) -> Result<Vec<Integration>, StoreError> {
        self.get_many(ENTITY, properties.iter().map(keys::integration).collect()).await
    }

    /// Saves what a manager set up: `before` as it was read, `after` with the changes. In the same
    /// transaction the attached PMS properties are taken and let go, the credential learns who uses
    /// it, and a sync that plans with the old settings is made to plan again. How syncs went is not
    /// written from `after`, except `schedule`, when User Sync is being turned on. Goes on record.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`], [`Conflict::AttachedElsewhere`], or [`Conflict::Missing`] when
    /// the credential is gone.
    pub async fn save_integration(
        &self,
        org: &OrgId,
        before: &Integration,
        after: &Integration,
    ) -> Result<Integration, StoreError> {
        if after.setup.attached().len() > MAX_ATTACHED {
            return Err(StoreError::TooLarge { what: "the list of attached PMS properties" });
        }
        let property = &before.property_id;
        let turned_on = after.setup.is_on() && !before.setup.is_on();
        let mut saved = Integration {
            property_id: property.clone(),
            version: before.version + 1,
            schedule: if turned_on { after.schedule.clone() } else { before.schedule.clone() },
            last_sync: before.last_sync.clone(),
            last_succeeded_at: before.last_succeeded_at,
            ..after.clone()
        };
        let other_roster = after.takes_in_another_roster_than(before);
        saved.previous_residents = if other_roster { None } else { before.previous_residents };

        let mut ops = vec![save(org, &saved, turned_on, other_roster)?, changed_outside(property)];
        let credential = credential_ops(org, property, before, &saved, &mut ops);
        let guards_from = ops.len();
        let (old, new) = (before.guards(org), saved.guards(org));
        for (key, id) in &new {
            // Written again though it may be ours already: that is what checks it.
            let item = encode(
                "attached",
                key.clone(),
                &Attached { property_id: property.clone(), pms_property_id: id.clone() },
            )?;
            let op = Op::put(item).when("attribute_not_exists(#pk) OR #property_id = :me");
            ops.push(op.value(":me", text(property.as_str())));
        }
        for (key, _) in old.iter().filter(|(key, _)| !new.iter().any(|(kept, _)| kept == key)) {
            // One that is no longer ours is not ours to let go.
            let op = Op::delete(key.clone()).when("attribute_not_exists(#pk) OR #property_id = :me");
            ops.push(op.value(":me", text(property.as_str())));
        }
        ops.extend(self.entry_op()?);
        match self.transact(ops).await {
            Ok(()) => Ok(saved),
            Err(error) => Err(error.or_refused(|refused| refusal(refused, credential, guards_from))),
        }
    }

    /// Removes an integration; people stay, and so do their links. Goes on record.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`].
    pub async fn delete_integration(&self, org: &OrgId, before: &Integration) -> Result<(), StoreError> {
        let property = &before.property_id;
        let delete = Op::delete(keys::integration(property)).when("#version = :version");
        let mut ops = vec![delete.value(":version", number(before.version)), changed_outside(property)];
        let gone = Integration::none(property.clone());
        let credential = credential_ops(org, property, before, &gone, &mut ops);
        let guards_from = ops.len();
        for (key, _) in before.guards(org) {
            let op = Op::delete(key).when("attribute_not_exists(#pk) OR #property_id = :me");
            ops.push(op.value(":me", text(property.as_str())));
        }
        ops.extend(self.entry_op()?);
        let done = self.transact(ops).await;
        done.map_err(|error| error.or_refused(|refused| refusal(refused, credential, guards_from)))
    }

    /// Which of these PMS properties sync into a Door property of the portfolio already.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn attachments(
        &self,
        org: &OrgId,
        pms: Pms,
        account: &str,
        ids: &[PmsPropertyId],
    ) -> Result<Vec<Attachment>, StoreError> {
        let keys: BTreeSet<_> = ids.iter().map(|id| keys::attached(org, pms, account, id.as_str())).collect();
        let found: Vec<Attached> = self.get_many("attached", keys.into_iter().collect()).await?;
        let attachment =
            |a: Attached| Attachment { pms_property_id: a.pms_property_id, property_id: a.property_id };
        let mut attachments: Vec<_> = found.into_iter().map(attachment).collect();
        attachments.sort();
        Ok(attachments)
    }

    /// A page of the properties that are on and due at this moment, the longest due first. A
    /// property may be on it for a moment after its sync: the index follows the table.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn due_properties(
        &self,
        now: Timestamp,
        page: &PageRequest,
    ) -> Result<Page<DueProperty>, StoreError> {
        // `$` sorts after the `#` that follows the moment.
        let until = Some(format!("{}$", keys::moment(now)));
        let listing = Listing {
            entity: ENTITY,
            source: Source::Index { pk: keys::ENABLED.into(), until },
            newest_first: false,
            filter: String::new(),
        };
        self.page(&listing, page).await
    }
}

/// The manager's attributes, and whether the dispatcher finds the property.
fn save(org: &OrgId, saved: &Integration, turned_on: bool, other_roster: bool) -> Result<Op, StoreError> {
    let property = &saved.property_id;
    let mut set = "SET #entity = :entity, #property_id = :property, #org_id = :org, #setup = :setup, \
                   #automated_access = :access, #common_areas = :areas, #threshold = :threshold, #version = :version, \
                   #schedule = if_not_exists(#schedule, :schedule)"
        .to_owned();
    let mut remove = Vec::new();
    if turned_on {
        set = set.replace("if_not_exists(#schedule, :schedule)", ":schedule");
    }
    let mut op_values = Vec::new();
    match &saved.account {
        Some(account) => {
            set.push_str(", #account = :account");
            op_values.push((":account", text(&**account)));
        }
        None => remove.push("#account"),
    }
    match (saved.setup.is_on(), turned_on) {
        (true, true) => {
            let due = saved.schedule.next_sync_at.unwrap_or(Timestamp::UNIX_EPOCH);
            set.push_str(", #gsi1pk = :enabled, #gsi1sk = :due");
            op_values.push((":enabled", text(keys::ENABLED)));
            op_values.push((":due", text(keys::due(due, property))));
        }
        (true, false) => {}
        (false, _) => remove.extend(["#gsi1pk", "#gsi1sk"]),
    }
    if other_roster {
        remove.push("#previous_residents");
    }
    if !remove.is_empty() {
        set.push_str(&format!(" REMOVE {}", remove.join(", ")));
    }
    let op = Op::update(keys::integration(property), set)
        .value(":entity", text(ENTITY))
        .value(":property", text(property.as_str()))
        .value(":org", text(org.as_str()))
        .value(":setup", value(&saved.setup)?)
        .value(":access", value(&saved.automated_access)?)
        .value(":areas", value(&saved.common_areas)?)
        .value(":threshold", value(&saved.threshold)?)
        .value(":version", number(saved.version))
        .value(":schedule", value(&saved.schedule)?);
    let op = op_values.into_iter().fold(op, |op, (name, value)| op.value(name, value));
    Ok(match saved.version {
        1 => op.when("attribute_not_exists(#version)"),
        version => op.when("#version = :before").value(":before", number(version - 1)),
    })
}

/// Tells the credentials who uses them; gives where the op of the new one is.
fn credential_ops(
    org: &OrgId,
    property: &PropertyId,
    before: &Integration,
    after: &Integration,
    ops: &mut Vec<Op>,
) -> Option<usize> {
    let id = |of: &Integration| of.setup.credential().ok().map(|(_, id)| id);
    let me = aws_sdk_dynamodb::types::AttributeValue::Ss(vec![property.to_string()]);
    let (old, new) = (id(before), id(after));
    if let Some(old) = old.filter(|_| old != new) {
        ops.push(Op::update(keys::credential(org, old), "DELETE #used_by :me").value(":me", me.clone()));
    }
    let new = new.filter(|_| old != new)?;
    let op = Op::update(keys::credential(org, new), "ADD #used_by :me").value(":me", me);
    ops.push(op.when("attribute_exists(#version)"));
    Some(ops.len() - 1)
}

/// What a refused save means; the first op is the integration itself.
fn refusal(refused: Vec<(usize, Option<Item>)>, credential: Option<usize>, guards_from: usize) -> StoreError {
    let mut elsewhere = Vec::new();
    for (index, item) in refused {
        if index == 0 {
            let current = item.and_then(|item| item.get("version")?.as_n().ok()?.parse().ok()).unwrap_or(0);
            return Conflict::VersionChanged { current }.into();
        }
        if Some(index) == credential {
            return StoreError::missing("credential");
        }
        if index >= guards_from
            && let Some(item) = item
        {
            match decode::<Attached>("attached", item) {
                Ok(Attached { pms_property_id, property_id }) => {
                    elsewhere.push(Attachment { pms_property_id, property_id });
                }
                Err(error) => return error,
            }
        }
    }
    elsewhere.sort();
    Conflict::AttachedElsewhere(elsewhere).into()
}
