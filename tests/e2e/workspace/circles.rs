//! That the files of a crate can be read one after the other: none leads back to itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Crates whose files form no circle.
const CRATES: [&str; 4] = ["domain", "plan", "store", "engine"];

/// Which files of a crate each file names, by what follows `crate::` in it.
fn arrows(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let read = |entry: fs::DirEntry| {
        let path = entry.path();
        let name = path.file_stem()?.to_str()?.to_owned();
        let is_module = path.extension()? == "rs" && name != "lib";
        is_module.then(|| (name, fs::read_to_string(&path).unwrap()))
    };
    let files: BTreeMap<_, _> =
        fs::read_dir(folder).unwrap().filter_map(|entry| read(entry.unwrap())).collect();
    let names: BTreeSet<_> = files.keys().cloned().collect();
    let arrows = files.iter().map(|(name, text)| {
        // What only tests use leads nowhere.
        let text = text.split("#[cfg(test)]").next().unwrap();
        let named: BTreeSet<_> = text.split("crate::").skip(1).flat_map(first_names).collect();
        (name.clone(), named.intersection(&names).filter(|other| *other != name).cloned().collect())
    });
    arrows.collect()
}

/// The modules at the beginning of a path, or of each path in braces.
fn first_names(path: &str) -> Vec<String> {
    let word =
        |text: &str| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap().to_owned();
    let Some(list) = path.strip_prefix('{') else { return vec![word(path)] };
    let (mut depth, mut names, mut item) = (0, Vec::new(), String::new());
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut item)),
            _ if depth == 0 => item.push(c),
            _ => {}
        }
    }
    names.push(item);
    names.iter().map(|item| word(item.trim())).collect()
}

/// What is left when file after file is taken away that names none of those left.
fn circle(mut arrows: BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    loop {
        let left: BTreeSet<_> = arrows.keys().cloned().collect();
        let before = arrows.len();
        arrows.retain(|_, named| named.intersection(&left).next().is_some());
        if arrows.len() == before {
            return arrows.into_keys().collect();
        }
    }
}

#[test]
fn no_file_leads_back_to_itself() {
    for name in CRATES {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../shared/{name}/src"));
        let arrows = arrows(&folder);
        assert!(arrows.len() > 5, "{name}: {arrows:?}");
        assert_eq!(
            circle(arrows),
            Vec::<String>::new(),
            "of `{name}` these lead back to themselves, or to a circle"
        );
    }
}

#[test]
fn a_circle_is_found() {
    let of = |arrows: &[(&str, &str)]| {
        let arrow = |(from, to): &(&str, &str)| ((*from).to_owned(), BTreeSet::from([(*to).to_owned()]));
        circle(arrows.iter().map(arrow).collect())
    };
    assert_eq!(of(&[("a", "b"), ("b", "c"), ("c", "d")]), Vec::<String>::new());
    assert_eq!(of(&[("a", "b"), ("b", "c"), ("c", "b")]), ["a", "b", "c"]);
    let named =
        first_names("{\n    error::{Conflict, StoreError},\n    keys::{self, Entity},\n    op::Op,\n};");
    assert_eq!(named, ["error", "keys", "op", ""]);
}
