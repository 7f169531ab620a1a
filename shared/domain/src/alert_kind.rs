//! The kinds of alerts, and what a manager can decide.

use crate::words;

words! {
    /// What kind of alert; the order is that in which managers are asked to resolve them.
    pub enum AlertKind: "an alert kind" {
        /// The PMS refuses the credential: nothing is synced before that is mended.
        CredentialFailing = "credential_failing",
        /// Residents of the PMS share an email.
        DuplicateEmail = "duplicate_email",
        /// A resident matches a person who is linked to another resident.
        DuplicateAccount = "duplicate_account",
        /// A resident has the email of a person with another name.
        NameMismatch = "name_mismatch",
        /// A resident has another email in the PMS than in Door.
        EmailMismatch = "email_mismatch",
        /// A resident to be pulled in has no valid email.
        MissingEmail = "missing_email",
        /// Records of the PMS that cannot be read, or that may be of nobody who lives there.
        RecordsSetAside = "records_set_aside",
        /// A linked person's resident is no longer in the PMS.
        MissingFromPms = "missing_from_pms",
        /// Somebody moved out, and their access waits for a manager's word to end.
        StillHasAccess = "still_has_access",
        /// A PMS unit that holds residents is mapped to no Door unit.
        UnmappedUnit = "unmapped_unit",
    }
}

impl AlertKind {
    /// The title that managers see.
    pub fn title(self) -> &'static str {
        match self {
            Self::CredentialFailing => "Credential Failing",
            Self::DuplicateEmail => "Duplicate Emails",
            Self::DuplicateAccount => "Duplicate Accounts",
            Self::NameMismatch => "Name Mismatch",
            Self::EmailMismatch => "Email Mismatch",
            Self::MissingEmail => "Missing Email",
            Self::RecordsSetAside => "Records Set Aside",
            Self::MissingFromPms => "Missing From PMS",
            Self::StillHasAccess => "Moved Out, Still Has Access",
            Self::UnmappedUnit => "Unmapped Unit",
        }
    }

    /// Why a manager is asked.
    pub fn why(self) -> &'static str {
        match self {
            Self::CredentialFailing => "The PMS refuses the credential, so nothing is synced.",
            Self::DuplicateEmail => {
                "Residents in the PMS share an email. They are not synced until each has one of their own."
            }
            Self::DuplicateAccount => {
                "A resident in the PMS matches a person who is linked to another record of the PMS."
            }
            Self::NameMismatch => "The same email, with another name in the PMS and in Door.",
            Self::EmailMismatch => {
                "A resident’s email differs in the PMS and in Door. Their record is not updated until it is \
                 clear which is right."
            }
            Self::MissingEmail => "A resident in the PMS has no valid email. A person in Door needs one.",
            Self::RecordsSetAside => {
                "Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or \
                 loses anything by them."
            }
            Self::MissingFromPms => {
                "Somebody in Door is no longer in the PMS. They keep account and access until you decide."
            }
            Self::StillHasAccess => {
                "Somebody moved out and still has access. It ends by itself, unless you keep it until a day."
            }
            Self::UnmappedUnit => {
                "A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."
            }
        }
    }

    /// What a manager can do in the PMS so that the next sync closes the alert.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::CredentialFailing => {
                "Enter the credential's new password, or restore its permission in the PMS."
            }
            Self::DuplicateEmail => "Give each of these residents an email of their own in the PMS.",
            Self::DuplicateAccount => {
                "Correct the resident's name or email in the PMS, if this is somebody other than the person in Door."
            }
            Self::NameMismatch => "If the name in Door is right, correct the name in the PMS.",
            Self::EmailMismatch => "If the email in Door is right, correct the email in the PMS.",
            Self::MissingEmail => "Add the resident's email in the PMS.",
            Self::RecordsSetAside => {
                "Correct these records in the PMS. If they are right there, tell Door's support the words that this \
                 alert names."
            }
            Self::MissingFromPms => {
                "If the resident still lives here, restore the record in the PMS, or the permission to read it."
            }
            Self::StillHasAccess => {
                "If they still live here, correct the resident's lease in the PMS; else end their access, or keep it \
                 until a day."
            }
            Self::UnmappedUnit => "Map the unit to a Door unit, or correct the resident's unit in the PMS.",
        }
    }
}

words! {
    /// What a manager can decide about an alert.
    pub enum AlertAction: "an alert action" {
        /// The resident and the person are one: they are linked, and the PMS's record is taken over.
        Merge = "merge",
        /// The resident is a person of their own, with the PMS's email. The person linked so far is
        /// unlinked and moved out, and kept.
        CreateSeparate = "create_separate",
        /// The person whose resident is missing has moved out.
        MoveOut = "move_out",
        /// The person stays as they are: whose resident is missing, or who moved out and keeps access until
        /// a day.
        Keep = "keep",
        /// The resident, under another name, is the person who is linked: the PMS's name is taken over.
        SamePerson = "same_person",
        /// The resident is somebody else than the person who is linked, who is unlinked.
        AnotherPerson = "another_person",
        /// The access of somebody who moved out ends.
        EndAccess = "end_access",
    }
}
