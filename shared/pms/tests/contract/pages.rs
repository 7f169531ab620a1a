//! A roster is whole or it is none: pages that go missing, come twice or come short.

use domain::pms::Pms;
use pms_simulator::FaultKind;

use crate::world::World;

/// More than a page of any PMS that has pages.
const MANY: u32 = 2_500;

/// Whether the roster comes in numbered pages.
fn has_pages(pms: Pms) -> bool {
    match pms {
        Pms::Entrata | Pms::Mri | Pms::AppFolio => true,
        Pms::Yardi | Pms::RealPage => false,
    }
}

#[tokio::test]
async fn a_page_that_goes_missing_never_makes_a_smaller_roster() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.seed(MANY);
        let whole = world.roster().await.unwrap();
        for page in [1, 2, 3] {
            // For good, and just once.
            for fault in [world.fault(FaultKind::MissingPage), world.fault(FaultKind::MissingPage).times(1)] {
                world.set(fault.page(page));
                match world.roster().await {
                    Ok(roster) => assert!(roster.residents() == whole.residents(), "{pms}, page {page}"),
                    Err(error) => {
                        assert!(has_pages(pms), "{pms}: {error}");
                        assert_eq!(error.code(), "roster_incomplete", "{pms}, page {page}: {error}");
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_repeated_page_never_makes_a_smaller_roster() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.seed(MANY);
        let whole = world.roster().await.unwrap();
        world.set(world.fault(FaultKind::RepeatPage).page(2));
        match world.roster().await {
            Ok(roster) => {
                assert!(!has_pages(pms));
                assert!(roster.residents() == whole.residents(), "{pms}");
            }
            Err(error) => assert_eq!(error.code(), "roster_incomplete", "{pms}: {error}"),
        }
    }
}

#[tokio::test]
async fn a_page_that_fails_for_good_fails_the_roster() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.seed(MANY);
        let fault = world.fault(FaultKind::ServerError { status: 500 });
        world.set(if has_pages(pms) { fault.page(2) } else { fault });
        assert_eq!(world.failure().await, "pms_unavailable", "{pms}");
    }
}

#[tokio::test]
async fn one_property_that_fails_fails_the_roster_of_all() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let another = domain::ids::PmsPropertyId::new(world.terms.another).unwrap();
        world.set(world.fault(FaultKind::HtmlPage).property(world.terms.another));
        let both = [world.property(), another];
        let error = world.connector().roster(&both, &crate::world::now()).await.unwrap_err();
        assert_eq!(error.code(), "pms_answer_not_understood", "{pms}: {error}");
    }
}

#[tokio::test]
async fn a_record_that_comes_twice_on_a_page_is_one() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let whole = world.roster().await.unwrap();
        world.set(world.fault(FaultKind::DuplicateRecord));
        let roster = world.roster().await.unwrap();
        assert!(roster.residents() == whole.residents(), "{pms}");
        assert_eq!(roster.proof(), whole.proof(), "{pms}");
    }
}
