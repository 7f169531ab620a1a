//! A deployment: the packages uploaded, the template deployed, a PMS and an issuer beside it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use pms_simulator::{Config, Pms, Running, Simulator};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::{
    client::Client,
    emulator::{Emulator, file, folder, python, tool, workspace},
    issuer::Issuer,
    wait::wait_for,
};

const BUCKET: &str = "packages";
pub(crate) const STACK: &str = "door-e2e";

/// A deployed stack.
pub(crate) struct Deployment {
    pub(crate) emulator: Emulator,
    pub(crate) issuer: Issuer,
    pub(crate) simulator: Running,
    outputs: Value,
    // Issuer and simulator run on it.
    _tokio: Runtime,
}

impl Deployment {
    pub(crate) fn make() -> Self {
        build();
        let emulator = Emulator::start();
        let tokio =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let issuer = Issuer::start(&tokio);
        let today = jiff::tz::TimeZone::UTC.to_datetime(runtime::clock::now()).date();
        let simulator = Simulator::new(&Config::new(today)).serve(([127, 0, 0, 1], 0).into());
        let simulator = tokio.block_on(simulator).unwrap();
        upload(&emulator);
        let outputs = deploy(&emulator, &issuer.url, &simulator.base_url());
        let vendors = json!({
            "yardi": {"interface_entity": "Door Access Billing", "interface_license": "local-license"},
            "entrata": {"api_key": "3f6b0a94-0000-4000-8000-000000000001"},
        });
        emulator.aws(
            "secretsmanager",
            "create_secret",
            json!({"Name": outputs["VendorSecretName"], "SecretString": vendors.to_string()}),
        );
        let deployment = Self { emulator, issuer, simulator, outputs, _tokio: tokio };
        deployment.give_dead_letters();
        deployment
    }

    /// The queue that the template gives the sync function for what it gives up: the emulator's stacks leave it out.
    fn give_dead_letters(&self) {
        let template: Value = serde_json::from_slice(&fs::read(template()).unwrap()).unwrap();
        let target = &template["Resources"]["SyncFunction"]["Properties"]["DeadLetterConfig"]["TargetArn"];
        let queue = self.output(&format!("{}Url", target["Fn::GetAtt"][0].as_str().unwrap()));
        let asked = json!({"QueueUrl": queue, "AttributeNames": ["QueueArn"]});
        let arn = self.emulator.aws("sqs", "get_queue_attributes", asked)["Attributes"]["QueueArn"].clone();
        let given =
            json!({"FunctionName": self.output("SyncFunctionName"), "DeadLetterConfig": {"TargetArn": arn}});
        self.emulator.aws("lambda", "update_function_configuration", given);
    }

    /// An output of the stack.
    pub(crate) fn output(&self, name: &str) -> &str {
        self.outputs[name]
            .as_str()
            .unwrap_or_else(|| panic!("there is no output `{name}`: {:#}", self.outputs))
    }

    /// A caller of the API, through its gateway.
    pub(crate) fn caller(&self, org: &str, role: &str) -> Client {
        Client::new(&self.api("/v1"), &self.issuer.token(org, role))
    }

    /// A path of the API, by the emulator's address for it.
    pub(crate) fn api(&self, path: &str) -> String {
        let url = self.output("ApiUrl");
        let id = url.trim_start_matches("https://").split('.').next().unwrap();
        format!("{}/_aws/execute-api/{id}/$default{path}", self.emulator.endpoint)
    }

    /// The messages in a queue.
    pub(crate) fn messages(&self, queue: &str) -> Vec<Value> {
        let asked = json!({"QueueUrl": queue, "MaxNumberOfMessages": 10, "VisibilityTimeout": 0, "WaitTimeSeconds": 2});
        let answer = self.emulator.aws("sqs", "receive_message", asked);
        let bodies = answer["Messages"].as_array().into_iter().flatten();
        bodies.map(|message| serde_json::from_str(message["Body"].as_str().unwrap()).unwrap()).collect()
    }

    /// Has the sync function invoked for a request with this detail, as Lambda does for a rule. (By a rule
    /// itself the emulator tries nothing again.)
    pub(crate) fn ask(&self, detail: &Value) {
        let event = json!({
            "version": "0", "id": "11111111-2222-3333-4444-555555555555", "source": "door.pms",
            "detail-type": "Property Sync Requested", "account": "000000000000", "time": runtime::clock::now(),
            "region": "us-east-1", "resources": [], "detail": detail,
        });
        // Of a version the emulator knows no queue.
        let function = self.output("SyncFunctionName");
        let asked =
            json!({"FunctionName": function, "InvocationType": "Event", "Payload": event.to_string()});
        let answer = self.emulator.aws("lambda", "invoke", asked);
        assert_eq!(answer["StatusCode"], 202, "{answer:#}");
    }

