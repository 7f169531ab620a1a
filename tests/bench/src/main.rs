//! `cargo run -p bench` measures and prints the table; `cargo run -p bench -- cost` says what it comes to.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use bench::{Binaries, Building, Failure, Life, Prices, Question, Report, World};
use clap::{Parser, Subcommand};
use pms_simulator::Pms;

/// Measures what a sync costs, and says what it comes to in dollars.
#[derive(Debug, Parser)]
struct Flags {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    run: Run,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Measures; the same as without a command.
    Run(Run),
    /// Says what a month comes to in dollars, from what a run has kept.
    Cost {
        /// What a run has kept.
        #[arg(long, value_name = "FILE", default_value = KEPT)]
        from: PathBuf,
        #[command(flatten)]
        question: Question,
    },
}

/// What is measured.
#[derive(Debug, Clone, clap::Args)]
struct Run {
    /// Residents of a building; may be given again.
    #[arg(long, value_name = "N", default_values_t = [300, 5_000], value_delimiter = ',')]
    residents: Vec<u32>,
    /// The PMS; may be given again.
    #[arg(long, value_name = "PMS", default_values_t = ["entrata".to_owned(), "yardi".to_owned()], value_delimiter = ',')]
    pms: Vec<String>,
    /// Hourly syncs of the day that finds nothing new.
    #[arg(long, value_name = "N", default_value_t = 24)]
    hours: usize,
    /// Measure the Python peer beside; it needs Python and its package registry.
    #[arg(long)]
    peer: bool,
    /// Measure how fast functions start, too.
    #[arg(long)]
    starts: bool,
    /// The folder of the binaries that are measured, where they are built already.
    #[arg(long, value_name = "DIR")]
    functions: Option<PathBuf>,
    /// The folder of the binaries that set Door up, if they are others.
    #[arg(long, value_name = "DIR")]
    door: Option<PathBuf>,
    /// Where the table is kept, as NAME.md and NAME.json; only printed without.
    #[arg(long, value_name = "NAME")]
    keep: Option<PathBuf>,
}

/// The last run that was kept.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/results/latest.json");

/// Functions that set Door up, or are measured.
const NEEDED: [&str; 7] =
    ["activation", "credentials", "directory", "integration", "lease-statuses", "pms-properties", "sync"];
/// What is started, beside the runtime with nothing in it.
const STARTED: [&str; 8] = [
    "bare",
    "integration",
    "credentials",
    "pms-properties",
    "lease-statuses",
    "activation",
    "directory",
    "sync",
];

#[tokio::main]
async fn main() -> ExitCode {
    let flags = Flags::parse();
    let done = match flags.command.unwrap_or(Command::Run(flags.run)) {
        Command::Run(run) => measure(&run).await,
        Command::Cost { from, question } => cost(&from, &question),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            say(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn cost(from: &Path, question: &Question) -> Result<(), Failure> {
    let report: Report = serde_json::from_slice(&fs::read(from)?)?;
    print(&question.answer(&report, &Prices::known()?)?);
    Ok(())
}

async fn measure(run: &Run) -> Result<(), Failure> {
    let own = std::env::current_exe()?;
    let beside = own.parent().ok_or("this program is in no folder")?.to_owned();
    let measured = match &run.functions {
        Some(folder) => folder.canonicalize()?,
        None => local_stack::build(&NEEDED).await?,
    };
    let door = run
        .door
        .as_ref()
        .map(|folder| folder.canonicalize())
        .transpose()?
        .unwrap_or_else(|| measured.clone());
    let binaries = Binaries { measured, door };
    let folder = beside.join("bench-data");
    let mut report = Report { date: today(), about: about(&binaries), ..Report::default() };
    for name in &run.pms {
        for residents in &run.residents {
            let building = Building { pms: name.parse::<Pms>()?, residents: *residents };
            say(&format!("{name}, {residents} residents"));
            one(&mut report, run, &building, &binaries, &folder).await?;
        }
    }
    let page = report.markdown();
    if let Some(name) = &run.keep {
        fs::write(name.with_extension("md"), &page)?;
        fs::write(name.with_extension("json"), serde_json::to_vec_pretty(&report)?)?;
    }
    print(&page);
    Ok(())
}

/// One building with one PMS: the product, and the peer if it is wanted.
async fn one(
    report: &mut Report,
    run: &Run,
    building: &Building,
    binaries: &Binaries,
    folder: &Path,
) -> Result<(), Failure> {
    let life = Life { hours: run.hours, change_percent: 1.0 };
    let mut world = World::start(folder, building, binaries).await?;
    if run.starts && report.starts.is_empty() {
        report.starts = bench::starts(&world, &binaries.measured, &STARTED).await?;
    }
    report.figures.push(bench::live(&mut world, building, &life).await?);
    if run.peer && bench::READS.contains(&building.pms.name()) {
        let target = folder.parent().and_then(Path::parent).ok_or("this program is in no target folder")?;
        let python = bench::install(&target.join("bench-peer"))?;
        report.figures.push(bench::compare(&mut world, building, &life, &python).await?);
    }
    Ok(())
}

fn today() -> String {
    jiff::Timestamp::try_from(std::time::SystemTime::now())
        .map(|now| jiff::tz::TimeZone::UTC.to_datetime(now).date().to_string())
        .unwrap_or_default()
}

fn about(binaries: &Binaries) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let profile = if binaries.measured.ends_with("release") { "Release" } else { "Debug" };
    format!("{profile} binaries on {cores} cores, the table on the same machine.")
}

#[expect(clippy::print_stderr, reason = "this is a program for a terminal")]
fn say(text: &str) {
    eprintln!("bench: {text}");
}

#[expect(clippy::print_stdout, reason = "the table is what it is run for")]
fn print(text: &str) {
    println!("{text}");
}
