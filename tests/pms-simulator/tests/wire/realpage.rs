//! `RealPage`'s wire.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use pms_simulator::{Fault, FaultKind, Pms, Reseed, Resident, Simulator, Status};

use crate::support::{
    Answer, by_status, golden, realpage, realpage_envelope, realpage_request, send, simulator,
};

const SITE: &str = "3381204";

/// The rows of an answer, each as a text.
fn rows(answer: &Answer) -> Vec<&str> {
    answer.texts("resident")
}

fn value<'a>(row: &'a str, name: &str) -> &'a str {
    let rest = row.split_once(&format!("<{name}>")).map_or("", |(_, rest)| rest);
    rest.split_once('<').map_or("", |(value, _)| value)
}

/// The id that control names a row's person with.
fn id(row: &str) -> String {
    format!("{}-{}", value(row, "residenthouseholdid"), value(row, "residentmemberid"))
}

fn people(simulator: &Simulator) -> Vec<Resident> {
    simulator.control(Pms::RealPage).residents(SITE, 0, usize::MAX).unwrap()
}

fn broken(kind: FaultKind) -> Simulator {
    let simulator = simulator();
    simulator.control(Pms::RealPage).set_faults(vec![Fault::new(kind)]);
    simulator
}

/// Asserts that an answer is a fault of the application with this text.
fn refused(answer: &Answer, text: &str) {
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.body.contains("<RPXApplicationFault xmlns="), "{}", answer.body);
    assert!(answer.body.contains(&format!("<faultstring xml:lang=\"en-US\">{text}</faultstring>")));
    assert_eq!(answer.texts("CustomMessage"), [text]);
}

#[tokio::test]
async fn each_call_answers_as_recorded() {
    let simulator = simulator();
    let few = Reseed { residents: Some(9), property: Some(SITE.to_owned()), ..Reseed::default() };
    simulator.control(Pms::RealPage).reseed(&few).unwrap();
    golden("realpage_sites.xml", &realpage(&simulator, "getsitelist", "", "").await.body);
    golden("realpage_residents.xml", &realpage(&simulator, "getresidentlist", SITE, "").await.body);
    golden("realpage_future.xml", &by_status(&simulator, SITE, "P").await.body);
    golden("realpage_units.xml", &realpage(&simulator, "unitlist", SITE, "").await.body);
    golden("realpage_fault.xml", &realpage(&simulator, "unitlist", "3999999", "").await.body);
}

#[tokio::test]
async fn a_path_is_found_in_any_case_and_a_wrong_one_is_a_page() {
    let simulator = simulator();
    let ask = async |path: &str| {
        let request = Request::post(path)
            .header("soapaction", "\"http://tempuri.org/IRPXService/getsitelist\"")
            .body(Body::from(realpage_envelope(&simulator, "getsitelist", "", "")))
            .unwrap();
        send(&simulator, request).await
    };
    let found = ask("/realpage/RPXGateway/Partner/OtherOne/otherone.SVC").await;
    assert_eq!(found.texts("SiteID"), [SITE, "3381217", "3390052"]);
    let missing = ask("/realpage/rpxgateway/partner/DoorAccess/Other.svc").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_unknown_licence_company_or_site_is_refused() {
    let simulator = simulator();
    let right = realpage_envelope(&simulator, "getsitelist", "", "");
    let ask = async |request: String| send(&simulator, realpage_request("getsitelist", request)).await;
    refused(&ask(right.replace("11111111-", "21111111-")).await, "Invalid LicenseKey");
    refused(&ask(right.replace("1040555", "1040556")).await, "Invalid PmcID for the LicenseKey");
    let late = right
        .replace("<tem:auth>", "<tem:getsitelist/><tem:auth>")
        .replace("<tem:system>OneSite", "<tem:system>onesite");
    refused(&ask(late).await, "Invalid LicenseKey");
    assert_eq!(ask(right.replace("OneSite", "onesite")).await.status, StatusCode::OK);
    for (operation, site) in [("getsitelist", "3999999"), ("unitlist", ""), ("getresidentlist", "3999999")] {
        let text = format!("Site {site} is not active for this LicenseKey");
        refused(&realpage(&simulator, operation, site, "").await, &text);
    }
}

#[tokio::test]
async fn header_and_body_have_to_agree_on_the_operation() {
    let simulator = simulator();
    let request = realpage_envelope(&simulator, "getsitelist", "", "");
    let answer = send(&simulator, realpage_request("unitlist", request)).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.body.contains(">a:ActionNotSupported</faultcode>"), "{}", answer.body);
    let unknown = realpage(&simulator, "getleaseinfo", SITE, "").await;
    assert!(unknown.body.contains(">a:ActionNotSupported</faultcode>"));
    let cut = send(&simulator, realpage_request("unitlist", "<s:Envelope".to_owned())).await;
    assert!(cut.body.contains("<faultcode>s:Client</faultcode>"), "{}", cut.body);
}

