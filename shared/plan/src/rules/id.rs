//! The rules of the specification, by id.

domain::words! {
    /// A rule of the specification.
    pub enum RuleId: "a rule" {
        /// Linked, and followed.
        R1 = "R1",
        /// Linked, with another email.
        R2 = "R2",
        /// An excluded lease status.
        R3 = "R3",
        /// Neither future nor current.
        R4 = "R4",
        /// No usable email.
        R5 = "R5",
        /// An email that others have.
        R6 = "R6",
        /// Linked by name and email.
        R7 = "R7",
        /// Linked to another record in force.
        R8 = "R8",
        /// The email of somebody of another name.
        R9 = "R9",
        /// The name of somebody in the same unit.
        R10 = "R10",
        /// A new person.
        R11 = "R11",
        /// Moved out.
        R12 = "R12",
        /// A status excluded since.
        R13 = "R13",
        /// Who it is is unclear.
        I5 = "I5",
    }
}

impl RuleId {
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
        f.write_str(self.as_str())
    }
}
