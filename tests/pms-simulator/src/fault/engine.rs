//! Decides which of the faults that are set happen on a call.

use std::time::Duration;

use super::{BodyFault, Fault, FaultKind, RetryAfter};

/// A call as far as faults care about it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Call {
    /// The vendor's name of the call.
    pub(crate) name: String,
    /// The property it is about, when it is about one.
    pub(crate) property: Option<String>,
    /// The page asked for, when the call has pages.
    pub(crate) page: Option<u32>,
    /// Whether a credential travels with it.
    pub(crate) credentialed: bool,
    /// Whether it answers with residents.
    pub(crate) roster: bool,
}

/// A fault and how much of it is left.
#[derive(Clone, Debug)]
struct Armed {
    fault: Fault,
    /// Calls let through before the fault begins.
    let_through: u32,
}

/// The faults that are set for one PMS.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults {
    armed: Vec<Armed>,
}

/// What goes wrong on one call.
#[derive(Debug, Default)]
pub(crate) struct FaultPlan {
    pub(crate) latency: Duration,
    /// Answered in place of the real answer.
    pub(crate) trouble: Option<Trouble>,
    pub(crate) body: Vec<BodyFault>,
    pub(crate) effects: Effects,
}

/// An answer that never reached the PMS's own code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    RateLimited { retry_after: Option<RetryAfter>, seconds: u32 },
    ServerError { status: u16 },
    HtmlPage,
}

/// What the PMS's own code has to do differently.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    pub(crate) reject_credential: bool,
    pub(crate) repeat_page: bool,
    pub(crate) missing_page: bool,
    pub(crate) missing_rows: u32,
    pub(crate) duplicate_record: bool,
    pub(crate) unknown_status: bool,
    pub(crate) unreadable_record: bool,
    pub(crate) empty_roster: bool,
    pub(crate) lost_properties: Vec<String>,
    pub(crate) lost_services: Vec<String>,
}

impl Effects {
    pub(crate) fn lost_property(&self, id: &str) -> bool {
        self.lost_properties.iter().any(|lost| lost.eq_ignore_ascii_case(id))
    }

    pub(crate) fn lost_service(&self, name: &str) -> bool {
        self.lost_services.iter().any(|lost| lost.eq_ignore_ascii_case(name))
    }
}

impl Faults {
    pub(crate) fn set(&mut self, faults: Vec<Fault>) {
        self.armed = faults
            .into_iter()
            .map(|fault| {
                let let_through = match fault.kind {
                    FaultKind::ExpireCredentialAfter { calls } => calls,
                    _ => 0,
                };
                Armed { fault, let_through }
            })
            .collect();
    }

    /// The faults with the times that are left; those used up are gone.
    pub(crate) fn left(&self) -> Vec<Fault> {
        self.armed.iter().map(|armed| armed.fault.clone()).collect()
    }

    /// What goes wrong on this call; counts it.
    pub(crate) fn take(&mut self, call: &Call) -> FaultPlan {
        let mut plan = FaultPlan::default();
        for armed in &mut self.armed {
            if !armed.fault.touches(call) {
                continue;
            }
            if armed.let_through > 0 {
                armed.let_through -= 1;
                continue;
            }
            // Only one answer can replace the real one; the others wait for their turn.
            if armed.fault.kind.trouble().is_some() && plan.trouble.is_some() {
                continue;
            }
            if let Some(times) = &mut armed.fault.times {
                *times = times.saturating_sub(1);
            }
            plan.add(&armed.fault.kind);
        }
        self.armed.retain(|armed| armed.fault.times != Some(0));
        plan
    }
}

impl Fault {
    fn touches(&self, call: &Call) -> bool {
        let same = |wanted: &Option<String>, given: Option<&str>| match wanted {
            Some(wanted) => given.is_some_and(|given| given.eq_ignore_ascii_case(wanted)),
            None => true,
        };
        self.times != Some(0)
            && same(&self.on, Some(&call.name))
            && same(&self.property, call.property.as_deref())
            && self.page.is_none_or(|page| call.page == Some(page))
            && self.kind.can_happen(call)
    }
}

impl FaultKind {
    fn can_happen(&self, call: &Call) -> bool {
        match self {
            Self::Latency { .. }
            | Self::Drip { .. }
            | Self::RateLimited { .. }
            | Self::ServerError { .. }
            | Self::HtmlPage
            | Self::Truncate { .. }
            | Self::ConnectionReset { .. } => true,
            Self::RejectCredential
            | Self::ExpireCredentialAfter { .. }
            | Self::LoseProperty { .. }
            | Self::LoseService { .. } => call.credentialed,
            Self::RepeatPage => call.roster && call.page.is_some_and(|page| page > 1),
            Self::MissingPage => call.roster && call.page.is_some(),
            Self::MissingRows { .. }
            | Self::DuplicateRecord
            | Self::UnknownStatus
            | Self::UnreadableRecord
            | Self::EmptyRoster => call.roster,
        }
    }

    fn trouble(&self) -> Option<Trouble> {
        match *self {
            Self::RateLimited { retry_after, seconds } => Some(Trouble::RateLimited { retry_after, seconds }),
            Self::ServerError { status } => Some(Trouble::ServerError { status }),
            Self::HtmlPage => Some(Trouble::HtmlPage),
            _ => None,
        }
    }
}

impl FaultPlan {
    fn add(&mut self, kind: &FaultKind) {
        let effects = &mut self.effects;
        match kind {
            FaultKind::Latency { ms } => self.latency += Duration::from_millis(*ms),
            FaultKind::Drip { bytes_per_second } => {
                self.body.push(BodyFault::Drip { bytes_per_second: *bytes_per_second });
            }
            FaultKind::Truncate { at_byte } => self.body.push(BodyFault::Truncate { at_byte: *at_byte }),
            FaultKind::ConnectionReset { after_bytes } => {
                self.body.push(BodyFault::Reset { after_bytes: *after_bytes });
            }
            FaultKind::RateLimited { .. } | FaultKind::ServerError { .. } | FaultKind::HtmlPage => {
                self.trouble = kind.trouble();
            }
            FaultKind::RepeatPage => effects.repeat_page = true,
            FaultKind::MissingPage => effects.missing_page = true,
            FaultKind::MissingRows { rows } => effects.missing_rows += rows,
            FaultKind::DuplicateRecord => effects.duplicate_record = true,
            FaultKind::UnknownStatus => effects.unknown_status = true,
            FaultKind::UnreadableRecord => effects.unreadable_record = true,
            FaultKind::RejectCredential | FaultKind::ExpireCredentialAfter { .. } => {
                effects.reject_credential = true;
            }
            FaultKind::LoseProperty { id } => effects.lost_properties.push(id.clone()),
            FaultKind::LoseService { name } => effects.lost_services.push(name.clone()),
            FaultKind::EmptyRoster => effects.empty_roster = true,
        }
    }
}
