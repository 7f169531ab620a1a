//! What a record says on a day, under a property's settings.

use domain::{
    ids::UnitId,
    lease::{Lease, Lifecycle},
    roster::Resident,
    settings::SyncSettings,
};
use jiff::{Timestamp, civil::Date};

/// A property's settings, and the moment for which it is decided.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) settings: &'a SyncSettings,
    pub(crate) now: Timestamp,
    /// Which day it is at the property.
    pub(crate) today: Date,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(settings: &'a SyncSettings, now: Timestamp) -> Self {
        Self { settings, now, today: settings.today(now) }
    }

    /// The lease of one record that counts.
    pub(crate) fn lease<'r>(&self, record: &'r Resident) -> Option<&'r Lease> {
        record.effective_lease(self.today)
    }

    /// Where one record is in its tenancy; one without a lease is nowhere in it.
    pub(crate) fn lifecycle(&self, record: &Resident) -> Lifecycle {
        self.lease(record).map_or(Lifecycle::Other, |lease| lease.lifecycle_on(self.today))
    }

    /// Whether one record is of somebody to be pulled in, as far as status goes.
    pub(crate) fn in_scope(&self, record: &Resident) -> bool {
        matches!(self.lifecycle(record), Lifecycle::Future | Lifecycle::Current)
            && !self.lease(record).is_some_and(|lease| self.is_excluded(lease))
    }

    pub(crate) fn is_excluded(&self, lease: &Lease) -> bool {
        self.settings.excluded.contains(&lease.status)
    }

    /// The Door unit of a lease.
    pub(crate) fn door_unit(&self, lease: &Lease) -> Option<&'a UnitId> {
        self.settings.units.get(&lease.unit.as_ref()?.key())
    }
}
