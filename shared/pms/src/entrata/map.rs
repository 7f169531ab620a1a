//! From Entrata's leases to residents.

use domain::{
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId, PmsResidentId},
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut, StatusMeaning},
    pms::{Pms, PmsRef},
    roster::{Resident, ResidentEmail, RosterBuilder, RosterDefect, UnreadableRecord},
};
use jiff::civil::Date;
use serde_json::Value;

use super::{
    places::{
        DISABLED, ELSEWHERE, EMAIL, ENDS, FIRST_NAME, ID, INTERVAL, LAST_NAME, LEASE_STATUS, MINOR, MOVE_IN,
        MOVE_OUT, PHONE, PHONE_KIND, PHONE_NUMBER, PROPERTY, PROPERTY_ID, PROPERTY_NAME, RELATIONSHIP,
        STARTS, STATUS, TYPE,
    },
    units::Units,
};
use crate::{
    PmsProperty, Residency,
    date::NotADate,
    json::{day, first, found, get, is_marked, items, said_words, text, words},
    text::word_key,
};

/// The vendor's pick list, from a captured answer: ids 1 to 6 in this order. An eviction is no status
/// of its own there; it shows as a sub-status of a lease that stays current.
const BY_ID: [(&str, &str); 6] = [
    ("1", "Applicant"),
    ("2", "Cancelled"),
    ("3", "Future"),
    ("4", "Current"),
    ("5", "Notice"),
    ("6", "Past"),
];

pub(super) const STATUSES: &[StatusMeaning] = &[
    StatusMeaning::new("Applicant", Lifecycle::Other),
    StatusMeaning::new("Cancelled", Lifecycle::Cancelled),
    StatusMeaning::new("Future", Lifecycle::Future),
    StatusMeaning::new("Current", Lifecycle::Current),
    StatusMeaning::new("Notice", Lifecycle::Current),
    StatusMeaning::new("Past", Lifecycle::Past),
    // Of applications, and of people on them.
    StatusMeaning::new("Denied", Lifecycle::Cancelled),
];

/// Words beside those of the pick list that mean one of them.
const SYNONYMS: [(&str, &str); 7] = [
    ("canceled", "Cancelled"),
    ("declined", "Denied"),
    ("on notice", "Notice"),
    ("notice given", "Notice"),
    ("moved out", "Past"),
    ("former", "Past"),
    ("pending", "Future"),
];

/// Of whom a lease is read, and on which day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) property: &'a PmsPropertyId,
    /// The property's day.
    pub(super) today: Date,
    pub(super) units: &'a Units,
}

pub(super) fn property(value: &Value) -> Option<PmsProperty> {
    if is_marked(value, &DISABLED) {
        return None;
    }
    let id = PmsPropertyId::new(first(value, &PROPERTY_ID)?).ok()?;
    let main = get(value, "Address");
    let others = items(value, "Addresses", "Address");
    let address = if main.is_object() { Some(main) } else { others.first().copied() };
    let parts =
        ["Address", "City", "State", "PostalCode"].map(|part| address.and_then(|of| text(get(of, part))));
    let address = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(PmsProperty {
        name: first(value, &PROPERTY_NAME).map_or_else(|| id.to_string(), Into::into),
        pms_property_id: id,
        address: Some(address).filter(|address| !address.is_empty()),
    })
}

/// Takes a lease in, with the people on it. What cannot be read of it is set aside, by person where
/// possible, so that each of them still counts as present.
pub(super) fn lease(
    builder: &mut RosterBuilder,
    reading: Reading<'_>,
    value: &Value,
) -> Result<(), RosterDefect> {
    let property = reading.property;
    let aside = |builder: &mut RosterBuilder, customer: &Value, reason: &str| {
        builder.unreadable(UnreadableRecord {
            pms_property_id: property.clone(),
            pms_resident_id: first(customer, &ID).and_then(|id| PmsResidentId::new(id).ok()),
            reason: reason.into(),
        });
    };
    if let Some(other) = first(value, &PROPERTY).filter(|id| *id != property.as_str()) {
        let other = PmsPropertyId::new(other).unwrap_or_else(|_| property.clone());
        return Err(RosterDefect::UnexpectedProperty(other));
    }
    let customers = items(value, "customers", "customer");
    let Some(id) = first(value, &ID).and_then(|id| PmsLeaseId::new(id).ok()) else {
        let people = if customers.is_empty() { vec![&Value::Null] } else { customers };
        people.into_iter().for_each(|customer| aside(builder, customer, "`id` of the lease is missing"));
        return Ok(());
    };
    // Within the page, what cannot be read of a repetition is set aside already.
    let repetition = !builder.record(property, id.as_str())?;
    for customer in customers {
        match resident(reading, value, &id, customer) {
            Ok(Some(resident)) => builder.resident(resident),
            Ok(None) => {}
            Err(_) if repetition => {}
            Err(reason) => aside(builder, customer, &reason),
        }
    }
    Ok(())
}

/// Reads somebody on a lease; none for those who do not live there.
fn resident(
    reading: Reading<'_>,
    lease: &Value,
    lease_id: &PmsLeaseId,
    customer: &Value,
) -> Result<Option<Resident>, String> {
    let id = first(customer, &ID).and_then(|id| PmsResidentId::new(id).ok()).ok_or("`id` is missing")?;
    let residency = residency(customer);
    if residency == Residency::Elsewhere {
        return Ok(None);
    }
    let standing = residency.standing().ok_or_else(|| {
        let said = said_words(customer, &[&TYPE, &RELATIONSHIP]);
        format!("whether a `{said}` lives there is not known")
    })?;
    let name = |places| first(customer, places).unwrap_or_default();
    let name = PersonName::new(&name(&FIRST_NAME), &name(&LAST_NAME))
        .map_err(|_| "`firstName` and `lastName` are missing or unreadable")?;
    Ok(Some(Resident {
        pms_ref: PmsRef { pms: Pms::Entrata, pms_property_id: reading.property.clone(), pms_resident_id: id },
        name,
        email: ResidentEmail::first_of(found(customer, &EMAIL).collect::<Vec<_>>().iter().map(AsRef::as_ref)),
        phone: phone(customer),
        standing,
        leases: vec![tenancy(reading, lease, lease_id.clone(), customer)?],
    }))
}

