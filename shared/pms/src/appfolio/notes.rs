//! What is known of this wire.

use crate::notes::Notes;

pub(super) const NOTES: Notes =
    Notes { firm: &[], lenient: &[], strict: &[], first_call: &[], places: &[], faults: &[] };
