//! The integration's card: how far the set-up of a property is, and how its syncs go.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    access::{AutomatedAccess, CommonArea},
    alert::AlertKind,
    credential::Credential,
    ids::{OrgId, PmsPropertyId, SyncId},
    pms::Pms,
    settings::Choices,
    setup::{Setup, Step},
    sync::{Sync, SyncStatus},
};
use engine::Desk;
use jiff::Timestamp;
use serde::Serialize;
use store::{Integration, Property};
use utoipa::ToSchema;

use crate::{
    etag::Versioned,
    problem::Problem,
    syncs::view::SyncView,
    words::{AutomatedAccessWord, PmsWord, StepWord},
};

/// What reading the integration, and each step, answers.
pub(crate) type CardAnswer = Result<Versioned<Card>, Problem>;

/// How an integration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// No step was taken.
    NotSetUp,
    /// Some steps were taken.
    InProgress,
    /// Every step was taken, and User Sync is off.
    Off,
    /// User Sync is on.
    On,
    /// User Sync is on, and a manager has something to do: the last sync failed or waits for a
    /// decision, or the PMS refuses the credential.
    NeedsAttention,
}

/// What a property's card and its line in a list are made from.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) integration: Integration,
    pub(crate) credential: Option<Credential>,
    /// The last sync that ended, where its status alone does not say enough.
    last_sync: Option<Sync>,
    /// How many alerts of each kind wait for a manager; a failing credential is one of them.
    pub(crate) alerts: BTreeMap<AlertKind, u64>,
}

impl Standing {
    /// Reads what else there is to an integration; `known` is a credential that was read already.
    pub(crate) async fn load(
        desk: &Desk,
        org: &OrgId,
        integration: Integration,
        known: Option<Credential>,
    ) -> Result<Self, Problem> {
        let property = &integration.property_id;
        let credential = async {
            match integration.choices.setup.credential() {
                Err(_) => Ok(None),
                Ok((_, id)) => match known.filter(|known| known.credential_id == id) {
                    Some(known) => Ok(Some(known)),
                    None => desk.read().credential(org, id).await,
                },
            }
        };
        let last_sync = async {
            match &integration.course.last_sync {
                Some(last) => desk.read().sync(property, last.sync_id).await,
                None => Ok(None),
            }
        };
        let alerts = desk.read().open_alert_counts(property);
        let (credential, last_sync, alerts) = futures::try_join!(credential, last_sync, alerts)?;
        Ok(Self::new(integration, credential, last_sync, alerts))
    }

    /// The same for a line of a list: the credential is read already, and of syncs only one that waits.
    pub(crate) async fn of_line(
        desk: &Desk,
        integration: Integration,
        credential: Option<Credential>,
    ) -> Result<Self, Problem> {
        let property = &integration.property_id;
        let held = async {
            match &integration.course.last_sync {
                Some(last) if last.status == SyncStatus::Held => {
                    desk.read().sync(property, last.sync_id).await
                }
                _ => Ok(None),
            }
        };
        let (held, alerts) = futures::try_join!(held, desk.read().open_alert_counts(property))?;
        Ok(Self::new(integration, credential, held, alerts))
    }

    fn new(
        integration: Integration,
        credential: Option<Credential>,
        last_sync: Option<Sync>,
        mut alerts: BTreeMap<AlertKind, u64>,
    ) -> Self {
        if credential.as_ref().is_some_and(|credential| credential.failing.is_some()) {
            alerts.insert(AlertKind::CredentialFailing, 1);
        }
        Self { integration, credential, last_sync, alerts }
    }

    /// How many alerts wait for a manager.
    pub(crate) fn open_alerts(&self) -> u64 {
        self.alerts.values().sum()
    }

    /// The sync that waits for a decision.
    pub(crate) fn held(&self) -> Option<SyncId> {
        let waits = |sync: &&Sync| sync.status() == SyncStatus::Held && sync.decision().is_none();
        self.last_sync.as_ref().filter(waits).map(|sync| sync.sync_id)
    }

    /// Whether the last sync failed.
    fn has_failed(&self) -> bool {
        self.integration.course.last_sync.as_ref().is_some_and(|last| last.status == SyncStatus::Failed)
    }

