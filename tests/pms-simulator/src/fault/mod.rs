//! Faults: what may go wrong on the way to a PMS, on which calls, and how often.

mod body;
mod engine;

use serde::{Deserialize, Serialize};

pub(crate) use body::BodyFault;
pub(crate) use engine::{Call, Effects, FaultPlan, Faults, Trouble};

/// One thing that goes wrong, with the calls it happens on.
///
/// ```
/// use pms_simulator::{Fault, FaultKind};
///
/// let once = Fault::new(FaultKind::ServerError { status: 503 }).on("getLeases").times(1);
/// let as_json = serde_json::json!({"kind": "server_error", "status": 503, "on": "getLeases", "times": 1});
/// assert_eq!(serde_json::from_value::<Fault>(as_json).unwrap(), once);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: FaultKind,
    /// The vendor's name of the call, in any case; every call it can happen on when `None`.
    #[serde(default)]
    pub on: Option<String>,
    /// How often it still happens; for ever when `None`.
    #[serde(default)]
    pub times: Option<u32>,
    /// Only on calls about this property.
    #[serde(default)]
    pub property: Option<String>,
    /// Only on this page, counted from 1.
    #[serde(default)]
    pub page: Option<u32>,
}

impl Fault {
    /// A fault on every call it can happen on, for ever.
    #[must_use]
    pub fn new(kind: FaultKind) -> Self {
        Self { kind, on: None, times: None, property: None, page: None }
    }

    /// Only on calls of this name.
    #[must_use]
    pub fn on(mut self, call: &str) -> Self {
        self.on = Some(call.to_owned());
        self
    }

    /// Only so many times.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Only on calls about this property.
    #[must_use]
    pub fn property(mut self, id: &str) -> Self {
        self.property = Some(id.to_owned());
        self
    }

    /// Only on this page.
    #[must_use]
    pub fn page(mut self, page: u32) -> Self {
        self.page = Some(page);
        self
    }
}

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// The answer begins late.
    Latency {
        /// Milliseconds before the first byte.
        ms: u64,
    },
    /// The body arrives slowly.
    Drip {
        /// Speed of the body; 0 is taken as 1.
        bytes_per_second: u64,
    },
    /// HTTP 429 with the vendor's body.
    RateLimited {
        /// The form of the `Retry-After` header; no header when `None`.
        #[serde(default)]
        retry_after: Option<RetryAfter>,
        /// How long the header asks to wait.
        #[serde(default = "one")]
        seconds: u32,
    },
    /// An HTTP error status with the vendor's body.
    ServerError {
        /// The status, 400 to 599; anything else is taken as 500.
        status: u16,
    },
    /// HTTP 200 with a login page in HTML.
    HtmlPage,
    /// A well-formed HTTP answer whose body stops early.
    Truncate {
        /// Bytes of the body that still arrive.
        at_byte: u64,
    },
    /// The connection is closed while the answer is under way.
    ConnectionReset {
        /// Bytes of the body that are still sent; with 0 usually not even the head arrives.
        #[serde(default)]
        after_bytes: u64,
    },
    /// A page from the second on brings the rows of the page before.
    RepeatPage,
    /// A page comes back empty; on calls with pages.
    MissingPage,
    /// The last rows of a roster are left out. A PMS that tells a total keeps telling the full one; of
    /// the PMSs here none does, so the rows are just not there.
    #[serde(alias = "shrink_total", alias = "wrong_total")]
    MissingRows {
        /// Rows (leases, households or people, as the PMS lists them) left out.
        #[serde(default = "one")]
        rows: u32,
    },
    /// The first record of an answer comes twice.
    DuplicateRecord,
    /// The first record of an answer has a status that the vendor's list does not hold.
    UnknownStatus,
    /// The people of the first record of an answer have no id.
    UnreadableRecord,
    /// The right credential is refused.
    RejectCredential,
    /// The right credential is refused after so many calls.
    ExpireCredentialAfter {
        /// Calls that still succeed.
        calls: u32,
    },
    /// The grant on a property is withdrawn: it is not listed, and calls about it are refused, or answered
    /// by an empty list where the PMS does so.
    LoseProperty {
        /// Id of the property on the wire.
        id: String,
    },
    /// The grant on a call is withdrawn.
    LoseService {
        /// The vendor's name of the call.
        name: String,
    },
    /// The property has nobody.
    EmptyRoster,
}

/// How a server says when to come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RetryAfter {
    /// A number of seconds.
    Seconds,
    /// An HTTP date.
    Date,
}

fn one() -> u32 {
    1
}
