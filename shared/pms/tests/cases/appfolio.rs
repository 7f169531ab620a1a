//! AppFolio.

use domain::{ids::PmsPropertyId, pms::Pms};
use serde_json::{Value, json};

use crate::{
    Lifecycle, connect, now, people, rows,
    server::{Asked, Reply, Script},
    set_up,
};

const ALDER: &str = "5b0c3a54-9a11-4c0e-8d4e-2d0a6f10a001";
const FORM: &[(&str, &str)] = &[("client_id", "door"), ("client_secret", "s3cret")];

fn unit(n: u32) -> Value {
    let id = format!("9f6d2c10-77aa-4f5e-b1d0-{n:012}");
    json!({"Id": id, "PropertyId": ALDER, "Name": (100 + n).to_string(), "Address1": "410 Alder Ct"})
}

fn tenant(n: u32, differences: &Value) -> Value {
    let mut row = rows(include_str!("appfolio/resident.json")).remove(0);
    row["Id"] = json!(format!("c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d{n:04}"));
    for (name, value) in differences.as_object().unwrap() {
        row[name] = value.clone();
    }
    row
}

fn neighbour() -> Value {
    rows(include_str!("appfolio/neighbour.json")).remove(0)
}

/// The page that is asked for.
fn page(rows: &[Value], asked: &Asked) -> Reply {
    let size = asked.number("page[size]").unwrap();
    let start = (asked.number("page[number]").unwrap() - 1) * size;
    let page: Vec<_> = rows.iter().skip(start).take(size).cloned().collect();
    Reply::json(json!({"data": page, "next_page_path": null}))
}

/// One property with these tenants.
fn alder(tenants: Vec<Value>) -> Script {
    Script::new(move |asked| match asked.operation() {
        "properties" => {
            page(&[json!({"Id": ALDER, "Name": "Alder Court", "Address1": "410 Alder Ct"})], asked)
        }
        "units" => page(&[unit(1), unit(2), unit(3)], asked),
        "tenants" => page(&tenants, asked),
        _ => Reply(404, Vec::new()),
    })
}

#[tokio::test]
async fn a_cosigner_of_the_occupancy_has_no_key() {
    let tenants = vec![
        tenant(1, &json!({})),
        tenant(2, &json!({"FirstName": "Gus", "TenantType": "Co-signer", "PrimaryTenant": false})),
        tenant(3, &json!({"FirstName": "Bo", "PrimaryTenant": false, "Email": "bo@example.com"})),
        neighbour(),
    ];
    let people = set_up(&*connect(Pms::AppFolio, alder(tenants), FORM).await, ALDER).await;
    let ids: Vec<_> = people.keys().map(|id| id.rsplit('d').next().unwrap()).collect();
    assert_eq!(ids, ["0001", "0003", "0009"]);
    assert!(people.values().all(|person| person.lifecycle == Lifecycle::Current));
    let nora = people.values().last().unwrap();
    assert_eq!((nora.email.as_deref(), nora.unit.as_deref()), (Some("nora@example.com"), Some("103")));
}

#[tokio::test]
async fn a_gateway_that_wants_the_documented_spelling_of_the_header_gets_it() {
    let address = alder(vec![neighbour()]).serve_those_who_spell("X-AppFolio-Developer-ID").await;
    let environment = pms::Environment::new(pms::EnvironmentConfig {
        endpoints: vec![format!("appfolio=http://{address}").parse().unwrap()],
        allowed_hosts: vec![address.parse().unwrap()],
        registrations: serde_json::from_value(json!({"appfolio": {"developer_id": "0f4f7a10"}})).unwrap(),
        ..Default::default()
    });
    let typed = FORM.iter().map(|(name, value)| ((*name).to_owned(), (*value).into()));
    let fields = pms::read_fields(Pms::AppFolio, typed.collect(), &environment).unwrap();
    let limits = pms::Limits::while_somebody_waits();
    let connector = pms::connect(Pms::AppFolio, &fields, &environment, limits).unwrap();
    assert_eq!(set_up(&*connector, ALDER).await.len(), 1);
}

