//! What is made of RealPage's rows and faults.

use domain::{
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster},
};
use jiff::civil::date;

use crate::{PmsError, hostile_input};

/// One row: what every row has, and what is different about this one, which comes first and so counts.
fn row(differences: &str) -> String {
    let has = |name: &str| differences.contains(&format!("<{name}"));
    let usual = [
        ("residenthouseholdid", "11"),
        ("residentmemberid", "1"),
        ("leaseid", "21"),
        ("leasestatus", "Current"),
        ("firstname", "Imani"),
        ("lastname", "Okell"),
    ];
    let usual: String = usual
        .iter()
        .filter(|(name, _)| !has(name))
        .map(|(name, value)| format!("<{name}>{value}</{name}>"))
        .collect();
    format!("<resident>{differences}{usual}</resident>")
}

fn envelope(body: &str) -> String {
    format!(
        r#"<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>{body}</soap:Body></soap:Envelope>"#
    )
}

fn roster(rows: &[String]) -> Roster {
    let rows = rows.concat();
    let body = envelope(&format!(
        "<getresidentlistinfoResponse><getresidentlistinfoResult><GetResidentList><residentlist>{rows}\
         </residentlist></GetResidentList></getresidentlistinfoResult></getresidentlistinfoResponse>"
    ));
    hostile_input::read(Pms::RealPage, 200, body.as_bytes()).unwrap()
}

fn one(differences: &str) -> Resident {
    let roster = roster(&[row(differences)]);
    assert_eq!(roster.unreadable(), []);
    roster.residents()[0].clone()
}

fn ids(roster: &Roster) -> Vec<&str> {
    roster.residents().iter().map(|r| r.pms_ref.pms_resident_id.as_str()).collect()
}

fn refused(status: u16, body: &str) -> PmsError {
    hostile_input::read(Pms::RealPage, status, body.as_bytes()).unwrap_err()
}

#[test]
fn a_status_counts_in_each_of_its_spellings() {
    for (word, shown, lifecycle) in [
        ("Current", "Current", Lifecycle::Current),
        ("Current Resident", "Current", Lifecycle::Current),
        ("Pending Resident", "Pending", Lifecycle::Future),
        ("Applicant - Lease Signed", "Applicant - Lease Signed", Lifecycle::Future),
        ("Future Lease", "Future Lease", Lifecycle::Future),
        ("Former Resident", "Former", Lifecycle::Past),
        ("Applicant", "Applicant", Lifecycle::Other),
        ("Relocating", "Relocating", Lifecycle::Other),
    ] {
        let lease = &one(&format!("<leasestatus>{word}</leasestatus>")).leases[0];
        assert_eq!((lease.status.as_str(), lease.lifecycle), (shown, lifecycle), "{word}");
    }
}

#[test]
fn notice_is_told_by_its_dates_and_eviction_by_its_flag() {
    let noticed = one("<noticefordate>9/30/2025</noticefordate>").leases[0].clone();
    assert_eq!((noticed.status.as_str(), noticed.on_notice), ("Notice", true));
    assert_eq!(noticed.move_out, Some(MoveOut::Expected(date(2025, 9, 30))));
    let evicted = one("<inevict>True</inevict><noticefordate>9/30/2025</noticefordate>").leases[0].clone();
    assert_eq!((evicted.status.as_str(), evicted.lifecycle), ("Eviction", Lifecycle::Current));
    let former = one("<leasestatus>Former</leasestatus><noticefordate>9/30/2025</noticefordate>");
    assert_eq!(former.leases[0].status.as_str(), "Former");
}

#[test]
fn the_day_of_moving_out_is_a_fact_only_of_who_has_left() {
    let left = "<leasestatus>Former</leasestatus><moveoutdate>8/20/2025</moveoutdate>";
    assert_eq!(one(left).leases[0].move_out, Some(MoveOut::Dated(date(2025, 8, 20))));
    let planned = "<moveoutdate>8/20/2025</moveoutdate>";
    assert_eq!(one(planned).leases[0].move_out, Some(MoveOut::Expected(date(2025, 8, 20))));
}

#[test]
fn the_year_1900_is_no_date() {
    let lease = &one("<moveoutdate>1/1/1900</moveoutdate><enddate>1900-01-01T00:00:00</enddate>").leases[0];
    assert_eq!((lease.move_out, lease.ends_on), (None, None));
}

#[test]
fn a_renewal_of_those_who_live_there_is_nobody_new() {
    let renewal = row("<leaseid>22</leaseid><leasestatus>Future Lease</leasestatus>");
    let roster = roster(&[row(""), renewal]);
    assert_eq!(ids(&roster), ["11-1"]);
    assert_eq!(roster.residents()[0].leases.len(), 1);
}

