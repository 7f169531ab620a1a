//! The people of a Door property and its open alerts, as a plan sees them.

use crate::{alert::Alert, person::Person};

/// Counts the changes made to a directory from outside a sync; a plan holds for one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct DirectoryVersion(pub u64);

/// Everybody of a Door property and all its open alerts, read at one version.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// The version that was read.
    pub version: DirectoryVersion,
    /// The people, linked or not, in any order.
    pub people: Vec<Person>,
    /// The open alerts, in any order.
    pub open_alerts: Vec<Alert>,
}
