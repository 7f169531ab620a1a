//! What identity makes of links: records gained and lost, records there and missing.

use std::collections::BTreeMap;

use domain::{
    alert::{AlertPerson, AlertResident},
    alert_cause::AlertCause,
    contact::Email,
    ids::PersonId,
    lease::Lifecycle,
    link::{Link, LinkReason, Presence},
    person::Person,
    pms::PmsRef,
};

use crate::{
    causes::Causes,
    draft::Drafts,
    facts::Facts,
    take_over::new_link,
    who::{Human, Identity},
};

/// Links people to the records that became theirs, and lets go of those that speak of somebody else.
pub(crate) fn follow_identity<'a>(facts: &Facts<'a>, identity: &Identity<'a>, drafts: &mut Drafts<'a>) {
    for (id, records) in &identity.gained {
        let Some(draft) = drafts.edit(*id) else { continue };
        let email = known_email(facts, &draft.after);
        for (record, reason) in records {
            // A further record that is out of scope says nothing yet.
            if *reason == LinkReason::Exchanged || facts.scope.in_scope(record) {
                draft.after.links.retain(|link| link.pms_ref != record.pms_ref);
                draft.after.links.push(new_link(
                    record.pms_ref.clone(),
                    email.clone(),
                    *reason,
                    facts.scope.now,
                ));
            }
        }
    }
    for (id, lost) in &identity.lost {
        let Some(draft) = drafts.edit(*id) else { continue };
        for link in draft.after.links.iter_mut().filter(|link| lost.contains(&link.pms_ref)) {
            link.reused = true;
            link.presence = Presence::Missing { since: facts.roster.fetched_at() };
        }
    }
    for id in identity.gained.keys().chain(identity.lost.keys()) {
        if let Some(draft) = drafts.edit(*id) {
            forget_reused(facts, &mut draft.after);
        }
    }
    note_who_is_there(facts, identity, drafts);
}

/// The email last taken over from the PMS in use.
fn known_email(facts: &Facts<'_>, person: &Person) -> Email {
    let known = person.links_in(facts.settings.pms).next().map(|link| &link.email);
    known.unwrap_or(&person.email).clone()
}

/// A link to a record that is somebody else's stays only where there is no other.
fn forget_reused(facts: &Facts<'_>, person: &mut Person) {
    let pms = facts.settings.pms;
    let has_own = person.links_in(pms).any(|link| !link.reused);
    let mut kept = false;
    person.links.retain(|link| {
        if link.pms_ref.pms != pms || !link.reused {
            return true;
        }
        // One says that they are missing as well as several.
        !has_own && !std::mem::replace(&mut kept, true)
    });
    person.links.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
}

/// A record that is there, clear or unclear, is not missing, and nobody keeps anybody for its being so.
fn note_who_is_there<'a>(facts: &Facts<'a>, identity: &Identity<'a>, drafts: &mut Drafts<'a>) {
    let clear = identity.humans.iter().filter_map(|human| Some((human.person?, &human.records)));
    let unclear = identity.unclear.iter().map(|unclear| (unclear.person, &unclear.records));
    for (person, records) in clear.chain(unclear) {
        let is_back = |link: &Link| {
            link.presence != Presence::There
                && !link.reused
                && records.iter().any(|record| record.pms_ref == link.pms_ref)
        };
        if person.links_in(facts.settings.pms).any(is_back)
            && let Some(draft) = drafts.edit(person.person_id)
        {
            draft.after.links.iter_mut().filter(|link| is_back(link)).for_each(|link| {
                link.presence = Presence::There;
            });
        }
    }
}

/// Links of a person whose record is certainly not theirs in this roster: absent, or somebody else's.
pub(crate) fn absent<'p>(
    facts: &'p Facts<'_>,
    person: &'p Person,
) -> impl Iterator<Item = &'p Link> + Clone + 'p {
    let attached = |at: &PmsRef| facts.settings.attached.contains(&at.pms_property_id);
    person
        .links_in(facts.settings.pms)
        .filter(move |link| facts.is_absent(&link.pms_ref) || (link.reused && attached(&link.pms_ref)))
}

