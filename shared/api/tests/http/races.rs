//! Two engines at work on one property at once: each person is there once, and each change was made once.

use std::collections::BTreeSet;

use domain::{
    ids::SyncId,
    sync::{Sync, SyncState, SyncStatus},
};
use engine::EngineError;
use jiff::SignedDuration;
use serde_json::json;

use crate::{
    home::{Home, called},
    world::pass,
};

/// A pseudo-random number below a bound, from those before; the same ones in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Lets others go first, so often.
async fn wait(turns: u64) {
    for _ in 0..turns {
        tokio::task::yield_now().await;
    }
}

/// How the races ended.
#[derive(Debug, Default)]
struct Ended {
    joined: u32,
    alone: u32,
    cut_off: u32,
}

/// Two requests of one property meet at any point of each other; in some, the first is taken for dead as well.
/// In each, one person has changed, and now and then one is new.
async fn races(many: u64) -> Ended {
    let home = Home::of(6, "automatic").await;
    let mut dice = Dice(many);
    let mut ended = Ended::default();
    let (mut living, mut changed) = (6, home.told("Person Updated").await);
    for race in 0..many {
        pass(SignedDuration::from_hours(1));
        let people = home.people().await;
        let one = &people[usize::try_from(dice.below(6)).unwrap()];
        home.patch(one, json!({"phone": format!("(801) 555-{:04}", race + 1000)}));
        changed += 1;
        if race.is_multiple_of(50) {
            home.moves_in(living);
            living += 1;
        }
        let first = home.dispatched().await;
        let mut second = first.clone();
        second.sync_id = SyncId::new(home.engine.desk.now(), u128::from(race));
        let (later, dead) = (dice.below(400), dice.below(400));
        let is_taken_for_dead = race.is_multiple_of(3);
        let (one, two, ()) = tokio::join!(
            home.run(&first),
            async {
                wait(later).await;
                home.run(&second).await
            },
            async {
                wait(dead).await;
                if is_taken_for_dead {
                    pass(SignedDuration::from_secs(61));
                }
            }
        );
        for (request, result) in [(&first, one), (&second, two)] {
            match result {
                Ok(Sync { state: SyncState::Joined(_), .. }) => ended.joined += 1,
                Ok(sync) => {
                    assert_eq!(sync.status(), SyncStatus::Succeeded, "{:?}", sync.error());
                    ended.alone += 1;
                }
                // The event comes again, after the lock's time.
                Err(EngineError::Store(_) | EngineError::AtWork(_)) => {
                    ended.cut_off += 1;
                    pass(SignedDuration::from_secs(61));
                    home.run(request).await.unwrap();
                }
                Err(error) => panic!("race {race}: {error}"),
            }
        }
        if race.is_multiple_of(20) || race + 1 == many {
            assert_eq!(home.told("Person Updated").await, changed, "race {race}: each change once");
        }
    }
    let people = home.people().await;
    let emails: BTreeSet<_> = people.iter().map(|person| person["email"].as_str().unwrap()).collect();
    let names: BTreeSet<_> = (0..living).map(called).collect();
    assert_eq!((people.len(), emails.len()), (living, living), "each person once");
    assert_eq!(
        people.iter().map(|one| one["first_name"].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>(),
        names
    );
    assert_eq!(home.told("Person Created").await, living);
    ended
}

#[tokio::test]
async fn of_two_engines_at_once_each_change_is_made_by_one() {
    let ended = races(25).await;
    assert!(ended.joined > 0 && ended.cut_off > 0, "they met: {ended:?}");
}

#[tokio::test]
#[ignore = "three minutes: of the long run"]
async fn in_a_thousand_races_of_two_engines_each_change_is_made_by_one() {
    let ended = races(1_000).await;
    assert!(ended.joined > 0 && ended.cut_off > 0, "they met: {ended:?}");
}
