//! What is made of Entrata's answers, from files; and that a damaged one is never a roster.

use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster, RosterBuilder, RosterDefect},
};
use http::{StatusCode, header::HeaderMap};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{
    calls::rows,
    error,
    map::{self, Reading},
    take_in,
    units::Units,
};
use crate::{
    PmsError,
    http::{Call, Head},
};

const TODAY: Date = date(2026, 11, 23);
const LEASES: &str = include_str!("fixtures/leases.json");
const PROPERTIES: &str = include_str!("fixtures/properties.json");
const UNITS: &str = include_str!("fixtures/units.json");

fn property() -> PmsPropertyId {
    PmsPropertyId::new("550592").unwrap()
}

/// The rows of an answer, as a connector reads it.
fn read(name: &'static str, body: &[u8], path: [&str; 2]) -> Result<Vec<Value>, PmsError> {
    let url = "https://apis.entrata.com/".parse().unwrap();
    let (headers, body_sent) = (HeaderMap::new(), Default::default());
    let call = Call { pms: Pms::Entrata, name, url: &url, headers, body: body_sent, secrets: vec![] };
    let head = Head { status: StatusCode::OK, retry_after: None, charset: None };
    rows(&call, error::result(&call, head, body)?, path)
}

fn leases(body: &[u8]) -> Result<Vec<Value>, PmsError> {
    read("getLeases", body, ["leases", "lease"])
}

fn taken(leases: &[Value]) -> Result<Roster, RosterDefect> {
    let rows = read("getPropertyUnits", UNITS.as_bytes(), ["properties", "property"]).unwrap();
    let units = Units::read(&property(), &rows).unwrap();
    let mut builder = RosterBuilder::new(Pms::Entrata, [property()]);
    let reading = Reading { property: &property(), today: TODAY, units: &units };
    take_in(&mut builder, reading, leases)?;
    builder.end(&property());
    builder.finish(Timestamp::UNIX_EPOCH)
}

fn roster(leases: &[Value]) -> Roster {
    taken(leases).unwrap()
}

fn sample() -> Vec<Value> {
    leases(LEASES.as_bytes()).unwrap()
}

fn person<'a>(roster: &'a Roster, id: &str) -> &'a Resident {
    let found = roster.residents().iter().find(|r| r.pms_ref.pms_resident_id.as_str() == id);
    found.unwrap_or_else(|| panic!("no resident {id}"))
}

/// A roster of the first sample lease after a change.
fn changed(change: impl FnOnce(&mut Value)) -> Roster {
    let mut lease = sample().remove(0);
    change(&mut lease);
    roster(&[lease])
}

fn reasons(roster: &Roster) -> Vec<(Option<&str>, &str)> {
    roster
        .unreadable()
        .iter()
        .map(|record| (record.pms_resident_id.as_ref().map(PmsResidentId::as_str), &*record.reason))
        .collect()
}

#[test]
fn a_lease_becomes_its_people_without_the_guarantor() {
    let roster = roster(&sample());
    let ids: Vec<_> = roster.residents().iter().map(|r| r.pms_ref.pms_resident_id.as_str()).collect();
    assert_eq!(ids, ["29880001", "31061984", "31061985", "31300412"]);
    let marisol = person(&roster, "31061984");
    assert_eq!(marisol.name.to_string(), "Marisol Ferrante");
    assert_eq!(marisol.email.as_written(), Some("marisol.ferrante@example.com"));
    assert_eq!(marisol.phone.as_ref().map(|phone| phone.as_str()), Some("+1 8015550141"));
    let lease = &marisol.leases[0];
    assert_eq!((lease.lease_id.as_str(), lease.status.as_str()), ("15323250", "Current"));
    // The active interval, not the renewal that is signed.
    assert_eq!((lease.starts_on, lease.ends_on), (Some(date(2025, 8, 14)), Some(date(2026, 8, 13))));
    assert_eq!((lease.move_in_on, lease.move_out), (Some(date(2025, 8, 14)), None));
    let unit = lease.unit.as_ref().unwrap();
    assert_eq!((unit.pms_unit_id.as_str(), &*unit.label), ("5219776", "101"));
    // Only the list of units tells it.
    assert_eq!(unit.building.as_deref(), Some("Main"));
}

