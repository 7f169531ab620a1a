//! How many calls to its PMS a credential has left.

use std::collections::BTreeMap;

use domain::{credential::Credential, ids::CredentialId};
use engine::Desk;
use serde::Serialize;
use store::UsedCredential;
use utoipa::ToSchema;

use crate::problem::Problem;

/// How many calls of its PMS Door may make with a credential: 80 % of what the vendor allows.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CredentialCalls)]
pub(crate) struct CallsView {
    /// Calls left until midnight UTC; null where the PMS has no limit by the day.
    left_today: Option<u32>,
    /// About how many properties can be synced every hour; null where the PMS has no such limit.
    properties_per_hour: Option<u32>,
}

/// How many calls credentials have made today.
pub(crate) struct Made(BTreeMap<CredentialId, u32>);

impl Made {
    pub(crate) async fn by(desk: &Desk, used: &[UsedCredential]) -> Result<Self, Problem> {
        let credentials = used.iter().map(|used| &used.credential);
        let limited = credentials.filter(|of| pms::descriptor(of.pms).allowance.per_day.is_some());
        let ids: Vec<_> = limited.map(|credential| credential.credential_id).collect();
        Ok(Self(desk.read().calls_today(ids, desk.now()).await?))
    }

    pub(crate) fn left_to(&self, credential: &Credential) -> CallsView {
        let descriptor = pms::descriptor(credential.pms);
        let ours = descriptor.allowance.ours();
        let made = self.0.get(&credential.credential_id).copied().unwrap_or(0);
        CallsView {
            left_today: ours.per_day.map(|limit| limit.saturating_sub(made)),
            properties_per_hour: ours.every_hour().map(|calls| calls / descriptor.calls_per_sync.max(1)),
        }
    }
}
