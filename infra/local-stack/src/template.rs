//! Reads what is deployed, `infra/template.yaml`, so that the same routes, rules, environment and
//! table are here.

use std::{collections::BTreeMap, time::Duration};

use serde_json::{Map, Value, json};
use serde_yaml_ng::{Value as Yaml, value::TaggedValue};

use crate::{problem::Problem, schedule::Minutes};

/// What of the template the stack needs.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    pub(crate) functions: Vec<Function>,
    /// The table's properties, as `CreateTable` takes them.
    pub(crate) table: Value,
    pub(crate) ttl_attribute: Option<String>,
    /// What the parameters, and the names of resources, stand for.
    pub(crate) references: References,
}

/// A function and what invokes it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) timeout: Duration,
    pub(crate) memory: u64,
    /// Its environment variables, resolved.
    pub(crate) environment: BTreeMap<String, String>,
    pub(crate) routes: Vec<Route>,
    /// Event patterns of its rules on the bus.
    pub(crate) patterns: Vec<Value>,
    /// The minutes in which a rule invokes it.
    pub(crate) schedule: Option<Minutes>,
    /// Patterns of the stream's records that it is given.
    pub(crate) stream_filters: Option<Vec<Value>>,
    /// How many of them at once.
    pub(crate) batch: usize,
}

/// A route of the HTTP API.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    /// `ANY`, or a method.
    pub(crate) method: String,
    /// The path; none for `$default`.
    pub(crate) path: Option<String>,
    pub(crate) needs_token: bool,
}

/// What the template's references stand for here.
pub(crate) type References = BTreeMap<String, String>;

/// The table's name here.
pub(crate) const TABLE: &str = "door-pms";
/// What the stack is called here; bus and secrets are called by it.
const STACK: &str = "door-pms";
const STACK_NAME: &str = "AWS::StackName";

/// Reads the template. `given` stands for parameters in place of their defaults.
pub(crate) fn read(text: &str, given: &References) -> Result<Template, Problem> {
    let wrong = |what: &str| Problem::new(format!("infra/template.yaml: {what}"));
    let yaml: Yaml = serde_yaml_ng::from_str(text).map_err(|error| wrong(&error.to_string()))?;
    let raw = json_of(&yaml);
    let mut references: References = BTreeMap::new();
    for (name, parameter) in raw["Parameters"].as_object().into_iter().flatten() {
        references.insert(name.clone(), parameter["Default"].as_str().unwrap_or_default().to_owned());
    }
    references.extend(given.clone());
    references.extend(
        [("Table", TABLE), ("Key", "key"), (STACK_NAME, STACK)].map(|(name, is)| (name.into(), is.into())),
    );
    let resources = raw["Resources"].as_object().ok_or_else(|| wrong("it has no Resources"))?;
    for (name, resource) in resources.iter().filter(|(_, r)| r["Type"] == "AWS::Events::EventBus") {
        let named = resolve(&resource["Properties"]["Name"], &references);
        references.insert(name.clone(), named.as_str().unwrap_or(name).to_owned());
    }
    let globals = &raw["Globals"]["Function"];
    let functions = resources
        .values()
        .filter(|resource| resource["Type"] == "AWS::Serverless::Function")
        .map(|resource| {
            let properties = &resource["Properties"];
            let environment = environment([globals, properties], &references).map_err(|what| wrong(&what))?;
            function(properties, globals, environment)
                .ok_or_else(|| wrong("a function has no CodeUri such as ../target/lambda/NAME/, or an event that is not known here"))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let table = &resources.get("Table").ok_or_else(|| wrong("it has no Table"))?["Properties"];
    Ok(Template {
        functions,
        table: create_table(table),
        ttl_attribute: table["TimeToLiveSpecification"]["AttributeName"].as_str().map(str::to_owned),
        references,
    })
}

/// The variables that all functions have, and those of one beside them.
fn environment(of: [&Value; 2], references: &References) -> Result<BTreeMap<String, String>, String> {
    let variables = of.into_iter().filter_map(|of| of["Environment"]["Variables"].as_object()).flatten();
    let resolved = variables.map(|(name, value)| match resolve(value, references) {
        Value::String(text) => Ok((name.clone(), text)),
        other => Err(format!("variable `{name}` is {other}, which is no text here")),
    });
    resolved.collect()
}

fn function(properties: &Value, globals: &Value, environment: BTreeMap<String, String>) -> Option<Function> {
    let name = properties["CodeUri"].as_str()?.trim_end_matches('/').rsplit('/').next()?.to_owned();
    let number = |field: &str, default| {
        properties[field].as_u64().or_else(|| globals[field].as_u64()).unwrap_or(default)
    };
    let mut function = Function {
        name,
        timeout: Duration::from_secs(number("Timeout", 3)),
        memory: number("MemorySize", 128),
        environment,
        batch: 100,
        ..Function::default()
    };
    for event in properties["Events"].as_object().into_iter().flat_map(Map::values) {
        let of = &event["Properties"];
        match event["Type"].as_str()? {
            "HttpApi" => function.routes.push(Route {
                method: of["Method"].as_str().unwrap_or("ANY").to_owned(),
                path: of["Path"].as_str().map(str::to_owned),
                needs_token: of["Auth"]["Authorizer"] != "NONE",
            }),
            "EventBridgeRule" => function.patterns.push(of["Pattern"].clone()),
            "Schedule" => function.schedule = Some(of["Schedule"].as_str()?.parse().ok()?),
            "DynamoDB" => {
                let filters = of["FilterCriteria"]["Filters"].as_array().cloned().unwrap_or_default();
                let parsed = filters
                    .iter()
                    .filter_map(|filter| serde_json::from_str(filter["Pattern"].as_str()?).ok());
                function.stream_filters = Some(parsed.collect());
                function.batch = of["BatchSize"].as_u64().and_then(|size| size.try_into().ok())?;
            }
            _ => return None,
        }
    }
    Some(function)
}

/// The part of the table's properties that `CreateTable` takes; the rest is operations.
fn create_table(properties: &Value) -> Value {
    let mut stream = properties["StreamSpecification"].clone();
    if stream.is_object() {
        stream["StreamEnabled"] = true.into();
    }
    json!({
        "TableName": TABLE,
        "BillingMode": properties["BillingMode"],
        "AttributeDefinitions": properties["AttributeDefinitions"],
        "KeySchema": properties["KeySchema"],
        "GlobalSecondaryIndexes": properties["GlobalSecondaryIndexes"],
        "StreamSpecification": stream,
    })
}

/// YAML as JSON; a short-form intrinsic such as `!Ref X` becomes `{"Ref": "X"}`.
fn json_of(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::Null => Value::Null,
        Yaml::Bool(flag) => (*flag).into(),
        Yaml::Number(number) => serde_json::to_value(number).unwrap_or_default(),
        Yaml::String(text) => text.clone().into(),
        Yaml::Sequence(items) => items.iter().map(json_of).collect(),
        Yaml::Mapping(fields) => fields
            .iter()
            .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), json_of(value))))
            .collect::<Map<_, _>>()
            .into(),
        Yaml::Tagged(tagged) => {
            let TaggedValue { tag, value } = &**tagged;
            json!({ tag.to_string().trim_start_matches('!'): json_of(value) })
        }
    }
}