#[test]
fn notice_is_current_with_a_dated_move_out_and_a_lease_that_ran_out() {
    let roster = roster(&sample());
    let lease = &person(&roster, "29880001").leases[0];
    assert_eq!((lease.lifecycle, lease.on_notice), (Lifecycle::Current, true));
    assert_eq!(lease.move_out, Some(MoveOut::Firm(date(2026, 12, 5))));
    assert_eq!(lease.lifecycle_on(date(2026, 11, 23)), Lifecycle::Current);
    assert_eq!(lease.lifecycle_on(date(2026, 12, 6)), Lifecycle::Past);
}

#[test]
fn the_persons_own_status_and_dates_come_before_the_leases() {
    let roster = changed(|lease| {
        lease["moveOutDate"] = json!("01/31/2027");
        lease["customers"]["customer"][1]["leaseCustomerStatus"] = json!("Past");
        lease["customers"]["customer"][1]["moveOutDate"] = json!("2026-02-28");
    });
    let theo = &person(&roster, "31061985").leases[0];
    assert_eq!((theo.lifecycle, theo.move_out), (Lifecycle::Past, Some(MoveOut::Firm(date(2026, 2, 28)))));
    let marisol = &person(&roster, "31061984").leases[0];
    assert_eq!(marisol.move_out, Some(MoveOut::Firm(date(2027, 1, 31))));
}

#[test]
fn who_stays_when_the_head_of_the_household_leaves_does_not_leave_with_them() {
    let roster = changed(|lease| lease["moveOutDate"] = json!("11/20/2026"));
    let lifecycle = |id| person(&roster, id).leases[0].lifecycle_on(TODAY);
    assert_eq!((lifecycle("31061984"), lifecycle("31061985")), (Lifecycle::Past, Lifecycle::Current));
    let theo = &person(&roster, "31061985").leases[0];
    assert_eq!(theo.move_out, Some(MoveOut::Expected(date(2026, 11, 20))));
}

#[test]
fn a_roommate_who_moves_in_later_is_to_come_until_the_day_itself() {
    for (day, lifecycle) in [("11/24/2026", Lifecycle::Future), ("11/23/2026", Lifecycle::Current)] {
        let whole = changed(|lease| {
            lease["moveInDate"] = json!(day);
            for customer in lease["customers"]["customer"].as_array_mut().unwrap() {
                customer.as_object_mut().unwrap().remove("moveInDate");
            }
        });
        assert_eq!(person(&whole, "31061984").leases[0].lifecycle, lifecycle, "{day}");
        let roster = changed(|lease| lease["customers"]["customer"][1]["moveInDate"] = json!(day));
        assert_eq!(person(&roster, "31061985").leases[0].lifecycle, lifecycle, "{day}");
        assert_eq!(person(&roster, "31061984").leases[0].lifecycle, Lifecycle::Current, "{day}");
    }
}

