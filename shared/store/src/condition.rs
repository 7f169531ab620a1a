//! On what a write depends: a condition as a value, and the placeholders that it is sent with.

use std::{borrow::Cow, collections::HashMap};

use aws_sdk_dynamodb::types::AttributeValue;

/// The name of an attribute.
pub(crate) type Name = Cow<'static, str>;

/// The names of attributes, by their placeholders.
pub(crate) type Names = HashMap<String, String>;
/// Values, by their placeholders.
pub(crate) type Values = HashMap<String, AttributeValue>;

/// What has to hold of an item as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Condition {
    Exists(Name),
    Absent(Name),
    Compared(Name, &'static str, AttributeValue),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

/// The item is there.
pub(crate) fn item_exists() -> Condition {
    exists("pk")
}

/// The item is not there.
pub(crate) fn item_absent() -> Condition {
    absent("pk")
}

pub(crate) fn exists(name: impl Into<Name>) -> Condition {
    Condition::Exists(name.into())
}

pub(crate) fn absent(name: impl Into<Name>) -> Condition {
    Condition::Absent(name.into())
}

pub(crate) fn equals(name: impl Into<Name>, value: AttributeValue) -> Condition {
    Condition::Compared(name.into(), "=", value)
}

/// The attribute is not there, or has another value.
pub(crate) fn differs(name: &'static str, value: AttributeValue) -> Condition {
    absent(name).or(Condition::Compared(name.into(), "<>", value))
}

pub(crate) fn at_most(name: impl Into<Name>, value: AttributeValue) -> Condition {
    Condition::Compared(name.into(), "<=", value)
}

pub(crate) fn greater(name: impl Into<Name>, value: AttributeValue) -> Condition {
    Condition::Compared(name.into(), ">", value)
}

/// The attribute is as it was found; not there, where none was found.
pub(crate) fn unchanged(name: impl Into<Name>, found: Option<AttributeValue>) -> Condition {
    match found {
        Some(value) => equals(name, value),
        None => absent(name),
    }
}

impl Condition {
    pub(crate) fn and(self, other: Self) -> Self {
        Self::All(vec![self, other])
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self::Any(vec![self, other])
    }

    /// The expression, with the placeholders that it needs.
    pub(crate) fn render(self, to: &mut Placeholders) -> String {
        let mut joined = |parts: Vec<Self>, word: &str| {
            let parts: Vec<_> = parts.into_iter().map(|part| format!("({})", part.render(to))).collect();
            parts.join(word)
        };
        match self {
            Self::All(parts) => joined(parts, " AND "),
            Self::Any(parts) => joined(parts, " OR "),
            Self::Exists(name) => format!("attribute_exists({})", to.name(&name)),
            Self::Absent(name) => format!("attribute_not_exists({})", to.name(&name)),
            Self::Compared(name, operator, value) => {
                format!("{} {operator} {}", to.name(&name), to.value(value))
            }
        }
    }
}

/// What stands in expressions for names and values: no reserved word of `DynamoDB` matters then.
#[derive(Debug, Default)]
pub(crate) struct Placeholders {
    names: Names,
    values: Values,
}

impl Placeholders {
    /// Stands for an attribute, or, with dots, for what is in one: `course.last_sync`.
    pub(crate) fn name(&mut self, path: &str) -> String {
        let placeholders = path.split('.').map(|name| {
            let placeholder = format!("#{name}");
            self.names.insert(placeholder.clone(), name.to_owned());
            placeholder
        });
        placeholders.collect::<Vec<_>>().join(".")
    }

    pub(crate) fn value(&mut self, value: AttributeValue) -> String {
        let placeholder = format!(":v{}", self.values.len());
        self.values.insert(placeholder.clone(), value);
        placeholder
    }

    /// The names and values; `DynamoDB` refuses empty ones.
    pub(crate) fn into_parts(self) -> (Option<Names>, Option<Values>) {
        (Some(self.names).filter(|names| !names.is_empty()), Some(self.values).filter(|v| !v.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use crate::item::{number, text};

    use super::*;

    #[test]
    fn a_condition_keeps_what_belongs_together_in_brackets() {
        let mut placeholders = Placeholders::default();
        let condition = item_absent().or(equals("status", text("queued"))).and(at_most("calls", number(3)));
        let rendered = condition.render(&mut placeholders);
        assert_eq!(rendered, "((attribute_not_exists(#pk)) OR (#status = :v0)) AND (#calls <= :v1)");
        let (names, values) = placeholders.into_parts();
        assert_eq!(names.unwrap()["#status"], "status");
        assert_eq!(values.unwrap()[":v1"], number(3));
    }
}
