//! The table, for people and for programs.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::{
    Figures,
    goals::{LINES, Line},
};

/// All that one run has measured.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Report {
    /// The day of the run.
    pub date: String,
    /// Which build, and on what.
    pub about: String,
    /// Buildings, each with one program.
    pub figures: Vec<Figures>,
    /// From start to the first `/next`, in milliseconds, by binary.
    pub starts: Vec<(String, f64)>,
}

/// One line of the table: a figure of one building.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// The product's.
    pub product: f64,
    /// The peer's, where it was measured.
    pub peer: Option<f64>,
    /// What the product's may be at most.
    pub goal: Option<f64>,
}

impl Row {
    /// Whether the goal is reached; none without a goal.
    pub fn is_reached(&self) -> Option<bool> {
        self.goal.map(|goal| self.product <= goal)
    }
}

impl Report {
    /// The table's rows.
    pub fn rows(&self) -> Vec<Row> {
        let ours = self.figures.iter().filter(|figures| figures.program == "product");
        ours.flat_map(|ours| LINES.iter().map(|line| self.row(line, ours))).collect()
    }

    fn row(&self, line: &Line, ours: &Figures) -> Row {
        let is_peer = |other: &&Figures| {
            other.program != ours.program && (&other.pms, other.residents) == (&ours.pms, ours.residents)
        };
        let peer = self.figures.iter().find(is_peer).map(line.of);
        let share = line.share.zip(peer).map(|(share, peer)| share * peer);
        let what = format!("{}, {}: {}", ours.pms, ours.residents, line.what);
        Row { what, product: (line.of)(ours), peer, goal: (line.goal)(ours).or(share) }
    }

    /// The table, as a page.
    pub fn markdown(&self) -> String {
        let mut page = format!("# What a sync costs, {}\n\n{}\n\n", self.date, self.about);
        page.push_str("| | product | peer | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |\n");
        for row in self.rows() {
            let ratio = row.peer.filter(|peer| *peer > 0.0).map(|peer| row.product / peer);
            let reached = match row.is_reached() {
                Some(true) => "reached",
                Some(false) => "not yet",
                None => "",
            };
            let (peer, goal) = (shown(row.peer), row.goal.map(|goal| format!("≤ {}", number(goal))));
            let goal = goal.unwrap_or_default();
            let cells = [&row.what, &number(row.product), &peer, &shown(ratio), &goal, reached];
            let _ = writeln!(page, "| {} |", cells.join(" | "));
        }
        page.push_str(&self.starts());
        page
    }

    fn starts(&self) -> String {
        let Some((_, bare)) = self.starts.iter().find(|(name, _)| name == "bare") else {
            return String::new();
        };
        let mut part = "\n| start to the first `/next`, ms | | × bare |\n| --- | --- | --- |\n".to_owned();
        for (name, took) in &self.starts {
            let _ = writeln!(part, "| {name} | {} | {} |", number(*took), number(took / bare));
        }
        part
    }
}

fn shown(value: Option<f64>) -> String {
    value.map(number).unwrap_or_default()
}

/// With as many places as say something.
fn number(value: f64) -> String {
    if value.fract() == 0.0 {
        format!("{value}")
    } else if value < 1.0 {
        format!("{value:.3}")
    } else if value < 100.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(program: &str, cpu_ms: f64) -> Figures {
        let sync = crate::Sync { cpu_ms, ..crate::Sync::default() };
        let day = vec![sync.clone(), sync.clone()];
        let (program, pms) = (program.to_owned(), "entrata".to_owned());
        Figures { program, pms, residents: 300, people: 10, day, unchanged: sync, ..Figures::default() }
    }

    #[test]
    fn a_goal_that_is_a_share_of_the_peers_is_held_against_the_peers() {
        let mut report = Report { figures: vec![figures("product", 6.0)], ..Report::default() };
        let cpu =
            |report: &Report| report.rows().into_iter().find(|row| row.what.ends_with("CPU, ms")).unwrap();
        assert_eq!((cpu(&report).goal, cpu(&report).is_reached()), (None, None));
        report.figures.push(figures("python peer", 10.0));
        assert_eq!((cpu(&report).peer, cpu(&report).goal), (Some(10.0), Some(5.0)));
        assert_eq!(cpu(&report).is_reached(), Some(false));
        report.figures[1] = figures("python peer", 12.0);
        assert_eq!(cpu(&report).is_reached(), Some(true));
    }

    #[test]
    fn the_page_has_a_line_for_each_figure_of_each_building() {
        let report = Report { figures: vec![figures("product", 6.0)], ..Report::default() };
        let page = report.markdown();
        assert!(
            page.contains("| entrata, 300: unchanged: write units | 0 |  |  | ≤ 3 | reached |"),
            "{page}"
        );
    }
}
