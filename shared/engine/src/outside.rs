//! Writing what is decided from outside a sync: in as many transactions as it takes, each on record.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

use bus::Event;
use domain::{
    alert::{Alert, Resolution},
    change::AlertChange,
    directory::Directory,
    ids::{AlertId, PersonId, PropertyId},
};
use futures::future::BoxFuture;
use plan::Plan;
use store::{Decision, Outrun, Property, StoreError, Write, until_settled};

use crate::Desk;

/// What was written by now.
#[derive(Debug, Default)]
pub(crate) struct Written {
    people: Mutex<BTreeSet<PersonId>>,
    /// The alerts that were closed by a decision, and not because their cause was gone.
    decided: Mutex<BTreeSet<AlertId>>,
}

impl Written {
    fn note(&self, person: Option<PersonId>, decided: Option<AlertId>) {
        self.people.lock().unwrap_or_else(PoisonError::into_inner).extend(person);
        self.decided.lock().unwrap_or_else(PoisonError::into_inner).extend(decided);
    }

    pub(crate) fn people(&self) -> BTreeSet<PersonId> {
        self.people.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn decided(&self) -> BTreeSet<AlertId> {
        self.decided.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn decided(write: &Write) -> Option<AlertId> {
    match write {
        Write::CloseAlert { alert, .. } if alert.resolution.is_some() => Some(alert.alert_id),
        _ => None,
    }
}

impl Desk {
    /// Decides, and writes what that comes to. When somebody else was faster it is decided again; what was
    /// written by then is not decided about twice, for it is as it should be.
    ///
    /// # Errors
    /// As `decide`, or when the table is out of reach; what was written by then stays.
    pub(crate) async fn write_in_parts<'f, E: Outrun + From<StoreError>>(
        &self,
        property_id: &PropertyId,
        by: &Decision,
        written: &Written,
        decide: impl Fn() -> BoxFuture<'f, Result<Vec<Write>, E>>,
    ) -> Result<(), E> {
        until_settled(|| async {
            for batch in store::batches(decide().await?) {
                let some = batch.into_writes();
                let told: Vec<_> = some.iter().map(|write| (write.person_id(), decided(write))).collect();
                self.store.write_from_outside(property_id, some, by).await?;
                told.into_iter().for_each(|(person, decided)| written.note(person, decided));
            }
            Ok(())
        })
        .await
    }

    /// What a plan of people writes; the alerts that were decided close with how they were.
    pub(crate) fn writes_from_outside(
        &self,
        property: &Property,
        by: &Decision,
        plan: &Plan,
        directory: &Directory,
        decided: Option<(&BTreeSet<AlertId>, &Resolution)>,
    ) -> Vec<Write> {
        let open: BTreeMap<AlertId, &Alert> =
            directory.open_alerts.iter().map(|alert| (alert.alert_id, alert)).collect();
        let people = plan.people.iter().map(|change| self.person_write(property, by, change));
        let note = |event: &Event<'_>| {
            self.note_from_outside(&property.org_id, Some(&property.property_id), by.actor(), event)
        };
        let alerts = plan.alerts.iter().filter_map(|change| match change {
            AlertChange::Open(alert) => {
                Some(Write::OpenAlert { note: note(&Event::AlertOpened(alert)), alert: alert.clone() })
            }
            AlertChange::Refresh(alert) => Some(Write::RefreshAlert { alert: alert.clone() }),
            AlertChange::Close(id) => {
                let resolution =
                    decided.filter(|(ids, _)| ids.contains(id)).map(|(_, resolution)| resolution.clone());
                let alert = Alert { resolved_at: Some(self.now()), resolution, ..(*open.get(id)?).clone() };
                Some(Write::CloseAlert { note: note(&Event::AlertResolved(&alert)), alert })
            }
        });
        people.chain(alerts).collect()
    }
}
