//! The `OpenAPI` document: collected from the handlers, and what all of them share added here.

use axum::Router;
use engine::{Engine, Receivers};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        Content, Ref, RefOr, ResponseBuilder,
        path::Operation,
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    activation, contract, credentials, directory, edge, integration, lease_statuses, notices, pms_properties,
    problem::{FieldError, ProblemBody},
    syncs,
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
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            describe_success(operation);
            add_problem(operation);
        }
    }
    document
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

/// Anything but success is a problem.
fn add_problem(operation: &mut Operation) {
    let content = Content::builder().schema(Some(Ref::from_schema_name("Problem"))).build();
    let response = ResponseBuilder::new()
        .description("It could not be done; `code` says why, `detail` what to do next.")
        .content("application/problem+json", content)
        .build();
    operation.responses.responses.insert("default".to_owned(), RefOr::T(response));
}
