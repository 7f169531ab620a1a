//! Entrata.

use serde_json::{Value, json};

use super::{
    Case,
    Right::{self, Comes, Stops},
    come_out_right, rows, with,
};
use crate::{
    building::Plot,
    vendor::{Asked, Reply, Script},
};

macro_rules! sent {
    ($name:literal) => {
        rows(include_str!(concat!("../../../../pms/tests/cases/entrata/", $name, ".json")))
    };
}

const NORA: &str = "9009 Nora Neighbour nora@example.com current 103 granted";

fn plot() -> Plot {
    let form = json!({"domain": "harbor", "api_key": "k3y"});
    Plot { pms: "entrata", attached: vec!["550592"], form, units: Vec::new() }
}

fn result(result: &Value) -> Reply {
    json!({"response": {"requestId": "15", "code": 200, "result": result}}).into()
}

/// The page that is asked for, of so many leases at most.
fn page(leases: &[Value], asked: &Asked, most: usize) -> Reply {
    let size = asked.number("per_page").unwrap().min(most);
    let start = (asked.number("page_no").unwrap() - 1) * size;
    let page: Vec<_> = leases.iter().skip(start).take(size).cloned().collect();
    match page.is_empty() {
        true => result(&json!("No records found with mentioned preferences.")),
        false => result(&json!({"leases": {"lease": page}})),
    }
}

fn units(units: &[(u32, &str, &str)]) -> Reply {
    let unit = |(n, number, building): &(u32, &str, &str)| {
        json!({"id": 4000 + n, "unitNumber": number, "buildingName": building,
            "unitSpaces": {"unitSpace": [{"unitSpaceId": 5000 + n, "unitNumber": number}]}})
    };
    let units: Vec<_> = units.iter().map(unit).collect();
    result(&json!({"properties": {"property": [{"propertyId": 550592, "units": {"unit": units}}]}}))
}

/// One building of three units, and these leases.
fn harbor(leases: Vec<Value>) -> Script {
    Script::new(move |asked| match asked.operation.as_str() {
        "properties" => Some(result(&json!({"PhysicalProperty": {"Property": [
            {"PropertyID": 550592, "MarketingName": "Harbor Row", "IsDisabled": 0},
        ]}}))),
        "propertyunits" => Some(units(&[(1, "101", "1"), (2, "102", "1"), (3, "103", "1")])),
        "leases" => Some(page(&leases, asked, usize::MAX)),
        _ => None,
    })
}

fn case(name: &'static str, script: Script, right: Right) -> Case {
    Case { name, plot: plot(), script, right }
}

/// These leases and the neighbour's.
fn leases(name: &'static str, leases: Vec<Value>, right: Right) -> Case {
    case(name, harbor([leases, sent!("neighbour")].concat()), right)
}

const ANA: &str = "1 Ana Test ana@example.com current 101 granted";

