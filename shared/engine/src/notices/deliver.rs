//! How a notice arrives: each try has its delivery to itself, and what comes of it is kept.

use std::{collections::BTreeSet, time::Duration};

use bytes::Bytes;
use domain::{
    ids::{DeliveryId, OrgId},
    notice::{Channel, Delivery, DeliveryStatus},
};
use futures::{StreamExt, TryStreamExt, stream};
use http::{HeaderMap, HeaderValue};
use mail::Mail;
use notices::{LEASE, Message, Outcome, Signature, SigningSecret, body, message};
use outbound::Refused;
use url::Url;

use crate::{
    EngineError,
    notices::{Notifier, Told},
};

/// How many deliveries are tried at once.
const AT_ONCE: usize = 8;
/// How many that are due are tried in one invocation.
const MOST_DUE: u16 = 200;
/// How long a receiver may take.
const ANSWERED_WITHIN: Duration = Duration::from_secs(10);

/// What came of trying a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivered {
    /// It arrived.
    Arrived,
    /// It did not.
    Failed,
    /// It was not tried: it is over, not due, or another has it.
    NotOurs,
}

impl Notifier {
    /// Tries those of all portfolios that are due.
    pub(super) async fn deliver_due(&self) -> Result<Told, EngineError> {
        let due = self.desk.store.due_deliveries(self.desk.now(), MOST_DUE).await?;
        self.deliver(due.into_iter().map(|delivery| (delivery.org_id, delivery.delivery_id)).collect()).await
    }

    /// Tries these.
    pub(super) async fn deliver(&self, ids: BTreeSet<(OrgId, DeliveryId)>) -> Result<Told, EngineError> {
        let tries = stream::iter(ids).map(|(org, id)| async move { self.try_one(&org, id).await });
        let tried: Vec<_> = tries.buffered(AT_ONCE).try_collect().await?;
        let count = |wanted| tried.iter().filter(|delivered| **delivered == wanted).count() as u64;
        let (delivered, failed) = (count(Delivered::Arrived), count(Delivered::Failed));
        Ok(Told { delivered, failed, ..Told::default() })
    }

    async fn try_one(&self, org: &OrgId, id: DeliveryId) -> Result<Delivered, EngineError> {
        let store = &self.desk.store;
        let now = self.desk.now();
        let found = store.delivery(org, id).await?;
        let is_due = |found: &Delivery| {
            found.status == DeliveryStatus::Waiting && found.due_at.is_some_and(|due| due <= now)
        };
        let Some(found) = found.filter(is_due) else { return Ok(Delivered::NotOurs) };
        let tried = found.attempts;
        // Cut off from here on, it is due again when the lease is over.
        let ours = Delivery { attempts: tried + 1, tried_at: Some(now), due_at: Some(now + LEASE), ..found };
        if !store.put_delivery(tried, &ours).await? {
            return Ok(Delivered::NotOurs);
        }
        let outcome = self.send(&ours).await;
        let arrived = matches!(outcome, Outcome::Delivered(_));
        let after = outcome.of(&ours, self.desk.now());
        store.put_delivery(ours.attempts, &after).await?;
        if !arrived {
            tracing::warn!(
                delivery.id = %id,
                receiver.id = %ours.receiver_id,
                attempt = ours.attempts,
                given_up = after.status == DeliveryStatus::GivenUp,
                "a notice did not arrive: {}",
                after.outcome.as_deref().unwrap_or_default()
            );
        }
        Ok(if arrived { Delivered::Arrived } else { Delivered::Failed })
    }

    async fn send(&self, delivery: &Delivery) -> Outcome {
        // Removed meanwhile: they want to hear no more.
        match self.desk.store.receiver(&delivery.org_id, delivery.receiver_id).await {
            Ok(Some(_)) => {}
            Ok(None) => return Outcome::Never("the receiver was removed".into()),
            Err(error) => return Outcome::Later(error.to_string().into()),
        }
        match &delivery.channel {
            Channel::Email { address } => self.mail(address.as_str(), delivery).await,
            Channel::Webhook { url } => match Url::parse(url.as_str()) {
                Ok(url) => self.post(&url, delivery).await,
                Err(_) => Outcome::Never("the address is no URL".into()),
            },
        }
    }

    async fn mail(&self, to: &str, delivery: &Delivery) -> Outcome {
        let Some(mailer) = &self.mailer else {
            return Outcome::Later("mail is not set up".into());
        };
        let Message { subject, text, html } = message(&delivery.notice, &self.console);
        match mailer.send(to, &Mail { subject, text, html }).await {
            Ok(()) => Outcome::Delivered("sent".into()),
            Err(error) if error.may_pass() => Outcome::Later(error.code().into()),
            Err(error) => Outcome::Never(error.code().into()),
        }
    }

    async fn post(&self, url: &Url, delivery: &Delivery) -> Outcome {
        let secret = self.secrets.signing(&delivery.org_id, delivery.receiver_id).await;
        let secret = match secret.map(SigningSecret::read) {
            Ok(Ok(secret)) => secret,
            Ok(Err(error)) => return Outcome::Never(error.to_string().into()),
            Err(error) => return Outcome::Later(error.code().into()),
        };
        let body = body(delivery, &self.console);
        let id = delivery.delivery_id.to_string();
        let signed = Signature::of(&secret, &id, self.desk.now(), &body);
        let Some(headers) = signed.ok().and_then(|signed| headers(&signed)) else {
            return Outcome::Never("it cannot be signed".into());
        };
        match self.guard.post(url, headers, Bytes::from(body), ANSWERED_WITHIN).await {
            Ok(status) => Outcome::of_status(status.as_u16()),
            Err(refused) => failed(refused),
        }
    }
}

fn headers(signed: &Signature) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/json"));
    headers.insert("webhook-id", signed.id.parse().ok()?);
    headers.insert("webhook-timestamp", signed.timestamp.into());
    headers.insert("webhook-signature", signed.signature.parse().ok()?);
    Some(headers)
}

/// What is wrong with an address stays wrong; a host may come back.
fn failed(refused: Refused) -> Outcome {
    let words = format!("the address {refused}").into();
    match refused {
        Refused::NotHttps | Refused::UserInfo | Refused::Port | Refused::Address | Refused::Private => {
            Outcome::Never(words)
        }
        Refused::Unknown | Refused::Unreachable | Refused::Broken | Refused::TooLate => Outcome::Later(words),
    }
}
