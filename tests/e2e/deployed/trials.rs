//! What has to work where it is deployed.

use std::fs;

use pms_simulator::Pms;
use serde_json::{Value, json};

use crate::{
    Test,
    client::Client,
    deployment::Deployment,
    emulator::{file, folder, tool, workspace},
    wait::wait_for,
};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("deployed::a_request_that_fails_is_tried_again_and_succeeds", tried_again),
    ("deployed::a_request_that_nobody_can_read_is_given_up_and_kept_whole", given_up),
    ("deployed::the_schedule_has_each_property_synced_that_is_on", scheduled),
    ("deployed::what_a_sync_commits_is_told_on_the_bus", told),
    ("deployed::no_resource_waits_for_itself", circles),
    ("deployed::only_the_document_and_the_console_are_open_to_whoever_asks", open),
];

/// A property of a portfolio of its own, set up to the last step before it is turned on.
struct Set {
    manager: Client,
    org: String,
    property: String,
}

impl Set {
    /// Steps 2 to 5, and nothing excluded yet.
    fn up(deployment: &Deployment, name: &str, pms: Pms) -> Self {
        let org = format!("org_{name}");
        let (platform, manager) =
            (deployment.caller(&org, "platform"), deployment.caller(&org, "portfolio_manager"));
        let property = format!("{name}-row");
        let body = json!({"org_id": org, "name": name, "time_zone": "America/Denver"});
        platform.put(&format!("/properties/{property}"), body).expect(200);
        let set = Self { manager, org, property };
        set.put("pms", json!({"pms": pms.name()}));
        let credential = json!({"pms": pms.name(), "name": name, "fields": deployment.form(pms)});
        let credential = set.manager.post("/credentials", credential).expect(201);
        set.put("credential", json!({"credential_id": credential["credential_id"]}));
        let offered = set.manager.get(&set.at("pms-properties")).expect(200);
        let first = offered["items"][0]["pms_property_id"].clone();
        set.put("pms-properties", json!({"pms_property_ids": [first]}));
        set
    }

    fn at(&self, what: &str) -> String {
        format!("/properties/{}/integration/{what}", self.property)
    }

    fn put(&self, what: &str, body: Value) -> Value {
        self.manager.put(&self.at(what), body).expect(200)
    }

    /// Steps 6 and 7, and the first sync.
    fn turn_on(&self) -> Value {
        self.put("lease-statuses", json!({"excluded": []}));
        let answer = self.put("activation", json!({"enabled": true}));
        self.succeeded(answer["sync_id"].as_str().unwrap())
    }

    /// The record of a sync that has succeeded.
    fn succeeded(&self, sync_id: &str) -> Value {
        let path = format!("/properties/{}/syncs/{sync_id}", self.property);
        let record = wait_for(&format!("sync `{sync_id}`"), || {
            let answer = self.manager.get(&path);
            let is_final =
                |status: &Value| ["succeeded", "failed", "held"].iter().any(|word| status == *word);
            (answer.status == 200 && is_final(&answer.body["status"])).then_some(answer.body)
        });
        assert_eq!(record["status"], "succeeded", "{record:#}");
        record
    }
}

fn request(org: &str, property: &str, sync_id: &str) -> Value {
    json!({
        "schema_version": 1, "org_id": org, "property_id": property, "trigger": "manual", "requested_by": "e2e",
        "sync_id": sync_id,
    })
}

fn tried_again(deployment: &Deployment) {
    let set = Set::up(deployment, "again", Pms::Entrata);
    let sync_id = "sync_01KAXN0000ABCDEFGHJKMNPQRS";
    // Its set-up is not finished: the sync cannot even be recorded.
    deployment.ask(&request(&set.org, &set.property, sync_id));
    wait_for("the first try", || {
        deployment.logged(sync_id).into_iter().find(|line| line["error_code"] == "step_required")
    });
    set.turn_on();
    assert_eq!(set.succeeded(sync_id)["trigger"], "manual");
    let kept = deployment.messages(deployment.output("SyncDeadLettersUrl"));
    assert!(kept.iter().all(|letter| !letter.to_string().contains(sync_id)), "{kept:#?}");
}

fn given_up(deployment: &Deployment) {
    let mut poisoned = request("org_poisoned", "poisoned-row", "sync_01KAXN0000ABCDEFGHJKMNPQRT");
    poisoned["schema_version"] = 99.into();
    deployment.ask(&poisoned);
    let letter = wait_for("the dead letter", || {
        let kept = deployment.messages(deployment.output("SyncDeadLettersUrl"));
        kept.into_iter().find(|letter| letter.to_string().contains("poisoned-row"))
    });
    // The emulator wraps it, as AWS does for a destination; for a queue AWS leaves it as it came.
    let event = letter.get("requestPayload").unwrap_or(&letter);
    assert_eq!((&event["detail-type"], &event["detail"]), (&json!("Property Sync Requested"), &poisoned));
}

