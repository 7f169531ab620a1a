//! The people of a directory while several decisions about them are carried out one after the other.

use std::collections::BTreeMap;

use domain::{
    change::PersonChange, contact::EmailKey, directory::Directory, ids::PersonId, person::Person,
    pms::PmsRef, settings::SyncSettings,
};
use jiff::Timestamp;

use super::CannotResolve;
use crate::{
    access::Settling,
    draft::{Draft, Drafts},
};

/// The people of a directory while they are decided about.
pub(super) struct Working<'a> {
    pub(super) settings: &'a SyncSettings,
    pub(super) now: Timestamp,
    /// When what is decided about was seen first: access that follows counts from there.
    pub(super) detected_at: Timestamp,
    drafts: Drafts<'a>,
    by_email: BTreeMap<EmailKey, PersonId>,
    by_record: BTreeMap<PmsRef, PersonId>,
}

impl<'a> Working<'a> {
    pub(super) fn new(directory: &'a Directory, settings: &'a SyncSettings, now: Timestamp) -> Self {
        let mut working = Self {
            settings,
            now,
            detected_at: now,
            drafts: Drafts::new(directory),
            by_email: BTreeMap::new(),
            by_record: BTreeMap::new(),
        };
        directory.people.iter().for_each(|person| working.note(person));
        working
    }

    /// Notes whose email and records those of a person are now.
    fn note(&mut self, person: &Person) {
        let id = person.person_id;
        self.by_email.retain(|_, owner| *owner != id);
        self.by_record.retain(|_, owner| *owner != id);
        self.by_email.insert(person.email.key(), id);
        let own = person.links.iter().filter(|link| !link.reused);
        self.by_record.extend(own.map(|link| (link.pms_ref.clone(), id)));
    }

    pub(super) fn edit(&mut self, person: PersonId) -> Result<&mut Draft<'a>, CannotResolve> {
        self.drafts.edit(person).ok_or(CannotResolve::Outdated)
    }

    /// Who has this email.
    pub(super) fn by_email(&self, email: &EmailKey) -> Option<PersonId> {
        self.by_email.get(email).copied()
    }

    /// Who is linked to this record.
    pub(super) fn by_record(&self, pms_ref: &PmsRef) -> Option<PersonId> {
        self.by_record.get(pms_ref).copied()
    }

    pub(super) fn create(&mut self, person: Person) {
        self.note(&person);
        self.drafts.create(person);
    }

    /// Gives somebody who was decided about the access that follows, and notes what they have now.
    pub(super) fn settle(&mut self, id: PersonId) {
        let settling = Settling { detected_at: self.detected_at, ..Settling::now(self.settings, self.now) };
        self.drafts.settle(id, |draft| settling.settle(draft));
        if let Some(after) = self.drafts.after(id).cloned() {
            self.note(&after);
        }
    }

    pub(super) fn finish(self) -> Vec<PersonChange> {
        self.drafts.finish(None)
    }
}
