//! The product's own pages, row by row (its sections 4 to 7): each row has a test of its name here.
//!
//! What a row needs more than a plan for is tested where that is: the hour and Sync Now in the end-to-end
//! tests, the mapping's page and the decision about fifty in those of the API.

use std::collections::BTreeMap;

use domain::{
    access::{AccessState, AutomatedAccess, GRANT_DELAY},
    alert::{AlertAction, AlertKind},
    change::ChangeKind,
    contact::Phone,
    lease::Lifecycle,
    person::{Person, Source},
    roster::RosterSize,
    sync::{Outcome, SkipReason},
};
use jiff::civil::date;
use plan::RuleId;

use crate::building::*;

fn somebody(world: &World, n: usize) -> &Person {
    &world.directory.people[n]
}

// Section 4: who is a candidate.

#[test]
fn s4_a_candidate_is_pending_or_current() {
    for (status, outcome) in [
        ("Future", Outcome::Created),
        ("Current", Outcome::Created),
        ("Notice", Outcome::Created),
        ("Past", Outcome::Skipped(SkipReason::NotPendingOrCurrent)),
        ("Denied", Outcome::Skipped(SkipReason::NotPendingOrCurrent)),
    ] {
        let plan = World::new(vec![resident("r1").with_status(status)], vec![]).plan();
        assert_eq!(plan.row("r1").outcome, outcome, "{status}");
    }
}

#[test]
fn s4_a_resident_with_an_excluded_status_is_not_pulled_in() {
    let plan = World::new(vec![resident("r1")], vec![]).excluding("Current").plan();
    plan.expect("r1", RuleId::R3, Outcome::Skipped(SkipReason::ExcludedStatus));
}

// Section 4: on each run.

#[test]
fn s4_people_synced_before_get_name_phone_lease_dates_unit_and_move_dates() {
    let before = resident("r1").in_unit("101");
    let mut after = before.clone().named("New", "Last").in_unit("102");
    after.phone = Some(Phone::new("+1 8015550177").unwrap());
    after.leases[0].starts_on = Some(date(2026, 2, 1));
    after.leases[0].ends_on = Some(date(2027, 1, 31));
    after.leases[0].move_in_on = Some(date(2026, 2, 2));
    let mut world = World::new(vec![after.clone()], vec![synced(1, &before)]).mapping("102", "unit-102");
    world.sync();
    let person = somebody(&world, 0);
    let lease = person.lease.as_ref().unwrap();
    assert_eq!((&person.name, &person.phone), (&after.name, &after.phone));
    assert_eq!((lease.starts_on, lease.ends_on), (Some(date(2026, 2, 1)), Some(date(2027, 1, 31))));
    assert_eq!((person.moved_in_on, &person.unit_id), (Some(date(2026, 2, 2)), &Some(door_unit("unit-102"))));
}

#[test]
fn s4_an_email_changed_in_the_pms_completes_no_update_and_is_an_email_mismatch() {
    let before = resident("r1");
    let after = before.clone().named("New", "Last").with_email(Some("new@example.com"));
    let mut world = World::new(vec![after], vec![synced(1, &before)]);
    world.sync().expect("r1", RuleId::R2, Outcome::Alerted(AlertKind::EmailMismatch));
    assert_eq!(somebody(&world, 0).name, before.name);
}

#[test]
fn s4_a_door_contact_of_the_same_name_and_email_is_linked_without_a_duplicate() {
    let mut world = World::new(vec![resident("r1")], vec![person(1, "First r1", "Last", "R1@Example.com")]);
    world.sync().expect("r1", RuleId::R7, Outcome::Linked);
    assert_eq!((world.directory.people.len(), somebody(&world, 0).source), (1, Source::Door));
}

#[test]
fn s4_a_partial_match_is_flagged_for_the_manager() {
    let mut world = World::new(vec![resident("r1")], vec![person(1, "Other", "Name", "r1@example.com")]);
    world.sync().expect("r1", RuleId::R9, Outcome::Alerted(AlertKind::NameMismatch));
    assert!(somebody(&world, 0).links.is_empty());
}

