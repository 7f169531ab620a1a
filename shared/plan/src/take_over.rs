//! What of a human's records is taken over into a person.

use domain::{
    access::AccessState,
    contact::Email,
    lease::{Lifecycle, MoveOut},
    link::{Link, LinkAdded, LinkReason, Presence, RecordSaid},
    person::{Person, PersonLease},
    pms::PmsRef,
    roster::Resident,
    unit::PmsUnit,
};
use jiff::Timestamp;

use crate::{scope::Scope, who::Human};

/// Where the PMS says that a person is in their tenancy.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) lifecycle: Lifecycle,
    pub(crate) move_out: Option<MoveOut>,
    /// Whether they are on the way from one unit to another, and still have the way to the old one.
    is_between_units: bool,
}

/// So long a transfer may take from the day on which the new lease begins: until then a clerk has said so.
const TRANSFER_DAYS: i32 = 7;

impl Standing {
    /// Of somebody who is linked to nothing yet.
    pub(crate) fn unlinked(scope: Scope<'_>, human: &Human<'_>) -> Self {
        Self { lifecycle: human.lifecycle, move_out: human.move_out(scope), is_between_units: false }
    }

    /// Of somebody who was somewhere `before`. Who has not left for certain is not past, and leaves on no
    /// certain day while one of their records is not known.
    pub(crate) fn linked(
        scope: Scope<'_>,
        human: &Human<'_>,
        before: Lifecycle,
        has_left: bool,
        is_known: bool,
    ) -> Self {
        let move_out = human.move_out(scope).map(|out| match out {
            MoveOut::Firm(on) if !has_left && (!is_known || human.lifecycle.has_ended()) => {
                MoveOut::Expected(on)
            }
            out => out,
        });
        let is_between_units = before == Lifecycle::Current && is_between_units(scope, human);
        let lifecycle = match human.lifecycle {
            _ if has_left => Lifecycle::Past,
            _ if is_between_units => Lifecycle::Current,
            Lifecycle::Past | Lifecycle::Cancelled => before,
            lifecycle => lifecycle,
        };
        Self { lifecycle, move_out, is_between_units }
    }
}

impl Standing {
    /// Whether the lease that counts says where they are: not one that has ended, of somebody who has not left,
    /// for another of their records is not known.
    fn is_known(self, human: &Human<'_>) -> bool {
        self.lifecycle == Lifecycle::Past || !human.lifecycle.has_ended()
    }
}

/// Whether the old record has ended and the new one, whose day has come, is not yet called current.
fn is_between_units(scope: Scope<'_>, human: &Human<'_>) -> bool {
    let has_ended = human.records.iter().any(|record| scope.lifecycle(record) == Lifecycle::Past);
    let begins = human.lease.and_then(|lease| lease.move_in_on.or(lease.starts_on));
    let since = begins.and_then(|day| scope.today.since(day).ok()).map(|span| span.get_days());
    human.lifecycle == Lifecycle::Future
        && has_ended
        && since.is_some_and(|days| (-1..=TRANSFER_DAYS).contains(&days))
}

/// Whether a manager's own lifecycle outlives what the PMS says: it says what it said then.
pub(crate) fn is_kept_by_hand(person: &Person, human: &Human<'_>, says: Standing) -> bool {
    person.by_hand.as_ref().is_some_and(|by_hand| {
        let unit = human.lease.and_then(|lease| lease.unit.as_ref()).map(PmsUnit::key);
        by_hand.instead_of == says.lifecycle
            && unit.map_or(by_hand.units.is_empty(), |unit| by_hand.units.contains(&unit))
    })
}

/// Takes over all that the PMS knows of them.
pub(crate) fn everything(scope: Scope<'_>, human: &Human<'_>, says: Standing, after: &mut Person) {
    let Some(leading) = human.leading().filter(|_| says.is_known(human)) else { return };
    after.name = leading.name.clone();
    after.phone.clone_from(&leading.phone);
    let was_past = after.lifecycle == Lifecycle::Past;
    tenancy(human, says, after);
    if !says.is_between_units {
        after.unit_id = human.lease.and_then(|lease| scope.door_unit(lease)).cloned();
    }
    if was_past && after.lifecycle == Lifecycle::Current && after.access.has_ended() {
        after.access = AccessState::Unmanaged;
    }
    records(scope, human, after);
}

/// Takes over what each of their records said: that is what they are known by.
pub(crate) fn records(scope: Scope<'_>, human: &Human<'_>, after: &mut Person) {
    for record in &human.records {
        if let Some(link) = after.links.iter_mut().find(|link| link.pms_ref == record.pms_ref) {
            record_into(scope, record, link);
        }
    }
}

/// Takes over where they are in their tenancy, and no more.
pub(crate) fn tenancy(human: &Human<'_>, says: Standing, after: &mut Person) {
    if !says.is_known(human) {
        return;
    }
    let kept = is_kept_by_hand(after, human, says);
    if !kept {
        after.lifecycle = says.lifecycle;
        after.by_hand = None;
    }
    if let Some(lease) = human.lease {
        after.lease = Some(PersonLease {
            status: lease.status.clone(),
            starts_on: lease.starts_on,
            ends_on: lease.ends_on,
        });
        after.moved_in_on = lease.move_in_on;
        // Who was moved out by hand did so on the day that a manager said.
        if !(kept && after.lifecycle == Lifecycle::Past) {
            after.moved_out_on = says.move_out;
        }
    }
    if let Some(leading) = human.leading() {
        let of_this_pms = |link: &&mut Link| link.pms_ref.pms == leading.pms_ref.pms;
        for link in after.links.iter_mut().filter(of_this_pms) {
            link.is_beside = link.pms_ref != leading.pms_ref;
        }
    }
}

/// Takes over what one record said. Its email is taken over only where it is one that was before: any other is
/// for a manager to judge, when that record leads.
fn record_into(scope: Scope<'_>, record: &Resident, link: &mut Link) {
    let lease = scope.lease(record);
    link.unit = lease.and_then(|lease| lease.unit.clone());
    link.said = Some(RecordSaid {
        name: record.name.clone(),
        phone: record.phone.clone(),
        lease_id: lease.map(|lease| lease.lease_id.clone()),
        lease_starts_on: lease.and_then(|lease| lease.starts_on),
    });
    link.out_of_scope = false;
    if let Some(email) = record.email.valid().filter(|email| email.key() == link.email.key()) {
        link.email = email.clone();
    }
}

/// A link to a record that was nobody's, or somebody else's, before.
pub(crate) fn new_link(pms_ref: PmsRef, email: Email, reason: LinkReason, now: Timestamp) -> Link {
    Link {
        pms_ref,
        email,
        unit: None,
        said: None,
        presence: Presence::There,
        out_of_scope: false,
        reused: false,
        is_beside: false,
        added: Some(LinkAdded { at: now, reason }),
    }
}

/// Adds links to records of theirs that they had none to, where those are of somebody to be pulled in.
pub(crate) fn link_records(
    scope: Scope<'_>,
    records: &[&Resident],
    email: &Email,
    reason: LinkReason,
    after: &mut Person,
) {
    for record in records.iter().filter(|record| scope.in_scope(record)) {
        if !after.links.iter().any(|link| link.pms_ref == record.pms_ref) {
            after.links.push(new_link(record.pms_ref.clone(), email.clone(), reason, scope.now));
        }
    }
    after.links.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
}
