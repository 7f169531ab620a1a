//! Dialects of RealPage.

use crate::{
    Draw, roles,
    xml::{Fields, Move, Node, written},
};

const FIELDS: Fields = Fields {
    texts: &["firstname", "lastname"],
    emails: &["email", "emailaddress"],
    days: &[
        "begindate",
        "enddate",
        "datebegin",
        "dateend",
        "moveindate",
        "moveoutdate",
        "noticegivendate",
        "noticefordate",
    ],
    words: &["leasestatus"],
    marks: &["hohbit", "signerbit", "cosignerbit", "guarantorbit", "occupantbit", "inevict"],
    codes: &["residentmemberid", "residenthouseholdid", "leaseid", "unitid"],
};

/// Where fields of a row may stand as well.
const OF_ROWS: &[Move] = &[
    Move { from: "email", to: "emailaddress" },
    Move { from: "email", to: "addresslist/address/email" },
    Move { from: "cellphone", to: "addresslist/address/cell" },
    Move { from: "begindate", to: "datebegin" },
    Move { from: "enddate", to: "dateend" },
    Move { from: "buildingnumber", to: "buildingname" },
    Move { from: "unitnumber", to: "unitdesignation" },
];

/// The same status in other words.
const WORDS: &[(&str, &[&str])] = &[
    ("Current", &["C", "Current Resident", "CURRENT RESIDENT", ""]),
    ("Pending", &["P", "Pending Resident", "Future", "Future Resident"]),
    ("Applicant - Lease Signed", &["Applicant – Lease Signed", "Lease Signed"]),
];

const CURRENT: &str = include_str!("../golden/realpage/getresidentlistinfo_current.xml");

pub(crate) fn dialect(draw: &mut Draw, _: &str, body: &str) -> Vec<u8> {
    let mut answer = Node::parse(body);
    let pending = body != CURRENT;
    if pending && draw.chance(40) {
        also_here(draw, &mut answer);
    }
    answer.each("resident", &mut |row| {
        row.each("leasestatus", &mut |status| {
            let other = WORDS.iter().find(|(word, _)| *word == status.text);
            if let Some((_, others)) = other.filter(|_| draw.chance(50)) {
                (*draw.one_of(others)).clone_into(&mut status.text);
            }
            // Blank tells only in the list of those who live there.
            if pending && status.text.is_empty() {
                status.text.push_str("Current");
            }
        });
        vary_roles(draw, row);
        row.move_fields(draw, OF_ROWS);
    });
    answer.vary(draw, &FIELDS);
    if draw.chance(30) {
        let upper = draw.chance(50);
        respell(&mut answer, upper);
    }
    if draw.chance(30) {
        answer.each("getresidentlistinfoResult", &mut |result| {
            let children = std::mem::take(&mut result.children);
            result.children.push(Node { name: "GetResidentList".to_owned(), children, ..Node::default() });
        });
    }
    written(draw, &mut answer)
}

/// Who somebody is, by a word where there was a mark, and beside it.
fn vary_roles(draw: &mut Draw, row: &mut Node) {
    let text = |row: &Node, name: &str| {
        row.children
            .iter()
            .find(|child| child.local() == name)
            .map_or_else(String::new, |child| child.text.clone())
    };
    let is = |name: &str| text(row, name) == "TRUE";
    let (elsewhere, minor) =
        (is("guarantorbit") || is("cosignerbit"), text(row, "residentagestatus") == "Minor");
    let place = *draw.one_of::<&str>(&["residentrelationship", "relationship", "contactstatus"]);
    if elsewhere && draw.chance(50) {
        let word = roles::spelt(draw, roles::ELSEWHERE);
        row.children.push(Node::leaf(place, &word));
        for bit in ["guarantorbit", "cosignerbit"] {
            row.each(bit, &mut |bit| "FALSE".clone_into(&mut bit.text));
        }
    } else if minor && draw.chance(50) {
        let word = roles::spelt(draw, roles::MINORS);
        row.each("residentagestatus", &mut |age| age.text.clone_from(&word));
    } else if !elsewhere && draw.chance(30) {
        let word = roles::spelt(draw, roles::RELATED);
        row.children.push(Node::leaf(place, &word));
    }
}

/// Puts somebody who lives there on the list of those who are to come as well.
fn also_here(draw: &mut Draw, answer: &mut Node) {
    let mut living = Vec::new();
    Node::parse(CURRENT).each("resident", &mut |row| living.push(row.clone()));
    let row = draw.one_of(&living).clone();
    answer.each("residentlist", &mut |list| list.children.insert(0, row.clone()));
}

/// Writes the names of a row's elements in another case, as other operations do.
fn respell(node: &mut Node, upper: bool) {
    node.each("resident", &mut |row| {
        for field in &mut row.children {
            let first = field.name.get(..1).unwrap_or_default().to_uppercase();
            field.name = if upper {
                field.name.to_uppercase()
            } else {
                first + field.name.get(1..).unwrap_or_default()
            };
        }
    });
}
