//! The pace at which a credential's PMS is called, kept in the table for all invocations.

use std::{fmt, sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{allowance::Allowance, ids::CredentialId, pms::Pms};
use jiff::Timestamp;
use pms::{Environment, NotNow, Pace, Permit};
use store::Admission;
use tokio::sync::Mutex;

use crate::{Desk, Engine};

/// So many calls are counted at once where nothing is known of how many it will be.
const FEW: u32 = 4;
/// And never more than so many: what is not made is missing to others until it is given back.
const MANY: u32 = 64;

impl Engine {
    /// The pace that all who use a credential share, for a conversation of about so many calls.
    pub(crate) fn pace(&self, pms: Pms, credential_id: CredentialId, calls: Option<u32>) -> Arc<Shared> {
        let allowance = pms::descriptor(pms).allowance.ours();
        // Counted in this second they would be made in later ones; and each that is under way has a slot.
        let one_by_one = allowance.per_second.is_some() || allowance.at_once.is_some();
        let next = if one_by_one { 1 } else { calls.unwrap_or(FEW).clamp(1, MANY) };
        let counted = Mutex::new(Counted { next, left: 0, made: 0, at: None });
        Arc::new(Shared { desk: self.desk.clone(), credential_id, allowance, counted })
    }

    /// How a PMS is reached at a pace.
    pub(crate) fn paced(&self, pace: &Arc<Shared>) -> Environment {
        match pace.allowance == Allowance::UNLIMITED {
            true => (*self.pms).clone(),
            false => self.pms.paced(Arc::clone(pace) as Arc<dyn Pace>),
        }
    }
}

/// Shared by all who use a credential; one for each conversation with the PMS.
pub(crate) struct Shared {
    desk: Desk,
    credential_id: CredentialId,
    allowance: Allowance,
    counted: Mutex<Counted>,
}

/// The calls of a conversation that are counted in the table.
struct Counted {
    /// How many are counted with the next write.
    next: u32,
    /// How many of those counted are not made yet.
    left: u32,
    made: u32,
    /// When some were counted last.
    at: Option<Timestamp>,
}

impl Shared {
    /// The conversation is over: what was counted and not made is given back. Tells how many calls were made.
    pub(crate) async fn end(&self) -> u32 {
        let mut counted = self.counted.lock().await;
        if let (1.., Some(at)) = (counted.left, counted.at) {
            let given = self.desk.store.give_back(self.credential_id, self.allowance, counted.left, at).await;
            if let Err(error) = given {
                tracing::warn!(error.code = error.code(), "calls that were not made stay counted");
            }
            counted.left = 0;
        }
        counted.made
    }

    /// Counts this call, and some of those after it unless there is no room for them.
    async fn count(&self, counted: &mut Counted, takes: Duration) -> Result<Admission, NotNow> {
        let now = self.desk.now();
        let ask = async |calls| {
            let (store, id) = (&self.desk.store, self.credential_id);
            let asked = store.admit_calls(id, self.allowance, calls, takes, now).await;
            asked.map_err(|error| NotNow::Unknown(Arc::new(error)))
        };
        let (mut calls, mut admission) = (counted.next, ask(counted.next).await?);
        if calls > 1 && matches!(admission, Admission::Full(_)) {
            (calls, admission) = (1, ask(1).await?);
        }
        if let Admission::Admitted(_) = &admission {
            (counted.left, counted.at) = (calls - 1, Some(now));
            counted.next = if calls > 1 { (calls * 2).min(MANY) } else { counted.next };
        }
        Ok(admission)
    }
}

#[async_trait]
impl Pace for Shared {
    async fn admit(&self, takes: Duration) -> Result<Permit, NotNow> {
        let mut counted = self.counted.lock().await;
        let slot = if counted.left > 0 {
            counted.left -= 1;
            None
        } else {
            match self.count(&mut counted, takes).await? {
                Admission::Full(opens_in) => return Err(NotNow::Full { opens_in }),
                Admission::Admitted(slot) => slot,
            }
        };
        counted.made += 1;
        let Some(slot) = slot else { return Ok(Permit::counted()) };
        let store = self.desk.store.clone();
        Ok(Permit::held(async move {
            if let Err(error) = store.free_slot(&slot).await {
                tracing::warn!(error.code = error.code(), "a slot was not freed; it will lapse");
            }
        }))
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("credential_id", &self.credential_id).finish_non_exhaustive()
    }
}