#[test]
fn who_lives_elsewhere_is_no_resident_and_whose_role_is_not_known_is_told() {
    let roles = |kind: Value, relationship: Value, marks: Value| {
        let roster = changed(|lease| {
            let mut theo = lease["customers"]["customer"][1].take();
            theo["customerType"] = kind;
            theo["relationshipName"] = relationship;
            for (name, mark) in marks.as_object().unwrap() {
                theo[name] = mark.clone();
            }
            lease["customers"] = json!({"customer": theo});
        });
        match (roster.residents(), roster.unreadable()) {
            ([one], []) => format!("{:?}", one.standing),
            ([], [aside]) => aside.reason.to_string(),
            ([], []) => "nobody".to_owned(),
            other => panic!("{other:?}"),
        }
    };
    let none = || json!({});
    assert_eq!(roles(json!("Responsible"), json!("Parent/Guarantor"), none()), "nobody");
    assert_eq!(roles(json!("Guarantor "), json!("Parent"), none()), "nobody");
    assert_eq!(roles(json!("NON-LEASING OCCUPANT"), json!(null), none()), "nobody");
    assert_eq!(roles(json!("Responsible"), json!("Spouse"), json!({"isGuarantor": "1"})), "nobody");
    assert_eq!(roles(json!("Responsible"), json!("Ward"), none()), "Adult");
    assert_eq!(roles(json!([]), json!({}), none()), "Adult");
    assert_eq!(roles(json!("Other"), json!("Child"), none()), "Dependent");
    assert_eq!(roles(json!("Responsible"), json!("Son"), json!({"isMinor": 1})), "Minor");
    assert_eq!(roles(json!("Not Responsible"), json!("Grandson"), none()), "Adult");
    assert_eq!(roles(json!({"id": 2, "name": "Responsible"}), json!([null]), none()), "Adult");
    for guarantor in [json!(["Responsible", "Guarantor"]), json!({"id": 3, "name": "Guarantor"})] {
        for relationship in [json!("Parent"), json!(null)] {
            assert_eq!(roles(guarantor.clone(), relationship, none()), "nobody", "{guarantor}");
        }
    }
    let told = |said: &str| format!("whether a `{said}` lives there is not known");
    assert_eq!(roles(json!("Ward"), json!(null), none()), told("Ward"));
    for unknown in ["Guar.", "Sponsor", "Garantor"] {
        assert_eq!(roles(json!(unknown), json!("Parent"), none()), told(&format!("{unknown}, Parent")));
    }
    assert_eq!(
        roles(json!("Responsible"), json!("Tenant/Guarantor"), none()),
        told("Responsible, Tenant/Guarantor")
    );
    assert_eq!(roles(json!({"id": 3}), json!("Parent"), none()), told("3, Parent"));
}

#[test]
fn without_a_status_of_their_own_people_have_the_leases() {
    let roster = changed(|lease| {
        lease["customers"]["customer"][0]["leaseCustomerStatus"] = json!("");
        lease["leaseStatusTypeId"] = json!(5);
    });
    assert_eq!(person(&roster, "31061984").leases[0].status.as_str(), "Notice");
}

#[test]
fn a_status_never_seen_is_other_in_its_own_word() {
    let roster = changed(|lease| {
        lease["customers"]["customer"][0]["leaseCustomerStatus"] = json!("Relocating");
    });
    let lease = &person(&roster, "31061984").leases[0];
    assert_eq!((lease.status.as_str(), lease.lifecycle), ("Relocating", Lifecycle::Other));
}

#[test]
fn an_eviction_under_way_leaves_the_lifecycle_alone() {
    let roster = changed(|lease| lease["leaseSubStatus"] = json!("In Collections, Eviction"));
    assert_eq!(person(&roster, "31061984").leases[0].lifecycle, Lifecycle::Current);
}

#[test]
fn lists_of_one_without_brackets_and_ids_of_the_other_type_are_read() {
    let roster = changed(|lease| {
        let first = lease["customers"]["customer"][0].take();
        lease["customers"]["customer"] = first;
        lease["customers"]["customer"]["id"] = json!("31061984");
        let space = lease["unitSpaces"]["unitSpace"][0].take();
        lease["unitSpaces"]["unitSpace"] = space;
        lease["id"] = json!(15323250);
        lease["leaseIntervalId"] = json!(21917305);
        lease["leaseIntervals"]["leaseInterval"][0]["id"] = json!("21917305");
    });
    let lease = &person(&roster, "31061984").leases[0];
    assert_eq!((lease.lease_id.as_str(), lease.ends_on), ("15323250", Some(date(2026, 8, 13))));
    assert_eq!(lease.unit.as_ref().map(|unit| unit.pms_unit_id.as_str()), Some("5219776"));
}

#[test]
fn without_a_space_the_unit_is_the_only_space_of_the_leases_unit() {
    for absent in [json!([]), json!({"unitSpace": []}), Value::Null] {
        let roster = changed(|lease| lease["unitSpaces"] = absent);
        let unit = person(&roster, "31061984").leases[0].unit.clone().unwrap();
        assert_eq!((unit.pms_unit_id.as_str(), &*unit.label), ("5219776", "101"));
        assert_eq!(unit.building.as_deref(), Some("Main"));
    }
    let roster = changed(|lease| {
        lease["unitSpaces"] = json!([]);
        lease["unitId"] = json!("99");
    });
    let unit = person(&roster, "31061984").leases[0].unit.clone().unwrap();
    assert_eq!((unit.pms_unit_id.as_str(), &*unit.label, unit.building), ("99", "99", None));
}

