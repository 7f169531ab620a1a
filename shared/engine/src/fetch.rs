//! Everything a plan is made from: the settings, the roster, the directory.

use domain::{
    credential::Credential,
    directory::Directory,
    ids::PmsPropertyId,
    pms::PmsRef,
    roster::{Resident, Roster},
    settings::SyncSettings,
    setup::AttachedProperty,
};
use jiff::Timestamp;
use pms::{Limits, PmsProperty};
use store::Property;

use crate::{Context, Deadline, Engine, EngineError};

/// Everything a plan is made from.
#[derive(Debug, Clone)]
pub(crate) struct Fetched {
    /// Who is there, with those whom the PMS was asked about by name.
    pub(crate) roster: Roster,
    /// Whom Door knows, and what waits for a manager.
    pub(crate) directory: Directory,
    /// What managers chose, and how syncs went.
    pub(crate) settings: SyncSettings,
    /// Whether the PMS was asked about somebody by name.
    pub(crate) asked: bool,
}

impl Engine {
    /// Reads everything that a plan of this property is made from.
    pub(crate) async fn fetch(&self, context: &Context, deadline: Deadline) -> Result<Fetched, EngineError> {
        let Context { property, setup, credential, .. } = context;
        let roster = self.roster(property, credential, &setup.attached, deadline).await?;
        self.fetch_beside(context, roster, deadline).await
    }

    /// Reads what a plan is made from beside the roster.
    ///
    /// The hourly pull need not hold past leases, and only what the PMS says is past is a move-out: it is
    /// asked about linked residents who are not in the roster.
    pub(crate) async fn fetch_beside(
        &self,
        context: &Context,
        roster: Roster,
        deadline: Deadline,
    ) -> Result<Fetched, EngineError> {
        let directory = self.desk.store.directory(&context.property.property_id).await?;
        let settings = self.desk.settings(&context.property, &context.integration).await?;
        let missing = plan::to_ask_about(&roster, &directory, &settings, self.desk.now());
        let (at, asked) = (roster.fetched_at(), !missing.is_empty());
        let roster = match asked {
            false => roster,
            true => roster.with_answers(self.residents(context, missing, at, deadline).await?),
        };
        Ok(Fetched { roster, directory, settings, asked })
    }

    /// The PMS properties that a credential sees.
    ///
    /// # Errors
    /// When the PMS does not answer.
    pub async fn pms_properties(&self, credential: &Credential) -> Result<Vec<PmsProperty>, EngineError> {
        let limits = Limits::while_somebody_waits();
        self.ask(credential, limits, &(), |connector, ()| connector.properties()).await
    }

    /// The whole roster of the attached PMS properties.
    ///
    /// # Errors
    /// When any of it did not arrive whole.
    pub async fn roster(
        &self,
        property: &Property,
        credential: &Credential,
        attached: &[AttachedProperty],
        deadline: Deadline,
    ) -> Result<Roster, EngineError> {
        Ok(self.roster_counting(property, credential, attached, None, deadline).await?.0)
    }

    /// The same, in about so many calls to the PMS; tells how many it took.
    pub(crate) async fn roster_counting(
        &self,
        property: &Property,
        credential: &Credential,
        attached: &[AttachedProperty],
        calls: Option<u32>,
        deadline: Deadline,
    ) -> Result<(Roster, u32), EngineError> {
        let attached: Vec<PmsPropertyId> = attached.iter().map(|p| p.pms_property_id.clone()).collect();
        let asked = (attached, property.local_time(self.desk.now()));
        let limits = Limits::within(deadline.left());
        let roster = self.ask_counting(credential, limits, calls, &asked, |connector, (ids, now)| {
            connector.roster(ids, now)
        });
        deadline.allow(roster).await
    }

    /// These residents as they are at a moment, those of them whom the PMS knows.
    pub(crate) async fn residents(
        &self,
        context: &Context,
        refs: Vec<PmsRef>,
        at: Timestamp,
        deadline: Deadline,
    ) -> Result<Vec<Resident>, EngineError> {
        let (credential, limits) = (&context.credential, Limits::within(deadline.left()));
        let asked = (refs, context.property.local_time(at));
        let answers =
            self.ask(credential, limits, &asked, |connector, (refs, now)| connector.residents(refs, now));
        deadline.allow(answers).await
    }
}
