//! The approved property management systems, and what identifies a resident in one.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{PmsPropertyId, PmsResidentId},
    words,
};

words! {
    /// An approved property management system; the order is that in which managers are shown them.
    pub enum Pms: "a PMS" {
        /// Yardi Voyager 7.
        Yardi = "yardi",
        /// RealPage.
        RealPage = "realpage",
        /// Entrata.
        Entrata = "entrata",
        /// MRI.
        Mri = "mri",
        /// AppFolio.
        AppFolio = "appfolio",
    }
}

impl Pms {
    /// The vendor's name, as managers know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yardi => "Yardi Voyager 7",
            Self::RealPage => "RealPage",
            Self::Entrata => "Entrata",
            Self::Mri => "MRI",
            Self::AppFolio => "AppFolio",
        }
    }

    /// Whether residents are counted in each of its properties from the beginning: then an equal id in
    /// two properties says nothing.
    pub fn counts_residents_by_property(self) -> bool {
        matches!(self, Self::RealPage)
    }
}

impl std::fmt::Display for Pms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// What identifies a resident: the PMS, its property and its resident id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PmsRef {
    /// The PMS that keeps the resident.
    pub pms: Pms,
    /// The PMS property that the resident belongs to.
    pub pms_property_id: PmsPropertyId,
    /// The resident's id in the PMS.
    pub pms_resident_id: PmsResidentId,
}

impl PmsRef {
    /// What it is made of, as texts: for whoever hashes it or writes it down.
    pub fn parts(&self) -> [&str; 3] {
        [self.pms.as_str(), self.pms_property_id.as_str(), self.pms_resident_id.as_str()]
    }
}
