//! A lease of getLeases r2 as it stands on the wire: ids as text or number just as the vendor mixes
//! them, and nothing written for a value that is not there.

use serde::Serialize;

use crate::entrata::json::Listed;

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Lease {
    pub(super) id: String,
    pub(super) lease_status_type_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lease_sub_status: Option<String>,
    pub(super) property_id: &'static str,
    pub(super) move_in_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) move_out_date: Option<String>,
    pub(super) property_name: &'static str,
    pub(super) lease_interval_status: &'static str,
    pub(super) occupancy_type_id: &'static str,
    pub(super) occupancy_type: &'static str,
    pub(super) is_month_to_month: u8,
    pub(super) lease_interval_id: String,
    pub(super) floor_plan_id: String,
    pub(super) floor_plan_name: &'static str,
    pub(super) payment_allowance_type: &'static str,
    pub(super) is_renewal_blacklist: &'static str,
    pub(super) space_configuration: &'static str,
    pub(super) customers: Customers,
    pub(super) unit_id: String,
    pub(super) unit_spaces: UnitSpaces,
    pub(super) lease_intervals: Intervals,
}

#[derive(Clone, Serialize)]
pub(super) struct Customers {
    pub(super) customer: Listed<Customer>,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Customer {
    /// `null` only as a fault.
    pub(super) id: Option<u32>,
    pub(super) customer_type: &'static str,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) name_full: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email_address: Option<String>,
    pub(super) lease_customer_status: &'static str,
    pub(super) relationship_name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) move_in_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) move_out_date: Option<String>,
    pub(super) payment_allowance_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) addresses: Option<Addresses>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) phones: Option<Phones>,
    pub(super) is_active_bankruptcy: bool,
}

#[derive(Clone, Serialize)]
pub(super) struct Addresses {
    pub(super) address: Listed<Address>,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Address {
    pub(super) address_type: &'static str,
    pub(super) street_line: String,
    pub(super) city: &'static str,
    pub(super) state: &'static str,
    pub(super) postal_code: &'static str,
    pub(super) country_name: &'static str,
}

#[derive(Clone, Serialize)]
pub(super) struct Phones {
    pub(super) phone: Listed<Phone>,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Phone {
    pub(super) phone_type_name: &'static str,
    pub(super) phone_type: &'static str,
    pub(super) phone_number: String,
    pub(super) country_code: u8,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct UnitSpaces {
    pub(super) unit_space: Listed<UnitSpace>,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct UnitSpace {
    pub(super) unit_space_id: u32,
    pub(super) unit_space: String,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Intervals {
    pub(super) lease_interval: Listed<Interval>,
}

/// One term of a lease. Its id is a number here and text in `leaseIntervalId`.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Interval {
    pub(super) id: u32,
    pub(super) start_date: String,
    pub(super) end_date: String,
    pub(super) lease_interval_type_id: u8,
    pub(super) lease_interval_type_name: &'static str,
    pub(super) lease_interval_status_type_id: u8,
    pub(super) lease_interval_status_type_name: &'static str,
    pub(super) interval_date_time: String,
}
