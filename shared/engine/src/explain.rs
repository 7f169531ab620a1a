//! Why somebody is, or is not, in Door: the plan that a sync would make now, looked at for one of them.

use std::collections::BTreeSet;

use domain::{
    alert::Alert,
    ids::{PersonId, PmsResidentId},
    person::Person,
    pms::PmsRef,
    text::comparison_key,
};
use jiff::Timestamp;
use plan::Explanation;
use store::Property;

use crate::{Context, Deadline, Engine, EngineError, fetch::Fetched, planned::Planned};

/// Who is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// A resident, by their id in the PMS.
    Resident(PmsResidentId),
    /// Whoever has an email, in the PMS or in Door.
    Email(Box<str>),
    /// Whoever has each of these words in their name, email, unit or id, in the PMS or in Door.
    Words(Box<str>),
}

/// What was looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searched {
    /// The attached PMS properties, by name.
    pub pms_properties: Vec<Box<str>>,
    /// Residents whom the PMS told of.
    pub residents: usize,
    /// People of Door.
    pub people: usize,
}

/// Why somebody is, or is not, in Door.
#[derive(Debug)]
pub struct Explained {
    /// When the PMS was asked.
    pub asked_at: Timestamp,
    /// Residents of the PMS.
    pub residents: Vec<Explanation>,
    /// People of Door whom no such resident is, with why and what to do.
    pub people: Vec<(Person, &'static str, &'static str)>,
    /// Open alerts about any of them.
    pub alerts: Vec<Alert>,
    /// What was looked through.
    pub searched: Searched,
}

impl Engine {
    /// Explains somebody of a property. Writes nothing.
    ///
    /// # Errors
    /// As a sync.
    pub async fn explain(
        &self,
        property: &Property,
        whom: &Whom,
        deadline: Deadline,
    ) -> Result<Explained, EngineError> {
        let context = self.desk.context(property).await?;
        let asked_at = self.desk.now();
        let sync_id = self.desk.new_sync_id();
        let explain = |Planned { plan, fetched }: &Planned| match whom {
            Whom::Resident(id) => plan::explain_resident(plan, &fetched.directory, id),
            Whom::Email(email) => plan::explain_email(plan, &fetched.directory, email),
            Whom::Words(words) => plan::explain_found(plan, &fetched.directory, words),
        };
        let mut planned = self.fetch(&context, deadline).await?.plan(self.desk.now(), sync_id)?;
        let mut residents = explain(&planned);
        if let (Some(id), true) = (whom.id(), residents.is_empty()) {
            // The hourly pull holds no past leases; of this one the PMS is asked by name.
            let named = named(&context, &id);
            let answers = self.residents(&context, named, asked_at, deadline).await?;
            let Fetched { roster, directory, settings, .. } = planned.fetched;
            let fetched = Fetched { roster: roster.with_answers(answers), directory, settings, asked: true };
            planned = fetched.plan(self.desk.now(), sync_id)?;
            residents = explain(&planned);
        }
        let directory = &planned.fetched.directory;
        let explained: BTreeSet<PersonId> =
            residents.iter().filter_map(|explanation| explanation.row.person_id).collect();
        let is_whom = |person: &&Person| match whom {
            Whom::Email(email) => person.email.key().as_str() == comparison_key(email),
            Whom::Resident(id) => {
                person.links_in(context.setup.pms).any(|link| link.pms_ref.pms_resident_id == *id)
            }
            Whom::Words(words) => plan::is_found(person, context.setup.pms, words),
        };
        let people: Vec<_> = directory
            .people
            .iter()
            .filter(is_whom)
            .filter(|person| !explained.contains(&person.person_id))
            .map(|person| {
                let (says, to_do) = plan::explain_person(person, context.setup.pms);
                (person.clone(), says, to_do)
            })
            .collect();
        let refs: BTreeSet<_> =
            residents.iter().filter_map(|explanation| explanation.row.pms_ref.clone()).collect();
        let about = |alert: &Alert| {
            let person = alert.cause.person().map(|person| person.person_id);
            refs.iter().any(|pms_ref| alert.cause.is_about(pms_ref))
                || person.is_some_and(|id| {
                    explained.contains(&id) || people.iter().any(|(person, _, _)| person.person_id == id)
                })
        };
        let alerts = directory.open_alerts.iter().filter(|alert| about(alert)).cloned().collect();
        let searched = Searched {
            pms_properties: context.setup.attached.iter().map(|attached| attached.name.clone()).collect(),
            residents: planned.plan.rows.len(),
            people: directory.people.len(),
        };
        Ok(Explained { asked_at, residents, people, alerts, searched })
    }
}

impl Whom {
    /// The id that a resident may be asked for by.
    fn id(&self) -> Option<PmsResidentId> {
        match self {
            Self::Resident(id) => Some(id.clone()),
            Self::Email(_) => None,
            // No name, and no unit of several words.
            Self::Words(words) => {
                let is_one =
                    words.contains(|letter: char| letter.is_ascii_digit()) && !words.contains([' ', '@']);
                words.parse().ok().filter(|_| is_one)
            }
        }
    }
}

/// A resident by their id, in each attached PMS property.
fn named(context: &Context, id: &PmsResidentId) -> Vec<PmsRef> {
    let attached = context.setup.attached.iter();
    let named = attached.map(|attached| PmsRef {
        pms: context.setup.pms,
        pms_property_id: attached.pms_property_id.clone(),
        pms_resident_id: id.clone(),
    });
    named.collect()
}
