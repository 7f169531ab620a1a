//! Event envelopes, and publishing them on EventBridge.
