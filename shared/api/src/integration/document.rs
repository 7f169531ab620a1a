//! The `OpenAPI` document, for whoever asks.

use axum::Json;

/// This document.
#[utoipa::path(
    get, path = "/v1/openapi.json", operation_id = "read_openapi", tag = "catalogue", security(()),
    responses((status = 200, body = serde_json::Value)),
)]
pub(crate) async fn openapi() -> Json<utoipa::openapi::OpenApi> {
    Json(crate::document())
}
