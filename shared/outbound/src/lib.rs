//! The way out to hosts that customers name: to public addresses alone, or to hosts that were allowed one by
//! one; no redirects.
//!
//! A host's name is looked up once, by [`Names`], so that the address which was checked is the one that is
//! connected to. Which hosts may be called at all is for whoever calls to say; for whoever may call any, [`Guard`]
//! does.

mod address;
mod client;
mod dns;
mod guard;
mod host_port;
mod network;

pub use crate::{
    client::{Body, Client, NO_SPELLINGS, is_connect},
    dns::{Names, refused},
    guard::{Guard, Refused},
    host_port::HostPort,
    network::CountedNetwork,
};
