//! What a manager decides about an alert: at once, and the next sync agrees.

use domain::{
    access::AccessState,
    alert::{Alert, AlertAction, AlertKind},
    change::{ChangeKind, PersonChange},
    lease::{Lifecycle, MoveOut},
    sync::Outcome,
};
use jiff::civil::date;
use plan::{AlertDecision, CannotResolve, Resolved, RuleId};

use crate::building::*;

impl World {
    /// The only alert of a kind, as the last sync opened it.
    #[track_caller]
    fn alert(&self, kind: AlertKind) -> Alert {
        let open = self.open(kind);
        assert_eq!(open.len(), 1, "{open:#?}");
        open[0].clone()
    }

    /// Decides, and writes as the store does: the people, and the alert closed.
    #[track_caller]
    fn decide(&mut self, kind: AlertKind, action: AlertAction) -> Vec<PersonChange> {
        let alert = self.alert(kind);
        let resolved = self.resolved(&alert, action);
        assert_eq!(resolved.refused, []);
        self.apply(&resolved.plan);
        resolved.plan.people
    }

    fn resolved(&self, alert: &Alert, action: AlertAction) -> Resolved {
        plan::resolve(std::slice::from_ref(alert), &decision(action), &self.directory, &self.settings, now())
    }

    /// That the next sync writes nobody and opens nothing.
    #[track_caller]
    fn agrees(&mut self) {
        let plan = self.sync();
        assert_eq!((&*plan.people, &*plan.alerts), (&[][..], &[][..]));
    }
}

fn decision(action: AlertAction) -> AlertDecision {
    AlertDecision { action, by: "user_1".into(), reason: None, until: None }
}

fn kinds(changes: &[PersonChange]) -> Vec<ChangeKind> {
    changes.iter().map(|change| change.kind).collect()
}

#[test]
fn name_mismatch_merged_has_the_pms_name_and_is_linked() {
    let ann = person(1, "Ann", "Marsh", "r1@example.com");
    let mut world = World::new(vec![resident("r1").named("Anna", "Marsh").in_unit("101")], vec![ann])
        .mapping("101", "unit-101");
    world.sync();
    let changes = world.decide(AlertKind::NameMismatch, AlertAction::Merge);
    assert_eq!(kinds(&changes), [ChangeKind::Linked]);
    let merged = &world.directory.people[0];
    assert_eq!((merged.person_id, merged.name.to_string()), (person_id(1), "Anna Marsh".to_owned()));
    assert_eq!((merged.unit_id.as_ref(), merged.is_linked_in(PMS)), (Some(&door_unit("unit-101")), true));
    world.agrees();
}

#[test]
fn name_mismatch_merged_with_somebody_whose_old_record_has_ended_takes_them_back_in() {
    let mut world = World::new(vec![resident("r1").in_unit("101")], Vec::new()).mapping("101", "unit-101");
    world.sync();
    world.residents[0] = world.residents[0].clone().with_status("Past").in_unit("101");
    world.sync();
    let back = resident("r2").named("Bride", "New").with_email(Some("r1@example.com")).in_unit("101");
    for old_is_listed in [true, false] {
        let mut world = world.clone();
        world.residents.push(back.clone());
        world.residents.retain(|record| old_is_listed || record.pms_ref != at("r1"));
        world.sync().expect("r2", RuleId::R9, Outcome::Alerted(AlertKind::NameMismatch));
        assert_eq!(kinds(&world.decide(AlertKind::NameMismatch, AlertAction::Merge)), [ChangeKind::Linked]);
        let merged = &world.directory.people[0];
        assert_eq!((merged.lifecycle, merged.name.to_string()), (Lifecycle::Current, "Bride New".to_owned()));
        assert_eq!(world.directory.people.len(), 1);
        let agreed = world.sync();
        assert_eq!(agreed.opened(), [], "{old_is_listed}");
        assert_eq!(world.directory.people[0].lifecycle, Lifecycle::Current);
    }
}

#[test]
fn name_mismatch_with_somebody_who_is_linked_is_not_merged() {
    let known = resident("r1");
    let partner = resident("r2").with_email(Some("r1@example.com"));
    let mut world = World::new(vec![known.clone()], vec![synced(1, &known)]);
    world.residents.push(partner);
    world.sync();
    // Two residents of the PMS share the email: that is what a manager is asked about.
    assert_eq!(world.open(AlertKind::NameMismatch).len(), 0);
    assert_eq!(world.alert(AlertKind::DuplicateEmail).cause.actions(), []);
}

#[test]
fn duplicate_accounts_merged_is_one_person_with_both_records() {
    let before = resident("r1");
    let again = resident("r2").named("First r1", "Last").with_email(Some("r1@example.com")).in_unit("102");
    let still = before.clone().in_unit("101").with_email(Some("old@example.com"));
    let mut world = World::new(vec![still, again], vec![synced(1, &before)]).mapping("102", "unit-102");
    world.sync();
    let changes = world.decide(AlertKind::DuplicateAccount, AlertAction::Merge);
    assert_eq!(kinds(&changes), [ChangeKind::Linked]);
    let merged = &world.directory.people[0];
    assert_eq!(merged.links.len(), 2);
    assert_eq!(
        (merged.lifecycle, merged.unit_id.as_ref()),
        (Lifecycle::Current, Some(&door_unit("unit-102")))
    );
    assert_eq!(merged.access, AccessState::Unmanaged, "they live here again");
    assert_eq!(world.sync().people, []);
}

