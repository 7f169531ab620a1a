//! The seven steps, taken in order, out of order, twice at once and with wrong input.

use serde_json::{Value, json};

use crate::{
    Test,
    scenario::{ALL, SECRETS, Scenario},
};

pub(crate) const TESTS: &[(&str, Test)] = &[
    ("wizard::an_entrata_property_goes_from_set_up_to_people_on_the_list", entrata),
    ("wizard::a_yardi_property_goes_from_set_up_to_people_on_the_list", yardi),
    ("wizard::a_realpage_property_goes_from_set_up_to_people_on_the_list", realpage),
    ("wizard::an_mri_property_goes_from_set_up_to_people_on_the_list", mri),
    ("wizard::an_appfolio_property_goes_from_set_up_to_people_on_the_list", appfolio),
    ("wizard::the_card_follows_the_steps", the_card_follows_the_steps),
    ("wizard::a_step_before_its_time_names_the_one_that_comes_first", a_step_before_its_time),
    ("wizard::a_wrong_password_is_refused_at_once_and_nothing_is_stored", wrong_password),
    ("wizard::a_pms_that_is_down_leaves_the_wizard_as_it_was", pms_down),
    ("wizard::of_two_managers_at_once_one_is_told", two_managers),
    ("wizard::one_pms_property_syncs_into_one_door_property", attached_elsewhere),
    ("wizard::what_belongs_to_another_portfolio_does_not_exist", another_portfolio),
    ("wizard::a_body_that_does_not_validate_names_every_field", bad_bodies),
    ("wizard::the_preview_says_what_turning_on_does_and_writes_nothing", preview),
    ("wizard::an_excluded_status_keeps_its_residents_out", excluded_status),
    ("wizard::a_secret_never_comes_back", no_secret_comes_back),
];

fn entrata(s: &Scenario) {
    from_set_up_to_people(s, "entrata");
}

fn yardi(s: &Scenario) {
    from_set_up_to_people(s, "yardi");
}

fn realpage(s: &Scenario) {
    from_set_up_to_people(s, "realpage");
}

fn mri(s: &Scenario) {
    from_set_up_to_people(s, "mri");
}

fn appfolio(s: &Scenario) {
    from_set_up_to_people(s, "appfolio");
}

fn from_set_up_to_people(s: &Scenario, pms: &str) {
    let property = s.property("harbor");
    s.set_up(&property, pms, &[]);
    let preview = s.manager.get(&format!("/properties/{property}/integration/preview")).expect(200);
    let first = s.turn_on(&property);
    assert_eq!(first["status"], "succeeded", "{first:#}");
    assert_eq!(first["trigger"], "activation");
    assert_eq!(first["counts"], preview["counts"], "the preview is the plan");
    let created = first["counts"]["created"].as_u64().unwrap();
    assert!(created >= 10, "the simulator's building has residents: {first:#}");
    let people = s.people(&property);
    assert_eq!(people.len() as u64, created);
    for person in &people {
        assert_eq!(person["source"], "pms");
        assert_eq!(person["pms_ref"]["pms"], pms);
        assert!(["future", "current"].contains(&person["lifecycle"].as_str().unwrap()), "{person:#}");
        assert!(person["email"].as_str().unwrap().contains('@'));
        assert!(!person["last_synced_at"].is_null());
    }
    let one = people[0]["person_id"].as_str().unwrap();
    let one = s.manager.get(&format!("/properties/{property}/people/{one}")).expect(200);
    assert_eq!(one["history"][0]["kind"], "created", "{one:#}");
    assert_eq!(one["history"][0]["sync_id"], first["sync_id"]);
    let card = s.manager.get(&format!("/properties/{property}/integration")).expect(200);
    assert_eq!(card["next_step"], Value::Null);
    assert_eq!(card["last_sync"]["sync_id"], first["sync_id"]);
    assert!(!card["next_sync_at"].is_null());
}

