//! Tries a credential by hand: does what saving it in the wizard does, then reads what a first sync
//! would read, and counts it. Nothing is stored.
//!
//! `cargo run -p pms --example try -- credential.json`, or with the same JSON on standard input. The
//! values are never arguments, which every other process of the machine can read. `docs/adding.md`
//! shows a file.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    io::{self, Read, Write},
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};

use clap::Parser;
use domain::{
    ids::PmsPropertyId,
    lease::{LeaseStatus, Lifecycle},
    pms::Pms,
    roster::{Resident, ResidentEmail, Roster},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use pms::{Connector, Environment, EnvironmentConfig, FieldProblem, Limits, PmsError, Registrations};
use secrecy::SecretString;
use serde::Deserialize;

/// As long as the sync function has.
const PATIENCE: Duration = Duration::from_secs(900);

/// Tries a credential against its PMS, and counts what a sync would read with it.
#[derive(Debug, Parser)]
#[command(name = "try")]
struct Arguments {
    /// The file with the credential; standard input without.
    file: Option<PathBuf>,

    /// A PMS property to read, by its id there. May be given again; the first listed one without.
    #[arg(long = "property", value_name = "ID")]
    properties: Vec<PmsPropertyId>,

    /// Print each resident too: names, emails, units. Personal data; mind where the output goes.
    #[arg(long)]
    people: bool,
}

/// What the file holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Trial {
    pms: Pms,
    /// The fields of the PMS's form, as `GET /v1/pms` lists them.
    fields: BTreeMap<String, SecretString>,
    /// What the vendors gave Door, as the vendor secret holds it.
    #[serde(default)]
    registrations: Registrations,
    /// Where the PMS's gateway is, if not where the vendor has it.
    endpoint: Option<String>,
    /// Hosts that may be called although they are not the vendor's, as `HOST:PORT`: simulators.
    #[serde(default)]
    allowed_hosts: Vec<String>,
}

/// Why it went no further.
#[derive(Debug)]
enum Failed {
    /// The file says something that is not understood.
    Input(String),
    /// The form is not filled in as it has to be.
    Form(Vec<FieldProblem>),
    /// The PMS, or what it sent.
    Pms(PmsError),
    /// The report could not be written.
    Output(io::Error),
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(problem) => f.write_str(problem),
            Self::Form(problems) => {
                problems.iter().try_for_each(|one| writeln!(f, "field `{}` {}", one.field, one.detail))
            }
            Self::Pms(error) => write!(f, "{}: {error}. {}", error.code(), error.next()),
            Self::Output(error) => write!(f, "the report could not be written: {error}"),
        }
    }
}

impl From<PmsError> for Failed {
    fn from(error: PmsError) -> Self {
        Self::Pms(error)
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::stdout();
    let tried = match read(&arguments) {
        Ok(trial) => report(trial, &arguments, now(), &mut out).await,
        Err(failed) => Err(failed),
    };
    match tried {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            complain(&failed);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a program of its own, with a clock of its own")]
fn now() -> Timestamp {
    Timestamp::now()
}

#[expect(clippy::print_stderr, reason = "this is a program for a terminal")]
fn complain(failed: &Failed) {
    eprintln!("{failed}");
}

fn read(arguments: &Arguments) -> Result<Trial, Failed> {
    let text = match &arguments.file {
        Some(path) => std::fs::read_to_string(path),
        None => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).map(|_| text)
        }
    };
    let text = text.map_err(|error| Failed::Input(format!("the credential cannot be read: {error}")))?;
    // The parser's words may quote a value: only the place is told.
    serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failed::Input(format!("line {line}, column {column} is not as `docs/adding.md` shows it"))
    })
}

/// Does it, and says how it goes while it goes.
async fn report(
    trial: Trial,
    arguments: &Arguments,
    now: Timestamp,
    out: &mut impl Write,
) -> Result<(), Failed> {
    let pms = trial.pms;
    let environment = environment(&trial)?;
    let fields = pms::read_fields(pms, trial.fields, &environment).map_err(Failed::Form)?;
    let connector = pms::connect(pms, &fields, &environment, Limits::within(PATIENCE))?;
    connector.verify().await?;
    writeln!(out, "{pms} accepts the credential.\n")?;
    let listed = connector.properties().await?;
    writeln!(out, "It sees {} properties:", listed.len())?;
    for property in &listed {
        let address = property.address.as_deref().unwrap_or("no address");
        writeln!(out, "  {}  {} ({address})", property.pms_property_id, property.name)?;
    }
    let chosen = if arguments.properties.is_empty() {
        listed.into_iter().map(|property| property.pms_property_id).take(1).collect()
    } else {
        arguments.properties.clone()
    };
    for property in &chosen {
        count(&*connector, property, arguments.people, now, out).await?;
    }
    Ok(())
}

