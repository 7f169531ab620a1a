//! What is answered at which path, and with which rules for the browser.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::json;
use tower_http::compression::CompressionLayer;

use crate::{
    files::{self, Files},
    page::{self, SignIn},
};

#[derive(Debug)]
struct Site {
    sign_in: SignIn,
    version: String,
    security_policy: HeaderValue,
}

/// The function's router.
pub(crate) fn router(sign_in: &SignIn) -> Router {
    let site = Arc::new(Site {
        version: files::version(),
        security_policy: security_policy(sign_in),
        sign_in: sign_in.clone(),
    });
    Router::new()
        .route("/assets/{version}/{*path}", get(asset))
        .fallback(page)
        .layer(middleware::from_fn_with_state(Arc::clone(&site), guard))
        .layer(CompressionLayer::new())
        .with_state(site)
}

/// Every path of the console is the one page, which shows what the path names.
async fn page(State(site): State<Arc<Site>>, method: Method, headers: HeaderMap) -> Response {
    let wanted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let for_a_person = wanted.contains("text/html") && [Method::GET, Method::HEAD].contains(&method);
    if !for_a_person {
        return not_found();
    }
    let html = page::html(&site.sign_in, &site.version);
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], html)
        .into_response()
}

/// A file; its address has the version in it, so it never changes. A page that was loaded just before a
/// deployment asks for files of the version before: it gets those of now, and may not keep them as those.
async fn asset(State(site): State<Arc<Site>>, Path((version, path)): Path<(String, String)>) -> Response {
    let Some(file) = Files::get(&path).filter(|_| path != "index.html") else { return not_found() };
    let of_now = version == site.version && !cfg!(debug_assertions);
    let kept = if of_now { "public, max-age=31536000, immutable" } else { "no-store" };
    let kind = file.metadata.mimetype().to_owned();
    ([(header::CONTENT_TYPE, kind.as_str()), (header::CACHE_CONTROL, kept)], file.data.into_owned())
        .into_response()
}

fn not_found() -> Response {
    let problem = json!({
        "type": "urn:door-pms:problem:not_found", "title": "Not found", "status": 404, "code": "not_found",
        "detail": "There is nothing here. The API is under /v1; the console's pages are for a browser.",
    });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::NOT_FOUND, kind, Json(problem)).into_response()
}

/// What the browser may do with our pages: load what is ours, speak to us and to the issuer.
fn security_policy(sign_in: &SignIn) -> HeaderValue {
    let issuer = sign_in.issuer.origin().ascii_serialization();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' {issuer}; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'"
    );
    // An origin is ASCII.
    HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, site.security_policy.clone());
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests;
