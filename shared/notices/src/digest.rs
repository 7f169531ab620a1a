//! The digest: what is open, once a day, to whoever is told of it.

use std::collections::BTreeMap;

use domain::{
    ids::PropertyId,
    notice::{Notice, NoticeKind, Receiver, Subject, Told, Turn},
};
use jiff::{Timestamp, tz::TimeZone};

/// The hour of the day, where the property is, in which it is sent.
pub const DIGEST_HOUR: i8 = 7;

/// What is open of a property.
#[derive(Debug, Clone)]
pub struct Open {
    /// Which.
    pub property_id: PropertyId,
    /// What managers call it.
    pub name: Box<str>,
    /// Where it is.
    pub zone: TimeZone,
    /// What was told of it.
    pub told: Told,
    /// Whether its credential is refused.
    pub is_refused: bool,
    /// How many alerts are open.
    pub alerts: u64,
}

/// The day's digest for a receiver, in the hour for it by the clock of the first of its properties; none in any
/// other hour, nor where nothing is open.
pub fn digest(receiver: &Receiver, properties: &[Open], now: Timestamp) -> Option<Notice> {
    let mut mine: Vec<_> = properties.iter().filter(|open| receiver.covers(&open.property_id)).collect();
    mine.sort_by(|a, b| a.property_id.cmp(&b.property_id));
    let zone = &mine.first()?.zone;
    if zone.to_datetime(now).hour() != DIGEST_HOUR {
        return None;
    }
    let mut open: BTreeMap<NoticeKind, Vec<Box<str>>> = BTreeMap::new();
    for property in &mine {
        let refused = property.is_refused.then_some(NoticeKind::CredentialFailing);
        for kind in property.told.open.keys().copied().chain(refused) {
            open.entry(kind).or_default().push(property.name.clone());
        }
    }
    let alerts = mine.iter().map(|property| property.alerts).sum();
    if open.is_empty() && alerts == 0 {
        return None;
    }
    let subject = Subject::Portfolio { open, alerts };
    let notice =
        Notice { kind: NoticeKind::DailyDigest, turn: Turn::Told, subject, since: now, at: now, count: None };
    receiver.wants(&notice).then_some(notice)
}

#[cfg(test)]
mod tests {
    use domain::{
        contact::Email,
        ids::{OrgId, ReceiverId},
        notice::Channel,
    };

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn open(id: &str, zone: &str, kinds: &[NoticeKind], alerts: u64) -> Open {
        Open {
            property_id: PropertyId::new(id).unwrap(),
            name: id.to_uppercase().into(),
            zone: TimeZone::get(zone).unwrap(),
            told: Told {
                open: kinds.iter().map(|kind| (*kind, Timestamp::UNIX_EPOCH)).collect(),
                ..Told::default()
            },
            is_refused: false,
            alerts,
        }
    }

    fn receiver(properties: Option<&[&str]>, quiet: &[NoticeKind]) -> Receiver {
        Receiver {
            receiver_id: ReceiverId::new(Timestamp::UNIX_EPOCH, 1),
            org_id: OrgId::new("org").unwrap(),
            channel: Channel::Email { address: Email::new("maya@example.com").unwrap() },
            quiet: quiet.iter().copied().collect(),
            properties: properties.map(|all| all.iter().map(|id| PropertyId::new(*id).unwrap()).collect()),
            created_at: Timestamp::UNIX_EPOCH,
            version: 1,
        }
    }

    #[test]
    fn a_digest_comes_in_the_morning_of_the_first_property() {
        let properties = [open("b", "Europe/Berlin", &[], 1), open("a", "America/New_York", &[], 2)];
        let hours: Vec<_> = (0..24)
            .filter(|hour| {
                let now = at(&format!("2026-11-23T{hour:02}:00:30Z"));
                digest(&receiver(None, &[]), &properties, now).is_some()
            })
            .collect();
        // New York is five hours behind.
        assert_eq!(hours, [12]);
        let berlin = digest(&receiver(Some(&["b"]), &[]), &properties, at("2026-11-23T06:10:00Z"));
        assert_eq!(berlin.unwrap().subject, Subject::Portfolio { open: BTreeMap::new(), alerts: 1 });
    }

    #[test]
    fn a_digest_says_what_is_open_where_of_the_receivers_own_properties() {
        let held = NoticeKind::SyncHeld;
        let mut properties =
            [open("a", "UTC", &[held], 2), open("b", "UTC", &[held], 3), open("c", "UTC", &[], 4)];
        properties[1].is_refused = true;
        let morning = at("2026-11-23T07:59:59Z");
        let said = digest(&receiver(Some(&["a", "b"]), &[]), &properties, morning).unwrap();
        let expected = BTreeMap::from([
            (held, vec!["A".into(), "B".into()]),
            (NoticeKind::CredentialFailing, vec!["B".into()]),
        ]);
        assert_eq!(said.subject, Subject::Portfolio { open: expected, alerts: 5 });
    }

    #[test]
    fn nothing_open_nobody_covered_and_a_quiet_receiver_get_none() {
        let morning = at("2026-11-23T07:00:00Z");
        let something = [open("a", "UTC", &[NoticeKind::NotSynced], 0)];
        assert!(digest(&receiver(None, &[]), &something, morning).is_some());
        assert_eq!(digest(&receiver(None, &[]), &[open("a", "UTC", &[], 0)], morning), None);
        assert_eq!(digest(&receiver(Some(&["z"]), &[]), &something, morning), None);
        assert_eq!(digest(&receiver(None, &[NoticeKind::DailyDigest]), &something, morning), None);
    }
}
