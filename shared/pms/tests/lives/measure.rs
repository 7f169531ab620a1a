//! Minutes without a door for somebody who lives there, and with one for somebody who left.

use std::collections::BTreeMap;

use domain::{access::AutomatedAccess, pms::Pms};
use jiff::SignedDuration;
use pms_simulator::Status;

use crate::{
    clerk::{Clerk, unit_label},
    clock::Clock,
    door::Door,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wrong {
    LockedOut,
    KeptOut,
    StillIn,
    WrongDoor,
}

/// Of one human, from hour to hour.
#[derive(Debug, Default, Clone)]
struct Life {
    lives_since: Option<Clock>,
    left_since: Option<Clock>,
    has_had_a_door: bool,
    /// Since when, what, and how many minutes.
    wrong: BTreeMap<Wrong, (Clock, u64, String)>,
}

#[derive(Default)]
pub(crate) struct Measure {
    lives: Vec<Life>,
}

impl Measure {
    /// Looks at everybody, once an hour.
    pub(crate) fn look(&mut self, at: Clock, clerk: &Clerk, door: &Door) {
        self.lives.resize(clerk.people().len(), Life::default());
        for human in 0..self.lives.len() {
            let lives = clerk.records_of(human).any(|record| record.lives());
            self.lives[human].follow(at, lives);
            if let Some(wrong) = self.lives[human].wrong(at, human, clerk, door) {
                let seen = || format!("opens {:?}\n{}", door.opens(human, at), door.state(human));
                let known = self.lives[human].wrong.entry(wrong).or_insert_with(|| (at, 0, seen()));
                known.1 += 60;
            }
        }
    }

    pub(crate) fn stories(&self, pms: Pms, seed: u64, clerk: &Clerk, door: &Door) -> Vec<String> {
        let broken = self.lives.iter().enumerate().filter(|(_, life)| !life.wrong.is_empty());
        let story = |(human, life): (usize, &Life)| {
            let who = &clerk.people()[human];
            let wrong: Vec<_> = life
                .wrong
                .iter()
                .map(|(wrong, (since, minutes, seen))| {
                    format!("{wrong:?} for {minutes} minutes from {}: {seen}", since.zoned().strftime("%Y-%m-%d %H:%M"))
                })
                .collect();
            format!(
                "{pms} {seed} {:?}: {} {}\n  {}\n  {}",
                door.settings.access.mode,
                who.first,
                who.last,
                who.story.join("\n  "),
                wrong.join("\n  ")
            )
        };
        broken.map(story).collect()
    }
}

impl Life {
    fn follow(&mut self, at: Clock, lives: bool) {
        match (lives, self.lives_since) {
            (true, None) => *self = Self { lives_since: Some(at), wrong: std::mem::take(&mut self.wrong), ..Self::default() },
            (false, Some(_)) => (self.lives_since, self.left_since) = (None, Some(at)),
            _ => {}
        }
    }

    fn wrong(&mut self, at: Clock, human: usize, clerk: &Clerk, door: &Door) -> Option<Wrong> {
        let opens = door.opens(human, at);
        if self.lives_since.is_some() {
            let had = std::mem::replace(&mut self.has_had_a_door, self.has_had_a_door || !opens.is_empty());
            return match opens.is_empty() {
                true if had => Some(Wrong::LockedOut),
                true => self.is_kept_out(at, human, clerk, door).then_some(Wrong::KeptOut),
                false => is_the_wrong_door(at, human, &opens, clerk, door).then_some(Wrong::WrongDoor),
            };
        }
        self.is_still_in(at, human, &opens, clerk, door).then_some(Wrong::StillIn)
    }

    /// A grant follows the first sync after the move-in, where nobody is asked, within the hour.
    fn is_kept_out(&self, at: Clock, human: usize, clerk: &Clerk, door: &Door) -> bool {
        let Some(since) = self.lives_since else { return false };
        is_settled(at, since, door) && !door.is_asked_about(human, clerk)
    }

    /// Access ends with the first sync after the leaving, or with the ask.
    fn is_still_in(&self, at: Clock, human: usize, opens: &[&str], clerk: &Clerk, door: &Door) -> bool {
        let Some(left) = self.left_since else { return false };
        let is_future = clerk.records_of(human).any(|record| record.status == Status::Future);
        let syncs = door.applied.iter().filter(|sync| **sync >= left).count();
        // A deleted record is asked about from the second roster on.
        let enough = if clerk.records_of(human).next().is_some() { 1 } else { 2 };
        !opens.is_empty() && syncs >= enough && !is_future && !door.is_asked_about(human, clerk)
    }
}

/// Whether a sync has been applied since, the quarter of an hour is over, and a manager came by.
fn is_settled(at: Clock, since: Clock, door: &Door) -> bool {
    let Some(sync) = door.applied.iter().find(|sync| **sync >= since) else { return false };
    let wait = match door.settings.access.mode {
        AutomatedAccess::ApprovalRequired => SignedDuration::from_hours(25),
        AutomatedAccess::Automatic | AutomatedAccess::Off => SignedDuration::from_hours(1),
    };
    at.now() >= sync.now() + wait
}

fn is_the_wrong_door(at: Clock, human: usize, opens: &[&str], clerk: &Clerk, door: &Door) -> bool {
    let own: Vec<_> = clerk.records_of(human).filter(|record| record.lives()).collect();
    let is_own = own.iter().any(|record| opens.contains(&unit_label(record.unit).as_str()));
    let written = clerk.records_of(human).map(|record| record.written_at).max();
    let is_old = written.is_some_and(|written| is_settled(at, written, door));
    !is_own && is_old && !door.is_asked_about(human, clerk)
}
