//! The `OpenAPI` document: collected from the handlers, and what all of them share added here.

use axum::Router;
use engine::{Engine, Receivers};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        RefOr, Required,
        path::{Operation, Parameter},
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    activation, contract, credentials, declared, directory, edge, integration, lease_statuses, notices,
    pms_properties,
    problem::{FieldError, ProblemBody},
    syncs, unions,
    words::{AccessKindWord, OrderWord, PeopleGroupWord, PeopleOrderWord},
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Door PMS sync",
        version = "1",
        description = "Keeps Door's people in step with a building's property management system. \
                       Callers present a token of Door; what it may see and do follows from its role. \
                       Whatever a caller may not see answers 404, exactly as what does not exist. \
                       Every refusal is a problem (RFC 9457) with a stable `code`.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    tags(
        (name = "catalogue", description = "What can be connected, and to what."),
        (name = "wizard", description = "The seven steps, and Manage Settings."),
        (name = "people", description = "Properties, units, people and alerts."),
        (name = "access", description = "Who may open what: suggestions, and a manager's own decisions."),
        (name = "audit", description = "Who decided what, and when."),
        (name = "syncs", description = "Sync Now, the history, and held syncs."),
        (name = "notices", description = "Who is told of what happens, and how the telling went."),
    ),
    components(schemas(
        ProblemBody, FieldError,
        // Of queries alone.
        AccessKindWord, OrderWord, PeopleGroupWord, PeopleOrderWord,
    )),
    modifiers(&Shared),
    security(("token" = [])),
)]
struct Document;

struct Shared;

impl Modify for Shared {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let token =
            SecurityScheme::Http(Http::builder().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build());
        document.components.get_or_insert_default().add_security_scheme("token", token);
    }
}

/// Every route of every function in one router, for whoever wants the API in one process.
pub fn router(engine: Engine, receivers: Receivers) -> Router {
    let desk = &engine.desk;
    let all = OpenApiRouter::new()
        .merge(integration::routes().with_state(desk.clone()))
        .merge(directory::routes().with_state(desk.clone()))
        .merge(credentials::routes())
        .merge(pms_properties::routes())
        .merge(lease_statuses::routes())
        .merge(activation::routes())
        .merge(syncs::routes())
        .merge(notices::routes().with_state(receivers))
        .merge(contract::routes());
    edge::around(all, engine)
}

/// The document of the whole API.
pub fn document() -> utoipa::openapi::OpenApi {
    let mut document = Document::openapi();
    for part in [
        integration::routes().into_openapi(),
        credentials::routes().into_openapi(),
        pms_properties::routes().into_openapi(),
        lease_statuses::routes().into_openapi(),
        activation::routes().into_openapi(),
        directory::routes().into_openapi(),
        syncs::routes().into_openapi(),
        notices::routes().into_openapi(),
        contract::routes::<()>().into_openapi(),
    ] {
        document.merge(part);
    }
    let components = document.components.get_or_insert_default();
    components.schemas.insert(declared::GATEWAY.to_owned(), declared::gateway_message());
    unions::spread(components);
    for item in document.paths.paths.values_mut() {
        let reads = item.get.iter_mut().map(|operation| (operation, false));
        let writes = [&mut item.put, &mut item.post, &mut item.delete].into_iter().flatten();
        for (operation, writes) in reads.chain(writes.map(|operation| (operation, true))) {
            describe_success(operation);
            may_lack_its_body(operation);
            declared::declare(operation, writes, components);
        }
    }
    document
}

/// Operations whose every field may be missing, and the body with them.
const WITHOUT_A_BODY: &[&str] = &["sync_now", "approve_held_sync"];

fn may_lack_its_body(operation: &mut Operation) {
    let id = operation.operation_id.as_deref().unwrap_or_default();
    if let Some(RefOr::T(body)) = operation.request_body.as_mut().filter(|_| WITHOUT_A_BODY.contains(&id)) {
        body.required = Some(Required::False);
    }
}

/// The parameters of an operation; none of ours is a reference.
pub(crate) fn parameters(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation.parameters.iter().flatten().filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    })
}

/// A response needs a description, and what a handler answers its summary says.
fn describe_success(operation: &mut Operation) {
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response
            && response.description.is_empty()
        {
            response.description = match status.as_str() {
                "201" => "Made.",
                "202" => "Asked for; it happens soon.",
                "204" => "Done; there is nothing to show.",
                _ => "As it is now.",
            }
            .to_owned();
        }
    }
}
