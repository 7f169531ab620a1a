//! The shell around the plan: fetch, plan, check, apply, record.
