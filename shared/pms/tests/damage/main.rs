//! A damaged conversation is the whole truth or none: 140 variants for each PMS, and 560 in the long run,
//! drawn from numbers, so that the same variant can be made again. A variant is a damage to one answer of
//! a roster's conversation, or to all from there on. The roster that comes of it is the very roster of
//! the undamaged conversation, or an error; never a smaller or another one.
//!
//! Not drawn is what nobody but the PMS can know: a whole answer with another name in it, or a single
//! page from which the PMS left somebody out and which it closed as if it were whole. Where pages are
//! linked, even that shows.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

mod proxy;
#[path = "../contract/world.rs"]
#[expect(dead_code, reason = "the contract needs more of it")]
mod world;

use domain::{pms::Pms, roster::Roster};
use pms_simulator::{Fault, FaultKind};
use proxy::{Damage, Proxy};

use crate::world::{World, limits};

/// Kinds of damage, the usual ones counted more than once. They are done in turn.
const KINDS: u64 = 14;
/// How often each is done: where the building is on one page, and where it is on several.
const ROUNDS: (u64, u64) = (8, 2);
const ROUNDS_OF_THE_LONG_RUN: (u64, u64) = (38, 2);

/// A draw from numbers: the same for the same seed (splitmix64).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

/// Whether the roster comes in pages.
fn has_pages(pms: Pms) -> bool {
    match pms {
        Pms::Entrata | Pms::Mri | Pms::AppFolio => true,
        Pms::Yardi | Pms::RealPage => false,
    }
}

/// Whether it shows that rows are missing on a page that may come short.
fn pages_are_linked(pms: Pms) -> bool {
    matches!(pms, Pms::Mri | Pms::AppFolio)
}

/// Whether a record tells which property it is of.
fn names_property(pms: Pms) -> bool {
    pms != Pms::RealPage
}

/// The damage of a turn, or any other in place of one that this PMS cannot show.
fn draw(pms: Pms, turn: u64, draw: &mut Draw) -> Damage {
    let at = draw.below(1_000);
    let mut kind = turn % KINDS;
    loop {
        return match kind {
            0..=2 => Damage::Cut { per_mille: at },
            3 => Damage::Reset { per_mille: at },
            4 => Damage::CutAndBegunAgain { per_mille: at },
            5 => Damage::Twice,
            6 => Damage::Instead(draw.one_of(&[
                "",
                "null",
                "{}",
                "[]",
                "\"\"",
                "0",
                "{\"data\":null}",
                "{\"value\":null}",
                "{\"response\":{}}",
                "<a/>",
                "<a>",
                "<html></html>",
                "<!DOCTYPE html><html><body>Sign in</body></html>",
                "Service Unavailable",
                "<s:Envelope xmlns:s=\"u\"><s:Body/></s:Envelope>",
                "\u{feff}",
                "\0\0\0\0",
            ])),
            7 => Damage::Status(draw.one_of(&[204, 302, 400, 404, 429, 500, 502, 503, 504, 533])),
            8 => Damage::Earlier,
            9 => Damage::PackedNot,
            10 if names_property(pms) => Damage::OtherProperty,
            11 if pages_are_linked(pms) => {
                Damage::Fault(FaultKind::MissingRows { rows: 1 + u32::try_from(draw.below(5)).unwrap() })
            }
            12 if has_pages(pms) => Damage::Fault(FaultKind::MissingPage),
            13 if has_pages(pms) => Damage::Fault(FaultKind::RepeatPage),
            _ => {
                kind = draw.below(KINDS);
                continue;
            }
        };
    }
}

/// What of a roster is the truth.
fn truth(roster: &Roster) -> String {
    format!("{:#?}\n{:#?}", roster.residents(), roster.unreadable())
}

