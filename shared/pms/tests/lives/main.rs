//! Lives: buildings over a year, in each PMS's own bookkeeping, read by the real connectors.
//!
//! `clerk` decides what happens to whom and writes it into a simulated PMS as that PMS's users would: transfers
//! and renewals after a gap under new ids where it gives new ones, exchanged codes, typos, marriages, outages.
//! `door` is Door: it reads the roster through the connector, plans, applies in memory, and a manager decides
//! what is asked once a day. `measure` knows which human is behind each record, and counts the minutes without a
//! door for somebody who lives there, and with a door for somebody who left.
//!
//! A test takes a building of each PMS; `LIVES=10000` says how many lives instead.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod clerk;
mod clock;
#[path = "../contract/world.rs"]
#[expect(dead_code, reason = "lives need a part of it")]
mod contract;
mod door;
mod draw;
mod measure;
mod office;

use clerk::Clerk;
use clock::Clock;
use domain::{access::AutomatedAccess, pms::Pms};
use door::Door;
use measure::Measure;
use office::Office;

/// What became of the lives of one building: how many there were, and the stories of those that went wrong.
async fn live(pms: Pms, seed: u64, days: u32) -> (usize, Vec<String>) {
    let mode = match seed % 3 {
        0 => AutomatedAccess::ApprovalRequired,
        _ => AutomatedAccess::Automatic,
    };
    let mut office = Office::open(pms).await;
    let mut clerk = Clerk::new(seed, &mut office);
    let mut door = Door::new(pms, mode, office.property());
    let mut measure = Measure::default();
    for clock in Clock::hours_of(days) {
        if clock.hour() == 9 {
            clerk.works(clock, &mut office);
        }
        door.passes_the_hour(clock, &clerk, &office).await;
        measure.look(clock, &clerk, &door);
    }
    (clerk.people().len(), measure.stories(pms, seed, &clerk, &door))
}

#[expect(clippy::disallowed_methods, reason = "how many lives are lived is asked from outside")]
fn asked_for() -> Option<usize> {
    std::env::var("LIVES").ok()?.parse().ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_who_lives_there_is_without_a_door_and_nobody_who_left_has_one() {
    let (days, wanted) = asked_for().map_or((60, 1), |lives| (365, lives));
    let (mut lives, mut stories) = (0, Vec::new());
    for seed in 0_u64.. {
        if lives >= wanted {
            break;
        }
        // A building of each PMS, side by side; told in the same order whichever ends first.
        let buildings = Pms::ALL.map(|pms| tokio::spawn(live(pms, seed, days)));
        for building in buildings {
            let (lived, broken) = building.await.unwrap();
            lives += lived;
            stories.extend(broken);
        }
    }
    println!("{lives} lives");
    assert!(
        stories.is_empty(),
        "{} of {lives} lives went wrong:\n{}",
        stories.len(),
        stories[..stories.len().min(5)].join("\n")
    );
}
