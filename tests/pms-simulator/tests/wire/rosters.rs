//! What the rosters are made of, seen through control.

use std::collections::{BTreeMap, BTreeSet};

use pms_simulator::{Config, MAX_PROPERTIES, Pms, Reseed, Resident, Simulator, Status};

use crate::support::{config, leases, simulator, transactions};

fn everybody(simulator: &Simulator, pms: Pms) -> Vec<Resident> {
    let control = simulator.control(pms);
    let properties = control.state().properties;
    properties.iter().flat_map(|property| control.residents(&property.id, 0, usize::MAX).unwrap()).collect()
}

#[tokio::test]
async fn one_seed_makes_one_roster_and_another_seed_another() {
    let (first, second) = (simulator(), simulator());
    let other = Simulator::new(&Config { seed: 2, ..config() });
    let page = async |simulator| leases(simulator, 718_201, 1, 500).await.body;
    assert_eq!(page(&first).await, page(&second).await);
    assert_ne!(page(&first).await, page(&other).await);
    let whole = async |simulator| transactions(simulator, "lake01").await.body;
    assert_eq!(whole(&first).await, whole(&second).await);
    assert_ne!(whole(&first).await, whole(&other).await);
}

#[test]
fn a_clean_roster_has_exactly_the_residents_asked_for_and_an_address_for_each() {
    for residents in [1, 2, 3, 24, 1_000] {
        let simulator = Simulator::new(&Config { oddities: 0.0, residents, ..config() });
        for pms in Pms::ALL {
            let control = simulator.control(*pms);
            for property in control.state().properties.iter().filter(|property| !property.disabled) {
                let people = control.residents(&property.id, 0, usize::MAX).unwrap();
                assert_eq!(people.len(), residents as usize, "{pms} {}", property.id);
                assert_eq!(property.residents, people.len());
            }
            let all = everybody(&simulator, *pms);
            let emails: BTreeSet<_> = all.iter().filter_map(|resident| resident.email.as_ref()).collect();
            assert_eq!(emails.len(), all.len(), "{pms}: each resident has an address of their own");
            let ids: BTreeSet<_> = all.iter().map(|resident| &resident.id).collect();
            assert_eq!(ids.len(), all.len(), "{pms}: each resident has an id of their own");
        }
    }
}

#[test]
fn a_pms_has_as_many_open_properties_as_are_asked_for_each_of_its_own() {
    let simulator =
        Simulator::new(&Config { properties: MAX_PROPERTIES, oddities: 0.0, residents: 3, ..config() });
    for pms in Pms::ALL {
        let control = simulator.control(*pms);
        let open: Vec<_> = control.state().properties.into_iter().filter(|one| !one.disabled).collect();
        assert_eq!(open.len(), MAX_PROPERTIES as usize, "{pms}");
        let names: BTreeSet<_> = open.iter().map(|property| &property.name).collect();
        let ids: BTreeSet<_> = open.iter().map(|property| &property.id).collect();
        assert_eq!((names.len(), ids.len()), (open.len(), open.len()), "{pms}");
        let residents: BTreeSet<_> =
            everybody(&simulator, *pms).into_iter().map(|resident| (resident.id, resident.email)).collect();
        assert_eq!(residents.len(), 3 * open.len(), "{pms}");
        for property in &open {
            let [first, ..] = &control.residents(&property.id, 0, 1).unwrap()[..] else { panic!("{pms}") };
            assert_eq!(control.resident(&first.id).unwrap(), *first, "{pms} {}", property.id);
        }
    }
}

#[test]
fn about_sixty_per_cent_are_current_and_every_status_occurs() {
    let simulator = Simulator::new(&Config { residents: 5_000, oddities: 0.0, ..config() });
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    let all = everybody(&simulator, Pms::Yardi);
    for resident in &all {
        *counts.entry(resident.status).or_default() += 1;
    }
    assert_eq!(counts.len(), 6);
    let share = counts[&Status::Current] as f64 / all.len() as f64;
    assert!((0.57..0.63).contains(&share), "{share}");
}

