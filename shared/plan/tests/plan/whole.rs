//! What concerns a roster as a whole: who is missing, alerts, units, holding.

use domain::{
    alert::AlertKind,
    change::ChangeKind,
    lease::Lifecycle,
    link::Presence,
    roster::{Resident, RosterSize, UnreadableRecord},
    settings::HeldThreshold,
    sync::{HoldReason, Outcome, SkipReason},
    unit::DoorUnit,
};
use plan::{RuleId, Verdict, suggest_units};

use crate::building::*;

fn many(n: usize) -> Vec<Resident> {
    (0..n).map(|i| resident(&format!("r{i:03}"))).collect()
}

#[test]
fn somebody_missing_is_marked_then_asked_about_and_never_moved_out() {
    let mut world = World::new(many(9), vec![synced(1, &resident("gone"))]);
    let first = world.sync();
    let marked = &first.people.iter().find(|change| change.after.person_id == person_id(1)).unwrap();
    assert_eq!((marked.kind, marked.after.lifecycle), (ChangeKind::Noted, Lifecycle::Current));
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 0, "one roster is not enough");
    world.sync();
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 1);
    let alert = world.open(AlertKind::MissingFromPms)[0].alert_id;
    assert_eq!(world.sync().people, [], "nothing more is written");
    assert_eq!(world.open(AlertKind::MissingFromPms)[0].alert_id, alert, "it stays one alert");
    world.residents.push(resident("gone"));
    world.sync();
    assert_eq!(world.open(AlertKind::MissingFromPms).len(), 0, "back again, mark and alert go");
    assert_eq!(world.directory.people[0].links[0].presence, Presence::There);
}

#[test]
fn a_record_that_could_not_be_read_is_treated_as_present() {
    for known in [Some(at("r1").pms_resident_id), None] {
        let mut world = World::new(many(3), vec![synced(1, &resident("r1"))]);
        world.unreadable.push(UnreadableRecord {
            pms_property_id: pms_property("p1"),
            pms_resident_id: known,
            reason: "`moveInDate` is no date".into(),
        });
        let plan = world.sync();
        assert!(plan.people.iter().all(|change| change.after.person_id != person_id(1)));
        assert_eq!(plan.counts.skipped[&SkipReason::UnreadableRecord], 1);
        assert_eq!(plan.counts.residents, 4);
    }
}

#[test]
fn nobody_of_a_property_that_is_no_longer_attached_is_missing() {
    let mut gone = synced(1, &resident("gone"));
    gone.links[0].pms_ref = at_property("p9", "gone");
    assert_eq!(World::new(vec![], vec![gone]).plan().people, []);
}

#[test]
fn an_alert_closes_by_itself_when_its_cause_is_gone_and_stays_while_the_record_is_unreadable() {
    let mut world = World::new(vec![resident("r1").with_email(None)], vec![]);
    world.sync();
    assert_eq!(world.open(AlertKind::MissingEmail).len(), 1);
    world.residents.clear();
    world.settings.previous_roster = None;
    world.unreadable.push(UnreadableRecord {
        pms_property_id: pms_property("p1"),
        pms_resident_id: Some(at("r1").pms_resident_id),
        reason: "`id` is missing".into(),
    });
    world.sync();
    assert_eq!(world.open(AlertKind::MissingEmail).len(), 1, "nothing is known of them");
    world.unreadable.clear();
    world.residents.push(resident("r1"));
    world.sync();
    assert_eq!(world.open(AlertKind::MissingEmail).len(), 0);
}

