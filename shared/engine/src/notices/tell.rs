//! When something is told: what is known is read anew, compared with what was told, and both the change and its
//! deliveries are written together.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    alert::AlertKind,
    course::hour_of,
    credential::Credential,
    ids::{CredentialId, OrgId, PropertyId},
    notice::{Delivery, Notice, Receiver, Subject, ToldOf},
    sync::SyncTrigger,
};
use futures::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use notices::{Change, CredentialStanding, Open, PropertyStanding, decide, decide_credential, digest};
use serde::Serialize;
use serde_json::Value;
use store::{EnabledProperty, Integration, PageRequest, Property, UsedCredential, until_settled};

use crate::{
    EngineError,
    notices::{Notifier, delivery},
    scheduled_hour,
};

/// How many properties are looked at at once.
const AT_ONCE: usize = 8;
/// Properties read at once.
const PAGE: u16 = 100;

/// Why the notifier is invoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// A sync of a property ended.
    SyncEnded {
        /// Of which.
        property_id: PropertyId,
        /// Whether it is that of turning User Sync on.
        is_activation: bool,
    },
    /// The PMS refuses a credential.
    CredentialFailing {
        /// The portfolio.
        org_id: OrgId,
        /// Which.
        credential_id: CredentialId,
    },
    /// There are new deliveries.
    NewDeliveries(BTreeSet<(OrgId, domain::ids::DeliveryId)>),
    /// Time passed: what is due is delivered; with the first of an hour everything is looked at.
    TimePassed {
        /// Whether it is the first of an hour.
        hour_begins: bool,
    },
}

/// An event that is none of these.
#[derive(Debug, thiserror::Error)]
#[error("the event is none that the notifier is for, or half of one; see the samples in `events/notifier/`")]
pub struct BadSignal;

impl Signal {
    /// Reads an event as the bus, the schedule or the table's stream delivers it.
    ///
    /// # Errors
    /// [`BadSignal`].
    pub fn read(event: &Value) -> Result<Self, BadSignal> {
        if event.get("Records").is_some() {
            return Ok(Self::NewDeliveries(store::new_deliveries(event).map_err(|_| BadSignal)?));
        }
        let detail = &event["detail"];
        let text = |name: &str| detail[name].as_str().ok_or(BadSignal);
        match event["detail-type"].as_str() {
            Some("Property Sync Completed" | "Property Sync Failed" | "Property Sync Held") => {
                let property_id = text("property_id")?.parse().map_err(|_| BadSignal)?;
                let is_activation = text("trigger")? == SyncTrigger::Activation.as_str();
                Ok(Self::SyncEnded { property_id, is_activation })
            }
            Some("Credential Failing") => {
                let org_id = text("org_id")?.parse().map_err(|_| BadSignal)?;
                let credential_id = text("credential_id")?.parse().map_err(|_| BadSignal)?;
                Ok(Self::CredentialFailing { org_id, credential_id })
            }
            Some("Scheduled Event") => {
                let hour = scheduled_hour(event).map_err(|_| BadSignal)?;
                let at: Timestamp = event["time"].as_str().and_then(|at| at.parse().ok()).ok_or(BadSignal)?;
                let hour_begins = at.duration_since(hour).as_mins() < 5;
                Ok(Self::TimePassed { hour_begins })
            }
            _ => Err(BadSignal),
        }
    }
}

/// What came of a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Told {
    /// Properties that were looked at.
    pub looked_at: u64,
    /// Deliveries that were put on their way.
    pub told: u64,
    /// Deliveries that arrived.
    pub delivered: u64,
    /// Deliveries that failed: they are tried again, or given up.
    pub failed: u64,
}

impl Notifier {
    /// Does what a signal asks for.
    ///
    /// # Errors
    /// When the table is out of reach; then the signal comes again, and nothing is told twice.
    pub async fn on(&self, signal: Signal) -> Result<Told, EngineError> {
        match signal {
            Signal::SyncEnded { property_id, is_activation } => {
                self.look_at(&property_id, is_activation).await
            }
            Signal::CredentialFailing { org_id, credential_id } => {
                let receivers = self.desk.store.receivers(&org_id).await?;
                let used = self.desk.store.used_credential(&org_id, credential_id).await?;
                let told = match used.filter(|_| !receivers.is_empty()) {
                    Some(used) => self.tell_of_credential(&used, &receivers).await?,
                    None => 0,
                };
                Ok(Told { told, ..Told::default() })
            }
            Signal::NewDeliveries(ids) => self.deliver(ids).await,
            Signal::TimePassed { hour_begins } => {
                let due = self.deliver_due().await?;
                let seen = if hour_begins { self.look_at_all().await? } else { Told::default() };
                Ok(Told { looked_at: seen.looked_at, told: seen.told, ..due })
            }
        }
    }

