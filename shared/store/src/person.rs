//! People of a property: how they are stored, and lists of them.

use domain::{
    access::{AccessAfterMoveOut, AccessState, AccessSuggestion},
    contact::{Email, PersonName, Phone},
    ids::{PersonId, PropertyId, UnitId},
    lease::{Lifecycle, MoveOut},
    link::Link,
    person::{Person, PersonLease, SetByHand, Source},
    recorded::RecordedIn,
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    error::StoreError,
    item::{Item, decode},
    keys::{self, Entity},
    table::Reader,
};

/// A person as stored. A sync reads everybody of a property: with attributes of one or two
/// letters an item is about half as large, and so is what reading it costs.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredPerson {
    id: PersonId,
    v: u64,
    n: PersonName,
    e: Email,
    #[serde(default)]
    p: Option<Phone>,
    #[serde(default)]
    u: Option<UnitId>,
    lc: Lifecycle,
    #[serde(default)]
    l: Option<PersonLease>,
    #[serde(default)]
    mi: Option<Date>,
    #[serde(default)]
    mo: Option<Date>,
    /// Whether the day of `mo` is certain. It is beside the day, which stays what it was before this was
    /// known; nobody knows it of a day that was written then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    mf: bool,
    s: Source,
    #[serde(default)]
    k: Vec<Link>,
    a: AccessState,
    /// The suggestion.
    #[serde(default)]
    q: Option<AccessSuggestion>,
    /// Set by hand.
    #[serde(default)]
    h: Option<SetByHand>,
    /// What is asked about the access of somebody who moved out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    am: Option<AccessAfterMoveOut>,
    c: Timestamp,
    #[serde(default)]
    y: Option<Timestamp>,
    /// Where the last change is on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    w: Option<RecordedIn>,
}

impl From<&Person> for StoredPerson {
    fn from(person: &Person) -> Self {
        let Person {
            person_id,
            version,
            name,
            email,
            phone,
            unit_id,
            lifecycle,
            lease,
            moved_in_on,
            moved_out_on,
            source,
            links,
            access,
            suggestion,
            by_hand,
            after_move_out,
            created_at,
            synced_at,
            recorded_in,
        } = person.clone();
        Self {
            id: person_id,
            v: version,
            n: name,
            e: email,
            p: phone,
            u: unit_id,
            lc: lifecycle,
            l: lease,
            mi: moved_in_on,
            mo: moved_out_on.map(MoveOut::date),
            mf: moved_out_on.and_then(MoveOut::firm).is_some(),
            s: source,
            k: links,
            a: access,
            q: suggestion,
            h: by_hand,
            am: after_move_out,
            c: created_at,
            y: synced_at,
            w: recorded_in,
        }
    }
}

impl From<StoredPerson> for Person {
    fn from(stored: StoredPerson) -> Self {
        let StoredPerson { id, v, n, e, p, u, lc, l, mi, mo, mf, s, k, a, q, h, am, c, y, w } = stored;
        Self {
            person_id: id,
            version: v,
            name: n,
            email: e,
            phone: p,
            unit_id: u,
            lifecycle: lc,
            lease: l,
            moved_in_on: mi,
            moved_out_on: mo.map(if mf { MoveOut::Firm } else { MoveOut::Expected }),
            source: s,
            links: k,
            access: a,
            suggestion: q,
            by_hand: h,
            after_move_out: am,
            created_at: c,
            synced_at: y,
            recorded_in: w,
        }
    }
}

pub(crate) fn read(item: Item) -> Result<Person, StoreError> {
    decode::<StoredPerson>(Entity::Person, item).map(Person::from)
}

impl Reader {
    /// A person of a property.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn person(&self, property: &PropertyId, id: PersonId) -> Result<Option<Person>, StoreError> {
        self.get_item(keys::person(property, id)).await?.map(read).transpose()
    }
}
