//! What an operator has to know of properties, whatever their syncs told.

use domain::{
    access::{AccessState, RevokeAfter},
    directory::Directory,
    ids::PropertyId,
    person::Person,
    settings::SyncSettings,
    sync::Sync,
};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use store::Integration;

/// Whoever has been held for so long wants a look.
const HELD: SignedDuration = SignedDuration::from_hours(24);
/// Access is taken by the hourly sync; what is later than by two of them is overdue.
const OVERDUE: SignedDuration = SignedDuration::from_hours(2);
/// So many are named.
const MOST_NAMED: usize = 20;

/// How many properties something is so of, and which.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Named {
    /// How many.
    pub count: u64,
    /// The first of them.
    pub first: Vec<PropertyId>,
}

impl Named {
    fn add(&mut self, property: &PropertyId) {
        self.count += 1;
        if self.first.len() < MOST_NAMED {
            self.first.push(property.clone());
        }
    }
}

/// How the properties stand that are on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Standing {
    /// Those that were not synced for three hours, and are not held.
    pub not_synced: Named,
    /// Those that are held, and were not synced for a day.
    pub held_for_a_day: Named,
}

impl Standing {
    /// Counts a property.
    pub(crate) fn count(&mut self, integration: &Integration, now: Timestamp) {
        let course = &integration.course;
        let since = course.last_succeeded_at.map(|at| now.duration_since(at));
        // Where none ever succeeded and the first is held, whoever turns it on looks at it.
        if course.is_held() && since.is_some_and(|since| since > HELD) {
            self.held_for_a_day.add(&integration.property_id);
        }
        if course.is_late(now) {
            self.not_synced.add(&integration.property_id);
        }
    }
}

/// Says it where people have access whose access should have ended in an earlier hour. An alarm looks for the
/// field.
pub(crate) fn note_overdue_access(
    directory: &Directory,
    settings: &SyncSettings,
    sync: &Sync,
    now: Timestamp,
) {
    let late = |person: &&Person| is_overdue(person, settings.access.revoke_after, now);
    let past_with_access = directory.people.iter().filter(late).count() as u64;
    if past_with_access > 0 {
        tracing::warn!(
            past_with_access,
            property.id = %sync.property_id,
            sync.id = %sync.sync_id,
            "people who moved out have access that should have ended"
        );
    }
}

/// Whether somebody who moved out has access for longer than a manager is asked about it.
fn is_overdue(person: &Person, after: RevokeAfter, now: Timestamp) -> bool {
    let opens = match &person.access {
        AccessState::Granted { ends_at, .. } => ends_at.is_none_or(|end| now < end),
        AccessState::Unmanaged | AccessState::Ended { .. } => false,
    };
    let is_late = match &person.after_move_out {
        // Nobody is asked: it should have ended with the move-out.
        None => true,
        Some(asked) => asked.kept.is_none() && now.duration_since(asked.since) > after.span() + OVERDUE,
    };
    plan::is_out(person) && opens && is_late
}

#[cfg(test)]
mod tests {
    use domain::settings::Choices;
    use serde_json::{Value, json};

    use super::*;

    fn now() -> Timestamp {
        "2026-11-23T19:00:30Z".parse().unwrap()
    }

    fn ago(hours: i64) -> Timestamp {
        now() - SignedDuration::from_hours(hours)
    }

    /// What is told of a property whose last sync ended so, and where one last succeeded so many hours ago.
    fn told(status: &str, succeeded: Option<i64>, failures: u32) -> (u64, u64) {
        let course = json!({
            "schedule": {"failures": failures},
            "last_sync": {"sync_id": "sync_01KAXN0000ABCDEFGHJKMNPQRS", "status": status, "finished_at": ago(1)},
            "last_succeeded_at": succeeded.map(ago),
        });
        let integration = Integration {
            property_id: PropertyId::new("harbor-row").unwrap(),
            choices: Choices::default(),
            course: serde_json::from_value(course).unwrap(),
            recorded: None,
            version: 1,
        };
        let mut standing = Standing::default();
        standing.count(&integration, now());
        (standing.not_synced.count, standing.held_for_a_day.count)
    }

    #[test]
    fn a_property_whose_syncs_succeed_is_not_told_of() {
        assert_eq!(told("succeeded", Some(1), 0), (0, 0));
        assert_eq!(told("failed", Some(3), 2), (0, 0), "it has an hour left");
    }

    #[test]
    fn a_property_that_was_not_synced_for_three_hours_is_told_of() {
        assert_eq!(told("failed", Some(4), 3), (1, 0));
        // Its syncs do not even begin.
        assert_eq!(told("succeeded", Some(4), 0), (1, 0));
        assert_eq!(told("failed", None, 2), (0, 0));
        assert_eq!(told("failed", None, 3), (1, 0));
    }

    #[test]
    fn a_property_that_is_held_is_told_of_after_a_day() {
        assert_eq!(told("held", Some(24), 0), (0, 0));
        assert_eq!(told("held", Some(25), 0), (0, 1));
        assert_eq!(told("held", None, 0), (0, 0), "its manager is there: it was just turned on");
    }

    #[test]
    fn many_properties_are_counted_and_some_named() {
        let mut named = Named::default();
        for number in 0..30 {
            named.add(&PropertyId::new(format!("p{number}")).unwrap());
        }
        assert_eq!((named.count, named.first.len()), (30, MOST_NAMED));
    }

    fn person(lifecycle: &str, access: Value, after_move_out: Value) -> Person {
        let person = json!({
            "person_id": "person_01KAXN0000ABCDEFGHJKMNPQRS", "version": 1, "name": {"first": "Ana", "last": "Ito"},
            "email": "ana@example.com", "phone": null, "unit_id": "12", "lifecycle": lifecycle, "lease": null,
            "moved_in_on": null, "moved_out_on": null, "source": "pms", "links": [], "access": access,
            "suggestion": null, "after_move_out": after_move_out, "by_hand": null, "created_at": ago(900),
            "synced_at": null,
        });
        serde_json::from_value(person).unwrap()
    }

    fn granted() -> Value {
        json!({"state": "granted", "access": {"unit_id": "12", "common_areas": []}, "starts_at": ago(900)})
    }

    #[test]
    fn access_that_should_have_ended_in_an_earlier_hour_is_overdue() {
        let after = RevokeAfter::default();
        let is_overdue = |person: Person| is_overdue(&person, after, now());
        let asked = |hours: i64| json!({"since": ago(hours)});
        assert!(!is_overdue(person("current", granted(), Value::Null)));
        assert!(is_overdue(person("past", granted(), Value::Null)), "nobody is asked about it");
        assert!(!is_overdue(person("past", granted(), asked(26))), "the next sync ends it");
        assert!(is_overdue(person("past", granted(), asked(27))));
        let mut ended = granted();
        ended["ends_at"] = json!(ago(1));
        assert!(!is_overdue(person("past", ended, Value::Null)), "it ended by itself");
        assert!(!is_overdue(person("past", json!({"state": "ended", "at": ago(1)}), asked(27))));
        let mut kept = asked(27);
        kept["kept"] = json!({"reason": "packs", "by": "auth0|maya", "until": "2026-12-24", "at": ago(27)});
        assert!(!is_overdue(person("past", granted(), kept)), "a manager keeps it");
    }
}
