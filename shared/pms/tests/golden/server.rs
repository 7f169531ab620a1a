//! A server that answers what the vendor is asked with the fixtures, and nothing else.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode, Uri, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use domain::pms::Pms;

/// A request, taken apart.
struct Asked {
    path: String,
    query: HashMap<String, String>,
    /// As SOAP has it in its header, without quotes.
    action: String,
    body: String,
}

impl Asked {
    fn new(uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Self {
        let query = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        let action = headers.get("soapaction").and_then(|action| action.to_str().ok()).unwrap_or_default();
        Self {
            path: uri.path().to_owned(),
            query: query.into_owned().collect(),
            action: action.trim_matches('"').to_owned(),
            body: String::from_utf8_lossy(body).into_owned(),
        }
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    /// The vendor's name for the call.
    fn call(&self) -> &str {
        self.parameter("$api").unwrap_or_else(|| self.operation())
    }

    /// The last part of a path or of an action.
    fn operation(&self) -> &str {
        let whole = if self.action.is_empty() { &self.path } else { &self.action };
        whole.rsplit('/').next().unwrap_or_default()
    }
}

fn yardi(asked: &Asked) -> Option<&'static str> {
    (asked.operation() == "GetResidentTransactions_Login")
        .then_some(include_str!("yardi/GetResidentTransactions_Login.xml"))
}

fn realpage(asked: &Asked) -> Option<&'static str> {
    let of = |status: &str| asked.body.contains(&format!("status>{status}</"));
    match asked.operation() {
        "getresidentlistinfo" if of("C") => Some(include_str!("realpage/getresidentlistinfo_current.xml")),
        "getresidentlistinfo" if of("P") => Some(include_str!("realpage/getresidentlistinfo_pending.xml")),
        _ => None,
    }
}

fn entrata(asked: &Asked) -> Option<&'static str> {
    match (asked.operation(), asked.parameter("page_no")) {
        ("propertyunits", None) => Some(include_str!("entrata/getPropertyUnits.json")),
        ("leases", Some("1")) => Some(include_str!("entrata/getLeases.json")),
        ("leases", Some(_)) => Some(include_str!("entrata/getLeases_none.json")),
        _ => None,
    }
}

/// Rows are on two pages: the link of the first one leads to the thirteenth row.
fn mri(asked: &Asked) -> Option<&'static str> {
    match (asked.parameter("$api")?, asked.parameter("$skip")) {
        ("MRI_S-PMRM_ResidentLeaseDetailsByPropertyID", None) => {
            Some(include_str!("mri/ResidentLeaseDetailsByPropertyID.json"))
        }
        ("MRI_S-PMRM_ResidentLeaseDetailsByPropertyID", Some("13")) => {
            Some(include_str!("mri/ResidentLeaseDetailsByPropertyID_last.json"))
        }
        ("MRI_S-PMRM_PendingMoveIns", None) => Some(include_str!("mri/PendingMoveIns.json")),
        (_, Some(_)) => Some(include_str!("mri/none.json")),
        _ => None,
    }
}

/// Tenants are on two pages, eleven on the first one.
fn appfolio(asked: &Asked) -> Option<&'static str> {
    // No list comes without a filter.
    asked.parameter("filters[LastUpdatedAtFrom]")?;
    match (asked.operation(), asked.parameter("page[number]")?) {
        ("properties", "1") => Some(include_str!("appfolio/properties.json")),
        ("units", "1") => Some(include_str!("appfolio/units.json")),
        ("tenants", "1") => Some(include_str!("appfolio/tenants.json")),
        ("tenants", "2") => Some(include_str!("appfolio/tenants_last.json")),
        ("properties" | "units" | "tenants", _) => Some(include_str!("appfolio/none.json")),
        _ => None,
    }
}

/// Serves a PMS; gives `host:port`. `speak` writes each answer of a call as it is sent.
pub(crate) async fn serve(pms: Pms, speak: impl Fn(&str, &str) -> Vec<u8> + Send + Sync + 'static) -> String {
    let speak = Arc::new(speak);
    let (kind, answer): (_, fn(&Asked) -> Option<&'static str>) = match pms {
        Pms::Yardi => ("text/xml; charset=utf-8", yardi),
        Pms::RealPage => ("text/xml; charset=utf-8", realpage),
        Pms::Entrata => ("application/json", entrata),
        Pms::Mri => ("application/json", mri),
        Pms::AppFolio => ("application/json", appfolio),
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let router = Router::new().fallback(async move |uri: Uri, headers: HeaderMap, body: Bytes| -> Response {
        let asked = Asked::new(&uri, &headers, &body);
        match answer(&asked) {
            Some(answer) => ([(CONTENT_TYPE, kind)], speak(asked.call(), answer)).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}
