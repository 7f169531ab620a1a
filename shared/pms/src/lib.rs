//! The connectors: one folder per property management system, and what they share.
//!
//! A vendor's call and our meaning are kept apart: `calls.rs` speaks as the vendor's documentation
//! does, `wire.rs` and `error.rs` read what came back, `map.rs` turns it into residents. What every
//! vendor needs, one place does: reaching a host (`http`) no faster than its vendor allows (`pace`), trying again (`retry`), reading pages to
//! their end (`page`), reading a form (`form`).

mod account;
mod appfolio;
mod charset;
mod connector;
mod date;
mod element;
mod entrata;
mod environment;
mod error;
mod expiry;
mod fault;
mod form;
mod host;
#[cfg(test)]
mod hostile_input;
mod http;
mod json;
mod mri;
mod nobody;
mod notes;
mod pace;
mod page;
mod place;
mod realpage;
mod residency;
mod retry;
mod soap;
mod text;
mod trial;
mod yardi;

use domain::{
    credential::CredentialFields,
    lease::{LeaseStatus, Lifecycle},
    pms::Pms,
};

pub use outbound::{CountedNetwork, HostPort};

pub use crate::{
    account::account,
    connector::{Connector, Descriptor, PmsProperty},
    environment::{Endpoint, Environment, EnvironmentConfig, Limits, Registrations},
    error::{PmsError, PmsErrorKind},
    expiry::Expiry,
    fault::{FaultCause, FaultRule},
    form::{FieldProblem, read_fields, shown_fields},
    host::{ExtraHost, HostSuffix},
    notes::{Fact, Notes},
    pace::{NotNow, Pace, Permit},
    place::{Place, Places},
    residency::{RESIDENCY_WORDS, Residency},
};

/// What there is to know of a PMS. This is where one is registered.
pub fn descriptor(pms: Pms) -> &'static Descriptor {
    match pms {
        Pms::Yardi => &yardi::DESCRIPTOR,
        Pms::RealPage => &realpage::DESCRIPTOR,
        Pms::Entrata => &entrata::DESCRIPTOR,
        Pms::Mri => &mri::DESCRIPTOR,
        Pms::AppFolio => &appfolio::DESCRIPTOR,
    }
}

/// Our reading of a PMS's lease status; one that it never had is `other`.
pub fn lifecycle(pms: Pms, status: &LeaseStatus) -> Lifecycle {
    let known = descriptor(pms).lease_statuses.iter();
    let wanted = text::word_key(status.as_str());
    known
        .filter(|meaning| text::word_key(meaning.status) == wanted)
        .map(|meaning| meaning.lifecycle)
        .next()
        .unwrap_or(Lifecycle::Other)
}

/// A PMS's lease status in the PMS's own spelling, where it is one of those known: words are written in any
/// case and spacing.
fn spelling(pms: Pms, written: &str) -> Option<&'static str> {
    let wanted = text::word_key(written);
    let mut known = descriptor(pms).lease_statuses.iter().map(|meaning| meaning.status);
    known.find(|status| text::word_key(status) == wanted)
}

/// A connector with a credential's values.
///
/// # Errors
/// When Door's own registration with the vendor is missing, or the values were never valid.
pub fn connect(
    pms: Pms,
    fields: &CredentialFields,
    environment: &Environment,
    limits: Limits,
) -> Result<Box<dyn Connector>, PmsError> {
    (descriptor(pms).connect)(fields, environment, limits)
}
