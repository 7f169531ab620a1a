//! What a notice says: in a mail, and to a program.

use domain::notice::{Delivery, Notice, NoticeKind, Subject, Turn};
use jiff::Timestamp;
use serde_json::{Value, json};

/// A notice in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it is about: the property, and what of it.
    pub subject: String,
    /// What to know and what to do, as text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// A notice in words; `console` is where the console is.
pub fn message(notice: &Notice, console: &str) -> Message {
    let (headline, paragraphs) = said(notice);
    let link = link(notice, console);
    let unsubscribe = "A manager of the portfolio chooses under Notices who is told what.";
    let text = format!("{headline}\n\n{}\n\n{link}\n\n{unsubscribe}\n", paragraphs.join("\n\n"));
    let body: String = paragraphs.iter().map(|said| format!("<p>{}</p>", escaped(said))).collect();
    let html = format!(
        "<!doctype html><html lang=\"en\"><body style=\"font: 16px/1.5 sans-serif\"><h1 style=\"font-size: 1.25em\">{}</h1>\
         {body}<p><a href=\"{1}\">{1}</a></p><p><small>{unsubscribe}</small></p></body></html>",
        escaped(&headline),
        escaped(&link),
    );
    Message { subject: headline, text, html }
}

/// What a webhook posts.
pub fn body(delivery: &Delivery, console: &str) -> String {
    let Notice { kind, turn, subject, since, at, count } = &delivery.notice;
    let about: Value = match subject {
        Subject::Property { property_id, name } => json!({"property_id": property_id, "property_name": name}),
        Subject::Credential { credential_id, name, used_by } => {
            json!({"credential_id": credential_id, "credential_name": name, "property_ids": used_by})
        }
        Subject::Portfolio { open, alerts } => json!({"open": open, "open_alerts": alerts}),
        Subject::Nothing => json!({}),
    };
    let mut data = json!({
        "org_id": delivery.org_id, "kind": kind, "turn": turn, "since": since, "count": count,
        "link": link(&delivery.notice, console),
    });
    if let (Value::Object(data), Value::Object(about)) = (&mut data, about) {
        data.extend(about);
    }
    let kind = format!("{}.{}", kind.as_str(), turn.as_str());
    json!({"type": kind, "timestamp": at, "data": data}).to_string()
}

/// Where to look.
fn link(notice: &Notice, console: &str) -> String {
    let console = console.trim_end_matches('/');
    match (&notice.subject, notice.kind) {
        (Subject::Property { property_id, .. }, NoticeKind::FirstSyncDone | NoticeKind::PastWithAccess) => {
            format!("{console}/properties/{property_id}/alerts")
        }
        (Subject::Property { property_id, .. }, _) => {
            format!("{console}/properties/{property_id}/integrations")
        }
        (Subject::Nothing, _) => format!("{console}/notices"),
        (Subject::Credential { .. } | Subject::Portfolio { .. }, _) => format!("{console}/"),
    }
}

