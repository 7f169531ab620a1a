//! From the table's stream to the bus.

use std::io::Read;

use aws_smithy_types::base64;
use flate2::read::GzDecoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
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
    /// Publishes the events of a stream's records, in their order, and answers which records have an event that is
    /// not published. Records of anything but new changes, and changes that are told to nobody, are passed over; what
    /// cannot be read counts as not published, so that its record ends up where failed ones are kept, and is not
    /// lost. The other events of a record go out all the same, and again with the same ids when it comes again.
    pub async fn publish_committed(&self, event: &Value) -> StreamAnswer {
        let records = event.get("Records").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let mut entries = Vec::new();
        // Of each entry, its record.
        let mut record_of = Vec::new();
        let mut failed = vec![false; records.len()];
        for (index, (record, failed)) in records.iter().zip(&mut failed).enumerate() {
            for told in told(record) {
                match told {
                    Ok(entry) => {
                        entries.push(entry);
                        record_of.push(index);
                    }
                    Err(Unreadable) => *failed = true,
                }
            }
        }
        for refused in self.publish(&entries).await {
            let record = record_of.get(refused.index).and_then(|record| failed.get_mut(*record));
            record.into_iter().for_each(|failed| *failed = true);
        }
        let failed = records.iter().zip(failed).filter(|(_, failed)| *failed);
        let failures =
            failed.map(|(record, _)| BatchItemFailure { item_identifier: sequence_number(record) });
        StreamAnswer { batch_item_failures: failures.collect() }
    }
}

/// A change that says it is to be told of, and has not what it takes.
struct Unreadable;

/// The events of a record, in their order.
fn told(record: &Value) -> Vec<Result<Entry, Unreadable>> {
    let inserted = record.get("eventName").and_then(Value::as_str) == Some("INSERT");
    let Some(image) = record.pointer("/dynamodb/NewImage").filter(|_| inserted) else { return Vec::new() };
    let entity = image.pointer("/entity/S").and_then(Value::as_str);
    match entity {
        Some("changes") if image.get("tells").is_some() => told_of_many(image),
        Some("change") if image.get("detail_type").is_some() => vec![told_of_one(image)],
        _ => Vec::new(),
    }
}

/// A line of packed changes, as far as the bus is concerned; where it has a type, the next one is the detail.
#[derive(Deserialize)]
struct Line {
    detail_type: Option<Box<str>>,
    at: Option<Timestamp>,
}

/// The changes of one transaction: packed lines.
fn told_of_many(image: &Value) -> Vec<Result<Entry, Unreadable>> {
    let Some(text) = unpacked(image) else { return vec![Err(Unreadable)] };
    let (mut told, mut lines) = (Vec::new(), text.lines());
    while let Some(line) = lines.next() {
        match serde_json::from_str(line) {
            Ok(Line { detail_type: None, .. }) => {}
            Ok(Line { detail_type: Some(detail_type), at }) => {
                let detail = lines.next().map(str::to_owned).ok_or(Unreadable);
                told.push(detail.map(|detail| Entry { detail_type, detail, at }));
            }
            Err(_) => told.push(Err(Unreadable)),
        }
    }
    told
}

fn unpacked(image: &Value) -> Option<String> {
    let packed = base64::decode(image.pointer("/changes/B")?.as_str()?).ok()?;
    let mut text = String::new();
    GzDecoder::new(&*packed).read_to_string(&mut text).ok()?;
    Some(text)
}

/// A change that has an item of its own, as earlier code wrote it.
fn told_of_one(image: &Value) -> Result<Entry, Unreadable> {
    let text = |name: &str| image.get(name)?.get("S")?.as_str();
    let detail_type = text("detail_type").ok_or(Unreadable)?.into();
    let detail = text("detail").ok_or(Unreadable)?.to_owned();
    Ok(Entry { detail_type, detail, at: text("at").and_then(|at| at.parse().ok()) })
}

fn sequence_number(record: &Value) -> String {
    let number = record.pointer("/dynamodb/SequenceNumber").and_then(Value::as_str);
    number.unwrap_or_default().to_owned()
}
