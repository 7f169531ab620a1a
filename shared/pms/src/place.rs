//! Where a field stands in what a vendor sends: it moves by version and customer, so that there are several
//! places for one field, each with its source. The first that is usable counts.

/// A place where a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The way to it, in the vendor's names.
    pub path: &'static str,
    /// Who says so.
    pub source: &'static str,
}

impl Place {
    pub(crate) const fn new(path: &'static str, source: &'static str) -> Self {
        Self { path, source }
    }
}

/// A field with its places, in the order in which they count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Our name for it.
    pub field: &'static str,
    /// The places.
    pub all: &'static [Place],
}
