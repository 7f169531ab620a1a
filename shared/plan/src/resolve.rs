//! What a manager's decision about alerts does, at once: it changes people as a sync would that agreed with it,
//! access included, so that the next sync finds nothing left to do.

mod comparison;
mod working;

use std::collections::BTreeSet;

use domain::{
    access::KeptAccess,
    alert::{Alert, AlertAction},
    alert_cause::AlertCause,
    change::AlertChange,
    directory::Directory,
    ids::{AlertId, PersonId},
    lease::Lifecycle,
    link::Presence,
    pms::PmsRef,
    settings::SyncSettings,
};
use jiff::{Timestamp, civil::Date};

use self::working::Working;
use crate::{
    access::{end, is_past},
    digest::digest,
    output::Plan,
    planner::of_people,
};

/// A manager's decision about one alert or many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertDecision {
    /// What.
    pub action: AlertAction,
    /// Who: the caller's `sub`.
    pub by: Box<str>,
    /// Why; needed to keep access after a move-out.
    pub reason: Option<Box<str>>,
    /// The last day on which it holds; needed to keep access after a move-out.
    pub until: Option<Date>,
}

/// Why a decision cannot be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotResolve {
    /// This kind of alert, or this one as it stands, is not resolved by that.
    #[error("`{}` is not among what can be decided about this alert", .0.as_str())]
    NotOffered(AlertAction),
    /// The people are no longer as the alert has them.
    #[error("the person or the resident is no longer as the alert has them")]
    Outdated,
    /// Access is kept for a reason, and until a day that is not past.
    #[error("access is kept for a reason, and until a day from today on: give both")]
    NoReasonOrDay,
}

/// What a decision about several alerts comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The people to be written, and the alerts: those that are decided close.
    pub plan: Plan,
    /// The alerts that it decides, ordered by id.
    pub closed: BTreeSet<AlertId>,
    /// Those of which it cannot be carried out, and why; nothing is done about them.
    pub refused: Vec<(AlertId, CannotResolve)>,
}

/// Carries out one decision about open alerts. Each is decided in the order given, on people as the ones before
/// left them.
pub fn resolve(
    alerts: &[Alert],
    decision: &AlertDecision,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
) -> Resolved {
    let mut working = Working::new(directory, settings, now);
    let (mut closed, mut refused) = (BTreeSet::new(), Vec::new());
    for alert in alerts {
        match one(alert, decision, &mut working) {
            Ok(()) => {
                closed.insert(alert.alert_id);
            }
            Err(why) => refused.push((alert.alert_id, why)),
        }
    }
    let mut plan = of_people(working.finish(), directory, settings, now, None);
    let is_decided = |change: &AlertChange| match change {
        AlertChange::Close(id) => closed.contains(id),
        AlertChange::Refresh(alert) => closed.contains(&alert.alert_id),
        AlertChange::Open(_) => false,
    };
    plan.alerts.retain(|change| !is_decided(change));
    plan.alerts.extend(closed.iter().copied().map(AlertChange::Close));
    let plan = Plan { digest: digest(&plan.people, &plan.alerts, directory), ..plan };
    Resolved { plan, closed, refused }
}

fn one(alert: &Alert, decision: &AlertDecision, working: &mut Working<'_>) -> Result<(), CannotResolve> {
    let action = decision.action;
    if !alert.cause.actions().contains(&action) {
        return Err(CannotResolve::NotOffered(action));
    }
    let person = alert.cause.person().ok_or(CannotResolve::Outdated)?.person_id;
    working.detected_at = alert.opened_at;
    match (&alert.cause, action) {
        (AlertCause::MissingFromPms { record, .. }, AlertAction::Keep) => {
            keep_missing(working, person, &record.pms_ref, decision)
        }
        (AlertCause::MissingFromPms { .. }, AlertAction::MoveOut) => move_out(working, person),
        (AlertCause::StillHasAccess { .. }, AlertAction::EndAccess) => end_access(working, person),
        (AlertCause::StillHasAccess { .. }, AlertAction::Keep) => keep_access(working, person, decision),
        (cause, _) => {
            let compared = cause.comparison().ok_or(CannotResolve::NotOffered(action))?;
            match action {
                AlertAction::Merge => comparison::merge(working, person, &compared.record),
                AlertAction::CreateSeparate => comparison::create_separate(working, person, &compared.record),
                AlertAction::SamePerson => comparison::same_person(working, person, &compared.record),
                AlertAction::AnotherPerson => comparison::another_person(working, person, &compared.record),
                AlertAction::Keep | AlertAction::MoveOut | AlertAction::EndAccess => {
                    Err(CannotResolve::NotOffered(action))
                }
            }
        }
    }
}

/// Somebody who is missing from the PMS moved out: today, unless it is known when.
fn move_out(working: &mut Working<'_>, person: PersonId) -> Result<(), CannotResolve> {
    let (settings, now) = (working.settings, working.now);
    let draft = working.edit(person)?;
    if draft.after.lifecycle == Lifecycle::Past {
        return Err(CannotResolve::Outdated);
    }
    is_past(draft, settings, now);
    Ok(())
}

/// Somebody who is missing from the PMS stays as they are.
fn keep_missing(
    working: &mut Working<'_>,
    person: PersonId,
    missing: &PmsRef,
    decision: &AlertDecision,
) -> Result<(), CannotResolve> {
    let draft = working.edit(person)?;
    let mut is_kept = false;
    // Whoever is kept is kept whichever of their records is missing.
    for link in draft.after.links.iter_mut().filter(|link| link.pms_ref.pms == missing.pms) {
        if let Presence::Missing { since } = link.presence {
            link.presence = Presence::Kept { since, by: Some(decision.by.clone()) };
            is_kept = true;
        }
    }
    if is_kept { Ok(()) } else { Err(CannotResolve::Outdated) }
}

fn end_access(working: &mut Working<'_>, person: PersonId) -> Result<(), CannotResolve> {
    let now = working.now;
    let draft = working.edit(person)?;
    draft.after.after_move_out.as_ref().ok_or(CannotResolve::Outdated)?;
    end(&mut draft.after, now);
    Ok(())
}

fn keep_access(
    working: &mut Working<'_>,
    person: PersonId,
    decision: &AlertDecision,
) -> Result<(), CannotResolve> {
    let (now, today) = (working.now, working.settings.today(working.now));
    let reason = decision.reason.clone().filter(|reason| !reason.trim().is_empty());
    let until = decision.until.filter(|until| *until >= today);
    let (Some(reason), Some(until)) = (reason, until) else { return Err(CannotResolve::NoReasonOrDay) };
    let draft = working.edit(person)?;
    let still = draft.after.after_move_out.as_mut().ok_or(CannotResolve::Outdated)?;
    still.kept = Some(KeptAccess { reason, until, by: decision.by.clone(), at: now });
    draft.after.suggestion = None;
    Ok(())
}
