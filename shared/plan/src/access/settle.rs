//! The one pass that turns lifecycle and unit into access: at once, as a suggestion, or as a question.

use domain::{
    access::{Access, AccessAfterMoveOut, AccessState, AccessSuggestion, AutomatedAccess, WantedAccess},
    ids::SuggestionId,
    lease::{Lifecycle, MoveOut},
    person::Person,
    settings::SyncSettings,
};
use jiff::Timestamp;

use crate::draft::Draft;

/// By what access is settled, and when.
#[derive(Clone, Copy)]
pub(crate) struct Settling<'s> {
    pub(crate) settings: &'s SyncSettings,
    pub(crate) now: Timestamp,
    /// When what asks for a new grant was detected; now, but for a decision about what was seen before.
    pub(crate) detected_at: Timestamp,
    /// Whether a manager has just decided that nobody is asked any more.
    pub(crate) ends_asks: bool,
}

impl<'s> Settling<'s> {
    /// What is detected now.
    pub(crate) fn now(settings: &'s SyncSettings, now: Timestamp) -> Self {
        Self { settings, now, detected_at: now, ends_asks: false }
    }

    /// Gives a person the access that they are to have, or the suggestion of it, or the question about it.
    pub(crate) fn settle(self, draft: &mut Draft<'_>) {
        if is_out(&draft.after) {
            self.leave(draft);
            return;
        }
        draft.after.after_move_out = None;
        self.live(&mut draft.after);
        self.carry_end(&mut draft.after);
    }

    /// Somebody who lives here, or has no access.
    fn live(self, after: &mut Person) {
        let mode = self.settings.access.mode;
        let wanted = if mode == AutomatedAccess::Off { None } else { wanted(after, self.settings) };
        let Some(wanted) = wanted else {
            after.suggestion = None;
            return;
        };
        let known = after.suggestion.as_ref().filter(|known| known.wanted == wanted);
        if mode == AutomatedAccess::Automatic {
            // Suggested before, it was detected then.
            let since = known.map_or(self.detected_at, |known| known.since);
            after.access = after.access.changed_to(&wanted, since, self.now);
            after.suggestion = None;
        } else if known.is_none() {
            self.suggest(after, wanted);
        }
    }

    fn suggest(self, after: &mut Person, wanted: WantedAccess) {
        let seed = [self.settings.property_id.as_str(), &after.person_id.to_string()];
        after.suggestion = Some(AccessSuggestion {
            suggestion_id: SuggestionId::derived(self.now, &seed),
            wanted,
            since: self.detected_at,
            discarded: false,
        });
    }

    /// A grant carries its end where that is certain, and nobody is asked before it.
    fn carry_end(self, after: &mut Person) {
        let asks_first = self.settings.access.mode == AutomatedAccess::ApprovalRequired;
        let by_pms = is_linked(after, self.settings) && after.by_hand.is_none();
        let last_day = after.moved_out_on.and_then(MoveOut::firm).filter(|_| by_pms && !asks_first);
        if let AccessState::Granted { ends_at, .. } = &mut after.access {
            *ends_at = last_day.and_then(|day| self.settings.end_of(day));
        }
    }

    /// Somebody who is out: what they have ends at once, or a manager is asked, for a while.
    fn leave(self, draft: &mut Draft<'_>) {
        let moves_out = draft.moves_out();
        let never_came = draft.before().is_some_and(|before| {
            before.lifecycle == Lifecycle::Future && before.access == AccessState::Unmanaged
        });
        let after = &mut draft.after;
        if after.access.has_ended() || !concerns(after, self.settings) {
            (after.suggestion, after.after_move_out) = (None, None);
            return;
        }
        let mode = self.settings.access.mode;
        let kept = after.after_move_out.as_ref().and_then(|still| still.kept.as_ref());
        let is_asked = after.after_move_out.is_some();
        let ends_now = match kept {
            Some(kept) => kept.until < self.settings.today(self.now),
            None => {
                // What has not begun is cancelled, and what nobody waits for ends.
                after.access.has_not_begun(self.now)
                    || (moves_out && never_came)
                    || (mode == AutomatedAccess::Automatic && (!is_asked || self.ends_asks))
                    || (mode == AutomatedAccess::Off && moves_out)
                    || self.has_run_out(after)
            }
        };
        let is_kept = kept.is_some();
        if ends_now {
            end(after, self.now);
        } else if is_kept {
            after.suggestion = None;
        } else {
            self.ask(after);
        }
    }

    /// Whether the time in which a manager might have decided is over.
    fn has_run_out(self, after: &Person) -> bool {
        let since = after.after_move_out.as_ref().map_or(self.now, |still| still.since);
        self.now.duration_since(since) >= self.settings.access.revoke_after.span()
    }

    /// Asks a manager about the access of somebody who moved out, from now on unless they are asked already.
    pub(crate) fn ask(self, after: &mut Person) {
        after.after_move_out.get_or_insert(AccessAfterMoveOut { since: self.now, kept: None });
        let is_suggested = after.suggestion.as_ref().is_some_and(|known| known.wanted == WantedAccess::Ended);
        if self.settings.access.mode != AutomatedAccess::ApprovalRequired {
            after.suggestion = None;
        } else if !is_suggested {
            self.suggest(after, WantedAccess::Ended);
        }
    }
}

/// Whether somebody is not to have access: they moved out, or left one home and have not come to the next.
pub fn is_out(person: &Person) -> bool {
    match person.lifecycle {
        Lifecycle::Past => true,
        Lifecycle::Future => person.access.granted().is_some(),
        Lifecycle::Current | Lifecycle::Cancelled | Lifecycle::Other => false,
    }
}

/// All access ends, and whatever was to be decided about it.
pub(crate) fn end(after: &mut Person, now: Timestamp) {
    after.access = AccessState::Ended { at: now };
    (after.suggestion, after.after_move_out) = (None, None);
}

/// Whether this service has a say in somebody's access: it granted some, or the PMS says who they are.
fn concerns(person: &Person, settings: &SyncSettings) -> bool {
    person.access.granted().is_some() || person.is_linked_in(settings.pms)
}

fn is_linked(person: &Person, settings: &SyncSettings) -> bool {
    person.links_in(settings.pms).any(|link| !link.reused)
}

/// What lifecycle and unit make of the access of somebody who is not out; none where it is to stay as it is.
pub(crate) fn wanted(person: &Person, settings: &SyncSettings) -> Option<WantedAccess> {
    let mut links = person.links_in(settings.pms).peekable();
    let is_linked = links.peek().is_some();
    // Whoever is out of scope is left as they are.
    if !concerns(person, settings) || (is_linked && links.all(|link| link.out_of_scope)) {
        return None;
    }
    let wanted = match person.lifecycle {
        // In a unit that is not mapped, what they have is the best that is known.
        Lifecycle::Current => WantedAccess::Granted(Access {
            unit_id: person.unit_id.clone()?,
            common_areas: settings.access.common_areas.clone(),
        }),
        Lifecycle::Future | Lifecycle::Past | Lifecycle::Cancelled | Lifecycle::Other => return None,
    };
    (!person.access.is(&wanted)).then_some(wanted)
}
