//! The calls of a credential: counted, bounded, and shown.

use std::time::Duration;

use domain::{allowance::Allowance, ids::CredentialId};
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};
use store::{Admission, Slot};

use crate::world::{World, credential_id, later, now};

const TAKES: Duration = Duration::from_secs(10);

fn rates(second: Option<u32>, minute: Option<u32>, hour: Option<u32>, day: Option<u32>) -> Allowance {
    Allowance { per_second: second, per_minute: minute, per_hour: hour, per_day: day, at_once: None }
}

fn at_once(calls: u32) -> Allowance {
    Allowance { at_once: Some(calls), ..Allowance::UNLIMITED }
}

impl World {
    async fn admit(&self, allowance: Allowance, at: Timestamp) -> Admission {
        self.store.admit_calls(credential_id(), allowance, 1, TAKES, at).await.unwrap()
    }

    /// How many of so many takers at once are admitted.
    async fn admitted(&self, takers: usize, allowance: Allowance, at: Timestamp) -> Vec<Option<Slot>> {
        // Those whom others were in the way of for too long come again, as they would.
        let taker = || async {
            loop {
                match self.store.admit_calls(credential_id(), allowance, 1, TAKES, at).await {
                    Ok(Admission::Admitted(slot)) => return Some(slot),
                    Ok(Admission::Full(_)) => return None,
                    Err(error) => assert_eq!(error.code(), "table_unavailable"),
                }
            }
        };
        join_all((0..takers).map(|_| taker())).await.into_iter().flatten().collect()
    }

    async fn today(&self, at: Timestamp) -> Option<u32> {
        self.store.calls_today([credential_id()], at).await.unwrap().get(&credential_id()).copied()
    }
}

#[tokio::test]
async fn takers_at_once_never_exceed_the_limit_of_a_window() {
    let world = World::new().await;
    let allowance = rates(Some(6), Some(10), Some(15), None);
    // As many as fit in each second, until the minute is full, then until the hour is.
    let expected = [(0, 6), (1, 4), (2, 0), (60, 5), (61, 0), (3_599, 0), (3_600, 6)];
    for (seconds, admitted) in expected {
        let got = world.admitted(20, allowance, later(seconds)).await.len();
        assert_eq!(got, admitted, "after {seconds} seconds");
    }
}

#[tokio::test]
async fn a_full_window_says_when_it_opens_and_the_longest_counts() {
    let world = World::new().await;
    let allowance = rates(None, Some(2), Some(3), None);
    let at = later(15);
    for _ in 0..2 {
        assert_eq!(world.admit(allowance, at).await, Admission::Admitted(None));
    }
    assert_eq!(world.admit(allowance, at).await, Admission::Full(Duration::from_secs(45)));
    assert_eq!(world.admit(allowance, later(60)).await, Admission::Admitted(None));
    let half_a_second = later(61) + SignedDuration::from_millis(500);
    let left = Duration::from_millis(3_600_000 - 61_500);
    assert_eq!(world.admit(allowance, half_a_second).await, Admission::Full(left));
}

#[tokio::test]
async fn the_day_begins_anew_at_midnight_and_what_was_made_today_is_known() {
    let world = World::new().await;
    let allowance = rates(None, None, None, Some(3));
    assert_eq!(world.today(now()).await, None);
    assert_eq!(world.admitted(5, allowance, now()).await.len(), 3);
    let midnight: Timestamp = "2026-11-24T00:00:00Z".parse().unwrap();
    let before = midnight - SignedDuration::from_secs(1);
    assert_eq!(world.admit(allowance, before).await, Admission::Full(Duration::from_secs(1)));
    assert_eq!((world.today(before).await, world.today(midnight).await), (Some(3), Some(0)));
    assert_eq!(world.admitted(5, allowance, midnight).await.len(), 3);
    assert_eq!(world.today(midnight).await, Some(3));
}

#[tokio::test]
async fn a_clock_that_is_behind_does_not_open_a_window_again() {
    let world = World::new().await;
    let allowance = rates(None, Some(2), None, None);
    assert_eq!(world.admitted(2, allowance, later(60)).await.len(), 2);
    assert_eq!(world.admit(allowance, later(59)).await, Admission::Full(Duration::from_secs(61)));
    assert_eq!(world.admit(allowance, later(60)).await, Admission::Full(Duration::from_secs(60)));
}

#[tokio::test]
async fn each_credential_has_calls_of_its_own_and_a_pms_without_limits_writes_nothing() {
    let world = World::new().await;
    for _ in 0..3 {
        assert_eq!(world.admit(Allowance::UNLIMITED, now()).await, Admission::Admitted(None));
    }
    assert!(world.items().await.is_empty());
    let other = CredentialId::new(now(), 2);
    for id in [credential_id(), other] {
        let allowance = rates(None, Some(1), None, Some(9));
        let admitted = world.store.admit_calls(id, allowance, 1, TAKES, now()).await.unwrap();
        assert_eq!(admitted, Admission::Admitted(None));
    }
    let today = world.store.calls_today([credential_id(), other], now()).await.unwrap();
    assert_eq!(today, [(credential_id(), 1), (other, 1)].into());
}

#[tokio::test]
async fn the_count_does_not_grow_with_its_calls_and_goes_by_itself() {
    let world = World::new().await;
    let allowance = rates(Some(5), Some(9), None, None);
    world.admit(allowance, now()).await;
    let first = world.items().await.remove(0).len();
    for seconds in [1, 2, 90, 4_000, 90_000] {
        assert_eq!(world.admit(allowance, later(seconds)).await, Admission::Admitted(None));
    }
    let items = world.items().await;
    assert_eq!((items.len(), items[0].len()), (1, first));
    let expires_at: i64 = items[0]["expires_at"].as_n().unwrap().parse().unwrap();
    assert_eq!(expires_at, later(90_000).as_second() + 48 * 3_600);
}

#[tokio::test]
async fn of_many_calls_at_once_no_more_are_under_way_than_there_are_slots() {
    let world = World::new().await;
    let slots: Vec<_> = world.admitted(12, at_once(3), now()).await.into_iter().flatten().collect();
    assert_eq!(slots.len(), 3);
    world.store.free_slot(&slots[1]).await.unwrap();
    assert_eq!(world.admitted(12, at_once(3), now()).await.len(), 1);
}

#[tokio::test]
async fn a_slot_whose_holder_was_cut_off_lapses_and_cannot_be_freed_by_it() {
    let world = World::new().await;
    let Admission::Admitted(Some(lost)) = world.admit(at_once(1), now()).await else { panic!("it is full") };
    let Admission::Full(again) = world.admit(at_once(1), later(9)).await else {
        panic!("it was given twice")
    };
    assert!(again <= Duration::from_secs(1), "{again:?}");
    let Admission::Admitted(Some(_)) = world.admit(at_once(1), later(10)).await else { panic!("it is full") };
    world.store.free_slot(&lost).await.unwrap();
    assert!(matches!(world.admit(at_once(1), later(11)).await, Admission::Full(_)));
}

#[tokio::test]
async fn a_call_that_no_window_has_room_for_holds_no_slot() {
    let world = World::new().await;
    let allowance = Allowance { per_minute: Some(1), ..at_once(2) };
    let Admission::Admitted(Some(_)) = world.admit(allowance, now()).await else { panic!("it is full") };
    for _ in 0..3 {
        assert_eq!(world.admit(allowance, now()).await, Admission::Full(Duration::from_secs(60)));
    }
    assert!(matches!(world.admit(allowance, later(60)).await, Admission::Admitted(Some(_))));
}