fn environment(trial: &Trial) -> Result<Environment, Failed> {
    let endpoint = trial.endpoint.iter().map(|base| format!("{}={base}", trial.pms.as_str()).parse());
    let allowed = trial.allowed_hosts.iter().map(|host| host.parse());
    Ok(Environment::new(EnvironmentConfig {
        endpoints: endpoint
            .collect::<Result<_, _>>()
            .map_err(|problem| Failed::Input(format!("`endpoint`: {problem}")))?,
        allowed_hosts: allowed
            .collect::<Result<_, _>>()
            .map_err(|problem| Failed::Input(format!("`allowed_hosts`: {problem}")))?,
        registrations: trial.registrations.clone(),
        ..EnvironmentConfig::default()
    }))
}

/// Reads one property as a sync does, and says what came.
async fn count(
    connector: &dyn Connector,
    property: &PmsPropertyId,
    people: bool,
    now: Timestamp,
    out: &mut impl Write,
) -> Result<(), Failed> {
    let units = connector.units(property).await?;
    let roster = connector
        .roster(std::slice::from_ref(property), &now.to_zoned_datetime(jiff::tz::TimeZone::UTC))
        .await?;
    let proof = roster.proof().properties.get(property).cloned().unwrap_or_default();
    let announced = proof.announced.map_or_else(|| "no total".to_owned(), |total| total.to_string());
    writeln!(out, "\nProperty {property}, read whole:")?;
    writeln!(out, "  {} units", units.len())?;
    writeln!(out, "  {} pages, {} records ({announced} announced)", proof.pages, proof.records)?;
    writeln!(out, "  {} residents", roster.residents().len())?;
    let without = |missing: fn(&ResidentEmail) -> bool| {
        roster.residents().iter().filter(|resident| missing(&resident.email)).count()
    };
    writeln!(out, "  {} without an email", without(|email| matches!(email, ResidentEmail::Missing)))?;
    writeln!(
        out,
        "  {} with an unusable email",
        without(|email| matches!(email, ResidentEmail::Invalid(_)))
    )?;
    let today = TimeZone::UTC.to_datetime(now).date();
    statuses(&roster, today, out)?;
    let reasons: BTreeSet<_> = roster.unreadable().iter().map(|record| &record.reason).collect();
    writeln!(out, "  {} unreadable records", roster.unreadable().len())?;
    for reason in reasons {
        writeln!(out, "    {reason}")?;
    }
    if people {
        roster.residents().iter().try_for_each(|resident| print(resident, today, out))?;
    }
    Ok(())
}

/// How many residents have which status by the lease that counts, and how it is read.
fn statuses(roster: &Roster, today: Date, out: &mut impl Write) -> io::Result<()> {
    let mut counts: BTreeMap<LeaseStatus, (Lifecycle, u64)> = BTreeMap::new();
    for lease in roster.residents().iter().filter_map(|resident| resident.effective_lease(today)) {
        counts.entry(lease.status.clone()).or_insert((lease.lifecycle, 0)).1 += 1;
    }
    let known: BTreeSet<_> = pms::descriptor(roster.pms())
        .lease_statuses
        .iter()
        .filter_map(|meaning| LeaseStatus::new(meaning.status).ok())
        .collect();
    for (status, (lifecycle, residents)) in counts {
        let unknown = if known.contains(&status) { "" } else { ", which the connector does not know" };
        writeln!(out, "  {residents} `{status}`, read as {}{unknown}", lifecycle.as_str())?;
    }
    Ok(())
}

fn print(resident: &Resident, today: Date, out: &mut impl Write) -> io::Result<()> {
    let lease = resident.effective_lease(today);
    let unit = lease.and_then(|lease| lease.unit.as_ref()).map_or("-", |unit| unit.label.as_ref());
    let status = lease.map_or("-", |lease| lease.status.as_str());
    let email = resident.email.as_written().unwrap_or("-");
    writeln!(out, "    {}  {}  {email}  {unit}  {status}", resident.pms_ref.pms_resident_id, resident.name)
}

