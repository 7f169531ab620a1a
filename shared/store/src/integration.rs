//! The integration of a Door property: what managers chose, and how its syncs went.
//!
//! The two are written apart: a manager's save writes the choices and counts the version, a sync's end
//! writes the course, and neither undoes the other.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_dynamodb::types::AttributeValue;
use domain::{
    ids::{OrgId, PmsPropertyId, PropertyId},
    pms::Pms,
    settings::Choices,
};
use serde::{Deserialize, Serialize};

use crate::{
    audit::Decision,
    condition::{equals, exists, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::{Attachment, Conflict, StoreError},
    item::{Found, decode, encode, integer, number, text},
    keys::{self, Entity, Key},
    lock::{LockItem, changed_outside},
    op::Op,
    stored_integration::{self, Integration},
    table::{Reader, Store},
    transaction::{Refused, Transaction},
};

/// The most PMS properties that one Door property takes in: each is a guard in the transaction
/// that saves the set-up, those let go beside those taken.
pub const MAX_ATTACHED: usize = 40;

/// A property that is on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct EnabledProperty {
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
        let found = self.integrations(std::slice::from_ref(property)).await?;
        Ok(found.into_iter().next().unwrap_or_else(|| Integration::none(property.clone())))
    }

    /// As its own item has it, without the syncs that have found the same since.
    pub(crate) async fn integration_as_recorded(
        &self,
        property: &PropertyId,
    ) -> Result<Integration, StoreError> {
        match self.get_item(keys::integration(property)).await? {
            Some(item) => stored_integration::read(item),
            None => Ok(Integration::none(property.clone())),
        }
    }

    /// Those of these properties' integrations that were ever saved, in no order.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn integrations(&self, properties: &[PropertyId]) -> Result<Vec<Integration>, StoreError> {
        let keys = properties.iter().flat_map(|id| [keys::integration(id), keys::lock(id)]).collect();
        let items = Found(self.get_many_items(keys).await?);
        let mut integrations = Vec::new();
        for property in properties {
            let Some(item) = items.item(&keys::integration(property)) else { continue };
            let lock: LockItem = items.get(keys::lock(property))?.unwrap_or_default();
            let integration = stored_integration::read(item)?;
            integrations.push(integration.with_found_again(lock.unchanged.as_deref()));
        }
        Ok(integrations)
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

    /// A page of the properties that are on, the longest due first. One may be on it for a moment after it
    /// was turned off: the index follows the table.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn enabled_properties(&self, page: &PageRequest) -> Result<Page<EnabledProperty>, StoreError> {
        let listing = Listing::of_index(Entity::Integration, keys::ENABLED.into());
        self.page(&listing, page).await
    }
}

impl Store {
    /// Saves what a manager decided over `before`, as it was read; on record with what there was before. In
    /// the same transaction the attached PMS properties are taken and let go, the credential learns who
    /// uses it, and a sync that plans with the old choices is made to plan again.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`], [`Conflict::AttachedElsewhere`], or [`Conflict::Missing`] when
    /// the credential is gone.
    pub async fn save_integration(
        &self,
        org: &OrgId,
        before: &Integration,
        choices: &Choices,
        by: &Decision,
    ) -> Result<Integration, StoreError> {
        if choices.setup.attached().len() > MAX_ATTACHED {
            return Err(StoreError::TooLarge { what: "the list of attached PMS properties" });
        }
        let property = &before.property_id;
        let course = choices.course(&before.choices, &before.course);
        let transaction = Transaction::new()
            .with(stored_integration::save(org, before, choices, course.as_ref())?)
            .with(changed_outside(property))
            .with_all(credential_ops(org, property, &before.choices, choices))
            .with_all(attach_ops(org, property, &before.choices, choices)?);
        self.transact_changing(by, &before.choices, choices, transaction).await?.map_err(refusal)?;
        Ok(Integration {
            property_id: property.clone(),
            choices: choices.clone(),
            course: course.unwrap_or_else(|| before.course.clone()),
            recorded: before.recorded,
            version: before.version + 1,
        })
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
        let nothing = Choices::default();
        let delete = Op::delete(keys::integration(property)).when(equals("version", number(before.version)));
        let transaction = Transaction::new()
            .with(delete)
            .with(changed_outside(property))
            .with_all(credential_ops(org, property, &before.choices, &nothing))
            .with_all(attach_ops(org, property, &before.choices, &nothing)?);
        self.transact_changing(by, &before.choices, (), transaction).await?.map_err(refusal)
    }
}

/// Tells the credentials who uses them.
fn credential_ops(org: &OrgId, property: &PropertyId, before: &Choices, after: &Choices) -> Vec<Op> {
    let credential = |of: &Choices| of.setup.credential().ok().map(|(_, id)| keys::credential(org, id));
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
    before: &Choices,
    after: &Choices,
) -> Result<Vec<Op>, StoreError> {
    let unless_somebody_elses =
        |op: Op| op.when(item_absent().or(equals("property_id", text(property.as_str()))));
    let (old, new) = (guards(org, before), guards(org, after));
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

/// The guards that keep each attached PMS property in one Door property.
fn guards(org: &OrgId, choices: &Choices) -> BTreeMap<Key, PmsPropertyId> {
    let (Some(pms), Some(account)) = (choices.setup.pms(), &choices.account) else {
        return BTreeMap::new();
    };
    let ids = choices.setup.attached().iter().map(|attached| &attached.pms_property_id);
    ids.map(|id| (keys::attached(org, pms, account, id.as_str()), id.clone())).collect()
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
