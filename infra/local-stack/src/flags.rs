//! What can be said on the command line.

use std::path::PathBuf;

use clap::Parser;

/// Runs the whole service on this machine: the functions that ship, stand-ins for AWS that speak the
/// real protocols, and simulators of the property management systems.
#[derive(Debug, Clone, Parser)]
#[command(name = "local-stack", version)]
pub(crate) struct Flags {
    /// The API's port; the simulators listen on the next one.
    #[arg(long, value_name = "P", default_value_t = 8700, value_parser = clap::value_parser!(u16).range(1..65535))]
    pub(crate) port: u16,

    /// Where the state is kept.
    #[arg(long, value_name = "DIR", default_value = ".local")]
    pub(crate) data: PathBuf,

    /// Start over: empty the data folder first.
    #[arg(long)]
    pub(crate) fresh: bool,

    /// How many residents each building of the simulators has.
    #[arg(long, value_name = "N", default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) residents: u32,

    /// A sample portfolio of so many properties, each connected with a building of the simulators, User Sync on and
    /// the first sync done; without it, of six that are still to be connected.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=200))]
    pub(crate) properties: Option<u32>,

    /// How many buildings each PMS has at least that a property can be connected with.
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=45))]
    pub(crate) buildings: u32,

    /// How many environments each function has at most.
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=100))]
    pub(crate) environments: u16,

    /// Turn callers of the API away while all environments of a function are busy, as AWS does at the account's limit;
    /// without it they wait.
    #[arg(long)]
    pub(crate) throttle: bool,

    /// The hourly rule fires so many minutes past the hour, as a rule that was set up otherwise would.
    #[arg(long, value_name = "MINUTES", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..60))]
    pub(crate) past_the_hour: u32,

    /// The folder of the functions' binaries, where they are built already.
    #[arg(long, value_name = "DIR")]
    pub(crate) functions: Option<PathBuf>,

    /// A further PMS host that may be called, such as a simulator of your own. May be given again.
    #[arg(long = "allow-pms-host", value_name = "HOST:PORT", value_parser = host_port)]
    pub(crate) allow_pms_host: Vec<String>,
}

fn host_port(text: &str) -> Result<String, String> {
    match text.rsplit_once(':') {
        Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(text.to_owned()),
        _ => Err("it must look like HOST:PORT, such as 127.0.0.1:9000".to_owned()),
    }
}
