//! Who is who, case by case: what a PMS does with its ids, and what becomes of the people.

use domain::{
    access::{AccessState, AutomatedAccess, GRANT_DELAY},
    alert::{AlertAction, AlertKind},
    lease::Lifecycle,
    link::{LinkReason, Presence},
    person::Person,
    roster::{Resident, Standing},
    sync::{Outcome, SkipReason},
};
use jiff::civil::date;
use plan::{AlertDecision, RuleId, WhyOneHuman};

use crate::building::*;

const ANA: (&str, &str, Option<&str>) = ("Ana", "Left", Some("ana@example.com"));
const BO: (&str, &str, Option<&str>) = ("Bo", "Stays", Some("bo@example.com"));
const FAMILY: Option<&str> = Some("family@example.com");

pub(crate) fn record(id: &str, who: (&str, &str, Option<&str>), unit: &str) -> Resident {
    let mut record = resident(id).named(who.0, who.1).with_email(who.2).in_unit(unit);
    record.phone = None;
    record
}

/// A building in which these live, with their keys since a while.
pub(crate) fn lived_in(residents: Vec<Resident>) -> World {
    let mut world = World::new(residents, Vec::new()).mapping("101", "unit-101").mapping("102", "unit-102");
    world.settings.access.mode = AutomatedAccess::Automatic;
    world.sync();
    for person in &mut world.directory.people {
        if let AccessState::Granted { starts_at, .. } = &mut person.access {
            *starts_at = now() - GRANT_DELAY;
        }
    }
    world
}

impl World {
    #[track_caller]
    fn named(&self, first: &str) -> &Person {
        let mut found = self.directory.people.iter().filter(|person| person.name.first() == first);
        let one = found.next().unwrap_or_else(|| panic!("nobody is called {first}"));
        assert!(found.next().is_none(), "{first} is there twice");
        one
    }

    /// Which unit somebody can open now.
    #[track_caller]
    fn opens(&self, first: &str) -> Option<&str> {
        self.named(first).access.opens_at(now()).map(|access| access.unit_id.as_str())
    }

    fn records_of(&self, first: &str) -> Vec<&str> {
        let links = self.named(first).links.iter().filter(|link| !link.reused);
        links.map(|link| link.pms_ref.pms_resident_id.as_str()).collect()
    }

    #[track_caller]
    pub(crate) fn is_settled(&self) {
        let again = self.plan();
        assert_eq!((&*again.people, &*again.alerts), (&[][..], &[][..]));
    }
}

#[test]
fn a_promoted_roommate_and_the_one_who_left_exchange_their_codes() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("r1", BO, "101")]);
    let gone = record("r1", ANA, "101").left_on(date(2026, 11, 20));
    world.residents = vec![record("t1", BO, "101"), gone];
    world.sync().expect("r1", RuleId::R12, Outcome::Updated);
    assert_eq!((world.named("Bo").lifecycle, world.opens("Bo")), (Lifecycle::Current, Some("unit-101")));
    assert_eq!((world.named("Ana").lifecycle, world.opens("Ana")), (Lifecycle::Past, None));
    assert_eq!((world.records_of("Bo"), world.records_of("Ana")), (vec!["t1"], vec!["r1"]));
    assert_eq!(world.named("Bo").links[0].added.as_ref().unwrap().reason, LinkReason::Exchanged);
    assert_eq!(world.directory.open_alerts, []);
    world.is_settled();
}

#[test]
fn codes_are_exchanged_where_two_share_the_households_email_too() {
    let (ana, bo) = (("Ana", "Par", FAMILY), ("Bo", "Par", Some("bo@example.com")));
    let mut world = lived_in(vec![record("t1", ana, "101"), record("r1", bo, "101")]);
    let gone = record("r1", ana, "101").with_status("Past").in_unit("101");
    world.residents = vec![record("t1", bo, "101"), gone];
    world.sync();
    assert_eq!((world.opens("Bo"), world.opens("Ana")), (Some("unit-101"), None));
    world.is_settled();
}

