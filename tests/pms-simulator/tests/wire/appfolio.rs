//! `AppFolio`'s wire.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::{Engine, engine::general_purpose::STANDARD};
use pms_simulator::{Fault, FaultKind, Pms, Reseed, Simulator, Status};
use serde_json::{Value, json};

use crate::support::{Answer, form, golden, send, simulator};

const PROPERTY: &str = "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a001";
const OTHER: &str = "c41f6a20-5d3e-4b7a-9e10-6f2b80d1a002";
const DEVELOPER: &str = "0f4f7a10-0000-4000-8000-000000000001";
const SINCE: &str = "filters[LastUpdatedAtFrom]=1970-01-01T00:00:00Z";
const ALL: &str = "&filters[IncludeHidden]=true&filters[IncludeUnassigned]=true";

/// A call with the accepted credential; `path` begins behind the version.
async fn get(simulator: &Simulator, path: &str) -> Answer {
    let field = |name| form(simulator, Pms::AppFolio, name);
    let user = format!("{}:{}", field("client_id"), field("client_secret"));
    ask(simulator, path, Some(&user), Some(DEVELOPER)).await
}

async fn ask(simulator: &Simulator, path: &str, user: Option<&str>, developer: Option<&str>) -> Answer {
    let path = path.replace('[', "%5B").replace(']', "%5D");
    let mut request = Request::get(format!("/appfolio/api/v0/{path}"));
    if let Some(user) = user {
        request = request.header("authorization", format!("Basic {}", STANDARD.encode(user)));
    }
    if let Some(developer) = developer {
        request = request.header("x-appfolio-developer-id", developer);
    }
    send(simulator, request.body(Body::empty()).unwrap()).await
}

fn data(answer: &Answer) -> Vec<Value> {
    answer.json()["data"].as_array().unwrap().clone()
}

/// The people of a property, with filters on top.
async fn tenants(simulator: &Simulator, property: &str, more: &str) -> Vec<Value> {
    data(&get(simulator, &format!("tenants?{SINCE}&filters[PropertyId]={property}{more}")).await)
}

async fn broken(kind: FaultKind) -> Vec<Value> {
    let simulator = simulator();
    simulator.control(Pms::AppFolio).set_faults(vec![Fault::new(kind)]);
    tenants(&simulator, PROPERTY, ALL).await
}

#[tokio::test]
async fn each_list_answers_as_recorded() {
    let simulator = simulator();
    golden("appfolio_properties.json", &get(&simulator, &format!("properties?{SINCE}")).await.body);
    let units = format!("units?{SINCE}&filters[PropertyId]={OTHER}&page[size]=5");
    golden("appfolio_units.json", &get(&simulator, &units).await.body);
    let people = format!("tenants?{SINCE}&filters[PropertyId]={PROPERTY}{ALL}&page[size]=16");
    golden("appfolio_tenants.json", &get(&simulator, &people).await.body);
    golden("appfolio_refused.json", &get(&simulator, "tenants").await.body);
}

#[tokio::test]
async fn a_wrong_credential_and_a_missing_header_are_told_apart() {
    let simulator = simulator();
    let status = async |user: Option<&str>, developer: Option<&str>| {
        ask(&simulator, &format!("properties?{SINCE}"), user, developer).await.status.as_u16()
    };
    let right = Some("thistle-stack-client:4f1c-thistle:S3cret");
    assert_eq!(status(right, Some(DEVELOPER)).await, 200);
    assert_eq!(status(right, None).await, 400);
    assert_eq!(status(right, Some("0f4f7a10-0000-4000-8000-000000000002")).await, 401);
    assert_eq!(status(Some("thistle-stack-client:wrong"), Some(DEVELOPER)).await, 401);
    assert_eq!(status(None, Some(DEVELOPER)).await, 401);
    let control = simulator.control(Pms::AppFolio);
    control.set_faults(vec![Fault::new(FaultKind::ExpireCredentialAfter { calls: 1 })]);
    assert_eq!(status(right, Some(DEVELOPER)).await, 200);
    assert_eq!(status(right, Some(DEVELOPER)).await, 401);
}

