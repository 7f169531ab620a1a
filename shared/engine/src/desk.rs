//! What a function can do, as a type: with the table and the bus, or with PMS too.

use bus::Publisher;
use jiff::Timestamp;
use pms::Environment;
use secrets::Secrets;
use store::{Reader, Store};

use crate::vendors::Vendors;

/// What works with the table and the bus alone: most of what managers decide. Cheap to clone.
///
/// Whoever holds one reads the table freely; what is written goes through the methods here, each of which
/// is given the decision that it carries out.
#[derive(Clone)]
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) publisher: Publisher,
    now: fn() -> Timestamp,
    random: fn() -> u128,
}

impl Desk {
    /// A desk over this table and bus, with a clock, and 128 random bits for each id.
    pub fn new(store: Store, publisher: Publisher, now: fn() -> Timestamp, random: fn() -> u128) -> Self {
        Self { store, publisher, now, random }
    }

    /// The table, to be read.
    pub fn read(&self) -> &Reader {
        &self.store
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        (self.now)()
    }

    /// 128 random bits, for an id.
    pub fn random(&self) -> u128 {
        (self.random)()
    }
}

/// What works with PMS, and with the secrets that they need. Cheap to clone.
#[derive(Clone)]
pub struct Engine {
    /// The table and the bus.
    pub desk: Desk,
    pub(crate) secrets: Secrets,
    pub(crate) vendors: Vendors,
}

impl Engine {
    /// An engine over this desk.
    pub fn new(desk: Desk, secrets: Secrets, pms: Environment) -> Self {
        Self { desk, secrets, vendors: Vendors::known(pms) }
    }

    /// The same; who Door is to the vendors is in this secret, which is read when a PMS is first needed.
    #[must_use]
    pub fn introduced_by(self, secret: impl Into<Box<str>>) -> Self {
        Self { vendors: self.vendors.introduced_by(secret.into()), ..self }
    }
}

/// For what asks of a function only that it has a desk.
impl AsRef<Self> for Desk {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl AsRef<Desk> for Engine {
    fn as_ref(&self) -> &Desk {
        &self.desk
    }
}