/// A value with its references in place; what cannot be resolved here stays as it is.
fn resolve(value: &Value, references: &References) -> Value {
    match value
        .as_object()
        .and_then(|fields| fields.iter().next())
        .filter(|_| value.as_object().is_some_and(|f| f.len() == 1))
    {
        Some((name, Value::String(target))) if name == "Ref" => {
            references.get(target).map_or_else(|| value.clone(), |found| found.clone().into())
        }
        Some((name, Value::String(text))) if name == "Sub" => {
            let filled = references
                .iter()
                .fold(text.clone(), |text, (name, value)| text.replace(&format!("${{{name}}}"), value));
            filled.into()
        }
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> Template {
        read(include_str!("../../template.yaml"), &References::new()).unwrap()
    }

    #[test]
    fn every_function_is_read_with_what_invokes_it() {
        let template = template();
        let function = |name: &str| template.functions.iter().find(|function| function.name == name).unwrap();
        assert_eq!(template.functions.len(), 14);
        assert!(function("dispatcher").schedule.unwrap().is_hourly());
        assert!(!function("notifier").schedule.unwrap().is_hourly());
        assert_eq!(function("publisher").batch, 10);
        let asked_for = ["Property Sync Requested", "Property Rollout Requested"];
        assert_eq!(function("sync").patterns[0]["detail-type"], json!(asked_for));
        assert_eq!(function("sync").timeout, Duration::from_secs(900));
        assert_eq!(function("publisher").stream_filters.as_ref().map(Vec::len), Some(2));
        assert!(function("console").routes.iter().any(|route| route.path.is_none() && !route.needs_token));
        assert!(function("credentials").routes.iter().all(|route| route.needs_token));
    }

    #[test]
    fn the_environment_has_its_references_in_place() {
        let of = |template: Template, name: &str| {
            let function = template.functions.into_iter().find(|function| function.name == name);
            function.unwrap().environment
        };
        let environment = of(template(), "sync");
        assert_eq!((&*environment["TABLE_NAME"], &*environment["EVENT_BUS_NAME"]), (TABLE, "door-pms"));
        assert_eq!(
            (&*environment["PMS_ENDPOINTS"], &*environment["PMS_VENDOR_SECRET"]),
            ("", "door-pms/vendors")
        );
        let given = References::from([("PmsEndpoints".to_owned(), "entrata=http://127.0.0.1:1/".to_owned())]);
        let given = read(include_str!("../../template.yaml"), &given).unwrap();
        assert_eq!(of(given, "sync")["PMS_ENDPOINTS"], "entrata=http://127.0.0.1:1/");
    }

    #[test]
    fn what_is_for_functions_that_call_a_pms_is_set_where_secrets_may_be_read_and_nowhere_else() {
        let yaml: Yaml = serde_yaml_ng::from_str(include_str!("../../template.yaml")).unwrap();
        let resources = json_of(&yaml)["Resources"].clone();
        for function in template().functions {
            let uri = format!("../target/lambda/{}/", function.name);
            let mut deployed =
                resources.as_object().unwrap().values().map(|resource| &resource["Properties"]);
            let deployed = deployed.find(|properties| properties["CodeUri"] == uri).unwrap();
            let policies = deployed["Policies"].to_string();
            // What webhooks are signed with is of no PMS.
            let reads = function.name != "notifier"
                && (policies.contains("ReadSecrets") || policies.contains("GetSecretValue"));
            for name in ["PMS_ENDPOINTS", "PMS_EXTRA_HOSTS", "PMS_ALLOWED_HOSTS", "PMS_VENDOR_SECRET"] {
                assert_eq!(function.environment.contains_key(name), reads, "{}: {name}", function.name);
            }
            let signs_in = function.environment.contains_key("OIDC_CLIENT_ID");
            assert_eq!(signs_in, function.name == "console", "{}", function.name);
        }
    }

    #[test]
    fn the_table_has_its_index_and_its_stream() {
        let template = template();
        assert_eq!(template.table["GlobalSecondaryIndexes"][0]["IndexName"], "gsi1");
        assert_eq!(
            template.table["StreamSpecification"],
            json!({"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"})
        );
        assert_eq!(template.ttl_attribute.as_deref(), Some("expires_at"));
    }
}
