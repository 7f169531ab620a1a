//! What no honest PMS sends, for each of the five: a corpus (`corpus/`), damaged at random.
//!
//! Fuzzing that runs with every test. Whatever arrives, an answer is read or refused with an error of
//! ours, nothing panics, nobody without an id or a name comes of it, and an answer that lost its end is
//! refused.

use bytes::Bytes;
use domain::{
    ids::PmsPropertyId,
    pms::{Pms, PmsRef},
    roster::{Roster, RosterBuilder},
};
use futures::Stream;
use http::{StatusCode, header::HeaderMap};
use jiff::{Timestamp, civil::Date};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, TestRunner},
};

use crate::{
    PmsError, PmsErrorKind, appfolio, date, entrata,
    http::{Call, Head},
    mri, realpage, yardi,
};

/// Damaged answers for each PMS, and as many of mere noise.
const CASES: u32 = 1500;
const TODAY: Date = jiff::civil::date(2025, 9, 1);
const STATUSES: [u16; 12] = [200, 200, 200, 200, 200, 204, 400, 401, 429, 500, 503, 701];
/// What parsers stumble over.
const TOKENS: [&[u8]; 30] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"{\"a\":",
    b"null",
    b"{}",
    b"[]",
    b"1e999",
    b"-0",
    b"18446744073709551616",
    b"\\ud800",
    b"\\u0000",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"<",
    b"</",
    b"/>",
    b"<!DOCTYPE x [<!ENTITY a \"b\">]>",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"&a;",
    b"&#0;",
    b"&#xFFFFFFFF;",
    b"<a xmlns:b='' b:c=\"\" b:c=\"\">",
    b"\r\n",
];

/// One change to an answer.
#[derive(Debug, Clone)]
enum Damage {
    Flip(Index, u8),
    Delete(Index, usize),
    Insert(Index, &'static [u8]),
    /// So much of it once more, elsewhere.
    Splice(Index, Index, usize),
    /// So many times the same.
    Repeat(Index, usize, usize),
    Cut(Index),
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        let at = any::<Index>;
        prop_oneof![
            3 => (at(), any::<u8>()).prop_map(|(at, mask)| Self::Flip(at, mask)),
            2 => (at(), 1..40_usize).prop_map(|(at, count)| Self::Delete(at, count)),
            4 => (at(), select(TOKENS.to_vec())).prop_map(|(at, token)| Self::Insert(at, token)),
            2 => (at(), at(), 1..200_usize).prop_map(|(from, to, count)| Self::Splice(from, to, count)),
            1 => (at(), 1..20_usize, 2..100_usize).prop_map(|(at, count, times)| Self::Repeat(at, count, times)),
            1 => at().prop_map(Self::Cut),
        ]
    }

    fn apply(&self, body: &mut Vec<u8>) {
        let place = |at: &Index| at.index(body.len() + 1);
        let part = |at: &Index, count: usize| {
            let start = place(at);
            start..body.len().min(start + count)
        };
        match self {
            Self::Flip(at, mask) => {
                let at = place(at);
                if let Some(byte) = body.get_mut(at) {
                    *byte ^= mask;
                }
            }
            Self::Delete(at, count) => {
                let part = part(at, *count);
                body.drain(part);
            }
            Self::Insert(at, token) => {
                let at = place(at);
                body.splice(at..at, token.iter().copied());
            }
            Self::Splice(from, to, count) => {
                let (copy, to) = (body[part(from, *count)].to_vec(), place(to));
                body.splice(to..to, copy);
            }
            Self::Repeat(at, count, times) => {
                let part = part(at, *count);
                let (copy, at) = (body[part.clone()].repeat(*times), part.end);
                body.splice(at..at, copy);
            }
            Self::Cut(at) => body.truncate(place(at)),
        }
    }
}

fn property() -> PmsPropertyId {
    PmsPropertyId::new("p1").unwrap()
}

/// The files of a corpus.
fn corpus(pms: Pms) -> Vec<(String, Vec<u8>)> {
    let folder = format!("{}/corpus/{}", env!("CARGO_MANIFEST_DIR"), pms.as_str());
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut all: Vec<_> = files
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    all.sort();
    assert!(all.len() > 15, "{} is too few", all.len());
    all
}

