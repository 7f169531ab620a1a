//! Who is told: added, changed, removed, tested.

use std::collections::BTreeSet;

use domain::{
    ids::{OrgId, PropertyId, ReceiverId},
    notice::{Channel, Delivery, Notice, NoticeKind, Receiver, Subject, Turn},
};
use notices::SigningSecret;
use outbound::Refused;
use store::{Decision, MAX_RECEIVERS};
use url::Url;

use crate::{
    EngineError,
    notices::{Receivers, delivery, signing_secret},
};

/// Somebody who is to be told.
#[derive(Debug, Clone)]
pub struct NewReceiver {
    /// The portfolio.
    pub org_id: OrgId,
    /// How they are reached.
    pub channel: Channel,
    /// What they are not told of.
    pub quiet: BTreeSet<NoticeKind>,
    /// The properties that they are told of; all without.
    pub properties: Option<BTreeSet<PropertyId>>,
}

/// Why a receiver is not added, or not changed.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    /// There are as many as there may be.
    #[error("a portfolio has at most {MAX_RECEIVERS} receivers")]
    TooMany,
    /// It is told already.
    #[error("there is a receiver with this address already")]
    Known,
    /// No sender of mail is set up.
    #[error("mail is not set up here")]
    NoMail,
    /// The URL is none that may be called.
    #[error("the address {0}")]
    Url(Refused),
    /// These are no properties of the portfolio.
    #[error("not all of these are properties of the portfolio")]
    Properties(Vec<PropertyId>),
    /// It would be told of nothing.
    #[error("there is no property that it is to be told of")]
    NoProperty,
    /// It cannot be done now.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl From<store::StoreError> for NotAdded {
    fn from(error: store::StoreError) -> Self {
        Self::Engine(error.into())
    }
}

impl Receivers {
    /// Adds a receiver; of a webhook gives what it is signed with, which is not shown again.
    ///
    /// # Errors
    /// [`NotAdded`]; then nothing is stored.
    pub async fn add(
        &self,
        new: NewReceiver,
        decision: impl FnOnce(&Receiver) -> Decision,
    ) -> Result<(Receiver, Option<SigningSecret>), NotAdded> {
        let NewReceiver { org_id, channel, quiet, properties } = new;
        self.check(&org_id, properties.as_ref()).await?;
        let known = self.desk.store.receivers(&org_id).await?;
        if known.len() >= MAX_RECEIVERS {
            return Err(NotAdded::TooMany);
        }
        if known.iter().any(|receiver| receiver.channel == channel) {
            return Err(NotAdded::Known);
        }
        let secret = match &channel {
            Channel::Email { .. } if !self.sends_mail => return Err(NotAdded::NoMail),
            Channel::Email { .. } => None,
            Channel::Webhook { url } => {
                let url = Url::parse(url.as_str()).map_err(|_| NotAdded::Url(Refused::NotHttps))?;
                self.guard.look_up(&url).await.map_err(NotAdded::Url)?;
                Some(signing_secret(&self.desk))
            }
        };
        let now = self.desk.now();
        let receiver_id = ReceiverId::new(now, self.desk.random());
        let receiver =
            Receiver { receiver_id, org_id, channel, quiet, properties, created_at: now, version: 1 };
        if let Some(secret) = &secret {
            let put = self.secrets.put_signing(&receiver.org_id, receiver_id, secret.text());
            put.await.map_err(EngineError::from)?;
        }
        let stored = self.desk.store.put_receiver(&receiver, &decision(&receiver)).await;
        if stored.is_err() {
            // Without its record nothing would ever find the secret again.
            self.forget_secret(&receiver).await;
        }
        stored?;
        Ok((receiver, secret))
    }

    /// Changes what a receiver is told of.
    ///
    /// # Errors
    /// [`NotAdded`]; or that somebody else changed it in between.
    pub async fn change(&self, after: &Receiver, by: &Decision) -> Result<(), NotAdded> {
        self.check(&after.org_id, after.properties.as_ref()).await?;
        Ok(self.desk.store.put_receiver(after, by).await?)
    }

    /// Removes a receiver, and what its webhooks are signed with.
    ///
    /// # Errors
    /// When it is gone already, or the table is out of reach.
    pub async fn remove(&self, receiver: &Receiver, by: &Decision) -> Result<(), EngineError> {
        self.desk.store.delete_receiver(receiver, by).await?;
        self.forget_secret(receiver).await;
        Ok(())
    }

    /// Puts a test on its way to a receiver.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn test(&self, receiver: &Receiver, by: &Decision) -> Result<Delivery, EngineError> {
        let at = self.desk.now();
        let (kind, turn, subject) = (NoticeKind::Test, Turn::Told, Subject::Nothing);
        let notice = Notice { kind, turn, subject, since: at, at, count: None };
        let test = delivery(receiver, notice, at, &format!("test {}", self.desk.random()));
        self.desk.store.ask_for_delivery(&test, by).await?;
        Ok(test)
    }

    async fn check(&self, org: &OrgId, properties: Option<&BTreeSet<PropertyId>>) -> Result<(), NotAdded> {
        let Some(wanted) = properties else { return Ok(()) };
        if wanted.is_empty() {
            return Err(NotAdded::NoProperty);
        }
        let ids: Vec<_> = wanted.iter().cloned().collect();
        let found = self.desk.store.properties(&ids).await?;
        let own: BTreeSet<_> =
            found.into_iter().filter(|found| found.org_id == *org).map(|found| found.property_id).collect();
        match wanted.difference(&own).cloned().collect::<Vec<_>>() {
            others if others.is_empty() => Ok(()),
            others => Err(NotAdded::Properties(others)),
        }
    }

    /// A secret that stays behind opens nothing: nothing is signed with it any more.
    async fn forget_secret(&self, receiver: &Receiver) {
        if let Channel::Email { .. } = receiver.channel {
            return;
        }
        if let Err(error) = self.secrets.delete_signing(&receiver.org_id, receiver.receiver_id).await {
            tracing::warn!(receiver.id = %receiver.receiver_id, "its signing secret stays: {error}");
        }
    }
}