#[test]
fn a_promoted_roommate_goes_on_where_the_old_code_is_gone_and_the_one_who_left_is_asked_about() {
    let mut world = lived_in(vec![
        record("t1", ANA, "101"),
        record("r1", BO, "101"),
        record("t9", ("Nora", "N", Some("n@example.com")), "102"),
    ]);
    world.residents = vec![record("t1", BO, "101"), world.residents[2].clone()];
    world.settings.previous_roster = None;
    world.sync();
    assert_eq!((world.records_of("Bo"), world.opens("Bo")), (vec!["r1", "t1"], Some("unit-101")));
    let ana = world.named("Ana");
    assert!(ana.links[0].reused && matches!(ana.links[0].presence, Presence::Missing { .. }));
    assert_eq!(
        (ana.lifecycle, world.opens("Ana")),
        (Lifecycle::Current, Some("unit-101")),
        "nobody is moved out for it"
    );
    world.sync();
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 1);
    assert_eq!(world.records_of("Bo"), ["t1"], "the old code is forgotten");
}

#[test]
fn three_who_exchange_their_codes_go_on_with_the_record_that_has_their_name() {
    let cy = ("Cy", "Third", Some("cy@example.com"));
    let mut world =
        lived_in(vec![record("t1", ANA, "101"), record("r1", BO, "101"), record("r2", cy, "101")]);
    world.residents = vec![record("t1", BO, "101"), record("r1", cy, "101"), record("r2", ANA, "101")];
    world.sync();
    for (who, code) in [("Ana", "r2"), ("Bo", "t1"), ("Cy", "r1")] {
        assert_eq!((world.records_of(who), world.opens(who)), (vec![code], Some("unit-101")), "{who}");
    }
    world.is_settled();
}

#[test]
fn a_crash_in_the_midst_of_an_exchange_is_made_good_by_the_next_sync() {
    let before = lived_in(vec![record("t1", ANA, "101"), record("r1", BO, "101")]);
    for written in 0..2 {
        let mut world = before.clone();
        let gone = record("r1", ANA, "101").with_status("Past").in_unit("101");
        world.residents = vec![record("t1", BO, "101"), gone];
        let mut plan = world.plan();
        assert_eq!(plan.people.len(), 2);
        plan.people.swap(0, written);
        plan.people.truncate(1);
        plan.alerts.clear();
        world.apply(&plan);
        world.sync();
        assert_eq!((world.opens("Bo"), world.opens("Ana")), (Some("unit-101"), None), "{written}");
        assert_eq!((world.records_of("Bo"), world.records_of("Ana")), (vec!["t1"], vec!["r1"]), "{written}");
        world.is_settled();
    }
}

#[test]
fn a_transfer_is_one_human_all_the_way_and_never_without_a_door() {
    let mut world = lived_in(vec![record("t1", ANA, "101")]);
    world.residents.push(record("t2", ANA, "102").with_status("Future").in_unit("102"));
    let plan = world.sync();
    let row = plan.expect("t1", RuleId::R1, Outcome::Updated);
    let why: Vec<_> = row.records.iter().map(|record| (record.leads, record.why)).collect();
    assert_eq!(why, [(true, WhyOneHuman::Leads), (false, WhyOneHuman::NameAndEmail)]);
    plan.expect("t2", RuleId::R1, Outcome::Linked);
    assert_eq!((world.records_of("Ana"), world.opens("Ana")), (vec!["t1", "t2"], Some("unit-101")));
    world.residents =
        vec![record("t1", ANA, "101").with_status("Past").in_unit("101"), record("t2", ANA, "102")];
    world.sync();
    assert_eq!((world.named("Ana").lifecycle, world.opens("Ana")), (Lifecycle::Current, Some("unit-102")));
    assert_eq!(world.directory.open_alerts, []);
    world.is_settled();
}

