//! What is to be reached, beside what is measured.

use crate::Figures;

/// A line of the table.
pub(crate) struct Line {
    /// What is measured.
    pub(crate) what: &'static str,
    /// Of a building.
    pub(crate) of: fn(&Figures) -> f64,
    /// What it may be at most; none where it is only told.
    pub(crate) goal: fn(&Figures) -> Option<f64>,
    /// What it may be at most as a share of the peer's.
    pub(crate) share: Option<f64>,
}

/// Up to this size an unchanged sync costs what a small one does.
const LARGE: u32 = 5_000;

/// The lines, in the order in which they are shown.
pub(crate) const LINES: &[Line] = &[
    Line {
        what: "unchanged: requests",
        of: |figures| float(figures.unchanged.spent.all_requests()),
        goal: |figures| (figures.residents <= LARGE).then_some(3.0),
        share: None,
    },
    Line {
        what: "unchanged: read units",
        of: |figures| figures.unchanged.spent.read_units,
        goal: |figures| match figures.residents {
            0..=300 => Some(4.0),
            301..=LARGE => Some(20.0),
            _ => None,
        },
        share: None,
    },
    Line {
        what: "unchanged: write units",
        of: |figures| figures.unchanged.spent.write_units,
        goal: |_| Some(3.0),
        share: None,
    },
    Line {
        what: "a day's mean: requests",
        of: |figures| figures.mean(|sync| float(sync.spent.all_requests())),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "a day's mean: read units",
        of: |figures| figures.mean(|sync| sync.spent.read_units),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "a day's mean: write units",
        of: |figures| figures.mean(|sync| sync.spent.write_units),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "a day's mean: CPU, ms",
        of: |figures| figures.mean(|sync| sync.cpu_ms),
        goal: |_| None,
        share: Some(0.5),
    },
    Line {
        what: "a day's mean: wall, ms",
        of: |figures| figures.mean(|sync| sync.wall_ms),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "a day's mean: PMS calls",
        of: |figures| figures.mean(|sync| float(sync.pms_calls)),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "a day's mean: events told",
        of: |figures| figures.mean(|sync| float(sync.told)),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "a day's peak, MB",
        of: |figures| figures.day_peak_mb,
        goal: |figures| match figures.residents {
            0..=300 => Some(20.0),
            301..=LARGE => Some(32.0),
            _ => Some(96.0),
        },
        share: None,
    },
    Line {
        what: "first sync: write units a person",
        of: |figures| figures.first.spent.write_units / float(figures.people.max(1)),
        goal: |_| Some(2.5),
        share: None,
    },
    Line {
        what: "first sync: requests",
        of: |figures| float(figures.first.spent.all_requests()),
        goal: |_| None,
        share: None,
    },
    Line {
        what: "first sync: wall, s",
        of: |figures| figures.first.wall_ms / 1000.0,
        goal: |figures| match figures.residents {
            ..LARGE => None,
            LARGE => Some(8.0),
            _ => Some(80.0),
        },
        share: None,
    },
    Line { what: "first sync: CPU, ms", of: |figures| figures.first.cpu_ms, goal: |_| None, share: None },
    Line {
        what: "first sync: peak, MB",
        of: |figures| figures.first_peak_mb,
        goal: |figures| (figures.residents > LARGE).then_some(128.0),
        share: None,
    },
    Line {
        what: "1 % changed: write units",
        of: |figures| figures.changed.spent.write_units,
        goal: |figures| Some(2.5 * float(figures.changed_residents) + 4.0),
        share: None,
    },
    Line {
        what: "1 % changed: residents",
        of: |figures| float(figures.changed_residents),
        goal: |_| None,
        share: None,
    },
];

fn float(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
