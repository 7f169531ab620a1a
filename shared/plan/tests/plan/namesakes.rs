//! Who is who where names are alike: two of one name, and a family's last name.

use domain::{
    alert::{Alert, AlertKind},
    lease::Lifecycle,
    person::Person,
    roster::Resident,
};
use jiff::civil::date;

use crate::{
    building::*,
    identity::{lived_in, record},
};

const ANA: (&str, &str, Option<&str>) = ("Ana", "Ash", Some("ana@example.com"));
const NAMESAKE: (&str, &str, Option<&str>) = ("Ana", "Ash", Some("other@example.com"));
const BO: (&str, &str, Option<&str>) = ("Bo", "Ash", Some("bo@example.com"));

impl World {
    #[track_caller]
    fn by_email(&self, email: &str) -> &Person {
        let mut people = self.directory.people.iter();
        people.find(|person| person.email.as_str() == email).unwrap_or_else(|| panic!("nobody has {email}"))
    }

    #[track_caller]
    fn can_open(&self, email: &str) -> Option<&str> {
        self.by_email(email).access.opens_at(now()).map(|access| access.unit_id.as_str())
    }

    fn becomes(&mut self, residents: Vec<Resident>) {
        self.residents = residents;
        // Few as they are, none of them is to be held.
        self.settings.previous_roster = None;
        self.sync();
        assert_eq!(self.plan().people, [], "what is decided once is decided so again");
        self.sync();
        self.is_settled();
    }
}

#[test]
fn two_of_one_name_who_exchange_their_codes_are_told_apart_by_their_emails() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t2", NAMESAKE, "101")]);
    let gone = record("t1", NAMESAKE, "101").left_on(date(2026, 11, 20));
    world.becomes(vec![record("t2", ANA, "101"), gone]);
    assert_eq!(world.can_open("ana@example.com"), Some("unit-101"));
    assert_eq!(world.by_email("other@example.com").lifecycle, Lifecycle::Past);
    assert_eq!(world.can_open("other@example.com"), None);
}

#[test]
fn a_namesake_whom_door_never_knew_ends_nobodys_access() {
    let mut world = lived_in(vec![record("t1", ANA, "101")]);
    let gone = record("t1", NAMESAKE, "102").left_on(date(2026, 11, 20));
    world.becomes(vec![record("t2", ANA, "101"), gone]);
    assert_eq!(world.can_open("ana@example.com"), Some("unit-101"));
    assert_eq!(world.by_email("ana@example.com").links[0].pms_ref, at("t2"));
}

#[test]
fn a_new_namesake_is_nobody_who_married() {
    let mut world = lived_in(vec![record("t1", ANA, "101")]);
    let married = record("t1", ("Ana", "Newell", ANA.2), "101");
    world.becomes(vec![married, record("t2", NAMESAKE, "101")]);
    assert_eq!(world.by_email("ana@example.com").name.last(), "Newell");
    assert_eq!(world.by_email("other@example.com").name.last(), "Ash");
}

/// Nothing of Bo has changed, and a manager is asked.
#[track_caller]
fn is_in_doubt(world: &World) {
    let bo = world.by_email("bo@example.com");
    assert_eq!((bo.name.first(), bo.lifecycle), ("Bo", Lifecycle::Current));
    assert_eq!(world.can_open("bo@example.com"), Some("unit-101"));
    let is_about_bo = |alert: &&Alert| {
        matches!(alert.cause.kind(), AlertKind::NameMismatch | AlertKind::MissingFromPms)
            && alert.cause.is_about(&at("t1"))
    };
    assert_eq!(world.directory.open_alerts.iter().filter(is_about_bo).count(), 1);
}

#[test]
fn a_family_name_is_no_proof_where_another_record_has_the_first_name_and_the_email() {
    let mut world = lived_in(vec![record("t1", BO, "101")]);
    let gone = record("t1", ANA, "101").left_on(date(2026, 11, 20));
    world.becomes(vec![gone, record("t2", ("Bo", "Newell", BO.2), "101")]);
    is_in_doubt(&world);
}

