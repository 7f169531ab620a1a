//! Metrics: lines in `CloudWatch`'s embedded metric format, each a log line and its numbers at once.
//!
//! They are written whatever the log level is: alarms rest on them.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::config;

/// A line that tells of one thing. Its words are found in the log; its numbers are metrics, too.
#[derive(Debug, Clone, Default)]
pub struct Line {
    words: Map<String, Value>,
    numbers: Vec<(&'static str, &'static str, u64)>,
}

impl Line {
    /// A line with the sentence that it says.
    pub fn new(message: &str) -> Self {
        Self::default().word("level", "INFO").word("message", message)
    }

    /// The same with a word to find it by: an id or a code, never personal data.
    #[must_use]
    pub fn word(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.words.insert(name.to_owned(), value.into());
        self
    }

    /// The same with how many there were of something.
    #[must_use]
    pub fn count(mut self, metric: &'static str, count: u64) -> Self {
        self.numbers.push((metric, "Count", count));
        self
    }

    /// The same with how long something took, in milliseconds.
    #[must_use]
    pub fn millis(mut self, metric: &'static str, from: Timestamp, to: Timestamp) -> Self {
        let millis = u64::try_from(to.as_millisecond() - from.as_millisecond()).unwrap_or(0);
        self.numbers.push((metric, "Milliseconds", millis));
        self
    }

    /// What is in it, without the metrics' description.
    pub fn shown(self) -> Value {
        self.json(None, Timestamp::UNIX_EPOCH)
    }

    /// Writes it.
    #[expect(clippy::print_stdout, reason = "standard output is the log")]
    pub fn write(self) {
        let namespace = config::optional(config::METRICS_NAMESPACE);
        println!("{}", self.json(namespace.as_deref(), crate::clock::now()));
    }

    /// The line; its numbers are metrics where there is a namespace for them. They have no dimensions: which
    /// property it was is a word, for a metric of each would cost more than all the rest.
    fn json(self, namespace: Option<&str>, at: Timestamp) -> Value {
        let Self { mut words, numbers } = self;
        if let Some(namespace) = namespace.filter(|_| !numbers.is_empty()) {
            let metrics: Vec<_> =
                numbers.iter().map(|(name, unit, _)| json!({"Name": name, "Unit": unit})).collect();
            let metrics = json!([{"Namespace": namespace, "Dimensions": [[]], "Metrics": metrics}]);
            let about = json!({"Timestamp": at.as_millisecond(), "CloudWatchMetrics": metrics});
            words.insert("_aws".to_owned(), about);
        }
        words.extend(numbers.into_iter().map(|(name, _, number)| (name.to_owned(), number.into())));
        words.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn line() -> Line {
        let (from, to) = (at("2026-11-23T19:00:00Z"), at("2026-11-23T19:00:01.5Z"));
        Line::new("it ended").word("sync_id", "sync_1").count("Created", 2).millis("SyncMillis", from, to)
    }

    #[test]
    fn a_line_is_one_that_cloudwatch_takes_metrics_from() {
        let json = line().json(Some("door-pms"), at("2026-11-23T19:00:02Z"));
        let metrics =
            json!([{"Name": "Created", "Unit": "Count"}, {"Name": "SyncMillis", "Unit": "Milliseconds"}]);
        let metrics = json!([{"Namespace": "door-pms", "Dimensions": [[]], "Metrics": metrics}]);
        let about = json!({"Timestamp": 1_795_460_402_000_u64, "CloudWatchMetrics": metrics});
        assert_eq!(
            json,
            json!({"_aws": about, "level": "INFO", "message": "it ended", "sync_id": "sync_1", "Created": 2, "SyncMillis": 1500})
        );
    }

    #[test]
    fn a_line_without_numbers_or_without_a_namespace_is_a_log_line_and_no_more() {
        let now = at("2026-11-23T19:00:02Z");
        assert!(line().json(None, now).get("_aws").is_none());
        assert!(Line::new("nothing to count").json(Some("door-pms"), now).get("_aws").is_none());
    }

    #[test]
    fn what_seems_to_have_ended_before_it_began_took_no_time() {
        let (from, to) = (at("2026-11-23T19:00:01Z"), at("2026-11-23T19:00:00Z"));
        let json = Line::new("odd").millis("SyncMillis", from, to).json(None, to);
        assert_eq!(json["SyncMillis"], 0);
    }
}
