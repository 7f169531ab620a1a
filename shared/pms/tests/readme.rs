//! `README.md` is made from what the connectors say of themselves, and is refused when it says anything
//! else. `UPDATE_README=1 cargo test -p pms --test readme` writes it.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::fmt::Write;

use domain::pms::Pms;
use pms::{Descriptor, Fact, FaultCause, FaultRule, RESIDENCY_WORDS, Residency, descriptor};

const BEGINNING: &str = "\
# The connectors

One folder for each property management system. This page is made from the code by `tests/readme.rs`: what
a connector relies on, and who says so. *Firm* is certain; *lenient* is read in every form that was seen or is
likely, for it cannot hurt; *strict* is refused or set aside, for a guess could give a key to the wrong person.

Nobody here has a vendor's manual: sources are vendors' papers in public places, public clients, captured
answers, integrators' pages, and our inference, which is called so. The first answers of a customer are
therefore looked at, for what is listed with each.

Tests: `shared/pms/tests/cases` and `shared/pms/tests/soap` hold what came out wrong once,
`shared/pms/tests/golden` one building in every format, `shared/pms/tests/dialect` the same in 60 dialects of
each (in 500 with `EVERY_DIALECT=1`), `shared/pms/tests/damage` conversations that break,
`shared/pms/tests/contract` what every connector does against the simulator, `shared/pms/tests/hostile` and
`corpus/` what no honest PMS sends. A new place of a field is a line in a connector's table and a line in its
dialect.
";

fn made() -> String {
    let mut page = BEGINNING.to_owned();
    residency(&mut page);
    Pms::ALL.into_iter().for_each(|pms| of(&mut page, descriptor(pms)));
    page
}

/// The one table of words by which residents are told from others.
fn residency(page: &mut String) {
    page.push_str(KINDS);
    page.push_str("\n## Who is a resident\n\nBy these words, without case, white space, hyphens and other marks; compound words count by their parts.\n\n");
    page.push_str("| they are | words |\n| --- | --- |\n");
    for (said, words) in RESIDENCY_WORDS {
        let said = match said {
            Residency::Elsewhere => "no residents",
            Residency::Minor => "minors: never let in on their own",
            Residency::Dependent => "dependents: only with an email of their own",
            Residency::Lives => "residents",
            Residency::Either | Residency::Unknown => "set aside and told",
        };
        writeln!(page, "| {said} | {} |", words.join(", ")).unwrap();
    }
}

const KINDS: &str = "
## Kinds of surprises

What a vendor's answers differ in, where it is decided, and what shows that it holds beside the tests of each
connector; *dialect* draws all of them for the golden building.

| kind | decided in | shown by |
| --- | --- | --- |
| who lives there: words, letters, marks, lists and objects of them | `residency.rs`, `words` in `json.rs` and `element.rs`, each `map.rs` | `cases`, `dialect/roles.rs` |
| whether an answer is a list, or says that nobody is there | `nobody.rs`, `judge_list`, `rows` | `cases`, `soap`, `damage`, `hostile_input.rs` |
| days, and what stands for none | `date.rs`, each `map.rs` for what they decide | `golden`, `lives`, `dialect` |
| emails and phones that are fillers, two in one, or elsewhere | `domain`: `written_email.rs`, `contact.rs`; each table of places | `soap`, `dialect` |
| bytes, entities, escapes and halves of characters | `charset.rs`, `text.rs`, `json.rs`, `soap/decode.rs` | `corpus/`, `dialect` |
| fields that move, absent forms, lists of one, of null and without their container | `place.rs`, `json.rs` | `dialect` |
| units and properties under another spelling, without a name, twice | each `units.rs` or `map.rs`, `by_name` | `cases`, `contract` |
| who must act, by the vendor's words | each `error.rs` | `dialect/faults.rs` |
| pages that lost rows, or are smaller than asked for | `page.rs` | `contract`, `damage` |
| what a trial of a credential may fail on | `trial.rs`, each `verify` | `contract`, `cases` |
";

fn of(page: &mut String, pms: &Descriptor) {
    let notes = pms.notes;
    writeln!(page, "\n## {}\n", pms.pms.name()).unwrap();
    writeln!(page, "Statuses: {}.", statuses(pms)).unwrap();
    for (title, facts) in [("Firm", notes.firm), ("Lenient", notes.lenient), ("Strict", notes.strict)] {
        assert!(!facts.is_empty(), "{}: {title} is empty", pms.pms);
        writeln!(page, "\n### {title}\n").unwrap();
        facts.iter().for_each(|Fact { what, source }| writeln!(page, "- {what} *({source})*").unwrap());
    }
    page.push_str("\n### To be looked at in a customer's first answers\n\n");
    assert!(!notes.first_call.is_empty(), "{}", pms.pms);
    notes.first_call.iter().for_each(|what| writeln!(page, "- {what}").unwrap());
    page.push_str(
        "\n### Where fields stand\n\nThe first that is usable counts.\n\n| field | places |\n| --- | --- |\n",
    );
    for places in notes.places {
        let all = places.all.iter().map(|place| format!("`{}` ({})", place.path, place.source));
        writeln!(page, "| {} | {} |", places.field, all.collect::<Vec<_>>().join("; ")).unwrap();
    }
    page.push_str("\n### What its words for a failure mean\n\nFrom the top; `…` stands for anything between.\n\n| words | meaning | who must act |\n| --- | --- | --- |\n");
    for FaultRule { words, cause, meaning } in notes.faults {
        let words = words.iter().map(|words| format!("`{words}`")).collect::<Vec<_>>().join(", ");
        writeln!(page, "| {words} | {meaning} | {} |", who(*cause)).unwrap();
    }
}

fn statuses(pms: &Descriptor) -> String {
    let all = pms.lease_statuses.iter();
    all.map(|status| format!("`{}` ({})", status.status, status.lifecycle.as_str()))
        .collect::<Vec<_>>()
        .join(", ")
}

fn who(cause: FaultCause) -> String {
    match cause {
        FaultCause::Rejected => "who entered the credential".to_owned(),
        FaultCause::Missing(service) => format!("who grants {service}"),
        FaultCause::MissingOperation => "who grants the operation".to_owned(),
        FaultCause::TooMany => "nobody: later calls are made slower".to_owned(),
        FaultCause::Unavailable => "nobody: it is tried again".to_owned(),
    }
}

#[test]
fn the_readme_says_what_the_connectors_do() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let made = made();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let there = std::fs::read_to_string(path).unwrap_or_default();
    assert!(there == made, "README.md is not what the code says; UPDATE_README=1 writes it");
}
