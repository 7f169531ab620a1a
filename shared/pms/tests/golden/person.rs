//! A resident as far as the PMS can agree on one: everything but ids and ways of writing.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    lease::{Lease, Lifecycle, MoveOut},
    roster::{Resident, Standing},
};
use jiff::civil::Date;

use crate::building::TODAY;

/// What a resident must be like.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) email: Option<String>,
    /// Its last ten digits: each PMS writes a number in its own way.
    pub(crate) phone: Option<String>,
    pub(crate) standing: Standing,
    /// The earliest first.
    pub(crate) leases: Vec<Tenancy>,
}

/// What a lease must be like.
#[derive(Debug, Clone)]
pub(crate) struct Tenancy {
    /// The PMS's word.
    pub(crate) status: String,
    /// Where that puts the resident today.
    pub(crate) lifecycle: Lifecycle,
    pub(crate) on_notice: bool,
    pub(crate) unit: Option<String>,
    pub(crate) building: Option<String>,
    pub(crate) starts_on: Option<Date>,
    pub(crate) ends_on: Option<Date>,
    pub(crate) move_in_on: Option<Date>,
    pub(crate) move_out: Option<MoveOut>,
}

impl From<&Resident> for Person {
    fn from(resident: &Resident) -> Self {
        let phone = resident.phone.as_ref().map(|phone| {
            let digits: String = phone.as_str().chars().filter(char::is_ascii_digit).collect();
            digits.chars().skip(digits.len().saturating_sub(10)).collect()
        });
        let mut leases: Vec<_> = resident.leases.iter().map(Tenancy::from).collect();
        leases.sort_by_key(|lease| lease.starts_on);
        Self {
            first: resident.name.first().to_owned(),
            last: resident.name.last().to_owned(),
            email: resident.email.as_written().map(str::to_owned),
            phone,
            standing: resident.standing,
            leases,
        }
    }
}

impl From<&Lease> for Tenancy {
    fn from(lease: &Lease) -> Self {
        let unit = lease.unit.as_ref();
        Self {
            status: lease.status.to_string(),
            lifecycle: lease.lifecycle_on(TODAY),
            on_notice: lease.on_notice,
            unit: unit.map(|unit| unit.label.to_string()),
            building: unit.and_then(|unit| unit.building.as_deref().map(str::to_owned)),
            starts_on: lease.starts_on,
            ends_on: lease.ends_on,
            move_in_on: lease.move_in_on,
            move_out: lease.move_out,
        }
    }
}

/// Fields as they are shown, by their names.
type Fields = BTreeMap<String, String>;

fn or_none(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}

impl Person {
    /// First and last.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    fn fields(&self) -> Fields {
        let own = [
            ("first name", self.first.clone()),
            ("last name", self.last.clone()),
            ("email", or_none(self.email.as_ref())),
            ("phone", or_none(self.phone.as_ref())),
            ("standing", format!("{:?}", self.standing)),
            ("leases", self.leases.len().to_string()),
        ];
        let own = own.into_iter().map(|(name, value)| (name.to_owned(), value));
        let of_leases = self.leases.iter().enumerate().flat_map(|(at, lease)| {
            lease.fields().map(|(name, value)| (format!("lease {}, {name}", at + 1), value))
        });
        own.chain(of_leases).collect()
    }
}

impl Tenancy {
    fn fields(&self) -> [(&'static str, String); 9] {
        let move_out = self.move_out.map(|out| match out {
            MoveOut::Expected(on) => format!("{on}, expected"),
            MoveOut::Firm(on) => on.to_string(),
        });
        [
            ("status", self.status.clone()),
            ("lifecycle", self.lifecycle.as_str().to_owned()),
            ("on notice", self.on_notice.to_string()),
            ("unit", or_none(self.unit.as_ref())),
            ("building", or_none(self.building.as_ref())),
            ("start", or_none(self.starts_on)),
            ("end", or_none(self.ends_on)),
            ("move-in", or_none(self.move_in_on)),
            ("move-out", or_none(move_out)),
        ]
    }
}

/// People by name; namesakes, of whom the one with the earliest lease comes first, by a number as well.
fn by_name(people: &[Person]) -> BTreeMap<(String, usize), Fields> {
    let mut people: Vec<_> = people.iter().collect();
    people.sort_by_key(|person| person.leases.first().map(|lease| lease.starts_on));
    let mut named: BTreeMap<_, Fields> = BTreeMap::new();
    for person in people {
        let number = (1..).find(|number| !named.contains_key(&(person.name(), *number)));
        named.extend(number.map(|number| ((person.name(), number), person.fields())));
    }
    named
}

/// In what those found are not those expected: a line for each of them who is not on both sides, and for
/// each field that is another one.
pub(crate) fn disagreements(expected: &[Person], found: &[Person]) -> Vec<String> {
    let (expected, found) = (by_name(expected), by_name(found));
    let everybody: BTreeSet<_> = expected.keys().chain(found.keys()).collect();
    let mut lines = Vec::new();
    for who @ (name, number) in everybody {
        let name = if *number == 1 { name.clone() } else { format!("{name} ({number})") };
        match (expected.get(who), found.get(who)) {
            (Some(expected), Some(found)) => {
                let fields: BTreeSet<_> = expected.keys().chain(found.keys()).collect();
                for field in fields.into_iter().filter(|field| expected.get(*field) != found.get(*field)) {
                    let show =
                        |fields: &Fields| fields.get(field).map_or("nothing", |value| value).to_owned();
                    let (expected, found) = (show(expected), show(found));
                    lines.push(format!("{name}: {field}: `{expected}` expected, `{found}` found"));
                }
            }
            (Some(_), None) => lines.push(format!("{name}: missing")),
            _ => lines.push(format!("{name}: not in the building")),
        }
    }
    lines
}

#[test]
fn a_disagreement_names_the_resident_and_the_field() {
    let zoe = [Person {
        first: "Zoë".to_owned(),
        last: "O'Brien".to_owned(),
        email: None,
        phone: None,
        standing: Standing::Adult,
        leases: Vec::new(),
    }];
    assert!(disagreements(&zoe, &zoe).is_empty());
    let with_email = zoe.clone().map(|zoe| Person { email: Some("zoe@example.com".to_owned()), ..zoe });
    let wrong = ["Zoë O'Brien: email: `none` expected, `zoe@example.com` found"];
    assert_eq!(disagreements(&zoe, &with_email), wrong);
    let garbled = zoe.clone().map(|zoe| Person { first: "ZoÃ«".to_owned(), ..zoe });
    let another = ["ZoÃ« O'Brien: not in the building", "Zoë O'Brien: missing"];
    assert_eq!(disagreements(&zoe, &garbled), another);
    let twice = [zoe.clone(), zoe.clone()].concat();
    assert_eq!(disagreements(&zoe, &twice), ["Zoë O'Brien (2): not in the building"]);
}
