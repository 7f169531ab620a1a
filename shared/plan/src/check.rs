//! What is true of every sound plan, whatever it decides. Run before a plan is applied, and by
//! every test.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    change::ChangeKind, contact::EmailKey, directory::Directory, ids::PersonId, lease::Lifecycle,
    person::Person, pms::PmsRef, roster::Roster, settings::SyncSettings,
};

use crate::planner::Plan;

/// A plan breaks a rule of its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanDefect {
    /// Two people carry the same link.
    #[error("`{0}` and `{1}` would be linked to the same resident")]
    SharedLink(PersonId, PersonId),
    /// Two people would have the same email, and did not before.
    #[error("`{0}` and `{1}` would have the same email")]
    SharedEmail(PersonId, PersonId),
    /// A change that names another version than the one read, or nobody who was read.
    #[error("the change of `{0}` does not follow the version that was read")]
    Version(PersonId),
    /// Somebody would be moved out whom the PMS does not call past.
    #[error("`{0}` would be moved out although the PMS does not say so")]
    MovedOut(PersonId),
    /// Access would end of somebody who lives here, or of whom that is not known.
    #[error("access of `{0}` would end although they live here")]
    AccessEnded(PersonId),
    /// A resident without a row, or with more than one.
    #[error("a resident has {0} rows instead of one")]
    Rows(usize),
}

/// The defects of a plan; none for a sound one.
pub fn check(
    plan: &Plan,
    roster: &Roster,
    directory: &Directory,
    settings: &SyncSettings,
) -> Vec<PlanDefect> {
    let mut defects = Vec::new();
    let before: BTreeMap<PersonId, &Person> = directory.people.iter().map(|p| (p.person_id, p)).collect();
    let mut after = before.clone();
    let past: BTreeSet<&PmsRef> = roster
        .residents()
        .iter()
        .filter(|r| {
            r.leases.iter().any(|lease| lease.lifecycle == Lifecycle::Past || lease.move_out.is_some())
        })
        .map(|r| &r.pms_ref)
        .collect();
    for change in &plan.people {
        let id = change.after.person_id;
        let read = before.get(&id);
        let follows = change.replaces() == read.map(|p| p.version)
            && change.after.version == change.replaces().unwrap_or(0) + 1
            && (change.kind == ChangeKind::Created) == read.is_none();
        if !follows {
            defects.push(PlanDefect::Version(id));
        }
        let said = change.after.links_in(settings.pms).any(|link| past.contains(&link.pms_ref));
        if change.kind == ChangeKind::MovedOut && !(said && change.after.lifecycle == Lifecycle::Past) {
            defects.push(PlanDefect::MovedOut(id));
        }
        let lives_here = matches!(change.after.lifecycle, Lifecycle::Current | Lifecycle::Other);
        if change.after.access.has_ended() && !read.is_some_and(|p| p.access.has_ended()) && lives_here {
            defects.push(PlanDefect::AccessEnded(id));
        }
        after.insert(id, &change.after);
    }
    let changed: BTreeSet<PersonId> = plan.people.iter().map(|change| change.after.person_id).collect();
    let mut links: BTreeMap<&PmsRef, PersonId> = BTreeMap::new();
    let mut emails: BTreeMap<EmailKey, PersonId> = BTreeMap::new();
    for (id, person) in &after {
        for link in &person.links {
            match links.insert(&link.pms_ref, *id) {
                Some(other) if changed.contains(id) || changed.contains(&other) => {
                    defects.push(PlanDefect::SharedLink(other, *id));
                }
                _ => {}
            }
        }
        match emails.insert(person.email.key(), *id) {
            Some(other) if !before.contains_key(id) || !before.contains_key(&other) => {
                defects.push(PlanDefect::SharedEmail(other, *id));
            }
            _ => {}
        }
    }
    let rows = plan.rows.iter().filter(|row| row.rule.is_some()).count();
    if rows != roster.residents().len() {
        defects.push(PlanDefect::Rows(rows));
    }
    defects
}
