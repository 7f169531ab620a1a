//! What becomes of a delivery: it arrived, it is tried again later, or it is given up.

use domain::notice::{Delivery, DeliveryStatus};
use jiff::{SignedDuration, Timestamp};

/// How long after each failed try it is tried again; after the last of them it is given up.
const WAITS: [SignedDuration; 7] = [
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(3),
    SignedDuration::from_hours(6),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
];

/// For how long a try has a delivery to itself; whoever was cut off has lost it then.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// How long to wait after so many tries; none where it is given up.
pub fn waits_after(attempts: u32) -> Option<SignedDuration> {
    let tried = usize::try_from(attempts).ok()?;
    WAITS.get(tried.checked_sub(1)?).copied()
}

/// What came of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The receiver has it; in the receiver's words, such as a status.
    Delivered(Box<str>),
    /// It may arrive another time; and why it did not.
    Later(Box<str>),
    /// It would not arrive another time either; and why.
    Never(Box<str>),
}

impl Outcome {
    /// What a receiver's status means. `410 Gone` is how one says that it wants no more; anything else that is no
    /// success may be mended.
    pub fn of_status(status: u16) -> Self {
        let words = status.to_string().into();
        match status {
            200..=299 => Self::Delivered(words),
            410 => Self::Never(words),
            _ => Self::Later(words),
        }
    }

    /// The delivery after this came of its last try.
    #[must_use]
    pub fn of(self, delivery: &Delivery, now: Timestamp) -> Delivery {
        let (status, due_at, words) = match self {
            Self::Delivered(words) => (DeliveryStatus::Delivered, None, words),
            Self::Never(words) => (DeliveryStatus::GivenUp, None, words),
            Self::Later(words) => match waits_after(delivery.attempts) {
                Some(wait) => (DeliveryStatus::Waiting, Some(now + wait), words),
                None => (DeliveryStatus::GivenUp, None, words),
            },
        };
        Delivery { status, due_at, outcome: Some(words), ..delivery.clone() }
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        ids::{DeliveryId, OrgId, ReceiverId},
        notice::{Channel, Notice, NoticeKind, Subject, Turn},
    };

    use super::*;

    fn delivery(attempts: u32) -> Delivery {
        let at = Timestamp::UNIX_EPOCH;
        let (kind, turn, subject) = (NoticeKind::Test, Turn::Told, Subject::Nothing);
        Delivery {
            delivery_id: DeliveryId::new(at, 1),
            org_id: OrgId::new("org").unwrap(),
            receiver_id: ReceiverId::new(at, 1),
            channel: Channel::Webhook { url: "https://hooks.example.com/".parse().unwrap() },
            notice: Notice { kind, turn, subject, since: at, at, count: None },
            status: DeliveryStatus::Waiting,
            attempts,
            outcome: None,
            created_at: at,
            tried_at: Some(at),
            due_at: Some(at + LEASE),
        }
    }

    #[test]
    fn a_status_says_whether_it_arrived_and_whether_it_may() {
        for (status, expected) in [
            (200, DeliveryStatus::Delivered),
            (204, DeliveryStatus::Delivered),
            (302, DeliveryStatus::Waiting),
            (400, DeliveryStatus::Waiting),
            (401, DeliveryStatus::Waiting),
            (404, DeliveryStatus::Waiting),
            (410, DeliveryStatus::GivenUp),
            (429, DeliveryStatus::Waiting),
            (500, DeliveryStatus::Waiting),
            (503, DeliveryStatus::Waiting),
        ] {
            let after = Outcome::of_status(status).of(&delivery(1), Timestamp::UNIX_EPOCH);
            assert_eq!((after.status, after.outcome.as_deref()), (expected, Some(&*status.to_string())));
            assert_eq!(after.due_at.is_some(), expected == DeliveryStatus::Waiting, "{status}");
        }
    }

    #[test]
    fn what_fails_waits_longer_each_time_and_is_given_up_after_two_days() {
        let (mut now, mut tried) = (Timestamp::UNIX_EPOCH, delivery(0));
        let mut waits = Vec::new();
        loop {
            tried.attempts += 1;
            let after = Outcome::Later("500".into()).of(&tried, now);
            let Some(due) = after.due_at else { break assert_eq!(after.status, DeliveryStatus::GivenUp) };
            waits.push(due.duration_since(now));
            (now, tried) = (due, after);
        }
        assert_eq!(tried.attempts, 8);
        assert!(waits.is_sorted() && waits.first() == Some(&LEASE), "{waits:?}");
        let days = now.duration_since(Timestamp::UNIX_EPOCH);
        assert!(days > SignedDuration::from_hours(36) && days < SignedDuration::from_hours(48), "{days}");
    }
}