#[test]
fn between_two_units_the_way_to_the_old_one_stays_until_the_clerk_has_moved_them() {
    let mut world = lived_in(vec![record("t1", ANA, "101")]);
    let next = |starts_on| {
        let mut next = record("t2", ANA, "102").with_status("Future").in_unit("102");
        (next.leases[0].starts_on, next.leases[0].move_in_on) = (Some(starts_on), None);
        next
    };
    let old = record("t1", ANA, "101").with_status("Past").in_unit("101");
    world.residents = vec![old.clone(), next(TODAY)];
    world.sync();
    assert_eq!(world.opens("Ana"), Some("unit-101"));
    world.is_settled();
    let mut later = world.clone();
    later.residents = vec![old, next(date(2027, 2, 1))];
    later.sync();
    assert_eq!(later.opens("Ana"), None, "who comes back in February has no key in November");
}

#[test]
fn a_code_in_another_case_and_a_gap_renewal_go_on_with_the_new_record() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t9", BO, "102")]);
    world.residents[0] = record("T1", ANA, "101");
    world.sync().expect("T1", RuleId::R7, Outcome::Linked);
    assert_eq!((world.directory.people.len(), world.opens("Ana")), (2, Some("unit-101")));
    assert_eq!(world.directory.open_alerts, []);
    world.sync();
    assert_eq!(world.records_of("Ana"), ["T1"], "the old one is forgotten once she goes on with the new");
    assert_eq!(world.directory.open_alerts, []);
    world.is_settled();
}

#[test]
fn a_marriage_a_typo_and_a_new_phone_are_no_other_human() {
    for (first, last) in [("Ana", "Wed"), ("Anna", "Left")] {
        let mut world = lived_in(vec![record("t1", ANA, "101"), record("r1", BO, "101")]);
        world.residents[0] = record("t1", (first, last, ANA.2), "101");
        world.sync().expect("t1", RuleId::R1, Outcome::Updated);
        assert_eq!(world.opens(first), Some("unit-101"));
    }
}

#[test]
fn a_new_name_that_is_a_roommates_is_no_marriage() {
    let kid = ("Kid", "Left", None);
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("r1", kid, "101")]);
    world.residents = vec![record("t1", ("Kid", "Left", ANA.2), "101"), record("r1", kid, "101")];
    world.sync().expect("t1", RuleId::I5, Outcome::Alerted(AlertKind::NameMismatch));
    assert_eq!(world.opens("Ana"), Some("unit-101"), "nothing ends, nobody is renamed");
}

#[test]
fn an_id_that_is_somebody_elses_now_is_a_new_person_and_the_old_one_is_asked_about() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t9", BO, "102")]);
    let cy = ("Cy", "Third", Some("cy@example.com"));
    world.residents[0] = record("t1", cy, "101");
    world.sync().expect("t1", RuleId::R11, Outcome::Created);
    assert_eq!((world.records_of("Cy"), world.named("Ana").lifecycle), (vec!["t1"], Lifecycle::Current));
    world.sync();
    let alert = world.open(AlertKind::MissingFromPms)[0].clone();
    assert_eq!(alert.cause.person().unwrap().name.as_ref(), "Ana Left");
    world.is_settled();
    // The clerk's mistake put right: each has their own again.
    world.residents[0] = record("t1", ANA, "101");
    world.sync();
    assert_eq!((world.records_of("Ana"), world.opens("Ana")), (vec!["t1"], Some("unit-101")));
}

fn unclear() -> World {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t9", BO, "102")]);
    world.residents[0] = record("t1", ("Una", "Klar", ANA.2), "101");
    world.sync().expect("t1", RuleId::I5, Outcome::Alerted(AlertKind::NameMismatch));
    world
}

fn decided(world: &mut World, action: AlertAction) {
    let alert = world.open(AlertKind::NameMismatch)[0].clone();
    let decision = AlertDecision { action, by: "user_1".into(), reason: None, until: None };
    let resolved = plan::resolve(&[alert], &decision, &world.directory, &world.settings, now());
    assert_eq!(resolved.refused, []);
    world.apply(&resolved.plan);
}

