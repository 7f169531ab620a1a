//! Why a person's access is as it is.

use domain::{access::AutomatedAccess, lease::Lifecycle, person::Person, pms::Pms};

/// Why a person's access is as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Managers give keys by hand at this property.
    ByHand,
    /// The person is no resident of the PMS, so nobody but managers decides.
    NotLinked,
    /// They live here, and have what residents of their unit have.
    LivesHere,
    /// They live here, in a unit that is mapped to no Door unit.
    UnitNotMapped,
    /// They are to move in.
    NotMovedIn,
    /// They moved out.
    MovedOut,
    /// They moved out, and a manager is asked before access ends.
    MovedOutAndAsked,
    /// They moved out, and a manager keeps their access until a day.
    MovedOutAndKept,
    /// Their lease status says nothing to us, or is excluded: access stays as it is.
    StatusSaysNothing,
    /// A change waits for a manager.
    WaitsForApproval,
    /// A manager discarded the change.
    Discarded,
}

/// Why a person's access is as it is.
pub fn reason(person: &Person, mode: AutomatedAccess, pms: Option<Pms>) -> Reason {
    if let Some(still) = &person.after_move_out {
        return if still.kept.is_some() { Reason::MovedOutAndKept } else { Reason::MovedOutAndAsked };
    }
    let linked = pms.is_some_and(|pms| person.is_linked_in(pms));
    match (&person.suggestion, person.lifecycle) {
        (Some(suggestion), _) if suggestion.discarded => Reason::Discarded,
        (Some(_), _) => Reason::WaitsForApproval,
        (None, Lifecycle::Past) if person.access.has_ended() => Reason::MovedOut,
        (None, _) if mode == AutomatedAccess::Off && person.access.granted().is_none() => Reason::ByHand,
        (None, _) if !linked && person.access.granted().is_none() => Reason::NotLinked,
        (None, Lifecycle::Current) if person.unit_id.is_none() => Reason::UnitNotMapped,
        (None, Lifecycle::Current) => Reason::LivesHere,
        (None, Lifecycle::Future) => Reason::NotMovedIn,
        (None, Lifecycle::Past | Lifecycle::Cancelled) => Reason::MovedOut,
        (None, Lifecycle::Other) => Reason::StatusSaysNothing,
    }
}
