//! The rules, in the specification's order, one function per rule.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    access::{AccessState, AutomatedAccess},
    alert::AlertKind,
    change::{ChangeKind, PersonChange},
    ids::PersonId,
    lease::Lifecycle,
    person::{Link, Person, PersonLease, Source},
    roster::{Resident, Standing},
    sync::{Outcome, SkipReason},
};
use jiff::Timestamp;
use serde::{Serialize, Serializer};

use crate::{
    alerts::{self, Causes},
    diff,
    index::Index,
    planner::{PlanRow, RowResident},
};

/// A rule of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the rule of that number; `sentence` says it")]
pub enum RuleId {
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
}

impl RuleId {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
        Self::R7,
        Self::R8,
        Self::R9,
        Self::R10,
        Self::R11,
        Self::R12,
        Self::R13,
    ];

    /// What it says, as a sentence for a manager.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::R1 => "This resident is linked to a person in Door, and the PMS's changes are taken over.",
            Self::R2 => {
                "This resident is linked to a person in Door, but the email in the PMS is not the one last taken \
                 over, so nothing is changed until a manager decides."
            }
            Self::R3 => "The lease status is excluded for this property, so the resident is not pulled in.",
            Self::R4 => "The lease is neither future nor current, so the resident is not pulled in.",
            Self::R5 => "The PMS has no valid email for this resident, and a person needs one.",
            Self::R6 => {
                "Other residents of the PMS have the same email, and a person needs one of their own."
            }
            Self::R7 => "A person in Door has the same name and email, and was linked to this resident.",
            Self::R8 => "The person in Door with this name and email is linked to another resident.",
            Self::R9 => "A person in Door has this email under another name.",
            Self::R10 => "A person in Door has this name in the same unit with another email.",
            Self::R11 => "Nobody in Door matches this resident, so a person was made.",
            Self::R12 => "The PMS says that this resident moved out, so the person's access ends.",
            Self::R13 => "The lease status was excluded since, so the person is no longer updated.",
        }
    }
}

impl std::fmt::Display for RuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What the rules came to.
#[derive(Default)]
pub(crate) struct Decided<'a> {
    pub(crate) rows: Vec<PlanRow>,
    pub(crate) people: BTreeMap<PersonId, PersonChange>,
    pub(crate) causes: Causes<'a>,
}

/// What one rule said of one resident.
pub(crate) struct Ruling {
    rule: RuleId,
    outcome: Outcome,
    person: Option<PersonId>,
    pub(crate) change: Option<PersonChange>,
}

/// Decides in three passes, so that what a plan does is what the next one would find: first those
/// who are linked, for they may take another name; then those whom R7 links; then the others, who
/// are matched against people as they will be.
pub(crate) fn decide<'a>(index: &Index<'a>) -> Decided<'a> {
    let mut decided = Decided::default();
    let leading = || index.roster.residents().iter().filter(|resident| index.leads(resident));
    let mut unlinked = Vec::new();
    for resident in leading() {
        match index.linked(resident) {
            Some(person) => {
                let ruling = linked(index, resident, person, &mut decided.causes);
                take(index, resident, ruling, &mut decided);
            }
            None => unlinked.push(resident),
        }
    }
    let (matching, others): (Vec<_>, Vec<_>) = unlinked
        .into_iter()
        .map(|resident| (resident, r7_match(index, resident)))
        .partition(|(_, found)| found.is_some());
    let mut matched = BTreeSet::new();
    for (resident, person) in matching.into_iter().filter_map(|(resident, found)| Some((resident, found?))) {
        matched.insert(person.person_id);
        let ruling = r7_link(index, resident, person, &mut decided.causes);
        take(index, resident, ruling, &mut decided);
    }
    for (resident, _) in others {
        let ruling = unlinked_rule(index, resident, &matched, &mut decided);
        take(index, resident, ruling, &mut decided);
    }
    decided.rows.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
    decided
}

/// Writes down what was ruled of a resident, with a row for each of their residencies.
fn take<'a>(index: &Index<'a>, resident: &'a Resident, ruling: Ruling, decided: &mut Decided<'a>) {
    let fields = ruling.change.as_ref().map(|change| change.fields.clone()).unwrap_or_default();
    for residency in index.residencies(resident) {
        let leads = index.leads(residency);
        decided.rows.push(PlanRow {
            pms_ref: Some(residency.pms_ref.clone()),
            rule: Some(ruling.rule),
            outcome: if leads { ruling.outcome } else { beside(index, residency, &ruling) },
            resident: Some(shown(index, residency)),
            person_id: ruling.person,
            fields: if leads { fields.clone() } else { Vec::new() },
        });
    }
    if let Some(change) = ruling.change {
        decided.people.insert(change.after.person_id, change);
    }
}

