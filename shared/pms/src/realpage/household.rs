//! How a roster takes in the rows of a property: by household, for some rows mean something only beside
//! the others.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    contact::NameKey,
    ids::{PmsPropertyId, PmsResidentId},
    lease::{Lease, Lifecycle},
    roster::{Resident, RosterBuilder, RosterDefect, UnreadableRecord},
    text::comparison_key,
};
use jiff::civil::Date;

use super::{
    calls::Who,
    map,
    status::{self, FUTURE_LEASE},
};
use crate::{element::Element, residency::Residency};

/// A row, and the list that it was on.
pub(super) struct Listed {
    pub(super) list: Who,
    pub(super) row: Element,
}

/// Somebody on one lease, or why their row cannot be read.
type Settled = Result<Resident, (Option<PmsResidentId>, &'static str)>;

/// Takes in all rows of a property, as one page: its lists are filters, and who is on two of them counts
/// once. A row that cannot be read is set aside, and counts as present.
///
/// # Errors
/// When the property was not asked for, or one list came in place of both.
pub(super) fn take(
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    mut rows: Vec<Listed>,
    today: Date,
) -> Result<(), RosterDefect> {
    builder.begin_page(property)?;
    if came_twice(&rows) {
        return Err(RosterDefect::Repeated { property: property.clone(), page: 2 });
    }
    // Who is on both lists has moved in while they were read, or signed the next lease: they live there.
    rows.sort_by_key(|listed| listed.list != Who::Current);
    let mut households: BTreeMap<String, Vec<Resident>> = BTreeMap::new();
    let mut aside = Vec::new();
    for listed in &rows {
        let repeated = match map::key(&listed.row) {
            Some(key) => !builder.record(property, &key)?,
            None => false,
        };
        if repeated || map::residency(&listed.row) == Residency::Elsewhere {
            continue;
        }
        match alone(property, listed, today) {
            Ok(resident) => {
                let household = map::household(&listed.row).unwrap_or_default().to_owned();
                households.entry(household).or_default().push(resident);
            }
            Err(reason) => aside.push((map::id(&listed.row).ok(), reason)),
        }
    }
    for settled in households.into_values().flat_map(|household| together(household, today)) {
        match settled {
            Ok(resident) => builder.resident(resident),
            Err((id, reason)) => aside.push((id, reason.to_owned())),
        }
    }
    for (pms_resident_id, reason) in aside {
        let pms_property_id = property.clone();
        builder.unreadable(UnreadableRecord { pms_property_id, pms_resident_id, reason: reason.into() });
    }
    builder.end(property);
    Ok(())
}

/// Whether the list of those who are to come was sent for that of those who live there as well: everybody
/// would be missing who does. Some may be on both, and then they live there.
fn came_twice(rows: &[Listed]) -> bool {
    let rows_of = |list| {
        let listed = rows.iter().filter(move |listed| listed.list == list);
        listed.map(|listed| (map::key(&listed.row), listed.row.value("leasestatus")))
    };
    let mut living = rows.iter().filter(|listed| listed.list == Who::Current);
    let all_live_there = living.all(|listed| status::says_current(listed.list, &listed.row));
    !all_live_there && rows_of(Who::Current).eq(rows_of(Who::Pending))
}

/// What a row says by itself.
fn alone(property: &PmsPropertyId, listed: &Listed, today: Date) -> Result<Resident, String> {
    let standing = map::residency(&listed.row)
        .standing()
        .ok_or_else(|| format!("whether a `{}` lives there is not known", map::words(&listed.row)))?;
    Ok(map::resident(property, &listed.row, status::of(listed.list, &listed.row, today)?, standing)?)
}

/// What the rows of a household say together.
fn together(household: Vec<Resident>, today: Date) -> Vec<Settled> {
    let others = Others::of(&household, today);
    let said: Vec<_> = household.iter().map(|one| others.say(one)).collect();
    let settled = household.into_iter().zip(said).filter_map(|(one, said)| match said {
        Said::Nothing => Some(Ok(one)),
        Said::MovesInLater => Some(Ok(to_come(one))),
        Said::AnothersNumber => {
            let reason = "`residentmemberid` stands for people of different names in this household";
            Some(Err((Some(one.pms_ref.pms_resident_id), reason)))
        }
        Said::NextTerm | Said::Earlier => None,
    });
    settled.collect()
}

/// What the others of a household say of somebody.
enum Said {
    /// Nothing that their own row does not say.
    Nothing,
    /// They are to come.
    MovesInLater,
    /// The row is the next term of somebody who lives there: mostly a renewal, and nothing that changes
    /// who they are.
    NextTerm,
    /// The number is also that of somebody of another name who lives there, or is to.
    AnothersNumber,
    /// The row is of an earlier lease, and the number is somebody else's now, or their name was written
    /// otherwise.
    Earlier,
}

/// Which of the names that a number stands for is in force: those who live there before those who are to,
/// before all others.
type Names = BTreeMap<NameKey, u8>;

/// What is to be known of a household for each of its rows.
struct Others {
    /// The names that each number stands for.
    names: BTreeMap<PmsResidentId, Names>,
    /// What those who live there are known by, with and without their number.
    living: BTreeSet<(Option<PmsResidentId>, String)>,
    today: Date,
}

impl Others {
    fn of(household: &[Resident], today: Date) -> Self {
        let mut others = Self { names: BTreeMap::new(), living: BTreeSet::new(), today };
        for one in household.iter().filter(|one| lifecycle(one) == Lifecycle::Current) {
            others.living.extend(known_by(one));
        }
        for one in household {
            if others.is_next_term(one) {
                continue;
            }
            let names = others.names.entry(one.pms_ref.pms_resident_id.clone()).or_default();
            let rank = names.entry(one.name.key()).or_insert(PAST);
            *rank = rank_of(one).min(*rank);
        }
        others
    }

    fn say(&self, one: &Resident) -> Said {
        if self.is_next_term(one) {
            return Said::NextTerm;
        }
        let names = self.names.get(&one.pms_ref.pms_resident_id);
        let in_force = names.and_then(|names| names.values().min()).copied().unwrap_or(PAST);
        let claim_it = names.map_or(0, |names| names.values().filter(|rank| **rank == in_force).count());
        let rank = names.and_then(|names| names.get(&one.name.key())).copied().unwrap_or(PAST);
        if in_force == PAST {
            Said::Nothing
        } else if rank == PAST {
            Said::Earlier
        } else if rank > in_force || claim_it > 1 {
            Said::AnothersNumber
        } else if self.moves_in_later(one) {
            Said::MovesInLater
        } else {
            Said::Nothing
        }
    }

    /// Whether the row is of a lease that is to follow, of somebody who lives there: of the same number,
    /// with a name or an email in common, or of the same name, for numbers may begin anew with a lease.
    fn is_next_term(&self, one: &Resident) -> bool {
        let follows = one.leases.iter().any(|lease| lease.status.as_str() == FUTURE_LEASE);
        follows && known_by(one).iter().any(|known| self.living.contains(known))
    }

    /// Whether their own day of moving in is ahead, whatever the status says.
    fn moves_in_later(&self, one: &Resident) -> bool {
        let is_ahead = |lease: &Lease| lease.move_in_on.is_some_and(|on| on > self.today);
        lifecycle(one) == Lifecycle::Current && one.leases.iter().any(is_ahead)
    }
}

/// By what a row shows that it is of the same person as another: parts of the name and the email together
/// with the number, the whole name without it.
fn known_by(one: &Resident) -> Vec<(Option<PmsResidentId>, String)> {
    let id = &one.pms_ref.pms_resident_id;
    let (first, last) = (comparison_key(one.name.first()), comparison_key(one.name.last()));
    let email = one.email.valid().map(|email| format!("email {}", email.key().as_str()));
    let parts = [Some(format!("first {first}")), Some(format!("last {last}")), email];
    let parts = parts.into_iter().flatten().map(|part| (Some(id.clone()), part));
    parts.chain([(None, format!("{first} {last}"))]).collect()
}

const PAST: u8 = 2;

fn rank_of(one: &Resident) -> u8 {
    match lifecycle(one) {
        Lifecycle::Current => 0,
        Lifecycle::Future => 1,
        _ => PAST,
    }
}

/// A row is a person on one lease.
fn lifecycle(one: &Resident) -> Lifecycle {
    one.leases.first().map_or(Lifecycle::Other, |lease| lease.lifecycle)
}

fn to_come(mut one: Resident) -> Resident {
    for lease in &mut one.leases {
        lease.status = status::to_come();
        lease.lifecycle = Lifecycle::Future;
        lease.on_notice = false;
    }
    one
}
