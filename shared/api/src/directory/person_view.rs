//! A person as callers see them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    access::{AccessState, AccessSuggestion, AutomatedAccess, CommonArea},
    ids::{PropertyId, UnitId},
    lease::MoveOut,
    link::{Link, LinkReason},
    person::{Person, Source},
    pms::Pms,
    unit::DoorUnit,
};
use engine::Desk;
use jiff::{Timestamp, civil::Date};
use plan::Reason;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    problem::Problem,
    words::{LifecycleWord, PmsWord, SourceWord},
};

/// A person of a Door property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Person)]
pub(crate) struct PersonView {
    person_id: String,
    first_name: String,
    last_name: String,
    email: String,
    phone: Option<String>,
    unit: Option<UnitView>,
    #[schema(value_type = LifecycleWord)]
    lifecycle: domain::lease::Lifecycle,
    lease: Option<LeaseView>,
    moved_in_on: Option<Date>,
    moved_out_on: Option<Date>,
    #[schema(value_type = SourceWord)]
    source: Source,
    /// The resident that this person is, in the PMS in use: the first of their `records`.
    pms_ref: Option<PmsRefView>,
    /// All records of a PMS that are this person, that of the lease that counts first.
    records: Vec<PersonRecordView>,
    access: AccessView,
    /// When the PMS was last heard about this person: the last sync that wrote them, or that found
    /// nothing to write.
    last_synced_at: Option<Timestamp>,
}

/// A unit of the Door property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Unit)]
pub(crate) struct UnitView {
    unit_id: String,
    name: Box<str>,
}

impl From<DoorUnit> for UnitView {
    fn from(DoorUnit { unit_id, name }: DoorUnit) -> Self {
        Self { unit_id: unit_id.to_string(), name }
    }
}

/// A lease as it was last taken over.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Lease)]
pub(crate) struct LeaseView {
    /// The PMS's word.
    status: String,
    starts_on: Option<Date>,
    /// In the past for month-to-month residents.
    ends_on: Option<Date>,
}

/// What identifies a resident in a PMS.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PmsRef)]
pub(crate) struct PmsRefView {
    #[schema(value_type = PmsWord)]
    pms: Pms,
    pms_property_id: String,
    pms_resident_id: String,
}

impl From<domain::pms::PmsRef> for PmsRefView {
    fn from(pms_ref: domain::pms::PmsRef) -> Self {
        Self {
            pms: pms_ref.pms,
            pms_property_id: pms_ref.pms_property_id.to_string(),
            pms_resident_id: pms_ref.pms_resident_id.to_string(),
        }
    }
}

/// A record of a PMS that is a person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PersonRecord)]
pub(crate) struct PersonRecordView {
    pms_ref: PmsRefView,
    /// The email that was last taken over from it.
    email: String,
    /// The label of its unit, mapped or not.
    pms_unit: Option<Box<str>>,
    /// Whether its lease is the one that counts.
    leads: bool,
    /// Since when it is this person's; none where that was not kept.
    linked_at: Option<Timestamp>,
    /// Why it is, as a sentence.
    why: Option<&'static str>,
    /// Since when the PMS has it no more.
    missing_since: Option<Timestamp>,
    /// Whether the PMS has somebody else under this id now.
    reused: bool,
}

impl PersonRecordView {
    fn new(link: &Link, leads: bool) -> Self {
        Self {
            pms_ref: link.pms_ref.clone().into(),
            email: link.email.to_string(),
            pms_unit: link.unit.as_ref().map(|unit| unit.label.clone()),
            leads,
            linked_at: link.added.as_ref().map(|added| added.at),
            why: link.added.as_ref().map(|added| why_linked(added.reason)),
            missing_since: link.presence.missing_since(),
            reused: link.reused,
        }
    }
}

fn why_linked(reason: LinkReason) -> &'static str {
    match reason {
        LinkReason::Created => "This person was made from it.",
        LinkReason::Matched => "It has this person's name and email.",
        LinkReason::FurtherRecord => {
            "It is a further record of the same human: a transfer, a renewal or another property."
        }
        LinkReason::Exchanged => {
            "It has this person's name: the PMS exchanged the ids of two people of a household."
        }
        LinkReason::Resolution => "A manager decided so.",
    }
}

/// What is known of a person's access, and why it is so.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Access)]
pub(crate) struct AccessView {
    #[serde(flatten)]
    state: AccessStateView,
    /// Why, as a sentence for a manager.
    reason: &'static str,
    /// The suggestion that waits for a manager.
    suggestion_id: Option<String>,
}

/// What is known of a person's access.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AccessState)]
#[serde(tag = "state", rename_all = "snake_case")]
pub(crate) enum AccessStateView {
    /// Keys are given by hand.
    Unmanaged,
    /// This service granted it.
    Granted {
        unit_id: String,
        /// Keys by their names in Door.
        #[schema(value_type = Vec<String>)]
        common_area_keys: BTreeSet<CommonArea>,
        /// From when on.
        starts_at: Timestamp,
        /// Until when, where that is certain: a firm move-out date.
        ends_at: Option<Timestamp>,
    },
    /// All access ended.
    Ended {
        /// When that was decided.
        at: Timestamp,
    },
}

