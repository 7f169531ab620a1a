//! From the table's stream to the bus.

use serde::Serialize;
use serde_json::Value;

use crate::publish::{Entry, Publisher};

/// What the function answers to the stream: from the first of these on, records come again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StreamAnswer {
    /// Records whose event is not on the bus.
    pub batch_item_failures: Vec<BatchItemFailure>,
}

/// A record whose event is not on the bus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BatchItemFailure {
    /// Its sequence number in the stream.
    pub item_identifier: String,
}

impl Publisher {
    /// Publishes the events of a stream's records, in their order, and answers which are not
    /// published. Records of anything but new changes, and changes that are told to nobody, are
    /// passed over; one that cannot be read counts as not published, so that it ends up where
    /// failed records are kept, and is not lost.
    pub async fn publish_committed(&self, event: &Value) -> StreamAnswer {
        let records = event.get("Records").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let mut sequence_numbers = Vec::new();
        let mut entries = Vec::new();
        let mut failed = Vec::new();
        for record in records {
            match entry(record) {
                Ok(None) => {}
                Ok(Some(entry)) => {
                    sequence_numbers.push(sequence_number(record));
                    entries.push(entry);
                }
                Err(Unreadable) => failed.push(sequence_number(record)),
            }
        }
        for refused in self.publish(&entries).await {
            failed.extend(sequence_numbers.get(refused.index).cloned());
        }
        let failures = failed.into_iter().map(|item_identifier| BatchItemFailure { item_identifier });
        StreamAnswer { batch_item_failures: failures.collect() }
    }
}

/// A change that says it is to be told of, and has not what it takes.
struct Unreadable;

/// The event of a record: the attributes `detail_type`, `detail` and `at` of a new change.
fn entry(record: &Value) -> Result<Option<Entry>, Unreadable> {
    let inserted = record.get("eventName").and_then(Value::as_str) == Some("INSERT");
    let Some(image) = record.pointer("/dynamodb/NewImage").filter(|_| inserted) else { return Ok(None) };
    let text = |name: &str| image.get(name)?.get("S")?.as_str();
    if text("entity") != Some("change") || image.get("detail_type").is_none() {
        return Ok(None);
    }
    let detail_type = text("detail_type").ok_or(Unreadable)?.into();
    let detail = text("detail").ok_or(Unreadable)?.to_owned();
    Ok(Some(Entry { detail_type, detail, at: text("at").and_then(|at| at.parse().ok()) }))
}

fn sequence_number(record: &Value) -> String {
    let number = record.pointer("/dynamodb/SequenceNumber").and_then(Value::as_str);
    number.unwrap_or_default().to_owned()
}
