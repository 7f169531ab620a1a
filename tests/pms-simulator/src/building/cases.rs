//! What kind of household stands at each place: the plain ones and the odd ones.

use super::household::Status;
use super::random::{Chance, Purpose};

/// What is unusual about a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Plain,
    /// Spouses with one e-mail address between them.
    SharedEmail,
    /// The lease ran out and nobody minds.
    MonthToMonth,
    /// Moves to another unit; the next household is the other half.
    TransferFrom,
    /// The lease that the household before moves to.
    TransferTo,
    /// An eviction is under way.
    Eviction,
    NoEmail,
    NoPhone,
    TwoPhones,
    /// One of the signers has left already.
    RoommateLeft,
    /// The next year is signed.
    Renewal,
    /// A child without any means of contact.
    Child,
    /// Somebody else answers for the rent.
    Guarantor,
}

/// The outline of a household, cheap enough to draw for a whole property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sketch {
    pub(crate) case: Case,
    pub(crate) status: Status,
    /// People who live there; a guarantor is not counted.
    pub(crate) people: u8,
    /// A draw that places a household without a unit of its own.
    pub(crate) placement: u32,
}

/// The first households of a property with oddities, so that even a small roster shows each case once.
/// A transfer has to start at an even place, see [`sketch`].
const SHOWCASE: [(Case, Status, u8); 17] = [
    (Case::Guarantor, Status::Current, 2),
    (Case::SharedEmail, Status::Current, 2),
    (Case::MonthToMonth, Status::Current, 1),
    (Case::Plain, Status::Notice, 1),
    (Case::TransferFrom, Status::Notice, 1),
    (Case::TransferTo, Status::Future, 1),
    (Case::RoommateLeft, Status::Current, 3),
    (Case::Plain, Status::Future, 1),
    (Case::Plain, Status::Past, 2),
    (Case::Eviction, Status::Current, 1),
    (Case::NoEmail, Status::Current, 1),
    (Case::TwoPhones, Status::Current, 2),
    (Case::Child, Status::Current, 3),
    (Case::Renewal, Status::Current, 1),
    (Case::Plain, Status::Applicant, 1),
    (Case::Plain, Status::Cancelled, 1),
    (Case::NoPhone, Status::Current, 1),
];

/// Share of households that are odd in a roster with all oddities.
const ODD_SHARE: f64 = 0.4;

const ODD: [(u32, Case); 11] = [
    (8, Case::SharedEmail),
    (8, Case::MonthToMonth),
    (4, Case::TransferFrom),
    (1, Case::Eviction),
    (8, Case::NoEmail),
    (4, Case::NoPhone),
    (10, Case::TwoPhones),
    (3, Case::RoommateLeft),
    (10, Case::Renewal),
    (8, Case::Child),
    (10, Case::Guarantor),
];

const STATUSES: [(u32, Status); 6] = [
    (60, Status::Current),
    (6, Status::Notice),
    (10, Status::Future),
    (16, Status::Past),
    (5, Status::Applicant),
    (3, Status::Cancelled),
];

const PEOPLE: [(u32, u8); 4] = [(45, 1), (35, 2), (14, 3), (6, 4)];

/// Draws the outline of the household at a place. `oddities` is the share of odd cases, 0 to 1.
pub(crate) fn sketch(seed: u64, site: u32, oddities: f64, index: u32) -> Sketch {
    let drawn = draw(seed, site, oddities, index);
    // Only even places start a transfer, so the place after one is never the start of another.
    if index % 2 == 1 {
        let before = draw(seed, site, oddities, index - 1);
        if before.case == Case::TransferFrom {
            return Sketch {
                case: Case::TransferTo,
                status: Status::Future,
                people: before.people,
                placement: drawn.placement,
            };
        }
    }
    drawn
}

fn draw(seed: u64, site: u32, oddities: f64, index: u32) -> Sketch {
    let mut chance = Chance::new(seed, site, Purpose::Sketch, index);
    let placement = chance.between(0, u32::MAX - 1);
    let status = chance.weighted(&STATUSES);
    let people = chance.weighted(&PEOPLE);
    let odd = chance.happens(ODD_SHARE * oddities);
    if oddities > 0.0
        && let Some(&(case, status, people)) = SHOWCASE.get(index as usize)
    {
        return Sketch { case, status, people, placement };
    }
    let case = if odd { chance.weighted(&ODD) } else { Case::Plain };
    let case = if case == Case::TransferFrom && index % 2 == 1 { Case::Plain } else { case };
    let status = match case {
        Case::MonthToMonth | Case::Eviction | Case::RoommateLeft | Case::Renewal => Status::Current,
        Case::TransferFrom => Status::Notice,
        _ => status,
    };
    let people = match case {
        Case::SharedEmail | Case::RoommateLeft | Case::Child => people.max(2),
        _ => people,
    };
    Sketch { case, status, people, placement }
}
