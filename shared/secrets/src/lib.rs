//! PMS credentials in Secrets Manager.