fn scheduled(deployment: &Deployment) {
    let set = Set::up(deployment, "hourly", Pms::Yardi);
    let first = set.turn_on();
    assert!(first["counts"]["created"].as_u64().unwrap() > 0, "{first:#}");
    let people = set.manager.list(&format!("/properties/{}/people", set.property));
    assert!(!people.is_empty());
    let scheduled = wait_for("a sync of the schedule", || {
        let syncs = set.manager.list(&format!("/properties/{}/syncs", set.property));
        syncs.into_iter().find(|sync| sync["trigger"] == "schedule" && sync["status"] == "succeeded")
    });
    assert_eq!(scheduled["counts"]["created"], 0, "{scheduled:#}");
    let sync_id = scheduled["sync_id"].as_str().unwrap();
    let line = wait_for("the sync's line", || {
        deployment.logged(sync_id).into_iter().find(|line| line["message"] == "the sync ended")
    });
    assert_eq!(
        (&line["SyncsSucceeded"], &line["property_id"]),
        (&json!(1), &json!(set.property)),
        "{line:#}"
    );
    assert_eq!(line["_aws"]["CloudWatchMetrics"][0]["Namespace"], crate::deployment::STACK, "{line:#}");
    let hour = wait_for("the hour's line", || {
        deployment.logged("PropertiesNotSynced").into_iter().find(|line| line["PropertiesOn"] != 0)
    });
    assert_eq!(hour["PropertiesNotSynced"], 0, "{hour:#}");
}

/// Another service listens: a queue of its own, and a rule on the bus.
fn told(deployment: &Deployment) {
    let aws =
        |service: &str, operation: &str, arguments| deployment.emulator.aws(service, operation, arguments);
    let queue = aws("sqs", "create_queue", json!({"QueueName": "another-service"}))["QueueUrl"].clone();
    let bus = deployment.output("BusName");
    let asked = json!({"QueueUrl": queue, "AttributeNames": ["QueueArn"]});
    let arn = aws("sqs", "get_queue_attributes", asked)["Attributes"]["QueueArn"].clone();
    let policy = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:SendMessage", "Resource": arn},
    ]});
    let policy = json!({"QueueUrl": queue, "Attributes": {"Policy": policy.to_string()}});
    aws("sqs", "set_queue_attributes", policy);
    let pattern = json!({"source": ["door.pms"], "detail-type": ["Person Created"]}).to_string();
    aws("events", "put_rule", json!({"Name": "people", "EventBusName": bus, "EventPattern": pattern}));
    let targets = json!({"Rule": "people", "EventBusName": bus, "Targets": [{"Id": "queue", "Arn": arn}]});
    aws("events", "put_targets", targets);

    let set = Set::up(deployment, "told", Pms::Entrata);
    set.turn_on();
    let event = wait_for("the event", || {
        let told = deployment.messages(queue.as_str().unwrap());
        told.into_iter().find(|event| event["detail"]["property_id"] == json!(set.property))
    });
    assert_eq!(
        (&event["source"], &event["detail-type"]),
        (&json!("door.pms"), &json!("Person Created")),
        "{event:#}"
    );
}

/// As the emulator does not notice: it leaves out what deploys by and by.
fn circles(_: &Deployment) {
    let found = |template: &str| -> Vec<Vec<String>> {
        let said = tool(&["--python", "ministack", &file("circles.py"), template]).output().unwrap();
        serde_json::from_slice(&said.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&said.stderr)))
    };
    assert_eq!(found("infra/template.yaml"), Vec::<Vec<String>>::new());
    // An alarm of the API would take back what the API leads to.
    let template = fs::read_to_string(workspace().join("infra/template.yaml")).unwrap();
    let wrong = template.replace("!Ref DirectoryCanaryAlarm,", "!Ref ApiErrorsAlarm,");
    assert_ne!(wrong, template);
    let file = folder().join("circle.yaml");
    fs::write(&file, wrong).unwrap();
    let circle = ["Api", "ApiErrorsAlarm", "DirectoryFunctionAliaslive", "DirectoryFunctionDeploymentGroup"];
    assert_eq!(found(file.to_str().unwrap()), [circle]);
}

fn open(deployment: &Deployment) {
    let nobody = Client::new(&deployment.api(""), "");
    let document = nobody.get("/v1/openapi.json").expect(200);
    assert_eq!(document["info"]["title"], "Door PMS sync");
    nobody.get("/v1/no/where").expect_problem(404, "not_found");
    assert_eq!(nobody.get("/v1/pms").expect(401), json!({"message": "Unauthorized"}));
    let manager = deployment.caller("org_open", "portfolio_manager");
    assert_eq!(manager.get("/pms").expect(200)["items"].as_array().unwrap().len(), Pms::ALL.len());
    manager.get("/properties/nobodys-row").expect_problem(405, "method_not_allowed");
    // Roles are held against each call here as there, so that all the rest shows that they suffice.
    let refused = deployment.emulator.aws_as("nobody", "dynamodb", "list_tables", &json!({})).unwrap_err();
    assert!(refused.contains("UnrecognizedClientException"), "{refused}");
    assert_eq!(deployment.logged("AccessDenied"), Vec::<Value>::new());
}
