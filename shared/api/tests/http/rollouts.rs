//! Roll-outs: many properties set up like one, each worked on by its event, and what goes wrong with some.

use std::time::Duration;

use bus::RolloutRequest;
use domain::rollout::LineState;
use engine::{Answer as Done, Deadline, Invocation};
use jiff::SignedDuration;
use pms_simulator::FaultKind;
use serde_json::{Value, json};

use crate::{
    caller::{Answer, Caller},
    world::{World, manager, manager_of, pass, platform},
};

/// A portfolio with a model that is set up, and others that are not.
struct Estate {
    world: World,
    /// The PMS properties that are free, by their ids.
    free: Vec<String>,
}

const MODEL: &str = "harbor-row";
const OTHERS: [&str; 3] = ["elm-court", "lakeside", "quarry-house"];

impl Estate {
    async fn new() -> Self {
        let world = World::with_properties(6).await;
        world.property("org_harbor", MODEL).await;
        world.set_up(&manager(), MODEL, "yardi").await;
        let at = format!("/properties/{MODEL}/integration");
        let excluded = json!({"excluded": ["Denied"]});
        world.put(&manager(), &format!("{at}/lease-statuses"), excluded).await.expect(200);
        let settings = json!({"automated_access": "automatic", "common_area_keys": ["Pool"], "held_changes_threshold": 40});
        world.put(&manager(), &format!("{at}/settings"), settings).await.expect(200);
        for other in OTHERS {
            world.property("org_harbor", other).await;
        }
        let free = world.offered(&manager(), MODEL).await;
        assert!(free.len() >= OTHERS.len(), "the simulator has {free:?}");
        Self { world, free }
    }

    fn line(&self, property: usize, pms_property: usize) -> Value {
        json!({"property_id": OTHERS[property], "pms_property_ids": [self.free[pms_property]]})
    }

    async fn ask(&self, lines: Value) -> Answer {
        self.world.post(&manager(), "/rollouts", json!({"model": MODEL, "lines": lines})).await
    }

    /// Begun with these properties, none of them worked on.
    async fn begun(&self, properties: usize) -> String {
        let lines: Vec<_> = (0..properties).map(|at| self.line(at, at)).collect();
        let begun = self.ask(json!(lines)).await.expect(201);
        assert_eq!(begun["lines_by_state"]["waiting"], properties);
        begun["rollout_id"].as_str().unwrap().to_owned()
    }

    /// The roll-out's requests on the bus, since so many events.
    fn requests(&self, since: usize) -> Vec<RolloutRequest> {
        let asked = self.world.aws.events().into_iter().skip(since);
        let asked = asked.filter(|event| event["DetailType"] == "Property Rollout Requested");
        let read = |event: Value| {
            let detail: Value = serde_json::from_str(event["Detail"].as_str().unwrap()).unwrap();
            let event = json!({"detail-type": event["DetailType"], "detail": detail});
            match Invocation::read(&event).unwrap() {
                Invocation::RollOut(request) => request,
                other => panic!("{other:?}"),
            }
        };
        asked.map(read).collect()
    }

    async fn work(&self, request: RolloutRequest) -> Option<LineState> {
        let deadline = Deadline::after(Duration::from_secs(120));
        let invocation = Invocation::RollOut(request);
        match Box::pin(self.world.engine.invoked(invocation, deadline)).await.unwrap() {
            Done::RolledOut(line) => line.map(|line| line.standing),
            other => panic!("{other:?}"),
        }
    }

    /// Does what the sync function does with everything that is asked for from here on.
    async fn work_all(&self, since: usize) {
        for request in self.requests(since) {
            self.work(request).await.unwrap();
        }
    }

    fn events(&self) -> usize {
        self.world.aws.events().len()
    }

    async fn read(&self, id: &str) -> Value {
        self.world.get(&manager(), &format!("/rollouts/{id}")).await.expect(200)
    }

    async fn post(&self, id: &str, what: &str, body: Value) -> Value {
        self.world.post(&manager(), &format!("/rollouts/{id}/{what}"), body).await.expect(202)
    }