#[test]
fn a_small_roster_with_oddities_shows_each_of_them() {
    let simulator = simulator();
    let people = simulator.control(Pms::Entrata).residents("718201", 0, usize::MAX).unwrap();
    let today = config().today;
    let has = |what: &dyn Fn(&Resident) -> bool| people.iter().any(what);
    assert!(has(&|one| one.email.is_none()));
    assert!(has(&|one| one.phone.is_none()));
    assert!(has(&|one| one.role == "guarantor"));
    assert!(has(&|one| one.role == "occupant" && one.email.is_none()));
    assert!(has(&|one| one.status == Status::Current && one.lease_end < today), "month to month");
    let by_email = |one: &Resident| people.iter().filter(|other| other.email == one.email).count();
    assert!(has(&|one| one.role == "spouse" && by_email(one) == 2), "spouses share an address");
    let gone = |one: &Resident| one.status == Status::Past && one.role != "primary";
    assert!(has(&|one| gone(one)
        && people.iter().any(|other| other.id == one.household && other.status == Status::Current)));
    let transferring = |one: &Resident| people.iter().filter(|other| other.id == one.id).count() == 2;
    assert!(has(&transferring), "one customer on two leases");
}

#[test]
fn dates_never_contradict_the_status() {
    let simulator = Simulator::new(&Config { residents: 2_000, ..config() });
    simulator.control(Pms::Yardi).change(20.0);
    let today = config().today;
    for one in everybody(&simulator, Pms::Yardi) {
        assert!(one.lease_start < one.lease_end, "{one:?}");
        match one.status {
            Status::Current => {
                assert!(one.move_in <= today && one.move_out.is_none_or(|out| out >= today), "{one:?}")
            }
            Status::Notice => assert!(one.move_out.is_some_and(|out| out >= today), "{one:?}"),
            Status::Past => assert!(one.move_out.is_some_and(|out| out <= today), "{one:?}"),
            Status::Future => assert!(one.move_in > today, "{one:?}"),
            Status::Applicant | Status::Cancelled => {}
        }
    }
}

#[test]
fn the_same_change_touches_the_same_residents_and_about_as_many_as_asked() {
    let config = Config { residents: 4_000, ..config() };
    let (first, second) = (Simulator::new(&config), Simulator::new(&config));
    let before = everybody(&first, Pms::Entrata);
    let changed = first.control(Pms::Entrata).change(3.0);
    assert_eq!(second.control(Pms::Entrata).change(3.0), changed);
    let after = everybody(&first, Pms::Entrata);
    assert_eq!(after, everybody(&second, Pms::Entrata));
    assert_eq!(before.len(), after.len());
    let share = changed as f64 / before.len() as f64;
    assert!((0.02..0.04).contains(&share), "{share}");
    let differing = before.iter().zip(&after).filter(|(before, after)| before != after).count();
    assert!(differing >= changed / 2, "{differing} differ, {changed} were said to change");
    assert!(first.control(Pms::Entrata).change(3.0) > 0);
    assert_ne!(everybody(&first, Pms::Entrata), after, "a second round is another one");
}

#[test]
fn a_new_seed_draws_one_property_anew_and_leaves_the_others() {
    let simulator = simulator();
    let control = simulator.control(Pms::Yardi);
    let other = control.residents("Mill02", 0, 100).unwrap();
    let wanted =
        Reseed { seed: Some(9), residents: Some(60), property: Some("lake01".into()), ..Reseed::default() };
    control.reseed(&wanted).unwrap();
    let state = control.state();
    assert_eq!(state.properties[0].seed, 9);
    assert!(state.properties[0].residents >= 60);
    assert_eq!(control.residents("Mill02", 0, 100).unwrap(), other);
    let missing = Reseed { property: Some("nowhere".into()), ..Reseed::default() };
    assert!(control.reseed(&missing).is_err());
    let many = Reseed { residents: Some(1_000_000), ..Reseed::default() };
    assert!(control.reseed(&many).is_err());
}
