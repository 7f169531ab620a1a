//! The check of a plan, of plans that no planner made.

use domain::{
    access::AccessState,
    change::{ChangeKind, PersonChange},
    lease::Lifecycle,
    roster::Resident,
};
use jiff::civil::date;
use plan::PlanDefect;

use crate::{
    building::*,
    identity::{lived_in, record},
};

const ANA: (&str, &str, Option<&str>) = ("Ana", "Ash", Some("ana@example.com"));
const BO: (&str, &str, Option<&str>) = ("Bo", "Birch", Some("bo@example.com"));

/// What is wrong with a plan by which Ana moves out, if this is what the PMS says.
fn defects(says: Vec<Resident>) -> Vec<PlanDefect> {
    let mut world = lived_in(vec![record("t1", ANA, "101")]);
    world.residents = vec![record("t1", ANA, "101").left_on(date(2026, 11, 20))];
    let plan = world.plan();
    assert_eq!(plan.counts.moved_out, 1);
    world.residents = says;
    plan::check(&plan, &world.roster(), &world.directory, &world.settings, now())
}

#[track_caller]
fn is_no_move_out(says: Resident) {
    are_no_move_out(vec![says]);
}

#[track_caller]
fn are_no_move_out(says: Vec<Resident>) {
    let defects = defects(says);
    assert!(defects.iter().any(|defect| matches!(defect, PlanDefect::MovedOut(_))), "{defects:?}");
}

#[test]
fn a_move_out_is_proved_by_a_day_that_has_passed_at_the_property() {
    assert_eq!(defects(vec![record("t1", ANA, "101").left_on(date(2026, 11, 22))]), []);
    // It is the evening of the 23rd there, and the 24th by UTC's day.
    is_no_move_out(record("t1", ANA, "101").left_on(date(2026, 11, 23)));
    is_no_move_out(record("t1", ANA, "101").left_on(date(2027, 1, 31)));
}

#[test]
fn a_lease_that_has_ended_proves_nothing_beside_one_that_has_not() {
    for status in ["Current", "Notice", "Future"] {
        let mut returned = record("t1", ANA, "101").with_status("Past").left_on(date(2026, 11, 20));
        returned.leases.push(lease("another", status));
        is_no_move_out(returned);
    }
}

#[test]
fn a_record_that_has_ended_proves_nothing_beside_another_of_the_same_name_and_email() {
    let ended = record("t1", ANA, "101").left_on(date(2026, 11, 20));
    for status in ["Current", "Future"] {
        are_no_move_out(vec![ended.clone(), record("t2", ANA, "102").with_status(status)]);
    }
}

#[test]
fn an_unknown_status_and_no_lease_at_all_prove_nothing() {
    is_no_move_out(record("t1", ANA, "101").with_status("Eloped"));
    let mut nothing = record("t1", ANA, "101");
    nothing.leases.clear();
    is_no_move_out(nothing);
}

/// Whether the move-out is proved, if these are there beside the record that ended.
fn is_proved_beside(other: Resident) -> bool {
    let defects = defects(vec![record("t1", ANA, "101").left_on(date(2026, 11, 20)), other]);
    !defects.iter().any(|defect| matches!(defect, PlanDefect::MovedOut(_)))
}

#[test]
fn a_record_of_somebody_else_or_one_that_says_nothing_stands_in_no_way() {
    assert!(is_proved_beside(record("t2", ("Bo", "Ash", ANA.2), "102")));
    assert!(is_proved_beside(record("t2", ("Ana", "Ash", Some("other@example.com")), "102")));
    assert!(is_proved_beside(record("t2", ANA, "102").with_status("Eloped")));
}

/// What is wrong with the plan of two who move in, spoilt so.
fn spoilt(spoil: impl FnOnce(&mut plan::Plan)) -> Vec<PlanDefect> {
    let world = lived_in(vec![record("t1", ANA, "101")]);
    let mut world = World { residents: vec![record("t1", ANA, "102"), record("t2", BO, "101")], ..world };
    world.settings.previous_roster = None;
    let mut plan = world.plan();
    spoil(&mut plan);
    plan::check(&plan, &world.roster(), &world.directory, &world.settings, now())
}

/// The change of somebody of the plan.
fn change<'p>(plan: &'p mut plan::Plan, first: &str) -> &'p mut PersonChange {
    plan.people.iter_mut().find(|change| change.after.name.first() == first).unwrap()
}

#[test]
fn a_change_follows_the_version_that_was_read() {
    assert_eq!(spoilt(|_| {}), []);
    let is_refused = |spoil: fn(&mut plan::Plan)| {
        let defects = spoilt(spoil);
        assert!(matches!(defects[..], [PlanDefect::Version(_)]), "{defects:?}");
    };
    is_refused(|plan| change(plan, "Ana").after.version += 1);
    is_refused(|plan| change(plan, "Ana").before.as_mut().unwrap().version += 1);
    is_refused(|plan| change(plan, "Bo").after.version = 2);
    is_refused(|plan| change(plan, "Bo").kind = ChangeKind::Updated);
    is_refused(|plan| change(plan, "Ana").kind = ChangeKind::Created);
}

#[test]
fn access_of_somebody_who_lives_here_does_not_end() {
    let ends = |lifecycle| {
        move |plan: &mut plan::Plan| {
            let after = &mut change(plan, "Ana").after;
            (after.access, after.lifecycle) = (AccessState::Ended { at: now() }, lifecycle);
        }
    };
    for lifecycle in [Lifecycle::Current, Lifecycle::Other, Lifecycle::Past, Lifecycle::Future] {
        let defects = spoilt(ends(lifecycle));
        assert!(matches!(defects[..], [PlanDefect::AccessEnded(_)]), "{lifecycle:?} {defects:?}");
    }
}

#[test]
fn whoever_moved_out_and_has_access_is_asked_about() {
    let defects = spoilt(|plan| change(plan, "Ana").after.lifecycle = Lifecycle::Past);
    assert!(matches!(defects[..], [PlanDefect::StillHasAccess(_)]), "{defects:?}");
}

#[test]
fn nobody_gets_a_link_that_another_has_or_that_speaks_of_another() {
    let defects = spoilt(|plan| {
        let link = change(plan, "Bo").after.links[0].clone();
        change(plan, "Ana").after.links.push(link);
    });
    assert!(defects.iter().any(|defect| matches!(defect, PlanDefect::SharedLink(..))), "{defects:?}");
    let defects = spoilt(|plan| {
        let link = change(plan, "Bo").after.links[0].clone();
        plan.people.retain(|change| change.after.name.first() == "Ana");
        change(plan, "Ana").after.links.push(link);
    });
    assert!(matches!(defects[..], [PlanDefect::ForeignRecord(_)]), "{defects:?}");
}

#[test]
fn nobody_gets_an_email_that_another_has() {
    let defects = spoilt(|plan| change(plan, "Bo").after.email = ANA.2.unwrap().parse().unwrap());
    assert!(matches!(defects[..], [PlanDefect::SharedEmail(..)]), "{defects:?}");
}

#[test]
fn every_resident_has_one_row() {
    assert_eq!(spoilt(|plan| drop(plan.rows.pop())), [PlanDefect::Rows(1)]);
    assert_eq!(spoilt(|plan| plan.rows.push(plan.rows[0].clone())), [PlanDefect::Rows(3)]);
}
