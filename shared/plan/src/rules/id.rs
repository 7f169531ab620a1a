//! The rules of the specification, by id.

use serde::{Serialize, Serializer};

/// A rule of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the rule of that number; `sentence` says it")]
pub enum RuleId {
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
    I5,
}

impl RuleId {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
        Self::R7,
        Self::R8,
        Self::R9,
        Self::R10,
        Self::R11,
        Self::R12,
        Self::R13,
        Self::I5,
    ];

    /// What it says, as a sentence for a manager.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::R1 => "This resident is linked to a person in Door, and the PMS's changes are taken over.",
            Self::R2 => {
                "This resident is linked to a person in Door, but the email in the PMS is not the one last taken \
                 over, so nothing is changed until a manager decides."
            }
            Self::R3 => "The lease status is excluded for this property, so the resident is not pulled in.",
            Self::R4 => "The lease is neither future nor current, so the resident is not pulled in.",
            Self::R5 => "The PMS has no usable email for this resident, and a person needs one.",
            Self::R6 => {
                "Other residents of the PMS have the same email, and a person needs one of their own."
            }
            Self::R7 => "A person in Door has the same name and email, and was linked to this resident.",
            Self::R8 => {
                "The person in Door with this name and email is linked to another record of the PMS that is in \
                 force."
            }
            Self::R9 => "A person in Door has this email under another name.",
            Self::R10 => "A person in Door has this name in the same unit with another email.",
            Self::R11 => "Nobody in Door matches this resident, so a person was made.",
            Self::R12 => "The PMS says that this resident moved out, so the person's access ends.",
            Self::R13 => "The lease status was excluded since, so the person is no longer updated.",
            Self::I5 => {
                "This record was a person's in Door and has another name now, so nothing is changed until a \
                 manager says whether they are the same."
            }
        }
    }
}

impl std::fmt::Display for RuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(self, f)
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
