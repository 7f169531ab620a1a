//! The words of the `OpenAPI` document: taken from the enums themselves, so that the document has those and
//! no others.

use domain::{
    access::AutomatedAccess,
    alert::{AlertAction, AlertKind},
    change::Field,
    credential::FieldKind,
    lease::Lifecycle,
    notice::{DeliveryStatus, NoticeKind, Turn},
    person::Source,
    pms::Pms,
    rollout::{LineState, WhichLines},
    setup::Step,
    sync::{Outcome, SyncStatus, SyncTrigger},
    words::Words,
};
use plan::{AccessEffectKind, Sureness};
use store::{AuditAction, RecordedKind};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr, Schema,
        schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, OneOfBuilder, SchemaType, Type},
    },
};

use crate::{
    caller::Role,
    directory::{access::AccessAction, alert_view::AlertStatus, keys::KeyKind, people},
    notices::view::ChannelKind,
    problem_code::Code,
};

/// The schema of a text that is one of these words.
fn one_of<W: Into<serde_json::Value>>(
    words: impl IntoIterator<Item = W>,
    description: &str,
) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
        .enum_values(Some(words))
        .into()
}

/// The schema of an enum of words.
fn schema_of<T: Words>(description: &str) -> RefOr<Schema> {
    one_of(T::ALL.iter().map(|word| word.as_str()), description)
}

/// The schema of what is on record of something before or after it was changed: an object with the fields that
/// were decided about, one word, a list, or nothing.
fn told(description: &str) -> RefOr<Schema> {
    let anything = AdditionalProperties::<Schema>::FreeForm(true);
    let object = ObjectBuilder::new().schema_type(Type::Object).additional_properties(Some(anything));
    let of = |kind: SchemaType| ObjectBuilder::new().schema_type(kind);
    OneOfBuilder::new()
        .description(Some(description))
        .item(object)
        .item(ArrayBuilder::new().items(of(SchemaType::AnyValue)))
        .item(of(Type::String.into()))
        .item(of(Type::Null.into()))
        .into()
}

/// One schema-only type per enum: its name, its name in the document, what it is, the schema.
macro_rules! schemas {
    ($($name:ident, $schema_name:literal, $description:literal, $schema:expr;)*) => {$(
        #[doc = $description]
        #[derive(Debug)]
        pub(crate) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                ($schema)($description)
            }
        }

        impl ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                $schema_name.into()
            }
        }
    )*};
}

schemas! {
    PmsWord, "Pms", "An approved property management system.", schema_of::<Pms>;
    LifecycleWord, "Lifecycle", "Our reading of a lease status.", schema_of::<Lifecycle>;
    StepWord, "Step", "A step of the set-up.", schema_of::<Step>;
    FieldKindWord, "FieldKind", "What a field of a credential holds.", schema_of::<FieldKind>;
    SourceWord, "Source", "Where a person came from.", schema_of::<Source>;
    SyncTriggerWord, "SyncTrigger", "What asked for a sync.", schema_of::<SyncTrigger>;
    SyncStatusWord, "SyncStatus", "How a sync stands.", schema_of::<SyncStatus>;
    AutomatedAccessWord, "AutomatedAccess",
        "Who turns lifecycle and unit into access: managers by hand, managers who approve what is suggested, or \
         the service.",
        schema_of::<AutomatedAccess>;
    AlertKindWord, "AlertKind", "What kind of alert, in the order in which they are to be resolved.",
        schema_of::<AlertKind>;
    AlertActionWord, "AlertAction",
        "What a manager can decide: `merge` links the resident to the person; `create_separate` makes a new \
         person of the resident; `move_out` and `keep` say what became of a person whose resident is missing, or who moved \
         out and still has access, which `end_access` ends; `same_person` takes the name of the PMS over, and \
         `another_person` unlinks the person from the record of somebody else.",
        schema_of::<AlertAction>;
    AlertStatusWord, "AlertStatus", "Whether the cause is still there.", schema_of::<AlertStatus>;
    KeyKindWord, "KeyKind", "What a key opens.", schema_of::<KeyKind>;
    AccessEffectWord, "AccessEffectKind", "What becomes of somebody's access.", schema_of::<AccessEffectKind>;
    AccessKindWord, "AccessKind", "What is known of somebody's access.", schema_of::<people::AccessKind>;
    PeopleGroupWord, "PeopleGroup",
        "People who are looked for together: future and current ones without a Door unit, those whom an open alert is \
         about, past ones whose access has not ended, those who were added in Door.",
        schema_of::<people::Group>;
    PeopleOrderWord, "PeopleOrder", "What people are ordered by.", schema_of::<people::By>;
    OrderWord, "Order", "Which end of an order comes first.", schema_of::<people::Order>;
    AccessActionWord, "AccessAction",
        "What a manager decides: it is done, or discarded until something else is suggested.",
        schema_of::<AccessAction>;
    LineStateWord, "RolloutState",
        "How far a property of a roll-out is: nothing is done yet; it is set up, and what turning it on would do is known; \
         a manager wants it on; it is on; it went no further.",
        |description| one_of(LineState::WORDS, description);
    WhichLinesWord, "WhichLines",
        "Which of the properties that are ready: all, or those whose first sync would not be held.",
        schema_of::<WhichLines>;
    SurenessWord, "Sureness", "How sure a suggestion by name is.", schema_of::<Sureness>;
    AuditActionWord, "AuditAction", "What somebody did.", schema_of::<AuditAction>;
    RecordedKindWord, "ChangeKind", "What happened.", schema_of::<RecordedKind>;
    FieldWord, "PersonField", "A field of a person.", schema_of::<Field>;
    NoticeKindWord, "NoticeKind", "What a notice is of.", schema_of::<NoticeKind>;
    TurnWord, "NoticeTurn", "Whether something began, is over, or is only told.", schema_of::<Turn>;
    ChannelWord, "Channel", "How somebody is told.", schema_of::<ChannelKind>;
    DeliveryStatusWord, "DeliveryStatus",
        "How a delivery stands: `waiting` is tried again, `given_up` is not.",
        schema_of::<DeliveryStatus>;
    Told, "Told", "What was told of something that was decided about.", told;
    RoleWord, "Role", "What a caller is.", schema_of::<Role>;
    CodeWord, "ProblemCode", "What kind of problem.",
        |description| one_of(Code::ALL.iter().map(|code| code.as_str()), description);
    OutcomeWord, "Outcome",
        "What a row of a plan comes to; with the reason, or the kind of alert, behind a colon.",
        |description| one_of(Outcome::all().map(|outcome| outcome.to_string()), description);
}
