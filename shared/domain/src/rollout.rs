//! A roll-out: many properties set up as one that is, each a line of its own.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    access::{AutomatedAccess, CommonArea, RevokeAfter},
    ids::{CredentialId, OrgId, PmsPropertyId, PropertyId, RolloutId, SyncId},
    lease::LeaseStatus,
    pms::Pms,
    settings::{Choices, HeldThreshold},
    setup::{AttachedProperty, Setup, StepRefused},
    sync::{HoldReason, PlanDigest, SyncCounts, SyncFailure},
    tagged_words, words,
};

/// The most properties of one roll-out.
pub const MAX_LINES: usize = 500;

/// A roll-out, as it was asked for; how far it is, its lines say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rollout {
    /// Our id.
    pub rollout_id: RolloutId,
    /// The portfolio.
    pub org_id: OrgId,
    /// As what the properties are set up.
    pub model: Model,
    /// Who asked for it.
    pub begun_by: Decider,
    /// When.
    pub begun_at: Timestamp,
    /// How many lines it has.
    pub properties: u64,
}

/// Who decided something that is done later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decider {
    /// A caller's `sub`.
    pub actor: Box<str>,
    /// What they were called then, where the token said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_name: Option<Box<str>>,
    /// As what: the caller's role.
    pub role: Box<str>,
}

/// What the properties of a roll-out have in common, as the property had it that they are set up like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Model {
    /// The Door property that it was taken from.
    pub property_id: PropertyId,
    /// The PMS.
    pub pms: Pms,
    /// The credential, of that PMS.
    pub credential_id: CredentialId,
    /// Lease statuses whose residents are not pulled in.
    pub excluded: BTreeSet<LeaseStatus>,
    /// Who turns lifecycle into access.
    pub automated_access: AutomatedAccess,
    /// What every current resident may open beside their unit.
    pub common_area_keys: BTreeSet<CommonArea>,
    /// When a plan is held.
    pub held_changes_threshold: HeldThreshold,
    /// When access that waits for an approved end ends by itself.
    pub revoke_after_hours: RevokeAfter,
}

impl Model {
    /// Takes over what a property has.
    ///
    /// # Errors
    /// The step that its set-up still needs.
    pub fn of(property_id: PropertyId, choices: &Choices) -> Result<Self, StepRefused> {
        let Choices {
            setup,
            account: _,
            automated_access,
            common_area_keys,
            held_changes_threshold,
            revoke_after_hours,
        } = choices;
        let setup = setup.complete()?;
        Ok(Self {
            property_id,
            pms: setup.pms,
            credential_id: setup.credential_id,
            excluded: setup.excluded.clone(),
            automated_access: *automated_access,
            common_area_keys: common_area_keys.clone(),
            held_changes_threshold: *held_changes_threshold,
            revoke_after_hours: *revoke_after_hours,
        })
    }

    /// What a property chooses that is set up like the model: steps 3 to 6 and the settings, with User Sync off.
    /// Of the common areas those that the property has keys for.
    ///
    /// # Errors
    /// While User Sync is on there, and for no PMS property.
    pub fn choices(
        &self,
        before: &Choices,
        attached: &[AttachedProperty],
        account: &str,
        keys: &BTreeSet<CommonArea>,
    ) -> Result<Choices, StepRefused> {
        if before.setup.is_on() {
            return Err(StepRefused::IsOn);
        }
        let setup = Setup::Nothing.choose_pms(self.pms)?.choose_credential(self.credential_id)?;
        let setup = setup.attach(attached.to_vec())?.exclude(self.excluded.clone())?;
        Ok(Choices {
            setup,
            account: Some(account.into()),
            automated_access: self.automated_access,
            common_area_keys: self.common_area_keys.intersection(keys).cloned().collect(),
            held_changes_threshold: self.held_changes_threshold,
            revoke_after_hours: self.revoke_after_hours,
        })
    }

    /// The common areas that a property has no key for.
    pub fn missing_keys(&self, keys: &BTreeSet<CommonArea>) -> BTreeSet<CommonArea> {
        self.common_area_keys.difference(keys).cloned().collect()
    }
}

/// One property of a roll-out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutLine {
    /// The Door property.
    pub property_id: PropertyId,
    /// What it was called when the roll-out was asked for.
    pub name: Box<str>,
    /// The PMS properties that sync into it; at least one.
    pub attached: Vec<AttachedProperty>,
    /// How far it is.
    pub standing: LineState,
    /// Counts the writes, from 1.
    pub version: u64,
}

impl RolloutLine {
    /// A line of which nothing is done.
    pub fn new(property_id: PropertyId, name: Box<str>, attached: Vec<AttachedProperty>) -> Self {
        Self { property_id, name, attached, standing: LineState::Waiting, version: 1 }
    }

    /// The PMS properties that it takes in.
    pub fn pms_property_ids(&self) -> impl Iterator<Item = &PmsPropertyId> {
        self.attached.iter().map(|attached| &attached.pms_property_id)
    }

    /// The same further on.
    #[must_use]
    pub fn now(self, standing: LineState) -> Self {
        Self { standing, version: self.version + 1, ..self }
    }
}

