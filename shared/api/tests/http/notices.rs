//! Who is told: added with what is shown once, changed, tested, removed.

use serde_json::{Value, json};

use crate::{
    caller::Call,
    world::{World, manager, manager_of},
};

fn webhook() -> Value {
    json!({"channel": "webhook", "url": "https://hooks.example.com/door", "quiet": ["daily_digest"]})
}

fn pointers(problem: &Value) -> Vec<&str> {
    problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_webhooks_secret_is_shown_once_and_is_in_no_later_answer_nor_on_record() {
    let world = World::new().await;
    let added = world.post(&manager(), "/notices/receivers", webhook()).await.expect(201);
    let secret = added["signing_secret"].as_str().unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() == 50, "{secret}");
    let id = added["receiver"]["receiver_id"].as_str().unwrap();
    let kept = &world.aws.secrets()[&format!("door-pms/org_harbor/{id}")];
    assert_eq!(*kept, json!({"signing_secret": secret}).to_string());
    let at = format!("/notices/receivers/{id}");
    world.post(&manager(), &format!("{at}/test"), json!({})).await.expect(202);
    world.put(&manager(), &at, json!({"quiet": ["test"]})).await.expect(200);
    for path in ["/notices", "/notices/deliveries", "/audit"] {
        let answer = world.get(&manager(), path).await.expect(200).to_string();
        assert!(answer.contains(id) && !answer.contains(secret) && !answer.contains("whsec"), "{answer}");
    }
}

#[tokio::test]
async fn a_receiver_is_changed_tested_and_removed_and_each_is_on_record() {
    let world = World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let body = json!({"channel": "email", "address": "maya@example.com"});
    let added = world.post(&manager(), "/notices/receivers", body).await.expect(201);
    assert_eq!(added["signing_secret"], Value::Null);
    let receiver = &added["receiver"];
    assert_eq!((&receiver["to"], &receiver["quiet"]), (&json!("maya@example.com"), &json!([])));
    let at = format!("/notices/receivers/{}", receiver["receiver_id"].as_str().unwrap());
    let body = json!({"quiet": ["not_synced"], "properties": ["harbor-row"]});
    let stale = Call::new("PUT", &at).json(&body).if_match("\"7\"");
    world.send(&manager(), stale).await.problem(412, "version_mismatch");
    let changed = world.put(&manager(), &at, body).await.expect(200);
    assert_eq!((&changed["version"], &changed["properties"]), (&json!(2), &json!(["harbor-row"])));
    let test = world.post(&manager(), &format!("{at}/test"), json!({})).await.expect(202);
    assert_eq!((&test["kind"], &test["status"]), (&json!("test"), &json!("waiting")));
    let listed = world.get(&manager(), "/notices/deliveries").await.expect(200);
    assert_eq!(listed["items"], json!([test]));
    world.delete(&manager(), &at).await.expect(204);
    assert_eq!(world.get(&manager(), "/notices").await.expect(200)["receivers"], json!([]));
    let record = world.all(&manager(), "/audit", 50).await;
    let actions: Vec<_> = record.iter().map(|entry| entry["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["receiver_removed", "receiver_tested", "receiver_changed", "receiver_added"]);
    assert_eq!(record[1]["after"], Value::Null);
    assert_eq!(record[2]["before"]["quiet"], json!([]));
}

#[tokio::test]
async fn what_cannot_be_told_is_refused_with_the_field_that_is_wrong() {
    let world = World::new().await;
    world.property("org_vale", "vale-court").await;
    for (body, pointer) in [
        (json!({"channel": "email"}), "/address"),
        (json!({"channel": "email", "address": "maya"}), "/address"),
        (json!({"channel": "webhook"}), "/url"),
        (json!({"channel": "webhook", "url": "http://hooks.example.com/"}), "/url"),
        (json!({"channel": "webhook", "url": "https://127.0.0.1/"}), "/url"),
        (json!({"channel": "webhook", "url": "https://169.254.169.254/latest"}), "/url"),
        (json!({"channel": "webhook", "url": "https://me:pw@hooks.example.com/"}), "/url"),
        (json!({"channel": "pigeon"}), "/channel"),
        (json!({"channel": "email", "address": "a@example.com", "quiet": ["rain"]}), "/quiet/0"),
        (json!({"channel": "email", "address": "a@example.com", "url": "https://a.example"}), "/url"),
        (
            json!({"channel": "email", "address": "a@example.com", "properties": ["vale-court"]}),
            "/properties",
        ),
        (json!({"channel": "email", "address": "a@example.com", "properties": ["nowhere"]}), "/properties"),
        (json!({"channel": "email", "address": "a@example.com", "properties": []}), "/properties"),
    ] {
        let refused = world.post(&manager(), "/notices/receivers", body.clone()).await;
        let problem = refused.problem(422, "invalid_request");
        assert_eq!(pointers(&problem), [pointer], "{body}");
    }
    assert_eq!(world.get(&manager(), "/notices").await.expect(200)["receivers"], json!([]));
}

#[tokio::test]
async fn a_portfolio_has_each_address_once_and_twenty_at_most_and_another_sees_none() {
    let world = World::new().await;
    let body = |n: usize| json!({"channel": "email", "address": format!("maya{n}@example.com")});
    for n in 0..20 {
        world.post(&manager(), "/notices/receivers", body(n)).await.expect(201);
        if n == 0 {
            world.post(&manager(), "/notices/receivers", body(n)).await.problem(422, "invalid_request");
        }
    }
    let refused =
        world.post(&manager(), "/notices/receivers", body(20)).await.problem(422, "invalid_request");
    assert!(refused.to_string().contains("at most 20"), "{refused:#}");
    let others = world.get(&manager_of("org_vale"), "/notices").await.expect(200);
    assert_eq!(others, json!({"sends_mail": true, "receivers": []}));
}
