//! People being edited. Every pass edits drafts; [`Draft::finish`] alone makes of one what is written: version,
//! fields and kind.

use std::collections::BTreeMap;

use domain::{
    access::AccessState,
    change::{ChangeKind, PersonChange},
    contact::{Email, PersonName},
    directory::Directory,
    ids::PersonId,
    lease::Lifecycle,
    person::{Person, Source},
    roster::Resident,
};
use jiff::Timestamp;

use crate::{fields, scope::Scope};

/// A person being edited.
#[derive(Debug, Clone)]
pub(crate) struct Draft<'a> {
    /// As they are; none for somebody new.
    before: Option<&'a Person>,
    /// As they will be.
    pub(crate) after: Person,
    /// Whether they are being linked to a record that nobody was linked to.
    pub(crate) is_being_linked: bool,
}

impl<'a> Draft<'a> {
    /// Somebody of the directory.
    pub(crate) fn edit(person: &'a Person) -> Self {
        Self { before: Some(person), after: person.clone(), is_being_linked: false }
    }

    /// Somebody new.
    pub(crate) fn create(person: Person) -> Self {
        Self { before: None, after: person, is_being_linked: false }
    }

    /// As they are; none for somebody new.
    pub(crate) fn before(&self) -> Option<&'a Person> {
        self.before
    }

    /// Whether they move out by what was edited.
    pub(crate) fn moves_out(&self) -> bool {
        let was = self.before.map(|before| before.lifecycle);
        self.after.lifecycle == Lifecycle::Past && was.is_some_and(|was| was != Lifecycle::Past)
    }

    /// What is to be written; none where nothing was changed. `synced_at` is when a sync did it.
    pub(crate) fn finish(self, synced_at: Option<Timestamp>) -> Option<PersonChange> {
        let Some(before) = self.before else { return Some(self.finish_new(synced_at)) };
        if *before == self.after {
            return None;
        }
        let kind = self.kind(before);
        let mut after = self.after;
        after.version = before.version + 1;
        after.synced_at = synced_at.or(after.synced_at);
        let fields = fields::between(before, &after);
        Some(PersonChange { kind, after, before: Some(Box::new(before.clone())), fields })
    }

    /// What is to be written of somebody new.
    pub(crate) fn finish_new(self, synced_at: Option<Timestamp>) -> PersonChange {
        let Self { mut after, .. } = self;
        after.version = 1;
        after.synced_at = synced_at;
        PersonChange { kind: ChangeKind::Created, fields: fields::created(&after), before: None, after }
    }

    fn kind(&self, before: &Person) -> ChangeKind {
        let is_told =
            || fields::between(before, &self.after).iter().any(|change| !change.field.is_bookkeeping());
        if self.moves_out() {
            ChangeKind::MovedOut
        } else if self.is_being_linked {
            ChangeKind::Linked
        } else if is_told() {
            ChangeKind::Updated
        } else {
            ChangeKind::Noted
        }
    }
}

/// Everybody whom a plan edits.
pub(crate) struct Drafts<'a> {
    people: BTreeMap<PersonId, &'a Person>,
    drafts: BTreeMap<PersonId, Draft<'a>>,
}

impl<'a> Drafts<'a> {
    pub(crate) fn new(directory: &'a Directory) -> Self {
        let people = directory.people.iter().map(|person| (person.person_id, person));
        Self { people: people.collect(), drafts: BTreeMap::new() }
    }

    /// Everybody, edited or not, ordered by id.
    pub(crate) fn everybody(&self) -> Vec<PersonId> {
        let created = self.drafts.keys().filter(|id| !self.people.contains_key(id));
        let mut all: Vec<_> = self.people.keys().chain(created).copied().collect();
        all.sort_unstable();
        all
    }

    /// The draft of somebody of the directory, or of somebody new.
    pub(crate) fn edit(&mut self, id: PersonId) -> Option<&mut Draft<'a>> {
        use std::collections::btree_map::Entry;
        match self.drafts.entry(id) {
            Entry::Occupied(draft) => Some(draft.into_mut()),
            Entry::Vacant(place) => {
                let person = self.people.get(&id)?;
                Some(place.insert(Draft::edit(person)))
            }
        }
    }

    /// Adds somebody new.
    pub(crate) fn create(&mut self, person: Person) {
        self.drafts.insert(person.person_id, Draft::create(person));
    }

    /// Lets a pass look at everybody in turn, and keeps a draft only of whom it changed.
    pub(crate) fn settle(&mut self, id: PersonId, pass: impl Fn(&mut Draft<'a>)) {
        match (self.drafts.get_mut(&id), self.people.get(&id)) {
            (Some(draft), _) => pass(draft),
            (None, Some(person)) => {
                let mut draft = Draft::edit(person);
                pass(&mut draft);
                if draft.after != **person {
                    self.drafts.insert(id, draft);
                }
            }
            (None, None) => {}
        }
    }

    /// A person as they will be.
    pub(crate) fn after(&self, id: PersonId) -> Option<&Person> {
        let edited = self.drafts.get(&id).map(|draft| &draft.after);
        edited.or_else(|| self.people.get(&id).copied())
    }

    /// What is to be written of everybody, ordered by id.
    pub(crate) fn finish(self, synced_at: Option<Timestamp>) -> Vec<PersonChange> {
        self.drafts.into_values().filter_map(|draft| draft.finish(synced_at)).collect()
    }
}

/// The id of somebody who is made from a record: made from the moment and what the record says, so that the same
/// plan has the same id.
pub(crate) fn id_of_new(scope: Scope<'_>, record: &Resident, email: &Email) -> PersonId {
    let [pms, property, resident] = record.pms_ref.parts();
    let email = email.key();
    let seed = [scope.settings.property_id.as_str(), pms, property, resident, email.as_str()];
    PersonId::derived(scope.now, &seed)
}

/// Somebody new, of whom nothing else is known yet.
pub(crate) fn new_person(
    person_id: PersonId,
    name: PersonName,
    email: Email,
    source: Source,
    now: Timestamp,
) -> Person {
    Person {
        person_id,
        version: 0,
        name,
        email,
        phone: None,
        unit_id: None,
        lifecycle: Lifecycle::Current,
        lease: None,
        moved_in_on: None,
        moved_out_on: None,
        source,
        links: Vec::new(),
        access: AccessState::Unmanaged,
        suggestion: None,
        after_move_out: None,
        by_hand: None,
        created_at: now,
        synced_at: None,
        recorded_in: None,
    }
}