    async fn card(&self, property: &str) -> Value {
        self.world.get(&manager(), &format!("/properties/{property}/integration")).await.expect(200)
    }

    /// What was decided about a property.
    async fn deeds(&self, property: &str) -> Vec<Value> {
        let trail = self.world.get(&manager(), &format!("/properties/{property}/audit")).await.expect(200);
        trail["items"].as_array().unwrap().clone()
    }

    /// Everything that an account of a syncing property shows: what a second time must not add to.
    async fn traces(&self) -> Vec<usize> {
        let mut traces = Vec::new();
        for other in OTHERS {
            let syncs = self.world.get(&manager(), &format!("/properties/{other}/syncs")).await.expect(200);
            traces.push(self.deeds(other).await.len());
            traces.push(syncs["items"].as_array().unwrap().len());
        }
        traces
    }
}

fn states(rollout: &Value) -> Vec<&str> {
    rollout["lines"].as_array().unwrap().iter().map(|line| line["state"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn properties_are_set_up_like_the_model_previewed_and_turned_on() {
    let estate = Estate::new().await;
    let id = estate.begun(3).await;
    assert_eq!(estate.requests(0).len(), 3);
    estate.work_all(0).await;
    let rollout = estate.read(&id).await;
    assert_eq!(states(&rollout), ["ready"; 3], "{rollout:#}");
    assert_eq!((rollout["held"].as_u64(), rollout["properties"].as_u64()), (Some(0), Some(3)));
    let model = estate.card(MODEL).await;
    let mut residents = 0;
    for (at, other) in OTHERS.into_iter().enumerate() {
        let card = estate.card(other).await;
        for same in [
            "pms",
            "credential",
            "excluded_lease_statuses",
            "automated_access",
            "common_area_keys",
            "held_changes_threshold",
            "revoke_after_hours",
        ] {
            assert_eq!(card[same], model[same], "{other}: {same}");
        }
        assert_eq!((&card["state"], &card["enabled"]), (&json!("off"), &json!(false)));
        assert_eq!(card["pms_properties"][0]["pms_property_id"], estate.free[at]);
        // What the line says is what the wizard's preview says.
        let preview = estate.world.get(&manager(), &format!("/properties/{other}/integration/preview")).await;
        let (preview, line) = (preview.expect(200), &rollout["lines"][at]);
        assert_eq!((&line["counts"], &line["plan_digest"]), (&preview["counts"], &preview["digest"]));
        residents += preview["counts"]["residents"].as_u64().unwrap();
        let deeds = estate.deeds(other).await;
        assert_eq!((deeds.len(), &deeds[0]["action"]), (1, &json!("rolled_out")));
        assert_eq!(
            (&deeds[0]["actor"], &deeds[0]["subject"]),
            (&json!("user_portfolio_manager"), &json!(id))
        );
    }
    assert_eq!(rollout["counts"]["residents"], residents);

    let since = estate.events();
    let turning = estate.post(&id, "activation", json!({"which": "without_hold"})).await;
    assert_eq!(states(&turning), ["turning_on"; 3]);
    estate.work_all(since).await;
    let rollout = estate.read(&id).await;
    assert_eq!(states(&rollout), ["on"; 3], "{rollout:#}");
    for (other, line) in OTHERS.into_iter().zip(rollout["lines"].as_array().unwrap()) {
        assert_eq!(estate.card(other).await["enabled"], true);
        let sync = line["sync_id"].as_str().unwrap();
        let sync =
            estate.world.get(&manager(), &format!("/properties/{other}/syncs/{sync}")).await.expect(200);
        assert_eq!((&sync["trigger"], &sync["status"]), (&json!("activation"), &json!("queued")));
    }
    let listed = estate.world.get(&manager(), "/rollouts").await.expect(200);
    assert_eq!(listed["items"][0]["rollout_id"], id);
    let trail = estate.world.get(&manager(), "/audit").await.expect(200);
    assert_eq!(
        (&trail["items"][0]["action"], &trail["items"][0]["subject"]),
        (&json!("rollout_begun"), &json!(id))
    );
}

#[tokio::test]
async fn an_event_that_comes_twice_or_at_the_same_time_does_nothing_twice() {
    let estate = Estate::new().await;
    let id = estate.begun(3).await;
    let requests = estate.requests(0);
    let both = futures::join!(estate.work(requests[0].clone()), estate.work(requests[0].clone()));
    assert!(matches!(both, (Some(LineState::Ready { .. }), Some(LineState::Ready { .. }))), "{both:?}");
    estate.work_all(0).await;
    let (before, traces) = (estate.read(&id).await, estate.traces().await);
    estate.work_all(0).await;
    assert_eq!((estate.read(&id).await, estate.traces().await), (before, traces));

    let since = estate.events();
    estate.post(&id, "activation", json!({"which": "all"})).await;
    let requests = estate.requests(since);
    futures::join!(estate.work(requests[0].clone()), estate.work(requests[0].clone()));
    estate.work_all(since).await;
    let (before, traces) = (estate.read(&id).await, estate.traces().await);
    assert_eq!(traces, [2, 1, 2, 1, 2, 1], "set up and turned on, and one sync");
    estate.work_all(since).await;
    estate.post(&id, "activation", json!({"which": "all"})).await;
    estate.work_all(since).await;
    assert_eq!((estate.read(&id).await, estate.traces().await), (before, traces));
}

#[tokio::test]
async fn a_roll_out_that_stopped_half_way_goes_on() {
    let estate = Estate::new().await;
    let id = estate.begun(3).await;
    // Of the three events one arrives; of the second line the set-up is done, and how far it is was not written.
    let requests = estate.requests(0);
    estate.work(requests[0].clone()).await;
    estate.world.fault("yardi", FaultKind::ServerError { status: 503 });
    estate.work(requests[1].clone()).await;
    let stopped = estate.read(&id).await;
    assert_eq!(states(&stopped), ["ready", "refused", "waiting"], "{stopped:#}");
    let error = &stopped["lines"][1]["error"];
    assert!(error["detail"].as_str().unwrap().contains("again"), "{error:#}");
    assert_eq!(estate.card(OTHERS[1]).await["state"], "off", "it is set up, and not previewed");

    estate.world.control("yardi").clear_faults();
    let since = estate.events();
    let goes_on = estate.post(&id, "continuation", Value::Null).await;
    assert_eq!(states(&goes_on), ["ready", "waiting", "waiting"]);
    assert_eq!(estate.requests(since).len(), 2, "what is ready is left alone");
    estate.work_all(since).await;
    assert_eq!(states(&estate.read(&id).await), ["ready"; 3]);
    assert_eq!(estate.traces().await, [1, 0, 1, 0, 1, 0], "nothing was set up twice");

    // Turned on, and nobody heard of it.
    estate.post(&id, "activation", json!({"which": "all"})).await;
    let since = estate.events();
    assert_eq!(states(&estate.post(&id, "continuation", Value::Null).await), ["turning_on"; 3]);
    estate.work_all(since).await;
    assert_eq!(states(&estate.read(&id).await), ["on"; 3]);
}

#[tokio::test]
async fn a_credential_that_is_refused_is_tried_once_and_the_rest_waits_for_its_new_values() {
    let estate = Estate::new().await;
    let id = estate.begun(3).await;
    let control = estate.world.control("yardi");
    control.rotate_credential(&[("password".to_owned(), "another one".to_owned())].into()).unwrap();
    estate.work_all(0).await;
    let rollout = estate.read(&id).await;
    let codes: Vec<_> = rollout["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["error"]["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["credential_rejected", "credential_failing", "credential_failing"]);
    let details = rollout["lines"].to_string();
    assert!(!details.contains("another one"), "{details}");

    let credential = estate.card(MODEL).await["credential"]["credential_id"].as_str().unwrap().to_owned();
    let mut fields = estate.world.fields("yardi");
    fields["password"] = json!("another one");
    let path = format!("/credentials/{credential}");
    estate.world.put(&manager(), &path, json!({"fields": fields})).await.expect(200);
    let since = estate.events();
    estate.post(&id, "continuation", Value::Null).await;
    estate.work_all(since).await;
    assert_eq!(states(&estate.read(&id).await), ["ready"; 3]);
}

#[tokio::test]
async fn what_happened_in_between_is_told_of_its_line_and_the_others_go_on() {
    let estate = Estate::new().await;
    let id = estate.begun(3).await;
    // Another property takes the first line's PMS property, and the second property is set up and turned on by hand.
    estate.world.property("org_harbor", "union-station").await;
    let credential = estate.card(MODEL).await["credential"]["credential_id"].clone();
    for (property, pms_property) in [("union-station", &estate.free[0]), (OTHERS[1], &estate.free[1])] {
        let at = format!("/properties/{property}/integration");
        for (step, body) in [
            ("pms", json!({"pms": "yardi"})),
            ("credential", json!({"credential_id": credential})),
            ("pms-properties", json!({"pms_property_ids": [pms_property]})),
            ("lease-statuses", json!({"excluded": []})),
        ] {
            estate.world.put(&manager(), &format!("{at}/{step}"), body).await.expect(200);
        }
    }
    estate.world.turn_on(&manager(), OTHERS[1]).await;
    let by_hand = estate.card(OTHERS[1]).await;
    estate.work_all(0).await;
    let rollout = estate.read(&id).await;
    assert_eq!(states(&rollout), ["refused", "refused", "ready"], "{rollout:#}");
    let code = |line: usize| rollout["lines"][line]["error"]["code"].as_str().unwrap().to_owned();
    assert_eq!((code(0), code(1)), ("attached_elsewhere".to_owned(), "is_on".to_owned()));
    assert_eq!(estate.card(OTHERS[1]).await, by_hand, "it is as it was");
}

#[tokio::test]
async fn what_would_be_held_is_left_out_or_let_through_as_it_was_seen() {
    let estate = Estate::new().await;
    let world = &estate.world;
    // Somebody of the first property was linked, and is gone by the time of the roll-out.
    let ids: Vec<_> = (0..2).map(|at| estate.line(at, at)).collect();
    let first = estate.ask(json!(ids)).await.expect(201)["rollout_id"].as_str().unwrap().to_owned();
    estate.work_all(0).await;
    let since = estate.events();
    estate.post(&first, "activation", json!({"which": "all"})).await;
    estate.work_all(since).await;
    for event in
        world.aws.events().into_iter().filter(|event| event["DetailType"] == "Property Sync Requested")
    {
        let detail: Value = serde_json::from_str(event["Detail"].as_str().unwrap()).unwrap();
        let event = json!({"detail-type": event["DetailType"], "detail": detail});
        let request = bus::SyncRequest::from_event(&event).unwrap();
        world.engine.run(&request, Deadline::after(Duration::from_secs(120))).await.unwrap();
    }
    for other in &OTHERS[..2] {
        let path = format!("/properties/{other}/integration/activation");
        world.put(&manager(), &path, json!({"enabled": false})).await.expect(200);
    }
    let control = world.control("yardi");
    let residents = control.residents(&estate.free[0], 0, usize::MAX).unwrap();
    for resident in residents {
        let gone = serde_json::from_value(json!({"status": "past", "move_out": "2026-11-20"})).unwrap();
        control.patch_resident(&resident.id, &gone).unwrap();
    }
    pass(SignedDuration::from_hours(1));

    let since = estate.events();
    let id = estate.begun(2).await;
    estate.work_all(since).await;
    let rollout = estate.read(&id).await;
    assert_eq!(
        (states(&rollout), rollout["held"].as_u64()),
        (vec!["ready", "ready"], Some(1)),
        "{rollout:#}"
    );
    let held = &rollout["lines"][0];
    assert!(held["counts"]["moved_out"].as_u64().unwrap() > 0);
    assert!(held["hold_reasons"][0]["sentence"].as_str().is_some());

    let since = estate.events();
    let turning = estate.post(&id, "activation", json!({"which": "without_hold"})).await;
    assert_eq!(states(&turning), ["ready", "turning_on"]);
    estate.work_all(since).await;
    assert_eq!(estate.card(OTHERS[0]).await["enabled"], false);

    let since = estate.events();
    estate.post(&id, "activation", json!({"which": "all"})).await;
    estate.work_all(since).await;
    assert_eq!(estate.card(OTHERS[0]).await["enabled"], true);
    let asked = world.asked();
    assert_eq!(asked.property_id.as_str(), OTHERS[0]);
    assert_eq!(asked.approves.unwrap().0.as_ref(), held["plan_digest"].as_str().unwrap());
    assert_eq!(world.run_sync().await, "succeeded", "what was seen is let through");
}

#[tokio::test]
async fn everything_that_is_wrong_with_lines_is_told_at_once_and_nothing_is_begun() {
    let estate = Estate::new().await;
    let world = &estate.world;
    world.property("org_vale", "vale-court").await;
    world.property("org_harbor", "on-already").await;
    world.property("org_harbor", "of-another-pms").await;
    world
        .put(&manager(), "/properties/of-another-pms/integration/pms", json!({"pms": "mri"}))
        .await
        .expect(200);
    let attached = estate.card(MODEL).await["pms_properties"][0]["pms_property_id"].clone();
    let line = |property: &str, ids: Value| json!({"property_id": property, "pms_property_ids": ids});
    world.turn_on(&manager(), MODEL).await;
    let free = &estate.free;
    let lines = json!([
        line("vale-court", json!([free[0]])),
        line("nowhere", json!([free[1]])),
        line(MODEL, json!([free[2]])),
        line("of-another-pms", json!([])),
        line(OTHERS[0], json!([attached])),
        line(OTHERS[1], json!(["no such"])),
        line(OTHERS[1], json!([free[0]])),
    ]);
    let problem = estate.ask(lines).await.problem(422, "invalid_request");
    let errors = problem["errors"].as_array().unwrap();
    let error = |pointer: &str| {
        let found: Vec<_> = errors.iter().filter(|error| error["pointer"] == pointer).collect();
        assert_eq!(found.len(), 1, "{pointer}: {errors:#?}");
        found[0]["detail"].as_str().unwrap().to_owned()
    };
    assert_eq!(error("/lines/0/property_id"), error("/lines/1/property_id"), "foreign is as unknown");
    assert!(error("/lines/2/property_id").contains("User Sync on"));
    assert!(error("/lines/3/property_id").contains("MRI"));
    assert!(error("/lines/3/pms_property_ids").contains('1'));
    assert!(error("/lines/4/pms_property_ids/0").contains(MODEL));
    assert!(error("/lines/5/pms_property_ids/0").contains("not visible"));
    assert!(error("/lines/6/property_id").contains("twice"));
    assert!(error("/lines/6/pms_property_ids/0").contains("twice"));
    assert_eq!(errors.len(), 9);
    assert_eq!(estate.requests(0), []);
    assert_eq!(world.get(&manager(), "/rollouts").await.expect(200)["items"], json!([]));

    let lines = json!([estate.line(0, 0)]);
    for (model, detail) in
        [("vale-court", "of this portfolio"), ("nowhere", "of this portfolio"), (OTHERS[2], "finished")]
    {
        let body = json!({"model": model, "lines": lines});
        let problem = world.post(&manager(), "/rollouts", body).await.problem(422, "invalid_request");
        assert!(problem["detail"].as_str().unwrap().contains(detail), "{problem:#}");
    }
    estate.ask(json!([])).await.problem(422, "invalid_request");
}

#[tokio::test]
async fn nobody_but_a_portfolio_s_own_manager_rolls_out() {
    let estate = Estate::new().await;
    let world = &estate.world;
    let id = estate.begun(1).await;
    let limited = Caller::new("property_manager", "org_harbor", &[MODEL, OTHERS[0]]);
    let body = json!({"model": MODEL, "lines": [estate.line(0, 0)]});
    world.post(&limited, "/rollouts", body).await.problem(403, "forbidden");
    let of_another = manager_of("org_vale");
    for path in [format!("/rollouts/{id}"), "/rollouts/rollout_01KAXN0000ABCDEFGHJKMNPQRS".to_owned()] {
        world.get(&of_another, &path).await.problem(404, "not_found");
        world.post(&of_another, &format!("{path}/continuation"), Value::Null).await.problem(404, "not_found");
        world.get(&limited, &path).await.problem(403, "forbidden");
    }
    assert_eq!(world.get(&of_another, "/rollouts").await.expect(200)["items"], json!([]));
    world
        .get(&of_another, &format!("/rollouts/suggestions?model={MODEL}"))
        .await
        .problem(422, "invalid_request");
    // An event of a portfolio that the roll-out is not of does nothing.
    let mut request = estate.requests(0).remove(0);
    request.org_id = domain::ids::OrgId::new("org_vale").unwrap();
    assert!(estate.work(request).await.is_none());
}

#[tokio::test]
async fn keys_that_a_property_lacks_are_told_and_the_others_are_chosen() {
    let estate = Estate::new().await;
    let world = &estate.world;
    let none = json!({"keys": []});
    world.put(&platform(), &format!("/properties/{}/keys", OTHERS[0]), none).await.expect(200);
    let id = estate.begun(2).await;
    estate.work_all(0).await;
    let rollout = estate.read(&id).await;
    assert_eq!(states(&rollout), ["ready"; 2]);
    assert_eq!(rollout["lines"][0]["missing_common_area_keys"], json!(["Pool"]));
    assert_eq!(rollout["lines"][1]["missing_common_area_keys"], json!([]));
    assert_eq!(estate.card(OTHERS[0]).await["common_area_keys"], json!([]));
}

#[tokio::test]
async fn a_pms_property_is_suggested_by_its_name_unless_it_is_taken() {
    let estate = Estate::new().await;
    let world = &estate.world;
    let path = format!("/rollouts/suggestions?model={MODEL}");
    let before = world.get(&manager(), &path).await.expect(200);
    let offered = before["pms_properties"].as_array().unwrap();
    let named = |id: &str| {
        let found = offered.iter().find(|offered| offered["pms_property_id"] == id).unwrap();
        found["name"].as_str().unwrap().to_owned()
    };
    let name = |name: String| json!({"org_id": "org_harbor", "name": name, "time_zone": "America/Denver"});
    let taken = estate.card(MODEL).await["pms_properties"][0]["pms_property_id"].as_str().unwrap().to_owned();
    let called = format!("The {} Apartments, LLC", named(&estate.free[0]).to_uppercase());
    world.put(&platform(), &format!("/properties/{}", OTHERS[0]), name(called)).await.expect(200);
    world.put(&platform(), &format!("/properties/{}", OTHERS[1]), name(named(&taken))).await.expect(200);
    let suggestions = world.get(&manager(), &path).await.expect(200);
    let candidate = |id: &str| {
        let all = suggestions["properties"].as_array().unwrap();
        all.iter().find(|candidate| candidate["property_id"] == id).cloned()
    };
    let first = candidate(OTHERS[0]).unwrap();
    assert_eq!((&first["suggested"], &first["sureness"]), (&json!(estate.free[0]), &json!("same_name")));
    assert_eq!(candidate(OTHERS[1]).unwrap()["suggested"], Value::Null, "another property has it");
    let model = candidate(MODEL).unwrap();
    assert_eq!((&model["attached"], &model["suggested"]), (&json!([taken]), &Value::Null));
    world.get(&manager(), "/rollouts/suggestions").await.problem(422, "invalid_request");
    world.turn_on(&manager(), MODEL).await;
    let without = world.get(&manager(), &path).await.expect(200);
    assert_eq!(without["properties"].as_array().unwrap().len(), OTHERS.len(), "what is on is no candidate");
}
