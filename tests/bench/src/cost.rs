//! What the syncs of a month come to in dollars: what was counted, times list prices.

use std::fmt::Write;

use serde::Deserialize;

use crate::{Failure, Figures, Report};

/// Hours of a month, as AWS counts them.
const HOURS: f64 = 730.0;
/// What one wake of the publisher takes, in GB-seconds: 256 MB for twenty milliseconds. Not measured.
const PUBLISHER: f64 = 0.25 * 0.02;

/// List prices on demand, in dollars, without free tiers and volume steps.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    looked_up: String,
    region: String,
    write_unit: Price,
    read_unit: Price,
    invocation: Price,
    gb_second: Price,
    event: Price,
    secret_call: Price,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Price {
    dollars: f64,
    #[expect(dead_code, reason = "for whoever looks at the file")]
    source: String,
}

impl Prices {
    /// Those of `prices.json`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn known() -> Result<Self, Failure> {
        Ok(serde_json::from_str(include_str!("../prices.json"))?)
    }
}

/// Of what the cost is asked.
#[derive(Debug, Clone, clap::Args)]
pub struct Question {
    /// How many properties.
    #[arg(long, default_value_t = 1_000)]
    properties: u32,
    /// Residents of each.
    #[arg(long, default_value_t = 300)]
    residents: u32,
    /// Their PMS.
    #[arg(long, default_value = "entrata")]
    pms: String,
    /// The share of residents that changes in a day, in per cent.
    #[arg(long, default_value_t = 1.0)]
    change_rate: f64,
    /// Minutes from one sync to the next.
    #[arg(long, default_value_t = 60.0)]
    cadence: f64,
    /// What a call of the PMS takes, in milliseconds.
    #[arg(long, default_value_t = 300.0)]
    latency: f64,
    /// What a request to the table takes, in milliseconds.
    #[arg(long, default_value_t = 5.0)]
    table_latency: f64,
    /// Memory of the sync function, in MB.
    #[arg(long, default_value_t = 1_024.0)]
    memory: f64,
}

/// A line: what, how much of it a property uses in a month, and what one of it costs.
type Line = (&'static str, f64, f64);

impl Question {
    /// The answer, from what a run has counted.
    ///
    /// # Errors
    /// When the run has no building with that PMS.
    pub fn answer(&self, report: &Report, prices: &Prices) -> Result<String, Failure> {
        let measured = self.measured(report)?;
        let lines = self.lines(measured, prices);
        let month: f64 = lines.iter().map(|(_, amount, price)| amount * price).sum();
        let mut page = format!(
            "{} properties of {} residents with {}, {} % of them changed a day, a sync every {} minutes.\nCounted at {} \
             residents on {}; prices of {}, {}.\n\n| a property's month | amount | dollars |\n| --- | --- | --- |\n",
            self.properties,
            self.residents,
            self.pms,
            self.change_rate,
            self.cadence,
            measured.residents,
            report.date,
            prices.region,
            prices.looked_up,
        );
        for (what, amount, price) in &lines {
            let _ = writeln!(page, "| {what} | {amount:.1} | {:.5} |", amount * price);
        }
        let all = month * f64::from(self.properties);
        let _ = writeln!(page, "| **all** | | **{month:.5}** |\n\nAll properties: {all:.2} dollars a month.");
        Ok(page)
    }

    /// The smallest building that was measured and is large enough, or the largest there is.
    fn measured<'a>(&self, report: &'a Report) -> Result<&'a Figures, Failure> {
        let ours =
            report.figures.iter().filter(|figures| figures.program == "product" && figures.pms == self.pms);
        let enough = ours.clone().filter(|figures| figures.residents >= self.residents);
        let found = enough.min_by_key(|figures| figures.residents);
        let found = found.or_else(|| ours.max_by_key(|figures| figures.residents));
        found.ok_or_else(|| format!("nothing was measured with `{}`", self.pms).into())
    }

    fn lines(&self, measured: &Figures, prices: &Prices) -> Vec<Line> {
        let syncs = HOURS * 60.0 / self.cadence;
        let changed = f64::from(self.residents) * self.change_rate / 100.0 * HOURS / 24.0;
        let unchanged = |of: fn(&crate::Sync) -> f64| measured.mean(of);
        // What one change costs beyond a sync that finds none.
        let beyond = |of: fn(&crate::Sync) -> f64| {
            let residents = u32::try_from(measured.changed_residents.max(1)).map_or(1.0, f64::from);
            (of(&measured.changed) - measured.mean(of)).max(0.0) / residents
        };
        let month = |of: fn(&crate::Sync) -> f64| syncs * unchanged(of) + changed * beyond(of);
        let told = month(|sync| float(sync.told));
        let waits = month(|sync| float(sync.pms_calls)) * self.latency
            + month(|sync| float(sync.spent.all_requests())) * self.table_latency;
        let seconds = (month(|sync| sync.cpu_ms) + waits) / 1_000.0;
        vec![
            ("write units", month(|sync| sync.spent.write_units), prices.write_unit.dollars),
            ("read units", month(|sync| sync.spent.read_units), prices.read_unit.dollars),
            ("invocations", syncs + told, prices.invocation.dollars),
            ("GB-seconds of syncs", seconds * self.memory / 1_024.0, prices.gb_second.dollars),
            ("GB-seconds of the publisher", told * PUBLISHER, prices.gb_second.dollars),
            ("events", syncs + told, prices.event.dollars),
            ("calls for the credential's secret, at most", syncs, prices.secret_call.dollars),
        ]
    }
}

fn float(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use clap::{Args, FromArgMatches};

    use super::*;
    use crate::{Spent, Sync};

    fn question(flags: &[&str]) -> Question {
        let command = Question::augment_args(clap::Command::new("cost"));
        let all = std::iter::once("cost").chain(flags.iter().copied());
        Question::from_arg_matches(&command.get_matches_from(all)).unwrap()
    }

    fn sync(write_units: f64) -> Sync {
        Sync { spent: Spent { write_units, ..Spent::default() }, ..Sync::default() }
    }

    #[test]
    fn a_month_is_its_syncs_and_what_its_changes_cost_beyond_them() {
        let measured = Figures {
            day: vec![sync(3.0), sync(3.0)],
            changed_residents: 10,
            changed: sync(23.0),
            ..Figures::default()
        };
        let units = |flags: &[&str]| question(flags).lines(&measured, &Prices::known().unwrap())[0].1;
        assert!((units(&["--change-rate", "0"]) - 730.0 * 3.0).abs() < 1e-6);
        assert!((units(&["--change-rate", "0", "--cadence", "30"]) - 1_460.0 * 3.0).abs() < 1e-6);
        // Three a day change, at two units each.
        assert!((units(&["--change-rate", "1"]) - 730.0 * 3.0 - 730.0 / 24.0 * 3.0 * 2.0).abs() < 1e-6);
    }

    #[test]
    fn the_building_that_is_just_large_enough_is_asked() {
        let of = |residents| Figures {
            residents,
            program: "product".into(),
            pms: "entrata".into(),
            ..Figures::default()
        };
        let report = Report { figures: vec![of(5_000), of(300)], ..Report::default() };
        let asked =
            |residents: &str| question(&["--residents", residents]).measured(&report).unwrap().residents;
        assert_eq!((asked("200"), asked("300"), asked("301"), asked("9000")), (300, 300, 5_000, 5_000));
        assert!(question(&["--pms", "mri"]).measured(&report).is_err());
    }
}
