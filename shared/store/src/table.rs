//! The table as everything here reads and writes it: get, list, write on a condition, transact.

use std::{collections::HashMap, sync::Arc, time::Duration};

use aws_clients::SdkConfig;
use aws_sdk_dynamodb::{
    Client,
    operation::transact_write_items::TransactWriteItemsError,
    types::{AttributeValue, CancellationReason, KeysAndAttributes, WriteRequest},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    audit::AuditEntry,
    error::StoreError,
    keys::{Key, Prefix},
    op::{Op, WriteError},
    retention::Retention,
};

/// An item as `DynamoDB` has it.
pub(crate) type Item = HashMap<String, AttributeValue>;

/// The service's table. Cheap to clone; making one opens no connection.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) client: Client,
    pub(crate) table: Box<str>,
    /// For how long history is kept.
    pub(crate) retention: Retention,
    /// What goes on record with the next decision.
    pub(crate) entry: Option<Arc<AuditEntry>>,
}

impl Store {
    /// The table of this name.
    pub fn new(config: &SdkConfig, table: impl Into<Box<str>>) -> Self {
        Self {
            client: Client::new(config),
            table: table.into(),
            retention: Retention::default(),
            entry: None,
        }
    }

    /// The same table, with history kept for so long.
    #[must_use]
    pub fn keeping(self, retention: Retention) -> Self {
        Self { retention, ..self }
    }

    /// One item, as it is now.
    pub(crate) async fn get<T: DeserializeOwned>(
        &self,
        entity: &'static str,
        key: Key,
    ) -> Result<Option<T>, StoreError> {
        self.get_item(key).await?.map(|item| decode(entity, item)).transpose()
    }

    pub(crate) async fn get_item(&self, key: Key) -> Result<Option<Item>, StoreError> {
        let call = self.client.get_item().table_name(&*self.table).set_key(Some(key.into_item()));
        Ok(call.consistent_read(true).send().await?.item)
    }

    /// Those of these items that exist, in no order.
    pub(crate) async fn get_many<T: DeserializeOwned>(
        &self,
        entity: &'static str,
        keys: Vec<Key>,
    ) -> Result<Vec<T>, StoreError> {
        let items = self.get_many_items(keys).await?;
        items.into_iter().map(|item| decode(entity, item)).collect()
    }

    pub(crate) async fn get_many_items(&self, keys: Vec<Key>) -> Result<Vec<Item>, StoreError> {
        let mut found = Vec::with_capacity(keys.len());
        let mut keys: Vec<Item> = keys.into_iter().map(Key::into_item).collect();
        let mut patience = Patience::default();
        while !keys.is_empty() {
            let rest = keys.split_off(keys.len().min(100));
            let wanted = KeysAndAttributes::builder().set_keys(Some(keys)).consistent_read(true).build();
            let wanted = wanted.map_err(|_| StoreError::TooLarge { what: "a read of many items" })?;
            let answer = self.client.batch_get_item().request_items(&*self.table, wanted).send().await?;
            found.extend(answer.responses.unwrap_or_default().remove(&*self.table).unwrap_or_default());
            keys = rest;
            let left = answer.unprocessed_keys.unwrap_or_default().remove(&*self.table);
            if let Some(left) = left {
                patience.wait().await?;
                keys.extend(left.keys);
            }
        }
        Ok(found)
    }

    /// Every item of a prefix, page by page, as they are now.
    pub(crate) async fn all<T: DeserializeOwned>(
        &self,
        entity: &'static str,
        prefix: &Prefix,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        let mut after = None;
        loop {
            let (items, last) = self.query(prefix, after).await?;
            for item in items {
                found.push(decode(entity, item)?);
            }
            match last {
                Some(last) => after = Some(last),
                None => return Ok(found),
            }
        }
    }

    /// One page, as large as `DynamoDB` makes it, and the key after which to go on.
    pub(crate) async fn query(
        &self,
        prefix: &Prefix,
        after: Option<Item>,
    ) -> Result<(Vec<Item>, Option<Item>), StoreError> {
        let answer = self
            .client
            .query()
            .table_name(&*self.table)
            .key_condition_expression("pk = :pk AND begins_with(sk, :sk)")
            .expression_attribute_values(":pk", text(&prefix.pk))
            .expression_attribute_values(":sk", text(&prefix.sk))
            .set_exclusive_start_key(after)
            .consistent_read(true)
            .send()
            .await?;
        Ok((answer.items.unwrap_or_default(), answer.last_evaluated_key))
    }

    /// How many items a prefix has.
    pub(crate) async fn count(&self, prefix: &Prefix) -> Result<u64, StoreError> {
        let mut count = 0;
        let mut after = None;
        loop {
            let answer = self
                .client
                .query()
                .table_name(&*self.table)
                .select(aws_sdk_dynamodb::types::Select::Count)
                .key_condition_expression("pk = :pk AND begins_with(sk, :sk)")
                .expression_attribute_values(":pk", text(&prefix.pk))
                .expression_attribute_values(":sk", text(&prefix.sk))
                .set_exclusive_start_key(after)
                .send()
                .await?;
            count += u64::try_from(answer.count).unwrap_or(0);
            match answer.last_evaluated_key {
                Some(last) => after = Some(last),
                None => return Ok(count),
            }
        }
    }

