//! A manager's decision about an alert: carried out at once, in one transaction with the alert's close.

use bus::Event;
use domain::{
    alert::{Alert, Resolution},
    change::AlertChange,
    directory::Directory,
    ids::{AlertId, PropertyId},
};
use plan::{AlertDecision, CannotResolve, Plan};
use store::{Decision, Outrun, Property, StoreError, Write, until_settled};

use crate::{Engine, EngineError};

/// Why an alert was not resolved.
#[derive(Debug, thiserror::Error)]
pub enum NotResolved {
    /// There is no such alert.
    #[error("there is no such alert")]
    Unknown,
    /// It was closed before: by its cause's going, or by somebody else.
    #[error("the alert is closed")]
    Closed(Box<Alert>),
    /// It is not resolved by that.
    #[error(transparent)]
    Cannot(#[from] CannotResolve),
    /// Anything else.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl From<StoreError> for NotResolved {
    fn from(error: StoreError) -> Self {
        Self::Engine(error.into())
    }
}

impl Outrun for NotResolved {
    fn is_outrun(&self) -> bool {
        matches!(self, Self::Engine(error) if error.is_outrun())
    }
}

impl Engine {
    /// Carries out what a manager decided about an alert; gives the alert, closed. Of two at once one
    /// decides, and the other finds it closed.
    ///
    /// # Errors
    /// [`NotResolved`]; nothing is written then.
    pub async fn resolve_alert(
        &self,
        property_id: &PropertyId,
        alert_id: AlertId,
        decision: &AlertDecision,
        by: &Decision,
    ) -> Result<Alert, NotResolved> {
        until_settled(|| async {
            let alert = self.store.alert(property_id, alert_id).await?.ok_or(NotResolved::Unknown)?;
            if alert.resolved_at.is_some() {
                return Err(NotResolved::Closed(Box::new(alert)));
            }
            let context = self.context(property_id).await?;
            let settings = self.settings(&context).await?;
            let directory = self.store.directory(property_id).await?;
            let now = (self.now)();
            let resolved =
                plan::resolve(std::slice::from_ref(&alert), decision, &directory, &settings, now);
            if let Some((_, why)) = resolved.refused.into_iter().next() {
                return Err(why.into());
            }
            let AlertDecision { action, by: actor, reason, until } = decision.clone();
            let resolution = Some(Resolution { action, by: actor, reason, until });
            let closed = Alert { resolved_at: Some(now), resolution, ..alert };
            let property = &context.property;
            let mut writes: Vec<_> =
                resolved.plan.people.iter().map(|change| self.person_write(property, by, change)).collect();
            let event = Event::AlertResolved(&closed);
            let note = self.note_from_outside(&property.org_id, Some(property_id), by.actor(), &event);
            writes.push(Write::CloseAlert { alert: closed.clone(), note });
            writes.extend(self.alert_writes(property, by, &resolved.plan, &directory, alert_id));
            self.store.write_from_outside(property_id, writes, by).await?;
            Ok(closed)
        })
        .await
    }

    /// What becomes of other alerts by the same decision.
    fn alert_writes(
        &self,
        property: &Property,
        by: &Decision,
        plan: &Plan,
        directory: &Directory,
        decided: AlertId,
    ) -> Vec<Write> {
        let note = |event: &Event<'_>| {
            self.note_from_outside(&property.org_id, Some(&property.property_id), by.actor(), event)
        };
        let write = |change: &AlertChange| match change {
            AlertChange::Open(alert) => {
                let note = note(&Event::AlertOpened(alert));
                Some(Write::OpenAlert { alert: alert.clone(), note })
            }
            AlertChange::Refresh(alert) => Some(Write::RefreshAlert { alert: alert.clone() }),
            AlertChange::Close(id) if *id == decided => None,
            AlertChange::Close(id) => {
                let open = directory.open_alerts.iter().find(|alert| alert.alert_id == *id)?;
                let alert = Alert { resolved_at: Some((self.now)()), ..open.clone() };
                let note = note(&Event::AlertResolved(&alert));
                Some(Write::CloseAlert { alert, note })
            }
        };
        plan.alerts.iter().filter_map(write).collect()
    }
}
