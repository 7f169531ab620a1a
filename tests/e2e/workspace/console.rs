//! What the console calls the service's words, where the service has a name for them too.

use std::{fs, path::PathBuf};

use domain::{alert::AlertKind, pms::Pms, setup::Step};

/// The lines of a map of words in one of the console's files.
fn map(file: &str, name: &str) -> Vec<String> {
    let path = PathBuf::from(std::env!("CARGO_MANIFEST_DIR")).join("../../functions/console/app").join(file);
    let text = fs::read_to_string(path).unwrap();
    let (_, after) = text.split_once(&format!("export const {name} = {{\n")).unwrap();
    let lines = after.lines().take_while(|line| *line != "};");
    lines.map(|line| line.trim().to_owned()).collect()
}

#[test]
fn the_console_names_alerts_as_the_service_does_and_in_its_order() {
    let named = |kind: AlertKind| {
        format!("{}: {{ name: '{}', why: '{}' }},", kind.as_str(), kind.title(), kind.why())
    };
    assert_eq!(map("words.js", "ALERT"), AlertKind::ALL.map(named));
}

#[test]
fn the_console_names_each_pms_as_the_service_does() {
    let named = |pms: Pms| format!("{}: '{}',", pms.as_str(), pms.name());
    assert_eq!(map("words.js", "PMS"), Pms::ALL.map(named));
}

#[test]
fn the_console_takes_the_steps_of_the_set_up_in_the_order_of_the_service() {
    let steps = map("screens/setup/steps.js", "STEPS");
    let steps: Vec<_> = steps.iter().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(steps, Step::ALL.map(Step::as_str));
}

#[test]
fn a_browser_test_that_is_marked_to_run_alone_fails_the_run() {
    let path = PathBuf::from(std::env!("CARGO_MANIFEST_DIR")).join("../console/playwright.config.js");
    assert!(fs::read_to_string(path).unwrap().contains("forbidOnly: true,"));
}
