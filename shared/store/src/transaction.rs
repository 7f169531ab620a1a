//! Writing: one op, or several of which all are done or none; and what a refusal says.

use aws_sdk_dynamodb::{
    config::http::HttpResponse,
    error::{ProvideErrorMetadata, SdkError},
    operation::{
        delete_item::DeleteItemError, put_item::PutItemError, transact_write_items::TransactWriteItemsError,
        update_item::UpdateItemError,
    },
    types::{CancellationReason, ReturnValue, WriteRequest},
};

use crate::{
    error::{Conflict, StoreError},
    item::Item,
    keys::Entity,
    op::{AS_IT_IS, Op, Request, WriteOf},
    settle::Patience,
    table::Store,
};

/// Ops that are done together. Each is named by what it writes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Transaction {
    ops: Vec<Op>,
}

impl Transaction {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub(crate) fn with(mut self, op: Op) -> Self {
        self.ops.push(op);
        self
    }

    #[must_use]
    pub(crate) fn with_all(mut self, ops: impl IntoIterator<Item = Op>) -> Self {
        self.ops.extend(ops);
        self
    }
}

/// Conditions that did not hold: what each was on, with the item as it is.
#[derive(Debug)]
pub(crate) struct Refused(Vec<(Entity, Option<Item>)>);

impl Refused {
    /// Whether a condition on one of these did not hold.
    pub(crate) fn has(&self, entity: Entity) -> bool {
        self.0.iter().any(|(refused, _)| *refused == entity)
    }

    /// Whether nothing but these were in the way.
    pub(crate) fn is_only(&self, entity: Entity) -> bool {
        self.0.iter().all(|(refused, _)| *refused == entity)
    }

    /// The items of this kind that were in the way; none of those that are not there.
    pub(crate) fn items(&self, entity: Entity) -> impl Iterator<Item = &Item> {
        self.0.iter().filter(move |(refused, _)| *refused == entity).filter_map(|(_, item)| item.as_ref())
    }

    /// The item of this kind that was in the way, as it is; none where it is not there.
    pub(crate) fn into_item(self, entity: Entity) -> Option<Item> {
        self.0.into_iter().find(|(refused, _)| *refused == entity).and_then(|(_, item)| item)
    }
}

/// Somebody else wrote in between.
impl From<Refused> for StoreError {
    fn from(_: Refused) -> Self {
        Conflict::VersionChanged { current: 0 }.into()
    }
}

/// What came of a try.
enum Tried {
    /// With what was there before, where that was asked for.
    Done(Option<Item>),
    Refused(Refused),
    /// Others were in the way at this very moment; the same may be sent again.
    Contended,
}

impl Store {
    /// Does one thing on its condition.
    pub(crate) async fn write(&self, op: Op) -> Result<Result<(), Refused>, StoreError> {
        Ok(self.write_over(op).await?.map(drop))
    }

    /// Does one thing on its condition; gives the item as it was before an update.
    pub(crate) async fn write_over(&self, op: Op) -> Result<Result<Option<Item>, Refused>, StoreError> {
        let (entity, request) = (op.entity(), op.into_request());
        let mut patience = Patience::default();
        loop {
            match self.send(entity, request.clone()).await? {
                Tried::Done(before) => return Ok(Ok(before)),
                Tried::Refused(refused) => return Ok(Err(refused)),
                Tried::Contended => patience.wait().await?,
            }
        }
    }

    async fn send(&self, entity: Entity, request: Request) -> Result<Tried, StoreError> {
        let Request { write, condition, names, values } = request;
        /// What the three calls have in common.
        macro_rules! send {
            ($call:expr, $error:ident) => {{
                let call = $call.table_name(&*self.table).set_condition_expression(condition);
                let call = call.set_expression_attribute_names(names).set_expression_attribute_values(values);
                match call.return_values_on_condition_check_failure(AS_IT_IS).send().await {
                    Ok(done) => Ok(Tried::Done(done.attributes)),
                    Err(error) => match error.as_service_error() {
                        Some($error::ConditionalCheckFailedException(refused)) => {
                            Ok(Tried::Refused(Refused(vec![(entity, refused.item.clone())])))
                        }
                        _ => contended(error),
                    },
                }
            }};
        }
        match write {
            WriteOf::Put(item) => send!(self.client.put_item().set_item(Some(item)), PutItemError),
            WriteOf::Update(key, expression) => {
                let call = self.client.update_item().set_key(Some(key)).update_expression(expression);
                let call = call.return_values(ReturnValue::AllOld);
                send!(call, UpdateItemError)
            }
            WriteOf::Delete(key) => send!(self.client.delete_item().set_key(Some(key)), DeleteItemError),
            // A check alone writes nothing.
            WriteOf::Check(_) => Ok(Tried::Done(None)),
        }
    }

    /// Does all of it or nothing. The same request is sent again when others were in its way, with
    /// the same token, so that it is done once even when an answer was lost.
    pub(crate) async fn transact(&self, transaction: Transaction) -> Result<Result<(), Refused>, StoreError> {
        let token = format!("{:032x}", rand::random::<u128>());
        let entities: Vec<_> = transaction.ops.iter().map(Op::entity).collect();
        let items = transaction.ops.into_iter().map(|op| op.into_request().into_transact_item(&self.table));
        // A builder complains only of a missing part, and none is missing here.
        let items = items.collect::<Result<Vec<_>, _>>();
        let items = items.map_err(|_| StoreError::TooLarge { what: "a transaction" })?;
        let mut patience = Patience::default();
        loop {
            let call = self.client.transact_write_items().client_request_token(&token);
            let tried = match call.set_transact_items(Some(items.clone())).send().await {
                Ok(_) => Tried::Done(None),
                Err(error) => cancelled(error, &entities)?,
            };
            match tried {
                Tried::Done(_) => return Ok(Ok(())),
                Tried::Refused(refused) => return Ok(Err(refused)),
                Tried::Contended => patience.wait().await?,
            }
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

fn contended<E: ProvideErrorMetadata>(error: SdkError<E, HttpResponse>) -> Result<Tried, StoreError> {
    match error.code() {
        Some("TransactionConflictException") => Ok(Tried::Contended),
        _ => Err(error.into()),
    }
}

/// What came of a transaction that was not done.
fn cancelled(
    error: SdkError<TransactWriteItemsError, HttpResponse>,
    entities: &[Entity],
) -> Result<Tried, StoreError> {
    match error.as_service_error() {
        Some(TransactWriteItemsError::TransactionInProgressException(_)) => Ok(Tried::Contended),
        Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => {
            because(cancelled.cancellation_reasons(), entities).ok_or_else(|| error.into())
        }
        _ => Err(error.into()),
    }
}

/// What a cancelled transaction's reasons come to, one per op; none where they say nothing we know.
fn because(reasons: &[CancellationReason], entities: &[Entity]) -> Option<Tried> {
    let refused: Vec<_> = reasons
        .iter()
        .zip(entities)
        .filter(|(reason, _)| reason.code() == Some("ConditionalCheckFailed"))
        .map(|(reason, entity)| (*entity, reason.item.clone()))
        .collect();
    if !refused.is_empty() {
        return Some(Tried::Refused(Refused(refused)));
    }
    let of_the_moment = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];
    let contended =
        reasons.iter().any(|reason| reason.code().is_some_and(|code| of_the_moment.contains(&code)));
    contended.then_some(Tried::Contended)
}