    /// Judges by the set-up, the last sync that ended, and the credential.
    pub(crate) fn state(&self) -> State {
        let failing = self.credential.as_ref().is_some_and(|credential| credential.failing.is_some());
        match &self.integration.choices.setup {
            Setup::Nothing => State::NotSetUp,
            Setup::Pms { .. } | Setup::Credential { .. } | Setup::Properties { .. } => State::InProgress,
            Setup::Complete(complete) if !complete.enabled => State::Off,
            Setup::Complete(_) if failing || self.has_failed() || self.held().is_some() => {
                State::NeedsAttention
            }
            Setup::Complete(_) => State::On,
        }
    }
}

/// The integration of a property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Integration)]
pub(crate) struct Card {
    #[schema(inline)]
    state: State,
    #[schema(value_type = Option<PmsWord>)]
    pms: Option<Pms>,
    credential: Option<CredentialOnCard>,
    pms_properties: Vec<AttachedView>,
    excluded_lease_statuses: Vec<String>,
    /// Whether User Sync is on.
    enabled: bool,
    /// The step to take next; none once User Sync is on.
    #[schema(value_type = Option<StepWord>)]
    next_step: Option<Step>,
    /// The last sync that ended.
    last_sync: Option<SyncView>,
    /// When the schedule syncs it next; none while User Sync is off.
    next_sync_at: Option<Timestamp>,
    /// How many alerts wait for a manager.
    open_alerts: u64,
    #[schema(value_type = AutomatedAccessWord)]
    automated_access: AutomatedAccess,
    /// Keys that every current resident gets beside that of the unit, by their names in Door.
    #[schema(value_type = Vec<String>)]
    common_area_keys: BTreeSet<CommonArea>,
    /// In per cent.
    held_changes_threshold: u8,
    /// After so many hours access that waits for an approved end ends by itself; 0 is at once.
    revoke_after_hours: u8,
    /// What `If-Match` is compared with.
    version: u64,
}

/// The credential in use.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CredentialOnCard {
    credential_id: String,
    name: String,
}

/// An attached PMS property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AttachedProperty)]
pub(crate) struct AttachedView {
    pms_property_id: String,
    name: Box<str>,
}

impl AttachedView {
    pub(crate) fn new(id: &PmsPropertyId, name: Box<str>) -> Self {
        Self { pms_property_id: id.to_string(), name }
    }
}

impl Card {
    /// The card of an integration as it was read or written; `known` is a credential that was read already.
    pub(crate) async fn answer(
        desk: &Desk,
        property: &Property,
        integration: Integration,
        known: Option<Credential>,
    ) -> CardAnswer {
        let standing = Standing::load(desk, &property.org_id, integration, known).await?;
        Ok(Self::new(standing, desk.now()))
    }

    fn new(standing: Standing, now: Timestamp) -> Versioned<Self> {
        let state = standing.state();
        let open_alerts = standing.open_alerts();
        let Standing { integration, credential, last_sync, alerts: _ } = standing;
        let Integration { choices, course, version, property_id: _, recorded: _ } = integration;
        let Choices {
            setup,
            account: _,
            automated_access,
            common_area_keys,
            held_changes_threshold,
            revoke_after_hours,
        } = choices;
        let attached = setup
            .attached()
            .iter()
            .map(|attached| AttachedView::new(&attached.pms_property_id, attached.name.clone()));
        let excluded = setup.complete().map(|complete| complete.excluded.clone()).unwrap_or_default();
        let card = Self {
            state,
            pms: setup.pms(),
            credential: credential.map(|credential| CredentialOnCard {
                credential_id: credential.credential_id.to_string(),
                name: credential.name.to_string(),
            }),
            pms_properties: attached.collect(),
            excluded_lease_statuses: excluded.iter().map(ToString::to_string).collect(),
            enabled: setup.is_on(),
            next_step: setup.next_step(),
            last_sync: last_sync.map(|sync| SyncView::new(sync, None)),
            next_sync_at: setup.is_on().then(|| course.schedule.next_hour(now)),
            open_alerts,
            automated_access,
            common_area_keys,
            held_changes_threshold: held_changes_threshold.percent(),
            revoke_after_hours: revoke_after_hours.hours(),
            version,
        };
        Versioned { version, body: card }
    }
}
