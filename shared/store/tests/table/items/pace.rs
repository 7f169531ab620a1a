//! The calls of a credential: how many there were, and which are under way.

use std::time::Duration;

use domain::allowance::Allowance;
use serde_json::{Value, json};
use store::Admission;

use super::{Entity, pinned};
use crate::world::{World, credential_id, later, now};

const TAKES: Duration = Duration::from_secs(10);

async fn admitted(world: &World, allowance: Allowance, seconds: i64) -> bool {
    let admission =
        world.store.admit_calls(credential_id(), allowance, 1, TAKES, later(seconds)).await.unwrap();
    matches!(admission, Admission::Admitted(_))
}

struct Calls;

impl Calls {
    const ALLOWANCE: Allowance = Allowance {
        per_second: Some(9),
        per_minute: Some(9),
        per_hour: Some(9),
        per_day: Some(2),
        at_once: None,
    };
}

impl Entity for Calls {
    const NAME: &'static str = "calls";
    /// How many were made today.
    type Value = u32;

    fn today() -> Vec<(String, u32)> {
        vec![("v1".into(), 2)]
    }

    async fn write(world: &World, calls: &u32) {
        for _ in 0..*calls {
            assert!(admitted(world, Self::ALLOWANCE, 0).await);
        }
    }

    async fn read(world: &World, _calls: &u32) -> Option<u32> {
        assert!(!admitted(world, Self::ALLOWANCE, 1).await, "the day is full");
        world.store.calls_today([credential_id()], now()).await.unwrap().get(&credential_id()).copied()
    }
}

struct Slots;

impl Slots {
    const ALLOWANCE: Allowance = Allowance { at_once: Some(1), ..Allowance::UNLIMITED };
}

impl Entity for Slots {
    const NAME: &'static str = "slots";
    /// Whether the slot is free at once, and once its call took too long.
    type Value = (bool, bool);

    fn today() -> Vec<(String, (bool, bool))> {
        vec![("v1".into(), (false, true))]
    }

    async fn write(world: &World, _free: &(bool, bool)) {
        assert!(admitted(world, Self::ALLOWANCE, 0).await);
    }

    async fn read(world: &World, _free: &(bool, bool)) -> Option<(bool, bool)> {
        Some((admitted(world, Self::ALLOWANCE, 0).await, admitted(world, Self::ALLOWANCE, 11).await))
    }

    /// Each holder has a name of its own.
    fn settle(item: &mut Value) {
        assert!(item["slot0_holder"]["S"].is_string());
        item["slot0_holder"] = json!("a holder");
    }
}

#[tokio::test]
async fn calls_are_counted_as_ever() {
    pinned::<Calls>().await;
}

#[tokio::test]
async fn slots_are_stored_as_ever() {
    pinned::<Slots>().await;
}
