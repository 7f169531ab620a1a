//! Trying a credential: what a sync needs is tried, and what is missing is named.

use domain::pms::Pms;
use pms_simulator::{Fault, FaultKind};

use crate::world::{World, limits};

/// A property's id as its connector writes it: Voyager compares codes without case.
fn code(pms: Pms, id: String) -> String {
    if pms == Pms::Yardi { id.to_lowercase() } else { id }
}

#[tokio::test]
async fn a_right_credential_is_accepted_and_sees_its_properties() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.connector().verify().await.unwrap();
        let properties = world.connector().properties().await.unwrap();
        let open = world.control().state().properties.into_iter().filter(|property| !property.disabled);
        let mut expected: Vec<_> = open.map(|property| (property.name, code(pms, property.id))).collect();
        expected.sort();
        let found = properties.iter().map(|one| (one.name.clone(), one.pms_property_id.to_string()));
        assert_eq!(found.collect::<Vec<_>>(), expected, "{pms}");
        assert!(properties.iter().all(|property| property.address.is_some()), "{pms}");
    }
}

#[tokio::test]
async fn a_wrong_password_or_key_is_told_as_such_at_the_first_call_that_needs_it() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.control().set_faults(vec![Fault::new(FaultKind::RejectCredential)]);
        let error = world.connector().verify().await.unwrap_err();
        assert_eq!(error.code(), "credential_rejected", "{pms}: {error}");
        let served = world.control().state().served;
        let tried: u64 = served.iter().filter(|(call, _)| *call != "Ping").map(|(_, times)| times).sum();
        assert_eq!(tried, 1, "{pms}: {served:?}");
    }
}

#[tokio::test]
async fn without_any_property_a_credential_is_of_no_use() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let all = world.control().state().properties;
        let lose = |id: String| Fault::new(FaultKind::LoseProperty { id });
        world.control().set_faults(all.into_iter().map(|property| lose(property.id)).collect());
        let error = world.connector().verify().await.unwrap_err();
        assert_eq!(error.code(), "permission_missing", "{pms}: {error}");
    }
}

#[tokio::test]
async fn a_service_that_is_missing_is_named() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let lost: &[(&str, &str)] = match pms {
            Pms::Yardi => &[(world.terms.properties, "Billing and Payments")],
            Pms::RealPage => &[("getsitelist", "getsitelist"), (world.terms.roster, world.terms.roster)],
            Pms::Entrata => &[("getProperties", "getProperties")],
            // Without the list of properties MRI tells a missing API from a wrong login by nothing.
            Pms::Mri => &[
                (world.terms.roster, world.terms.roster),
                ("MRI_S-PMRM_PendingMoveIns", "MRI_S-PMRM_PendingMoveIns"),
            ],
            Pms::AppFolio => &[("properties", "properties"), ("tenants", "tenants"), ("units", "units")],
        };
        for (name, named) in lost {
            let name = (*name).to_owned();
            world.control().set_faults(vec![Fault::new(FaultKind::LoseService { name })]);
            let error = world.connector().verify().await.unwrap_err();
            assert_eq!(error.code(), "permission_missing", "{pms}: {error}");
            assert!(error.next().contains(named), "{pms}: {}", error.next());
        }
    }
}

#[tokio::test]
async fn entrata_names_every_service_that_a_sync_needs() {
    let world = World::new(Pms::Entrata).await;
    for name in ["getProperties", "getPropertyUnits", "getLeases"] {
        world.control().set_faults(vec![Fault::new(FaultKind::LoseService { name: name.to_owned() })]);
        let error = world.connector().verify().await.unwrap_err();
        assert!(error.next().contains(name), "{}", error.next());
    }
    // Older hosts have no list of services: it is not asked for.
    assert_eq!(world.control().served("getAccessibleServices"), 0);
}

#[tokio::test]
async fn entratas_customer_who_enabled_door_as_a_vendor_enters_the_domain_alone() {
    let world = World::new(Pms::Entrata).await;
    let connector = world.connect(&[("api_key", "")], limits());
    connector.verify().await.unwrap();
    let roster = connector.roster(&[world.property()], &crate::world::now()).await.unwrap();
    assert_eq!(roster.residents(), world.roster().await.unwrap().residents());
}

/// Where a list of properties cannot tell a dead one from the others, as a sold one or one in maintenance.
#[tokio::test]
async fn one_property_that_is_not_granted_or_fails_says_nothing_of_the_credential() {
    for pms in [Pms::Entrata, Pms::Mri] {
        let world = World::new(pms).await;
        let first = world.connector().properties().await.unwrap().remove(0).pms_property_id;
        for kind in [FaultKind::HtmlPage, FaultKind::ServerError { status: 500 }] {
            world.set(world.fault(kind.clone()).property(first.as_str()));
            world.connector().verify().await.unwrap_or_else(|error| panic!("{pms}, {kind:?}: {error}"));
        }
    }
}

#[tokio::test]
async fn entratas_older_credential_is_accepted_in_place_of_a_key() {
    let world = World::new(Pms::Entrata).await;
    let older = [("api_key", ""), ("username", "larkspur_api"), ("password", "legacy-Passw0rd")];
    let connector = world.connect(&older, limits());
    connector.verify().await.unwrap();
    let roster = connector.roster(&[world.property()], &crate::world::now()).await.unwrap();
    assert_eq!(roster.residents(), world.roster().await.unwrap().residents());
}

#[tokio::test]
async fn yardi_tells_a_wrong_address_from_a_wrong_login() {
    let world = World::new(Pms::Yardi).await;
    let elsewhere = world.url("/yardi/lakeside/elsewhere/");
    let error = world.connect(&[("service_url", &elsewhere)], limits()).verify().await.unwrap_err();
    assert!(error.to_string().contains("no Yardi web services at this address"), "{error}");
    assert_eq!(error.code(), "credential_rejected");
}

#[tokio::test]
async fn without_doors_own_registration_a_pms_that_asks_for_it_cannot_be_used() {
    for pms in [Pms::Yardi, Pms::RealPage, Pms::Mri, Pms::AppFolio] {
        let world = World::new(pms).await;
        let Err(error) = world.connect_unregistered() else { panic!("{pms}: connected") };
        assert_eq!(error.code(), "vendor_settings_missing", "{pms}");
        assert!(!error.retryable(), "{pms}");
    }
}
