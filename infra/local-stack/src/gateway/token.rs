//! Tokens: made here, and checked by the rules of the deployed authorizer.

use std::{fs, io, path::Path};

use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode,
    jwk::{Jwk, JwkSet},
};
use rsa::{RsaPrivateKey, pkcs1::EncodeRsaPrivateKey, rand_core::OsRng};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{data::write_whole, ids};

/// What tokens are signed with: API Gateway takes RSA alone.
pub(crate) const ALGORITHM: Algorithm = Algorithm::RS256;
const BITS: usize = 2048;
const DEFAULT_MINUTES: i64 = 30 * 24 * 60;
const KEY_ID: &str = "local";

/// Makes and checks tokens, with a key of this data folder.
pub(crate) struct Tokens {
    issuer: String,
    audience: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
    public: Jwk,
}

/// Whom a token is for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    pub(crate) org_id: String,
    pub(crate) role: String,
    #[serde(default)]
    pub(crate) property_ids: Vec<String>,
    pub(crate) sub: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) minutes: Option<i64>,
}

impl Tokens {
    /// Of this issuer, for this audience, with the key in this file; made where it is missing.
    pub(crate) fn open(issuer: &str, audience: &str, file: &Path) -> io::Result<Self> {
        let key = match fs::read(file) {
            Ok(key) => key,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let key = new_key()?;
                write_whole(file, &key)?;
                key
            }
            Err(error) => return Err(error),
        };
        Self::new(issuer, audience, &key)
    }

    fn new(issuer: &str, audience: &str, key: &[u8]) -> io::Result<Self> {
        let encoding = EncodingKey::from_rsa_der(key);
        let mut public = Jwk::from_encoding_key(&encoding, ALGORITHM).map_err(io::Error::other)?;
        public.common.key_id = Some(KEY_ID.to_owned());
        let decoding = DecodingKey::from_jwk(&public).map_err(io::Error::other)?;
        Ok(Self { issuer: issuer.to_owned(), audience: audience.to_owned(), encoding, decoding, public })
    }

    /// Who makes tokens here: an URL, under which the issuer answers.
    pub(crate) fn issuer(&self) -> &str {
        &self.issuer
    }

    /// What tokens can be checked with.
    pub(crate) fn public_keys(&self) -> JwkSet {
        JwkSet { keys: vec![self.public.clone()] }
    }

    /// A token; none only if it cannot be signed.
    pub(crate) fn make(&self, wanted: &Wanted) -> Option<String> {
        let mut claims = json!({
            "sub": wanted.sub.clone().unwrap_or_else(|| format!("{}@{}", wanted.role, wanted.org_id)),
            "org_id": wanted.org_id, "role": wanted.role,
        });
        if wanted.role == "property_manager" {
            claims["property_ids"] = wanted.property_ids.clone().into();
        }
        if let Some(name) = &wanted.name {
            claims["name"] = name.clone().into();
        }
        self.sign(claims, &self.audience, wanted.minutes.unwrap_or(DEFAULT_MINUTES))
    }

    /// These claims as a token for somebody; none only if it cannot be signed.
    pub(crate) fn sign(&self, mut claims: Value, audience: &str, minutes: i64) -> Option<String> {
        let now = ids::now().as_second();
        claims["iss"] = self.issuer.clone().into();
        claims["aud"] = audience.into();
        claims["iat"] = now.into();
        claims["exp"] = (now + minutes * 60).into();
        let header = Header { kid: Some(KEY_ID.to_owned()), ..Header::new(ALGORITHM) };
        encode(&header, &claims, &self.encoding).ok()
    }

    /// The claims of a token that is ours, for us, and good now.
    pub(crate) fn verify(&self, token: &str) -> Option<Map<String, Value>> {
        let mut rules = Validation::new(ALGORITHM);
        rules.set_issuer(&[&self.issuer]);
        rules.set_audience(&[&self.audience]);
        rules.set_required_spec_claims(&["exp", "iss", "aud"]);
        rules.validate_nbf = true;
        rules.leeway = 0;
        let claims = decode::<Map<String, Value>>(token, &self.decoding, &rules).ok()?.claims;
        let is_of_later =
            |issued: &Value| issued.as_f64().is_none_or(|at| at > ids::now().as_second() as f64);
        (!claims.get("iat").is_some_and(is_of_later)).then_some(claims)
    }
}

fn new_key() -> io::Result<Vec<u8>> {
    let key = RsaPrivateKey::new(&mut OsRng, BITS).map_err(io::Error::other)?;
    Ok(key.to_pkcs1_der().map_err(io::Error::other)?.as_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens() -> Tokens {
        Tokens::new("http://issuer", "door-pms", &new_key().unwrap()).unwrap()
    }

    fn wanted(minutes: i64) -> Wanted {
        Wanted {
            org_id: "org".into(),
            role: "property_manager".into(),
            property_ids: vec!["p1".into()],
            sub: None,
            name: None,
            minutes: Some(minutes),
        }
    }

    #[test]
    fn a_token_of_ours_is_accepted_with_its_claims() {
        let tokens = tokens();
        let claims = tokens.verify(&tokens.make(&wanted(5)).unwrap()).unwrap();
        assert_eq!((&claims["role"], &claims["property_ids"]), (&json!("property_manager"), &json!(["p1"])));
    }

    #[test]
    fn expired_foreign_unsigned_and_garbled_tokens_are_refused() {
        let tokens = tokens();
        let good = tokens.make(&wanted(5)).unwrap();
        let body = good.split('.').nth(1).unwrap();
        for bad in [
            tokens.make(&wanted(-1)).unwrap(),
            super::tests::tokens().make(&wanted(5)).unwrap(),
            format!("eyJhbGciOiJub25lIn0.{body}."),
            good.replace('.', ""),
            String::new(),
        ] {
            assert!(tokens.verify(&bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_token_that_is_good_only_later_is_refused() {
        let tokens = tokens();
        let now = ids::now().as_second();
        let verified = |change: Value| {
            let mut claims =
                json!({"iss": "http://issuer", "aud": "door-pms", "exp": now + 300, "iat": now, "nbf": now});
            claims.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let token = encode(&Header::new(ALGORITHM), &claims, &tokens.encoding).unwrap();
            tokens.verify(&token).is_some()
        };
        assert!(verified(json!({})));
        assert!(!verified(json!({"nbf": now + 60})));
        assert!(!verified(json!({"iat": now + 60})));
        assert!(!verified(json!({"iss": "http://another"})));
        assert!(!verified(json!({"aud": "another"})));
    }
}
