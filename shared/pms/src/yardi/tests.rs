//! What is made of Yardi's answers, from files; and that a damaged one is never a roster.

use bytes::Bytes;
use domain::{
    ids::{PmsPropertyId, PmsResidentId},
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, Roster, RosterBuilder, RosterDefect},
};
use futures::FutureExt;
use http::{StatusCode, header::HeaderMap};
use jiff::{Timestamp, civil::Date, civil::date};
use proptest::prelude::*;

use super::{
    calls::{self, HOUSEHOLDS},
    household::Households,
    map,
};
use crate::{
    PmsError,
    element::Element,
    http::{Call, Head},
    soap::Query,
};

const RESIDENTS: &str = include_str!("fixtures/residents.xml");
const PROPERTIES: &str = include_str!("fixtures/properties.xml");
const UNITS: &str = include_str!("fixtures/units.xml");
/// Before the expected move-out of the household on notice.
const TODAY: Date = date(2025, 7, 1);

fn property() -> PmsPropertyId {
    PmsPropertyId::new("LAKE01").unwrap()
}

/// What is taken of an answer, as a connector reads it.
fn read<T: Default>(
    name: &'static str,
    body: &[u8],
    query: Query<'_>,
    take: impl Fn(&mut T, Element),
) -> Result<T, PmsError> {
    let url = "https://www.example.com/".parse().unwrap();
    let (headers, sent) = (HeaderMap::new(), Bytes::new());
    let call = Call { pms: Pms::Yardi, name, url: &url, headers, body: sent, secrets: vec![] };
    let head = Head { status: StatusCode::OK, retry_after: None, charset: None };
    let chunks: Vec<_> = body.chunks(1000).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
    let read = calls::read(&call, head, futures::stream::iter(chunks), query, &take);
    // Every chunk is there, so there is nothing to wait for.
    read.now_or_never().unwrap().map(Option::unwrap_or_default)
}

fn households(body: &[u8], today: Date) -> Result<Households, PmsError> {
    read("GetResidentTransactions_Login", body, HOUSEHOLDS, |households: &mut Households, element| {
        households.take(&property(), &element, today);
    })
}

fn built(households: Households) -> Result<Roster, RosterDefect> {
    let mut builder = RosterBuilder::new(Pms::Yardi, [property()]);
    households.into_roster(&mut builder, &property())?;
    builder.finish(Timestamp::UNIX_EPOCH)
}

fn roster(xml: &str) -> Roster {
    built(households(xml.as_bytes(), TODAY).unwrap()).unwrap()
}

/// A roster of the sample with one piece of text in place of another.
fn changed(from: &str, to: &str) -> Roster {
    assert!(RESIDENTS.contains(from), "{from}");
    roster(&RESIDENTS.replacen(from, to, 1))
}

/// The first piece of the sample that begins and ends so.
fn part(begin: &str, end: &str) -> &'static str {
    let from = RESIDENTS.find(begin).unwrap();
    let to = from + RESIDENTS.get(from..).unwrap().find(end).unwrap() + end.len();
    RESIDENTS.get(from..to).unwrap()
}

fn person<'a>(roster: &'a Roster, id: &str) -> &'a Resident {
    let found = roster.residents().iter().find(|r| r.pms_ref.pms_resident_id.as_str() == id);
    found.unwrap_or_else(|| panic!("no resident {id}"))
}

fn reasons(roster: &Roster) -> Vec<(Option<&str>, &str)> {
    let records = roster.unreadable().iter();
    records
        .map(|record| (record.pms_resident_id.as_ref().map(PmsResidentId::as_str), &*record.reason))
        .collect()
}

#[test]
fn a_household_becomes_its_people_on_one_lease() {
    let roster = roster(RESIDENTS);
    let imani = person(&roster, "t0004711");
    assert_eq!((imani.name.first(), imani.name.last()), ("Imani", "O'Kell"));
    assert_eq!(imani.email.as_written(), Some("imani.okell@example.com"));
    assert_eq!(imani.phone.as_ref().map(|phone| phone.as_str()), Some("(608) 555-0142"));
    assert_eq!(imani.pms_ref.pms_property_id, property());
    let lease = &imani.leases[0];
    assert_eq!((lease.starts_on, lease.ends_on), (Some(date(2024, 8, 1)), Some(date(2025, 7, 31))));
    assert_eq!(lease.move_in_on, Some(date(2023, 8, 1)));
    assert_eq!(lease.unit.as_ref().map(|unit| unit.pms_unit_id.as_str()), Some("0204"));
    let teo = &person(&roster, "r0000931").leases[0];
    assert_eq!((teo.lease_id.as_str(), &teo.status), ("t0004711", &lease.status));
    // 0001-01-01 is no date, so the household's counts.
    assert_eq!(teo.move_in_on, Some(date(2023, 8, 1)));
}

