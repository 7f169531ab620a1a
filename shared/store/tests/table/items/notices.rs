//! Receivers, what was told, and deliveries.

use std::collections::BTreeSet;

use domain::{
    contact::Email,
    ids::{DeliveryId, ReceiverId},
    notice::{
        Channel, Delivery, DeliveryStatus, FirstSync, Notice, NoticeKind, Receiver, Subject, Told, ToldOf,
        Turn,
    },
};
use store::ToldVersion;

use super::{Entity, pinned};
use crate::world::{World, credential_id, decided, id, later, now, org};

struct OfReceivers;
struct OfTold;
struct OfDeliveries;

pub(crate) fn by_mail() -> Channel {
    Channel::Email { address: Email::new("maya@example.com").unwrap() }
}

fn by_webhook() -> Channel {
    Channel::Webhook { url: "https://hooks.example.com/door".parse().unwrap() }
}

pub(crate) fn receiver(channel: Channel) -> Receiver {
    Receiver {
        receiver_id: ReceiverId::new(now(), 1),
        org_id: org(),
        channel,
        quiet: BTreeSet::new(),
        properties: None,
        created_at: now(),
        version: 1,
    }
}

pub(crate) fn delivery(n: u128, subject: Subject) -> Delivery {
    let kind = match subject {
        Subject::Property { .. } => NoticeKind::SyncHeld,
        Subject::Credential { .. } => NoticeKind::CredentialFailing,
        Subject::Portfolio { .. } => NoticeKind::DailyDigest,
        Subject::Nothing => NoticeKind::Test,
    };
    Delivery {
        delivery_id: DeliveryId::new(now(), n),
        org_id: org(),
        receiver_id: ReceiverId::new(now(), 1),
        channel: by_webhook(),
        notice: Notice { kind, turn: Turn::Raised, subject, since: now(), at: now(), count: None },
        status: DeliveryStatus::Waiting,
        attempts: 0,
        outcome: None,
        created_at: now(),
        tried_at: None,
        due_at: Some(now()),
    }
}

pub(crate) fn of_property() -> Subject {
    Subject::Property { property_id: id("p1"), name: "Harbor Row".into() }
}

impl Entity for OfReceivers {
    const NAME: &'static str = "receiver";
    type Value = Receiver;

    fn today() -> Vec<(String, Receiver)> {
        let some = Receiver {
            quiet: [NoticeKind::DailyDigest, NoticeKind::PastWithAccess].into(),
            properties: Some([id("p1"), id("p2")].into()),
            ..receiver(by_webhook())
        };
        vec![("v1-email".into(), receiver(by_mail())), ("v1-webhook".into(), some)]
    }

    async fn write(world: &World, receiver: &Receiver) {
        world.store.put_receiver(receiver, &decided()).await.unwrap();
    }

    async fn read(world: &World, receiver: &Receiver) -> Option<Receiver> {
        world.store.receiver(&org(), receiver.receiver_id).await.unwrap()
    }
}

impl Entity for OfTold {
    const NAME: &'static str = "told";
    type Value = ToldVersion;

    fn today() -> Vec<(String, ToldVersion)> {
        let open = [(NoticeKind::SyncHeld, now()), (NoticeKind::NotSynced, later(60))].into();
        let told = Told { open, first_sync: FirstSync::Awaited };
        vec![
            ("v1-open".into(), ToldVersion { told, version: 1 }),
            ("v1-nothing".into(), ToldVersion { version: 1, ..ToldVersion::default() }),
        ]
    }

    async fn write(world: &World, told: &ToldVersion) {
        let (of, before) = (ToldOf::Property(id("p1")), ToldVersion::default());
        world.store.tell(&org(), &of, &before, &told.told, &[]).await.unwrap();
    }

    async fn read(world: &World, _told: &ToldVersion) -> Option<ToldVersion> {
        Some(world.store.told(&org(), &ToldOf::Property(id("p1"))).await.unwrap())
    }
}

impl Entity for OfDeliveries {
    const NAME: &'static str = "delivery";
    type Value = Delivery;

    fn today() -> Vec<(String, Delivery)> {
        let credential = Subject::Credential {
            credential_id: credential_id(),
            name: "Main".into(),
            used_by: [id("p1")].into(),
        };
        let portfolio = Subject::Portfolio {
            open: [(NoticeKind::SyncHeld, vec!["Harbor Row".into()])].into(),
            alerts: 3,
        };
        let tried = Delivery {
            status: DeliveryStatus::GivenUp,
            attempts: 8,
            outcome: Some("503".into()),
            tried_at: Some(later(60)),
            due_at: None,
            ..delivery(1, of_property())
        };
        let mut mail = delivery(1, credential);
        mail.channel = by_mail();
        mail.notice.count = Some(2);
        vec![
            ("v1-property".into(), delivery(1, of_property())),
            ("v1-credential".into(), mail),
            ("v1-portfolio".into(), delivery(1, portfolio)),
            ("v1-test".into(), delivery(1, Subject::Nothing)),
            ("v1-given-up".into(), tried),
        ]
    }

    async fn write(world: &World, delivery: &Delivery) {
        world.store.add_delivery(delivery).await.unwrap();
    }

    async fn read(world: &World, delivery: &Delivery) -> Option<Delivery> {
        world.store.delivery(&org(), delivery.delivery_id).await.unwrap()
    }
}

#[tokio::test]
async fn receivers_are_stored_as_ever() {
    pinned::<OfReceivers>().await;
}

#[tokio::test]
async fn what_was_told_is_stored_as_ever() {
    pinned::<OfTold>().await;
}

#[tokio::test]
async fn deliveries_are_stored_as_ever() {
    pinned::<OfDeliveries>().await;
}
