//! A server that answers with the fixtures, and with nothing else.

use axum::{
    Router,
    body::Bytes,
    http::{StatusCode, Uri, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use domain::pms::Pms;

macro_rules! fixture {
    ($name:literal) => {
        include_str!($name)
    };
}

/// What the vendor answers to a request; nothing that the notes do not have a client ask.
fn answer(pms: Pms, uri: &Uri, body: &str) -> Option<&'static str> {
    let query = uri.query().unwrap_or_default();
    let asks = |what: &str| query.contains(what);
    match pms {
        Pms::Yardi => body
            .contains("GetResidentTransactions_Login")
            .then_some(fixture!("yardi/GetResidentTransactions_Login.xml")),
        Pms::RealPage if body.contains("<status>P<") => Some(fixture!("realpage/getresidentlistinfo_P.xml")),
        Pms::RealPage => {
            body.contains("<status>C<").then_some(fixture!("realpage/getresidentlistinfo_C.xml"))
        }
        Pms::Entrata if asks("page_no=1&") => Some(fixture!("entrata/getLeases.json")),
        Pms::Entrata => Some(fixture!("entrata/empty.json")),
        Pms::Mri if asks("skip=") => Some(fixture!("mri/empty.json")),
        Pms::Mri if asks("MRI_S-PMRM_ResidentLeaseDetailsByPropertyID") => {
            Some(fixture!("mri/ResidentLeaseDetailsByPropertyID.json"))
        }
        Pms::Mri => asks("MRI_S-PMRM_PendingMoveIns").then_some(fixture!("mri/PendingMoveIns.json")),
        Pms::AppFolio if !asks("page%5Bnumber%5D=1&") => Some(fixture!("appfolio/empty.json")),
        Pms::AppFolio => match uri.path().rsplit('/').next()? {
            "properties" => Some(fixture!("appfolio/properties.json")),
            "units" => Some(fixture!("appfolio/units.json")),
            "tenants" => Some(fixture!("appfolio/tenants.json")),
            _ => None,
        },
    }
}

/// Serves a PMS; gives `host:port`.
pub(crate) async fn serve(pms: Pms) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let router = Router::new().fallback(async move |uri: Uri, body: Bytes| -> Response {
        let kind = match pms {
            Pms::Yardi | Pms::RealPage => "text/xml; charset=utf-8",
            Pms::Entrata | Pms::Mri | Pms::AppFolio => "application/json",
        };
        match answer(pms, &uri, &String::from_utf8_lossy(&body)) {
            Some(answer) => ([(CONTENT_TYPE, kind)], answer).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}
