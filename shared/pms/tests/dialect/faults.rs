//! What vendors say in place of an answer, in every form of saying it: who must act is told by the words, however
//! they are spelt and wherever they stand.

use domain::pms::Pms;
use serde_json::{Value, json};

use crate::{ALL, Draw, SOME, building::TODAY, connection, json::word};

/// Words of a vendor, and the code of what they mean.
type Told = (&'static str, &'static str);

const YARDI: &[Told] = &[
    ("Login failed. Please check login credentials and try again.", "credential_rejected"),
    ("User name and password combination is incorrect.", "credential_rejected"),
    ("Access denied for user 'yardiws'", "credential_rejected"),
    ("User has been suspended", "credential_rejected"),
    ("Database name is invalid.", "credential_rejected"),
    ("Could not find server 'acme' in sys.servers", "credential_rejected"),
    ("The Billing and Payments interface is not enabled.", "permission_missing"),
    ("User does not have access to property lake01", "permission_missing"),
    ("Property lake01 not found.", "permission_missing"),
    ("User request: Timeout expired", "pms_unavailable"),
    ("Rate limit exceeded", "pms_rate_limited"),
];
const REALPAGE: &[Told] = &[
    ("LicenseKey is not authorized to call the method getresidentlistinfo", "permission_missing"),
    ("This method is not enabled for your license", "permission_missing"),
    ("The site 3381204 is not enabled", "permission_missing"),
    ("Invalid license key", "credential_rejected"),
    ("Product OneSite is not activated for PMC 1040555", "credential_rejected"),
    ("The user account is locked. Please try again later", "credential_rejected"),
    ("Timeout expired", "pms_unavailable"),
    ("Too many requests", "pms_rate_limited"),
];
const ENTRATA: &[Told] = &[
    ("Invalid username or password.", "credential_rejected"),
    ("Your API key has expired.", "credential_rejected"),
    ("Invalid token", "credential_rejected"),
    ("Unknown company", "credential_rejected"),
    ("You do not have access to this property.", "permission_missing"),
    ("Property is disabled", "permission_missing"),
    ("The web service getLeases is not enabled.", "permission_missing"),
    ("API limit exceeded.", "pms_rate_limited"),
    ("Down for maintenance.", "pms_unavailable"),
];
const MRI: &[Told] = &[
    ("Invalid partner key", "credential_rejected"),
    ("The user has been suspended", "credential_rejected"),
    ("Property CED01 was not found", "permission_missing"),
    ("The API is not granted to the class", "permission_missing"),
    ("Too many requests", "pms_rate_limited"),
    ("Database timeout", "pms_unavailable"),
];
const APPFOLIO: &[Told] = &[
    ("Client ID is not known", "credential_rejected"),
    ("You have no access to tenants", "permission_missing"),
    ("Too many requests", "pms_rate_limited"),
    ("Down for maintenance", "pms_unavailable"),
];

fn told(pms: Pms) -> &'static [Told] {
    match pms {
        Pms::Yardi => YARDI,
        Pms::RealPage => REALPAGE,
        Pms::Entrata => ENTRATA,
        Pms::Mri => MRI,
        Pms::AppFolio => APPFOLIO,
    }
}

fn envelope(inside: &str) -> String {
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{inside}</s:Body></s:Envelope>"
    )
}

/// As a fault of either version; of Yardi as a message too, and of both in place of the list.
fn soap(draw: &mut Draw, call: &str, words: &str) -> String {
    let result = |inside: &str| {
        envelope(&format!("<{call}Response><{call}Result>{inside}</{call}Result></{call}Response>"))
    };
    let yardi = call.ends_with("_Login");
    match draw.below(6) {
        0 => envelope(&format!(
            "<s:Fault><faultcode>s:Server</faultcode><faultstring>{words}</faultstring></s:Fault>"
        )),
        1 => envelope(&format!("<s:Fault><s:Reason><s:Text>{words}</s:Text></s:Reason></s:Fault>")),
        2 => envelope(&format!(
            "<s:Fault><faultstring>Server was unable to process request. ---&gt; {words}</faultstring></s:Fault>"
        )),
        3 => envelope(&format!(
            "<s:Fault><faultstring>Error</faultstring><detail><Message>{words}</Message></detail></s:Fault>"
        )),
        4 if yardi => result(&format!(
            "<Messages><Message messageType=\"Error\">Message Type=Error. Item Number=0. {words}</Message></Messages>"
        )),
        _ => result(words),
    }
}

/// As an error under its usual names, under HTTP 200.
fn json_error(draw: &mut Draw, pms: Pms, words: &str) -> Value {
    match (pms, draw.below(5)) {
        (Pms::Entrata, 0) => {
            json!({"response": {"requestId": "15", "error": {"code": 301, "message": words}}})
        }
        (Pms::Entrata, 1) => json!({"response": {"code": "301", "message": words}}),
        (Pms::Entrata, 2) => json!({"response": {"result": {"error": {"message": words}}}}),
        (Pms::Mri, 0) => json!({"value": [{"Error": {"Message": words}}]}),
        (Pms::Mri, 1) => json!({"value": words}),
        (Pms::Mri, _) | (_, 3) => json!({"error": {"message": words}}),
        _ => json!({"errors": [{"detail": words}]}),
    }
}

#[tokio::test]
async fn what_a_vendor_says_in_place_of_an_answer_means_the_same_in_every_dialect() {
    let dialects = if std::env::var_os("EVERY_DIALECT").is_some() { ALL } else { SOME };
    for pms in Pms::ALL {
        for seed in 0..dialects {
            let mut draw = Draw(seed);
            let (words, code) = *draw.one_of(told(pms));
            let spelt = word(&mut draw, words);
            let speak = move |call: &str, _: &str| match pms {
                Pms::Yardi | Pms::RealPage => soap(&mut draw.clone(), call, &spelt).into_bytes(),
                _ => json_error(&mut draw.clone(), pms, &spelt).to_string().into_bytes(),
            };
            let (connector, property) = connection::connect(pms, speak).await;
            let noon = TODAY.at(12, 0, 0, 0).in_tz("UTC").unwrap();
            let error = connector.roster(&[property], &noon).await.unwrap_err();
            assert_eq!(error.code(), code, "{pms}, dialect {seed}: {words}: {error}");
        }
    }
}