#[test]
fn a_future_lease_of_a_household_that_is_not_there_yet_is_a_resident() {
    let coming = row(
        "<residenthouseholdid>12</residenthouseholdid><leaseid>22</leaseid><leasestatus>Future Lease</leasestatus>",
    );
    assert_eq!(ids(&roster(&[row(""), coming])), ["11-1", "12-1"]);
}

#[test]
fn a_member_number_that_stands_for_two_people_gives_neither_a_key() {
    let other = row("<leaseid>22</leaseid><firstname>Tobias</firstname>");
    let roster = roster(&[row(""), other]);
    assert_eq!(ids(&roster), Vec::<&str>::new());
    assert_eq!(roster.unreadable().len(), 2);
    assert!(roster.unreadable()[0].reason.contains("different names"));
}

#[test]
fn the_same_member_number_in_two_households_is_two_people() {
    let other = row("<residenthouseholdid>12</residenthouseholdid><firstname>Tobias</firstname>");
    assert_eq!(ids(&roster(&[row(""), other])), ["11-1", "12-1"]);
}

#[test]
fn guarantors_children_and_those_who_only_cosign_are_no_residents() {
    let guarantor = row("<residentmemberid>2</residentmemberid><guarantorbit>True</guarantorbit>");
    let child = row("<residentmemberid>3</residentmemberid><residentagestatus>Minor</residentagestatus>");
    let cosigner = row("<residentmemberid>4</residentmemberid><cosignerbit>TRUE</cosignerbit>");
    let occupant = "<residentmemberid>5</residentmemberid><cosignerbit>TRUE</cosignerbit>";
    let occupant = row(&format!("{occupant}<occupantbit>TRUE</occupantbit>"));
    let roster = roster(&[row(""), guarantor, child, cosigner, occupant]);
    assert_eq!((ids(&roster), roster.unreadable()), (vec!["11-1", "11-5"], &[][..]));
}

#[test]
fn what_clerks_type_for_no_email_is_no_address() {
    for email in ["noemail@noemail.com", "None@none.com", "na@example.com", "n/a"] {
        assert_eq!(one(&format!("<email>{email}</email>")).email.valid(), None, "{email}");
    }
    let of_address = "<email/><addresslist><address><email>imani@example.com</email></address></addresslist>";
    assert_eq!(one(of_address).email.as_written(), Some("imani@example.com"));
}

#[test]
fn a_row_that_cannot_be_read_is_set_aside_by_its_field() {
    for (differences, reason) in [
        ("<leasestatus/>", "`leasestatus` is missing"),
        ("<leaseid/>", "`leaseid` is missing"),
        ("<begindate>soon</begindate>", "`begindate` is no date"),
        ("<firstname/><lastname/>", "`firstname` and `lastname` are missing or unreadable"),
        ("<residentmemberid/>", "`residentmemberid` is missing"),
    ] {
        let roster = roster(&[row(differences)]);
        let reasons: Vec<_> = roster.unreadable().iter().map(|record| &*record.reason).collect();
        assert_eq!((roster.residents().len(), reasons), (0, vec![reason]));
    }
}

#[test]
fn a_fault_is_told_by_its_words() {
    for (words, code) in [
        ("User is not authorized to call the method", "permission_missing"),
        ("ActionNotSupported", "permission_missing"),
        ("Rate limit exceeded", "pms_rate_limited"),
        ("Unable to process request", "pms_unavailable"),
        ("The site 3381204 is not enabled", "permission_missing"),
        ("Invalid license key", "credential_rejected"),
        ("PMC is unknown", "credential_rejected"),
        ("Object reference not set", "pms_unavailable"),
    ] {
        let fault = format!("<soap:Fault><faultstring>{words}</faultstring></soap:Fault>");
        for status in [200, 500] {
            assert_eq!(refused(status, &envelope(&fault)).code(), code, "{words}, HTTP {status}");
        }
    }
}

#[test]
fn without_a_fault_the_http_status_tells() {
    for (status, code) in [
        (401, "credential_rejected"),
        (403, "permission_missing"),
        (404, "pms_answer_not_understood"),
        (429, "pms_rate_limited"),
        (503, "pms_unavailable"),
    ] {
        assert_eq!(refused(status, "").code(), code, "HTTP {status}");
    }
}

#[test]
fn an_answer_without_the_list_says_nothing_about_anybody() {
    for body in [
        "<getresidentlistinfoResponse><getresidentlistinfoResult/></getresidentlistinfoResponse>",
        "<getsitelistResponse><getsitelistResult/></getsitelistResponse>",
        "",
    ] {
        assert_eq!(refused(200, &envelope(body)).code(), "pms_answer_not_understood", "{body}");
    }
    assert_eq!(refused(200, "<html><body>Sign in</body></html>").code(), "pms_answer_not_understood");
}
