//! What is made of AppFolio's tenants and errors.

use domain::{
    ids::PmsPropertyId,
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster, Standing},
};
use jiff::civil::date;
use serde_json::{Value, json};

use super::units::Units;
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
    assert_eq!(lease.move_out, Some(MoveOut::Firm(date(2026, 1, 31))));
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
        for body in ["", "{}", "<html>Sign in</html>", r#"{"errors":[{"message":"Quux"}]}"#] {
            let error = hostile_input::read(Pms::AppFolio, status, body.as_bytes()).unwrap_err();
            assert_eq!(error.code(), code, "HTTP {status}");
        }
    }
    let html = hostile_input::read(Pms::AppFolio, 200, b"<html>Sign in</html>").unwrap_err();
    assert_eq!(html.code(), "pms_answer_not_understood");
}

#[test]
fn an_error_under_200_is_told_by_its_words() {
    for (body, code) in [
        (r#"{"errors":[{"message":"Client ID is not known"}]}"#, "credential_rejected"),
        (r#"{"error":"You have no access to tenants"}"#, "permission_missing"),
        (r#"{"data":"Down for maintenance"}"#, "pms_unavailable"),
        (r#"{"message":"Quux"}"#, "pms_answer_not_understood"),
    ] {
        let error = hostile_input::read(Pms::AppFolio, 200, body.as_bytes()).unwrap_err();
        assert_eq!(error.code(), code, "{body}: {error}");
    }
    let quux = hostile_input::read(Pms::AppFolio, 200, br#"{"message":"Quux"}"#).unwrap_err();
    assert!(quux.to_string().contains("it says: Quux"), "{quux}");
}

#[test]
fn cosigners_are_no_residents_and_whose_type_is_not_known_is_told() {
    for differences in [
        json!({"TenantType": "Co-signer"}),
        json!({"TenantType": "COSIGNER "}),
        json!({"TenantType": "Guarantor", "PrimaryTenant": true}),
        json!({"IsCosigner": "true"}),
        json!({"Relationship": "Emergency Contact"}),
        json!({"TenantType": {"Name": "Co-signer"}}),
        json!({"TenantType": ["Financially Responsible", "Guarantor"], "Relationship": "Parent"}),
        json!({"TenantType": "Sponsor", "Relationship": "Guarantor"}),
    ] {
        let roster = read(&[tenant(&differences)]).unwrap();
        assert_eq!((roster.residents(), roster.unreadable()), (&[][..], &[][..]), "{differences}");
    }
    for (differences, standing) in [
        (json!({"TenantType": "Financially Responsible"}), Standing::Adult),
        (json!({"TenantType": "Other Occupant"}), Standing::Adult),
        (json!({"TenantType": "Dependent"}), Standing::Dependent),
        (json!({"TenantType": "Minor"}), Standing::Minor),
        (json!({"TenantType": "Ward", "PrimaryTenant": true}), Standing::Adult),
        (json!({"TenantType": null}), Standing::Adult),
        (json!({"TenantType": [null]}), Standing::Adult),
        (json!({"TenantType": "Not Financially Responsible"}), Standing::Adult),
        (json!({"TenantType": {"Id": 4, "Name": "Roommate"}}), Standing::Adult),
        (json!({"TenantType": "Minor Son"}), Standing::Minor),
    ] {
        assert_eq!(one(differences.clone()).standing, standing, "{differences}");
    }
    for (differences, said) in [
        (json!({"TenantType": "Ward"}), "Ward"),
        (json!({"TenantType": "Sponsor", "Relationship": "Parent"}), "Sponsor, Parent"),
        (json!({"TenantType": {"Id": 4}}), "4"),
        (json!({"TenantType": "Roommate/Guarantor", "PrimaryTenant": true}), "Roommate/Guarantor"),
    ] {
        let roster = read(&[tenant(&differences)]).unwrap();
        assert_eq!(roster.residents(), [], "{differences}");
        let reason = format!("whether a `{said}` lives there is not known");
        assert_eq!(&*roster.unreadable()[0].reason, reason, "{differences}");
    }
}

#[test]
fn who_moves_in_later_is_to_come_whatever_the_status_says() {
    for (day, lifecycle) in [("2025-09-01", Lifecycle::Current), ("2025-09-02", Lifecycle::Future)] {
        assert_eq!(one(json!({"MoveInOn": day})).leases[0].lifecycle, lifecycle, "{day}");
    }
}

#[test]
fn a_unit_is_called_by_its_name_or_else_its_address_and_by_its_building_where_names_repeat() {
    let property = PmsPropertyId::new("p1").unwrap();
    let labels = |house: Value, rows: &[Value]| {
        let units = Units::read(&property, &house, rows);
        let mut all: Vec<_> = ["u1", "u2"].map(|id| units.get(&property, id).unwrap()).into();
        all.truncate(rows.len());
        all.into_iter()
            .map(|unit| (unit.label.to_string(), unit.building.map(String::from)))
            .collect::<Vec<_>>()
    };
    let told = |label: &str| (label.to_owned(), None);
    let house = json!({"Id": "p1", "Name": "Alder Court", "Address1": "410 Alder Ct"});
    assert_eq!(
        labels(Value::Null, &[json!({"Id": "u1", "Name": "101", "Address2": "Unit 101"})]),
        [told("101")]
    );
    assert_eq!(
        labels(Value::Null, &[json!({"Id": "u1", "Name": [], "Address2": "Unit 101"})]),
        [told("Unit 101")]
    );
    assert_eq!(
        labels(house.clone(), &[json!({"Id": "u1", "Address1": "22 Juniper Ave"})]),
        [told("22 Juniper Ave")]
    );
    assert_eq!(labels(house.clone(), &[json!({"Id": "u1", "Name": ""})]), [told("410 Alder Ct")]);
    assert_eq!(labels(json!({"Name": "Alder Court"}), &[json!({"Id": "u1"})]), [told("Alder Court")]);
    // An address that two units have is neither one's name.
    assert_eq!(labels(house.clone(), &[json!({"Id": "u1"}), json!({"Id": "u2"})]), [told("u1"), told("u2")]);
    // One that is hidden takes no name from the one that is let, and a named one none from one without.
    let hidden = json!({"Id": "u2", "HiddenAt": "2024-01-01T00:00:00Z"});
    assert_eq!(labels(house.clone(), &[json!({"Id": "u1"}), hidden])[0], told("410 Alder Ct"));
    let unnamed = json!({"Id": "u1", "Address1": "22 Juniper Ave"});
    let named = json!({"Id": "u2", "Name": "B", "Address1": "22 Juniper Ave"});
    assert_eq!(labels(house.clone(), &[unnamed, named]), [told("22 Juniper Ave"), told("B")]);
    // Ids are the same in either case.
    let units = Units::read(&property, &Value::Null, &[json!({"Id": "9F6D-a", "Name": "101"})]);
    let unit = units.get(&property, "9f6d-A").unwrap();
    assert_eq!((unit.pms_unit_id.as_str(), &*unit.label), ("9F6D-a", "101"));
    let at = |id: &str, street: &str| json!({"Id": id, "Name": "101", "Address1": street});
    let of = |street: &str| ("101".to_owned(), Some(street.to_owned()));
    assert_eq!(
        labels(house.clone(), &[at("u1", "1 A St"), at("u2", "2 A St")]),
        [of("1 A St"), of("2 A St")]
    );
    assert_eq!(labels(house, &[at("u1", "1 A St"), at("u2", "1 A St")]), [told("101"), told("101")]);
}
