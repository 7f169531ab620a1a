//! Signatures of webhooks, as Standard Webhooks has them: `v1`, HMAC-SHA256 with a shared secret.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

/// What a secret begins with, where people see it.
const PREFIX: &str = "whsec_";
/// Bytes of one that we make.
const BYTES: usize = 32;

/// What a webhook is signed with. It is shown once, to whoever made it.
#[derive(Debug, Clone)]
pub struct SigningSecret(SecretString);

/// A secret that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a signing secret must be `whsec_` and base64")]
pub struct NoSecret;

impl SigningSecret {
    /// A new one out of 256 random bits.
    pub fn new(random: [u128; 2]) -> Self {
        let bytes: Vec<u8> = random.iter().flat_map(|bits| bits.to_be_bytes()).take(BYTES).collect();
        Self(format!("{PREFIX}{}", STANDARD.encode(bytes)).into())
    }

    /// One that was stored.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(text: SecretString) -> Result<Self, NoSecret> {
        key(&text).map(|_| Self(text))
    }

    /// The text, for whoever is to keep it.
    pub fn text(&self) -> &SecretString {
        &self.0
    }
}

fn key(text: &SecretString) -> Result<Vec<u8>, NoSecret> {
    let encoded = text.expose_secret().strip_prefix(PREFIX).ok_or(NoSecret)?;
    STANDARD.decode(encoded).map_err(|_| NoSecret)
}

/// What tells a receiver that a call is ours and that nobody changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// `webhook-id`: the same for each try.
    pub id: String,
    /// `webhook-timestamp`: of this try, in seconds since 1970.
    pub timestamp: i64,
    /// `webhook-signature`.
    pub signature: String,
}

impl Signature {
    /// Signs a body.
    ///
    /// # Errors
    /// When the secret is none.
    pub fn of(secret: &SigningSecret, id: &str, at: Timestamp, body: &str) -> Result<Self, NoSecret> {
        let timestamp = at.as_second();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key(&secret.0)?).map_err(|_| NoSecret)?;
        mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
        let signature = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
        Ok(Self { id: id.to_owned(), timestamp, signature })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the specification's own libraries test themselves with.
    #[test]
    fn a_signature_is_the_one_that_standard_webhooks_publishes() {
        let secret = SigningSecret::read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into()).unwrap();
        let at = Timestamp::from_second(1_614_265_330).unwrap();
        let signed = Signature::of(&secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, r#"{"test": 2432232314}"#);
        let signed = signed.unwrap();
        assert_eq!(signed.signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!((&*signed.id, signed.timestamp), ("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330));
    }

    #[test]
    fn another_secret_id_moment_or_body_is_another_signature() {
        let secret = |seed| SigningSecret::new([seed, 2]);
        let at = |second| Timestamp::from_second(second).unwrap();
        let signed =
            |seed, id, second, body| Signature::of(&secret(seed), id, at(second), body).unwrap().signature;
        let first = signed(1, "a", 5, "{}");
        for other in
            [signed(2, "a", 5, "{}"), signed(1, "b", 5, "{}"), signed(1, "a", 6, "{}"), signed(1, "a", 5, "")]
        {
            assert_ne!(other, first);
        }
        assert_eq!(signed(1, "a", 5, "{}"), first);
    }

    #[test]
    fn a_new_secret_has_256_bits_and_is_not_printed() {
        let secret = SigningSecret::new([u128::MAX, 7]);
        let text = secret.text().expose_secret().to_owned();
        assert_eq!(STANDARD.decode(text.strip_prefix("whsec_").unwrap()).unwrap().len(), 32);
        assert!(!format!("{secret:?}").contains(&text));
        for bad in ["", "whsec_", "abc", "whsec_***"] {
            let read = SigningSecret::read(bad.into());
            assert_eq!(read.is_err(), bad != "whsec_", "{bad}");
        }
    }
}
