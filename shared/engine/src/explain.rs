//! Why somebody is, or is not, in Door: the plan that a sync would make now, looked at for one of them.

use std::collections::BTreeSet;

use domain::{
    alert::Alert,
    ids::{PersonId, PmsResidentId, PropertyId},
    person::Person,
    pms::PmsRef,
    text::comparison_key,
};
use jiff::Timestamp;
use plan::Explanation;
use pms::Limits;

use crate::{Deadline, Engine, EngineError};

/// Who is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// A resident, by their id in the PMS.
    Resident(PmsResidentId),
    /// Whoever has an email, in the PMS or in Door.
    Email(Box<str>),
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
}

impl Engine {
    /// Explains somebody of a property. Writes nothing.
    ///
    /// # Errors
    /// As a sync.
    pub async fn explain(
        &self,
        property_id: &PropertyId,
        whom: &Whom,
        deadline: Deadline,
    ) -> Result<Explained, EngineError> {
        let context = self.context(property_id).await?;
        let asked_at = (self.now)();
        let sync_id = self.new_sync_id();
        let (plan, roster, directory) = self.plan(&context, deadline, sync_id).await?;
        let explain = |plan: &plan::Plan| match whom {
            Whom::Resident(id) => plan::explain_resident(plan, &directory, id),
            Whom::Email(email) => plan::explain_email(plan, &directory, email),
        };
        let mut residents = explain(&plan);
        if let (Whom::Resident(id), true) = (whom, residents.is_empty()) {
            // The hourly pull holds no past leases; of this one the PMS is asked by name.
            let refs: Vec<_> = context
                .setup
                .attached
                .iter()
                .map(|attached| PmsRef {
                    pms: context.setup.pms,
                    pms_property_id: attached.pms_property_id.clone(),
                    pms_resident_id: id.clone(),
                })
                .collect();
            let connector = self.connect(&context.credential, Limits::within(deadline.left())).await?;
            let answers = tokio::time::timeout(
                deadline.left(),
                connector.residents(&refs, &context.at_property((self.now)())),
            )
            .await
            .map_err(|_| EngineError::OutOfTime)??;
            let plan = self.decide(&context, &roster.with_answers(answers), &directory, sync_id).await?;
            residents = explain(&plan);
        }
        let explained: BTreeSet<PersonId> =
            residents.iter().filter_map(|explanation| explanation.row.person_id).collect();
        let is_whom = |person: &&Person| match whom {
            Whom::Email(email) => person.email.key().as_str() == comparison_key(email),
            Whom::Resident(id) => {
                person.links_in(context.setup.pms).any(|link| link.pms_ref.pms_resident_id == *id)
            }
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
            alert.cause.residents().iter().any(|resident| refs.contains(&resident.pms_ref))
                || person.is_some_and(|id| {
                    explained.contains(&id) || people.iter().any(|(person, _, _)| person.person_id == id)
                })
        };
        let alerts = directory.open_alerts.iter().filter(|alert| about(alert)).cloned().collect();
        Ok(Explained { asked_at, residents, people, alerts })
    }
}
