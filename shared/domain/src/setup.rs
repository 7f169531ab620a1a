//! The wizard's steps as a type: a step's data exists only once the steps before it are done.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    ids::{CredentialId, PmsPropertyId},
    lease::LeaseStatus,
    pms::Pms,
    words,
};

words! {
    /// A step that a manager still has to take.
    pub enum Step: "a step of the set-up" {
        /// Step 3.
        SelectPms = "select_pms",
        /// Step 4.
        EnterCredentials = "enter_credentials",
        /// Step 5.
        AttachProperties = "attach_properties",
        /// Step 6.
        ExcludeStatuses = "exclude_statuses",
        /// Step 7.
        Activate = "activate",
    }
}

/// An attached PMS property, with the name it had when it was attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachedProperty {
    /// Its id in the PMS.
    pub pms_property_id: PmsPropertyId,
    /// Its name there.
    pub name: Box<str>,
}

/// How far the set-up of one Door property is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "done", rename_all = "snake_case")]
pub enum Setup {
    /// Nothing yet.
    #[default]
    Nothing,
    /// Step 3.
    Pms {
        /// The chosen PMS.
        pms: Pms,
    },
    /// Steps 3 and 4.
    Credential {
        /// The chosen PMS.
        pms: Pms,
        /// The chosen credential, of that PMS.
        credential_id: CredentialId,
    },
    /// Steps 3 to 5.
    Properties {
        /// The chosen PMS.
        pms: Pms,
        /// The chosen credential, of that PMS.
        credential_id: CredentialId,
        /// The attached PMS properties; at least one.
        attached: Vec<AttachedProperty>,
    },
    /// Steps 3 to 6: what a sync needs.
    Complete(CompleteSetup),
}

/// What a sync needs, and whether it is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompleteSetup {
    /// The chosen PMS.
    pub pms: Pms,
    /// The chosen credential, of that PMS.
    pub credential_id: CredentialId,
    /// The attached PMS properties; at least one.
    pub attached: Vec<AttachedProperty>,
    /// Lease statuses whose residents are not pulled in.
    pub excluded: BTreeSet<LeaseStatus>,
    /// Step 7: whether User Sync is on.
    pub enabled: bool,
}

/// Why a step cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StepRefused {
    /// Another step comes first.
    #[error("another step of the set-up comes first: `{}`", .0.as_str())]
    Required(Step),
    /// The PMS can be changed, and the integration removed, only while User Sync is off.
    #[error("User Sync is on; turn it off first")]
    IsOn,
    /// At least one PMS property has to be attached.
    #[error("at least one PMS property has to be attached")]
    NoProperty,
}

impl Setup {
    /// The step that a manager has to take next; none once User Sync is on.
    pub fn next_step(&self) -> Option<Step> {
        match self {
            Self::Nothing => Some(Step::SelectPms),
            Self::Pms { .. } => Some(Step::EnterCredentials),
            Self::Credential { .. } => Some(Step::AttachProperties),
            Self::Properties { .. } => Some(Step::ExcludeStatuses),
            Self::Complete(setup) if setup.enabled => None,
            Self::Complete(_) => Some(Step::Activate),
        }
    }

    /// The chosen PMS.
    pub fn pms(&self) -> Option<Pms> {
        match self {
            Self::Nothing => None,
            Self::Pms { pms } | Self::Credential { pms, .. } | Self::Properties { pms, .. } => Some(*pms),
            Self::Complete(setup) => Some(setup.pms),
        }
    }

    /// The chosen PMS and credential.
    ///
    /// # Errors
    /// The step that has to be taken first.
    pub fn credential(&self) -> Result<(Pms, CredentialId), StepRefused> {
        match self {
            Self::Nothing => Err(StepRefused::Required(Step::SelectPms)),
            Self::Pms { .. } => Err(StepRefused::Required(Step::EnterCredentials)),
            Self::Credential { pms, credential_id } | Self::Properties { pms, credential_id, .. } => {
                Ok((*pms, *credential_id))
            }
            Self::Complete(setup) => Ok((setup.pms, setup.credential_id)),
        }
    }

    /// The attached PMS properties; empty before step 5.
    pub fn attached(&self) -> &[AttachedProperty] {
        match self {
            Self::Properties { attached, .. } => attached,
            Self::Complete(setup) => &setup.attached,
            Self::Nothing | Self::Pms { .. } | Self::Credential { .. } => &[],
        }
    }

    /// What a sync needs.
    ///
    /// # Errors
    /// The step that has to be taken first.
    pub fn complete(&self) -> Result<&CompleteSetup, StepRefused> {
        match self {
            Self::Complete(setup) => Ok(setup),
            unfinished => Err(StepRefused::Required(unfinished.next_step().unwrap_or(Step::SelectPms))),
        }
    }

    /// Whether User Sync is on.
    pub fn is_on(&self) -> bool {
        matches!(self, Self::Complete(setup) if setup.enabled)
    }