/// Marks whose record is missing for the first time, and asks a manager from the second roster in a row. Nobody
/// is moved out or removed by it. Who goes on with another record loses the missing one instead.
pub(crate) fn note_missing<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    drafts: &mut Drafts<'a>,
    causes: &mut Causes<'a>,
) {
    let humans: BTreeMap<PersonId, &Human<'a>> =
        identity.humans.iter().filter_map(|human| Some((human.person?.person_id, human))).collect();
    let fetched_at = facts.roster.fetched_at();
    for person in facts.people() {
        let id = person.person_id;
        let Some(after) = drafts.after(id) else { continue };
        if after.lifecycle == Lifecycle::Past || absent(facts, after).next().is_none() {
            continue;
        }
        let goes_on = humans.get(&id).is_some_and(|human| human.is_in_force());
        let is_there = goes_on
            || identity.is_unclear(id)
            || after.links_in(facts.settings.pms).any(|link| facts.is_unreadable(&link.pms_ref));
        let missing: Vec<(PmsRef, Presence)> =
            absent(facts, after).map(|link| (link.pms_ref.clone(), link.presence.clone())).collect();
        for (pms_ref, presence) in missing {
            let is_old = presence.missing_since().is_some_and(|since| since < fetched_at);
            match presence {
                Presence::There => {
                    set_presence(drafts, id, &pms_ref, Presence::Missing { since: fetched_at })
                }
                Presence::Missing { .. } if is_old && goes_on => remove(drafts, id, &pms_ref),
                Presence::Missing { .. } if is_old && !is_there => {
                    causes.add(cause(identity, person, pms_ref));
                }
                Presence::Missing { .. } | Presence::Kept { .. } => {}
            }
        }
    }
}

fn set_presence(drafts: &mut Drafts<'_>, id: PersonId, pms_ref: &PmsRef, presence: Presence) {
    let Some(draft) = drafts.edit(id) else { return };
    if let Some(link) = draft.after.links.iter_mut().find(|link| link.pms_ref == *pms_ref) {
        link.presence = presence;
    }
}

fn remove(drafts: &mut Drafts<'_>, id: PersonId, pms_ref: &PmsRef) {
    if let Some(draft) = drafts.edit(id) {
        draft.after.links.retain(|link| link.pms_ref != *pms_ref);
    }
}

/// The question, with a resident of the same name beside it who is nobody yet: they may be one human.
fn cause(identity: &Identity<'_>, person: &Person, pms_ref: PmsRef) -> AlertCause {
    let namesake = |human: &&Human<'_>| {
        human.person.is_none()
            && human.is_in_force()
            && human.leading().is_some_and(|record| record.name.key() == person.name.key())
    };
    let beside = identity.humans.iter().find(namesake).and_then(Human::leading);
    AlertCause::MissingFromPms {
        record: AlertResident { pms_ref, name: person.name.to_string().into(), email: None },
        person: AlertPerson::from(person),
        beside: beside.map(AlertResident::from),
    }
}

/// Whether every linked record that is not among the human's is known to have ended. One that is absent, cannot
/// be read or is unclear stands in the way of a move-out: nothing is known of it.
pub(crate) fn others_have_ended<'a>(
    facts: &Facts<'a>,
    identity: &Identity<'a>,
    human: &Human<'a>,
    person: &Person,
) -> bool {
    let lost = identity.lost.get(&person.person_id);
    let mut others = person
        .links_in(facts.settings.pms)
        .filter(|link| !link.reused && facts.settings.attached.contains(&link.pms_ref.pms_property_id))
        .filter(|link| lost.is_none_or(|lost| !lost.contains(&link.pms_ref)))
        .filter(|link| human.records.iter().all(|record| record.pms_ref != link.pms_ref));
    others.all(|link| {
        facts.record(&link.pms_ref).is_some_and(|record| facts.scope.lifecycle(record).has_ended())
    })
}
