//! Which refusals each operation of the document has, by status: what follows from its shape (a token, ids in
//! its path, a body, `If-Match`), and what its handler refuses beside. Every answer of the tests over HTTP is
//! held against it.

use std::collections::BTreeMap;

use http::StatusCode;
use utoipa::openapi::{
    Components, Content, Ref, RefOr, ResponseBuilder, Schema,
    path::{Operation, ParameterIn},
    response::Response,
    schema::{AllOfBuilder, ObjectBuilder, Type},
    security::SecurityRequirement,
};

use crate::{openapi::parameters, problem_code::Code};

/// The PMS is asked with a stored credential.
const ASKS_THE_PMS: &[Code] = &[Code::CredentialFailing, Code::PmsPermissionMissing, Code::PmsUnavailable];

/// The PMS is asked whether it accepts a credential.
const TRIES: &[Code] = &[Code::CredentialRejected, Code::PmsPermissionMissing, Code::PmsUnavailable];

/// What the handler of an operation refuses, beside what its shape tells.
fn own(operation_id: &str) -> Vec<Code> {
    match operation_id {
        "create_credential" => TRIES.to_vec(),
        "verify_credential" => [TRIES, &[Code::CredentialFailing]].concat(),
        "change_credential" => [TRIES, &[Code::CredentialShared, Code::CredentialFailing]].concat(),
        "delete_credential" => vec![Code::CredentialShared, Code::InUse],
        "choose_pms" | "remove_integration" => vec![Code::IsOn],
        // The PMS properties that are attached are then those of another account.
        "choose_credential" => vec![Code::StepRequired, Code::AttachedElsewhere],
        "attach_pms_properties" => [ASKS_THE_PMS, &[Code::StepRequired, Code::AttachedElsewhere]].concat(),
        "exclude_lease_statuses" | "list_pms_properties" | "list_lease_statuses" | "preview" => {
            [ASKS_THE_PMS, &[Code::StepRequired]].concat()
        }
        "explain" | "sync_now" | "suggest_rollout" | "begin_rollout" => {
            [ASKS_THE_PMS, &[Code::StepRequired]].concat()
        }
        "turn_user_sync" => [ASKS_THE_PMS, &[Code::StepRequired, Code::OtherPlan]].concat(),
        "change_settings" => vec![Code::OtherPlan],
        "set_lifecycle" => vec![Code::StepRequired],
        "resolve_alerts" => vec![Code::OtherPlan, Code::StepRequired, Code::EmailTaken],
        "approve_held_sync" => {
            vec![Code::NotHeld, Code::ApprovalLapsed, Code::OtherPlan, Code::StepRequired]
        }
        "discard_held_sync" => vec![Code::NotHeld, Code::ApprovalLapsed],
        "undo_sync" => vec![Code::IsOn, Code::EmailTaken],
        "add_person" => vec![Code::EmailTaken],
        "resolve_alert" => vec![Code::AlertClosed, Code::StepRequired, Code::EmailTaken],
        "decide_access_suggestion" => vec![Code::SuggestionGone],
        _ => Vec::new(),
    }
}

/// All that an operation refuses.
fn refusals(operation: &Operation, writes: bool) -> Vec<Code> {
    let id = operation.operation_id.as_deref().unwrap_or_default();
    // Parameters that it does not have are refused by every one.
    let mut codes = vec![Code::InvalidRequest, Code::Internal];
    let is_open =
        operation.security.as_ref().is_some_and(|needs| needs.contains(&SecurityRequirement::default()));
    if !is_open {
        codes.push(Code::Unauthenticated);
        // The catalogue is for every role, and rests on nothing.
        if id != "list_pms" {
            codes.extend([Code::Forbidden, Code::Unavailable]);
        }
    }
    if parameters(operation).any(|parameter| parameter.parameter_in == ParameterIn::Path) {
        codes.push(Code::NotFound);
    }
    if parameters(operation).any(|parameter| parameter.name == "If-Match") {
        codes.push(Code::VersionMismatch);
    }
    if operation.request_body.is_some() {
        codes.extend([Code::NotJson, Code::BodyTooLarge]);
    }
    if writes {
        codes.push(Code::Busy);
    }
    codes.extend(own(id));
    codes
}

