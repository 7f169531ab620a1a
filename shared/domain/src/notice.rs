//! Notices: what managers are told of without looking, who is told, and how the telling goes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    contact::Email,
    ids::{CredentialId, DeliveryId, OrgId, PropertyId, ReceiverId},
    text::{InvalidText, text_type},
    words,
};

words! {
    /// What a notice is of. The order is that in which they are listed.
    pub enum NoticeKind: "a kind of notice" {
        /// A sync waits for a manager's decision.
        SyncHeld = "sync_held",
        /// The PMS refuses a credential.
        CredentialFailing = "credential_failing",
        /// No sync succeeded for three hours.
        NotSynced = "not_synced",
        /// People who moved out still have access.
        PastWithAccess = "past_with_access",
        /// The first sync of a property is done.
        FirstSyncDone = "first_sync_done",
        /// What is open, once a day.
        DailyDigest = "daily_digest",
        /// That a receiver is reached, asked for by hand.
        Test = "test",
    }
}

words! {
    /// Which way something changed.
    pub enum Turn: "a turn" {
        /// It began.
        Raised = "raised",
        /// It is over.
        Recovered = "recovered",
        /// It is so, and neither begins nor ends.
        Told = "told",
    }
}

/// What a notice is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A Door property.
    Property {
        /// Which.
        property_id: PropertyId,
        /// What managers call it.
        name: Box<str>,
    },
    /// A credential, with the properties that use it.
    Credential {
        /// Which.
        credential_id: CredentialId,
        /// What managers call it.
        name: Box<str>,
        /// Who uses it.
        used_by: BTreeSet<PropertyId>,
    },
    /// The properties of a portfolio together.
    Portfolio {
        /// What is open of which kind, each property by its name.
        open: BTreeMap<NoticeKind, Vec<Box<str>>>,
        /// How many alerts are open.
        alerts: u64,
    },
    /// Nothing in particular: a test.
    Nothing,
}

/// Something to be told. It has no personal data: a property's name, counts, moments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What it is of.
    pub kind: NoticeKind,
    /// Which way it changed.
    pub turn: Turn,
    /// What it is about.
    pub subject: Subject,
    /// Since when it was so.
    pub since: Timestamp,
    /// When it was noticed.
    pub at: Timestamp,
    /// Of what there are so many: people, or alerts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

/// What something is told of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ToldOf {
    /// A property.
    Property(PropertyId),
    /// A credential.
    Credential(CredentialId),
}

/// What was told of a property or a credential: what is open, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Told {
    /// What was raised and has not recovered.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub open: BTreeMap<NoticeKind, Timestamp>,
    /// How far it is with the first sync.
    #[serde(default)]
    pub first_sync: FirstSync,
}

words! {
    /// How far it is with telling of a property's first sync.
    #[derive(Default)]
    pub enum FirstSync: "how far the first sync is" {
        /// Nobody looked before it was done: it is long past.
        #[default]
        Unseen = "unseen",
        /// None has succeeded yet.
        Awaited = "awaited",
        /// It was told of.
        Told = "told",
    }
}

/// Where an URL of a webhook leads: at most 2,048 characters. Whether it may be called, the guard says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookUrl(Box<str>);
text_type!(WebhookUrl);

impl WebhookUrl {
    fn check(text: &str) -> Result<&str, InvalidText> {
        let text = text.trim();
        if text.is_empty() || text.len() > 2_048 || text.chars().any(|c| c.is_control() || c == ' ') {
            return Err(InvalidText {
                what: "a webhook's address",
                problem: "must be an https address of at most 2,048 characters",
            });
        }
        Ok(text)
    }
}

/// How a receiver is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "channel", rename_all = "snake_case")]
pub enum Channel {
    /// By mail.
    Email {
        /// To this address.
        address: Email,
    },
    /// By a signed call.
    Webhook {
        /// To this URL.
        url: WebhookUrl,
    },
}

impl Channel {
    /// The address or the URL.
    pub fn target(&self) -> &str {
        match self {
            Self::Email { address } => address.as_str(),
            Self::Webhook { url } => url.as_str(),
        }
    }
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiver {
    /// Our id.
    pub receiver_id: ReceiverId,
    /// The portfolio that it is of.
    pub org_id: OrgId,
    /// How it is reached.
    #[serde(flatten)]
    pub channel: Channel,
    /// What it is not told of.
    #[serde(default)]
    pub quiet: BTreeSet<NoticeKind>,
    /// The properties that it is told of; all of the portfolio without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub properties: Option<BTreeSet<PropertyId>>,
    /// When it was added.
    pub created_at: Timestamp,
    /// Counts its writes, from 1.
    pub version: u64,
}

impl Receiver {
    /// Whether a property is one that it is told of.
    pub fn covers(&self, property: &PropertyId) -> bool {
        self.properties.as_ref().is_none_or(|properties| properties.contains(property))
    }

