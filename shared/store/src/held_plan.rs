//! The plan of a held sync, kept for the manager who decides about it: text, packed and cut into
//! items.

use aws_sdk_dynamodb::{
    primitives::Blob,
    types::{AttributeValue, PutRequest, WriteRequest},
};
use domain::ids::{PropertyId, SyncId};
use jiff::{SignedDuration, Timestamp};

use crate::{
    error::StoreError,
    item::{Item, number},
    keys,
    lock::Guard,
    op::Op,
    packed::{pack, unpack},
    retention::expiry,
    table::{Reader, Store},
    transaction::Transaction,
};

const PLAN: &str = "held plan";

/// For how long a held plan can be looked at.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// An item holds 400 KB.
const CHUNK: usize = 350_000;

impl Store {
    /// Keeps the plan of a sync that is about to be held. The number of its parts is written last,
    /// so that a plan cut off while it was written is none.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn keep_plan(&self, guard: &Guard, plan: &str, now: Timestamp) -> Result<(), StoreError> {
        let (property, id) = (&guard.property_id, guard.sync_id);
        let packed = pack(plan).map_err(|source| StoreError::Unpackable { entity: PLAN, source })?;
        let part = |name: &str, value| {
            Item::from([(name.to_owned(), value), ("expires_at".to_owned(), expiry(now, KEPT))])
        };
        let mut requests = Vec::new();
        for (index, chunk) in packed.chunks(CHUNK).enumerate() {
            let item = part("part", AttributeValue::B(Blob::new(chunk)));
            let item = keys::held_plan(property, id, index + 1).with(item);
            let put = PutRequest::builder().set_item(Some(item)).build();
            let put = put.map_err(|_| StoreError::TooLarge { what: PLAN })?;
            requests.push(WriteRequest::builder().put_request(put).build());
        }
        let head = part("parts", number(requests.len()));
        self.write_many(requests).await?;
        let head = Op::put(keys::held_plan(property, id, 0), head);
        let done = self.transact(Transaction::new().with(guard.check()).with(head)).await?;
        done.map_err(|_| StoreError::LockLost)
    }
}

impl Reader {
    /// The plan of a held sync, as it was kept; none after 30 days.
    ///
    /// # Errors
    /// When it cannot be read back.
    pub async fn held_plan(&self, property: &PropertyId, id: SyncId) -> Result<Option<String>, StoreError> {
        let (mut parts, mut found, mut packed) = (None, 0, Vec::new());
        for item in self.all_items(&keys::held_plan_chunks(property, id)).await? {
            if let Some(Ok(number)) = item.get("parts").map(AttributeValue::as_n) {
                parts = number.parse::<usize>().ok();
            }
            if let Some(Ok(part)) = item.get("part").map(AttributeValue::as_b) {
                packed.extend_from_slice(part.as_ref());
                found += 1;
            }
        }
        match parts {
            // Never kept, or some of it has expired.
            None => Ok(None),
            Some(parts) if parts > found => Ok(None),
            Some(_) => {
                let plan =
                    unpack(&packed).map_err(|source| StoreError::Unpackable { entity: PLAN, source })?;
                Ok(Some(plan))
            }
        }
    }
}
