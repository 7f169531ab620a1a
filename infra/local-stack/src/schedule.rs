//! The hourly rule: it fires on the hour, and whenever somebody makes the hour pass.

use std::{fs, path::PathBuf, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::{
    data::write_whole,
    ids,
    lambda::{Functions, Outcome},
};

/// The schedule. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Schedule {
    functions: Functions,
    targets: Arc<[String]>,
    /// When it last fired, kept in a file.
    last: Arc<Mutex<PathBuf>>,
}

impl Schedule {
    pub(crate) fn new(functions: Functions, targets: Vec<String>, last: PathBuf) -> Self {
        Self { functions, targets: targets.into(), last: Arc::new(Mutex::new(last)) }
    }

    /// Fires on every whole hour, for ever.
    pub(crate) async fn run(self) {
        loop {
            let second = ids::now().as_second();
            let left = 3600 - second.rem_euclid(3600);
            tokio::time::sleep(Duration::from_secs(u64::try_from(left).unwrap_or(3600))).await;
            self.fire().await;
        }
    }

    /// Fires once. Its time is the hour after the last, or this one: so that each firing is an hour
    /// of its own, however fast they follow.
    pub(crate) async fn fire(&self) -> Value {
        let file = self.last.lock().await;
        let before = fs::read_to_string(&*file).ok().and_then(|text| text.parse::<Timestamp>().ok());
        let second = ids::now().as_second();
        let this = Timestamp::from_second(second - second.rem_euclid(3600)).unwrap_or_default();
        let time = before.map_or(this, |before| this.max(before + SignedDuration::from_hours(1)));
        if let Err(error) = write_whole(&file, time.to_string().as_bytes()) {
            crate::say(&format!("the schedule's hour is not kept: {error}"));
        }
        let event = json!({
            "version": "0", "id": ids::request_id(), "detail-type": "Scheduled Event", "source": "aws.events",
            "account": "000000000000", "time": time, "region": "us-east-1",
            "resources": ["arn:aws:events:us-east-1:000000000000:rule/hourly"], "detail": {},
        });
        let mut answers = serde_json::Map::new();
        for target in self.targets.iter() {
            let answer = match self.functions.invoke(target, event.to_string().into_bytes()).await {
                Some(Outcome::Answered(answer)) => serde_json::from_slice(&answer).unwrap_or_default(),
                Some(Outcome::Failed(error)) => error,
                None => Value::Null,
            };
            answers.insert(target.clone(), answer);
        }
        json!({"time": time, "answers": answers})
    }
}
