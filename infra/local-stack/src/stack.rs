//! Puts the stack together, and says when it is ready.

use std::{collections::BTreeMap, fs, net::Ipv4Addr, path::Path, sync::Arc};

use axum::Router;
use pms_simulator::{Config, Pms, Simulator};
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::mpsc};

use crate::{
    aws::{
        AwsError,
        calls::Calls,
        dynamodb::Dynamo,
        eventbridge::{Delivery, EventBus, Rule},
        secretsmanager::SecretsManager,
        ses::{self, Ses},
    },
    binaries,
    data::{Data, write_whole},
    flags::Flags,
    forms,
    gateway::{self, Gateway, Tokens},
    ids, issuer,
    lambda::{Functions, Most, Settings},
    local::{self, Local},
    portfolio,
    problem::Problem,
    schedule::{self, Schedule},
    seed, stream,
    template::{self, References, Template},
    webhook::{self, Webhooks},
};

/// Runs the stack until it is told to stop.
pub(crate) async fn run(flags: &Flags) -> Result<(), Problem> {
    let data = Data::open(&flags.data, flags.fresh)?;
    let ready = data.path("local.json");
    forget(&ready)?;
    let listener = listen(flags.port).await?;
    let simulators = listen(flags.port + 1).await?;
    let stack = Stack { flags, data: &data, listener, simulators };
    let result = stack.start(&ready).await;
    forget(&ready)?;
    result
}

/// How many PMS are simulated.
const PMS_COUNT: u32 = Pms::ALL.len() as u32;

struct Stack<'a> {
    flags: &'a Flags,
    data: &'a Data,
    listener: TcpListener,
    simulators: TcpListener,
}

impl Stack<'_> {
    async fn start(self, ready: &Path) -> Result<(), Problem> {
        let Self { flags, data, listener, simulators } = self;
        let (api, pms) =
            (format!("http://127.0.0.1:{}", flags.port), format!("http://127.0.0.1:{}", flags.port + 1));
        let template = read_template(flags, &api, &pms)?;
        let binaries = match &flags.functions {
            Some(folder) => folder.clone(),
            None => {
                let names: Vec<_> = template.functions.iter().map(|function| &*function.name).collect();
                binaries::build(&names).await?
            }
        };

        // The day is that of the first start: a restart finds the residents it left.
        let simulator = Simulator::new(&Config {
            residents: flags.residents,
            properties: flags.properties.unwrap_or_default().div_ceil(PMS_COUNT).max(flags.buildings),
            ..Config::new(first_day(data)?)
        });
        serve(simulators, simulator.router());
        let dynamo = Dynamo::start(&data.path("dynamodb.sqlite"), &template).await?;
        let secrets = open(data, "secrets.json", SecretsManager::open)?;
        let (deliveries, arriving) = mpsc::unbounded_channel();
        let bus_name = &template.references["Bus"];
        let bus =
            open(data, "events.jsonl", |log| EventBus::open(bus_name, rules(&template), deliveries, log))?;
        let calls = open(data, "calls.jsonl", Calls::open)?;
        let ses = open(data, "mails.jsonl", Ses::open)?;
        let mut aws = aws_variables(Some(&calls), &dynamo.endpoint, &secrets, &bus, &ses).await?;
        // The API has no address of its own in AWS's way.
        aws.insert("CONSOLE_URL", format!("{api}/"));
        let functions = Functions::new(
            &template.functions,
            &Settings {
                binaries,
                logs: data.path("logs"),
                aws,
                dead_letters: data.path("dlq.jsonl"),
                most: Most { environments: flags.environments.into(), throttles: flags.throttle },
            },
        );
        tokio::spawn(deliver(arriving, functions.clone()));
        for function in template.functions.iter().filter(|function| function.stream_filters.is_some()) {
            let position = data.path(&stream_position(&function.name));
            tokio::spawn(stream::follow(dynamo.clone(), function.clone(), functions.clone(), position));
        }
        let rules = template.functions.iter().filter_map(|function| {
            Some(schedule::Rule { function: function.name.clone(), minutes: function.schedule? })
        });
        let rules = rules.collect();
        let schedule = Schedule::new(functions.clone(), rules, flags.past_the_hour, data.path("last-hour"));
        tokio::spawn(schedule.clone().run());

        let tokens = Arc::new(open(data, "issuer-rsa.key", |key| {
            Tokens::open(&issuer::url(&api), &template.references["JwtAudience"], key)
        })?);
        let gateway = Gateway::new(&template.functions, Arc::clone(&tokens), functions.clone());
        let offered =
            Local { functions, schedule, tokens: Arc::clone(&tokens), dead_letters: data.path("dlq.jsonl") };
        let router = local::router(offered)
            .merge(bus.log_router())
            .merge(ses.inbox_router())
            .merge(Webhooks::new(secrets.clone()).router())
            .merge(secrets.outage_router())
            .merge(issuer::router(Arc::clone(&tokens)))
            .merge(forms::router(&sample_credentials(&simulator, &pms)))
            .fallback_service(axum::routing::any(gateway::answer).with_state(gateway));
        serve(listener, router);

        keep_vendor_secret(&template, &secrets)?;
        let v1 = format!("{api}/v1");
        match flags.properties {
            None => seed::seed(&v1, &tokens, &simulator).await?,
            Some(many) => {
                let credentials = sample_credentials(&simulator, &pms);
                portfolio::seed(&v1, &tokens, &simulator, &credentials, many as usize).await?;
            }
        }
        let described = describe(&api, &pms, &tokens, &simulator)?;
        let text = serde_json::to_vec_pretty(&described).unwrap_or_default();
        write_whole(ready, &text).map_err(|error| Problem::file(ready, &error))?;
        greet(&api, &pms, ready);
        stopped().await;
        crate::say("stopping");
        Ok(())
    }
}

