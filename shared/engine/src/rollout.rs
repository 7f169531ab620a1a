//! Roll-outs: the lines are asked for on the bus, and each is taken as far as it goes by itself.
//!
//! A line is worked on by whoever has its event, and written over the version that was read: the same event
//! twice, or two at once, come to one. What is done to the property is what the wizard does, written on the
//! integration's version; taken again after a crash, it is there already and is not written.

use std::collections::BTreeSet;

use bus::RolloutRequest;
use domain::{
    access::CommonArea,
    door_key::Opens,
    ids::{AuditId, SyncId},
    rollout::{Decider, LinePreview, LineState, Rollout, RolloutLine, WhichLines},
    setup::{Step, StepRefused},
    sync::{Sync, SyncFailure, SyncTrigger},
};
use futures::{StreamExt, TryStreamExt, stream};
use plan::{Plan, Verdict};
use serde_json::Value;
use store::{
    AuditAction, AuditEntry, AuditScope, Conflict, Decision, Integration, Outrun, Property, StoreError,
};

use crate::{
    Changed, Context, Deadline, Desk, Engine, EngineError, NotChanged, Wanted, connect::is_rejected,
};

/// How many lines are written at once.
const AT_ONCE: usize = 16;

impl Desk {
    /// Begins a roll-out, and asks for the work on its lines.
    ///
    /// # Errors
    /// When the table is out of reach; or the bus: then the roll-out is there, and can be asked to go on.
    pub async fn begin_rollout(
        &self,
        rollout: &Rollout,
        lines: &[RolloutLine],
        by: &Decision,
    ) -> Result<(), EngineError> {
        self.store.begin_rollout(rollout, lines, by).await?;
        self.ask_for(rollout, lines.iter()).await
    }

    /// Has a roll-out go on: what waits is asked for again, and what was refused is tried anew.
    ///
    /// # Errors
    /// When the table or the bus is out of reach.
    pub async fn go_on(&self, rollout: &Rollout) -> Result<Vec<RolloutLine>, EngineError> {
        self.advance(rollout, |line| match line.standing {
            LineState::Refused { .. } => Some(LineState::Waiting),
            _ => None,
        })
        .await
    }

    /// Has lines that are ready turned on.
    ///
    /// # Errors
    /// When the table or the bus is out of reach.
    pub async fn turn_lines_on(
        &self,
        rollout: &Rollout,
        which: WhichLines,
        by: &Decider,
    ) -> Result<Vec<RolloutLine>, EngineError> {
        self.advance(rollout, |line| match &line.standing {
            LineState::Ready { preview } if which.has(preview) => {
                Some(LineState::TurningOn { preview: preview.clone(), by: by.clone() })
            }
            _ => None,
        })
        .await
    }

    /// Writes what becomes of lines, and asks for the work on all that are under way then; gives all.
    async fn advance(
        &self,
        rollout: &Rollout,
        next: impl Fn(&RolloutLine) -> Option<LineState>,
    ) -> Result<Vec<RolloutLine>, EngineError> {
        let id = rollout.rollout_id;
        let write = async |line: RolloutLine| {
            let Some(standing) = next(&line) else { return Ok(line) };
            let after = line.clone().now(standing);
            match self.store.save_rollout_line(id, &after).await {
                Ok(()) => Ok(after),
                // Somebody else has it: it goes where they take it.
                Err(error) if error.is_outrun() => Ok(line),
                Err(error) => Err(error),
            }
        };
        let lines = self.store.rollout_lines(id).await?;
        let lines: Vec<_> = stream::iter(lines).map(write).buffered(AT_ONCE).try_collect().await?;
        self.ask_for(rollout, lines.iter().filter(|line| line.standing.is_under_way())).await?;
        Ok(lines)
    }

    async fn ask_for(
        &self,
        rollout: &Rollout,
        lines: impl Iterator<Item = &RolloutLine>,
    ) -> Result<(), EngineError> {
        let request = |line: &RolloutLine| RolloutRequest {
            org_id: rollout.org_id.clone(),
            rollout_id: rollout.rollout_id,
            property_id: line.property_id.clone(),
        };
        let requests: Vec<_> = lines.map(request).collect();
        Ok(self.publisher.request_rollout(&requests).await?)
    }

