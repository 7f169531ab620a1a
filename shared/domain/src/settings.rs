//! A manager's choices that a plan depends on.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

use crate::{
    access::{AccessSettings, AutomatedAccess, CommonArea, RevokeAfter},
    course::{Course, Schedule},
    ids::{PmsPropertyId, PropertyId},
    lease::LeaseStatus,
    pms::Pms,
    roster::RosterSize,
    setup::{CompleteSetup, Setup, StepRefused},
    sync::Taken,
    text::InvalidText,
    unit::UnitMapping,
};

/// Which share of the linked people a sync may move out before a manager is asked, in per cent
/// from 1 to 99. Never fewer than [`HeldThreshold::ALWAYS_ALLOWED`] people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct HeldThreshold(u8);

impl HeldThreshold {
    /// So many may always be moved out: in a small building 20 % is nobody.
    pub const ALWAYS_ALLOWED: usize = 5;

    /// How many of the linked people may be moved out without a manager.
    pub fn allowed(self, linked: usize) -> usize {
        (linked * usize::from(self.0) / 100).max(Self::ALWAYS_ALLOWED)
    }

    /// The share in per cent.
    pub fn percent(self) -> u8 {
        self.0
    }
}

impl Default for HeldThreshold {
    fn default() -> Self {
        Self(20)
    }
}

impl TryFrom<u8> for HeldThreshold {
    type Error = InvalidText;
    fn try_from(percent: u8) -> Result<Self, InvalidText> {
        if (1..=99).contains(&percent) {
            Ok(Self(percent))
        } else {
            Err(InvalidText {
                what: "the threshold for held changes",
                problem: "must be 1 to 99 per cent; it cannot be off",
            })
        }
    }
}

impl From<HeldThreshold> for u8 {
    fn from(threshold: HeldThreshold) -> Self {
        threshold.0
    }
}

/// After so long without a sync that succeeded nobody is moved out without a manager: a week in which
/// nobody looked is a reason to look.
pub const LONG_PAUSE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What managers decide about the sync of a property: the wizard's steps, and the settings beside them. Who
/// changed what of it is on record as this has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// How far the wizard is.
    #[serde(flatten)]
    pub setup: Setup,
    /// The account of the PMS that the attached properties belong to: a PMS property id means
    /// something only within one. Opaque here; comes from the connector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Box<str>>,
    /// Who turns lifecycle into access.
    pub automated_access: AutomatedAccess,
    /// What every current resident may open beside their unit.
    pub common_area_keys: BTreeSet<CommonArea>,
    /// When a plan is held.
    pub held_changes_threshold: HeldThreshold,
    /// When access that waits for an approved end ends by itself.
    #[serde(default)]
    pub revoke_after_hours: RevokeAfter,
}

impl Choices {
    /// Whether the roster of these choices is that of the others, so that the size of one says something
    /// about the other.
    fn takes_in_the_roster_of(&self, other: &Self) -> bool {
        let attached = |of: &Self| -> BTreeSet<_> {
            of.setup.attached().iter().map(|attached| attached.pms_property_id.clone()).collect()
        };
        self.setup.pms() == other.setup.pms()
            && self.account == other.account
            && attached(self) == attached(other)
    }
}

impl Choices {
    /// The course under these choices instead of those of `before`; none where they leave it alone. Turning
    /// User Sync on makes it due at once, whatever failed before; the size of one roster says nothing of
    /// another's.
    #[must_use]
    pub fn course(&self, before: &Self, course: &Course) -> Option<Course> {
        let turned_on = self.setup.is_on() && !before.setup.is_on();
        let same_roster = self.takes_in_the_roster_of(before);
        (turned_on || !same_roster).then(|| Course {
            schedule: if turned_on { Schedule::default() } else { course.schedule.clone() },
            previous_residents: course.previous_residents.filter(|_| same_roster),
            residents_by_property: match same_roster {
                true => course.residents_by_property.clone(),
                false => BTreeMap::new(),
            },
            ..course.clone()
        })
    }
}

