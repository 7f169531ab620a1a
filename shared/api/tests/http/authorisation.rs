//! Who may do what: every route of the document, every role, an own and a foreign property.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{
    caller::{Answer, Call, Caller},
    world::{World, manager, manager_of, platform, support},
};

/// Whose a route is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// Whoever asks, without a token too.
    Anybody,
    /// Whoever has a token.
    Callers,
    /// Managers and support.
    Readers,
    Managers,
    PortfolioManagers,
    ManagersAndPlatform,
    Platform,
}

impl Who {
    pub(crate) fn includes(self, role: &str) -> bool {
        match self {
            Self::Anybody | Self::Callers => true,
            Self::Readers => role != "platform",
            Self::Managers => role.ends_with("_manager"),
            Self::PortfolioManagers => role == "portfolio_manager",
            Self::ManagersAndPlatform => role != "support",
            Self::Platform => role == "platform",
        }
    }
}

use Who::{Anybody, Callers, Managers, ManagersAndPlatform, Platform, PortfolioManagers, Readers};

/// Every route, and whose it is.
pub(crate) const ROUTES: &[(&str, &str, Who)] = &[
    ("GET", "/openapi.json", Anybody),
    ("GET", "/pms", Callers),
    ("GET", "/properties", Readers),
    ("PUT", "/properties/{property_id}", Platform),
    ("GET", "/properties/{property_id}/units", Readers),
    ("PUT", "/properties/{property_id}/units", Platform),
    ("GET", "/properties/{property_id}/people", Readers),
    ("POST", "/properties/{property_id}/people", ManagersAndPlatform),
    ("GET", "/properties/{property_id}/people/{person_id}", Readers),
    ("PUT", "/properties/{property_id}/people/{person_id}/lifecycle", Managers),
    ("GET", "/properties/{property_id}/access-suggestions", Readers),
    ("POST", "/properties/{property_id}/access-suggestions/decision", Managers),
    ("POST", "/properties/{property_id}/access-suggestions/{suggestion_id}/decision", Managers),
    ("GET", "/properties/{property_id}/explanations", Readers),
    ("GET", "/properties/{property_id}/attention", Readers),
    ("GET", "/properties/{property_id}/alerts", Readers),
    ("POST", "/properties/{property_id}/alerts/{alert_id}/resolution", Managers),
    ("GET", "/properties/{property_id}/audit", Readers),
    ("GET", "/properties/{property_id}/audit.csv", Readers),
    ("GET", "/audit", Managers),
    ("POST", "/properties/{property_id}/alerts/resolutions", Managers),
    ("GET", "/properties/{property_id}/keys", Readers),
    ("PUT", "/properties/{property_id}/keys", Platform),
    ("GET", "/properties/{property_id}/unit-mapping", Readers),
    ("PUT", "/properties/{property_id}/unit-mapping", Managers),
    ("POST", "/properties/{property_id}/unit-mapping/suggestions", Managers),
    ("GET", "/properties/{property_id}/integration", Readers),
    ("DELETE", "/properties/{property_id}/integration", Managers),
    ("PUT", "/properties/{property_id}/integration/pms", Managers),
    ("PUT", "/properties/{property_id}/integration/credential", Managers),
    ("PUT", "/properties/{property_id}/integration/settings", Managers),
    ("POST", "/properties/{property_id}/integration/settings/preview", Managers),
    ("GET", "/properties/{property_id}/integration/pms-properties", Readers),
    ("PUT", "/properties/{property_id}/integration/pms-properties", Managers),
    ("GET", "/properties/{property_id}/integration/lease-statuses", Readers),
    ("PUT", "/properties/{property_id}/integration/lease-statuses", Managers),
    ("GET", "/properties/{property_id}/integration/preview", Readers),
    ("PUT", "/properties/{property_id}/integration/activation", Managers),
    ("GET", "/properties/{property_id}/syncs", Readers),
    ("POST", "/properties/{property_id}/syncs", Readers),
    ("GET", "/properties/{property_id}/syncs/{sync_id}", Readers),
    ("POST", "/properties/{property_id}/syncs/{sync_id}/approval", Managers),
    ("DELETE", "/properties/{property_id}/syncs/{sync_id}/approval", Managers),
    ("POST", "/properties/{property_id}/syncs/{sync_id}/undo", Managers),
    ("GET", "/rollouts", PortfolioManagers),
    ("POST", "/rollouts", PortfolioManagers),
    ("GET", "/rollouts/suggestions", PortfolioManagers),
    ("GET", "/rollouts/{rollout_id}", PortfolioManagers),
    ("POST", "/rollouts/{rollout_id}/continuation", PortfolioManagers),
    ("POST", "/rollouts/{rollout_id}/activation", PortfolioManagers),
    ("GET", "/credentials", Managers),
    ("POST", "/credentials", Managers),
    ("PUT", "/credentials/{credential_id}", Managers),
    ("DELETE", "/credentials/{credential_id}", Managers),
    ("POST", "/credentials/{credential_id}/verification", Managers),
    ("GET", "/notices", PortfolioManagers),
    ("POST", "/notices/receivers", PortfolioManagers),
    ("PUT", "/notices/receivers/{receiver_id}", PortfolioManagers),
    ("POST", "/notices/receivers/{receiver_id}/test", PortfolioManagers),
    ("GET", "/notices/deliveries", PortfolioManagers),
    // After what is done to it.
    ("DELETE", "/notices/receivers/{receiver_id}", PortfolioManagers),
];

