//! Control over one PMS: look at it, break it, change its residents. Also over HTTP, see [`http`].

pub(crate) mod http;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::building::{NewResident, Property, Recipe, ResidentPatch};
use crate::config::{MAX_RESIDENTS, Quirks};
use crate::fault::Fault;
use crate::office::Office;
use crate::vendors::{Pms, ResidentKey};

pub use view::{PropertyState, Reseed, Resident, State};

/// Why control could not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ControlError {
    /// No property with this id.
    #[error("there is no property {0:?}; GET /control/{{pms}} lists them")]
    NoProperty(String),
    /// The property is switched off in the PMS and has no residents.
    #[error("property {0:?} is disabled and has no residents; choose another one")]
    DisabledProperty(String),
    /// No resident with this id.
    #[error("there is no resident {0:?}; list a property's residents to find one")]
    NoResident(String),
    /// The credential has no field of this name.
    #[error("the credential has no field {0:?}")]
    NoField(String),
    /// More residents than a property can have.
    #[error("a property has {MAX_RESIDENTS} residents at most, {0} were asked for")]
    TooManyResidents(u32),
}

/// Control over one PMS. Cheap to clone; all clones act on the same PMS.
#[derive(Clone)]
pub struct Control {
    office: Arc<Office>,
}

impl Control {
    pub(crate) fn new(office: Arc<Office>) -> Self {
        Self { office }
    }

    /// The PMS that is controlled.
    #[must_use]
    pub fn pms(&self) -> Pms {
        self.office.pms
    }

    /// Counts, properties, and what is set.
    #[must_use]
    pub fn state(&self) -> State {
        view::state(self.pms(), &self.office.state())
    }

    /// How often a call was served, faults included. The name is the vendor's.
    #[must_use]
    pub fn served(&self, call: &str) -> u64 {
        self.office.state().served.get(call).copied().unwrap_or(0)
    }

