use axum::body::Body;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;

fn site() -> Router {
    router(&SignIn {
        issuer: "https://sign-in.example/pool".parse().unwrap(),
        client_id: "cl\"ient".into(),
        scope: "openid profile".into(),
        audience: "door-pms".into(),
        support: "help@door.example".into(),
    })
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

async fn ask(request: Request) -> Answer {
    let (head, body) = site().oneshot(request).await.unwrap().into_parts();
    Answer {
        status: head.status,
        headers: head.headers,
        body: body.collect().await.unwrap().to_bytes().to_vec(),
    }
}

async fn get(path: &str, accept: &str) -> Answer {
    ask(Request::get(path).header("accept", accept).body(Body::empty()).unwrap()).await
}

/// What the page loads, by address.
async fn loads() -> Vec<String> {
    let page = get("/", "text/html").await;
    let named = |attribute| page.text().split(attribute).skip(1);
    let values = named(" href=\"").chain(named(" src=\""));
    values.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

#[tokio::test]
async fn every_path_of_the_console_is_the_page() {
    for path in ["/", "/properties/p1/people", "/signed-in?code=x"] {
        let page = get(path, "text/html,*/*").await;
        assert_eq!(
            (page.status, &page.headers["cache-control"]),
            (StatusCode::OK, &"no-cache".parse().unwrap())
        );
        assert!(page.text().contains("content=\"https://sign-in.example/pool\""), "{}", page.text());
        assert!(page.text().contains("cl&quot;ient"), "what is told to the page is no HTML");
    }
}

#[tokio::test]
async fn what_is_no_page_of_a_browser_is_a_problem() {
    for path in ["/v2/pms", "/assets/0000/none.js", "/robots.txt"] {
        let answer = get(path, "*/*").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.headers["content-type"], "application/problem+json", "{path}");
    }
}

#[tokio::test]
async fn the_page_loads_files_that_are_there_and_the_browser_trusts_nothing_else() {
    let page = get("/", "text/html").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("default-src 'none'")
            && policy.contains("connect-src 'self' https://sign-in.example;")
    );
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(!page.text().contains("<style") && !page.text().contains("onload="));
    let loads = loads().await;
    assert!(loads.iter().any(|path| path.ends_with("/console.js")));
    for path in loads {
        assert!(path.starts_with("/assets/"), "no other host: {path}");
        let file = get(&path, "*/*").await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
    }
}

#[tokio::test]
async fn a_page_from_before_a_deployment_gets_the_files_of_now_and_does_not_keep_them() {
    let file = get("/assets/0000/console.js", "*/*").await;
    assert_eq!((file.status, &file.headers["cache-control"]), (StatusCode::OK, &"no-store".parse().unwrap()));
}

#[tokio::test]
async fn the_first_load_is_below_100_kb() {
    let mut bytes = 0;
    let mut paths = loads().await;
    paths.push("/".into());
    for path in paths {
        let request = Request::get(&path).header("accept", "text/html").header("accept-encoding", "gzip");
        bytes += ask(request.body(Body::empty()).unwrap()).await.body.len();
    }
    assert!(bytes < 100_000, "{bytes} bytes, compressed by gzip");
}

#[tokio::test]
async fn the_sample_events_are_answered() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../events/console");
    let mut samples = 0;
    for sample in std::fs::read_dir(folder).unwrap() {
        let event = std::fs::read_to_string(sample.unwrap().path()).unwrap();
        let request = lambda_http::request::from_str(&event).unwrap().map(Body::new);
        assert_eq!(ask(request).await.status, StatusCode::OK);
        samples += 1;
    }
    assert!(samples > 0);
}