/// The outcome of a residency beside the leading one of the same person: what is in scope is linked
/// to the same person too.
fn beside<'a>(index: &Index<'a>, residency: &'a Resident, ruling: &Ruling) -> Outcome {
    let known = |person: &Person| person.links.iter().any(|link| link.pms_ref == residency.pms_ref);
    match ruling.outcome {
        Outcome::Created | Outcome::Linked | Outcome::Updated | Outcome::Unchanged => {
            if index.linked(residency).is_some_and(known) {
                Outcome::Unchanged
            } else if index.in_scope(residency) {
                Outcome::Linked
            } else if index.is_excluded(residency) {
                Outcome::Skipped(SkipReason::ExcludedStatus)
            } else {
                Outcome::Skipped(SkipReason::NotPendingOrCurrent)
            }
        }
        same => same,
    }
}

fn linked<'a>(
    index: &Index<'a>,
    resident: &'a Resident,
    person: &'a Person,
    causes: &mut Causes<'a>,
) -> Ruling {
    let differs = r2_email_differs(index, resident, person);
    if differs && !index.is_excluded(resident) {
        causes.between(AlertKind::EmailMismatch, resident, person);
    }
    let left = index.lifecycle(resident) == Lifecycle::Past && !index.is_kept_by_hand(person, resident);
    if left && person.lifecycle != Lifecycle::Past {
        return r12_moved_out(index, resident, person, differs);
    }
    if index.is_excluded(resident) {
        return r13_excluded_since(index, resident, person);
    }
    if differs {
        return alerted(RuleId::R2, AlertKind::EmailMismatch, Some(person));
    }
    r1_take_over(index, resident, person, causes)
}

/// R3 to R6 and R8 to R11: who is not linked, and not linked by R7.
fn unlinked_rule<'a>(
    index: &Index<'a>,
    resident: &'a Resident,
    matched: &BTreeSet<PersonId>,
    decided: &mut Decided<'a>,
) -> Ruling {
    let Decided { causes, people, .. } = decided;
    if index.is_excluded(resident) {
        return skipped(RuleId::R3, SkipReason::ExcludedStatus);
    }
    if !index.in_scope(resident) {
        return skipped(RuleId::R4, SkipReason::NotPendingOrCurrent);
    }
    if is_set_aside(index, resident) {
        return skipped(RuleId::R5, SkipReason::Dependent);
    }
    let Some(email) = resident.email.valid() else {
        causes.add(alerts::about(AlertKind::MissingEmail, &[resident]));
        return alerted(RuleId::R5, AlertKind::MissingEmail, None);
    };
    let sharers = index.sharers(&email.key());
    if sharers.len() > 1 {
        causes.add(alerts::about(AlertKind::DuplicateEmail, sharers));
        return alerted(RuleId::R6, AlertKind::DuplicateEmail, None);
    }
    if let Some(person) = index.by_email(&email.key()) {
        let name = people.get(&person.person_id).map_or(&person.name, |change| &change.after.name);
        let (rule, kind) = if name.key() == resident.name.key() {
            (RuleId::R8, AlertKind::DuplicateAccount)
        } else {
            (RuleId::R9, AlertKind::NameMismatch)
        };
        causes.between(kind, resident, person);
        return alerted(rule, kind, Some(person));
    }
    let in_unit = index.door_unit(resident);
    let found = in_unit.and_then(|unit| index.unlinked_by_name_and_unit(resident.name.key(), unit, matched));
    if let Some(person) = found {
        causes.between(AlertKind::EmailMismatch, resident, person);
        return alerted(RuleId::R10, AlertKind::EmailMismatch, Some(person));
    }
    r11_create(index, resident, email, causes)
}

/// R5: a minor is never let in on their own, and a dependent only with an email that nobody else has.
fn is_set_aside<'a>(index: &Index<'a>, resident: &'a Resident) -> bool {
    let has_own_email = || {
        let email = resident.email.valid()?.key();
        let free = index.by_email(&email).is_none_or(|person| person.name.key() == resident.name.key());
        (free && index.sharers(&email).is_empty()).then_some(())
    };
    match resident.standing {
        Standing::Adult => false,
        Standing::Dependent => has_own_email().is_none(),
        Standing::Minor => true,
    }
}

