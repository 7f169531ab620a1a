//! Each fault, seen from the client.

use std::net::SocketAddr;
use std::time::Duration;

use axum::http::StatusCode;
use http_body_util::BodyExt;
use pms_simulator::{Fault, FaultKind, Pms, Quirks, Refusal, RetryAfter, Simulator};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::Instant;
use tower::ServiceExt;

use crate::support::{NAMESPACE, entrata, envelope, gateway, leases, simulator, transactions, yardi};

fn with(pms: Pms, faults: impl IntoIterator<Item = Fault>) -> Simulator {
    let simulator = simulator();
    simulator.control(pms).set_faults(faults.into_iter().collect());
    simulator
}

fn broken(pms: Pms, kind: FaultKind) -> Simulator {
    with(pms, [Fault::new(kind)])
}

#[tokio::test(start_paused = true)]
async fn latency_delays_the_answer() {
    let simulator = broken(Pms::Entrata, FaultKind::Latency { ms: 1_500 });
    let start = Instant::now();
    assert_eq!(leases(&simulator, 718_201, 1, 1).await.status, StatusCode::OK);
    assert!(start.elapsed() >= Duration::from_millis(1_500));
}

#[tokio::test(start_paused = true)]
async fn drip_lets_the_same_bytes_come_slowly() {
    let whole = transactions(&simulator(), "lake01").await.body;
    let simulator = broken(Pms::Yardi, FaultKind::Drip { bytes_per_second: 1_000 });
    let start = Instant::now();
    let dripped = transactions(&simulator, "lake01").await.body;
    let least = whole.len() as f64 / 1_000.0;
    assert!(start.elapsed().as_secs_f64() >= least, "{:?} for {} bytes", start.elapsed(), whole.len());
    assert_eq!(dripped, whole);
}

