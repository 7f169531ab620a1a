//! What a roster holds is what the PMS holds.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::PmsPropertyId,
    lease::{LeaseStatus, Lifecycle},
    pms::Pms,
    roster::{Resident, Roster},
};
use pms_simulator::{Fault, FaultKind, NewResident, ResidentPatch, Status};

use crate::world::{TODAY, World, now};

/// Our reading of a status.
fn lifecycle(status: Status) -> Lifecycle {
    match status {
        Status::Current | Status::Notice => Lifecycle::Current,
        Status::Future => Lifecycle::Future,
        Status::Past => Lifecycle::Past,
        Status::Applicant => Lifecycle::Other,
        Status::Cancelled => Lifecycle::Cancelled,
    }
}

/// Who is to be in a roster, by id: everybody who lives there or will, without guarantors; on how many
/// leases, and how each stands.
fn expected(world: &World) -> BTreeMap<String, Vec<pms_simulator::Resident>> {
    let mut people: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for person in world.control().residents(world.terms.property, 0, usize::MAX).unwrap() {
        if person.role != "guarantor" {
            people.entry(person.id.clone()).or_default().push(person);
        }
    }
    people
}

fn by_id(roster: &Roster) -> BTreeMap<&str, &Resident> {
    roster.residents().iter().map(|one| (one.pms_ref.pms_resident_id.as_str(), one)).collect()
}

/// The first resident that fits.
fn some(world: &World, fits: impl Fn(&pms_simulator::Resident) -> bool) -> pms_simulator::Resident {
    let all = world.control().residents(world.terms.property, 0, usize::MAX).unwrap();
    all.into_iter().find(fits).unwrap()
}

#[tokio::test]
async fn everybody_is_there_with_their_name_email_phone_status_unit_and_dates() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let roster = world.roster().await.unwrap();
        let expected = expected(&world);
        let found = by_id(&roster);
        assert!(roster.unreadable().is_empty(), "{pms}: {:?}", roster.unreadable());
        let elsewhere = [Lifecycle::Cancelled, Lifecycle::Other];
        let living = |person: &pms_simulator::Resident| !elsewhere.contains(&lifecycle(person.status));
        for (id, leases) in &expected {
            let Some(resident) = found.get(id.as_str()) else {
                // Past and applying households need not be in the hourly pull.
                let gone = [Lifecycle::Past, Lifecycle::Cancelled, Lifecycle::Other];
                assert!(
                    leases.iter().all(|lease| gone.contains(&lifecycle(lease.status))),
                    "{pms}: {leases:?}"
                );
                continue;
            };
            // A transfer is two leases of one person, with one status each.
            for lease in leases.iter().filter(|lease| living(lease)) {
                let unit = |found: &&domain::lease::Lease| {
                    found.unit.as_ref().is_some_and(|unit| *unit.label == *lease.unit)
                };
                // Who is to move in may have no unit yet.
                let none = || {
                    resident
                        .leases
                        .iter()
                        .find(|found| found.unit.is_none() && lease.status == Status::Future)
                };
                let found = resident.leases.iter().find(unit).or_else(none);
                let found = found.unwrap_or_else(|| panic!("{pms}: {lease:?}"));
                assert_eq!(found.lifecycle_on(TODAY), lifecycle(lease.status), "{pms}: {lease:?}");
                assert_eq!(found.on_notice, lease.status == Status::Notice, "{pms}: {lease:?}");
                assert_eq!(found.starts_on, Some(lease.lease_start), "{pms}: {lease:?}");
                assert_eq!(found.ends_on, Some(lease.lease_end), "{pms}: {lease:?}");
                assert_eq!(found.move_in_on, Some(lease.move_in), "{pms}: {lease:?}");
                assert_eq!(found.move_out.map(|out| out.date()), lease.move_out, "{pms}: {lease:?}");
            }
            let person = &leases[0];
            assert_eq!(resident.name.first(), person.first_name, "{pms}");
            assert_eq!(resident.name.last(), person.last_name, "{pms}");
            assert_eq!(resident.email.as_written(), person.email.as_deref(), "{pms}");
            let digits = |phone: &str| phone.chars().filter(char::is_ascii_digit).collect::<String>();
            let phone = resident.phone.as_ref().map(|phone| digits(phone.as_str()));
            if let Some(mobile) = &person.phone {
                assert!(phone.is_some_and(|phone| phone.ends_with(&digits(mobile))), "{pms}: {person:?}");
            }
        }
        let nobody_else = found.keys().all(|id| expected.contains_key(*id));
        assert!(nobody_else, "{pms}: somebody is not in the PMS");
        let lived = expected.values().flatten().any(|person| person.status == Status::Notice);
        assert!(lived && found.len() > 10, "{pms}: the sample shows too little");
    }
}

