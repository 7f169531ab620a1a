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

/// What the handlers of operations refuse, beside what their shape tells.
const OWN: &[(&str, &[&[Code]])] = &[
    ("create_credential", &[TRIES]),
    ("verify_credential", &[TRIES, &[Code::CredentialFailing]]),
    ("change_credential", &[TRIES, &[Code::CredentialShared, Code::CredentialFailing]]),
    ("delete_credential", &[&[Code::CredentialShared, Code::InUse]]),
    ("choose_pms", &[&[Code::IsOn]]),
    // The PMS properties that are attached are then those of another account.
    ("choose_credential", &[&[Code::StepRequired, Code::AttachedElsewhere]]),
    ("list_pms_properties", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("attach_pms_properties", &[ASKS_THE_PMS, &[Code::StepRequired, Code::AttachedElsewhere]]),
    ("list_lease_statuses", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("exclude_lease_statuses", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("preview", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("turn_user_sync", &[ASKS_THE_PMS, &[Code::StepRequired, Code::OtherPlan]]),
    ("change_settings", &[&[Code::OtherPlan]]),
    ("remove_integration", &[&[Code::IsOn]]),
    ("explain", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("sync_now", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("approve_held_sync", &[&[Code::NotHeld, Code::ApprovalLapsed, Code::OtherPlan, Code::StepRequired]]),
    ("discard_held_sync", &[&[Code::NotHeld, Code::ApprovalLapsed]]),
    ("undo_sync", &[&[Code::IsOn, Code::EmailTaken]]),
    ("suggest_rollout", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("begin_rollout", &[ASKS_THE_PMS, &[Code::StepRequired]]),
    ("add_person", &[&[Code::EmailTaken]]),
    ("set_lifecycle", &[&[Code::StepRequired]]),
    ("resolve_alert", &[&[Code::AlertClosed, Code::StepRequired, Code::EmailTaken]]),
    ("resolve_alerts", &[&[Code::OtherPlan, Code::StepRequired, Code::EmailTaken]]),
    ("decide_access_suggestion", &[&[Code::SuggestionGone]]),
];

/// What the handler of an operation refuses.
fn own(operation_id: &str) -> impl Iterator<Item = Code> {
    let of_it = OWN.iter().filter(move |(id, _)| *id == operation_id);
    of_it.flat_map(|(_, codes)| codes.iter().copied().flatten().copied())
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_is_declared_is_of_operations_that_there_are() {
        let document = crate::document();
        let items = document.paths.paths.values();
        let operations = items.flat_map(|item| [&item.get, &item.put, &item.post, &item.delete]).flatten();
        let ids: BTreeSet<_> = operations.filter_map(|operation| operation.operation_id.clone()).collect();
        let of: Vec<_> = OWN.iter().map(|(id, _)| *id).filter(|id| !ids.contains(*id)).collect();
        assert_eq!(of, [] as [&str; 0]);
    }

    #[test]
    fn codes_together_have_one_name() {
        assert_eq!(name(409, &[Code::Busy, Code::InUse]), "BusyOrInUseProblem");
        assert_eq!(name(429, &[]), "Gateway429");
    }
}
