//! The list of people: searched, filtered and ordered over the whole directory.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use domain::{
    access::AccessState,
    contact::Phone,
    directory::Directory,
    ids::PersonId,
    lease::{Lifecycle, MoveOut},
    person::{Person, Source},
    text::{Sought, natural_key},
    words,
};
use engine::Desk;
use jiff::civil::Date;

use crate::{
    directory::{
        household::Home,
        person_view::{PersonView, Surroundings},
    },
    gate::{Read, Scoped},
    ordered::Counted,
    problem::{FieldError, Problem},
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
        /// The day of moving out, planned or past.
        MoveOut = "move_out",
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
        /// Those in whose name, email, phone, unit or PMS ids each of these words is, without case and accents; a
        /// phone number by its digits.
        q: String,
        /// Those who live with this person: of the same lease; or in the same unit and as far in their tenancy. Nobody
        /// lives with somebody who moved out.
        #[param(value_type = Option<String>)]
        lives_with: PersonId,
        /// With a sort by a day: those whose day it is, or later.
        #[param(value_type = Option<String>, format = Date)]
        from: Date,
        /// With a sort by a day: those whose day it is, or earlier.
        #[param(value_type = Option<String>, format = Date)]
        to: Date,
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
    let by = which.sort.unwrap_or(By::LastName);
    which.check(by)?;
    let property_id = &scoped.property.property_id;
    let directory = async { Ok(desk.read().directory_to_show(property_id).await?) };
    let (surroundings, directory) = futures::try_join!(Surroundings::load(&desk, property_id), directory)?;
    let found = found(&which, by, &directory, &surroundings);
    let people = ordered(found, by, which.order, &surroundings);
    let show = |person: &Person| surroundings.show(person.clone());
    Counted::page(people, which.limit, which.cursor.as_deref(), show).map(Json)
}

impl WhichPeople {
    /// Days are asked for of an order by days only.
    fn check(&self, by: By) -> Result<(), Problem> {
        let given = [("?from", self.from), ("?to", self.to)];
        let without = given.iter().filter(|(_, day)| day.is_some() && !by.is_a_day());
        let errors: Vec<_> = without
            .map(|(name, _)| FieldError::new(*name, "needs a sort by `move_in`, `move_out` or `lease_end`"))
            .collect();
        if errors.is_empty() { Ok(()) } else { Err(Problem::invalid(errors)) }
    }

    /// Whether somebody's day is among those that are wanted; without such, everybody's is.
    fn has_day(&self, person: &Person, by: By) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        let is_wanted =
            |day: Date| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to);
        by.day(person).is_some_and(is_wanted)
    }
}

impl By {
    fn is_a_day(self) -> bool {
        match self {
            Self::LastName | Self::Unit => false,
            Self::MoveIn | Self::MoveOut | Self::LeaseEnd => true,
        }
    }

    fn day(self, person: &Person) -> Option<Date> {
        match self {
            Self::LastName | Self::Unit => None,
            Self::MoveIn => person.moved_in_on,
            Self::MoveOut => person.moved_out_on.map(MoveOut::date),
            Self::LeaseEnd => person.lease.as_ref()?.ends_on,
        }
    }
}

/// Those who are wanted, in no order.
fn found<'a>(
    which: &WhichPeople,
    by: By,
    directory: &'a Directory,
    around: &Surroundings,
) -> Vec<&'a Person> {
    let alerted: BTreeSet<PersonId> = match which.only {
        Some(Group::OpenAlert) => {
            directory.open_alerts.iter().filter_map(|alert| Some(alert.cause.person()?.person_id)).collect()
        }
        _ => BTreeSet::new(),
    };
    let sought = which.q.as_deref().map(Sought::new);
    let home = which.lives_with.map(|id| {
        let person = directory.people.iter().find(|person| person.person_id == id);
        person.map(|person| Home::of(person, around.pms))
    });
    let wanted = |person: &&Person| {
        which.lifecycle.is_none_or(|lifecycle| lifecycle == person.lifecycle)
            && which.access.is_none_or(|access| access == AccessKind::of(&person.access))
            && which.only.is_none_or(|group| group.has(person, &alerted))
            && which.has_day(person, by)
            && home.as_ref().is_none_or(|home| home.as_ref().is_some_and(|home| home.is_shared_by(person)))
            && sought.as_ref().is_none_or(|sought| sought.is_in(what_finds(person, around)))
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

/// Everything that a person is searched by.
fn what_finds<'a>(person: &'a Person, around: &'a Surroundings) -> impl Iterator<Item = &'a str> {
    let unit = person.unit_id.as_ref().and_then(|id| around.units.get(id));
    let own = [person.name.first(), person.name.last(), person.email.as_str()];
    let phone = person.phone.as_ref().map(Phone::as_str);
    let records = around.pms.into_iter().flat_map(|pms| person.links_in(pms));
    let pms_units = records.filter_map(|link| link.unit.as_ref());
    let pms_units = pms_units.flat_map(|unit| [Some(&*unit.label), unit.building.as_deref()]).flatten();
    let ids = person.links.iter().map(|link| link.pms_ref.pms_resident_id.as_str());
    own.into_iter().chain(unit.map(|name| &**name)).chain(phone).chain(pms_units).chain(ids)
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
        By::Unit => unit_name(person, around).map(natural_key),
        By::MoveIn | By::MoveOut | By::LeaseEnd => by.day(person).map(|day| day.to_string()),
    }
}

/// What their unit is called: in Door, or in the PMS until it is mapped.
fn unit_name<'a>(person: &'a Person, around: &'a Surroundings) -> Option<&'a str> {
    match &person.unit_id {
        Some(id) => Some(around.units.get(id).map_or(id.as_str(), |name| name)),
        None => {
            let records = person.records_in(around.pms?);
            records.first().and_then(|link| link.unit.as_ref()).map(|unit| &*unit.label)
        }
    }
}