#[test]
fn an_unclear_record_changes_nothing_and_ends_nothing_even_when_it_is_past() {
    let mut world = unclear();
    assert_eq!((world.named("Ana").lifecycle, world.opens("Ana")), (Lifecycle::Current, Some("unit-101")));
    let cause = &world.open(AlertKind::NameMismatch)[0].cause;
    assert_eq!(cause.actions(), [AlertAction::SamePerson, AlertAction::AnotherPerson]);
    world.residents[0] = world.residents[0].clone().with_status("Past").in_unit("101");
    world.sync();
    assert_eq!(world.opens("Ana"), Some("unit-101"));
    assert_eq!(world.open(AlertKind::NameMismatch).len(), 1);
}

#[test]
fn same_person_takes_the_name_over_and_another_person_lets_go_of_the_record() {
    let mut world = unclear();
    decided(&mut world, AlertAction::SamePerson);
    assert_eq!(world.opens("Una"), Some("unit-101"));
    world.is_settled();
    let mut world = unclear();
    decided(&mut world, AlertAction::AnotherPerson);
    assert_eq!(world.records_of("Ana"), Vec::<&str>::new());
    world.sync().expect("t1", RuleId::R9, Outcome::Alerted(AlertKind::NameMismatch));
    assert_eq!(world.opens("Ana"), Some("unit-101"));
    world.sync();
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 1, "and is asked about");
}

#[test]
fn who_marries_and_takes_the_id_of_a_relative_who_left_keeps_the_door_and_a_manager_is_asked() {
    let mut world = lived_in(vec![record("t1", ("Bo", "Ash", Some("bo@example.com")), "101")]);
    let relative = record("t1", ("Ana", "Ash", FAMILY), "101").with_status("Past").in_unit("101");
    world.residents = vec![relative, record("t0", ("Bo", "Nolan", FAMILY), "101")];
    world.sync();
    let before = world.directory.people.iter().find(|person| person.name.last() == "Ash").unwrap();
    assert_eq!(before.lifecycle, Lifecycle::Current, "the past record may be the relative's");
    assert!(before.access.opens_at(now()).is_some());
    world.sync();
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 1, "{:#?}", world.directory.open_alerts);
}

#[test]
fn same_person_of_a_record_that_has_ended_is_the_move_out_of_whoever_has_no_other() {
    let mut world = unclear();
    world.residents[0] = world.residents[0].clone().with_status("Past").in_unit("101");
    world.sync();
    decided(&mut world, AlertAction::SamePerson);
    assert_eq!((world.named("Una").lifecycle, world.opens("Una")), (Lifecycle::Past, None));
    world.is_settled();
    // Who lives here by another record goes on as they are, and is not asked about again.
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t2", ANA, "102")]);
    world.residents[0] = record("t1", ("Una", "Klar", ANA.2), "101").with_status("Past").in_unit("101");
    world.sync();
    if !world.open(AlertKind::NameMismatch).is_empty() {
        decided(&mut world, AlertAction::SamePerson);
    }
    assert_eq!(world.named("Ana").lifecycle, Lifecycle::Current);
    assert!(world.opens("Ana").is_some());
    world.sync();
    assert_eq!(world.open(AlertKind::NameMismatch).len(), 0);
    assert_eq!(world.named("Ana").lifecycle, Lifecycle::Current);
}

#[test]
fn who_goes_on_in_another_property_under_a_new_name_and_the_same_email_is_merged_by_a_manager() {
    let mut world = lived_in(vec![record("77", ANA, "101")]);
    let mut other = record("77", ("Ana", "Wed", ANA.2), "102");
    other.pms_ref = at_property("p2", "77");
    world.residents = vec![record("77", ANA, "101").with_status("Past").in_unit("101"), other];
    world.sync();
    let offered = world.open(AlertKind::NameMismatch)[0].cause.actions().to_vec();
    assert_eq!(offered, [AlertAction::Merge], "the id alone says nothing, and two sites count alike");
    decided(&mut world, AlertAction::Merge);
    assert_eq!((world.named("Ana").lifecycle, world.named("Ana").name.last()), (Lifecycle::Current, "Wed"));
    world.is_settled();
}

