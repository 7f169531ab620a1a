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
    Elsewhere,
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
        let (homes, doors) = (clerk.homes(), door.doors(at, self.lives.len()));
        for (human, life) in self.lives.iter_mut().enumerate() {
            let seen = Seen { at, human, homes: &homes[human], opens: &doors[human], clerk, door };
            life.follow(at, !seen.homes.is_empty());
            if let Some(wrong) = life.wrong(seen) {
                let seen = || format!("opens {:?}\n{}", seen.opens, door.state(human));
                let known = life.wrong.entry(wrong).or_insert_with(|| (at, 0, seen()));
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
                    format!(
                        "{wrong:?} for {minutes} minutes from {}: {seen}",
                        since.zoned().strftime("%Y-%m-%d %H:%M")
                    )
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
            (true, None) => {
                *self =
                    Self { lives_since: Some(at), wrong: std::mem::take(&mut self.wrong), ..Self::default() }
            }
            (false, Some(_)) => (self.lives_since, self.left_since) = (None, Some(at)),
            _ => {}
        }
    }

    fn wrong(&mut self, seen: Seen<'_>) -> Option<Wrong> {
        if let Some(since) = self.lives_since {
            let had = self.has_had_a_door;
            self.has_had_a_door |= !seen.opens.is_empty();
            return match seen.opens.is_empty() {
                true if had => Some(Wrong::LockedOut),
                true => seen.is_kept_out(since).then_some(Wrong::KeptOut),
                false => seen.is_the_wrong_door().then_some(Wrong::Elsewhere),
            };
        }
        (!seen.opens.is_empty() && seen.is_still_in(self.left_since?)).then_some(Wrong::StillIn)
    }
}

/// One human in one hour.
#[derive(Clone, Copy)]
struct Seen<'s> {
    at: Clock,
    human: usize,
    /// The units where they live by the PMS.
    homes: &'s [usize],
    /// The units that they can open.
    opens: &'s [&'s str],
    clerk: &'s Clerk,
    door: &'s Door,
}

/// So long a manager, who comes every day, may be asked.
const ASKED: SignedDuration = SignedDuration::from_hours(3 * 24);

impl Seen<'_> {
    /// A grant follows the first sync after the move-in, where nobody is asked, within the hour.
    fn is_kept_out(self, since: Clock) -> bool {
        self.is_settled(since) && !self.is_asked_about(since)
    }

    /// Access ends with the first sync after the leaving, or with the ask.
    fn is_still_in(self, left: Clock) -> bool {
        let is_future = self.clerk.records_of(self.human).any(|record| record.status == Status::Future);
        // A deleted record is asked about from the second roster on: only what the PMS says is past is so at once.
        let enough = if self.clerk.has_lost_a_record(self.human) { 2 } else { 1 };
        let syncs = self.door.applied.iter().filter(|sync| **sync >= left).count();
        syncs >= enough && !is_future && !self.is_asked_about(left)
    }

    fn is_the_wrong_door(self) -> bool {
        if self.homes.iter().any(|home| self.opens.contains(&unit_label(*home).as_str())) {
            return false;
        }
        let written = self.clerk.records_of(self.human).map(|record| record.written_at).max();
        written.is_some_and(|written| self.is_settled(written) && !self.is_asked_about(written))
    }

    /// Whether a sync has been applied since, the quarter of an hour is over, and a manager came by.
    fn is_settled(self, since: Clock) -> bool {
        let Some(sync) = self.first_sync(since) else { return false };
        let wait = match self.door.settings.access.mode {
            AutomatedAccess::ApprovalRequired => SignedDuration::from_hours(25),
            AutomatedAccess::Automatic | AutomatedAccess::Off => SignedDuration::from_hours(1),
        };
        self.at.now() >= sync.now() + wait
    }

    /// Whether a manager is asked, and has not been so for long.
    fn is_asked_about(self, since: Clock) -> bool {
        let is_long = self.first_sync(since).is_some_and(|sync| self.at.now() > sync.now() + ASKED);
        !is_long && self.door.is_asked_about(self.human, self.clerk)
    }

    fn first_sync(self, since: Clock) -> Option<Clock> {
        let at = self.door.applied.partition_point(|sync| *sync < since);
        self.door.applied.get(at).copied()
    }
}
