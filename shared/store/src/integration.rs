//! The integration of a Door property: the manager's set-up and how its syncs went.
//!
//! The two are written apart, each by an update of its own attributes: a manager's save counts the
//! version, a sync's end does not, and neither undoes the other.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_dynamodb::types::AttributeValue;

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
    audit::Decision,
    condition::{absent, equals, exists, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::{Attachment, Conflict, StoreError},
    item::{decode, encode, integer, number, text, value},
    keys::{self, Entity, Key},
    lock::changed_outside,
    op::Op,
    table::{Reader, Store},
    transaction::{Refused, Transaction},
};

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
    fn guards(&self, org: &OrgId) -> BTreeMap<Key, PmsPropertyId> {
        let (Some(pms), Some(account)) = (self.setup.pms(), &self.account) else { return BTreeMap::new() };
        let ids = self.setup.attached().iter().map(|attached| &attached.pms_property_id);
        ids.map(|id| (keys::attached(org, pms, account, id.as_str()), id.clone())).collect()
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

impl From<Attached> for Attachment {
    fn from(Attached { pms_property_id, property_id }: Attached) -> Self {
        Self { pms_property_id, property_id }
    }
}

impl Reader {
    /// A property's integration; version 0 where nothing was ever set up.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn integration(&self, property: &PropertyId) -> Result<Integration, StoreError> {
        let found = self.get(keys::integration(property)).await?;
        Ok(found.unwrap_or_else(|| Integration::none(property.clone())))
    }

    /// Those of these properties' integrations that were ever saved, in no order.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn integrations(&self, properties: &[PropertyId]) -> Result<Vec<Integration>, StoreError> {
        self.get_many(properties.iter().map(keys::integration).collect()).await
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
        let found: Vec<Attached> = self.get_many(keys.into_iter().collect()).await?;
        let mut attachments: Vec<_> = found.into_iter().map(Attachment::from).collect();
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
        let listing = Listing::of_index(Entity::Integration, keys::ENABLED.into(), until);
        self.page(&listing, page).await
    }
}

impl Store {
    /// Saves what a manager set up: `before` as it was read, `after` with the changes. In the same
    /// transaction the attached PMS properties are taken and let go, the credential learns who uses
    /// it, and a sync that plans with the old settings is made to plan again. How syncs went is not
    /// written from `after`, except `schedule`, when User Sync is being turned on.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`], [`Conflict::AttachedElsewhere`], or [`Conflict::Missing`] when
    /// the credential is gone.
    pub async fn save_integration(
        &self,
        org: &OrgId,
        before: &Integration,
        after: &Integration,
        by: &Decision,
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

        let transaction = Transaction::new()
            .with(save(org, &saved, turned_on, other_roster)?)
            .with(changed_outside(property))
            .with_all(credential_ops(org, property, before, &saved))
            .with_all(attach_ops(org, property, before, &saved)?);
        self.transact_by(by, transaction).await?.map_err(refusal)?;
        Ok(saved)
    }

    /// Removes an integration; people stay, and so do their links.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`].
    pub async fn delete_integration(
        &self,
        org: &OrgId,
        before: &Integration,
        by: &Decision,
    ) -> Result<(), StoreError> {
        let property = &before.property_id;
        let gone = Integration::none(property.clone());
        let delete = Op::delete(keys::integration(property)).when(equals("version", number(before.version)));
        let transaction = Transaction::new()
            .with(delete)
            .with(changed_outside(property))
            .with_all(credential_ops(org, property, before, &gone))
            .with_all(attach_ops(org, property, before, &gone)?);
        self.transact_by(by, transaction).await?.map_err(refusal)
    }
}

/// The manager's attributes, and whether the dispatcher finds the property.
fn save(org: &OrgId, saved: &Integration, turned_on: bool, other_roster: bool) -> Result<Op, StoreError> {
    let property = &saved.property_id;
    let op = Op::update(keys::integration(property))
        .set("property_id", text(property.as_str()))
        .set("org_id", text(org.as_str()))
        .set("setup", value(&saved.setup)?)
        .set("automated_access", value(&saved.automated_access)?)
        .set("common_areas", value(&saved.common_areas)?)
        .set("threshold", value(&saved.threshold)?)
        .set("version", number(saved.version))
        .set_or_remove("account", saved.account.as_deref().map(text))
        .when(match saved.version {
            1 => absent("version"),
            version => equals("version", number(version - 1)),
        });
    let op = match (saved.setup.is_on(), turned_on) {
        (true, true) => {
            let due = saved.schedule.next_sync_at.unwrap_or(Timestamp::UNIX_EPOCH);
            op.set("gsi1pk", text(keys::ENABLED)).set("gsi1sk", text(keys::due(due, property)))
        }
        (true, false) => op,
        (false, _) => op.remove("gsi1pk").remove("gsi1sk"),
    };
    let schedule = value(&saved.schedule)?;
    let op = if turned_on { op.set("schedule", schedule) } else { op.set_once("schedule", schedule) };
    Ok(if other_roster { op.remove("previous_residents") } else { op })
}

/// Tells the credentials who uses them.
fn credential_ops(org: &OrgId, property: &PropertyId, before: &Integration, after: &Integration) -> Vec<Op> {
    let credential = |of: &Integration| of.setup.credential().ok().map(|(_, id)| keys::credential(org, id));
    let (old, new) = (credential(before), credential(after));
    if old == new {
        return Vec::new();
    }
    let me = AttributeValue::Ss(vec![property.to_string()]);
    let let_go = old.map(|key| Op::update(key).take_out("used_by", me.clone()));
    let take = new.map(|key| Op::update(key).add("used_by", me.clone()).when(exists("version")));
    let_go.into_iter().chain(take).collect()
}

/// Takes the guards of the attached PMS properties, and lets go of those that are no longer.
fn attach_ops(
    org: &OrgId,
    property: &PropertyId,
    before: &Integration,
    after: &Integration,
) -> Result<Vec<Op>, StoreError> {
    let unless_somebody_elses =
        |op: Op| op.when(item_absent().or(equals("property_id", text(property.as_str()))));
    let (old, new) = (before.guards(org), after.guards(org));
    let mut ops = Vec::new();
    for (key, pms_property_id) in &new {
        // Written again though it may be ours already: that is what checks it.
        let attached = Attached { property_id: property.clone(), pms_property_id: pms_property_id.clone() };
        ops.push(unless_somebody_elses(Op::put(key.clone(), encode(Entity::Attached, &attached)?)));
    }
    // One that is no longer ours is not ours to let go.
    let gone = old.into_keys().filter(|key| !new.contains_key(key));
    ops.extend(gone.map(|key| unless_somebody_elses(Op::delete(key))));
    Ok(ops)
}

/// What a refused save means.
fn refusal(refused: Refused) -> StoreError {
    if refused.has(Entity::Integration) {
        let current = refused.items(Entity::Integration).find_map(|item| integer(item, "version"));
        let current = current.and_then(|version| u64::try_from(version).ok()).unwrap_or(0);
        return Conflict::VersionChanged { current }.into();
    }
    if refused.has(Entity::Credential) {
        return StoreError::missing("credential");
    }
    let held = refused.items(Entity::Attached).map(|item| decode::<Attached>(Entity::Attached, item.clone()));
    match held.map(|held| held.map(Attachment::from)).collect::<Result<Vec<_>, _>>() {
        Ok(mut elsewhere) => {
            elsewhere.sort();
            Conflict::AttachedElsewhere(elsewhere).into()
        }
        Err(error) => error,
    }
}
