//! What the PMS holds for one Door property, fetched whole, and the proof that it is whole.
//!
//! A [`Roster`] comes only out of a [`RosterBuilder`] that was given every page of every attached
//! PMS property: there is no empty roster "on error", because an absent resident would be read as
//! one who left.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    contact::{Email, PersonName, Phone},
    ids::{PmsPropertyId, PmsResidentId},
    lease::{Lease, effective_lease},
    pms::{Pms, PmsRef},
    written_email::first_usable,
};

/// How many residents a roster held.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RosterSize {
    /// All of them.
    pub total: u64,
    /// By attached PMS property; empty where only the total is known.
    #[serde(default)]
    pub by_property: BTreeMap<PmsPropertyId, u64>,
}

/// The email that the PMS has for a resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Option<String>", into = "Option<String>")]
pub enum ResidentEmail {
    /// None, or a blank one.
    Missing,
    /// Something that is no address, or stands for none, as it was written.
    Invalid(Box<str>),
    /// An address.
    Valid(Email),
}

impl From<Option<String>> for ResidentEmail {
    fn from(text: Option<String>) -> Self {
        Self::read(text.as_deref())
    }
}

impl From<ResidentEmail> for Option<String> {
    fn from(email: ResidentEmail) -> Self {
        email.as_written().map(Into::into)
    }
}

impl ResidentEmail {
    /// Reads what a PMS has in its email field: the first address in it that somebody can be written to
    /// at. Text without one is kept as it was written, to be told.
    pub fn read(text: Option<&str>) -> Self {
        match text.map(str::trim) {
            None | Some("") => Self::Missing,
            Some(text) => first_usable(text).map_or_else(|| Self::invalid(text), Self::Valid),
        }
    }

    /// Text that stands for no address, as far as somebody reads it: a PMS may send anything.
    fn invalid(text: &str) -> Self {
        const SHOWN: usize = 320;
        Self::Invalid(text.chars().take(SHOWN).collect::<String>().into())
    }

    /// Reads several fields, in the order in which they count: the first usable address of any.
    pub fn first_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut found = Self::Missing;
        for text in texts {
            match Self::read(Some(text)) {
                valid @ Self::Valid(_) => return valid,
                invalid @ Self::Invalid(_) if found == Self::Missing => found = invalid,
                Self::Missing | Self::Invalid(_) => {}
            }
        }
        found
    }

    /// The address, where there is one.
    pub fn valid(&self) -> Option<&Email> {
        match self {
            Self::Valid(email) => Some(email),
            Self::Missing | Self::Invalid(_) => None,
        }
    }

    /// What the PMS wrote, valid or not.
    pub fn as_written(&self) -> Option<&str> {
        match self {
            Self::Missing => None,
            Self::Invalid(text) => Some(text),
            Self::Valid(email) => Some(email.as_str()),
        }
    }
}

/// What the PMS says of somebody's age, or of whom they belong to.
///
/// Neither dependents nor minors block anybody's email, and none of them is missing one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Grown up, as far as the PMS says.
    #[default]
    Adult,
    /// Not responsible for the lease: a child, or a grown-up occupant. Only with an email of their own
    /// are they somebody who can be let in.
    Dependent,
    /// A child, in the PMS's own word: never let in on their own, with or without an email.
    Minor,
}

impl Standing {
    fn is_adult(&self) -> bool {
        *self == Self::Adult
    }
}

/// Somebody who lives, lived or is to live in the building, with all their leases.
///
/// Co-tenants, roommates, occupants and children are residents of their own; guarantors are not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resident {
    /// Who this is in the PMS.
    pub pms_ref: PmsRef,
    /// Their name.
    pub name: PersonName,
    /// Their email, if any.
    pub email: ResidentEmail,
    /// Their mobile phone, or the next best one.
    pub phone: Option<Phone>,
    /// Whether they are a dependent.
    #[serde(default, skip_serializing_if = "Standing::is_adult")]
    pub standing: Standing,
    /// Their leases, in no particular order.
    pub leases: Vec<Lease>,
}