    /// Looks at a property and its credential.
    async fn look_at(&self, property_id: &PropertyId, is_activation: bool) -> Result<Told, EngineError> {
        let store = &self.desk.store;
        let Some(property) = store.property(property_id).await? else { return Ok(Told::default()) };
        let receivers = store.receivers(&property.org_id).await?;
        // Where nobody is told, nothing counts as told: whoever comes first hears what is open then.
        if receivers.is_empty() {
            return Ok(Told::default());
        }
        let integration = store.integration(property_id).await?;
        let used = match integration.choices.setup.credential() {
            Ok((_, id)) => store.used_credential(&property.org_id, id).await?,
            Err(_) => None,
        };
        let of_credential = match &used {
            Some(used) => self.tell_of_credential(used, &receivers).await?,
            None => 0,
        };
        let credential = used.as_ref().map(|used| &used.credential);
        let look = self.tell_of_property(&property, &integration, credential, &receivers, is_activation);
        let (_, of_property) = look.await?;
        Ok(Told { looked_at: 1, told: of_credential + of_property, ..Told::default() })
    }

    /// Looks at every property that is on, and sends the digests of this hour.
    async fn look_at_all(&self) -> Result<Told, EngineError> {
        let store = &self.desk.store;
        let mut page = None;
        let mut all = Told::default();
        let mut open: BTreeMap<OrgId, Vec<Open>> = BTreeMap::new();
        let mut receivers: BTreeMap<OrgId, Vec<Receiver>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        loop {
            let enabled = store.enabled_properties(&PageRequest { limit: PAGE, cursor: page }).await?;
            for enabled in &enabled.items {
                if !receivers.contains_key(&enabled.org_id) {
                    receivers.insert(enabled.org_id.clone(), store.receivers(&enabled.org_id).await?);
                }
            }
            // As above: where nobody is told, nothing is looked at.
            let is_told = |enabled: &&EnabledProperty| !receivers[&enabled.org_id].is_empty();
            let told_of = enabled.items.iter().filter(is_told);
            let ids: Vec<_> = told_of.map(|enabled| enabled.property_id.clone()).collect();
            let properties = store.properties(&ids).await?;
            let integrations: BTreeMap<_, _> = store
                .integrations(&ids)
                .await?
                .into_iter()
                .map(|integration| (integration.property_id.clone(), integration))
                .collect();
            let credential_of = |property: &Property| {
                let (_, id) = integrations.get(&property.property_id)?.choices.setup.credential().ok()?;
                Some((property.org_id.clone(), id))
            };
            let used: BTreeSet<_> = properties.iter().filter_map(credential_of).collect();
            let credentials: BTreeMap<_, _> = store
                .used_credentials(used)
                .await?
                .into_iter()
                .map(|used| (used.credential.credential_id, used))
                .collect();
            for used in credentials.values() {
                let told_to = receivers.get(&used.credential.org_id).map(Vec::as_slice).unwrap_or_default();
                if !told_to.is_empty() && seen.insert(used.credential.credential_id) {
                    all.told += self.tell_of_credential(used, told_to).await?;
                }
            }
            let looks = properties.iter().filter_map(|property| {
                let told_to = receivers.get(&property.org_id).filter(|told_to| !told_to.is_empty())?;
                let integration = integrations.get(&property.property_id)?;
                let credential = credential_of(property).and_then(|(_, id)| credentials.get(&id));
                let credential = credential.map(|used| &used.credential);
                Some(async move {
                    let look = self.tell_of_property(property, integration, credential, told_to, false);
                    Ok::<_, EngineError>((property.org_id.clone(), look.await?))
                })
            });
            let looked: Vec<_> = stream::iter(looks).buffered(AT_ONCE).try_collect().await?;
            for (org, (standing, told)) in looked {
                all.looked_at += 1;
                all.told += told;
                open.entry(org).or_default().push(standing);
            }
            page = enabled.next;
            if page.is_none() {
                break;
            }
        }
        for (org, properties) in &open {
            for receiver in receivers.get(org).map(Vec::as_slice).unwrap_or_default() {
                all.told += self.send_digest(receiver, properties).await?;
            }
        }
        Ok(all)
    }

    async fn send_digest(&self, receiver: &Receiver, properties: &[Open]) -> Result<u64, EngineError> {
        let now = self.desk.now();
        let Some(notice) = digest(receiver, properties, now) else { return Ok(0) };
        // Made from the hour: looked at twice in it, it is one delivery.
        let delivery = delivery(receiver, notice, hour_of(now), "digest");
        self.desk.store.add_delivery(&delivery).await?;
        Ok(1)
    }

    /// Tells of a property what is new; gives what is open, and how many are told.
    async fn tell_of_property(
        &self,
        property: &Property,
        integration: &Integration,
        credential: Option<&Credential>,
        receivers: &[Receiver],
        is_activation: bool,
    ) -> Result<(Open, u64), EngineError> {
        let id = &property.property_id;
        let now = self.desk.now();
        let alerts = self.desk.store.open_alert_counts(id).await?;
        let is_refused = credential.is_some_and(|credential| credential.failing.is_some());
        let standing = PropertyStanding {
            is_on: integration.choices.setup.is_on(),
            is_held: self.desk.undecided_sync(integration).await?.is_some(),
            is_late: integration.course.is_late(now),
            is_refused,
            has_succeeded: integration.course.last_succeeded_at.is_some(),
            is_activation,
            past_with_access: alerts.get(&AlertKind::StillHasAccess).copied().unwrap_or_default(),
            alerts: alerts.values().sum(),
        };
        let subject = Subject::Property { property_id: id.clone(), name: property.name.clone() };
        let of = ToldOf::Property(id.clone());
        let decide = |before: &domain::notice::Told| decide(before, &standing, now);
        let (told, count) = self.tell(&property.org_id, &of, &subject, receivers, decide).await?;
        let open = Open {
            property_id: id.clone(),
            name: property.name.clone(),
            zone: property.zone(),
            told,
            is_refused,
            alerts: standing.alerts,
        };
        Ok((open, count))
    }