    /// Step 3. Choosing another PMS clears the later steps.
    ///
    /// # Errors
    /// While User Sync is on.
    pub fn choose_pms(self, pms: Pms) -> Result<Self, StepRefused> {
        match self {
            same if same.pms() == Some(pms) => Ok(same),
            on if on.is_on() => Err(StepRefused::IsOn),
            _ => Ok(Self::Pms { pms }),
        }
    }

    /// Step 4. The caller has checked that the credential is of the chosen PMS; the attached
    /// properties and excluded statuses stay.
    ///
    /// # Errors
    /// Before step 3.
    pub fn choose_credential(self, credential_id: CredentialId) -> Result<Self, StepRefused> {
        match self {
            Self::Nothing => Err(StepRefused::Required(Step::SelectPms)),
            Self::Pms { pms } | Self::Credential { pms, .. } => Ok(Self::Credential { pms, credential_id }),
            Self::Properties { pms, attached, .. } => Ok(Self::Properties { pms, credential_id, attached }),
            Self::Complete(setup) => Ok(Self::Complete(CompleteSetup { credential_id, ..setup })),
        }
    }

    /// Step 5. The caller has checked that the credential sees each of them.
    ///
    /// # Errors
    /// Before step 4, and for no property.
    pub fn attach(self, attached: Vec<AttachedProperty>) -> Result<Self, StepRefused> {
        let (pms, credential_id) = self.credential()?;
        if attached.is_empty() {
            return Err(StepRefused::NoProperty);
        }
        match self {
            Self::Complete(setup) => Ok(Self::Complete(CompleteSetup { attached, ..setup })),
            _ => Ok(Self::Properties { pms, credential_id, attached }),
        }
    }

    /// Step 6. The caller has checked that the PMS knows each status.
    ///
    /// # Errors
    /// Before step 5.
    pub fn exclude(self, excluded: BTreeSet<LeaseStatus>) -> Result<Self, StepRefused> {
        match self {
            Self::Properties { pms, credential_id, attached } => {
                Ok(Self::Complete(CompleteSetup { pms, credential_id, attached, excluded, enabled: false }))
            }
            Self::Complete(setup) => Ok(Self::Complete(CompleteSetup { excluded, ..setup })),
            unfinished => Err(StepRefused::Required(unfinished.next_step().unwrap_or(Step::SelectPms))),
        }
    }

    /// Step 7.
    ///
    /// # Errors
    /// Before step 6.
    pub fn turn(self, enabled: bool) -> Result<Self, StepRefused> {
        self.complete()?;
        match self {
            Self::Complete(setup) => Ok(Self::Complete(CompleteSetup { enabled, ..setup })),
            unfinished => Ok(unfinished),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn credential() -> CredentialId {
        CredentialId::new(Timestamp::UNIX_EPOCH, 1)
    }

    fn attached() -> Vec<AttachedProperty> {
        vec![AttachedProperty { pms_property_id: PmsPropertyId::new("p1").unwrap(), name: "Harbor".into() }]
    }

    fn on() -> Setup {
        let setup = Setup::Nothing.choose_pms(Pms::Yardi).unwrap().choose_credential(credential()).unwrap();
        setup.attach(attached()).unwrap().exclude(BTreeSet::new()).unwrap().turn(true).unwrap()
    }

    #[test]
    fn each_step_names_the_one_that_has_to_come_first() {
        let steps = Setup::Nothing;
        assert_eq!(
            steps.clone().choose_credential(credential()),
            Err(StepRefused::Required(Step::SelectPms))
        );
        let steps = steps.choose_pms(Pms::Yardi).unwrap();
        assert_eq!(steps.clone().attach(attached()), Err(StepRefused::Required(Step::EnterCredentials)));
        let steps = steps.choose_credential(credential()).unwrap();
        assert_eq!(
            steps.clone().exclude(BTreeSet::new()),
            Err(StepRefused::Required(Step::AttachProperties))
        );
        let steps = steps.attach(attached()).unwrap();
        assert_eq!(steps.clone().turn(true), Err(StepRefused::Required(Step::ExcludeStatuses)));
        let steps = steps.exclude(BTreeSet::new()).unwrap();
        assert_eq!(steps.next_step(), Some(Step::Activate));
        assert_eq!(steps.turn(true).unwrap().next_step(), None);
    }

    #[test]
    fn the_pms_changes_only_while_off_and_clears_the_later_steps() {
        assert_eq!(on().choose_pms(Pms::Entrata), Err(StepRefused::IsOn));
        assert_eq!(on().choose_pms(Pms::Yardi), Ok(on()));
        let off = on().turn(false).unwrap();
        assert_eq!(off.choose_pms(Pms::Entrata), Ok(Setup::Pms { pms: Pms::Entrata }));
    }

    #[test]
    fn an_earlier_step_taken_again_keeps_the_later_ones() {
        let other = CredentialId::new(Timestamp::UNIX_EPOCH, 2);
        let again = on().choose_credential(other).unwrap();
        assert!(again.is_on());
        assert_eq!(again.attached(), attached());
    }
}