#[test]
fn notice_is_told_by_the_unit_or_by_a_move_out_ahead_and_only_of_those_who_live_there() {
    let sample = roster(RESIDENTS);
    let status = |roster: &Roster, id: &str| person(roster, id).leases[0].status.to_string();
    assert_eq!(status(&sample, "t0004711"), "Notice");
    // The future resident's row says of the unit that it is on notice.
    assert_eq!(status(&sample, "t0004802"), "Future");
    let leased = RESIDENTS.replace("leased on notice", "leased");
    assert_eq!(status(&roster(&leased), "t0004711"), "Notice");
    let after = built(households(leased.as_bytes(), date(2025, 8, 1)).unwrap()).unwrap();
    assert_eq!(status(&after, "t0004711"), "Current");
    // A day of moving out that is ahead is notice too, where it is the actual one.
    let actual = leased.replacen("ExpectedMoveOutDate", "ActualMoveOut", 2);
    assert_eq!(status(&roster(&actual), "t0004711"), "Notice");
}

#[test]
fn an_expected_move_out_is_a_plan_and_an_actual_one_a_fact() {
    let roster = roster(RESIDENTS);
    let out = |id: &str| person(&roster, id).leases[0].move_out;
    assert_eq!(out("t0004711"), Some(MoveOut::Expected(date(2025, 7, 31))));
    assert_eq!(out("t0003990"), Some(MoveOut::Firm(date(2025, 4, 28))));
    assert_eq!(person(&roster, "t0003990").leases[0].lifecycle, Lifecycle::Past);
}

#[test]
fn a_roommate_who_left_is_past_while_the_household_stays() {
    let roster = changed(
        "<MITS:ActualMoveIn>0001-01-01</MITS:ActualMoveIn>",
        "<MITS:ActualMoveIn>2023-08-01</MITS:ActualMoveIn><MITS:ActualMoveOut>2025-06-30</MITS:ActualMoveOut>",
    );
    let teo = &person(&roster, "r0000931").leases[0];
    assert_eq!((teo.status.as_str(), teo.lifecycle), ("Past", Lifecycle::Past));
    assert_eq!(teo.move_out, Some(MoveOut::Firm(date(2025, 6, 30))));
    assert_eq!(person(&roster, "t0004711").leases[0].lifecycle, Lifecycle::Current);
}

#[test]
fn the_primarys_move_out_does_not_take_the_roommates_along() {
    let roster = changed(
        "<MITS:ActualMoveIn>2023-08-01</MITS:ActualMoveIn>",
        "<MITS:ActualMoveIn>2023-08-01</MITS:ActualMoveIn><MITS:ActualMoveOut>2025-06-30</MITS:ActualMoveOut>",
    );
    let lifecycle = |id: &str| person(&roster, id).leases[0].lifecycle_on(TODAY);
    assert_eq!((lifecycle("t0004711"), lifecycle("r0000931")), (Lifecycle::Past, Lifecycle::Current));
}

#[test]
fn the_primary_is_found_by_type_and_not_by_position() {
    let roommate = part("<MITS:Customer Type=\"customer\">", "</MITS:Customer>");
    let first = RESIDENTS.replacen(roommate, "", 1).replacen(
        "<MITS:Customer Type=\"current resident\">",
        &format!("{roommate}<MITS:Customer Type=\"current resident\">"),
        1,
    );
    assert_eq!(roster(&first).residents(), roster(RESIDENTS).residents());
}

#[test]
fn somebody_whose_type_says_nothing_heads_no_household_that_has_a_resident() {
    for kind in ["", "other", "relocating resident", "guest"] {
        let first = part("<MITS:Customer Type=\"current resident\">", "</MITS:Customer>");
        let other = first.replace("current resident", kind).replace("t0004711", "t0009999");
        for other in [other.clone(), other.replacen(" Type=\"\"", "", 1)] {
            let roster = changed(first, &format!("{other}{first}"));
            let status = |id: &str| person(&roster, id).leases[0].status.to_string();
            assert_eq!(
                (status("t0004711"), status("r0000931")),
                ("Notice".into(), "Notice".into()),
                "{kind}"
            );
            assert_eq!(person(&roster, "t0009999").leases[0].lifecycle, Lifecycle::Other, "{kind}");
        }
    }
}

