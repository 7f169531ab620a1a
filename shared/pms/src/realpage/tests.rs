//! What is made of RealPage's rows and faults.

use domain::{
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster, Standing},
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
        ("C", "Current", Lifecycle::Current),
        ("P", "Pending", Lifecycle::Future),
        ("f", "Former", Lifecycle::Past),
        ("Future", "Pending", Lifecycle::Future),
        ("  current   resident ", "Current", Lifecycle::Current),
        ("APPLICANT – LEASE SIGNED", "Applicant - Lease Signed", Lifecycle::Future),
        ("On Notice", "Notice", Lifecycle::Current),
        ("Current - Notice", "Notice", Lifecycle::Current),
        ("Current - Eviction", "Eviction", Lifecycle::Current),
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
    assert_eq!(one(left).leases[0].move_out, Some(MoveOut::Firm(date(2025, 8, 20))));
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
fn guarantors_and_those_who_only_cosign_are_no_residents_by_mark_or_by_word() {
    let other = |number: u32, differences: &str| {
        row(&format!(
            "<residentmemberid>{number}</residentmemberid><firstname>P{number}</firstname>{differences}"
        ))
    };
    let roster = roster(&[
        row(""),
        other(2, "<guarantorbit>True</guarantorbit><signerbit>TRUE</signerbit>"),
        other(3, "<cosignerbit>Y</cosignerbit>"),
        other(4, "<cosignerbit>TRUE</cosignerbit><occupantbit>TRUE</occupantbit>"),
        other(5, "<contactstatus>Lease Guarantor</contactstatus>"),
        other(6, "<residentrelationship>Parent/Guarantor</residentrelationship><occupantbit>1</occupantbit>"),
        other(7, "<residentrelationship>Co-Signer</residentrelationship>"),
        other(8, "<residentrelationship>Spouse</residentrelationship>"),
        other(9, "<contactstatus>Something new</contactstatus><residenttype>h</residenttype>"),
        other(10, "<residenttype>Z</residenttype><occupantbit>TRUE</occupantbit>"),
    ]);
    let lives = vec!["11-1", "11-10", "11-4", "11-8", "11-9"];
    assert_eq!((ids(&roster), roster.unreadable()), (lives, &[][..]));
}

#[test]
fn a_relationship_that_nobody_knows_is_told_unless_a_mark_tells_what_it_is() {
    let ward = "<residentmemberid>2</residentmemberid><residentrelationship>Ward</residentrelationship>";
    let unknown = roster(&[row(""), row(ward)]);
    assert_eq!((ids(&unknown), unknown.unreadable().len()), (vec!["11-1"], 1));
    assert_eq!(&*unknown.unreadable()[0].reason, "whether a `Ward` lives there is not known");
    let marked = roster(&[row(&format!("{ward}<occupantbit>T</occupantbit>"))]);
    assert_eq!(ids(&marked), ["11-2"]);
    let off = "<hohbit>FALSE</hohbit><occupantbit>FALSE</occupantbit>";
    for told in [
        // A letter that is none of residents' says nothing, and guarantors sign too.
        "<residenttype>G</residenttype>",
        "<residenttype>G</residenttype><signerbit>TRUE</signerbit>",
        "<residenttype>G</residenttype><residentrelationship>Parent</residentrelationship>",
        "<cosignerbit>TRUE</cosignerbit><signerbit>TRUE</signerbit>",
        "<residentrelationship>Roommate/Guarantor</residentrelationship>",
    ] {
        for off in ["", off] {
            let roster = roster(&[row(&format!("{told}{off}"))]);
            assert_eq!((ids(&roster).len(), roster.unreadable().len()), (0, 1), "{told}");
        }
    }
}