impl From<AccessState> for AccessStateView {
    fn from(access: AccessState) -> Self {
        match access {
            AccessState::Unmanaged => Self::Unmanaged,
            AccessState::Granted { access, starts_at, ends_at } => Self::Granted {
                unit_id: access.unit_id.to_string(),
                common_area_keys: access.common_areas,
                starts_at,
                ends_at,
            },
            AccessState::Ended { at } => Self::Ended { at },
        }
    }
}

/// Why somebody's access is as it is, as a sentence for a manager.
pub(crate) fn because(reason: Reason) -> &'static str {
    match reason {
        Reason::ByHand => "Managers give keys by hand at this property.",
        Reason::NotLinked => "This person is no resident of the PMS; managers give keys by hand.",
        Reason::LivesHere => "They live here, and have what residents of their unit have.",
        Reason::UnitNotMapped => "They live here, and their unit in the PMS is mapped to no Door unit yet.",
        Reason::NotMovedIn => "They are still to move in.",
        Reason::MovedOut => "They moved out.",
        Reason::MovedOutAndAsked => {
            "They moved out and still have access, which ends by itself unless a manager keeps it."
        }
        Reason::MovedOutAndKept => "They moved out, and a manager keeps their access until a day.",
        Reason::StatusSaysNothing => {
            "Their lease status says nothing about living here; access stays as it is."
        }
        Reason::WaitsForApproval => "A change waits for a manager's approval.",
        Reason::Discarded => "A manager discarded the change that was suggested.",
    }
}

/// The suggestion that waits for a manager.
pub(crate) fn waiting(person: &Person) -> Option<&AccessSuggestion> {
    person.suggestion.as_ref().filter(|suggestion| !suggestion.discarded)
}

/// What a person's view depends on beside the person.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    /// The PMS in use.
    pub(crate) pms: Option<Pms>,
    /// Who turns lifecycle into access.
    pub(crate) mode: AutomatedAccess,
    /// When the last sync of the property succeeded.
    pub(crate) last_success_at: Option<Timestamp>,
    /// The names of the Door units.
    pub(crate) units: BTreeMap<UnitId, Box<str>>,
}

impl Surroundings {
    /// Reads them.
    pub(crate) async fn load(desk: &Desk, property_id: &PropertyId) -> Result<Self, Problem> {
        let (integration, units) =
            futures::try_join!(desk.read().integration(property_id), desk.read().units(property_id))?;
        Ok(Self {
            pms: integration.choices.setup.pms(),
            mode: integration.choices.automated_access,
            last_success_at: integration.course.last_succeeded_at,
            units: units.into_iter().map(|unit| (unit.unit_id, unit.name)).collect(),
        })
    }

    /// The person as callers see them.
    pub(crate) fn show(&self, person: Person) -> PersonView {
        let last_synced_at = self.last_synced_at(&person);
        let links = self.pms.map(|pms| person.records_in(pms)).unwrap_or_default();
        let records: Vec<_> =
            links.iter().enumerate().map(|(at, link)| PersonRecordView::new(link, at == 0)).collect();
        let pms_ref = links.first().map(|link| link.pms_ref.clone().into());
        PersonView {
            person_id: person.person_id.to_string(),
            first_name: person.name.first().to_owned(),
            last_name: person.name.last().to_owned(),
            email: person.email.to_string(),
            phone: person.phone.as_ref().map(ToString::to_string),
            unit: person.unit_id.as_ref().map(|id| UnitView {
                unit_id: id.to_string(),
                // A unit that was taken from the property since is still where the person is.
                name: self.units.get(id).cloned().unwrap_or_else(|| id.as_str().into()),
            }),
            lifecycle: person.lifecycle,
            lease: person.lease.as_ref().map(|lease| LeaseView {
                status: lease.status.to_string(),
                starts_on: lease.starts_on,
                ends_on: lease.ends_on,
            }),
            moved_in_on: person.moved_in_on,
            moved_out_on: person.moved_out_on.map(MoveOut::date),
            source: person.source,
            pms_ref,
            records,
            access: AccessView {
                reason: because(plan::reason(&person, self.mode, self.pms)),
                suggestion_id: waiting(&person).map(|suggestion| suggestion.suggestion_id.to_string()),
                state: person.access.into(),
            },
            last_synced_at,
        }
    }

    /// A sync that finds nothing to write does not write that it looked: what it confirmed are the
    /// linked people whose resident was there and in scope.
    fn last_synced_at(&self, person: &Person) -> Option<Timestamp> {
        let confirmed = self.pms.is_some_and(|pms| {
            person.links_in(pms).any(|link| link.presence.missing_since().is_none() && !link.out_of_scope)
        });
        person.synced_at.max(self.last_success_at.filter(|_| confirmed))
    }
}
