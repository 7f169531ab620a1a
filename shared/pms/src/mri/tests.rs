//! What is made of MRI's rows and errors.

use domain::{
    ids::PmsPropertyId,
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster, RosterBuilder, RosterDefect, Standing},
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use serde_json::{Value, json};

use super::map;
use crate::{PmsError, hostile_input};

const TODAY: Date = date(2025, 9, 1);

/// What every row has, with the differences of this one.
fn row(differences: &Value) -> Value {
    let mut row = json!({
        "PropertyID": "p1", "ResidentNameID": "0000012", "BuildingID": "01", "UnitID": "0101", "LeaseID": "1",
        "ResidentStatus": "Current", "IsCurrent": "Y", "FirstName": "Marisol", "LastName": "Ferrante",
        "OccupyDate": "2024-08-14T00:00:00",
    });
    for (name, value) in differences.as_object().unwrap() {
        row[name] = value.clone();
    }
    row
}

fn property() -> PmsPropertyId {
    PmsPropertyId::new("p1").unwrap()
}

fn read(rows: &[Value]) -> Result<Roster, RosterDefect> {
    let mut builder = RosterBuilder::new(Pms::Mri, [property()]);
    builder.begin_page(&property())?;
    rows.iter().try_for_each(|row| map::lease(&mut builder, &property(), TODAY, row))?;
    builder.end(&property());
    builder.finish(Timestamp::UNIX_EPOCH)
}

fn one(differences: Value) -> Resident {
    let roster = read(&[row(&differences)]).unwrap();
    assert_eq!(roster.unreadable(), []);
    roster.residents()[0].clone()
}

fn refused(status: u16, body: &str) -> PmsError {
    hostile_input::read(Pms::Mri, status, body.as_bytes()).unwrap_err()
}

#[test]
fn the_word_the_mark_and_the_dates_make_the_status_together() {
    for (differences, status, lifecycle) in [
        (json!({}), "Current", Lifecycle::Current),
        (json!({"ResidentStatus": "Other Resident"}), "Other Resident", Lifecycle::Current),
        (json!({"ResidentStatus": "New"}), "New", Lifecycle::Future),
        (json!({"ResidentStatus": "Old"}), "Old", Lifecycle::Past),
        (json!({"IsCurrent": "N"}), "Old", Lifecycle::Past),
        (json!({"OccupyDate": "2025-09-02"}), "New", Lifecycle::Future),
        (json!({"OccupyDate": "2025-09-01"}), "Current", Lifecycle::Current),
        (json!({"DateNotified": "2025-08-20"}), "Notice", Lifecycle::Current),
        (json!({"ResidentVacateDate": "2025-09-01"}), "Notice", Lifecycle::Current),
        (json!({"ResidentVacateDate": "2025-08-31"}), "Current", Lifecycle::Current),
        (json!({"LeaseMoveOut": "2025-12-31"}), "Notice", Lifecycle::Current),
        (json!({"ResidentStatus": "Relocating", "IsCurrent": "N"}), "Relocating", Lifecycle::Other),
        (json!({"IsCurrent": false}), "Old", Lifecycle::Past),
        (json!({"IsCurrent": 0}), "Old", Lifecycle::Past),
        (json!({"ResidentStatus": " CURRENT "}), "Current", Lifecycle::Current),
        (json!({"ResidentStatus": "O"}), "Old", Lifecycle::Past),
        (json!({"ResidentStatus": "r"}), "Other Resident", Lifecycle::Current),
        (
            json!({"DateNotified": "soon", "LeaseEnd": "soon", "LeaseMoveOut": "TBD"}),
            "Current",
            Lifecycle::Current,
        ),
    ] {
        let roster = read(&[row(&differences)]).unwrap();
        let lease = &roster.residents()[0].leases[0];
        assert_eq!((lease.status.as_str(), lease.lifecycle), (status, lifecycle), "{differences}");
    }
}

#[test]
fn a_persons_own_move_out_is_dated_and_the_leases_is_a_plan() {
    let own = one(json!({"ResidentVacateDate": "2025-10-01", "LeaseMoveOut": "2025-12-31"}));
    assert_eq!(own.leases[0].move_out, Some(MoveOut::Firm(date(2025, 10, 1))));
    let of_lease = one(json!({"LeaseMoveOut": "2025-12-31"}));
    assert_eq!(of_lease.leases[0].move_out, Some(MoveOut::Expected(date(2025, 12, 31))));
    let future = one(json!({"ResidentStatus": "New", "LeaseMoveOut": "2026-12-31"}));
    assert_eq!(future.leases[0].move_out, None);
}

#[test]
fn the_first_day_of_the_calendar_is_no_date() {
    let lease = &one(json!({"LeaseMoveOut": "0001-01-01T00:00:00", "LeaseEnd": "0001-01-01"})).leases[0];
    assert_eq!((lease.move_out, lease.ends_on), (None, None));
}

#[test]
fn ids_keep_their_leading_zeros_and_units_their_building() {
    let resident = one(json!({}));
    assert_eq!(resident.pms_ref.pms_resident_id.as_str(), "0000012");
    let unit = resident.leases[0].unit.as_ref().unwrap();
    assert_eq!((&*unit.label, unit.building.as_deref()), ("01-0101", Some("01")));
}

