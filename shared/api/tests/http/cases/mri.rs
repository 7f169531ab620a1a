//! MRI.

use serde_json::{Value, json};

use super::{
    Case,
    Right::{self, Comes},
    come_out_right, rows, with,
};
use crate::{
    building::Plot,
    vendor::{Asked, Reply, Script},
};

const CEDAR: &str = "CED01";
const LEASES: &str = "ResidentLeaseDetailsByPropertyID";
const ANA: &str = "0000000001 ANA TEST ana@example.com current 0101 granted";
const NORA: &str = "0000000009 NORA NEIGHBOUR nora@example.com current 0103 granted";

/// Door names units without their building, the only one.
fn plot() -> Plot {
    let form = json!({
        "api_url": "http://HOST/mriapiservices/api.asp", "client_id": "C225999", "database": "ACMEPROD",
        "username": "ACCESSWS", "password": "s3cret",
    });
    Plot { pms: "mri", attached: vec![CEDAR], form, units: vec!["0101", "0103"] }
}

/// The name of the API without what all of them begin with.
fn api(asked: &Asked) -> &str {
    asked.parameter("$api").unwrap().trim_start_matches("MRI_S-PMRM_")
}

/// The rows that are asked for, in their frame.
fn framed(rows: &[Value], asked: &Asked) -> Value {
    let (skip, top) = (asked.number("$skip").unwrap_or(1), asked.number("$top").unwrap_or(300));
    let page: Vec<_> = rows.iter().skip(skip - 1).take(top).cloned().collect();
    json!({"odata.metadata": "https://mrix5api.example.com/$metadata", "value": page})
}

fn property() -> Value {
    json!({"PropertyID": CEDAR, "PropertyName": "CEDAR COURT", "City": "AKRON"})
}

/// One property of one building, with these residents.
fn cedar(residents: Vec<Value>) -> Script {
    Script::new(move |asked| {
        let rows = match api(asked) {
            "PropertyIDByNameOrAddress" => framed(&[property()], asked),
            LEASES => framed(&residents, asked),
            _ => framed(&[], asked),
        };
        Some(rows.into())
    })
}

fn ana() -> Value {
    rows(include_str!("../../../../pms/tests/cases/mri/resident.json")).remove(0)
}

fn neighbour() -> Value {
    with(
        ana(),
        &json!({
            "ResidentNameID": "0000000009", "Namegroup": "0000000009", "UnitID": "0103", "FirstName": "NORA",
            "LastName": "NEIGHBOUR", "Email": "nora@example.com",
        }),
    )
}

fn case(name: &'static str, script: Script, right: Right) -> Case {
    Case { name, plot: plot(), script, right }
}

#[tokio::test]
async fn answers_come_out_as_mri_means_them() {
    let both = || vec![ana(), neighbour()];
    let next_always = cedar(both()).but(|asked| {
        let rows = match api(asked) {
            LEASES => vec![ana(), neighbour()],
            "PropertyIDByNameOrAddress" => vec![property()],
            _ => Vec::new(),
        };
        let next = asked.number("$skip").unwrap_or(1) + 300;
        let api = asked.parameter("$api").unwrap();
        let link = format!(
            "https://inside.example.com/api.asp?%24api={api}&%24format=json&%24top=300&%24skip={next}"
        );
        Some(with(framed(&rows, asked), &json!({"nextLink": link})).into())
    });
    let no_value =
        cedar(both()).but(|asked| (api(asked) == "PendingMoveIns").then(|| Reply(200, b"{}".to_vec())));
    let marked = cedar(both()).but(|asked| {
        let rows = framed(&[ana(), neighbour()], asked).to_string();
        (api(asked) == LEASES).then(|| Reply(200, [b"\xef\xbb\xbf".as_slice(), rows.as_bytes()].concat()))
    });
    come_out_right([
        case("every page has a link to a next one", next_always, Comes(&[&[ANA, NORA]])),
        case("an answer without value is nobody", no_value, Comes(&[&[ANA, NORA]])),
        case("a byte order mark before the JSON", marked, Comes(&[&[ANA, NORA]])),
        case("the unit of the only building is Door's of that number", cedar(both()), Comes(&[&[ANA, NORA]])),
    ])
    .await;
}

#[tokio::test]
async fn residents_come_out_as_they_live() {
    let senior = |n: u32| {
        let differences = json!({"ResidentNameID": format!("{n:010}"), "Email": null});
        with(ana(), &differences)
    };
    let seniors = cedar((1..=12).map(senior).collect());
    let tomorrow = cedar(vec![with(ana(), &json!({"OccupyDate": "2026-11-26T00:00:00"}))]);
    come_out_right([
        case(
            "a house of seniors without emails",
            seniors,
            Comes(&[&[
                "? missing_email 0000000001",
                "? missing_email 0000000002",
                "? missing_email 0000000003",
                "? missing_email 0000000004",
                "? missing_email 0000000005",
                "? missing_email 0000000006",
                "? missing_email 0000000007",
                "? missing_email 0000000008",
                "? missing_email 0000000009",
                "? missing_email 0000000010",
                "? missing_email 0000000011",
                "? missing_email 0000000012",
            ]]),
        ),
        case(
            "who occupies tomorrow is to come until it is tomorrow at the property",
            tomorrow,
            Comes(&[&["0000000001 ANA TEST ana@example.com future 0101 unmanaged"], &[ANA]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn no_form_of_a_word_for_who_lives_elsewhere_opens_a_door() {
    let of = |words: Value| cedar(vec![with(ana(), &words), neighbour()]);
    come_out_right([
        case(
            "a list with a guarantor in it",
            of(json!({"Relationship": ["Parent", "Guarantor"]})),
            Comes(&[&[NORA]]),
        ),
        case(
            "a letter that is not a resident's",
            of(json!({"ResidentType": "G"})),
            Comes(&[&[NORA, "? records_set_aside 0000000001 whether a `G` lives there is not known"]]),
        ),
        case("a resident's letter", of(json!({"ResidentType": "R"})), Comes(&[&[ANA, NORA]])),
    ])
    .await;
}