#[cfg(test)]
mod tests {
    use domain::pms::Pms;
    use pms_simulator::{Config, Running, Simulator};
    use serde_json::{Value, json};

    use super::*;

    async fn simulator() -> Running {
        let simulator = Simulator::new(&Config::new(Date::constant(2026, 9, 1)));
        simulator.serve(([127, 0, 0, 1], 0).into()).await.unwrap()
    }

    fn simulated(pms: Pms) -> pms_simulator::Pms {
        pms.as_str().parse().unwrap()
    }

    fn file(running: &Running, pms: Pms) -> Value {
        json!({
            "pms": pms,
            "fields": running.sample_credentials(simulated(pms)),
            "registrations": {
                "yardi": {"interface_entity": "Door Access Billing", "interface_license": "MIIB+/=licence"},
                "realpage": {"partner": "DoorAccess", "license_key": "11111111-2222-3333-4444-555555555555"},
                "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
                "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
            },
            "endpoint": format!("{}/{}", running.base_url(), pms.as_str()),
            "allowed_hosts": [running.addr.to_string()],
        })
    }

    async fn tried(file: Value, arguments: &[&str]) -> (Result<(), Failed>, String) {
        let arguments = Arguments::parse_from(["try"].iter().chain(arguments));
        let mut out = Vec::new();
        let noon = Date::constant(2026, 9, 1).at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
        let done = report(serde_json::from_value(file).unwrap(), &arguments, noon, &mut out).await;
        (done, String::from_utf8(out).unwrap())
    }

    #[tokio::test]
    async fn each_pms_is_read_as_a_sync_reads_it_and_nobody_is_named() {
        let running = simulator().await;
        for pms in Pms::ALL {
            let (done, said) = tried(file(&running, pms), &[]).await;
            done.unwrap();
            let control = running.control(simulated(pms));
            let open = control.state().properties.into_iter().filter(|property| !property.disabled);
            // Yardi takes a code in either case, and it is kept in one.
            for property in open {
                assert!(
                    said.to_lowercase().contains(&property.id.to_lowercase())
                        && said.contains(&property.name),
                    "{pms}: {said}"
                );
            }
            assert!(said.contains("read whole") && !said.contains(" 0 residents"), "{pms}: {said}");
            assert!(!said.contains('@'), "{pms}: an email is printed: {said}");
            for value in running.sample_credentials(simulated(pms)).values() {
                assert!(
                    !said.contains(value.as_str()),
                    "{pms}: a value of the credential is printed: {said}"
                );
            }
        }
    }

    #[tokio::test]
    async fn residents_are_printed_only_where_that_is_asked_for() {
        let running = simulator().await;
        let (done, said) = tried(file(&running, Pms::Entrata), &["--people"]).await;
        done.unwrap();
        assert!(said.contains('@'), "{said}");
    }

    #[tokio::test]
    async fn the_property_that_is_named_is_the_one_that_is_read() {
        let running = simulator().await;
        let open = running.control(simulated(Pms::Mri)).state().properties;
        let last = open.iter().rfind(|property| !property.disabled).unwrap().id.clone();
        let (done, said) = tried(file(&running, Pms::Mri), &["--property", &last]).await;
        done.unwrap();
        assert!(said.contains(&format!("Property {last}, read whole")), "{said}");
    }

    #[tokio::test]
    async fn a_refused_credential_is_told_with_its_code_and_what_to_do() {
        let running = simulator().await;
        let mut file = file(&running, Pms::Yardi);
        file["fields"]["password"] = json!("not-the-right-one");
        let (done, said) = tried(file, &[]).await;
        let told = done.unwrap_err().to_string();
        assert!(told.starts_with("credential_rejected: ") && !told.contains("not-the-right-one"), "{told}");
        assert_eq!(said, "", "nothing was found out");
    }

    #[tokio::test]
    async fn a_form_that_is_not_filled_in_is_told_field_by_field() {
        let running = simulator().await;
        let mut file = file(&running, Pms::Yardi);
        file["fields"] = json!({"username": "only"});
        let told = tried(file, &[]).await.0.unwrap_err().to_string();
        assert!(told.contains("field `service_url` is required") && told.contains("`password`"), "{told}");
    }
}
