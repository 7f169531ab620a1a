//! Addresses that lead where nothing may be called. Each is typed into the form, and is then called
//! although the form refused it, as if it had been stored before; both have to end without a socket.
//!
//! What is counted: connections that the HTTP client begins, by a layer around its connector, less those
//! whose name the resolver refuses, which is before there is a socket; names that are looked up; and
//! whoever comes to a listener on this machine, whose port is in the table. A last test shows that
//! the counts do count.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod table;

use std::{
    net::{IpAddr, TcpListener},
    time::Duration,
};

use domain::{credential::CredentialFields, pms::Pms};
use pms::{CountedNetwork, Environment, EnvironmentConfig, HostPort, Limits, PmsError};
use secrecy::SecretString;
use url::Url;

/// Taken for public, and given to nobody since 2006: where a call that should not be made would go.
const PUBLIC: &str = "3ffe::1";
const VENDOR: &str = "https://www.yardiasp14.com/12345acme/webservices/";

fn environment(network: &CountedNetwork, allowed: Vec<HostPort>) -> Environment {
    let extra = ["yardi=voyager.example.com", "yardi=nip.io", "yardi=localtest.me"];
    let config = EnvironmentConfig {
        extra_hosts: extra.iter().map(|extra| extra.parse().unwrap()).collect(),
        allowed_hosts: allowed,
        registrations: serde_json::from_str(
            r#"{"yardi": {"interface_entity": "Door", "interface_license": "licence"}}"#,
        )
        .unwrap(),
        ..EnvironmentConfig::default()
    };
    Environment::in_network(config, network)
}

fn leading_to(address: &str) -> CountedNetwork {
    CountedNetwork::leading_to(&[address.parse::<IpAddr>().unwrap()])
}

fn yardi(service_url: &str) -> Vec<(String, SecretString)> {
    let others =
        [("server_name", "acme"), ("database", "acme"), ("username", "doorws"), ("password", "hunter2")];
    let fields = others.into_iter().chain([("service_url", service_url)]);
    fields.map(|(name, value)| (name.to_owned(), value.into())).collect()
}

/// The address as the form takes it.
fn typed(service_url: &str, environment: &Environment) -> Option<String> {
    let fields = pms::read_fields(Pms::Yardi, yardi(service_url).into_iter().collect(), environment).ok()?;
    fields.get("service_url").map(str::to_owned)
}

/// Tries fields that were never typed into the form.
async fn verified(
    pms: Pms,
    fields: Vec<(String, SecretString)>,
    environment: &Environment,
) -> Result<(), PmsError> {
    let limits = Limits::within(Duration::from_secs(5)).attempts(1);
    pms::connect(pms, &CredentialFields::new(fields), environment, limits)?.verify().await
}

/// A listener that is not waited for, and its port.
fn listener() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

#[tokio::test]
async fn no_hostile_address_is_taken_and_no_socket_is_opened_for_one() {
    let (victim, port) = listener();
    let (simulator, simulated) = listener();
    let network = leading_to(PUBLIC);
    let environment = environment(&network, vec![format!("127.0.0.1:{simulated}").parse().unwrap()]);
    let urls = table::urls(port, simulated);
    assert!(urls.len() >= 150, "{} hostile addresses", urls.len());
    let distinct: std::collections::BTreeSet<_> = urls.iter().collect();
    assert_eq!(distinct.len(), urls.len(), "each once");
    for url in &urls {
        assert_eq!(typed(url, &environment), None, "{url:?}");
        let error = verified(Pms::Yardi, yardi(url), &environment).await.unwrap_err();
        // What is no address at all is refused before there is anything to call.
        let leads_somewhere = Url::parse(url).is_ok_and(|url| url.has_host());
        let code = error.code();
        let refused = code == "address_refused" || (!leads_somewhere && code == "credential_rejected");
        assert!(refused, "{url:?}: {error}");
        assert_eq!((network.opened(), network.lookups()), (0, 0), "{url:?}");
    }
    assert!(victim.accept().is_err() && simulator.accept().is_err(), "somebody came");
}

#[tokio::test]
async fn a_name_of_the_vendor_that_leads_to_an_address_that_is_not_public_opens_no_socket() {
    for address in table::ADDRESSES {
        let network = leading_to(address);
        let environment = environment(&network, Vec::new());
        for url in [
            VENDOR,
            "https://voyager.example.com/webservices/",
            "https://10.0.0.1.nip.io/webservices/",
            "https://localtest.me/webservices/",
        ] {
            let taken = typed(url, &environment).unwrap();
            let error = verified(Pms::Yardi, yardi(&taken), &environment).await.unwrap_err();
            assert_eq!(error.code(), "address_refused", "{url} at {address}: {error}");
        }
        assert_eq!((network.opened(), network.lookups()), (0, 4), "{address}");
    }
}

#[tokio::test]
async fn an_account_that_makes_another_host_is_not_called() {
    let network = leading_to(PUBLIC);
    let environment = environment(&network, Vec::new());
    for domain in [
        "evil.net/",
        "evil.net?",
        "evil.net#",
        "evil.net\\",
        "user@evil.net/",
        "user:pass@acme",
        "127.0.0.1/",
        "[::1]/",
        "evil.net:8443/",
        "acme.entrata.com.evil.net/",
        "169.254.169.254/latest?",
        "a b",
    ] {
        let fields = [("domain", domain), ("username", "u"), ("password", "p")];
        let fields = fields.map(|(name, value)| (name.to_owned(), SecretString::from(value)));
        assert!(pms::read_fields(Pms::Entrata, fields.clone().into(), &environment).is_err(), "{domain}");
        let error = verified(Pms::Entrata, fields.into(), &environment).await.unwrap_err();
        assert!(["address_refused", "credential_rejected"].contains(&error.code()), "{domain}: {error}");
        assert_eq!((network.opened(), network.lookups()), (0, 0), "{domain}");
    }
}

#[tokio::test]
async fn what_readers_of_addresses_disagree_about_is_stored_as_it_is_called() {
    let environment = environment(&leading_to(PUBLIC), Vec::new());
    for (url, stored) in [
        ("https://www.yardiasp14.com\\@evil.net/", "https://www.yardiasp14.com/@evil.net/"),
        ("https:\\\\www.yardiasp14.com\\.evil.net", "https://www.yardiasp14.com/.evil.net/"),
        ("https://www.yardiasp14.com#@evil.net/", "https://www.yardiasp14.com/"),
        ("https://www.yardiasp14.com?@evil.net/", "https://www.yardiasp14.com/"),
        ("https://www.y\u{ff41}rdiasp14.com\u{3002}/", "https://www.yardiasp14.com/"),
        ("https:www.yardiasp14.com", "https://www.yardiasp14.com/"),
    ] {
        assert_eq!(typed(url, &environment).as_deref(), Some(stored), "{url}");
    }
}

#[tokio::test]
async fn the_counts_count() {
    let (simulator, port) = listener();
    let network = leading_to(PUBLIC);
    let allowed = environment(&network, vec![format!("127.0.0.1:{port}").parse().unwrap()]);
    let url = typed(&format!("http://127.0.0.1:{port}/yardi/"), &allowed).unwrap();
    let limits = Limits::within(Duration::from_millis(500)).attempts(1);
    let fields = CredentialFields::new(yardi(&url));
    let error = pms::connect(Pms::Yardi, &fields, &allowed, limits).unwrap().verify().await.unwrap_err();
    // Nobody answers there, but the call arrived.
    assert_eq!(error.code(), "pms_timed_out", "{error}");
    assert_eq!(network.opened(), 1);
    simulator.accept().unwrap();
}
