//! Alerts: opened once, one alert while the cause stays, closed when it is gone.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    alert::{Alert, AlertAction, AlertKind, AlertPerson, AlertResident},
    alert_cause::{AlertCause, NamedResidents},
    change::{AlertChange, PersonChange},
    contact::EmailKey,
    directory::Directory,
    ids::{AlertId, PmsPropertyId, PmsResidentId, SyncId},
    person::Person,
    pms::PmsRef,
    roster::UnreadableRecord,
    settings::SyncSettings,
};
use jiff::Timestamp;

use crate::{
    causes::{Causes, Compared, ComparedKind, comparison},
    draft::Drafts,
    facts::Facts,
    who::Identity,
};

/// By which sync alerts are opened, and when.
#[derive(Clone, Copy)]
pub(crate) struct Opening<'s> {
    pub(crate) settings: &'s SyncSettings,
    pub(crate) now: Timestamp,
    pub(crate) sync_id: Option<SyncId>,
}

/// All causes that a roster has, with people as they will be once the plan is applied.
pub(crate) fn causes<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    mut causes: Causes<'a>,
    drafts: &Drafts<'a>,
) -> BTreeMap<String, AlertCause> {
    let emails = Emails::new(facts, identity, drafts);
    let compared: Vec<_> = causes
        .compared()
        .iter()
        .filter_map(|compared| {
            let person = drafts.after(compared.person)?;
            let actions = actions(facts, identity, compared, person, &emails);
            Some(comparison(compared.kind, compared.record, person, actions))
        })
        .collect();
    compared.into_iter().for_each(|cause| causes.add(cause));
    let people = drafts.everybody().into_iter().filter_map(|id| drafts.after(id));
    still_has_access(people, facts.settings).for_each(|cause| causes.add(cause));
    set_aside(facts).into_iter().for_each(|cause| causes.add(cause));
    causes.finish()
}

/// What a manager can decide about a resident and a person who are, or are not, the same.
fn actions(
    facts: &Facts<'_>,
    identity: &Identity<'_>,
    compared: &Compared<'_>,
    person: &Person,
    emails: &Emails,
) -> Vec<AlertAction> {
    let is_linked = person.is_linked_in(facts.settings.pms);
    let is_theirs = person.links.iter().any(|link| link.pms_ref == compared.record.pms_ref && !link.reused);
    match compared.kind {
        ComparedKind::DuplicateAccount if is_linked => vec![AlertAction::Merge],
        ComparedKind::NameMismatch if is_theirs => vec![AlertAction::SamePerson, AlertAction::AnotherPerson],
        // Whoever lives here by another record is somebody of another name in the PMS, too.
        ComparedKind::NameMismatch if is_free(facts, identity, person) => vec![AlertAction::Merge],
        ComparedKind::EmailMismatch if emails.is_free(compared) => vec![AlertAction::CreateSeparate],
        _ => Vec::new(),
    }
}

/// Whether somebody is linked to nobody, or only to records that have ended, are gone or speak of somebody else.
fn is_free(facts: &Facts<'_>, identity: &Identity<'_>, person: &Person) -> bool {
    let mut own = person.links_in(facts.settings.pms).filter(|link| !link.reused);
    let has_ended = |at: &PmsRef| facts.record(at).is_some_and(|at| facts.scope.lifecycle(at).has_ended());
    !identity.is_unclear(person.person_id)
        && own.all(|link| facts.is_absent(&link.pms_ref) || has_ended(&link.pms_ref))
}

/// Which emails a new person could not have.
struct Emails {
    people: BTreeSet<EmailKey>,
    residents: BTreeMap<EmailKey, u64>,
}

impl Emails {
    fn new<'a>(facts: &Facts<'a>, identity: &Identity<'a>, drafts: &Drafts<'a>) -> Self {
        let people = drafts.everybody().into_iter().filter_map(|id| drafts.after(id));
        let mut residents: BTreeMap<_, u64> = BTreeMap::new();
        for human in identity.humans.iter().filter(|human| human.in_scope(facts.scope)) {
            if let Some(email) = human.leading().and_then(|record| record.email.valid()) {
                *residents.entry(email.key()).or_default() += 1;
            }
        }
        Self { people: people.map(|person| person.email.key()).collect(), residents }
    }

    fn is_free(&self, compared: &Compared<'_>) -> bool {
        compared.record.email.valid().map(|email| email.key()).is_some_and(|email| {
            !self.people.contains(&email) && self.residents.get(&email).is_none_or(|count| *count <= 1)
        })
    }
}

