//! Codes: what was asked for, until it is redeemed once.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use url::Url;

use super::field;
use crate::ids;

const LIFE: Duration = Duration::from_secs(60);

/// What somebody signs in for.
#[derive(Debug, Clone)]
pub(super) struct Grant {
    pub(super) client_id: String,
    pub(super) redirect_uri: Url,
    pub(super) state: String,
    pub(super) nonce: String,
    challenge: String,
}

impl Grant {
    /// Reads an authorization request; names what is wrong with it.
    pub(super) fn asked_for(query: &str) -> Result<Self, String> {
        let given = |name: &str| {
            field(query.as_bytes(), name)
                .filter(|value| !value.is_empty())
                .ok_or_else(|| format!("the authorization request has no `{name}`"))
        };
        if given("response_type")? != "code" || given("code_challenge_method")? != "S256" {
            return Err("only `response_type=code` with `code_challenge_method=S256` is known here".into());
        }
        let redirect_uri = given("redirect_uri")?;
        if !is_here(&redirect_uri) {
            return Err("`redirect_uri` must be on this machine".into());
        }
        Ok(Self {
            client_id: given("client_id")?,
            redirect_uri: Url::parse(&redirect_uri).map_err(|error| error.to_string())?,
            state: given("state")?,
            nonce: given("nonce")?,
            challenge: given("code_challenge")?,
        })
    }

    /// Whether a token request names the same client and address.
    pub(super) fn is_for(&self, given: &impl Fn(&str) -> String) -> bool {
        given("client_id") == self.client_id && given("redirect_uri") == self.redirect_uri.as_str()
    }
}

/// Whether an URL is one of this machine.
pub(super) fn is_here(url: &str) -> bool {
    let url = Url::parse(url).ok().filter(|url| url.scheme() == "http");
    url.is_some_and(|url| matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]")))
}

/// The codes that were not redeemed yet.
#[derive(Default)]
pub(super) struct Codes(Mutex<HashMap<String, (Grant, String, Instant)>>);

impl Codes {
    /// A code for a grant to whoever has this session.
    pub(super) fn keep(&self, grant: Grant, session: String) -> String {
        let code = ids::request_id();
        let mut codes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        codes.retain(|_, (.., since)| since.elapsed() < LIFE);
        codes.insert(code.clone(), (grant, session, Instant::now()));
        code
    }

    /// What a code was for; none for one that is used up, too old, or not the asker's.
    pub(super) fn redeem(&self, code: &str, verifier: &str) -> Option<(Grant, String)> {
        let (grant, session, since) = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(code)?;
        let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(verifier));
        (since.elapsed() < LIFE && challenge == grant.challenge).then_some((grant, session))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = "response_type=code&client_id=c&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fback&state=s&nonce=n\
                         &code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    /// The pair of RFC 7636, appendix B.
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    #[test]
    fn a_code_is_redeemed_once_and_by_whoever_asked_for_it() {
        let codes = Codes::default();
        let code = codes.keep(Grant::asked_for(ASKED).unwrap(), "session".into());
        assert!(codes.redeem(&code, VERIFIER).is_some());
        assert!(codes.redeem(&code, VERIFIER).is_none());
        let code = codes.keep(Grant::asked_for(ASKED).unwrap(), "session".into());
        assert!(codes.redeem(&code, "another").is_none());
    }

    #[test]
    fn nobody_is_sent_to_another_machine() {
        let elsewhere = ASKED.replace("127.0.0.1", "example.com");
        assert!(Grant::asked_for(&elsewhere).unwrap_err().contains("redirect_uri"));
        assert!(Grant::asked_for("response_type=code").unwrap_err().contains("code_challenge_method"));
    }
}