    /// Whether it is told of this. A test is for the one receiver that it is made for.
    pub fn wants(&self, notice: &Notice) -> bool {
        let covered = match &notice.subject {
            Subject::Property { property_id, .. } => self.covers(property_id),
            Subject::Credential { used_by, .. } => {
                self.properties.is_none() || used_by.iter().any(|property| self.covers(property))
            }
            Subject::Portfolio { .. } | Subject::Nothing => true,
        };
        covered && !self.quiet.contains(&notice.kind)
    }
}

words! {
    /// How a delivery stands.
    pub enum DeliveryStatus: "a delivery's status" {
        /// It is to be tried, or tried again.
        Waiting = "waiting",
        /// The receiver has it.
        Delivered = "delivered",
        /// It was given up.
        GivenUp = "given_up",
    }
}

/// A notice on its way to a receiver. Where it goes to is kept as it was when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Our id: the same however often it is tried, so that the receiver can tell.
    pub delivery_id: DeliveryId,
    /// Whose it is.
    pub org_id: OrgId,
    /// To whom.
    pub receiver_id: ReceiverId,
    /// How it goes.
    #[serde(flatten)]
    pub channel: Channel,
    /// What is told.
    pub notice: Notice,
    /// How it stands.
    pub status: DeliveryStatus,
    /// How often it was tried.
    pub attempts: u32,
    /// What came of the last try: a status, or why there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Box<str>>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried_at: Option<Timestamp>,
    /// While it waits: when it is to be tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> PropertyId {
        PropertyId::new(text).unwrap()
    }

    fn receiver(properties: Option<&[&str]>, quiet: &[NoticeKind]) -> Receiver {
        let at = Timestamp::UNIX_EPOCH;
        Receiver {
            receiver_id: ReceiverId::new(at, 1),
            org_id: OrgId::new("org").unwrap(),
            channel: Channel::Email { address: Email::new("maya@example.com").unwrap() },
            quiet: quiet.iter().copied().collect(),
            properties: properties.map(|all| all.iter().map(|text| id(text)).collect()),
            created_at: at,
            version: 1,
        }
    }

    fn notice(kind: NoticeKind, subject: Subject) -> Notice {
        let at = Timestamp::UNIX_EPOCH;
        Notice { kind, turn: Turn::Raised, subject, since: at, at, count: None }
    }

    #[test]
    fn a_receiver_is_told_of_its_properties_and_of_what_is_not_quiet() {
        let held = |property| {
            notice(NoticeKind::SyncHeld, Subject::Property { property_id: id(property), name: "A".into() })
        };
        assert!(receiver(None, &[]).wants(&held("p1")));
        assert!(receiver(Some(&["p1"]), &[]).wants(&held("p1")));
        assert!(!receiver(Some(&["p2"]), &[]).wants(&held("p1")));
        assert!(!receiver(None, &[NoticeKind::SyncHeld]).wants(&held("p1")));
        assert!(receiver(None, &[NoticeKind::NotSynced]).wants(&held("p1")));
    }

    #[test]
    fn a_credential_concerns_whoever_is_told_of_a_property_that_uses_it() {
        let failing = |used_by: &[&str]| {
            let subject = Subject::Credential {
                credential_id: CredentialId::new(Timestamp::UNIX_EPOCH, 1),
                name: "Main".into(),
                used_by: used_by.iter().map(|text| id(text)).collect(),
            };
            notice(NoticeKind::CredentialFailing, subject)
        };
        assert!(receiver(Some(&["p1"]), &[]).wants(&failing(&["p1", "p2"])));
        assert!(!receiver(Some(&["p3"]), &[]).wants(&failing(&["p1", "p2"])));
        assert!(!receiver(Some(&["p3"]), &[]).wants(&failing(&[])));
        assert!(receiver(None, &[]).wants(&failing(&[])));
    }

    #[test]
    fn a_receiver_and_a_delivery_read_back_as_they_are_written() {
        let receiver = receiver(Some(&["p1"]), &[NoticeKind::DailyDigest]);
        let json = serde_json::to_value(&receiver).unwrap();
        assert_eq!(json["channel"], "email");
        assert_eq!(serde_json::from_value::<Receiver>(json).unwrap(), receiver);
    }
}
