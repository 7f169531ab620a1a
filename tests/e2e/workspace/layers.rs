//! The direction of dependencies, held against what cargo says.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

/// What each crate of ours may depend on, of ours. A new crate, or a new arrow, is a decision that
/// is made here.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("plan", &["domain"]),
    // What is decided about whom to tell what: pure, as `plan`.
    ("notices", &["domain"]),
    ("outbound", &[]),
    ("pms", &["domain", "outbound"]),
    ("aws-clients", &[]),
    ("store", &["domain", "aws-clients"]),
    ("secrets", &["domain", "aws-clients"]),
    ("bus", &["domain", "aws-clients"]),
    ("mail", &["aws-clients"]),
    ("engine", &["domain", "plan", "pms", "store", "secrets", "bus", "notices", "mail", "outbound"]),
    // Puts the engine together from a function's environment, at its start.
    ("boot", &["engine", "pms", "store", "secrets", "bus", "mail", "outbound", "aws-clients", "runtime"]),
    ("api", &["domain", "plan", "engine", "pms", "store", "secrets", "bus", "outbound"]),
    ("runtime", &["aws-clients"]),
    ("local-stack", &["pms-simulator"]),
    ("pms-simulator", &[]),
    // What it measures is a black box to it: binaries that ship.
    ("bench", &["local-stack", "pms-simulator"]),
    ("e2e", &[]),
    ("integration", HTTP),
    ("credentials", HTTP),
    ("pms-properties", HTTP),
    ("lease-statuses", HTTP),
    ("activation", HTTP),
    ("directory", HTTP),
    ("syncs", HTTP),
    ("receivers", HTTP),
    ("contract", &["api", "runtime"]),
    ("console", &["runtime"]),
    ("dispatcher", &["boot", "engine", "runtime"]),
    ("sync", &["boot", "engine", "runtime"]),
    ("notifier", &["boot", "engine", "runtime"]),
    ("publisher", &["aws-clients", "runtime", "bus"]),
];

const HTTP: &[&str] = &["api", "boot", "runtime"];

/// Crates that only one of ours may use, so that an SDK or the network has one door.
const ONE_DOOR: &[(&str, &[&str])] = &[
    ("aws-sdk-dynamodb", &["store"]),
    ("aws-sdk-secretsmanager", &["secrets"]),
    ("aws-sdk-eventbridge", &["bus"]),
    ("aws-sdk-sesv2", &["mail"]),
    ("aws-config", &["aws-clients"]),
    // The local stack is no function: it calls itself. The bench stands before the table.
    ("reqwest", &["local-stack", "bench"]),
    ("hyper-util", &["outbound"]),
    // The simulators read what is sent to them by code of their own.
    ("quick-xml", &["pms", "pms-simulator"]),
];

fn packages() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env!("CARGO");
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(std::env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().unwrap().iter();
            // What only tests use does not ship.
            (name(package), dependencies.filter(|d| d["kind"].is_null()).map(name).collect())
        })
        .collect()
}

#[test]
fn every_crate_depends_only_on_those_it_may_know() {
    let packages = packages();
    let allowed: BTreeMap<_, _> = ALLOWED.iter().copied().collect();
    let ours: BTreeSet<&str> = packages.keys().map(String::as_str).collect();
    assert_eq!(ours, allowed.keys().copied().collect(), "the table above lists every crate of the workspace");
    for (package, dependencies) in &packages {
        let may = &allowed[package.as_str()];
        let must_not: Vec<_> =
            dependencies.iter().filter(|d| ours.contains(d.as_str()) && !may.contains(&d.as_str())).collect();
        assert!(must_not.is_empty(), "`{package}` must not depend on {must_not:?}");
    }
}

#[test]
fn each_sdk_and_the_network_have_one_door() {
    for (package, dependencies) in packages() {
        for (guarded, doors) in ONE_DOOR {
            assert!(
                !dependencies.contains(*guarded) || doors.contains(&package.as_str()),
                "`{package}` uses `{guarded}`; only {doors:?} may"
            );
        }
    }
}

#[test]
fn what_decides_can_do_no_input_or_output() {
    let packages = packages();
    for package in ["domain", "plan", "notices"] {
        for banned in ["tokio", "reqwest", "rand", "tracing"] {
            assert!(!packages[package].contains(banned), "`{package}` must not be able to use `{banned}`");
        }
    }
}

/// What clippy is told to refuse, by a file of the repository.
fn bans(file: &str) -> BTreeSet<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let paths = text.lines().filter_map(|line| line.trim().strip_prefix("{ path = \"")?.split('"').next());
    paths.map(ToOwned::to_owned).collect()
}

#[test]
fn what_decides_repeats_the_bans_of_the_workspace_and_has_its_own() {
    // A crate's own file replaces the workspace's.
    let (root, domain, plan) =
        (bans("clippy.toml"), bans("shared/domain/clippy.toml"), bans("shared/plan/clippy.toml"));
    assert!(!root.is_empty() && root.is_subset(&domain), "{root:?} {domain:?}");
    assert_eq!(domain, plan);
    for own in ["std::collections::HashMap", "std::collections::HashSet", "std::time::SystemTime::now"] {
        assert!(domain.contains(own), "{own}");
    }
}
