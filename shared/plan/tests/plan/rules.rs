//! The rules R1 to R13, each by example.

use domain::{
    access::AccessState,
    alert::AlertKind,
    change::{ChangeKind, Field},
    contact::Phone,
    lease::{Lifecycle, MoveOut},
    person::Source,
    pms::Pms,
    roster::{Resident, Standing},
    sync::{Outcome, SkipReason},
};
use jiff::civil::date;
use plan::RuleId;

use crate::building::*;

#[test]
fn r1_changed_fields_of_a_linked_person_are_taken_over() {
    let before = resident("r1");
    let mut after = before.clone().named("Marisol", "Last").in_unit("101");
    after.phone = Some(Phone::new("+1 8015550199").unwrap());
    after.leases[0].ends_on = Some(date(2027, 8, 13));
    let world = World::new(vec![after], vec![synced(1, &before)]).mapping("101", "unit-101");
    let plan = world.plan();
    let row = plan.expect("r1", RuleId::R1, Outcome::Updated);
    let fields: Vec<_> = row.fields.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Field::FirstName, Field::Phone, Field::Unit, Field::LeaseEndsOn, Field::PmsUnit]);
    assert_eq!((plan.people[0].kind, plan.people[0].replaces()), (ChangeKind::Updated, Some(1)));
    assert_eq!(plan.people[0].after.unit_id, Some(door_unit("unit-101")));
}

#[test]
fn r1_a_linked_person_without_changes_is_unchanged_and_not_written() {
    let plan = World::new(vec![resident("r1")], vec![synced(1, &resident("r1"))]).plan();
    plan.expect("r1", RuleId::R1, Outcome::Unchanged);
    assert_eq!((plan.people.len(), plan.alerts.len()), (0, 0));
}

#[test]
fn r1_an_email_that_differs_only_in_case_is_the_same() {
    let before = synced(1, &resident("r1"));
    let plan = World::new(vec![resident("r1").with_email(Some(" R1@EXAMPLE.com "))], vec![before]).plan();
    assert_eq!(plan.row("r1").rule, Some(RuleId::R1));
    assert_eq!(plan.opened(), []);
}

#[test]
fn r1_someone_who_returns_is_current_again_and_no_longer_ended() {
    let mut before = synced(1, &resident("r1").with_status("Past"));
    before.access = AccessState::Ended { at: now() };
    let plan = World::new(vec![resident("r1")], vec![before]).plan();
    plan.expect("r1", RuleId::R1, Outcome::Updated);
    let after = &plan.people[0].after;
    assert_eq!((after.lifecycle, after.access.clone()), (Lifecycle::Current, AccessState::Unmanaged));
}

#[test]
fn r1_an_unknown_status_is_shown_and_ends_nothing() {
    let plan =
        World::new(vec![resident("r1").with_status("Eloped")], vec![synced(1, &resident("r1"))]).plan();
    plan.expect("r1", RuleId::R1, Outcome::Updated);
    assert_eq!(plan.people[0].after.access, AccessState::Unmanaged);
    assert_eq!(plan.counts.moved_out, 0);
}

#[test]
fn r2_a_changed_email_changes_nothing_not_even_the_phone_and_raises_an_alert() {
    let mut changed = resident("r1").with_email(Some("new@example.com"));
    changed.phone = Some(Phone::new("+1 8015550199").unwrap());
    let plan = World::new(vec![changed], vec![synced(1, &resident("r1"))]).plan();
    plan.expect("r1", RuleId::R2, Outcome::Alerted(AlertKind::EmailMismatch));
    assert_eq!(plan.people, []);
    assert_eq!(plan.opened(), [AlertKind::EmailMismatch]);
}

#[test]
fn r2_an_email_that_went_missing_differs_too() {
    let plan = World::new(vec![resident("r1").with_email(None)], vec![synced(1, &resident("r1"))]).plan();
    plan.expect("r1", RuleId::R2, Outcome::Alerted(AlertKind::EmailMismatch));
}

