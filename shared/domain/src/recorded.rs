//! Where a change is recorded.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{ChangeId, SyncId},
    text::InvalidText,
};

/// Changes that were recorded together: which sync made them, if one did, and the first of them. As text
/// `{sync or -}#{change}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordedIn {
    /// The sync; none where they were made from outside one.
    pub sync_id: Option<SyncId>,
    /// The first of them.
    pub first: ChangeId,
}

impl std::fmt::Display for RecordedIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.sync_id {
            Some(sync_id) => write!(f, "{sync_id}#{}", self.first),
            None => write!(f, "-#{}", self.first),
        }
    }
}

impl std::str::FromStr for RecordedIn {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        let bad = InvalidText {
            what: "a place of changes",
            problem: "must look like `-#change_01ARZ3NDEKTSV4RRFFQ69G5FAV`",
        };
        let (sync, first) = text.split_once('#').ok_or(bad)?;
        let sync_id = match sync {
            "-" => None,
            sync => Some(sync.parse()?),
        };
        Ok(Self { sync_id, first: first.parse()? })
    }
}

impl Serialize for RecordedIn {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RecordedIn {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
