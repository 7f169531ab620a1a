//! Dialects of MRI.

use serde_json::{Value, json};

use crate::{
    Draw,
    json::{Fields, listed, renamed, vary, written},
    roles,
};

const FIELDS: Fields = Fields {
    texts: &["FirstName", "LastName"],
    emails: &["Email", "EMailAddress"],
    days: &[
        "OccupyDate",
        "ScheduledMoveInDate",
        "ResidentVacateDate",
        "LeaseMoveOut",
        "LeaseStart",
        "LeaseEnd",
        "DateNotified",
    ],
    words: &["ResidentStatus"],
    marks: &["IsCurrent", "Guarantor", "Minor"],
    numbers: &["PropertyID", "LeaseID", "UnitID"],
};

pub(crate) fn dialect(draw: &mut Draw, call: &str, body: &str) -> Vec<u8> {
    let mut answer: Value = serde_json::from_str(body).unwrap();
    let rows = answer["value"].as_array_mut().unwrap();
    for row in rows.iter_mut() {
        vary_row(draw, row);
    }
    let none = rows.is_empty();
    if none {
        answer["value"] = draw.one_of(&[json!([]), json!({})]).clone();
    } else {
        listed(draw, &mut answer["value"]);
    }
    match draw.below(3) {
        // Every page links on.
        0 if answer.get("nextLink").is_none() => {
            answer["nextLink"] = json!(format!(
                "https://inside.example.com/api.asp?%24api={call}&%24format=json&%24top=12&%24skip=999"
            ));
        }
        1 if answer.get("nextLink").is_none() => {
            answer["nextLink"] = draw.one_of(&[json!(null), json!(""), json!([]), json!({})]).clone();
        }
        2 => renamed(&mut answer, "nextLink", "odata.nextLink"),
        _ => {}
    }
    if draw.chance(20) {
        let none = [json!(null), json!([]), json!({}), json!(0), json!({"code": 0, "message": ""})];
        answer["error"] = draw.one_of(&none).clone();
    }
    written(draw, &answer)
}

fn vary_row(draw: &mut Draw, row: &mut Value) {
    match draw.below(6) {
        0 => renamed(row, "Email", "EMailAddress"),
        1 if row["Email"].is_string() => {
            let email = row["Email"].take();
            row["Email"] = json!("n/a@example.com");
            row["Email2"] = email;
        }
        _ => {}
    }
    if draw.chance(20) {
        renamed(row, "CellPhoneNumber", "Cell");
    }
    if draw.chance(20) {
        renamed(row, "OccupyDate", "OccupantOccupyDate");
    }
    if draw.chance(20) {
        renamed(row, "ResidentVacateDate", "OccupantVacateDate");
    }
    vary_roles(draw, row);
    for (word, letter) in [("Current", "C"), ("Other Resident", "R"), ("New", "N"), ("Old", "O")] {
        if row["ResidentStatus"] == word && draw.chance(20) {
            row["ResidentStatus"] = json!(letter);
        }
    }
    vary(draw, row, &FIELDS);
}

/// Who somebody is, by a word where there was a mark, and beside it.
fn vary_roles(draw: &mut Draw, row: &mut Value) {
    let (guarantor, minor) = (row["Guarantor"] == "Y", row["Minor"] == "True");
    if draw.chance(30) {
        let place = *draw.one_of(&["Relationship", "RelationshipType"]);
        let word = if guarantor {
            row["Guarantor"] = json!("N");
            roles::field(draw, roles::ELSEWHERE, &["Parent"])
        } else if minor {
            row["Minor"] = json!("False");
            roles::field(draw, roles::MINORS, &["Son"])
        } else {
            roles::field(draw, roles::RELATED, &[])
        };
        row[place] = word;
    }
    if draw.chance(30) && !guarantor {
        let types = [json!("R"), json!("H"), json!(" r "), json!(""), json!([null]), json!("Resident")];
        row["ResidentType"] = draw.one_of(&types).clone();
    }
}
