//! An integration and its item: `choices`, which a save writes, and `course`, which a sync's end writes.
//!
//! Before the two were attributes of their own, their fields were attributes of the item. Such items are
//! still read; each half becomes an attribute of its own when it is written next.

use std::collections::BTreeSet;

use domain::{
    access::{AutomatedAccess, CommonArea},
    course::Course,
    ids::{OrgId, PropertyId, SyncId},
    settings::{Choices, HeldThreshold},
    setup::Setup,
    unchanged::Unchanged,
};
use jiff::Timestamp;
use serde::Deserialize;

use crate::{
    condition::{Condition, absent, equals},
    error::StoreError,
    item::{Item, decode, number, text, value},
    keys::{self, Entity},
    op::Op,
};

/// An integration. One that was never saved has version 0 and nothing chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integration {
    /// The Door property.
    pub property_id: PropertyId,
    /// What managers decided.
    pub choices: Choices,
    /// How its syncs went.
    pub course: Course,
    /// The last sync whose end the item has: those since have found the same, and written none.
    pub recorded: Option<SyncId>,
    /// Counts the managers' saves, from 1.
    pub version: u64,
}

impl Integration {
    /// What there is before anything was set up.
    pub fn none(property_id: PropertyId) -> Self {
        Self {
            property_id,
            choices: Choices::default(),
            course: Course::default(),
            recorded: None,
            version: 0,
        }
    }
}

/// An item with both halves.
#[derive(Deserialize)]
struct Stored {
    property_id: PropertyId,
    version: u64,
    choices: Option<Choices>,
    course: Option<Course>,
}

/// Choices whose fields are attributes of the item.
#[derive(Deserialize)]
struct FlatChoices {
    setup: Setup,
    #[serde(default)]
    account: Option<Box<str>>,
    automated_access: AutomatedAccess,
    #[serde(default)]
    common_areas: BTreeSet<CommonArea>,
    threshold: HeldThreshold,
}

const FLAT_CHOICES: [&str; 5] = ["setup", "account", "automated_access", "common_areas", "threshold"];
const FLAT_COURSE: [&str; 4] = ["schedule", "last_sync", "last_succeeded_at", "previous_residents"];

impl From<FlatChoices> for Choices {
    fn from(flat: FlatChoices) -> Self {
        let FlatChoices { setup, account, automated_access, common_areas, threshold } = flat;
        Self {
            setup,
            account,
            automated_access,
            common_area_keys: common_areas,
            held_changes_threshold: threshold,
            revoke_after_hours: Default::default(),
        }
    }
}

/// Reads an item, however its halves are stored.
pub(crate) fn read(item: Item) -> Result<Integration, StoreError> {
    let Stored { property_id, version, choices, course } = decode(Entity::Integration, item.clone())?;
    let choices = match choices {
        Some(choices) => choices,
        None => decode::<FlatChoices>(Entity::Integration, item.clone())?.into(),
    };
    let course = match course {
        Some(course) => course,
        None => decode(Entity::Integration, item)?,
    };
    let recorded = course.last_sync.as_ref().map(|last| last.sync_id);
    Ok(Integration { property_id, choices, course, recorded, version })
}

impl Integration {
    /// With the sync that has found the same since, if there was one.
    pub(crate) fn with_found_again(self, unchanged: Option<&Unchanged>) -> Self {
        let found = unchanged.and_then(|unchanged| unchanged.last);
        let ended = self.course.last_sync.as_ref().map(|last| last.finished_at);
        match found.filter(|found| ended.is_none_or(|ended| ended < found.finished_at)) {
            Some(found) => Self { course: self.course.after_unchanged(&found), ..self },
            None => self,
        }
    }
}