#[tokio::test]
async fn a_list_without_a_filter_and_a_path_that_is_none_are_refused() {
    let simulator = simulator();
    for list in ["properties", "tenants", "units"] {
        assert_eq!(get(&simulator, list).await.status, StatusCode::BAD_REQUEST);
        let one = format!("{list}?filters[PropertyId]={PROPERTY}");
        assert_eq!(get(&simulator, &one).await.status, StatusCode::BAD_REQUEST);
        let nonsense = format!("{list}?filters[LastUpdatedAtFrom]=yesterday");
        assert_eq!(get(&simulator, &nonsense).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(get(&simulator, &format!("{list}?filters[Id]={PROPERTY}")).await.status, StatusCode::OK);
    }
    assert_eq!(get(&simulator, &format!("owners?{SINCE}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&simulator, &format!("tenants/{PROPERTY}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_next_path_leads_through_every_row_once() {
    let simulator = simulator();
    for list in ["tenants", "units"] {
        let query = format!("{list}?{SINCE}&filters[PropertyId]={PROPERTY}{ALL}");
        let all = data(&get(&simulator, &query).await);
        let (mut paged, mut path) = (Vec::new(), format!("{query}&page[number]=1&page[size]=4"));
        loop {
            let answer = get(&simulator, &path).await;
            assert!(data(&answer).len() <= 4);
            paged.extend(data(&answer));
            let Some(next) = answer.json()["next_page_path"].as_str().map(str::to_owned) else { break };
            path = next.strip_prefix("/api/v0/").unwrap().to_owned();
        }
        assert!(all.len() > 12);
        assert_eq!(paged, all, "{list}");
    }
    let query = format!("tenants?{SINCE}&filters[Status]=Current,Notice&page[size]=3");
    let next = get(&simulator, &query).await.json()["next_page_path"].clone();
    let path = "/api/v0/tenants?filters%5BLastUpdatedAtFrom%5D=1970-01-01T00%3A00%3A00Z\
                &filters%5BStatus%5D=Current%2CNotice&page%5Bnumber%5D=2&page%5Bsize%5D=3";
    assert_eq!(next, path);
}

#[tokio::test]
async fn no_page_is_longer_than_a_thousand() {
    let simulator = simulator();
    let many = Reseed { residents: Some(3_000), ..Reseed::default() };
    simulator.control(Pms::AppFolio).reseed(&many).unwrap();
    let page = tenants(&simulator, PROPERTY, &format!("{ALL}&page[size]=9999")).await;
    assert_eq!(page.len(), 1_000);
}

#[tokio::test]
async fn the_people_of_the_building_are_there_and_nobody_else() {
    let simulator = simulator();
    let people = simulator.control(Pms::AppFolio).residents(PROPERTY, 0, usize::MAX).unwrap();
    let signed = people.iter().filter(|one| !matches!(one.status, Status::Applicant | Status::Cancelled));
    let signed: Vec<_> = signed.map(|one| (json!(one.id), json!(one.first_name), json!(one.email))).collect();
    let rows = tenants(&simulator, PROPERTY, ALL).await;
    let seen = rows.iter().map(|row| (row["Id"].clone(), row["FirstName"].clone(), row["Email"].clone()));
    assert_eq!(seen.collect::<Vec<_>>(), signed);
    let statuses: BTreeSet<_> = rows.iter().map(|row| row["Status"].as_str().unwrap()).collect();
    assert_eq!(statuses, BTreeSet::from(["Current", "Evict", "Future", "Notice", "Past"]));
    let primaries = rows.iter().filter(|row| row["PrimaryTenant"] == true).count();
    let homes: BTreeSet<_> = rows.iter().map(|row| row["OccupancyId"].as_str().unwrap()).collect();
    assert_eq!(primaries, homes.len());

    let control = simulator.control(Pms::AppFolio);
    let row = rows.iter().find(|row| row["Status"] == "Evict").unwrap();
    let found = control.resident(row["Id"].as_str().unwrap()).unwrap();
    assert_eq!(json!(found.last_name), row["LastName"]);
}

#[tokio::test]
async fn filters_keep_what_they_name() {
    let simulator = simulator();
    let all = tenants(&simulator, PROPERTY, ALL).await;
    let plain = tenants(&simulator, PROPERTY, "").await;
    let shown = |row: &&Value| row["HiddenAt"].is_null() && !row["UnitId"].is_null();
    assert_eq!(plain, all.iter().filter(shown).cloned().collect::<Vec<_>>());
    assert!(all.iter().any(|row| row["HiddenAt"].is_string() && row["Status"] == "Past"));
    assert!(all.iter().any(|row| row["UnitId"].is_null() && row["Status"] == "Future"));
    assert!(plain.iter().any(|row| row["Status"] == "Past"), "a roommate who left is not hidden");

    let staying = tenants(&simulator, PROPERTY, "&filters[Status]=Evict,Notice").await;
    assert!(staying.len() > 1);
    assert!(staying.iter().all(|row| row["Status"] == "Evict" || row["Status"] == "Notice"));

    let (first, last) = (&all[0]["Id"], &all[all.len() - 1]["Id"]);
    let ids = format!("{},{}", first.as_str().unwrap(), last.as_str().unwrap());
    let two = data(&get(&simulator, &format!("tenants?filters[Id]={ids}{ALL}")).await);
    assert_eq!((two.len(), &two[0]["Id"], &two[1]["Id"]), (2, first, last));

    let whole = data(&get(&simulator, &format!("tenants?{SINCE}{ALL}")).await);
    assert!(whole.len() > all.len() && whole.starts_with(&all), "without a property, all of them");
    let unit = all[0]["UnitId"].as_str().unwrap();
    assert_eq!(data(&get(&simulator, &format!("units?filters[Id]={unit}")).await).len(), 1);
}

#[tokio::test]
async fn rows_go_missing_come_twice_or_come_spoilt() {
    let whole = tenants(&simulator(), PROPERTY, ALL).await;
    assert_eq!(broken(FaultKind::MissingRows { rows: 3 }).await, whole[..whole.len() - 3]);
    assert!(broken(FaultKind::EmptyRoster).await.is_empty());
    assert!(broken(FaultKind::MissingPage).await.is_empty());
    let twice = broken(FaultKind::DuplicateRecord).await;
    assert_eq!((twice.len(), twice.first()), (whole.len() + 1, twice.last()));
    let unknown = broken(FaultKind::UnknownStatus).await;
    assert_eq!((&unknown[0]["Status"], &unknown[1]), (&json!("Relocating"), &whole[1]));
    let unreadable = broken(FaultKind::UnreadableRecord).await;
    assert_eq!((&unreadable[0]["Id"], &unreadable[1]), (&Value::Null, &whole[1]));

    let simulator = simulator();
    simulator.control(Pms::AppFolio).set_faults(vec![Fault::new(FaultKind::RepeatPage)]);
    let page = async |number| {
        tenants(&simulator, PROPERTY, &format!("{ALL}&page[number]={number}&page[size]=4")).await
    };
    assert_eq!(page(2).await, page(1).await);
}

#[tokio::test]
async fn what_is_no_longer_shared_is_empty_or_forbidden() {
    let simulator = simulator();
    let control = simulator.control(Pms::AppFolio);
    control.set_faults(vec![Fault::new(FaultKind::LoseProperty { id: PROPERTY.into() })]);
    let listed = get(&simulator, &format!("properties?{SINCE}")).await.body;
    assert!(!listed.contains(PROPERTY) && listed.contains(OTHER));
    assert!(tenants(&simulator, PROPERTY, ALL).await.is_empty());
    let units = get(&simulator, &format!("units?{SINCE}&filters[PropertyId]={PROPERTY}")).await;
    assert_eq!((units.status, data(&units).len()), (StatusCode::OK, 0));
    assert!(!tenants(&simulator, OTHER, ALL).await.is_empty());

    control.set_faults(vec![Fault::new(FaultKind::LoseService { name: "tenants".into() })]);
    assert_eq!(get(&simulator, &format!("tenants?{SINCE}")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(get(&simulator, &format!("units?{SINCE}")).await.status, StatusCode::OK);

    let limited = FaultKind::RateLimited { retry_after: None, seconds: 1 };
    control.set_faults(vec![Fault::new(limited)]);
    let limited = get(&simulator, &format!("tenants?{SINCE}")).await;
    assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(limited.json()["errors"][0]["message"].is_string());
}