#[tokio::test]
async fn the_list_names_everybody_in_the_building_on_their_lease() {
    let simulator = simulator();
    let answer = realpage(&simulator, "getresidentlist", SITE, "").await;
    let rows: BTreeMap<String, &str> = rows(&answer)
        .into_iter()
        .filter(|row| value(row, "leasestatus") != "Future Lease")
        .map(|row| (id(row), row))
        .collect();
    let people = people(&simulator);
    assert_eq!(rows.len(), people.len());
    for one in &people {
        let row = rows[&one.id];
        assert_eq!((value(row, "firstname"), value(row, "lastname")), (&*one.first_name, &*one.last_name));
        assert_eq!(value(row, "email"), one.email.as_deref().unwrap_or_default());
        assert_eq!(value(row, "begindate"), format!("{}T00:00:00", one.lease_start));
        assert_eq!(value(row, "hohbit"), if one.role == "primary" { "TRUE" } else { "FALSE" });
        assert_eq!(value(row, "guarantorbit"), if one.role == "guarantor" { "TRUE" } else { "FALSE" });
        assert_eq!(value(row, "residentagestatus") == "Minor", one.role == "occupant");
        let word = match one.status {
            Status::Current | Status::Notice => "Current",
            Status::Future => "Applicant - Lease Signed",
            Status::Past => "Former",
            Status::Applicant => "Applicant",
            Status::Cancelled => "Former Applicant",
        };
        assert_eq!(value(row, "leasestatus"), word);
        let notice = one.status == Status::Notice;
        assert_eq!(!value(row, "noticegivendate").is_empty(), notice, "{row}");
        assert_eq!(!value(row, "noticefordate").is_empty(), notice, "{row}");
        assert_eq!(!value(row, "moveoutdate").is_empty(), one.status == Status::Past, "{row}");
    }
    assert!(rows.values().any(|row| value(row, "leasestatus") == "Current" && value(row, "inevict") == "Y"));
    let members: BTreeSet<_> = rows.values().map(|row| value(row, "residentmemberid")).collect();
    assert!(members.len() < rows.len(), "numbers of members repeat between leases");
    assert!(answer.texts("balance").iter().any(|amount| amount.contains(',')), "thousands have commas");
}

#[tokio::test]
async fn each_code_brings_its_statuses() {
    let simulator = simulator();
    let statuses = async |code: &str| {
        let answer = by_status(&simulator, SITE, code).await;
        let words: BTreeSet<_> = answer.texts("leasestatus").into_iter().map(str::to_owned).collect();
        (rows(&answer).len(), words.into_iter().collect::<Vec<_>>())
    };
    let (current, words) = statuses("C").await;
    assert_eq!(words, ["Current"]);
    let (pending, words) = statuses("P").await;
    assert_eq!(words, ["Applicant", "Applicant - Lease Signed", "Future Lease"]);
    let (former, words) = statuses("f").await;
    assert_eq!(words, ["Former", "Former Applicant"]);
    assert_eq!(current + pending + former, statuses("ALL").await.0);
    refused(&by_status(&simulator, SITE, "X").await, "Unknown status X");
}

#[tokio::test]
async fn heads_of_households_can_be_asked_for_alone() {
    let simulator = simulator();
    for (word, all) in [("true", false), ("1", false), ("false", true), ("0", true)] {
        let rest = format!(
            "<tem:getresidentlistinfo><tem:headofhousehold>{word}</tem:headofhousehold>\
             <tem:status>C</tem:status></tem:getresidentlistinfo>"
        );
        let answer = realpage(&simulator, "getresidentlistinfo", SITE, &rest).await;
        assert_eq!(answer.texts("hohbit").contains(&"FALSE"), all, "{word}");
    }
}

#[tokio::test]
async fn a_renewal_is_a_further_row_of_the_same_household() {
    let simulator = simulator();
    let answer = by_status(&simulator, SITE, "ALL").await;
    let rows = rows(&answer);
    let next: Vec<_> = rows.iter().filter(|row| value(row, "leasestatus") == "Future Lease").collect();
    assert!(!next.is_empty());
    for next in next {
        let same = |name| move |row: &&&str| value(row, name) == value(next, name);
        let home = rows.iter().filter(same("residenthouseholdid")).filter(same("residentmemberid"));
        let now = home.into_iter().find(|row| value(row, "leasestatus") == "Current").unwrap();
        assert_ne!(value(now, "leaseid"), value(next, "leaseid"));
        assert!(value(now, "enddate") < value(next, "begindate"));
        assert_eq!(
            (value(now, "email"), value(now, "unitid")),
            (value(next, "email"), value(next, "unitid"))
        );
    }
}

