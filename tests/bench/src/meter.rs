//! A proxy before the table: asks with each request what it consumes, and sums it up.

use std::{
    net::Ipv4Addr,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
    routing::post,
};
use tokio::net::TcpListener;

use crate::{
    Failure,
    spent::{Answer, Spent},
};

/// The proxy. Cheap to clone; all clones count together.
#[derive(Clone)]
pub struct Meter {
    table: String,
    client: reqwest::Client,
    spent: Arc<Mutex<Spent>>,
    /// Where it is, such as `http://127.0.0.1:9000`.
    pub address: String,
}

impl Meter {
    /// Begins to count before a table.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn before(table: &str) -> Result<Self, Failure> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = format!("http://{}", listener.local_addr()?);
        let client = reqwest::Client::new();
        let meter = Self { table: table.to_owned(), client, spent: Arc::default(), address };
        let router = Router::new()
            .route("/", post(pass))
            .layer(DefaultBodyLimit::max(32 << 20))
            .with_state(meter.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(meter)
    }

    /// What was spent since this was asked last.
    pub fn take(&self) -> Spent {
        std::mem::take(&mut *self.spent.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn add(&self, more: Spent) {
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        *spent = std::mem::take(&mut *spent) + more;
    }
}

async fn pass(State(meter): State<Meter>, headers: HeaderMap, body: Bytes) -> Response {
    match forward(&meter, headers, &body).await {
        Ok(response) => response,
        Err(error) => {
            let mut response = Response::new(Body::from(format!("the table cannot be reached: {error}")));
            *response.status_mut() = StatusCode::BAD_GATEWAY;
            response
        }
    }
}

async fn forward(meter: &Meter, mut headers: HeaderMap, body: &[u8]) -> Result<Response, reqwest::Error> {
    let target = headers.get("x-amz-target").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
    for hop in [header::HOST, header::CONTENT_LENGTH, header::CONNECTION, header::ACCEPT_ENCODING] {
        headers.remove(hop);
    }
    let sent = meter.client.post(&meter.table).headers(headers).body(asking(&operation, body)).send().await?;
    let (status, answered) = (sent.status(), sent.headers().clone());
    let bytes = sent.bytes().await?;
    let told: Answer = serde_json::from_slice(&bytes).unwrap_or_default();
    meter.add(told.spent(&operation, !status.is_success()));
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    *response.headers_mut() = answered;
    Ok(response)
}

/// The request, which asks for the capacity that it consumes, too.
fn asking(operation: &str, body: &[u8]) -> Vec<u8> {
    const ASKED: &[u8] = br#"{"ReturnConsumedCapacity":"INDEXES""#;
    let inside = body.trim_ascii_start().strip_prefix(b"{").filter(|_| tells(operation));
    match inside.map(<[u8]>::trim_ascii_start) {
        None => body.to_vec(),
        Some(b"}") => [ASKED, b"}"].concat(),
        Some(rest) => [ASKED, b",", rest].concat(),
    }
}

/// Whether an operation takes the question.
fn tells(operation: &str) -> bool {
    let (reads, writes) = (
        ["GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems"],
        ["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"],
    );
    reads.contains(&operation) || writes.contains(&operation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_asks_for_what_it_consumes_and_is_the_same_otherwise() {
        let asked = asking("GetItem", br#"{"TableName":"t"}"#);
        assert_eq!(asked, br#"{"ReturnConsumedCapacity":"INDEXES","TableName":"t"}"#);
        assert_eq!(asking("DescribeTable", br#"{"TableName":"t"}"#), br#"{"TableName":"t"}"#);
    }

    #[test]
    fn reads_and_writes_are_told_apart_and_a_repeated_transaction_is_a_read() {
        let spent = |operation: &str, answer: &str| {
            let answer: Answer = serde_json::from_str(answer).unwrap();
            let spent = answer.spent(operation, false);
            (spent.read_units, spent.write_units)
        };
        assert_eq!(
            spent("Query", r#"{"ConsumedCapacity":{"TableName":"t","CapacityUnits":1.5}}"#),
            (1.5, 0.0)
        );
        let written = r#"{"ConsumedCapacity":[{"CapacityUnits":5.0,"WriteCapacityUnits":5.0}]}"#;
        assert_eq!(spent("TransactWriteItems", written), (0.0, 5.0));
        let again = r#"{"ConsumedCapacity":[{"CapacityUnits":2.0,"ReadCapacityUnits":2.0}]}"#;
        assert_eq!(spent("TransactWriteItems", again), (2.0, 0.0));
    }
}
