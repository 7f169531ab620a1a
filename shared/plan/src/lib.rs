//! The verbs that decide what a sync does: no I/O, no clock, no randomness.