impl Resident {
    /// The lease that counts on a day.
    pub fn effective_lease(&self, today: Date) -> Option<&Lease> {
        effective_lease(&self.leases, today)
    }
}

/// A record of a whole page that could not be read, or of which Door does not know whether it is of
/// somebody who lives there: set aside, and treated as present.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnreadableRecord {
    /// The PMS property whose page it was on.
    pub pms_property_id: PmsPropertyId,
    /// Whose record it is, where at least that could be read.
    pub pms_resident_id: Option<PmsResidentId>,
    /// Which field could not be read and why. Never the field's value, unless that is a word of the
    /// vendor's own vocabulary.
    pub reason: Box<str>,
}

/// What was received for one PMS property.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PropertyProof {
    /// Pages read to the end.
    pub pages: u32,
    /// Records received: leases or households, as the PMS counts them.
    pub records: u64,
    /// How many the PMS said there are, where it says.
    pub announced: Option<u64>,
}

/// Why a roster may be believed: every attached PMS property, read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RosterProof {
    /// What was received, by PMS property.
    pub properties: BTreeMap<PmsPropertyId, PropertyProof>,
}

/// Why what arrived is not a whole roster.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterDefect {
    /// A PMS property was asked for and never answered to its end.
    #[error("PMS property `{0}` was not read to its end")]
    NotCovered(PmsPropertyId),
    /// Records of a PMS property that was not asked for.
    #[error("the PMS answered for property `{0}`, which was not asked for")]
    UnexpectedProperty(PmsPropertyId),
    /// The same record, or cursor, on two pages: pages were repeated or shifted.
    #[error("page {page} of PMS property `{property}` repeats an earlier page")]
    Repeated {
        /// The PMS property.
        property: PmsPropertyId,
        /// The page, counted from 1.
        page: u32,
    },
    /// A page that looked like the last one, with more records after it.
    #[error("page {page} of PMS property `{property}` came short: more records follow it")]
    EndedEarly {
        /// The PMS property.
        property: PmsPropertyId,
        /// The page, counted from 1.
        page: u32,
    },
    /// The PMS announced another number of records than it sent.
    #[error("PMS property `{property}` announced {announced} records and sent {received}")]
    WrongTotal {
        /// The PMS property.
        property: PmsPropertyId,
        /// As announced.
        announced: u64,
        /// As received.
        received: u64,
    },
    /// The PMS announced different totals on different pages.
    #[error("PMS property `{property}` announced {before} records, then {after}")]
    ChangedTotal {
        /// The PMS property.
        property: PmsPropertyId,
        /// As announced first.
        before: u64,
        /// As announced later.
        after: u64,
    },
}

/// A whole roster, with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    pms: Pms,
    residents: Vec<Resident>,
    unreadable: Vec<UnreadableRecord>,
    proof: RosterProof,
    fetched_at: Timestamp,
}

impl Roster {
    /// The PMS that it came from.
    pub fn pms(&self) -> Pms {
        self.pms
    }

    /// The residents, each once, ordered by their reference.
    pub fn residents(&self) -> &[Resident] {
        &self.residents
    }

    /// The records set aside.
    pub fn unreadable(&self) -> &[UnreadableRecord] {
        &self.unreadable
    }

    /// How many residents it tells of; a record that could not be read is of one who is there.
    pub fn size(&self) -> u64 {
        (self.residents.len() + self.unreadable.len()) as u64
    }

    /// How many residents it tells of, by attached PMS property.
    pub fn size_by_property(&self) -> BTreeMap<PmsPropertyId, u64> {
        let mut sizes: BTreeMap<_, u64> = self.proof.properties.keys().map(|id| (id.clone(), 0)).collect();
        let residents = self.residents.iter().map(|resident| &resident.pms_ref.pms_property_id);
        for property in residents.chain(self.unreadable.iter().map(|record| &record.pms_property_id)) {
            *sizes.entry(property.clone()).or_default() += 1;
        }
        sizes
    }

