//! The approved property management systems, and what identifies a resident in one.

use serde::{Deserialize, Serialize};

use crate::ids::{PmsPropertyId, PmsResidentId};

/// An approved property management system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pms {
    /// Yardi Voyager 7.
    Yardi,
    /// RealPage.
    RealPage,
    /// Entrata.
    Entrata,
    /// MRI.
    Mri,
    /// AppFolio.
    AppFolio,
}

impl Pms {
    /// Every approved PMS, in the order in which managers are shown them.
    pub const ALL: [Self; 5] = [Self::Yardi, Self::RealPage, Self::Entrata, Self::Mri, Self::AppFolio];

    /// The id used in paths, bodies and stored items.
    pub fn id(self) -> &'static str {
        match self {
            Self::Yardi => "yardi",
            Self::RealPage => "realpage",
            Self::Entrata => "entrata",
            Self::Mri => "mri",
            Self::AppFolio => "appfolio",
        }
    }

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
