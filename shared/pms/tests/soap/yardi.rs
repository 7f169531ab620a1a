//! Yardi Voyager 7.

use domain::{
    contact::Email,
    ids::PmsPropertyId,
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Roster, Standing},
};
use jiff::civil::date;
use pms::PmsError;

use crate::{connect, find, ids, lifecycle, roster, server::Reply};

const FORM: &[(&str, &str)] = &[
    ("service_url", "HOST/voyager/Webservices/"),
    ("server_name", "acme_live"),
    ("database", "acme_live"),
    ("username", "yardiws"),
    ("password", "s3cret"),
];

/// What becomes of a property whose residents are answered for so.
async fn answered(property: &str, answer: &'static str) -> Result<Roster, PmsError> {
    let connector = connect(Pms::Yardi, FORM, move |asked| {
        (asked.operation == "GetResidentTransactions_Login").then(|| answer.into())
    });
    roster(&*connector.await, property).await
}

async fn read(answer: &'static str) -> Roster {
    let roster = answered("lake01", answer).await.unwrap();
    assert_eq!(roster.unreadable(), []);
    roster
}

/// The code and the words that a credential is refused with.
async fn refused(answer: &'static str) -> (&'static str, String) {
    let error = connect(Pms::Yardi, FORM, move |_| Some(answer.into())).await.verify().await.unwrap_err();
    (error.code(), error.to_string())
}

#[tokio::test]
async fn characters_that_are_none_in_a_ledger_fail_nothing() {
    for answer in [include_str!("yardi/nul-in-ledger.xml"), include_str!("yardi/surrogates.xml")] {
        assert_eq!(lifecycle(&read(answer).await, "t0000001"), Lifecycle::Current);
    }
    let roster = read(include_str!("yardi/nul-in-ledger.xml")).await;
    assert_eq!(find(&roster, "t0000001").email.as_written(), Some("ana.l@example.com"));
}

#[tokio::test]
async fn words_wrapped_over_lines_are_read_as_one() {
    let roster = read(include_str!("yardi/wrapped-words.xml")).await;
    let ana = find(&roster, "t0000001");
    let lease = &ana.leases[0];
    assert_eq!((lease.status.as_str(), lease.lifecycle), ("Notice", Lifecycle::Current));
    assert_eq!((ana.name.first(), ana.email.as_written()), ("Ana", Some("ana.w@example.com")));
    assert_eq!(ana.phone.as_ref().unwrap().as_str(), "608-555-0101");
    assert_eq!(lease.unit.as_ref().unwrap().pms_unit_id.as_str(), "0101");
}

#[tokio::test]
async fn a_database_that_is_not_there_and_a_locked_user_are_the_credentials_fault() {
    let (code, words) = refused(include_str!("yardi/db-fault.xml")).await;
    assert_eq!(code, "credential_rejected");
    assert!(words.contains("database") && !words.contains("yardiws"), "{words}");
    let (code, words) = refused(include_str!("yardi/locked.xml")).await;
    assert_eq!(code, "credential_rejected");
    assert!(words.contains("locked") && words.contains("Contact your administrator"), "{words}");
}

#[tokio::test]
async fn who_was_denied_or_cancelled_will_not_live_there_and_roommates_of_theirs_neither() {
    let household = include_str!("yardi/child-shares-email.xml");
    assert_eq!(household.matches("Type=\"current resident\"").count(), 1);
    for (written, status) in [("Canceled", "Canceled"), ("cancelled", "Canceled"), (" DENIED", "Denied")] {
        let ended = household.replacen("current resident", written, 1);
        let roster = read(ended.leak()).await;
        for id in ["t0000001", "r0000001"] {
            let lease = &find(&roster, id).leases[0];
            assert_eq!((lease.status.as_str(), lease.lifecycle), (status, Lifecycle::Cancelled), "{id}");
        }
    }
    // A type that only a sample lets us guess ends nothing.
    let other = household.replacen("current resident", "other", 1);
    assert_eq!(lifecycle(&read(other.leak()).await, "t0000001"), Lifecycle::Other);
}

