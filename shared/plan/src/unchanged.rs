//! Whether there can be anything to do at all: what a plan rests on, as one digest, and how long it holds.
//!
//! The same roster, choices and people on the same day give the same plan, and a plan that had nothing to do was
//! not applied: so long as nothing is due by the hour alone, it need not be made again.

use std::fmt::Write;

use domain::{
    access::AccessState,
    contact::Phone,
    directory::{Directory, DirectoryVersion},
    lease::Lease,
    person::Person,
    pms::PmsRef,
    roster::{Resident, Roster},
    settings::SyncSettings,
    unchanged::Footing,
    unit::PmsUnit,
};
use jiff::{Timestamp, ZonedDateTime};

use crate::digest::Hash;

/// What a plan of this roster rests on, for choices and a directory of these versions, at the property's `now`.
pub fn footing(roster: &Roster, choices: u64, directory: DirectoryVersion, now: &ZonedDateTime) -> Footing {
    let mut hash = Hash::default();
    hash.part(&format!("{choices} {} {} {:?}", directory.0, now.date(), now.time_zone().iana_name()));
    hash.part(roster.pms().as_str());
    for property in roster.proof().properties.keys() {
        hash.part(property.as_str());
    }
    let mut line = String::new();
    for resident in roster.residents() {
        line.clear();
        write(&mut line, resident);
        hash.part(&line);
    }
    for record in roster.unreadable() {
        hash.part(&format!("{record:?}"));
    }
    Footing(hash.hex().into())
}

/// Everything of a resident. Each text goes after its length, so that no two residents are written alike.
fn write(line: &mut String, resident: &Resident) {
    let Resident { pms_ref, name, email, phone, standing, leases } = resident;
    let PmsRef { pms: _, pms_property_id, pms_resident_id } = pms_ref;
    text(line, pms_property_id.as_str());
    text(line, pms_resident_id.as_str());
    text(line, name.first());
    text(line, name.last());
    maybe(line, email.as_written());
    maybe(line, phone.as_ref().map(Phone::as_str));
    _ = write!(line, "{standing:?} {}", leases.len());
    leases.iter().for_each(|lease| tenancy(line, lease));
}

fn tenancy(line: &mut String, lease: &Lease) {
    let Lease { lease_id, status, lifecycle, on_notice, starts_on, ends_on, move_in_on, move_out, unit } =
        lease;
    text(line, lease_id.as_str());
    text(line, status.as_str());
    _ = write!(line, "{lifecycle:?} {on_notice} {starts_on:?} {ends_on:?} {move_in_on:?} {move_out:?}");
    if let Some(PmsUnit { pms_property_id, pms_unit_id, label, building }) = unit {
        text(line, pms_property_id.as_str());
        text(line, pms_unit_id.as_str());
        text(line, label);
        maybe(line, building.as_deref());
    }
}

fn text(line: &mut String, text: &str) {
    _ = write!(line, "{}:{text}", text.len());
}

fn maybe(line: &mut String, value: Option<&str>) {
    match value {
        Some(value) => text(line, value),
        None => line.push('-'),
    }
}

/// The first moment after `now` at which time alone, on the same day, may bring something for these people: an
/// end of access that is set, an ask that runs out, a grant that begins.
pub fn quiet_until(directory: &Directory, settings: &SyncSettings, now: Timestamp) -> Timestamp {
    let moments = directory.people.iter().flat_map(|person| moments(person, settings));
    moments.filter(|moment| *moment > now).min().unwrap_or(Timestamp::MAX)
}

