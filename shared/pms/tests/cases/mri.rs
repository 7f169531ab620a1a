//! MRI.

use domain::{ids::PmsPropertyId, pms::Pms};
use serde_json::{Value, json};

use crate::{
    Lifecycle, connect, now, people, rows,
    server::{Asked, Reply, Script},
    set_up,
};

const CEDAR: &str = "CED01";
const FORM: &[(&str, &str)] = &[
    ("api_url", "HOST/mriapiservices/api.asp"),
    ("client_id", "C225999"),
    ("database", "ACMEPROD"),
    ("username", "ACCESSWS"),
    ("password", "s3cret"),
];

const LEASES: &str = "ResidentLeaseDetailsByPropertyID";
const PENDING: &str = "PendingMoveIns";

/// The name of the API without what all of them begin with.
fn api(asked: &Asked) -> &str {
    asked.parameter("$api").unwrap().trim_start_matches("MRI_S-PMRM_")
}

/// The rows that are asked for, in their frame, with a link where more follow.
fn framed(rows: &[Value], asked: &Asked) -> Value {
    let (skip, top) = (asked.number("$skip").unwrap_or(1), asked.number("$top").unwrap_or(300));
    let page: Vec<_> = rows.iter().skip(skip - 1).take(top).cloned().collect();
    json!({"odata.metadata": "https://mrix5api.example.com/$metadata", "value": page})
}

/// One property of one building, with these residents and the neighbour.
fn cedar(mut residents: Vec<Value>) -> Script {
    residents.push(neighbour());
    Script::new(move |asked| {
        let property = json!({"PropertyID": CEDAR, "PropertyName": "CEDAR COURT", "City": "AKRON"});
        Reply::json(match api(asked) {
            "PropertyIDByNameOrAddress" => framed(&[property], asked),
            LEASES => framed(&residents, asked),
            _ => framed(&[], asked),
        })
    })
}

fn ana() -> Value {
    rows(include_str!("mri/resident.json")).remove(0)
}

fn neighbour() -> Value {
    let mut nora = ana();
    for (name, value) in [
        ("ResidentNameID", "0000000009"),
        ("Namegroup", "0000000009"),
        ("UnitID", "0103"),
        ("FirstName", "NORA"),
        ("LastName", "NEIGHBOUR"),
        ("Email", "nora@example.com"),
    ] {
        nora[name] = json!(value);
    }
    nora
}

async fn read(script: Script) -> std::collections::BTreeMap<String, crate::Person> {
    let people = set_up(&*connect(Pms::Mri, script, FORM).await, CEDAR).await;
    let nora = &people["0000000009"];
    assert_eq!((nora.lifecycle, nora.email.as_deref()), (Lifecycle::Current, Some("nora@example.com")));
    people
}

#[tokio::test]
async fn a_link_on_every_page_and_on_an_empty_one_is_no_page_that_goes_on() {
    let residents = [ana(), neighbour()];
    let script = cedar(vec![ana()]).but(move |asked| {
        let rows = if api(asked) == LEASES { residents.to_vec() } else { Vec::new() };
        let mut frame = match api(asked) {
            "PropertyIDByNameOrAddress" => framed(&[json!({"PropertyID": CEDAR})], asked),
            _ => framed(&rows, asked),
        };
        let next = asked.number("$skip").unwrap_or(1) + 300;
        let api = asked.parameter("$api").unwrap();
        frame["nextLink"] = json!(format!(
            "https://inside.example.com/api.asp?%24api={api}&%24format=json&%24top=300&%24skip={next}"
        ));
        Some(Reply::json(frame))
    });
    let people = read(script).await;
    assert_eq!(people["0000000001"].lifecycle, Lifecycle::Current);
}