#[test]
fn s4_no_match_is_a_new_contact_filled_with_the_pms_data() {
    let mut world = World::new(vec![resident("r1").in_unit("101")], vec![]).mapping("101", "unit-101");
    world.sync().expect("r1", RuleId::R11, Outcome::Created);
    let person = somebody(&world, 0);
    assert_eq!((person.source, person.email.as_str()), (Source::Pms, "r1@example.com"));
    assert!(person.phone.is_some() && person.lease.is_some() && person.unit_id.is_some());
}

// Section 4: leaving.

#[test]
fn s4_deleting_the_person_in_the_pms_does_not_delete_the_door_contact() {
    let mut world = World::new(vec![], vec![synced(1, &resident("r1"))]);
    world.settings.previous_roster = Some(RosterSize { total: 1, by_property: [].into() });
    let plan = world.plan();
    world.apply(&plan);
    let person = somebody(&world, 0);
    assert_eq!((person.lifecycle, &person.access), (Lifecycle::Current, &AccessState::Unmanaged));
}

#[test]
fn s4_a_move_out_ends_access_and_the_account_stays() {
    let before = resident("r1");
    let mut world = World::new(vec![before.clone().with_status("Past")], vec![synced(1, &before)]);
    world.sync().expect("r1", RuleId::R12, Outcome::Updated);
    let person = somebody(&world, 0);
    assert_eq!((person.lifecycle, person.access.has_ended()), (Lifecycle::Past, true));
}

#[test]
fn s4_user_sync_alone_grants_no_keys() {
    let mut world = World::new(vec![resident("r1").in_unit("101")], vec![]).mapping("101", "unit-101");
    world.sync();
    assert_eq!(somebody(&world, 0).access, AccessState::Unmanaged);
}

// Section 5: alerts after a sync.

#[test]
fn s5_duplicate_emails_lists_them_syncs_none_and_goes_when_the_pms_is_corrected() {
    let shared = |id: &str| resident(id).with_email(Some("shared@example.com"));
    let mut world = World::new(vec![shared("r1"), shared("r2")], vec![]);
    world.sync();
    assert_eq!(world.open(AlertKind::DuplicateEmail)[0].cause.residents().len(), 2);
    assert!(world.directory.people.is_empty());
    world.residents = vec![shared("r1"), resident("r2")];
    world.sync();
    assert_eq!((world.open(AlertKind::DuplicateEmail).len(), world.directory.people.len()), (0, 2));
}

#[test]
fn s5_duplicate_accounts_is_a_matching_identity_that_is_linked_already_and_is_merged() {
    let known = resident("r1");
    let again = resident("r2").named("First r1", "Last").with_email(Some("r1@example.com"));
    let still = known.clone().with_email(Some("new@example.com"));
    let mut world = World::new(vec![still, again], vec![synced(1, &known)]);
    world.sync();
    assert_eq!(world.open(AlertKind::DuplicateAccount)[0].cause.actions(), [AlertAction::Merge]);
}

#[test]
fn s5_name_mismatch_right_in_door_goes_when_the_pms_is_corrected_and_else_is_merged() {
    let mut world = World::new(vec![resident("r1")], vec![person(1, "Right", "Name", "r1@example.com")]);
    world.sync();
    assert_eq!(world.open(AlertKind::NameMismatch)[0].cause.actions(), [AlertAction::Merge]);
    world.residents = vec![resident("r1").named("Right", "Name")];
    world.sync().expect("r1", RuleId::R7, Outcome::Linked);
    assert_eq!(world.open(AlertKind::NameMismatch).len(), 0);
}

#[test]
fn s5_email_mismatch_right_in_door_goes_when_the_pms_is_corrected_and_else_is_separated() {
    let before = resident("r1");
    let mut world =
        World::new(vec![before.clone().with_email(Some("new@example.com"))], vec![synced(1, &before)]);
    world.sync();
    assert_eq!(world.open(AlertKind::EmailMismatch)[0].cause.actions(), [AlertAction::CreateSeparate]);
    world.residents = vec![before];
    world.sync();
    assert_eq!(world.open(AlertKind::EmailMismatch).len(), 0);
}

// Section 6: units.

