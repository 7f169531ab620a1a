//! Small worlds, all of them: who is who, over two consecutive rosters, enumerated and not drawn.
//!
//! A world is up to three humans, two units and two PMS properties: what the first roster says of each human,
//! what the second says, under which ids, and the modes of automated access at each. The generator knows which
//! human is behind each record, and the planner does not. `laws` asks of every world what `design/sync.md`
//! promises, in its words and from that knowledge alone; nothing here calls the planner's own identity.
//!
//! The test takes a slice; `WORLDS=all` (or `WORLDS=1/50`) says how much instead.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod building;
mod enumeration;
mod laws;
mod run;
mod world;

use enumeration::{Share, try_all};

#[test]
fn every_world_of_up_to_two_humans_keeps_the_laws() {
    try_all(1..=2, Share::asked_for().unwrap_or(Share::one_in(601)));
}

#[test]
fn every_world_of_three_humans_keeps_the_laws() {
    try_all(3..=3, Share::asked_for().unwrap_or(Share::one_in(60_013)));
}