#[tokio::test]
async fn an_answer_without_value_is_nobody_to_move_in() {
    for nobody in
        ["{}", r#"{"odata.metadata":"x"}"#, r#"{"value":null}"#, r#"{"value":{}}"#, r#"{"value":""}"#]
    {
        let script = cedar(vec![ana()])
            .but(move |asked| (api(asked) == PENDING).then(|| Reply(200, nobody.as_bytes().to_vec())));
        assert_eq!(read(script).await.len(), 2, "{nobody}");
    }
}

#[tokio::test]
async fn an_answer_without_value_to_everything_is_not_nobody() {
    let script = cedar(vec![ana()]).but(|asked| {
        let bare = api(asked) != "PropertyIDByNameOrAddress" || asked.number("$top") == Some(1);
        bare.then(|| Reply(200, b"{}".to_vec()))
    });
    let connector = connect(Pms::Mri, script, FORM).await;
    let error = connector.roster(&[PmsPropertyId::new(CEDAR).unwrap()], &now()).await.unwrap_err();
    assert_eq!(error.code(), "pms_answer_not_understood", "{error}");
}

#[tokio::test]
async fn a_byte_order_mark_before_the_json_is_no_part_of_it() {
    let script = cedar(vec![ana()]).but(|asked| {
        let residents = [ana(), neighbour()];
        let body = [b"\xef\xbb\xbf".as_slice(), framed(&residents, asked).to_string().as_bytes()].concat();
        (api(asked) == LEASES).then_some(Reply(200, body))
    });
    assert_eq!(read(script).await["0000000001"].lifecycle, Lifecycle::Current);
}

#[tokio::test]
async fn a_house_of_seniors_without_emails_is_no_missing_permission() {
    let seniors = |phone: Value| {
        let senior = move |n: u32| {
            let mut row = ana();
            row["ResidentNameID"] = json!(format!("{n:010}"));
            row["Email"] = Value::Null;
            row["CellPhoneNumber"] = phone.clone();
            row
        };
        let rows: Vec<_> = (1..=12).map(senior).collect();
        cedar(vec![]).but(move |asked| (api(asked) == LEASES).then(|| Reply::json(framed(&rows, asked))))
    };
    let people = set_up(&*connect(Pms::Mri, seniors(json!("3305550144")), FORM).await, CEDAR).await;
    assert!(people.len() == 12 && people.values().all(|senior| senior.email.is_none()));
    // Without phones as well, it is.
    let connector = connect(Pms::Mri, seniors(Value::Null), FORM).await;
    let error = connector.roster(&[PmsPropertyId::new(CEDAR).unwrap()], &now()).await.unwrap_err();
    assert_eq!(error.code(), "permission_missing", "{error}");
}

#[tokio::test]
async fn a_unit_of_the_only_building_is_doors_unit_of_that_number() {
    let roster = connect(Pms::Mri, cedar(vec![ana()]), FORM).await;
    let units = roster.units(&PmsPropertyId::new(CEDAR).unwrap()).await.unwrap();
    let told: Vec<_> = units.iter().map(|unit| (&*unit.label, unit.building.as_deref())).collect();
    // The plan strips the building from the label, and finds 0101.
    assert_eq!(told, [("01-0101", Some("01")), ("01-0103", Some("01"))]);
}

#[tokio::test]
async fn who_occupies_tomorrow_at_the_property_is_to_come_though_it_is_tomorrow_in_utc_already() {
    let mut row = ana();
    row["OccupyDate"] = json!("2026-11-27T00:00:00");
    let connector = connect(Pms::Mri, cedar(vec![row]), FORM).await;
    let cedar = [PmsPropertyId::new(CEDAR).unwrap()];
    for (clock, lifecycle) in [
        // Half past ten in the evening in Akron: half past three in the morning in UTC.
        ("2026-11-26T22:30[America/New_York]", Lifecycle::Future),
        ("2026-11-27T00:00[America/New_York]", Lifecycle::Current),
    ] {
        let roster = connector.roster(&cedar, &clock.parse().unwrap()).await.unwrap();
        assert_eq!(people(&roster)["0000000001"].lifecycle, lifecycle, "{clock}");
    }
}

#[tokio::test]
async fn one_dead_property_does_not_refuse_a_whole_company() {
    let script = cedar(vec![ana()]).but(|asked| {
        let property = |id: &str, name: &str| json!({"PropertyID": id, "PropertyName": name});
        let all = [property("A01", "A SOLD ONE"), property(CEDAR, "CEDAR COURT")];
        let of_dead = asked.parameter("RMPROPID").or(asked.parameter("PropertyID")) == Some("A01");
        match api(asked) {
            "PropertyIDByNameOrAddress" => Some(Reply::json(framed(&all, asked))),
            _ if of_dead => {
                Some(Reply(400, br#"{"error":{"message":"RMPROPID: no such property."}}"#.to_vec()))
            }
            _ => None,
        }
    });
    connect(Pms::Mri, script, FORM).await.verify().await.unwrap();
}