#[tokio::test]
async fn fields_come_out_wherever_they_stand() {
    come_out_right([
        leases(
            "what is absent is an empty list or object",
            sent!("empty-as-list"),
            Comes(&[&[NORA, "? missing_email 1"]]),
        ),
        leases("a move-out date of []", sent!("empty-as-list-email"), Comes(&[&[ANA, NORA]])),
        leases("the email stands in an address", sent!("email-in-address"), Comes(&[&[ANA, NORA]])),
        leases("the unit stands flat in the lease", sent!("unit-number-space"), Comes(&[&[ANA, NORA]])),
        leases("a parent who is guarantor has no key", sent!("guarantor-parent"), Comes(&[&[ANA, NORA]])),
        leases(
            "names with HTML's entities",
            sent!("html-entities"),
            Comes(&[&["1 Seán O'Brien sean@example.com current 101 granted", NORA]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn answers_come_out_as_entrata_means_them() {
    let error_null = harbor(sent!("neighbour")).but(|asked| {
        let first = asked.operation == "leases" && asked.number("page_no") == Some(1);
        let lease = sent!("neighbour");
        first.then(|| {
            json!({"response": {"code": 200, "error": null, "result": {"leases": {"lease": lease}}}}).into()
        })
    });
    let empty = harbor(vec![]).but(|asked| (asked.operation == "leases").then(|| result(&json!([]))));
    let forbidden = Script::new(|_| Some(Reply(403, br#"{"message":"Forbidden"}"#.to_vec())));
    let by_endpoint = harbor(sent!("neighbour")).but(|asked| {
        let services = json!({"services": [{"service": "v1/leases", "uri": "/v1/leases"}]});
        (asked.operation == "appinfo").then(|| result(&services))
    });
    let older = Plot { form: json!({"domain": "harbor", "username": "u", "password": "p"}), ..plot() };
    come_out_right([
        case("an error of null beside a whole result", error_null, Comes(&[&[NORA]])),
        case("nobody is an empty list", empty, Comes(&[&[]])),
        case("a key that the gateway forbids", forbidden, Stops("credential", "credential_rejected")),
        case("the list of services names endpoints", by_endpoint, Comes(&[&[NORA]])),
        Case {
            name: "the older host has no such list",
            plot: older,
            script: harbor(sent!("neighbour")),
            right: Comes(&[&[NORA]]),
        },
    ])
    .await;
}

/// Two hundred and thirty who live in 103.
fn many() -> Vec<Value> {
    let lease = |n: u32| {
        let mut lease = with(sent!("neighbour").remove(0), &json!({"id": n.to_string()}));
        let customer = &mut lease["customers"]["customer"][0];
        *customer = with(
            customer.take(),
            &json!({"id": n, "firstName": format!("Nora {n}"), "emailAddress": format!("nora.{n}@example.com")}),
        );
        lease
    };
    (10..240).map(lease).collect()
}

#[tokio::test]
async fn a_server_that_caps_pages_loses_nobody_and_a_unit_is_the_one_of_its_building() {
    let leases = many();
    let capped =
        harbor(vec![]).but(move |asked| (asked.operation == "leases").then(|| page(&leases, asked, 100)));
    let second = harbor(sent!("neighbour"))
        .but(|asked| (asked.operation == "propertyunits").then(|| units(&[(3, "113", "2")])));
    come_out_right([
        case(
            "pages of a hundred",
            capped,
            Comes(&[&["230 people", "10 Nora 10 Neighbour nora.10@example.com current 103 granted"]]),
        ),
        Case {
            name: "113 of the second building is not Door's 113",
            plot: Plot { units: vec!["113", "2-113"], ..plot() },
            script: second,
            right: Comes(&[&["9009 Nora Neighbour nora@example.com current 2-113 granted"]]),
        },
    ])
    .await;
}

#[tokio::test]
async fn whose_relationship_is_not_known_gets_no_key_and_is_told_until_the_word_is_corrected() {
    let script = harbor(vec![]).but(|asked| {
        let word = if asked.sync == 1 { "Spouse" } else { "Familiar" };
        let mut lease = sent!("neighbour").remove(0);
        let kit = json!({"id": 9010, "firstName": "Kit", "emailAddress": "kit@example.com", "relationshipName": word,
            "customerType": word});
        let nora = lease["customers"]["customer"][0].clone();
        lease["customers"]["customer"] = json!([nora, with(nora.clone(), &kit)]);
        (asked.operation == "leases").then(|| page(&[lease], asked, usize::MAX))
    });
    // Known once, and no more: who is let in stays, and the word is told again.
    let right = Comes(&[
        &[NORA, "? records_set_aside 9010 whether a `Familiar` lives there is not known"],
        &[NORA, "9010 Kit Neighbour kit@example.com current 103 granted"],
        &[
            NORA,
            "9010 Kit Neighbour kit@example.com current 103 granted",
            "? records_set_aside 9010 whether a `Familiar` lives there is not known",
        ],
    ]);
    come_out_right([case("a word that nobody knows", script, right)]).await;
}

/// Kit on Nora's lease, in these words.
fn with_kit(words: Value) -> Script {
    harbor(vec![]).but(move |asked| {
        let mut lease = sent!("neighbour").remove(0);
        let nora = lease["customers"]["customer"][0].clone();
        let kit = json!({"id": 9010, "firstName": "Kit", "emailAddress": "kit@example.com"});
        lease["customers"]["customer"] = json!([nora, with(with(nora.clone(), &kit), &words)]);
        (asked.operation == "leases").then(|| page(&[lease], asked, usize::MAX))
    })
}

#[tokio::test]
async fn no_form_of_a_word_for_who_lives_elsewhere_opens_a_door() {
    come_out_right([
        case(
            "a list with a guarantor in it",
            with_kit(json!({"customerType": ["Responsible", "Guarantor"], "relationshipName": "Parent"})),
            Comes(&[&[NORA]]),
        ),
        case(
            "an object with its name",
            with_kit(json!({"customerType": {"id": 3, "name": "Guarantor"}, "relationshipName": null})),
            Comes(&[&[NORA]]),
        ),
        case(
            "a type that nobody knows, of a parent",
            with_kit(json!({"customerType": "Sponsor", "relationshipName": "Parent"})),
            Comes(&[&[
                NORA,
                "? records_set_aside 9010 whether a `Sponsor, Parent` lives there is not known",
            ]]),
        ),
        case(
            "both in one word",
            with_kit(json!({"customerType": "Responsible", "relationshipName": "Tenant/Guarantor"})),
            Comes(&[&[
                NORA,
                "? records_set_aside 9010 whether a `Responsible, Tenant/Guarantor` lives there is not known",
            ]]),
        ),
        case(
            "an occupant who does not pay",
            with_kit(json!({"customerType": "Not Responsible", "relationshipName": "Stepson"})),
            Comes(&[&[NORA, "9010 Kit Neighbour kit@example.com current 103 granted"]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn an_outage_in_words_empties_no_building() {
    let outage = |words: &'static str| {
        harbor(sent!("neighbour"))
            .but(move |asked| (asked.operation == "leases" && asked.sync == 1).then(|| result(&json!(words))))
    };
    let right = || Comes(&[&[NORA], &["failed: pms_answer_not_understood", NORA]]);
    let words = [
        "No data available at this time. Please try again later.",
        "No data available. The service is down.",
        "No records found for this API key.",
    ];
    come_out_right(words.map(|words| case(words, outage(words), right()))).await;
}