#[tokio::test]
async fn a_signer_who_left_is_former_among_the_current_and_found_by_the_id() {
    let simulator = simulator();
    let answer = by_status(&simulator, SITE, "F").await;
    let left = rows(&answer).into_iter().find(|row| {
        value(row, "hohbit") == "FALSE" && {
            let primary = format!("{}-31", value(row, "residenthouseholdid"));
            simulator.control(Pms::RealPage).resident(&primary).unwrap().status == Status::Current
        }
    });
    let left = left.expect("a signer who left");
    let one = simulator.control(Pms::RealPage).resident(&id(left)).unwrap();
    assert_eq!((one.status, &*one.first_name), (Status::Past, value(left, "firstname")));
    for nonsense in ["200000", "200000-30", "x-31", "99999999-31"] {
        assert!(simulator.control(Pms::RealPage).resident(nonsense).is_err(), "{nonsense}");
    }
}

#[tokio::test]
async fn units_are_empty_or_not_and_have_dates_of_1900() {
    let simulator = simulator();
    let answer = realpage(&simulator, "unitlist", SITE, "").await;
    let units = answer.texts("Unit");
    let by_id: BTreeMap<_, _> = units.iter().map(|unit| (value(unit, "UnitID"), *unit)).collect();
    assert_eq!(by_id.len(), units.len());
    let residents = by_status(&simulator, SITE, "C").await;
    for row in rows(&residents) {
        let unit = by_id[value(row, "unitid")];
        assert_eq!(value(unit, "UnitNumber"), value(row, "unitnumber"));
        assert_eq!(value(unit, "BuildingName"), format!("Building {}", value(row, "buildingnumber")));
        assert_eq!(value(unit, "Vacant"), "F");
    }
    assert!(units.iter().any(|unit| value(unit, "Vacant") == "T"));
    let leaving = |unit: &&&str| !value(unit, "OnNoticeForDate").starts_with("1900-01-01T00:00:00");
    assert!((1..units.len()).contains(&units.iter().filter(leaving).count()));
}

#[tokio::test]
async fn records_go_missing_come_twice_or_are_spoilt() {
    let whole = by_status(&simulator(), SITE, "ALL").await;
    let body = async |kind| by_status(&broken(kind), SITE, "ALL").await;
    let (first, count) = (value(rows(&whole)[0], "leaseid"), rows(&whole).len());
    let of_first = |answer: &Answer| answer.texts("leaseid").iter().filter(|id| **id == first).count();

    let short = body(FaultKind::MissingRows { rows: 2 }).await;
    let leases = |answer: &Answer| {
        answer.texts("residenthouseholdid").into_iter().map(str::to_owned).collect::<BTreeSet<_>>().len()
    };
    assert_eq!(leases(&short), leases(&whole) - 2);
    let twice = body(FaultKind::DuplicateRecord).await;
    assert_eq!(of_first(&twice), 2 * of_first(&whole));
    let unknown = body(FaultKind::UnknownStatus).await;
    let relocating = unknown.texts("leasestatus").iter().filter(|word| **word == "Relocating").count();
    assert_eq!(relocating, of_first(&whole));
    let unreadable = body(FaultKind::UnreadableRecord).await;
    assert_eq!(unreadable.body.matches("<residentmemberid/>").count(), of_first(&whole));
    assert_eq!(rows(&unreadable).len(), count);
    let empty = body(FaultKind::EmptyRoster).await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(empty.body.contains("<getresidentlistinfoResult><residentlist xmlns=\"\"/></"));
}

#[tokio::test]
async fn what_is_lost_or_expired_is_refused_and_trouble_is_a_page() {
    let lost = broken(FaultKind::LoseProperty { id: SITE.into() });
    assert_eq!(realpage(&lost, "getsitelist", "", "").await.texts("SiteID"), ["3381217", "3390052"]);
    let text = format!("Site {SITE} is not active for this LicenseKey");
    refused(&by_status(&lost, SITE, "C").await, &text);
    assert_eq!(by_status(&lost, "3381217", "C").await.status, StatusCode::OK);

    let lost = broken(FaultKind::LoseService { name: "getresidentlistinfo".into() });
    let text = "LicenseKey is not authorized to call the method getresidentlistinfo";
    refused(&by_status(&lost, SITE, "C").await, text);
    assert_eq!(realpage(&lost, "getresidentlist", SITE, "").await.status, StatusCode::OK);

    let expiring = broken(FaultKind::ExpireCredentialAfter { calls: 1 });
    assert_eq!(by_status(&expiring, SITE, "C").await.status, StatusCode::OK);
    refused(&by_status(&expiring, SITE, "C").await, "Invalid LicenseKey");

    let down = by_status(&broken(FaultKind::ServerError { status: 504 }), SITE, "C").await;
    assert_eq!(down.status, StatusCode::GATEWAY_TIMEOUT);
    assert!(down.body.starts_with("<!DOCTYPE html>"));
    let limited = FaultKind::RateLimited { retry_after: None, seconds: 1 };
    assert_eq!(by_status(&broken(limited), SITE, "C").await.status, StatusCode::TOO_MANY_REQUESTS);
}
