//! What was released stays: no file is changed or deleted.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use sha2::{Digest, Sha256};

use super::shapes;

/// Hash and name of each file that was released, as `sha256sum` writes them.
const RELEASED: &str = include_str!("../../items/released.sha256");

fn files() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for folder in fs::read_dir(shapes::folder()).unwrap().map(|entry| entry.unwrap().path()) {
        for file in fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            let name = file.strip_prefix(shapes::folder()).unwrap().to_str().unwrap().to_owned();
            let hash = Sha256::digest(fs::read(&file).unwrap());
            found.insert(name, hash.iter().map(|byte| format!("{byte:02x}")).collect());
        }
    }
    found
}

#[test]
fn a_file_that_was_released_is_as_it_was() {
    let files = files();
    for line in RELEASED.lines() {
        let (hash, name) = line.split_once("  ").unwrap();
        assert_eq!(
            files.get(name).map(String::as_str),
            Some(hash),
            "{name} was released, and is kept as it was"
        );
    }
}

#[test]
fn every_file_is_released() {
    let released: BTreeSet<_> = RELEASED.lines().filter_map(|line| line.split_once("  ")).collect();
    for (name, hash) in files() {
        assert!(
            released.contains(&(hash.as_str(), name.as_str())),
            "add {name} to released.sha256: (cd shared/store/tests/items && sha256sum {name} >> released.sha256)"
        );
    }
}

#[test]
fn every_entity_of_the_table_has_a_folder_and_a_line_in_the_documentation() {
    // The table of entities that `keys.rs` opens with.
    let rows = include_str!("../../../src/keys.rs").lines().filter_map(|line| line.strip_prefix("//! | `"));
    let entities: BTreeSet<_> = rows.map(|row| row.split('`').next().unwrap().to_owned()).collect();
    let entries = fs::read_dir(shapes::folder()).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let folders: BTreeSet<_> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    assert_eq!(entities, folders);
    let page = include_str!("../../../../../docs/stored-items.md");
    let described = page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(entities, described.map(str::to_owned).collect());
}
