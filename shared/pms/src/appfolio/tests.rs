//! What is made of AppFolio's tenants and errors.

use domain::{
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster},
};
use jiff::civil::date;
use serde_json::{Value, json};

use crate::{PmsError, hostile_input};

/// What every tenant has, with the differences of this one.
fn tenant(differences: &Value) -> Value {
    let mut row = json!({
        "Id": "t1", "OccupancyId": "o1", "PropertyId": "p1", "UnitId": "u1", "FirstName": "Marisol",
        "LastName": "Ferrante", "Status": "Current", "MoveInOn": "2025-08-14", "MoveOutOn": null,
    });
    for (name, value) in differences.as_object().unwrap() {
        row[name] = value.clone();
    }
    row
}

fn read(rows: &[Value]) -> Result<Roster, PmsError> {
    let body = json!({"data": rows, "next_page_path": null}).to_string();
    hostile_input::read(Pms::AppFolio, 200, body.as_bytes())
}

fn one(differences: Value) -> Resident {
    let roster = read(&[tenant(&differences)]).unwrap();
    assert_eq!(roster.unreadable(), []);
    roster.residents()[0].clone()
}

#[test]
fn each_status_has_its_lifecycle_and_a_new_one_is_other() {
    for (word, lifecycle, on_notice) in [
        ("Future", Lifecycle::Future, false),
        ("Current", Lifecycle::Current, false),
        ("Notice", Lifecycle::Current, true),
        ("Evict", Lifecycle::Current, false),
        ("Past", Lifecycle::Past, false),
        ("Relocating", Lifecycle::Other, false),
    ] {
        let lease = &one(json!({"Status": word})).leases[0];
        assert_eq!((lease.status.as_str(), lease.lifecycle, lease.on_notice), (word, lifecycle, on_notice));
    }
}

#[test]
fn a_move_out_is_dated() {
    let lease = &one(json!({"Status": "Notice", "MoveOutOn": "2026-01-31"})).leases[0];
    assert_eq!(lease.move_out, Some(MoveOut::Dated(date(2026, 1, 31))));
}

#[test]
fn the_email_is_read_in_each_form_that_clients_have_met() {
    for (differences, email) in [
        (json!({"Email": "a@example.com"}), Some("a@example.com")),
        (json!({"Emails": ["b@example.com"]}), Some("b@example.com")),
        (json!({"Emails": {"EmailAddress": "c@example.com"}}), Some("c@example.com")),
        (
            json!({"Emails": [{"EmailAddress": "d@example.com"}, {"EmailAddress": "e@example.com", "IsPrimary": true}]}),
            Some("e@example.com"),
        ),
        (json!({"Email": "", "Emails": []}), None),
    ] {
        assert_eq!(one(differences.clone()).email.as_written(), email, "{differences}");
    }
}

#[test]
fn a_mobile_number_comes_before_the_primary_one_and_that_before_the_first() {
    let phones = |phones: Value| one(json!({"PhoneNumbers": phones})).phone.map(|phone| phone.to_string());
    let (home, primary) = (
        json!({"Label": "Home", "PhoneNumber": "8015550001"}),
        json!({"Label": "Work", "PhoneNumber": "8015550002", "IsPrimary": true}),
    );
    let mobile = json!({"Label": "Mobile", "Number": "8015550003"});
    assert!(phones(json!([home, primary, mobile])).unwrap().ends_with("0003"));
    assert!(phones(json!([home, primary])).unwrap().ends_with("0002"));
    assert!(phones(json!([home])).unwrap().ends_with("0001"));
}

#[test]
fn a_company_that_rents_has_its_own_name() {
    let company = json!({"FirstName": null, "LastName": "", "CompanyName": "Vale Holdings LLC"});
    assert_eq!(one(company).name.to_string(), "Vale Holdings LLC");
}

#[test]
fn a_tenant_that_cannot_be_read_is_set_aside_by_its_field() {
    for (differences, reason) in [
        (json!({"Id": null}), "`Id` is missing"),
        (json!({"Status": null}), "`Status` is missing or unreadable"),
        (json!({"MoveInOn": "soon"}), "`MoveInOn` is no date"),
        (
            json!({"FirstName": " ", "LastName": null}),
            "`FirstName`, `LastName` and `CompanyName` are missing or unreadable",
        ),
    ] {
        let roster = read(&[tenant(&differences)]).unwrap();
        let reasons: Vec<_> = roster.unreadable().iter().map(|record| &*record.reason).collect();
        assert_eq!((roster.residents().len(), reasons), (0, vec![reason]));
    }
}

#[test]
fn a_tenant_of_another_property_refuses_the_roster() {
    assert_eq!(read(&[tenant(&json!({"PropertyId": "p2"}))]).unwrap_err().code(), "roster_incomplete");
}

#[test]
fn the_http_status_alone_tells_an_error() {
    for (status, code) in [
        (400, "pms_answer_not_understood"),
        (401, "credential_rejected"),
        (403, "permission_missing"),
        (429, "pms_rate_limited"),
        (500, "pms_unavailable"),
        (533, "pms_unavailable"),
        (701, "credential_rejected"),
    ] {
        for body in ["", "{}", "<html>Sign in</html>"] {
            let error = hostile_input::read(Pms::AppFolio, status, body.as_bytes()).unwrap_err();
            assert_eq!(error.code(), code, "HTTP {status}");
        }
    }
    let html = hostile_input::read(Pms::AppFolio, 200, b"<html>Sign in</html>").unwrap_err();
    assert_eq!(html.code(), "pms_answer_not_understood");
}
