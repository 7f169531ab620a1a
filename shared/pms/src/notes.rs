//! What is known of a vendor's wire, and how well: the connectors' README is made from it.

use crate::{fault::FaultRule, place::Places};

/// Something that a connector relies on, and who says so.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    /// What it relies on, as a sentence.
    pub what: &'static str,
    /// Who says so, and how sure that is.
    pub source: &'static str,
}

impl Fact {
    pub(crate) const fn new(what: &'static str, source: &'static str) -> Self {
        Self { what, source }
    }
}

/// What is known of a vendor's wire.
#[derive(Debug, Clone, Copy)]
pub struct Notes {
    /// What is certain, from the vendor's own papers or from captured answers.
    pub firm: &'static [Fact],
    /// What is read in every form that was seen or is likely, because reading it cannot hurt.
    pub lenient: &'static [Fact],
    /// What is refused or set aside, because guessing could give a key to the wrong person.
    pub strict: &'static [Fact],
    /// What a customer's first answers have to be looked at for.
    pub first_call: &'static [&'static str],
    /// Where fields stand.
    pub places: &'static [Places],
    /// What its words for a failure mean.
    pub faults: &'static [FaultRule],
}
