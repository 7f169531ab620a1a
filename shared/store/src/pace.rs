//! How many calls to its PMS a credential has made, and how many are under way.
//!
//! One item counts: for each window that the vendor limits, when it began and how many calls it
//! has. Calls are counted before they are made, several in one conditional write, as long as no window has
//! ended; the first of a new window are refused once, see why, and open it. What was not made is given back.
//! The item never grows, whoever stops calling.
//!
//! Another item has a slot for each call that may be under way: until when it is taken, and by
//! whom. A holder that was cut off is waited for until then, and no longer.

use std::{collections::BTreeMap, time::Duration};

use domain::{allowance::Allowance, ids::CredentialId};
use jiff::{SignedDuration, Timestamp};

use crate::{
    condition::{absent, at_most, equals, unchanged},
    error::StoreError,
    item::{Item, integer, number, text},
    keys::{self, Entity},
    op::Op,
    retention::expiry,
    settle::Patience,
    table::{Reader, Store},
};

/// After the last call nobody asks for the counts of that day any more.
const KEPT: SignedDuration = SignedDuration::from_hours(48);
/// A slot is asked for again after so long at most; before, if its holder will have lost it.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

const DAY: u32 = 86_400;

/// What came of asking for a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// It is counted, and may be made.
    Admitted(Option<Slot>),
    /// It may not be made now; it is worth asking again after so long.
    Full(Duration),
}

/// That a call is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    credential_id: CredentialId,
    number: u32,
    holder: String,
}

/// How many calls there were in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Window {
    seconds: u32,
    /// In seconds since 1970.
    began: i64,
    calls: u32,
}

impl Window {
    fn name(self) -> &'static str {
        match self.seconds {
            1 => "second",
            60 => "minute",
            3_600 => "hour",
            _ => "day",
        }
    }

    fn began_name(self) -> String {
        format!("{}_began", self.name())
    }

    fn calls_name(self) -> String {
        format!("{}_calls", self.name())
    }

    /// The one that it is now, before its first call.
    fn now(seconds: u32, now: Timestamp) -> Self {
        let now = now.as_second();
        Self { seconds, began: now - now.rem_euclid(i64::from(seconds)), calls: 0 }
    }

    /// The same as the item has it. Whose clock is ahead is followed: to go back would be to count
    /// a window twice.
    fn as_counted(self, item: &Item) -> Self {
        let began = integer(item, &self.began_name());
        match began {
            Some(began) if began >= self.began => {
                let calls = integer(item, &self.calls_name());
                Self { began, calls: calls.and_then(|calls| u32::try_from(calls).ok()).unwrap_or(0), ..self }
            }
            _ => self,
        }
    }

    fn opens_in(self, now: Timestamp) -> Duration {
        let end = (self.began + i64::from(self.seconds)) * 1_000;
        Duration::from_millis(u64::try_from(end - now.as_millisecond()).unwrap_or(0).max(1))
    }
}

