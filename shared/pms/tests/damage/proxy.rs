//! A proxy in front of a simulator that damages answers.

use std::{
    collections::HashMap,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use pms_simulator::FaultKind;
use tower::ServiceExt;

/// What happens to an answer. Places in it are told in thousandths of its length.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    /// It ends early, as if that were its end.
    Cut { per_mille: u64 },
    /// The connection breaks.
    Reset { per_mille: u64 },
    /// It ends early, and begins once more.
    CutAndBegunAgain { per_mille: u64 },
    /// It comes twice in one.
    Twice,
    /// Another body comes in its place.
    Instead(&'static str),
    /// Another status, with the same body.
    Status(u16),
    /// The answer that the same call had before comes in its place.
    Earlier,
    /// It says that it is packed, and is not.
    PackedNot,
    /// It is about the other property.
    OtherProperty,
    /// Done by the simulator itself.
    Fault(FaultKind),
}

#[derive(Default)]
struct Plan {
    seen: u64,
    call: u64,
    once: bool,
    damage: Option<Damage>,
    /// The last answers, by path and action.
    earlier: HashMap<String, Bytes>,
}

#[derive(Clone)]
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    plan: Arc<Mutex<Plan>>,
}

#[derive(Clone)]
struct Behind {
    simulator: Router,
    plan: Arc<Mutex<Plan>>,
    properties: [&'static str; 2],
}

impl Proxy {
    pub(crate) async fn before(simulator: Router, properties: [&'static str; 2]) -> Self {
        let plan = Arc::new(Mutex::new(Plan { call: u64::MAX, ..Plan::default() }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let behind = Behind { simulator, plan: Arc::clone(&plan), properties };
        tokio::spawn(async move {
            axum::serve(listener, Router::new().fallback(answer).with_state(behind)).await.unwrap();
        });
        Self { address, plan }
    }

    /// How many calls there were since the damage was set.
    pub(crate) fn calls(&self) -> u64 {
        self.plan.lock().unwrap().seen
    }

    /// Damages the answer to a call, counted from 0 and from now; the ones after it as well, unless once.
    pub(crate) fn damage(&self, call: u64, once: bool, damage: Damage) {
        *self.plan.lock().unwrap() = Plan { call, once, damage: Some(damage), ..Plan::default() };
    }
}

/// What two calls have in common that ask for the same kind of thing.
fn kind(request: &Request) -> String {
    let action = request.headers().get("soapaction").and_then(|action| action.to_str().ok());
    let api = request.uri().query().and_then(|query| query.split('&').find(|pair| pair.contains("api=")));
    format!("{} {} {}", request.uri().path(), action.unwrap_or_default(), api.unwrap_or_default())
}

async fn answer(State(behind): State<Behind>, request: Request) -> Response {
    let kind = kind(&request);
    let damage = {
        let mut plan = behind.plan.lock().unwrap();
        let now = plan.seen;
        plan.seen += 1;
        let hit = if plan.once { now == plan.call } else { now >= plan.call };
        plan.damage.clone().filter(|_| hit)
    };
    let (mut head, body) = request.into_parts();
    let mut body = to_bytes(body, usize::MAX).await.unwrap();
    if matches!(damage, Some(Damage::OtherProperty)) {
        let [asked, other] = behind.properties;
        head.uri = head.uri.to_string().replace(asked, other).parse().unwrap();
        body = String::from_utf8(body.to_vec()).unwrap().replace(asked, other).into();
        head.headers.remove(header::CONTENT_LENGTH);
    }
    let answered = behind.simulator.clone().oneshot(Request::from_parts(head, Body::from(body))).await;
    let (mut head, body) = answered.unwrap().into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let earlier = behind.plan.lock().unwrap().earlier.insert(kind, body.clone());
    let place = |per_mille: u64| body.len() * usize::try_from(per_mille).unwrap() / 1_000;
    let part = |per_mille| body.slice(..place(per_mille));
    head.headers.remove(header::CONTENT_LENGTH);
    let body = match damage {
        None | Some(Damage::OtherProperty | Damage::Fault(_)) => Body::from(body),
        Some(Damage::Cut { per_mille }) => Body::from(part(per_mille)),
        Some(Damage::Reset { per_mille }) => {
            let broken = io::Error::from(io::ErrorKind::ConnectionReset);
            Body::from_stream(futures::stream::iter([Ok(part(per_mille)), Err(broken)]))
        }
        Some(Damage::CutAndBegunAgain { per_mille }) => Body::from([part(per_mille), body.clone()].concat()),
        Some(Damage::Twice) => Body::from([body.clone(), body].concat()),
        Some(Damage::Instead(other)) => Body::from(other),
        Some(Damage::Status(status)) => {
            head.status = StatusCode::from_u16(status).unwrap();
            head.headers.insert(header::RETRY_AFTER, HeaderValue::from_static("0"));
            Body::from(body)
        }
        Some(Damage::Earlier) => Body::from(earlier.unwrap_or(body)),
        Some(Damage::PackedNot) => {
            head.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            Body::from(body)
        }
    };
    Response::from_parts(head, body)
}
