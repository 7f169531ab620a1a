//! The pace at which a credential's PMS is called, kept in the table for all invocations.

use std::{fmt, sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{allowance::Allowance, ids::CredentialId, pms::Pms};
use jiff::Timestamp;
use pms::{Environment, NotNow, Pace, Permit};
use store::{Admission, Slot};
use tokio::sync::Mutex;

use crate::{Desk, Engine, EngineError};

/// So many calls are counted at once where nothing is known of how many it will be.
const FEW: u32 = 4;
/// And never more than so many: what is not made is missing to others until it is given back.
const MANY: u32 = 64;
/// A slot is taken for so many times as long as a call may take, so that those after it need none of their own. Who is
/// cut off has it until then.
const SLOT_FOR: u32 = 2;

impl Engine {
    /// The pace that all who use a credential share, for a conversation of about so many calls.
    pub(crate) fn pace(&self, pms: Pms, credential_id: CredentialId, calls: Option<u32>) -> Arc<Shared> {
        let allowance = pms::descriptor(pms).allowance.ours();
        // Counted in this second they would be made in later ones; and a slot is for one at a time.
        let one_by_one = allowance.per_second.is_some() || allowance.at_once.is_some();
        let next = if one_by_one { 1 } else { calls.unwrap_or(FEW).clamp(1, MANY) };
        let counted = Mutex::new(Counted { next, left: 0, made: 0, at: None, slot: None });
        Arc::new(Shared { desk: self.desk.clone(), credential_id, allowance, counted })
    }

    /// How a PMS is reached at a pace.
    pub(crate) async fn paced(&self, pace: &Arc<Shared>) -> Result<Environment, EngineError> {
        let pms = self.vendors.reached(&self.secrets).await?;
        Ok(match pace.allowance == Allowance::UNLIMITED {
            true => (*pms).clone(),
            false => pms.paced(Arc::clone(pace) as Arc<dyn Pace>),
        })
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
    /// The slot that the conversation has, and until when: its calls are made one after the other.
    slot: Option<(Permit, Timestamp)>,
}

impl Shared {
    /// The conversation is over: its slot is free, and what was counted and not made is given back. Tells how many
    /// calls were made.
    pub(crate) async fn end(&self) -> u32 {
        let mut counted = self.counted.lock().await;
        if let Some((slot, _)) = counted.slot.take() {
            slot.release().await;
        }
        if let (1.., Some(at)) = (counted.left, counted.at) {
            let given = self.desk.store.give_back(self.credential_id, self.allowance, counted.left, at).await;
            if let Err(error) = given {
                tracing::warn!(error.code = error.code(), "calls that were not made stay counted");
            }
            counted.left = 0;
        }
        counted.made
    }

    fn held(&self, slot: Slot) -> Permit {
        let store = self.desk.store.clone();
        Permit::held(async move {
            if let Err(error) = store.free_slot(&slot).await {
                tracing::warn!(error.code = error.code(), "a slot was not freed; it will lapse");
            }
        })
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
        let needed_until = self.desk.now() + takes;
        let has_slot = counted.slot.as_ref().is_some_and(|(_, until)| needed_until <= *until);
        if counted.left > 0 {
            counted.left -= 1;
        } else if !has_slot {
            if let Some((lapsing, _)) = counted.slot.take() {
                lapsing.release().await;
            }
            match self.count(&mut counted, takes * SLOT_FOR).await? {
                Admission::Full(opens_in) => return Err(NotNow::Full { opens_in }),
                Admission::Admitted(None) => {}
                // Where calls are counted as well, each of them is asked for.
                Admission::Admitted(Some(slot)) if self.allowance.windows().next().is_some() => {
                    counted.made += 1;
                    return Ok(self.held(slot));
                }
                Admission::Admitted(Some(slot)) => {
                    counted.slot = Some((self.held(slot), self.desk.now() + takes * SLOT_FOR));
                }
            }
        }
        counted.made += 1;
        Ok(Permit::counted())
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("credential_id", &self.credential_id).finish_non_exhaustive()
    }
}
