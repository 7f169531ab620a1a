//! The registry of problem codes: one line each, with its status and title.

use http::StatusCode;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $status:ident, $title:literal;)*) => {
        /// What kind of problem; stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code.
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word in bodies.
            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The HTTP status that goes with it.
            pub(crate) fn status(self) -> StatusCode {
                match self { $(Self::$name => StatusCode::$status,)* }
            }

            /// The kind in words.
            pub(crate) fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }
    };
}

codes! {
    /// The body is no JSON.
    NotJson = "not_json", BAD_REQUEST, "Not JSON";
    /// The token lacks a claim, or one cannot be read.
    Unauthenticated = "unauthenticated", UNAUTHORIZED, "Not signed in";
    /// The caller may see it, and may not do this to it.
    Forbidden = "forbidden", FORBIDDEN, "Not allowed";
    /// Properties that the caller may not see use the credential, too.
    CredentialShared = "credential_shared", FORBIDDEN, "Shared with other properties";
    /// There is nothing here that the caller may see.
    NotFound = "not_found", NOT_FOUND, "Not found";
    /// The path has no such method.
    MethodNotAllowed = "method_not_allowed", METHOD_NOT_ALLOWED, "Wrong method";
    /// Another step of the set-up comes first.
    StepRequired = "step_required", CONFLICT, "Another step comes first";
    /// It can be done only while User Sync is off.
    IsOn = "is_on", CONFLICT, "User Sync is on";
    /// Something uses it.
    InUse = "in_use", CONFLICT, "In use";
    /// A PMS property syncs into another Door property.
    AttachedElsewhere = "attached_elsewhere", CONFLICT, "Attached elsewhere";
    /// A person of the property has this email.
    EmailTaken = "email_taken", CONFLICT, "Email taken";
    /// The PMS refuses the credential in use.
    CredentialFailing = "credential_failing", CONFLICT, "Credential failing";
    /// The sync is not one that waits for a decision.
    NotHeld = "not_held", CONFLICT, "Nothing to decide";
    /// The alert was closed before.
    AlertClosed = "alert_closed", CONFLICT, "Alert closed";
    /// Another plan is held than the one that the caller names.
    OtherPlan = "other_plan", CONFLICT, "Another plan";
    /// The suggestion was decided before, or its cause is gone.
    SuggestionGone = "suggestion_gone", CONFLICT, "Nothing to decide";
    /// The wait lapsed.
    ApprovalLapsed = "approval_lapsed", CONFLICT, "Approval lapsed";
    /// Others changed the same thing again and again.
    Busy = "busy", CONFLICT, "Changed by others";
    /// The version that the caller named is not the present one.
    VersionMismatch = "version_mismatch", PRECONDITION_FAILED, "Changed in between";
    /// The body is too large.
    BodyTooLarge = "body_too_large", PAYLOAD_TOO_LARGE, "Body too large";
    /// Parts of the request are not accepted.
    InvalidRequest = "invalid_request", UNPROCESSABLE_ENTITY, "Not accepted";
    /// The PMS refused the credential.
    CredentialRejected = "credential_rejected", UNPROCESSABLE_ENTITY, "Credential rejected";
    /// The PMS account lacks a permission.
    PmsPermissionMissing = "pms_permission_missing", UNPROCESSABLE_ENTITY, "Permission missing in the PMS";
    /// The PMS did not answer, or not with something that can be read.
    PmsUnavailable = "pms_unavailable", BAD_GATEWAY, "PMS unavailable";
    /// A service of ours did not answer.
    Unavailable = "unavailable", SERVICE_UNAVAILABLE, "Try again";
    /// A fault of ours.
    Internal = "internal", INTERNAL_SERVER_ERROR, "Our fault";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_snake_case_and_its_own() {
        let words: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(words.len(), Code::ALL.len());
        for word in words {
            assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{word}");
        }
    }
}
