//! A manager's decision about an alert: carried out at once, in one transaction with the alert's close.

use bus::Event;
use domain::{
    alert::{Alert, AlertAction, Resolution},
    ids::AlertId,
};
use plan::CannotResolve;
use store::{Decision, Outrun, Property, StoreError, Write, until_settled};

use crate::{Desk, EngineError};

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

impl Desk {
    /// Carries out what a manager decided about an alert; gives the alert, closed. Of two at once one
    /// decides, and the other finds it closed.
    ///
    /// # Errors
    /// [`NotResolved`]; nothing is written then.
    pub async fn resolve_alert(
        &self,
        property: &Property,
        alert_id: AlertId,
        action: AlertAction,
        by: &Decision,
    ) -> Result<Alert, NotResolved> {
        let property_id = &property.property_id;
        until_settled(|| async {
            let alert = self.store.alert(property_id, alert_id).await?.ok_or(NotResolved::Unknown)?;
            if alert.resolved_at.is_some() {
                return Err(NotResolved::Closed(Box::new(alert)));
            }
            let settings = self.settings_now(property).await?;
            let directory = self.store.directory(property_id).await?;
            let now = self.now();
            let changes = plan::resolve(&alert, action, &directory, &settings, now)?;
            let resolution = Some(Resolution { action, by: by.actor().into() });
            let closed = Alert { resolved_at: Some(now), resolution, ..alert };
            let mut writes: Vec<_> =
                changes.iter().map(|change| self.person_write(property, by, change)).collect();
            let event = Event::AlertResolved(&closed);
            let note = self.note_from_outside(&property.org_id, Some(property_id), by.actor(), &event);
            writes.push(Write::CloseAlert { alert: closed.clone(), note });
            self.store.write_from_outside(property_id, writes, by).await?;
            Ok(closed)
        })
        .await
    }
}
