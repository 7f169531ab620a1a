//! From the table's stream to the function that listens to it: in order, until each batch is taken.

use std::{fs, path::PathBuf, time::Duration};

use serde_json::{Value, json};

use crate::{
    aws::{dynamodb::Dynamo, pattern},
    data::write_whole,
    lambda::{Functions, Outcome},
    template::Function,
};

const EVERY: Duration = Duration::from_millis(100);

/// Reads the stream and invokes the function, for ever. How far it came is kept in a file, after the
/// function has taken a batch: over a restart a batch may come twice, and none is lost.
pub(crate) async fn follow(dynamo: Dynamo, function: Function, functions: Functions, position: PathBuf) {
    let filters = function.stream_filters.unwrap_or_default();
    let mut after = fs::read_to_string(&position).ok().filter(|sequence| !sequence.is_empty());
    loop {
        let records = match dynamo.records_after(after.as_deref()) {
            Ok(records) => records,
            Err(problem) => {
                crate::say(&problem.to_string());
                Vec::new()
            }
        };
        if records.is_empty() {
            tokio::time::sleep(EVERY).await;
            continue;
        }
        for batch in records.chunks(function.batch) {
            let last = batch.last().and_then(sequence_number).map(str::to_owned);
            let wanted: Vec<Value> = batch
                .iter()
                .filter(|record| filters.iter().any(|filter| pattern::matches(filter, record)))
                .cloned()
                .collect();
            deliver(&function.name, &functions, wanted).await;
            if let Some(last) = last {
                if let Err(error) = write_whole(&position, last.as_bytes()) {
                    crate::say(&format!("the stream's position is not kept: {error}"));
                }
                after = Some(last);
            }
        }
    }
}

/// Invokes the function until it has taken every record.
async fn deliver(name: &str, functions: &Functions, mut records: Vec<Value>) {
    let mut wait = EVERY;
    while !records.is_empty() {
        let payload = json!({"Records": records}).to_string().into_bytes();
        let first_failed = match functions.invoke(name, payload).await {
            Some(Outcome::Answered(answer)) => match first_failure(&answer) {
                None => return,
                failed => failed,
            },
            Some(Outcome::Failed(_)) => None,
            None => return,
        };
        // From the first record that failed on, all come again, as from AWS.
        if let Some(at) =
            first_failed.and_then(|id| records.iter().position(|r| sequence_number(r) == Some(&id)))
        {
            records.drain(..at);
        }
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(Duration::from_secs(5));
    }
}

fn first_failure(answer: &[u8]) -> Option<String> {
    let answer: Value = serde_json::from_slice(answer).ok()?;
    answer["batchItemFailures"][0]["itemIdentifier"].as_str().map(str::to_owned)
}

fn sequence_number(record: &Value) -> Option<&str> {
    record["dynamodb"]["SequenceNumber"].as_str()
}
