//! Who is told of notices, what was told, and the deliveries: the outbox of mails and webhooks.
//!
//! A delivery is written in the transaction that notes what was told, so neither is there without the other. The
//! table's stream hands a new one to whoever delivers it; while it waits to be tried again it is in the index.

use std::collections::BTreeSet;

use domain::{
    ids::{DeliveryId, OrgId, ReceiverId},
    notice::{Delivery, Receiver, Told, ToldOf},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    audit::Decision,
    condition::{equals, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::{Conflict, StoreError},
    item::{encode, number, text},
    keys::{self, Entity, Key},
    op::Op,
    retention::expiry,
    table::{Reader, Store},
    transaction::Transaction,
};

/// The most receivers that a portfolio has: with what was told, each gets its deliveries in one transaction.
pub const MAX_RECEIVERS: usize = 20;
/// For how long deliveries are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

/// What was told, with its version: 0 where nothing ever was.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ToldVersion {
    /// What was told.
    #[serde(flatten)]
    pub told: Told,
    /// Counts its writes.
    pub version: u64,
}

impl Reader {
    /// A portfolio's receivers, the oldest first.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn receivers(&self, org: &OrgId) -> Result<Vec<Receiver>, StoreError> {
        self.all(&keys::receivers(org)).await
    }

    /// A receiver of a portfolio.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn receiver(&self, org: &OrgId, id: ReceiverId) -> Result<Option<Receiver>, StoreError> {
        self.get(keys::receiver(org, id)).await
    }

    /// What was told of something.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn told(&self, org: &OrgId, of: &ToldOf) -> Result<ToldVersion, StoreError> {
        Ok(self.get(keys::told(org, of)).await?.unwrap_or_default())
    }

    /// A delivery.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn delivery(&self, org: &OrgId, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
        self.get(keys::delivery(org, id)).await
    }

    /// A page of a portfolio's deliveries, the newest first.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn list_deliveries(
        &self,
        org: &OrgId,
        page: &PageRequest,
    ) -> Result<Page<Delivery>, StoreError> {
        self.page(&Listing::of(keys::deliveries(org)).newest_first(), page).await
    }

    /// Deliveries of all portfolios that are to be tried by now, the longest due first; at most so many.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn due_deliveries(&self, now: Timestamp, most: u16) -> Result<Vec<Delivery>, StoreError> {
        let listing = Listing::of_index(Entity::Delivery, keys::DELIVERIES.into());
        let mut waiting: Page<Delivery> = self.page(&listing, &PageRequest::first(most)).await?;
        waiting.items.retain(|delivery| delivery.due_at.is_some_and(|due| due <= now));
        Ok(waiting.items)
    }
}

impl Store {
    /// Writes a receiver: version 1 is a new one, any other replaces the version before it.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`].
    pub async fn put_receiver(&self, receiver: &Receiver, by: &Decision) -> Result<(), StoreError> {
        let key = keys::receiver(&receiver.org_id, receiver.receiver_id);
        let op = Op::put(key, encode(Entity::Receiver, receiver)?).when(match receiver.version {
            0 | 1 => item_absent(),
            version => equals("version", number(version - 1)),
        });
        self.transact_by(by, Transaction::new().with(op)).await?.map_err(StoreError::from)
    }

    /// Removes a receiver.
    ///
    /// # Errors
    /// [`Conflict::Missing`].
    pub async fn delete_receiver(&self, receiver: &Receiver, by: &Decision) -> Result<(), StoreError> {
        let op = Op::delete(keys::receiver(&receiver.org_id, receiver.receiver_id));
        let op = op.when(equals("version", number(receiver.version)));
        self.transact_by(by, Transaction::new().with(op)).await?.map_err(StoreError::from)
    }

    /// Notes what was told of something over `before`, as it was read, and puts its deliveries on their way.
    ///
    /// # Errors
    /// [`Conflict::VersionChanged`] when somebody else told it first.
    pub async fn tell(
        &self,
        org: &OrgId,
        of: &ToldOf,
        before: &ToldVersion,
        told: &Told,
        deliveries: &[Delivery],
    ) -> Result<(), StoreError> {
        let after = ToldVersion { told: told.clone(), version: before.version + 1 };
        let op = Op::put(keys::told(org, of), encode(Entity::Told, &after)?).when(match before.version {
            0 => item_absent(),
            version => equals("version", number(version)),
        });
        let deliveries = deliveries.iter().map(new_delivery).collect::<Result<Vec<_>, _>>()?;
        let done = self.transact(Transaction::new().with(op).with_all(deliveries)).await?;
        done.map_err(|_| Conflict::VersionChanged { current: before.version + 1 }.into())
    }

    /// Puts a delivery on its way that is of no change; the same one twice is one.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn add_delivery(&self, delivery: &Delivery) -> Result<(), StoreError> {
        self.write(new_delivery(delivery)?).await?.or(Ok(()))
    }

    /// Puts a delivery on its way that somebody asked for.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn ask_for_delivery(&self, delivery: &Delivery, by: &Decision) -> Result<(), StoreError> {
        let op = new_delivery(delivery)?;
        self.transact_by(by, Transaction::new().with(op)).await?.map_err(StoreError::from)
    }

    /// Replaces a delivery that was tried so often; says whether it still was. Of two who try one at a time, one
    /// is first.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn put_delivery(&self, tried: u32, delivery: &Delivery) -> Result<bool, StoreError> {
        let op = delivery_op(delivery)?.when(equals("attempts", number(tried)));
        let op = op.when(equals("status", text("waiting")));
        Ok(self.write(op).await?.is_ok())
    }
}

fn new_delivery(delivery: &Delivery) -> Result<Op, StoreError> {
    Ok(delivery_op(delivery)?.when(item_absent()))
}

fn delivery_op(delivery: &Delivery) -> Result<Op, StoreError> {
    let key: Key = keys::delivery(&delivery.org_id, delivery.delivery_id);
    let mut item = encode(Entity::Delivery, delivery)?;
    if let Some(due) = delivery.due_at {
        item.insert("gsi1pk".into(), text(keys::DELIVERIES));
        item.insert("gsi1sk".into(), text(keys::delivery_due(due, delivery.delivery_id)));
    }
    item.insert("expires_at".into(), expiry(delivery.created_at, KEPT));
    Ok(Op::put(key, item))
}

/// The new deliveries among a stream's records: whose, and which.
///
/// # Errors
/// When a record says that it is a delivery, and has not the ids of one.
pub fn new_deliveries(
    event: &serde_json::Value,
) -> Result<BTreeSet<(OrgId, DeliveryId)>, domain::text::InvalidText> {
    let records = event["Records"].as_array().map(Vec::as_slice).unwrap_or_default();
    let images = records.iter().map(|record| &record["dynamodb"]["NewImage"]);
    images
        .filter(|image| image["entity"]["S"] == Entity::Delivery.as_str())
        .map(|image| {
            let id = |name: &str| image[name]["S"].as_str().unwrap_or_default();
            Ok((OrgId::new(id("org_id"))?, id("delivery_id").parse()?))
        })
        .collect()
}