#[test]
fn fields_are_found_in_any_case() {
    let written = json!({"propertyid": "p1", "residentnameid": 12, "leaseid": 1, "unitid": "7",
                         "residentstatus": "current", "LASTNAME": "Vale LLC"});
    let roster = read(&[written]).unwrap();
    assert_eq!(roster.residents()[0].name.to_string(), "Vale LLC");
    assert_eq!(roster.residents()[0].leases[0].status.as_str(), "Current");
}

#[test]
fn guarantors_are_no_residents_and_children_are_minors() {
    for mark in [
        json!({"Guarantor": "Y"}),
        json!({"Guarantor": true}),
        json!({"guarantor": 1}),
        json!({"CoSigner": "True"}),
        json!({"Relationship": "Co-Signer"}),
        json!({"ResidentStatus": "Guarantor"}),
        json!({"Guarantor": "Y", "Minor": "True"}),
        json!({"Relationship": ["Parent", "Guarantor"]}),
        json!({"OccupantType": {"id": 3, "name": "Co-signer"}, "Relationship": "Parent"}),
    ] {
        let roster = read(&[row(&mark)]).unwrap();
        assert_eq!((roster.residents(), roster.unreadable()), (&[][..], &[][..]), "{mark}");
    }
    for (mark, standing) in [
        (json!({"Minor": "True"}), Standing::Minor),
        (json!({"Minor": true}), Standing::Minor),
        (json!({"Relationship": "Child"}), Standing::Dependent),
        (json!({"Minor": "False", "Guarantor": "N", "ResidentType": "R"}), Standing::Adult),
        (json!({"ResidentType": "h"}), Standing::Adult),
        (json!({"ResidentType": " ", "Relationship": "-"}), Standing::Adult),
        (json!({"Relationship": {"id": 3, "name": "Spouse"}}), Standing::Adult),
        (json!({"ResidentStatus": "Other Resident", "Relationship": "Ward"}), Standing::Adult),
        (json!({"Relationship": "Minor 17"}), Standing::Minor),
    ] {
        assert_eq!(one(mark.clone()).standing, standing, "{mark}");
    }
    for (differences, said) in [
        (json!({"Relationship": "Ward"}), "Ward"),
        (json!({"ResidentType": "G"}), "G"),
        (json!({"ResidentType": "G", "Relationship": "Parent"}), "G, Parent"),
        (json!({"ResidentType": "G", "ResidentStatus": "Other Resident"}), "G"),
        (json!({"Relationship": {"id": {"a": {}}, "b": 7}}), "7"),
        (json!({"OccupantType": "Tenant/Guarantor"}), "Tenant/Guarantor"),
    ] {
        let roster = read(&[row(&differences)]).unwrap();
        assert_eq!(roster.residents(), [], "{differences}");
        let reason = format!("whether a `{said}` lives there is not known");
        assert_eq!(&*roster.unreadable()[0].reason, reason, "{differences}");
    }
}

#[test]
fn a_row_of_another_property_refuses_the_roster() {
    let defect = read(&[row(&json!({"PropertyID": "p2"}))]).unwrap_err();
    assert!(matches!(defect, RosterDefect::UnexpectedProperty(id) if id.as_str() == "p2"));
}

#[test]
fn a_row_that_cannot_be_read_is_set_aside_by_its_field() {
    for (differences, reason) in [
        (json!({"ResidentNameID": " "}), "`ResidentNameID` is missing"),
        (json!({"ResidentStatus": null}), "`ResidentStatus` is missing"),
        (json!({"OccupyDate": "soon"}), "`OccupyDate` is no date"),
        (json!({"FirstName": "", "LastName": null}), "`FirstName` and `LastName` are missing or unreadable"),
    ] {
        let roster = read(&[row(&differences)]).unwrap();
        let reasons: Vec<_> = roster.unreadable().iter().map(|record| &*record.reason).collect();
        assert_eq!((roster.residents().len(), reasons), (0, vec![reason]));
    }
}

#[test]
fn an_error_is_told_by_its_words_whatever_the_status() {
    for (words, code) in [
        ("RMPROPID is required", "permission_missing"),
        ("Unauthorized", "credential_rejected"),
        ("Too many requests", "pms_rate_limited"),
        ("Object reference not set", "pms_answer_not_understood"),
        ("The user is locked", "credential_rejected"),
        ("The password has expired", "credential_rejected"),
        ("The API is not granted to the class", "permission_missing"),
        ("Database timeout", "pms_unavailable"),
        ("Invalid partner key", "credential_rejected"),
        ("Invalid client id", "credential_rejected"),
        ("Property CED01 was not found", "permission_missing"),
        ("The user has been suspended", "credential_rejected"),
    ] {
        for body in [
            json!({"error": {"message": words}}),
            json!({"message": words}),
            json!({"value": [{"Error": {"Message": words}}]}),
            json!({"value": {"Message": words}}),
            json!({"value": words}),
        ] {
            for status in [200, 400] {
                let refused = refused(status, &body.to_string());
                assert_eq!(refused.code(), code, "{body}, HTTP {status}");
                assert!(refused.to_string().contains(words), "{refused}");
            }
        }
    }
}

#[test]
fn without_words_the_http_status_tells() {
    for (status, code) in [
        (401, "credential_rejected"),
        (403, "permission_missing"),
        (404, "credential_rejected"),
        (418, "pms_answer_not_understood"),
        (429, "pms_rate_limited"),
        (503, "pms_unavailable"),
    ] {
        assert_eq!(refused(status, "").code(), code, "HTTP {status}");
    }
    assert_eq!(refused(200, "<html>Sign in</html>").code(), "pms_answer_not_understood");
}
