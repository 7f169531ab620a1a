//! Alerts: opened once, one alert while the cause stays, closed when it is gone.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    alert::{Alert, AlertCause, AlertKind, AlertPerson, AlertResident, DifferingField},
    change::{AlertChange, PersonChange},
    contact::Phone,
    ids::{AlertId, PersonId, PmsPropertyId, PmsResidentId, SyncId},
    person::Person,
    roster::Resident,
};

use crate::{index::Index, resolve};

/// The causes that a plan found, each once.
#[derive(Default)]
pub(crate) struct Causes<'a> {
    known: BTreeMap<String, AlertCause>,
    /// About a resident and a person, as the person will be once the plan is applied.
    between: Vec<(AlertKind, &'a Resident, PersonId)>,
}

impl<'a> Causes<'a> {
    pub(crate) fn add(&mut self, cause: AlertCause) {
        self.known.insert(cause.key(), cause);
    }

    /// Notes that a resident and a person are, or are not, the same.
    pub(crate) fn between(&mut self, kind: AlertKind, resident: &'a Resident, person: &Person) {
        self.between.push((kind, resident, person.person_id));
    }

    /// Notes a resident whose PMS unit is mapped to no Door unit; one alert per unit.
    pub(crate) fn unmapped(&mut self, index: &Index<'a>, resident: &'a Resident) {
        let Some(unit) = index.lease(resident).and_then(|lease| lease.unit.as_ref()) else { return };
        if !index.in_scope(resident) || index.settings.units.contains_key(&unit.key()) {
            return;
        }
        let mut cause = about(AlertKind::UnmappedUnit, &[resident]);
        cause.unit = Some(unit.clone());
        match self.known.get_mut(&cause.key()) {
            Some(known) => {
                known.residents.append(&mut cause.residents);
                known.residents.sort();
            }
            None => self.add(cause),
        }
    }

    /// All causes, with people as they will be.
    fn finish(
        self,
        index: &Index<'a>,
        people: &BTreeMap<PersonId, PersonChange>,
    ) -> BTreeMap<String, AlertCause> {
        let Self { mut known, between: pairs } = self;
        let taken: BTreeSet<_> = people.values().map(|change| change.after.email.key()).collect();
        let directory: BTreeMap<_, _> = index.directory.people.iter().map(|p| (p.person_id, p)).collect();
        for (kind, resident, id) in pairs {
            let after = people.get(&id).map(|change| &change.after).or_else(|| directory.get(&id).copied());
            if let Some(person) = after {
                let mut cause = between(kind, resident, person);
                cause.actions = resolve::actions(index, kind, resident, person, &taken);
                known.insert(cause.key(), cause);
            }
        }
        known
    }
}

/// An alert about a resident and a person who are, or are not, the same.
fn between(kind: AlertKind, resident: &Resident, person: &Person) -> AlertCause {
    let mut cause = about(kind, &[resident]);
    cause.record = Some(Box::new(resident.clone()));
    cause.person = Some(AlertPerson::from(person));
    let mut differ = |field: &str, pms: Option<&str>, door: Option<&str>| {
        if pms != door {
            cause.differing_fields.push(DifferingField {
                field: field.into(),
                pms: pms.map(Into::into),
                door: door.map(Into::into),
            });
        }
    };
    differ("email", resident.email.as_written(), Some(person.email.as_str()));
    differ("first_name", Some(resident.name.first()), Some(person.name.first()));
    differ("last_name", Some(resident.name.last()), Some(person.name.last()));
    differ("phone", resident.phone.as_ref().map(Phone::as_str), person.phone.as_ref().map(Phone::as_str));
    cause
}

/// An alert about residents alone.
pub(crate) fn about(kind: AlertKind, residents: &[&Resident]) -> AlertCause {
    let named = residents.iter().map(|resident| AlertResident {
        pms_ref: resident.pms_ref.clone(),
        name: resident.name.to_string().into(),
        email: resident.email.as_written().map(Into::into),
    });
    let mut residents: Vec<_> = named.collect();
    residents.sort();
    AlertCause::new(kind, residents)
}

/// What becomes of alerts: those with a new cause open, those whose cause is gone close.
pub(crate) fn changes<'a>(
    index: &Index<'a>,
    causes: Causes<'a>,
    people: &BTreeMap<PersonId, PersonChange>,
    sync_id: SyncId,
) -> Vec<AlertChange> {
    let causes = causes.finish(index, people);
    let mut open: Vec<&Alert> = index.directory.open_alerts.iter().collect();
    open.sort_by_key(|alert| alert.alert_id);
    let unreadable = Unreadable::of(index);
    let mut known = BTreeSet::new();
    let mut changes = Vec::new();
    for alert in open {
        if alert.cause.kind == AlertKind::CredentialFailing {
            continue;
        }
        let key = alert.cause.key();
        let first = known.insert(key.clone());
        match causes.get(&key) {
            Some(cause) if first && *cause == alert.cause => {}
            Some(cause) if first => {
                changes.push(AlertChange::Refresh(Alert { cause: cause.clone(), ..alert.clone() }));
            }
            None if unreadable.touches(&alert.cause) => {}
            _ => changes.push(AlertChange::Close(alert.alert_id)),
        }
    }
    for (key, cause) in &causes {
        if !known.contains(key) {
            let seed = [index.settings.property_id.as_str(), key.as_str()];
            changes.push(AlertChange::Open(Alert {
                alert_id: AlertId::derived(index.now, &seed),
                cause: cause.clone(),
                opened_at: index.now,
                opened_by_sync: sync_id,
                resolved_at: None,
                resolution: None,
            }));
        }
    }
    changes
}

/// Whose records could not be read: nothing is known of them, so nothing about them is resolved.
struct Unreadable<'a> {
    residents: BTreeSet<(&'a PmsPropertyId, &'a PmsResidentId)>,
    nameless: BTreeSet<&'a PmsPropertyId>,
}

impl<'a> Unreadable<'a> {
    fn of(index: &Index<'a>) -> Self {
        let records = index.roster.unreadable().iter();
        Self {
            residents: records
                .clone()
                .filter_map(|record| Some((&record.pms_property_id, record.pms_resident_id.as_ref()?)))
                .collect(),
            nameless: records
                .filter(|record| record.pms_resident_id.is_none())
                .map(|record| &record.pms_property_id)
                .collect(),
        }
    }

    fn touches(&self, cause: &AlertCause) -> bool {
        cause.residents.iter().map(|resident| &resident.pms_ref).any(|at| {
            self.nameless.contains(&at.pms_property_id)
                || self.residents.contains(&(&at.pms_property_id, &at.pms_resident_id))
        })
    }
}
