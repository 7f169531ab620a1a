//! One write with its condition, alone or in a transaction.

use std::collections::HashMap;

use aws_sdk_dynamodb::{
    config::http::HttpResponse,
    error::{ProvideErrorMetadata, SdkError},
    types::{
        AttributeValue, ConditionCheck, Delete, Put, ReturnValue, ReturnValuesOnConditionCheckFailure,
        TransactWriteItem, Update,
    },
};

use crate::{
    error::StoreError,
    keys::Key,
    table::{Item, Store},
};

/// What a write does to its item.
#[derive(Debug, Clone)]
enum Kind {
    Put(Item),
    Update(Key, String),
    Delete(Key),
    Check(Key),
}

/// A write. In its expressions each attribute is written `#attribute`, so that no reserved word of
/// `DynamoDB` matters.
#[derive(Debug, Clone)]
pub(crate) struct Op {
    kind: Kind,
    condition: Option<String>,
    values: HashMap<String, AttributeValue>,
}

/// Why a write was not done.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// Conditions did not hold: which writes', and the items as they are.
    Refused(Vec<(usize, Option<Item>)>),
    /// Others were in the way; worth another try.
    Contended,
    /// Anything else.
    Store(StoreError),
}

impl From<StoreError> for WriteError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl WriteError {
    /// The error for the caller; `refused` says what a condition that did not hold means.
    pub(crate) fn or_refused(
        self,
        refused: impl FnOnce(Vec<(usize, Option<Item>)>) -> StoreError,
    ) -> StoreError {
        match self {
            Self::Refused(which) => refused(which),
            Self::Contended => StoreError::Conflict(crate::error::Conflict::VersionChanged { current: 0 }),
            Self::Store(error) => error,
        }
    }
}

impl Op {
    fn new(kind: Kind) -> Self {
        Self { kind, condition: None, values: HashMap::new() }
    }

    pub(crate) fn put(item: Item) -> Self {
        Self::new(Kind::Put(item))
    }

    pub(crate) fn update(key: Key, expression: impl Into<String>) -> Self {
        Self::new(Kind::Update(key, expression.into()))
    }

    pub(crate) fn delete(key: Key) -> Self {
        Self::new(Kind::Delete(key))
    }

    pub(crate) fn check(key: Key) -> Self {
        Self::new(Kind::Check(key))
    }

    pub(crate) fn when(mut self, condition: impl Into<String>) -> Self {
        self.condition = Some(condition.into());
        self
    }

    /// A further condition.
    pub(crate) fn and(mut self, condition: &str) -> Self {
        self.condition = Some(match self.condition {
            Some(first) => format!("({first}) AND ({condition})"),
            None => condition.to_owned(),
        });
        self
    }

    pub(crate) fn value(mut self, name: &str, value: AttributeValue) -> Self {
        self.values.insert(name.to_owned(), value);
        self
    }

    /// Whether it takes the guard of an email.
    pub(crate) fn takes_email(&self) -> bool {
        matches!(&self.kind, Kind::Put(item) if item.get("entity").is_some_and(|e| e.as_s().is_ok_and(|e| e == "email")))
    }

    fn names(&self) -> Option<HashMap<String, String>> {
        let update = if let Kind::Update(_, expression) = &self.kind { expression.as_str() } else { "" };
        let names: HashMap<_, _> = [update, self.condition.as_deref().unwrap_or_default()]
            .into_iter()
            .flat_map(|expression| expression.split('#').skip(1))
            .map(|rest| {
                rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default()
            })
            .map(|name| (format!("#{name}"), name.to_owned()))
            .collect();
        (!names.is_empty()).then_some(names)
    }

    fn values(&self) -> Option<HashMap<String, AttributeValue>> {
        (!self.values.is_empty()).then(|| self.values.clone())
    }

