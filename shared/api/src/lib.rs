//! The HTTP API: routers, callers, problems.
