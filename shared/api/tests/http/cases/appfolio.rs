//! AppFolio. Its transfer is among the tests of who is who.

use serde_json::{Value, json};

use super::{
    Case,
    Right::{self, Comes},
    come_out_right, comes_out, rows, with,
};
use crate::{
    building::Plot,
    vendor::{Asked, Reply, Script, Vendor},
};

const ALDER: &str = "5b0c3a54-9a11-4c0e-8d4e-2d0a6f10a001";
const NORA: &str = "c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d0009 Nora Neighbour nora@example.com current 103 granted";

const SPONSOR: &str = "? records_set_aside c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d0002 whether a `Sponsor, Parent` lives \
                       there is not known";

fn plot() -> Plot {
    let form = json!({"client_id": "door", "client_secret": "s3cret"});
    Plot { pms: "appfolio", attached: vec![ALDER], form, units: Vec::new() }
}

fn unit(n: u32) -> Value {
    let id = format!("9f6d2c10-77aa-4f5e-b1d0-{n:012}");
    json!({"Id": id, "PropertyId": ALDER, "Name": (100 + n).to_string(), "Address1": "410 Alder Ct"})
}

fn tenant(n: u32, differences: &Value) -> Value {
    let sample = rows(include_str!("../../../../pms/tests/cases/appfolio/resident.json")).remove(0);
    let id = json!({"Id": format!("c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d{n:04}")});
    with(with(sample, &id), differences)
}

fn neighbour() -> Value {
    rows(include_str!("../../../../pms/tests/cases/appfolio/neighbour.json")).remove(0)
}

/// The page that is asked for.
fn page(rows: &[Value], asked: &Asked) -> Reply {
    let rows = if asked.number("page[number]") == Some(1) { rows } else { &[] };
    json!({"data": rows, "next_page_path": null}).into()
}

/// One property with these tenants.
fn alder(tenants: Vec<Value>) -> Script {
    Script::new(move |asked| match asked.operation.as_str() {
        "properties" => {
            Some(page(&[json!({"Id": ALDER, "Name": "Alder Court", "Address1": "410 Alder Ct"})], asked))
        }
        "units" => Some(page(&[unit(1), unit(2), unit(3)], asked)),
        "tenants" => Some(page(&tenants, asked)),
        _ => None,
    })
}

fn case(name: &'static str, script: Script, right: Right) -> Case {
    Case { name, plot: plot(), script, right }
}

#[tokio::test]
async fn tenants_come_out_as_they_live() {
    let cosigned = alder(vec![
        tenant(1, &json!({})),
        tenant(
            2,
            &json!({"FirstName": "Gus", "TenantType": "Co-signer", "PrimaryTenant": false, "Email": "gus@example.com"}),
        ),
        tenant(3, &json!({"FirstName": "Bo", "PrimaryTenant": false, "Email": "bo@example.com"})),
        neighbour(),
    ]);
    let house = alder(vec![tenant(1, &json!({}))]).but(|asked| {
        let house = with(unit(1), &json!({"Name": null, "Address2": null}));
        (asked.operation == "units").then(|| page(&[house], asked))
    });
    let nobody =
        alder(vec![]).but(|asked| (asked.operation == "tenants").then(|| json!({"data": null}).into()));
    come_out_right([
        case(
            "a co-signer has no key",
            cosigned,
            Comes(&[&[
                "c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d0001 Ana Test ana@example.com current 101 granted",
                "c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d0003 Bo Test bo@example.com current 101 granted",
                NORA,
            ]]),
        ),
        case(
            "a single-family house is called by its address",
            house,
            Comes(&[&[
                "c1b7e0de-3d1f-4c44-8f6b-1a2b3c4d0001 Ana Test ana@example.com current 410_Alder_Ct granted",
            ]]),
        ),
        case("nobody is null", nobody, Comes(&[&[]])),
    ])
    .await;
}

#[tokio::test]
async fn no_form_of_a_word_for_who_lives_elsewhere_opens_a_door() {
    let gus = |words: Value| {
        let gus = json!({"FirstName": "Gus", "PrimaryTenant": false, "Email": "gus@example.com"});
        alder(vec![tenant(2, &with(gus, &words)), neighbour()])
    };
    come_out_right([
        case("an object with its name", gus(json!({"TenantType": {"Name": "Co-signer"}})), Comes(&[&[NORA]])),
        case(
            "a type that nobody knows, of a parent",
            gus(json!({"TenantType": "Sponsor", "Relationship": "Parent"})),
            Comes(&[&[NORA, SPONSOR]]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_gateway_that_wants_the_documented_spelling_of_the_header_lets_a_building_in() {
    let vendor = Vendor::who_wants("X-AppFolio-Developer-ID", alder(vec![neighbour()])).await;
    comes_out(vendor, &plot(), &Comes(&[&[NORA]])).await.unwrap();
}