#[tokio::test]
async fn a_rate_limit_says_when_to_come_back_in_seconds_as_a_date_or_not() {
    let limited = |retry_after| broken(Pms::Entrata, FaultKind::RateLimited { retry_after, seconds: 7 });
    let seconds = leases(&limited(Some(RetryAfter::Seconds)), 718_201, 1, 1).await;
    assert_eq!(seconds.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(seconds.headers["retry-after"], "7");
    assert_eq!(seconds.json()["response"]["error"]["code"], 310);
    let date = leases(&limited(Some(RetryAfter::Date)), 718_201, 1, 1).await;
    let text = date.headers["retry-after"].to_str().unwrap().to_owned();
    assert!(jiff::fmt::rfc2822::parse(&text).is_ok(), "{text}");
    assert!(text.ends_with(" GMT"), "{text}");
    let none = leases(&limited(None), 718_201, 1, 1).await;
    assert!(!none.headers.contains_key("retry-after"));

    let hidden = limited(Some(RetryAfter::Seconds));
    hidden.control(Pms::Entrata).set_quirks(Quirks { refusal: Refusal::Body, ..Quirks::default() });
    let hidden = leases(&hidden, 718_201, 1, 1).await;
    assert_eq!(
        (hidden.status, hidden.json()["response"]["error"]["code"].as_u64()),
        (StatusCode::OK, Some(310))
    );

    let kind = FaultKind::RateLimited { retry_after: Some(RetryAfter::Seconds), seconds: 9 };
    let soap = transactions(&broken(Pms::Yardi, kind), "lake01").await;
    assert_eq!(
        (soap.status, &soap.headers["retry-after"]),
        (StatusCode::TOO_MANY_REQUESTS, &"9".parse().unwrap())
    );
}

#[tokio::test]
async fn a_server_error_wears_the_vendors_clothes() {
    let json = leases(&broken(Pms::Entrata, FaultKind::ServerError { status: 503 }), 718_201, 1, 1).await;
    assert_eq!(
        (json.status, json.json()["response"]["error"]["code"].as_u64()),
        (StatusCode::SERVICE_UNAVAILABLE, Some(500))
    );
    let soap = transactions(&broken(Pms::Yardi, FaultKind::ServerError { status: 500 }), "lake01").await;
    assert_eq!(soap.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(soap.body.contains("<soap:Fault><faultcode>soap:Server</faultcode>"));
    assert!(soap.body.contains("---&gt; Timeout expired."));
    let nonsense = leases(&broken(Pms::Entrata, FaultKind::ServerError { status: 200 }), 718_201, 1, 1).await;
    assert_eq!(nonsense.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn a_login_page_comes_with_two_hundred() {
    for answer in [
        leases(&broken(Pms::Entrata, FaultKind::HtmlPage), 718_201, 1, 1).await,
        transactions(&broken(Pms::Yardi, FaultKind::HtmlPage), "lake01").await,
    ] {
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.starts_with("<!DOCTYPE html>"));
        assert!(answer.headers["content-type"].to_str().unwrap().starts_with("text/html"));
    }
}

#[tokio::test]
async fn a_cut_body_ends_properly_at_the_byte() {
    let whole = transactions(&simulator(), "lake01").await.body;
    let cut = transactions(&broken(Pms::Yardi, FaultKind::Truncate { at_byte: 3_000 }), "lake01").await;
    assert_eq!(cut.status, StatusCode::OK);
    assert_eq!(cut.body.as_bytes(), &whole.as_bytes()[..3_000]);
    let long = transactions(&broken(Pms::Yardi, FaultKind::Truncate { at_byte: u64::MAX }), "lake01").await;
    assert_eq!(long.body, whole);
}

#[tokio::test]
async fn a_reset_breaks_the_body_off() {
    let simulator = broken(Pms::Entrata, FaultKind::ConnectionReset { after_bytes: 40 });
    let request = gateway(&simulator, "status", "getStatus", json!({}));
    let mut body = simulator.router().oneshot(request).await.unwrap().into_body();
    let mut bytes = 0;
    let end = loop {
        match body.frame().await {
            Some(Ok(frame)) => bytes += frame.into_data().unwrap().len(),
            other => break other,
        }
    };
    assert_eq!(bytes, 40);
    assert!(end.is_some_and(|end| end.is_err()), "the body has to end in an error");
}

/// Sends a ping over a connection of its own and gives all that comes back.
async fn raw_ping(address: SocketAddr, simulator: &Simulator) -> String {
    let body = envelope(simulator, "Ping", NAMESPACE, "");
    let request = format!(
        "POST /yardi/lakeside/webservices/itfresidenttransactions20.asmx HTTP/1.1\r\nhost: pms.example\r\n\
         connection: close\r\nsoapaction: \"{NAMESPACE}/Ping\"\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A reset may come as an error or as an early end; what arrived before it is what counts.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn over_a_socket_a_reset_leaves_no_end_of_the_body() {
    let simulator = simulator();
    let control = simulator.control(Pms::Yardi);
    let running = simulator.clone().serve(([127, 0, 0, 1], 0).into()).await.unwrap();
    let end_of_chunks = "\r\n0\r\n\r\n";
    let whole = raw_ping(running.addr, &simulator).await;
    assert!(whole.starts_with("HTTP/1.1 200 OK\r\n") && whole.ends_with(end_of_chunks), "{whole}");
    control.set_faults(vec![Fault::new(FaultKind::ConnectionReset { after_bytes: 0 })]);
    let reset = raw_ping(running.addr, &simulator).await;
    assert!(!reset.contains("PingResult") && !reset.ends_with(end_of_chunks), "{reset}");
    running.shutdown().await.unwrap();
}

#[tokio::test]
async fn pages_repeat_and_go_missing_where_they_are_told_to() {
    let whole = simulator();
    let first = leases(&whole, 718_201, 1, 4).await.body;
    let repeating = broken(Pms::Entrata, FaultKind::RepeatPage);
    assert_eq!(leases(&repeating, 718_201, 1, 4).await.body, first);
    assert_eq!(leases(&repeating, 718_201, 2, 4).await.body, first);

    let missing = with(Pms::Entrata, [Fault::new(FaultKind::MissingPage).page(2)]);
    assert_eq!(leases(&missing, 718_201, 1, 4).await.body, first);
    assert!(leases(&missing, 718_201, 2, 4).await.leases().is_empty());
    assert_eq!(leases(&missing, 718_201, 3, 4).await.body, leases(&whole, 718_201, 3, 4).await.body);
}

#[tokio::test]
async fn rows_are_left_out_at_the_end() {
    let whole = leases(&simulator(), 718_201, 1, 500).await.leases();
    let short = broken(Pms::Entrata, FaultKind::MissingRows { rows: 3 });
    let short = leases(&short, 718_201, 1, 500).await.leases();
    assert_eq!(short, whole[..whole.len() - 3]);

    let whole = transactions(&simulator(), "lake01").await.body.matches("<RT_Customer>").count();
    let short = broken(Pms::Yardi, FaultKind::MissingRows { rows: 3 });
    assert_eq!(transactions(&short, "lake01").await.body.matches("<RT_Customer>").count(), whole - 3);
}

#[tokio::test]
async fn a_record_comes_twice_or_with_an_unknown_status_or_without_an_id() {
    let rows = async |kind| leases(&broken(Pms::Entrata, kind), 718_201, 1, 500).await.leases();
    let twice = rows(FaultKind::DuplicateRecord).await;
    assert_eq!(twice.first(), twice.last());
    let unknown = rows(FaultKind::UnknownStatus).await;
    assert_eq!(
        (&unknown[0]["leaseStatusTypeId"], &unknown[0]["leaseIntervalStatus"]),
        (&json!("9"), &json!("Relocating"))
    );
    assert_eq!(unknown[1]["leaseStatusTypeId"], "4");
    let unreadable = rows(FaultKind::UnreadableRecord).await;
    assert!(unreadable[0]["customers"]["customer"][0]["id"].is_null());
    assert!(unreadable[1]["customers"]["customer"][0]["id"].is_number());

    let body = async |kind| transactions(&broken(Pms::Yardi, kind), "lake01").await.body;
    let first = "<CustomerID>t0100000</CustomerID><Customers>";
    assert_eq!(body(FaultKind::DuplicateRecord).await.matches(first).count(), 2);
    assert_eq!(body(FaultKind::UnknownStatus).await.matches("Type=\"relocating resident\"").count(), 1);
    let unreadable = body(FaultKind::UnreadableRecord).await;
    assert!(
        unreadable.contains("<RT_Customer><CustomerID/>")
            && !unreadable.contains("<MITS:CustomerID>t0100000<")
    );
}

#[tokio::test]
async fn an_empty_roster_is_told_as_the_vendor_tells_it() {
    let json = leases(&broken(Pms::Entrata, FaultKind::EmptyRoster), 718_201, 1, 500).await;
    assert_eq!(json.json()["response"]["result"], "No records found with mentioned preferences.");
    let soap = transactions(&broken(Pms::Yardi, FaultKind::EmptyRoster), "lake01").await;
    assert!(soap.body.contains("No tenants exist with the given search criteria"));
}

#[tokio::test]
async fn a_credential_is_refused_at_once_or_after_some_calls() {
    let refused = broken(Pms::Entrata, FaultKind::RejectCredential);
    assert_eq!(leases(&refused, 718_201, 1, 1).await.status, StatusCode::UNAUTHORIZED);
    let soap = transactions(&broken(Pms::Yardi, FaultKind::RejectCredential), "lake01").await;
    assert!(soap.body.contains("Login failed."));

    let expiring = broken(Pms::Entrata, FaultKind::ExpireCredentialAfter { calls: 2 });
    let mut statuses = Vec::new();
    for page in 1..=4 {
        statuses.push(leases(&expiring, 718_201, page, 1).await.status.as_u16());
    }
    assert_eq!(statuses, [200, 200, 401, 401]);
}

#[tokio::test]
async fn a_property_that_is_lost_is_neither_listed_nor_answered() {
    let lost = broken(Pms::Entrata, FaultKind::LoseProperty { id: "718201".into() });
    let listed = entrata(&lost, "properties", "getProperties", json!({})).await.body;
    assert!(!listed.contains("\"PropertyID\":718201") && listed.contains("\"PropertyID\":718202"));
    assert_eq!(leases(&lost, 718_201, 1, 1).await.status, StatusCode::FORBIDDEN);
    assert_eq!(leases(&lost, 718_202, 1, 1).await.status, StatusCode::OK);

    let lost = broken(Pms::Yardi, FaultKind::LoseProperty { id: "lake01".into() });
    assert_eq!(yardi(&lost, "GetPropertyConfigurations", "").await.texts("Code"), ["Mill02", "qrry03"]);
    assert!(
        transactions(&lost, "lake01").await.body.contains("Invalid or no access to Yardi Property: lake01")
    );
}

#[tokio::test]
async fn a_service_that_is_lost_is_neither_listed_nor_answered() {
    let lost = broken(Pms::Entrata, FaultKind::LoseService { name: "getLeases".into() });
    let listed = entrata(&lost, "appinfo", "getAccessibleServices", json!({})).await.body;
    assert!(!listed.contains("\"getLeases\"") && listed.contains("\"getProperties\""));
    assert_eq!(leases(&lost, 718_201, 1, 1).await.status, StatusCode::FORBIDDEN);
    let lost = broken(Pms::Yardi, FaultKind::LoseService { name: "GetResidentTransactions_Login".into() });
    assert!(transactions(&lost, "lake01").await.body.contains("is not Configured for property lake01"));
}

#[tokio::test]
async fn a_fault_keeps_to_its_call_its_property_and_its_times() {
    let down = || Fault::new(FaultKind::ServerError { status: 502 });
    let simulator = with(Pms::Entrata, [down().on("GETLEASES").property("718202").times(2)]);
    let status = async |property| leases(&simulator, property, 1, 1).await.status.as_u16();
    assert_eq!(status(718_201).await, 200);
    assert_eq!(entrata(&simulator, "status", "getStatus", json!({})).await.status, StatusCode::OK);
    assert_eq!([status(718_202).await, status(718_202).await, status(718_202).await], [502, 502, 200]);
    assert!(simulator.control(Pms::Entrata).state().faults.is_empty(), "a fault used up is gone");
    assert_eq!(simulator.control(Pms::Entrata).served("getLeases"), 4);

    let limited = FaultKind::RateLimited { retry_after: None, seconds: 1 };
    let turns = with(Pms::Entrata, [down().times(1), Fault::new(limited).times(1)]);
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(leases(&turns, 718_201, 1, 1).await.status.as_u16());
    }
    assert_eq!(seen, [502, 429, 200], "two faults that replace the answer take turns");
}
