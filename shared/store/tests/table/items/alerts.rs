//! Alerts: one of each kind that is kept, and those that are over.

use domain::{
    alert::{
        Alert, AlertAction, AlertCause, AlertKind, AlertPerson, AlertResident, DifferingField, Resolution,
    },
    contact::{PersonName, Phone},
    ids::PmsLeaseId,
    lease::{Lease, LeaseStatus, Lifecycle, MoveOut},
    pms::Pms,
    roster::{Resident, ResidentEmail, Standing},
};
use jiff::civil::date;
use store::Write;

use super::{
    Entity,
    people::{pms_ref, unit, whole},
    pinned,
};
use crate::world::{World, a_note, an_alert, decided, id, later};

struct OwnItem;

fn residents() -> Vec<AlertResident> {
    let resident = |id, name: &str, email: Option<&str>| AlertResident {
        pms_ref: pms_ref(Pms::Entrata, id),
        name: name.into(),
        email: email.map(Into::into),
    };
    vec![resident("31000016", "Zoë O'Hara", Some("not an email")), resident("31000017", "Ana Marsh", None)]
}

fn lease(id: &str, move_out: Option<MoveOut>) -> Lease {
    Lease {
        lease_id: PmsLeaseId::new(id).unwrap(),
        status: LeaseStatus::new("Notice").unwrap(),
        lifecycle: Lifecycle::Current,
        on_notice: move_out.is_some(),
        starts_on: Some(date(2025, 11, 1)),
        ends_on: None,
        move_in_on: Some(date(2025, 11, 1)),
        move_out,
        unit: Some(unit()),
    }
}

/// What a decision takes over.
fn record() -> Resident {
    Resident {
        pms_ref: pms_ref(Pms::Entrata, "31000016"),
        name: PersonName::new("Zoë", "O'Hara").unwrap(),
        email: ResidentEmail::Invalid("not an email".into()),
        phone: Phone::new("+1 555 010 0199").ok(),
        standing: Standing::Adult,
        leases: vec![
            lease("l1", None),
            lease("l2", Some(MoveOut::Expected(date(2026, 10, 31)))),
            lease("l3", Some(MoveOut::Firm(date(2026, 12, 1)))),
        ],
    }
}

/// What an alert of a kind is about; none of a kind that is not kept as an alert.
fn cause(kind: AlertKind) -> Option<AlertCause> {
    let about = |residents| AlertCause::new(kind, residents);
    let with_person = |differing: &[&str], actions: &[AlertAction]| AlertCause {
        person: Some(AlertPerson::from(&whole())),
        differing_fields: differing
            .iter()
            .map(|field| DifferingField {
                field: (*field).into(),
                pms: Some("Zoë".into()),
                door: Some("Zoe".into()),
            })
            .collect(),
        record: Some(Box::new(record())),
        actions: actions.into(),
        ..about(residents().into_iter().take(1).collect())
    };
    let decidable = [AlertAction::Merge, AlertAction::CreateSeparate];
    Some(match kind {
        // Seen from the credential wherever it is shown.
        AlertKind::CredentialFailing => return None,
        AlertKind::DuplicateEmail => about(residents()),
        AlertKind::MissingEmail => about(residents().into_iter().take(1).collect()),
        AlertKind::DuplicateAccount => with_person(&[], &[]),
        AlertKind::NameMismatch => with_person(&["first_name", "last_name"], &decidable),
        AlertKind::EmailMismatch => with_person(&["email"], &decidable),
        AlertKind::MissingFromPms => AlertCause {
            record: None,
            actions: vec![AlertAction::MoveOut, AlertAction::Keep],
            ..with_person(&[], &[])
        },
        AlertKind::UnmappedUnit => AlertCause { unit: Some(unit()), ..about(residents()) },
    })
}

impl Entity for OwnItem {
    const NAME: &'static str = "alert";
    type Value = Alert;

    fn today() -> Vec<(String, Alert)> {
        let open = |kind| Some(Alert { cause: cause(kind)?, ..an_alert(1) });
        let each = AlertKind::ALL.into_iter().filter_map(|kind| Some((kind.as_str(), open(kind)?)));
        let resolved = open(AlertKind::MissingFromPms)
            .map(|alert| Alert { resolved_at: Some(later(60)), ..alert })
            .unwrap();
        let resolution = Some(Resolution { action: AlertAction::Keep, by: "marisol".into() });
        let decided = Alert { resolution, ..resolved.clone() };
        let over = [("resolved", resolved), ("decided", decided)];
        each.chain(over).map(|(name, alert)| (format!("v1-{name}"), alert)).collect()
    }

    async fn write(world: &World, alert: &Alert) {
        let open = Alert { resolved_at: None, resolution: None, ..alert.clone() };
        let open = Write::OpenAlert { alert: open, note: a_note(1) };
        world.store.write_from_outside(&id("p1"), vec![open], &decided()).await.unwrap();
        if alert.resolved_at.is_some() {
            let close = Write::CloseAlert { alert: alert.clone(), note: a_note(2) };
            world.store.write_from_outside(&id("p1"), vec![close], &decided()).await.unwrap();
        }
    }

    async fn read(world: &World, alert: &Alert) -> Option<Alert> {
        world.store.alert(&id("p1"), alert.alert_id).await.unwrap()
    }
}

#[tokio::test]
async fn alerts_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}
