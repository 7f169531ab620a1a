//! Where a rule stops: what just fits, what just does not, and who is not meant by it.

use domain::{
    access::{AccessState, AutomatedAccess, CommonArea},
    alert::AlertKind,
    alert_cause::AlertCause,
    lease::{Lifecycle, MoveOut},
    person::Person,
    roster::Resident,
    sync::Outcome,
};
use jiff::civil::date;
use plan::{RuleId, Verdict};

use crate::{
    building::*,
    identity::{lived_in, record},
};

const ANA: (&str, &str, Option<&str>) = ("Ana", "Ash", Some("ana@example.com"));
const BO: (&str, &str, Option<&str>) = ("Bo", "Birch", Some("bo@example.com"));

fn some(n: usize) -> Vec<Resident> {
    (0..n).map(|n| record(&format!("s{n}"), ("Some", "Body", None), "101")).map(numbered).collect()
}

/// With a name and an email of their own.
fn numbered(record: Resident) -> Resident {
    let id = record.pms_ref.pms_resident_id.as_str().to_owned();
    record.named(&id, "Body").with_email(Some(&format!("{id}@example.com")))
}

fn of<'w>(world: &'w World, id: &str) -> &'w Person {
    let mut people = world.directory.people.iter();
    people.find(|person| person.links.iter().any(|link| link.pms_ref == at(id))).unwrap()
}

#[test]
fn who_never_moved_in_is_not_asked_about_and_who_has_keys_by_hand_is() {
    let mut world = World::new(some(9), Vec::new()).mapping("101", "unit-101");
    world.residents[0] = numbered(record("s0", BO, "101")).with_status("Future").in_unit("101");
    world.sync();
    world.settings.access.mode = AutomatedAccess::ApprovalRequired;
    for resident in &mut world.residents[..2] {
        *resident = resident.clone().with_status("Past").in_unit("101");
    }
    world.sync();
    assert!(of(&world, "s0").access.has_ended());
    assert!(of(&world, "s1").after_move_out.is_some());
    assert_eq!(world.open(AlertKind::StillHasAccess).len(), 1);
}

#[test]
fn whoever_is_out_of_scope_keeps_what_they_have_when_the_common_areas_change() {
    let mut world = lived_in(vec![record("t1", ANA, "101")]).excluding("Current");
    world.sync();
    world.settings.access.common_areas = [CommonArea::new("pool").unwrap()].into();
    assert_eq!(plan::settings_change(&world.directory, &world.settings, now()).people, []);
}

#[test]
fn as_many_as_may_leave_without_a_manager_lose_access_by_a_date_that_nobody_saw_and_one_more_does_not() {
    for (leave, asked) in [(5, 0), (6, 6)] {
        let mut world = lived_in(some(9));
        for person in &mut world.directory.people[..leave] {
            person.moved_out_on = Some(MoveOut::Firm(date(2026, 11, 22)));
        }
        let plan = plan::due(&world.directory, &world.settings, now(), None);
        assert_eq!((plan.people.len(), plan.alerts.len()), (leave, asked));
        let ended = plan.people.iter().filter(|change| change.after.access.has_ended()).count();
        assert_eq!(ended, leave - asked);
    }
}

#[test]
fn time_alone_grants_nothing() {
    let mut world = World::new(some(3), Vec::new()).mapping("101", "unit-101");
    world.sync();
    world.settings.access.mode = AutomatedAccess::Automatic;
    assert_eq!(plan::due(&world.directory, &world.settings, now(), None).people, []);
}

#[test]
fn a_first_grant_that_carries_its_end_takes_nothing_from_anybody() {
    let mut world = World::new(some(9), Vec::new()).mapping("101", "unit-101");
    world.sync();
    world.settings.access.mode = AutomatedAccess::Automatic;
    world.residents.iter_mut().for_each(|resident| *resident = resident.clone().left_on(date(2026, 11, 30)));
    let plan = world.plan();
    assert_eq!((plan.counts.access_ended, plan.verdict), (0, Verdict::Apply));
    let carries_end =
        |person: &Person| matches!(person.access, AccessState::Granted { ends_at: Some(_), .. });
    assert!(plan.people.iter().all(|change| carries_end(&change.after)));
}

/// Who is shown beside Ana, whose record is gone, if these are there, too.
fn beside(others: Vec<Resident>) -> Option<String> {
    let mut world = lived_in([vec![record("t1", ANA, "101")], some(3)].concat());
    world.residents = [others, some(3)].concat();
    world.sync();
    world.sync();
    let [alert] = world.open(AlertKind::MissingFromPms)[..] else { panic!("nobody is asked") };
    let AlertCause::MissingFromPms { beside, .. } = &alert.cause else { panic!("{alert:?}") };
    beside.as_ref().map(|resident| resident.pms_ref.pms_resident_id.as_str().to_owned())
}

#[test]
fn beside_somebody_missing_stands_who_lives_here_under_their_name_and_is_nobody_yet() {
    let namesake = record("t2", ("Ana", "Ash", None), "102");
    assert_eq!(beside(vec![namesake.clone()]).as_deref(), Some("t2"));
    assert_eq!(
        beside(vec![record("t3", ("Other", "Name", None), "102"), namesake.clone()]).as_deref(),
        Some("t2")
    );
    assert_eq!(beside(vec![record("t3", ("Other", "Name", None), "102")]), None);
    assert_eq!(beside(vec![namesake.with_status("Past")]), None);
    assert_eq!(beside(vec![]), None);
}

#[test]
fn a_record_of_a_property_that_is_no_longer_attached_stands_in_nobodys_way_out() {
    let mut world = lived_in([vec![record("t1", ANA, "101")], some(3)].concat());
    let mut second = record("t9", ANA, "101");
    second.pms_ref = at_property("p2", "t9");
    world.residents.push(second);
    world.sync();
    assert_eq!(of(&world, "t1").links.len(), 2);
    world.residents.pop();
    world.residents[0] = record("t1", ANA, "101").left_on(date(2026, 11, 20));
    world.settings.previous_roster = None;
    assert_eq!(world.plan().counts.moved_out, 0, "nothing is known of the other record");
    world.settings.attached.remove(&pms_property("p2"));
    world.sync().expect("t1", RuleId::R12, Outcome::Updated);
    assert_eq!(of(&world, "t1").lifecycle, Lifecycle::Past);
}

#[test]
fn ids_are_exchanged_by_the_name_alone_where_a_record_has_no_email() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t2", BO, "101")]);
    world.residents = vec![record("t1", ("Bo", "Birch", None), "101"), record("t2", ANA, "101")];
    world.sync();
    assert_eq!(of(&world, "t1").name.first(), "Bo");
    assert_eq!(of(&world, "t2").name.first(), "Ana");
}

#[test]
fn ids_are_not_exchanged_with_somebody_whose_own_record_is_in_force() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t2", BO, "101")]);
    world.residents[0] = record("t1", ("Bo", "Birch", Some("other@example.com")), "101");
    world.sync();
    assert!(of(&world, "t2").links.iter().all(|link| link.pms_ref != at("t1")));
    assert_eq!(of(&world, "t2").name.first(), "Bo");
}

#[test]
fn a_further_record_of_an_unknown_status_keeps_nobody_here() {
    let mut world = lived_in([vec![record("t1", ANA, "101")], some(3)].concat());
    world.residents[0] = record("t1", ANA, "101").left_on(date(2026, 11, 20));
    world.residents.push(record("t9", ANA, "102").with_status("Eloped"));
    world.sync().expect("t1", RuleId::R12, Outcome::Updated);
}
