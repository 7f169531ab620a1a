//! The bus, our source, and the detail types on it.

/// The bus's name in the contract; a stack may call its own otherwise.
pub const BUS: &str = "door-pms";
/// The source of every event of ours.
pub const SOURCE: &str = "door.pms";
/// The version of every detail's shape; grows when a field goes or changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// What an event is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the detail type of that name in the contract")]
pub enum DetailType {
    PropertySyncRequested,
    PropertySyncCompleted,
    PropertySyncFailed,
    PropertySyncHeld,
    PersonCreated,
    PersonLinked,
    PersonUpdated,
    PersonMovedOut,
    AccessGranted,
    AccessChanged,
    AccessRevoked,
    AlertOpened,
    AlertResolved,
    CredentialFailing,
}

impl DetailType {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::PropertySyncRequested,
        Self::PropertySyncCompleted,
        Self::PropertySyncFailed,
        Self::PropertySyncHeld,
        Self::PersonCreated,
        Self::PersonLinked,
        Self::PersonUpdated,
        Self::PersonMovedOut,
        Self::AccessGranted,
        Self::AccessChanged,
        Self::AccessRevoked,
        Self::AlertOpened,
        Self::AlertResolved,
        Self::CredentialFailing,
    ];

    /// As it is written on the bus.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PropertySyncRequested => "Property Sync Requested",
            Self::PropertySyncCompleted => "Property Sync Completed",
            Self::PropertySyncFailed => "Property Sync Failed",
            Self::PropertySyncHeld => "Property Sync Held",
            Self::PersonCreated => "Person Created",
            Self::PersonLinked => "Person Linked",
            Self::PersonUpdated => "Person Updated",
            Self::PersonMovedOut => "Person Moved Out",
            Self::AccessGranted => "Access Granted",
            Self::AccessChanged => "Access Changed",
            Self::AccessRevoked => "Access Revoked",
            Self::AlertOpened => "Alert Opened",
            Self::AlertResolved => "Alert Resolved",
            Self::CredentialFailing => "Credential Failing",
        }
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
