//! `DynamoDB`: an emulator in this process, on a file; and its stream.

use std::{net::Ipv4Addr, path::Path};

use dynoxide::Database;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::{
    problem::Problem,
    template::{TABLE, Template},
};

/// A running `DynamoDB`. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Dynamo {
    database: Database,
    /// The table's stream; it has one shard, always the same.
    stream: Value,
    pub(crate) endpoint: String,
}

impl Dynamo {
    /// Opens the file, makes the table where it is missing, and serves it on a port of its own.
    pub(crate) async fn start(file: &Path, template: &Template) -> Result<Self, Problem> {
        let broken = |what: &str, error: String| Problem::new(format!("the table: {what}: {error}"));
        let path = file.to_string_lossy();
        let database = Database::new(&path).map_err(|error| broken("cannot be opened", error.to_string()))?;
        let known = database
            .list_tables(request(json!({}))?)
            .map_err(|error| broken("cannot be listed", error.to_string()))?;
        if !value(&known)["TableNames"].as_array().is_some_and(|names| names.contains(&TABLE.into())) {
            database
                .create_table(request(template.table.clone())?)
                .map_err(|error| broken("cannot be made", error.to_string()))?;
            if let Some(attribute) = &template.ttl_attribute {
                let ttl = json!({"TableName": TABLE, "TimeToLiveSpecification": {"AttributeName": attribute, "Enabled": true}});
                database
                    .update_time_to_live(request(ttl)?)
                    .map_err(|error| broken("time to live cannot be set", error.to_string()))?;
            }
        }
        index_stream(file).map_err(|error| broken("its stream cannot be indexed", error.to_string()))?;
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(|error| Problem::port(0, &error))?;
        let address = listener.local_addr().map_err(|error| Problem::port(0, &error))?;
        tokio::spawn(dynoxide::server::serve_on(listener, database.clone()));
        let stream = stream(&database)?;
        Ok(Self { database, stream, endpoint: format!("http://{address}") })
    }

    /// The stream's records after a sequence number, in their order, as Lambda gives them.
    pub(crate) fn records_after(&self, sequence: Option<&str>) -> Result<Vec<Value>, Problem> {
        let broken = |error: String| Problem::new(format!("the table's stream: {error}"));
        let (arn, shard) = (&self.stream["StreamArn"], &self.stream["Shards"][0]["ShardId"]);
        let mut from = json!({"StreamArn": arn, "ShardId": shard, "ShardIteratorType": "TRIM_HORIZON"});
        if let Some(sequence) = sequence {
            from["ShardIteratorType"] = "AFTER_SEQUENCE_NUMBER".into();
            from["SequenceNumber"] = sequence.into();
        }
        let iterator = self.database.get_shard_iterator(request(from)?);
        let iterator = value(&iterator.map_err(|error| broken(error.to_string()))?)["ShardIterator"].clone();
        let records = self.database.get_records(request(json!({"ShardIterator": iterator, "Limit": 1000}))?);
        let mut records = value(&records.map_err(|error| broken(error.to_string()))?)["Records"].take();
        for record in records.as_array_mut().into_iter().flatten() {
            record["eventSourceARN"] = arn.clone();
        }
        Ok(records.as_array().cloned().unwrap_or_default())
    }
}

/// The description of the table's stream.
fn stream(database: &Database) -> Result<Value, Problem> {
    let broken = |error: String| Problem::new(format!("the table's stream: {error}"));
    let streams = database.list_streams(request(json!({"TableName": TABLE}))?);
    let arn = value(&streams.map_err(|error| broken(error.to_string()))?)["Streams"][0]["StreamArn"].take();
    let described = database.describe_stream(request(json!({"StreamArn": arn}))?);
    Ok(value(&described.map_err(|error| broken(error.to_string()))?)["StreamDescription"].take())
}

/// The emulator looks for a stream's last number among all its records at each write, which takes
/// longer with each; with this index it takes one look. It was seen in dynoxide 3.2.
fn index_stream(file: &Path) -> Result<(), rusqlite::Error> {
    rusqlite::Connection::open(file)?.execute_batch(
        "CREATE INDEX IF NOT EXISTS local_stack_stream_order
         ON _stream_records (table_name, CAST(sequence_number AS INTEGER), shard_id)",
    )
}

fn request<T: DeserializeOwned>(json: Value) -> Result<T, Problem> {
    serde_json::from_value(json).map_err(|error| Problem::new(format!("the table: {error}")))
}

fn value(answer: &impl Serialize) -> Value {
    serde_json::to_value(answer).unwrap_or_default()
}