#[tokio::test]
async fn what_clerks_type_for_no_email_is_none() {
    let roster = read(include_str!("yardi/junk-emails.xml")).await;
    let with_email: Vec<_> = roster.residents().iter().filter_map(|one| one.email.valid()).collect();
    assert_eq!(with_email, [&Email::new("refused@example.com").unwrap()], "who is called so has one");
    assert_eq!(find(&roster, "t0000004").email.as_written(), Some("no@no.com"));
}

#[tokio::test]
async fn dates_are_read_with_zones_fractions_and_months_by_name() {
    let roster = read(include_str!("yardi/dates.xml")).await;
    let lease = &find(&roster, "t0000001").leases[0];
    let dates = (lease.starts_on, lease.ends_on, lease.move_in_on);
    assert_eq!(dates, (Some(date(2026, 1, 1)), Some(date(2026, 12, 31)), Some(date(2026, 1, 2))));
    let lease = &find(&roster, "t0000002").leases[0];
    let dates = (lease.starts_on, lease.ends_on, lease.move_in_on);
    assert_eq!(dates, (Some(date(2026, 1, 1)), None, Some(date(2026, 1, 2))));
    assert_eq!(lifecycle(&roster, "t0000002"), Lifecycle::Current);
}

#[tokio::test]
async fn roommates_who_are_not_responsible_for_the_lease_are_dependents() {
    let roster = read(include_str!("yardi/dependents.xml")).await;
    let standing = |id: &str| find(&roster, id).standing;
    assert_eq!(
        (standing("t0000001"), standing("r0000001"), standing("r0000002")),
        (Standing::Adult, Standing::Dependent, Standing::Dependent)
    );
    let roster = read(include_str!("yardi/child-shares-email.xml")).await;
    assert_eq!(find(&roster, "t0000001").standing, Standing::Adult);
    assert_eq!(find(&roster, "r0000001").standing, Standing::Dependent);
}

#[tokio::test]
async fn a_code_in_another_case_is_the_same_code() {
    let (first, second) = (include_str!("yardi/case-code-1.xml"), include_str!("yardi/case-code-2.xml"));
    assert_eq!(ids(&read(first).await), ids(&read(second).await));
}

#[tokio::test]
async fn people_who_exchange_codes_come_with_their_own_names_and_dates() {
    let before = read(include_str!("yardi/swap-1.xml")).await;
    assert_eq!(find(&before, "t0000001").email.as_written(), Some("ana.left@example.com"));
    let after = read(include_str!("yardi/swap-2.xml")).await;
    assert_eq!(find(&after, "t0000001").email.as_written(), Some("bo.stays@example.com"));
    assert_eq!(lifecycle(&after, "t0000001"), Lifecycle::Current);
    let left = find(&after, "r0000001");
    assert_eq!(left.email.as_written(), Some("ana.left@example.com"));
    assert_eq!(lifecycle(&after, "r0000001"), Lifecycle::Past);
}

#[tokio::test]
async fn a_transfer_is_a_record_for_each_unit_with_its_own_status() {
    let during = read(include_str!("yardi/transfer-2.xml")).await;
    let after = read(include_str!("yardi/transfer-3.xml")).await;
    let of = |roster: &Roster, id: &str| {
        let unit = find(roster, id).leases[0].unit.as_ref().unwrap().label.to_string();
        (lifecycle(roster, id), unit)
    };
    assert_eq!(of(&during, "t0000001"), (Lifecycle::Current, "0101".to_owned()));
    assert_eq!(of(&during, "t0000002"), (Lifecycle::Future, "0102".to_owned()));
    assert_eq!(of(&after, "t0000001"), (Lifecycle::Past, "0101".to_owned()));
    assert_eq!(of(&after, "t0000002"), (Lifecycle::Current, "0102".to_owned()));
}

