//! From lifecycle and unit to access: product.md §7, row by row, in each mode.

use std::collections::BTreeSet;

use domain::{
    access::{Access, AccessState, AutomatedAccess, CommonArea, GRANT_DELAY, WantedAccess},
    alert::AlertKind,
    change::{ChangeKind, Field},
    lease::Lifecycle,
    person::Person,
    roster::Resident,
    sync::{HoldReason, Outcome},
};
use jiff::{Timestamp, civil::date};
use plan::{Reason, RuleId, Verdict};

use crate::building::*;

fn pool() -> BTreeSet<CommonArea> {
    [CommonArea::new("Pool").unwrap()].into()
}

fn to_unit(unit: &str) -> Access {
    Access { unit_id: door_unit(unit), common_areas: pool() }
}

fn granted(unit: &str, starts_at: Timestamp) -> AccessState {
    AccessState::Granted { access: to_unit(unit), starts_at, ends_at: None }
}

impl World {
    fn with(mut self, mode: AutomatedAccess) -> Self {
        self.settings.access.mode = mode;
        self.settings.access.common_areas = pool();
        self.mapping("101", "unit-101").mapping("102", "unit-102")
    }

    fn person(&self) -> &Person {
        let [person] = self.directory.people.as_slice() else { panic!("{:#?}", self.directory.people) };
        person
    }

    /// A manager decides about the only suggestion.
    fn decide_access(&mut self, approve: bool, now: Timestamp) {
        let person = self.person().clone();
        let id = person.suggestion.as_ref().unwrap().suggestion_id;
        self.directory.people = vec![plan::decide(&person, id, approve, now).unwrap().after];
    }

    fn set_lifecycle(&mut self, to: Lifecycle) -> ChangeKind {
        let change = plan::set_lifecycle(self.person(), to, &self.settings, "user_1", now()).unwrap();
        self.directory.people = vec![change.after];
        change.kind
    }
}

fn living() -> Resident {
    resident("r1").in_unit("101")
}

/// Since when somebody who is settled has their keys.
fn before() -> Timestamp {
    now() - GRANT_DELAY
}

/// Somebody who lives in unit 101 and has had its keys for a while.
fn settled(mode: AutomatedAccess) -> World {
    let mut world = World::new(vec![living()], Vec::new()).with(AutomatedAccess::Automatic);
    world.sync();
    world.directory.people[0].access = granted("unit-101", before());
    world.settings.access.mode = mode;
    world
}

#[test]
fn off_grants_nothing_and_a_move_out_ends_access_all_the_same() {
    let mut world = World::new(vec![living()], Vec::new()).with(AutomatedAccess::Off);
    world.sync();
    assert_eq!((&world.person().access, &world.person().suggestion), (&AccessState::Unmanaged, &None));
    world.residents = vec![living().with_status("Past")];
    world.sync();
    assert_eq!(world.person().access, AccessState::Ended { at: now() });
}

#[test]
fn future_resident_has_no_access() {
    let mut world = World::new(vec![living().with_status("Future").in_unit("101")], Vec::new())
        .with(AutomatedAccess::Automatic);
    world.sync();
    assert_eq!(world.person().access, AccessState::Unmanaged);
    assert_eq!(reason(&world), Reason::NotMovedIn);
}

fn reason(world: &World) -> Reason {
    plan::reason(world.person(), world.settings.access.mode, Some(PMS))
}

#[test]
fn current_resident_has_access_to_the_unit_and_the_common_areas_fifteen_minutes_after_detection() {
    let mut world = World::new(vec![living()], Vec::new()).with(AutomatedAccess::Automatic);
    world.sync();
    assert_eq!(world.person().access, granted("unit-101", now() + GRANT_DELAY));
    assert_eq!(reason(&world), Reason::LivesHere);
}

#[test]
fn delivered_again_a_grant_is_the_same_grant() {
    let mut world = settled(AutomatedAccess::Automatic);
    let before = world.person().clone();
    assert_eq!(world.sync().people, []);
    assert_eq!(*world.person(), before);
}

#[test]
fn becoming_current_is_a_grant() {
    let mut world = World::new(vec![living().with_status("Future").in_unit("101")], Vec::new())
        .with(AutomatedAccess::Automatic);
    world.sync();
    world.residents = vec![living()];
    let plan = world.sync();
    let row = plan.expect("r1", RuleId::R1, Outcome::Updated);
    assert!(row.fields.iter().any(|change| change.field == Field::Access));
    assert_eq!(world.person().access, granted("unit-101", now() + GRANT_DELAY));
}