    /// Asks for the first sync of a property that was turned on; none where it was on, and has been synced.
    ///
    /// # Errors
    /// As [`Desk::request_sync`].
    pub async fn first_sync(
        &self,
        property: &Property,
        before: &Integration,
        after: &Integration,
        by: &Decision,
        wanted: Wanted,
    ) -> Result<Option<Sync>, EngineError> {
        let turned_on = after.choices.setup.is_on() && !before.choices.setup.is_on();
        if !turned_on && after.course.last_sync.is_some() {
            return Ok(None);
        }
        self.request_sync(property, after, SyncTrigger::Activation, by, wanted).await.map(Some)
    }

    fn decision_about(
        &self,
        by: &Decider,
        rollout: &Rollout,
        line: &RolloutLine,
        action: AuditAction,
    ) -> Decision {
        let at = self.now();
        Decision::new(AuditEntry {
            audit_id: AuditId::new(at, self.random()),
            at,
            actor: by.actor.clone(),
            actor_name: by.actor_name.clone(),
            role: by.role.clone(),
            action,
            subject: None,
            before: Value::Null,
            after: Value::Null,
            scope: AuditScope::Property(line.property_id.clone()),
        })
        .about(rollout.rollout_id)
    }

    /// A property of the roll-out's portfolio.
    async fn property_of(&self, rollout: &Rollout, line: &RolloutLine) -> Result<Property, EngineError> {
        let property = self.property(&line.property_id).await?;
        match property.org_id == rollout.org_id {
            true => Ok(property),
            false => Err(EngineError::UnknownProperty(property.property_id)),
        }
    }

    /// The common areas that a property has keys for.
    async fn common_areas(&self, property: &Property) -> Result<BTreeSet<CommonArea>, StoreError> {
        let keys = self.store.door_keys(&property.property_id).await?;
        Ok(keys.into_iter().filter(|key| key.opens == Opens::Common).map(|key| key.name).collect())
    }

    async fn turn_on(
        &self,
        rollout: &Rollout,
        line: &RolloutLine,
        preview: &LinePreview,
        by: &Decider,
    ) -> Result<LineState, EngineError> {
        let property = self.property_of(rollout, line).await?;
        let by = self.decision_about(by, rollout, line, AuditAction::SyncTurnedOn);
        let read = self.store.integration(&property.property_id).await?;
        let on = |before: &Integration| {
            let choices = before.choices.clone();
            Ok(domain::settings::Choices { setup: choices.setup.turn(true)?, ..choices })
        };
        let changed = self.change_integration(&property, read, &by, on).await;
        let Changed { before, after } = changed.map_err(|not| refused(&property, not))?;
        // What was seen is let through where it would be held, and nothing else.
        let seed = [&*rollout.rollout_id.to_string(), property.property_id.as_str()];
        let id = SyncId::derived(preview.seen_at, &seed);
        let wanted = Wanted { approves: Some(preview.digest.clone()), id: Some(id), ..Wanted::default() };
        let sync = match self.first_sync(&property, &before, &after, &by, wanted).await? {
            Some(sync) => Some(sync),
            // It may have been asked for, and have ended, before this was cut off.
            None => self.store.sync(&property.property_id, id).await?,
        };
        Ok(LineState::On { preview: preview.clone(), sync_id: sync.map(|sync| sync.sync_id) })
    }
}

impl Engine {
    /// Takes a line of a roll-out as far as it goes by itself; none where there is no such line.
    ///
    /// # Errors
    /// When how far it went could not be written; then the same request may be made again.
    pub async fn roll_out(
        &self,
        request: &RolloutRequest,
        deadline: Deadline,
    ) -> Result<Option<RolloutLine>, EngineError> {
        let (store, id) = (&self.desk.store, request.rollout_id);
        let (rollout, line) = futures::try_join!(
            store.rollout(&request.org_id, id),
            store.rollout_line(id, &request.property_id)
        )?;
        let (Some(rollout), Some(line)) = (rollout, line) else { return Ok(None) };
        let done = match &line.standing {
            LineState::Waiting => Box::pin(self.prepare(&rollout, &line, deadline)).await,
            LineState::TurningOn { preview, by } => self.desk.turn_on(&rollout, &line, preview, by).await,
            LineState::Ready { .. } | LineState::On { .. } | LineState::Refused { .. } => {
                return Ok(Some(line));
            }
        };
        let standing = match done {
            Ok(standing) => standing,
            // Nothing can be written now, either.
            Err(EngineError::Store(error @ StoreError::Unavailable(_))) => return Err(error.into()),
            // It may be on by now: what is left is to ask for its first sync, and not to set it up anew.
            Err(error) if line.standing.preview().is_some() && error.failure().retryable => {
                return Err(error);
            }
            Err(error) => LineState::Refused { failure: failure(&error) },
        };
        let after = line.now(standing);
        match store.save_rollout_line(id, &after).await {
            Ok(()) => Ok(Some(after)),
            Err(error) if error.is_outrun() => Ok(store.rollout_line(id, &request.property_id).await?),
            Err(error) => Err(error.into()),
        }
    }

