//! The pace at which a vendor is called: asked before every attempt, shared by all who use the
//! credential.

use std::{error::Error, fmt, sync::Arc, time::Duration};

use async_trait::async_trait;
use futures::future::BoxFuture;
use tokio::{runtime::Handle, time::Instant};

use crate::{Limits, PmsError, PmsErrorKind, http::Call};

/// Says whether a call may be made now, by what all who use the credential have made.
#[async_trait]
pub trait Pace: fmt::Debug + Send + Sync {
    /// Counts a call that begins now and is over within so long, if it may be made.
    async fn admit(&self, takes: Duration) -> Result<Permit, NotNow>;
}

/// Why a call is not made now.
#[derive(Debug, Clone)]
pub enum NotNow {
    /// As many calls as we allow ourselves are made, or under way.
    Full {
        /// When it is worth asking again.
        opens_in: Duration,
    },
    /// How many are made could not be read; none is made on a guess.
    Unknown(Arc<dyn Error + Send + Sync>),
}

/// A call that may be made. It counts as under way until it is released or dropped.
#[must_use]
pub struct Permit {
    release: Option<BoxFuture<'static, ()>>,
}

impl Permit {
    /// For a call that is only counted, and held against nobody while it is under way.
    pub fn counted() -> Self {
        Self { release: None }
    }

    /// For a call that others may wait for; `release` lets them go on.
    pub fn held(release: impl Future<Output = ()> + Send + 'static) -> Self {
        Self { release: Some(Box::pin(release)) }
    }

    /// What it is for is over.
    pub async fn release(mut self) {
        if let Some(release) = self.release.take() {
            release.await;
        }
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Permit").finish_non_exhaustive()
    }
}

impl Drop for Permit {
    /// A call that was given up is over, too. Where nothing runs any more it lapses by itself.
    fn drop(&mut self) {
        if let (Some(release), Ok(runtime)) = (self.release.take(), Handle::try_current()) {
            drop(runtime.spawn(release));
        }
    }
}

/// Waits until a call may be made, if that is in time.
pub(crate) async fn admitted(
    pace: Option<&Arc<dyn Pace>>,
    call: &Call<'_>,
    limits: &Limits,
) -> Result<Permit, PmsError> {
    let Some(pace) = pace else { return Ok(Permit::counted()) };
    let begun = Instant::now();
    loop {
        let opens_in = match pace.admit(limits.left_for_an_attempt()).await {
            Ok(permit) => {
                let waited_ms = begun.elapsed().as_millis();
                tracing::debug!(
                    pms.id = call.pms.as_str(),
                    call = call.name,
                    waited_ms,
                    "the call may be made"
                );
                return Ok(permit);
            }
            Err(NotNow::Full { opens_in }) => opens_in,
            Err(NotNow::Unknown(source)) => {
                let detail = "how many calls Door has made with this credential could not be read";
                let kind = PmsErrorKind::RateLimited { retry_after: None };
                return Err(call.error(kind, detail).because(source));
            }
        };
        let in_time = Instant::now().checked_add(opens_in).is_some_and(|then| then < limits.until);
        if !in_time {
            let detail = format!(
                "Door's own limit of calls for this credential, which is below the one of {}, is reached; it \
                 opens in {} seconds",
                call.pms,
                opens_in.as_secs().max(1)
            );
            return Err(call.error(PmsErrorKind::RateLimited { retry_after: Some(opens_in) }, detail));
        }
        tokio::time::sleep(opens_in).await;
    }
}

#[cfg(test)]
mod tests;
