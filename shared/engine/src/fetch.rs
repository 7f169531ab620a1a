//! Everything a plan is made from: the settings, the roster, the directory.

use domain::{
    credential::{Credential, CredentialFailure, CredentialFields},
    directory::Directory,
    ids::{CredentialId, PropertyId},
    pms::Pms,
    roster::Roster,
    settings::SyncSettings,
    setup::CompleteSetup,
    sync::Sync,
};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use pms::{Connector, Limits, PmsError, PmsErrorKind};
use store::{Integration, Property};

use crate::{Deadline, Engine, EngineError};

/// What a sync of one property works with, as it was read at its beginning.
#[derive(Debug, Clone)]
pub struct Context {
    /// The Door property.
    pub property: Property,
    /// Its integration, as far as it is set up.
    pub integration: Integration,
    /// The finished part of it that a sync needs.
    pub setup: CompleteSetup,
    /// The credential in use.
    pub credential: Credential,
}

impl Context {
    fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.property.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// A moment by the property's clock: its day is the one that counts.
    pub(crate) fn at_property(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.time_zone())
    }
}

impl Engine {
    /// Reads what a sync of this property works with.
    ///
    /// # Errors
    /// When the property is unknown or its set-up is not finished.
    pub async fn context(&self, property_id: &PropertyId) -> Result<Context, EngineError> {
        let unknown = || EngineError::UnknownProperty(property_id.clone());
        let property = self.store.property(property_id).await?.ok_or_else(unknown)?;
        let integration = self.store.integration(property_id).await?;
        let setup = integration
            .choices
            .setup
            .complete()
            .map_err(|source| EngineError::NotSetUp { property: property_id.clone(), source })?
            .clone();
        let credential =
            self.store.credential(&property.org_id, setup.credential_id).await?.ok_or_else(unknown)?;
        Ok(Context { property, integration, setup, credential })
    }

    /// A connector with this credential's values.
    ///
    /// # Errors
    /// When the values cannot be read, or the vendor's own settings are missing.
    pub async fn connect(
        &self,
        credential: &Credential,
        limits: Limits,
    ) -> Result<Box<dyn Connector>, EngineError> {
        let fields = self.secrets.get(&credential.org_id, credential.credential_id).await?;
        self.connect_with(credential.pms, &fields, Some(credential.credential_id), limits)
    }

    /// A connector with values that are not stored yet: new ones of this credential, or the first
    /// of one that does not exist. The few calls with those are made at no shared pace, for nobody
    /// shares them.
    ///
    /// # Errors
    /// When the vendor's own settings are missing.
    pub fn connect_with(
        &self,
        pms: Pms,
        fields: &CredentialFields,
        of: Option<CredentialId>,
        limits: Limits,
    ) -> Result<Box<dyn Connector>, EngineError> {
        let Some(credential_id) = of else { return Ok(pms::connect(pms, fields, &self.pms, limits)?) };
        Ok(pms::connect(pms, fields, &self.paced(pms, credential_id), limits)?)
    }

    /// The whole roster of the attached PMS properties.
    ///
    /// A credential that was rotated since this process read it is read again once.
    ///
    /// # Errors
    /// When any of it did not arrive whole.
    pub async fn roster(&self, context: &Context, deadline: Deadline) -> Result<Roster, EngineError> {
        match self.roster_once(context, deadline).await {
            Err(EngineError::Pms(error)) if is_rejected(&error) => {
                self.secrets.forget(context.credential.credential_id);
                self.roster_once(context, deadline).await
            }
            other => other,
        }
    }

    async fn roster_once(&self, context: &Context, deadline: Deadline) -> Result<Roster, EngineError> {
        let connector = self.connect(&context.credential, Limits::within(deadline.left())).await?;
        let attached: Vec<_> = context.setup.attached.iter().map(|p| p.pms_property_id.clone()).collect();
        let now = context.at_property((self.now)());
        let roster = connector.roster(&attached, &now);
        tokio::time::timeout(deadline.left(), roster)
            .await
            .map_err(|_| EngineError::OutOfTime)?
            .map_err(Into::into)
    }

    /// Asks the PMS for the linked residents who are not in the roster: the hourly pull need not
    /// hold past leases, and only what the PMS says is past is a move-out.
    ///
    /// So many missing that the plan will be held anyway are not asked for: that is a lost
    /// permission or a wiped property, and hundreds of calls would not make it better.
    ///
    /// # Errors
    /// When the PMS does not answer; then nothing is known, and the sync fails.
    pub(crate) async fn ask_for_missing(
        &self,
        context: &Context,
        roster: Roster,
        directory: &Directory,
        deadline: Deadline,
    ) -> Result<Roster, EngineError> {
        let settings = self.settings(context).await?;
        let missing = plan::to_ask_about(&roster, directory, &settings, (self.now)());
        if missing.is_empty() {
            return Ok(roster);
        }
        let connector = self.connect(&context.credential, Limits::within(deadline.left())).await?;
        let now = context.at_property(roster.fetched_at());
        let answers = tokio::time::timeout(deadline.left(), connector.residents(&missing, &now))
            .await
            .map_err(|_| EngineError::OutOfTime)??;
        Ok(roster.with_answers(answers))
    }

    /// What was chosen and how syncs went, as a plan takes it.
    ///
    /// # Errors
    /// When the mapping cannot be read.
    pub async fn settings(&self, context: &Context) -> Result<SyncSettings, EngineError> {
        let Context { property, integration: Integration { choices, course, .. }, .. } = context;
        let property_id = property.property_id.clone();
        let units = self.store.unit_mapping(&property_id).await?;
        let zone = context.time_zone();
        SyncSettings::new(property_id, zone, choices, course, units, (self.now)())
            .map_err(|source| EngineError::NotSetUp { property: property.property_id.clone(), source })
    }

    /// Notes that the PMS refused the credential; tells of it only the first time.
    pub(crate) async fn note_rejected(
        &self,
        context: &Context,
        error: &PmsError,
        sync: &Sync,
        now: Timestamp,
    ) -> Result<(), EngineError> {
        let earlier = context.credential.failing.as_ref();
        let failure = CredentialFailure {
            since: earlier.map_or(now, |failing| failing.since),
            detail: format!("{error}. {}", error.next()).into(),
            sync_id: earlier.map_or(Some(sync.sync_id), |failing| failing.sync_id),
            checked_at: now,
            attempts: earlier.map_or(0, |failing| failing.attempts) + 1,
        };
        let note = crate::events::credential_failing(context, &failure, sync, now);
        let property_id = Some(&context.property.property_id);
        self.store.mark_credential_failing(&context.credential, property_id, &failure, note).await?;
        Ok(())
    }
}

/// Whether it is the credential that has to change: its values, or what it may read.
pub(crate) fn is_rejected(error: &PmsError) -> bool {
    matches!(error.kind(), PmsErrorKind::CredentialRejected | PmsErrorKind::PermissionMissing { .. })
}