/// What a plan depends on beside the roster and the directory.
#[derive(Debug, Clone)]
pub struct SyncSettings {
    /// The Door property.
    pub property_id: PropertyId,
    /// Its time zone: which day it is there decides whether a move-out date has passed.
    pub time_zone: TimeZone,
    /// The PMS in use.
    pub pms: Pms,
    /// The attached PMS properties.
    pub attached: BTreeSet<PmsPropertyId>,
    /// Lease statuses whose residents are not pulled in.
    pub excluded: BTreeSet<LeaseStatus>,
    /// Which Door unit a PMS unit is.
    pub units: UnitMapping,
    /// Who turns lifecycle into access, and what beside the unit.
    pub access: AccessSettings,
    /// When a plan is held.
    pub threshold: HeldThreshold,
    /// What the last roster that was taken in held; none before the first.
    pub previous_roster: Option<RosterSize>,
    /// When a sync last succeeded; none before the first.
    pub last_succeeded_at: Option<Timestamp>,
    /// What the syncs of the last 24 hours took, those apart that a manager approved.
    pub taken_lately: Taken,
}

impl SyncSettings {
    /// Which day it is at the property.
    pub fn today(&self, now: Timestamp) -> Date {
        self.time_zone.to_datetime(now).date()
    }

    /// The moment at which a day ends at the property; none at the end of time.
    pub fn end_of(&self, day: Date) -> Option<Timestamp> {
        let next = day.tomorrow().ok()?;
        self.time_zone.to_timestamp(next.to_datetime(Time::midnight())).ok()
    }

    /// What a manager chose and how syncs went, as a plan made `now` takes it.
    ///
    /// # Errors
    /// The step that has to be taken first.
    pub fn new(
        property_id: PropertyId,
        time_zone: TimeZone,
        choices: &Choices,
        course: &Course,
        units: UnitMapping,
        now: Timestamp,
    ) -> Result<Self, StepRefused> {
        let Choices {
            setup,
            account: _,
            automated_access,
            common_area_keys,
            held_changes_threshold,
            revoke_after_hours,
        } = choices;
        let CompleteSetup { pms, credential_id: _, attached, excluded, enabled: _ } = setup.complete()?;
        Ok(Self {
            property_id,
            time_zone,
            pms: *pms,
            attached: attached.iter().map(|attached| attached.pms_property_id.clone()).collect(),
            excluded: excluded.clone(),
            units,
            access: AccessSettings {
                mode: *automated_access,
                common_areas: common_area_keys.clone(),
                revoke_after: *revoke_after_hours,
            },
            threshold: *held_changes_threshold,
            previous_roster: course.previous_roster(),
            last_succeeded_at: course.last_succeeded_at,
            taken_lately: course.taken_lately(now),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ids::CredentialId, setup::AttachedProperty};

    #[test]
    fn turning_it_on_forgets_failures_and_another_roster_the_size_of_the_last() {
        let setup = |pms, enabled| {
            let attached =
                AttachedProperty { pms_property_id: PmsPropertyId::new("100").unwrap(), name: "H".into() };
            let setup = Setup::Nothing.choose_pms(pms).unwrap();
            let setup = setup.choose_credential(CredentialId::new(Timestamp::UNIX_EPOCH, 1)).unwrap();
            let setup =
                setup.attach(vec![attached]).unwrap().exclude([].into()).unwrap().turn(enabled).unwrap();
            Choices { setup, ..Choices::default() }
        };
        let (off, on) = (setup(Pms::Yardi, false), setup(Pms::Yardi, true));
        let schedule = Schedule { failures: 3, next_sync_at: None };
        let course = Course { schedule, previous_residents: Some(42), ..Course::default() };
        let turned_on = on.course(&off, &course).unwrap();
        assert_eq!((turned_on.schedule.failures, turned_on.previous_residents), (0, Some(42)));
        let other = setup(Pms::Mri, false).course(&off, &course).unwrap();
        assert_eq!((other.schedule.failures, other.previous_residents), (3, None));
        assert_eq!(off.course(&on, &course), None);
    }
}
