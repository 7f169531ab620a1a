//! The connectors: one folder per property management system, and what they share.
