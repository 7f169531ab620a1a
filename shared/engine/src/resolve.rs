//! A manager's decision about an alert, or about many: carried out at once, in one transaction with their close
//! where they are few.

use std::collections::BTreeSet;

use domain::{
    alert::{Alert, AlertKind, Resolution},
    directory::Directory,
    ids::{AlertId, PropertyId},
    settings::SyncSettings,
};
use plan::{AlertDecision, CannotResolve, Plan, Resolved};
use store::{Decision, Outrun, Property, StoreError};

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

/// What came of deciding about many alerts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedAlerts {
    /// What it does, or would do.
    pub plan: Plan,
    /// Those that are decided.
    pub decided: BTreeSet<AlertId>,
    /// Those that cannot be, and why.
    pub refused: Vec<(AlertId, CannotResolve)>,
}

/// What of the open alerts a decision is about: those of one kind, all or some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhichAlerts {
    /// Of which kind.
    pub kind: AlertKind,
    /// Which of them; all without.
    pub only: Option<BTreeSet<AlertId>>,
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
        decision: &AlertDecision,
        by: &Decision,
    ) -> Result<Alert, NotResolved> {
        let property_id = &property.property_id;
        let settings = self.settings_now(property).await?;
        self.write_in_parts(property_id, by, || {
            Box::pin(async {
                let alert = self.open_alert(property_id, alert_id).await?;
                let directory = self.store.directory(property_id).await?;
                let resolved = plan::resolve(&[alert], decision, &directory, &settings, self.now());
                if let Some((_, why)) = resolved.refused.into_iter().next() {
                    return Err(NotResolved::Cannot(why));
                }
                let decided = Some((&resolved.closed, &resolution(decision)));
                Ok(self.writes_from_outside(property, by, &resolved.plan, &directory, decided))
            })
        })
        .await?;
        self.store.alert(property_id, alert_id).await?.ok_or(NotResolved::Unknown)
    }

    async fn open_alert(&self, property_id: &PropertyId, id: AlertId) -> Result<Alert, NotResolved> {
        let alert = self.store.alert(property_id, id).await?.ok_or(NotResolved::Unknown)?;
        if alert.resolved_at.is_some() {
            return Err(NotResolved::Closed(Box::new(alert)));
        }
        Ok(alert)
    }

    /// What one decision about many alerts would do; writes nothing.
    ///
    /// # Errors
    /// When the set-up is not finished, or the table is out of reach.
    pub async fn preview_resolutions(
        &self,
        property: &Property,
        which: &WhichAlerts,
        decision: &AlertDecision,
    ) -> Result<ResolvedAlerts, EngineError> {
        let settings = self.settings_now(property).await?;
        let directory = self.store.directory(&property.property_id).await?;
        Ok(self.decided(which, decision, &directory, &settings))
    }

    /// Carries out one decision about many alerts, in as many transactions as it takes.
    ///
    /// # Errors
    /// When the set-up is not finished, or the table is out of reach; what was decided by then stays.
    pub async fn resolve_alerts(
        &self,
        property: &Property,
        which: &WhichAlerts,
        decision: &AlertDecision,
        by: &Decision,
    ) -> Result<ResolvedAlerts, EngineError> {
        let property_id = &property.property_id;
        let settings = self.settings_now(property).await?;
        let first = self.decided(which, decision, &self.store.directory(property_id).await?, &settings);
        self.write_in_parts(property_id, by, || {
            Box::pin(async {
                let directory = self.store.directory(property_id).await?;
                let ResolvedAlerts { plan, decided, .. } =
                    self.decided(which, decision, &directory, &settings);
                let decided = Some((&decided, &resolution(decision)));
                Ok::<_, EngineError>(self.writes_from_outside(property, by, &plan, &directory, decided))
            })
        })
        .await?;
        Ok(first)
    }

    fn decided(
        &self,
        which: &WhichAlerts,
        decision: &AlertDecision,
        directory: &Directory,
        settings: &SyncSettings,
    ) -> ResolvedAlerts {
        let is_meant = |alert: &&Alert| {
            alert.cause.kind() == which.kind
                && which.only.as_ref().is_none_or(|only| only.contains(&alert.alert_id))
        };
        let alerts: Vec<_> = directory.open_alerts.iter().filter(is_meant).cloned().collect();
        let Resolved { plan, closed, refused } =
            plan::resolve(&alerts, decision, directory, settings, self.now());
        ResolvedAlerts { plan, decided: closed, refused }
    }
}

fn resolution(decision: &AlertDecision) -> Resolution {
    let AlertDecision { action, by, reason, until } = decision.clone();
    Resolution { action, by, reason, until }
}