/// The headline, and what stands beneath it.
fn said(notice: &Notice) -> (String, Vec<String>) {
    let name = match &notice.subject {
        Subject::Property { name, .. } | Subject::Credential { name, .. } => &**name,
        Subject::Portfolio { .. } | Subject::Nothing => "",
    };
    let since = moment(notice.since);
    let count = notice.count.unwrap_or_default();
    let (headline, text) = match (notice.kind, notice.turn) {
        (NoticeKind::SyncHeld, Turn::Recovered) => (
            format!("{name}: no sync is held any more"),
            format!("A sync had waited for a decision since {since}. It is decided; syncs go on every hour."),
        ),
        (NoticeKind::SyncHeld, _) => (
            format!("{name}: a sync is held"),
            "A sync would take more than is usual, so nothing was changed. It waits for a manager, who lets it \
             through or discards it. Until then this property is not synced."
                .to_owned(),
        ),
        (NoticeKind::NotSynced, Turn::Recovered) => (
            format!("{name}: synced again"),
            format!("Syncs had not succeeded, as was noticed at {since}. One has, and the property is up to date."),
        ),
        (NoticeKind::NotSynced, _) => (
            format!("{name}: not synced for three hours"),
            "No sync has succeeded for three hours. The schedule tries again by itself. The property’s history says \
             what went wrong and what to do."
                .to_owned(),
        ),
        (NoticeKind::CredentialFailing, Turn::Recovered) => (
            format!("Credential {name}: accepted again"),
            format!("The PMS had refused it since {since}. It accepts it again; syncs go on every hour."),
        ),
        (NoticeKind::CredentialFailing, _) => {
            let used = match &notice.subject {
                Subject::Credential { used_by, .. } => used_by.len(),
                _ => 0,
            };
            let used = counted(used as u64, "property uses", "properties use");
            let text = format!(
                "The PMS has refused it since {since}. {used} it, and cannot be synced until a manager enters new values \
                 under Manage Settings."
            );
            (format!("Credential {name}: the PMS refuses it"), text)
        }
        (NoticeKind::PastWithAccess, Turn::Recovered) => (
            format!("{name}: nobody who moved out has access"),
            format!("There had been people who moved out and had access since {since}. There are none any more."),
        ),
        (NoticeKind::PastWithAccess, _) => {
            let who = counted(count, "person who moved out still has", "people who moved out still have");
            let text = "Their access ends by itself, unless a manager keeps it until a day. The alerts of the property \
                        name them.";
            (format!("{name}: {who} access"), text.to_owned())
        }
        (NoticeKind::FirstSyncDone, _) => {
            let text = match count {
                0 => "There is nothing to decide. From now on it syncs every hour.".to_owned(),
                count => format!(
                    "It left {}, which a manager decides. From now on the property syncs every hour.",
                    counted(count, "alert", "alerts")
                ),
            };
            (format!("{name}: the first sync is done"), text)
        }
        (NoticeKind::DailyDigest, _) => return digest(notice),
        (NoticeKind::Test, _) => (
            "A test of your notices".to_owned(),
            "Somebody asked in the console that this be sent. Notices reach you here.".to_owned(),
        ),
    };
    (headline, vec![text])
}

fn digest(notice: &Notice) -> (String, Vec<String>) {
    let Subject::Portfolio { open, alerts } = &notice.subject else { return (String::new(), Vec::new()) };
    let mut paragraphs: Vec<_> =
        open.iter().map(|(kind, names)| format!("{}: {}.", still(*kind), names.join(", "))).collect();
    if *alerts > 0 {
        let verb = if *alerts == 1 { "waits" } else { "wait" };
        paragraphs.push(format!("{} {verb} for a manager.", counted(*alerts, "alert", "alerts")));
    }
    let properties: std::collections::BTreeSet<_> = open.values().flatten().collect();
    let headline = match properties.len() as u64 {
        0 => format!("Today: {}", counted(*alerts, "open alert", "open alerts")),
        many => format!("Today: {} somebody", counted(many, "property needs", "properties need")),
    };
    (headline, paragraphs)
}

