//! Rules on a schedule: they fire in their minutes, and whenever somebody makes the hour pass.

use std::{fs, path::PathBuf, str::FromStr, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::{
    data::write_whole,
    ids,
    lambda::{Functions, Outcome},
};

/// The minutes of every hour in which a rule fires: `cron(M * * * ? *)`, with one minute, or `FIRST/EVERY`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Minutes {
    first: u32,
    every: Option<u32>,
}

impl FromStr for Minutes {
    type Err = &'static str;

    fn from_str(expression: &str) -> Result<Self, Self::Err> {
        const KNOWN: &str = "only schedules such as `cron(0 * * * ? *)` are known here";
        let minutes = expression
            .strip_prefix("cron(")
            .and_then(|rest| rest.strip_suffix(" * * * ? *)"))
            .ok_or(KNOWN)?;
        let number = |text: &str| text.parse::<u32>().ok().filter(|minute| *minute < 60).ok_or(KNOWN);
        match minutes.split_once('/') {
            None => Ok(Self { first: number(minutes)?, every: None }),
            Some((first, every)) => Ok(Self { first: number(first)?, every: Some(number(every)?) }),
        }
    }
}

impl Minutes {
    /// Whether it is one in each hour.
    pub(crate) fn is_hourly(self) -> bool {
        self.every.is_none()
    }

    fn contain(self, minute: u32) -> bool {
        match self.every {
            None => minute == self.first,
            Some(every) => minute >= self.first && (minute - self.first).is_multiple_of(every.max(1)),
        }
    }
}

/// A rule, and what it invokes.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) function: String,
    pub(crate) minutes: Minutes,
}

/// The schedule. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Schedule {
    functions: Functions,
    rules: Arc<[Rule]>,
    /// So many minutes late hourly rules fire.
    late: u32,
    /// When hourly ones last fired, kept in a file.
    last: Arc<Mutex<PathBuf>>,
}

impl Schedule {
    pub(crate) fn new(functions: Functions, rules: Vec<Rule>, late: u32, last: PathBuf) -> Self {
        Self { functions, rules: rules.into(), late, last: Arc::new(Mutex::new(last)) }
    }

    /// Fires each rule in its minutes, for ever.
    pub(crate) async fn run(self) {
        loop {
            let second = ids::now().as_second();
            let left = 60 - second.rem_euclid(60);
            tokio::time::sleep(Duration::from_secs(u64::try_from(left).unwrap_or(60))).await;
            let at = Timestamp::from_second(second + left).unwrap_or_default();
            let minute = u32::try_from((second + left).rem_euclid(3600) / 60).unwrap_or_default();
            if self.of_the_hour().any(|rule| rule.minutes.contain((minute + 60 - self.late) % 60)) {
                let schedule = self.clone();
                tokio::spawn(async move {
                    let time = schedule.next_hour().await;
                    schedule.invoke(schedule.of_the_hour(), time).await
                });
            }
            let schedule = self.clone();
            tokio::spawn(async move {
                let due = schedule.between().filter(|rule| rule.minutes.contain(minute));
                schedule.invoke(due, at).await
            });
        }
    }

    fn of_the_hour(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| rule.minutes.is_hourly())
    }

    fn between(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| !rule.minutes.is_hourly())
    }

    /// Makes the hour pass: every rule fires once.
    pub(crate) async fn fire(&self) -> Value {
        let time = self.next_hour().await;
        let mut answers = self.invoke(self.of_the_hour(), time).await;
        let hour = time - SignedDuration::from_mins(self.late.into());
        answers.extend(self.invoke(self.between(), hour).await);
        json!({"time": time, "answers": answers})
    }

    /// The hour after the last, or this one: so that each firing is an hour of its own, however fast they follow.
    async fn next_hour(&self) -> Timestamp {
        let file = self.last.lock().await;
        let before = fs::read_to_string(&*file).ok().and_then(|text| text.parse::<Timestamp>().ok());
        let late = SignedDuration::from_mins(self.late.into());
        let second = (ids::now() - late).as_second();
        let this = Timestamp::from_second(second - second.rem_euclid(3600)).unwrap_or_default() + late;
        let time = before.map_or(this, |before| this.max(before + SignedDuration::from_hours(1)));
        if let Err(error) = write_whole(&file, time.to_string().as_bytes()) {
            crate::say(&format!("the schedule's hour is not kept: {error}"));
        }
        time
    }

    /// Invokes what rules invoke, one after the other; gives what each answered.
    async fn invoke(
        &self,
        rules: impl Iterator<Item = &Rule>,
        time: Timestamp,
    ) -> serde_json::Map<String, Value> {
        let event = json!({
            "version": "0", "id": ids::request_id(), "detail-type": "Scheduled Event", "source": "aws.events",
            "account": "000000000000", "time": time, "region": "us-east-1",
            "resources": ["arn:aws:events:us-east-1:000000000000:rule/schedule"], "detail": {},
        });
        let mut answers = serde_json::Map::new();
        for rule in rules {
            let answer = match self.functions.invoke(&rule.function, event.to_string().into_bytes()).await {
                Some(Outcome::Answered(answer)) => serde_json::from_slice(&answer).unwrap_or_default(),
                Some(Outcome::Failed(error)) => error,
                None => Value::Null,
            };
            answers.insert(rule.function.clone(), answer);
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_fires_in_the_minutes_that_its_expression_names() {
        let of = |expression: &str| {
            let minutes: Minutes = expression.parse().unwrap();
            (0..60).filter(|minute| minutes.contain(*minute)).collect::<Vec<_>>()
        };
        assert_eq!(of("cron(0 * * * ? *)"), [0]);
        assert_eq!(of("cron(7 * * * ? *)"), [7]);
        assert_eq!(of("cron(0/5 * * * ? *)"), [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);
        for unknown in ["rate(1 hour)", "cron(60 * * * ? *)", "cron(0 12 * * ? *)", "cron(0-5 * * * ? *)"] {
            assert!(unknown.parse::<Minutes>().is_err(), "{unknown}");
        }
    }
}
