//! Dialects of AppFolio.

use serde_json::{Value, json};

use crate::{
    Draw,
    json::{Fields, listed_with_null, vary, written},
    roles,
};

const FIELDS: Fields = Fields {
    texts: &["FirstName", "LastName", "CompanyName", "Name", "Address1", "Address2"],
    emails: &["Email", "EmailAddress"],
    days: &["MoveInOn", "MoveOutOn", "LeaseStartDate", "LeaseEndDate"],
    words: &["Status", "TenantType", "Label"],
    marks: &["PrimaryTenant", "IsPrimary"],
    numbers: &[],
};

pub(crate) fn dialect(draw: &mut Draw, call: &str, body: &str) -> Vec<u8> {
    let mut answer: Value = serde_json::from_str(body).unwrap();
    let rows = answer["data"].as_array_mut().unwrap();
    if call == "tenants" && !rows.is_empty() && draw.chance(30) {
        let who_lives_elsewhere = stranger(draw, &rows[0]);
        rows.push(who_lives_elsewhere);
    }
    for row in answer["data"].as_array_mut().unwrap() {
        if call == "tenants" {
            vary_tenant(draw, row);
        }
        vary(draw, row, &FIELDS);
        for list in ["Emails", "PhoneNumbers"] {
            if let Some(list) = row.get_mut(list) {
                listed_with_null(draw, list);
            }
        }
    }
    if answer["data"].as_array().is_some_and(|rows| rows.len() == 1) && draw.chance(30) {
        answer["data"] = answer["data"][0].take();
    }
    if answer["next_page_path"].is_null() {
        let none = [json!(null), json!(""), json!([]), json!(false)];
        answer["next_page_path"] = draw.one_of(&none).clone();
    }
    written(draw, &answer)
}

/// Somebody on a tenant's occupancy who lives elsewhere.
fn stranger(draw: &mut Draw, tenant: &Value) -> Value {
    let mut row = tenant.clone();
    row["Id"] = json!(format!("{}-gus", row["Id"].as_str().unwrap()));
    row["FirstName"] = json!("Gus");
    row["PrimaryTenant"] = json!(false);
    let parent = draw.chance(50);
    row["Relationship"] = if parent { json!("Parent") } else { json!(null) };
    row["TenantType"] = roles::field(draw, roles::ELSEWHERE, roles::LIVES);
    row
}

/// The email and the phone are in their field, or in a list of either form.
fn vary_tenant(draw: &mut Draw, row: &mut Value) {
    let email = row["Email"].as_str().filter(|email| !email.is_empty()).map(str::to_owned);
    if let Some(email) = email {
        let emails = match draw.below(4) {
            0 => json!([email]),
            1 => {
                json!([{"EmailAddress": "other@example.com", "IsPrimary": false}, {"EmailAddress": email, "IsPrimary": true}])
            }
            2 => json!({"EmailAddress": email}),
            _ => json!(null),
        };
        if !emails.is_null() {
            row["Emails"] = emails;
            row["Email"] = draw.one_of(&[json!(null), json!(""), json!("none@none.com")]).clone();
        }
    } else if row.get("Email").is_none() {
        row.as_object_mut().unwrap().remove("Email");
    }
    let only =
        row["PhoneNumbers"].as_array().filter(|phones| phones.len() == 1).map(|phones| phones[0].clone());
    if let Some(phone) = only.filter(|_| draw.chance(30)) {
        let number = if phone["PhoneNumber"].is_string() { &phone["PhoneNumber"] } else { &phone["Number"] };
        if number.is_string() {
            row["PhoneNumbers"] =
                draw.one_of(&[json!([number]), json!({"Label": "Cell", "Number": number})]).clone();
        }
    }
    if row["TenantType"].is_null() {
        let none = [json!(null), json!(""), json!([null]), json!("N/A")];
        row["TenantType"] = match draw.chance(50) {
            true => draw.one_of(&none).clone(),
            false => roles::field(draw, roles::LIVES, roles::LIVES),
        };
    }
    // Ids are the same in either case.
    if let Some(unit) = row["UnitId"].as_str().filter(|_| draw.chance(20)).map(str::to_uppercase) {
        row["UnitId"] = json!(unit);
    }
}