#[test]
fn children_are_told_from_adults_by_every_word_for_their_age() {
    for (word, standing) in [
        ("Minor", Standing::Minor),
        ("minor child", Standing::Minor),
        ("CHILD", Standing::Minor),
        ("Under 18", Standing::Minor),
        ("Minor 17", Standing::Minor),
        ("MINORS", Standing::Minor),
        ("Under 18 years", Standing::Minor),
        ("Dependents", Standing::Minor),
        ("Teenager", Standing::Minor),
        ("Adult", Standing::Adult),
        ("Unknown", Standing::Adult),
        ("", Standing::Adult),
    ] {
        let of_age = format!("<residentagestatus>{word}</residentagestatus><occupantbit>TRUE</occupantbit>");
        assert_eq!(one(&of_age).standing, standing, "{word}");
    }
}

#[test]
fn dates_that_are_none_leave_only_themselves_out() {
    let lease =
        &one("<begindate>soon</begindate><moveindate>TBD</moveindate><noticefordate>?</noticefordate>")
            .leases[0];
    assert_eq!((lease.starts_on, lease.move_in_on, lease.status.as_str()), (None, None, "Current"));
}

#[test]
fn blank_in_the_list_of_those_who_live_there_is_that_they_do() {
    assert_eq!(one("<leasestatus/>").leases[0].status.as_str(), "Current");
}

#[test]
fn who_left_a_household_or_joins_it_later_is_told_by_their_own_dates() {
    let other = |differences: &str| {
        let usual = "<residentmemberid>2</residentmemberid><firstname>Teo</firstname>";
        let roster =
            roster(&[row("<moveindate>2024-01-01</moveindate>"), row(&format!("{usual}{differences}"))]);
        let lease = &roster.residents()[1].leases[0];
        (lease.status.to_string(), lease.lifecycle_on(date(2025, 9, 1)))
    };
    let status = |word: &str, lifecycle| (word.to_owned(), lifecycle);
    assert_eq!(other("<moveindate>2025-10-01</moveindate>"), status("Pending", Lifecycle::Future));
    assert_eq!(other("<moveindate>2025-09-01</moveindate>"), status("Current", Lifecycle::Current));
    let left = "<activebit>FALSE</activebit><moveoutdate>2025-08-31</moveoutdate>";
    assert_eq!(other(left), status("Former", Lifecycle::Past));
    // Either alone may be about something else.
    assert_eq!(other("<moveoutdate>2025-08-31</moveoutdate>"), status("Current", Lifecycle::Current));
    assert_eq!(other("<activebit>FALSE</activebit>"), status("Current", Lifecycle::Current));
    // The same is so of the head of a household where nobody lives there yet.
    let head = one("<moveindate>2025-10-01</moveindate>");
    assert_eq!(head.leases[0].lifecycle, Lifecycle::Future);
    assert_eq!(one("<moveindate>2025-09-01</moveindate>").leases[0].lifecycle, Lifecycle::Current);
}

#[test]
fn a_number_that_begins_anew_with_the_next_lease_is_set_aside_beside_who_lives_there() {
    let next = row(
        "<leaseid>22</leaseid><leasestatus>Future Lease</leasestatus><firstname>Tobias</firstname><lastname>Berg</lastname>",
    );
    let both = roster(&[row(""), next]);
    assert_eq!(both.residents()[0].name.to_string(), "Imani Okell");
    assert_eq!((ids(&both), both.unreadable().len()), (vec!["11-1"], 1));
    // Of one who left long ago nothing is to be told.
    let earlier = row(
        "<leaseid>20</leaseid><leasestatus>Former</leasestatus><firstname>Tobias</firstname><lastname>Berg</lastname>",
    );
    let roster = roster(&[row(""), earlier]);
    assert_eq!(
        (ids(&roster), roster.unreadable(), roster.residents()[0].leases.len()),
        (vec!["11-1"], &[][..], 1)
    );
}

