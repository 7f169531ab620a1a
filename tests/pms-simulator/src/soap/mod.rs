//! What every PMS that speaks SOAP shares: reading the envelope of a call, writing XML, and the envelope
//! around an answer.

mod envelope;
mod request;
pub(crate) mod xml;

pub(crate) use envelope::{Answer, Envelope};
pub(crate) use request::Request;
