//! One invented building, written by hand in each vendor's format: the same residents come out.
//!
//! The bodies are from what is known of each wire, and not from what the connectors read. Each resident
//! is compared field by field; `building::differs` has what a PMS tells otherwise, and why.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod building;
mod connection;
mod person;
mod server;

use domain::pms::Pms;

use crate::{
    building::{TODAY, expected},
    person::{Person, disagreements},
};

async fn check(pms: Pms) {
    let (connector, property) = connection::connect(pms, |_, body| body.as_bytes().to_vec()).await;
    let noon = TODAY.at(12, 0, 0, 0).in_tz("UTC").unwrap();
    let roster = connector.roster(&[property], &noon).await.unwrap();
    assert_eq!(roster.unreadable(), []);
    let found: Vec<_> = roster.residents().iter().map(Person::from).collect();
    let lines: Vec<_> = disagreements(&expected(pms), &found)
        .iter()
        .map(|line| format!("{}: {line}", pms.as_str()))
        .collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[tokio::test]
async fn yardi_gives_the_people_of_the_building() {
    check(Pms::Yardi).await;
}

#[tokio::test]
async fn realpage_gives_the_people_of_the_building() {
    check(Pms::RealPage).await;
}

#[tokio::test]
async fn entrata_gives_the_people_of_the_building() {
    check(Pms::Entrata).await;
}

#[tokio::test]
async fn mri_gives_the_people_of_the_building() {
    check(Pms::Mri).await;
}

#[tokio::test]
async fn appfolio_gives_the_people_of_the_building() {
    check(Pms::AppFolio).await;
}
