//! The one line that each invocation writes: how the sync went, to be found by its ids, and counted.

use engine::{Answer, EngineError, Invocation};
use jiff::Timestamp;
use runtime::metrics::Line;
use serde_json::Value;

/// Codes of syncs that failed because the PMS refuses the credential.
const REFUSED: [&str; 2] = ["credential_rejected", "credential_failing"];

/// What is known of an invocation when it begins.
#[derive(Debug)]
pub(crate) struct Told {
    property_id: String,
    sync_id: Option<String>,
    function_request_id: String,
    /// When the event was put on the bus; none for what was typed by hand.
    asked_at: Option<Timestamp>,
    began: Timestamp,
}

impl Told {
    pub(crate) fn new(
        invocation: &Invocation,
        event: &Value,
        function_request_id: &str,
        began: Timestamp,
    ) -> Self {
        let (property_id, sync_id) = match invocation {
            Invocation::Requested(request) => (&request.property_id, Some(request.sync_id.to_string())),
            Invocation::RollOut(request) => (&request.property_id, None),
            Invocation::ByHand(by_hand) => (&by_hand.property_id, None),
        };
        let asked_at = event["time"].as_str().and_then(|time| time.parse().ok());
        let (property_id, function_request_id) = (property_id.to_string(), function_request_id.to_owned());
        Self { property_id, sync_id, function_request_id, asked_at, began }
    }

    /// What each line of the log about it is found by.
    pub(crate) fn span(&self) -> tracing::Span {
        let Self { property_id, sync_id, function_request_id, .. } = self;
        let sync_id = sync_id.as_deref();
        tracing::info_span!("sync", property_id, sync_id, function_request_id)
    }

