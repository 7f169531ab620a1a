//! One write with its condition.

use aws_sdk_dynamodb::{
    error::BuildError,
    types::{
        AttributeValue, ConditionCheck, Delete, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
        Update,
    },
};

use crate::{
    condition::{Condition, Name, Names, Placeholders, Values},
    item::{Item, text},
    keys::{Entity, Key},
};

/// The item as it is comes back with a refusal.
pub(crate) const AS_IT_IS: ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure::AllOld;

/// A write of one item.
#[derive(Debug, Clone)]
pub(crate) struct Op {
    key: Key,
    kind: Kind,
    condition: Option<Condition>,
}

/// What a write does to its item.
#[derive(Debug, Clone)]
enum Kind {
    Put(Item),
    Update(Vec<Change>),
    Delete,
    Check,
}

/// What an update does to an attribute.
#[derive(Debug, Clone)]
enum Change {
    Set(Name, AttributeValue),
    SetOnce(Name, AttributeValue),
    Remove(Name),
    Add(Name, AttributeValue),
    TakeOut(Name, AttributeValue),
}

impl Op {
    fn new(key: Key, kind: Kind) -> Self {
        Self { key, kind, condition: None }
    }

    /// Makes or replaces the item: these attributes, and no others.
    pub(crate) fn put(key: Key, attributes: Item) -> Self {
        Self::new(key, Kind::Put(attributes))
    }

    /// Changes attributes of the item, which is made where it is not there.
    pub(crate) fn update(key: Key) -> Self {
        let entity = text(key.entity.as_str());
        Self::new(key, Kind::Update(Vec::new())).set("entity", entity)
    }

    pub(crate) fn delete(key: Key) -> Self {
        Self::new(key, Kind::Delete)
    }

    /// Writes nothing; in a transaction, its condition has to hold.
    pub(crate) fn check(key: Key) -> Self {
        Self::new(key, Kind::Check)
    }

    /// What it writes.
    pub(crate) fn entity(&self) -> Entity {
        self.key.entity
    }

    fn change(mut self, change: Change) -> Self {
        if let Kind::Update(changes) = &mut self.kind {
            changes.push(change);
        }
        self
    }

    pub(crate) fn set(self, name: impl Into<Name>, value: AttributeValue) -> Self {
        self.change(Change::Set(name.into(), value))
    }

    /// Sets the attribute, where it is not there yet.
    pub(crate) fn set_once(self, name: impl Into<Name>, value: AttributeValue) -> Self {
        self.change(Change::SetOnce(name.into(), value))
    }

    pub(crate) fn remove(self, name: impl Into<Name>) -> Self {
        self.change(Change::Remove(name.into()))
    }

    /// Sets the attribute, or removes it where there is no value.
    pub(crate) fn set_or_remove(self, name: &'static str, value: Option<AttributeValue>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self.remove(name),
        }
    }

    /// Counts a number up, or puts into a set.
    pub(crate) fn add(self, name: impl Into<Name>, value: AttributeValue) -> Self {
        self.change(Change::Add(name.into(), value))
    }

    /// Takes out of a set.
    pub(crate) fn take_out(self, name: impl Into<Name>, value: AttributeValue) -> Self {
        self.change(Change::TakeOut(name.into(), value))
    }

    /// Only if this holds, and whatever was asked for before.
    pub(crate) fn when(mut self, condition: Condition) -> Self {
        self.condition = Some(match self.condition {
            Some(first) => first.and(condition),
            None => condition,
        });
        self
    }

    pub(crate) fn into_request(self) -> Request {
        let mut placeholders = Placeholders::default();
        let write = match self.kind {
            Kind::Put(attributes) => WriteOf::Put(self.key.with(attributes)),
            Kind::Update(changes) => {
                WriteOf::Update(self.key.into_item(), expression(changes, &mut placeholders))
            }
            Kind::Delete => WriteOf::Delete(self.key.into_item()),
            Kind::Check => WriteOf::Check(self.key.into_item()),
        };
        let condition = self.condition.map(|condition| condition.render(&mut placeholders));
        let (names, values) = placeholders.into_parts();
        Request { write, condition, names, values }
    }
}

