//! How access ends: firm dates, asks, modes, and what time brings while the PMS is down.

use domain::{
    access::{AccessState, AutomatedAccess, GRANT_DELAY, RevokeAfter, WantedAccess},
    alert::{AlertAction, AlertKind},
    change::{AlertChange, ChangeKind},
    lease::{Lifecycle, MoveOut},
    person::Person,
    roster::{Resident, RosterSize},
    sync::{HoldReason, PlanDigest, Taken},
};
use jiff::{SignedDuration, Timestamp, civil::date};
use plan::{AccessEffectKind, AlertDecision, CannotResolve, Plan, Verdict};

use crate::building::*;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

fn people(n: usize) -> Vec<Resident> {
    (0..n).map(|n| resident(&format!("r{n:02}")).in_unit("101")).collect()
}

/// So many people who have had their keys for a while.
fn lived_in(n: usize, mode: AutomatedAccess) -> World {
    let mut world = World::new(people(n), Vec::new()).mapping("101", "unit-101").mapping("102", "unit-102");
    world.settings.access.mode = AutomatedAccess::Automatic;
    world.sync();
    for person in &mut world.directory.people {
        if let AccessState::Granted { starts_at, .. } = &mut person.access {
            *starts_at = now() - GRANT_DELAY;
        }
    }
    world.settings.access.mode = mode;
    world
}

impl World {
    fn due(&mut self, now: Timestamp) -> Plan {
        let plan = plan::due(&self.directory, &self.settings, now, None);
        assert_eq!(plan.verdict, Verdict::Apply);
        self.apply(&plan);
        assert_eq!(plan::due(&self.directory, &self.settings, now, None).people, [], "due once");
        plan
    }

    /// The person of the first resident.
    fn first(&self) -> &Person {
        let is_theirs = |person: &&Person| person.links.iter().any(|link| link.pms_ref == at("r00"));
        self.directory.people.iter().find(is_theirs).unwrap()
    }

    fn leave(&mut self, n: usize) {
        for resident in &mut self.residents[..n] {
            *resident = resident.clone().with_status("Past").in_unit("101");
        }
    }

    fn ask(&self, action: AlertAction, until: Option<&str>, reason: Option<&str>) -> plan::Resolved {
        let alerts: Vec<_> = self.open(AlertKind::StillHasAccess).into_iter().cloned().collect();
        let decision = AlertDecision {
            action,
            by: "user_1".into(),
            reason: reason.map(Into::into),
            until: until.map(|day| day.parse().unwrap()),
        };
        plan::resolve(&alerts, &decision, &self.directory, &self.settings, now())
    }
}

/// The end of the 30th of November in Denver.
fn end_of_november() -> Timestamp {
    "2026-12-01T07:00:00Z".parse().unwrap()
}

fn leaving_in_november(mode: AutomatedAccess) -> World {
    let mut world = lived_in(9, mode);
    world.residents[0] = world.residents[0].clone().left_on(date(2026, 11, 30));
    world.sync();
    world
}

#[test]
fn a_grant_carries_its_end_where_the_move_out_is_firm_and_ends_without_the_pms() {
    let mut world = leaving_in_november(AutomatedAccess::Automatic);
    let AccessState::Granted { ends_at, .. } = world.first().access else { panic!("no access") };
    assert_eq!(ends_at, Some(end_of_november()));
    assert_eq!(world.due(end_of_november() - SignedDuration::from_secs(1)).people, []);
    let plan = world.due(end_of_november());
    assert_eq!((plan.people.len(), plan.people[0].kind), (1, ChangeKind::MovedOut));
    assert_eq!((world.first().lifecycle, world.first().access.has_ended()), (Lifecycle::Past, true));
}

#[test]
fn an_expected_move_out_ends_nothing() {
    let mut world = lived_in(9, AutomatedAccess::Automatic);
    world.residents[0].leases[0].move_out = Some(MoveOut::Expected(date(2026, 11, 30)));
    world.sync();
    assert!(matches!(world.first().access, AccessState::Granted { ends_at: None, .. }));
    assert_eq!(world.due(end_of_november() + HOUR * 999).people, []);
}

#[test]
fn who_moves_out_of_one_unit_and_into_another_has_no_certain_end() {
    let mut world = lived_in(9, AutomatedAccess::Automatic);
    let mut next = resident("t2").in_unit("102");
    (next.name, next.email) = (world.residents[0].name.clone(), world.residents[0].email.clone());
    world.residents[0] = world.residents[0].clone().left_on(date(2026, 11, 30));
    world.residents.push(next.with_status("Future").in_unit("102"));
    world.sync();
    assert_eq!(world.first().moved_out_on, Some(MoveOut::Expected(date(2026, 11, 30))));
    assert_eq!(world.due(end_of_november()).people, []);
}