#[test]
fn every_route_of_the_document_has_a_row_here() {
    let document = serde_json::to_value(api::document()).unwrap();
    let mut documented = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let path = path.strip_prefix("/v1").unwrap().to_owned();
        documented
            .extend(item.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone())));
    }
    let listed: BTreeSet<_> =
        ROUTES.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(documented, listed);
}

/// Ids of a portfolio with everything in it.
struct Portfolio {
    property: String,
    person: String,
    sync: String,
    credential: String,
    rollout: String,
    receiver: String,
}

impl Portfolio {
    async fn make(world: &World, org: &str, property: &str) -> Self {
        world.property(org, property).await;
        let manager = manager_of(org);
        let credential = world.set_up(&manager, property, "yardi").await;
        let other = format!("{property}-east");
        world.property(org, &other).await;
        let free = world.offered(&manager, property).await.remove(0);
        let lines = json!([{"property_id": other, "pms_property_ids": [free]}]);
        let rollout = json!({"model": property, "lines": lines});
        let rollout = world.post(&manager, "/rollouts", rollout).await.expect(201);
        let rollout = rollout["rollout_id"].as_str().unwrap().to_owned();
        let sync = world.turn_on(&manager, property).await;
        let body = json!({"first_name": "Marisol", "last_name": "Ferrante", "email": "marisol@example.com"});
        let person = world.post(&manager, &format!("/properties/{property}/people"), body).await.expect(201);
        let person = person["person_id"].as_str().unwrap().to_owned();
        let body = json!({"channel": "email", "address": "maya@example.com"});
        let receiver = world.post(&manager, "/notices/receivers", body).await.expect(201);
        let receiver = receiver["receiver"]["receiver_id"].as_str().unwrap().to_owned();
        Self { property: property.to_owned(), person, sync, credential, rollout, receiver }
    }

    fn path(&self, template: &str) -> String {
        template
            .replace("{property_id}", &self.property)
            .replace("{person_id}", &self.person)
            .replace("{sync_id}", &self.sync)
            .replace("{credential_id}", &self.credential)
            .replace("{rollout_id}", &self.rollout)
            .replace("{receiver_id}", &self.receiver)
            .replace("{suggestion_id}", "suggestion_01KAXN0000ABCDEFGHJKMNPQRS")
            .replace("{alert_id}", "alert_01KAXN0000ABCDEFGHJKMNPQRS")
    }

    /// One that nobody has.
    fn unknown() -> Self {
        Self {
            property: "nowhere".to_owned(),
            person: "person_01KAXN0000ABCDEFGHJKMNPQRS".to_owned(),
            sync: "sync_01KAXN0000ABCDEFGHJKMNPQRS".to_owned(),
            credential: "cred_01KAXN0000ABCDEFGHJKMNPQRS".to_owned(),
            rollout: "rollout_01KAXN0000ABCDEFGHJKMNPQRS".to_owned(),
            receiver: "receiver_01KAXN0000ABCDEFGHJKMNPQRS".to_owned(),
        }
    }
}

async fn ask(world: &World, caller: &Caller, method: &str, path: &str) -> Answer {
    let call = Call::new(method, path);
    let call = if method == "GET" || method == "DELETE" { call } else { call.json(&json!({"unknown": 1})) };
    world.send(caller, call).await
}

#[tokio::test]
async fn every_role_does_what_it_may_and_nothing_else() {
    let world = World::new().await;
    let ours = Portfolio::make(&world, "org_harbor", "harbor-row").await;
    let property_manager = Caller::new("property_manager", "org_harbor", &["elsewhere", "harbor-row"]);
    for (method, template, who) in ROUTES {
        let path = ours.path(template);
        let nobody = ask(&world, &Caller::nobody(), method, &path).await;
        if *who == Anybody {
            nobody.expect(200);
        } else {
            nobody.problem(401, "unauthenticated");
        }
        let callers = [
            ("portfolio_manager", manager()),
            ("property_manager", property_manager.clone()),
            ("support", support()),
            ("platform", platform()),
        ];
        for (role, caller) in callers {
            let answer = ask(&world, &caller, method, &path).await;
            if who.includes(role) {
                let refused = [401, 403, 404, 405].contains(&answer.status) || answer.status >= 500;
                assert!(!refused, "{role}: {method} {path}: {answer:#?}");
            } else {
                answer.problem(403, "forbidden");
            }
        }
    }
}

