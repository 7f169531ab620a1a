//! Yardi's wire.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use pms_simulator::{Pms, Quirks, Reseed};

use crate::support::{
    DATA_NAMESPACE, NAMESPACE, envelope, golden, send, simulator, soap, transactions, yardi,
};

#[tokio::test]
async fn each_call_answers_as_recorded() {
    let simulator = simulator();
    let few = Reseed { residents: Some(9), property: Some("mill02".to_owned()), ..Reseed::default() };
    simulator.control(Pms::Yardi).reseed(&few).unwrap();
    let property = "<YardiPropertyId>mill02</YardiPropertyId>";
    golden("yardi_ping.xml", &yardi(&simulator, "Ping", "").await.body);
    golden("yardi_properties.xml", &yardi(&simulator, "GetPropertyConfigurations", "").await.body);
    golden("yardi_residents.xml", &transactions(&simulator, "mill02").await.body);
    golden("yardi_units.xml", &yardi(&simulator, "GetUnitInformation_Login", property).await.body);
    let operation = "GetResidentsByStatus";
    let rest = format!("{property}<Status>Current^Notice</Status>");
    let request = envelope(&simulator, operation, DATA_NAMESPACE, &rest);
    golden("yardi_by_status.xml", &soap(&simulator, DATA_NAMESPACE, operation, request).await.body);
}

#[tokio::test]
async fn a_path_is_found_in_any_case_and_a_wrong_one_is_a_page() {
    let simulator = simulator();
    let ask = async |path: &str| {
        let request = Request::post(path)
            .header("soapaction", format!("\"{NAMESPACE}/Ping\""))
            .body(Body::from(envelope(&simulator, "Ping", NAMESPACE, "")))
            .unwrap();
        send(&simulator, request).await
    };
    let found = ask("/yardi/12345Acme/Webservices/ItfResidentTransactions20.asmx").await;
    assert!(found.body.contains("<PingResult>Service available"), "{}", found.body);
    let missing = ask("/yardi/lakeside/webservices/itfnothing.asmx").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.body.starts_with("<!DOCTYPE html>"));
}

#[tokio::test]
async fn a_wrong_password_is_told_in_an_answer_that_looks_fine() {
    let simulator = simulator();
    let request = envelope(&simulator, "GetPropertyConfigurations", NAMESPACE, "").replace("S3cret", "Guess");
    let answer = soap(&simulator, NAMESPACE, "GetPropertyConfigurations", request).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("<Message messageType=\"Error\">Login failed."), "{}", answer.body);
}

#[tokio::test]
async fn a_wrong_database_is_told_by_nothing_at_all() {
    let simulator = simulator();
    let request =
        envelope(&simulator, "GetPropertyConfigurations", NAMESPACE, "").replace("lakeside_live", "other");
    let ask = async || soap(&simulator, NAMESPACE, "GetPropertyConfigurations", request.clone()).await.body;
    assert!(ask().await.contains("<GetPropertyConfigurationsResult></GetPropertyConfigurationsResult>"));
    let quirks = Quirks { empty_result_on_wrong_database: false, ..Quirks::default() };
    simulator.control(Pms::Yardi).set_quirks(quirks);
    assert!(ask().await.contains("Login failed."));
}

#[tokio::test]
async fn entity_and_licence_have_to_be_there_and_to_be_the_registered_ones() {
    let simulator = simulator();
    let right = envelope(&simulator, "GetPropertyConfigurations", NAMESPACE, "");
    let ask =
        async |request: String| soap(&simulator, NAMESPACE, "GetPropertyConfigurations", request).await.body;
    assert!(ask(right.replace("Example Access Billing", " ")).await.contains("Invalid Interface Entity"));
    assert!(ask(right.replace("MIIB+EXAMPLE/LICENSE==", "")).await.contains("Invalid Interface License"));
    assert!(ask(right.clone()).await.contains("<Code>lake01</Code>"));
    let quirks = Quirks { interface_entity: Some("Another Vendor".to_owned()), ..Quirks::default() };
    simulator.control(Pms::Yardi).set_quirks(quirks);
    assert!(ask(right).await.contains("Invalid Interface Entity"));
}

#[tokio::test]
async fn an_unknown_property_is_refused_and_a_list_code_gives_several() {
    let simulator = simulator();
    let refused = transactions(&simulator, "zzz99").await;
    assert!(refused.body.contains("Invalid or no access to Yardi Property: zzz99"));
    let listed = transactions(&simulator, ".lakeside").await;
    assert_eq!(listed.body.matches("<MITS:Identification Type=\"other\">").count(), 3);
    let folded = transactions(&simulator, "MILL02").await;
    assert!(folded.body.contains("<MITS:PrimaryID>Mill02</MITS:PrimaryID>"));
}

#[tokio::test]
async fn header_and_body_have_to_agree_on_the_operation() {
    let simulator = simulator();
    let request = envelope(&simulator, "GetPropertyConfigurations", NAMESPACE, "");
    let answer = soap(&simulator, NAMESPACE, "Ping", request).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.body.contains("<faultcode>soap:Client</faultcode>"), "{}", answer.body);
    let cut = soap(&simulator, NAMESPACE, "Ping", "<soap:Envelope".to_owned()).await;
    assert!(cut.body.contains("There is an error in XML document."));
}

#[tokio::test]
async fn one_tenant_is_found_by_the_code() {
    let simulator = simulator();
    let ask = async |code: &str| {
        let rest = format!("<YardiPropertyId>lake01</YardiPropertyId><TenantId>{code}</TenantId>");
        yardi(&simulator, "GetResidentTransaction_Login", &rest).await
    };
    let found = ask("t0100006").await;
    assert_eq!(found.body.matches("<RT_Customer>").count(), 1);
    assert!(found.body.contains("<MITS:CustomerID>t0100006</MITS:CustomerID>"));
    for code in ["t0199999", "t0200006", "r0400025", "nonsense"] {
        assert!(ask(code).await.body.contains("No tenants exist with the given search criteria"), "{code}");
    }
}

#[tokio::test]
async fn the_default_namespace_can_be_left_out_and_values_can_be_padded() {
    let simulator = simulator();
    let root = "<ResidentTransactions xmlns=\"http://yardi.com/ResidentTransactions20\"";
    assert!(transactions(&simulator, "lake01").await.body.contains(root));
    let quirks = Quirks { default_namespace: false, padded_values: true, ..Quirks::default() };
    simulator.control(Pms::Yardi).set_quirks(quirks);
    let changed = transactions(&simulator, "lake01").await.body;
    assert!(changed.contains("<ResidentTransactions xmlns=\"\""));
    assert!(changed.contains("<MITS:CustomerID>\n  t0100000 </MITS:CustomerID>"));
}

#[tokio::test]
async fn common_data_tells_an_eviction_and_billing_does_not() {
    let simulator = simulator();
    let operation = "GetResidentsByStatus";
    let rest = "<YardiPropertyId>lake01</YardiPropertyId><Status>eviction</Status>";
    let request = envelope(&simulator, operation, DATA_NAMESPACE, rest);
    let answer = soap(&simulator, DATA_NAMESPACE, operation, request).await;
    assert_eq!(answer.texts("Status"), ["Eviction"]);
    let codes = answer.body.split("tCode=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let all = transactions(&simulator, "lake01").await.body;
    let household = all.split("<RT_Customer>").find(|part| part.contains(codes)).unwrap();
    assert!(household.contains("Type=\"current resident\""), "{household}");
}
