//! What every router has around it: unknown paths, wrong methods, unknown parameters, panics, request ids, logs.

use axum::{
    Router,
    extract::{MatchedPath, Request},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use lambda_http::request::RequestContext;
use tower_http::catch_panic::CatchPanicLayer;
use tracing::Instrument;
use utoipa_axum::router::OpenApiRouter;

use crate::{
    problem::{Code, Problem},
    strict_query,
};

/// A function's routes with what they work with, and the edge around them.
pub(crate) fn around<S: Clone + Send + Sync + 'static>(routes: OpenApiRouter<S>, state: S) -> Router {
    let (router, document) = routes.split_for_parts();
    router
        .with_state(state)
        .fallback(async || Problem::not_found())
        .method_not_allowed_fallback(async || {
            Problem::new(Code::MethodNotAllowed, "This path has no such method; `Allow` names those it has.")
        })
        .layer(middleware::from_fn_with_state(strict_query::known(&document), strict_query::refuse_unknown))
        .layer(CatchPanicLayer::custom(|_| {
            // The panic's message stays out: it may quote what the caller sent.
            Problem::new(Code::Internal, "Something went wrong on our side. Try again, then ask support.")
                .into_response()
        }))
        .layer(middleware::from_fn(finish))
}

/// Runs a request in a span of its own, and renders the problem that it ended in, if any.
async fn finish(request: Request, next: Next) -> Response {
    let request_id = match request.extensions().get::<RequestContext>() {
        Some(RequestContext::ApiGatewayV2(context)) => context.request_id.clone().unwrap_or_default(),
        _ => String::new(),
    };
    // The route and not the path: ids are few, and a query may hold an email.
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let span =
        tracing::info_span!("request", request_id, http.method = %request.method(), http.route = route);
    async {
        let mut response = next.run(request).await;
        if let Some(problem) = response.extensions_mut().remove::<Problem>() {
            problem.log();
            let allow = response.headers_mut().remove(header::ALLOW);
            response = problem.render(&request_id);
            if let Some(methods) = allow {
                response.headers_mut().insert(header::ALLOW, methods);
            }
        }
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
    .instrument(span)
    .await
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use http::{Method, StatusCode};
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;

    async fn panics() {
        panic!("secret");
    }

    async fn answer(method: Method, path: &str) -> (StatusCode, http::HeaderMap, serde_json::Value) {
        let routes =
            OpenApiRouter::default().route("/v1/ok", get(async || "ok")).route("/v1/panics", get(panics));
        let router = around(routes, ());
        let request = Request::builder().method(method).uri(path).body(axum::body::Body::empty()).unwrap();
        let (head, body) = router.oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (head.status, head.headers, serde_json::from_slice(&body).unwrap_or_default())
    }

    #[tokio::test]
    async fn an_unknown_path_is_a_problem() {
        let (status, headers, body) = answer(Method::GET, "/v1/other").await;
        assert_eq!((status, &body["code"]), (StatusCode::NOT_FOUND, &"not_found".into()));
        assert_eq!(headers[header::CONTENT_TYPE], "application/problem+json");
    }

    #[tokio::test]
    async fn a_wrong_method_is_a_problem_that_names_the_right_ones() {
        let (status, headers, body) = answer(Method::DELETE, "/v1/ok").await;
        assert_eq!((status, &body["code"]), (StatusCode::METHOD_NOT_ALLOWED, &"method_not_allowed".into()));
        assert_eq!(headers[header::ALLOW], "GET,HEAD");
    }

    #[tokio::test]
    async fn a_panic_is_a_problem_that_keeps_its_message_to_itself() {
        let (status, _, body) = answer(Method::GET, "/v1/panics").await;
        assert_eq!((status, &body["code"]), (StatusCode::INTERNAL_SERVER_ERROR, &"internal".into()));
        assert!(!body.to_string().contains("secret"));
    }
}
