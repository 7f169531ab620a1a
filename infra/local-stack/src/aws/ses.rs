//! SES v2: `SendEmail` as AWS has it on the wire. What is sent is kept, and shown on a page.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufRead, BufReader, Write},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Value, json};

use super::AwsError;
use crate::{html, ids};

/// Where the page is.
pub(crate) const PATH: &str = "/_local/inbox";

const STYLE: &str = "
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font: inherit; }
";

/// The service. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Ses(Arc<Mutex<Kept>>);

struct Kept {
    mails: Vec<Value>,
    file: File,
}

impl Ses {
    /// What was sent before is read from this file.
    pub(crate) fn open(file: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).read(true).open(file)?;
        let lines = BufReader::new(file.try_clone()?).lines().map_while(Result::ok);
        let mails = lines.filter_map(|line| serde_json::from_str(&line).ok()).collect();
        Ok(Self(Arc::new(Mutex::new(Kept { mails, file }))))
    }

    /// The service.
    pub(crate) fn router(&self) -> Router {
        Router::new().route("/v2/email/outbound-emails", post(send)).with_state(self.clone())
    }

    /// What was sent, to look at.
    pub(crate) fn inbox_router(&self) -> Router {
        Router::new().route(PATH, get(inbox)).route("/_local/mails", get(mails)).with_state(self.clone())
    }

    fn mails(&self) -> Vec<Value> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).mails.clone()
    }

    pub(crate) fn send(&self, input: &Value) -> Result<Value, AwsError> {
        let bad = |message: &str| AwsError::new("BadRequestException", message);
        let from = input["FromEmailAddress"].as_str().filter(|from| from.contains('@'));
        let from = from.ok_or_else(|| bad("Missing final '@domain'"))?;
        let to = input["Destination"]["ToAddresses"].as_array().filter(|to| !to.is_empty());
        let to = to.ok_or_else(|| bad("Destination must have at least one address."))?;
        let simple = &input["Content"]["Simple"];
        let text = |of: &Value| of["Data"].as_str().map(str::to_owned);
        let subject = text(&simple["Subject"]).ok_or_else(|| bad("Subject is missing."))?;
        let (plain, html) = (text(&simple["Body"]["Text"]), text(&simple["Body"]["Html"]));
        if plain.is_none() && html.is_none() {
            return Err(bad("Body is missing."));
        }
        let id = ids::request_id();
        let mail = json!({
            "message_id": id, "at": ids::now(), "from": from, "to": to, "subject": subject, "text": plain, "html": html,
        });
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(kept.file, "{mail}")
            .map_err(|error| AwsError::new("InternalServiceErrorException", format!("not kept: {error}")))?;
        kept.mails.push(mail);
        Ok(json!({"MessageId": id}))
    }
}

/// REST JSON: an error's code is in a header, and its words in the body.
async fn send(State(ses): State<Ses>, body: Bytes) -> Response {
    let input: Value = serde_json::from_slice(&body).unwrap_or_default();
    match ses.send(&input) {
        Ok(sent) => Json(sent).into_response(),
        Err(error) => {
            let headers = [("x-amzn-errortype", error.code)];
            (StatusCode::BAD_REQUEST, headers, Json(json!({"message": error.message}))).into_response()
        }
    }
}

async fn mails(State(ses): State<Ses>) -> Json<Value> {
    Json(json!({"items": ses.mails()}))
}

async fn inbox(State(ses): State<Ses>) -> Html<String> {
    let mails = ses.mails();
    let mail = |mail: &Value| {
        let text = |name: &str| html::escaped(mail[name].as_str().unwrap_or_default());
        let to = html::escaped(mail["to"][0].as_str().unwrap_or_default());
        format!(
            "<article><h2>{}</h2><p>To {to}, from {}, at {}</p><pre>{}</pre></article>",
            text("subject"),
            text("from"),
            text("at"),
            text("text"),
        )
    };
    let shown: String = mails.iter().rev().map(mail).collect();
    let none = if mails.is_empty() { "<p>There is none yet.</p>" } else { "" };
    let main = format!(
        "<h1>Mail that was sent here</h1><p>It leaves this machine no further. The newest is first.</p>{none}{shown}"
    );
    Html(html::page("Inbox", STYLE, &main))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ses() -> Ses {
        let folder = std::env::temp_dir().join(format!("door-ses-{}", ids::request_id()));
        Ses::open(&folder).unwrap()
    }

    fn mail() -> Value {
        json!({
            "FromEmailAddress": "notices@door.example", "Destination": {"ToAddresses": ["maya@example.com"]},
            "Content": {"Simple": {"Subject": {"Data": "A <b>"}, "Body": {"Text": {"Data": "Hello & more"}}}},
        })
    }

    #[tokio::test]
    async fn a_mail_is_kept_and_shown_as_text() {
        let ses = ses();
        assert!(ses.send(&mail()).unwrap()["MessageId"].is_string());
        assert_eq!(ses.mails()[0]["to"], json!(["maya@example.com"]));
        let Html(page) = inbox(State(ses)).await;
        assert!(page.contains("<h2>A &lt;b&gt;</h2>") && page.contains("Hello &amp; more"), "{page}");
    }

    #[test]
    fn half_a_mail_is_refused_as_ses_does() {
        let ses = ses();
        for missing in
            ["/FromEmailAddress", "/Destination", "/Content/Simple/Subject", "/Content/Simple/Body"]
        {
            let mut half = mail();
            *half.pointer_mut(missing).unwrap() = Value::Null;
            assert_eq!(ses.send(&half).unwrap_err().code, "BadRequestException", "{missing}");
        }
        assert_eq!(ses.mails(), Vec::<Value>::new());
    }
}
