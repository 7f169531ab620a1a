//! Alerts of a property: open ones under one prefix, resolved ones for a year under another.

use std::collections::BTreeMap;

use domain::{
    alert::{Alert, AlertKind},
    ids::{AlertId, PropertyId},
};
use jiff::Timestamp;

use crate::{
    condition::{item_absent, item_exists},
    cursor::{Listing, Page, PageRequest},
    error::StoreError,
    item::encode,
    keys::{self, Entity},
    op::Op,
    retention::{Retention, expiry},
    table::Reader,
};

/// Which alerts a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertState {
    /// Those that wait for a manager, the oldest first.
    Open,
    /// Those that are closed, the newest first.
    Resolved,
}

pub(crate) fn open_op(property: &PropertyId, alert: &Alert) -> Result<Op, StoreError> {
    let key = keys::open_alert(property, alert.alert_id);
    Ok(Op::put(key, encode(Entity::Alert, alert)?).when(item_absent()))
}

pub(crate) fn refresh_op(property: &PropertyId, alert: &Alert) -> Result<Op, StoreError> {
    let key = keys::open_alert(property, alert.alert_id);
    Ok(Op::put(key, encode(Entity::Alert, alert)?).when(item_exists()))
}

pub(crate) fn close_ops(
    property: &PropertyId,
    alert: &Alert,
    at: Timestamp,
    keep: Retention,
) -> Result<[Op; 2], StoreError> {
    let mut alert = alert.clone();
    let at = *alert.resolved_at.get_or_insert(at);
    let mut resolved = encode(Entity::Alert, &alert)?;
    resolved.insert("expires_at".into(), expiry(at, keep.history));
    let open = Op::delete(keys::open_alert(property, alert.alert_id)).when(item_exists());
    Ok([open, Op::put(keys::resolved_alert(property, alert.alert_id), resolved)])
}

impl Reader {
    /// A page of a property's alerts.
    ///
    /// # Errors
    /// When the cursor is of another list.
    pub async fn list_alerts(
        &self,
        property: &PropertyId,
        state: AlertState,
        page: &PageRequest,
    ) -> Result<Page<Alert>, StoreError> {
        let listing = match state {
            AlertState::Open => Listing::of(keys::open_alerts(property)),
            AlertState::Resolved => Listing::of(keys::resolved_alerts(property)).newest_first(),
        };
        self.page(&listing, page).await
    }

    /// An alert of a property, open or resolved.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn alert(&self, property: &PropertyId, id: AlertId) -> Result<Option<Alert>, StoreError> {
        match self.get(keys::open_alert(property, id)).await? {
            Some(open) => Ok(Some(open)),
            None => self.get(keys::resolved_alert(property, id)).await,
        }
    }

    /// How many alerts of a property wait for a manager, by their kind. It costs what reading them does.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn open_alert_counts(
        &self,
        property: &PropertyId,
    ) -> Result<BTreeMap<AlertKind, u64>, StoreError> {
        let mut counts = BTreeMap::new();
        for kind in self.all_texts(&keys::open_alerts(property), ["cause", "kind"]).await? {
            if let Ok(kind) = kind.parse() {
                *counts.entry(kind).or_default() += 1;
            }
        }
        Ok(counts)
    }
}