/// A manager's save: the choices, and whether the dispatcher finds the property; the course where the choices
/// change it, and then no sync may have ended since it was read.
pub(crate) fn save(
    org: &OrgId,
    before: &Integration,
    choices: &Choices,
    course: Option<&Course>,
) -> Result<Op, StoreError> {
    let property = &before.property_id;
    let op = Op::update(keys::integration(property))
        .set("property_id", text(property.as_str()))
        .set("org_id", text(org.as_str()))
        .set("choices", value(choices)?)
        .set("version", number(before.version + 1))
        .when(match before.version {
            0 => absent("version"),
            version => equals("version", number(version)),
        });
    let op = FLAT_CHOICES.into_iter().fold(op, Op::remove);
    let op = match (before.choices.setup.is_on(), choices.setup.is_on()) {
        (false, true) => {
            let due = course.unwrap_or(&before.course).schedule.next_sync_at;
            let due = keys::due(due.unwrap_or(Timestamp::UNIX_EPOCH), property);
            op.set("gsi1pk", text(keys::ENABLED)).set("gsi1sk", text(due))
        }
        (true, true) => op,
        (_, false) => op.remove("gsi1pk").remove("gsi1sk"),
    };
    match course {
        None => Ok(op),
        Some(course) => Ok(set_course(op, course)?.when(no_sync_ended_since(before.recorded))),
    }
}

/// A sync's end: the course after it. The manager's version stays: a sync is no save; and no save may have
/// been in between.
pub(crate) fn end(read: &Integration, course: &Course) -> Result<Op, StoreError> {
    let property = &read.property_id;
    let due = course.schedule.next_sync_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let op = set_course(Op::update(keys::integration(property)), course)?;
    // Without the index's partition, which only a save sets, this puts it in no index.
    let op = op.set("gsi1sk", text(keys::due(due, property)));
    Ok(op.when(equals("version", number(read.version))))
}

fn set_course(op: Op, course: &Course) -> Result<Op, StoreError> {
    let op = op.set("course", value(course)?);
    Ok(FLAT_COURSE.into_iter().fold(op, Op::remove))
}

fn no_sync_ended_since(recorded: Option<SyncId>) -> Condition {
    match recorded {
        None => absent("course.last_sync").and(absent("last_sync")),
        Some(last) => {
            let id = text(last.to_string());
            equals("course.last_sync.sync_id", id.clone()).or(equals("last_sync.sync_id", id))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use aws_sdk_dynamodb::types::AttributeValue;
    use domain::pms::Pms;

    use super::*;

    /// As saves and syncs' ends wrote it before the halves were attributes of their own.
    fn flat() -> Item {
        let map = |entries: Vec<(&str, AttributeValue)>| {
            AttributeValue::M(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
        };
        let items = [
            ("pk", text("PROPERTY#p1")),
            ("sk", text("INTEGRATION")),
            ("entity", text("integration")),
            ("property_id", text("p1")),
            ("org_id", text("org_harbor")),
            ("setup", map(vec![("done", text("pms")), ("pms", text("yardi"))])),
            ("account", text("acme")),
            ("automated_access", text("off")),
            ("common_areas", AttributeValue::L(vec![text("Pool")])),
            ("threshold", number(35)),
            ("version", number(3)),
            ("schedule", map(vec![("failures", number(2)), ("next_sync_at", AttributeValue::Null(true))])),
            ("previous_residents", number(42)),
        ];
        HashMap::from(items.map(|(name, value)| (name.to_owned(), value)))
    }

    #[test]
    fn an_item_whose_fields_are_attributes_of_its_own_is_read_half_by_half() {
        let read_flat = read(flat()).unwrap();
        assert_eq!(read_flat.version, 3);
        assert_eq!(read_flat.choices.setup, Setup::Pms { pms: Pms::Yardi });
        assert_eq!(read_flat.choices.held_changes_threshold.percent(), 35);
        assert_eq!(read_flat.choices.common_area_keys, [CommonArea::new("Pool").unwrap()].into());
        assert_eq!((read_flat.course.schedule.failures, read_flat.course.previous_residents), (2, Some(42)));

        let mut half = flat();
        half.insert("choices".into(), value(&Choices::default()).unwrap());
        let half = read(half).unwrap();
        assert_eq!((half.choices, half.course), (Choices::default(), read_flat.course));
        let mut other_half = flat();
        other_half.insert("course".into(), value(&Course::default()).unwrap());
        let other_half = read(other_half).unwrap();
        assert_eq!((other_half.choices, other_half.course), (read_flat.choices, Course::default()));
    }
}
