//! The building: who must come out of every PMS, and where a PMS tells otherwise.

use domain::{
    lease::{Lifecycle, MoveOut},
    pms::Pms,
    roster::Standing,
};
use jiff::civil::{Date, date};

use crate::person::{Person, Tenancy};

/// The day on which it is read.
pub(crate) const TODAY: Date = date(2026, 3, 15);

/// Everybody who lives there, or is to. No resident is Gus Haddad, who answers for the Haddads' rent and
/// lives elsewhere, nor Odile Haddad, who signed with them and lives elsewhere too. Yardi and AppFolio have
/// no word for him, and only RealPage has one for her.
fn building() -> Vec<Person> {
    vec![
        // Accents and an apostrophe.
        person("Zoë O'Brien", "zoe.obrien@example.com", "0101", "Current", "A-101", "2025-08-01..2026-07-31"),
        // Two emails, of which this one comes first or is the primary one.
        person("Iñaki Etxeberria", "inaki@example.com", "0102", "Current", "A-102", "2025-09-01..2026-08-31"),
        // No email, and no mobile phone.
        person("Nell Marsh", "", "0103", "Current", "A-103", "2025-10-01..2026-09-30"),
        // Co-tenants who share an email.
        person("Samir Haddad", "haddads@example.com", "0104", "Current", "A-104", "2025-06-01..2026-05-31"),
        person("Leila Haddad", "Haddads@Example.com", "0124", "Current", "A-104", "2025-06-01..2026-05-31"),
        // Month to month: the lease ended long ago. The unit has leading zeros.
        person("Greta Lindqvist", "greta@example.com", "0105", "Current", "A-005", "2024-01-01..2024-12-31"),
        // On notice: left yesterday, leaves today, leaves tomorrow.
        person("Owen Price", "owen@example.com", "0106", "Notice", "A-106", "2025-03-15..2026-03-14")
            .out("2026-03-14")
            .but(|lease| lease.lifecycle = Lifecycle::Past),
        person("Ana Silva", "ana@example.com", "0107", "Notice", "A-107", "2025-03-16..2026-03-15")
            .out("2026-03-15"),
        person("Kwesi Boateng", "kwesi@example.com", "0108", "Notice", "A-108", "2025-03-17..2026-03-16")
            .out("2026-03-16"),
        // Not out before they are out.
        person("Rafael Duarte", "rafael@example.com", "0109", "Eviction", "A-109", "2025-05-01..2026-04-30"),
        // To move in today, and tomorrow.
        person("Saoirse Kelly", "saoirse@example.com", "0110", "Future", "A-110", "2026-03-15..2027-03-14"),
        person("Chidi Eze", "chidi@example.com", "0111", "Future", "A-111", "2026-03-16..2027-03-15"),
        // A bed of a unit.
        person("Yuki Tanaka", "yuki@example.com", "0112", "Current", "B-201-1", "2025-08-15..2026-08-14"),
        // Days at the edges, and the PMS's way of writing no day where others have a move-out.
        person("Inês Ferreira", "ines@example.com", "0113", "Current", "A-112", "2024-02-29..2026-12-31"),
        // Nothing is told of a lease.
        person("Wendeline de Vries", "wendeline@example.com", "0114", "Current", "A-113", ""),
        // Renewed last year, and for the next.
        person("Tomasz Nowak", "tomasz@example.com", "0115", "Current", "A-114", "2025-04-01..2026-03-31")
            .but(|lease| lease.move_in_on = Some(date(2024, 4, 1))),
        // Moves to another unit, on a lease of its own.
        person("Mireille Fabre", "mireille@example.com", "0116", "Notice", "A-115", "2025-04-01..2026-03-31")
            .out("2026-03-31")
            .with("Future", "B-202", "2026-04-01..2027-03-31"),
    ]
}

/// The Haddads' child, as far as a PMS tells that.
fn pip(standing: Standing) -> Person {
    let pip = person("Pip Haddad", "", "", "Current", "A-104", "2025-06-01..2026-05-31");
    Person { standing, ..pip }
}