#[test]
fn who_moves_in_tomorrow_is_to_come_and_so_are_those_without_a_day_of_their_own() {
    let moving = |on: &str| {
        let roster = changed(
            "<MITS:ActualMoveIn>2023-08-01</MITS:ActualMoveIn>",
            &format!("<MITS:ActualMoveIn>{on}</MITS:ActualMoveIn>"),
        );
        ["t0004711", "r0000931"].map(|id| person(&roster, id).leases[0].lifecycle)
    };
    assert_eq!(moving("2025-07-02"), [Lifecycle::Future; 2]);
    assert_eq!(moving("2025-07-01"), [Lifecycle::Current; 2]);
}

#[test]
fn words_of_the_other_interface_are_types_too() {
    for (kind, word, lifecycle) in [
        ("Eviction", "Eviction", Lifecycle::Current),
        ("on notice", "Notice", Lifecycle::Current),
        ("Wait List", "Applicant", Lifecycle::Other),
    ] {
        let roster = changed("Type=\"current resident\"", &format!("Type=\"{kind}\""));
        let lease = &person(&roster, "t0004711").leases[0];
        assert_eq!((lease.status.as_str(), lease.lifecycle), (word, lifecycle), "{kind}");
    }
}

#[test]
fn who_may_live_elsewhere_is_told() {
    let roster = changed("Type=\"customer\"", "Type=\"customer\" Relationship=\"Roommate/Guarantor\"");
    assert_eq!(reasons(&roster), [(Some("r0000931"), "whether they live there is not known")]);
    let roster = changed("Type=\"customer\"", "Type=\"customer\" Relationship=\"Guarantor\"");
    assert_eq!((reasons(&roster), roster.residents().len()), (vec![], 3));
}

#[test]
fn a_member_with_a_type_of_their_own_has_its_status_and_not_the_primarys() {
    for (kind, lifecycle) in [
        ("current resident", Lifecycle::Current),
        ("former resident", Lifecycle::Past),
        ("future resident", Lifecycle::Future),
        ("other", Lifecycle::Other),
    ] {
        let roster = changed("Type=\"customer\"", &format!("Type=\"{kind}\""));
        assert_eq!(person(&roster, "r0000931").leases[0].lifecycle, lifecycle, "{kind}");
        assert_eq!(person(&roster, "t0004711").leases[0].status.as_str(), "Notice", "{kind}");
    }
}

#[test]
fn a_type_never_seen_is_other_in_its_own_word() {
    let roster = changed("\"current resident\"", "\"Relocating resident\"");
    let lease = &person(&roster, "t0004711").leases[0];
    assert_eq!((lease.status.as_str(), lease.lifecycle), ("relocating resident", Lifecycle::Other));
}

#[test]
fn namespaces_padding_and_a_result_sent_as_text_make_no_difference() {
    let expected = roster(RESIDENTS);
    let bare =
        RESIDENTS.replace("MITS:", "").replace(" xmlns=\"http://yardi.com/ResidentTransactions20\"", "");
    assert_eq!(roster(&bare).residents(), expected.residents());
    let padded = RESIDENTS
        .replace("<MITS:PrimaryID>lake01<", "<MITS:PrimaryID>\n lake01 \n<")
        .replace("<MITS:FirstName>Imani<", "<MITS:FirstName>\n  Imani\n<");
    assert_eq!(roster(&padded).residents(), expected.residents());
    let inside = part("<ResidentTransactions", "</ResidentTransactions>");
    let text = RESIDENTS.replacen(inside, &quick_xml::escape::escape(inside), 1);
    assert_eq!(roster(&text).residents(), expected.residents());
    let most = inside.get(..inside.len() - 30).unwrap();
    let cut = RESIDENTS.replacen(inside, &quick_xml::escape::escape(most), 1);
    assert!(households(cut.as_bytes(), TODAY).is_err());
}

#[test]
fn a_mobile_phone_is_a_cell_phone_and_a_filler_hides_no_other() {
    let phone = |phones: &str| {
        let roster = changed(
            "<MITS:CustomerID>r0000931</MITS:CustomerID>",
            &format!("<MITS:CustomerID>r0000931</MITS:CustomerID>{phones}"),
        );
        person(&roster, "r0000931").phone.as_ref().map(|phone| phone.to_string())
    };
    let of = |kind: &str, number: &str| {
        format!("<Phone Type=\"{kind}\"><PhoneNumber>{number}</PhoneNumber></Phone>")
    };
    let home = of("home", "6085550101");
    assert_eq!(phone(&(home.clone() + &of("Mobile", "6085550102"))).as_deref(), Some("6085550102"));
    assert_eq!(phone(&(of("cell", "n/a") + &home)).as_deref(), Some("6085550101"));
    assert_eq!(phone(&of("office", "6085550103")), None);
}

