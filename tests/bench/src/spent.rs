//! What requests to the table came to: how many of each operation, and the units that were consumed.

use std::{collections::BTreeMap, iter::Sum, ops::Add};

use serde::{Deserialize, Serialize};

/// What some requests to the table came to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Spent {
    /// Requests by operation.
    pub requests: BTreeMap<String, u64>,
    /// Read request units.
    pub read_units: f64,
    /// Write request units, those of indexes among them.
    pub write_units: f64,
    /// Requests that were refused, such as those whose condition did not hold. They are counted above,
    /// but their units are not: what AWS takes for them is not in the answer.
    pub refused: u64,
}

impl Spent {
    /// All requests.
    pub fn all_requests(&self) -> u64 {
        self.requests.values().sum()
    }
}

impl Add for Spent {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        for (operation, count) in other.requests {
            *self.requests.entry(operation).or_default() += count;
        }
        self.read_units += other.read_units;
        self.write_units += other.write_units;
        self.refused += other.refused;
        self
    }
}

impl Sum for Spent {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), Add::add)
    }
}

/// The part of an answer that tells what was consumed: one table, or a list of them.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Answer {
    #[serde(default, rename = "ConsumedCapacity")]
    consumed: Option<OneOrMany>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(Consumed),
    Many(Vec<Consumed>),
}

/// Units of one table, those of its indexes among them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Consumed {
    capacity_units: f64,
    /// Only of transactions. The answer to one that came again has read units: nothing was written.
    read_capacity_units: Option<f64>,
}

impl Answer {
    /// What one request came to.
    pub(crate) fn spent(&self, operation: &str, refused: bool) -> Spent {
        let mut spent = Spent { refused: u64::from(refused), ..Spent::default() };
        spent.requests.insert(operation.to_owned(), 1);
        let tables = match &self.consumed {
            None => &[][..],
            Some(OneOrMany::One(one)) => std::slice::from_ref(one),
            Some(OneOrMany::Many(many)) => many,
        };
        for table in tables {
            if is_read(operation) || table.read_capacity_units.is_some() {
                spent.read_units += table.capacity_units;
            } else {
                spent.write_units += table.capacity_units;
            }
        }
        spent
    }
}

fn is_read(operation: &str) -> bool {
    matches!(operation, "GetItem" | "BatchGetItem" | "Query" | "Scan" | "TransactGetItems")
}
