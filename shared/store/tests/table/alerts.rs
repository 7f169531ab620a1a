//! Alerts, open and resolved.

use domain::{
    alert::{Alert, AlertAction, AlertPerson, DifferingField, Resolution},
    alert_cause::{AlertCause, Comparison, NamedResidents},
    contact::{PersonName, Phone},
    ids::{AlertId, PmsPropertyId, PmsUnitId, UnitId},
    roster::{Resident, ResidentEmail, Standing},
    unit::PmsUnit,
};
use jiff::civil::date;
use store::{AlertState, PageRequest, Write};

use crate::world::{World, a_note, a_resident, all, an_alert, decided, id, later, now, person_id};

#[tokio::test]
async fn an_alert_reads_back_with_everything_it_names() {
    let record = Resident {
        pms_ref: a_resident("7").pms_ref,
        name: PersonName::new("Ana", "Marsh").unwrap(),
        email: ResidentEmail::Invalid("none".into()),
        phone: None,
        standing: Standing::Adult,
        leases: Vec::new(),
    };
    let person = AlertPerson {
        person_id: person_id(1),
        name: "Ann".into(),
        email: "a@b.example".into(),
        phone: Phone::new("555").ok(),
        unit_id: UnitId::new("u1").ok(),
    };
    let differs = DifferingField { field: "first_name".into(), pms: None, door: Some("Ann".into()) };
    let comparison = Comparison {
        record,
        person: person.clone(),
        differing_fields: vec![differs],
        actions: vec![AlertAction::SamePerson],
    };
    let unit = PmsUnit {
        pms_property_id: PmsPropertyId::new("100").unwrap(),
        pms_unit_id: PmsUnitId::new("u").unwrap(),
        label: "U".into(),
        building: None,
    };
    let resolution = Resolution {
        action: AlertAction::Merge,
        by: "user_1".into(),
        reason: Some("One human.".into()),
        until: Some(date(2026, 12, 1)),
    };
    let residents = NamedResidents::new((0..60).map(|n| a_resident(n.to_string())));
    let causes = [
        AlertCause::NameMismatch(Box::new(comparison)),
        AlertCause::UnmappedUnit { unit, residents },
        AlertCause::StillHasAccess { person: person.clone(), ends_at: later(60) },
        AlertCause::MissingFromPms { record: a_resident("7"), person, beside: Some(a_resident("8")) },
    ];
    for cause in causes {
        reads_back(Alert { cause, resolution: Some(resolution.clone()), ..an_alert(1) }).await;
    }
}

async fn reads_back(alert: Alert) {
    let world = World::new().await;
    let open = Write::OpenAlert { alert: alert.clone(), note: a_note(1) };
    world.store.write_from_outside(&id("p1"), vec![open], &decided()).await.unwrap();
    assert_eq!(world.store.alert(&id("p1"), alert.alert_id).await.unwrap(), Some(alert.clone()));
    assert_eq!(world.store.directory(&id("p1")).await.unwrap().open_alerts, [alert]);
    assert_eq!(world.store.alert(&id("p1"), AlertId::new(now(), 2)).await.unwrap(), None);
}

#[tokio::test]
async fn open_and_resolved_alerts_are_lists_of_their_own() {
    let world = World::new().await;
    let property = id("p1");
    for n in 1..=5 {
        let open = Write::OpenAlert { alert: an_alert(n), note: a_note(n) };
        world.store.write_from_outside(&property, vec![open], &decided()).await.unwrap();
    }
    for n in [2, 4] {
        let mut alert = an_alert(n);
        alert.resolved_at = Some(later(60));
        let close = Write::CloseAlert { alert, note: a_note(10 + n) };
        world.store.write_from_outside(&property, vec![close], &decided()).await.unwrap();
    }
    let ids =
        |page: store::Page<Alert>| -> Vec<_> { page.items.iter().map(|alert| alert.alert_id).collect() };
    let expected = |ns: &[u128]| -> Vec<_> { ns.iter().map(|n| AlertId::new(now(), *n)).collect() };
    let open = world.store.list_alerts(&property, AlertState::Open, &all()).await.unwrap();
    assert_eq!(ids(open), expected(&[1, 3, 5]));
    let resolved = world.store.list_alerts(&property, AlertState::Resolved, &all()).await.unwrap();
    assert_eq!(ids(resolved), expected(&[4, 2]));
    assert_eq!(world.store.open_alert_counts(&property).await.unwrap().into_values().sum::<u64>(), 3);
    let first = world.store.list_alerts(&property, AlertState::Open, &PageRequest::first(2)).await.unwrap();
    assert!(first.next.is_some());
}
