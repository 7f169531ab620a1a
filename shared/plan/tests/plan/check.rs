//! The check of a plan, of plans that no planner made.

use domain::roster::Resident;
use jiff::civil::date;
use plan::PlanDefect;

use crate::{
    building::*,
    identity::{lived_in, record},
};

const ANA: (&str, &str, Option<&str>) = ("Ana", "Ash", Some("ana@example.com"));

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