/// Has left, where a PMS tells of those who have.
fn hollis() -> Person {
    person("Hollis Grant", "hollis@example.com", "0117", "Past", "A-116", "2025-03-01..2026-02-28")
        .out("2026-02-28")
}

/// Had applied, and cancelled that, where a PMS tells of those.
fn bronwyn() -> Person {
    person("Bronwyn Hughes", "bronwyn@example.com", "0118", "Cancelled", "A-116", "2026-05-01..2027-04-30")
}

/// Where a PMS tells otherwise, and why. Behind each reason is what it rests on: the vendor's own papers,
/// real clients, or our inference.
fn differs(pms: Pms, people: &mut Vec<Person>) {
    match pms {
        Pms::Yardi => {
            // Types of residents are a closed list, and know no age (the vendor's schema); who is not
            // responsible for the lease is told (a client calls them dependents).
            people.push(pip(Standing::Dependent));
            // A property comes whole: those who left of late (an integrator's guide), and applicants, of
            // whom the cancelled ones are of type `other` (a vendor's sample).
            people.extend([hollis(), bronwyn()]);
            // A transfer has a t-code of its own (an integrator's guide).
            apart(people, "Mireille");
            // What is expected to happen and what did are two elements (the vendor's schema); Kwesi alone
            // has the second.
            expected_out(people, &["Owen", "Ana", "Mireille"]);
            // A unit is its code, and the building is not told (the vendor's samples).
            each_lease(people, |lease| lease.building = None);
            // Residents in eviction are of type `current resident` (the vendor's schema).
            words(people, &[("Eviction", "Current"), ("Cancelled", "Other")]);
            // That such a type means a cancelled lease is our inference: too little to end anything by.
            leases_of(people, "Bronwyn", |lease| lease.lifecycle = Lifecycle::Other);
        }
        Pms::RealPage => {
            // An age tells children (the audit of the live gateway).
            people.push(pip(Standing::Minor));
            // The day that a notice is for is a plan, until the status says that somebody left (our
            // inference).
            expected_out(people, &["Owen", "Ana", "Kwesi", "Mireille"]);
            // The list of those pending is one of applicants too (a real client); that former ones are on
            // it is not certain.
            people.push(bronwyn());
            // Words of the gateway (a real client); it has two for those to come, and Chidi's is the other.
            let to_come = "Applicant - Lease Signed";
            words(people, &[("Future", to_come), ("Cancelled", "Former Applicant")]);
            leases_of(people, "Chidi", |lease| lease.status = "Pending".to_owned());
        }
        Pms::Entrata => {
            // Minors and other occupants are customers of the lease like all others, by a relationship (real
            // clients).
            people.push(pip(Standing::Dependent));
            // An eviction is a sub-status of a lease that stays current (a captured answer).
            words(people, &[("Eviction", "Current")]);
        }
        Pms::Mri => {
            // A mark tells children (a client's recorded answers).
            people.push(pip(Standing::Minor));
            // The list is of leases, whether they ended or not (a client's recorded answers).
            people.push(hollis());
            // A renewal is a further lease of the unit, by the next number (our inference).
            if let Some(tomasz) = people.iter_mut().find(|person| person.first == "Tomasz") {
                tomasz.leases.insert(0, lease("Past", "A-114", "2024-04-01..2025-03-31"));
            }
            // Ana has a move-out of the lease alone, and that is a plan (our inference).
            expected_out(people, &["Ana"]);
            // Chidi is only on the list of those who are to move in: it has no term (a client's records).
            leases_of(people, "Chidi", |lease| (lease.starts_on, lease.ends_on) = (None, None));
            // Words in rows (a client's recorded answers); nothing in them tells an eviction.
            words(people, &[("Future", "New"), ("Past", "Old"), ("Eviction", "Current")]);
            for other in ["Leila", "Pip"] {
                leases_of(people, other, |lease| lease.status = "Other Resident".to_owned());
            }
        }
        Pms::AppFolio => {
            // Nothing tells a tenant's age (the vendor's list of attributes).
            people.push(pip(Standing::Adult));
            // A tenant is one person on one occupancy (the vendor's list of attributes).
            apart(people, "Mireille");
            // A future tenant may have no unit yet (the vendor's description of the API).
            leases_of(people, "Chidi", |lease| lease.unit = None);
            // A bed has this form of name (a real client); no field tells the building.
            leases_of(people, "Yuki", |lease| lease.unit = Some("B-201 - 1".to_owned()));
            each_lease(people, |lease| lease.building = None);
            // The vendor's own words.
            words(people, &[("Eviction", "Evict")]);
        }
    }
}

