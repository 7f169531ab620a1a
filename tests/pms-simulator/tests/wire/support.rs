//! Calls as a client makes them, straight into the router.

use std::path::Path;

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use jiff::civil::date;
use pms_simulator::{Config, Pms, Simulator};
use serde_json::{Value, json};
use tower::ServiceExt;

pub(crate) const NAMESPACE: &str = "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentTransactions20";
pub(crate) const DATA_NAMESPACE: &str = "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentData";
pub(crate) const BASE: &str = "http://pms.example";

/// A whole answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The leases of an Entrata answer, whatever shape they have.
    pub(crate) fn leases(&self) -> Vec<Value> {
        match &self.json()["response"]["result"]["leases"]["lease"] {
            Value::Array(many) => many.clone(),
            Value::Null => Vec::new(),
            one => vec![one.clone()],
        }
    }

    /// The text of every element with this name, in order.
    pub(crate) fn texts(&self, name: &str) -> Vec<&str> {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let parts = self.body.split(open.as_str()).skip(1);
        parts.filter_map(|part| part.split(close.as_str()).next()).collect()
    }
}

pub(crate) fn config() -> Config {
    Config::new(date(2026, 9, 1))
}

pub(crate) fn simulator() -> Simulator {
    Simulator::new(&config())
}

pub(crate) fn form(simulator: &Simulator, pms: Pms, field: &str) -> String {
    simulator.control(pms).sample_credentials(BASE)[field].clone()
}

pub(crate) async fn send(simulator: &Simulator, request: Request<Body>) -> Answer {
    let response = simulator.router().oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let body = body.collect().await.expect("the body arrives whole").to_bytes();
    Answer { status: head.status, headers: head.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

/// A call of Entrata's gateway with the accepted key.
pub(crate) fn gateway(simulator: &Simulator, path: &str, method: &str, params: Value) -> Request<Body> {
    let version = if method == "getLeases" { "r2" } else { "r1" };
    let call = json!({"name": method, "version": version, "params": params});
    let body = json!({"auth": {"type": "apikey"}, "requestId": "15", "method": call});
    Request::post(format!("/entrata/ext/orgs/larkspur/v1/{path}"))
        .header("content-type", "application/json")
        .header("x-api-key", form(simulator, Pms::Entrata, "api_key"))
        .body(body.to_string().into())
        .unwrap()
}

pub(crate) async fn entrata(simulator: &Simulator, path: &str, method: &str, params: Value) -> Answer {
    send(simulator, gateway(simulator, path, method, params)).await
}

/// One page of the leases of a property, of every status.
pub(crate) async fn leases(simulator: &Simulator, property: u32, page: u32, size: u32) -> Answer {
    let path = format!("leases?page_no={page}&per_page={size}");
    entrata(simulator, &path, "getLeases", json!({"propertyId": property})).await
}

/// A SOAP envelope around an operation of Billing & Payments with the accepted credential.
pub(crate) fn envelope(simulator: &Simulator, operation: &str, namespace: &str, rest: &str) -> String {
    let field = |name| form(simulator, Pms::Yardi, name).replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>\n\
         <{operation} xmlns=\"{namespace}\">\n\
         <UserName>{}</UserName><Password>{}</Password><ServerName>{}</ServerName><Database>{}</Database>\n\
         <Platform>SQL Server</Platform>{rest}\n\
         <InterfaceEntity>Example Access Billing</InterfaceEntity>\n\
         <InterfaceLicense>MIIB+EXAMPLE/LICENSE==</InterfaceLicense>\n\
         </{operation}></soap:Body></soap:Envelope>",
        field("username"),
        field("password"),
        field("server_name"),
        field("database"),
    )
}

pub(crate) async fn soap(simulator: &Simulator, namespace: &str, operation: &str, body: String) -> Answer {
    let file = if namespace == NAMESPACE { "itfresidenttransactions20.asmx" } else { "itfresidentdata.asmx" };
    let request = Request::post(format!("/yardi/lakeside/webservices/{file}"))
        .header("content-type", "text/xml; charset=utf-8")
        .header("soapaction", format!("\"{namespace}/{operation}\""))
        .body(body.into())
        .unwrap();
    send(simulator, request).await
}

/// A call of Billing & Payments with the accepted credential; `rest` goes where the property goes.
pub(crate) async fn yardi(simulator: &Simulator, operation: &str, rest: &str) -> Answer {
    soap(simulator, NAMESPACE, operation, envelope(simulator, operation, NAMESPACE, rest)).await
}

/// All residents of a property through Billing & Payments.
pub(crate) async fn transactions(simulator: &Simulator, property: &str) -> Answer {
    let rest = format!("<YardiPropertyId>{property}</YardiPropertyId>");
    yardi(simulator, "GetResidentTransactions_Login", &rest).await
}

/// An envelope around an operation of `RealPage` with the accepted credential.
pub(crate) fn realpage_envelope(simulator: &Simulator, operation: &str, site: &str, rest: &str) -> String {
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:tem=\"http://tempuri.org/\"><s:Body>\n\
         <tem:{operation}><tem:auth><tem:pmcid>{}</tem:pmcid><tem:siteid>{site}</tem:siteid>\n\
         <tem:licensekey>11111111-2222-3333-4444-555555555555</tem:licensekey>\n\
         <tem:system>OneSite</tem:system></tem:auth>{rest}</tem:{operation}></s:Body></s:Envelope>",
        form(simulator, Pms::RealPage, "pmc_id"),
    )
}

pub(crate) fn realpage_request(operation: &str, body: String) -> Request<Body> {
    Request::post("/realpage/rpxgateway/partner/DoorAccess/DoorAccess.svc")
        .header("content-type", "text/xml; charset=utf-8")
        .header("soapaction", format!("http://tempuri.org/IRPXService/{operation}"))
        .body(body.into())
        .unwrap()
}

/// A call of `RealPage` with the accepted credential; `rest` stands behind the block of credentials.
pub(crate) async fn realpage(simulator: &Simulator, operation: &str, site: &str, rest: &str) -> Answer {
    let body = realpage_envelope(simulator, operation, site, rest);
    send(simulator, realpage_request(operation, body)).await
}

/// What `getresidentlistinfo` answers for a code.
pub(crate) async fn by_status(simulator: &Simulator, site: &str, status: &str) -> Answer {
    let rest = format!(
        "<tem:getresidentlistinfo><tem:ExtensionData/><tem:headofhousehold>false</tem:headofhousehold>\
         <tem:status>{status}</tem:status></tem:getresidentlistinfo>"
    );
    realpage(simulator, "getresidentlistinfo", site, &rest).await
}

pub(crate) async fn control(simulator: &Simulator, method: Method, path: &str, body: Value) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(format!("/control/{path}").trim_end_matches('/'))
        .header("content-type", "application/json")
        .body(body.to_string().into())
        .unwrap();
    send(simulator, request).await
}

/// Compares a body with a file of `tests/fixtures`. The files break lines between elements for their
/// readers; the wire does not.
pub(crate) fn golden(name: &str, body: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let actual = body.replace("><", ">\n<").replace("},{", "},\n{").replace("\":{\"", "\":\n{\"") + "\n";
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    if actual != expected {
        let proposal = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&proposal, &actual).unwrap();
        panic!("{name} is not what was sent; review {} and copy it over if it is right", proposal.display());
    }
}