fn the_card_follows_the_steps(s: &Scenario) {
    let property = s.property("card");
    let at = format!("/properties/{property}/integration");
    let card = || s.manager.get(&at).expect(200);
    let shows = |state: &str, next: Value| {
        let card = card();
        assert_eq!((card["state"].as_str(), &card["next_step"]), (Some(state), &next), "{card:#}");
    };
    shows("not_set_up", json!("select_pms"));
    s.manager.put(&format!("{at}/pms"), json!({"pms": "entrata"})).expect(200);
    shows("in_progress", json!("enter_credentials"));
    let credential = s.credential("entrata");
    s.manager.put(&format!("{at}/credential"), json!({"credential_id": credential})).expect(200);
    shows("in_progress", json!("attach_properties"));
    let offered = s.manager.get(&format!("{at}/pms-properties")).expect(200);
    let first = offered["items"][0]["pms_property_id"].clone();
    s.manager.put(&format!("{at}/pms-properties"), json!({"pms_property_ids": [first]})).expect(200);
    shows("in_progress", json!("exclude_statuses"));
    s.manager.put(&format!("{at}/lease-statuses"), json!({"excluded": []})).expect(200);
    shows("off", json!("activate"));
    s.turn_on(&property);
    assert!(["on", "needs_attention"].contains(&card()["state"].as_str().unwrap()));
    s.manager.put(&format!("{at}/pms"), json!({"pms": "yardi"})).expect(409);
    let people = s.people(&property).len();
    s.manager.put(&format!("{at}/activation"), json!({"enabled": false})).expect(200);
    shows("off", json!("activate"));
    assert_eq!(s.people(&property).len(), people, "turning off keeps the people");
    s.manager.put(&format!("{at}/pms"), json!({"pms": "yardi"})).expect(200);
    shows("in_progress", json!("enter_credentials"));
}

fn a_step_before_its_time(s: &Scenario) {
    let property = s.property("early");
    let at = format!("/properties/{property}/integration");
    let early = |answer: crate::client::Answer, next: &str| {
        assert_eq!(answer.expect_problem(409, "step_required")["next_step"], next);
    };
    early(s.manager.get(&format!("{at}/pms-properties")), "select_pms");
    early(s.manager.get(&format!("{at}/preview")), "select_pms");
    s.manager.put(&format!("{at}/pms"), json!({"pms": "yardi"})).expect(200);
    early(
        s.manager.put(&format!("{at}/pms-properties"), json!({"pms_property_ids": ["x"]})),
        "enter_credentials",
    );
    let credential = s.credential("yardi");
    s.manager.put(&format!("{at}/credential"), json!({"credential_id": credential})).expect(200);
    early(s.manager.put(&format!("{at}/lease-statuses"), json!({"excluded": []})), "attach_properties");
    early(s.manager.put(&format!("{at}/activation"), json!({"enabled": true})), "attach_properties");
    early(s.manager.post(&format!("/properties/{property}/syncs"), json!({})), "attach_properties");
}

fn wrong_password(s: &Scenario) {
    for (pms, secret) in SECRETS {
        let mut fields = s.sample_fields(pms);
        fields[secret] = json!("not-the-right-one");
        let body = json!({"pms": pms, "name": "Wrong", "fields": fields});
        let problem = s.manager.post("/credentials", body).expect_problem(422, "credential_rejected");
        assert!(!problem.to_string().contains("not-the-right-one"), "{problem:#}");
    }
    assert_eq!(s.manager.list("/credentials"), Vec::<Value>::new());
}

