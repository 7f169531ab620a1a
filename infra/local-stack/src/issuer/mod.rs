//! An `OpenID` Connect issuer for this machine. The console signs in here by the very code that it
//! signs in with in production; only that whoever sits before it chooses whom to be.

mod codes;
mod page;

use std::sync::Arc;

use axum::{
    Json, Router,
    body::Bytes,
    extract::{RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use serde_json::{Value, json};

use crate::{gateway::Tokens, seed};
use codes::{Codes, Grant};

const PATH: &str = "/_local/issuer";
/// Keeps who was chosen, as an issuer's session does: a token, which tests make for people of their own.
const COOKIE: &str = "local_issuer";
/// For how long a token of the console lasts.
const MINUTES: i64 = 60;

/// Where the issuer is, for a stack at this address.
pub(crate) fn url(api: &str) -> String {
    format!("{api}{PATH}")
}

#[derive(Clone)]
struct Issuer {
    tokens: Arc<Tokens>,
    codes: Arc<Codes>,
}

pub(crate) fn router(tokens: Arc<Tokens>) -> Router {
    let path = |end: &str| format!("{PATH}/{end}");
    Router::new()
        .route(&path(".well-known/openid-configuration"), get(configuration))
        .route(&path("keys"), get(keys))
        .route(&path("authorize"), get(authorize).post(choose))
        .route(&path("token"), post(token))
        .route(&path("sign-out"), get(sign_out))
        .with_state(Issuer { tokens, codes: Arc::default() })
}

/// Pages of another loopback name may ask, too.
fn open(answer: Value) -> Response {
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], Json(answer)).into_response()
}

async fn configuration(State(issuer): State<Issuer>) -> Response {
    let base = issuer.tokens.issuer();
    open(json!({
        "issuer": base,
        "authorization_endpoint": format!("{base}/authorize"),
        "token_endpoint": format!("{base}/token"),
        "jwks_uri": format!("{base}/keys"),
        "end_session_endpoint": format!("{base}/sign-out"),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["public"],
        "scopes_supported": ["openid", "profile"],
        "code_challenge_methods_supported": ["S256"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn keys(State(issuer): State<Issuer>) -> Response {
    open(json!(issuer.tokens.public_keys()))
}

/// A request for a code: at once for whoever is signed in, and otherwise the people to choose from.
async fn authorize(State(issuer): State<Issuer>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let grant = match Grant::asked_for(&query.unwrap_or_default()) {
        Ok(grant) => grant,
        Err(wrong) => return (StatusCode::BAD_REQUEST, wrong).into_response(),
    };
    match session(&headers).filter(|session| issuer.tokens.verify(session).is_some()) {
        Some(session) => issuer.go_back(grant, session.to_owned()).into_response(),
        None => Html(page::chooser(&seed::USERS)).into_response(),
    }
}

/// Somebody was chosen.
async fn choose(State(issuer): State<Issuer>, RawQuery(query): RawQuery, body: Bytes) -> Response {
    let grant = match Grant::asked_for(&query.unwrap_or_default()) {
        Ok(grant) => grant,
        Err(wrong) => return (StatusCode::BAD_REQUEST, wrong).into_response(),
    };
    let chosen = field(&body, "user");
    let user = seed::USERS.iter().find(|user| chosen.as_deref() == Some(user.id));
    let Some(session) = user.and_then(|user| issuer.tokens.make(&user.wanted())) else {
        return (StatusCode::BAD_REQUEST, "nobody of that name can sign in here").into_response();
    };
    let cookie = format!("{COOKIE}={session}; Path={PATH}; HttpOnly; SameSite=Lax");
    ([(header::SET_COOKIE, cookie)], issuer.go_back(grant, session)).into_response()
}

/// A code for tokens.
async fn token(State(issuer): State<Issuer>, body: Bytes) -> Response {
    let given = |name: &str| field(&body, name).unwrap_or_default();
    let refused = |error: &str| {
        let mut answer = open(json!({"error": error}));
        *answer.status_mut() = StatusCode::BAD_REQUEST;
        answer
    };
    if given("grant_type") != "authorization_code" {
        return refused("unsupported_grant_type");
    }
    let redeemed = issuer.codes.redeem(&given("code"), &given("code_verifier"));
    let Some((grant, session)) = redeemed.filter(|(grant, _)| grant.is_for(&given)) else {
        return refused("invalid_grant");
    };
    let Some(claims) = issuer.tokens.verify(&session) else { return refused("invalid_grant") };
    let mut who = json!({"sub": claims["sub"], "nonce": grant.nonce});
    who["name"] = claims.get("name").cloned().unwrap_or_else(|| claims["sub"].clone());
    let audience = claims["aud"].as_str().unwrap_or_default().to_owned();
    let access = issuer.tokens.sign(claims.into(), &audience, MINUTES);
    let id = issuer.tokens.sign(who, &grant.client_id, MINUTES);
    open(json!({
        "access_token": access, "id_token": id, "token_type": "Bearer", "expires_in": MINUTES * 60,
        "scope": "openid profile",
    }))
}

/// Forgets who was chosen.
async fn sign_out(RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let back = field(query.as_bytes(), "post_logout_redirect_uri").filter(|url| codes::is_here(url));
    let cookie = format!("{COOKIE}=; Path={PATH}; Max-Age=0");
    ([(header::SET_COOKIE, cookie)], Redirect::to(back.as_deref().unwrap_or("/"))).into_response()
}

impl Issuer {
    fn go_back(&self, grant: Grant, session: String) -> Redirect {
        let mut back = grant.redirect_uri.clone();
        let state = grant.state.clone();
        let code = self.codes.keep(grant, session);
        back.query_pairs_mut()
            .append_pair("code", &code)
            .append_pair("state", &state)
            .append_pair("iss", self.tokens.issuer());
        Redirect::to(back.as_str())
    }
}

/// A field of a form or a query.
fn field(form: &[u8], name: &str) -> Option<String> {
    url::form_urlencoded::parse(form).find(|(given, _)| given == name).map(|(_, value)| value.into_owned())
}

fn session(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|cookies| cookies.split("; "))
        .find_map(|cookie| cookie.strip_prefix(COOKIE)?.strip_prefix('='))
}
