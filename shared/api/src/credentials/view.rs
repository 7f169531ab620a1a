//! A credential as callers see it: never a secret, not even a masked one.

use std::collections::BTreeMap;

use domain::{ids::PropertyId, pms::Pms};
use engine::Desk;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::Serialize;
use store::UsedCredential;
use utoipa::ToSchema;

use crate::{
    caller::Caller,
    credentials::calls::{CallsView, Made},
    gate::Users,
    problem::Problem,
    words::PmsWord,
};

/// A named PMS credential of the portfolio.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Credential)]
pub(crate) struct CredentialView {
    credential_id: String,
    #[schema(value_type = PmsWord)]
    pms: Pms,
    name: String,
    /// Those of its values that may be shown.
    fields: BTreeMap<String, String>,
    #[schema(inline)]
    status: Status,
    /// While it is failing: since when.
    failing_since: Option<Timestamp>,
    /// While it is failing: what the PMS said, and what to do.
    failing_detail: Option<Box<str>>,
    /// When the PMS last accepted it.
    last_verified_at: Timestamp,
    /// The day on which the PMS stops accepting it, where that was entered.
    expires_on: Option<Date>,
    /// Whether that day is less than a month away, or has passed: new values have to be entered.
    expires_soon: bool,
    /// The properties that use it, of those that the caller may see.
    #[schema(value_type = Vec<String>)]
    used_by: Vec<PropertyId>,
    /// How many properties use it beside these. While there are any, the caller can use it and test it, not
    /// change or delete it.
    used_by_others: usize,
    calls: CallsView,
}

/// Whether the PMS accepts a credential.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Status {
    /// It did when it was last asked.
    Ok,
    /// It did not.
    Failing,
}

impl CredentialView {
    /// One credential as this caller sees it.
    pub(crate) async fn of(desk: &Desk, caller: &Caller, used: UsedCredential) -> Result<Self, Problem> {
        let made = Made::by(desk, std::slice::from_ref(&used)).await?;
        Ok(Self::new(caller, used, &made, desk.now()))
    }

    /// The credential as this caller sees it.
    pub(crate) fn new(caller: &Caller, used: UsedCredential, made: &Made, now: Timestamp) -> Self {
        let Users { seen, others } = Users::of(caller, &used);
        let credential = used.credential;
        let failing = credential.failing.as_ref();
        let expiry = pms::Expiry::read(credential.pms, &credential.shown_fields);
        // A portfolio has no time zone of its own.
        let today = TimeZone::UTC.to_datetime(now).date();
        Self {
            credential_id: credential.credential_id.to_string(),
            calls: made.left_to(&credential),
            pms: credential.pms,
            name: credential.name.to_string(),
            status: if failing.is_some() { Status::Failing } else { Status::Ok },
            failing_since: failing.map(|failing| failing.since),
            failing_detail: failing.map(|failing| failing.detail.clone()),
            fields: credential.shown_fields,
            last_verified_at: credential.last_verified_at,
            expires_on: expiry.map(|expiry| expiry.on),
            expires_soon: expiry.is_some_and(|expiry| expiry.is_near(today)),
            used_by: seen,
            used_by_others: others,
        }
    }
}