/// R7: the person of the same name and email, if nobody links them yet.
fn r7_match<'a>(index: &Index<'a>, resident: &'a Resident) -> Option<&'a Person> {
    let email = resident.email.valid().filter(|_| index.in_scope(resident))?.key();
    if is_set_aside(index, resident) {
        return None;
    }
    let person = index.by_email(&email).filter(|_| index.sharers(&email).len() <= 1)?;
    let same = person.name.key() == resident.name.key() && !person.is_linked_in(index.settings.pms);
    same.then_some(person)
}

/// R1: the changed fields are taken over.
fn r1_take_over<'a>(
    index: &Index<'a>,
    resident: &'a Resident,
    person: &'a Person,
    causes: &mut Causes<'a>,
) -> Ruling {
    causes.unmapped(index, resident);
    let mut after = person.clone();
    take_over(index, resident, &mut after);
    written(index.now, RuleId::R1, ChangeKind::Updated, person, after)
}

/// R2: whether the email in the PMS is another than the one last taken over.
fn r2_email_differs<'a>(index: &Index<'a>, resident: &'a Resident, person: &'a Person) -> bool {
    let mut links = person.links_in(index.settings.pms);
    let own = links.clone().find(|link| link.pms_ref == resident.pms_ref);
    let taken_over = own.or_else(|| links.next()).map(|link| link.email.key());
    resident.email.valid().map(|email| email.key()) != taken_over
}

/// R7: the person found is linked, and the fields taken over.
pub(crate) fn r7_link<'a>(
    index: &Index<'a>,
    resident: &'a Resident,
    person: &'a Person,
    causes: &mut Causes<'a>,
) -> Ruling {
    causes.unmapped(index, resident);
    let mut after = person.clone();
    take_over(index, resident, &mut after);
    if let Some(email) = resident.email.valid() {
        after.email = email.clone();
    }
    let mut ruling = written(index.now, RuleId::R7, ChangeKind::Linked, person, after);
    ruling.outcome = Outcome::Linked;
    ruling
}

/// R11: a new person. Its id is made from the moment and the resident: the same plan, the same id.
pub(crate) fn r11_create<'a>(
    index: &Index<'a>,
    resident: &'a Resident,
    email: &domain::contact::Email,
    causes: &mut Causes<'a>,
) -> Ruling {
    causes.unmapped(index, resident);
    let pms_ref = &resident.pms_ref;
    let seed = [
        index.settings.property_id.as_str(),
        pms_ref.pms.as_str(),
        pms_ref.pms_property_id.as_str(),
        pms_ref.pms_resident_id.as_str(),
    ];
    let mut after = Person {
        person_id: PersonId::derived(index.now, &seed),
        version: 0,
        name: resident.name.clone(),
        email: email.clone(),
        phone: None,
        unit_id: None,
        lifecycle: index.lifecycle(resident),
        lease: None,
        moved_in_on: None,
        moved_out_on: None,
        source: Source::Pms,
        links: Vec::new(),
        access: AccessState::Unmanaged,
        suggestion: None,
        by_hand: None,
        created_at: index.now,
        synced_at: None,
    };
    take_over(index, resident, &mut after);
    after.version = 1;
    after.synced_at = Some(index.now);
    let person_id = after.person_id;
    let fields = diff::created(&after);
    Ruling {
        rule: RuleId::R11,
        outcome: Outcome::Created,
        person: Some(person_id),
        change: Some(PersonChange { kind: ChangeKind::Created, after, before: None, fields }),
    }
}

/// R12: moved out. Lease and move-out are taken over even where the email differs or the status is
/// excluded: nothing keeps access alive.
fn r12_moved_out<'a>(index: &Index<'a>, resident: &'a Resident, person: &'a Person, differs: bool) -> Ruling {
    let mut after = person.clone();
    if differs || index.is_excluded(resident) {
        take_over_lease(index, resident, &mut after);
    } else {
        take_over(index, resident, &mut after);
    }
    // Where a manager approves every change of access, this one too.
    if index.settings.access.mode != AutomatedAccess::ApprovalRequired {
        after.access = AccessState::Ended { at: index.now };
    }
    written(index.now, RuleId::R12, ChangeKind::MovedOut, person, after)
}

/// R13: nothing is updated; the person is shown as out of scope.
fn r13_excluded_since<'a>(index: &Index<'a>, resident: &'a Resident, person: &'a Person) -> Ruling {
    let mut after = person.clone();
    for link in links_of(index, resident, &mut after) {
        link.out_of_scope = true;
        link.is_there();
    }
    let mut ruling = written(index.now, RuleId::R13, ChangeKind::Noted, person, after);
    ruling.outcome = Outcome::Skipped(SkipReason::ExcludedStatus);
    ruling
}