/// The causes of those who moved out, still have access, and are kept by nobody.
pub(crate) fn still_has_access<'p>(
    people: impl Iterator<Item = &'p Person>,
    settings: &SyncSettings,
) -> impl Iterator<Item = AlertCause> {
    let revoke_after = settings.access.revoke_after.span();
    people.filter_map(move |person| {
        let still = person.after_move_out.as_ref().filter(|still| still.kept.is_none())?;
        let person = AlertPerson::from(person);
        Some(AlertCause::StillHasAccess { person, ends_at: still.since + revoke_after })
    })
}

/// What becomes of open alerts: those with a new cause open, those whose cause is gone close, unless nothing is
/// known of it.
pub(crate) fn changes<'d>(
    open: impl Iterator<Item = &'d Alert>,
    causes: &BTreeMap<String, AlertCause>,
    is_known: impl Fn(&AlertCause) -> bool,
    opening: Opening<'_>,
) -> Vec<AlertChange> {
    let mut open: Vec<&Alert> = open.collect();
    open.sort_by_key(|alert| (alert.opened_at, alert.alert_id));
    let mut known = BTreeSet::new();
    let mut changes = Vec::new();
    for alert in open {
        let key = alert.cause.key();
        let is_first = known.insert(key.clone());
        match causes.get(&key) {
            Some(cause) if is_first && *cause == alert.cause => {}
            Some(cause) if is_first => {
                changes.push(AlertChange::Refresh(Alert { cause: cause.clone(), ..alert.clone() }));
            }
            None if !is_known(&alert.cause) => {}
            _ => changes.push(AlertChange::Close(alert.alert_id)),
        }
    }
    let new = causes.iter().filter(|(key, _)| !known.contains(*key));
    changes.extend(new.map(|(key, cause)| AlertChange::Open(opening.alert(key, cause))));
    changes
}

/// What becomes of the alerts about people who still have access, once these are written: for whoever changes
/// people and has no roster.
pub(crate) fn changes_of_people(
    directory: &Directory,
    people: &[PersonChange],
    opening: Opening<'_>,
) -> Vec<AlertChange> {
    let written: BTreeMap<_, _> =
        people.iter().map(|change| (change.after.person_id, &change.after)).collect();
    let untouched = directory.people.iter().filter(|person| !written.contains_key(&person.person_id));
    let after = untouched.chain(written.values().copied());
    let causes = still_has_access(after, opening.settings).map(|cause| (cause.key(), cause)).collect();
    let open = directory.open_alerts.iter();
    changes(open.filter(|alert| alert.cause.kind() == AlertKind::StillHasAccess), &causes, |_| true, opening)
}

impl Opening<'_> {
    fn alert(self, key: &str, cause: &AlertCause) -> Alert {
        let seed = [self.settings.property_id.as_str(), key];
        Alert {
            alert_id: AlertId::derived(self.now, &seed),
            cause: cause.clone(),
            opened_at: self.now,
            opened_by_sync: self.sync_id,
            resolved_at: None,
            resolution: None,
        }
    }
}

/// Records that are set aside, an alert for each reason: nobody is kept out in silence.
fn set_aside(facts: &Facts<'_>) -> Vec<AlertCause> {
    let mut alike: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for UnreadableRecord { pms_property_id, pms_resident_id, reason } in facts.roster.unreadable() {
        alike.entry((pms_property_id, &**reason)).or_default().push(pms_resident_id);
    }
    let cause = |((property, reason), ids): ((&PmsPropertyId, &str), Vec<&Option<PmsResidentId>>)| {
        let nameless = ids.iter().filter(|id| id.is_none()).count() as u64;
        let named = ids.into_iter().flatten().map(|id| AlertResident {
            pms_ref: PmsRef {
                pms: facts.settings.pms,
                pms_property_id: property.clone(),
                pms_resident_id: id.clone(),
            },
            name: id.as_str().into(),
            email: None,
        });
        AlertCause::RecordsSetAside {
            pms_property_id: property.clone(),
            reason: reason.into(),
            records: NamedResidents::new(named).and_nameless(nameless),
        }
    };
    alike.into_iter().map(cause).collect()
}

/// Whether anything is known of what an alert is about: not, where one of its records could not be read, unless it
/// is about just that.
pub(crate) fn is_known(facts: &Facts<'_>, cause: &AlertCause) -> bool {
    if cause.kind() == AlertKind::RecordsSetAside {
        return true;
    }
    cause.residents().iter().all(|resident| !facts.may_be_unreadable(&resident.pms_ref))
}
