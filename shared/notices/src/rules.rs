//! When something is told: when it begins and when it is over, each once.
//!
//! What is decided rests on what was told and on how things stand, never on an event: one that comes twice, late
//! or before another changes nothing.

use domain::notice::{FirstSync, NoticeKind, Told, Turn};
use jiff::Timestamp;

/// How a property stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PropertyStanding {
    /// User Sync is on.
    pub is_on: bool,
    /// The last sync waits for a decision.
    pub is_held: bool,
    /// No sync succeeded for three hours.
    pub is_late: bool,
    /// The PMS refuses its credential.
    pub is_refused: bool,
    /// A sync has succeeded, ever.
    pub has_succeeded: bool,
    /// The one that succeeded is that of turning User Sync on.
    pub is_activation: bool,
    /// How many people moved out and still have access.
    pub past_with_access: u64,
    /// How many alerts are open.
    pub alerts: u64,
}

/// How a credential stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CredentialStanding {
    /// Since when the PMS refuses it.
    pub failing_since: Option<Timestamp>,
}

/// Something that is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What it is of.
    pub kind: NoticeKind,
    /// Whether it begins or is over.
    pub turn: Turn,
    /// Since when it is, or was, so.
    pub since: Timestamp,
    /// Of what there are so many.
    pub count: Option<u64>,
}

/// What is to be told, and what was told then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What was told, this included.
    pub told: Told,
    /// What is to be told, in the order of the kinds.
    pub changes: Vec<Change>,
}

/// What is to be told of a property.
pub fn decide(before: &Told, now: &PropertyStanding, at: Timestamp) -> Decided {
    let mut told = before.clone();
    if !now.is_on {
        // Nobody waits for it any more: it is neither open nor has it recovered.
        told.open.clear();
        return Decided { told, changes: Vec::new() };
    }
    let was_late = before.open.contains_key(&NoticeKind::NotSynced);
    let mut changes = Vec::new();
    let past = Some(now.past_with_access).filter(|count| *count > 0);
    for (kind, is_so, count) in [
        (NoticeKind::SyncHeld, now.is_held, None),
        // One that is late because its credential is refused was told of with the credential.
        (NoticeKind::NotSynced, now.is_late && (was_late || !now.is_refused), None),
        (NoticeKind::PastWithAccess, past.is_some(), past),
    ] {
        changes.extend(turn(&mut told, kind, is_so.then_some(at), count));
    }
    let is_first = match before.first_sync {
        FirstSync::Unseen => now.is_activation,
        FirstSync::Awaited => true,
        FirstSync::Told => false,
    };
    if !now.has_succeeded {
        told.first_sync = FirstSync::Awaited;
    } else if is_first {
        told.first_sync = FirstSync::Told;
        let (kind, count) = (NoticeKind::FirstSyncDone, Some(now.alerts));
        changes.push(Change { kind, turn: Turn::Told, since: at, count });
    }
    Decided { told, changes }
}

/// What is to be told of a credential.
pub fn decide_credential(before: &Told, now: &CredentialStanding) -> Decided {
    let mut told = before.clone();
    let change = turn(&mut told, NoticeKind::CredentialFailing, now.failing_since, None);
    Decided { told, changes: change.into_iter().collect() }
}