#[test]
fn a_family_name_is_no_proof_where_another_record_has_the_full_name() {
    let mut world = lived_in(vec![record("t1", BO, "101")]);
    let gone = record("t1", ANA, "101").left_on(date(2026, 11, 20));
    world.becomes(vec![gone, record("t2", ("Bo", "Ash", Some("new@example.com")), "102")]);
    is_in_doubt(&world);
}

#[test]
fn a_family_name_is_no_proof_where_it_is_the_full_name_of_somebody_without_a_record() {
    let mut world = lived_in(vec![record("t1", BO, "101"), record("t2", ANA, "102")]);
    world.becomes(vec![record("t1", ("Ana", "Ash", BO.2), "101")]);
    is_in_doubt(&world);
    assert_eq!(world.can_open("ana@example.com"), Some("unit-102"));
}

#[test]
fn of_father_and_son_nobody_knows_whose_record_a_new_one_is() {
    let mut world = lived_in(vec![record("t1", ANA, "101"), record("t2", NAMESAKE, "101")]);
    let strangers = [("Cy", "One", Some("cy@example.com")), ("Di", "Two", Some("di@example.com"))];
    let unknown = ("Ana", "Ash", Some("third@example.com"));
    world.becomes(vec![
        record("t1", strangers[0], "101"),
        record("t2", strangers[1], "101"),
        record("t3", unknown, "101"),
    ]);
    for email in ["ana@example.com", "other@example.com"] {
        assert_eq!(world.can_open(email), Some("unit-101"), "{email}");
        assert!(world.by_email(email).links.iter().all(|link| link.pms_ref != at("t3")), "{email}");
    }
}

#[test]
fn of_father_and_son_nobody_knows_either_once_one_of_their_records_is_found_elsewhere() {
    let cy = ("Cy", "One", Some("cy@example.com"));
    let mut world =
        lived_in(vec![record("t1", ANA, "101"), record("t2", cy, "101"), record("t3", NAMESAKE, "101")]);
    world.becomes(vec![
        record("t1", cy, "101"),
        record("t2", ("Ana", "Ash", None), "101"),
        record("t3", ("Di", "Two", NAMESAKE.2), "101"),
    ]);
    for email in ["ana@example.com", "other@example.com"] {
        assert!(world.by_email(email).links.iter().all(|link| link.pms_ref != at("t2")), "{email}");
    }
}

#[test]
fn whoever_may_be_somebody_in_doubt_is_not_made_anew() {
    let phoned = |id: &str, who| {
        let phone = resident(id).phone;
        Resident { phone, ..record(id, who, "101") }
    };
    let mut world = lived_in(vec![phoned("t1", ANA), record("t2", NAMESAKE, "101")]);
    let third = ("Ana", "Ash", Some("third@example.com"));
    world.becomes(vec![phoned("t1", ("Ana", "Newell", ANA.2)), phoned("t3", third)]);
    assert_eq!(world.directory.people.len(), 2);
    assert_eq!(world.open(AlertKind::NameMismatch).len(), 1);
}

#[test]
fn where_a_record_was_before_says_nothing_once_it_is_nobodys_of_there() {
    let (cy, di) = (("Cy", "One", Some("cy@example.com")), ("Di", "Two", Some("di@example.com")));
    let mut world = lived_in(vec![record("t1", cy, "101"), record("t2", di, "101")]);
    let mut without_lease = record("t2", ("Cy", "One", None), "101");
    without_lease.leases.clear();
    world.becomes(vec![
        record("t1", ("Eve", "Three", Some("eve@example.com")), "101"),
        without_lease,
        record("t3", ("Cy", "One", None), "101"),
        record("t4", ("Di", "Two", None), "101"),
    ]);
    assert_eq!(world.by_email("cy@example.com").links[0].pms_ref, at("t3"));
    assert_eq!(world.by_email("di@example.com").links[0].pms_ref, at("t4"));
}