/// What the type, the relationship and the marks of somebody say: the type decides, and without any word they
/// are a resident, as those on a lease are.
fn residency(customer: &Value) -> Residency {
    if is_marked(customer, &ELSEWHERE) {
        return Residency::Elsewhere;
    }
    let of = |places| Residency::of_all(words(customer, places).iter().map(AsRef::as_ref));
    let said = Residency::decided(of(&TYPE), of(&RELATIONSHIP));
    if is_marked(customer, &MINOR) { said.with(Residency::Minor) } else { said }
}

/// Somebody's part in a lease. Their own status and dates come before the lease's.
fn tenancy(
    reading: Reading<'_>,
    lease: &Value,
    lease_id: PmsLeaseId,
    customer: &Value,
) -> Result<Lease, String> {
    let day_of = |value, places, reason: &str| day(value, places).map_err(|_: NotADate| reason.to_owned());
    let own_move_in = day_of(customer, &MOVE_IN, "`moveInDate` is no date")?;
    let own_move_out = day_of(customer, &MOVE_OUT, "`moveOutDate` is no date")?;
    let move_in_on = match own_move_in {
        None => day_of(lease, &MOVE_IN, "`moveInDate` of the lease is no date")?,
        own => own,
    };
    let lease_move_out = match own_move_out {
        None => day_of(lease, &MOVE_OUT, "`moveOutDate` of the lease is no date")?,
        Some(_) => None,
    };
    let status =
        status(lease, customer).ok_or("`leaseCustomerStatus` and `leaseStatusTypeId` are missing")?;
    let on_notice = status.as_str().eq_ignore_ascii_case("notice");
    let lifecycle = crate::lifecycle(Pms::Entrata, &status);
    // Who stays when the head of the household leaves has a status of their own that says so, and no date.
    let stays = lifecycle == Lifecycle::Current && !on_notice && first(customer, &STATUS).is_some();
    let of_lease =
        |on| if stays && !is_primary(customer) { MoveOut::Expected(on) } else { MoveOut::Firm(on) };
    let (starts_on, ends_on) = term(lease);
    let lease = Lease {
        lease_id,
        lifecycle,
        on_notice,
        status,
        starts_on,
        ends_on,
        move_in_on,
        // One value only: planned while it is ahead, a fact once it has passed.
        move_out: own_move_out.map(MoveOut::Firm).or(lease_move_out.map(of_lease)),
        unit: reading.units.of_lease(reading.property, lease),
    };
    // Who is to move in later has the lease's status until then: their own day decides, or the lease's.
    let joins_later = move_in_on.is_some_and(|on| on > reading.today);
    Ok(if lease.lifecycle == Lifecycle::Current && joins_later { to_come(lease) } else { lease })
}

#[expect(clippy::expect_used, reason = "a constant of ours")]
fn to_come(lease: Lease) -> Lease {
    let status = LeaseStatus::new("Future").expect("our words are statuses");
    Lease { status, lifecycle: Lifecycle::Future, on_notice: false, ..lease }
}

fn is_primary(customer: &Value) -> bool {
    [&TYPE, &RELATIONSHIP]
        .iter()
        .any(|places| first(customer, places).is_some_and(|word| word_key(&word) == "primary"))
}

/// The person's own status on the lease, else the lease's, in the pick list's word.
fn status(lease: &Value, customer: &Value) -> Option<LeaseStatus> {
    let written = first(customer, &STATUS).or_else(|| first(lease, &LEASE_STATUS))?;
    let by_id = BY_ID.iter().find(|(id, _)| *id == written).map(|(_, word)| *word);
    let key = word_key(&written);
    let synonym = || SYNONYMS.iter().find(|(other, _)| *other == key).map(|(_, word)| *word);
    let known = by_id.or_else(synonym).or_else(|| crate::spelling(Pms::Entrata, &written));
    LeaseStatus::new(known.unwrap_or(&written)).ok()
}

/// First and last day of the active interval: renewals are further intervals of the same lease. They decide
/// nothing: what is no date is none.
fn term(lease: &Value) -> (Option<Date>, Option<Date>) {
    let intervals = items(lease, "leaseIntervals", "leaseInterval");
    let active = first(lease, &INTERVAL);
    let is_active = |interval: &&&Value| active.is_some() && first(interval, &ID) == active;
    let only = match intervals.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    let Some(interval) = intervals.iter().find(is_active).or(only) else { return (None, None) };
    (day(interval, &STARTS).ok().flatten(), day(interval, &ENDS).ok().flatten())
}

/// A mobile number first, else the first one.
fn phone(customer: &Value) -> Option<Phone> {
    let all = [items(customer, "phones", "phone"), items(customer, "phone", "phone")].concat();
    let is_mobile = |phone: &&Value| {
        let kinds = found(phone, &PHONE_KIND);
        kinds.into_iter().any(|kind| ["mobile", "cell"].iter().any(|part| kind.to_lowercase().contains(part)))
    };
    let (mobile, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_mobile);
    let number = |phone| first(phone, &PHONE_NUMBER).or_else(|| text(phone));
    Phone::first_callable(mobile.into_iter().chain(others).filter_map(number).chain(found(customer, &PHONE)))
}
