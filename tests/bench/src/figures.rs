//! What is measured.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Spent;

/// One sync.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Sync {
    /// Of the table.
    pub spent: Spent,
    /// Calls that the PMS served.
    pub pms_calls: u64,
    /// Events of the records of the table's stream that wake the publisher.
    pub told: u64,
    /// From the event to the answer, in milliseconds.
    pub wall_ms: f64,
    /// Of the processor, its own and the kernel's for it, in milliseconds.
    pub cpu_ms: f64,
    /// What the function answered: the record of the sync.
    #[serde(skip)]
    pub answer: Value,
}

/// A building's life under one program.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Who synced: the product, or the peer.
    pub program: String,
    /// The PMS.
    pub pms: String,
    /// How many residents the PMS holds.
    pub residents: u32,
    /// How many of them became people.
    pub people: u64,
    /// The first sync, in a process that it starts.
    pub first: Sync,
    /// The most memory of that process, in MB.
    pub first_peak_mb: f64,
    /// A sync that finds nothing new: the second of a row.
    pub unchanged: Sync,
    /// The hourly syncs of a day that finds nothing new, one after the other.
    pub day: Vec<Sync>,
    /// The most memory of a process that has done no other syncs than these, in MB.
    pub day_peak_mb: f64,
    /// How many residents changed before the next.
    pub changed_residents: u64,
    /// A sync after these changes.
    pub changed: Sync,
}

impl Figures {
    /// The mean of something over the day.
    pub fn mean(&self, of: impl Fn(&Sync) -> f64) -> f64 {
        let syncs = u32::try_from(self.day.len()).unwrap_or(1).max(1);
        self.day.iter().map(of).sum::<f64>() / f64::from(syncs)
    }
}