#[test]
fn s6_later_assignment_changes_flow_by_themselves_once_a_unit_is_mapped() {
    let before = resident("r1").in_unit("101");
    let mut world = World::new(vec![before.clone()], vec![]).mapping("101", "u1").mapping("102", "u2");
    world.sync();
    world.residents = vec![before.in_unit("102")];
    world.sync();
    assert_eq!(somebody(&world, 0).unit_id, Some(door_unit("u2")));
}

#[test]
fn s6_a_mapping_is_removed_and_its_residents_are_without_a_unit() {
    let mut world = World::new(vec![resident("r1").in_unit("101")], vec![]).mapping("101", "u1");
    world.sync();
    let removed = BTreeMap::from([(pms_unit("101").key(), (Some(door_unit("u1")), None))]);
    let change = plan::follow_mapping(somebody(&world, 0), &removed, &world.settings, now()).unwrap();
    assert_eq!((change.kind, change.after.unit_id), (ChangeKind::Updated, None));
}

#[test]
fn s6_a_resident_whose_unit_is_unmapped_is_synced_without_a_unit_and_the_unit_is_listed() {
    let mut world = World::new(vec![resident("r1").in_unit("999")], vec![]);
    world.sync().expect("r1", RuleId::R11, Outcome::Created);
    assert_eq!(somebody(&world, 0).unit_id, None);
    assert_eq!(world.open(AlertKind::UnmappedUnit)[0].cause.residents().len(), 1);
}

#[test]
fn s6_a_unit_gives_no_door_access_by_itself() {
    let mut world = World::new(vec![resident("r1").in_unit("101")], vec![]).mapping("101", "u1");
    world.sync();
    let person = somebody(&world, 0);
    assert_eq!((person.unit_id.is_some(), person.access.granted()), (true, None));
}

// Section 7: automated access.

fn automated(status: &str) -> World {
    let mut world = World::new(vec![resident("r1").with_status(status).in_unit("101")], vec![])
        .mapping("101", "u1")
        .mapping("102", "u2");
    world.settings.access.mode = AutomatedAccess::Automatic;
    world
}

#[test]
fn s7_future_resident_no_access() {
    let mut world = automated("Future");
    world.sync();
    assert_eq!(somebody(&world, 0).access.granted(), None);
}

#[test]
fn s7_current_resident_access_according_to_the_unit_fifteen_minutes_after_detection() {
    let mut world = automated("Current");
    world.sync();
    let AccessState::Granted { access, starts_at, .. } = &somebody(&world, 0).access else {
        panic!("no access")
    };
    assert_eq!((&access.unit_id, *starts_at), (&door_unit("u1"), now() + GRANT_DELAY));
}

#[test]
fn s7_unit_change_access_updated_to_the_new_unit() {
    let mut world = automated("Current");
    world.sync();
    world.residents = vec![resident("r1").in_unit("102")];
    world.sync();
    assert_eq!(somebody(&world, 0).access.granted().unwrap().unit_id, door_unit("u2"));
}

#[test]
fn s7_past_resident_all_access_revoked() {
    let mut world = automated("Current");
    world.sync();
    world.residents = vec![resident("r1").with_status("Past")];
    world.sync();
    assert!(somebody(&world, 0).access.has_ended());
}

#[test]
fn s7_approval_required_nothing_changes_until_a_manager_approves() {
    let mut world = automated("Current");
    world.settings.access.mode = AutomatedAccess::ApprovalRequired;
    world.sync();
    let person = somebody(&world, 0);
    assert_eq!((&person.access, person.suggestion.is_some()), (&AccessState::Unmanaged, true));
}

fn by_hand(from: &str, to: Lifecycle) -> Person {
    let mut world = automated(from);
    world.sync();
    plan::set_lifecycle(somebody(&world, 0), to, &world.settings, "user_1", now()).unwrap().after
}

#[test]
fn s7_future_to_current_by_hand_keys_per_unit_assignment() {
    let person = by_hand("Future", Lifecycle::Current);
    assert_eq!(person.access.granted().unwrap().unit_id, door_unit("u1"));
}

#[test]
fn s7_current_to_past_by_hand_all_keys_revoked() {
    assert!(by_hand("Current", Lifecycle::Past).access.has_ended());
}

#[test]
fn s7_current_to_future_by_hand_all_keys_revoked() {
    assert!(by_hand("Current", Lifecycle::Future).access.has_ended());
}