#[test]
fn spaces_are_read_in_each_form_of_their_list() {
    let (space, other) = (
        json!({"unitSpaceId": 5219776, "unitSpace": "101"}),
        json!({"unitSpaceId": 5219999, "unitSpace": "101-B"}),
    );
    for spaces in [
        json!([space]),
        json!([space, other]),
        json!(space),
        json!({"0": space, "1": other}),
        json!({"unitSpace": [null, space]}),
        json!({"unitSpace": [space, other]}),
        json!([{"unitSpace": space}]),
    ] {
        let roster = changed(|lease| lease["unitSpaces"] = spaces.clone());
        let unit = person(&roster, "31061984").leases[0].unit.clone().unwrap();
        assert_eq!((unit.pms_unit_id.as_str(), &*unit.label), ("5219776", "101"), "{spaces}");
    }
    let units = |spaces: Value| {
        let unit = json!({"id": 4001, "unitNumber": "101", "unitSpaces": spaces});
        let units =
            Units::read(&property(), &[json!({"propertyId": 550592, "units": [unit]})]).unwrap().into_list();
        units
            .into_iter()
            .map(|unit| (unit.pms_unit_id.to_string(), unit.label.to_string()))
            .collect::<Vec<_>>()
    };
    for spaces in
        [json!([space]), json!({"unitSpace": [space]}), json!({"unitSpace": space}), json!([null, space])]
    {
        assert_eq!(units(spaces.clone()), [("5219776".to_owned(), "101".to_owned())], "{spaces}");
    }
    for none in [json!([]), json!({}), json!(null), json!([null]), json!({"unitSpace": [null]})] {
        assert_eq!(units(none.clone()), [("4001".to_owned(), "101".to_owned())], "{none}");
    }
}

#[test]
fn somebody_on_two_leases_is_one_resident_with_both() {
    let mut second = sample().remove(0);
    second["id"] = json!("15999999");
    let mut both = sample();
    both.push(second);
    assert_eq!(person(&roster(&both), "31061984").leases.len(), 2);
}

#[test]
fn one_unreadable_person_is_set_aside_by_field_and_the_others_stay() {
    let roster = changed(|lease| {
        lease["customers"]["customer"][0]["moveInDate"] = json!("someday soon");
        lease["customers"]["customer"][1]["firstName"] = json!(" ");
        lease["customers"]["customer"][1]["lastName"] = Value::Null;
        lease["customers"]["customer"].as_array_mut().unwrap().push(json!({"firstName": "Ann"}));
    });
    assert!(roster.residents().is_empty());
    assert_eq!(
        reasons(&roster),
        [
            (None, "`id` is missing"),
            (Some("31061984"), "`moveInDate` is no date"),
            (Some("31061985"), "`firstName` and `lastName` are missing or unreadable"),
        ]
    );
}

#[test]
fn of_an_unreadable_lease_every_person_is_set_aside_by_id() {
    for change in [json!(null), json!({"nested": 1}), json!("")] {
        let roster = changed(|lease| lease["id"] = change.clone());
        let ids: Vec<_> = reasons(&roster).into_iter().filter_map(|(id, _)| id).collect();
        assert_eq!(ids, ["31061984", "31061985", "31061990"], "{change}");
        assert!(!reasons(&roster).iter().any(|(_, reason)| reason.contains("nested")));
    }
}

#[test]
fn nobody_is_said_by_a_sentence_and_another_sentence_is_an_error() {
    let said = |sentence: &str| leases(json!({"response": {"result": sentence}}).to_string().as_bytes());
    assert_eq!(said("No records found with mentioned preferences.").unwrap(), Vec::<Value>::new());
    let other = said("Come back later.").unwrap_err();
    assert!(other.to_string().contains("it says: Come back later") && other.again(), "{other}");
}

