//! Roll-outs: what was asked for, and of each property how far it is.

use domain::{
    ids::{OrgId, PropertyId, RolloutId},
    rollout::{Rollout, RolloutLine},
};

use crate::{
    audit::Decision,
    condition::{equals, item_absent},
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::{encode, number, value},
    keys::{self, Entity},
    op::Op,
    retention::expiry,
    table::{Reader, Store},
    transaction::Transaction,
};

/// A transaction takes a hundred.
const TOGETHER: usize = 100;

impl Reader {
    /// A roll-out of a portfolio.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn rollout(&self, org: &OrgId, id: RolloutId) -> Result<Option<Rollout>, StoreError> {
        self.get(keys::rollout(org, id)).await
    }

    /// A page of a portfolio's roll-outs, newest first.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn list_rollouts(&self, org: &OrgId, page: &PageRequest) -> Result<Page<Rollout>, StoreError> {
        self.page(&Listing::of(keys::rollouts(org)).newest_first(), page).await
    }

    /// The lines of a roll-out, by the property's id.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn rollout_lines(&self, id: RolloutId) -> Result<Vec<RolloutLine>, StoreError> {
        self.all(&keys::rollout_lines(id)).await
    }

    /// The line of one property.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn rollout_line(
        &self,
        id: RolloutId,
        property: &PropertyId,
    ) -> Result<Option<RolloutLine>, StoreError> {
        self.get(keys::rollout_line(id, property)).await
    }
}

impl Store {
    /// Writes a new roll-out: its lines first, and last what makes them one, on record. Cut off before that, it
    /// is none.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn begin_rollout(
        &self,
        rollout: &Rollout,
        lines: &[RolloutLine],
        by: &Decision,
    ) -> Result<(), StoreError> {
        let id = rollout.rollout_id;
        let expires = expiry(rollout.begun_at, self.retention.history);
        for some in lines.chunks(TOGETHER) {
            let mut transaction = Transaction::new();
            for line in some {
                let mut item = encode(Entity::RolloutLine, line)?;
                item.insert("expires_at".into(), expires.clone());
                let key = keys::rollout_line(id, &line.property_id);
                transaction = transaction.with(Op::put(key, item).when(item_absent()));
            }
            self.transact(transaction).await??;
        }
        let mut item = encode(Entity::Rollout, rollout)?;
        item.insert("expires_at".into(), expires);
        let head = Op::put(keys::rollout(&rollout.org_id, id), item).when(item_absent());
        Ok(self.transact_by(by, Transaction::new().with(head)).await??)
    }

    /// Writes how far a line is, over the version before.
    ///
    /// # Errors
    /// [`crate::Conflict::VersionChanged`] when somebody else was faster.
    pub async fn save_rollout_line(&self, id: RolloutId, line: &RolloutLine) -> Result<(), StoreError> {
        let op = Op::update(keys::rollout_line(id, &line.property_id))
            .set("standing", value(&line.standing)?)
            .set("version", number(line.version))
            .when(equals("version", number(line.version - 1)));
        Ok(self.write(op).await??)
    }
}