#[tokio::test]
async fn what_a_caller_may_not_see_looks_like_what_does_not_exist() {
    let world = World::new().await;
    let ours = Portfolio::make(&world, "org_harbor", "harbor-row").await;
    let theirs = Portfolio::make(&world, "org_vale", "vale-court").await;
    let unknown = Portfolio::unknown();
    let limited = Caller::new("property_manager", "org_harbor", &["elsewhere"]);
    let in_a_path = |template: &str| template.contains('{');
    for (method, template, who) in ROUTES.iter().filter(|(_, template, _)| in_a_path(template)) {
        let registering = *who == Platform && *template == "/properties/{property_id}";
        for caller in [manager(), limited.clone()] {
            let begins = ["/credentials", "/rollouts"].iter().any(|begin| template.starts_with(begin));
            if (begins || *who == PortfolioManagers) && caller.0 == limited.0 {
                // These are the portfolio's.
                continue;
            }
            let foreign =
                ask(&world, &caller, method, &theirs.path(template)).await.problem(404, "not_found");
            let missing =
                ask(&world, &caller, method, &unknown.path(template)).await.problem(404, "not_found");
            assert_eq!(foreign, missing, "{method} {template}");
        }
        if who.includes("property_manager") && !template.starts_with("/credentials") {
            ask(&world, &limited, method, &ours.path(template)).await.problem(404, "not_found");
        }
        if !registering && who.includes("platform") {
            ask(&world, &platform(), method, &unknown.path(template)).await.problem(404, "not_found");
        }
    }
}

#[tokio::test]
async fn what_is_in_another_property_is_not_found_in_this_one() {
    let world = World::new().await;
    let ours = Portfolio::make(&world, "org_harbor", "harbor-row").await;
    world.property("org_harbor", "harbor-east").await;
    for path in [format!("people/{}", ours.person), format!("syncs/{}", ours.sync)] {
        world.get(&manager(), &format!("/properties/harbor-row/{path}")).await.expect(200);
        world.get(&manager(), &format!("/properties/harbor-east/{path}")).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn each_caller_lists_the_properties_that_it_may_see() {
    let world = World::new().await;
    for (org, property) in [("org_harbor", "a"), ("org_harbor", "b"), ("org_harbor", "c"), ("org_vale", "d")]
    {
        world.property(org, property).await;
    }
    let listed = async |caller: &Caller| {
        let items = world.all(caller, "/properties", 2).await;
        items.iter().map(|item| item["property_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed(&manager()).await, ["a", "b", "c"]);
    assert_eq!(listed(&Caller::new("property_manager", "org_harbor", &["c", "a", "d"])).await, ["a", "c"]);
    assert_eq!(listed(&Caller::new("property_manager", "org_harbor", &[])).await, Vec::<String>::new());
    assert_eq!(listed(&support()).await, ["a", "b", "c", "d"]);
    let only = async |caller: &Caller, id: &str| {
        let items = world.all(caller, &format!("/properties?property_id={id}"), 2).await;
        items.iter().map(|item| item["property_id"] == *id).collect::<Vec<_>>()
    };
    assert_eq!(only(&manager(), "b").await, [true]);
    assert_eq!(only(&support(), "d").await, [true]);
    for (caller, id) in [
        (manager(), "d"),
        (manager(), "nowhere"),
        (Caller::new("property_manager", "org_harbor", &["c", "d"]), "b"),
        (Caller::new("property_manager", "org_harbor", &["c", "d"]), "d"),
    ] {
        assert_eq!(only(&caller, id).await, [] as [bool; 0], "{id}");
    }
}

#[tokio::test]
async fn a_token_with_a_claim_that_cannot_be_read_is_refused() {
    let world = World::new().await;
    for claims in [
        json!({"org_id": "org_harbor", "role": "portfolio_manager"}),
        json!({"sub": "u", "role": "portfolio_manager"}),
        json!({"sub": "u", "org_id": "org_harbor", "role": "owner"}),
        json!({"sub": "u", "org_id": "org_harbor", "role": "property_manager", "property_ids": "[a/b]"}),
    ] {
        let refused: Value = world.get(&Caller(claims), "/pms").await.problem(401, "unauthenticated");
        assert!(refused["detail"].as_str().unwrap().contains("claim"), "{refused:#}");
    }
}
