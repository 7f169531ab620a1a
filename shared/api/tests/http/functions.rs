//! The functions as they are deployed: each serves what the template routes to it, takes its
//! sample events, and says so when something that it rests on is gone.

use std::{collections::BTreeMap, fs, path::Path};

use axum::Router;
use serde_json::json;
use tower::ServiceExt;

use crate::{
    caller::{Answer, Call},
    world::{World, manager},
};

type Function = (&'static str, fn(&World) -> Router);

const FUNCTIONS: [Function; 9] = [
    ("integration", |world| api::integration::router(world.engine.desk.clone())),
    ("credentials", |world| api::credentials::router(world.engine.clone())),
    ("pms-properties", |world| api::pms_properties::router(world.engine.clone())),
    ("lease-statuses", |world| api::lease_statuses::router(world.engine.clone())),
    ("activation", |world| api::activation::router(world.engine.clone())),
    ("directory", |world| api::directory::router(world.engine.desk.clone())),
    ("syncs", |world| api::syncs::router(world.engine.clone())),
    ("receivers", |world| api::notices::router(world.receivers.clone())),
    ("contract", |_| api::contract::router()),
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The function that the template gives each path to.
fn routed() -> BTreeMap<String, String> {
    let template = fs::read_to_string(root().join("infra/template.yaml")).unwrap();
    let (mut function, mut routed) = (String::new(), BTreeMap::new());
    for line in template.lines().map(str::trim) {
        if let Some(uri) = line.strip_prefix("CodeUri: ") {
            function = uri.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
        } else if let Some(path) = line.strip_prefix("Path: /v1/").filter(|path| *path != "{proxy+}") {
            routed.insert(format!("/{path}"), function.clone());
        }
    }
    routed
}

#[tokio::test]
async fn each_function_serves_the_routes_that_the_template_gives_it_and_no_others() {
    let world = World::new().await;
    let document = serde_json::to_value(api::document()).unwrap();
    let documented: Vec<_> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(|path| path.strip_prefix("/v1").unwrap().to_owned())
        .collect();
    let routed = routed();
    assert_eq!(routed.keys().cloned().collect::<Vec<_>>(), documented);
    for (path, function) in &routed {
        for (name, router) in FUNCTIONS {
            // A method that no path has tells a known path from an unknown one.
            let request = Call::new("PATCH", path).request(&manager());
            let answer = Answer::of(router(&world).oneshot(request).await.unwrap()).await;
            let expected = if name == function { 405 } else { 404 };
            assert_eq!(answer.status, expected, "{name}: {path}");
        }
    }
}

#[tokio::test]
async fn every_sample_event_is_taken_by_its_function() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let mut samples = 0;
    for (name, router) in FUNCTIONS {
        for sample in fs::read_dir(root().join("events").join(name)).unwrap() {
            let path = sample.unwrap().path();
            let event = fs::read_to_string(&path).unwrap();
            let request = lambda_http::request::from_str(&event).unwrap().map(axum::body::Body::new);
            let answer = Answer::of(router(&world).oneshot(request).await.unwrap()).await;
            let what = format!("{}: {answer:#?}", path.display());
            // What a sample asks for may be too early for this world; that it was understood counts.
            let early =
                answer.body["code"] == "step_required" || answer.body["code"] == "credential_rejected";
            assert!(answer.status < 300 || early, "{what}");
            samples += 1;
        }
    }
    assert!(samples >= 7);
}

#[tokio::test]
async fn a_table_that_is_gone_is_our_fault_and_is_said_without_its_name() {
    let mut world = World::new().await;
    world.without_table().await;
    let problem = world.get(&manager(), "/properties").await.problem(503, "unavailable");
    assert!(!problem.to_string().contains("ResourceNotFound"), "{problem:#}");
}

#[tokio::test]
async fn a_secret_whose_record_cannot_be_written_is_removed_again() {
    let mut world = World::new().await;
    world.without_table().await;
    let body = json!({"pms": "yardi", "name": "Ours", "fields": world.fields("yardi")});
    world.post(&manager(), "/credentials", body).await.problem(503, "unavailable");
    assert!(world.aws.secrets().is_empty());
    assert_eq!(world.aws.secrets_ever(), 1, "it was there before");
}