tagged_words! {
    /// How far a line is.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum LineState tagged "state" {
        /// Nothing is done yet.
        Waiting = "waiting",
        /// It is set up, and what turning it on would do is known.
        Ready = "ready" {
            /// What it would do.
            preview: LinePreview,
        },
        /// A manager wants it on.
        TurningOn = "turning_on" {
            /// What they saw.
            preview: LinePreview,
            /// Who.
            by: Decider,
        },
        /// User Sync is on.
        On = "on" {
            /// What they saw.
            preview: LinePreview,
            /// The first sync; none where the property had been synced before.
            sync_id: Option<SyncId>,
        },
        /// It went no further.
        Refused = "refused" {
            /// Why, and what to do.
            failure: SyncFailure,
        },
    }
}

impl LineState {
    /// Why it went no further.
    pub fn failure(&self) -> Option<&SyncFailure> {
        match self {
            Self::Refused { failure } => Some(failure),
            Self::Waiting | Self::Ready { .. } | Self::TurningOn { .. } | Self::On { .. } => None,
        }
    }

    /// Whether there is something to be done about it without anybody deciding anything.
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Waiting | Self::TurningOn { .. })
    }

    /// What turning it on would do, or was to do.
    pub fn preview(&self) -> Option<&LinePreview> {
        match self {
            Self::Ready { preview } | Self::TurningOn { preview, .. } | Self::On { preview, .. } => {
                Some(preview)
            }
            Self::Waiting | Self::Refused { .. } => None,
        }
    }
}

/// What turning a property on would do, as its plan has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePreview {
    /// How many residents come to what.
    pub counts: SyncCounts,
    /// That of the plan: the same digest, the same effect.
    pub digest: PlanDigest,
    /// Why its changes would wait for a manager; empty if they would not.
    pub hold_reasons: Vec<HoldReason>,
    /// Common areas of the model that the property has no key for.
    pub missing_keys: BTreeSet<CommonArea>,
    /// When it was looked at.
    pub seen_at: Timestamp,
}

words! {
    /// Which of the lines that are ready a manager wants on.
    pub enum WhichLines: "which lines to turn on" {
        /// Every one; what was seen of those that would be held is let through.
        All = "all",
        /// Those whose first sync would not be held.
        WithoutHold = "without_hold",
    }
}

impl WhichLines {
    /// Whether a line that shows this preview is among them.
    pub fn has(self, preview: &LinePreview) -> bool {
        match self {
            Self::All => true,
            Self::WithoutHold => preview.hold_reasons.is_empty(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(name: &str) -> CommonArea {
        CommonArea::new(name).unwrap()
    }

    fn attached(id: &str) -> Vec<AttachedProperty> {
        vec![AttachedProperty { pms_property_id: PmsPropertyId::new(id).unwrap(), name: id.into() }]
    }

    fn set_up(enabled: bool) -> Choices {
        let setup = Setup::Nothing.choose_pms(Pms::Yardi).unwrap();
        let setup = setup.choose_credential(CredentialId::new(Timestamp::UNIX_EPOCH, 1)).unwrap();
        let excluded = [LeaseStatus::new("Applicant").unwrap()].into();
        let setup =
            setup.attach(attached("model")).unwrap().exclude(excluded).unwrap().turn(enabled).unwrap();
        Choices {
            setup,
            account: Some("theirs".into()),
            automated_access: AutomatedAccess::Automatic,
            common_area_keys: [area("Pool"), area("Gate")].into(),
            ..Choices::default()
        }
    }

    fn model() -> Model {
        Model::of(PropertyId::new("model").unwrap(), &set_up(true)).unwrap()
    }

    #[test]
    fn a_property_is_set_up_like_the_model_with_its_own_pms_property_and_off() {
        let before = Choices::default();
        let keys = [area("Pool"), area("Lobby")].into();
        let choices = model().choices(&before, &attached("other"), "acme", &keys).unwrap();
        assert!(!choices.setup.is_on());
        assert_eq!(choices.setup.attached(), attached("other"));
        assert_eq!(choices.account.as_deref(), Some("acme"));
        assert_eq!(
            choices.setup.complete().unwrap().excluded,
            set_up(true).setup.complete().unwrap().excluded
        );
        assert_eq!(choices.automated_access, AutomatedAccess::Automatic);
        assert_eq!(choices.common_area_keys, [area("Pool")].into());
        assert_eq!(model().missing_keys(&keys), [area("Gate")].into());
        assert_eq!(model().choices(&choices, &attached("other"), "acme", &keys), Ok(choices), "and again");
    }

    #[test]
    fn a_property_that_is_on_stays_as_it_is() {
        let changed = model().choices(&set_up(true), &attached("other"), "acme", &BTreeSet::new());
        assert_eq!(changed, Err(StepRefused::IsOn));
        assert!(model().choices(&set_up(false), &attached("other"), "acme", &BTreeSet::new()).is_ok());
    }

    #[test]
    fn a_property_that_is_not_set_up_is_no_model() {
        let unfinished = Model::of(PropertyId::new("p").unwrap(), &Choices::default());
        assert!(matches!(unfinished, Err(StepRefused::Required(_))));
    }
}
