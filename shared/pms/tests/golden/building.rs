//! The building, as it must come out of every PMS.

use domain::{
    lease::{Lease, Lifecycle},
    pms::Pms,
    roster::Resident,
};
use jiff::civil::{Date, date};

/// The day on which it is read.
pub(crate) const TODAY: Date = date(2026, 3, 15);

/// Who is in it, a line each.
const BUILDING: &str = include_str!("building.txt");

/// Where a PMS tells otherwise, and why.
fn differences(pms: Pms) -> &'static str {
    match pms {
        Pms::Yardi => include_str!("yardi/differences.txt"),
        Pms::RealPage => include_str!("realpage/differences.txt"),
        Pms::Entrata => include_str!("entrata/differences.txt"),
        Pms::Mri => include_str!("mri/differences.txt"),
        Pms::AppFolio => include_str!("appfolio/differences.txt"),
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The lines that must come out of a PMS, sorted.
pub(crate) fn expected(pms: Pms) -> Vec<String> {
    let mut people: Vec<&str> = lines(BUILDING).collect();
    for difference in lines(differences(pms)) {
        match difference.split_at(1) {
            ("-", who) => {
                let before = people.len();
                people.retain(|line| !line.starts_with(&format!("{who} |")));
                assert_eq!(people.len(), before - 1, "{pms}: `{who}` is not in the building");
            }
            ("+", line) => people.push(line),
            _ => panic!("{pms}: `{difference}` begins with neither `-` nor `+`"),
        }
    }
    people.sort_unstable();
    people.into_iter().map(str::to_owned).collect()
}

/// A resident as such a line.
pub(crate) fn line(resident: &Resident) -> String {
    let digits = resident.phone.as_ref().map(|phone| {
        let digits: String = phone.as_str().chars().filter(char::is_ascii_digit).collect();
        digits.chars().skip(digits.len().saturating_sub(10)).collect::<String>()
    });
    let or_none = |text: Option<&str>| text.unwrap_or("-").to_owned();
    let mut leases: Vec<_> = resident.leases.iter().collect();
    leases.sort_by_key(|lease| lease.starts_on);
    let leases: Vec<_> = leases.into_iter().map(tenancy).collect();
    let (email, phone) = (or_none(resident.email.as_written()), or_none(digits.as_deref()));
    format!("{} | {email} | {phone} | {}", resident.name, leases.join(" + "))
}

fn tenancy(lease: &Lease) -> String {
    let lifecycle = lease.lifecycle_on(TODAY);
    let stage =
        if lease.on_notice && lifecycle == Lifecycle::Current { "notice" } else { lifecycle.as_str() };
    let mut text = format!("{stage} {}", lease.unit.as_ref().map_or("-", |unit| &*unit.label));
    if let (Some(starts), Some(ends)) = (lease.starts_on, lease.ends_on) {
        text += &format!(" {starts}..{ends}");
    }
    if let Some(on) = lease.move_in_on {
        text += &format!(" in {on}");
    }
    if let Some(out) = lease.move_out {
        text += &format!(" out {}", out.date());
    }
    text
}