fn read_template(flags: &Flags, api: &str, pms: &str) -> Result<Template, Problem> {
    let path = binaries::workspace().join("infra/template.yaml");
    let text = fs::read_to_string(&path).map_err(|error| Problem::file(&path, &error))?;
    let own = format!("127.0.0.1:{}", flags.port + 1);
    let allowed: Vec<&str> =
        std::iter::once(own.as_str()).chain(flags.allow_pms_host.iter().map(String::as_str)).collect();
    let given = References::from([
        ("PmsEndpoints".to_owned(), environment("PMS_ENDPOINTS").unwrap_or_else(|| simulated(pms))),
        ("PmsAllowedHosts".to_owned(), allowed.join(",")),
        ("JwtIssuer".to_owned(), issuer::url(api)),
        ("NoticeFrom".to_owned(), "notices@door.example".to_owned()),
        ("WebhookAllowedHosts".to_owned(), format!("127.0.0.1:{}", flags.port)),
    ]);
    template::read(&text, &given)
}

/// The simulators, where functions look for the vendors' gateways.
pub(crate) fn simulated(pms: &str) -> String {
    Pms::ALL.iter().map(|name| format!("{name}={pms}/{name}")).collect::<Vec<_>>().join(",")
}

/// A variable that whoever started the stack gave it.
#[expect(
    clippy::disallowed_methods,
    reason = "the stack is a program of its own, with an environment of its own"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn rules(template: &Template) -> Vec<Rule> {
    let of = |function: &template::Function| {
        let rule = |pattern: &Value| Rule { pattern: pattern.clone(), function: function.name.clone() };
        function.patterns.iter().map(rule).collect::<Vec<_>>()
    };
    template.functions.iter().flat_map(of).collect()
}

/// What every function finds in its environment beside what the template says: where AWS is; behind what notes
/// the calls, where they are to be noted.
pub(crate) async fn aws_variables(
    calls: Option<&Calls>,
    dynamodb: &str,
    secrets: &SecretsManager,
    bus: &EventBus,
    ses: &Ses,
) -> Result<BTreeMap<&'static str, String>, Problem> {
    let (secrets, bus) = (offer(secrets.router()).await?, offer(bus.router()).await?);
    let ses = offer(ses.router()).await?;
    let behind = async |service, endpoint: String| match calls {
        Some(calls) => offer(calls.before(service, endpoint)).await,
        None => Ok(endpoint),
    };
    Ok(BTreeMap::from([
        ("AWS_REGION", "us-east-1".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "local".to_owned()),
        ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
        ("AWS_ENDPOINT_URL_DYNAMODB", behind("dynamodb", dynamodb.to_owned()).await?),
        ("AWS_ENDPOINT_URL_SECRETS_MANAGER", behind("secretsmanager", secrets).await?),
        ("AWS_ENDPOINT_URL_EVENTBRIDGE", behind("events", bus).await?),
        ("AWS_ENDPOINT_URL_SESV2", behind("ses", ses).await?),
    ]))
}

/// Serves a stand-in on a port of its own.
async fn offer(router: Router) -> Result<String, Problem> {
    let listener = listen(0).await?;
    let address = listener.local_addr().map_err(|error| Problem::port(0, &error))?;
    serve(listener, router);
    Ok(format!("http://{address}"))
}

async fn listen(port: u16) -> Result<TcpListener, Problem> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| Problem::port(port, &error))
}

fn serve(listener: TcpListener, router: Router) {
    tokio::spawn(async move { axum::serve(listener, router).await });
}

async fn deliver(mut arriving: mpsc::UnboundedReceiver<Delivery>, functions: Functions) {
    while let Some(Delivery { function, event }) = arriving.recv().await {
        let functions = functions.clone();
        tokio::spawn(async move { functions.deliver(&function, &event).await });
    }
}

