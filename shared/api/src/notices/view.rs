//! Receivers and deliveries as callers see them: never what a webhook is signed with.

use std::collections::BTreeSet;

use domain::{
    ids::PropertyId,
    notice::{Channel, Delivery, DeliveryStatus, NoticeKind, Receiver, Subject, Turn},
    words,
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::words::{ChannelWord, DeliveryStatusWord, NoticeKindWord, TurnWord};

words! {
    /// How somebody is told.
    pub(crate) enum ChannelKind: "a channel" {
        /// By mail.
        Email = "email",
        /// By a signed call.
        Webhook = "webhook",
    }
}

impl From<&Channel> for ChannelKind {
    fn from(channel: &Channel) -> Self {
        match channel {
            Channel::Email { .. } => Self::Email,
            Channel::Webhook { .. } => Self::Webhook,
        }
    }
}

/// Somebody, or something, that is told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Receiver)]
pub(crate) struct ReceiverView {
    receiver_id: String,
    #[schema(value_type = ChannelWord)]
    channel: ChannelKind,
    /// The address or the URL.
    to: String,
    /// What it is not told of.
    #[schema(value_type = Vec<NoticeKindWord>)]
    quiet: BTreeSet<NoticeKind>,
    /// The properties that it is told of; null for all.
    #[schema(value_type = Option<Vec<String>>)]
    properties: Option<BTreeSet<PropertyId>>,
    created_at: Timestamp,
    version: u64,
}

impl From<Receiver> for ReceiverView {
    fn from(receiver: Receiver) -> Self {
        Self {
            receiver_id: receiver.receiver_id.to_string(),
            channel: ChannelKind::from(&receiver.channel),
            to: receiver.channel.target().to_owned(),
            quiet: receiver.quiet,
            properties: receiver.properties,
            created_at: receiver.created_at,
            version: receiver.version,
        }
    }
}

/// A notice on its way to a receiver.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Delivery)]
pub(crate) struct DeliveryView {
    /// A webhook's `webhook-id`.
    delivery_id: String,
    receiver_id: String,
    #[schema(value_type = ChannelWord)]
    channel: ChannelKind,
    /// The address or the URL, as it was then.
    to: String,
    #[schema(value_type = NoticeKindWord)]
    kind: NoticeKind,
    #[schema(value_type = TurnWord)]
    turn: Turn,
    /// What it is about: a property's name, or a credential's.
    about: Option<Box<str>>,
    #[schema(value_type = DeliveryStatusWord)]
    status: DeliveryStatus,
    /// How often it was tried.
    attempts: u32,
    /// What came of the last try: the status that was answered, or why there was none.
    outcome: Option<Box<str>>,
    created_at: Timestamp,
    tried_at: Option<Timestamp>,
    /// While it waits: when it is tried next.
    next_try_at: Option<Timestamp>,
}

impl From<Delivery> for DeliveryView {
    fn from(delivery: Delivery) -> Self {
        let about = match delivery.notice.subject {
            Subject::Property { name, .. } | Subject::Credential { name, .. } => Some(name),
            Subject::Portfolio { .. } | Subject::Nothing => None,
        };
        Self {
            delivery_id: delivery.delivery_id.to_string(),
            receiver_id: delivery.receiver_id.to_string(),
            channel: ChannelKind::from(&delivery.channel),
            to: delivery.channel.target().to_owned(),
            kind: delivery.notice.kind,
            turn: delivery.notice.turn,
            about,
            status: delivery.status,
            attempts: delivery.attempts,
            outcome: delivery.outcome,
            created_at: delivery.created_at,
            tried_at: delivery.tried_at,
            next_try_at: delivery.due_at,
        }
    }
}
