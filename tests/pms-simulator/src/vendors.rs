//! The PMSs that are spoken, and what a PMS has to bring to be one of them.

use std::{collections::BTreeMap, fmt, str::FromStr, sync::Arc};

use axum::{Router, response::Response};

use crate::building::{Blueprint, Household, Member, Property, Role};
use crate::fault::Trouble;
use crate::office::{Office, Scene};
use crate::{appfolio, entrata, mri, realpage, yardi};

/// One line registers a PMS: its name in the code, its name in paths, its implementation.
macro_rules! vendors {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $vendor:expr;)+) => {
        /// A PMS that is spoken here.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Pms {
            $($(#[$doc])* $variant,)+
        }

        impl Pms {
            /// Every PMS that is spoken.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in paths.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            pub(crate) fn vendor(self) -> &'static dyn Vendor {
                match self { $(Self::$variant => &$vendor,)+ }
            }
        }
    };
}

vendors! {
    /// Entrata: JSON over HTTP, through the gateway and the older host.
    Entrata = "entrata", entrata::Entrata;
    /// Yardi Voyager 7: SOAP.
    Yardi = "yardi", yardi::Yardi;
    /// `RealPage` `OneSite` through the RPX gateway: SOAP.
    RealPage = "realpage", realpage::RealPage;
    /// `AppFolio`: JSON lists of its Stack API.
    AppFolio = "appfolio", appfolio::AppFolio;
    /// MRI Residential Management: one address, the API's name in the query.
    Mri = "mri", mri::Mri;
}

impl fmt::Display for Pms {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A name that no PMS here has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no PMS is called {0:?} here")]
pub struct UnknownPms(pub String);

impl FromStr for Pms {
    type Err = UnknownPms;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|pms| pms.name() == name).ok_or_else(|| UnknownPms(name.to_owned()))
    }
}

/// One value of the accepted credential.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// What is accepted until it is rotated.
    pub(crate) value: &'static str,
    /// Whether a manager types it into the connector's form.
    pub(crate) on_form: bool,
}

/// Where a resident stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ResidentKey {
    /// [`Property::ordinal`].
    pub(crate) property: u32,
    pub(crate) household: u32,
    /// [`Member::seat`].
    pub(crate) seat: u32,
}

/// What a PMS brings.
pub(crate) trait Vendor: Send + Sync {
    /// Its properties, in the order it lists them.
    fn blueprints(&self) -> &'static [Blueprint];

    /// The values its credential is made of.
    fn credential(&self) -> &'static [Field];

    /// Fields of the form that depend on where the simulator listens.
    fn addresses(&self, base_url: &str) -> BTreeMap<&'static str, String>;

    /// Its routes, to be mounted under its name.
    fn router(&self, office: Arc<Office>) -> Router;

    /// The id of a person on the wire.
    fn resident_id(&self, property: &Property, household: &Household, member: &Member) -> String;

    /// Reads such an id.
    fn find(&self, id: &str) -> Option<ResidentKey>;

    /// Whether its rosters name people of this role.
    fn lists(&self, role: Role) -> bool;

    /// How it says that it is in trouble.
    fn trouble(&self, trouble: Trouble, scene: &Scene) -> Response;
}