#[test]
fn an_empty_list_in_any_form_is_nobody_and_what_is_no_list_is_an_error() {
    let read =
        |result: Value| leases(json!({"response": {"code": 200, "result": result}}).to_string().as_bytes());
    for nobody in [
        json!([]),
        json!({}),
        json!({"leases": {"lease": []}}),
        json!({"leases": {"lease": null}}),
        json!({"leases": {}}),
        json!({"Leases": []}),
        json!({"leases": "No records found."}),
    ] {
        assert_eq!(read(nobody.clone()).unwrap(), Vec::<Value>::new(), "{nobody}");
    }
    for other in [
        json!({"customers": {}}),
        json!({"status": "Success", "message": "Ok"}),
        json!({"leases": {"message": "Ok"}}),
        json!({"leases": {"lease": "Ok"}}),
        json!({"leases": "Ok"}),
        json!({"leases": ["Ok"]}),
        json!(7),
        json!(true),
    ] {
        assert_eq!(read(other.clone()).unwrap_err().code(), "pms_answer_not_understood", "{other}");
    }
}

#[test]
fn a_list_is_read_in_each_form() {
    let lease = json!({"id": 1, "customers": {}});
    let read =
        |result: Value| leases(json!({"response": {"result": result}}).to_string().as_bytes()).unwrap();
    for form in [
        json!({"leases": {"lease": [lease]}}),
        json!({"leases": {"lease": lease}}),
        json!({"Leases": {"Lease": {"0": lease}}}),
        json!({"leases": [lease]}),
        json!({"leases": [{"lease": lease}]}),
        json!({"leases": lease}),
        json!({"leases": {"0": lease}}),
    ] {
        assert_eq!(read(form.clone()), std::slice::from_ref(&lease), "{form}");
    }
}

#[test]
fn properties_have_a_name_and_an_address_and_disabled_ones_are_left_out() {
    let mut rows = read("getProperties", PROPERTIES.as_bytes(), ["PhysicalProperty", "Property"]).unwrap();
    let first = map::property(&rows[0]).unwrap();
    assert_eq!((first.pms_property_id.as_str(), first.name.as_str()), ("550592", "Harbor Row Apartments"));
    assert_eq!(first.address.as_deref(), Some("12 Quay Street, Provo, UT, 84601"));
    rows[0]["IsDisabled"] = json!("1");
    assert_eq!(map::property(&rows[0]), None);
}

#[test]
fn units_are_spaces_with_the_ids_that_leases_name() {
    let rows = read("getPropertyUnits", UNITS.as_bytes(), ["properties", "property"]).unwrap();
    let units = Units::read(&property(), &rows).unwrap().into_list();
    let shown: Vec<_> = units.iter().map(|unit| (unit.pms_unit_id.as_str(), &*unit.label)).collect();
    assert_eq!(shown, [("5219776", "101"), ("5219777", "102"), ("5219778", "A-201")]);
    assert_eq!(units[2].building.as_deref(), Some("A"));
}

#[test]
fn units_of_another_property_alone_are_no_answer() {
    let answer = [json!({"propertyId": 7, "units": {"unit": {"id": 1, "unitNumber": "1"}}})];
    assert!(Units::read(&property(), &answer).is_err());
    let both = [answer[0].clone(), json!({"propertyId": "550592"})];
    assert!(Units::read(&property(), &both).unwrap().into_list().is_empty());
}

#[test]
fn an_answer_cut_off_at_any_byte_is_no_roster() {
    let whole = LEASES.trim_end().as_bytes();
    assert!(leases(whole).is_ok());
    for end in 0..whole.len() {
        let error = leases(&whole[..end]).unwrap_err();
        assert!(error.again(), "at {end}: {error}");
    }
}

proptest! {
    /// Bytes written over in the middle never panic, and never lose a lease in silence.
    #[test]
    fn a_damaged_answer_is_refused_or_still_counts_every_lease(
        at in 0..LEASES.len(),
        with in proptest::collection::vec(any::<u8>(), 1..8),
    ) {
        let mut body = LEASES.as_bytes().to_vec();
        let end = (at + with.len()).min(body.len());
        body.splice(at..end, with);
        if let Ok(rows) = leases(&body) && !rows.is_empty() && let Ok(roster) = taken(&rows) {
            prop_assert!(!roster.residents().is_empty() || !roster.unreadable().is_empty());
        }
    }
}
