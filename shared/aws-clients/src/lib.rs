//! AWS SDK clients with pinned behaviour and timeouts, and their errors in words.