#[test]
fn r3_an_excluded_status_is_not_pulled_in() {
    let plan = World::new(vec![resident("r1").with_status("Notice")], vec![]).excluding("notice").plan();
    plan.expect("r1", RuleId::R3, Outcome::Skipped(SkipReason::ExcludedStatus));
    assert_eq!(plan.people, []);
}

#[test]
fn r4_neither_past_nor_other_is_pulled_in_nor_a_resident_without_a_lease() {
    let mut without = resident("r3");
    without.leases.clear();
    let residents =
        vec![resident("r1").with_status("Past"), resident("r2").with_status("Applicant"), without];
    let plan = World::new(residents, vec![]).plan();
    for id in ["r1", "r2", "r3"] {
        plan.expect(id, RuleId::R4, Outcome::Skipped(SkipReason::NotPendingOrCurrent));
    }
}

#[test]
fn r4_a_move_out_date_that_has_passed_at_the_property_makes_a_current_lease_past() {
    let on = |day| resident("r1").left_on(date(2026, 11, day));
    World::new(vec![on(22)], vec![]).plan().expect(
        "r1",
        RuleId::R4,
        Outcome::Skipped(SkipReason::NotPendingOrCurrent),
    );
    // It is the 24th in UTC, and still the 23rd at the property.
    World::new(vec![on(TODAY.day())], vec![]).plan().expect("r1", RuleId::R11, Outcome::Created);
}

#[test]
fn r5_no_email_or_no_valid_one_is_an_alert() {
    for email in [None, Some(""), Some("none"), Some("a@b")] {
        let plan = World::new(vec![resident("r1").with_email(email)], vec![]).plan();
        plan.expect("r1", RuleId::R5, Outcome::Alerted(AlertKind::MissingEmail));
        assert_eq!((plan.people.len(), plan.opened()), (0, vec![AlertKind::MissingEmail]));
    }
}

#[test]
fn r6_residents_who_share_an_email_are_not_synced_and_one_alert_names_them_all() {
    let residents = vec![
        resident("r1").with_email(Some("we@example.com")),
        resident("r2").with_email(Some("WE@example.com")),
        resident("r3").with_email(Some("we@example.com")).with_status("Applicant"),
    ];
    let plan = World::new(residents, vec![]).plan();
    plan.expect("r1", RuleId::R6, Outcome::Alerted(AlertKind::DuplicateEmail));
    plan.expect("r2", RuleId::R6, Outcome::Alerted(AlertKind::DuplicateEmail));
    plan.expect("r3", RuleId::R4, Outcome::Skipped(SkipReason::NotPendingOrCurrent));
    assert_eq!(plan.opened(), [AlertKind::DuplicateEmail]);
}

#[test]
fn r6_of_a_shared_email_only_those_not_linked_are_held_back() {
    let linked = resident("r1").with_email(Some("we@example.com"));
    let residents = vec![linked.clone(), resident("r2").with_email(Some("we@example.com"))];
    let plan = World::new(residents, vec![synced(1, &linked)]).plan();
    plan.expect("r1", RuleId::R1, Outcome::Unchanged);
    plan.expect("r2", RuleId::R6, Outcome::Alerted(AlertKind::DuplicateEmail));
}

#[test]
fn r6_the_same_resident_in_two_attached_properties_shares_with_nobody_and_is_one_person() {
    let mut twin = resident("r1");
    twin.pms_ref = at_property("p2", "r1");
    twin.leases = vec![lease("other", "Future")];
    let plan = World::new(vec![resident("r1"), twin], vec![]).plan();
    plan.expect("r1", RuleId::R11, Outcome::Created);
    assert_eq!((plan.people.len(), plan.people[0].after.links.len()), (1, 2));
    assert_eq!(plan.people[0].after.lifecycle, Lifecycle::Current, "the better lease leads");
}

#[test]
fn r7_the_same_name_and_email_links_the_person_known_before() {
    let known = person(1, "FIRST  r1", "last", "R1@Example.com");
    let plan = World::new(vec![resident("r1")], vec![known]).plan();
    plan.expect("r1", RuleId::R7, Outcome::Linked);
    let change = &plan.people[0];
    assert_eq!((change.kind, change.after.person_id), (ChangeKind::Linked, person_id(1)));
    assert_eq!(change.after.source, Source::Door, "who made the person stays");
    assert_eq!(change.after.links[0].pms_ref, at("r1"));
    assert_eq!(change.after.email.as_str(), "r1@example.com", "what the PMS said is kept");
}