#[tokio::test]
async fn a_property_that_is_listed_twice_is_one_and_its_code_is_in_one_case() {
    let connector = connect(Pms::Yardi, FORM, |asked| match asked.operation.as_str() {
        "GetPropertyConfigurations" => Some(include_str!("yardi/properties.xml").into()),
        _ => Some(include_str!("yardi/nul-in-ledger.xml").into()),
    });
    let connector = connector.await;
    let properties = connector.properties().await.unwrap();
    let listed: Vec<_> =
        properties.iter().map(|one| (one.pms_property_id.as_str(), one.name.as_str())).collect();
    assert_eq!(listed, [("lake01", "Lakeside & Lofts"), ("mill02", "MILL02")]);
    // As it was attached before.
    for code in ["lake01", "LAKE01"] {
        assert_eq!(lifecycle(&roster(&*connector, code).await.unwrap(), "t0000001"), Lifecycle::Current);
    }
}

#[tokio::test]
async fn the_last_day_of_a_roommate_ends_when_it_ends_at_the_property() {
    let roster = read(include_str!("yardi/roommate-last-day.xml")).await;
    for id in ["t0000001", "r0000001", "t0000002"] {
        assert_eq!(lifecycle(&roster, id), Lifecycle::Current, "{id}");
    }
    assert_eq!(find(&roster, "r0000001").leases[0].move_out, Some(MoveOut::Firm(date(2026, 11, 25))));
}

#[tokio::test]
async fn a_roommate_of_next_year_is_not_let_in_today() {
    let ahead = include_str!("yardi/roommate-last-day.xml").replacen(
        "<MITS:ActualMoveIn>2026-01-02</MITS:ActualMoveIn><MITS:ActualMoveOut>2026-11-25</MITS:ActualMoveOut>",
        "<MITS:ExpectedMoveInDate>2027-01-05</MITS:ExpectedMoveInDate>",
        1,
    );
    let roster = read(ahead.leak()).await;
    assert_eq!(lifecycle(&roster, "r0000001"), Lifecycle::Future);
    assert_eq!(lifecycle(&roster, "t0000001"), Lifecycle::Current);
}

#[tokio::test]
async fn a_whole_result_as_text_after_a_byte_order_mark_is_read() {
    let roster = read(include_str!("yardi/big-roster-cdata.xml")).await;
    assert_eq!(lifecycle(&roster, "t0000001"), Lifecycle::Current);
}

#[tokio::test]
async fn a_sentence_and_an_empty_list_of_messages_are_no_roster() {
    for (property, answer, code) in [
        ("lake01", include_str!("yardi/text-result.xml"), "pms_unavailable"),
        ("mill02", include_str!("yardi/text-result-later.xml"), "pms_unavailable"),
        ("mill02", include_str!("yardi/empty-messages.xml"), "pms_answer_not_understood"),
    ] {
        assert_eq!(answered(property, answer).await.unwrap_err().code(), code, "{answer}");
    }
}

#[tokio::test]
async fn vacant_units_are_on_the_list_of_units() {
    let connector =
        connect(Pms::Yardi, FORM, |_| Some(include_str!("yardi/vacant-unit-later.xml").into())).await;
    let units = connector.units(&PmsPropertyId::new("lake01").unwrap()).await.unwrap();
    let labels: Vec<_> = units.iter().map(|unit| &*unit.label).collect();
    assert_eq!(labels, ["0101", "0102", "0103"]);
}

#[tokio::test]
async fn an_answer_is_read_in_the_encoding_that_it_declares() {
    let text =
        include_str!("yardi/nul-in-ledger.xml").replace("Ledger</MITS:LastName>", "Müller</MITS:LastName>");
    let declared = text.replacen("encoding=\"utf-8\"", "encoding=\"windows-1252\"", 1);
    let bytes: Vec<u8> = declared.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let connector = connect(Pms::Yardi, FORM, move |_| Some(Reply::bytes("text/xml", bytes.clone()))).await;
    assert_eq!(find(&roster(&*connector, "lake01").await.unwrap(), "t0000001").name.last(), "Müller");
}

#[tokio::test]
async fn a_credential_is_verified_by_what_every_host_has() {
    let connector = connect(Pms::Yardi, FORM, |asked| {
        (asked.operation == "GetPropertyConfigurations").then(|| include_str!("yardi/properties.xml").into())
    });
    connector.await.verify().await.unwrap();
}