/// Takes over all that the PMS knows.
fn take_over<'a>(index: &Index<'a>, resident: &'a Resident, after: &mut Person) {
    after.name = resident.name.clone();
    after.phone.clone_from(&resident.phone);
    let was_past = after.lifecycle == Lifecycle::Past;
    take_over_lease(index, resident, after);
    after.unit_id = index.door_unit(resident).cloned();
    if was_past && after.lifecycle == Lifecycle::Current && after.access.has_ended() {
        after.access = AccessState::Unmanaged;
    }
    let Some(email) = resident.email.valid() else { return };
    for residency in index.residencies(resident) {
        let unit = index.lease(residency).and_then(|lease| lease.unit.clone());
        match after.links.iter_mut().find(|link| link.pms_ref == residency.pms_ref) {
            Some(link) => {
                link.email = email.clone();
                link.unit = unit;
                link.is_there();
                link.out_of_scope = false;
            }
            None if index.in_scope(residency) && !index.is_taken(residency, after.person_id) => {
                after.links.push(Link {
                    pms_ref: residency.pms_ref.clone(),
                    email: email.clone(),
                    unit,
                    missing_since: None,
                    kept: false,
                    out_of_scope: false,
                })
            }
            None => {}
        }
    }
    after.links.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
}

/// Takes over where the resident is in their tenancy, and no more.
fn take_over_lease<'a>(index: &Index<'a>, resident: &'a Resident, after: &mut Person) {
    let kept = index.is_kept_by_hand(after, resident);
    if !kept {
        after.lifecycle = index.lifecycle(resident);
        after.by_hand = None;
    }
    if let Some(lease) = index.lease(resident) {
        after.lease = Some(PersonLease {
            status: lease.status.clone(),
            starts_on: lease.starts_on,
            ends_on: lease.ends_on,
        });
        after.moved_in_on = lease.move_in_on;
        // Who was moved out by hand did so on the day that a manager said.
        if !(kept && after.lifecycle == Lifecycle::Past) {
            after.moved_out_on = lease.move_out.map(domain::lease::MoveOut::date);
        }
    }
    for link in links_of(index, resident, after) {
        link.is_there();
    }
}

fn links_of<'b, 'a>(
    index: &'b Index<'a>,
    resident: &'a Resident,
    person: &'b mut Person,
) -> impl Iterator<Item = &'b mut Link> {
    let residencies = index.residencies(resident);
    person
        .links
        .iter_mut()
        .filter(move |link| residencies.iter().any(|residency| residency.pms_ref == link.pms_ref))
}

/// What it comes to when a person becomes `after`: only what differs is written.
fn written(now: Timestamp, rule: RuleId, kind: ChangeKind, before: &Person, mut after: Person) -> Ruling {
    let fields = diff::between(before, &after);
    let person = Some(before.person_id);
    if *before == after {
        return Ruling { rule, outcome: Outcome::Unchanged, person, change: None };
    }
    after.version = before.version + 1;
    after.synced_at = Some(now);
    let told = fields.iter().any(|change| !change.field.is_bookkeeping());
    let kind = if told || kind != ChangeKind::Updated { kind } else { ChangeKind::Noted };
    let outcome = if kind == ChangeKind::Noted { Outcome::Unchanged } else { Outcome::Updated };
    Ruling {
        rule,
        outcome,
        person,
        change: Some(PersonChange { kind, after, before: Some(Box::new(before.clone())), fields }),
    }
}

fn skipped(rule: RuleId, reason: SkipReason) -> Ruling {
    Ruling { rule, outcome: Outcome::Skipped(reason), person: None, change: None }
}

fn alerted(rule: RuleId, kind: AlertKind, person: Option<&Person>) -> Ruling {
    Ruling {
        rule,
        outcome: Outcome::Alerted(kind),
        person: person.map(|person| person.person_id),
        change: None,
    }
}

fn shown<'a>(index: &Index<'a>, resident: &'a Resident) -> RowResident {
    let lease = index.lease(resident);
    RowResident {
        first_name: resident.name.first().into(),
        last_name: resident.name.last().into(),
        email: resident.email.as_written().map(Into::into),
        lease_status: lease.map(|lease| lease.status.as_str().into()),
        unit: lease.and_then(|lease| lease.unit.as_ref()).map(|unit| unit.label.clone()),
    }
}