fn pms_down(s: &Scenario) {
    for pms in ALL {
        let property = s.property(&format!("down_{pms}"));
        let at = format!("/properties/{property}/integration");
        s.manager.put(&format!("{at}/pms"), json!({"pms": pms})).expect(200);
        let credential = s.credential(pms);
        s.manager.put(&format!("{at}/credential"), json!({"credential_id": credential})).expect(200);
        let before = s.manager.get(&at).expect(200);
        s.fault(pms, json!([{"kind": "server_error", "status": 503}]));
        let problem = s.manager.get(&format!("{at}/pms-properties")).expect_problem(502, "pms_unavailable");
        assert!(problem["detail"].as_str().unwrap().len() > 20, "{problem:#}");
        let body = json!({"pms": pms, "name": "While down", "fields": s.sample_fields(pms)});
        s.manager.post("/credentials", body).expect_problem(502, "pms_unavailable");
        assert_eq!(s.manager.get(&at).expect(200), before);
        assert_eq!(s.manager.list(&format!("/credentials?pms={pms}")).len(), 1);
    }
}

fn two_managers(s: &Scenario) {
    let property = s.property("two");
    let at = format!("/properties/{property}/integration");
    let seen = s.manager.get(&at).etag.unwrap();
    s.manager.put_if(&format!("{at}/pms"), json!({"pms": "entrata"}), &seen).expect(200);
    s.manager
        .put_if(&format!("{at}/pms"), json!({"pms": "yardi"}), &seen)
        .expect_problem(412, "version_mismatch");
    assert_eq!(s.manager.get(&at).expect(200)["pms"], "entrata");
    s.manager.put(&format!("{at}/pms"), json!({"pms": "yardi"})).expect(200);
}