    async fn tell_of_credential(
        &self,
        used: &UsedCredential,
        receivers: &[Receiver],
    ) -> Result<u64, EngineError> {
        let UsedCredential { credential, used_by } = used;
        let standing =
            CredentialStanding { failing_since: credential.failing.as_ref().map(|failing| failing.since) };
        let credential_id = credential.credential_id;
        let name = credential.name.as_str().into();
        let subject = Subject::Credential { credential_id, name, used_by: used_by.clone() };
        let of = ToldOf::Credential(credential_id);
        let decide = |before: &domain::notice::Told| decide_credential(before, &standing);
        Ok(self.tell(&credential.org_id, &of, &subject, receivers, decide).await?.1)
    }

    /// Notes what is told over what was, with the deliveries, as one write; gives what was told then.
    async fn tell(
        &self,
        org: &OrgId,
        of: &ToldOf,
        subject: &Subject,
        receivers: &[Receiver],
        decide: impl Fn(&domain::notice::Told) -> notices::Decided,
    ) -> Result<(domain::notice::Told, u64), EngineError> {
        let now = self.desk.now();
        let decide = &decide;
        until_settled(|| async move {
            let before = self.desk.store.told(org, of).await?;
            let decided = decide(&before.told);
            if decided.told == before.told {
                return Ok((decided.told, 0));
            }
            let deliveries: Vec<_> =
                decided.changes.iter().flat_map(|change| to_all(change, subject, receivers, now)).collect();
            self.desk.store.tell(org, of, &before, &decided.told, &deliveries).await?;
            Ok::<_, EngineError>((decided.told, deliveries.len() as u64))
        })
        .await
    }
}

/// A change for each receiver who wants it.
fn to_all<'a>(
    change: &'a Change,
    subject: &'a Subject,
    receivers: &'a [Receiver],
    at: Timestamp,
) -> impl Iterator<Item = Delivery> + 'a {
    let Change { kind, turn, since, count } = *change;
    let notice = Notice { kind, turn, subject: subject.clone(), since, at, count };
    let seed = format!("{} {} {since} {}", kind.as_str(), turn.as_str(), about(subject));
    let wanting = receivers.iter().filter(|receiver| receiver.wants(&notice)).collect::<Vec<_>>();
    wanting.into_iter().map(move |receiver| delivery(receiver, notice.clone(), at, &seed))
}

fn about(subject: &Subject) -> String {
    match subject {
        Subject::Property { property_id, .. } => property_id.to_string(),
        Subject::Credential { credential_id, .. } => credential_id.to_string(),
        Subject::Portfolio { .. } | Subject::Nothing => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn each_sample_is_the_signal_that_its_name_says() {
        let held = sample(include_str!("../../../../events/notifier/sync-held.json"));
        let property_id = PropertyId::new("harbor-row").unwrap();
        assert_eq!(Signal::read(&held).unwrap(), Signal::SyncEnded { property_id, is_activation: false });
        let failing = sample(include_str!("../../../../events/notifier/credential-failing.json"));
        assert!(matches!(Signal::read(&failing), Ok(Signal::CredentialFailing { .. })));
        let new = sample(include_str!("../../../../events/notifier/new-delivery.json"));
        assert!(matches!(Signal::read(&new), Ok(Signal::NewDeliveries(ids)) if ids.len() == 1));
        let passed = sample(include_str!("../../../../events/notifier/time-passed.json"));
        assert_eq!(Signal::read(&passed).unwrap(), Signal::TimePassed { hour_begins: true });
        let mut later = passed;
        later["time"] = "2026-11-23T19:05:00Z".into();
        assert_eq!(Signal::read(&later).unwrap(), Signal::TimePassed { hour_begins: false });
    }

    #[test]
    fn an_event_of_another_kind_and_half_of_one_are_refused() {
        for bad in [
            serde_json::json!({"detail-type": "Person Created", "detail": {}}),
            serde_json::json!({"detail-type": "Property Sync Held", "detail": {"property_id": "a b"}}),
            serde_json::json!({"detail-type": "Credential Failing", "detail": {"org_id": "a"}}),
            serde_json::json!({"Records": [{"dynamodb": {"NewImage": {"entity": {"S": "delivery"}}}}]}),
            serde_json::json!({}),
        ] {
            assert!(Signal::read(&bad).is_err(), "{bad}");
        }
    }
}
