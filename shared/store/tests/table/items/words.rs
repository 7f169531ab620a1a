//! Every word that may be in an item is listed, and a word that was ever listed is still read.

use std::{collections::BTreeSet, fmt::Debug, str::FromStr};

use domain::{
    access::{AccessState, AutomatedAccess},
    alert::{AlertAction, AlertKind},
    change::Field,
    lease::Lifecycle,
    link::LinkReason,
    notice::{DeliveryStatus, FirstSync, NoticeKind, Turn},
    person::Source,
    pms::Pms,
    rollout::LineState,
    sync::{HoldReason, SkipReason, SyncStatus, SyncTrigger},
    words::Words,
};
use store::{AuditAction, RecordedKind};

/// An enum and a word of it on each line; only ever added to.
const RELEASED: &str = include_str!("../../items/words.txt");

fn released(of: &str) -> BTreeSet<&'static str> {
    RELEASED.lines().filter_map(|line| line.strip_prefix(of)?.strip_prefix(' ')).collect()
}

fn check(of: &str, words: impl IntoIterator<Item = &'static str>) {
    let words: BTreeSet<_> = words.into_iter().collect();
    let released = released(of);
    let (gone, new): (Vec<_>, Vec<_>) =
        (released.difference(&words).collect(), words.difference(&released).collect());
    assert!(gone.is_empty(), "items may hold {gone:?}, and {of} does not know them any more");
    assert!(new.is_empty(), "add {new:?} to words.txt, with `{of} ` before each");
}

fn checked<T: Words + FromStr<Err: Debug> + Debug + PartialEq>(of: &str) {
    check(of, T::ALL.iter().map(|word| word.as_str()));
    for word in released(of) {
        assert_eq!(word.parse::<T>().unwrap().as_str(), word);
    }
}

#[test]
fn every_word_that_was_ever_stored_is_known() {
    checked::<AlertAction>("AlertAction");
    checked::<AlertKind>("AlertKind");
    checked::<AuditAction>("AuditAction");
    checked::<AutomatedAccess>("AutomatedAccess");
    checked::<DeliveryStatus>("DeliveryStatus");
    checked::<Field>("Field");
    checked::<FirstSync>("FirstSync");
    checked::<Lifecycle>("Lifecycle");
    checked::<LinkReason>("LinkReason");
    checked::<NoticeKind>("NoticeKind");
    checked::<Pms>("Pms");
    checked::<RecordedKind>("RecordedKind");
    checked::<SkipReason>("SkipReason");
    checked::<Source>("Source");
    checked::<SyncStatus>("SyncStatus");
    checked::<SyncTrigger>("SyncTrigger");
    checked::<Turn>("NoticeTurn");
    check("AccessState", AccessState::WORDS);
    check("HoldReason", HoldReason::WORDS);
    check("LineState", LineState::WORDS);
}