#[test]
fn an_equal_id_in_two_properties_joins_nobody_of_another_name() {
    let mut other = record("1-1", BO, "102");
    other.pms_ref = at_property("p2", "1-1");
    let mut namesake = record("1-1", ("Ana", "Left", Some("ana.l@example.com")), "102");
    namesake.pms_ref = at_property("p2", "1-1");
    assert_eq!(lived_in(vec![record("1-1", ANA, "101"), other]).directory.people.len(), 2);
    assert_eq!(lived_in(vec![record("1-1", ANA, "101"), namesake]).directory.people.len(), 1);
}

#[test]
fn somebody_with_a_current_record_is_not_moved_out_by_another_one_and_everybody_without_is() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t2", ANA, "102")]);
    let ended = |id: &str, status: &str| record(id, ANA, "101").with_status(status);
    world.residents = vec![ended("t1", "Past"), record("t2", ANA, "102")];
    world.sync();
    assert_eq!(world.named("Ana").lifecycle, Lifecycle::Current);
    world.residents = vec![ended("t1", "Past"), ended("t2", "Eloped")];
    world.sync();
    assert!(world.opens("Ana").is_some(), "a status never seen moves nobody out");
    world.residents = vec![ended("t1", "Past"), ended("t2", "Cancelled")];
    world.sync();
    assert_eq!((world.named("Ana").lifecycle, world.opens("Ana")), (Lifecycle::Past, None));
}

#[test]
fn a_record_that_vanishes_beside_a_past_one_is_asked_about_first() {
    let mut world =
        lived_in(vec![record("t1", ANA, "101"), record("t2", ANA, "102"), record("t9", BO, "102")]);
    world.residents = vec![record("t1", ANA, "101").with_status("Past"), world.residents[2].clone()];
    world.sync();
    world.sync();
    assert_eq!((world.named("Ana").lifecycle, world.opens("Ana").is_some()), (Lifecycle::Current, true));
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 1);
}

#[test]
fn a_dependent_is_no_reason_for_an_alert_and_in_nobodys_way() {
    let mut child = record("r1", ("Kid", "Left", ANA.2), "101");
    child.standing = Standing::Dependent;
    let mut toddler = record("r2", ("Tot", "Left", None), "101");
    toddler.standing = Standing::Dependent;
    let mut minor = record("r3", ("Min", "Left", Some("min@example.com")), "101");
    minor.standing = Standing::Minor;
    let mut world = World::new(vec![record("t1", ANA, "101"), child, toddler, minor], Vec::new());
    let plan = world.sync();
    plan.expect("t1", RuleId::R11, Outcome::Created);
    plan.expect("r1", RuleId::R5, Outcome::Skipped(SkipReason::Dependent));
    plan.expect("r2", RuleId::R5, Outcome::Skipped(SkipReason::Dependent));
    plan.expect("r3", RuleId::R5, Outcome::Skipped(SkipReason::Dependent));
    assert_eq!(world.open(AlertKind::DuplicateEmail).len() + world.open(AlertKind::MissingEmail).len(), 0);
}

#[test]
fn whoever_is_back_under_another_email_is_not_locked_out_by_an_ask_about_their_move_out() {
    let mut world = lived_in(vec![record("t1", ANA, "101")]);
    world.settings.access.mode = AutomatedAccess::ApprovalRequired;
    world.residents = vec![record("t1", ANA, "101").with_status("Past").in_unit("101")];
    world.sync();
    assert_eq!(world.open(AlertKind::StillHasAccess).len(), 1);
    world.residents = vec![record("t1", ("Ana", "Left", Some("new@example.com")), "101")];
    world.sync().expect("t1", RuleId::R2, Outcome::Alerted(AlertKind::EmailMismatch));
    assert_eq!((world.open(AlertKind::StillHasAccess).len(), world.opens("Ana")), (0, Some("unit-101")));
}
