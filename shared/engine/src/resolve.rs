//! A manager's decision about an alert, or about many: carried out at once, in one transaction with their close
//! where they are few.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

use domain::{
    alert::{Alert, AlertKind, Resolution},
    change::AlertChange,
    directory::Directory,
    ids::{AlertId, PropertyId},
    settings::SyncSettings,
    sync::PlanDigest,
};
use plan::{AlertDecision, CannotResolve, Plan, Resolved};
use store::{Decision, Outrun, Property, StoreError};

use crate::{Desk, EngineError, outside::Written};

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

/// Why many alerts were not resolved, or not all of them.
#[derive(Debug, thiserror::Error)]
pub enum NotAllResolved {
    /// What it would do is not what was looked at; what was decided by then stays.
    #[error("the decision would do something else than what was looked at")]
    OtherPlan,
    /// Anything else.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl From<StoreError> for NotAllResolved {
    fn from(error: StoreError) -> Self {
        Self::Engine(error.into())
    }
}

impl Outrun for NotAllResolved {
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
        self.write_in_parts(property_id, by, &Written::default(), || {
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

    /// Carries out one decision about many alerts, in as many transactions as it takes; gives what was done. Where
    /// `seen` is the digest of a preview, nothing is done that was not in it.
    ///
    /// # Errors
    /// [`NotAllResolved`]; what was decided by then stays.
    pub async fn resolve_alerts(
        &self,
        property: &Property,
        which: &WhichAlerts,
        decision: &AlertDecision,
        seen: Option<&PlanDigest>,
        by: &Decision,
    ) -> Result<ResolvedAlerts, NotAllResolved> {
        let property_id = &property.property_id;
        let settings = self.settings_now(property).await?;
        let (attempts, written) = (Attempts::default(), Written::default());
        self.write_in_parts(property_id, by, &written, || {
            Box::pin(async {
                let directory = self.store.directory(property_id).await?;
                let mut resolved = self.decided(which, decision, &directory, &settings);
                attempts.go_on(&mut resolved, &written, &directory);
                let decided = Some((&resolved.decided, &resolution(decision)));
                let writes = self.writes_from_outside(property, by, &resolved.plan, &directory, decided);
                match attempts.note(resolved, seen) {
                    true => Ok(writes),
                    false => Err(NotAllResolved::OtherPlan),
                }
            })
        })
        .await?;
        Ok(attempts.done(&written))
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

/// What was decided, again and again where somebody else was faster.
#[derive(Default)]
struct Attempts(Mutex<Vec<ResolvedAlerts>>);

impl Attempts {
    /// What was decided before, of people who are written by now, is decided still: their alerts close as decided.
    fn go_on(&self, resolved: &mut ResolvedAlerts, written: &Written, directory: &Directory) {
        let before = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let people = written.people();
        let is_half_done = |alert: &&Alert| {
            before.iter().any(|attempt| attempt.decided.contains(&alert.alert_id))
                && alert.cause.person().is_some_and(|person| people.contains(&person.person_id))
        };
        let open: BTreeSet<_> =
            directory.open_alerts.iter().filter(is_half_done).map(|alert| alert.alert_id).collect();
        resolved.plan.alerts.retain(|change| !matches!(change, AlertChange::Close(id) if open.contains(id)));
        resolved.plan.alerts.extend(open.iter().copied().map(AlertChange::Close));
        resolved.refused.retain(|(id, _)| !open.contains(id));
        resolved.decided.extend(open);
    }

    /// Notes what is decided now; says whether that is no more than what was looked at.
    fn note(&self, resolved: ResolvedAlerts, seen: Option<&PlanDigest>) -> bool {
        let mut before = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_as_seen = seen.is_none_or(|seen| match before.first() {
            None => resolved.plan.digest == *seen,
            Some(first) => resolved.plan.is_part_of(&first.plan),
        });
        before.push(resolved);
        is_as_seen
    }

    /// What of it was carried out; each part as it was decided last.
    fn done(self, written: &Written) -> ResolvedAlerts {
        let attempts = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut people = BTreeMap::new();
        let mut last = None;
        for attempt in attempts {
            people.extend(attempt.plan.people.iter().map(|change| (change.after.person_id, change.clone())));
            last = Some(attempt);
        }
        let last = last.expect("it was decided at least once");
        let those = written.people();
        people.retain(|id, _| those.contains(id));
        let plan = Plan { people: people.into_values().collect(), ..last.plan };
        ResolvedAlerts { plan, decided: written.decided(), refused: last.refused }
    }
}

fn resolution(decision: &AlertDecision) -> Resolution {
    let AlertDecision { action, by, reason, until } = decision.clone();
    Resolution { action, by, reason, until }
}
