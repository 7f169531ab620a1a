//! Tokens: made here, and checked by the rules of the deployed authorizer.

use std::{fs, io, path::Path};

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{data::write_whole, ids};

/// Who makes tokens here.
const ISSUER: &str = "https://auth.door.example";
/// Whom they are for.
const AUDIENCE: &str = "door-pms";
const DEFAULT_MINUTES: i64 = 30 * 24 * 60;

/// Makes and checks tokens, with a key of this data folder.
pub(crate) struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
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
    pub(crate) minutes: Option<i64>,
}

impl Tokens {
    /// With the key in this file; made where it is missing.
    pub(crate) fn open(file: &Path) -> io::Result<Self> {
        let key = match fs::read(file) {
            Ok(key) => key,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let key: [u8; 32] = rand::random();
                write_whole(file, &key)?;
                key.to_vec()
            }
            Err(error) => return Err(error),
        };
        Ok(Self { encoding: EncodingKey::from_secret(&key), decoding: DecodingKey::from_secret(&key) })
    }

    /// A token; none only if it cannot be signed.
    pub(crate) fn make(&self, wanted: &Wanted) -> Option<String> {
        let now = ids::now().as_second();
        let mut claims = json!({
            "iss": ISSUER, "aud": AUDIENCE, "iat": now,
            "exp": now + wanted.minutes.unwrap_or(DEFAULT_MINUTES) * 60,
            "sub": wanted.sub.clone().unwrap_or_else(|| format!("{}@{}", wanted.role, wanted.org_id)),
            "org_id": wanted.org_id, "role": wanted.role,
        });
        if wanted.role == "property_manager" {
            claims["property_ids"] = wanted.property_ids.clone().into();
        }
        encode(&Header::new(Algorithm::HS256), &claims, &self.encoding).ok()
    }

    /// The claims of a token that is ours, for us and not expired.
    pub(crate) fn verify(&self, token: &str) -> Option<Map<String, Value>> {
        let mut rules = Validation::new(Algorithm::HS256);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["exp", "iss", "aud"]);
        rules.leeway = 0;
        decode::<Map<String, Value>>(token, &self.decoding, &rules).ok().map(|data| data.claims)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens() -> Tokens {
        let key: [u8; 32] = rand::random();
        Tokens { encoding: EncodingKey::from_secret(&key), decoding: DecodingKey::from_secret(&key) }
    }

    fn wanted(minutes: i64) -> Wanted {
        Wanted {
            org_id: "org".into(),
            role: "property_manager".into(),
            property_ids: vec!["p1".into()],
            sub: None,
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
}