/// Whether something began or is over. `since` is when it began, if it is so.
fn turn(told: &mut Told, kind: NoticeKind, since: Option<Timestamp>, count: Option<u64>) -> Option<Change> {
    match (told.open.get(&kind).copied(), since) {
        (None, Some(since)) => {
            told.open.insert(kind, since);
            Some(Change { kind, turn: Turn::Raised, since, count })
        }
        (Some(since), None) => {
            told.open.remove(&kind);
            Some(Change { kind, turn: Turn::Recovered, since, count: None })
        }
        (None, None) | (Some(_), Some(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    /// A property that is on and goes well.
    const WELL: PropertyStanding = PropertyStanding {
        is_on: true,
        is_held: false,
        is_late: false,
        is_refused: false,
        has_succeeded: true,
        is_activation: false,
        past_with_access: 0,
        alerts: 0,
    };

    fn hour(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    /// What is told when a property stands so, hour by hour.
    fn told(hours: &[PropertyStanding]) -> Vec<(i64, NoticeKind, Turn)> {
        let mut before = Told::default();
        let mut all = Vec::new();
        for (number, now) in (0..).zip(hours) {
            let decided = decide(&before, now, hour(number));
            all.extend(decided.changes.iter().map(|change| (number, change.kind, change.turn)));
            before = decided.told;
        }
        all
    }

    /// Each kind that lasts, and how a property stands then.
    fn lasting() -> [(NoticeKind, PropertyStanding); 3] {
        [
            (NoticeKind::SyncHeld, PropertyStanding { is_held: true, ..WELL }),
            (NoticeKind::NotSynced, PropertyStanding { is_late: true, ..WELL }),
            (NoticeKind::PastWithAccess, PropertyStanding { past_with_access: 2, ..WELL }),
        ]
    }

    #[test]
    fn what_goes_well_is_not_told_of() {
        assert_eq!(told(&[WELL; 24]), []);
    }

    #[test]
    fn each_kind_is_told_when_it_begins_and_when_it_is_over_and_in_no_hour_between() {
        for (kind, so) in lasting() {
            let hours = [WELL, so, so, so, WELL, WELL, so];
            let expected = [(1, kind, Turn::Raised), (4, kind, Turn::Recovered), (6, kind, Turn::Raised)];
            assert_eq!(told(&hours), expected, "{kind:?}");
        }
    }

    #[test]
    fn a_recovery_says_since_when_it_was_so() {
        for (kind, so) in lasting() {
            let raised = decide(&Told::default(), &so, hour(1));
            assert_eq!(raised.changes[0].since, hour(1), "{kind:?}");
            let recovered = decide(&raised.told, &WELL, hour(9));
            let expected = Change { kind, turn: Turn::Recovered, since: hour(1), count: None };
            assert_eq!(recovered, Decided { told: Told::default(), changes: vec![expected] });
        }
    }

    #[test]
    fn kinds_begin_and_end_each_by_itself() {
        let [(_, held), (_, late), (_, past)] = lasting();
        let both = PropertyStanding { past_with_access: 1, ..held };
        let expected = [
            (0, NoticeKind::SyncHeld, Turn::Raised),
            (1, NoticeKind::PastWithAccess, Turn::Raised),
            (2, NoticeKind::SyncHeld, Turn::Recovered),
            (3, NoticeKind::NotSynced, Turn::Raised),
            (3, NoticeKind::PastWithAccess, Turn::Recovered),
        ];
        assert_eq!(told(&[held, both, past, late]), expected);
    }

    #[test]
    fn more_people_with_access_are_no_news_and_their_number_is_told_once() {
        let so = |past_with_access| PropertyStanding { past_with_access, ..WELL };
        assert_eq!(told(&[so(1), so(5), so(2)]).len(), 1);
        assert_eq!(decide(&Told::default(), &so(5), hour(0)).changes[0].count, Some(5));
    }

    #[test]
    fn a_late_property_whose_credential_is_refused_was_told_of_with_the_credential() {
        let refused = PropertyStanding { is_late: true, is_refused: true, ..WELL };
        assert_eq!(told(&[refused, refused, WELL]), []);
        let late = PropertyStanding { is_refused: false, ..refused };
        // Refused only later, it stays told of until a sync succeeds.
        let expected =
            [(0, NoticeKind::NotSynced, Turn::Raised), (2, NoticeKind::NotSynced, Turn::Recovered)];
        assert_eq!(told(&[late, refused, WELL]), expected);
    }

    #[test]
    fn a_property_that_is_turned_off_neither_recovers_nor_is_told_of() {
        for (kind, so) in lasting() {
            let off = PropertyStanding { is_on: false, ..so };
            assert_eq!(told(&[off, off]), [], "{kind:?}");
            // On again, it is news.
            let expected = [(0, kind, Turn::Raised), (2, kind, Turn::Raised)];
            assert_eq!(told(&[so, off, so]), expected, "{kind:?}");
        }
    }

    #[test]
    fn the_first_sync_is_told_of_once_with_the_alerts_that_it_left() {
        let before = PropertyStanding { has_succeeded: false, ..WELL };
        let done = (2, NoticeKind::FirstSyncDone, Turn::Told);
        assert_eq!(told(&[before, before, WELL, WELL, WELL]), [done]);
        // Removed and set up anew, it has another.
        assert_eq!(told(&[before, before, WELL, WELL, before, WELL]).len(), 2);
        let activated = PropertyStanding { is_activation: true, alerts: 13, ..WELL };
        // Nobody looked in between; and the event comes twice.
        assert_eq!(told(&[activated, activated, WELL]), [(0, NoticeKind::FirstSyncDone, Turn::Told)]);
        assert_eq!(decide(&Told::default(), &activated, hour(0)).changes[0].count, Some(13));
    }

    #[test]
    fn a_property_that_was_syncing_before_anybody_looked_has_no_first_sync() {
        assert_eq!(told(&[WELL, WELL]), []);
    }

    #[test]
    fn a_first_sync_that_is_held_is_told_of_as_held_and_then_as_done() {
        let held = PropertyStanding { has_succeeded: false, is_held: true, ..WELL };
        let expected = [
            (0, NoticeKind::SyncHeld, Turn::Raised),
            (1, NoticeKind::SyncHeld, Turn::Recovered),
            (1, NoticeKind::FirstSyncDone, Turn::Told),
        ];
        assert_eq!(told(&[held, WELL]), expected);
    }

    #[test]
    fn the_same_once_more_is_never_told() {
        for held in [false, true] {
            for late in [false, true] {
                for refused in [false, true] {
                    for succeeded in [false, true] {
                        for past_with_access in [0, 3] {
                            let now = PropertyStanding {
                                is_held: held,
                                is_late: late,
                                is_refused: refused,
                                has_succeeded: succeeded,
                                past_with_access,
                                ..WELL
                            };
                            let once = decide(&Told::default(), &now, hour(0));
                            let again = decide(&once.told, &now, hour(1));
                            assert_eq!((again.changes, again.told), (Vec::new(), once.told), "{now:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_credential_is_told_of_when_it_is_refused_and_when_it_is_accepted() {
        let failing = CredentialStanding { failing_since: Some(hour(2)) };
        let fine = CredentialStanding::default();
        let raised = decide_credential(&Told::default(), &failing);
        let kind = NoticeKind::CredentialFailing;
        assert_eq!(raised.changes, [Change { kind, turn: Turn::Raised, since: hour(2), count: None }]);
        assert_eq!(decide_credential(&raised.told, &failing).changes, []);
        let recovered = decide_credential(&raised.told, &fine);
        assert_eq!(recovered.changes, [Change { kind, turn: Turn::Recovered, since: hour(2), count: None }]);
        assert_eq!(decide_credential(&recovered.told, &fine).changes, []);
    }
}