#[test]
fn unit_change_is_one_step_to_the_new_unit() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.residents = vec![living().in_unit("102")];
    let plan = world.sync();
    assert_eq!(plan.people.len(), 1, "one write has the new unit and no longer the old one");
    assert_eq!(world.person().access, granted("unit-102", now()), "without a gap");
}

#[test]
fn another_common_area_goes_to_everybody_who_lives_here() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.settings.access.common_areas.insert(CommonArea::new("Gym").unwrap());
    world.sync();
    assert_eq!(world.person().access.granted().unwrap().common_areas.len(), 2);
}

#[test]
fn past_resident_has_all_access_revoked_at_once() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.residents = vec![living().with_status("Past")];
    world.sync().expect("r1", RuleId::R12, Outcome::Updated);
    assert_eq!(world.person().access, AccessState::Ended { at: now() });
    assert_eq!(reason(&world), Reason::MovedOut);
}

#[test]
fn in_an_unmapped_unit_nobody_gets_access_and_nobody_loses_it() {
    let mut world =
        World::new(vec![resident("r1").in_unit("999")], Vec::new()).with(AutomatedAccess::Automatic);
    world.sync();
    assert_eq!((&world.person().access, reason(&world)), (&AccessState::Unmanaged, Reason::UnitNotMapped));
    let mut world = settled(AutomatedAccess::Automatic);
    world.settings.units.clear();
    world.sync();
    assert!(world.person().access.granted().is_some(), "what they have is the best that is known");
}

#[test]
fn an_unknown_status_and_an_excluded_one_leave_access_as_it_is() {
    for status in ["Relocating", "Excluded"] {
        let mut world = settled(AutomatedAccess::Automatic);
        world.residents = vec![living().with_status(status).in_unit("101")];
        world.sync();
        assert!(world.person().access.granted().is_some(), "{status}");
    }
}

#[test]
fn an_email_mismatch_leaves_access_as_it_is_and_a_move_out_ends_it_all_the_same() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.residents = vec![living().with_email(Some("new@example.com")).in_unit("102")];
    world.sync();
    assert_eq!(world.open(AlertKind::EmailMismatch).len(), 1);
    assert_eq!(world.person().access, granted("unit-101", before()));
    world.residents = vec![living().with_email(Some("new@example.com")).with_status("Past")];
    world.sync();
    assert_eq!(world.person().access, AccessState::Ended { at: now() });
}

#[test]
fn who_is_missing_from_the_pms_keeps_access_until_a_manager_moves_them_out() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.residents.clear();
    world.settings.previous_roster = None;
    for _ in 0..3 {
        world.sync();
        assert!(world.person().access.granted().is_some());
    }
}

#[test]
fn approval_required_changes_nothing_until_it_is_approved() {
    let mut world = World::new(vec![living()], Vec::new()).with(AutomatedAccess::ApprovalRequired);
    world.sync();
    let suggestion = world.person().suggestion.clone().unwrap();
    assert_eq!(suggestion.wanted, WantedAccess::Granted(to_unit("unit-101")));
    assert_eq!((&world.person().access, reason(&world)), (&AccessState::Unmanaged, Reason::WaitsForApproval));
    assert_eq!(world.sync().people, [], "suggested once");
    world.decide_access(true, now() + GRANT_DELAY * 8);
    assert_eq!(world.person().access, granted("unit-101", now() + GRANT_DELAY * 8));
    assert_eq!(world.sync().people, []);
}

#[test]
fn approved_at_once_a_grant_still_begins_fifteen_minutes_after_detection() {
    let mut world = World::new(vec![living()], Vec::new()).with(AutomatedAccess::ApprovalRequired);
    world.sync();
    world.decide_access(true, now());
    assert_eq!(world.person().access, granted("unit-101", now() + GRANT_DELAY));
}

#[test]
fn with_approval_required_a_move_out_is_a_suggestion_to_revoke() {
    let mut world = settled(AutomatedAccess::ApprovalRequired);
    world.residents = vec![living().with_status("Past")];
    world.sync();
    let person = world.person();
    assert_eq!((person.lifecycle, person.access.granted().is_some()), (Lifecycle::Past, true));
    assert_eq!(person.suggestion.as_ref().unwrap().wanted, WantedAccess::Ended);
    world.decide_access(true, now());
    assert_eq!(world.person().access, AccessState::Ended { at: now() });
}