#[tokio::test]
async fn guarantors_are_not_residents() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let roster = world.roster().await.unwrap();
        let all = world.control().residents(world.terms.property, 0, usize::MAX).unwrap();
        let guarantors = all.iter().filter(|person| person.role == "guarantor");
        let found = by_id(&roster);
        for guarantor in guarantors {
            assert!(!found.contains_key(guarantor.id.as_str()), "{pms}: {guarantor:?}");
        }
    }
}

#[tokio::test]
async fn a_roster_says_why_it_is_whole() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let another = PmsPropertyId::new(world.terms.another).unwrap();
        let roster = world.connector().roster(&[world.property(), another.clone()], &now()).await.unwrap();
        assert_eq!((roster.pms(), roster.fetched_at()), (pms, now().timestamp()));
        let covered: BTreeSet<_> = roster.proof().properties.keys().cloned().collect();
        assert_eq!(covered, BTreeSet::from([world.property(), another]), "{pms}");
        let counted = roster.proof().properties.values().all(|proof| proof.pages > 0 && proof.records > 0);
        assert!(counted, "{pms}: {:?}", roster.proof());
    }
}

#[tokio::test]
async fn five_thousand_residents_are_five_thousand_residents() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.seed(5_000);
        let roster = world.roster().await.unwrap();
        let living = expected(&world).into_iter().filter(|(_, leases)| {
            leases
                .iter()
                .any(|lease| matches!(lifecycle(lease.status), Lifecycle::Current | Lifecycle::Future))
        });
        let living: BTreeSet<String> = living.map(|(id, _)| id).collect();
        let found = by_id(&roster);
        assert!(living.len() > 3_000 && living.iter().all(|id| found.contains_key(id.as_str())), "{pms}");
    }
}

#[tokio::test]
async fn somebody_with_several_leases_is_one_resident_or_two_by_the_vendors_ids() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let roster = world.roster().await.unwrap();
        let found = by_id(&roster);
        for (id, leases) in expected(&world) {
            let ahead = leases.iter().filter(|lease| lifecycle(lease.status) != Lifecycle::Past).count();
            if ahead > 1 {
                assert_eq!(found[id.as_str()].leases.len(), ahead, "{pms}: {leases:?}");
            }
        }
        let several = roster.residents().iter().filter(|resident| resident.leases.len() > 1).count();
        // Some keep the person's id through a transfer; others give a new one.
        let keeps = match pms {
            Pms::Entrata | Pms::Mri => true,
            Pms::Yardi | Pms::RealPage | Pms::AppFolio => false,
        };
        assert_eq!(several > 0, keeps, "{pms}");
    }
}

#[tokio::test]
async fn somebody_without_an_email_is_there_without_one() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let person = some(&world, |person| person.status == Status::Current && person.email.is_some());
        let patch = ResidentPatch { email: Some(None), ..ResidentPatch::default() };
        world.control().patch_resident(&person.id, &patch).unwrap();
        let roster = world.roster().await.unwrap();
        assert_eq!(by_id(&roster)[person.id.as_str()].email.as_written(), None, "{pms}");
    }
}

#[tokio::test]
async fn a_status_that_is_new_to_us_is_other_in_the_vendors_word() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let known = world.roster().await.unwrap();
        world.set(world.fault(FaultKind::UnknownStatus));
        let roster = world.roster().await.unwrap();
        let vocabulary: Vec<_> = pms::descriptor(pms).lease_statuses.iter().collect();
        let is_new = |status: &LeaseStatus| {
            !vocabulary.iter().any(|known| LeaseStatus::new(known.status).unwrap() == *status)
        };
        let leases: Vec<_> = roster.residents().iter().flat_map(|resident| &resident.leases).collect();
        let new: Vec<_> = leases.iter().filter(|lease| is_new(&lease.status)).collect();
        assert!(!new.is_empty(), "{pms}");
        for lease in new {
            assert_eq!(lease.lifecycle, Lifecycle::Other, "{pms}");
            assert!(lease.status.as_str().to_lowercase().contains("relocating"), "{pms}: {}", lease.status);
        }
        assert_eq!(roster.residents().len(), known.residents().len(), "{pms}");
    }
}