/// Declares the refusals of an operation.
pub(crate) fn declare(operation: &mut Operation, writes: bool, components: &mut Components) {
    let mut by_status: BTreeMap<u16, Vec<Code>> = BTreeMap::new();
    for code in refusals(operation, writes) {
        by_status.entry(code.status().as_u16()).or_default().push(code);
    }
    // There is always the gateway.
    by_status.entry(StatusCode::TOO_MANY_REQUESTS.as_u16()).or_default();
    by_status.entry(StatusCode::SERVICE_UNAVAILABLE.as_u16()).or_default();
    for (status, mut codes) in by_status {
        codes.sort_by_key(|code| code.as_str());
        let name = name(status, &codes);
        if !components.responses.contains_key(&name) {
            if !codes.is_empty() {
                components.schemas.insert(name.clone(), problem_of(&codes));
            }
            components.responses.insert(name.clone(), RefOr::T(response(status, &codes, &name)));
        }
        operation.responses.responses.insert(status.to_string(), RefOr::Ref(Ref::from_response_name(name)));
    }
}

/// What these codes are called together: `BusyOrInUseProblem`.
fn name(status: u16, codes: &[Code]) -> String {
    if codes.is_empty() {
        return format!("Gateway{status}");
    }
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    let of = |code: &Code| code.as_str().split('_').map(capital).collect::<String>();
    format!("{}Problem", codes.iter().map(of).collect::<Vec<_>>().join("Or"))
}

/// What API Gateway answers by itself, in its own form: it knows no problems.
const OF_THE_GATEWAY: &[(StatusCode, &str)] = &[
    (StatusCode::UNAUTHORIZED, "without a token that it can verify"),
    (StatusCode::FORBIDDEN, "with one that is not for this API"),
    (StatusCode::NOT_FOUND, "where it has no such path"),
    (StatusCode::TOO_MANY_REQUESTS, "where too many calls come at once"),
    (StatusCode::INTERNAL_SERVER_ERROR, "where the function failed"),
    (StatusCode::SERVICE_UNAVAILABLE, "where the function did not answer in time"),
];

/// The name of the schema of what API Gateway answers.
pub(crate) const GATEWAY: &str = "GatewayMessage";

/// That schema.
pub(crate) fn gateway_message() -> RefOr<Schema> {
    let message = ObjectBuilder::new().schema_type(Type::String);
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("What API Gateway says where it refuses a call by itself."))
        .property("message", message)
        .required("message")
        .into()
}

/// The response of a status with these codes.
fn response(status: u16, codes: &[Code], name: &str) -> Response {
    let mut response = ResponseBuilder::new();
    let mut description = codes.iter().map(|code| code.title()).collect::<Vec<_>>().join("; or: ");
    if !codes.is_empty() {
        response = response.content("application/problem+json", content(Ref::from_schema_name(name)));
        description.push_str(". `code` says which, `detail` what to do next.");
    }
    if let Some((_, when)) = OF_THE_GATEWAY.iter().find(|(of, _)| of.as_u16() == status) {
        response = response.content("application/json", content(Ref::from_schema_name(GATEWAY)));
        let before = if description.is_empty() { "" } else { " " };
        description.push_str(&format!("{before}From API Gateway itself {when}."));
    }
    response.description(description).build()
}

/// A problem with one of these codes.
fn problem_of(codes: &[Code]) -> RefOr<Schema> {
    let code = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(codes.iter().map(|code| code.as_str())));
    let narrowed = ObjectBuilder::new().schema_type(Type::Object).property("code", code);
    AllOfBuilder::new().item(Ref::from_schema_name("Problem")).item(narrowed).into()
}

fn content(schema: impl Into<RefOr<Schema>>) -> Content {
    Content::builder().schema(Some(schema)).build()
}