/// The changes as an update expression: each kind of clause once.
fn expression(changes: Vec<Change>, to: &mut Placeholders) -> String {
    let mut clauses =
        [("SET", Vec::new()), ("REMOVE", Vec::new()), ("ADD", Vec::new()), ("DELETE", Vec::new())];
    let [(_, sets), (_, removes), (_, adds), (_, deletes)] = &mut clauses;
    for change in changes {
        match change {
            Change::Set(name, value) => sets.push(format!("{} = {}", to.name(&name), to.value(value))),
            Change::SetOnce(name, value) => {
                let name = to.name(&name);
                sets.push(format!("{name} = if_not_exists({name}, {})", to.value(value)));
            }
            Change::Remove(name) => removes.push(to.name(&name)),
            Change::Add(name, value) => adds.push(format!("{} {}", to.name(&name), to.value(value))),
            Change::TakeOut(name, value) => deletes.push(format!("{} {}", to.name(&name), to.value(value))),
        }
    }
    let clauses = clauses.into_iter().filter(|(_, parts)| !parts.is_empty());
    clauses.map(|(word, parts)| format!("{word} {}", parts.join(", "))).collect::<Vec<_>>().join(" ")
}

/// A write as it is sent.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) write: WriteOf,
    pub(crate) condition: Option<String>,
    pub(crate) names: Option<Names>,
    pub(crate) values: Option<Values>,
}

/// The item, or its key, with what is done to it.
#[derive(Debug, Clone)]
pub(crate) enum WriteOf {
    Put(Item),
    Update(Item, String),
    Delete(Item),
    Check(Item),
}

impl Request {
    /// As a part of a transaction.
    pub(crate) fn into_transact_item(self, table: &str) -> Result<TransactWriteItem, BuildError> {
        let Self { write, condition, names, values } = self;
        /// What the four builders have in common.
        macro_rules! with_condition {
            ($builder:expr) => {
                $builder
                    .table_name(table)
                    .set_expression_attribute_names(names)
                    .set_expression_attribute_values(values)
                    .return_values_on_condition_check_failure(AS_IT_IS)
            };
        }
        let item = TransactWriteItem::builder();
        let item = match write {
            WriteOf::Put(put) => {
                let put = Put::builder().set_item(Some(put)).set_condition_expression(condition);
                item.put(with_condition!(put).build()?)
            }
            WriteOf::Update(key, expression) => {
                let update = Update::builder().set_key(Some(key)).update_expression(expression);
                item.update(with_condition!(update.set_condition_expression(condition)).build()?)
            }
            WriteOf::Delete(key) => {
                let delete = Delete::builder().set_key(Some(key)).set_condition_expression(condition);
                item.delete(with_condition!(delete).build()?)
            }
            WriteOf::Check(key) => {
                let check = ConditionCheck::builder().set_key(Some(key)).set_condition_expression(condition);
                item.condition_check(with_condition!(check).build()?)
            }
        };
        Ok(item.build())
    }
}

#[cfg(test)]
mod tests {
    use domain::ids::PropertyId;

    use super::*;
    use crate::{
        condition::{absent, equals},
        item::number,
        keys,
    };

    #[test]
    fn an_update_has_each_clause_once_and_no_value_twice() {
        let key = keys::lock(&PropertyId::new("p1").unwrap());
        let op = Op::update(key)
            .set("holder", text("me"))
            .remove("pending")
            .set_once("since", number(1))
            .add("created", number(2))
            .remove("pending_at")
            .take_out("used_by", text("you"))
            .when(equals("token", number(7)))
            .when(absent("pending"));
        let Request { write, condition, values, .. } = op.into_request();
        let WriteOf::Update(_, update) = write else { panic!("{write:?}") };
        assert_eq!(
            update,
            "SET #entity = :v0, #holder = :v1, #since = if_not_exists(#since, :v2) REMOVE #pending, #pending_at \
             ADD #created :v3 DELETE #used_by :v4"
        );
        assert_eq!(condition.unwrap(), "(#token = :v5) AND (attribute_not_exists(#pending))");
        assert_eq!(values.unwrap().len(), 6);
    }
}
