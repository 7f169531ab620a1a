//! What a simulator starts with.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Residents of one property at most; ids on the wire have room for no more.
pub const MAX_RESIDENTS: u32 = 90_000;

/// Open properties of one PMS at most; ids on the wire have room for no more.
pub const MAX_PROPERTIES: u32 = 45;

/// What a simulator starts with. The same configuration always makes the same answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The seed of every roster.
    pub seed: u64,
    /// The day that dates are counted from; the simulator has no clock of its own.
    pub today: Date,
    /// Residents in each property, [`MAX_RESIDENTS`] at most; more is taken as that.
    pub residents: u32,
    /// How many properties each PMS has that are open, [`MAX_PROPERTIES`] at most: those with something odd about
    /// them, which are always there, and plain ones up to this number.
    pub properties: u32,
    /// Share of the odd cases of the field, 0 (a clean roster) to 1 (as in the field). Above 0, each
    /// property begins with a household of every odd kind.
    pub oddities: f64,
    /// How the PMSs deviate from one another's documentation.
    pub quirks: Quirks,
}

impl Config {
    /// Small rosters with all oddities, as of the given day.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self { seed: 1, today, residents: 24, properties: 0, oddities: 1.0, quirks: Quirks::default() }
    }
}

/// Where evidence about a wire format is of two minds, which one is spoken. A PMS ignores what does not
/// concern it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Quirks {
    /// Entrata, MRI: how a call is refused.
    pub refusal: Refusal,
    /// Entrata: whether a list of one is sent as the object itself. MRI: the same, when always.
    pub collapse: Collapse,
    /// Entrata: whether answers tell what is left of the quota in headers.
    pub rate_limit_headers: bool,
    /// Yardi: whether the answer's root has a default namespace.
    pub default_namespace: bool,
    /// The SOAP ones: whether values come padded with blanks and line breaks.
    pub padded_values: bool,
    /// Yardi: whether a wrong database is told by an empty result rather than by a message.
    pub empty_result_on_wrong_database: bool,
    /// Yardi: the interface entity that is registered; any that is not empty when `None`.
    pub interface_entity: Option<String>,
    /// Yardi: the licence that is accepted; any that is not empty when `None`.
    pub interface_license: Option<String>,
}

impl Default for Quirks {
    fn default() -> Self {
        Self {
            refusal: Refusal::Status,
            collapse: Collapse::Natural,
            rate_limit_headers: true,
            default_namespace: true,
            padded_values: false,
            empty_result_on_wrong_database: true,
            interface_entity: None,
            interface_license: None,
        }
    }
}

/// How a refusal is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// By the HTTP status, with the error in the body.
    Status,
    /// By HTTP 200 with the error in the body.
    Body,
}

/// When a list of one is sent as the object itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collapse {
    /// Never: a list is a list.
    Never,
    /// In the outer lists, and in the spaces of every other unit.
    Natural,
    /// In every list.
    Always,
}