#[test]
fn r7_a_link_of_a_pms_used_before_sleeps_and_is_kept() {
    let mut known = synced(1, &resident("r1"));
    known.links[0].pms_ref.pms = Pms::Yardi;
    let plan = World::new(vec![resident("r1")], vec![known]).plan();
    plan.expect("r1", RuleId::R7, Outcome::Linked);
    assert_eq!(plan.people[0].after.links.len(), 2);
}

#[test]
fn r8_a_match_that_is_linked_to_another_resident_is_a_duplicate_account() {
    let known = resident("r9").named("First r1", "Last").with_email(Some("r1@example.com"));
    let other = known.clone().with_email(Some("other@example.com"));
    let plan = World::new(vec![resident("r1"), other], vec![synced(1, &known)]).plan();
    plan.expect("r1", RuleId::R8, Outcome::Alerted(AlertKind::DuplicateAccount));
    plan.expect("r9", RuleId::R2, Outcome::Alerted(AlertKind::EmailMismatch));
    assert_eq!(plan.people, []);
}

#[test]
fn r9_the_same_email_under_another_name_is_a_name_mismatch_with_both_records() {
    let plan = World::new(vec![resident("r1")], vec![person(1, "Somebody", "Else", "r1@example.com")]).plan();
    plan.expect("r1", RuleId::R9, Outcome::Alerted(AlertKind::NameMismatch));
    let domain::change::AlertChange::Open(alert) = &plan.alerts[0] else { panic!("{:?}", plan.alerts) };
    let fields: Vec<_> = alert
        .cause
        .comparison()
        .unwrap()
        .differing_fields
        .iter()
        .map(|differing| &*differing.field)
        .collect();
    assert_eq!(fields, ["first_name", "last_name", "phone"]);
    assert_eq!(alert.cause.person().unwrap().person_id, person_id(1));
}

#[test]
fn r10_the_same_name_in_the_same_unit_with_another_email_is_an_email_mismatch() {
    let mut known = person(1, "First r1", "Last", "old@example.com");
    known.unit_id = Some(door_unit("unit-101"));
    let world =
        World::new(vec![resident("r1").in_unit("101")], vec![known.clone()]).mapping("101", "unit-101");
    world.plan().expect("r1", RuleId::R10, Outcome::Alerted(AlertKind::EmailMismatch));
    known.unit_id = Some(door_unit("unit-102"));
    let world = World::new(vec![resident("r1").in_unit("101")], vec![known]).mapping("101", "unit-101");
    world.plan().expect("r1", RuleId::R11, Outcome::Created);
}

#[test]
fn r11_somebody_whom_nobody_matches_becomes_a_person() {
    let plan = World::new(vec![resident("r1").with_status("Future")], vec![]).plan();
    let row = plan.expect("r1", RuleId::R11, Outcome::Created);
    let made = &plan.people[0].after;
    assert_eq!((made.source, made.lifecycle, made.version), (Source::Pms, Lifecycle::Future, 1));
    assert_eq!(row.person_id, Some(made.person_id));
    assert_eq!(plan.people[0].before, None);
}

#[test]
fn r12_a_linked_person_who_has_become_past_is_moved_out() {
    let mut left = resident("r1").with_status("Past");
    left.leases[0].move_out = Some(MoveOut::Firm(date(2026, 11, 20)));
    let plan = World::new(vec![left], vec![synced(1, &resident("r1"))]).plan();
    plan.expect("r1", RuleId::R12, Outcome::Updated);
    let change = &plan.people[0];
    assert_eq!((change.kind, change.after.lifecycle), (ChangeKind::MovedOut, Lifecycle::Past));
    assert_eq!(change.after.moved_out_on, Some(MoveOut::Firm(date(2026, 11, 20))));
    assert_eq!(change.after.access, AccessState::Ended { at: now() });
    assert_eq!(plan.counts.moved_out, 1);
}

