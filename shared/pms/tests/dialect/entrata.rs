//! Dialects of Entrata.

use serde_json::{Value, json};

use crate::{
    Draw,
    json::{Fields, listed, listed_with_null, renamed, vary, written},
    roles,
};

const FIELDS: Fields = Fields {
    texts: &["firstName", "lastName", "unitSpace", "unitNumber", "unitNumberSpace", "buildingName"],
    emails: &["emailAddress", "email"],
    days: &["moveInDate", "moveOutDate", "startDate", "endDate"],
    words: &["leaseCustomerStatus", "customerType", "relationshipName"],
    marks: &[],
    numbers: &["id", "propertyId", "leaseStatusTypeId", "leaseIntervalId", "unitId", "unitSpaceId", "code"],
};

pub(crate) fn dialect(draw: &mut Draw, _: &str, body: &str) -> Vec<u8> {
    let mut answer: Value = serde_json::from_str(body).unwrap();
    let response = &mut answer["response"];
    if response["result"].is_string() {
        *response = nobody(draw);
    } else {
        for lease in rows(&mut response["result"]["leases"]["lease"]) {
            vary_lease(draw, lease);
        }
        for property in rows(&mut response["result"]["properties"]["property"]) {
            vary_units(draw, property);
        }
        let result = &mut response["result"];
        for (container, item) in [("leases", "lease"), ("properties", "property")] {
            if !result[container].is_object() {
                result.as_object_mut().unwrap().remove(container);
                continue;
            }
            listed(draw, &mut result[container][item]);
            match draw.below(4) {
                0 => renamed(result, container, &capitalised(container)),
                1 => result[container] = result[container][item].take(),
                _ => {}
            }
        }
        let absent = [
            json!(null),
            json!([]),
            json!({}),
            json!(""),
            json!(0),
            json!("0"),
            json!([null]),
            json!({"code": 0, "message": ""}),
        ];
        if draw.chance(30) {
            response["error"] = draw.one_of(&absent).clone();
        }
    }
    if draw.chance(30) {
        answer = answer["response"].take();
    }
    written(draw, &answer)
}

