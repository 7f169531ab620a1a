//! What the PMS refuses: never tried again, told apart, and never told with a value.

use domain::pms::Pms;
use pms::{PmsError, PmsErrorKind};
use pms_simulator::{Collapse, Fault, FaultKind, Quirks, Refusal};

use crate::world::{World, limits};

/// Fields of a form with wrong values, each enough to be refused.
fn wrong(pms: Pms) -> &'static [(&'static str, &'static str)] {
    match pms {
        Pms::Yardi => &[
            ("username", "wr0ng-value"),
            ("password", "wr0ng-value"),
            ("server_name", "wr0ng-value"),
            ("database", "wr0ng-value"),
        ],
        // A company's number is digits, or the form refuses it.
        Pms::RealPage => &[("pmc_id", "7077077"), ("license_key", "wr0ng-value")],
        Pms::Mri => &[
            ("client_id", "wr0ng-value"),
            ("database", "wr0ng-value"),
            ("username", "wr0ng-value"),
            ("password", "wr0ng-value"),
            ("partner_key", "wr0ng-value"),
        ],
        Pms::AppFolio => &[("client_id", "wr0ng-value"), ("client_secret", "wr0ng-value")],
        Pms::Entrata => &[("domain", "wr0ng-value"), ("api_key", "wr0ng-value")],
    }
}

fn says_no_value(error: &PmsError) -> bool {
    let mut told = format!("{error} {error:?} {}", error.next());
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        told.push_str(&error.to_string());
        cause = error.source();
    }
    !["wr0ng-value", "S3cret&Word", "3f6b0a94", "licence+", "11111111-2222", "0123456789abcdef", "0f4f7a10"]
        .iter()
        .any(|value| told.contains(value))
}

#[tokio::test]
async fn each_wrong_value_is_a_rejected_credential_and_is_tried_once() {
    for pms in Pms::ALL {
        for field in wrong(pms) {
            let world = World::new(pms).await;
            let connector = world.connect(&[*field], limits());
            let error = connector.roster(&[world.property()], &crate::world::now()).await.unwrap_err();
            assert_eq!(error.code(), "credential_rejected", "{pms}, {}: {error}", field.0);
            assert!(world.roster_calls() <= 1, "{pms}, {}", field.0);
            assert!(says_no_value(&error), "{pms}: {error:?}");
            assert!(!error.retryable(), "{pms}");
        }
    }
}

#[tokio::test]
async fn a_credential_that_is_rejected_half_way_is_told_as_such() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let both = [world.property(), domain::ids::PmsPropertyId::new(world.terms.another).unwrap()];
        world.set(Fault::new(FaultKind::ExpireCredentialAfter { calls: 1 }));
        let error = world.connector().roster(&both, &crate::world::now()).await.unwrap_err();
        assert_eq!(error.code(), "credential_rejected", "{pms}: {error}");
    }
}

#[tokio::test]
async fn a_property_and_a_service_that_are_not_granted_are_missing_permissions() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        for kind in [
            FaultKind::LoseProperty { id: world.terms.property.to_owned() },
            FaultKind::LoseService { name: world.terms.roster.to_owned() },
        ] {
            let calls = world.roster_calls();
            world.set(Fault::new(kind.clone()));
            let error = world.roster().await.unwrap_err();
            assert_eq!(error.code(), "permission_missing", "{pms}, {kind:?}: {error}");
            assert!(error.next().contains("Grant"), "{pms}: {}", error.next());
            assert!(world.roster_calls() - calls <= 1, "{pms}, {kind:?}");
            assert!(says_no_value(&error), "{pms}: {error:?}");
        }
    }
}

#[tokio::test]
async fn a_refusal_means_the_same_in_every_way_of_telling_it() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.control().set_quirks(Quirks {
            refusal: Refusal::Body,
            empty_result_on_wrong_database: false,
            ..Quirks::default()
        });
        for field in wrong(pms) {
            let error = world.connect(&[*field], limits()).properties().await.unwrap_err();
            assert_eq!(error.code(), "credential_rejected", "{pms}, {}: {error}", field.0);
        }
        world.set(world.fault(FaultKind::RateLimited { retry_after: None, seconds: 0 }));
        assert_eq!(world.failure().await, "pms_rate_limited", "{pms}");
        world.set(Fault::new(FaultKind::LoseProperty { id: world.terms.property.to_owned() }));
        assert_eq!(world.failure().await, "permission_missing", "{pms}");
    }
}

#[tokio::test]
async fn the_same_people_are_read_from_every_way_of_writing_them() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let whole = world.roster().await.unwrap();
        let variants = [
            Quirks { collapse: Collapse::Always, default_namespace: false, ..Quirks::default() },
            Quirks { collapse: Collapse::Never, padded_values: true, ..Quirks::default() },
        ];
        for quirks in variants {
            world.control().set_quirks(quirks.clone());
            assert_eq!(world.roster().await.unwrap().residents(), whole.residents(), "{pms}: {quirks:?}");
            let units = world.connector().units(&world.property()).await.unwrap();
            assert!(!units.is_empty(), "{pms}: {quirks:?}");
        }
    }
}

#[tokio::test]
async fn an_address_that_nobody_allowed_is_not_called() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let error = world.connect_unallowed().verify().await.unwrap_err();
        assert_eq!(*error.kind(), PmsErrorKind::AddressRefused, "{pms}: {error}");
        assert_eq!(world.control().served(world.terms.first), 0, "{pms}");
    }
}