#[test]
fn with_approval_a_firm_date_that_passes_is_asked_about_and_the_ask_runs_out() {
    let mut world = leaving_in_november(AutomatedAccess::ApprovalRequired);
    assert!(matches!(world.first().access, AccessState::Granted { ends_at: None, .. }));
    let plan = world.due(end_of_november());
    assert_eq!(plan.opened(), [AlertKind::StillHasAccess]);
    assert_eq!((world.first().lifecycle, world.first().access.granted().is_some()), (Lifecycle::Past, true));
    assert_eq!(world.due(end_of_november() + HOUR * 23).people, []);
    world.due(end_of_november() + HOUR * 24);
    assert!(world.first().access.has_ended() && world.directory.open_alerts.is_empty());
}

#[test]
fn with_approval_a_move_out_is_asked_about_whatever_becomes_of_suggestion_and_mode() {
    let mut world = lived_in(9, AutomatedAccess::ApprovalRequired);
    world.leave(1);
    world.sync();
    let suggestion = world.first().suggestion.clone().unwrap();
    assert_eq!(suggestion.wanted, WantedAccess::Ended);
    let discarded = plan::decide(world.first(), suggestion.suggestion_id, false, now()).unwrap().after;
    let people = world.directory.people.iter_mut().filter(|person| person.person_id == discarded.person_id);
    people.for_each(|person| *person = discarded.clone());
    let plan = world.sync();
    assert_eq!((plan.people.len(), world.open(AlertKind::StillHasAccess).len()), (0, 1));
    world.settings.access.mode = AutomatedAccess::Off;
    let plan = plan::settings_change(&world.directory, &world.settings, now());
    world.apply(&plan);
    assert_eq!(world.open(AlertKind::StillHasAccess).len(), 1);
    assert_eq!(world.sync().people, []);
    world.due(now() + HOUR * 24);
    assert!(world.first().access.has_ended() && world.directory.open_alerts.is_empty());
}

/// The first of them has left and comes back to another unit in February.
fn comes_back_in_february(n: usize, mode: AutomatedAccess) -> World {
    let mut world = lived_in(n, mode);
    let mut next = resident("t2").in_unit("102");
    (next.name, next.email) = (world.residents[0].name.clone(), world.residents[0].email.clone());
    let mut next = next.with_status("Future").in_unit("102");
    (next.leases[0].starts_on, next.leases[0].move_in_on) = (Some(date(2027, 2, 1)), None);
    world.leave(1);
    world.residents.push(next);
    world.sync();
    assert_eq!(world.first().lifecycle, Lifecycle::Future);
    world
}

#[test]
fn who_left_one_home_and_comes_to_another_months_later_keeps_no_key_that_nobody_is_asked_about() {
    let world = comes_back_in_february(9, AutomatedAccess::Automatic);
    assert!(world.first().access.has_ended() && world.directory.open_alerts.is_empty());
    for mode in [AutomatedAccess::ApprovalRequired, AutomatedAccess::Off] {
        let mut world = comes_back_in_february(9, mode);
        assert!(world.first().access.granted().is_some());
        assert_eq!(world.open(AlertKind::StillHasAccess).len(), 1, "{mode:?}");
        if let Some(suggestion) = world.first().suggestion.clone() {
            assert_eq!(suggestion.wanted, WantedAccess::Ended);
            let discarded =
                plan::decide(world.first(), suggestion.suggestion_id, false, now()).unwrap().after;
            let people = world.directory.people.iter_mut();
            people
                .filter(|one| one.person_id == discarded.person_id)
                .for_each(|one| *one = discarded.clone());
        }
        world.settings.access.mode = AutomatedAccess::Off;
        let plan = plan::settings_change(&world.directory, &world.settings, now());
        world.apply(&plan);
        assert_eq!(world.sync().people, [], "{mode:?}");
        assert_eq!(world.open(AlertKind::StillHasAccess).len(), 1, "{mode:?}");
        assert_eq!(world.due(now() + HOUR * 23).people, []);
        world.due(now() + HOUR * 24);
        assert!(world.first().access.has_ended() && world.directory.open_alerts.is_empty(), "{mode:?}");
        assert_eq!(world.sync().people, [], "{mode:?}");
    }
}

#[test]
fn who_is_back_before_february_keeps_the_key_and_nobody_is_asked_any_more() {
    let mut world = comes_back_in_february(9, AutomatedAccess::ApprovalRequired);
    world.residents[0] = people(1).remove(0);
    world.sync();
    assert!(world.first().access.granted().is_some() && world.first().suggestion.is_none());
    assert_eq!(world.directory.open_alerts, []);
}

