//! Every stable code that somebody may have to act on is told of in `docs/errors/`, and no other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::files::{text, under};

/// Crates whose errors become the code of a sync's failure or of an answer.
const CRATES: &[&str] = &["api", "bus", "engine", "pms", "secrets", "store"];

/// Where codes that need no page of their own are told of, a table's row each.
const TABLE: &str = "docs/errors/http.md";

/// What a page says, in this order.
const SECTIONS: &[&str] = &["## What happened", "## Who acts", "## What to do"];

/// The texts in double quotes.
fn literals(code: &str) -> Vec<&str> {
    code.split('"').skip(1).step_by(2).collect()
}

/// What stands between the braces that open at the beginning or later.
fn block(code: &str) -> &str {
    let open = code.find('{').unwrap();
    let mut depth = 0;
    for (at, c) in code.char_indices().skip_while(|(at, _)| *at < open) {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            return code.get(open..at).unwrap();
        }
    }
    panic!("braces do not close: {code:.80}");
}

/// A file without its unit tests, which stand at its end.
fn shipped(path: &str) -> String {
    text(path).split("#[cfg(test)]").next().unwrap().to_owned()
}

/// The codes that are written in the code: in each error's `fn code`, where a failure is made by
/// hand, and where a function cannot read its event.
fn written() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut add = |found: Vec<&str>| codes.extend(found.into_iter().map(str::to_owned));
    for file in CRATES.iter().flat_map(|name| under(&format!("shared/{name}/src"))) {
        let code = shipped(&file);
        for errors in code.split("pub fn code(&self) -> &'static str").skip(1) {
            add(literals(block(errors)));
        }
        for failure in code.split("SyncFailure {").skip(1) {
            let by_hand = failure.split_once("code: \"").filter(|(before, _)| !before.contains('}'));
            add(by_hand.and_then(|(_, rest)| rest.split('"').next()).into_iter().collect());
        }
    }
    for file in under("functions").iter().filter(|file| file.ends_with("/src/main.rs")) {
        let is_code =
            |text: &&str| text.contains('_') && text.bytes().all(|b| b == b'_' || b.is_ascii_lowercase());
        add(literals(&shipped(file)).into_iter().filter(is_code).collect());
    }
    codes
}

/// The codes of problems, from the document that the code makes.
fn of_problems() -> BTreeSet<String> {
    let document: Value = serde_json::from_str(&text("shared/api/openapi.json")).unwrap();
    let codes = document["components"]["schemas"]["ProblemCode"]["enum"].as_array().unwrap();
    codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
}

/// The pages, by code.
fn pages() -> BTreeMap<String, String> {
    let files = under("docs/errors").into_iter().filter(|file| file != TABLE && !file.ends_with("README.md"));
    let code = |file: &str| file.rsplit('/').next().unwrap().trim_end_matches(".md").to_owned();
    files.map(|file| (code(&file), text(&file))).collect()
}

/// The codes that have a row in the table.
fn rows() -> BTreeSet<String> {
    let rows = text(TABLE);
    let rows = rows.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(code, _)| code.to_owned()).collect()
}

#[test]
fn every_code_is_told_of_and_nothing_is_told_of_a_code_that_is_not() {
    let (written, of_problems) = (written(), of_problems());
    for sure in ["interrupted", "roster_incomplete", "table_unavailable", "bus_unavailable", "bad_event"] {
        assert!(
            written.contains(sure),
            "`{sure}` was not found, so codes are not looked for in the right way"
        );
    }
    let codes: BTreeSet<_> = written.union(&of_problems).cloned().collect();
    let (pages, rows): (BTreeSet<_>, _) = (pages().into_keys().collect(), rows());
    let told: BTreeSet<_> = pages.union(&rows).cloned().collect();
    let untold: Vec<_> = codes.difference(&told).collect();
    assert!(untold.is_empty(), "without a page in `docs/errors/` and without a row in `{TABLE}`: {untold:?}");
    let unknown: Vec<_> = told.difference(&codes).collect();
    assert!(unknown.is_empty(), "told of, and no code: {unknown:?}");
    let twice: Vec<_> = pages.intersection(&rows).collect();
    assert!(twice.is_empty(), "with a page and a row, which may come to differ: {twice:?}");
}

#[test]
fn every_page_says_what_happened_who_acts_and_what_to_do() {
    for (code, page) in pages() {
        assert!(page.starts_with(&format!("# `{code}`\n")), "docs/errors/{code}.md begins with its code");
        let mut rest = page.as_str();
        for section in SECTIONS {
            let (_, after) = rest.split_once(&format!("\n{section}\n")).unwrap_or_else(|| {
                panic!("docs/errors/{code}.md has no `{section}`, or not in its place");
            });
            let said = after.split("\n## ").next().unwrap().trim();
            assert!(said.len() > 10, "docs/errors/{code}.md says nothing under `{section}`");
            rest = after;
        }
    }
}

#[test]
fn the_list_of_pages_has_each_of_them() {
    let list = text("docs/errors/README.md");
    for code in pages().keys() {
        assert!(
            list.contains(&format!("[`{code}`]({code}.md)")),
            "docs/errors/README.md does not list `{code}`"
        );
    }
}
