//! `PutEvents`: at most ten entries and 256 KB at a time, and an answer of 200 that may hold
//! entries which were not taken.

use std::time::Duration;

use aws_clients::{AwsFault, SdkConfig};
use aws_sdk_eventbridge::{Client, types::PutEventsRequestEntry};
use aws_smithy_types::DateTime;
use jiff::Timestamp;

use crate::{
    names::{DetailType, SOURCE},
    request::{RolloutRequest, SyncRequest},
};

/// Why events are not on the bus.
#[derive(Debug, thiserror::Error)]
pub enum BusError {
    /// Some were not taken, although they were sent again.
    #[error("{} of {sent} events were not taken by the bus; the first with `{}`", .refused.len(), first(.refused))]
    NotTaken {
        /// How many there were.
        sent: usize,
        /// Those that were not taken.
        refused: Vec<NotPublished>,
    },
}

fn first(refused: &[NotPublished]) -> &str {
    refused.first().map_or("unknown", |refused| &refused.code)
}

impl BusError {
    /// Stable, `snake_case`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotTaken { .. } => "bus_unavailable",
        }
    }
}

/// An event as it goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub detail_type: Box<str>,
    /// Its detail: a JSON object.
    pub detail: String,
    /// When it happened.
    pub at: Option<Timestamp>,
}

/// An event that the bus did not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotPublished {
    /// Which of those sent.
    pub index: usize,
    /// Why: the bus's code, or `too_large`.
    pub code: Box<str>,
}

/// Puts events on the bus. Cheap to clone; making one opens no connection.
#[derive(Debug, Clone)]
pub struct Publisher {
    client: Client,
    bus: Box<str>,
}

/// Entries of one call.
const ENTRIES: usize = 10;
/// Bytes of one call, and so of one entry.
const BYTES: usize = 256 * 1024;
/// How often entries are sent before they count as not published.
const ROUNDS: u32 = 5;

impl Publisher {
    /// The bus of this name.
    pub fn new(config: &SdkConfig, bus: impl Into<Box<str>>) -> Self {
        Self { client: Client::new(config), bus: bus.into() }
    }

    /// Asks for syncs.
    ///
    /// # Errors
    /// When some were not taken; those that were are asked for all the same.
    pub async fn request(&self, requests: &[SyncRequest]) -> Result<(), BusError> {
        self.ask(DetailType::PropertySyncRequested, requests.iter().map(SyncRequest::to_detail)).await
    }

    /// Asks for lines of a roll-out to be worked on.
    ///
    /// # Errors
    /// When some were not taken; those that were are asked for all the same.
    pub async fn request_rollout(&self, requests: &[RolloutRequest]) -> Result<(), BusError> {
        self.ask(DetailType::PropertyRolloutRequested, requests.iter().map(RolloutRequest::to_detail)).await
    }

    async fn ask(&self, what: DetailType, details: impl Iterator<Item = String>) -> Result<(), BusError> {
        let entry = |detail| Entry { detail_type: what.as_str().into(), detail, at: None };
        let entries: Vec<_> = details.map(entry).collect();
        match self.publish(&entries).await {
            refused if refused.is_empty() => Ok(()),
            refused => Err(BusError::NotTaken { sent: entries.len(), refused }),
        }
    }

    /// Puts events on the bus, in their order as far as nothing fails, and gives those that were
    /// not taken, by their index. What the bus may take later is sent again here first.
    pub async fn publish(&self, entries: &[Entry]) -> Vec<NotPublished> {
        let mut refused = Vec::new();
        let mut waiting = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            match size(entry) {
                too_large if too_large > BYTES => {
                    refused.push(NotPublished { index, code: "too_large".into() });
                }
                _ => waiting.push(index),
            }
        }
        for round in 1..=ROUNDS {
            let mut again = Vec::new();
            for chunk in chunks(&waiting, entries) {
                for failed in self.send(&chunk, entries).await {
                    if failed.later && round < ROUNDS {
                        again.push(failed.not_published.index);
                    } else {
                        refused.push(failed.not_published);
                    }
                }
            }
            waiting = again;
            if waiting.is_empty() {
                break;
            }
            let most = Duration::from_millis(100 << round);
            tokio::time::sleep(most.mul_f64(rand::random::<f64>())).await;
        }
        refused.sort_by_key(|refused| refused.index);
        refused
    }

    async fn send(&self, chunk: &[usize], entries: &[Entry]) -> Vec<Failed> {
        let request = chunk.iter().filter_map(|index| entries.get(*index)).map(|entry| {
            PutEventsRequestEntry::builder()
                .event_bus_name(&*self.bus)
                .source(SOURCE)
                .detail_type(&*entry.detail_type)
                .detail(&entry.detail)
                .set_time(entry.at.map(|at| DateTime::from_millis(at.as_millisecond())))
                .build()
        });
        match self.client.put_events().set_entries(Some(request.collect())).send().await {
            Ok(answer) => {
                let codes = answer.entries().iter().map(|entry| entry.error_code());
                let failed = chunk.iter().zip(codes).filter_map(|(index, code)| {
                    let code = code?;
                    Some(Failed::new(*index, code, is_for_later(code)))
                });
                failed.collect()
            }
            Err(error) => {
                let AwsFault { code, retryable, .. } = aws_clients::describe(&error);
                chunk.iter().map(|index| Failed::new(*index, &code, retryable)).collect()
            }
        }
    }
}

struct Failed {
    not_published: NotPublished,
    later: bool,
}

impl Failed {
    fn new(index: usize, code: &str, later: bool) -> Self {
        Self { not_published: NotPublished { index, code: code.into() }, later }
    }
}

/// Whether the bus may take an entry later that it refused with this code.
fn is_for_later(code: &str) -> bool {
    matches!(code, "ThrottlingException" | "InternalFailure" | "InternalException" | "ServiceUnavailable")
}

/// As the bus counts it.
fn size(entry: &Entry) -> usize {
    14 + SOURCE.len() + entry.detail_type.len() + entry.detail.len()
}

/// Splits into what one call takes.
fn chunks(waiting: &[usize], entries: &[Entry]) -> Vec<Vec<usize>> {
    let mut chunks: Vec<Vec<usize>> = Vec::new();
    let mut bytes = 0;
    for index in waiting {
        let more = entries.get(*index).map_or(0, size);
        match chunks.last_mut() {
            Some(chunk) if chunk.len() < ENTRIES && bytes + more <= BYTES => {
                chunk.push(*index);
                bytes += more;
            }
            _ => {
                chunks.push(vec![*index]);
                bytes = more;
            }
        }
    }
    chunks
}
