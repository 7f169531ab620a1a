//! What the documents name is there.

use std::collections::BTreeSet;

use crate::files::{documents, root, text, under};

/// What is written where a path is, and is none.
const NO_PATHS: &[&str] = &["application/problem+json"];

/// Made when something runs, so not in the repository.
const MADE: &[&str] = &[".local/", "target/"];

/// The endings by which a word is taken as a file's name.
const ENDINGS: &[&str] = &[".rs", ".md", ".json", ".toml", ".yaml", ".js", ".mjs", ".css"];

/// A document's lines with the commands left out: they have a test of their own.
fn prose(document: &str) -> String {
    let mut in_code = false;
    let lines = document.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        in_code ^= fence;
        !fence && !in_code
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands in backticks, word by word.
fn quoted(document: &str) -> Vec<String> {
    let spans = prose(document).split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    spans.iter().flat_map(|span| span.split_whitespace()).map(str::to_owned).collect()
}

/// Whether a quoted word says where a file or folder of the repository is.
fn is_path(word: &str, top: &BTreeSet<String>) -> bool {
    let stands_for_many = word.contains(['<', '{', '*', '…', '$', '=']);
    let first = word.split('/').next().unwrap_or_default();
    let names_a_place = word.contains('/') && top.contains(first);
    let names_a_file = !word.starts_with(['/', '.']) && ENDINGS.iter().any(|ending| word.ends_with(ending));
    !stands_for_many
        && !NO_PATHS.contains(&word)
        && !MADE.iter().any(|made| word.starts_with(made))
        && (names_a_place || names_a_file)
}

#[test]
fn every_path_in_backticks_is_there() {
    let files = under("");
    let top: BTreeSet<_> = files.iter().filter_map(|file| Some(file.split_once('/')?.0.to_owned())).collect();
    let ends_so = |word: &str| files.iter().any(|file| file == word || file.ends_with(&format!("/{word}")));
    let mut paths = 0;
    let mut missing = Vec::new();
    for document in documents() {
        for word in quoted(&text(&document)).iter().filter(|word| is_path(word, &top)) {
            paths += 1;
            // A page of a folder names what is in it; and a file may be named by the end of its path where
            // the folder is said before.
            let beside = root().join(&document).parent().unwrap().join(word);
            if !root().join(word).exists() && !beside.exists() && !ends_so(word) {
                missing.push(format!("{document}: `{word}`"));
            }
        }
    }
    assert!(missing.is_empty(), "no such file or folder: {missing:#?}");
    assert!(paths > 100, "only {paths} paths were found, so they are not looked for in the right way");
}

/// Where a document's links and pictures lead: the file, without what leads into it.
fn links(document: &str) -> Vec<String> {
    let document = prose(document);
    let links = document.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let pictures = document.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = links.chain(pictures).filter(|link| !link.contains("://") && !link.starts_with("mailto:"));
    own.filter_map(|link| link.split('#').next()).filter(|link| !link.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_link_leads_to_a_file() {
    let mut broken = Vec::new();
    for document in documents() {
        let here = root().join(&document);
        for link in links(&text(&document)) {
            if !here.parent().unwrap().join(&link).exists() {
                broken.push(format!("{document}: {link}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_page_of_the_documents_can_be_reached_from_the_readme() {
    let mut reached = BTreeSet::from(["README.md".to_owned()]);
    let mut next = vec!["README.md".to_owned()];
    while let Some(document) = next.pop() {
        let folder = root().join(&document).parent().unwrap().to_owned();
        for link in links(&text(&document)).iter().filter(|link| link.ends_with(".md")) {
            let target = folder.join(link).canonicalize().unwrap();
            let target = target.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            if reached.insert(target.clone()) {
                next.push(target);
            }
        }
    }
    let pages: BTreeSet<_> = documents().into_iter().filter(|path| path.starts_with("docs/")).collect();
    let lost: Vec<_> = pages.difference(&reached).collect();
    assert!(lost.is_empty(), "nothing leads to {lost:?}");
}

#[test]
fn the_readme_is_for_the_first_ten_minutes() {
    let length = text("README.md").len();
    assert!(length <= 9_000, "the README has {length} bytes; what is not for the first look goes to `docs/`");
}

#[test]
fn operators_read_of_each_parameter_and_alarm_of_the_template() {
    let (template, page) = (text("infra/template.yaml"), text("docs/operate.md"));
    let (_, parameters) = template.split_once("\nParameters:\n").unwrap();
    let named = |lines: &str| -> Vec<String> {
        let entries = lines.lines().filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':'));
        entries.filter(|entry| !entry.starts_with(' ')).map(str::to_owned).collect()
    };
    let parameters = named(parameters.split("\nConditions:\n").next().unwrap());
    let alarms: Vec<_> = named(&template).into_iter().filter(|name| name.ends_with("Alarm")).collect();
    assert!(parameters.len() > 10 && alarms.len() > 2, "{parameters:?} {alarms:?}");
    for name in parameters.iter().chain(&alarms) {
        assert!(page.contains(&format!("`{name}`")), "docs/operate.md does not tell of `{name}`");
    }
}
