//! Notices: whom managers have told of what (`receivers`), when it is told (`tell`), and how it arrives (`deliver`).

mod deliver;
mod receivers;
mod tell;

use domain::{
    ids::DeliveryId,
    notice::{Delivery, DeliveryStatus, Notice, Receiver},
};
use jiff::Timestamp;
use mail::Mailer;
use notices::SigningSecret;
use outbound::Guard;
use secrets::Secrets;

use crate::Desk;

pub use self::{
    deliver::Delivered,
    receivers::{NewReceiver, NotAdded},
    tell::{BadSignal, Signal, Told},
};

/// What works with receivers: their records, what their webhooks are signed with, and where those may lead.
/// Cheap to clone.
#[derive(Clone)]
pub struct Receivers {
    /// The table and the bus.
    pub desk: Desk,
    secrets: Secrets,
    guard: Guard,
    /// Whether mail can be sent at all.
    pub sends_mail: bool,
}

impl Receivers {
    /// Receivers over this desk.
    pub fn new(desk: Desk, secrets: Secrets, guard: Guard, sends_mail: bool) -> Self {
        Self { desk, secrets, guard, sends_mail }
    }
}

impl AsRef<Desk> for Receivers {
    fn as_ref(&self) -> &Desk {
        &self.desk
    }
}

/// What tells them. Cheap to clone.
#[derive(Clone)]
pub struct Notifier {
    desk: Desk,
    secrets: Secrets,
    guard: Guard,
    /// None where no sender is set up.
    mailer: Option<Mailer>,
    /// Where the console is.
    console: Box<str>,
}

impl Notifier {
    /// A notifier over this desk.
    pub fn new(
        desk: Desk,
        secrets: Secrets,
        guard: Guard,
        mailer: Option<Mailer>,
        console: impl Into<Box<str>>,
    ) -> Self {
        Self { desk, secrets, guard, mailer, console: console.into() }
    }
}

/// A notice for a receiver, to be delivered at once. The same `seed` at the same moment is the same delivery.
fn delivery(to: &Receiver, notice: Notice, at: Timestamp, seed: &str) -> Delivery {
    let receiver = to.receiver_id.to_string();
    Delivery {
        delivery_id: DeliveryId::derived(at, &[seed, &receiver]),
        org_id: to.org_id.clone(),
        receiver_id: to.receiver_id,
        channel: to.channel.clone(),
        notice,
        status: DeliveryStatus::Waiting,
        attempts: 0,
        outcome: None,
        created_at: at,
        tried_at: None,
        due_at: Some(at),
    }
}

/// A secret for a new webhook.
fn signing_secret(desk: &Desk) -> SigningSecret {
    SigningSecret::new([desk.random(), desk.random()])
}