impl Store {
    /// Counts so many calls of a credential, if the allowance has room for all of them; the first is made now and may
    /// take so long.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn admit_calls(
        &self,
        credential_id: CredentialId,
        allowance: Allowance,
        calls: u32,
        takes: Duration,
        now: Timestamp,
    ) -> Result<Admission, StoreError> {
        // A slot first: a call that waits for one is not made in the window that it asked in.
        let slot = match allowance.at_once {
            None => None,
            Some(slots) => match self.take_slot(credential_id, slots, takes, now).await? {
                Ok(slot) => Some(slot),
                Err(opens_in) => return Ok(Admission::Full(opens_in)),
            },
        };
        match (self.count_calls(credential_id, allowance, calls, now).await?, slot) {
            (None, slot) => Ok(Admission::Admitted(slot)),
            (Some(opens_in), slot) => {
                if let Some(slot) = slot {
                    self.free_slot(&slot).await?;
                }
                Ok(Admission::Full(opens_in))
            }
        }
    }

    /// The call is over.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn free_slot(&self, slot: &Slot) -> Result<(), StoreError> {
        let n = slot.number;
        let op = Op::update(keys::slots(slot.credential_id))
            .remove(format!("slot{n}_until"))
            .remove(format!("slot{n}_holder"))
            .when(equals(format!("slot{n}_holder"), text(&slot.holder)));
        // Refused where it was lost in the meantime, and is somebody else's.
        self.write(op).await?.or(Ok(()))
    }

    /// Takes back that so many calls were counted: they were not made.
    ///
    /// # Errors
    /// When the table is out of reach; then they stay counted.
    pub async fn give_back(
        &self,
        credential_id: CredentialId,
        allowance: Allowance,
        calls: u32,
        counted_at: Timestamp,
    ) -> Result<(), StoreError> {
        let windows = allowance.windows().map(|(seconds, _)| Window::now(seconds, counted_at));
        let op = windows.fold(Op::update(keys::calls(credential_id)), |op, window| {
            op.add(window.calls_name(), number(-i64::from(calls)))
                .when(equals(window.began_name(), number(window.began)))
        });
        // Where a window has ended since, what was counted in it matters to nobody.
        self.write(op).await?.or(Ok(()))
    }

    /// Counts calls in every window; else says when the last full one opens.
    async fn count_calls(
        &self,
        credential_id: CredentialId,
        allowance: Allowance,
        calls: u32,
        now: Timestamp,
    ) -> Result<Option<Duration>, StoreError> {
        let limits: Vec<_> = allowance.windows().collect();
        if limits.is_empty() {
            return Ok(None);
        }
        let today = |&(seconds, limit): &(u32, u32)| (Window::now(seconds, now), limit);
        let mut op = more(credential_id, calls, limits.iter().map(today), now);
        let mut patience = Patience::default();
        loop {
            let found = match self.write(op).await? {
                Ok(()) => return Ok(None),
                Err(refused) => refused.into_item(Entity::Calls).unwrap_or_default(),
            };
            let counted =
                limits.iter().map(|&(seconds, limit)| (Window::now(seconds, now).as_counted(&found), limit));
            let full = counted.clone().filter(|(window, limit)| window.calls + calls > *limit);
            if let Some(opens_in) = full.map(|(window, _)| window.opens_in(now)).max() {
                return Ok(Some(opens_in));
            }
            op = if counted
                .clone()
                .all(|(window, _)| integer(&found, &window.began_name()) == Some(window.began))
            {
                more(credential_id, calls, counted, now)
            } else {
                opening(credential_id, calls, &found, counted, now)
            };
            patience.wait().await?;
        }
    }

    /// Takes one of so many slots; else says when to look again.
    async fn take_slot(
        &self,
        credential_id: CredentialId,
        slots: u32,
        takes: Duration,
        now: Timestamp,
    ) -> Result<Result<Slot, Duration>, StoreError> {
        let now_ms = now.as_millisecond();
        let until = now_ms + i64::try_from(takes.as_millis()).unwrap_or(i64::MAX / 2).max(1);
        let slots = slots.max(1);
        let holder = format!("{:032x}", rand::random::<u128>());
        let mut number_of_slot = rand::random::<u32>() % slots;
        let mut patience = Patience::default();
        loop {
            let n = number_of_slot;
            let slot = || Slot { credential_id, number: n, holder: holder.clone() };
            let lapses = format!("slot{n}_until");
            let op = Op::update(keys::slots(credential_id))
                .set(lapses.clone(), number(until))
                .set(format!("slot{n}_holder"), text(&holder))
                .set("expires_at", expiry(now, KEPT))
                .when(absent(lapses.clone()).or(at_most(lapses, number(now_ms))));
            let found = match self.write(op).await? {
                Ok(()) => return Ok(Ok(slot())),
                Err(refused) => refused.into_item(Entity::Slots).unwrap_or_default(),
            };
            let held_by = |n| found.get(&format!("slot{n}_holder")).and_then(|by| by.as_s().ok());
            if held_by(n) == Some(&holder) {
                // It was taken, and the answer was lost.
                return Ok(Ok(slot()));
            }
            let taken = |n| integer(&found, &format!("slot{n}_until")).filter(|until| *until > now_ms);
            match (0..slots).map(|step| (n + step) % slots).find(|n| taken(*n).is_none()) {
                Some(free) => number_of_slot = free,
                None => {
                    let lost_in = (0..slots).filter_map(taken).min().unwrap_or(now_ms) - now_ms;
                    let lost_in = Duration::from_millis(u64::try_from(lost_in).unwrap_or(0));
                    // Between half of it and all of it, so that those who wait do not come together.
                    let again = LOOK_AGAIN.mul_f64(0.5 + rand::random::<f64>() / 2.0);
                    return Ok(Err(again.min(lost_in).max(Duration::from_millis(1))));
                }
            }
            patience.wait().await?;
        }
    }
}

/// Counts calls in windows that the item is in.
fn more(
    credential_id: CredentialId,
    calls: u32,
    windows: impl Iterator<Item = (Window, u32)>,
    now: Timestamp,
) -> Op {
    let op = Op::update(keys::calls(credential_id)).set("expires_at", expiry(now, KEPT));
    windows.fold(op, |op, (window, limit)| {
        op.add(window.calls_name(), number(calls))
            .when(equals(window.began_name(), number(window.began)))
            .when(at_most(window.calls_name(), number(i64::from(limit) - i64::from(calls))))
    })
}

/// Counts calls where windows have ended since the item was written as it was found.
fn opening(
    credential_id: CredentialId,
    calls: u32,
    found: &Item,
    windows: impl Iterator<Item = (Window, u32)>,
    now: Timestamp,
) -> Op {
    let op = Op::update(keys::calls(credential_id)).set("expires_at", expiry(now, KEPT));
    windows.fold(op, |op, (window, _)| {
        let (began, counted) = (window.began_name(), window.calls_name());
        op.set(began.clone(), number(window.began))
            .set(counted.clone(), number(window.calls + calls))
            .when(unchanged(began.clone(), found.get(&began).cloned()))
            .when(unchanged(counted.clone(), found.get(&counted).cloned()))
    })
}

impl Reader {
    /// How many calls these credentials have made today, by the day of the vendors' limits, which
    /// is that of UTC. Credentials without any are left out.
    ///
    /// # Errors
    /// When the table is out of reach.
    pub async fn calls_today(
        &self,
        credentials: impl IntoIterator<Item = CredentialId>,
        now: Timestamp,
    ) -> Result<BTreeMap<CredentialId, u32>, StoreError> {
        let wanted: BTreeMap<_, _> = credentials.into_iter().map(|id| (keys::calls(id).pk, id)).collect();
        let items = self.get_many_items(wanted.values().map(|id| keys::calls(*id)).collect()).await?;
        let counted = items.iter().filter_map(|item| {
            let id = wanted.get(item.get("pk")?.as_s().ok()?)?;
            Some((*id, Window::now(DAY, now).as_counted(item).calls))
        });
        Ok(counted.collect())
    }
}
