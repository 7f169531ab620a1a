//! What is deployed and what is in the folders say the same.

use std::{collections::BTreeSet, fs, path::PathBuf};

fn root() -> PathBuf {
    PathBuf::from(std::env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn template() -> String {
    fs::read_to_string(root().join("infra/template.yaml")).unwrap()
}

fn folders(under: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(root().join(under)).unwrap().map(Result::unwrap);
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

#[test]
fn each_function_is_a_folder_a_package_a_deployed_function_and_has_sample_events() {
    let functions = folders("functions");
    let template = template();
    let deployed = template.lines().filter_map(|line| line.trim().strip_prefix("CodeUri: "));
    let deployed: Vec<_> =
        deployed.map(|uri| uri.trim_end_matches('/').rsplit('/').next().unwrap()).collect();
    assert_eq!(deployed.len(), functions.len(), "each once");
    assert_eq!(deployed.iter().map(ToString::to_string).collect::<BTreeSet<_>>(), functions);
    let mut ways_in = folders("events");
    assert!(ways_in.remove("out"), "what goes out is of no one function");
    assert_eq!(ways_in, functions);
    for name in &functions {
        let manifest = fs::read_to_string(root().join("functions").join(name).join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("name = \"{name}\"")), "functions/{name} has another name");
    }
}

#[test]
fn the_template_sets_every_variable_that_functions_read_and_no_other() {
    let template = template();
    // Those of all functions, and those of some.
    let blocks = template.split("Variables:\n").skip(1);
    let lines = blocks.flat_map(|block| block.lines().map_while(|line| line.trim().split_once(": !")));
    let set: BTreeSet<_> = lines.map(|(name, _)| name).collect();
    assert_eq!(set, BTreeSet::from(runtime::config::ALL));
}
