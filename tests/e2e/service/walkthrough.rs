//! The commands of `docs/walkthrough.md`, run as they stand.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use crate::{Test, client::Client, scenario::Scenario};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("the_walkthrough_runs_as_it_stands_with_yardi", |s| walk(s, "yardi")),
    ("the_walkthrough_runs_as_it_stands_with_realpage", |s| walk(s, "realpage")),
    ("the_walkthrough_runs_as_it_stands_with_entrata", |s| walk(s, "entrata")),
    ("the_walkthrough_runs_as_it_stands_with_mri", |s| walk(s, "mri")),
    ("the_walkthrough_runs_as_it_stands_with_appfolio", |s| walk(s, "appfolio")),
];

/// Takes the sample property of a PMS through it, and looks at what it is then.
fn walk(s: &Scenario, pms: &str) {
    // As at the stack's start, when the sample properties' units were named.
    s.control(pms).post("/seed", json!({"seed": 1, "residents": 24})).expect(204);
    let local = s.stack.local();
    let file = PathBuf::from(std::env!("CARGO_TARGET_TMPDIR")).join(format!("walkthrough-{pms}.json"));
    fs::write(&file, local.to_string()).unwrap();
    let ran = Command::new("bash")
        .args(["-euo", "pipefail", "-c", &commands()])
        .env("pms", pms)
        .env("stack", &file)
        .output()
        .unwrap();
    let (said, complained) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success(), "{}\n{said}\n{complained}", ran.status);
    for bad in ["urn:door-pms:problem:", "\"errorType\""] {
        assert!(!said.contains(bad), "`{bad}` was answered:\n{said}");
    }
    let manager =
        Client::new(local["api"].as_str().unwrap(), local["tokens"]["portfolio_manager"].as_str().unwrap());
    let properties = local["properties"].as_array().unwrap();
    let property = &properties.iter().find(|property| property["units_of"] == pms).unwrap()["property_id"];
    let at = format!("/properties/{}", property.as_str().unwrap());
    let card = manager.get(&format!("{at}/integration")).expect(200);
    assert_eq!((&card["pms"], &card["state"]), (&json!(pms), &json!("off")), "it ends with an undone sync");
    let syncs = manager.list(&format!("{at}/syncs"));
    assert!(syncs.len() >= 5 && syncs.iter().all(|sync| sync["status"] == "succeeded"), "{syncs:#?}");
    let people = manager.list(&format!("{at}/people"));
    let has_access = |person: &&Value| !person["access"].is_null() && !person["unit"].is_null();
    assert!(people.iter().any(|person| has_access(&person)), "somebody moved in: {people:#?}");
    let decided = manager.list(&format!("{at}/audit"));
    for action in ["sync_turned_on", "alert_resolved", "access_approved", "sync_undone"] {
        assert!(decided.iter().any(|entry| entry["action"] == action), "no `{action}`: {decided:#?}");
    }
}

/// The shell's blocks of the document, one after the other.
fn commands() -> String {
    let path = Path::new(std::env!("CARGO_MANIFEST_DIR")).join("../../docs/walkthrough.md");
    let document = fs::read_to_string(path).unwrap();
    let blocks: Vec<_> =
        document.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap()).collect();
    assert!(blocks.len() > 15, "only {} blocks were found", blocks.len());
    blocks.concat()
}