async fn damaged(pms: Pms, (on_one_page, on_several): (u64, u64)) {
    let mut world = World::new(pms).await;
    let proxy = Proxy::before(world.running.router(), [world.terms.property, world.terms.another]).await;
    world.running.addr = proxy.address;
    let (mut whole, mut refused) = (0, 0);
    // A building on one page, and one on several.
    let several = has_pages(pms).then_some(520);
    for (residents, rounds) in [(None, on_one_page), (several, on_several)] {
        if let Some(residents) = residents {
            world.seed(residents);
        }
        let undamaged = truth(&world.roster().await.unwrap());
        let calls = proxy.calls();
        for seed in 0..rounds * KINDS {
            let mut numbers = Draw(seed);
            let damage = draw(pms, seed, &mut numbers);
            let once = numbers.below(2) == 0;
            // For good, a property is answered for another from the first call on.
            let mixed_up = matches!(damage, Damage::OtherProperty) && !once;
            let call = if mixed_up { 0 } else { numbers.below(calls) };
            world.control().set_faults(match &damage {
                Damage::Fault(kind) => {
                    // A first page that is empty however it is asked for is that of an empty building.
                    let page = 1 + u32::try_from(numbers.below(3)).unwrap();
                    let fault = Fault::new(kind.clone()).on(world.terms.roster).page(page);
                    vec![if once || page == 1 { fault.times(1) } else { fault }]
                }
                _ => Vec::new(),
            });
            proxy.damage(call, once, damage.clone());
            match world.roster_within(limits().attempts(2)).await {
                Ok(roster) if truth(&roster) == undamaged => whole += 1,
                Err(_) => refused += 1,
                Ok(roster) => panic!(
                    "{pms}, seed {seed} of {residents:?}: {damage:?} of call {call} (once: {once}) gave another roster: {} residents, {} set aside",
                    roster.residents().len(),
                    roster.unreadable().len(),
                ),
            }
            proxy.damage(u64::MAX, true, Damage::Twice);
        }
        world.control().set_faults(Vec::new());
    }
    let variants = (on_one_page + on_several) * KINDS;
    assert_eq!(whole + refused, variants);
    assert!(
        whole * 28 > variants && refused * 6 > variants,
        "{pms}: {whole} were whole, {refused} refused: the draw shows too little"
    );
}

#[tokio::test]
async fn a_damaged_conversation_with_yardi_is_whole_or_refused() {
    damaged(Pms::Yardi, ROUNDS).await;
}

#[tokio::test]
async fn a_damaged_conversation_with_realpage_is_whole_or_refused() {
    damaged(Pms::RealPage, ROUNDS).await;
}

#[tokio::test]
async fn a_damaged_conversation_with_entrata_is_whole_or_refused() {
    damaged(Pms::Entrata, ROUNDS).await;
}

#[tokio::test]
async fn a_damaged_conversation_with_mri_is_whole_or_refused() {
    damaged(Pms::Mri, ROUNDS).await;
}

#[tokio::test]
async fn a_damaged_conversation_with_appfolio_is_whole_or_refused() {
    damaged(Pms::AppFolio, ROUNDS).await;
}

#[tokio::test]
#[ignore = "of the long run"]
async fn however_a_conversation_with_yardi_is_damaged_it_is_whole_or_refused() {
    damaged(Pms::Yardi, ROUNDS_OF_THE_LONG_RUN).await;
}

#[tokio::test]
#[ignore = "of the long run"]
async fn however_a_conversation_with_realpage_is_damaged_it_is_whole_or_refused() {
    damaged(Pms::RealPage, ROUNDS_OF_THE_LONG_RUN).await;
}

#[tokio::test]
#[ignore = "of the long run"]
async fn however_a_conversation_with_entrata_is_damaged_it_is_whole_or_refused() {
    damaged(Pms::Entrata, ROUNDS_OF_THE_LONG_RUN).await;
}

#[tokio::test]
#[ignore = "of the long run"]
async fn however_a_conversation_with_mri_is_damaged_it_is_whole_or_refused() {
    damaged(Pms::Mri, ROUNDS_OF_THE_LONG_RUN).await;
}

#[tokio::test]
#[ignore = "of the long run"]
async fn however_a_conversation_with_appfolio_is_damaged_it_is_whole_or_refused() {
    damaged(Pms::AppFolio, ROUNDS_OF_THE_LONG_RUN).await;
}
