//! What is open to whoever asks: the `OpenAPI` document, and the answer where there is nothing.

use axum::{Json, Router};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::edge;

/// The function's router. It works with nothing, so its function may do nothing.
pub fn router() -> Router {
    edge::around(routes(), ())
}

pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> OpenApiRouter<S> {
    OpenApiRouter::default().routes(routes!(openapi))
}

/// This document.
#[utoipa::path(
    get, path = "/v1/openapi.json", operation_id = "read_openapi", tag = "catalogue", security(()),
    responses((status = 200, body = serde_json::Value)),
)]
pub(crate) async fn openapi() -> Json<utoipa::openapi::OpenApi> {
    Json(crate::document())
}