#[tokio::test]
async fn a_single_family_house_is_called_by_its_address() {
    let script = alder(vec![tenant(1, &json!({}))]).but(|asked| {
        let house = json!({"Id": unit(1)["Id"], "PropertyId": ALDER, "Name": null, "Address2": null, "Address1": "410 Alder Ct"});
        (asked.operation() == "units").then(|| page(&[house], asked))
    });
    let people = set_up(&*connect(Pms::AppFolio, script, FORM).await, ALDER).await;
    assert_eq!(people.values().next().unwrap().unit.as_deref(), Some("410 Alder Ct"));
}

#[tokio::test]
async fn nobody_in_each_of_appfolios_ways_stops_no_set_up() {
    for nobody in [json!({"data": null}), json!({"data": []}), json!({"data": null, "next_page_path": ""})] {
        let answer = nobody.clone();
        let script = alder(vec![])
            .but(move |asked| (asked.operation() == "tenants").then(|| Reply::json(answer.clone())));
        let people = set_up(&*connect(Pms::AppFolio, script, FORM).await, ALDER).await;
        assert!(people.is_empty(), "{nobody}");
    }
}

#[tokio::test]
async fn null_to_everything_is_not_nobody() {
    let script = alder(vec![neighbour()]).but(|asked| {
        let by_id = asked.operation() == "properties" && asked.parameter("filters[Id]").is_some();
        (!by_id && asked.operation() != "units").then(|| Reply::json(json!({"data": null})))
    });
    let connector = connect(Pms::AppFolio, script, FORM).await;
    let error = connector.roster(&[PmsPropertyId::new(ALDER).unwrap()], &now()).await.unwrap_err();
    assert_eq!(error.code(), "pms_answer_not_understood", "{error}");
}

#[tokio::test]
async fn a_list_in_another_form_is_a_failure_with_its_words() {
    for (answer, part) in [
        (json!({"message": "Quux"}), "Quux"),
        (json!({"data": "Quux"}), "Quux"),
        (json!({"data": {}}), "no list of `data`"),
        (json!([]), "no list of `data`"),
        (json!({}), "no list of `data`"),
    ] {
        let script = alder(vec![])
            .but(move |asked| (asked.operation() == "tenants").then(|| Reply::json(answer.clone())));
        let connector = connect(Pms::AppFolio, script, FORM).await;
        let error = connector.roster(&[PmsPropertyId::new(ALDER).unwrap()], &now()).await.unwrap_err();
        assert_eq!(error.code(), "pms_answer_not_understood", "{error}");
        assert!(error.to_string().contains(part), "{error}");
    }
}

/// Who they are in the second unit is for the plan to say; here they are two tenants with one name and email.
#[tokio::test]
async fn a_transfer_is_two_tenants_each_with_a_status_of_their_own() {
    let second = unit(2);
    let tenants = vec![
        tenant(1, &json!({"Status": "Notice", "MoveOutOn": "2026-12-01"})),
        tenant(2, &json!({"Status": "Future", "MoveInOn": "2026-12-01", "UnitId": second["Id"]})),
    ];
    let roster = connect(Pms::AppFolio, alder(tenants), FORM).await;
    let roster = roster.roster(&[PmsPropertyId::new(ALDER).unwrap()], &now()).await.unwrap();
    let people: Vec<_> = people(&roster).into_values().collect();
    assert_eq!((people[0].lifecycle, people[0].unit.as_deref()), (Lifecycle::Current, Some("101")));
    assert_eq!((people[1].lifecycle, people[1].unit.as_deref()), (Lifecycle::Future, Some("102")));
    assert_eq!((&people[0].name, &people[0].email), (&people[1].name, &people[1].email));
}