#[test]
fn records_that_are_set_aside_for_one_reason_are_one_alert_which_closes_once_they_are_read_or_gone() {
    let mut world = World::new(many(3), Vec::new());
    let reason = "whether a `Ward` lives there is not known";
    let aside = |id: Option<&str>, reason: &str| UnreadableRecord {
        pms_property_id: pms_property("p1"),
        pms_resident_id: id.map(|id| at(id).pms_resident_id),
        reason: reason.into(),
    };
    world.unreadable =
        vec![aside(Some("w1"), reason), aside(None, reason), aside(Some("x"), "`id` is no id")];
    world.sync();
    let open = world.open(AlertKind::RecordsSetAside);
    let of = |reason| open.iter().find(|alert| alert.cause.set_aside_because() == Some(reason)).unwrap();
    let ward = of(reason);
    assert_eq!((open.len(), ward.cause.resident_count()), (2, 2));
    assert_eq!(ward.cause.residents()[0].pms_ref.pms_resident_id.as_str(), "w1");
    let ward = ward.alert_id;
    // The same word again, of another one: one alert goes on; what is read or gone is told no more.
    world.unreadable = vec![aside(Some("w2"), reason)];
    world.sync();
    let open = world.open(AlertKind::RecordsSetAside);
    assert_eq!((open.len(), open[0].alert_id), (1, ward));
    assert_eq!(open[0].cause.residents()[0].pms_ref.pms_resident_id.as_str(), "w2");
    world.unreadable.clear();
    world.sync();
    assert_eq!(world.open(AlertKind::RecordsSetAside).len(), 0);
}

#[test]
fn an_unmapped_unit_is_one_alert_that_names_whom_it_holds_up() {
    let mut world = World::new(vec![resident("r1").in_unit("101"), resident("r2").in_unit("101")], vec![]);
    let plan = world.sync();
    plan.expect("r1", RuleId::R11, Outcome::Created);
    assert!(plan.people.iter().all(|change| change.after.unit_id.is_none()));
    let unmapped = world.open(AlertKind::UnmappedUnit);
    assert_eq!((unmapped.len(), unmapped[0].cause.residents().len()), (1, 2));
    let id = unmapped[0].alert_id;
    world.residents.push(resident("r3").in_unit("101"));
    world.sync();
    let unmapped = world.open(AlertKind::UnmappedUnit);
    assert_eq!(
        (unmapped[0].alert_id, unmapped[0].cause.residents().len()),
        (id, 3),
        "the same alert, refreshed"
    );
    let mut world = world.mapping("101", "unit-101");
    world.sync();
    assert_eq!(world.open(AlertKind::UnmappedUnit).len(), 0);
    assert!(world.directory.people.iter().all(|person| person.unit_id == Some(door_unit("unit-101"))));
}

fn leaving(of: usize, leaving: usize) -> World {
    let people = many(of).iter().enumerate().map(|(n, resident)| synced(n as u128, resident)).collect();
    let residents = many(of)
        .into_iter()
        .enumerate()
        .map(|(n, resident)| if n < leaving { resident.with_status("Past") } else { resident })
        .collect();
    World::new(residents, people)
}

#[test]
fn more_move_outs_than_five_and_a_fifth_are_held() {
    assert_eq!(leaving(10, 5).plan().verdict, Verdict::Apply, "five may always move out");
    let held = |move_outs, allowed| {
        Verdict::from(vec![HoldReason::TooManyMoveOuts { move_outs, allowed, taken_lately: 0 }])
    };
    assert_eq!(leaving(10, 6).plan().verdict, held(6, 5));
    assert_eq!(leaving(100, 20).plan().verdict, Verdict::Apply);
    assert_eq!(leaving(100, 21).plan().verdict, held(21, 20));
    let mut careful = leaving(100, 11);
    careful.settings.threshold = HeldThreshold::try_from(10).unwrap();
    assert_eq!(careful.plan().verdict, held(11, 10));
}

#[test]
fn a_roster_of_less_than_half_is_held_and_an_empty_one_where_there_were_residents_always() {
    for (before, residents, holds) in [(10, 5, false), (11, 5, true), (1, 0, true), (0, 0, false)] {
        let mut world = World::new(many(residents), vec![]);
        world.settings.previous_roster = Some(RosterSize { total: before, by_property: [].into() });
        assert_eq!(matches!(world.plan().verdict, Verdict::Hold(_)), holds, "{before} to {residents}");
    }
}

