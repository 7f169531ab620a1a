//! The list of people: searched, filtered and ordered over the whole directory.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use domain::{
    access::AccessState,
    directory::Directory,
    ids::PersonId,
    lease::Lifecycle,
    person::{Person, Source},
    text::{natural_key, search_key},
    words,
};
use engine::Desk;

use crate::{
    directory::person_view::{PersonView, Surroundings},
    gate::{Read, Scoped},
    ordered::Counted,
    problem::Problem,
    query::{Limit, query},
    words::{AccessKindWord, LifecycleWord, OrderWord, PeopleGroupWord, PeopleOrderWord},
};

words! {
    /// What is known of somebody's access.
    pub(crate) enum AccessKind: "a state of access" {
        /// Keys are given by hand.
        Unmanaged = "unmanaged",
        /// This service granted it.
        Granted = "granted",
        /// All of it ended.
        Ended = "ended",
    }
}

impl AccessKind {
    fn of(access: &AccessState) -> Self {
        match access {
            AccessState::Unmanaged => Self::Unmanaged,
            AccessState::Granted { .. } => Self::Granted,
            AccessState::Ended { .. } => Self::Ended,
        }
    }
}

words! {
    /// People who are looked for together.
    pub(crate) enum Group: "a group of people" {
        /// Future and current ones without a Door unit.
        NoUnit = "no_unit",
        /// Those whom an open alert is about.
        OpenAlert = "open_alert",
        /// Past ones whose access has not ended.
        PastWithAccess = "past_with_access",
        /// Those who were added in Door.
        AddedByHand = "added_by_hand",
    }
}

words! {
    /// What people are ordered by.
    pub(crate) enum By: "an order of people" {
        /// Last name, then first name.
        LastName = "last_name",
        /// Unit, as people count.
        Unit = "unit",
        /// The day of moving in.
        MoveIn = "move_in",
        /// The last day of the lease.
        LeaseEnd = "lease_end",
    }
}

words! {
    /// Which end of an order comes first.
    pub(crate) enum Order: "a direction" {
        /// The first.
        Ascending = "asc",
        /// The last. Whoever has nothing to be ordered by comes last all the same.
        Descending = "desc",
    }
}

query! {
    /// Which people, in which order.
    WhichPeople {
        /// Those of one lifecycle only.
        #[param(value_type = Option<LifecycleWord>)]
        lifecycle: Lifecycle,
        /// Those with such access only.
        #[param(value_type = Option<AccessKindWord>)]
        access: AccessKind,
        /// Those of one group only.
        #[param(value_type = Option<PeopleGroupWord>)]
        only: Group,
        /// Those in whose name, email, phone, unit or PMS ids each of these words is, without case and accents.
        q: String,
        /// By last name unless told.
        #[param(value_type = Option<PeopleOrderWord>)]
        sort: By,
        /// `asc` unless told.
        #[param(value_type = Option<OrderWord>)]
        order: Order,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// The people of a property.
///
/// The directory is read whole, and kept in memory for as long as nobody writes: a further page or another
/// search then reads no person.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/people", operation_id = "list_people", tag = "people",
    params(("property_id" = String, Path), WhichPeople),
    responses((status = 200, body = Counted<PersonView>)),
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    which: WhichPeople,
) -> Result<Json<Counted<PersonView>>, Problem> {
    let property_id = &scoped.property.property_id;
    let directory = async { Ok(desk.read().directory_to_show(property_id).await?) };
    let (surroundings, directory) = futures::try_join!(Surroundings::load(&desk, property_id), directory)?;
    let found = found(&which, &directory, &surroundings);
    let people = ordered(found, which.sort.unwrap_or(By::LastName), which.order, &surroundings);
    let show = |person: &Person| surroundings.show(person.clone());
    Counted::page(people, which.limit, which.cursor.as_deref(), show).map(Json)
}

/// Those who are wanted, in no order.
fn found<'a>(which: &WhichPeople, directory: &'a Directory, around: &Surroundings) -> Vec<&'a Person> {
    let alerted: BTreeSet<PersonId> = match which.only {
        Some(Group::OpenAlert) => {
            directory.open_alerts.iter().filter_map(|alert| Some(alert.cause.person()?.person_id)).collect()
        }
        _ => BTreeSet::new(),
    };
    let q = search_key(which.q.as_deref().unwrap_or_default());
    let words: Vec<&str> = q.split(' ').collect();
    let wanted = |person: &&Person| {
        which.lifecycle.is_none_or(|lifecycle| lifecycle == person.lifecycle)
            && which.access.is_none_or(|access| access == AccessKind::of(&person.access))
            && which.only.is_none_or(|group| group.has(person, &alerted))
            && (q.is_empty() || {
                let text = what_finds(person, around);
                words.iter().all(|word| text.contains(word))
            })
    };
    directory.people.iter().filter(wanted).collect()
}

impl Group {
    fn has(self, person: &Person, alerted: &BTreeSet<PersonId>) -> bool {
        match self {
            Self::NoUnit => person.unit_id.is_none() && person.lifecycle != Lifecycle::Past,
            Self::OpenAlert => alerted.contains(&person.person_id),
            Self::PastWithAccess => is_past_with_access(person),
            Self::AddedByHand => person.source == Source::Door,
        }
    }
}

/// Whether somebody moved out and their access has not ended.
pub(crate) fn is_past_with_access(person: &Person) -> bool {
    person.lifecycle == Lifecycle::Past && !matches!(person.access, AccessState::Ended { .. })
}

/// Everything that a person is searched by, each part in a line of its own.
fn what_finds(person: &Person, around: &Surroundings) -> String {
    let unit = person.unit_id.as_ref().and_then(|id| around.units.get(id));
    let parts = [&*person.name.to_string(), person.email.as_str(), unit.map_or("", |name| &**name)];
    let phone = person.phone.as_ref().map(ToString::to_string).unwrap_or_default();
    let ids = person.links.iter().map(|link| search_key(link.pms_ref.pms_resident_id.as_str()));
    let keys = parts.map(search_key).into_iter().chain([phone]).chain(ids);
    keys.collect::<Vec<_>>().join("\n")
}

/// In the order that is wanted; whoever has nothing to be ordered by comes last either way.
fn ordered<'a>(
    people: Vec<&'a Person>,
    by: By,
    order: Option<Order>,
    around: &Surroundings,
) -> Vec<&'a Person> {
    let line = |person: &'a Person| (order_key(person, by, around), name_key(person), person);
    let mut lines: Vec<_> = people.into_iter().map(line).collect();
    lines.sort_by(|(key, name, person), (other_key, other_name, other)| {
        let keys = match order {
            Some(Order::Descending) => other_key.cmp(key),
            _ => key.cmp(other_key),
        };
        let nothing = key.is_none().cmp(&other_key.is_none());
        nothing.then(keys).then_with(|| name.cmp(other_name)).then(person.person_id.cmp(&other.person_id))
    });
    lines.into_iter().map(|(_, _, person)| person).collect()
}

fn name_key(person: &Person) -> String {
    format!("{}\n{}", natural_key(person.name.last()), natural_key(person.name.first()))
}

fn order_key(person: &Person, by: By, around: &Surroundings) -> Option<String> {
    match by {
        By::LastName => Some(name_key(person)),
        By::Unit => {
            let id = person.unit_id.as_ref()?;
            Some(natural_key(around.units.get(id).map_or(id.as_str(), |name| name)))
        }
        By::MoveIn => person.moved_in_on.map(|day| day.to_string()),
        By::LeaseEnd => person.lease.as_ref().and_then(|lease| lease.ends_on).map(|day| day.to_string()),
    }
}