/// Who must come out of a PMS.
pub(crate) fn expected(pms: Pms) -> Vec<Person> {
    let mut people = building();
    differs(pms, &mut people);
    people
}

/// Somebody on one lease: the name, the email and the end of the phone's number, each blank for none; the
/// status, the unit and the term.
fn person(name: &str, email: &str, phone: &str, status: &str, unit: &str, term: &str) -> Person {
    let (first, last) = name.split_once(' ').unwrap();
    let told = |text: String| Some(text).filter(|text| !text.is_empty());
    let phone = told(phone.to_owned()).map(|end| format!("608555{end}"));
    let (first, last) = (first.to_owned(), last.to_owned());
    let standing = Standing::Adult;
    Person { first, last, email: told(email.to_owned()), phone, standing, leases: Vec::new() }
        .with(status, unit, term)
}

/// A lease of a unit whose label begins with its building; moving in is on the first day of the term.
fn lease(status: &str, unit: &str, term: &str) -> Tenancy {
    let term = term.split_once("..");
    let starts_on = term.map(|(starts, _)| starts.parse().unwrap());
    Tenancy {
        status: status.to_owned(),
        lifecycle: match status {
            "Future" => Lifecycle::Future,
            "Past" => Lifecycle::Past,
            "Cancelled" => Lifecycle::Cancelled,
            _ => Lifecycle::Current,
        },
        on_notice: status == "Notice",
        unit: Some(unit.to_owned()),
        building: unit.split('-').next().map(str::to_owned),
        starts_on,
        ends_on: term.map(|(_, ends)| ends.parse().unwrap()),
        move_in_on: starts_on,
        move_out: None,
    }
}

impl Person {
    /// With a further lease.
    fn with(mut self, status: &str, unit: &str, term: &str) -> Self {
        self.leases.push(lease(status, unit, term));
        self
    }

    /// Changes the last lease.
    fn but<T>(mut self, change: impl FnOnce(&mut Tenancy) -> T) -> Self {
        self.leases.last_mut().map(change);
        self
    }

    /// Moves out of the last unit on a day, which is a fact once it has passed.
    fn out(self, on: &str) -> Self {
        self.but(|lease| lease.move_out = Some(MoveOut::Firm(on.parse().unwrap())))
    }
}

/// Changes every lease.
fn each_lease(people: &mut [Person], change: impl FnMut(&mut Tenancy)) {
    people.iter_mut().flat_map(|person| &mut person.leases).for_each(change);
}

/// Changes every lease of somebody.
fn leases_of(people: &mut [Person], first: &str, change: impl FnMut(&mut Tenancy)) {
    let them = people.iter_mut().filter(|person| person.first == first);
    them.flat_map(|person| &mut person.leases).for_each(change);
}

/// The PMS's words for ours.
fn words(people: &mut [Person], theirs: &[(&str, &str)]) {
    each_lease(people, |lease| {
        if let Some((_, word)) = theirs.iter().find(|(ours, _)| lease.status == *ours) {
            lease.status = (*word).to_owned();
        }
    });
}

/// Moving out is a plan only of these people: nobody is out for its day having passed.
fn expected_out(people: &mut [Person], first: &[&str]) {
    for first in first {
        leases_of(people, first, |lease| {
            lease.move_out = lease.move_out.map(|out| MoveOut::Expected(out.date()));
            if lease.on_notice {
                lease.lifecycle = Lifecycle::Current;
            }
        });
    }
}

/// Makes a resident for each lease of somebody.
fn apart(people: &mut Vec<Person>, first: &str) {
    let (them, mut others): (Vec<_>, _) = people.drain(..).partition(|person| person.first == first);
    for person in them {
        others.extend(
            person.leases.iter().map(|lease| Person { leases: vec![lease.clone()], ..person.clone() }),
        );
    }
    *people = others;
}
