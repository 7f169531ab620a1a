//! The table as everything here reads it: get, get many, list.

use std::ops::Deref;

use aws_clients::SdkConfig;
use aws_sdk_dynamodb::{Client, types::KeysAndAttributes};
use serde::de::DeserializeOwned;

use crate::{
    error::StoreError,
    item::{Item, decode, text},
    kept::Kept,
    keys::{Key, Prefix},
    retention::Retention,
    settle::Patience,
};

/// The service's table, to be read. Cheap to clone; making one opens no connection.
#[derive(Debug, Clone)]
pub struct Reader {
    pub(crate) client: Client,
    pub(crate) table: Box<str>,
    pub(crate) kept: Kept,
}

/// The service's table, to be read and written.
#[derive(Debug, Clone)]
pub struct Store {
    reader: Reader,
    /// For how long history is kept.
    pub(crate) retention: Retention,
}

/// Whoever may write may read.
impl Deref for Store {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Store {
    /// The table of this name.
    pub fn new(config: &SdkConfig, table: impl Into<Box<str>>) -> Self {
        let reader = Reader { client: Client::new(config), table: table.into(), kept: Kept::default() };
        Self { reader, retention: Retention::default() }
    }

    /// The same table, with history kept for so long.
    #[must_use]
    pub fn keeping(self, retention: Retention) -> Self {
        Self { retention, ..self }
    }
}

impl Reader {
    /// One item, as it is now.
    pub(crate) async fn get<T: DeserializeOwned>(&self, key: Key) -> Result<Option<T>, StoreError> {
        let entity = key.entity;
        self.get_item(key).await?.map(|item| decode(entity, item)).transpose()
    }

    pub(crate) async fn get_item(&self, key: Key) -> Result<Option<Item>, StoreError> {
        let call = self.client.get_item().table_name(&*self.table).set_key(Some(key.into_item()));
        Ok(call.consistent_read(true).send().await?.item)
    }

    /// Those of these items that exist, in no order.
    pub(crate) async fn get_many<T: DeserializeOwned>(&self, keys: Vec<Key>) -> Result<Vec<T>, StoreError> {
        let Some(entity) = keys.first().map(|key| key.entity) else { return Ok(Vec::new()) };
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

    /// Every item of a prefix, as they are now.
    pub(crate) async fn all<T: DeserializeOwned>(&self, prefix: &Prefix) -> Result<Vec<T>, StoreError> {
        let items = self.all_items(prefix).await?;
        items.into_iter().map(|item| decode(prefix.entity, item)).collect()
    }

    /// Every item of a prefix, page by page, each as large as `DynamoDB` makes it.
    pub(crate) async fn all_items(&self, prefix: &Prefix) -> Result<Vec<Item>, StoreError> {
        let (mut items, mut after) = (Vec::new(), None);
        loop {
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
            items.extend(answer.items.unwrap_or_default());
            match answer.last_evaluated_key {
                Some(last) => after = Some(last),
                None => return Ok(items),
            }
        }
    }

    /// Of every item of a prefix the text at this path, for counts: read at half the price, and perhaps a
    /// second old.
    pub(crate) async fn all_texts(
        &self,
        prefix: &Prefix,
        [outer, inner]: [&str; 2],
    ) -> Result<Vec<String>, StoreError> {
        let (mut texts, mut after) = (Vec::new(), None);
        loop {
            let answer = self
                .client
                .query()
                .table_name(&*self.table)
                .projection_expression("#outer.#inner")
                .expression_attribute_names("#outer", outer)
                .expression_attribute_names("#inner", inner)
                .key_condition_expression("pk = :pk AND begins_with(sk, :sk)")
                .expression_attribute_values(":pk", text(&prefix.pk))
                .expression_attribute_values(":sk", text(&prefix.sk))
                .set_exclusive_start_key(after)
                .send()
                .await?;
            let of = |item: Item| item.get(outer)?.as_m().ok()?.get(inner)?.as_s().ok().cloned();
            texts.extend(answer.items.unwrap_or_default().into_iter().filter_map(of));
            match answer.last_evaluated_key {
                Some(last) => after = Some(last),
                None => return Ok(texts),
            }
        }
    }
}
