//! Parts of the stack without its front, its schedule and its stream: a table, secrets and a bus, and
//! functions that are invoked when somebody says so. The bench measures a function among them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::Value;
use tokio::sync::mpsc;

use crate::{
    aws::{dynamodb::Dynamo, eventbridge::EventBus, pattern, secretsmanager::SecretsManager, ses::Ses},
    binaries,
    lambda::{Functions, Most, Outcome, Settings},
    problem::Problem,
    stack::{aws_variables, keep_vendor_secret, simulated},
    template::{self, Function, References, Template},
};

/// How long a function may work: what is measured is not cut off, in a debug build either, nor where its
/// clock is put forward by days.
const PATIENCE: Duration = Duration::from_hours(1_000);

/// Variables of the environment.
pub type Variables = BTreeMap<&'static str, String>;

/// The stand-ins for AWS, in a folder of their own.
pub struct Parts {
    template: Template,
    dynamo: Dynamo,
    aws: Variables,
    data: PathBuf,
}

impl Parts {
    /// Starts them in a folder, for functions that find the vendors at simulators at this address,
    /// such as `http://127.0.0.1:4800`.
    ///
    /// # Errors
    /// When the folder cannot be used, or the template cannot be read.
    pub async fn start(data: &Path, simulators: &str) -> Result<Self, Problem> {
        let file = |path: &Path, error: &std::io::Error| Problem::file(path, error);
        let (logs, path) = (data.join("logs"), binaries::workspace().join("infra/template.yaml"));
        fs::create_dir_all(&logs).map_err(|error| file(&logs, &error))?;
        let text = fs::read_to_string(&path).map_err(|error| file(&path, &error))?;
        let host = simulators.trim_start_matches("http://").to_owned();
        let given = References::from([
            ("PmsEndpoints".to_owned(), simulated(simulators)),
            ("PmsAllowedHosts".to_owned(), host),
        ]);
        let template = template::read(&text, &given)?;
        let dynamo = Dynamo::start(&data.join("dynamodb.sqlite"), &template).await?;
        let (kept, log) = (data.join("secrets.json"), data.join("events.jsonl"));
        let secrets = SecretsManager::open(&kept).map_err(|error| file(&kept, &error))?;
        keep_vendor_secret(&template, &secrets)?;
        // Without rules: what is put on the bus invokes nobody.
        let (deliveries, _) = mpsc::unbounded_channel();
        let bus = EventBus::open(&template.references["Bus"], Vec::new(), deliveries, &log);
        let bus = bus.map_err(|error| file(&log, &error))?;
        let mails = data.join("mails.jsonl");
        let ses = Ses::open(&mails).map_err(|error| file(&mails, &error))?;
        let aws = aws_variables(None, &dynamo.endpoint, &secrets, &bus, &ses).await?;
        Ok(Self { template, dynamo, aws, data: data.to_owned() })
    }

    /// What the table is made from, as `CreateTable` takes it.
    pub fn table_definition(&self) -> &Value {
        &self.template.table
    }

    /// Where each of the services of AWS is, by the variable that says so to its clients.
    pub fn aws(&self) -> &Variables {
        &self.aws
    }

    /// The variables of a function as the template has them.
    pub fn deployed(&self, name: &str) -> Option<&BTreeMap<String, String>> {
        let function = self.template.functions.iter().find(|function| function.name == name)?;
        Some(&function.environment)
    }

    /// Functions that are started when they are invoked, with these variables beside those of the template
    /// and of [`Self::aws`], which they come before.
    pub fn functions(&self, binaries: &Path, more: Variables) -> Running {
        self.run(&self.template.functions, binaries, more)
    }

    /// Another program that speaks the Runtime API.
    pub fn program(&self, binary: &Path, more: Variables) -> Running {
        let name = binary.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let function = Function { name, timeout: PATIENCE, memory: 1024, batch: 1, ..Function::default() };
        self.run(&[function], binary.parent().unwrap_or(Path::new(".")), more)
    }

    fn run(&self, functions: &[Function], binaries: &Path, more: Variables) -> Running {
        let patient = |function: &Function| Function { timeout: PATIENCE, ..function.clone() };
        let functions: Vec<_> = functions.iter().map(patient).collect();
        let settings = Settings {
            binaries: binaries.to_owned(),
            logs: self.data.join("logs"),
            aws: self.aws.clone().into_iter().chain(more).collect(),
            dead_letters: self.data.join("dlq.jsonl"),
            most: Most::default(),
        };
        Running(Functions::new(&functions, &settings))
    }

    /// What the table's stream has for a function after a position in it, and the position after that:
    /// all records, and those that its filters let through.
    ///
    /// # Errors
    /// When the stream cannot be read.
    pub fn stream(&self, function: &str, after: Option<&str>) -> Result<Stream, Problem> {
        let of = self.template.functions.iter().find(|known| known.name == function);
        let filters = of.and_then(|function| function.stream_filters.as_deref()).unwrap_or_default();
        let mut stream = Stream { records: 0, given: Vec::new(), position: after.map(str::to_owned) };
        loop {
            let records = self.dynamo.records_after(stream.position.as_deref())?;
            let Some(last) = records.last() else { return Ok(stream) };
            stream.position = last["dynamodb"]["SequenceNumber"].as_str().map(str::to_owned);
            stream.records += records.len();
            let wanted = |record: &Value| filters.iter().any(|filter| pattern::matches(filter, record));
            stream.given.extend(records.into_iter().filter(wanted));
        }
    }
}

/// Builds functions beside this program, in its profile; gives the folder of their binaries.
///
/// # Errors
/// When one does not build; cargo has said why.
pub async fn build(names: &[&str]) -> Result<PathBuf, Problem> {
    binaries::build(names).await
}

/// A part of the table's stream.
pub struct Stream {
    /// How many records it has.
    pub records: usize,
    /// Those that the function is given.
    pub given: Vec<Value>,
    /// Where the next part begins.
    pub position: Option<String>,
}

/// Functions behind a Runtime API. Cheap to clone.
#[derive(Clone)]
pub struct Running(Functions);

impl Running {
    /// Whether no process of a function runs, nor is about to.
    pub fn is_stopped(&self, name: &str) -> bool {
        self.0.is_stopped(name)
    }

    /// Invokes a function and waits for its answer.
    ///
    /// # Errors
    /// The function's error, or that of its process; or that there is no such function.
    pub async fn invoke(&self, name: &str, event: &Value) -> Result<Value, Problem> {
        let payload = event.to_string().into_bytes();
        match self.0.invoke(name, payload).await {
            Some(Outcome::Answered(answer)) => Ok(serde_json::from_slice(&answer).unwrap_or_default()),
            Some(Outcome::Failed(error)) => Err(Problem::new(format!("{name}: {error}"))),
            None => Err(Problem::new(format!("there is no function `{name}`"))),
        }
    }
}
