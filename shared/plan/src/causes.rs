//! What a plan found that a manager must decide: the cause of each alert, each once.

use std::collections::BTreeMap;

use domain::{
    alert::{AlertAction, AlertKind, AlertPerson, AlertResident, DifferingField},
    alert_cause::{AlertCause, Comparison, NamedResidents},
    contact::Phone,
    ids::PersonId,
    person::Person,
    roster::Resident,
    unit::{PmsUnit, PmsUnitKey},
};

use crate::{facts::Facts, who::Human};

/// The causes that a plan found.
#[derive(Default)]
pub(crate) struct Causes<'a> {
    known: BTreeMap<String, AlertCause>,
    /// A resident beside a person, of whom the alert shows what they will be.
    compared: Vec<Compared<'a>>,
    unmapped: BTreeMap<PmsUnitKey, (&'a PmsUnit, Vec<&'a Resident>)>,
}

/// A resident and a person who are, or are not, the same.
pub(crate) struct Compared<'a> {
    pub(crate) kind: ComparedKind,
    pub(crate) record: &'a Resident,
    pub(crate) person: PersonId,
}

/// What is compared, or why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ComparedKind {
    /// Rule R8.
    DuplicateAccount,
    /// Rule R9, or an unclear record of somebody linked.
    NameMismatch,
    /// Rules R2 and R10.
    EmailMismatch,
}

impl From<ComparedKind> for AlertKind {
    fn from(kind: ComparedKind) -> Self {
        match kind {
            ComparedKind::DuplicateAccount => Self::DuplicateAccount,
            ComparedKind::NameMismatch => Self::NameMismatch,
            ComparedKind::EmailMismatch => Self::EmailMismatch,
        }
    }
}

impl<'a> Causes<'a> {
    pub(crate) fn add(&mut self, cause: AlertCause) {
        self.known.insert(cause.key(), cause);
    }

    /// That a resident and a person are, or are not, the same.
    pub(crate) fn compare(&mut self, kind: ComparedKind, record: &'a Resident, person: PersonId) {
        self.compared.push(Compared { kind, record, person });
    }

    /// A resident whose PMS unit may be mapped to no Door unit; one alert per unit.
    pub(crate) fn unit_of(&mut self, facts: &Facts<'a>, human: &Human<'a>) {
        let unit = human.lease.and_then(|lease| lease.unit.as_ref());
        let (Some(unit), Some(record), true) = (unit, human.leading(), human.in_scope(facts.scope)) else {
            return;
        };
        if !facts.settings.units.contains_key(&unit.key()) {
            self.unmapped.entry(unit.key()).or_insert((unit, Vec::new())).1.push(record);
        }
    }

    /// Those of comparisons, for whoever knows what can be decided about them.
    pub(crate) fn compared(&self) -> &[Compared<'a>] {
        &self.compared
    }

    /// All of them by key.
    pub(crate) fn finish(self) -> BTreeMap<String, AlertCause> {
        let Self { mut known, unmapped, .. } = self;
        for (unit, residents) in unmapped.into_values() {
            let residents = NamedResidents::new(residents.into_iter().map(AlertResident::from));
            let cause = AlertCause::UnmappedUnit { unit: unit.clone(), residents };
            known.insert(cause.key(), cause);
        }
        known
    }
}

/// The cause that a comparison is, with the person as they will be.
pub(crate) fn comparison(
    kind: ComparedKind,
    record: &Resident,
    person: &Person,
    actions: Vec<AlertAction>,
) -> AlertCause {
    let compared = Box::new(Comparison {
        record: record.clone(),
        person: AlertPerson::from(person),
        differing_fields: differing(record, person),
        actions,
    });
    match kind {
        ComparedKind::DuplicateAccount => AlertCause::DuplicateAccount(compared),
        ComparedKind::NameMismatch => AlertCause::NameMismatch(compared),
        ComparedKind::EmailMismatch => AlertCause::EmailMismatch(compared),
    }
}

fn differing(record: &Resident, person: &Person) -> Vec<DifferingField> {
    let fields = [
        ("email", record.email.as_written(), Some(person.email.as_str())),
        ("first_name", Some(record.name.first()), Some(person.name.first())),
        ("last_name", Some(record.name.last()), Some(person.name.last())),
        ("phone", record.phone.as_ref().map(Phone::as_str), person.phone.as_ref().map(Phone::as_str)),
    ];
    let differing = fields.into_iter().filter(|(_, pms, door)| pms != door);
    differing
        .map(|(field, pms, door)| DifferingField {
            field: field.into(),
            pms: pms.map(Into::into),
            door: door.map(Into::into),
        })
        .collect()
}