    /// Sets the property up like the model, and looks at what turning it on would do.
    async fn prepare(
        &self,
        rollout: &Rollout,
        line: &RolloutLine,
        deadline: Deadline,
    ) -> Result<LineState, EngineError> {
        let Rollout { model, begun_by, .. } = rollout;
        let property = self.desk.property_of(rollout, line).await?;
        let credential = self.desk.store.credential(&rollout.org_id, model.credential_id).await?;
        let gone = || EngineError::NotSetUp {
            property: property.property_id.clone(),
            source: StepRefused::Required(Step::EnterCredentials),
        };
        let account = pms::account(model.pms, &credential.ok_or_else(gone)?.shown_fields);
        let keys = self.desk.common_areas(&property).await?;
        let by = self.desk.decision_about(begun_by, rollout, line, AuditAction::RolledOut);
        let read = self.desk.store.integration(&property.property_id).await?;
        let like_model =
            |before: &Integration| model.choices(&before.choices, &line.attached, &account, &keys);
        let changed = self.desk.change_integration(&property, read, &by, like_model).await;
        changed.map_err(|not| refused(&property, not))?;
        let context = self.desk.context(&property).await?;
        // One credential is for all of them: after the PMS has refused it once, the others leave it alone.
        self.mind_failing_credential(&context, SyncTrigger::Schedule)?;
        let plan = self.plan_of(&context, &begun_by.actor, deadline).await?;
        let hold_reasons = match plan.verdict {
            Verdict::Apply => Vec::new(),
            Verdict::Hold(reasons) => reasons.as_slice().to_vec(),
        };
        let preview = LinePreview {
            counts: plan.counts,
            digest: plan.digest,
            hold_reasons,
            missing_keys: model.missing_keys(&keys),
            seen_at: self.desk.now(),
        };
        Ok(LineState::Ready { preview })
    }

    async fn plan_of(&self, context: &Context, by: &str, deadline: Deadline) -> Result<Plan, EngineError> {
        let planned = self.preview(&context.property, None, deadline).await;
        if let Err(EngineError::Pms(error)) = &planned
            && is_rejected(error)
        {
            self.note_refused(&context.credential, error, by).await?;
        }
        planned
    }
}

fn refused(property: &Property, not: NotChanged<StepRefused>) -> EngineError {
    match not {
        NotChanged::Store(error) => error.into(),
        NotChanged::Refused(StepRefused::IsOn) => EngineError::IsOn(property.property_id.clone()),
        NotChanged::Refused(source) => {
            EngineError::NotSetUp { property: property.property_id.clone(), source }
        }
    }
}

/// Why a line went no further, and what to do: nothing tries again by itself here.
fn failure(error: &EngineError) -> SyncFailure {
    let then = |what: &str| -> Box<str> {
        format!("{}. {what} Then go on with the roll-out.", error.to_string().trim_end_matches('.')).into()
    };
    let failure = error.failure();
    let detail = match error {
        EngineError::Store(StoreError::Conflict(Conflict::AttachedElsewhere(_))) => {
            then("A PMS property syncs into one Door property: detach it there first.")
        }
        EngineError::CredentialFailing { .. } => then("Enter its new values."),
        EngineError::Pms(_) => failure.detail.clone(),
        _ if failure.retryable => then("Wait a moment."),
        _ => failure.detail.clone(),
    };
    SyncFailure { detail, ..failure }
}