    /// How many residents it tells of, all and by attached PMS property.
    pub fn sizes(&self) -> RosterSize {
        RosterSize { total: self.size(), by_property: self.size_by_property() }
    }

    /// Why it may be believed.
    pub fn proof(&self) -> &RosterProof {
        &self.proof
    }

    /// When its fetching began; two rosters differ in it.
    pub fn fetched_at(&self) -> Timestamp {
        self.fetched_at
    }

    /// Adds what the PMS said when asked for residents who are not in its pages, such as those
    /// with past leases only. Answers about residents who are in it are left out.
    #[must_use]
    pub fn with_answers(mut self, answers: Vec<Resident>) -> Self {
        let present: BTreeSet<PmsRef> = self.residents.iter().map(|r| r.pms_ref.clone()).collect();
        self.residents.extend(answers.into_iter().filter(|r| !present.contains(&r.pms_ref)));
        self.residents.sort_by(|a, b| a.pms_ref.cmp(&b.pms_ref));
        self.residents.dedup_by(|a, b| a.pms_ref == b.pms_ref);
        self
    }
}

/// Takes in pages, refuses repeated ones, and gives a roster only when all are there.
#[derive(Debug)]
pub struct RosterBuilder {
    pms: Pms,
    wanted: BTreeSet<PmsPropertyId>,
    proof: RosterProof,
    ended: BTreeSet<PmsPropertyId>,
    /// Records seen, with the page they were first on.
    seen: BTreeMap<(PmsPropertyId, Box<str>), u32>,
    residents: BTreeMap<PmsRef, Resident>,
    unreadable: Vec<UnreadableRecord>,
}

impl RosterBuilder {
    /// A builder for the given PMS properties.
    pub fn new(pms: Pms, wanted: impl IntoIterator<Item = PmsPropertyId>) -> Self {
        Self {
            pms,
            wanted: wanted.into_iter().collect(),
            proof: RosterProof::default(),
            ended: BTreeSet::new(),
            seen: BTreeMap::new(),
            residents: BTreeMap::new(),
            unreadable: Vec::new(),
        }
    }

    /// Begins the next page of a PMS property.
    ///
    /// # Errors
    /// [`RosterDefect::UnexpectedProperty`] for a property that was not asked for.
    pub fn begin_page(&mut self, property: &PmsPropertyId) -> Result<(), RosterDefect> {
        if !self.wanted.contains(property) {
            return Err(RosterDefect::UnexpectedProperty(property.clone()));
        }
        self.proof.properties.entry(property.clone()).or_default().pages += 1;
        Ok(())
    }

    /// Counts one record (a lease, a household) of the page begun last, by the PMS's own key for
    /// it. Answers `false` for an exact repetition within the page, which adds nothing.
    ///
    /// # Errors
    /// [`RosterDefect::Repeated`] when an earlier page had it: pages were repeated, or shifted
    /// while they were read, and a shifted page hides a record.
    pub fn record(&mut self, property: &PmsPropertyId, key: &str) -> Result<bool, RosterDefect> {
        let proof = self.proof.properties.entry(property.clone()).or_default();
        match self.seen.insert((property.clone(), key.into()), proof.pages) {
            None => {
                proof.records += 1;
                Ok(true)
            }
            Some(page) if page == proof.pages => Ok(false),
            Some(_) => Err(RosterDefect::Repeated { property: property.clone(), page: proof.pages }),
        }
    }

    /// Notes a total that the PMS announced.
    ///
    /// # Errors
    /// [`RosterDefect::ChangedTotal`] when it announced another one before.
    pub fn announce(&mut self, property: &PmsPropertyId, total: u64) -> Result<(), RosterDefect> {
        let proof = self.proof.properties.entry(property.clone()).or_default();
        match proof.announced.replace(total) {
            Some(before) if before != total => {
                Err(RosterDefect::ChangedTotal { property: property.clone(), before, after: total })
            }
            _ => Ok(()),
        }
    }

