//! Who decided what: an entry for every change of the set-up, resolution, approval and manual sync.

pub(crate) mod list;
mod record;

pub(crate) use record::decision;
