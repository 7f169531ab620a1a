//! Alerts: one of each kind that is kept, and those that are over.

use domain::{
    alert::{Alert, AlertAction, AlertKind, AlertPerson, AlertResident, DifferingField, Resolution},
    alert_cause::{AlertCause, Comparison, NamedResidents},
    contact::{PersonName, Phone},
    ids::{PmsLeaseId, PmsPropertyId},
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
use crate::world::{World, a_note, a_resident, an_alert, decided, id, later};

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

fn compared(differing: &[&str], actions: &[AlertAction]) -> Box<Comparison> {
    let differs = |field: &&str| DifferingField {
        field: (*field).into(),
        pms: Some("Zoë".into()),
        door: Some("Zoe".into()),
    };
    Box::new(Comparison {
        record: record(),
        person: AlertPerson::from(&whole()),
        differing_fields: differing.iter().map(differs).collect(),
        actions: actions.into(),
    })
}

fn missing(beside: Option<AlertResident>) -> AlertCause {
    let record = residents().remove(0);
    AlertCause::MissingFromPms { record, person: AlertPerson::from(&whole()), beside }
}

fn unmapped(residents: Vec<AlertResident>) -> AlertCause {
    AlertCause::UnmappedUnit { unit: unit(), residents: NamedResidents::new(residents) }
}

/// More residents than an alert names.
fn sixty() -> NamedResidents {
    NamedResidents::new((100..160).map(|n| a_resident(format!("31000{n}"))))
}

/// What an alert of a kind is about; none of a kind that is not kept as an alert, or was not at first.
fn cause(kind: AlertKind) -> Option<AlertCause> {
    let decidable = [AlertAction::Merge, AlertAction::CreateSeparate];
    Some(match kind {
        // Seen from the credential wherever it is shown.
        AlertKind::CredentialFailing | AlertKind::StillHasAccess | AlertKind::RecordsSetAside => return None,
        AlertKind::DuplicateEmail => AlertCause::DuplicateEmail(NamedResidents::new(residents())),
        AlertKind::MissingEmail => AlertCause::MissingEmail(residents().remove(0)),
        AlertKind::DuplicateAccount => AlertCause::DuplicateAccount(compared(&[], &[])),
        AlertKind::NameMismatch => {
            AlertCause::NameMismatch(compared(&["first_name", "last_name"], &decidable))
        }
        AlertKind::EmailMismatch => AlertCause::EmailMismatch(compared(&["email"], &decidable)),
        AlertKind::MissingFromPms => missing(None),
        AlertKind::UnmappedUnit => unmapped(residents()),
    })
}

fn about(cause: AlertCause) -> Alert {
    Alert { cause, ..an_alert(1) }
}

fn closed(alert: Alert, resolution: Option<Resolution>) -> Alert {
    Alert { resolved_at: Some(later(60)), resolution, ..alert }
}

/// With what is written since a sync decides who is who, and asks about whoever moved out and has access.
fn since_who_is_who() -> [(&'static str, Alert); 6] {
    let either = [AlertAction::SamePerson, AlertAction::AnotherPerson];
    let still = AlertCause::StillHasAccess { person: AlertPerson::from(&whole()), ends_at: later(86_400) };
    // What time brings is opened by no sync.
    let still = Alert { opened_by_sync: None, ..about(still) };
    let set_aside = AlertCause::RecordsSetAside {
        pms_property_id: PmsPropertyId::new("718201").unwrap(),
        reason: "whether a `Ward` lives there is not known".into(),
        records: NamedResidents::new([a_resident("31000016")]).and_nameless(2),
    };
    let kept = Resolution {
        action: AlertAction::Keep,
        by: "marisol".into(),
        reason: Some("Her boxes are here.".into()),
        until: Some(date(2026, 12, 4)),
    };
    [
        ("v2-still_has_access", still.clone()),
        ("v2-records_set_aside", about(set_aside)),
        ("v2-name_mismatch", about(AlertCause::NameMismatch(compared(&["first_name"], &either)))),
        ("v2-missing_from_pms", about(missing(residents().pop()))),
        ("v2-sixty_residents", about(AlertCause::DuplicateEmail(sixty()))),
        ("v2-decided", closed(still, Some(kept))),
    ]
}

impl Entity for OwnItem {
    const NAME: &'static str = "alert";
    type Value = Alert;

    fn today() -> Vec<(String, Alert)> {
        let each = AlertKind::ALL.into_iter().filter_map(|kind| Some((kind.as_str(), about(cause(kind)?))));
        let keep = Resolution { action: AlertAction::Keep, by: "marisol".into(), reason: None, until: None };
        let over = [
            ("resolved", closed(about(missing(None)), None)),
            ("decided", closed(about(missing(None)), Some(keep))),
        ];
        let first = each.chain(over).map(|(name, alert)| (format!("v1-{name}"), alert));
        first.chain(since_who_is_who().map(|(name, alert)| (name.into(), alert))).collect()
    }

    /// However many residents there were, all were named.
    fn earlier() -> Vec<(String, Alert)> {
        vec![("v1-sixty_residents".into(), about(AlertCause::DuplicateEmail(sixty())))]
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

#[test]
fn of_those_whom_an_alert_was_about_before_the_first_fifty_are_named_and_all_are_counted() {
    let (_, alert) = OwnItem::earlier().remove(0);
    assert_eq!(alert.cause.residents().len(), 50);
    assert_eq!(alert.cause.resident_count(), 60);
    assert!(alert.cause.is_about(&a_resident("31000100").pms_ref), "the first by their ids");
}