#[test]
fn so_many_are_not_to_come_yet_after_all_that_nobody_is_asked_before_a_manager_has_looked() {
    let mut world = lived_in(30, AutomatedAccess::ApprovalRequired);
    let all = world.residents.clone();
    world.residents = all.iter().map(|one| one.clone().with_status("Future").in_unit("101")).collect();
    let held = HoldReason::TooManyEndsOfAccess { ends_of_access: 30, allowed: 6, taken_lately: 0 };
    assert_eq!(world.plan().verdict, Verdict::from(vec![held]));
    // Asked about, they are counted, and not again when it ends.
    world.residents[6..].clone_from_slice(&all[6..]);
    assert_eq!(world.sync().counts.access_ended, 6);
    assert_eq!(world.due(now() + HOUR * 24).counts.access_ended, 0);
}

#[test]
fn revoke_after_zero_hours_ends_access_at_once() {
    let mut world = lived_in(9, AutomatedAccess::ApprovalRequired);
    world.settings.access.revoke_after = RevokeAfter::try_from(0).unwrap();
    world.leave(1);
    world.sync();
    assert!(world.first().access.has_ended());
}

#[test]
fn a_move_out_cancels_at_once_what_has_not_begun() {
    let mut world = World::new(people(9), Vec::new()).mapping("101", "unit-101");
    world.settings.access.mode = AutomatedAccess::Automatic;
    world.sync();
    world.settings.access.mode = AutomatedAccess::ApprovalRequired;
    world.leave(1);
    world.sync();
    assert!(world.first().access.has_ended() && world.first().suggestion.is_none());
    assert_eq!(world.directory.open_alerts, []);
}

#[test]
fn access_is_kept_for_a_reason_and_until_a_day_and_then_ends() {
    let mut world = lived_in(9, AutomatedAccess::ApprovalRequired);
    world.leave(1);
    world.sync();
    for (until, reason) in
        [(None, Some("family")), (Some("2026-11-30"), None), (Some("2026-11-22"), Some("x"))]
    {
        let refused = world.ask(AlertAction::Keep, until, reason).refused;
        assert_eq!(refused[0].1, CannotResolve::NoReasonOrDay);
    }
    let kept = world.ask(AlertAction::Keep, Some("2026-11-30"), Some("they come for their things"));
    world.apply(&kept.plan);
    assert_eq!((world.directory.open_alerts.len(), world.sync().people.len()), (0, 0));
    world.settings.access.mode = AutomatedAccess::Automatic;
    assert_eq!(world.sync().people, [], "kept by a named manager in every mode");
    assert_eq!(world.due(end_of_november() - HOUR).people, []);
    world.due(end_of_november());
    assert!(world.first().access.has_ended());
}

#[test]
fn many_asks_are_one_decision() {
    let mut world = lived_in(9, AutomatedAccess::ApprovalRequired);
    world.leave(4);
    world.sync();
    let ended = world.ask(AlertAction::EndAccess, None, None);
    assert_eq!((ended.closed.len(), ended.plan.people.len(), ended.plan.alerts.len()), (4, 4, 4));
    world.apply(&ended.plan);
    assert_eq!(world.directory.open_alerts, []);
    assert_eq!(world.sync().people, []);
}

#[test]
fn a_change_of_the_mode_says_who_gains_moves_and_loses_and_leaves_nothing_to_the_next_sync() {
    let mut world = lived_in(9, AutomatedAccess::ApprovalRequired);
    world.leave(2);
    world.residents[2] = world.residents[2].clone().in_unit("102");
    world.residents.push(resident("new").in_unit("102"));
    world.sync();
    world.settings.access.mode = AutomatedAccess::Automatic;
    let plan = plan::settings_change(&world.directory, &world.settings, now());
    let mut kinds: Vec<_> = plan.access_effects().iter().map(|effect| effect.kind).collect();
    kinds.sort();
    use AccessEffectKind::{Gains, Loses, Moves};
    assert_eq!(kinds, [Gains, Moves, Loses, Loses]);
    world.apply(&plan);
    let next = world.sync();
    assert_eq!((next.people, next.verdict), (vec![], Verdict::Apply));
}

#[test]
fn so_many_leave_by_one_firm_date_that_they_are_asked_about_instead_where_nobody_saw_it_before() {
    let mut world = lived_in(30, AutomatedAccess::Automatic);
    for person in &mut world.directory.people {
        person.moved_out_on = Some(MoveOut::Firm(date(2026, 11, 22)));
    }
    let plan = world.due(now());
    assert_eq!(plan.opened().len(), 30);
    assert!(world.directory.people.iter().all(|person| person.access.granted().is_some()));
}