/// What is open, at the head of a list.
fn still(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::SyncHeld => "A sync is held",
        NoticeKind::CredentialFailing => "The PMS refuses the credential",
        NoticeKind::NotSynced => "Not synced for three hours",
        NoticeKind::PastWithAccess => "People who moved out have access",
        NoticeKind::FirstSyncDone => "The first sync is done",
        NoticeKind::DailyDigest | NoticeKind::Test => "Told",
    }
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::{
        ids::{CredentialId, DeliveryId, OrgId, PropertyId, ReceiverId},
        notice::{Channel, DeliveryStatus},
    };

    use super::*;

    const CONSOLE: &str = "https://door.example/";

    fn property(name: &str) -> Subject {
        Subject::Property { property_id: PropertyId::new("harbor-row").unwrap(), name: name.into() }
    }

    fn notice(kind: NoticeKind, turn: Turn, subject: Subject, count: Option<u64>) -> Notice {
        let at = "2026-11-23T19:05:00Z".parse().unwrap();
        let since = "2026-11-23T16:00:00Z".parse().unwrap();
        Notice { kind, turn, subject, since, at, count }
    }

    #[test]
    fn every_notice_says_what_it_is_about_and_leads_there() {
        let mut subjects = BTreeSet::new();
        for kind in NoticeKind::ALL {
            for turn in Turn::ALL {
                let said = message(&notice(kind, turn, property("Harbor Row"), Some(2)), CONSOLE);
                assert!(
                    !said.subject.contains('\n') && said.text.contains("https://door.example/"),
                    "{said:?}"
                );
                subjects.insert(said.subject);
            }
        }
        assert!(subjects.contains("Harbor Row: a sync is held"), "{subjects:?}");
        assert!(subjects.contains("Harbor Row: no sync is held any more"), "{subjects:?}");
        assert!(subjects.contains("Harbor Row: 2 people who moved out still have access"), "{subjects:?}");
    }

    #[test]
    fn what_a_manager_named_is_text_in_a_mail() {
        let named = property("<b>A & B</b>");
        let said = message(&notice(NoticeKind::SyncHeld, Turn::Raised, named, None), CONSOLE);
        assert!(said.html.contains("&lt;b&gt;A &amp; B&lt;/b&gt;: a sync is held"), "{}", said.html);
        assert!(!said.html.contains("<b>") && said.text.starts_with("<b>A & B</b>: a sync is held\n"));
    }

    #[test]
    fn a_credential_says_how_many_properties_cannot_be_synced() {
        let used_by = ["a", "b"].map(|id| PropertyId::new(id).unwrap()).into();
        let credential_id = CredentialId::new(Timestamp::UNIX_EPOCH, 1);
        let subject = Subject::Credential { credential_id, name: "Main".into(), used_by };
        let said = message(&notice(NoticeKind::CredentialFailing, Turn::Raised, subject, None), CONSOLE);
        assert_eq!(said.subject, "Credential Main: the PMS refuses it");
        assert!(said.text.contains("since 2026-11-23 16:00 UTC. 2 properties use it"), "{}", said.text);
    }

    #[test]
    fn a_digest_lists_what_is_open_by_kind() {
        let open =
            [(NoticeKind::SyncHeld, vec!["A".into(), "B".into()]), (NoticeKind::NotSynced, vec!["A".into()])];
        let subject = Subject::Portfolio { open: open.into(), alerts: 1 };
        let said = message(&notice(NoticeKind::DailyDigest, Turn::Told, subject, None), CONSOLE);
        assert_eq!(said.subject, "Today: 2 properties need somebody");
        for line in
            ["A sync is held: A, B.", "Not synced for three hours: A.", "1 alert waits for a manager."]
        {
            assert!(said.text.contains(line), "{}", said.text);
        }
    }

    #[test]
    fn a_webhook_posts_the_sample() {
        let at = Timestamp::UNIX_EPOCH;
        let delivery = Delivery {
            delivery_id: DeliveryId::new(at, 1),
            org_id: OrgId::new("org_harbor").unwrap(),
            receiver_id: ReceiverId::new(at, 1),
            channel: Channel::Webhook { url: "https://hooks.example.com/".parse().unwrap() },
            notice: notice(NoticeKind::PastWithAccess, Turn::Raised, property("Harbor Row"), Some(2)),
            status: DeliveryStatus::Waiting,
            attempts: 1,
            outcome: None,
            created_at: at,
            tried_at: None,
            due_at: None,
        };
        let posted: Value = serde_json::from_str(&body(&delivery, CONSOLE)).unwrap();
        let sample = include_str!("../../../docs/webhook.json");
        assert_eq!(posted, serde_json::from_str::<Value>(sample).unwrap());
    }
}