    /// Sets what goes wrong from now on, in place of what was set before.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        self.office.state().faults.set(faults);
    }

    /// Nothing goes wrong any more.
    pub fn clear_faults(&self) {
        self.set_faults(Vec::new());
    }

    /// Sets which variant of the wire format is spoken.
    pub fn set_quirks(&self, quirks: Quirks) {
        self.office.state().quirks = quirks;
    }

    /// The credential that is accepted now, as a manager types it into the form. `base_url` is where the
    /// simulator is reached, such as `http://127.0.0.1:4800`.
    #[must_use]
    pub fn sample_credentials(&self, base_url: &str) -> BTreeMap<&'static str, String> {
        let vendor = self.pms().vendor();
        let mut form = vendor.addresses(base_url);
        let state = self.office.state();
        for field in vendor.credential().iter().filter(|field| field.on_form) {
            if let Some(value) = state.credential.get(field.name) {
                form.insert(field.name, value.clone());
            }
        }
        form
    }

    /// Accepts other values from now on; fields that are not named stay.
    ///
    /// # Errors
    /// [`ControlError::NoField`] when a name is not a field of this PMS; nothing is changed then.
    pub fn rotate_credential(&self, values: &BTreeMap<String, String>) -> Result<(), ControlError> {
        let fields = self.pms().vendor().credential();
        let mut rotated = Vec::new();
        for (name, value) in values {
            let field = fields.iter().find(|field| field.name == name);
            rotated.push((field.ok_or_else(|| ControlError::NoField(name.clone()))?.name, value.clone()));
        }
        self.office.state().credential.extend(rotated);
        Ok(())
    }

    /// Draws rosters anew; edits and changes are forgotten.
    ///
    /// # Errors
    /// When the property does not exist or more residents are asked for than fit.
    pub fn reseed(&self, reseed: &Reseed) -> Result<(), ControlError> {
        if let Some(many) = reseed.residents.filter(|residents| *residents > MAX_RESIDENTS) {
            return Err(ControlError::TooManyResidents(many));
        }
        let mut state = self.office.state();
        let wanted = |property: &Property| match &reseed.property {
            Some(id) => property.blueprint.id.eq_ignore_ascii_case(id),
            None => true,
        };
        if let Some(id) = &reseed.property
            && !state.properties.iter().any(|property| wanted(property))
        {
            return Err(ControlError::NoProperty(id.clone()));
        }
        for property in state.properties.iter_mut().filter(|property| wanted(property)) {
            let old = property.recipe();
            let recipe = Recipe {
                seed: reseed.seed.unwrap_or(old.seed),
                residents: reseed.residents.unwrap_or(old.residents),
                oddities: reseed.oddities.unwrap_or(old.oddities).clamp(0.0, 1.0),
                today: reseed.today.unwrap_or(old.today),
                ..old
            };
            *property = Arc::new(Property::new(property.blueprint, recipe));
        }
        Ok(())
    }

    /// Lets so many per cent of the residents of every property change: phones, names, leases, units,
    /// now and then a move out. The same calls on the same seed change the same residents.
    ///
    /// Returns how many residents changed.
    pub fn change(&self, percent: f64) -> usize {
        let mut state = self.office.state();
        let share = (percent / 100.0).clamp(0.0, 1.0);
        state.properties.iter_mut().map(|property| Arc::make_mut(property).change(share)).sum()
    }

    /// A part of the residents of a property, in the order of the roster.
    ///
    /// # Errors
    /// [`ControlError::NoProperty`].
    pub fn residents(
        &self,
        property: &str,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<Resident>, ControlError> {
        let property = self.property(property)?;
        Ok(view::residents(self.pms(), &property).skip(offset).take(limit).collect())
    }

    /// One resident.
    ///
    /// # Errors
    /// [`ControlError::NoResident`].
    pub fn resident(&self, id: &str) -> Result<Resident, ControlError> {
        let missing = || ControlError::NoResident(id.to_owned());
        let key = self.pms().vendor().find(id).ok_or_else(missing)?;
        let properties = self.office.state().properties.clone();
        let property = properties.iter().find(|property| property.ordinal() == key.property);
        property.and_then(|property| view::resident(self.pms(), property, key)).ok_or_else(missing)
    }

    /// Changes one resident and gives the result.
    ///
    /// # Errors
    /// [`ControlError::NoResident`].
    pub fn patch_resident(&self, id: &str, patch: &ResidentPatch) -> Result<Resident, ControlError> {
        self.edit(id, |property, key| property.patch(key.household, key.seat, patch))?;
        self.resident(id)
    }

    /// Adds a resident and gives the result, with the id.
    ///
    /// # Errors
    /// [`ControlError::NoProperty`], [`ControlError::DisabledProperty`].
    pub fn add_resident(&self, property: &str, new: &NewResident) -> Result<Resident, ControlError> {
        let mut state = self.office.state();
        let found =
            state.properties.iter_mut().find(|known| known.blueprint.id.eq_ignore_ascii_case(property));
        let found = found.ok_or_else(|| ControlError::NoProperty(property.to_owned()))?;
        if found.blueprint.disabled {
            return Err(ControlError::DisabledProperty(property.to_owned()));
        }
        let household = Arc::make_mut(found).add(new);
        let key = ResidentKey { property: found.ordinal(), household, seat: 0 };
        let added = view::resident(self.pms(), found, key);
        added.ok_or_else(|| ControlError::NoProperty(property.to_owned()))
    }

    /// Makes a resident vanish from every answer; a primary resident takes the household along.
    ///
    /// # Errors
    /// [`ControlError::NoResident`].
    pub fn remove_resident(&self, id: &str) -> Result<(), ControlError> {
        self.edit(id, |property, key| property.remove(key.household, key.seat))
    }

    fn property(&self, id: &str) -> Result<Arc<Property>, ControlError> {
        let state = self.office.state();
        let found = state.properties.iter().find(|property| property.blueprint.id.eq_ignore_ascii_case(id));
        found.cloned().ok_or_else(|| ControlError::NoProperty(id.to_owned()))
    }

    fn edit(
        &self,
        id: &str,
        edit: impl FnOnce(&mut Property, ResidentKey) -> bool,
    ) -> Result<(), ControlError> {
        let missing = || ControlError::NoResident(id.to_owned());
        let key = self.pms().vendor().find(id).ok_or_else(missing)?;
        let mut state = self.office.state();
        let found = state.properties.iter_mut().find(|property| property.ordinal() == key.property);
        let property = Arc::make_mut(found.ok_or_else(missing)?);
        if edit(property, key) { Ok(()) } else { Err(missing()) }
    }
}