#[test]
fn an_end_that_is_set_for_many_is_held_when_it_is_set_and_not_again_when_it_comes() {
    let mut world = lived_in(30, AutomatedAccess::Automatic);
    let all = world.residents.clone();
    world.residents = all.iter().map(|resident| resident.clone().left_on(date(2026, 11, 30))).collect();
    let plan = world.plan();
    let reason = HoldReason::TooManyEndsOfAccess { ends_of_access: 30, allowed: 6, taken_lately: 0 };
    assert_eq!(plan.verdict, Verdict::from(vec![reason]));
    // A manager approves it.
    world.apply(&plan);
    let plan = world.due(end_of_november());
    assert_eq!((plan.counts.moved_out, plan.opened().len()), (30, 0));
}

#[test]
fn what_the_last_day_took_counts_and_move_outs_are_told_from_ends_of_access() {
    let mut world = lived_in(20, AutomatedAccess::Automatic);
    world.leave(3);
    world.residents[3] = world.residents[3].clone().with_status("Future").in_unit("101");
    assert_eq!(world.plan().verdict, Verdict::Apply);
    world.settings.taken_lately = Taken { move_outs: 2, ends_of_access: 0 };
    let taken_lately = 2;
    assert_eq!(
        world.plan().verdict,
        Verdict::from(vec![
            HoldReason::TooManyMoveOuts { move_outs: 3, allowed: 5, taken_lately },
            HoldReason::TooManyEndsOfAccess { ends_of_access: 1, allowed: 5, taken_lately },
        ])
    );
}

#[test]
fn who_is_past_already_and_waits_for_an_end_does_not_count_again() {
    let mut world = lived_in(30, AutomatedAccess::ApprovalRequired);
    world.leave(30);
    let plan = world.plan();
    assert!(matches!(plan.verdict, Verdict::Hold(_)));
    world.apply(&plan);
    world.settings.access.revoke_after = RevokeAfter::try_from(0).unwrap();
    let plan = world.plan();
    assert_eq!((plan.people.len(), plan.verdict), (30, Verdict::Apply));
}

#[test]
fn each_attached_property_is_held_by_its_own_size() {
    let mut world = lived_in(9, AutomatedAccess::Automatic);
    let by_property = [(pms_property("p1"), 9), (pms_property("p2"), 4)].into();
    world.settings.previous_roster = Some(RosterSize { total: 13, by_property });
    let shrank = HoldReason::RosterShrank { before: 4, now: 0, pms_property_id: Some(pms_property("p2")) };
    assert_eq!(world.plan().verdict, Verdict::from(vec![shrank]));
}

/// Writes so much of the plan, and tells the digest of what is left.
fn write(world: &mut World, people: usize, alerts: usize) -> PlanDigest {
    let mut leg = world.plan();
    let mut left = leg.left(&world.directory);
    leg.people.truncate(people);
    leg.alerts.truncate(alerts);
    leg.people.iter().for_each(|change| left.without_person(change.after.person_id));
    leg.alerts.iter().for_each(|change| match change {
        AlertChange::Open(alert) | AlertChange::Refresh(alert) => left.without_alert(alert.alert_id),
        AlertChange::Close(alert) => left.without_alert(*alert),
    });
    world.apply(&leg);
    left.digest()
}

#[test]
fn the_rest_of_an_approved_plan_is_known_by_its_digest_wherever_it_was_cut_off() {
    let mut world = lived_in(9, AutomatedAccess::Automatic);
    world.leave(4);
    world.residents.push(resident("new").in_unit("998"));
    world.residents.push(resident("newer").in_unit("999"));
    let plan = world.plan();
    let (people, alerts) = (plan.people.len(), plan.alerts.len());
    assert_eq!((people, alerts), (6, 2));
    let cuts = (0..people).map(|n| (n, 0)).chain((0..=alerts).map(|n| (people, n)));
    for (people, alerts) in cuts {
        let mut world = world.clone();
        let left = write(&mut world, people, alerts);
        assert_eq!(world.plan().digest, left, "after {people} people and {alerts} alerts");
        world.residents[5] = world.residents[5].clone().with_status("Past").in_unit("101");
        assert_ne!(world.plan().digest, left, "another move-out is another plan");
    }
}

#[test]
fn an_alert_about_many_names_the_first_fifty_and_counts_all() {
    let all = (0..120).map(|n| resident(&format!("r{n:03}")).with_email(Some("same@example.com")));
    let mut world = World::new(all.collect(), Vec::new());
    world.sync();
    let cause = &world.open(AlertKind::DuplicateEmail)[0].cause;
    assert_eq!((cause.residents().len(), cause.resident_count()), (50, 120));
    assert_eq!(world.sync().alerts, []);
}
