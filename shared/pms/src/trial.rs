//! Trying a credential on the properties that it sees.

use domain::ids::PmsPropertyId;
use futures::future::BoxFuture;

use crate::{PmsError, PmsErrorKind, PmsProperty};

/// So many properties are tried that fail in any other way than by being refused.
const MOST_FAILED: usize = 8;
/// So many that are refused: a company keeps those that it sold on its list, and a refusal is a quick answer.
const MOST_REFUSED: usize = 60;

/// Tries properties in turn until one answers: one that is sold, broken or not granted says nothing of a
/// credential. They are taken from all over the list, for those of a kind have names of a kind (`ZZ Sold`). Where
/// none answers, the first one's failure counts.
///
/// # Errors
/// As the first attempt; at once where the credential itself is refused, or no more calls are allowed.
pub(crate) async fn of_any<'a>(
    properties: &'a [PmsProperty],
    attempt: impl Fn(&'a PmsPropertyId) -> BoxFuture<'a, Result<(), PmsError>>,
) -> Result<(), PmsError> {
    let mut first = None;
    let (mut refused, mut failed) = (0, 0);
    for property in spread(properties) {
        let Err(error) = attempt(&property.pms_property_id).await else { return Ok(()) };
        if counts_at_once(&error) {
            return Err(error);
        }
        if error.is_missing_permission() {
            refused += 1;
        } else {
            failed += 1;
        }
        first.get_or_insert(error);
        if refused >= MOST_REFUSED || failed >= MOST_FAILED {
            break;
        }
    }
    first.map_or(Ok(()), Err)
}

/// All of a list, each once: its first, then in steps over it.
fn spread(properties: &[PmsProperty]) -> impl Iterator<Item = &PmsProperty> {
    let step = properties.len().div_ceil(MOST_FAILED).max(1);
    (0..step).flat_map(move |from| properties.iter().skip(from).step_by(step))
}

fn counts_at_once(error: &PmsError) -> bool {
    use PmsErrorKind::{AddressRefused, CredentialRejected, RateLimited, VendorSettingsMissing};
    matches!(error.kind(), CredentialRejected | RateLimited { .. } | AddressRefused | VendorSettingsMissing)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use domain::pms::Pms;
    use futures::FutureExt;

    use super::*;

    /// What becomes of properties that answer so, and how many were tried.
    async fn tried(answers: &[Option<PmsErrorKind>]) -> (Option<&'static str>, usize) {
        let properties: Vec<_> = (0..answers.len())
            .map(|n| PmsProperty {
                pms_property_id: PmsPropertyId::new(n.to_string()).unwrap(),
                name: String::new(),
                address: None,
            })
            .collect();
        let asked = AtomicUsize::new(0);
        let outcome = of_any(&properties, |property| {
            asked.fetch_add(1, Ordering::SeqCst);
            let kind = answers[property.as_str().parse::<usize>().unwrap()].clone();
            let error = kind.map(|kind| PmsError::new(Pms::Mri, "call", kind, "no"));
            std::future::ready(error.map_or(Ok(()), Err)).boxed()
        });
        let code = outcome.await.err().map(|error| error.code());
        (code, asked.into_inner())
    }

    #[tokio::test]
    async fn one_property_that_answers_is_enough() {
        let sold = || Some(PmsErrorKind::PermissionMissing { service: "the property".into() });
        assert_eq!(tried(&[None, sold()]).await, (None, 1));
        assert_eq!(tried(&[sold(), Some(PmsErrorKind::Unavailable), None]).await, (None, 3));
        assert_eq!(tried(&[sold(), Some(PmsErrorKind::Unavailable)]).await, (Some("permission_missing"), 2));
        assert_eq!(tried(&[]).await, (None, 0));
        let mut company: Vec<_> = (0..40).map(|_| sold()).collect();
        company[39] = None;
        assert_eq!(tried(&company).await, (None, 40));
        company[0] = None;
        assert_eq!(tried(&company).await, (None, 1));
        let down: Vec<_> = (0..40).map(|_| Some(PmsErrorKind::Unavailable)).collect();
        assert_eq!(tried(&down).await, (Some("pms_unavailable"), 8));
        let sold: Vec<_> = (0..100).map(|_| sold()).collect();
        assert_eq!(tried(&sold).await, (Some("permission_missing"), 60));
    }

    #[tokio::test]
    async fn what_concerns_the_credential_itself_ends_the_trial() {
        let rejected = Some(PmsErrorKind::CredentialRejected);
        assert_eq!(tried(&[rejected, None]).await, (Some("credential_rejected"), 1));
        let limited = Some(PmsErrorKind::RateLimited { retry_after: None });
        assert_eq!(tried(&[limited, None]).await, (Some("pms_rate_limited"), 1));
    }
}
