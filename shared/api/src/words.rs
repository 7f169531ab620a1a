//! The words of domain types in the `OpenAPI` document: taken from the values themselves, so that
//! the document cannot spell one otherwise than a body does.

use domain::{
    access::AutomatedAccess,
    alert::{AlertAction, AlertKind},
    change::Field,
    credential::FieldKind,
    lease::Lifecycle,
    person::Source,
    pms::Pms,
    setup::Step,
    sync::{SyncStatus, SyncTrigger},
};
use store::{AuditAction, RecordedKind};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr, Schema,
        schema::{ObjectBuilder, Type},
    },
};

/// One schema-only type per domain enum: `words!(Name, "description", [values])`.
macro_rules! words {
    ($($name:ident, $schema:literal, $description:literal, $values:expr;)*) => {$(
        #[doc = $description]
        #[derive(Debug)]
        pub(crate) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                // Every value here is an enum that serialises as text.
                let words = $values.iter().filter_map(|value| serde_json::to_value(value).ok());
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .description(Some($description))
                    .enum_values(Some(words.collect::<Vec<_>>()))
                    .into()
            }
        }

        impl ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                $schema.into()
            }
        }
    )*};
}

words! {
    PmsWord, "Pms", "An approved property management system.", Pms::ALL;
    LifecycleWord, "Lifecycle", "Our reading of a lease status.", Lifecycle::ALL;
    StepWord, "Step", "A step of the set-up.",
        [Step::SelectPms, Step::EnterCredentials, Step::AttachProperties, Step::ExcludeStatuses, Step::Activate];
    FieldKindWord, "FieldKind", "What a field of a credential holds.",
        [FieldKind::Text, FieldKind::Secret, FieldKind::Url];
    SourceWord, "Source", "Where a person came from.", [Source::Pms, Source::Door];
    SyncTriggerWord, "SyncTrigger", "What asked for a sync.",
        [SyncTrigger::Schedule, SyncTrigger::Manual, SyncTrigger::Support, SyncTrigger::Activation];
    SyncStatusWord, "SyncStatus", "How a sync stands.",
        [SyncStatus::Queued, SyncStatus::Running, SyncStatus::Succeeded, SyncStatus::Failed, SyncStatus::Held];
    AutomatedAccessWord, "AutomatedAccess",
        "Who turns lifecycle and unit into access: managers by hand, managers who approve what is suggested, or \
         the service.",
        [AutomatedAccess::Off, AutomatedAccess::ApprovalRequired, AutomatedAccess::Automatic];
    AlertKindWord, "AlertKind", "What kind of alert.",
        [
            AlertKind::DuplicateEmail, AlertKind::DuplicateAccount, AlertKind::NameMismatch,
            AlertKind::EmailMismatch, AlertKind::MissingEmail, AlertKind::MissingFromPms,
            AlertKind::UnmappedUnit, AlertKind::CredentialFailing,
        ];
    AlertActionWord, "AlertAction",
        "What a manager can decide: `merge` links the resident to the person; `create_separate` makes a new \
         person of the resident; `move_out` and `keep` say what became of a person whose resident is missing.",
        AlertAction::ALL;
    AuditActionWord, "AuditAction", "What somebody did.", AuditAction::ALL;
    RecordedKindWord, "ChangeKind", "What happened.",
        [
            RecordedKind::Created, RecordedKind::Linked, RecordedKind::Updated, RecordedKind::MovedOut,
            RecordedKind::Noted, RecordedKind::AlertOpened, RecordedKind::AlertResolved,
            RecordedKind::SyncEnded, RecordedKind::CredentialFailing, RecordedKind::AccessGranted,
            RecordedKind::AccessChanged, RecordedKind::AccessRevoked,
        ];
    FieldWord, "PersonField", "A field of a person.",
        [
            Field::FirstName, Field::LastName, Field::Email, Field::Phone, Field::Unit, Field::Lifecycle,
            Field::LeaseStatus, Field::LeaseStartsOn, Field::LeaseEndsOn, Field::MovedInOn,
            Field::MovedOutOn, Field::PmsRef, Field::PmsUnit, Field::MissingFromPmsSince,
            Field::OutOfScope, Field::Access, Field::AccessSuggestion,
        ];
}
