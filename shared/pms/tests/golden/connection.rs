//! A connector to the building as a PMS sends it.

use std::time::Duration;

use domain::{ids::PmsPropertyId, pms::Pms};
use pms::{Connector, Environment, EnvironmentConfig, Limits};
use secrecy::SecretString;
use serde_json::json;

use crate::server;

/// The credential's form, and the property.
fn access(pms: Pms, base: &str) -> (Vec<(&'static str, String)>, &'static str) {
    let text = |text: &str| text.to_owned();
    match pms {
        Pms::Yardi => (
            vec![
                ("service_url", format!("{base}/voyager/Webservices/ItfResidentTransactions20.asmx")),
                ("server_name", text("harborserver")),
                ("database", text("harbordb")),
                ("username", text("door")),
                ("password", text("secret")),
            ],
            "harbor",
        ),
        Pms::RealPage => (vec![("pmc_id", text("1234567"))], "3381204"),
        Pms::Entrata => (vec![("domain", text("harbor")), ("api_key", text("secret"))], "550592"),
        Pms::Mri => (
            vec![
                ("api_url", format!("{base}/mriapiservices/api.asp")),
                ("client_id", text("C271804")),
                ("database", text("HARBOR")),
                ("username", text("DOOR")),
                ("password", text("secret")),
            ],
            "HBR01",
        ),
        Pms::AppFolio => (
            vec![("client_id", text("harbor")), ("client_secret", text("secret"))],
            "5b0c3a54-9a11-4c0e-8d4e-2d0a6f10a001",
        ),
    }
}

/// A connector, and the property; `speak` writes each answer of a call as it is sent.
pub(crate) async fn connect(
    pms: Pms,
    speak: impl Fn(&str, &str) -> Vec<u8> + Send + Sync + 'static,
) -> (Box<dyn Connector>, PmsPropertyId) {
    let address = server::serve(pms, speak).await;
    let base = format!("http://{address}");
    let environment = Environment::new(EnvironmentConfig {
        endpoints: vec![format!("{pms}={base}", pms = pms.as_str()).parse().unwrap()],
        extra_hosts: Vec::new(),
        allowed_hosts: vec![address.parse().unwrap()],
        registrations: serde_json::from_value(json!({
            "yardi": {"interface_entity": "Door", "interface_license": "licence"},
            "realpage": {"partner": "DoorAccess", "license_key": "11111111-2222-3333-4444-555555555555"},
            "mri": {"partner_key": "0123456789abcdef0123456789abcdef"},
            "appfolio": {"developer_id": "0f4f7a10-0000-4000-8000-000000000001"},
        }))
        .unwrap(),
    });
    let (fields, property) = access(pms, &base);
    let typed = fields.into_iter().map(|(name, value)| (name.to_owned(), SecretString::from(value)));
    let fields = pms::read_fields(pms, typed.collect(), &environment).unwrap();
    let limits = Limits::within(Duration::from_secs(30)).attempts(1);
    let connector = pms::connect(pms, &fields, &environment, limits).unwrap();
    (connector, PmsPropertyId::new(property).unwrap())
}
