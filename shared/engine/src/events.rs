//! From a plan to what is written, each write with the record and the event that go with it.

use std::collections::BTreeMap;

use bus::{About, Event};
use domain::{
    access::AccessState,
    alert::Alert,
    change::{AlertChange, ChangeKind, PersonChange},
    credential::CredentialFailure,
    directory::Directory,
    ids::{AlertId, ChangeId, OrgId, PropertyId, SyncId},
    sync::{Outcome, Sync},
};
use jiff::Timestamp;
use plan::Plan;
use store::{Decision, EventText, Note, Property, Write};

use crate::{Context, Desk};

impl Desk {
    /// A person's write from outside a sync, with what is recorded and told of it.
    pub(crate) fn person_write(&self, property: &Property, by: &Decision, change: &PersonChange) -> Write {
        let note = |_: &[&str], event: &Event<'_>| {
            self.note_from_outside(&property.org_id, Some(&property.property_id), by.actor(), event)
        };
        person(change, note)
    }

    /// The record and the event of a change that somebody makes from outside a sync.
    pub(crate) fn note_from_outside(
        &self,
        org_id: &OrgId,
        property_id: Option<&PropertyId>,
        by: &str,
        event: &Event<'_>,
    ) -> Note {
        let at = self.now();
        let change_id = ChangeId::new(at, self.random());
        let about = About {
            event_id: change_id,
            org_id: org_id.clone(),
            property_id: property_id.cloned(),
            sync_id: None,
            at,
        };
        Note { change_id, at, actor: by.into(), event: told(event, &about) }
    }
}

fn told(event: &Event<'_>, about: &About) -> Option<EventText> {
    let (kind, detail) = event.text(about)?;
    Some(EventText { detail_type: kind.as_str().into(), detail })
}

/// Everything that a plan writes, in its order: people first, then alerts.
pub(crate) fn writes<'a>(
    context: &'a Context,
    sync: &'a Sync,
    plan: &'a Plan,
    directory: &'a Directory,
    now: Timestamp,
) -> impl Iterator<Item = Write> + 'a {
    let open: BTreeMap<AlertId, &Alert> = directory.open_alerts.iter().map(|a| (a.alert_id, a)).collect();
    let people = plan
        .people
        .iter()
        .map(move |change| person(change, |what, event| note(context, sync, event, what, now)));
    let alerts = plan.alerts.iter().filter_map(move |change| alert(context, sync, change, &open, now));
    people.chain(alerts)
}

/// A person's write, with what is recorded and told of it; `note` makes a note of its own for each.
fn person(change: &PersonChange, note: impl Fn(&[&str], &Event<'_>) -> Note) -> Write {
    let PersonChange { kind, after, before, fields } = change;
    let (id, version) = (after.person_id.to_string(), after.version.to_string());
    let event = Event::Person { kind: *kind, person: after, fields };
    let unmanaged = AccessState::Unmanaged;
    let before = before.as_ref().map_or(&unmanaged, |person| &person.access);
    let access = before.change_to(&after.access).map(|kind| {
        let event = Event::Access { kind, person: after, before };
        Box::new((kind, note(&[&id, &version, "access"], &event)))
    });
    Write::Person {
        change: change.clone(),
        outcome: match kind {
            ChangeKind::Created => Outcome::Created,
            ChangeKind::Linked => Outcome::Linked,
            ChangeKind::Updated | ChangeKind::MovedOut => Outcome::Updated,
            ChangeKind::Noted => Outcome::Unchanged,
        },
        note: note(&[&id, &version], &event),
        access,
    }
}

fn alert(
    context: &Context,
    sync: &Sync,
    change: &AlertChange,
    open: &BTreeMap<AlertId, &Alert>,
    now: Timestamp,
) -> Option<Write> {
    let named = |what: &str, alert: &Alert, event: &Event<'_>| {
        note(context, sync, event, &[what, &alert.alert_id.to_string()], now)
    };
    Some(match change {
        AlertChange::Open(alert) => {
            let note = named("open", alert, &Event::AlertOpened(alert));
            Write::OpenAlert { alert: alert.clone(), note }
        }
        AlertChange::Refresh(alert) => Write::RefreshAlert { alert: alert.clone() },
        AlertChange::Close(id) => {
            let alert = Alert { resolved_at: Some(now), ..(*open.get(id)?).clone() };
            let note = named("close", &alert, &Event::AlertResolved(&alert));
            Write::CloseAlert { alert, note }
        }
    })
}

/// That a sync ended, whatever way.
pub(crate) fn ended(context: &Context, sync: &Sync, now: Timestamp) -> Note {
    note(context, sync, &Event::SyncEnded(sync), &["ended"], now)
}

/// That the PMS refuses the credential.
pub(crate) fn credential_failing(
    context: &Context,
    failure: &CredentialFailure,
    sync: &Sync,
    now: Timestamp,
) -> Note {
    let credential = &context.credential;
    let event = Event::CredentialFailing { credential, failure };
    note(context, sync, &event, &["credential", &credential.credential_id.to_string()], now)
}

/// The record and the event of one change. Their id is made from the sync and what is changed, so
/// that a write tried again is the same change, and the same event.
fn note(context: &Context, sync: &Sync, event: &Event<'_>, what: &[&str], now: Timestamp) -> Note {
    let change_id = change_id(sync.sync_id, what, now);
    let about = About {
        event_id: change_id,
        org_id: context.property.org_id.clone(),
        property_id: Some(context.property.property_id.clone()),
        sync_id: Some(sync.sync_id),
        at: now,
    };
    Note { change_id, at: now, actor: sync.requested_by.clone(), event: told(event, &about) }
}

fn change_id(sync_id: SyncId, what: &[&str], now: Timestamp) -> ChangeId {
    let sync_id = sync_id.to_string();
    let seed: Vec<&str> = std::iter::once(sync_id.as_str()).chain(what.iter().copied()).collect();
    ChangeId::derived(now, &seed)
}
