//! What a preview shows of each record: what the rule said of its human, and what became of it.

use std::collections::BTreeMap;

use domain::{
    change::{ChangeKind, PersonChange},
    ids::PersonId,
    person::Person,
    pms::PmsRef,
    roster::Resident,
    sync::{Outcome, SkipReason},
};

use crate::{
    facts::Facts,
    output::{HumanRecord, PlanRow, RowResident, WhyOneHuman},
    rules::{Ruling, Rulings, Says},
    who::{Human, Identity},
};

/// One row per record, ordered by reference, then the records that could not be read.
pub(crate) fn rows<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    rulings: &Rulings,
    people: &[PersonChange],
) -> Vec<PlanRow> {
    let changes: BTreeMap<PersonId, &PersonChange> =
        people.iter().map(|change| (change.after.person_id, change)).collect();
    let mut rows = Vec::new();
    for (human, ruling) in identity.humans.iter().zip(&rulings.humans) {
        let change = ruling.person.and_then(|id| changes.get(&id).copied());
        for (at, record) in human.records.iter().enumerate() {
            let leads = at == 0;
            rows.push(PlanRow {
                outcome: if leads {
                    outcome(ruling, change)
                } else {
                    beside(facts, human, record, ruling, change)
                },
                fields: change.filter(|_| leads).map(|change| change.fields.clone()).unwrap_or_default(),
                records: one_human(human),
                ..row(facts, record, ruling)
            });
        }
    }
    for (unclear, ruling) in identity.unclear.iter().zip(&rulings.unclear) {
        rows.extend(unclear.records.iter().map(|record| row(facts, record, ruling)));
    }
    rows.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
    rows.extend(unreadable(facts));
    rows
}

fn row<'a>(facts: &Facts<'a>, record: &'a Resident, ruling: &Ruling) -> PlanRow {
    PlanRow {
        pms_ref: Some(record.pms_ref.clone()),
        rule: Some(ruling.rule),
        outcome: outcome(ruling, None),
        resident: Some(shown(facts, record)),
        person_id: ruling.person,
        fields: Vec::new(),
        records: Vec::new(),
    }
}

/// What it comes to, once it is known what is written of the person.
fn outcome(ruling: &Ruling, change: Option<&PersonChange>) -> Outcome {
    match (ruling.says, change) {
        (Says::Outcome(outcome), _) => outcome,
        (Says::Follow, Some(change)) if change.kind != ChangeKind::Noted => Outcome::Updated,
        (Says::Follow, _) => Outcome::Unchanged,
    }
}

/// The outcome of a record beside the leading one of the same human: what is in scope is linked to the same
/// person too.
fn beside<'a>(
    facts: &Facts<'a>,
    human: &Human<'a>,
    record: &'a Resident,
    ruling: &Ruling,
    change: Option<&PersonChange>,
) -> Outcome {
    match outcome(ruling, change) {
        Outcome::Created | Outcome::Linked | Outcome::Updated | Outcome::Unchanged => {}
        same => return same,
    }
    let has_link = |person: &Person| person.links.iter().any(|link| link.pms_ref == record.pms_ref);
    let after = change.map(|change| &change.after).or(human.person);
    let is_excluded = |status| facts.settings.excluded.contains(status);
    if after.is_some_and(has_link) {
        if human.person.is_some_and(has_link) { Outcome::Unchanged } else { Outcome::Linked }
    } else if facts.scope.lease(record).is_some_and(|lease| is_excluded(&lease.status)) {
        Outcome::Skipped(SkipReason::ExcludedStatus)
    } else {
        Outcome::Skipped(SkipReason::NotPendingOrCurrent)
    }
}

/// The records of a human who has several.
fn one_human(human: &Human<'_>) -> Vec<HumanRecord> {
    let Some((leading, others)) = human.records.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Vec::new();
    };
    let record = |pms_ref: &PmsRef, why| HumanRecord {
        pms_ref: pms_ref.clone(),
        leads: why == WhyOneHuman::Leads,
        why,
    };
    let first = record(&leading.pms_ref, WhyOneHuman::Leads);
    let rest = others.iter().map(|other| record(&other.pms_ref, why(leading, other)));
    std::iter::once(first).chain(rest).collect()
}

fn why(leading: &Resident, other: &Resident) -> WhyOneHuman {
    let email = |record: &Resident| record.email.valid().map(|email| email.key());
    let same_email = email(leading).is_some() && email(leading) == email(other);
    let same_id = leading.pms_ref.pms_resident_id == other.pms_ref.pms_resident_id;
    match leading.name.key() == other.name.key() {
        true if same_email => WhyOneHuman::NameAndEmail,
        true if same_id => WhyOneHuman::NameAndId,
        _ => WhyOneHuman::Linked,
    }
}

/// Records that could not be read: set aside, and named.
fn unreadable<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = PlanRow> + 'f {
    facts.roster.unreadable().iter().map(|record| PlanRow {
        pms_ref: record.pms_resident_id.as_ref().map(|id| PmsRef {
            pms: facts.roster.pms(),
            pms_property_id: record.pms_property_id.clone(),
            pms_resident_id: id.clone(),
        }),
        rule: None,
        outcome: Outcome::Skipped(SkipReason::UnreadableRecord),
        resident: None,
        person_id: None,
        fields: Vec::new(),
        records: Vec::new(),
    })
}

fn shown<'a>(facts: &Facts<'a>, record: &'a Resident) -> RowResident {
    let lease = facts.scope.lease(record);
    RowResident {
        first_name: record.name.first().into(),
        last_name: record.name.last().into(),
        email: record.email.as_written().map(Into::into),
        lease_status: lease.map(|lease| lease.status.as_str().into()),
        unit: lease.and_then(|lease| lease.unit.as_ref()).map(|unit| unit.label.clone()),
    }
}