#[tokio::test]
async fn an_unreadable_record_is_set_aside_and_the_rest_stays() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let clean = world.roster().await.unwrap();
        world.set(world.fault(FaultKind::UnreadableRecord));
        let roster = world.roster().await.unwrap();
        assert!(!roster.unreadable().is_empty(), "{pms}");
        assert!(roster.residents().len() < clean.residents().len(), "{pms}");
        assert!(roster.residents().len() + 5 > clean.residents().len(), "{pms}: only the first record");
        for record in roster.unreadable() {
            assert_eq!(record.pms_property_id, world.property(), "{pms}");
            assert!(record.reason.to_lowercase().contains("id"), "{pms}: {}", record.reason);
        }
    }
}

#[tokio::test]
async fn somebody_who_has_left_is_found_when_asked_for_and_somebody_unknown_is_not() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let left = some(&world, |person| person.status == Status::Past && person.role == "primary");
        let asked = [world.at(&left.id), world.at("99999999"), world.at("t9999999")];
        let found = world.connector().residents(&asked, &now()).await.unwrap();
        assert_eq!(found.len(), 1, "{pms}: {found:?}");
        assert_eq!(found[0].pms_ref, asked[0], "{pms}");
        let lease = found[0].effective_lease(TODAY).unwrap();
        assert_eq!((lease.lifecycle, lease.move_out.map(|out| out.date())), (Lifecycle::Past, left.move_out));
    }
}

#[tokio::test]
async fn many_who_have_left_are_found_too() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.seed(400);
        let all = world.control().residents(world.terms.property, 0, usize::MAX).unwrap();
        let left = all.iter().filter(|person| person.status == Status::Past && person.role == "primary");
        let asked: Vec<_> = left.map(|person| world.at(&person.id)).collect();
        assert!(asked.len() > 20, "{pms}: {}", asked.len());
        let found = world.connector().residents(&asked, &now()).await.unwrap();
        let found: BTreeSet<_> = found.into_iter().map(|resident| resident.pms_ref).collect();
        assert_eq!(found, asked.into_iter().collect(), "{pms}");
    }
}

#[tokio::test]
async fn a_move_seen_in_the_pms_is_seen_in_the_next_roster() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let new = NewResident {
            first_name: "Zoë".to_owned(),
            last_name: "O'Kell & <Søn>".to_owned(),
            email: Some("zoe@example.com".to_owned()),
            phone: None,
            status: None,
            lease_start: None,
            lease_end: None,
            move_in: None,
            move_out: None,
            unit: None,
        };
        let id = world.control().add_resident(world.terms.property, &new).unwrap().id;
        let roster = world.roster().await.unwrap();
        let zoe = by_id(&roster)[id.as_str()];
        assert_eq!((zoe.name.first(), zoe.name.last()), ("Zoë", "O'Kell & <Søn>"), "{pms}");
        world.control().remove_resident(&id).unwrap();
        let roster = world.roster().await.unwrap();
        assert!(!by_id(&roster).contains_key(id.as_str()), "{pms}");
    }
}

#[tokio::test]
async fn units_have_the_ids_that_leases_name() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let units = world.connector().units(&world.property()).await.unwrap();
        let ids: BTreeSet<_> = units.iter().map(|unit| (&unit.pms_unit_id, &unit.label)).collect();
        assert_eq!(ids.len(), units.len(), "{pms}: a unit is there twice");
        let roster = world.roster().await.unwrap();
        let leases = roster.residents().iter().flat_map(|resident| &resident.leases);
        let named: BTreeSet<_> = leases
            .filter_map(|lease| lease.unit.as_ref())
            .map(|unit| (&unit.pms_unit_id, &unit.label))
            .collect();
        assert!(!named.is_empty() && named.is_subset(&ids), "{pms}: {:?}", named.difference(&ids));
    }
}

#[tokio::test]
async fn nobody_at_all_is_a_roster_too() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.set(Fault::new(FaultKind::EmptyRoster));
        let roster = world.roster().await.unwrap();
        assert_eq!((roster.residents().len(), roster.unreadable().len()), (0, 0), "{pms}");
    }
}
