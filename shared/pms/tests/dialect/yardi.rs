//! Dialects of Yardi.

use crate::{
    Draw, roles,
    xml::{Fields, Move, Node, wrapped, written},
};

const FIELDS: Fields = Fields {
    texts: &["FirstName", "LastName"],
    emails: &["Email"],
    days: &[
        "ExpectedMoveInDate",
        "ExpectedMoveOutDate",
        "LeaseFromDate",
        "LeaseToDate",
        "ActualMoveIn",
        "ActualMoveOut",
    ],
    words: &["UnitLeasedStatus"],
    marks: &["ResponsibleForLease"],
    codes: &["CustomerID", "PrimaryID", "UnitID"],
};

/// Where a person's fields may stand as well.
const OF_PEOPLE: &[Move] = &[
    Move { from: "Address/Email", to: "Email" },
    Move { from: "Name/FirstName", to: "FirstName" },
    Move { from: "Name/LastName", to: "LastName" },
];
/// Where a household's may.
const OF_HOUSEHOLDS: &[Move] = &[
    Move { from: "RT_Unit/UnitID", to: "RT_Unit/UnitIDValue" },
    // Where it is told more than once.
    Move { from: "RT_Unit/UnitID", to: "RT_Unit/FormerUnit" },
];

pub(crate) fn dialect(draw: &mut Draw, _: &str, body: &str) -> Vec<u8> {
    let mut answer = Node::parse(body);
    answer.each("Customer", &mut |person| of_person(draw, person));
    answer.each("RT_Customer", &mut |household| household.move_fields(draw, OF_HOUSEHOLDS));
    answer.each("Customers", &mut |people| {
        if draw.chance(15) {
            let who_lives_elsewhere = stranger(draw);
            people.children.insert(0, who_lives_elsewhere);
        }
    });
    answer.each("RTServiceTransactions", &mut |ledger| {
        // Nobody reads it.
        let comment = draw.one_of(&[
            "late fee",
            "late fee &#146;24",
            "12/31/9999",
            "<RT_Customer>",
            "no tenants exist",
        ]);
        ledger.children.push(Node::leaf("Comment", comment));
    });
    answer.vary(draw, &FIELDS);
    for code in ["CustomerID", "PrimaryID"] {
        answer.each(code, &mut |code| {
            if draw.chance(20) {
                code.text = code.text.to_uppercase();
            }
        });
    }
    if draw.chance(30) {
        let mut message = Node::leaf("Message", "Some charges were left out.");
        message.attributes.push(("messageType".to_owned(), (*draw.one_of(&["FYI", "Warning"])).to_owned()));
        let messages = Node { name: "Messages".to_owned(), children: vec![message], ..Node::default() };
        answer.each("GetResidentTransactions_LoginResult", &mut |result| {
            result.children.push(messages.clone())
        });
    }
    written(draw, &mut answer)
}

/// Somebody in a household who lives elsewhere, by the type or beside it.
fn stranger(draw: &mut Draw) -> Node {
    let word = roles::spelt(draw, roles::ELSEWHERE).trim().to_owned();
    let attribute = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let attributes = match draw.below(2) {
        0 => vec![attribute("Type", &word)],
        _ => vec![attribute("Type", "customer"), attribute("Relationship", &word)],
    };
    let children = vec![Node::leaf("CustomerID", "r9999999"), Node::leaf("FirstName", "Gus")];
    Node { name: "Customer".to_owned(), attributes, children, ..Node::default() }
}

fn of_person(draw: &mut Draw, person: &mut Node) {
    for (key, kind) in &mut person.attributes {
        if key == "Type" {
            *kind = match draw.below(4) {
                0 => kind.replace(' ', "_"),
                _ => wrapped(draw, kind),
            };
        }
    }
    person.move_fields(draw, OF_PEOPLE);
    if draw.chance(20) {
        // A filler stands before the email that counts.
        person.each("Address", &mut |address| {
            if address.children.iter().any(|child| child.local() == "Email" && !child.text.is_empty()) {
                address.children.insert(0, Node::leaf("Email", "noemail@example.com"));
            }
        });
    }
}