#[test]
fn what_clerks_type_for_no_email_is_none_that_can_be_written_to() {
    let roster = changed("imani.okell@example.com", "noemail@example.com");
    let imani = person(&roster, "t0004711");
    assert_eq!((imani.email.valid(), imani.email.as_written()), (None, Some("noemail@example.com")));
}

#[test]
fn one_unreadable_person_is_set_aside_by_field_and_the_others_stay() {
    let roster =
        changed("<MITS:FirstName>Teo</MITS:FirstName>\n          <MITS:LastName>Marsh</MITS:LastName>", "");
    assert_eq!(reasons(&roster), [(Some("r0000931"), "`Name` is blank or unreadable")]);
    assert_eq!(roster.residents().len(), 3);
}

#[test]
fn of_an_unreadable_household_every_person_is_set_aside_by_id() {
    let expected = [Some("r0000931"), Some("t0004711")];
    for (from, to) in [
        ("<CustomerID>t0004711</CustomerID>", "<CustomerID> </CustomerID>"),
        ("Type=\"current resident\"", "Type=\"customer\""),
    ] {
        let roster = changed(from, to);
        let mut ids: Vec<_> = reasons(&roster).into_iter().map(|(id, _)| id).collect();
        ids.sort_unstable();
        assert_eq!(ids, expected, "{to}");
        assert_eq!(roster.residents().len(), 2, "{to}");
    }
}

#[test]
fn a_property_that_was_not_asked_for_is_a_defect() {
    let other = RESIDENTS.replacen("<MITS:PrimaryID>lake01<", "<MITS:PrimaryID>mill02<", 1);
    let defect = built(households(other.as_bytes(), TODAY).unwrap()).unwrap_err();
    assert_eq!(defect, RosterDefect::UnexpectedProperty(PmsPropertyId::new("mill02").unwrap()));
}

#[test]
fn properties_have_a_name_and_an_address() {
    let rows =
        read("GetPropertyConfigurations", PROPERTIES.as_bytes(), calls::PROPERTIES, Vec::push).unwrap();
    let properties: Vec<_> = rows.iter().filter_map(map::property).collect();
    assert_eq!(properties.len(), 2);
    assert_eq!(properties[0].pms_property_id.as_str(), "lake01");
    assert_eq!(properties[0].address.as_deref(), Some("400 Shore Dr, Madison, WI, 53703"));
}

#[test]
fn units_keep_their_zeros_and_those_that_stand_for_no_dwelling_are_left_out() {
    let take = |xml: &str| -> Vec<String> {
        let rows = read("GetUnitInformation_Login", xml.as_bytes(), calls::UNITS, Vec::push).unwrap();
        let units = rows.iter().filter_map(|row| map::unit(&property(), row));
        units.map(|unit| unit.pms_unit_id.to_string()).collect()
    };
    assert_eq!(take(UNITS), ["0204", "0310"]);
    for pseudo in ["WAIT", "wait_aff", "NONRESID", "RETAIL", "XWAIT", "WAIT01", "PARK07"] {
        assert_eq!(take(&UNITS.replace("0310", pseudo)), ["0204"], "{pseudo}");
    }
    // Codes are written in either case from answer to answer.
    assert_eq!(take(&UNITS.replace("0310", "PARKSIDE")), ["0204", "parkside"]);
}

#[test]
fn an_answer_cut_off_at_any_byte_is_no_roster() {
    let whole = RESIDENTS.trim_end().as_bytes();
    assert!(households(whole, TODAY).is_ok());
    for end in 0..whole.len() {
        let Err(error) = households(&whole[..end], TODAY) else { panic!("a roster at byte {end}") };
        assert!(error.again(), "at {end}: {error}");
    }
}

proptest! {
    /// Bytes written over in the middle never panic; an answer that is still read names its people.
    #[test]
    fn a_damaged_answer_is_refused_or_still_counts_its_people(
        at in 0..RESIDENTS.len(),
        with in proptest::collection::vec(any::<u8>(), 1..8),
    ) {
        let mut body = RESIDENTS.as_bytes().to_vec();
        let end = (at + with.len()).min(body.len());
        body.splice(at..end, with);
        if let Ok(households) = households(&body, TODAY) && let Ok(roster) = built(households) {
            prop_assert!(!roster.residents().is_empty() || !roster.unreadable().is_empty());
        }
    }
}
