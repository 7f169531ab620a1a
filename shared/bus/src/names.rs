//! The bus, our source, and the detail types on it.

use domain::words;

/// The bus's name in the contract; a stack may call its own otherwise.
pub const BUS: &str = "door-pms";
/// The source of every event of ours.
pub const SOURCE: &str = "door.pms";
/// The version of every detail's shape; grows when a field goes or changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

words! {
    /// What an event is of; the word is the detail type as it is written on the bus.
    #[expect(missing_docs, reason = "each is the detail type of that name in the contract")]
    pub enum DetailType: "a detail type" {
        PropertySyncRequested = "Property Sync Requested",
        PropertyRolloutRequested = "Property Rollout Requested",
        PropertySyncCompleted = "Property Sync Completed",
        PropertySyncFailed = "Property Sync Failed",
        PropertySyncHeld = "Property Sync Held",
        PersonCreated = "Person Created",
        PersonLinked = "Person Linked",
        PersonUpdated = "Person Updated",
        PersonMovedOut = "Person Moved Out",
        AccessGranted = "Access Granted",
        AccessChanged = "Access Changed",
        AccessRevoked = "Access Revoked",
        AlertOpened = "Alert Opened",
        AlertResolved = "Alert Resolved",
        CredentialFailing = "Credential Failing",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_detail_type_is_so_long_that_the_bus_drops_it_and_none_is_there_twice() {
        let names: BTreeSet<_> = DetailType::ALL.iter().map(|name| name.as_str()).collect();
        assert_eq!(names.len(), DetailType::ALL.len());
        assert!(names.iter().all(|name| !name.is_empty() && name.len() <= 128), "{names:?}");
    }
}