    /// The line about what it came to.
    pub(crate) fn line(self, answer: &Result<Answer, EngineError>, now: Timestamp) -> Line {
        let line = |message: &str, sync_id: Option<String>| {
            Line::new(message)
                .word("property_id", self.property_id.clone())
                .word("sync_id", sync_id)
                .word("function_request_id", self.function_request_id.clone())
        };
        let sync = match answer {
            // The log has a line about the error beside it, with its causes.
            Err(error) => {
                let line = line("how it went could not be recorded", self.sync_id.clone());
                return line.word("error_code", error.code()).count("SyncsBroken", 1);
            }
            Ok(Answer::RolledOut(line_now)) => {
                let standing = line_now.as_ref().map(|line| &line.standing);
                let refused = standing.and_then(|standing| standing.failure());
                return line("worked on a line of a roll-out", None)
                    .word("status", standing.map(|standing| standing.as_str()))
                    .word("error_code", refused.map(|failure| failure.code.to_string()));
            }
            Ok(Answer::Would { status, .. }) => {
                return line("said what a sync would do", None).word("status", status.as_str());
            }
            Ok(Answer::Ran(sync)) => sync,
        };
        let message = match sync.finished_at() {
            _ if sync.joined().is_some() => "another sync of the property was running, and is this one",
            Some(at) if at < self.began => "the sync had ended before; answered from its record",
            None if !sync.status().is_final() => "the time was up; the sync goes on in another invocation",
            _ => "the sync ended",
        };
        let line = line(message, Some(sync.sync_id.to_string()))
            .word("trigger", sync.trigger.as_str())
            .word("status", sync.status().as_str())
            .word("error_code", sync.error().map(|error| error.code.to_string()))
            .word("joined", sync.joined().map(|joined| joined.to_string()));
        if message != "the sync ended" {
            return line;
        }
        let is = |status: &str| u64::from(sync.status().as_str() == status);
        let refused = sync.error().is_some_and(|error| REFUSED.contains(&&*error.code));
        line.count("SyncsSucceeded", is("succeeded"))
            .count("SyncsFailed", is("failed"))
            .count("SyncsHeld", is("held"))
            .count("CredentialsRefused", refused.into())
            .count("Residents", sync.counts.residents)
            .count("Created", sync.counts.created)
            .count("Linked", sync.counts.linked)
            .count("Updated", sync.counts.updated)
            .count("MovedOut", sync.counts.moved_out)
            .count("AccessEnded", sync.counts.access_ended)
            .count("Alerted", sync.counts.alerted)
            .millis("SyncMillis", sync.started_at().unwrap_or(self.began), now)
            .millis("WaitMillis", self.asked_at.unwrap_or(self.began), self.began)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn told() -> Told {
        let event: Value =
            serde_json::from_str(include_str!("../../../events/sync/requested-by-the-schedule.json"))
                .unwrap();
        let asked: Timestamp = event["time"].as_str().unwrap().parse().unwrap();
        let began = asked + jiff::SignedDuration::from_secs(4);
        Told::new(&Invocation::read(&event).unwrap(), &event, "invocation-1", began)
    }

    fn record(change: Value) -> Answer {
        let began = told().began;
        let mut record = json!({
            "sync_id": "sync_01KAXN0000ABCDEFGHJKMNPQRS", "property_id": "harbor-row", "trigger": "schedule",
            "requested_by": "schedule", "status": "succeeded", "requested_at": began, "started_at": began,
            "finished_at": began, "error": null,
            "counts": {"residents": 40, "created": 2, "linked": 0, "updated": 1, "unchanged": 37, "skipped": {},
                       "alerted": 0, "moved_out": 1},
        });
        for (field, value) in change.as_object().unwrap() {
            record[field] = value.clone();
        }
        Answer::Ran(serde_json::from_value(record).unwrap())
    }

    fn line(change: Value) -> Value {
        let told = told();
        let now = told.began + jiff::SignedDuration::from_secs(9);
        told.line(&Ok(record(change)), now).shown()
    }

    #[test]
    fn a_sync_that_ended_is_told_of_with_its_ids_and_counted() {
        let line = line(json!({}));
        assert_eq!((&line["property_id"], &line["status"]), (&json!("harbor-row"), &json!("succeeded")));
        assert_eq!(line["sync_id"], "sync_01KAXN0000ABCDEFGHJKMNPQRS");
        assert_eq!(line["function_request_id"], "invocation-1");
        let counted = ["SyncsSucceeded", "SyncsFailed", "SyncsHeld", "Residents", "Created", "MovedOut"];
        assert_eq!(counted.map(|name| line[name].as_u64().unwrap()), [1, 0, 0, 40, 2, 1]);
        assert_eq!((&line["SyncMillis"], &line["WaitMillis"]), (&json!(9000), &json!(4000)));
    }

    #[test]
    fn a_refused_credential_is_counted_apart_from_other_failures() {
        let failed = |code: &str| {
            let error = json!({"code": code, "detail": "No.", "retryable": false});
            let line = line(json!({"status": "failed", "error": error}));
            (line["SyncsFailed"].as_u64(), line["CredentialsRefused"].as_u64(), line["error_code"].clone())
        };
        assert_eq!(failed("credential_rejected"), (Some(1), Some(1), json!("credential_rejected")));
        assert_eq!(failed("credential_failing"), (Some(1), Some(1), json!("credential_failing")));
        assert_eq!(failed("pms_timed_out"), (Some(1), Some(0), json!("pms_timed_out")));
    }

    #[test]
    fn what_did_not_end_now_is_told_of_and_not_counted() {
        let earlier = at("2026-01-01T00:00:00Z");
        for change in [
            json!({"finished_at": earlier}),
            json!({"status": "running", "finished_at": null}),
            json!({"status": "queued", "finished_at": null, "joined": "sync_01KAXN0000ABCDEFGHJKMNPQRT"}),
        ] {
            let line = line(change);
            assert_eq!(
                (&line["property_id"], line.get("SyncsSucceeded")),
                (&json!("harbor-row"), None),
                "{line}"
            );
        }
    }

    #[test]
    fn a_line_of_a_roll_out_is_told_of_with_its_property_and_counts_as_no_sync() {
        let sample = include_str!("../../../events/sync/a-line-of-a-rollout.json");
        let event: Value = serde_json::from_str(sample).unwrap();
        let told = || Told::new(&Invocation::read(&event).unwrap(), &event, "invocation-1", told().began);
        let failure = json!({"code": "is_on", "detail": "Turn it off.", "retryable": false});
        let line = json!({
            "property_id": "harbor-row", "name": "Harbor Row", "attached": [], "version": 2,
            "standing": {"state": "refused", "failure": failure},
        });
        let answer = Ok(Answer::RolledOut(Some(serde_json::from_value(line).unwrap())));
        let line = told().line(&answer, told().began).shown();
        assert_eq!((&line["property_id"], &line["status"]), (&json!("harbor-row"), &json!("refused")));
        assert_eq!((&line["error_code"], line.get("SyncsFailed")), (&json!("is_on"), None));
        let gone = told().line(&Ok(Answer::RolledOut(None)), told().began).shown();
        assert_eq!((&gone["property_id"], &gone["status"]), (&json!("harbor-row"), &Value::Null));
    }

    #[test]
    fn an_hour_in_which_the_pms_is_not_asked_counts_as_failed() {
        let error = json!({"code": "pms_not_asked", "detail": "Later.", "retryable": true});
        let line = line(json!({"status": "failed", "error": error}));
        assert_eq!(line["SyncsFailed"], 1);
    }

    #[test]
    fn a_sync_without_a_record_is_told_of_with_the_ids_that_were_asked_for() {
        let told = told();
        let (sync_id, now) = (told.sync_id.clone(), told.began);
        let line = told.line(&Err(EngineError::OutOfTime), now).shown();
        assert_eq!((&line["sync_id"], &line["SyncsBroken"]), (&json!(sync_id), &json!(1)));
        assert_eq!(line["error_code"], "pms_timed_out");
    }
}