#[test]
fn a_discarded_suggestion_stays_away_until_something_else_is_suggested() {
    let mut world = World::new(vec![living()], Vec::new()).with(AutomatedAccess::ApprovalRequired);
    world.sync();
    world.decide_access(false, now());
    assert_eq!(world.sync().people, []);
    assert_eq!(reason(&world), Reason::Discarded);
    world.residents = vec![living().in_unit("102")];
    world.sync();
    let suggestion = world.person().suggestion.as_ref().unwrap();
    assert_eq!(
        (&suggestion.wanted, suggestion.discarded),
        (&WantedAccess::Granted(to_unit("unit-102")), false)
    );
}

#[test]
fn a_suggestion_goes_when_its_cause_is_gone() {
    let mut world = settled(AutomatedAccess::ApprovalRequired);
    world.residents = vec![living().in_unit("102")];
    world.sync();
    assert!(world.person().suggestion.is_some());
    world.residents = vec![living()];
    world.sync();
    assert_eq!(world.person().suggestion, None);
}

#[test]
fn future_set_to_current_by_hand_has_the_units_keys_at_once() {
    let mut world = World::new(vec![living().with_status("Future").in_unit("101")], Vec::new())
        .with(AutomatedAccess::Automatic);
    world.sync();
    assert_eq!(world.set_lifecycle(Lifecycle::Current), ChangeKind::Updated);
    assert_eq!(world.person().access, granted("unit-101", now()));
}

#[test]
fn current_set_to_past_or_future_by_hand_loses_everything_manual_and_automatic() {
    for mode in [AutomatedAccess::Off, AutomatedAccess::ApprovalRequired, AutomatedAccess::Automatic] {
        for to in [Lifecycle::Past, Lifecycle::Future] {
            let mut world = settled(mode);
            world.set_lifecycle(to);
            assert_eq!(world.person().access, AccessState::Ended { at: now() }, "{mode:?} {to:?}");
            let mut by_hand = World::new(vec![living()], Vec::new()).with(mode);
            by_hand.directory.people = vec![person(1, "Ann", "Marsh", "ann@example.com")];
            by_hand.set_lifecycle(to);
            assert!(by_hand.person().access.has_ended(), "keys given by hand, too");
        }
    }
}

#[test]
fn a_lifecycle_set_by_hand_outlives_syncs_until_the_pms_says_something_else() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.set_lifecycle(Lifecycle::Past);
    for _ in 0..3 {
        let phone = living().with_email(Some("r1@example.com"));
        world.residents = vec![phone];
        world.sync();
        assert_eq!((world.person().lifecycle, world.person().access.has_ended()), (Lifecycle::Past, true));
    }
    // Another unit in the PMS is something else: they live there.
    world.residents = vec![living().in_unit("102")];
    world.sync();
    assert_eq!((world.person().lifecycle, &world.person().by_hand), (Lifecycle::Current, &None));
    assert_eq!(world.person().access, granted("unit-102", now() + GRANT_DELAY));
}

#[test]
fn kept_here_by_hand_somebody_whom_the_pms_calls_past_is_not_moved_out_again() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.residents = vec![living().with_status("Past").in_unit("101")];
    world.sync();
    world.set_lifecycle(Lifecycle::Current);
    world.sync();
    assert_eq!(world.person().lifecycle, Lifecycle::Current);
    assert!(world.person().access.granted().is_some());
}

#[test]
fn set_back_to_what_the_pms_says_the_pms_decides_again() {
    let mut world = settled(AutomatedAccess::Automatic);
    world.set_lifecycle(Lifecycle::Past);
    world.set_lifecycle(Lifecycle::Current);
    assert_eq!(world.person().by_hand, None);
}

#[test]
fn too_many_revocations_are_held_like_move_outs() {
    let residents: Vec<_> = (1..=30).map(|n| resident(&format!("r{n}")).in_unit("101")).collect();
    let mut world = World::new(residents.clone(), Vec::new()).with(AutomatedAccess::Automatic);
    world.sync();
    let future = |resident: &Resident| resident.clone().with_status("Future").in_unit("101");
    world.residents = residents.iter().map(future).collect();
    let plan = world.plan();
    assert_eq!(
        plan.verdict,
        Verdict::from(vec![HoldReason::TooManyEndsOfAccess {
            ends_of_access: 30,
            allowed: 6,
            taken_lately: 0
        }])
    );
    assert_eq!(plan.counts.moved_out, 0);
}

#[test]
fn a_lease_that_ran_out_keeps_its_residents_access() {
    let mut holdover = living();
    holdover.leases[0].ends_on = Some(date(2025, 12, 31));
    let mut world = World::new(vec![holdover], Vec::new()).with(AutomatedAccess::Automatic);
    world.sync();
    assert!(world.person().access.granted().is_some());
}
