//! What a client has from Door before it calls: where the API is, tokens, what its PMS accepts.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::stack::Stack;

/// What a client is given.
pub(crate) struct Given {
    pub(crate) root: String,
    http: reqwest::blocking::Client,
    all: Value,
}

impl Given {
    /// A portfolio of its own, with a PMS of the local stack.
    pub(crate) fn of(stack: &Stack, org_id: &str, pms: &str) -> Self {
        let local = stack.local();
        let http = reqwest::blocking::Client::new();
        let token = |role: &str| {
            let body = json!({"org_id": org_id, "role": role, "property_ids": []});
            let answer = http.post(local["token"].as_str().unwrap()).json(&body).send().unwrap();
            answer.json::<Value>().unwrap()["token"].clone()
        };
        let tokens = json!({
            "portfolio_manager": token("portfolio_manager"), "platform": token("platform"), "support": token("support"),
        });
        let root = local["api"].as_str().unwrap().trim_end_matches("/v1").to_owned();
        let all = json!({
            "root": root, "org_id": org_id, "pms": pms, "fields": local["sample_credentials"][pms], "tokens": tokens,
        });
        Self { root, http, all }
    }

    /// The same as a file.
    pub(crate) fn write(&self, folder: &Path) -> PathBuf {
        let path = folder.join("given.json");
        fs::write(&path, self.all.to_string()).unwrap();
        path
    }

    pub(crate) fn token(&self, role: &str) -> &str {
        self.all["tokens"][role].as_str().unwrap()
    }

    /// A call that is to be answered with success.
    #[track_caller]
    pub(crate) fn call(&self, role: &str, method: &str, path: &str, body: &Value) -> Value {
        let request = self.http.request(method.parse().unwrap(), format!("{}/v1{path}", self.root));
        let request = if method == "GET" { request } else { request.json(body) };
        let answer = request.bearer_auth(self.token(role)).send().unwrap();
        let (status, text) = (answer.status(), answer.text().unwrap());
        assert!(status.is_success(), "{method} {path}: {status} {text}");
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// A property that is set up and turned on, with an id.
    pub(crate) fn set_up(&self, property_id: &str) {
        let (pms, at) = (&self.all["pms"], format!("/properties/{property_id}"));
        let body = json!({"org_id": self.all["org_id"], "name": property_id, "time_zone": "America/Denver"});
        self.call("platform", "PUT", &at, &body);
        let manager =
            |method: &str, path: &str, body: Value| self.call("portfolio_manager", method, path, &body);
        manager("PUT", &format!("{at}/integration/pms"), json!({"pms": pms}));
        let body = json!({"pms": pms, "name": "Ours", "fields": self.all["fields"]});
        let credential = manager("POST", "/credentials", body)["credential_id"].clone();
        manager("PUT", &format!("{at}/integration/credential"), json!({"credential_id": credential}));
        let seen = manager("GET", &format!("{at}/integration/pms-properties"), Value::Null);
        let free = seen["items"].as_array().unwrap().iter().find(|item| item["attached"] == json!(false));
        let attached = json!({"pms_property_ids": [free.unwrap()["pms_property_id"]]});
        manager("PUT", &format!("{at}/integration/pms-properties"), attached);
        manager("PUT", &format!("{at}/integration/lease-statuses"), json!({"excluded": []}));
        manager("PUT", &format!("{at}/integration/activation"), json!({"enabled": true}));
    }
}