/// What becomes of an answer, as the connector of a PMS reads it.
pub(crate) fn read(pms: Pms, status: u16, body: &[u8]) -> Result<Roster, PmsError> {
    let name = match pms {
        Pms::Yardi => "GetResidentTransactions_Login",
        Pms::RealPage => "getresidentlistinfo",
        Pms::Entrata => "getLeases",
        Pms::Mri => "MRI_S-PMRM_ResidentLeaseDetailsByPropertyID",
        Pms::AppFolio => "tenants",
    };
    let url = "https://www.example.com/".parse().unwrap();
    let call =
        Call { pms, name, url: &url, headers: HeaderMap::new(), body: Bytes::new(), secrets: vec!["k3y"] };
    let head = Head { status: StatusCode::from_u16(status).unwrap(), retry_after: None, charset: None };
    let mut builder = RosterBuilder::new(pms, [property()]);
    let take = match pms {
        Pms::Yardi => yardi::hostile::take,
        Pms::RealPage => realpage::hostile::take,
        Pms::Entrata => entrata::hostile::take,
        Pms::Mri => mri::hostile::take,
        Pms::AppFolio => appfolio::hostile::take,
    };
    take(&call, head, body, &mut builder, &property(), TODAY)?;
    builder.finish(Timestamp::UNIX_EPOCH).map_err(|defect| {
        let detail = defect.to_string();
        call.error(PmsErrorKind::Incomplete(defect), detail)
    })
}

/// A body as it arrives, in pieces of an odd size.
pub(crate) fn chunks(body: &[u8]) -> impl Stream<Item = Result<Bytes, PmsError>> {
    let chunks: Vec<_> = body.chunks(997).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
    futures::stream::iter(chunks)
}

/// That an answer was read or refused as it may be.
fn check(pms: Pms, read: &Result<Roster, PmsError>) {
    match read {
        Ok(roster) => {
            for resident in roster.residents() {
                let PmsRef { pms: of, pms_property_id, pms_resident_id } = &resident.pms_ref;
                assert_eq!((*of, pms_property_id), (pms, &property()));
                assert!(!pms_resident_id.as_str().trim().is_empty(), "{resident:?}");
                assert!(!resident.name.to_string().trim().is_empty(), "{resident:?}");
                assert!(!resident.leases.is_empty(), "{resident:?}");
            }
        }
        Err(error) => {
            let told = error.to_string();
            assert!(!error.code().is_empty() && told.chars().count() < 600, "{told}");
            assert!(!told.contains("k3y"), "{told}");
        }
    }
}

