//! What the functions called of AWS while the scenarios ran, held against the roles of the template.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::{Value, json};
use serde_yaml_ng::Value as Yaml;

/// What a function may do and no scenario makes it do, and when it does.
const SELDOM: &[(&str, &str)] = &[
    ("sync events:PutEvents", "its time is up, and it asks to go on"),
    ("syncs dynamodb:DeleteItem", "an undo gives an email back, or closes an alert"),
];

/// The functions' roles, by function: what each may do.
struct Roles(BTreeMap<String, Vec<Value>>);

/// Calls that a role does not allow.
pub(crate) fn missing(data: &[impl AsRef<Path>]) -> BTreeSet<String> {
    let roles = Roles::read();
    let calls = calls(data);
    assert!(!calls.is_empty(), "no call is noted");
    calls.iter().filter(|call| !roles.allow(call)).map(ToString::to_string).collect()
}

/// What a role allows and no function did, in a run of all scenarios.
pub(crate) fn left_over(data: &[impl AsRef<Path>]) -> BTreeSet<String> {
    let done: BTreeSet<_> = calls(data)
        .iter()
        .map(|call| format!("{} {}", text(&call["function"]), text(&call["action"])))
        .collect();
    let mut left = BTreeSet::new();
    for (function, statements) in &Roles::read().0 {
        for action in statements.iter().flat_map(|statement| listed(&statement["Action"])) {
            // Keys and queues are asked for by AWS, in a function's name.
            let is_asked_for = ["kms:", "sqs:"].iter().any(|service| action.starts_with(service));
            let allowed = format!("{function} {action}");
            let is_seldom = SELDOM.iter().any(|(seldom, _)| *seldom == allowed);
            if !is_asked_for && !is_seldom && !done.contains(&allowed) {
                left.insert(allowed);
            }
        }
    }
    left
}

/// The kinds of calls that the stacks noted.
fn calls(data: &[impl AsRef<Path>]) -> Vec<Value> {
    let files = data.iter().map(|data| fs::read_to_string(data.as_ref().join("calls.jsonl")).unwrap());
    let lines: BTreeSet<String> =
        files.flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

impl Roles {
    fn read() -> Self {
        let path = Path::new(std::env!("CARGO_MANIFEST_DIR")).join("../../infra/template.yaml");
        let yaml: Yaml = serde_yaml_ng::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let resources = json_of(&yaml)["Resources"].clone();
        let functions = resources.as_object().unwrap().values();
        let functions = functions.filter(|resource| resource["Type"] == "AWS::Serverless::Function");
        let role = |function: &Value| {
            let properties = &function["Properties"];
            let name =
                text(&properties["CodeUri"]).trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
            let policies = properties["Policies"].as_array().into_iter().flatten();
            let statements = policies.flat_map(|policy| {
                let shared =
                    policy["Ref"].as_str().map(|shared| &resources[shared]["Properties"]["PolicyDocument"]);
                shared.unwrap_or(policy)["Statement"].as_array().unwrap().clone()
            });
            (name, statements.collect())
        };
        Self(functions.map(role).collect())
    }

    fn allow(&self, call: &Value) -> bool {
        self.0[text(&call["function"])].iter().any(|statement| allows(statement, call))
    }
}

fn allows(statement: &Value, call: &Value) -> bool {
    let what = match text(&call["on"]) {
        "table" => json!({"GetAtt": "Table.Arn"}).to_string(),
        "index" => "/index/gsi1".to_owned(),
        "bus" => json!({"GetAtt": "Bus.Arn"}).to_string(),
        "secret" => ":secret:".to_owned(),
        "mail" => ":identity/".to_owned(),
        other => panic!("what is `{other}`?"),
    };
    let key = text(&call["key"]);
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(begin) => key.starts_with(begin),
        None => key == pattern,
    };
    let conditions = statement["Condition"].as_object().into_iter().flat_map(serde_json::Map::values);
    let mut conditions = conditions.flat_map(|keys| keys.as_object().unwrap());
    listed(&statement["Action"]).contains(&text(&call["action"]))
        && statement["Resource"].to_string().contains(&what)
        && conditions.all(|(name, values)| match name.as_str() {
            "dynamodb:LeadingKeys" | "events:detail-type" => listed(values).into_iter().any(fits),
            "events:source" => listed(values) == ["door.pms"],
            "ses:FromAddress" => *values == json!({"Ref": "NoticeFrom"}),
            other => panic!("what is `{other}`?"),
        })
}

/// One, or several.
fn listed(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().map(text).collect(),
        one => vec![text(one)],
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// YAML as JSON; `!Ref X` becomes `{"Ref": "X"}`.
fn json_of(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::Mapping(fields) => {
            fields.iter().map(|(name, value)| (name.as_str().unwrap().to_owned(), json_of(value))).collect()
        }
        Yaml::Sequence(items) => items.iter().map(json_of).collect(),
        Yaml::Tagged(tagged) => {
            json!({ tagged.tag.to_string().trim_start_matches('!'): json_of(&tagged.value) })
        }
        plain => serde_json::to_value(plain).unwrap(),
    }
}
