//! Trying again when others were faster.

use std::time::Duration;

use crate::error::{Conflict, StoreError};

/// An error that may say: what was decided rests on something that was changed meanwhile.
pub trait Outrun {
    /// Whether it is worth reading and deciding again.
    fn is_outrun(&self) -> bool;
}

impl Outrun for StoreError {
    fn is_outrun(&self) -> bool {
        matches!(self, Self::Conflict(Conflict::VersionChanged { .. }))
    }
}

/// Reads, decides and writes; does it all again as long as somebody else wrote in between.
///
/// # Errors
/// As `attempt`; that somebody else was faster only after eight more tries.
pub async fn until_settled<T, E: Outrun, F>(mut attempt: impl FnMut() -> F) -> Result<T, E>
where
    F: Future<Output = Result<T, E>>,
{
    let mut patience = Patience::default();
    loop {
        match attempt().await {
            Err(error) if error.is_outrun() && patience.wait().await.is_ok() => {}
            settled => return settled,
        }
    }
}

/// Waits between tries: twice as long each time, with full jitter, about four seconds in all.
#[derive(Default)]
pub(crate) struct Patience {
    tries: u32,
}

impl Patience {
    const TRIES: u32 = 8;

    /// # Errors
    /// When it was waited often enough.
    pub(crate) async fn wait(&mut self) -> Result<(), StoreError> {
        if self.tries == Self::TRIES {
            return Err(StoreError::Unavailable(aws_clients::AwsFault {
                code: "contended".into(),
                message: "the table turned the same write down again and again".into(),
                request_id: None,
                retryable: true,
            }));
        }
        let most = Duration::from_millis(25 << self.tries).min(Duration::from_secs(1));
        self.tries += 1;
        tokio::time::sleep(most.mul_f64(rand::random::<f64>())).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn outrun() -> StoreError {
        Conflict::VersionChanged { current: 1 }.into()
    }

    #[tokio::test(start_paused = true)]
    async fn it_is_decided_again_until_nobody_was_faster() {
        let tries = Cell::new(0);
        let settled = until_settled(|| async {
            tries.update(|tries| tries + 1);
            if tries.get() < 4 { Err(outrun()) } else { Ok(tries.get()) }
        });
        assert_eq!(settled.await.unwrap(), 4);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_is_always_outrun_is_told_in_the_end() {
        let tries = Cell::new(0);
        let settled = until_settled(|| async {
            tries.update(|tries| tries + 1);
            Err::<(), _>(outrun())
        });
        assert!(settled.await.unwrap_err().is_outrun());
        assert_eq!(tries.get(), 9);
    }

    #[tokio::test]
    async fn any_other_error_is_final() {
        let tries = Cell::new(0);
        let settled = until_settled(|| async {
            tries.update(|tries| tries + 1);
            Err::<(), _>(StoreError::LockLost)
        });
        assert!(matches!(settled.await, Err(StoreError::LockLost)));
        assert_eq!(tries.get(), 1);
    }
}