#[test]
fn r12_neither_exclusion_nor_a_changed_email_keeps_access_alive() {
    let left = resident("r1").with_status("Past");
    let excluded = World::new(vec![left.clone()], vec![synced(1, &resident("r1"))]).excluding("Past").plan();
    excluded.expect("r1", RuleId::R12, Outcome::Updated);
    let renamed = left.with_email(Some("new@example.com")).named("Other", "Last");
    let differs = World::new(vec![renamed], vec![synced(1, &resident("r1"))]).plan();
    differs.expect("r1", RuleId::R12, Outcome::Updated);
    let after = &differs.people[0].after;
    assert_eq!(after.access, AccessState::Ended { at: now() });
    assert_eq!(
        (after.email.as_str(), after.name.first()),
        ("r1@example.com", "First r1"),
        "nothing else is taken over"
    );
}

#[test]
fn r12_happens_once() {
    let left = resident("r1").with_status("Past");
    let mut world = World::new(vec![left], vec![synced(1, &resident("r1"))]);
    assert_eq!(world.sync().counts.moved_out, 1);
    world.sync().expect("r1", RuleId::R1, Outcome::Unchanged);
}

#[test]
fn r12_a_lease_end_that_has_passed_is_no_move_out() {
    let mut holdover = resident("r1");
    holdover.leases[0].ends_on = Some(date(2020, 1, 1));
    let plan = World::new(vec![holdover], vec![synced(1, &resident("r1"))]).plan();
    plan.expect("r1", RuleId::R1, Outcome::Updated);
    assert_eq!(plan.counts.moved_out, 0);
}

#[test]
fn r13_a_status_excluded_since_is_no_longer_updated_and_shown_out_of_scope() {
    let mut changed = resident("r1").with_status("Notice");
    changed.phone = None;
    let mut world = World::new(vec![changed], vec![synced(1, &resident("r1"))]).excluding("Notice");
    let plan = world.sync();
    plan.expect("r1", RuleId::R13, Outcome::Skipped(SkipReason::ExcludedStatus));
    let after = &world.directory.people[0];
    assert!(after.links[0].out_of_scope && after.phone.is_some());
    assert_eq!(world.plan().people, [], "it is noted once");
    world.settings.excluded.clear();
    world.sync().expect("r1", RuleId::R1, Outcome::Updated);
    assert!(!world.directory.people[0].links[0].out_of_scope);
}

#[test]
fn r5_a_dependent_is_let_in_only_with_an_email_of_their_own_and_a_minor_never() {
    let of = |standing, email| Resident { standing, ..resident("r1").with_email(email) };
    let left_out = [
        of(Standing::Dependent, None),
        of(Standing::Minor, None),
        of(Standing::Minor, Some("kim@example.com")),
    ];
    for child in left_out {
        let plan = World::new(vec![child], Vec::new()).plan();
        plan.expect("r1", RuleId::R5, Outcome::Skipped(SkipReason::Dependent));
        assert_eq!((plan.people.len(), plan.alerts.len()), (0, 0));
    }
    let grown_up = of(Standing::Dependent, Some("kim@example.com"));
    World::new(vec![grown_up], Vec::new()).plan().expect("r1", RuleId::R11, Outcome::Created);
}

#[test]
fn r6_a_dependent_with_a_parents_email_takes_it_from_nobody() {
    let parent = resident("r1").with_email(Some("family@example.com"));
    let child =
        Resident { standing: Standing::Dependent, ..resident("r2").with_email(Some("family@example.com")) };
    let plan = World::new(vec![parent.clone(), child.clone()], Vec::new()).plan();
    plan.expect("r1", RuleId::R11, Outcome::Created);
    plan.expect("r2", RuleId::R5, Outcome::Skipped(SkipReason::Dependent));
    assert_eq!(plan.opened(), []);
    let next = World::new(vec![parent.clone(), child], vec![synced(1, &parent)]).plan();
    next.expect("r2", RuleId::R5, Outcome::Skipped(SkipReason::Dependent));
    assert_eq!(next.opened(), []);
}
