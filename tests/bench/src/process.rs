//! What a process used, as the kernel tells it.

use std::{
    fs,
    process::{Command, Stdio},
    time::Duration,
};

use crate::Failure;

/// A process that this one started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Process(u32);

/// So many ticks of the kernel's clock for processes are a second, on every machine that Lambda knows.
const TICKS: u64 = 100;

impl Process {
    /// The process of this name among those that this one started.
    pub(crate) fn called(name: &str) -> Option<Self> {
        let own = std::process::id();
        let all = fs::read_dir("/proc").ok()?.flatten();
        let ids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
        ids.map(Self).find(|process| {
            process.stat().is_some_and(|stat| stat.name == name && stat.parent == own && stat.state != "Z")
        })
    }

    /// The processor's time that it has used, its own and the kernel's for it.
    pub(crate) fn cpu(self) -> Duration {
        let ticks = self.stat().map_or(0, |stat| stat.ticks);
        Duration::from_millis(ticks * 1000 / TICKS)
    }

    /// The most memory that it held at a time, in MB.
    pub(crate) fn peak_mb(self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0)).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kb = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
        kb.unwrap_or_default() / 1024.0
    }

    /// Ends it, so that the next invocation begins in a new one.
    pub(crate) fn end(self) -> Result<(), Failure> {
        let killed =
            Command::new("kill").args(["-KILL", &self.0.to_string()]).stderr(Stdio::null()).status()?;
        if killed.success() { Ok(()) } else { Err(format!("process {} cannot be ended", self.0).into()) }
    }

    fn stat(self) -> Option<Stat> {
        Stat::read(&fs::read_to_string(format!("/proc/{}/stat", self.0)).ok()?)
    }
}

/// What of `/proc/…/stat` is looked at.
#[derive(Debug, PartialEq, Eq)]
struct Stat {
    name: String,
    state: String,
    parent: u32,
    ticks: u64,
}

impl Stat {
    fn read(text: &str) -> Option<Self> {
        // The name stands in brackets, and may have brackets and blanks in it.
        let (before, after) = text.rsplit_once(')')?;
        let name = before.split_once('(')?.1.to_owned();
        let fields: Vec<_> = after.split_whitespace().collect();
        let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
        Some(Self {
            name,
            state: (*fields.first()?).to_owned(),
            parent: fields.get(1)?.parse().ok()?,
            ticks: number(11)? + number(12)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_read_whatever_it_is_called() {
        let line = "77 (a (b) c) S 42 77 77 0 -1 4194560 1 2 3 4 15 6 0 0 20 0 1 0 100 1 1";
        let read = Stat::read(line).unwrap();
        assert_eq!((&*read.name, &*read.state, read.parent, read.ticks), ("a (b) c", "S", 42, 21));
    }

    #[test]
    fn a_process_that_was_started_is_found_until_it_is_ended() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let found = loop {
            if let Some(found) = Process::called("sleep") {
                break found;
            }
        };
        assert_eq!(found, Process(child.id()));
        assert!(found.peak_mb() > 0.0);
        found.end().unwrap();
        child.wait().unwrap();
        assert_eq!(Process::called("sleep"), None);
    }
}