#[test]
fn records_that_could_not_be_read_are_no_reason_to_hold() {
    let mut world = World::new(many(4), vec![]);
    world.settings.previous_roster = Some(RosterSize { total: 10, by_property: [].into() });
    assert!(matches!(world.plan().verdict, Verdict::Hold(_)));
    world.unreadable = (0..6)
        .map(|n| UnreadableRecord {
            pms_property_id: pms_property("p1"),
            pms_resident_id: Some(at(&format!("u{n}")).pms_resident_id),
            reason: "`moveInDate` is no date".into(),
        })
        .collect();
    assert_eq!(world.plan().verdict, Verdict::Apply);
}

#[test]
fn an_empty_first_roster_is_held_where_people_are_linked() {
    for linked in [1, 10] {
        let mut world = leaving(linked, 0);
        world.residents.clear();
        (world.settings.previous_roster, world.settings.last_succeeded_at) = (None, None);
        let shrank = HoldReason::RosterShrank {
            before: linked as u64,
            now: 0,
            pms_property_id: Some(pms_property("p1")),
        };
        assert_eq!(world.plan().verdict, Verdict::from(vec![shrank]));
    }
}

#[test]
fn a_first_sync_is_never_held_for_creating() {
    let mut world = World::new(many(400), vec![]);
    (world.settings.previous_roster, world.settings.last_succeeded_at) = (None, None);
    assert_eq!(world.plan().verdict, Verdict::Apply);
}

#[test]
fn a_first_sync_never_moves_anyone_out_without_a_manager() {
    let mut world = leaving(100, 1);
    world.settings.previous_roster = None;
    for last_succeeded_at in [None, world.settings.last_succeeded_at] {
        world.settings.last_succeeded_at = last_succeeded_at;
        assert_eq!(
            world.plan().verdict,
            Verdict::from(vec![HoldReason::FirstSync { move_outs: 1, ends_of_access: 0 }])
        );
    }
}

#[test]
fn a_sync_after_a_long_pause_never_moves_anyone_out_without_a_manager() {
    let ago = |days: i64| now() - jiff::SignedDuration::from_hours(24 * days);
    let after = |days, leave| {
        let mut world = leaving(100, leave);
        world.settings.last_succeeded_at = Some(ago(days));
        world.plan().verdict
    };
    assert_eq!((after(7, 1), after(30, 0)), (Verdict::Apply, Verdict::Apply));
    let pause = HoldReason::LongPause { move_outs: 1, ends_of_access: 0, last_succeeded_at: ago(8) };
    assert_eq!(after(8, 1), Verdict::from(vec![pause]));
}

#[test]
fn the_digest_is_the_same_at_another_time_and_another_for_another_effect() {
    let mut world = World::new(many(5), vec![synced(1, &resident("gone"))]);
    let digest = world.plan().digest;
    world.fetched_at += jiff::SignedDuration::from_hours(5);
    assert_eq!(world.plan().digest, digest);
    world.residents[0] = resident("r000").with_status("Past");
    assert_ne!(world.plan().digest, digest);
}

#[test]
fn a_door_unit_is_suggested_where_exactly_one_has_the_same_name() {
    let door = |id: &str, name: &str| DoorUnit { unit_id: door_unit(id), name: name.into() };
    let units = [door("u1", "Apt 0101"), door("u2", "102"), door("u3", "Unit 102"), door("u4", "North 7")];
    let mut in_building = pms_unit("7");
    in_building.building = Some("North".into());
    let suggested: Vec<_> = suggest_units(&[pms_unit("#101"), pms_unit("102"), in_building], &units)
        .into_iter()
        .map(|suggestion| suggestion.suggested)
        .collect();
    assert_eq!(suggested, [Some(door_unit("u1")), None, Some(door_unit("u4"))]);
}