fn moments(person: &Person, settings: &SyncSettings) -> impl Iterator<Item = Timestamp> {
    let (begins, ends) = match person.access {
        AccessState::Granted { starts_at, ends_at, .. } => (Some(starts_at), ends_at),
        AccessState::Unmanaged | AccessState::Ended { .. } => (None, None),
    };
    let asked = person.after_move_out.as_ref().filter(|still| still.kept.is_none());
    let runs_out = asked.map(|still| still.since + settings.access.revoke_after.span());
    [begins, ends, runs_out].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use domain::{
        contact::{Email, PersonName},
        ids::{PmsLeaseId, PmsPropertyId, PmsResidentId, PmsUnitId},
        lease::{LeaseStatus, Lifecycle, MoveOut},
        pms::Pms,
        roster::{ResidentEmail, RosterBuilder, Standing},
    };
    use jiff::civil::{Date, date};

    use super::*;

    fn unit(label: &str, building: Option<&str>) -> PmsUnit {
        PmsUnit {
            pms_property_id: PmsPropertyId::new("p").unwrap(),
            pms_unit_id: PmsUnitId::new(label).unwrap(),
            label: label.into(),
            building: building.map(Into::into),
        }
    }

    fn ana() -> Resident {
        Resident {
            pms_ref: PmsRef {
                pms: Pms::Entrata,
                pms_property_id: PmsPropertyId::new("p").unwrap(),
                pms_resident_id: PmsResidentId::new("1").unwrap(),
            },
            name: PersonName::new("Ana", "Maria").unwrap(),
            email: ResidentEmail::Valid(Email::new("ana@example.com").unwrap()),
            phone: None,
            standing: Standing::Adult,
            leases: vec![Lease {
                lease_id: PmsLeaseId::new("l").unwrap(),
                status: LeaseStatus::new("Current").unwrap(),
                lifecycle: Lifecycle::Current,
                on_notice: false,
                starts_on: Some(date(2026, 1, 1)),
                ends_on: None,
                move_in_on: None,
                move_out: None,
                unit: Some(unit("12", None)),
            }],
        }
    }

    fn roster(residents: impl IntoIterator<Item = Resident>) -> Roster {
        let property = PmsPropertyId::new("p").unwrap();
        let mut builder = RosterBuilder::new(Pms::Entrata, [property.clone()]);
        builder.begin_page(&property).unwrap();
        residents.into_iter().for_each(|resident| builder.resident(resident));
        builder.end(&property);
        builder.finish(Timestamp::UNIX_EPOCH).unwrap()
    }

    fn at(day: Date, zone: &str) -> ZonedDateTime {
        day.at(13, 0, 0, 0).in_tz(zone).unwrap()
    }

    fn of(resident: Resident) -> Footing {
        footing(&roster([resident]), 1, DirectoryVersion(1), &at(date(2026, 11, 23), "America/New_York"))
    }

    /// Ana with one thing changed.
    fn but(change: impl FnOnce(&mut Resident)) -> Footing {
        let mut ana = ana();
        change(&mut ana);
        of(ana)
    }

    #[test]
    fn whatever_changes_of_a_resident_is_another_footing() {
        let lease = |change: fn(&mut Lease)| but(move |ana| change(&mut ana.leases[0]));
        let all = [
            of(ana()),
            but(|ana| ana.pms_ref.pms_resident_id = PmsResidentId::new("2").unwrap()),
            but(|ana| ana.name = PersonName::new("AnaM", "aria").unwrap()),
            but(|ana| ana.email = ResidentEmail::Missing),
            but(|ana| ana.email = ResidentEmail::Invalid("ana".into())),
            but(|ana| ana.phone = Some(Phone::new("608-555-0101").unwrap())),
            but(|ana| ana.standing = Standing::Minor),
            but(|ana| ana.leases.clear()),
            lease(|lease| lease.lease_id = PmsLeaseId::new("m").unwrap()),
            lease(|lease| lease.status = LeaseStatus::new("Notice").unwrap()),
            lease(|lease| lease.lifecycle = Lifecycle::Future),
            lease(|lease| lease.on_notice = true),
            lease(|lease| lease.starts_on = None),
            lease(|lease| (lease.starts_on, lease.ends_on) = (None, lease.starts_on)),
            lease(|lease| (lease.starts_on, lease.move_in_on) = (None, lease.starts_on)),
            lease(|lease| lease.move_out = Some(MoveOut::Firm(date(2026, 12, 1)))),
            lease(|lease| lease.move_out = Some(MoveOut::Expected(date(2026, 12, 1)))),
            lease(|lease| lease.unit = None),
            lease(|lease| lease.unit = Some(unit("12", Some("1")))),
            lease(|lease| lease.unit = Some(unit("1", Some("2")))),
        ];
        for (n, one) in all.iter().enumerate() {
            assert!(all.iter().skip(n + 1).all(|other| one != other), "change {n}");
        }
    }

    #[test]
    fn so_is_another_version_of_choices_or_people_another_day_and_another_zone() {
        let (roster, today) = (roster([ana()]), at(date(2026, 11, 23), "America/New_York"));
        let with = |choices, directory, now: &ZonedDateTime| {
            footing(&roster, choices, DirectoryVersion(directory), now)
        };
        let all = [
            with(1, 1, &today),
            with(2, 1, &today),
            with(1, 2, &today),
            with(1, 1, &at(date(2026, 11, 24), "America/New_York")),
            with(1, 1, &at(date(2026, 11, 23), "America/Toronto")),
        ];
        for (n, one) in all.iter().enumerate() {
            assert!(all.iter().skip(n + 1).all(|other| one != other), "change {n}");
        }
        let later = date(2026, 11, 23).at(23, 59, 59, 0).in_tz("America/New_York").unwrap();
        assert_eq!(with(1, 1, &today), with(1, 1, &later), "the hour is no part of it");
    }
}
