//! The golden building in 500 dialects of each PMS: where a field stands, case, spacing, absent forms, forms
//! of lists, words for who lives there, dates, texts and bodies vary, and the same residents come out, field by
//! field. A new place of a field is a line in its vendor's table here. What a vendor says in place of an answer
//! varies too, and means the same.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

mod appfolio;
#[path = "../golden/building.rs"]
mod building;
#[path = "../golden/connection.rs"]
mod connection;
mod entrata;
mod faults;
mod json;
mod mri;
#[path = "../golden/person.rs"]
mod person;
mod realpage;
mod roles;
#[path = "../golden/server.rs"]
mod server;
mod xml;
mod yardi;

use domain::pms::Pms;

use crate::{
    building::{TODAY, expected},
    person::{Person, disagreements},
};

/// With every test; all of them where `EVERY_DIALECT` is set.
const SOME: u64 = 60;
const ALL: u64 = 500;

/// A draw from numbers: the same for the same seed (splitmix64).
#[derive(Debug, Clone)]
pub(crate) struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }

    /// Whether it happens that is so likely, in per cent.
    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// Writes the answer to a call in a dialect.
type Dialect = fn(&mut Draw, &str, &str) -> Vec<u8>;

async fn check(pms: Pms, dialect: Dialect) {
    let expected = expected(pms);
    let dialects = if std::env::var_os("EVERY_DIALECT").is_some() { ALL } else { SOME };
    for seed in 0..dialects {
        // The same call is answered in the same words, as pages are compared with one another.
        let speak = move |call: &str, body: &str| {
            let of_call = call
                .bytes()
                .chain(body.bytes())
                .fold(seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
            dialect(&mut Draw(of_call), call, body)
        };
        let (connector, property) = connection::connect(pms, speak).await;
        let noon = TODAY.at(12, 0, 0, 0).in_tz("UTC").unwrap();
        let read = connector.roster(&[property], &noon).await;
        let roster = read.unwrap_or_else(|error| panic!("{pms}, dialect {seed}: {error}"));
        assert_eq!(roster.unreadable(), [], "{pms}, dialect {seed}");
        let found: Vec<_> = roster.residents().iter().map(Person::from).collect();
        let lines = disagreements(&expected, &found);
        assert!(lines.is_empty(), "{pms}, dialect {seed}:\n{}", lines.join("\n"));
    }
}

#[tokio::test]
async fn yardi_gives_the_people_of_the_building_in_every_dialect() {
    check(Pms::Yardi, yardi::dialect).await;
}

#[tokio::test]
async fn realpage_gives_the_people_of_the_building_in_every_dialect() {
    check(Pms::RealPage, realpage::dialect).await;
}

#[tokio::test]
async fn entrata_gives_the_people_of_the_building_in_every_dialect() {
    check(Pms::Entrata, entrata::dialect).await;
}

#[tokio::test]
async fn mri_gives_the_people_of_the_building_in_every_dialect() {
    check(Pms::Mri, mri::dialect).await;
}

#[tokio::test]
async fn appfolio_gives_the_people_of_the_building_in_every_dialect() {
    check(Pms::AppFolio, appfolio::dialect).await;
}
