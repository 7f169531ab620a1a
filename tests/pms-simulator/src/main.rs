//! Starts the simulator and tells how to reach it.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::time::SystemTime;

use clap::Parser;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use pms_simulator::{Config, Pms, Simulator};

/// Speaks the wire formats of the property management systems.
#[derive(Parser)]
struct Options {
    /// Address to listen on.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Port to listen on; 0 chooses a free one.
    #[arg(long, default_value_t = 4800)]
    port: u16,
    /// Seed of every roster.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Residents in each property.
    #[arg(long, default_value_t = 24)]
    residents: u32,
    /// Open properties of each PMS, at least.
    #[arg(long, default_value_t = 0)]
    properties: u32,
    /// Share of odd cases, 0 to 1.
    #[arg(long, default_value_t = 1.0)]
    oddities: f64,
    /// The day that dates are counted from; today when left out.
    #[arg(long)]
    today: Option<Date>,
}

/// The date by this machine's clock and time zone.
fn today() -> io::Result<Date> {
    let now = Timestamp::try_from(SystemTime::now()).map_err(io::Error::other)?;
    Ok(now.to_zoned_datetime(TimeZone::system()).date())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let options = Options::parse();
    let mut config = Config::new(match options.today {
        Some(today) => today,
        None => today()?,
    });
    config.seed = options.seed;
    config.residents = options.residents;
    config.properties = options.properties;
    config.oddities = options.oddities;
    let running = Simulator::new(&config).serve((options.host, options.port).into()).await?;

    let mut out = io::stdout().lock();
    let base = running.base_url();
    for pms in Pms::ALL {
        writeln!(out, "{pms}: {base}/{pms}")?;
        for (field, value) in running.sample_credentials(*pms) {
            writeln!(out, "  {field} = {value}")?;
        }
    }
    writeln!(out, "control: {base}/control")?;
    out.flush()?;
    drop(out);

    tokio::signal::ctrl_c().await?;
    running.shutdown().await
}