fn attached_elsewhere(s: &Scenario) {
    let (one, two) = (s.property("one"), s.property("two"));
    let taken = s.set_up(&one, "yardi", &[]);
    s.set_up(&two, "yardi", &[]);
    let at = format!("/properties/{two}/integration/pms-properties");
    s.manager.put(&at, json!({"pms_property_ids": [taken]})).expect_problem(409, "attached_elsewhere");
    let offered = s.manager.get(&at).expect(200);
    let item = offered["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["pms_property_id"] == json!(taken))
        .unwrap();
    assert_eq!((&item["attached"], &item["attached_to"]), (&json!(true), &json!(one)));
    let unknown = s.manager.put(&at, json!({"pms_property_ids": ["nowhere"]})).expect(422);
    assert!(unknown.to_string().contains("nowhere"));
    s.manager.put(&at, json!({"pms_property_ids": []})).expect(422);
}

fn another_portfolio(s: &Scenario) {
    let property = s.property("ours");
    s.set_up(&property, "entrata", &[]);
    let credential = s.manager.list("/credentials")[0]["credential_id"].as_str().unwrap().to_owned();
    let stranger = s.stranger();
    let unlike = |mut body: Value| {
        body["request_id"] = Value::Null;
        body["instance"] = Value::Null;
        body.to_string().replace(&property, "").replace("org_nowhere", "")
    };
    for path in [
        "",
        "/integration",
        "/integration/pms-properties",
        "/integration/preview",
        "/people",
        "/syncs",
        "/alerts",
    ] {
        if path.is_empty() {
            continue;
        }
        let foreign = stranger.get(&format!("/properties/{property}{path}")).expect_problem(404, "not_found");
        let unknown =
            stranger.get(&format!("/properties/org_nowhere{path}")).expect_problem(404, "not_found");
        assert_eq!(unlike(foreign), unlike(unknown), "{path}");
    }
    stranger.delete(&format!("/credentials/{credential}")).expect_problem(404, "not_found");
    stranger
        .put(&format!("/credentials/{credential}"), json!({"name": "Mine now"}))
        .expect_problem(404, "not_found");
    let limited = s.caller("property_manager", &["some_other_property"]);
    limited.get(&format!("/properties/{property}/people")).expect_problem(404, "not_found");
    let owner = s.caller("property_manager", &[&property, "some_other_property"]);
    owner.get(&format!("/properties/{property}/people")).expect(200);
    let support = s.caller("support", &[]);
    support.get(&format!("/properties/{property}/people")).expect(200);
    support.put(&format!("/properties/{property}/integration/pms"), json!({"pms": "yardi"})).expect(403);
    support.get("/credentials").expect(403);
}

fn bad_bodies(s: &Scenario) {
    let property = s.property("bad");
    let at = format!("/properties/{property}/integration");
    let problem = s.manager.put(&format!("{at}/pms"), json!({"pms": "excel", "colour": "red"})).expect(422);
    assert!(problem["errors"].to_string().contains("/pms"), "{problem:#}");
    let problem = s.manager.put(&format!("{at}/pms"), json!({"pms": "yardi", "colour": "red"})).expect(422);
    assert!(problem["errors"].to_string().contains("/colour"), "{problem:#}");
    let mut fields = s.sample_fields("yardi");
    fields["service_url"] = json!("https://169.254.169.254/latest/webservices/");
    let body = json!({"pms": "yardi", "name": "Inside", "fields": fields});
    let problem = s.manager.post("/credentials", body).expect(422);
    assert!(problem["errors"].to_string().contains("service_url"), "{problem:#}");
    s.manager.get("/no/such/path").expect_problem(404, "not_found");
    let answer = s.manager.send("PATCH", &format!("{at}/pms"), None, None);
    answer.expect_problem(405, "method_not_allowed");
}

fn preview(s: &Scenario) {
    let property = s.property("preview");
    s.set_up(&property, "yardi", &[]);
    let at = format!("/properties/{property}/integration/preview");
    let one = s.manager.get(&at).expect(200);
    let two = s.manager.get(&at).expect(200);
    assert_eq!(one["digest"], two["digest"], "the same roster gives the same plan");
    let created = s.manager.list(&format!("{at}?outcome=created"));
    assert_eq!(created.len() as u64, one["counts"]["created"].as_u64().unwrap());
    assert!(created.iter().all(|row| row["rule"] == "R11"), "{created:#?}");
    assert_eq!((s.people(&property), s.alerts(&property), s.syncs(&property)), (vec![], vec![], vec![]));
    assert_eq!(s.events(&property), Vec::<Value>::new());
}

fn excluded_status(s: &Scenario) {
    let property = s.property("excluded");
    s.set_up(&property, "entrata", &["Future"]);
    let statuses = s.manager.get(&format!("/properties/{property}/integration/lease-statuses")).expect(200);
    let future =
        statuses["items"].as_array().unwrap().iter().find(|item| item["status"] == "Future").unwrap();
    assert_eq!((&future["lifecycle"], &future["excluded"]), (&json!("future"), &json!(true)));
    assert!(future["residents"].as_u64().unwrap() > 0, "{future:#}");
    let first = s.turn_on(&property);
    assert!(first["counts"]["skipped"]["excluded_status"].as_u64().unwrap() > 0, "{first:#}");
    assert!(s.people(&property).iter().all(|person| person["lifecycle"] == "current"));
    let at = format!("/properties/{property}/integration/lease-statuses");
    s.manager.put(&at, json!({"excluded": ["Holidaying"]})).expect(422);
    s.manager.put(&at, json!({"excluded": []})).expect(200);
    s.sync_now(&property);
    assert!(s.people(&property).iter().any(|person| person["lifecycle"] == "future"));
}

fn no_secret_comes_back(s: &Scenario) {
    for (pms, secret) in SECRETS {
        let fields = s.sample_fields(pms);
        let value = fields[secret].as_str().unwrap();
        let body = json!({"pms": pms, "name": "Ours", "fields": fields});
        let made = s.manager.post("/credentials", body).expect(201);
        let id = made["credential_id"].as_str().unwrap();
        let tested = s.manager.post(&format!("/credentials/{id}/verification"), json!({})).expect(200);
        let listed = s.manager.get("/credentials").expect(200);
        for answer in [&made, &tested, &listed] {
            assert!(!answer.to_string().contains(value), "{answer:#}");
        }
        assert_eq!(tested["status"], "ok");
        s.manager.delete(&format!("/credentials/{id}")).expect(204);
    }
}
