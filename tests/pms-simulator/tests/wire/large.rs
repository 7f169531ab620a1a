//! A property of fifty thousand residents: nothing of it is ever held whole.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use pms_simulator::{Config, Pms, Reseed, Simulator};
use serde_json::json;
use tower::ServiceExt;

use crate::support::{NAMESPACE, config, envelope, gateway, leases, realpage_envelope, realpage_request};

const RESIDENTS: u32 = 50_000;
/// No piece of an answer is larger.
const PIECE: usize = 256 * 1024;

fn large(pms: Pms, property: &str) -> Simulator {
    let simulator = Simulator::new(&Config { oddities: 0.0, ..config() });
    let many =
        Reseed { residents: Some(RESIDENTS), property: Some(property.to_owned()), ..Reseed::default() };
    simulator.control(pms).reseed(&many).unwrap();
    simulator
}

/// Reads an answer piece by piece and gives how often a text occurs in it, and how long it was.
async fn count(simulator: &Simulator, request: Request<Body>, text: &str) -> (usize, usize) {
    let mut body = simulator.router().oneshot(request).await.unwrap().into_body();
    let (mut found, mut length, mut rest) = (0, 0, Vec::new());
    while let Some(frame) = body.frame().await {
        let piece = frame.unwrap().into_data().unwrap();
        assert!(piece.len() <= PIECE, "a piece of {} bytes", piece.len());
        length += piece.len();
        // What a text that lies across two pieces may have in the first of them.
        rest.extend_from_slice(&piece);
        found += rest.windows(text.len()).filter(|window| *window == text.as_bytes()).count();
        rest.drain(..rest.len().saturating_sub(text.len() - 1));
    }
    (found, length)
}

#[tokio::test]
async fn entrata_pages_through_all_of_them() {
    let simulator = large(Pms::Entrata, "718203");
    let mut customers = BTreeSet::new();
    for page in 1.. {
        let answer = leases(&simulator, 718_203, page, 500).await;
        assert!(answer.body.len() < 2 * 1024 * 1024, "a page of {} bytes", answer.body.len());
        let rows = answer.leases();
        for row in &rows {
            let people = row["customers"]["customer"].as_array().unwrap();
            customers.extend(people.iter().map(|person| person["id"].as_u64().unwrap()));
        }
        if rows.len() < 500 {
            break;
        }
    }
    assert_eq!(customers.len(), RESIDENTS as usize);
}

#[tokio::test]
async fn entrata_streams_the_units_of_all_of_them() {
    let simulator = large(Pms::Entrata, "718203");
    let request = gateway(&simulator, "propertyunits", "getPropertyUnits", json!({"propertyIds": 718_203}));
    let (units, length) = count(&simulator, request, "\"unitSpaceId\":").await;
    assert!(units > 20_000, "{units} units in {length} bytes");
}

#[tokio::test]
async fn yardi_streams_all_of_them_in_one_answer() {
    let simulator = large(Pms::Yardi, "qrry03");
    let operation = "GetResidentTransactions_Login";
    let rest = "<YardiPropertyId>qrry03</YardiPropertyId>";
    let request = Request::post("/yardi/lakeside/webservices/itfresidenttransactions20.asmx")
        .header("soapaction", format!("\"{NAMESPACE}/{operation}\""))
        .body(Body::from(envelope(&simulator, operation, NAMESPACE, rest)))
        .unwrap();
    let (residents, length) = count(&simulator, request, "<MITS:CustomerID>").await;
    assert_eq!(residents, RESIDENTS as usize);
    assert!(length > 50 * 1024 * 1024, "only {length} bytes: the ledger is missing");
}

#[tokio::test]
async fn realpage_streams_all_of_them_in_one_answer() {
    let simulator = large(Pms::RealPage, "3381217");
    let operation = "getresidentlist";
    let request = realpage_request(operation, realpage_envelope(&simulator, operation, "3381217", ""));
    let (residents, _) = count(&simulator, request, "<residentmemberid>").await;
    assert_eq!(residents, RESIDENTS as usize);
}