/// Reads every file of the corpus whole, then as damaged as it comes; then noise.
fn attack(pms: Pms) {
    let files = corpus(pms);
    for (_, body) in &files {
        for status in STATUSES {
            check(pms, &read(pms, status, body));
        }
    }
    let bodies: Vec<_> = files.iter().map(|(_, body)| body.clone()).collect();
    let mut runner = runner(CASES);
    let damaged = (select(bodies), vec(Damage::any(), 1..6), select(STATUSES.to_vec()));
    let tried = runner.run(&damaged, |(mut body, damage, status)| {
        damage.iter().for_each(|damage| damage.apply(&mut body));
        check(pms, &read(pms, status, &body));
        Ok(())
    });
    tried.unwrap();
    let tokens =
        vec(prop_oneof![select(TOKENS.to_vec()).prop_map(<[u8]>::to_vec), vec(any::<u8>(), 0..20)], 0..30);
    let tried = runner.run(&(tokens, select(STATUSES.to_vec())), |(noise, status)| {
        check(pms, &read(pms, status, &noise.concat()));
        Ok(())
    });
    tried.unwrap();
    // An answer that is taken is none once it lost its end, whatever else befell it.
    for (name, body) in files {
        let end = body.trim_ascii_end().len();
        if read(pms, 200, &body).is_err() {
            continue;
        }
        let step = if name.starts_with("good") { 1 } else { 13 };
        for cut in (0..end).step_by(step) {
            let read = read(pms, 200, &body[..cut]);
            assert!(read.is_err(), "{name}, cut at {cut}, is taken");
            check(pms, &read);
        }
    }
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

#[test]
fn yardi_reads_or_refuses_whatever_arrives() {
    attack(Pms::Yardi);
}

#[test]
fn realpage_reads_or_refuses_whatever_arrives() {
    attack(Pms::RealPage);
}

#[test]
fn entrata_reads_or_refuses_whatever_arrives() {
    attack(Pms::Entrata);
}

#[test]
fn mri_reads_or_refuses_whatever_arrives() {
    attack(Pms::Mri);
}

#[test]
fn appfolio_reads_or_refuses_whatever_arrives() {
    attack(Pms::AppFolio);
}

/// The corpus is worth nothing if all of it is refused, or all of it taken.
#[test]
fn the_corpus_is_taken_or_refused_as_its_names_say() {
    for pms in Pms::ALL {
        for (name, body) in corpus(pms) {
            let people = read(pms, 200, &body).map(|roster| roster.residents().len()).ok();
            let kind = name.split('.').next().unwrap();
            match kind {
                "good"
                | "crlf"
                | "one-without-brackets"
                | "as-text"
                | "as-cdata"
                | "cdata"
                | "comments"
                | "lone-surrogate" => {
                    assert!(people.is_some_and(|people| people > 0), "{pms}: {name}: {people:?}");
                }
                // Whatever bytes are in it, a body has one reading.
                "invalid-utf-8" | "utf-16" => {
                    assert!(people.is_some_and(|people| people > 0), "{pms}: {name}: {people:?}");
                }
                "unknown-entity" | "nul" | "references" | "control-references" if name.ends_with("xml") => {
                    assert!(people.is_some_and(|people| people > 0), "{pms}: {name}: {people:?}");
                }
                // RealPage writes no list where there is nobody on it.
                "empty-result" if pms == Pms::RealPage => assert_eq!(people, Some(0), "{name}"),
                "nobody" => assert_eq!(people, Some(0), "{pms}: {name}"),
                // Set aside, and present.
                "nul" | "blank-names" | "bad-dates" if name.ends_with("json") => {
                    assert!(people.is_some(), "{pms}: {name}");
                }
                "error" | "fault" | "page" | "empty" | "empty-result" | "deep" | "dtd" | "own-entity"
                | "unknown-entity" | "billion-laughs" | "references" | "second-root" | "attributes" => {
                    assert_eq!(people, None, "{pms}: {name}")
                }
                _ => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 2000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_date_is_read_back_in_each_form(year in 1902..=2098_i16, month in 1..=12_i8, day in 1..=28_i8, form in 0..9) {
        let text = match form {
            0 => format!("{year:04}-{month:02}-{day:02}"),
            1 => format!("{month:02}/{day:02}/{year:04}"),
            2 => format!("{month}/{day}/{year:04}"),
            3 => format!(" {year:04}-{month:02}-{day:02}T23:59:59.999-07:00 "),
            4 => format!("{month}/{day}/{year:04} 12:00:00 AM"),
            5 => format!("{year:04}/{month}/{day}"),
            6 => format!("{year:04}{month:02}{day:02}"),
            7 => jiff::civil::date(year, month, day).strftime("%b %d, %Y %I:%M%p").to_string(),
            _ => format!("{year:04}-{month}-{day} 00:00"),
        };
        // Two of these are days that servers write for none.
        let zero = [(1970, 1, 1), (2079, 6, 6)].contains(&(year, month, day));
        prop_assert_eq!(date::read(&text), Ok(Some(jiff::civil::date(year, month, day)).filter(|_| !zero)));
    }

    #[test]
    fn what_is_read_as_a_date_has_its_year_in_digits(
        text in prop_oneof!["\\PC{0,20}", "[-+/0-9T: ]{0,14}", "[0-9]{1,5}[-/][0-9]{1,3}[-/][0-9]{1,5}([T ].*)?"]
    ) {
        match date::read(&text) {
            // Thirteen digits alone are milliseconds.
            Ok(Some(day)) => prop_assert!(
                text.contains(&format!("{:02}", day.year() % 100)) || text.trim().len() == 13,
                "{} is {}", text, day
            ),
            // No day of a tenancy, or no day at all.
            Ok(None) => prop_assert!(!text.contains("202"), "{}", text),
            Err(_) => {}
        }
    }
}
