//! A lease of `getLeases` r2 as it is on the wire: ids are text here and numbers there, lists of one
//! lack their brackets, what is absent is omitted, null or blank.

use serde::Deserialize;
use serde_json::Value;

use crate::json::text_or_number;

type Text = Option<String>;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Lease {
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) id: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) lease_status_type_id: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) move_in_date: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) move_out_date: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) lease_interval_id: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) unit_id: Text,
    #[serde(default)]
    pub(super) unit_spaces: Value,
    #[serde(default)]
    pub(super) lease_intervals: Value,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Customer {
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) id: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) customer_type: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) relationship_name: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) first_name: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) last_name: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) email_address: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) lease_customer_status: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) move_in_date: Text,
    #[serde(default, deserialize_with = "text_or_number")]
    pub(super) move_out_date: Text,
    #[serde(default)]
    pub(super) phones: Value,
}