    /// Takes in a resident. One who was there already gains the further leases; name, email and
    /// phone are those on the record with the greater lease id, whichever came first.
    pub fn resident(&mut self, resident: Resident) {
        // A number is greater than one with fewer digits.
        let newest = |r: &Resident| {
            let ids = r.leases.iter().map(|lease| lease.lease_id.as_str());
            ids.map(|id| (id.len(), id.to_owned())).max()
        };
        match self.residents.entry(resident.pms_ref.clone()) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(resident);
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                let kept = entry.get_mut();
                let (mut base, other) = if newest(&resident) > newest(kept) {
                    (resident, kept.clone())
                } else {
                    (kept.clone(), resident)
                };
                let known: BTreeSet<_> = base.leases.iter().map(|lease| lease.lease_id.clone()).collect();
                base.leases.extend(other.leases.into_iter().filter(|lease| !known.contains(&lease.lease_id)));
                base.leases.sort_by(|a, b| a.lease_id.cmp(&b.lease_id));
                *kept = base;
            }
        }
    }

    /// Sets a record aside.
    pub fn unreadable(&mut self, record: UnreadableRecord) {
        self.unreadable.push(record);
    }

    /// Says that a PMS property was read to its end.
    pub fn end(&mut self, property: &PmsPropertyId) {
        self.ended.insert(property.clone());
    }

    /// The roster, if it is whole.
    ///
    /// # Errors
    /// [`RosterDefect::NotCovered`] or [`RosterDefect::WrongTotal`].
    pub fn finish(self, fetched_at: Timestamp) -> Result<Roster, RosterDefect> {
        if let Some(missing) = self.wanted.difference(&self.ended).next() {
            return Err(RosterDefect::NotCovered(missing.clone()));
        }
        for (property, proof) in &self.proof.properties {
            if let Some(announced) = proof.announced.filter(|announced| *announced != proof.records) {
                return Err(RosterDefect::WrongTotal {
                    property: property.clone(),
                    announced,
                    received: proof.records,
                });
            }
        }
        let mut unreadable = self.unreadable;
        unreadable.sort();
        Ok(Roster {
            pms: self.pms,
            residents: self.residents.into_values().collect(),
            unreadable,
            proof: self.proof,
            fetched_at,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property() -> PmsPropertyId {
        PmsPropertyId::new("p1").unwrap()
    }

    fn builder() -> RosterBuilder {
        RosterBuilder::new(Pms::Entrata, [property()])
    }

    #[test]
    fn a_property_that_was_not_read_to_its_end_gives_no_roster() {
        let mut roster = builder();
        roster.begin_page(&property()).unwrap();
        assert_eq!(roster.finish(Timestamp::UNIX_EPOCH), Err(RosterDefect::NotCovered(property())));
    }

    #[test]
    fn a_record_repeated_on_another_page_is_a_defect_and_on_the_same_page_is_not() {
        let mut roster = builder();
        roster.begin_page(&property()).unwrap();
        assert_eq!(roster.record(&property(), "l1"), Ok(true));
        assert_eq!(roster.record(&property(), "l1"), Ok(false));
        roster.begin_page(&property()).unwrap();
        assert_eq!(
            roster.record(&property(), "l1"),
            Err(RosterDefect::Repeated { property: property(), page: 2 })
        );
    }

    #[test]
    fn a_total_that_does_not_match_is_a_defect() {
        let mut roster = builder();
        roster.begin_page(&property()).unwrap();
        roster.announce(&property(), 2).unwrap();
        roster.record(&property(), "l1").unwrap();
        roster.end(&property());
        assert_eq!(
            roster.finish(Timestamp::UNIX_EPOCH),
            Err(RosterDefect::WrongTotal { property: property(), announced: 2, received: 1 })
        );
    }
}
