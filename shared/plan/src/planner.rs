//! From roster, directory and settings to a plan, pass by pass.

use domain::{
    alert::Alert,
    change::{AlertChange, PersonChange},
    directory::Directory,
    ids::{AlertId, PersonId, PmsResidentId, SyncId},
    person::Person,
    pms::PmsRef,
    roster::Roster,
    settings::SyncSettings,
    sync::SyncCounts,
};
use jiff::Timestamp;

use crate::{
    access::Settling,
    alerts::{self, Opening},
    causes::Causes,
    digest::digest,
    draft::Drafts,
    facts::Facts,
    guard, links,
    output::{Plan, PlanRow, Verdict},
    rows, rules,
    who::Identity,
};

/// Decides what a sync does.
///
/// The same inputs, in any order, give the same plan. `now` decides which day it is at the property
/// and is written where a moment is recorded; `sync_id` where an alert says who opened it.
pub fn plan(
    roster: &Roster,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
    sync_id: SyncId,
) -> Plan {
    let facts = Facts::new(roster, directory, settings, now);
    let (mut drafts, mut causes) = (Drafts::new(directory), Causes::default());
    // Humans, and which people they are.
    let identity = Identity::new(&facts);
    links::follow_identity(&facts, &identity, &mut drafts);
    // What the rules make of them.
    let rulings = rules::decide(&facts, &identity, &mut drafts, &mut causes);
    links::note_missing(&facts, &identity, &mut drafts, &mut causes);
    // What that makes of their access.
    let settling = Settling::now(settings, now);
    for id in drafts.everybody() {
        drafts.settle(id, |draft| settling.settle(draft));
    }
    // What a manager must decide.
    let causes = alerts::causes(&facts, &identity, causes, &drafts);
    let is_known = |cause: &_| alerts::is_known(&facts, cause);
    let opening = Opening { settings, now, sync_id: Some(sync_id) };
    let alerts = alerts::changes(directory.open_alerts.iter(), &causes, is_known, opening);
    // Whether it may be applied, and what it is known by.
    let people = drafts.finish(Some(now));
    let rows = rows::rows(&facts, &identity, &rulings, &people);
    let verdict = guard::verdict(&facts, &people);
    assembled(rows, people, alerts, verdict, directory)
}

/// A plan without a roster: of people alone.
pub(crate) fn of_people(
    people: Vec<PersonChange>,
    directory: &Directory,
    settings: &SyncSettings,
    now: Timestamp,
    sync_id: Option<SyncId>,
) -> Plan {
    let alerts = alerts::changes_of_people(directory, &people, Opening { settings, now, sync_id });
    assembled(Vec::new(), people, alerts, Verdict::Apply, directory)
}

pub(crate) fn assembled(
    rows: Vec<PlanRow>,
    people: Vec<PersonChange>,
    alerts: Vec<AlertChange>,
    verdict: Verdict,
    directory: &Directory,
) -> Plan {
    let mut counts = SyncCounts::default();
    // A human with several records counts once.
    rows.iter().filter(|row| row.leads()).for_each(|row| counts.count(row.outcome));
    let taken = guard::taken(&people);
    (counts.moved_out, counts.access_ended) = (taken.move_outs, taken.ends_of_access);
    let digest = digest(&people, &alerts, directory);
    Plan { rows, people, alerts, counts, verdict, digest, directory_version: directory.version }
}

impl Plan {
    /// The part of the plan that is about one resident, decided with all the others in view. Only a roster
    /// that shrank still holds it: one person is never too many.
    #[must_use]
    pub fn only(self, id: &PmsResidentId, directory: &Directory) -> Self {
        let is = |at: &PmsRef| at.pms_resident_id == *id;
        let has_it = |person: &Person| person.links.iter().any(|link| is(&link.pms_ref));
        // Both sides of an exchange, or none.
        let concerns =
            |change: &PersonChange| has_it(&change.after) || change.before.as_deref().is_some_and(has_it);
        let people: Vec<_> = self.people.into_iter().filter(concerns).collect();
        let is_written = |id: PersonId| people.iter().any(|change| change.after.person_id == id);
        let about = |alert: &Alert| {
            let residents = alert.cause.residents();
            residents.iter().any(|resident| is(&resident.pms_ref))
                || alert.cause.person().is_some_and(|person| is_written(person.person_id))
        };
        let closes = |closed: AlertId| {
            directory.open_alerts.iter().any(|alert| alert.alert_id == closed && about(alert))
        };
        let rows = self.rows.into_iter().filter(|row| row.pms_ref.as_ref().is_some_and(is)).collect();
        let concerns = |change: &AlertChange| match change {
            AlertChange::Open(alert) | AlertChange::Refresh(alert) => about(alert),
            AlertChange::Close(alert_id) => closes(*alert_id),
        };
        let alerts = self.alerts.into_iter().filter(concerns).collect();
        let verdict = match &self.verdict {
            Verdict::Hold(reasons) => {
                let shrunk = reasons.as_slice().iter().filter(|reason| guard::is_shrunk(reason));
                Verdict::from(shrunk.cloned().collect::<Vec<_>>())
            }
            Verdict::Apply => Verdict::Apply,
        };
        assembled(rows, people, alerts, verdict, directory)
    }
}