#[test]
fn email_mismatch_separated_is_a_new_person_and_the_old_one_has_no_access() {
    let before = resident("r1").in_unit("101");
    let after = before.clone().with_email(Some("new@example.com"));
    let mut world = World::new(vec![after], vec![synced(1, &before)]).mapping("101", "unit-101");
    world.sync();
    let changes = world.decide(AlertKind::EmailMismatch, AlertAction::CreateSeparate);
    assert_eq!(kinds(&changes), [ChangeKind::MovedOut, ChangeKind::Created]);
    let [old, new] = world.directory.people.as_slice() else { panic!("not two people") };
    assert_eq!((old.person_id, old.lifecycle, old.links.len()), (person_id(1), Lifecycle::Past, 0));
    assert!(matches!(old.access, AccessState::Ended { .. }));
    assert_eq!((new.email.as_str(), new.unit_id.as_ref()), ("new@example.com", Some(&door_unit("unit-101"))));
    world.agrees();
}

#[test]
fn email_mismatch_with_a_namesake_in_the_unit_ends_nobodys_access() {
    let mut father = person(1, "First r1", "Last", "father@example.com");
    father.unit_id = Some(door_unit("unit-101"));
    let mut world = World::new(vec![resident("r1").in_unit("101")], vec![father]).mapping("101", "unit-101");
    world.sync();
    let changes = world.decide(AlertKind::EmailMismatch, AlertAction::CreateSeparate);
    assert_eq!(kinds(&changes), [ChangeKind::Created]);
    assert_eq!(world.directory.people[0].lifecycle, Lifecycle::Current);
    world.agrees();
}

#[test]
fn email_mismatch_is_not_separated_without_a_free_email() {
    let before = resident("r1");
    let taken = person(2, "Ben", "Ode", "new@example.com");
    for email in [None, Some("new@example.com")] {
        let people = vec![synced(1, &before), taken.clone()];
        let mut world = World::new(vec![before.clone().with_email(email)], people);
        world.sync();
        let alert = world.alert(AlertKind::EmailMismatch);
        assert_eq!(alert.cause.actions(), []);
        let refused = world.resolved(&alert, AlertAction::CreateSeparate).refused;
        assert_eq!(refused[0].1, CannotResolve::NotOffered(AlertAction::CreateSeparate));
    }
}

/// A building that somebody has been missing from in two rosters.
fn missing() -> World {
    let mut world =
        World::new(vec![resident("r2")], vec![synced(1, &resident("r1")), synced(2, &resident("r2"))]);
    world.sync();
    world.sync();
    world
}

#[test]
fn missing_from_pms_moved_out_is_past_as_of_today_and_not_asked_about_again() {
    let mut world = missing();
    let changes = world.decide(AlertKind::MissingFromPms, AlertAction::MoveOut);
    assert_eq!(kinds(&changes), [ChangeKind::MovedOut]);
    let person = &changes[0].after;
    assert_eq!((person.lifecycle, person.moved_out_on), (Lifecycle::Past, Some(MoveOut::Firm(TODAY))));
    assert!(matches!(person.access, AccessState::Ended { .. }));
    world.agrees();
}

#[test]
fn missing_from_pms_kept_stays_and_is_not_asked_about_again() {
    let mut world = missing();
    let changes = world.decide(AlertKind::MissingFromPms, AlertAction::Keep);
    assert_eq!(kinds(&changes), [ChangeKind::Noted]);
    assert_eq!(changes[0].after.lifecycle, Lifecycle::Current);
    world.agrees();
}

#[test]
fn who_was_kept_and_came_back_is_asked_about_when_missing_once_more() {
    let mut world = missing();
    world.decide(AlertKind::MissingFromPms, AlertAction::Keep);
    let back = resident("r1");
    world.residents.push(back);
    world.sync().expect("r1", RuleId::R1, Outcome::Unchanged);
    world.residents.pop();
    world.sync();
    world.sync();
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 1);
}

#[test]
fn who_was_moved_out_and_comes_back_lives_here_again() {
    let mut world = missing();
    world.decide(AlertKind::MissingFromPms, AlertAction::MoveOut);
    world.residents.push(resident("r1"));
    world.sync().expect("r1", RuleId::R1, Outcome::Updated);
    let person = world.directory.people.iter().find(|person| person.person_id == person_id(1)).unwrap();
    assert_eq!((person.lifecycle, person.access.clone()), (Lifecycle::Current, AccessState::Unmanaged));
}

#[test]
fn an_alert_is_decided_only_as_it_offers() {
    let mut world = missing();
    let alert = world.alert(AlertKind::MissingFromPms);
    for action in [AlertAction::Merge, AlertAction::CreateSeparate] {
        assert_eq!(world.resolved(&alert, action).refused[0].1, CannotResolve::NotOffered(action));
    }
    world.directory.people.clear();
    assert_eq!(world.resolved(&alert, AlertAction::Keep).refused[0].1, CannotResolve::Outdated);
}

#[test]
fn a_move_out_that_was_planned_for_later_is_today_when_a_manager_says_so() {
    let mut leaving = resident("r1");
    leaving.leases[0].move_out = Some(MoveOut::Firm(date(2027, 1, 31)));
    let mut world = World::new(Vec::new(), vec![synced(1, &leaving)]);
    world.sync();
    world.sync();
    let changes = world.decide(AlertKind::MissingFromPms, AlertAction::MoveOut);
    assert_eq!(changes[0].after.moved_out_on, Some(MoveOut::Firm(TODAY)));
}