    pub(crate) fn into_transact(self, table: &str) -> Result<TransactWriteItem, StoreError> {
        const OLD: ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure::AllOld;
        let (names, values) = (self.names(), self.values());
        // A builder complains only of a missing part, and none is missing here.
        let unbuilt = |_| StoreError::TooLarge { what: "a transaction" };
        let item = TransactWriteItem::builder();
        Ok(match self.kind {
            Kind::Put(put) => item.put(
                Put::builder()
                    .table_name(table)
                    .set_item(Some(put))
                    .set_condition_expression(self.condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(OLD)
                    .build()
                    .map_err(unbuilt)?,
            ),
            Kind::Update(key, expression) => item.update(
                Update::builder()
                    .table_name(table)
                    .set_key(Some(key.into_item()))
                    .update_expression(expression)
                    .set_condition_expression(self.condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(OLD)
                    .build()
                    .map_err(unbuilt)?,
            ),
            Kind::Delete(key) => item.delete(
                Delete::builder()
                    .table_name(table)
                    .set_key(Some(key.into_item()))
                    .set_condition_expression(self.condition)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(OLD)
                    .build()
                    .map_err(unbuilt)?,
            ),
            Kind::Check(key) => item.condition_check(
                ConditionCheck::builder()
                    .table_name(table)
                    .set_key(Some(key.into_item()))
                    .condition_expression(self.condition.unwrap_or_default())
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(OLD)
                    .build()
                    .map_err(unbuilt)?,
            ),
        }
        .build())
    }

    /// Sends it alone; gives the item as it was before.
    pub(crate) async fn send(self, store: &Store) -> Result<Option<Item>, WriteError> {
        const OLD: ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure::AllOld;
        let (names, values) = (self.names(), self.values());
        let table = &*store.table;
        match self.kind {
            Kind::Put(item) => {
                let call = store.client.put_item().table_name(table).set_item(Some(item));
                let call = call.set_condition_expression(self.condition).return_values(ReturnValue::AllOld);
                let call = call.set_expression_attribute_names(names).set_expression_attribute_values(values);
                let sent = call.return_values_on_condition_check_failure(OLD).send().await;
                sent.map(|done| done.attributes).map_err(|error| {
                    let old = error.as_service_error().and_then(|e| match e {
                        aws_sdk_dynamodb::operation::put_item::PutItemError::ConditionalCheckFailedException(e) => {
                            e.item.clone()
                        }
                        _ => None,
                    });
                    refused(error, old)
                })
            }
            Kind::Update(key, expression) => {
                let call = store.client.update_item().table_name(table).set_key(Some(key.into_item()));
                let call = call.update_expression(expression).return_values(ReturnValue::AllOld);
                let call = call.set_condition_expression(self.condition);
                let call = call.set_expression_attribute_names(names).set_expression_attribute_values(values);
                let sent = call.return_values_on_condition_check_failure(OLD).send().await;
                sent.map(|done| done.attributes).map_err(|error| {
                    let old = error.as_service_error().and_then(|e| match e {
                        aws_sdk_dynamodb::operation::update_item::UpdateItemError::ConditionalCheckFailedException(
                            e,
                        ) => e.item.clone(),
                        _ => None,
                    });
                    refused(error, old)
                })
            }
            Kind::Delete(key) => {
                let call = store.client.delete_item().table_name(table).set_key(Some(key.into_item()));
                let call = call.set_condition_expression(self.condition).return_values(ReturnValue::AllOld);
                let call = call.set_expression_attribute_names(names).set_expression_attribute_values(values);
                let sent = call.return_values_on_condition_check_failure(OLD).send().await;
                sent.map(|done| done.attributes).map_err(|error| {
                    let old = error.as_service_error().and_then(|e| match e {
                        aws_sdk_dynamodb::operation::delete_item::DeleteItemError::ConditionalCheckFailedException(
                            e,
                        ) => e.item.clone(),
                        _ => None,
                    });
                    refused(error, old)
                })
            }
            // A check alone writes nothing.
            Kind::Check(_) => Ok(None),
        }
    }
}

fn refused<E: ProvideErrorMetadata>(error: SdkError<E, HttpResponse>, old: Option<Item>) -> WriteError {
    match error.code() {
        Some("ConditionalCheckFailedException") => WriteError::Refused(vec![(0, old)]),
        Some("TransactionConflictException") => WriteError::Contended,
        _ => WriteError::Store(error.into()),
    }
}