    /// The lines that functions logged and that hold a word.
    pub(crate) fn logged(&self, word: &str) -> Vec<Value> {
        let group = self.output("FunctionLogsName");
        let found = self.emulator.aws("logs", "filter_log_events", json!({"logGroupName": group}));
        let lines = found["events"].as_array().into_iter().flatten();
        let lines = lines.filter_map(|event| event["message"].as_str()).flat_map(str::lines);
        lines.filter(|line| line.contains(word)).filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// The form that the simulator accepts.
    pub(crate) fn form(&self, pms: Pms) -> Value {
        json!(self.simulator.sample_credentials(pms))
    }
}

/// Builds the functions, with the tests in one build.
fn build() {
    let built = Command::new("bash").arg(".ci/binaries").current_dir(workspace()).status().unwrap();
    assert!(built.success(), "the functions do not build");
}

/// The functions, by their folders.
fn functions() -> Vec<String> {
    let folders = fs::read_dir(workspace().join("functions")).unwrap();
    folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect()
}

/// The packages. In each `bootstrap` starts the function's binary where it was built: unoptimised ones are too
/// large to be packed, and are the same otherwise.
fn upload(emulator: &Emulator) {
    emulator.aws("s3", "create_bucket", json!({"Bucket": BUCKET}));
    let binaries = std::env::current_exe().unwrap().ancestors().nth(2).unwrap().to_owned();
    for function in functions() {
        let package = folder().join(&function);
        fs::create_dir_all(&package).unwrap();
        let start = format!("#!/bin/sh\nexec '{}'\n", binaries.join(&function).display());
        fs::write(package.join("bootstrap"), start).unwrap();
        let zip = packed(&package);
        let body = json!({"file": zip});
        emulator.aws(
            "s3",
            "put_object",
            json!({"Bucket": BUCKET, "Key": format!("{function}.zip"), "Body": body}),
        );
    }
}

fn packed(package: &Path) -> PathBuf {
    let zip = package.with_extension("zip");
    let made = tool(&["--python", "ministack", "-m", "zipfile", "-c"])
        .arg(&zip)
        .arg(package.join("bootstrap"))
        .status()
        .unwrap();
    assert!(made.success());
    zip
}

/// The transformed template.
fn template() -> PathBuf {
    folder().join("template.json")
}

/// Deploys the template; gives its outputs.
fn deploy(emulator: &Emulator, issuer: &str, simulator: &str) -> Value {
    let address = simulator.trim_start_matches("http://");
    let endpoints = Pms::ALL.iter().map(|pms| format!("{0}={simulator}/{0}", pms.name())).collect::<Vec<_>>();
    let parameters = json!({
        "JwtIssuer": issuer, "PmsEndpoints": endpoints.join(","), "PmsAllowedHosts": address, "Deploy": "AllAtOnce",
    });
    let transform = file("transform.py");
    let arguments =
        ["--python", "ministack", &transform, "infra/template.yaml", BUCKET, &parameters.to_string()];
    let template = template();
    let transformed = python(&mut tool(&arguments), &Value::Null);
    fs::write(&template, transformed.to_string()).unwrap();
    let body = json!({"file": template});
    emulator.aws("s3", "put_object", json!({"Bucket": BUCKET, "Key": "template.json", "Body": body}));
    let given = parameters.as_object().unwrap().iter();
    let given: Vec<_> =
        given.map(|(name, value)| json!({"ParameterKey": name, "ParameterValue": value})).collect();
    let stack = json!({
        "StackName": STACK, "Capabilities": ["CAPABILITY_IAM"], "Parameters": given,
        "TemplateURL": format!("{}/{BUCKET}/template.json", emulator.endpoint),
    });
    emulator.aws("cloudformation", "create_stack", stack);
    let stack = wait_for("the stack", || {
        let found = emulator.aws("cloudformation", "describe_stacks", json!({"StackName": STACK}));
        let stack = found["Stacks"][0].clone();
        (!stack["StackStatus"].as_str().unwrap().ends_with("IN_PROGRESS")).then_some(stack)
    });
    assert_eq!(stack["StackStatus"], "CREATE_COMPLETE", "{}", emulator.log());
    let outputs = stack["Outputs"].as_array().unwrap().iter();
    outputs
        .map(|output| (output["OutputKey"].as_str().unwrap().to_owned(), output["OutputValue"].clone()))
        .collect()
}
