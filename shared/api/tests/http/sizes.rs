//! What a large building comes to: in the size of the field, and in one answer.

use pms_simulator::NewResident;
use serde_json::{Value, json};

use crate::home::{HOME, Home, called, unit_id};

#[tokio::test]
#[ignore = "a quarter of a minute: of the long run"]
async fn two_thousand_five_hundred_residents_with_one_email_are_one_alert_and_the_others_sync() {
    one_email(2_500).await;
}

#[tokio::test]
async fn an_email_that_many_share_is_one_alert_that_names_fifty_and_counts_them_all() {
    one_email(120).await;
}

async fn one_email(sharing: usize) {
    let home = Home::set_up(10).await;
    for n in 10..10 + sharing {
        let new = json!({
            "first_name": called(n), "last_name": "Sharing", "email": "office@example.com", "unit": format!("S-{n}"),
        });
        let new: NewResident = serde_json::from_value(new).unwrap();
        home.control("entrata").add_resident(&home.property, &new).unwrap();
    }
    home.turn_on(&home.manager, "harbor-row").await;
    assert_eq!(home.run_sync().await, "succeeded");
    let people = home.people().await;
    assert_eq!(people.len(), 10, "the others");
    assert!(people.iter().all(|person| person["email"] != "office@example.com"));
    let alerts = home.asks("duplicate_email").await;
    assert_eq!(alerts.len(), 1);
    assert_eq!(
        (alerts[0]["residents"].as_array().unwrap().len(), &alerts[0]["resident_count"]),
        (50, &json!(sharing))
    );
    let syncs = home.all(&home.manager, &format!("{HOME}/syncs"), 50).await;
    let counts = &syncs[0]["counts"];
    assert_eq!((&counts["created"], &counts["alerted"]), (&json!(10), &json!(sharing)));
}

#[tokio::test]
async fn two_thousand_units_with_long_ids_are_registered_in_one_call() {
    let world = crate::world::World::new().await;
    world.property("org_harbor", "harbor-row").await;
    let unit = |n: u32| json!({"unit_id": format!("{n:08}-2c1b-4b6e-9f0d-0123456789ab"), "name": format!("Building {} unit {n}", n / 50)});
    let units: Vec<_> = (0..2_000).map(unit).collect();
    let path = "/properties/harbor-row/units";
    let body = json!({"units": units});
    assert!(body.to_string().len() > 150_000);
    let platform = crate::world::platform();
    world.put(&platform, path, body).await.expect(200);
    // With all that an answer tells of units, too: a caller may send back more than it needs.
    let items: Vec<_> = (0..2_000)
        .map(|n| {
            let id = format!("{n:08}-2c1b-4b6e-9f0d-0123456789ab");
            json!({
                "pms_property_id": id, "pms_unit_id": id, "pms_unit": format!("Unit {n}"), "building": "Harbor Row East",
                "unit_id": id, "suggested_unit_id": null, "shares_with": [], "people": 2,
            })
        })
        .collect();
    let body = json!({"items": items});
    assert!(body.to_string().len() > 500_000);
    let manager = crate::world::manager();
    let refused = world.put(&manager, "/properties/harbor-row/unit-mapping", body).await;
    let refused = refused.problem(422, "invalid_request");
    assert_eq!(refused["errors"][0]["detail"], "must be a PMS unit of the list that `GET` gives");
    let large = json!({"units": [{"unit_id": "u", "name": "n".repeat(2 * 1024 * 1024)}]});
    world.put(&platform, path, large).await.problem(413, "body_too_large");
}

#[tokio::test]
#[ignore = "half a minute, of which the call takes 14 seconds: of the long run"]
async fn twelve_hundred_units_are_mapped_in_one_call_and_everybody_in_them_moves_in() {
    map(1_200, 2_100).await;
}

#[tokio::test]
async fn all_units_are_mapped_in_one_call_and_everybody_in_them_moves_in() {
    map(60, 105).await;
}

async fn map(units: usize, residents: usize) {
    let home = Home::set_up(units).await;
    for n in units..residents {
        let (name, unit) = (called(n), format!("N-{}", n - units));
        let email = crate::home::email(&name);
        let new = json!({"first_name": name, "last_name": "Roommate", "email": email, "unit": unit});
        let new: NewResident = serde_json::from_value(new).unwrap();
        home.control("entrata").add_resident(&home.property, &new).unwrap();
    }
    home.turn_on(&home.manager, "harbor-row").await;
    assert_eq!(home.run_sync().await, "succeeded");
    home.choose(json!({"automated_access": "automatic"})).await.expect(200);
    let mapping = home.mapping().await;
    assert_eq!((mapping.len(), home.asks("unmapped_unit").await.len()), (units, units));
    let door = |item: &Value| json!({"unit_id": unit_id(item), "name": item["pms_unit"]});
    let door: Vec<_> = mapping.iter().map(door).collect();
    let path = format!("{HOME}/units");
    home.put(&crate::world::platform(), &path, json!({"units": door})).await.expect(200);
    let mapped = |item: &Value| {
        json!({
            "pms_property_id": item["pms_property_id"], "pms_unit_id": item["pms_unit_id"], "unit_id": unit_id(item),
        })
    };
    let items: Vec<_> = mapping.iter().map(mapped).collect();
    home.put(&home.manager, &format!("{HOME}/unit-mapping"), json!({"items": items})).await.expect(200);
    let people = home.people().await;
    assert_eq!(people.len(), residents);
    for person in &people {
        assert_eq!(person["access"]["unit_id"], person["unit"]["unit_id"], "{person:#}");
        assert_eq!(person["access"]["state"], "granted");
    }
    assert_eq!(home.asks("unmapped_unit").await.len(), 0);
    assert_eq!(home.told("Access Granted").await, residents);
}