#[test]
fn a_unit_is_known_by_its_number_where_it_has_no_other_id() {
    let unit = |differences: &str| one(differences).leases[0].unit.clone();
    let told =
        unit("<unitid>0</unitid><unitnumber>2-305</unitnumber><buildingname>Two</buildingname>").unwrap();
    assert_eq!(
        (told.pms_unit_id.as_str(), &*told.label, told.building.as_deref()),
        ("2-305", "2-305", Some("Two"))
    );
    assert_eq!(unit("<unitid>0</unitid><unitnumber/>"), None);
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
        ("<leaseid/>", "`leaseid` is missing"),
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
        ("The property is not active or is not subscribed to this service", "permission_missing"),
        ("The user account is locked", "credential_rejected"),
        ("The user name or password is wrong", "credential_rejected"),
        ("Object reference not set", "pms_unavailable"),
        ("Server was unable to process request. ---&gt; Invalid license key", "credential_rejected"),
        ("Server was unable to process request. ---&gt; Object reference not set", "pms_unavailable"),
        ("The user account is locked. Please try again later", "credential_rejected"),
        ("Invalid credentials for site", "credential_rejected"),
        // A key is the vendor's: it is the site that has not asked for Door.
        ("License key is not valid for this site", "permission_missing"),
        ("Operation is not licensed", "permission_missing"),
        ("This method is not enabled for your license", "permission_missing"),
        ("Product OneSite is not activated for PMC 1040555", "credential_rejected"),
        ("Access is denied.", "permission_missing"),
    ] {
        let reason = format!("<soap:Fault><faultstring>{words}</faultstring></soap:Fault>");
        let detail = format!(
            "<soap:Fault><faultstring>Error</faultstring><detail><RPXApplicationFault><CustomMessage>{words}</CustomMessage></RPXApplicationFault></detail></soap:Fault>"
        );
        let newer =
            format!("<soap:Fault><soap:Reason><soap:Text>{words}</soap:Text></soap:Reason></soap:Fault>");
        for fault in [reason, detail, newer] {
            for status in [200, 500] {
                assert_eq!(refused(status, &envelope(&fault)).code(), code, "{words}, HTTP {status}");
            }
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
fn a_result_with_nothing_in_it_is_nobody_and_words_in_it_are_a_failure() {
    let result = |inside: &str| {
        envelope(&format!("<getresidentlistinfoResponse>{inside}</getresidentlistinfoResponse>"))
    };
    for nobody in [
        "<getresidentlistinfoResult/>",
        "<getresidentlistinfoResult> </getresidentlistinfoResult>",
        r#"<getresidentlistinfoResult xmlns:i="u" i:nil="true"/>"#,
        "<getresidentlistinfoResult><residentlist/></getresidentlistinfoResult>",
        "<getresidentlistinfoResult><GetResidentList><residentList></residentList></GetResidentList></getresidentlistinfoResult>",
        "<getresidentlistinfoResult>&lt;residentlist/&gt;</getresidentlistinfoResult>",
    ] {
        let roster = hostile_input::read(Pms::RealPage, 200, result(nobody).as_bytes()).unwrap();
        assert_eq!(roster.size(), 0, "{nobody}");
    }
    for (words, code) in [
        ("Timeout expired", "pms_unavailable"),
        (
            "<Error>LicenseKey is not authorized to call the method getresidentlistinfo</Error>",
            "permission_missing",
        ),
        ("<Message>Come again</Message>", "pms_answer_not_understood"),
        ("<residentlist/><residentlist/>", "pms_answer_not_understood"),
    ] {
        let body = result(&format!("<getresidentlistinfoResult>{words}</getresidentlistinfoResult>"));
        assert_eq!(refused(200, &body).code(), code, "{words}");
    }
}

#[test]
fn an_answer_without_the_list_says_nothing_about_anybody() {
    for body in [
        "<getresidentlistinfoResponse/>",
        "<getresidentlistinfoResponse><getresidentlistinfoResult><Messages/></getresidentlistinfoResult></getresidentlistinfoResponse>",
        "<getsitelistResponse><getsitelistResult/></getsitelistResponse>",
        "",
    ] {
        assert_eq!(refused(200, &envelope(body)).code(), "pms_answer_not_understood", "{body}");
    }
    assert_eq!(refused(200, "<html><body>Sign in</body></html>").code(), "pms_answer_not_understood");
}