fn capitalised(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

fn nobody(draw: &mut Draw) -> Value {
    let forms = [
        json!({"code": 200, "result": "No records found with mentioned preferences."}),
        json!({"code": 200, "result": []}),
        json!({"code": 200, "result": {}}),
        json!({"code": 200, "result": {"leases": []}}),
        json!({"code": 200, "result": {"Leases": {"Lease": null}}}),
        json!({"error": {"code": 404, "message": "No records found."}}),
        json!({"code": 200, "result": "There are no leases for this property."}),
        json!({"code": 200, "result": "No lease information found"}),
        json!({"code": 200, "result": {"leases": "No records have been found."}}),
    ];
    draw.one_of(&forms).clone()
}

/// The rows of a list that may lack its brackets; a list that is not there has none.
fn rows(list: &mut Value) -> Vec<&mut Value> {
    match list {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter_mut().collect(),
        one => vec![one],
    }
}

fn vary_lease(draw: &mut Draw, lease: &mut Value) {
    for customer in rows(&mut lease["customers"]["customer"]) {
        vary_customer(draw, customer);
    }
    vary_unit(draw, lease);
    vary(draw, lease, &FIELDS);
    for (container, item) in
        [("customers", "customer"), ("leaseIntervals", "leaseInterval"), ("unitSpaces", "unitSpace")]
    {
        let Some(held) = lease.get_mut(container).filter(|held| held.get(item).is_some()) else { continue };
        listed_with_null(draw, &mut held[item]);
        if held[item].is_array() && draw.chance(15) {
            *held = held[item].take();
        }
    }
}

/// Who somebody is, in other words.
fn vary_roles(draw: &mut Draw, customer: &mut Value) {
    let of = |customer: &Value, name: &str| customer[name].as_str().unwrap_or_default().to_owned();
    match (of(customer, "customerType").as_str(), of(customer, "relationshipName").as_str()) {
        ("Guarantor", _) => {
            let (related, lives) = ([roles::RELATED, &["Parent"]].concat(), roles::LIVES);
            if draw.chance(70) {
                customer["customerType"] = roles::field(draw, roles::ELSEWHERE, lives);
                customer["relationshipName"] = roles::field(draw, &related, &[]);
            } else {
                customer["customerType"] = roles::field(draw, lives, &[]);
                customer["relationshipName"] = roles::field(draw, roles::ELSEWHERE, &["Parent"]);
            }
        }
        ("Responsible", "Child") => {
            customer["customerType"] = roles::field(draw, roles::LIVES, &[]);
            customer["relationshipName"] = roles::field(draw, roles::CHILDREN, &[]);
        }
        ("Responsible", _) => {
            customer["customerType"] = roles::field(draw, roles::LIVES, roles::LIVES);
            customer["relationshipName"] = roles::field(draw, roles::RELATED, &[]);
            if draw.chance(20) {
                customer["relationshipName"] = json!("a word that nobody knows");
            }
        }
        _ => {}
    }
    if draw.chance(30) {
        renamed(customer, "customerType", "customerTypeName");
    }
}

/// The email moves, and the phone.
fn vary_customer(draw: &mut Draw, customer: &mut Value) {
    vary_roles(draw, customer);
    let email = customer["emailAddress"].clone();
    if email.is_string() {
        let fields = customer.as_object_mut().unwrap();
        match draw.below(6) {
            0 => renamed(customer, "emailAddress", "email"),
            1 => {
                fields.remove("emailAddress");
                fields.insert(
                    "addresses".into(),
                    json!({"address": [{"addressType": "Primary", "email": email}]}),
                );
            }
            2 => {
                fields.insert("emailAddress".into(), json!("noemail@example.com"));
                let addresses =
                    json!({"address": {"addressType": "Primary", "email": "", "additionalEmail": email}});
                fields.insert("addresses".into(), addresses);
            }
            _ => {}
        }
    } else {
        customer.as_object_mut().unwrap().remove("emailAddress");
    }
    let phones = &mut customer["phones"]["phone"];
    if let Some(all) = phones.as_array_mut().filter(|_| draw.chance(15)) {
        // A filler hides no number.
        let filler = ["n/a", "none", "0000000000", "(000) 000-0000"];
        all.insert(0, json!({"phoneType": "mobile", "phoneNumber": draw.one_of(&filler)}));
    }
    listed_with_null(draw, phones);
    match phones.get("phoneNumber").cloned() {
        Some(number) if draw.chance(25) => {
            customer.as_object_mut().unwrap().remove("phones");
            customer["phoneNumber"] = number;
        }
        Some(_) if draw.chance(25) => {
            let only = customer["phones"]["phone"].take();
            customer.as_object_mut().unwrap().remove("phones");
            customer["phone"] = only;
        }
        _ if customer["phones"]["phone"].is_null() => {
            customer.as_object_mut().unwrap().remove("phones");
        }
        _ => {}
    }
    if draw.chance(20) {
        let word = customer["leaseCustomerStatus"].as_str().unwrap_or_default();
        let ids = ["Applicant", "Cancelled", "Future", "Current", "Notice", "Past"];
        if let Some(at) = ids.iter().position(|known| *known == word) {
            customer["leaseCustomerStatus"] = json!((at + 1).to_string());
        }
    }
}

/// A space in its list, flat in the lease, or only by the unit that it is the only one of.
fn vary_unit(draw: &mut Draw, lease: &mut Value) {
    let space = match &lease["unitSpaces"]["unitSpace"] {
        Value::Array(spaces) => spaces.first().cloned(),
        Value::Null => None,
        one => Some(one.clone()),
    };
    let Some(space) = space else {
        lease.as_object_mut().unwrap().remove("unitSpaces");
        return;
    };
    match draw.below(4) {
        0 => {
            lease.as_object_mut().unwrap().remove("unitSpaces");
            lease["unitNumberSpace"] = space["unitSpace"].clone();
            lease["unitSpaceId"] = space["unitSpaceId"].clone();
        }
        1 => lease["unitSpaces"] = draw.one_of(&[json!([]), json!({}), json!(null)]).clone(),
        _ => {}
    }
}

fn vary_units(draw: &mut Draw, property: &mut Value) {
    for unit in rows(&mut property["units"]["unit"]) {
        listed_with_null(draw, &mut unit["unitSpaces"]["unitSpace"]);
        if unit["unitSpaces"]["unitSpace"].is_array() && draw.chance(25) {
            unit["unitSpaces"] = unit["unitSpaces"]["unitSpace"].take();
        }
    }
    vary(draw, property, &FIELDS);
}
