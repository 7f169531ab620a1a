//! The hourly fan-out: reads who is on, page by page, and asks for one sync of each.

use bus::SyncRequest;
use domain::{course::hour_of, ids::SyncId, sync::SyncTrigger};
use jiff::Timestamp;
use serde::Serialize;
use store::PageRequest;

use crate::{Desk, EngineError, Standing};

/// What a dispatch came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dispatched {
    /// The hour that it was for.
    pub hour: Timestamp,
    /// How many syncs were asked for.
    pub requested: u64,
    /// How the properties stand for which they were.
    pub standing: Standing,
}

/// Why an event is not the hourly one.
#[derive(Debug, thiserror::Error)]
#[error("the event has no `time` such as `2026-11-23T19:00:00Z`")]
pub struct NoTime;

/// The hour that a scheduled event is for. The event's own time counts, and not the clock: the
/// same event delivered again is for the same hour.
///
/// # Errors
/// When the event has no time.
pub fn scheduled_hour(event: &serde_json::Value) -> Result<Timestamp, NoTime> {
    let time: Timestamp = event["time"].as_str().and_then(|time| time.parse().ok()).ok_or(NoTime)?;
    Ok(hour_of(time))
}

/// Properties read and asked for at once: memory stays flat however many there are.
const PAGE: u16 = 100;

impl Desk {
    /// Asks for one sync of every enabled property. Its id is made from the property and the hour, so two
    /// dispatches of one hour ask for the same syncs. Where the schedule waits after failures the sync asks no
    /// PMS, and does what time alone brings.
    ///
    /// # Errors
    /// When the table or the bus cannot be reached; those asked for by then stay asked for.
    pub async fn dispatch(&self, hour: Timestamp) -> Result<Dispatched, EngineError> {
        let (mut requested, mut standing) = (0, Standing::default());
        let mut page = None;
        loop {
            let enabled = self.store.enabled_properties(&PageRequest { limit: PAGE, cursor: page }).await?;
            let requests: Vec<_> = enabled
                .items
                .into_iter()
                .map(|enabled| SyncRequest {
                    sync_id: SyncId::derived(hour, &["schedule", enabled.property_id.as_str()]),
                    org_id: enabled.org_id,
                    property_id: enabled.property_id,
                    trigger: SyncTrigger::Schedule,
                    requested_by: "schedule".into(),
                    continuation: 0,
                    approves: None,
                    only: None,
                })
                .collect();
            self.publisher.request(&requests).await?;
            requested += requests.len() as u64;
            // From the table and not from what syncs tell: a sync that never began tells nothing.
            let ids: Vec<_> = requests.into_iter().map(|request| request.property_id).collect();
            for integration in self.store.integrations(&ids).await? {
                standing.count(&integration, self.now());
            }
            page = enabled.next;
            if page.is_none() {
                return Ok(Dispatched { hour, requested, standing });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_is_that_of_the_event() {
        let event: serde_json::Value =
            serde_json::from_str(include_str!("../../../events/dispatcher/hourly.json")).unwrap();
        assert_eq!(scheduled_hour(&event).unwrap().to_string(), "2026-11-23T19:00:00Z");
        let late = serde_json::json!({"time": "2026-11-23T19:59:59Z"});
        assert_eq!(scheduled_hour(&late).unwrap().to_string(), "2026-11-23T19:00:00Z");
        assert!(scheduled_hour(&serde_json::json!({})).is_err());
    }
}