    /// Does one thing on its condition; gives the item as it was.
    pub(crate) async fn write(&self, op: Op) -> Result<Option<Item>, WriteError> {
        let mut patience = Patience::default();
        loop {
            match op.clone().send(self).await {
                Err(WriteError::Contended) => patience.wait().await.map_err(WriteError::Store)?,
                other => return other,
            }
        }
    }

    /// Does all of it or nothing. The same request is sent again when others were in its way, with
    /// the same token, so that it is done once even when an answer was lost.
    pub(crate) async fn transact(&self, ops: Vec<Op>) -> Result<(), WriteError> {
        let token = format!("{:032x}", rand::random::<u128>());
        let items = ops.into_iter().map(|op| op.into_transact(&self.table)).collect::<Result<Vec<_>, _>>()?;
        let mut patience = Patience::default();
        loop {
            let call = self.client.transact_write_items().client_request_token(&token);
            let error = match call.set_transact_items(Some(items.clone())).send().await {
                Ok(_) => return Ok(()),
                Err(error) => error,
            };
            match error.as_service_error() {
                Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => {
                    match WriteError::from_reasons(cancelled.cancellation_reasons()) {
                        Some(WriteError::Contended) => {}
                        Some(refused) => return Err(refused),
                        None => return Err(WriteError::Store(error.into())),
                    }
                }
                Some(TransactWriteItemsError::TransactionInProgressException(_)) => {}
                _ => return Err(WriteError::Store(error.into())),
            }
            patience.wait().await.map_err(WriteError::Store)?;
        }
    }

    /// Puts and deletes without a condition, 25 at a time; those that were not done are sent again.
    pub(crate) async fn write_many(&self, mut requests: Vec<WriteRequest>) -> Result<(), StoreError> {
        let mut patience = Patience::default();
        while !requests.is_empty() {
            let rest = requests.split_off(requests.len().min(25));
            let answer = self.client.batch_write_item().request_items(&*self.table, requests).send().await?;
            requests = rest;
            let left = answer.unprocessed_items.unwrap_or_default().remove(&*self.table).unwrap_or_default();
            if !left.is_empty() {
                patience.wait().await?;
                requests.extend(left);
            }
        }
        Ok(())
    }
}

impl WriteError {
    /// What a cancelled transaction's reasons come to; none where they say nothing we know.
    fn from_reasons(reasons: &[CancellationReason]) -> Option<Self> {
        let code = |reason: &CancellationReason| reason.code().unwrap_or("None").to_owned();
        let refused: Vec<_> = reasons
            .iter()
            .enumerate()
            .filter(|(_, reason)| code(reason) == "ConditionalCheckFailed")
            .map(|(index, reason)| (index, reason.item.clone()))
            .collect();
        if !refused.is_empty() {
            return Some(Self::Refused(refused));
        }
        let contended = reasons.iter().any(|reason| {
            matches!(
                code(reason).as_str(),
                "TransactionConflict" | "ThrottlingError" | "ProvisionedThroughputExceeded"
            )
        });
        contended.then_some(Self::Contended)
    }
}

/// Waits between tries: twice as long each time, with full jitter, about four seconds in all.
#[derive(Default)]
pub(crate) struct Patience {
    tries: u32,
}

impl Patience {
    const TRIES: u32 = 8;

    pub(crate) async fn wait(&mut self) -> Result<(), StoreError> {
        if self.tries == Self::TRIES {
            return Err(StoreError::Unavailable(aws_clients::AwsFault {
                code: "contended".into(),
                message: "the table turned the same write down again and again".into(),
                request_id: None,
                retryable: true,
            }));
        }
        let most = Duration::from_millis(25 << self.tries).min(Duration::from_secs(1));
        self.tries += 1;
        tokio::time::sleep(most.mul_f64(rand::random::<f64>())).await;
        Ok(())
    }
}

/// An item with its key and kind beside the value's own fields.
pub(crate) fn encode<T: Serialize>(entity: &'static str, key: Key, value: &T) -> Result<Item, StoreError> {
    let mut item: Item =
        serde_dynamo::to_item(value).map_err(|source| StoreError::Corrupt { entity, source })?;
    item.extend(key.into_item());
    item.insert("entity".into(), text(entity));
    // An attribute that is not there and one that is null mean the same; the first costs nothing.
    item.retain(|_, value| !value.is_null());
    Ok(item)
}

pub(crate) fn decode<T: DeserializeOwned>(entity: &'static str, item: Item) -> Result<T, StoreError> {
    serde_dynamo::from_item(item).map_err(|source| StoreError::Corrupt { entity, source })
}

pub(crate) fn value<T: Serialize>(value: &T) -> Result<AttributeValue, StoreError> {
    serde_dynamo::to_attribute_value(value).map_err(|source| StoreError::Corrupt { entity: "value", source })
}

pub(crate) fn text(text: impl Into<String>) -> AttributeValue {
    AttributeValue::S(text.into())
}

pub(crate) fn number(number: impl std::fmt::Display) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

impl Key {
    pub(crate) fn into_item(self) -> Item {
        HashMap::from([("pk".to_owned(), text(self.pk)), ("sk".to_owned(), text(self.sk))])
    }
}
