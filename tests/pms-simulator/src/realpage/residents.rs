//! `getresidentlist`, and `getresidentlistinfo` that narrows it down: one row for each person on each lease.

mod row;

use std::sync::Arc;

use self::row::Row;
use crate::building::{Household, Property, Role, Status};
use crate::fault::Effects;
use crate::office::Scene;
use crate::soap::Answer;
use crate::soap::xml::Xml;

/// Households written at a time.
const HOUSEHOLDS_PER_PIECE: usize = 16;
const ROOT: &str = "residentlist";

/// The codes that a client may ask with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Asked {
    /// `C`
    Current,
    /// `P`: those that wait to move in, next leases included.
    Pending,
    /// `F`: those that left, and those that never came.
    Former,
    /// `ALL`
    #[default]
    All,
}

/// Which rows are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) asked: Asked,
    /// Whether the others of a household are left out.
    pub(super) heads_only: bool,
}

impl Filter {
    fn wants(self, row: &Row<'_>) -> bool {
        let asked = self.asked == Asked::All || self.asked == row.standing.asked_by();
        asked && (!self.heads_only || row.member.role == Role::Primary)
    }
}

/// Where a person stands on one lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Of(Status),
    /// On the next lease of a home they live in already.
    Renewal,
}

impl Standing {
    /// The words of the vendor. Neither notice nor eviction shows here, and who cancelled is like who was
    /// refused.
    fn word(self) -> &'static str {
        match self {
            Self::Of(Status::Current | Status::Notice) => "Current",
            Self::Of(Status::Future) => "Applicant - Lease Signed",
            Self::Of(Status::Applicant) => "Applicant",
            Self::Of(Status::Cancelled) => "Former Applicant",
            Self::Of(Status::Past) => "Former",
            Self::Renewal => "Future Lease",
        }
    }

    /// The code that asks for it. That `P` brings next leases too is a guess, as is `F` for applicants.
    fn asked_by(self) -> Asked {
        match self {
            Self::Of(Status::Current | Status::Notice) => Asked::Current,
            Self::Of(Status::Future | Status::Applicant) | Self::Renewal => Asked::Pending,
            Self::Of(Status::Past | Status::Cancelled) => Asked::Former,
        }
    }
}

/// All rows of a household, those of its next lease last.
fn rows<'a>(property: &'a Property, household: &'a Household) -> impl Iterator<Item = Row<'a>> {
    let now = household.members.iter().map(move |member| Row {
        property,
        household,
        member,
        standing: Standing::Of(household.status_of(member)),
        term: household.term,
    });
    let next = household.next_term.filter(|_| household.status == Status::Current);
    let later = next.into_iter().flat_map(move |term| {
        let staying = household.members.iter().filter(|member| household.status_of(member) != Status::Past);
        staying.map(move |member| Row { property, household, member, standing: Standing::Renewal, term })
    });
    now.chain(later)
}

/// A record is a household with all its rows that are asked for.
pub(super) fn answer(scene: &Scene, property: Arc<Property>, filter: Filter) -> Answer {
    let quirks = scene.quirks.clone();
    let mut head = Xml::new(&quirks);
    if scene.effects.empty_roster {
        // A guess: that the list is there, and empty.
        head.empty_with(ROOT, &[("xmlns", "")]);
        return Answer::of(head.finish());
    }
    head.open_with(ROOT, &[("xmlns", "")]);
    let mut households: Vec<u32> = property.households_where(|_| true).collect();
    households.retain(|index| {
        let household = property.household(*index);
        household.is_some_and(|household| rows(&property, &household).any(|row| filter.wants(&row)))
    });
    households.truncate(households.len().saturating_sub(scene.effects.missing_rows as usize));
    if scene.effects.duplicate_record {
        households.extend(households.first().copied());
    }
    let effects = scene.effects.clone();
    let mut households = households.into_iter().enumerate();
    let middle = std::iter::from_fn(move || {
        let mut xml = Xml::new(&quirks);
        for (position, index) in households.by_ref().take(HOUSEHOLDS_PER_PIECE) {
            let Some(household) = property.household(index) else { continue };
            let spoilt = if position == 0 { effects.clone() } else { Effects::default() };
            for row in rows(&property, &household).filter(|row| filter.wants(row)) {
                row.write(&mut xml, &spoilt);
            }
        }
        let piece = xml.finish();
        (!piece.is_empty()).then_some(piece)
    });
    let tail = format!("</{ROOT}>").into_bytes();
    Answer::streamed(std::iter::once(head.finish()).chain(middle).chain(std::iter::once(tail)))
}