/// Where it is kept how far a function has read the stream.
fn stream_position(function: &str) -> String {
    match function {
        // As it was called when there was one.
        "publisher" => "stream-position".to_owned(),
        other => format!("stream-position-{other}"),
    }
}

fn first_day(data: &Data) -> Result<jiff::civil::Date, Problem> {
    let path = data.path("first-day");
    if let Some(day) = fs::read_to_string(&path).ok().and_then(|text| text.parse().ok()) {
        return Ok(day);
    }
    let today = jiff::tz::TimeZone::UTC.to_datetime(ids::now()).date();
    write_whole(&path, today.to_string().as_bytes()).map_err(|error| Problem::file(&path, &error))?;
    Ok(today)
}

/// Who Door is to the vendors, which an operator enters by hand where this is deployed.
pub(crate) fn keep_vendor_secret(template: &Template, secrets: &SecretsManager) -> Result<(), Problem> {
    let registrations = json!({
        "yardi": {"interface_entity": "Door Access Billing", "interface_license": "local-license"},
        "realpage": {"partner": "DoorAccess", "license_key": "11111111-2222-3333-4444-555555555555"},
        "entrata": {"api_key": "3f6b0a94-0000-4000-8000-000000000001"},
        "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
        "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
    });
    let text = registrations.to_string();
    let mut named =
        template.functions.iter().filter_map(|function| function.environment.get("PMS_VENDOR_SECRET"));
    let name =
        named.next().ok_or_else(|| Problem::new("infra/template.yaml names no secret of the vendors"))?;
    let secret = json!({"Name": name, "SecretString": text, "ClientRequestToken": "00000000-0000-4000-8000-000000000001"});
    let failed =
        |error: AwsError| Problem::new(format!("the vendors' secret could not be kept: {}", error.message));
    match secrets.call("CreateSecret", &secret) {
        Ok(_) => Ok(()),
        // Of an earlier start, with what was known then.
        Err(error) if error.code == "ResourceExistsException" => {
            let newer =
                json!({"SecretId": name, "SecretString": text, "ClientRequestToken": ids::request_id()});
            secrets.call("PutSecretValue", &newer).map(|_| ()).map_err(failed)
        }
        Err(error) => Err(failed(error)),
    }
}

fn describe(api: &str, pms: &str, tokens: &Tokens, simulator: &Simulator) -> Result<Value, Problem> {
    let mut roles = serde_json::Map::new();
    for role in ["portfolio_manager", "property_manager", "support", "platform"] {
        roles.insert(role.to_owned(), seed::token(tokens, role)?.into());
    }
    let named = |pms_kind: Pms| pms_kind.name().to_owned();
    let simulators: BTreeMap<_, _> = Pms::ALL
        .iter()
        .map(|kind| {
            let name = kind.name();
            (
                named(*kind),
                json!({"url": format!("{pms}/{name}"), "control": format!("{pms}/control/{name}")}),
            )
        })
        .collect();
    Ok(json!({
        "console": format!("{api}/"),
        "api": format!("{api}/v1"),
        "tokens": roles,
        "properties": seed::described(),
        "sample_credentials": sample_credentials(simulator, pms),
        "simulators": simulators,
        "lambda": api,
        "hour": format!("{api}/_local/hour"),
        "token": format!("{api}/_local/token"),
        "events": format!("{api}/_local/events"),
        "dead_letters": format!("{api}/_local/dlq"),
        "secrets": format!("{api}/_local/secrets"),
        "inbox": format!("{api}{}", ses::PATH),
        "webhooks": format!("{api}{}", webhook::PATH),
    }))
}

/// What the simulators accept.
fn sample_credentials(simulator: &Simulator, pms: &str) -> forms::Credentials {
    Pms::ALL.iter().map(|kind| (kind.name(), simulator.control(*kind).sample_credentials(pms))).collect()
}

fn greet(api: &str, pms: &str, ready: &Path) {
    crate::say(&format!(
        "ready\n\n  Console      {api}/\n  API          {api}/v1\n  Mail         {api}{}\n  Webhooks     {api}{}\n  Simulators   {pms}\n  Everything   {}\n\n  Open the \
         console and choose whom to be; {api}{} says what to type into its forms.\n  Tokens for calls by hand and \
         all addresses are in that file; docs/walkthrough.md takes a property through the seven steps with them.\n\n  Ctrl-C stops.",
        ses::PATH,
        webhook::PATH,
        ready.display(),
        forms::PATH,
    ));
}

fn open<T>(data: &Data, name: &str, open: impl FnOnce(&Path) -> std::io::Result<T>) -> Result<T, Problem> {
    let path = data.path(name);
    open(&path).map_err(|error| Problem::file(&path, &error))
}

fn forget(ready: &Path) -> Result<(), Problem> {
    match fs::remove_file(ready) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Problem::file(ready, &error)),
        _ => Ok(()),
    }
}

/// Waits for Ctrl-C, or to be told to end.
async fn stopped() {
    let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
    match terminate {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
