//! Each route with ids in its path, for each role, with ids that exist and lead elsewhere: those of another
//! portfolio, of another property, those of others under one's own path; and with ids of nobody. They are all
//! answered alike, and nothing happens.

use std::rc::Rc;

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::{
    authorisation::{ROUTES, Who},
    caller::{Call, Caller},
    foreign::Waiting,
    home::Home,
    world::{World, pass, platform, support},
};

/// Ids of everything that a path may name.
struct Ids {
    property: String,
    person: String,
    alert: String,
    suggestion: String,
    held: String,
    undoable: String,
    credential: String,
    rollout: String,
    receiver: String,
}

impl Ids {
    async fn of(at: &Waiting) -> Self {
        let home = &at.home;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let property = home.at.rsplit('/').next().unwrap().to_owned();
        let card = home.get(&home.manager, &format!("{}/integration", home.at)).await.expect(200);
        let other = format!("{property}-annex");
        home.property(home.manager.0["org_id"].as_str().unwrap(), &other).await;
        let free = home.offered(&home.manager, &property).await.remove(0);
        let lines = json!([{"property_id": other, "pms_property_ids": [free]}]);
        let rollout = json!({"model": property, "lines": lines});
        let rollout = home.post(&home.manager, "/rollouts", rollout).await.expect(201);
        let receiver = json!({"channel": "email", "address": format!("{property}@example.com")});
        let receiver = home.post(&home.manager, "/notices/receivers", receiver).await.expect(201);
        Self {
            person: text(&home.people().await[0]["person_id"]),
            alert: at.alert.clone(),
            suggestion: at.suggestion.clone(),
            held: at.held.clone(),
            undoable: at.undoable.clone(),
            credential: text(&card["credential"]["credential_id"]),
            rollout: text(&rollout["rollout_id"]),
            receiver: text(&receiver["receiver"]["receiver_id"]),
            property,
        }
    }

    fn of_nobody() -> Self {
        let id = |prefix: &str| format!("{prefix}_01KAXN0000ABCDEFGHJKMNPQRS");
        Self {
            property: "nowhere".to_owned(),
            person: id("person"),
            alert: id("alert"),
            suggestion: id("suggestion"),
            held: id("sync"),
            undoable: id("sync"),
            credential: id("cred"),
            rollout: id("rollout"),
            receiver: id("receiver"),
        }
    }

    /// A route's path with these ids, under a property.
    fn path(&self, template: &str, property: &str) -> String {
        let sync = if template.ends_with("/undo") { &self.undoable } else { &self.held };
        template
            .replace("{property_id}", property)
            .replace("{person_id}", &self.person)
            .replace("{alert_id}", &self.alert)
            .replace("{suggestion_id}", &self.suggestion)
            .replace("{sync_id}", sync)
            .replace("{credential_id}", &self.credential)
            .replace("{rollout_id}", &self.rollout)
            .replace("{receiver_id}", &self.receiver)
    }
}

/// A call of a route that would be obeyed with ids of one's own, where the ids are all that may be wrong with it.
fn call(method: &str, template: &str, path: &str) -> Call {
    let body = match template.rsplit('/').next().unwrap() {
        "lifecycle" => json!({"lifecycle": "past"}),
        "resolution" => json!({"action": "create_separate"}),
        "decision" => json!({"action": "approve"}),
        "approval" => json!({}),
        // These are told apart before a body is read.
        _ => json!({"unknown": 1}),
    };
    let call = Call::new(method, path);
    if method == "GET" || method == "DELETE" { call } else { call.json(&body) }
}

#[tokio::test]
async fn ids_of_others_are_answered_like_ids_of_nobody_whoever_asks_for_whatever() {
    let world = Rc::new(World::with_properties(4).await);
    let mut places = Vec::new();
    for (org, property, pms) in [
        ("org_harbor", "harbor-row", "entrata"),
        ("org_harbor", "harbor-east", "entrata"),
        ("org_vale", "vale-court", "yardi"),
    ] {
        places.push(Waiting::at(Home::beside(&world, org, property, pms, 6).await).await);
        pass(SignedDuration::from_mins(1));
    }
    let [ours, east, vale] = [&places[0], &places[1], &places[2]];
    let [our_ids, east_ids, vale_ids] = [Ids::of(ours).await, Ids::of(east).await, Ids::of(vale).await];
    let nobodys = Ids::of_nobody();
    let before = [ours.as_it_is().await, east.as_it_is().await, vale.as_it_is().await];
    let roles = [
        ("portfolio_manager", ours.home.manager.clone()),
        ("property_manager", Caller::new("property_manager", "org_harbor", &["harbor-row"])),
        ("support", support()),
        ("platform", platform()),
    ];
    let mut asked = 0;
    for (method, template, who) in ROUTES.iter().filter(|(_, template, _)| template.contains('{')) {
        let of_a_property = template.contains("{property_id}");
        let names_more = template.matches('{').count() > usize::from(of_a_property);
        for (role, caller) in &roles {
            let mut paths = Vec::new();
            if !of_a_property {
                paths.extend([&vale_ids, &nobodys].map(|ids| ids.path(template, "")));
            } else if *who != Who::Platform || *role != "platform" || *template != "/properties/{property_id}"
            {
                // What is not there, and for those who see less, what is elsewhere.
                paths.push(nobodys.path(template, &nobodys.property));
                if role.ends_with("_manager") {
                    paths.push(vale_ids.path(template, &vale_ids.property));
                }
                if *role == "property_manager" {
                    paths.push(east_ids.path(template, &east_ids.property));
                }
            }
            let hidden = if of_a_property || who.includes(role) { 404 } else { 403 };
            let mut all: Vec<_> = paths.into_iter().map(|path| (path, hidden)).collect();
            if of_a_property && names_more {
                let inside = if who.includes(role) { 404 } else { 403 };
                let others = [&east_ids, &vale_ids, &nobodys];
                all.extend(others.map(|ids| (ids.path(template, &our_ids.property), inside)));
            }
            let mut said: Vec<(u16, Value)> = Vec::new();
            for (path, expected) in all {
                let answer = world.send(caller, call(method, template, &path)).await;
                let what = format!("{role}: {method} {path}: {:#}", answer.body);
                // A suggestion that was decided about is gone like one that never was.
                let gone = answer.body["code"] == "suggestion_gone" && expected == 404;
                assert!(answer.status == expected || gone, "{what}");
                let alike = said.iter().find(|(status, _)| *status == answer.status);
                assert!(alike.is_none_or(|(_, body)| *body == answer.body), "{what}");
                said.push((answer.status, answer.body));
                asked += 1;
            }
        }
    }
    assert!(asked > 400, "{asked}");
    assert_eq!([ours.as_it_is().await, east.as_it_is().await, vale.as_it_is().await], before);
}
